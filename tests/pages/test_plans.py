"""Plans and targets, and whether they are due."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from clusterbriefs.pages import plans
from clusterbriefs.values.edtf import parse_edtf
from tests.support.corpora import TODAY, corpus, sections, statement
from tests.support.html import one, page_at, texts, values
from tests.support.project import figure


@pytest.mark.parametrize(
    ("due", "state"),
    [
        ("2024", "past"),
        ("2025-05-31", "past"),
        ("2025", "now"),
        ("2025~", "now"),
        ("2025-06-01", "now"),
        ("2025-06-02", "ahead"),
        ("2030", "ahead"),
        (None, "none"),
    ],
)
def test_whether_a_plan_is_due(due: str | None, state: str) -> None:
    assert plans.state_of(parse_edtf(due) if due else None, datetime.date(2025, 6, 1)) == state


SEED = {
    "sections": sections(
        statement("late", "It is to open.", "将要开园。", plan={"due": "2024"}),
        statement("open", "It will grow.", "将要扩大。", plan={"due": None}),
        statement(
            "soon",
            "It is to reach nine.",
            "将达到9平方米。",
            plan={"due": "2026~"},
            figures=[
                figure("built", 5, "square-metre", "5平方米", measure="floor-space", object="park"),
                figure(
                    "wanted",
                    9,
                    "square-metre",
                    "9平方米",
                    measure="floor-space",
                    object="park",
                    status="target",
                    as_of="2026~",
                    baseline="built",
                ),
            ],
        ),
        statement(
            "bare",
            "Ninety are wanted.",
            "目标90家。",
            figures=[figure("ninety", 90, "firm", "90家", status="target", as_of="2022")],
        ),
        statement("fact", "It stands.", "已经建成。"),
    )
}


def test_plans_stand_by_whether_they_are_due(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(plans.build(made, "en", TODAY), "plans/")
    assert texts(page, "//h2") == [
        "The due date has passed",
        "Not due yet",
        "No due date given",
    ]
    assert values(page, "//li[@id]/@id") == [
        "plan-beishan-2022-late",
        "plan-beishan-2022-soon",
        "plan-beishan-2022-open",
        "plan-beishan-2022-bare",
    ]
    assert texts(page, "//p[@class='due']") == [
        "Due 2024",
        "Due about 2026",
        "no due date given",
        "no due date given",
    ]
    assert texts(page, "//p[@class='lead']//time") == ["1 June 2025"]


def test_a_plan_shows_its_target_and_where_it_starts_from(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(plans.build(made, "en", TODAY), "plans/")
    item = one(page, "//li[@id='plan-beishan-2022-soon']")
    assert texts(item, ".//ul[@class='targets']/li") == [
        "the park, Beishan: 5 square metres",
        "the park, Beishan: 9 square metres target starting from 5 square metres",
    ]


def test_the_day_of_a_target_is_no_due_date(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    found = {item.said.statement.id: item.due for item in plans.plans(made)}
    assert found["bare"] is None


def test_without_plans_the_page_says_so(tmp_path: Path) -> None:
    page = page_at(plans.build(corpus(tmp_path), "zh", TODAY), "plans/")
    assert texts(page, "//p[@class='empty']") == ["暂无规划或目标。"]
