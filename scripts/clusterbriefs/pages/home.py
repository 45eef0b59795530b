"""The home page: what this is, for whom, which regions, and why it can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.typeset import unbroken
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang

NEWEST: Final = 6
"""How many briefs the home page names."""

OPEN: Final = 4
"""How many open questions it shows."""

REGIONS: Final = 12
"""How many regions it shows with their figures: those with most briefs."""

TALLY: Final = (
    ("briefs", "briefs/"),
    ("statements", "sources/"),
    ("figures", "figures/"),
    ("missing", "questions/"),
    ("conflicts", "questions/"),
)
"""What it counts, and the page that each number leads to."""


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the home page."""
    view = IndexView(corpus, lang, "")
    seeds = [file.seed for file in corpus.seeds.values()]
    counts = {
        "briefs": len(corpus.briefs),
        "statements": len(corpus.said),
        "whole": sum(said.statement.repair is None for said in corpus.said.values()),
        "figures": len(corpus.figures),
        "missing": sum(len(seed.missing) for seed in seeds),
        "conflicts": sum(len(seed.conflicts) for seed in seeds),
    }

    def noun(name: str, number: int) -> str:
        one, _, many = view.t(name).partition("|")
        return one if number == 1 or not many else many

    yield render(
        view,
        "home.html",
        kind="home",
        title=view.t("site-name"),
        description=view.t("tagline"),
        lines=[unbroken(line) for line in view.t("home-title").split("|")],
        newest=corpus.slugs[:NEWEST],
        regions=latest_by_region(corpus),
        counts=counts,
        tally=[(name, counts[name], address) for name, address in TALLY],
        noun=noun,
        example=example(corpus),
        open=still_open(corpus, lang),
    )


def still_open(corpus: Corpus, lang: Lang) -> list[tuple[str, str, str]]:
    """Return a few contradictions and missing facts: brief, anchor there, words.

    One of each kind from each of the newest briefs, contradictions first, at most `OPEN`.
    """
    conflicts: list[tuple[str, str, str]] = []
    gaps: list[tuple[str, str, str]] = []
    for slug in corpus.slugs[:NEWEST]:
        file = corpus.seed_of(slug)
        if file is None or lang not in corpus.briefs[slug]:
            continue
        for conflict in file.seed.conflicts[:1]:
            text = conflict.en if lang == "en" else conflict.zh
            conflicts.append((slug, f"c-{conflict.id}", text))
        gaps += [
            (slug, f"m-{gap.id}", gap.en if lang == "en" else gap.zh)
            for gap in file.seed.missing[:1]
        ]
    return [*conflicts, *gaps][:OPEN]


def latest_by_region(corpus: Corpus) -> list[tuple[str, list[Measured]]]:
    """Return regions that briefs are filed under, each with its youngest key figures (at most 3).

    Of many regions those with most briefs are shown. Regions stand in the order of the vocabulary,
    targets and vague counts are left out.
    """
    rows = []
    having = [key for key in corpus.vocabulary.regions if key in corpus.briefs_of_region]
    chosen = set(sorted(having, key=lambda key: -len(corpus.briefs_of_region[key]))[:REGIONS])
    for region in having:
        if region not in chosen:
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
