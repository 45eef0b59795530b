"""Bars: their lengths, and the shapes that tell qualifier and status apart without colour.

A bar that is filled is reported, a hollow one a target, a hollow dashed one a forecast, a hatched
one derived. Its end is straight for an exact number, an arrow for "more than" and "at least", a
notch for "nearly", "fewer than" and "at most", a slant for "about"; the words stand beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from clusterbriefs.pages.pictures.canvas import BODY, Canvas
from clusterbriefs.values.quantity import Qualifier, Status

LABELS_WIDE: Final = 252.0
"""Width of the column of names beside the bars of a wide picture, px."""

HEIGHT: Final = 18.0
"""Height of a bar, px."""

_GAP: Final = 8.0
_ARROW: Final = ("more-than", "at-least")
_NOTCH: Final = ("nearly", "fewer-than", "at-most")


@dataclass(frozen=True, slots=True)
class Row:
    """A bar: the name beside it, small print below the name, its value and the words for it."""

    name: str
    small: str
    value: Decimal
    words: str
    qualifier: Qualifier = "exact"
    status: Status = "reported"


def bar(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    *,
    height: float = HEIGHT,
    qualifier: Qualifier = "exact",
    status: Status = "reported",
) -> None:
    """Draw a bar from `x` to the right, as long as `width` whatever its end; none for nought."""
    if width <= 0:
        return
    width = max(width, 2.0)
    half = height / 2
    if qualifier in _ARROW:
        end = [(x + width, y), (x + width + half, y + half), (x + width, y + height)]
    elif qualifier in _NOTCH:
        depth = min(half, width)
        end = [(x + width, y), (x + width - depth, y + half), (x + width, y + height)]
    elif qualifier == "about":
        lean = min(half * 0.8, width)
        end = [(x + width + lean / 2, y), (x + width - lean / 2, y + height)]
    else:
        end = [(x + width, y), (x + width, y + height)]
    points = [(x, y), *end, (x, y + height)]
    if status == "derived":
        canvas.hatched(points)
    else:
        css = {"target": "p-hollow", "forecast": "p-hollow-dash"}.get(status, "p-fill")
        canvas.polygon(points, css)


def draw_bars(canvas: Canvas, rows: Sequence[Row], *, base: bool = True) -> None:
    """Draw bars on one axis that begins at nought, each with its name and its words.

    Names stand beside the bars, or above them where the picture is narrow. The longest bar is as
    long as leaves room for the words at every bar's end.
    """
    left = 0.0 if canvas.narrow else LABELS_WIDE + 16
    room = canvas.width - left
    scale = min(
        (room - canvas.width_of(row.words, bold=True) - _GAP - HEIGHT) / max(float(row.value), 1e-9)
        for row in rows
    )
    scale = max(scale, 40 / max(float(row.value) for row in rows))
    if canvas.narrow:
        for row in rows:
            canvas.y = canvas.block(0, canvas.y, row.name, canvas.width)
            if row.small:
                canvas.y = canvas.block(0, canvas.y, row.small, canvas.width, "p-soft", size=13)
            canvas.y += 3
            _bar_with_words(canvas, row, left, canvas.y, scale)
            canvas.y += HEIGHT + 14
        canvas.y -= 14
        return
    top = canvas.y
    for row in rows:
        height = canvas.height_of(row.name, LABELS_WIDE)
        if row.small:
            height += canvas.height_of(row.small, LABELS_WIDE, size=13)
        tall = max(height, HEIGHT)
        end = canvas.block(0, canvas.y + (tall - height) / 2, row.name, LABELS_WIDE)
        if row.small:
            canvas.block(0, end, row.small, LABELS_WIDE, "p-soft", size=13)
        _bar_with_words(canvas, row, left, canvas.y + (tall - HEIGHT) / 2, scale)
        canvas.y += tall + 12
    canvas.y -= 12
    if base:
        canvas.line(left - 0.5, top - 4, left - 0.5, canvas.y + 4, "p-axis")


def _bar_with_words(canvas: Canvas, row: Row, x: float, y: float, scale: float) -> None:
    width = max(float(row.value) * scale, 2.0) if row.value else 0.0
    bar(canvas, x, y, width, qualifier=row.qualifier, status=row.status)
    end = x + width + _GAP + (HEIGHT / 2 if row.qualifier in _ARROW else 0)
    canvas.text(end, y + HEIGHT / 2 + BODY * 0.36, row.words, "p-ink p-num", bold=True)
