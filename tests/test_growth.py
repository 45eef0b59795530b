"""Work grows with the number of briefs and no faster: calls are counted, not seconds.

Made corpora of three sizes, each twice the one before, are checked and rendered. What is linear
costs twice as much more for the second doubling as for the first; what is quadratic four times.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from clusterbriefs.brief.convert import convert
from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.pages import limits
from clusterbriefs.pages.brief import brief_page
from clusterbriefs.pages.index import build_all
from clusterbriefs.pages.page import Page
from clusterbriefs.publish import feed
from clusterbriefs.publish.citations import citation_files
from clusterbriefs.site.reuse import Texts, files_of
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.verify.check import check_corpus
from clusterbriefs.vocabulary import load as vocabulary_load
from tests.bench.synthetic import make_corpus
from tests.support.corpora import TODAY
from tests.support.work import STEEPEST, calls

SIZES: Final = (8, 16, 32)


@dataclass(frozen=True)
class Work:
    """What one corpus costs: calls of Python and built-in functions, pages and their letters.

    `reuse` are the calls for the files beside the pages, `cite` those for citations.
    """

    load: int
    check: int
    index: int
    brief: int
    pages: int
    letters: int
    longest: int
    reuse: int
    cite: int


def measure(root: Path, size: int) -> Work:
    """Make a corpus and count the work of each step."""
    make_corpus(root, size)
    corpus, problems = load_corpus(root)
    assert problems == []
    convert(root, list(corpus.seeds.values()), corpus.vocabulary)
    load, (corpus, problems) = calls(lambda: load_corpus(root))
    assert problems == []
    check, found = calls(lambda: check_corpus(corpus))
    assert found == []
    index, pages = calls(lambda: rendered(list(build_all(corpus, "en", TODAY))))
    brief, _ = calls(lambda: rendered(brief_pages(corpus)))
    lengths = [len(page.body) for page in pages if page.address not in IN_ONE_PIECE]
    texts = Texts(corpus)
    listed: dict[Lang, set[str]] = {lang: {page.address for page in pages} for lang in LANGS}
    reuse, _ = calls(lambda: list(files_of(corpus, "https://briefs.example/", texts, listed)))
    cite, _ = calls(lambda: list(citation_files(corpus, "https://briefs.example/")))
    pages_of = (len(lengths), sum(lengths), max(lengths))
    return Work(load, check, index, brief // size, *pages_of, reuse, cite)


IN_ONE_PIECE: Final = ("check/", "entities/", "regions/", "glossary/", "figures/")
"""Pages that list a line for each of something, however many there are."""


def rendered(pages: list[Page]) -> list[Page]:
    """Make the bodies of pages."""
    assert all(page.body for page in pages)
    return pages


def brief_pages(corpus: Corpus) -> list[Page]:
    """Return the pages of all briefs; their own text plays no part here."""
    return [brief_page(corpus, "en", slug, "", (), TODAY) for slug in corpus.slugs]


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> list[Work]:
    """Measure the three sizes, with limits so low that long lists are cut in all of them."""
    with pytest.MonkeyPatch.context() as patch:
        for name, limit in (("SHOWN", 5), ("TOLD", 3), ("MOST", 12), ("ROWS", 40)):
            patch.setattr(limits, name, limit)
        patch.setattr(vocabulary_load, "TOLD_IN_LIST", 20)
        patch.setattr(feed, "NEWEST", 2)
        measure(tmp_path_factory.mktemp("warm"), 2)  # templates are compiled once
        return [measure(tmp_path_factory.mktemp(f"of-{size}"), size) for size in SIZES]


@pytest.mark.parametrize("what", ["load", "check", "index", "pages", "letters", "reuse", "cite"])
def test_twice_the_briefs_cost_twice_as_much(works: list[Work], what: str) -> None:
    first, second, third = (getattr(work, what) for work in works)
    assert third - second <= STEEPEST * (second - first), (first, second, third)


def test_a_brief_costs_the_same_in_a_larger_corpus(works: list[Work]) -> None:
    assert works[-1].brief <= 1.25 * works[0].brief, [work.brief for work in works]


def test_no_page_grows_with_the_corpus(works: list[Work]) -> None:
    # One that holds a line for each brief would be twice as long; limits are reached bit by bit.
    assert works[-1].longest <= 1.7 * works[-2].longest, [work.longest for work in works]
