"""The list of sources and the report on a source."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from clusterbriefs.pages import sources
from tests.support.corpora import SHORT, corpus, hand_written, sections, statement
from tests.support.html import find, one, page_at, rows, text, texts, values
from tests.support.project import CAPTURE_SHA, bi, place
from tests.support.project import SEED as GOOD

SPAM = {**bi("a copying site", "转载站"), "serves_spam": True}
SEED: dict[str, Any] = {
    "source": {
        **GOOD["source"],
        "title": {"text": "北山器械产", "state": "cut"},
        "publisher_basis": "inferred",
        "mirror": SPAM,
        "url": "https://mirror.example/1",
        "archived_url": "https://archive.example/1",
        "authors": ["本报记者"],
    },
    "dates": {
        **GOOD["dates"],
        "event": "2022-07",
        "event_basis": "stated",
        "captured": "2023-01-31",
    },
    "sections": sections(
        statement("whole", "A whole line.", "完整的一行。"),
        {
            **statement("bytes", "A shifted line.", "错位的一行。"),
            "evidence": [{**place(2), "repair": "mechanical"}],
        },
        {
            **statement("guess", "A guessed line.", "推断的一行。"),
            "evidence": [{**place(3), "repair": "inferred"}],
        },
    ),
    "missing": [{"id": "year", **bi("The year.", "年份。"), "evidence": [place(1)]}],
    "damage": {
        "kinds": [
            {"kind": "furniture", "count": 7, "lines": [1, 2, 3]},
            {"kind": "missing-metadata", "count": 1},
        ],
        "note": bi("Little is lost.", "损失不大。"),
    },
}


def test_the_list_sums_up_each_source(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(sources.build(made, "en"), "sources/")
    assert rows(page) == [
        [
            "北山器械产 title cut off in the capture",
            "Beishan Daily inferred",
            "about 2022",
            "8 places",
            "2 of 3",
            "Beishan counts its device firms",
        ]
    ]
    assert values(page, "//caption/text()") == ["1 source"]
    assert values(page, "//cite/@lang") == ["zh-Hans"]


def test_the_report_gives_bibliography_and_dates_apart(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(sources.build(made, "en"), "sources/beishan-2022/")
    assert texts(page, "//h1") == ["Source of “Beishan counts its device firms”"]
    bibliography, dates = find(page, "//dl[@class='facts']")
    assert texts(bibliography, "./div/dd") == [
        "北山器械产 title cut off in the capture",
        "Beishan Daily inferred",
        "本报记者",
        "a copying site not linked: it serves spam",
        "not linked, since the site serves spam",
        "https://archive.example/1",
        "Chinese, simplified script",
        f"sha256 {CAPTURE_SHA}, 3 lines; not published",
    ]
    assert texts(dates, "./div") == [
        "EventJuly 2022 stated",
        "Publishedabout 2022 date inferred",
        "Captured or reposted31 January 2023",
        "Why these dates2022 is said; 2027 is 5 years on.",
    ]


def test_a_mirror_that_serves_spam_is_never_linked(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    for page in sources.build(made, "zh"):
        assert "mirror.example" not in page.body


def test_another_address_is_linked(tmp_path: Path) -> None:
    seed = copy.deepcopy(SEED)
    seed["source"]["mirror"]["serves_spam"] = False
    made = corpus(tmp_path, seeds={"beishan-2022": seed})
    page = page_at(sources.build(made, "en"), "sources/beishan-2022/")
    assert values(page, "//a[@class='address']/@href") == [
        "https://mirror.example/1",
        "https://archive.example/1",
    ]


def test_the_report_counts_damage_and_names_what_rests_on_repairs(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(sources.build(made, "en"), "sources/beishan-2022/")
    assert rows(page) == [
        ["page furniture", "7", "1–3"],
        ["bibliographic data missing", "1", "–"],
    ]
    assert texts(page, "//h3") == ["mechanical repair", "inferred repair"]
    assert texts(page, "//ul[@class='statements']//p[@class='words']") == [
        "A shifted line.",
        "A guessed line.",
    ]
    assert "2 of 3 statements rest on a repaired line." in texts(page, "//p")
    assert texts(page, "//ul[@class='missing']/li") == [
        f"The year. capture {SHORT}, line 1 33d28ef7c924"
    ]


def test_a_source_without_damage_says_so(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": {}})
    page = page_at(sources.build(made, "en"), "sources/beishan-2022/")
    assert texts(page, "//p[@class='empty']") == [
        "No damage was found.",
        "All 3 statements rest on lines that needed no repair.",
        "Nothing is listed as missing.",
    ]


def test_a_hand_written_brief_has_a_report_from_its_front_matter(tmp_path: Path) -> None:
    made = corpus(
        tmp_path,
        briefs={
            "nanshui-2023.en": hand_written(source={"title": None, "url": "https://daily.example/"})
        },
    )
    built = list(sources.build(made, "zh"))
    assert rows(page_at(built, "sources/")) == [
        [
            "采集文本无标题 · nanshui-2023",
            "首发媒体不明",
            "2023年5月",
            "–",
            "–",
            "Nanshui opens a park 仅有英文",
        ]
    ]
    page = page_at(built, "sources/nanshui-2023/")
    assert values(page, "//a[@class='address']/@href") == ["https://daily.example/"]
    assert text(one(page, "//p[@class='empty']")) == (
        "本简报系人工撰写，没有来源记录，损坏情况不明。"
    )


def test_without_briefs_there_are_no_sources(tmp_path: Path) -> None:
    page = page_at(sources.build(corpus(tmp_path), "en"), "sources/")
    assert texts(page, "//p[@class='empty']") == ["There are no sources yet."]
