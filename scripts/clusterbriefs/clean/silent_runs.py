"""Finds text out of step that no mark shows: bytes were dropped, and whatever fitted nowhere.

A converter told to ignore what it cannot read drops such bytes without a word. What is left are
characters seldom seen, made of the second byte of one and the first of the next. Read one byte
later they are everyday words, but for the two characters at the ends of which half is gone. A run
that `dropped_repair` cannot read for sure is found here, to be reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from clusterbriefs.clean.byte_runs import decode, encode
from clusterbriefs.clean.lexicon import everyday, everyday_characters
from clusterbriefs.clean.likeliest import IN_BOTH
from clusterbriefs.clean.offer_stretch import Kept
from clusterbriefs.clean.pair_weights import is_common
from clusterbriefs.clean.pronounce import converter
from clusterbriefs.clean.regex import regex

_REACH, _LONGEST = 20, 40
"""Characters in front of such a pair, and behind it, that are looked at. Ours."""
_LEAST, _SELDOM = 5, 3
"""Characters of a run, and those of them that are seldom seen, at least. Ours."""
_BETTER, _WELL, _ILL = 0.65, 1.7, 2.3
"""Cost of the reading (`Kept`) as a share of what the run costs, and of one of its characters, at
most; what a character of the run costs at least. Ours: chosen so that no paragraph of 30,000 of
newspapers is taken for one."""
_TRADITIONAL, _FEW = regex("[們個這說時對會國來發為產業與從]"), 4
"""Everyday characters of traditional script, and how many of them such a text has. Ours."""


@cache
def seldom(*, traditional: bool = False) -> re.Pattern[str]:
    """Return what finds two characters close together that are neither everyday nor of level 1.

    GB 2312 has the characters used most in its rows 16 to 55 (level 1). In a `traditional` text
    those are meant that stand for one of them there; what simplified script alone has is seldom.
    """
    common = {*everyday_characters(), *_level_1()}
    if traditional:
        every = "".join(map(chr, range(0x4E00, 0x9FA6)))
        simple, other = (converter(way).convert(every) for way in ("t2s", "s2t"))
        common = {
            char
            for char, plain, full in zip(every, simple, other, strict=True)
            if plain in common and (plain != char or full == char or char in IN_BOTH)
        }
    rare = "".join(
        f"{chr(before + 1)}-{chr(after - 1)}"
        for before, after in pairwise([0x4DFF, *sorted(map(ord, common)), 0x9FA6])
        if after - before > 1
    )
    return re.compile(f"[{rare}][\u4e00-\u9fff]{{0,2}}[{rare}]")


def _level_1() -> str:
    """Return the characters of level 1."""
    return "".join(
        decode(bytes((high, low))) or "" for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)
    )


def silent_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the columns of the runs of a line that read well one byte later, and else do not."""
    at = 0
    while (hit := seldom().search(text, at)) is not None:
        start, at = _around(text, hit.start(), hit.end())
        found = _best(text[start:at])
        if found is not None:
            yield start + found[0], start + found[1]


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the columns of the characters with no mark between that stand around some of them."""
    low, high = max(0, start - _REACH), min(len(text), end + _LONGEST)
    while start > low and "\u4e00" <= text[start - 1] <= "\u9fff":
        start -= 1
    while end < high and "\u4e00" <= text[end] <= "\u9fff":
        end += 1
    return start, end


def _best(text: str) -> tuple[int, int] | None:
    """Return the columns of the run inside some characters that gains most, or None."""
    coded = encode(text)
    if coded is None or len(coded) != 2 * len(text):
        return None
    later = [_one_later(coded[at : at + 2]) for at in range(1, len(coded) - 2, 2)] + [""]
    rare = [not everyday(char) for char in text]
    best: tuple[float, int, int] | None = None
    for start in range(len(text)):
        stop = later.index("", start)
        for end in range(stop + 1, start + _LEAST - 1, -1):
            if sum(rare[start:end]) < _SELDOM:
                break
            run, inner = text[start:end], "".join(later[start : end - 1])
            whole, read = Kept(run).whole, Kept(inner).whole
            ill = whole >= _ILL * len(run)
            good = ill and read <= _BETTER * whole and read <= _WELL * len(inner)
            if good and (best is None or whole - read > best[0]):
                best = (whole - read, start, end)
    return None if best is None else best[1:]


def _one_later(data: bytes) -> str:
    """Return what stands across two characters; empty where that is no everyday one and no mark."""
    char = decode(data)
    if char is None or len(char) > 1:
        return ""
    plain = is_common(char) if "\u4e00" <= char <= "\u9fff" else char in "，。、；：“”（）"
    return char if plain else ""


def is_traditional(text: str) -> bool:
    """Tell whether a text is in traditional script, most characters of which are seldom ones."""
    return len(set(_TRADITIONAL.findall(text))) >= _FEW
