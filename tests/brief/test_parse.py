"""Briefs as they are read: front matter, runs, footnotes, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.brief.parse import Place, parse_brief
from tests.support.project import Project

FRONT = '---\ntitle: A\nregion: [bs]\ndate: "2022"\nsource: {title: B}\n---\n'


def test_a_run_reaches_from_the_last_marks_to_its_own() -> None:
    text = FRONT + (
        "\n## Firms\n\nOne firm. It is large.[^a]\nTwo\nfirms.[^b] [^c] And no mark.\n"
        "\n[^a]: Capture line 5 (`0123456789ab`, mechanical repair); stated by X.\n"
        "[^b]: Capture lines 7 (`aaaaaaaaaaaa`) and 9 (`bbbbbbbbbbbb`).\n"
        "[^c]: 采集文本第5行（`0123456789ab`，推断修复）；陈述者：甲。\n"
    )
    brief, problems = parse_brief("a", "en", "docs/briefs/a.en.md", text)
    assert problems == []
    assert brief is not None
    assert [(run.line, run.text, run.labels) for run in brief.runs] == [
        (10, "One firm. It is large.", ("a",)),
        (11, "Two\nfirms.", ("b", "c")),
        (12, "And no mark.", ()),
    ]
    assert [(h.line, h.level, h.text) for h in brief.headings] == [(8, 2, "Firms")]
    assert brief.footnotes["a"].places == (Place(5, "0123456789ab", "mechanical"),)
    assert brief.footnotes["b"].places == (
        Place(7, "aaaaaaaaaaaa", None),
        Place(9, "bbbbbbbbbbbb", None),
    )
    assert brief.footnotes["c"].places == (Place(5, "0123456789ab", "inferred"),)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            "# No front matter\n",
            [
                "1: the front matter is missing; "
                "begin with `---`, the front matter, and `---` (see CONTRIBUTING.md)"
            ],
        ),
        (
            "---\ntitle: A\n",
            [
                "1: the front matter is missing; "
                "begin with `---`, the front matter, and `---` (see CONTRIBUTING.md)"
            ],
        ),
        (
            '---\ntitle: A\nregion: [bs]\ndate: "2022"\n---\n',
            ["2: `source` is missing; give the source, as {title: …, publisher: …}"],
        ),
        (
            '---\ntitle: A\nregions: [bs]\ndate: "2022"\nsource: {title: B}\n---\n',
            [
                "2: `region` is missing; give a list of region ids, as [sz-longhua]",
                "3: `regions` is no field; "
                "known here: title, description, region, date, source, topics, capture, seed, "
                "added",
            ],
        ),
        (
            FRONT + "One.[^a]\n\n[^a]: X.\n[^a]: Y.\n",
            [
                "10: the footnote 'a' is defined on line 9 too; "
                "keep one of them: the page would show only one"
            ],
        ),
        (
            FRONT + "One.[^a]\n",
            ["7: the mark [^a] has no footnote; define it at the end of the file: `[^a]: …`"],
        ),
        (
            FRONT + "One.\n\n[^a]: X.\n",
            [
                "9: no sentence carries the mark of the footnote 'a'; "
                "put [^a] behind the sentence that it proves, or remove the footnote"
            ],
        ),
    ],
)
def test_a_bad_brief_is_told_with_line_wrong_and_right(text: str, messages: list[str]) -> None:
    _, problems = parse_brief("a", "en", "docs/briefs/a.en.md", text)
    assert [str(problem) for problem in sorted(problems)] == [
        f"docs/briefs/a.en.md:{message}" for message in messages
    ]


@pytest.mark.parametrize(
    ("name", "front", "message"),
    [
        (
            "a.md",
            "",
            "a.md:1: the file name 'a.md' does not say its language; "
            "name it <slug>.en.md or <slug>.zh.md",
        ),
        (
            "A.en.md",
            "",
            "A.en.md:1: the file name 'A' is no slug; use lower-case letters, digits "
            "and single hyphens, such as longhua-2020, at most 80 characters",
        ),
        (
            "a.en.md",
            "seed: ghost",
            "a.en.md:2: `seed`: there is no good seeds/ghost.yaml; "
            "mend or restore the seed, or take the line out of the front matter",
        ),
        (
            "a.en.md",
            "topics: [gossip]",
            "a.en.md:2: `topics`: 'gossip' is not in the vocabulary; "
            "use an id of seeds/vocabulary/topics.yaml, or add it there",
        ),
    ],
)
def test_a_brief_that_does_not_fit_the_corpus(
    name: str, front: str, message: str, tmp_path: Path
) -> None:
    project = Project(tmp_path)
    text = FRONT.replace("---\n", f"---\n{front}\n" if front else "---\n", 1)
    project.write(f"docs/briefs/{name}", text + "Text.\n")
    assert project.problems() == [f"docs/briefs/{message}"]


def test_both_languages_must_agree_on_region_and_date(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("docs/briefs/a.en.md", FRONT + "Text.\n")
    other = FRONT.replace("[bs]", "[ns]").replace('"2022"', '"2023"')
    project.write("docs/briefs/a.zh.md", other + "文字。\n")
    assert project.problems() == [
        "docs/briefs/a.zh.md:2: `date` differs from docs/briefs/a.en.md; give both the same",
        "docs/briefs/a.zh.md:2: `region` differs from docs/briefs/a.en.md; give both the same",
    ]


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    brief, problems = parse_brief("a", "en", "a.en.md", FRONT + text)
    assert brief is not None
    assert all(problem.line >= 1 for problem in problems)
