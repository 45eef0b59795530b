"""The list of all briefs, those of the youngest sources first."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView, by_year
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the list of briefs, by the year of their date."""
    view = IndexView(corpus, lang, "briefs/")
    yield render(
        view,
        "briefs.html",
        kind="index",
        title=view.t("briefs"),
        description=view.t("briefs-lead", n=view.counted("n-briefs", len(corpus.briefs))),
        years=by_year(corpus.slugs, lambda slug: corpus.front(slug).date),
    )
