"""The glossary: terms of cluster policy, in the order in which readers of a language seek them."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView, initial
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped
from clusterbriefs.vocabulary.models import Term


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the glossary: English terms by letter, Chinese ones by pinyin.

    Terms link to what is counted under them on the page of figures, where any is.
    """
    view = IndexView(corpus, lang, "glossary/")
    terms = view.sorted_names(corpus.vocabulary.terms.values(), lambda term: term.term[lang])
    used = {item.figure.object for item in corpus.figures}
    objects = grouped(
        (term, key)
        for key, record in corpus.vocabulary.objects.items()
        if key in used
        for term in record.terms
    )

    def category(term: Term) -> str:
        """Return the name of a term's category; one without a label stands for itself."""
        name = f"category-{term.category}"
        return view.t(name) if name in LABELS else term.category

    yield render(
        view,
        "glossary.html",
        kind="index",
        title=view.t("glossary"),
        description=view.t(
            "glossary-lead", n=view.counted("n-terms", len(terms)), mark=view.t("mark-outside")
        ),
        letters=list(grouped((initial(term.term[lang], lang), term) for term in terms).items()),
        objects=objects,
        category=category,
    )
