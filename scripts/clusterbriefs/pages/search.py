"""The search page: a box and a place for results; the index is made after the build."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.view import View, render
from clusterbriefs.values import Lang


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the search page; it is not listed, since it holds nothing of its own."""
    view = View(corpus, lang, "search/")
    yield render(
        view,
        "search.html",
        kind="index",
        title=view.t("search"),
        description=view.t("search-description"),
        listed=False,
    )
