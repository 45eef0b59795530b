"""Corrections: a list that people keep, checked like every other record."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from lxml import html

from clusterbriefs.pages import corrections
from tests.support.corpora import corpus
from tests.support.project import Project

GOOD = """\
- date: "2026-01-02"
  brief: beishan-2022
  statement: counts
  cause: our-error
  was: {en: It had 24 firms., zh: 有企业24家。}
  now: {en: It had 42 firms., zh: 有企业42家。}
- date: "2026-03-01"
  brief: beishan-2022
  cause: new-fact
  was: {en: No note., zh: 没有说明。}
  now: {en: A note., zh: 有说明。}
"""


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            GOOD.replace("our-error", "their-error"),
            ["4: `cause` is 'their-error'; one of new-fact, source-corrected, our-error"],
        ),
        (
            GOOD.replace("brief: beishan-2022\n  statement", "brief: ghost\n  statement"),
            ["2: 'ghost' is no brief; name a brief by its slug"],
        ),
        (
            GOOD.replace('"2026-01-02"', '"2026-01"'),
            ["1: `date`: '2026-01' is no single day; write it as \"2026-11-22\""],
        ),
        ("date: x\n", ["1: the file is no list; begin with `- date:`"]),
        (
            GOOD.replace("  was: {en: No note., zh: 没有说明。}\n", ""),
            ["7: `was` is missing; give what stood there, in both languages"],
        ),
    ],
)
def test_a_bad_correction_is_told(text: str, messages: list[str], tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.add_seed()
    project.convert()
    project.write("seeds/corrections.yaml", text)
    assert project.problems() == [f"seeds/corrections.yaml:{message}" for message in messages]


def test_the_page_lists_the_newest_first_with_both_texts(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("seeds/corrections.yaml", GOOD)
    loaded = corpus(tmp_path, seeds={"beishan-2022": {}})
    assert [item.date.lower for item in loaded.corrections] == [
        datetime.date(2026, 1, 2),
        datetime.date(2026, 3, 1),
    ]
    (page,) = corrections.build(loaded, "zh")
    rows = html.fromstring(page.body).xpath("//ol[@class='corrections']/li")
    assert [" ".join(row.text_content().split()) for row in rows] == [
        "2026年3月1日 · 新的事实 · 北山清点器械企业 原为没有说明。 改为有说明。",
        "2026年1月2日 · 本站差错 · 北山清点器械企业 原为有企业24家。 改为有企业42家。",
    ]
    assert rows[1].xpath(".//a/@href") == ["../briefs/beishan-2022/#s-counts"]


def test_without_corrections_the_page_says_so(tmp_path: Path) -> None:
    (page,) = corrections.build(corpus(tmp_path), "en")
    assert "None so far." in page.body
    assert "How you know" in page.body
