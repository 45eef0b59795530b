"""The home page: what this is, for whom, which regions, what is open."""

from __future__ import annotations

from pathlib import Path

from clusterbriefs.pages import home
from tests.support.corpora import corpus
from tests.support.html import find, page_at, text, texts, values


def test_it_counts_the_corpus_and_links_each_number(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": {}})
    page = page_at(home.build(made, "en"), "")
    tally = find(page, "//ul[@class='tally']/li/a")
    assert text(tally[0]) == "1 brief"
    assert text(tally[2]) == f"{len(made.figures)} figures"
    assert values(page, "//ul[@class='tally']/li/a/@href") == [
        "briefs/",
        "sources/",
        "figures/",
        "questions/",
        "questions/",
    ]


def test_it_shows_each_region_that_has_briefs(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": {}})
    page = page_at(home.build(made, "en"), "")
    regions = [made.vocabulary.scope_name(key, "en") for key in made.briefs_of_region]
    assert texts(page, "//section[@class='card']/h3/a") == regions


def test_an_empty_corpus_says_so(tmp_path: Path) -> None:
    page = page_at(home.build(corpus(tmp_path), "en"), "")
    assert set(texts(page, "//p[@class='empty']")) == {"No briefs yet."}
    assert find(page, "//section[@class='home-check']") == []
