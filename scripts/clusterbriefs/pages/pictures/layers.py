"""Layers one above the other; those whose place is not stated have a broken frame and say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from clusterbriefs.pages.pictures.canvas import SMALL, Canvas
from clusterbriefs.pages.pictures.text import SLACK
from clusterbriefs.vocabulary.models import Part

_GAP: Final = 10.0
_INSET: Final = 14.0
_CHIP: Final = 13.0


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
    offered = max((chip.top + chip.height for chip in chips), default=0.0)
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
    for chip in chips:
        canvas.rect(x + chip.left, first + chip.top, chip.width, chip.height, "p-chip", radius=13)
        canvas.block(
            x + chip.left + chip.width / 2,
            first + chip.top + 4,
            chip.words,
            chip.width - 20,
            "p-ink",
            size=_CHIP,
            anchor="middle",
        )
    return top + height


def _sign(canvas: Canvas, x: float, y: float, *, stated: bool) -> None:
    """Mark a place as stated (a full dot) or not (a ring)."""
    canvas.circle(x, y, 3.5, "p-fill" if stated else "p-hollow")


@dataclass(frozen=True, slots=True)
class _Chip:
    """One thing that a layer offers: its box and its words."""

    left: float
    top: float
    width: float
    height: float
    words: str


def _chips(canvas: Canvas, part: Part, width: float) -> list[_Chip]:
    """Return what a layer offers as boxes in rows, none wider than `width`."""
    chips: list[_Chip] = []
    x, y, tallest = 0.0, 0.0, 0.0
    for item in part.made_of:
        words = item[canvas.lang]
        wide = min(canvas.width_of(words, size=_CHIP) / SLACK + 22, width)
        if x and x + wide > width:
            x, y, tallest = 0.0, y + tallest + 6, 0.0
        chip = _Chip(x, y, wide, canvas.height_of(words, wide - 20, size=_CHIP) + 8, words)
        chips.append(chip)
        x += wide + 6
        tallest = max(tallest, chip.height)
    return chips
