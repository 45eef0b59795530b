"""The list of all briefs."""

from __future__ import annotations

from pathlib import Path

from clusterbriefs.pages import briefs
from tests.support.corpora import corpus, hand_written
from tests.support.html import find, one, page_at, text, texts, values


def test_the_youngest_source_stands_first_under_its_year(tmp_path: Path) -> None:
    made = corpus(
        tmp_path,
        seeds={"beishan-2022": {}},
        briefs={"nanshui-2023.en": hand_written(), "nanshui-2023.zh": hand_written(title="开园")},
    )
    page = page_at(briefs.build(made, "en"), "briefs/")
    assert texts(page, "//h2 | //h3") == [
        "2023",
        "Nanshui opens a park",
        "2022",
        "Beishan counts its device firms",
    ]
    assert [(a.id, a.title, a.level) for a in page.contents] == [
        ("y-2023", "2023", 2),
        ("y-2022", "2022", 2),
    ]
    second = find(page, "//li")[1]
    assert text(one(second, ".//p[@class='meta']")) == "about 2022 · Beishan · 3 figures"
    assert text(one(second, ".//p[@class='summary']")) == "Beishan had 42 device firms."
    assert values(second, ".//h3/a/@href") == ["beishan-2022/"]


def test_a_brief_in_the_other_language_only_says_so(tmp_path: Path) -> None:
    made = corpus(tmp_path, briefs={"nanshui-2023.en": hand_written()})
    page = page_at(briefs.build(made, "zh"), "briefs/")
    link = one(page, "//h3/a")
    assert dict(link.attrib) == {
        "href": "../../briefs/nanshui-2023/",
        "hreflang": "en",
        "lang": "en",
    }
    assert texts(page, "//h3/span[@class='mark mark-language']") == ["仅有英文"]


def test_without_briefs_the_list_says_so(tmp_path: Path) -> None:
    page = page_at(briefs.build(corpus(tmp_path), "en"), "briefs/")
    assert texts(page, "//p") == ["There are no briefs yet."]
    assert page.contents == ()


def test_a_brief_without_a_date_stands_at_the_end(tmp_path: Path) -> None:
    made = corpus(
        tmp_path,
        briefs={"no-date.en": hand_written(date="XXXX"), "old.en": hand_written(date="1999")},
    )
    page = page_at(briefs.build(made, "en"), "briefs/")
    assert texts(page, "//h2") == ["1999", "No date"]
    assert texts(page, "//p[@class='meta']/*[1]") == ["1999", "no date given"]
