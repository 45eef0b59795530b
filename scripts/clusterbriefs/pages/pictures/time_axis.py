"""An axis of years, and the bars of dates on it: filled or hollow, with dots for "about"."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final, Literal

from clusterbriefs.pages.pictures.canvas import Canvas
from clusterbriefs.values.edtf import EdtfDate

Kind = Literal["event", "due", "published"]


BAR: Final = 12.0
"""Height of a bar, and the least width, that of a single day, px."""

TRAIL: Final = 14.0
"""How far the dots of an approximate date trail off, px: no measure of time."""

_TICKS: Final = 10
"""How many years an axis names at most."""


class Axis:
    """Days as places on a line: whole years from that of the first day to that of the last."""

    def __init__(self, canvas: Canvas, dates: Sequence[EdtfDate]) -> None:
        self.left = TRAIL if canvas.narrow else 408.0
        self.right = canvas.width - TRAIL
        self.first = min(date.lower for date in dates).year
        self.last = max(date.upper for date in dates).year + 1

    def at(self, day: datetime.date, *, after: bool = False) -> float:
        """Return where a day begins, or ends."""
        start = datetime.date(self.first, 1, 1).toordinal()
        # No year 10000 exists; 365 days past its eve do.
        end = datetime.date(self.last - 1, 12, 31).toordinal() + 1
        part = (day.toordinal() + after - start) / (end - start)
        return self.left + (self.right - self.left) * part

    def _named(self) -> list[tuple[int, float]]:
        years = range(self.first, self.last)
        step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 500, 1000) if len(years) / s <= _TICKS)
        return [
            (year, self.at(datetime.date(year, 1, 1)))
            for year in years
            if year % step == 0 or step == 1
        ]

    def years(self, canvas: Canvas) -> None:
        """Write the years at the head of the axis."""
        for year, x in self._named():
            canvas.text(x + 3, canvas.y + 12, str(year), "p-soft p-num", size=12.5)
            canvas.line(x, canvas.y, x, canvas.y + 18)
        canvas.y += 18
        canvas.line(self.left, canvas.y, self.right, canvas.y, "p-line")

    def grid(self, canvas: Canvas, below: int, top: float) -> None:
        """Draw the lines of the years behind the marks."""
        marks = canvas.parts[below:]
        del canvas.parts[below:]
        for _, x in self._named():
            canvas.line(x, top - 2, x, canvas.y)
        canvas.parts += marks

    def mark(self, canvas: Canvas, date: EdtfDate, kind: Kind, y: float, *, inferred: bool) -> None:
        """Draw the bar of a date."""
        x, end = self.at(date.lower), self.at(date.upper, after=True)
        if end - x < BAR:
            x = min(max(self.left, (x + end - BAR) / 2), self.right - BAR)
            end = x + BAR
        draw_mark(canvas, x, end, y, kind, inferred=inferred, about=date.approximate)


_FILLED: Final = {"event": "p-fill", "due": "p-amber-fill", "published": "p-dim"}
_HOLLOW: Final = {"event": "p-hollow", "due": "p-amber-hollow", "published": "p-box"}


def draw_mark(
    canvas: Canvas,
    x: float,
    end: float,
    y: float,
    kind: Kind,
    *,
    inferred: bool,
    about: bool,
) -> None:
    """Draw a date from `x` to `end`: the shape tells stated and inferred, the colour the kind."""
    if about:
        middle = y + BAR / 2
        canvas.line(x - TRAIL, middle, x, middle, "p-dots")
        canvas.line(end, middle, end + TRAIL, middle, "p-dots")
    if inferred:
        canvas.rect(x + 1, y + 0.75, end - x - 2, BAR - 1.5, _HOLLOW[kind], radius=BAR / 2)
    else:
        canvas.rect(x, y, end - x, BAR, _FILLED[kind])
