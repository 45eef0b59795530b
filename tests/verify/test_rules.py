"""Each rule by one bad change to a made brief, with its exact message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from clusterbriefs.values import Lang
from tests.support.project import bi
from tests.verify.made import SLUG, made_project
from tests.verify.workbench import Workbench

EN, ZH = f"docs/briefs/{SLUG}.en.md", f"docs/briefs/{SLUG}.zh.md"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Workbench:
    """A made project with its made captures."""
    return made_project(tmp_path_factory.mktemp("made"))


def statement(data: dict[str, Any], section: int, index: int) -> dict[str, Any]:
    """Return one statement of a seed's data."""
    found: dict[str, Any] = data["sections"][section]["statements"][index]
    return found


BRIEFS: tuple[tuple[str, Lang, str, str, str, str], ...] = (
    (
        "figures", "en", "had 42 device", "had 43 device",
        f"{EN}:18: 'counts' says '43 device firms' (43 firms), which is no figure of its seed "
        "(42 firms (firms), 9 firms (big)); mend the sentence or the seed", "a digit",
    ),
    (
        "figures", "zh", "近1000家", "超过1000家",
        f"{ZH}:23: 'tenants' does not say the seed's figure nearly 1,000 firms (tenants); "
        "say it with its unit and qualifier, or take it out of the seed", "a qualifier",
    ),
    (
        "parity", "zh", "12.5亿元，约", "12.5万元，约",
        f"{EN}:19: 'output' says 'CNY 1.25 billion' (1250000000 CNY), at {ZH}:19 '12.5万元' "
        "(125000 CNY); give both languages the same figures, with unit and qualifier",
        "a scale word",
    ),
    (
        "parity", "en", "In July 2022", "In July 2023",
        f"{EN}:25: 'award' has the dates 2023-07, at {ZH}:25 2022-07; "
        "give both languages the same dates", "a year",
    ),
    (
        "parity", "en", "Beishan Park became", "Beishan Park [now](https://a.example) became",
        f"{EN}:25: 'award' links to https://a.example, at {ZH}:25 nothing; "
        "give both languages the same links", "a link",
    ),
    (
        "parity", "en", "## A park", "### A park",
        f"{EN}:21: the heading has level 3, at {ZH}:21 level 2; give both the same level",
        "a heading",
    ),
    (
        "names", "en", "Nanshui Group", "Xihe Group",
        f"{EN}:24: 'target' lists 'org-nanshui', but does not name it; name it as the vocabulary "
        "does (Nanshui Group), or take it off the list", "a name",
    ),
    (
        "names", "en", "Nanshui Group", "Nanshuy Group",
        f"{EN}:24: 'target' has the name 'Nanshuy', which no record of the vocabulary has; "
        "mend the name, or add the record or alias", "a slip in a name",
    ),
    (
        "footnotes", "zh", "第3行", "第4行",
        f"{ZH}:28: the footnote 'counts' names line 4 ({{3}}), seeds/{SLUG}.yaml:33 has line 3 "
        "({3}); run `briefs convert`, or mend the seed", "a line number",
    ),
    (
        "prose", "en", "Beishan takes stock of 42", "Beishan takes stock of 40",
        f"{EN}:2: the title says '40 device firms' (40 firms), which no sentence of the brief "
        "proves; use a figure of the brief with its unit and qualifier, or leave it out",
        "a title",
    ),
    (
        "claims", "zh", "全市首个", "全市一个",
        f"{ZH}:25: 'award' is a claim to be first, which the sentence does not make; "
        "keep the claim's words, or take `claim` out of the seed", "a claim",
    ),
    (
        "front", "en", "region: [bs]", "region: [xx]",
        f"{EN}:2: `region`: 'xx' is not in the vocabulary; "
        "use an id of seeds/vocabulary/regions.yaml, or add it there", "a region",
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "lang", "before", "after", "message", "what"), BRIEFS, ids=[b[-1] for b in BRIEFS]
)
def test_a_changed_brief_is_told_by_its_rule(
    made: Workbench, rule: str, lang: Lang, before: str, after: str, message: str, what: str
) -> None:
    assert what
    line3 = made.data[SLUG]["sections"][0]["statements"][0]["evidence"][0]["hash"]
    found = made.with_brief(SLUG, lang, lambda text: text.replace(before, after, 1))
    assert (rule, message.replace("{3}", line3)) in found


def _value(data: dict[str, Any]) -> None:
    statement(data, 0, 0)["figures"][0]["value"] = 43


def _not_counted(data: dict[str, Any]) -> None:
    statement(data, 0, 1)["figures"][0]["object"] = "big-firms"
    statement(data, 0, 1)["figures"][0]["as_of"] = "2020"


def _hash(data: dict[str, Any]) -> None:
    statement(data, 0, 0)["evidence"][0]["hash"] = "0" * 12


def _line(data: dict[str, Any]) -> None:
    statement(data, 0, 0)["evidence"][0]["line"] = 99


def _year(data: dict[str, Any]) -> None:
    statement(data, 1, 2)["date"] = "2021-07"


def _derived(data: dict[str, Any]) -> None:
    figure = statement(data, 0, 0)["figures"][1]
    figure["status"] = "derived"
    figure["derived"] = {"formula": "a / 2", "inputs": {"a": "firms"}}


def _conflict(data: dict[str, Any]) -> None:
    side = {"statement": f"{SLUG}#counts", **bi("One.", "一方。")}
    data["conflicts"] = [{"id": "x", **bi("Odd.", "不合。"), "sides": [side, side]}]


def _two_values(data: dict[str, Any]) -> None:
    figure = dict(statement(data, 0, 0)["figures"][0], id="again", value=9, text="9家")
    statement(data, 0, 0)["figures"].append(figure)


def _plan(data: dict[str, Any]) -> None:
    statement(data, 1, 1)["plan"]["due"] = "2031~"


SEEDS: tuple[tuple[str, Callable[[dict[str, Any]], None], str], ...] = (
    ("figures", _value, "has the words '42家', which say 42 家"),
    ("prove", _hash, "capture line 3 has the hash"),
    ("schema", _line, "line 99 is past the capture's end; the capture has 5 lines"),
    ("dates", _year, "'award' says July 2022, its seed has the date 2021-07"),
    ("derived", _derived, "'big' is 9, but its formula gives 21; mend the value, the formula"),
    ("consistency", _conflict, f"the conflict 'x' sets '{SLUG}#counts' against itself"),
    ("consistency", _two_values, "are two values of one thing (count of device-firms, bs, 2021"),
    ("dates", _plan, "`plan.due` of 'target' is 2031~; the sentence says no such year"),
)


@pytest.mark.parametrize(("rule", "change", "message"), SEEDS, ids=[s[2][:30] for s in SEEDS])
def test_a_changed_seed_is_told_by_its_rule(
    made: Workbench, rule: str, change: Callable[[dict[str, Any]], None], message: str
) -> None:
    found = made.with_seed(SLUG, change)
    assert [told for name, told in found if name == rule and message in told], found


def test_a_figure_without_a_footnote_is_told(made: Workbench) -> None:
    added = "\n\nThe key figure is 44 firms.\n\n## A park"
    found = made.with_brief(SLUG, "en", lambda text: text.replace("\n\n## A park", added, 1))
    assert [told for rule, told in found if rule == "figures"] == [
        f"{EN}:21: the figure '44 firms' has no footnote; "
        "put the mark of its evidence behind the sentence"
    ]


def test_a_statement_in_one_language_only_is_told(made: Workbench) -> None:
    def without(text: str) -> str:
        return "\n".join(line for line in text.split("\n") if "[^growth]" not in line)

    found = made.with_brief(SLUG, "zh", without)
    assert (
        "parity",
        f"{EN}:26: the statement 'growth' is not in {ZH}; write it in both languages, or in "
        "neither",
    ) in found
