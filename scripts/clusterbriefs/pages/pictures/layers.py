"""Layers one above the other; those whose place is not stated have a broken frame and say so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from clusterbriefs.pages.pictures.canvas import SMALL, Canvas
from clusterbriefs.vocabulary.models import Part

_GAP: Final = 10.0
_INSET: Final = 14.0


def draw_layers(canvas: Canvas, parts: Sequence[Part], stated: str) -> None:
    """Draw layers, the first of `parts` at the bottom; `stated` is told of a place that is stated.

    The highest stands first on the canvas, since it is drawn from the top down.
    """
    for part in reversed(parts):
        canvas.y = _layer(canvas, part, stated) + _GAP
    canvas.y -= _GAP


def _layer(canvas: Canvas, part: Part, stated: str) -> float:
    """Draw one layer: name and role at the left (or on top), what it offers at the right."""
    lang = canvas.lang
    place = part.inferred[lang] if part.inferred else stated
    role = part.role[lang] if part.role else ""
    width = canvas.width - 2 * _INSET
    left = width if canvas.narrow else width * 0.44
    right = width if canvas.narrow else width * 0.53
    told = canvas.height_of(part.name[lang], left, bold=True)
    told += canvas.height_of(role, left, size=13) if role else 0
    told += canvas.height_of(place, left - 14, size=SMALL) + 4
    chips = _chips(canvas, part, right)
    offered = chips[-1][1] + 26 if chips else 0.0
    height = (told + 8 + offered if canvas.narrow else max(told, offered)) + 22
    top = canvas.y
    css = "p-hollow-dash" if part.inferred else "p-base"
    canvas.rect(0.75, top, canvas.width - 1.5, height, css, radius=6)
    y = top + 11 if canvas.narrow else top + (height - told) / 2
    y = canvas.block(_INSET, y, part.name[lang], left, "p-blue", bold=True)
    if role:
        y = canvas.block(_INSET, y, role, left, "p-ink", size=13)
    _sign(canvas, _INSET + 4, y + 13, stated=part.inferred is None)
    y = canvas.block(_INSET + 16, y + 4, place, left - 14, "p-soft", size=SMALL)
    x = _INSET if canvas.narrow else _INSET + width * 0.47
    first = y + 8 if canvas.narrow else top + (height - offered) / 2
    for left_at, down, wide, text in chips:
        canvas.rect(x + left_at, first + down, wide, 26, "p-chip", radius=13)
        canvas.text(
            x + left_at + wide / 2, first + down + 17.5, text, "p-ink", size=13, anchor="middle"
        )
    return top + height


def _sign(canvas: Canvas, x: float, y: float, *, stated: bool) -> None:
    """Mark a place as stated (a full dot) or not (a ring)."""
    canvas.circle(x, y, 3.5, "p-fill" if stated else "p-hollow")


def _chips(canvas: Canvas, part: Part, width: float) -> list[tuple[float, float, float, str]]:
    """Return what a layer offers as boxes in rows: left, top, width, words."""
    chips: list[tuple[float, float, float, str]] = []
    x, y = 0.0, 0.0
    for item in part.made_of:
        text = item[canvas.lang]
        wide = canvas.width_of(text, size=13) * 1.04 + 22
        if x and x + wide > width:
            x, y = 0.0, y + 32
        chips.append((x, y, wide, text))
        x += wide + 6
    return chips
