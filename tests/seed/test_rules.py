"""One bad seed on purpose for each rule, with the exact message."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.project import Project, figure, place

SLUG = "beishan-2022"
Change = Callable[[dict[str, Any]], object]


def statement(data: dict[str, Any]) -> dict[str, Any]:
    first: dict[str, Any] = data["sections"][0]["statements"][0]
    return first


def number(data: dict[str, Any]) -> dict[str, Any]:
    first: dict[str, Any] = statement(data)["figures"][0]
    return first


EDTF = (
    'write an EDTF date in quotes, such as "2022-07-29", "2020~" (about), '
    '"2022?-12-12" (year inferred), "[2022-08..2022-12]" (one of these) or "XXXX" (none)'
)
HASH = 'write the 12 hex digits of `briefs evidence` in quotes, such as "de0f38f84bfb"'
SLUG_RULE = (
    "use lower-case letters, digits and single hyphens, such as longhua-2020, at most 80 characters"
)

BAD: list[tuple[str, Change, list[str]]] = [
    (
        "a field is missing",
        lambda data: number(data).pop("unit"),
        [
            "45: `sections[0].statements[0].figures[0].unit` is missing; "
            "give an id of units.yaml, such as firm"
        ],
    ),
    (
        "a language is missing",
        lambda data: statement(data).pop("zh"),
        ["37: `sections[0].statements[0].zh` is missing; give the sentence in Chinese"],
    ),
    (
        "a field that nobody knows",
        lambda data: data["capture"].update(md5="x"),
        ["26: `capture.md5` is no field; known here: sha256, lines"],
    ),
    (
        "an unknown region",
        lambda data: data.update(regions=["bs", "atlantis"]),
        [
            "9: 'atlantis' is not among the regions; "
            "use an id of seeds/vocabulary/regions.yaml, or add it there"
        ],
    ),
    (
        "an unknown topic",
        lambda data: data.update(topics=["gossip"]),
        [
            "10: 'gossip' is not among the topics; "
            "use an id of seeds/vocabulary/topics.yaml, or add it there"
        ],
    ),
    (
        "an unknown speaker",
        lambda data: statement(data).update(stated_by="a-friend"),
        [
            "40: 'a-friend' is no speaker; "
            "use an id of seeds/vocabulary/offices.yaml or entities/, or newspaper"
        ],
    ),
    (
        "an unknown entity",
        lambda data: statement(data).update(entities=["org-ghost"]),
        ["57: 'org-ghost' is no entity; use an id of seeds/vocabulary/entities/, or add it there"],
    ),
    (
        "a wrong date",
        lambda data: data["dates"].update(published="spring 2020"),
        [f"27: `dates.published`: 'spring 2020' is no EDTF date; {EDTF}"],
    ),
    (
        "a date that YAML takes for a number",
        lambda data: data["dates"].update(published=2020),
        [f"27: `dates.published`: '2020' is no text; {EDTF}"],
    ),
    (
        "no evidence",
        lambda data: statement(data).update(evidence=[]),
        [
            "41: `sections[0].statements[0].evidence` has too few items (0); "
            "give at least one place, as [{line: 53, hash: …}]"
        ],
    ),
    (
        "a hash that is none",
        lambda data: statement(data)["evidence"][0].update(hash="xyz"),
        [f"43: `sections[0].statements[0].evidence[0].hash`: 'xyz' is no line hash; {HASH}"],
    ),
    (
        "a line past the end",
        lambda data: statement(data).update(evidence=[{**place(1), "line": 4}]),
        ["42: line 4 is past the capture's end; the capture has 3 lines"],
    ),
    (
        "line 0",
        lambda data: statement(data).update(evidence=[{**place(1), "line": 0}]),
        [
            "42: `sections[0].statements[0].evidence[0].line` is '0', less than 1; "
            "give a physical line of the capture, from 1"
        ],
    ),
    (
        "a sha256 that is none",
        lambda data: data["capture"].update(sha256="abc"),
        [
            "24: `capture.sha256`: 'abc' is no sha256; "
            "write the capture's 64 hex digits in quotes, as `sha256sum FILE` prints them"
        ],
    ),
    (
        "a number in quotes",
        lambda data: number(data).update(value="42"),
        [
            "48: `sections[0].statements[0].figures[0].value`: '42' is no number; "
            "write digits without quotes, commas or unit, such as 8514000000"
        ],
    ),
    (
        "a vague value with a number",
        lambda data: number(data).update(qualifier="vague"),
        [
            "45: `sections[0].statements[0].figures[0]`: firms has the value '42' "
            "and the qualifier vague; `value: null` goes with `qualifier: vague`, and only with it"
        ],
    ),
    (
        "a vague value without words",
        lambda data: number(data).update(qualifier="vague", value=None),
        [
            "45: `sections[0].statements[0].figures[0]`: firms is vague and has no words; "
            "give `words: {en: dozens of, zh: 数十}`, as the reader shall see it"
        ],
    ),
    (
        "a qualifier that is none",
        lambda data: number(data).update(qualifier="roughly"),
        [
            "50: `sections[0].statements[0].figures[0].qualifier` is 'roughly'; "
            "one of exact, about, nearly, more-than, at-least, fewer-than, at-most, vague"
        ],
    ),
    (
        "an unknown unit",
        lambda data: number(data).update(unit="firms"),
        ["49: 'firms' is no unit; use an id of seeds/vocabulary/units.yaml, or add it there"],
    ),
    (
        "a unit of another measure",
        lambda data: number(data).update(unit="yuan"),
        ["49: count is not measured in 'yuan'; use one of firm, or add the unit to the measure"],
    ),
    (
        "an unknown measure and object",
        lambda data: number(data).update(measure="weight", object="dogs"),
        [
            "46: 'weight' is no measure; use an id of seeds/vocabulary/measures.yaml, "
            "or add it there",
            "47: 'dogs' is no object; use an id of seeds/vocabulary/objects.yaml, or add it there",
        ],
    ),
    (
        "an unknown scope",
        lambda data: number(data).update(scope="mars"),
        [
            "53: 'mars' is no region or entity; "
            "use an id of seeds/vocabulary/regions.yaml or entities/"
        ],
    ),
    (
        "a share without its whole",
        lambda data: statement(data).update(
            figures=[figure("share", 20, "percent", "20%", measure="share")]
        ),
        ["45: the share 'share' does not say of what; give `whole: <region id>`"],
    ),
    (
        "a derived figure without formula",
        lambda data: number(data).update(status="derived"),
        [
            "45: `sections[0].statements[0].figures[0]`: firms: `status: derived` and `derived` "
            "go together; give both or neither"
        ],
    ),
    (
        "a formula over a figure that is not there",
        lambda data: number(data).update(
            status="derived", derived={"formula": "a * 2", "inputs": {"a": "ghost"}}
        ),
        ["56: 'ghost' is no figure of this seed; use one of its figure ids"],
    ),
    (
        "a figure on a line that is no evidence",
        lambda data: number(data).update(line=3),
        ["56: line 3 is not among the statement's evidence; name one of 1"],
    ),
    (
        "two statements of one id",
        lambda data: data["sections"][0]["statements"][1].update(id="counts"),
        ["56: the id 'counts' stands on line 37 too; give one of them another id"],
    ),
    (
        "two figures of one id",
        lambda data: data["sections"][0]["statements"][1]["figures"][0].update(id="firms"),
        ["64: the id 'firms' stands on line 45 too; give one of them another id"],
    ),
    (
        "an id that is no slug",
        lambda data: statement(data).update(id="../x"),
        [f"37: `sections[0].statements[0].id`: '../x' is no slug; {SLUG_RULE}"],
    ),
    (
        "HTML in a sentence",
        lambda data: statement(data).update(en="It had <b>42</b> firms."),
        [
            "38: `sections[0].statements[0].en`: the text has HTML at '<b>42</b> firms.'; "
            "write plain text"
        ],
    ),
    (
        "a footnote mark in a sentence",
        lambda data: statement(data).update(en="It had 42 firms.[^x]"),
        [
            "38: the sentence has a footnote mark; "
            "leave it out: `briefs convert` adds the statement's own"
        ],
    ),
    (
        "a text of 5 MB",
        lambda data: statement(data).update(en="x" * 5_000_000),
        [
            "38: `sections[0].statements[0].en`: the text has 5,000,000 characters; "
            "shorten it to 2,000 at most"
        ],
    ),
    (
        "a list where a text belongs",
        lambda data: statement(data).update(en=["a"]),
        [
            "38: `sections[0].statements[0].en` is a list, not text; "
            "give the sentence in English, in quotes"
        ],
    ),
    (
        "a text where a list belongs",
        lambda data: data.update(sections="later"),
        ["31: `sections` is text, not a list; write [a, b]"],
    ),
    (
        "a text where a mapping belongs",
        lambda data: data.update(capture="later"),
        ["23: `capture` is text, not a mapping; write its fields: sha256, lines"],
    ),
    (
        "a title that is missing and yet there",
        lambda data: data["source"]["title"].update(state="missing"),
        [
            "12: `source.title`: the title is '北山器械产业' and its state missing; "
            "`text: null` goes with `state: missing`, a text with complete or cut"
        ],
    ),
    (
        "an address that runs code",
        lambda data: data["source"].update(url="javascript:alert(1)"),
        [
            "23: `source.url` is 'javascript:alert(1)', not of its form; "
            "give an address that begins with https://"
        ],
    ),
    (
        "a conflict with a statement that no seed has",
        lambda data: data.update(
            conflicts=[
                {
                    "id": "x",
                    "en": "Two counts.",
                    "zh": "两种说法。",
                    "sides": [
                        {"statement": f"{SLUG}#counts", "en": "One.", "zh": "其一。"},
                        {"statement": f"{SLUG}#ghost", "en": "Two.", "zh": "其二。"},
                    ],
                }
            ]
        ),
        [
            f"102: the conflict 'x' names '{SLUG}#ghost', which no seed has; "
            "write <slug>#<statement id>"
        ],
    ),
]


@pytest.mark.parametrize(
    ("change", "messages"), [row[1:] for row in BAD], ids=[row[0] for row in BAD]
)
def test_a_bad_seed_is_told_with_line_wrong_and_right(
    change: Change, messages: list[str], tmp_path: Path
) -> None:
    project = Project(tmp_path)
    data = project.add_seed(SLUG)
    change(data)
    project.add_seed(SLUG, **data)
    assert project.problems() == [f"seeds/{SLUG}.yaml:{message}" for message in messages]


def test_a_good_seed_has_no_problems(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.add_seed(SLUG)
    assert project.problems() == []


@pytest.mark.parametrize("name", ["Longhua", "a..b", "龙华", "a b"])
def test_a_file_name_that_is_no_slug(name: str, tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.add_seed(name)
    assert project.problems() == [
        f"seeds/{name}.yaml:1: the file name '{name}' is no slug; {SLUG_RULE}"
    ]


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    project = Project(tmp_path)
    (tmp_path / "seeds" / "a.yaml").write_bytes("龙华".encode("gbk"))
    assert project.problems() == ["seeds/a.yaml:1: the file is not UTF-8; save it as UTF-8"]


def test_malformed_yaml_and_all_problems_of_all_files_are_told_in_one_run(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("seeds/bad.yaml", "title: [\nsummary: 1\n")
    data = project.add_seed(SLUG)
    data["regions"], data["topics"] = ["x"], ["y"]
    project.add_seed(SLUG, **data)
    told = project.problems()
    assert [line.split(":")[0] for line in told] == [
        "seeds/bad.yaml",
        f"seeds/{SLUG}.yaml",
        f"seeds/{SLUG}.yaml",
    ]
