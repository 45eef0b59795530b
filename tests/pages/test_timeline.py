"""The timeline."""

from __future__ import annotations

from pathlib import Path

from clusterbriefs.pages import timeline
from tests.support.corpora import corpus, hand_written, sections, statement
from tests.support.html import find, one, page_at, text, texts, values
from tests.support.project import bi

SEED = {
    "dates": {
        "published": "2022-08",
        "published_basis": "stated",
        "event": "2022?-07-29",
        "event_basis": "inferred",
        "basis": bi("It says so.", "文中写明。"),
    },
    "sections": sections(
        statement("founded", "It was founded.", "已成立。", date="2018", date_basis="stated"),
        statement("opened", "It was opened.", "已开园。", date="2018-03~", date_basis="inferred"),
        statement("whole", "It is to be whole.", "将建成。", plan={"due": "2025"}),
        statement("some-day", "It grows.", "在扩大。", date="XXXX"),
        statement("undated", "It is large.", "规模很大。"),
    ),
}


def test_entries_stand_by_year_with_their_kind(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(timeline.build(made, "en"), "timeline/")
    assert texts(page, "//h2") == ["2018", "2022", "2025", "No date"]
    assert texts(page, "//p[@class='entry-head']") == [
        "2018 event",
        "about March 2018 date inferred event",
        "29 July 2022 (year inferred) reported event",
        "August 2022 published",
        "2025 due",
        "no date given event",
    ]
    assert texts(page, "//p[@class='words']") == [
        "It was founded.",
        "It was opened.",
        "Event covered by the brief: Beishan counts its device firms",
        "Source of the brief: Beishan counts its device firms",
        "It is to be whole.",
        "It grows.",
    ]
    assert values(page, "//li/@class") == [
        "timeline-event",
        "timeline-event",
        "timeline-reported",
        "timeline-published",
        "timeline-due",
        "timeline-event",
    ]


def test_only_plain_dates_are_times(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(timeline.build(made, "en"), "timeline/")
    assert values(page, "//time/@datetime") == ["2018", "2022-08", "2025"]
    assert values(page, "//span/@data-edtf") == ["2018-03~", "2022?-07-29"]


def test_an_event_that_a_statement_tells_is_not_told_twice(tmp_path: Path) -> None:
    seed = {
        **SEED,
        "sections": sections(statement("met", "They met.", "会议召开。", date="2022?-07-29")),
    }
    made = corpus(tmp_path, seeds={"beishan-2022": seed})
    page = page_at(timeline.build(made, "en"), "timeline/")
    assert values(page, "//li/@class") == ["timeline-event", "timeline-published"]


def test_a_statement_links_to_its_place_in_the_brief(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(timeline.build(made, "zh"), "timeline/")
    line = find(page, "//p[@class='statement-source']")[0]
    assert text(line) == "北山清点器械企业 · 陈述者：报道原文 · 第1行 修改后尚未核验 #"
    permalink = one(line, "./a[@class='permalink']")
    assert permalink.get("href") == "../briefs/beishan-2022/#s-founded"
    assert permalink.get("aria-label") == "陈述beishan-2022#founded的固定网址"


def test_a_hand_written_brief_is_on_the_timeline(tmp_path: Path) -> None:
    made = corpus(tmp_path, briefs={"nanshui-2023.en": hand_written()})
    page = page_at(timeline.build(made, "en"), "timeline/")
    assert texts(page, "//li") == ["May 2023 published Source of the brief: Nanshui opens a park"]


def test_an_empty_timeline_says_so(tmp_path: Path) -> None:
    page = page_at(timeline.build(corpus(tmp_path), "en"), "timeline/")
    assert texts(page, "//p[@class='empty']") == ["Nothing is dated yet."]
