"""Place by place: one measure of one object in several places, compared where the rule allows it.

That is for the same measure and object at dates within a year.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.compare import YEAR
from clusterbriefs.pages.pictures import data
from clusterbriefs.pages.pictures.bars import Row, draw_bars
from clusterbriefs.pages.pictures.comparing import why_apart
from clusterbriefs.pages.pictures.picture import Picture
from clusterbriefs.pages.view import View
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped

MOST: Final = 8
"""How many such pictures there are. Ours: those with most places; the page of figures compares
whatever a reader chooses."""


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield a picture for each measure and object told of several regions within a year."""
    view = View(corpus, lang, data.HOME)
    groups: list[tuple[list[Measured], int]] = []
    for items in corpus.figures_of_object.values():
        drawn = [
            item
            for kind in ("bar", "plan")
            for item in data.drawn_as(corpus, kind, items)
            if item.figure.status == "reported"
            and item.figure.scope in corpus.vocabulary.regions
            and not item.figure.as_of.unknown
        ]
        window = _window(view, drawn)
        if len(window) > 1:
            groups.append((window, len({item.figure.scope for item in drawn})))
    groups.sort(key=lambda pair: -len(pair[0]))
    for window, number in groups[:MOST]:
        yield _picture(view, window, number)


def _window(view: View, items: list[Measured]) -> list[Measured]:
    """Return of each region its youngest figure, as far back as the rule lets them stand together.

    Regions are of one level, that of most of them: a city and its own district are no two places.
    """
    latest: dict[str, Measured] = {}
    for item in data.youngest(items, len(items)):
        latest.setdefault(item.figure.scope, item)
    alike = grouped(
        ((view.vocabulary.regions[key].level, item.figure.unit), item)
        for key, item in latest.items()
    )
    window: list[Measured] = []
    first = last = 0
    for item in max(alike.values(), key=len, default=[]):
        as_of = item.figure.as_of
        lower = min(first or as_of.lower.toordinal(), as_of.lower.toordinal())
        upper = max(last, as_of.upper.toordinal())
        if upper - lower <= YEAR:
            first, last = lower, upper
            window.append(item)
    # The rule itself has the last word.
    return window if len(window) > 1 and why_apart(view, window) is None else []


def _picture(view: View, items: list[Measured], number: int) -> Picture:
    first = items[0].figure
    ordered = sorted(items[: data.ROWS], key=lambda item: -float(item.figure.value or 0))
    what = view.what(first)
    rows = [
        Row(
            view.scope(item.figure.scope),
            data.dated_words(view, item.figure),
            item.figure.value,
            view.quantity(item.figure),
            item.figure.qualifier,
        )
        for item in ordered
        if item.figure.value is not None
    ]
    key = (first.measure, first.object)
    return Picture(
        id=f"places-{first.measure}-{first.object}",
        lang=view.lang,
        heading=view.t("picture-places", what=what),
        title=view.t("picture-places-title", what=what[0].upper() + what[1:]),
        description=view.vocabulary.measures[first.measure].comparable[view.lang],
        draw=lambda canvas: draw_bars(canvas, rows),
        table=data.table_of(view, ordered),
        sources=data.sources_of(view, ordered),
        as_of=data.as_of_figures(view, ordered),
        concerns=data.concerns_of(view.corpus, ordered),
        notes=(view.counted("picture-places-left", number - len(ordered)),)
        if number > len(ordered)
        else (),
        left_out=data.left_out(view, view.corpus.figures_of_object[key]),
    )
