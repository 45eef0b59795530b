"""The list of all briefs, those of the youngest sources first."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages import limits
from clusterbriefs.pages.long import Above, Part, brief_date, by_time, list_page
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView, by_year
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the list of briefs, by the year of their date; a long one is cut into pages by year."""
    view = IndexView(corpus, lang, "briefs/")
    slugs = corpus.slugs
    divisions: list[Part[str]] = []
    if len(slugs) > limits.MOST:
        divisions = by_time(view, "briefs/years/", slugs, brief_date(corpus))
        slugs = slugs[: limits.SHOWN]
    yield render(
        view,
        "briefs.html",
        kind="index",
        title=view.t("briefs"),
        description=view.t("briefs-lead", n=view.counted("n-briefs", len(corpus.briefs))),
        years=by_year(slugs, brief_date(corpus)),
        divisions=divisions,
    )
    above = Above(view.address, view.t("briefs"))
    for part in divisions:
        title = view.t("list-of", of=above.title, what=part.title)
        yield list_page(view, part, title, "briefs", above)
