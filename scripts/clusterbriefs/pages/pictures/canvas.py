"""What a picture is drawn on: shapes and lines of text as SVG, from the top down.

Coordinates are px of the picture at its natural size. Numbers are written with two decimals at
most, so that the bytes are the same everywhere. Colours are class names of `pictures.css`; no
`style` attribute is ever written, since the site's Content-Security-Policy forbids them.
"""

from __future__ import annotations

from typing import Final, Literal

from markupsafe import escape

from clusterbriefs.pages.pictures.text import lines_of, width_of
from clusterbriefs.pages.view import marked_chinese
from clusterbriefs.values import Lang

Anchor = Literal["start", "middle", "end"]

BODY: Final = 14.0
"""Size of ordinary text, px."""

SMALL: Final = 12.5
"""Size of the smallest text, px: 11 px are left of it on a phone 320 px wide."""

LEADING: Final[dict[Lang, float]] = {"en": 1.38, "zh": 1.5}
"""From one line to the next, in em: Chinese has no ascenders that would make room."""

WEIGHT: Final[dict[Lang, int]] = {"en": 600, "zh": 700}
"""Weight of stressed text: few Chinese faces have a semibold."""


def number(value: float) -> str:
    """Return a coordinate as text: two decimals at most, no exponent, no negative zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class Canvas:
    """The parts of one drawing, `width` px wide; `y` is where the next thing goes.

    `prefix` begins every id, so that two drawings can stand on one page.
    """

    def __init__(self, width: float, lang: Lang, prefix: str) -> None:
        self.width = width
        self.lang: Lang = lang
        self.prefix = prefix
        self.y = 0.0
        self.parts: list[str] = []
        self._has_hatching = False

    @property
    def narrow(self) -> bool:
        """The drawing is for a phone (the widths are those of frame.py)."""
        return self.width < 500

    def text(
        self,
        x: float,
        y: float,
        words: str,
        css: str = "p-ink",
        *,
        size: float = BODY,
        anchor: Anchor = "start",
        bold: bool = False,
    ) -> None:
        """Write one line; `y` is its baseline."""
        if not words:
            return
        safe = str(escape(words))
        if self.lang == "en":
            safe = marked_chinese(safe, "tspan", "xml:lang")
        self.parts.append(
            f'<text class="{css}" x="{number(x)}" y="{number(y)}" font-size="{number(size)}"'
            + (f' text-anchor="{anchor}"' if anchor != "start" else "")
            + (f' font-weight="{WEIGHT[self.lang]}"' if bold else "")
            + f">{safe}</text>"
        )

    def block(
        self,
        x: float,
        y: float,
        words: str,
        width: float,
        css: str = "p-ink",
        *,
        size: float = BODY,
        anchor: Anchor = "start",
        bold: bool = False,
        even: bool = False,
    ) -> float:
        """Write text broken to `width`, its first line below `y`; return where it ends."""
        lead = size * LEADING[self.lang]
        for line in lines_of(words, size, width, self.lang, bold=bold, even=even):
            # The baseline stands so that the letters are in the middle of their line.
            self.text(x, y + lead / 2 + size * 0.36, line, css, size=size, anchor=anchor, bold=bold)
            y += lead
        return y

    def height_of(
        self, words: str, width: float, *, size: float = BODY, bold: bool = False
    ) -> float:
        """Return the height that `block` will take."""
        lines = lines_of(words, size, width, self.lang, bold=bold)
        return len(lines) * size * LEADING[self.lang]

    def width_of(self, words: str, *, size: float = BODY, bold: bool = False) -> float:
        """Return the estimated width of one line."""
        return width_of(words, size, self.lang, bold=bold)

    def rect(
        self, x: float, y: float, width: float, height: float, css: str, *, radius: float = 0
    ) -> None:
        """Draw a rectangle; nothing where it has no extent."""
        if width <= 0 or height <= 0:
            return
        self.parts.append(
            f'<rect class="{css}" x="{number(x)}" y="{number(y)}" width="{number(width)}" '
            f'height="{number(height)}"' + (f' rx="{number(radius)}"' if radius else "") + "/>"
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, css: str = "p-rule") -> None:
        """Draw a line."""
        self.parts.append(
            f'<path class="{css}" d="M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"/>'
        )

    def circle(self, x: float, y: float, radius: float, css: str) -> None:
        """Draw a circle."""
        self.parts.append(
            f'<circle class="{css}" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'
        )

    def path(self, data: str, css: str) -> None:
        """Draw a path from SVG path data, whose numbers `number` has written."""
        self.parts.append(f'<path class="{css}" d="{data}"/>')

    def polygon(self, points: list[tuple[float, float]], css: str) -> None:
        """Draw a closed shape through points."""
        data = "L".join(f"{number(x)} {number(y)}" for x, y in points)
        self.path(f"M{data}Z", css)

    def hatched(self, points: list[tuple[float, float]]) -> None:
        """Draw a closed shape filled with slanting lines: something derived, not reported."""
        name = f"{self.prefix}-hatch"
        if not self._has_hatching:
            self._has_hatching = True
            self.parts.append(
                f'<defs><pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse" '
                'patternTransform="rotate(45)"><rect class="p-paper" width="6" height="6"/>'
                '<path class="p-stroke" d="M1 0V6"/></pattern></defs>'
            )
        data = "L".join(f"{number(x)} {number(y)}" for x, y in points)
        self.parts.append(f'<path class="p-outline" fill="url(#{name})" d="M{data}Z"/>')
