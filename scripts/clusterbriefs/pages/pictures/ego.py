"""One thing and all that it is tied to, read from it outwards: at its sides, on a phone below it.

Arrows lead away from it alone, so that the name of a kind of ties is read from one end only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from clusterbriefs.pages.pictures.canvas import LEADING, SMALL, Canvas, number
from clusterbriefs.pages.pictures.text import SLACK

_TEXT: Final = 13.0
_PAD: Final = 10.0
_BETWEEN: Final = 6.0
_APART: Final = 14.0
"""Room inside a box, between boxes of a group, between groups; px."""

_GAP: Final = 36.0
_LONE_GAP: Final = 56.0
"""From the thing to the boxes: where they stand at both sides, and at one."""

_OWN: Final = 164.0
_LEAST: Final = 150.0
"""Width of the thing's box between two sides, and the least width of any box beside a lone side."""


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
    """The thing, and the groups of its ties at the left and at the right."""

    name: str
    left: list[Group]
    right: list[Group]


def draw_ego(canvas: Canvas, ego: Ego) -> None:
    """Draw a thing with its ties on the canvas, from `canvas.y` down."""
    if canvas.narrow:
        _down(canvas, ego.name, [*ego.left, *ego.right])
    elif ego.left and ego.right:
        _between(canvas, ego)
    else:
        _beside(canvas, ego.name, ego.left or ego.right)


def _between(canvas: Canvas, ego: Ego) -> None:
    """Draw the thing between its ties; the middle of each side is at its height."""
    width = (canvas.width - _OWN - 2 * _GAP) / 2
    name = canvas.height_of(ego.name, _OWN - 2 * _PAD, bold=True) + 2 * _PAD
    sides = [(groups, *_extent(canvas, groups, width)) for groups in (ego.left, ego.right)]
    above = max(name / 2, *(middle for _, middle, _ in sides))
    below = max(name / 2, *(height - middle for _, middle, height in sides))
    centre = canvas.y + above
    start = width + _GAP
    _box(canvas, start, centre - name / 2, _OWN, name)
    _name(canvas, ego.name, start + _OWN / 2, centre - name / 2 + _PAD, _OWN - 2 * _PAD)
    for (groups, middle, _), leftwards in zip(sides, (True, False), strict=True):
        x = 0.0 if leftwards else start + _OWN + _GAP
        ends = _list(canvas, groups, x, centre - middle, width)
        _tie(canvas, start if leftwards else start + _OWN, centre, x + width * leftwards, ends)
    canvas.y = centre + below


def _beside(canvas: Canvas, name: str, groups: list[Group]) -> None:
    """Draw the thing at the left of its ties, all as wide as their words, not as the picture."""
    own = _wide_enough(canvas, [name], canvas.width * 0.4, bold=True)
    words = [
        text
        for group in groups
        for text in (group.name, *(tie.name for tie in group.ties), group.more)
    ]
    width = _wide_enough(canvas, words, canvas.width - own - _LONE_GAP)
    height = canvas.height_of(name, own - 2 * _PAD, bold=True) + 2 * _PAD
    middle, side = _extent(canvas, groups, width)
    centre = canvas.y + max(height / 2, middle)
    _box(canvas, 0, centre - height / 2, own, height)
    _name(canvas, name, own / 2, centre - height / 2 + _PAD, own - 2 * _PAD)
    ends = _list(canvas, groups, own + _LONE_GAP, centre - middle, width)
    _tie(canvas, own, centre, own + _LONE_GAP, ends)
    canvas.y = centre + max(height / 2, side - middle)


def _wide_enough(canvas: Canvas, words: list[str], most: float, *, bold: bool = False) -> float:
    """Return the width of a box that holds each text on one line, up to `most`."""
    widest = max(canvas.width_of(text, bold=bold) for text in words)
    return min(most, max(_LEAST, widest / SLACK + 2 * _PAD + 2))


def _down(canvas: Canvas, name: str, groups: list[Group]) -> None:
    """Draw the thing above its ties."""
    indent, trunk = 26.0, 9.0
    side = canvas.width - indent
    height = canvas.height_of(name, canvas.width - 2 * _PAD, bold=True) + 2 * _PAD
    _box(canvas, 0, canvas.y, canvas.width, height)
    _name(canvas, name, canvas.width / 2, canvas.y + _PAD, canvas.width - 2 * _PAD)
    top = canvas.y + height
    ends = _list(canvas, groups, indent, top + _APART, side)
    canvas.y = top + _APART + _height(canvas, groups, side)
    if ends:
        _stroke(canvas, [(trunk, top), (trunk, ends[-1][1])])
    for tie, y in ends:
        _to(canvas, trunk, indent, y, tie)


def _tie(
    canvas: Canvas, start: float, centre: float, end: float, ends: list[tuple[Tie, float]]
) -> None:
    """Draw the ways from the thing to the boxes of a side: a trunk, and a branch to each."""
    if not ends:
        return
    trunk = start + (end - start) * 0.4
    ys = [y for _, y in ends]
    _stroke(canvas, [(start, centre), (trunk, centre)])
    if len({centre, *ys}) > 1:
        _stroke(canvas, [(trunk, min(*ys, centre)), (trunk, max(*ys, centre))])
    for tie, y in ends:
        _to(canvas, trunk, end, y, tie)


def _extent(canvas: Canvas, groups: list[Group], width: float) -> tuple[float, float]:
    """Return the middle of a side, between its first and its last box, and its height.

    Both are told from its top.
    """
    scratch = Canvas(canvas.width, canvas.lang, canvas.prefix)
    ys = [y for _, y in _list(scratch, groups, 0, 0, width)] or [0.0]
    return (ys[0] + ys[-1]) / 2, _height(canvas, groups, width)


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
    ahead = 1 if end > start else -1
    _stroke(canvas, [(start, y), (end - (0 if tie.mutual else 7 * ahead), y)], broken=tie.inferred)
    if not tie.mutual:
        back = end - 8 * ahead
        canvas.polygon([(back, y - 4.5), (back, y + 4.5), (end, y)], "p-arrow")


def _stroke(canvas: Canvas, points: list[tuple[float, float]], *, broken: bool = False) -> None:
    data = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    canvas.path(f"M{data}", "p-tie p-tie-broken" if broken else "p-tie")
