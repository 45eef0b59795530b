"""Where pictures stand: on a page of their own, and on those of whom they concern."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.pages import gallery, regions, topics
from clusterbriefs.pages.brief import brief_page
from clusterbriefs.pages.gallery import INLINE, shown_on
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.pages.view import View
from tests.support.corpora import TODAY, corpus
from tests.support.html import find, one, page_at, texts, values
from tests.support.places import ROOT


@pytest.fixture(scope="module")
def real() -> Corpus:
    loaded, problems = load_corpus(ROOT)
    assert problems == []
    return loaded


def test_the_page_shows_what_concerns_the_whole_and_names_the_rest(real: Corpus) -> None:
    page = page_at(gallery.build(real, "en"), "pictures/")
    assert page.assets == ("pictures.css",)
    shown = values(page, "//figure/@id")
    assert {"p-ladder-firm", "p-shares", "p-implied-patent", "p-floor-space", "p-timeline"} <= set(
        shown
    )
    assert any(name.startswith("p-profile-") for name in shown)
    assert "../regions/sz/#p-timeline-sz" in values(page, "//li/a/@href")
    assert len(texts(page, "//ul[@class='undrawn']/li")) == 4
    assert "style" not in {name for node in find(page, "//*") for name in node.attrib}


def test_a_picture_has_its_files_its_address_and_its_data(real: Corpus) -> None:
    page = page_at(gallery.build(real, "zh"), "pictures/")
    figure = one(page, "//figure[@id='p-shares']")
    assert values(figure, ".//ul[@class='picture-files']//@href") == [
        "../../pictures/shares.zh.svg",
        "../../pictures/shares.zh.csv",
        "./#p-shares",
    ]
    assert texts(figure, ".//thead/tr/th") == ["统计对象", "范围", "数值", "性质", "时点", "陈述者"]
    rows = find(figure, ".//tbody/tr")
    assert len(rows) == 7
    assert values(rows[0], ".//a/@href") == [
        "../briefs/shenzhen-device-summit-2022/#s-imports",
        "../figures/#f-shenzhen-device-summit-2022--import-share",
    ]
    assert [svg.get("role") for svg in find(figure, ".//svg")] == ["img", "img"]


def test_a_region_shows_two_pictures_at_most_and_links_to_the_others(real: Corpus) -> None:
    page = page_at(regions.build(real, "en"), "regions/sz-longhua/")
    assert page.assets == ("pictures.css",)
    assert values(page, "//figure/@id") == [
        "p-timeline-sz-longhua",
        "p-profile-longhua-national-centre-2020-sz-longhua-firm",
    ]
    assert "../../pictures/#p-ladder-firm" in values(page, "//p[@class='picture-more']/a/@href")


def test_a_region_without_briefs_has_no_pictures_and_no_heading_for_them(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": {}})
    page = page_at(regions.build(made, "en"), "regions/ns/")
    assert find(page, "//figure") == []
    assert "pictures" not in values(page, "//h2/@id")
    assert page.assets == ()


def test_a_topic_shows_the_pictures_of_its_briefs(real: Corpus) -> None:
    page = page_at(topics.build(real, "en"), "topics/medical-devices/")
    assert len(values(page, "//figure/@id")) == INLINE


def test_a_brief_shows_its_profile_for_good(real: Corpus) -> None:
    slug = "longhua-national-centre-2020"
    page = brief_page(real, "en", slug, "<p>Text.</p>", (), TODAY)
    assert values(page, "//figure/@id")[0] == f"p-profile-{slug}-sz-longhua-firm"
    assert "pictures" in [anchor.id for anchor in page.contents]
    assert page.assets == ("pictures.css",)


def test_the_picture_that_lives_on_a_page_comes_first_whatever_else_concerns_it(
    real: Corpus,
) -> None:
    atlas = pictures_of(real, "en")
    for region, items in atlas.of_region.items():
        view = View(real, "en", f"regions/{region}/")
        shown = shown_on(view, items)
        own = [item.id for item in items if item.home == view.address]
        assert [item.id for item in shown.inline[: len(own)]] == own
        assert len(shown.inline) <= max(INLINE, len(own))


def test_a_corpus_that_has_nothing_to_draw_says_so(tmp_path: Path) -> None:
    made = corpus(tmp_path)
    page = page_at(gallery.build(made, "en"), "pictures/")
    assert find(page, "//figure") == []
    assert texts(page, "//p[@class='empty']") == [
        "Nothing to draw yet: no figure in the briefs has a value that can be drawn."
    ]
