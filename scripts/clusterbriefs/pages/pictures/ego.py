"""One thing with what points to it at the left and what it points to at the right.

On a phone these stand above and below it. Arrows lead from left to right and downwards alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from clusterbriefs.pages.pictures.canvas import LEADING, SMALL, Canvas, number

_TEXT: Final = 13.0
_PAD: Final = 10.0
_BETWEEN: Final = 6.0
_APART: Final = 14.0
"""Room inside a box, between boxes of a group, between groups; px."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation: the other end, a word on its basis, whether inferred, whether mutual."""

    name: str
    basis: str = ""
    inferred: bool = False
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Ties of one kind, under its name; `more` counts those that are not drawn."""

    name: str
    ties: tuple[Tie, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Ego:
    """The thing in the middle, what points to it, what it points to."""

    name: str
    before: list[Group]
    after: list[Group]


def draw_ego(canvas: Canvas, ego: Ego) -> None:
    """Draw a thing with its ties on the canvas, from `canvas.y` down."""
    if canvas.narrow:
        _down(canvas, ego)
    else:
        _across(canvas, ego)


def _across(canvas: Canvas, ego: Ego) -> None:
    width = canvas.width
    # One side alone takes the room of both.
    both = bool(ego.before and ego.after)
    own = 164.0 if both else 220.0
    gap = 36.0
    side = (width - own - 2 * gap) / 2 if both else width - own - gap
    left = side + gap if ego.before else 0.0
    before, after = _height(canvas, ego.before, side), _height(canvas, ego.after, side)
    name = canvas.height_of(ego.name, own - 2 * _PAD, bold=True) + 2 * _PAD
    height = max(before, after, name)
    top = canvas.y
    centre = top + height / 2
    _box(canvas, left, centre - name / 2, own, name)
    _name(canvas, ego.name, left + own / 2, centre - name / 2 + _PAD, own - 2 * _PAD)
    if ego.before:
        trunk = side + gap * 0.45
        ends = _list(canvas, ego.before, 0, top + (height - before) / 2, side)
        for tie, y in ends:
            _stroke(canvas, [(side, y), (trunk, y)], broken=tie.inferred)
        ys = [y for _, y in ends]
        if ys:
            _stroke(canvas, [(trunk, min(*ys, centre)), (trunk, max(*ys, centre))])
            _stroke(canvas, [(trunk, centre), (left - 7, centre)])
            _arrow(canvas, left, centre)
    if ego.after:
        start = left + own
        trunk = start + gap * 0.4
        ends = _list(canvas, ego.after, start + gap, top + (height - after) / 2, side)
        ys = [y for _, y in ends]
        if ys:
            _stroke(canvas, [(start, centre), (trunk, centre)])
            _stroke(canvas, [(trunk, min(*ys, centre)), (trunk, max(*ys, centre))])
        for tie, y in ends:
            _to(canvas, trunk, start + gap, y, tie)
    canvas.y = top + height


def _down(canvas: Canvas, ego: Ego) -> None:
    indent, trunk = 26.0, 9.0
    side = canvas.width - indent
    if ego.before:
        ends = _list(canvas, ego.before, indent, canvas.y, side)
        canvas.y += _height(canvas, ego.before, side) + 20
        for tie, y in ends:
            _stroke(canvas, [(trunk, y), (indent, y)], broken=tie.inferred)
        if ends:
            _stroke(canvas, [(trunk, ends[0][1]), (trunk, canvas.y - 7)])
            x, y = trunk, canvas.y
            canvas.polygon([(x - 4.5, y - 8), (x + 4.5, y - 8), (x, y)], "p-arrow")
    height = canvas.height_of(ego.name, canvas.width - 2 * _PAD, bold=True) + 2 * _PAD
    _box(canvas, 0, canvas.y, canvas.width, height)
    _name(canvas, ego.name, canvas.width / 2, canvas.y + _PAD, canvas.width - 2 * _PAD)
    canvas.y += height
    if ego.after:
        top = canvas.y
        ends = _list(canvas, ego.after, indent, top + _APART, side)
        canvas.y = top + _APART + _height(canvas, ego.after, side)
        if ends:
            _stroke(canvas, [(trunk, top), (trunk, ends[-1][1])])
        for tie, y in ends:
            _to(canvas, trunk, indent, y, tie)


def _box(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.rect(x, y, width, height, "p-fill", radius=6)


def _name(canvas: Canvas, name: str, x: float, y: float, width: float) -> None:
    canvas.block(x, y, name, width, "p-on", anchor="middle", bold=True, even=True)


def _tie_height(canvas: Canvas, tie: Tie, width: float) -> float:
    height = canvas.height_of(tie.name, width - 2 * _PAD, size=_TEXT)
    if tie.basis:
        height += canvas.height_of(tie.basis, width - 2 * _PAD, size=SMALL)
    return height + _PAD


def _height(canvas: Canvas, groups: list[Group], width: float) -> float:
    height = 0.0
    for group in groups:
        if group.name:
            height += canvas.height_of(group.name, width, size=SMALL, bold=True) + 3
        height += sum(_tie_height(canvas, tie, width) + _BETWEEN for tie in group.ties)
        if group.more:
            height += canvas.height_of(group.more, width, size=SMALL) + _BETWEEN
        height += _APART - _BETWEEN
    return height - _APART + _BETWEEN if groups else 0.0


def _list(
    canvas: Canvas, groups: list[Group], x: float, y: float, width: float
) -> list[tuple[Tie, float]]:
    """Draw the ties of a side in boxes; return them with the middle of each box."""
    ends: list[tuple[Tie, float]] = []
    for group in groups:
        if group.name:
            y = canvas.block(x, y, group.name, width, "p-blue", size=SMALL, bold=True) + 3
        for tie in group.ties:
            height = _tie_height(canvas, tie, width)
            css = "p-box-broken" if tie.inferred else "p-box"
            canvas.rect(x + 0.5, y, width - 1, height, css, radius=4)
            inner = canvas.block(
                x + _PAD, y + _PAD / 2, tie.name, width - 2 * _PAD, "p-ink", size=_TEXT
            )
            if tie.basis:
                _basis(canvas, tie, x + _PAD, inner, width - 2 * _PAD)
            ends.append((tie, y + height / 2))
            y += height + _BETWEEN
        if group.more:
            y = canvas.block(x + _PAD, y, group.more, width, "p-soft", size=SMALL) + _BETWEEN
        y += _APART - _BETWEEN
    return ends


def _basis(canvas: Canvas, tie: Tie, x: float, y: float, width: float) -> None:
    """Write on what a tie rests; what is inferred has the diamond that it has on all pages."""
    if not tie.inferred:
        canvas.block(x, y, tie.basis, width, "p-soft", size=SMALL)
        return
    middle = y + SMALL * LEADING[canvas.lang] / 2
    canvas.polygon(
        [(x, middle), (x + 4, middle - 4), (x + 8, middle), (x + 4, middle + 4)], "p-amber-line"
    )
    canvas.block(x + 13, y, tie.basis, width - 13, "p-amber", size=SMALL)


def _to(canvas: Canvas, start: float, end: float, y: float, tie: Tie) -> None:
    """Draw the way to a box: with an arrow, or without where the relation has no direction."""
    _stroke(canvas, [(start, y), (end - (0 if tie.mutual else 7), y)], broken=tie.inferred)
    if not tie.mutual:
        _arrow(canvas, end, y)


def _stroke(canvas: Canvas, points: list[tuple[float, float]], *, broken: bool = False) -> None:
    data = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    canvas.path(f"M{data}", "p-tie p-tie-broken" if broken else "p-tie")


def _arrow(canvas: Canvas, x: float, y: float) -> None:
    """Draw an arrow's head that points to the right and ends at `x`."""
    canvas.polygon([(x - 8, y - 4.5), (x - 8, y + 4.5), (x, y)], "p-arrow")
