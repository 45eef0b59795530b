"""Shares: one row for each whole, a track from nought to all of it, the part filled in."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.pictures import data
from clusterbriefs.pages.pictures.bars import bar
from clusterbriefs.pages.pictures.canvas import BODY, Canvas
from clusterbriefs.pages.pictures.picture import Picture
from clusterbriefs.pages.view import View
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped

TRACK = 14.0
"""Height of a track, px."""


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield the picture of all shares of a whole that measures drawn as `share` have.

    A share above the whole, which no track could show, is left out and said to be.
    """
    view = View(corpus, lang, data.HOME)
    shares = data.drawn_as(corpus, "share", corpus.figures)
    items = [item for item in shares if item.figure.whole and 0 <= _percent(item) <= 100]
    beyond = [item for item in shares if item.figure.whole and not 0 <= _percent(item) <= 100]
    if not items:
        return
    for region, some, number in data.parted(corpus, items, data.ROWS):
        yield _picture(view, region, some, number, [] if region else beyond)


def _percent(item: Measured) -> float:
    return float(item.figure.value or 0)


def _picture(
    view: View, region: str, items: list[Measured], number: int, beyond: list[Measured]
) -> Picture:
    wholes = _by_whole(view, items)
    ordered = [item for group in wholes.values() for row in group for item in row]
    heading = view.t("picture-shares")
    if region:
        heading = view.t("picture-of-region", what=heading, region=view.scope(region))
    return Picture(
        id=f"shares-{region}" if region else "shares",
        lang=view.lang,
        heading=heading,
        title=view.t("picture-shares-title"),
        description=view.t("picture-shares-text"),
        draw=lambda canvas: _draw(view, canvas, wholes),
        table=data.table_of(view, ordered),
        sources=data.sources_of(view, ordered),
        as_of=data.as_of_figures(view, ordered),
        concerns=data.concerns_of(view.corpus, ordered),
        notes=data.capped(view, len(ordered), number),
        left_out=(
            *data.left_out(view, [] if region else _all(view)),
            *(
                view.t(
                    "picture-left-beyond", what=view.what(i.figure), value=view.quantity(i.figure)
                )
                for i in beyond
            ),
        ),
        home=f"regions/{region}/" if region else data.HOME,
    )


def _all(view: View) -> list[Measured]:
    measures = view.vocabulary.measures
    return [i for i in view.corpus.figures if measures[i.figure.measure].drawn == "share"]


def _by_whole(view: View, items: list[Measured]) -> dict[str, list[list[Measured]]]:
    """Return shares by the place whose whole they are of, then by object, the largest first."""
    order = list(view.vocabulary.regions)
    places = grouped((item.figure.whole or "", item) for item in items)
    ranked = sorted(places, key=lambda key: (order.index(key) if key in order else len(order), key))
    found: dict[str, list[list[Measured]]] = {}
    for key in ranked:
        objects = grouped(((i.figure.measure, i.figure.object), i) for i in places[key])
        rows = [sorted(group, key=_percent, reverse=True) for group in objects.values()]
        found[key] = sorted(rows, key=lambda row: -_percent(row[0]))
    return found


def _draw(view: View, canvas: Canvas, wholes: dict[str, list[list[Measured]]]) -> None:
    left, right = (0.0, canvas.width) if canvas.narrow else (268.0, canvas.width - 108)
    for number, (whole, rows) in enumerate(wholes.items()):
        if number:
            canvas.y += 22
        head = view.t("picture-shares-of", whole=view.scope(whole))
        base = canvas.y + 14
        canvas.text(0, base, head, "p-blue", bold=True)
        if canvas.narrow:
            canvas.y = base + 4
        else:
            for part, anchor in ((0, "start"), (50, "middle"), (100, "end")):
                x = left + (right - left) * part / 100
                canvas.text(x, base, f"{part}%", "p-soft p-num", size=12.5, anchor=anchor)  # type: ignore[arg-type]
            canvas.y = base + 8
        canvas.line(0, canvas.y, canvas.width, canvas.y, "p-line")
        canvas.y += 12
        for row in rows:
            for place, item in enumerate(row):
                _row(view, canvas, item, left, right, named=place == 0)
    canvas.y -= 6


def _row(
    view: View, canvas: Canvas, item: Measured, left: float, right: float, *, named: bool
) -> None:
    figure = item.figure
    name = view.vocabulary.objects[figure.object].name[view.lang] if named else ""
    small = data.joined(view, data.place_words(view, figure.scope), data.dated_words(view, figure))
    words = data.value_words(view, figure)
    if canvas.narrow:
        room = canvas.width - canvas.width_of(words, bold=True) - 12
        if name:
            end = canvas.block(0, canvas.y, name, room if not small else canvas.width)
            canvas.y = end
        canvas.text(canvas.width, canvas.y + 14, words, "p-ink p-num", anchor="end", bold=True)
        canvas.y = max(canvas.block(0, canvas.y, small, room, "p-soft", size=13), canvas.y + 18)
        canvas.y += 4
        _track(canvas, item, left, right, canvas.y)
        canvas.y += TRACK + 16
        return
    width = left - 16
    height = (canvas.height_of(name, width) if name else 0) + canvas.height_of(
        small, width, size=13
    )
    end = canvas.block(0, canvas.y, name, width) if name else canvas.y
    canvas.block(0, end, small, width, "p-soft", size=13)
    middle = canvas.y + height / 2
    _track(canvas, item, left, right, middle - TRACK / 2)
    room = canvas.width - right - 12
    tall = canvas.height_of(words, room, bold=True)
    canvas.block(right + 12, middle - tall / 2, words, room, "p-ink p-num", size=BODY, bold=True)
    canvas.y += max(height, TRACK, tall) + 14


def _track(canvas: Canvas, item: Measured, left: float, right: float, y: float) -> None:
    figure = item.figure
    canvas.rect(left, y, right - left, TRACK, "p-back")
    for part in (25, 50, 75):
        x = left + (right - left) * part / 100
        canvas.line(x, y, x, y + TRACK, "p-rule")
    canvas.rect(left, y, right - left, TRACK, "p-rule")
    width = (right - left) * _percent(item) / 100
    bar(canvas, left, y, width, height=TRACK, qualifier=figure.qualifier, status=figure.status)
