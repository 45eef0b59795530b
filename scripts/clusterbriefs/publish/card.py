"""A card: the picture of 1200 by 630 pixels that stands for a page where it is shared.

A card has few colours, each between paper and one ink, so it is drawn as a picture with a palette:
a third of the bytes of one in full colour, and quicker to write.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from PIL import Image, ImageDraw

from clusterbriefs.publish.card_text import Type, balanced, filled
from clusterbriefs.values import Lang

SIZE: Final = (1200, 630)
"""Width and height in pixels: what Open Graph's readers show uncut (1.91 to 1)."""

DRAWING: Final = 3
"""Raised when a card is drawn another way, so that cards kept from before are drawn anew."""

Ink = Literal["ink", "ink-2", "accent", "rule"]

_PAPER: Final = (0xFD, 0xFD, 0xFB)
_INKS: Final[dict[Ink, tuple[int, int, int]]] = {
    "ink": (0x18, 0x1C, 0x1F),
    "ink-2": (0x51, 0x5A, 0x60),
    "accent": (0x12, 0x59, 0x7A),
    "rule": (0xD5, 0xDA, 0xD9),
}
"""The colours of the site by day, as briefs.css has them."""

_SHADES: Final = 16
_STEPS: Final = [-(-value * _SHADES // 255) for value in range(256)]
"""The shade of each value of a mask: 0 is paper."""

_EDGE: Final = 80
_WIDTH: Final = SIZE[0] - 2 * _EDGE
_HEAD: Final = 178
_RULE: Final = 414
_TITLES: Final = ((2, (66, 60, 54)), (3, (60, 54, 48)), (4, (44, 38)))
"""Lines of a title and the sizes tried for so many: few lines first, then large letters."""

_LEAD: Final[dict[Lang, float]] = {"en": 1.14, "zh": 1.3}


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says, in words; empty texts are left out.

    `title` may hold `|` where a line shall end. `value`, `what` and `told` are the figure; `text`
    stands in its place where there is none. `names` are those of which no line of the title shall
    cut one in two.
    """

    lang: Lang
    site: str
    kicker: str
    title: str
    mark: str = ""
    value: str = ""
    what: str = ""
    told: str = ""
    text: str = ""
    names: tuple[str, ...] = ()


class _Sheet:
    """One mask for each ink; where two lie on each other, the later one counts."""

    def __init__(self) -> None:
        self.masks: dict[Ink, Image.Image] = {ink: Image.new("L", SIZE) for ink in _INKS}
        self.pens = {ink: ImageDraw.Draw(mask) for ink, mask in self.masks.items()}

    def text(self, x: float, y: float, text: str, kind: Type, ink: Ink) -> float:
        """Write text on its base line and return where it ends."""
        for font, part, width in kind.runs(text):
            self.pens[ink].text((x, y), part, font=font, fill=255, anchor="ls")
            x += width
        return x

    def png(self) -> bytes:
        """Return the picture as PNG."""
        sheet = Image.new("P", SIZE)
        palette: list[int] = [*_PAPER]
        for number, (ink, mask) in enumerate(self.masks.items()):
            first = 1 + number * _SHADES
            colour = _INKS[ink]
            for shade in range(1, _SHADES + 1):
                palette += [
                    round(paper + (full - paper) * shade / _SHADES)
                    for paper, full in zip(_PAPER, colour, strict=True)
                ]
            box = mask.getbbox()
            if box is not None:
                part = mask.crop(box)
                shades = part.point([first + max(shade, 1) - 1 for shade in _STEPS])
                sheet.paste(shades, box, part.point([255 if shade else 0 for shade in _STEPS]))
        sheet.putpalette(palette)
        data = io.BytesIO()
        # Z_FILTERED looks for fewer repeats: as small, in half the time.
        sheet.save(data, "PNG", compress_level=6, compress_type=zlib.Z_FILTERED)
        return data.getvalue()


@cache
def _seal(size: int) -> Image.Image:
    """Return the site's mark as a mask: paper where its strokes are (cf. assets/icon.svg)."""
    fine = 8
    scale = size * fine / 32
    mask = Image.new("L", (size * fine, size * fine))
    pen = ImageDraw.Draw(mask)
    pen.rounded_rectangle((0, 0, size * fine - 1, size * fine - 1), 3 * scale, fill=255)
    width = round(2.6 * scale)
    strokes: tuple[tuple[tuple[float, float], ...], ...] = (
        ((7, 10.5), (18, 10.5)),
        ((7, 16), (15, 16)),
        ((7, 21.5), (12, 21.5)),
        ((16.5, 21), (19.7, 24.2), (25.7, 17)),
    )
    for stroke in strokes:
        points = [(x * scale, y * scale) for x, y in stroke]
        pen.line(points, fill=0, width=width)
        for x, y in points:
            radius = width / 2
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=0)
    return mask.resize((size, size), Image.Resampling.BOX)


def draw(card: Card) -> bytes:
    """Return a card as PNG; the same card gives the same bytes on every machine."""
    sheet = _Sheet()
    lang = card.lang
    accent = sheet.pens["accent"]
    accent.rectangle((0, 0, 15, SIZE[1]), fill=255)
    sheet.masks["accent"].paste(_seal(44), (_EDGE, 52))
    sheet.text(_EDGE + 60, 84, card.site, Type("strong", lang, 28), "ink")
    if card.mark:
        _mark(sheet, card.mark, lang)
    small = Type("text", lang, 26)
    if card.kicker:
        sheet.text(_EDGE, 152, small.cut(card.kicker, _WIDTH), small, "accent")
    _title(sheet, card)
    sheet.pens["rule"].rectangle((_EDGE, _RULE, _EDGE + _WIDTH, _RULE + 1), fill=255)
    if card.value:
        _figure(sheet, card)
    else:
        _text(sheet, card)
    return sheet.png()


def _mark(sheet: _Sheet, text: str, lang: Lang) -> None:
    """Frame a word at the upper right: that the brief has but one language."""
    kind = Type("text", lang, 24)
    right = _EDGE + _WIDTH
    left = right - kind.width(text) - 32
    sheet.pens["ink-2"].rounded_rectangle((left, 52, right, 96), 6, outline=255, width=2)
    sheet.text(left + 16, 83, text, kind, "ink-2")


def _title(sheet: _Sheet, card: Card) -> None:
    """Set the title in few lines, and as large as the room between kicker and rule lets it be."""
    kind, lines = _set(card)
    step = kind.size * _LEAD[card.lang]
    y = _HEAD + kind.size * 0.88
    for line in lines:
        sheet.text(_EDGE - kind.hang(line), y, line, kind, "ink")
        y += step


def _set(card: Card) -> tuple[Type, list[str]]:
    """Return the type and the lines of a title; one too long for all sizes ends in …."""
    asked = card.title.split("|")
    whole = (" " if card.lang == "en" else "").join(asked)
    kind = Type("head", card.lang, 38)
    for most, sizes in _TITLES:
        for size in sizes:
            kind = Type("head", card.lang, size)
            if 1 < len(asked) <= most and all(kind.width(line) <= _WIDTH for line in asked):
                return kind, asked
            # Lines that are asked for are given up before the title gets small.
            if len(asked) == 1 or most > 2:
                lines = balanced(whole, kind, _WIDTH, most, card.names)
                if lines is not None:
                    return kind, lines
    return kind, filled(whole, kind, _WIDTH, _TITLES[-1][0])


def _figure(sheet: _Sheet, card: Card) -> None:
    """Set the figure: its value large, then what it counts, then as of when and who says so."""
    big = Type("head", card.lang, 60)
    while big.size > 36 and big.width(card.value) > _WIDTH:
        big = Type("head", card.lang, big.size - 6)
    middle = Type("strong", card.lang, 28)
    sheet.text(_EDGE, _RULE + 71, big.cut(card.value, _WIDTH), big, "accent")
    sheet.text(_EDGE, _RULE + 115, middle.cut(card.what, _WIDTH), middle, "ink")
    _running(sheet, _RULE + 153, card.told, Type("text", card.lang, 24), 2)


def _text(sheet: _Sheet, card: Card) -> None:
    """Set the sentences that stand where there is no figure, and the last line under them."""
    _running(sheet, _RULE + 56, card.text, Type("text", card.lang, 30), 2 if card.told else 3)
    _running(sheet, _RULE + 156, card.told, Type("text", card.lang, 24), 1)


def _running(sheet: _Sheet, y: float, text: str, kind: Type, most: int) -> None:
    """Set running text from a first base line on, in at most so many lines."""
    for line in balanced(text, kind, _WIDTH, most) or filled(text, kind, _WIDTH, most):
        sheet.text(_EDGE - kind.hang(line), y, line.removesuffix(" ·"), kind, "ink-2")
        y += round(kind.size * 1.42)
