"""The search page: a box, filters and a place for results; the index is made after the build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.view import View, render
from clusterbriefs.values import Lang

KINDS: Final = ("brief", "figure", "region", "entity", "topic", "term", "source", "page")
"""Kinds of what is found, in the order in which the filter names them."""

LISTS: Final = ("briefs", "regions", "topics", "entities", "figures", "glossary")
"""Lists that an empty search leads to."""

EXAMPLES: Final = 2
"""How many examples of a kind an empty search gives."""


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
        assets=("search.css", "search.js"),
        kinds=KINDS,
        lists=LISTS,
        examples=list(examples(view)),
    )


def examples(view: View) -> Iterator[str]:
    """Yield names worth looking for: those of which the briefs tell most, of each kind."""
    corpus = view.corpus

    def most(counted: dict[str, int]) -> list[str]:
        return sorted(counted, key=lambda key: -counted[key])[:EXAMPLES]

    regions = {key: len(slugs) for key, slugs in corpus.briefs_of_region.items()}
    topics = {key: len(slugs) for key, slugs in corpus.briefs_of_topic.items()}
    entities = {
        key: len(said)
        for key, said in corpus.said_of_entity.items()
        if corpus.vocabulary.entities[key].page == "own"
    }
    yield from (view.scope(key) for key in most(regions) if key in corpus.vocabulary.regions)
    yield from (
        corpus.vocabulary.topics[key].name[view.lang]
        for key in most(topics)
        if key in corpus.vocabulary.topics
    )
    yield from (view.scope(key) for key in most(entities))
