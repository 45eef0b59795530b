"""How wide a text will be, and where it is broken, without asking any font.

Advances are in em, by class of character: the mean of common sans-serif faces, a little generous,
so that a text never needs more room than it is given by more than `SLACK` allows for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from clusterbriefs.values import Lang

SLACK: Final = 0.96
"""Part of a line that estimated text may fill: the widest of the faces tried runs 4% over."""

FEW: Final = 0.12
"""Part of a line that its last line has to fill: a word or two characters alone look lost."""

NARROWER: Final = (0.97, 0.94, 0.91, 0.88, 0.84, 0.8)
"""Parts of a line that are tried to bring more into the last one."""

BOLD: Final = 1.06
"""How much wider a semibold face runs."""

_CLASSES: Final = (
    ("iljI|.,:;'!‘’·`", 0.28),
    ('frt()[]{}/\\-\u00a0 "“”', 0.36),
    ("csvxyzJk?", 0.51),
    ("0123456789abdeghnopqu–+=<>≥≤×÷~$#_^*†", 0.58),
    ("ABEFKLPRSTVXYZ&", 0.66),
    ("CDGHNOQU", 0.74),
    ("mwM%@", 0.88),
    ("W—…", 0.98),
)
_ADVANCE: Final = {char: width for chars, width in _CLASSES for char in chars}
_OTHER: Final = 0.62
"""Accented letters, Greek and the like."""

_WIDE: Final = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf"
    "\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U0001f000-\U0003ffff]"
)
"""Characters that fill a square (Unicode's East Asian Width W and F, by block)."""

_ZH_WIDE: Final = frozenset("“”‘’…—·")
"""Signs that Chinese faces set in a square of their own."""

AUTOSPACE: Final = 0.125
"""Room that browsers put between Chinese and Latin or digits, em (CSS `text-autospace`)."""

_MEETING: Final = re.compile(
    "(?<=[\u3041-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u3041-\u9fff])"
)

_NOT_FIRST: Final = frozenset("，。、；：？！）】》」』”’…—·%,.;:?!)]}")
_NOT_LAST: Final = frozenset("（【《「『“‘([{")

_UNIT: Final = re.compile(r"\s+|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—、。《》]+|.")
"""White space, a run of Latin, or one Chinese character or sign."""

_AFTER: Final = re.compile(r"(?<=[a-z]-)(?=[a-z])|(?<=[A-Za-z]/)(?=[A-Za-z])")
"""Where a run of Latin may be broken: after a hyphen or a stroke between letters."""


@lru_cache(maxsize=65536)
def width_of(text: str, size: float, lang: Lang, *, bold: bool = False) -> float:
    """Return the estimated width of one line of text, in the unit of `size` (px)."""
    em = 0.0
    for char in text:
        if _WIDE.match(char) or (lang == "zh" and char in _ZH_WIDE):
            em += 1.0
        else:
            em += _ADVANCE.get(char, _OTHER)
    if lang == "zh":
        em += AUTOSPACE * len(_MEETING.findall(text))
    return em * size * (BOLD if bold else 1.0)


@lru_cache(maxsize=65536)
def lines_of(
    text: str, size: float, width: float, lang: Lang, *, bold: bool = False, even: bool = False
) -> tuple[str, ...]:
    """Break a text into lines that fit `width` (px); at least one line, which may be empty.

    English is broken between words, Chinese between characters but before no closing and after no
    opening sign; a word longer than a line is cut. `even` makes lines of like length, as headings
    have them. A last line shall not hold next to nothing.
    """
    limit = width * SLACK
    lines = _broken(text, size, limit, lang, bold=bold)
    if len(lines) == 1:
        return lines
    last = width_of(lines[-1], size, lang, bold=bold)
    if not even:
        if last > limit * FEW:
            return lines
        # A little narrower, and the line before gives up a word.
        tries = (_broken(text, size, limit * part, lang, bold=bold) for part in NARROWER)
        return next(
            (
                other
                for other in tries
                if len(other) == len(lines)
                and width_of(other[-1], size, lang, bold=bold) > limit * FEW
            ),
            lines,
        )
    low, high = limit / 2, limit
    while high - low > size / 4:
        middle = (low + high) / 2
        if len(_broken(text, size, middle, lang, bold=bold)) <= len(lines):
            high = middle
        else:
            low = middle
    return _broken(text, size, high, lang, bold=bold)


def _broken(text: str, size: float, limit: float, lang: Lang, *, bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for piece in _pieces(" ".join(text.split()), size, limit, lang, bold=bold):
        if not line:
            line = piece.lstrip()
        elif width_of((line + piece).rstrip(), size, lang, bold=bold) <= limit:
            line += piece
        else:
            lines.append(line.rstrip())
            line = piece.lstrip()
    return (*lines, line.rstrip())


def _pieces(text: str, size: float, limit: float, lang: Lang, *, bold: bool) -> list[str]:
    """Return what a line may not be broken within; white space stands before its word."""
    pieces: list[str] = []
    for found in _UNIT.finditer(text):
        for part in _AFTER.split(found[0]):
            glued = pieces and (
                pieces[-1].isspace()
                or pieces[-1][-1] in _NOT_LAST
                or (part[0] in _NOT_FIRST and not pieces[-1][-1].isspace())
                or (lang == "en" and part[0] in "“‘”’…—" and not pieces[-1][-1].isspace())
            )
            if glued:
                pieces[-1] += part
            else:
                pieces.append(part)
    return [cut for piece in pieces for cut in _cut(piece, size, limit, lang, bold=bold)]


def _cut(piece: str, size: float, limit: float, lang: Lang, *, bold: bool) -> list[str]:
    """Cut a piece that is longer than a line."""
    cuts: list[str] = []
    rest = piece
    while width_of(rest, size, lang, bold=bold) > limit and len(rest) > 1:
        end = 1
        while width_of(rest[: end + 1], size, lang, bold=bold) <= limit:
            end += 1
        cuts.append(rest[:end])
        rest = rest[end:]
    return [*cuts, rest]
