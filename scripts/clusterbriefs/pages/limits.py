"""How long a page may get, and where a figure is found once one page cannot hold them all.

Addresses of a small corpus hold as it grows: a page that has become too long stays where it is,
shows the youngest entries or an overview, and leads to pages below it by year, measure or object,
whose addresses do not shift when something is added.
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.brief.corpus import Corpus, Measured

SHOWN: Final = 100
"""How many entries of one list the page of a region, topic or entity shows. Ours: some ten
screens, which is more than a reader goes through."""

TOLD: Final = 20
"""How many statements the list of all entities shows of one that has no page."""

MOST: Final = 500
"""How many entries a page holds that is nothing but a list. Ours: half a megabyte of HTML."""

ROWS: Final = 1_000
"""How many rows the page of all figures holds. Ours: a megabyte of HTML."""


def figure_page(corpus: Corpus, item: Measured) -> str:
    """Return the address of the page on which a figure has its row.

    That is `figures/` as long as it can hold them all; then `figures/<measure>/`, or
    `figures/<measure>/<object>/` for a measure that has too many, or a year's page below it.
    """
    figure = item.figure
    if len(corpus.figures) <= ROWS:
        return "figures/"
    address = f"figures/{figure.measure}/"
    if len(corpus.figures_of_measure[figure.measure]) <= ROWS:
        return address
    address += f"{figure.object}/"
    if len(corpus.figures_of_object[figure.measure, figure.object]) <= ROWS:
        return address
    return f"{address}{figure_year(item)}/"


def figure_year(item: Measured) -> str:
    """Return the year in which a figure's as-of date begins, as an address has it."""
    as_of = item.figure.as_of
    return "undated" if as_of.unknown else str(as_of.lower.year)
