"""A butterfly: head, belly and tail one under the other, a wing at each side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clusterbriefs.pages.pictures.canvas import BODY, SMALL, Canvas, number
from clusterbriefs.vocabulary.models import Part


@dataclass(frozen=True, slots=True)
class Butterfly:
    """The parts by their place, and what they are to bring about: a heading with its items."""

    parts: Mapping[str, Part]
    aims: list[tuple[str, list[str]]]


def draw_butterfly(canvas: Canvas, butterfly: Butterfly) -> None:
    """Draw a butterfly on the canvas, from `canvas.y` down."""
    middle = canvas.width / 2
    body = 132.0 if canvas.narrow else 236.0
    wing = (canvas.width - body) / 2
    room = body - 20
    names = [name for name in ("head", "belly", "tail") if name in butterfly.parts]
    heights = [_height(canvas, butterfly.parts[name], room) + 24 for name in names]
    top = canvas.y + 34
    bottom = top + sum(heights) + 10 * (len(heights) - 1)
    for side in (-1, 1):
        _wing(canvas, middle + side * (body / 2 - 8), side * (wing + 4), top - 12, bottom + 12)
        _feeler(canvas, middle, side, top)
    for side, name in ((-1, "left-wing"), (1, "right-wing")):
        part = butterfly.parts.get(name)
        if part is not None:
            x = middle + side * (body / 2 + wing * (0.45 if canvas.narrow else 0.5))
            size = SMALL if canvas.narrow else BODY
            height = _height(canvas, part, wing - 14, size)
            y = top + (bottom - top) * 0.36 - height / 2
            _words(canvas, part, x, y, wing - 14, size)
    y = top
    for name, height in zip(names, heights, strict=True):
        # The head is round, the belly straight, the tail pointed: told apart without colour.
        if name == "head":
            canvas.rect(middle - body / 2, y, body, height, "p-hollow", radius=26)
        elif name == "tail":
            _tail(canvas, middle, body, y, height)
        else:
            canvas.rect(middle - body / 2, y, body, height, "p-hollow", radius=6)
        _words(canvas, butterfly.parts[name], middle, y + 12, room)
        y += height + 10
    canvas.y = bottom + (46 if butterfly.aims else 24)
    for heading, items in butterfly.aims:
        _aim(canvas, middle, heading, items)


def _height(canvas: Canvas, part: Part, width: float, size: float = BODY) -> float:
    lang = canvas.lang
    height = canvas.height_of(part.name[lang], width, size=size, bold=True)
    for item in part.made_of:
        height += canvas.height_of(item[lang], width, size=size)
    if part.role:
        height += canvas.height_of(part.role[lang], width, size=SMALL)
    return height


def _words(
    canvas: Canvas, part: Part, x: float, y: float, width: float, size: float = BODY
) -> None:
    """Write a part's name, what it is made of, and its role, each centred at `x`."""
    lang = canvas.lang
    y = canvas.block(x, y, part.name[lang], width, "p-blue", size=size, anchor="middle", bold=True)
    for item in part.made_of:
        y = canvas.block(x, y, item[lang], width, "p-ink", size=size, anchor="middle", even=True)
    if part.role:
        canvas.block(x, y, part.role[lang], width, "p-soft", size=SMALL, anchor="middle", even=True)


def _wing(canvas: Canvas, root: float, reach: float, top: float, bottom: float) -> None:
    """Draw a wing: a large lobe above, a small one below; `reach` is negative at the left."""
    height = bottom - top
    waist = top + height * 0.64

    def at(part: float, y: float) -> str:
        return f"{number(root + reach * part)} {number(y)}"

    canvas.path(
        f"M{at(0, top + height * 0.42)}"
        f"C{at(0.16, top + height * 0.1)} {at(0.62, top - 12)} {at(0.88, top + 6)}"
        f"C{at(1.06, top + height * 0.1)} {at(1.02, top + height * 0.5)} {at(0.74, waist)}"
        f"C{at(0.98, waist + height * 0.06)} {at(0.94, bottom)} {at(0.6, bottom)}"
        f"C{at(0.3, bottom)} {at(0.1, top + height * 0.84)} {at(0, top + height * 0.58)}Z",
        "p-wing",
    )


def _feeler(canvas: Canvas, middle: float, side: int, top: float) -> None:
    def at(x: float, y: float) -> str:
        return f"{number(middle + side * x)} {number(top + y)}"

    canvas.path(f"M{at(8, 0)}C{at(12, -16)} {at(24, -26)} {at(40, -28)}", "p-stroke")
    canvas.circle(middle + side * 42, top - 28, 3, "p-fill")


def _tail(canvas: Canvas, middle: float, body: float, y: float, height: float) -> None:
    """Draw a box that runs into a point below."""
    half, low = body / 2, y + height
    canvas.path(
        f"M{number(middle - half + 6)} {number(y)}H{number(middle + half - 6)}"
        f"Q{number(middle + half)} {number(y)} {number(middle + half)} {number(y + 6)}"
        f"V{number(low - 4)}L{number(middle)} {number(low + 22)}"
        f"L{number(middle - half)} {number(low - 4)}V{number(y + 6)}"
        f"Q{number(middle - half)} {number(y)} {number(middle - half + 6)} {number(y)}Z",
        "p-hollow",
    )


def _aim(canvas: Canvas, middle: float, heading: str, items: list[str]) -> None:
    """Draw what the parts are to bring about: an arrow down to a row of boxes."""
    canvas.line(middle, canvas.y - 20, middle, canvas.y + 2, "p-axis")
    canvas.polygon(
        [(middle - 5, canvas.y), (middle + 5, canvas.y), (middle, canvas.y + 8)], "p-arrow"
    )
    canvas.y = canvas.block(
        middle, canvas.y + 12, heading, canvas.width, "p-ink", anchor="middle", bold=True
    )
    canvas.y += 8
    across = len(items) if not canvas.narrow else min(2, len(items))
    gap = 8.0
    width = (canvas.width - gap * (across - 1)) / across
    for start in range(0, len(items), across):
        row = items[start : start + across]
        height = max(canvas.height_of(item, width - 12, size=13) for item in row) + 14
        # The last row, where shorter, stands in the middle.
        x = middle - (len(row) * width + (len(row) - 1) * gap) / 2
        for item in row:
            canvas.rect(x, canvas.y, width, height, "p-tint", radius=4)
            own = canvas.height_of(item, width - 12, size=13)
            canvas.block(
                x + width / 2,
                canvas.y + (height - own) / 2,
                item,
                width - 12,
                "p-ink",
                size=13,
                anchor="middle",
                even=True,
            )
            x += width + gap
        canvas.y += height + gap
