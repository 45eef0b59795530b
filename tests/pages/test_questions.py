"""Open questions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from clusterbriefs.pages import questions
from tests.support.corpora import SHORT, corpus, sections, statement
from tests.support.html import one, page_at, rows, text, texts, values
from tests.support.project import bi, place

FIRST: dict[str, Any] = {
    "sections": sections(
        statement("ten", "There were ten.", "共10家。"),
        statement(
            "only",
            "It is the only one.",
            "仅此一家。",
            claim={"kind": "only", "scope": bi("in Beishan", "北山区内")},
        ),
        statement(
            "first",
            "It was the first.",
            "这是第一家。",
            claim={"kind": "first", "scope": bi("in the province", "全省")},
        ),
        statement("guess", "It was 2022.", "当时是2022年。", inferred=bi("the year", "年份")),
        {
            **statement("holed", "A lost word.", "缺了一词。"),
            "evidence": [{**place(3), "repair": "inferred"}],
        },
    ),
    "missing": [
        {
            "id": "year",
            **bi("The year.", "年份。"),
            "evidence": [place(1)],
            "outside": bi("A paper of 2023 has it.", "2023年的报纸有记载。"),
        },
        {"id": "author", **bi("The author.", "作者。")},
    ],
    "conflicts": [
        {
            "id": "number",
            **bi("How many there were.", "究竟有多少家。"),
            "sides": [
                {"statement": "beishan-2022#ten", **bi("Ten.", "10家。")},
                {"statement": "beishan-2023#nine", **bi("Nine.", "9家。")},
            ],
        }
    ],
}
SECOND = {"sections": sections(statement("nine", "There were nine.", "共9家。"))}


def test_the_sides_of_a_conflict_stand_beside_each_other(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": FIRST, "beishan-2023": SECOND})
    page = page_at(questions.build(made, "en"), "questions/")
    conflict = one(page, "//*[@id='conflict-beishan-2022-number']")
    assert text(one(conflict, "./p")) == "How many there were."
    assert texts(conflict, "./ul[@class='sides']/li/p") == [
        "Ten.",
        "There were ten.",
        "Beishan counts its device firms · speaker: the article · line 1 "
        "not verified since it was edited #",
        "Nine.",
        "There were nine.",
        "Beishan counts its device firms · speaker: the article · line 1 "
        "not verified since it was edited #",
    ]
    assert values(conflict, ".//a[@class='permalink']/@href") == [
        "../briefs/beishan-2022/#s-ten",
        "../briefs/beishan-2023/#s-nine",
    ]


def test_missing_facts_stand_by_brief_with_their_line(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": FIRST, "beishan-2023": SECOND})
    page = page_at(questions.build(made, "en"), "questions/")
    assert texts(page, "//div[@class='missing-group']/p") == ["Beishan counts its device firms"]
    assert values(page, "//ul[@class='missing']/li/@id") == [
        "missing-beishan-2022-year",
        "missing-beishan-2022-author",
    ]
    assert texts(page, "//ul[@class='missing']/li") == [
        f"The year. capture {SHORT}, line 1 33d28ef7c924 "
        "from outside the captures A paper of 2023 has it.",
        "The author.",
    ]


def test_claims_keep_the_scope_that_the_source_gave(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": FIRST, "beishan-2023": SECOND})
    page = page_at(questions.build(made, "zh"), "questions/")
    assert rows(page) == [
        [
            "首个、率先",
            "全省",
            "这是第一家。 北山清点器械企业 · 陈述者：报道原文 · 第1行 "
            "修改后尚未核验 称“首个”或“率先” #",
        ],
        [
            "唯一",
            "北山区内",
            "仅此一家。 北山清点器械企业 · 陈述者：报道原文 · 第1行 修改后尚未核验 称“唯一” #",
        ],
    ]


def test_inferences_say_what_is_inferred(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": FIRST, "beishan-2023": SECOND})
    page = page_at(questions.build(made, "en"), "questions/")
    inferred, repaired = texts(page, "//ul[@class='statements']/li")
    assert inferred == (
        "It was 2022. Beishan counts its device firms · speaker: the article · line 1 "
        "not verified since it was edited our inference # What is inferred: the year"
    )
    assert repaired.startswith("A lost word. ")
    assert "inferred repair" in repaired


def test_without_questions_each_part_says_so(tmp_path: Path) -> None:
    page = page_at(questions.build(corpus(tmp_path), "en"), "questions/")
    assert texts(page, "//p[@class='empty']") == [
        "No contradiction between statements is on record.",
        "No missing fact is on record.",
        "No such claim is on record.",
        "No statement rests on an inference of ours.",
        "No statement rests on text that was restored by inference.",
    ]
    assert [a.id for a in page.contents] == [
        "conflicts",
        "missing",
        "claims",
        "inferred",
        "repaired",
    ]
