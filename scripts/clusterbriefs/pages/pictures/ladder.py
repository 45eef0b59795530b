"""The ladder of scopes: counts in one unit, a rung for each level from the country down to parks.

It shows what is counted where, and refuses to compare: each count is a card with its object and
date, different objects have different signs, and lengths are drawn only where the rule of
comparison lets figures share an axis.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, get_args

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.pictures import data
from clusterbriefs.pages.pictures.canvas import Canvas
from clusterbriefs.pages.pictures.comparing import why_apart
from clusterbriefs.pages.pictures.picture import Picture
from clusterbriefs.pages.pictures.signs import sign
from clusterbriefs.pages.view import View
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped
from clusterbriefs.vocabulary.models import RegionLevel

FEWEST: Final = 3
"""How many levels make a ladder."""

CARDS: Final = 4
"""How many cards a rung has: the youngest counts of its level."""

PARK: Final = "park"
LEVELS: Final[tuple[str, ...]] = (
    "country",
    "functional-region",
    "coastal-belt",
    "province",
    "municipality",
    "prefecture-city",
    "county-city",
    "development-zone",
    "district",
    PARK,
)
"""Levels from the largest to the smallest; parks are entities, the others regions."""

assert set(get_args(RegionLevel)) == set(LEVELS) - {PARK}  # noqa: S101 - a level needs its rung


@dataclass(frozen=True, slots=True)
class Rung:
    """A level with its youngest counts, and how many more there are."""

    level: str
    items: list[Measured]
    more: int


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield a ladder for each unit whose key counts stand on at least `FEWEST` levels."""
    view = View(corpus, lang, data.HOME)
    counts = [
        item
        for item in data.drawn_as(corpus, "bar", corpus.figures)
        if item.figure.key
        and item.figure.status == "reported"
        and corpus.vocabulary.units[item.figure.unit].kind == "count"
        and _level(corpus, item) is not None
    ]
    for unit, items in grouped((item.figure.unit, item) for item in counts).items():
        rungs = _rungs(corpus, items)
        if len(rungs) >= FEWEST:
            yield _picture(view, unit, rungs)


def _level(corpus: Corpus, item: Measured) -> str | None:
    scope = item.figure.scope
    region = corpus.vocabulary.regions.get(scope)
    if region is not None:
        return region.level
    return PARK if corpus.vocabulary.entity_types[scope] == "parks" else None


def _rungs(corpus: Corpus, items: list[Measured]) -> list[Rung]:
    """Return the levels that have counts; of each place the youngest, of those the first."""
    objects = corpus.vocabulary.objects
    told = {(item.figure.scope, item.figure.object) for item in items}
    latest: dict[str, Measured] = {}
    for item in data.youngest(items, len(items)):
        # What is part of another count of the same place is no rung of its own.
        if (item.figure.scope, objects[item.figure.object].part_of) not in told:
            latest.setdefault(item.figure.scope, item)
    by_level = grouped((_level(corpus, item), item) for item in latest.values())
    return [
        Rung(level, by_level[level][:CARDS], max(0, len(by_level[level]) - CARDS))
        for level in LEVELS
        if level in by_level
    ]


def _picture(view: View, unit: str, rungs: list[Rung]) -> Picture:
    items = [item for rung in rungs for item in rung.items]
    noun = view.vocabulary.unit_noun(unit, view.lang)
    reason = why_apart(view, items)
    vague = [item for item in view.corpus.figures if item.figure.unit == unit]
    return Picture(
        id=f"ladder-{unit}",
        lang=view.lang,
        heading=view.t("picture-ladder", what=noun),
        title=view.t("picture-ladder-title", what=noun[0].upper() + noun[1:]),
        description=view.t(
            "picture-ladder-text",
            scopes=len({item.figure.scope for item in items}),
            objects=len({item.figure.object for item in items}),
        ),
        draw=lambda canvas: _draw(view, canvas, unit, rungs),
        table=data.table_of(view, items),
        sources=data.sources_of(view, items),
        as_of=data.as_of_figures(view, items),
        concerns=data.concerns_of(view.corpus, items),
        notes=(reason,) if reason else (),
        left_out=data.left_out(view, vague),
    )


def _draw(view: View, canvas: Canvas, unit: str, rungs: list[Rung]) -> None:
    items = [item for rung in rungs for item in rung.items]
    signs = {key: n for n, key in enumerate(dict.fromkeys(i.figure.object for i in items))}
    rail, left = (5.0, 36.0) if canvas.narrow else (128.0, 176.0)
    top = canvas.y
    if rungs[0].level != LEVELS[0]:
        # The ladder begins with the country, also where nothing is counted there.
        empty = view.t("picture-ladder-none", what=view.vocabulary.unit_noun(unit, view.lang))
        y = _head(view, canvas, LEVELS[0], left)
        end = canvas.block(left, y, empty, canvas.width - left, "p-soft", size=13)
        _rung(canvas, rail, canvas.y, "p-dash")
        canvas.y = end + 20
    for rung in rungs:
        y = _head(view, canvas, rung.level, left)
        _rung(canvas, rail, canvas.y, "p-thick")
        canvas.y = _cards(view, canvas, rung, signs, left, y) + 20
    for x in (rail, rail + 18):
        canvas.line(x, top, x, canvas.y - 8, "p-line")


def _head(view: View, canvas: Canvas, level: str, left: float) -> float:
    """Write the name of a level beside its rung; return where its cards begin."""
    name = view.t("picture-level-park" if level == PARK else f"level-{level}")
    name = name[0].upper() + name[1:]
    if canvas.narrow:
        return canvas.block(left, canvas.y, name, canvas.width - left, "p-soft", size=13) + 2
    canvas.block(112, canvas.y, name, 112, "p-soft", size=13, anchor="end")
    return canvas.y


def _rung(canvas: Canvas, rail: float, y: float, css: str) -> None:
    canvas.line(rail, y + 10, rail + 18, y + 10, css)


def _cards(
    view: View, canvas: Canvas, rung: Rung, signs: dict[str, int], left: float, y: float
) -> float:
    """Draw the counts of one level, two to a line where there is room; return where they end."""
    columns = 1 if canvas.narrow or len(rung.items) == 1 else 2
    width = (canvas.width - left) / columns
    shared = len(rung.items) > 1 and why_apart(view, rung.items) is None
    largest = max(float(item.figure.value or 0) for item in rung.items)
    for start in range(0, len(rung.items), columns):
        ends: list[float] = []
        for place, item in enumerate(rung.items[start : start + columns]):
            length = float(item.figure.value or 0) / largest if shared else None
            x = left + place * width
            ends.append(
                _card(view, canvas, item, signs[item.figure.object], x, y, width - 20, length)
            )
        y = max(ends) + 10
    y -= 10
    if len(rung.items) > 1:
        reason = why_apart(view, rung.items) or view.t("picture-ladder-alike")
        y = canvas.block(left, y + 6, reason, canvas.width - left, "p-amber", size=13)
    if rung.more:
        more = view.t("picture-ladder-more", n=rung.more)
        y = canvas.block(left, y + 4, more, canvas.width - left, "p-soft", size=13)
    return y


def _card(
    view: View,
    canvas: Canvas,
    item: Measured,
    number: int,
    x: float,
    y: float,
    width: float,
    length: float | None,
) -> float:
    """Draw one count: sign, quantity, what, where and when; a bar where lengths may be compared."""
    figure = item.figure
    sign(canvas, x + 7, y + 11, number)
    inner = x + 24
    end = canvas.block(
        inner, y, view.quantity(figure), width - 24, "p-ink p-num", size=17, bold=True
    )
    if length is not None:
        canvas.rect(inner, end + 2, (width - 24) * length, 6, "p-fill")
        end += 12
    what = view.vocabulary.objects[figure.object].name[view.lang]
    end = canvas.block(inner, end, what, width - 24)
    small = data.joined(view, data.place_words(view, figure.scope), data.dated_words(view, figure))
    return canvas.block(inner, end, small, width - 24, "p-soft", size=13)
