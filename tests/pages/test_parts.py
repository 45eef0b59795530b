"""What index pages share: order of names, line ranges, years, marks for language."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusterbriefs.pages.index_labels import INDEX_LABELS
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.parts import IndexView, by_year, initial, name_key, ranges
from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import parse_edtf
from tests.support.corpora import corpus, sections, statement
from tests.support.html import one, page_at, text
from tests.support.project import bi


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ([], []),
        ([53], ["53"]),
        ([8, 6], ["6", "8"]),
        ([1, 2], ["1", "2"]),
        ([3, 1, 2, 2, 8], ["1–3", "8"]),
    ],
)
def test_line_ranges(numbers: list[int], shown: list[str]) -> None:
    assert ranges(numbers) == shown


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("en", ["20+8", "Étoile", "first", "“Two new”", "Zeta"]),
        ("zh", ["20+8", "CDMO平台", "重庆", "“两新”", "重要"]),
    ],
)
def test_names_stand_where_readers_seek_them(lang: Lang, names: list[str]) -> None:
    mixed = [*names[1::2], *names[::2]]
    assert sorted(mixed, key=lambda name: name_key(name, lang)) == names


def test_initials() -> None:
    assert [initial(name, "en") for name in ("“Two”", "20+8", "Étoile", "…")] == [
        "T",
        "0",
        "E",
        "0",
    ]
    assert initial("重庆", "zh") == "C"


def test_years_keep_the_order_given_and_end_with_none() -> None:
    dates = ["XXXX", "2022-05", "202X", "2022~"]
    groups = by_year(dates, parse_edtf)
    assert groups == [(2022, ["2022-05", "2022~"]), (2020, ["202X"]), (None, ["XXXX"])]


def test_chinese_words_on_an_english_page_are_marked(tmp_path: Path) -> None:
    view = IndexView(corpus(tmp_path), "en", "figures/")
    assert view.mixed("means 人数 & <more>") == (
        'means <span lang="zh-Hans">人数</span> &amp; &lt;more&gt;'
    )
    view = IndexView(view.corpus, "zh", "figures/")
    assert view.mixed("人数 & more") == "人数 &amp; more"


def test_a_statement_in_the_other_language_only_is_shown_and_marked(tmp_path: Path) -> None:
    from clusterbriefs.pages import timeline

    dated = statement("met", "They met.", "会议召开。", date="2022")
    made = corpus(
        tmp_path,
        seeds={"beishan-2022": {"sections": sections(dated)}},
        without=["beishan-2022.zh"],
    )
    page = page_at(timeline.build(made, "zh"), "timeline/")
    entry = one(page, "//li[@class='timeline-event']")
    words = one(entry, "./p[@class='words']")
    assert (text(words), words.get("lang")) == ("They met.", "en")
    assert text(one(entry, ".//span[@class='mark mark-language']")) == "仅有英文"
    assert one(entry, ".//a[@class='permalink']").get("href") == (
        "../../briefs/beishan-2022/#s-met"
    )


def test_text_is_never_markup(tmp_path: Path) -> None:
    from clusterbriefs.pages import briefs

    seed = {"title": bi("A & B < C", "甲与乙")}
    made = corpus(tmp_path, seeds={"beishan-2022": seed})
    page = page_at(briefs.build(made, "en"), "briefs/")
    assert ">A &amp; B &lt; C</a>" in page.body


def test_every_label_has_two_languages_and_one_home() -> None:
    assert all(en and zh for en, zh in LABELS.values())
    assert {name: LABELS[name] for name in INDEX_LABELS} == INDEX_LABELS
