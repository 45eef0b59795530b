"""All figures of the corpus, by measure; each row has a permanent address."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped
from clusterbriefs.values.quantity import STATUS_NAMES


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the page of all figures, with the definitions of what they count."""
    view = IndexView(corpus, lang, "figures/")
    ordered = view.sorted_figures(corpus.figures)
    used = {item.figure.object for item in ordered}
    yield render(
        view,
        "figures.html",
        kind="index",
        title=view.t("figures"),
        description=view.t("figures-lead", n=view.counted("n-figures", len(ordered))),
        measures=list(grouped((item.figure.measure, item) for item in ordered).items()),
        objects=[key for key in corpus.vocabulary.objects if key in used],
        statuses={status: names[lang] for status, names in STATUS_NAMES.items()},
    )
