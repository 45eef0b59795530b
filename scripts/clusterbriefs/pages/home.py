"""The home page: what this is, for whom, which regions, and why it can be trusted."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.view import View, render
from clusterbriefs.values import Lang

NEWEST = 6
"""How many briefs the home page names."""


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the home page."""
    view = View(corpus, lang, "")
    yield render(
        view,
        "home.html",
        kind="home",
        title=view.t("site-name"),
        description=view.t("tagline"),
        newest=corpus.slugs[:NEWEST],
        regions=latest_by_region(corpus),
        counts={
            "briefs": len(corpus.briefs),
            "statements": len(corpus.said),
            "figures": len(corpus.figures),
            "entities": len(corpus.vocabulary.entities),
            "missing": sum(len(file.seed.missing) for file in corpus.seeds.values()),
            "conflicts": sum(len(file.seed.conflicts) for file in corpus.seeds.values()),
        },
        example=example(corpus),
    )


def latest_by_region(corpus: Corpus) -> list[tuple[str, list[Measured]]]:
    """Return regions that briefs are filed under, each with its youngest key figures (at most 3).

    Regions stand in the order of the vocabulary, targets and vague counts are left out.
    """
    rows = []
    for region in corpus.vocabulary.regions:
        if region not in corpus.briefs_of_region:
            continue
        items = [
            item
            for item in corpus.figures_of_scope.get(region, [])
            if item.figure.key
            and item.figure.status == "reported"
            and item.figure.value is not None
        ]
        items.sort(key=lambda item: item.figure.as_of.sort_key, reverse=True)
        rows.append((region, items[:3]))
    return rows


def example(corpus: Corpus) -> Measured | None:
    """Return a figure that shows how checking works: the first key figure with a whole line."""
    for item in corpus.figures:
        if item.figure.key and item.said.statement.repair is None:
            return item
    return None
