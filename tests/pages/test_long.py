"""Long lists: cut into pages whose addresses hold, with every link and anchor where it was."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin

import pytest

from clusterbriefs.brief.convert import convert
from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.pages import limits
from clusterbriefs.pages.index import build_all
from clusterbriefs.pages.page import Page, full_address
from clusterbriefs.values import LANGS
from clusterbriefs.vocabulary import load as vocabulary_load
from tests.bench.synthetic import make_corpus
from tests.support.corpora import TODAY
from tests.support.html import find, texts, values

Site = dict[str, Page]

FILES = (".json", ".md", ".csv", ".xml", ".txt", ".svg", ".zip")
WRITTEN = ("about/", "contribute/")
"""Pages that people write are no part of what is built here."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    root = tmp_path_factory.mktemp("long")
    make_corpus(root, 16)
    loaded, _ = load_corpus(root)
    convert(root, list(loaded.seeds.values()), loaded.vocabulary)
    return load_corpus(root)[0]


@pytest.fixture(scope="module")
def site(corpus: Corpus) -> Site:
    """Build the index pages with limits so low that every list is long."""
    with pytest.MonkeyPatch.context() as patch:
        for name, limit in (("SHOWN", 3), ("TOLD", 2), ("MOST", 5), ("ROWS", 4)):
            patch.setattr(limits, name, limit)
        patch.setattr(vocabulary_load, "TOLD_IN_LIST", 10**6)
        pages = [page for lang in LANGS for page in build_all(corpus, lang, TODAY)]
        assert all(page.body for page in pages)
    by_address = {full_address(page.lang, page.address): page for page in pages}
    assert len(by_address) == len(pages)
    return by_address


def test_every_link_leads_to_a_page_and_every_anchor_to_its_place(site: Site) -> None:
    ids = {address: set(values(page, "//@id")) for address, page in site.items()}
    lost = set()
    for address, page in site.items():
        for href in values(page, "//a/@href"):
            if "://" in href or href.endswith(FILES):
                continue
            target, anchor = urldefrag(urljoin(f"https://x/{address}", href))
            target = target.partition("?")[0]
            target = target.removeprefix("https://x/")
            bare = target.removeprefix("zh/")
            if bare in WRITTEN or (bare.startswith("briefs/") and "years" not in bare):
                continue
            if target not in site or (anchor and anchor not in ids[target]):
                lost.add((address, href))
    assert lost == set()


def test_each_figure_has_its_row_once(corpus: Corpus, site: Site) -> None:
    rows = [
        key
        for address, page in site.items()
        if address.startswith("figures/")
        for key in values(page, "//tr/@id")
    ]
    assert len(rows) == len(set(rows)) == len(corpus.figures)


def test_an_overview_counts_what_its_parts_hold(corpus: Corpus, site: Site) -> None:
    counts = texts(site["briefs/"], "//ul[@class='entity-list']/li/span[@class='counts']")
    assert sum(int(count.split()[0]) for count in counts) == len(corpus.briefs)


def test_no_list_is_longer_than_its_limit(site: Site) -> None:
    lists = [page for address, page in site.items() if "timeline/" in address]
    assert len(lists) > 10
    for page in lists:
        # A year without months and a month are never cut.
        assert len(find(page, "//ol[@class='timeline']/li")) <= 10, page.address


def test_a_small_corpus_keeps_its_lists_whole(corpus: Corpus) -> None:
    pages = {page.address for page in build_all(corpus, "en", TODAY)}
    assert not [p for p in pages if p.startswith(("figures/", "briefs/")) and p.count("/") > 1]
