"""Settles where an offer begins that was put into a sentence without a mark.

Words of sellers tell where it ends and nearly where it begins: a name in front of them can be any
characters, and the last of the sentence can look like its first. The places near by are weighed by
how the sentence goes on without the offer, and by how it would be parted from what stands there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.lexicon import everyday, lexicon, neighbours
from clusterbriefs.clean.offer_stretch import FUNCTION, WORDS, Kept
from clusterbriefs.clean.regex import regex

_FURTHER: Final = 4
"""Characters by which an offer can begin before where it was found to. Ours."""
_BEFORE, _BEHIND = 5, 8
"""Characters around those places that are split into words. Ours."""
_WEIGHTS: Final = {
    "whole": -0.32,
    "heals": 0.16,
    "parted": -0.26,
    "near": -1.27,
    "word": -0.11,
    "elsewhere": -1.98,
    "joined": 0.27,
    "meets": 1.04,
    "seen": 2.16,
    "ends": 0.71,
    "marked": 0.65,
    "begins": 0.32,
    "rare": 0.08,
    "again": -2.35,
    "known": -0.54,
}
"""What each feature of `weighed` adds to the logarithm of the odds of a place.

Fitted (conditional logit) on 5,742 phrases of invented names and words of sellers, put into
invented articles at random places, one in four beside a mark in front and one in four behind. Of
6,475 others 68.0 % began right before and 73.7 % with it; 31 that were right are not."""
_BY_SIZE: Final = {-1: -0.43, 0: 0.98, 1: -0.03, 2: 0.23, 3: -0.42, 4: -2.04}
"""The same for how many characters a place lies before where the offer was found to begin."""
_NAMELESS: Final = regex(
    "(?:[A-Za-z]{1,2}[0-9]{1,3})?(?:国际娱乐|国际|娱乐城|娱乐|棋牌|电竞|电玩|贵宾厅|贵宾会|视讯|体育|彩票)"
)
_BEFORE_HOUSE: Final = {-1: -9.0, 0: -0.5, 1: -1.0, 2: 1.6, 3: 0.5, 4: -0.2}
"""What such a house deals in has a name in front. Ours: most have two characters."""
_SURER: Final = 2.0
"""Logarithm of the odds by which another place must be likelier. Ours."""
_MARK: Final = regex(r"[^\u4e00-\u9fffA-Za-z0-9]")
_HAN: Final = regex(r"[\u4e00-\u9fff]")
_IN_NAME: Final = regex(rf"(?![{''.join(sorted(FUNCTION | frozenset('两几')))}])[\u4e00-\u9fff]")
"""What a name can be made of."""
_LONGEST_WORD: Final = 6
_EVERYDAY: Final = 3
"""Band of frequency from which on a word in front is the sentence's. Ours."""


def settled(text: str, start: int, end: int, blob: str) -> int:
    """Return the column at which an offer begins that was found to begin at `start`.

    `blob` is the text of the whole capture.

    >>> text = "其中三家来飞鹰棋牌安卓版下载自外省，产值增长两成。"
    >>> settled(text, text.index("棋牌"), text.index("自外省"), text) == text.index("飞鹰")
    True
    """
    best, most = start, None
    common = lexicon().words
    nameless = _NAMELESS.match(text, start) is not None
    for place, features in weighed(text, start, end, blob):
        if place < start and text[place - 1 : place].isdigit():
            continue  # what is counted
        if (
            not nameless
            and place < start - 1
            and common.get(text[start - 2 : start], -1) >= _EVERYDAY
        ):
            continue
        score = (_BEFORE_HOUSE if nameless else _BY_SIZE).get(start - place, 0.0)
        score += sum(_WEIGHTS.get(name, 0.0) * value for name, value in features.items())
        if place == start and not nameless:
            score += _SURER
        if most is None or score > most:
            best, most = place, score
    alone = best > 1 and _IN_NAME.match(text, best - 1) and _MARK.match(text[best - 2])
    return best - 1 if alone and start - _FURTHER < best < start else best


def weighed(text: str, start: int, end: int, blob: str) -> Iterator[tuple[int, dict[str, float]]]:
    """Yield the places at which an offer can begin, with what speaks for and against each.

    Of the sentence without it: `whole` is how ill it splits into words, `heals` what a word across
    the gap saves; the characters that then touch are `joined` and `meets` (tied in news), `seen`
    side by side in the capture; `ends`, `begins` and `marked` are of a mark at the gap. Of the two
    characters that the place parts: `parted` and `near` (tied in news), `word`, `elsewhere` in the
    capture. Of the name in front: `rare` characters, `again` in the capture, `known` as a word.
    """
    low, high = start, start
    while low > max(0, start - _FURTHER) and _IN_NAME.match(text, low - 1):
        low -= 1
    if start + 1 < end and _HAN.match(text, start) and not _begins_word(text, start):
        high += 1
    if low == high:
        return
    edge = max(0, low - _BEFORE)
    before = _MARK.split(text[edge:low])[-1]
    behind = _MARK.split(text[end : end + _BEHIND])[0]
    shift = len(before) - low
    kept = Kept(before + text[low:end] + behind)
    for place in range(low, high + 1):
        yield place, _features(text, place, (start, end), kept, shift, blob)


def _begins_word(text: str, start: int) -> bool:
    """Tell whether a word of sellers begins at a column."""
    return any(text[start : start + size] in WORDS for size in range(2, _LONGEST_WORD + 1))


def _features(
    text: str, place: int, found: tuple[int, int], kept: Kept, shift: int, blob: str
) -> dict[str, float]:
    start, end = found
    edges, words = clause_edges(), lexicon().words
    last, first, after = text[place - 1 : place], text[place], text[end : end + 1]
    whole = kept.without(place + shift, end + shift)
    features = {"whole": whole, "heals": kept.apart(place + shift, end + shift) - whole}
    if _HAN.match(last):
        if _HAN.match(first):
            features["parted"] = edges.tie(last, first)
            features["near"] = neighbours(last).get(first, -1) / 3
            features["word"] = (words.get(last + first, -1) + 1) / 5
            features["elsewhere"] = float(blob.count(last + first) > 1)
        if _HAN.match(after):
            features["joined"] = edges.tie(last, after)
            features["meets"] = neighbours(last).get(after, -1) / 3
            features["seen"] = float(last + after in blob)
        elif after:
            features["ends"] = edges.ends(text[:place][-2:])
    elif last:
        features["marked"] = 1.0
        if _HAN.match(after):
            features["begins"] = edges.begins(text[end : end + 2])
    if place < start:
        name = text[place:start]
        features["rare"] = sum(not everyday(char) for char in name) / 2
        if len(name) > 1:
            features["again"] = float(blob.count(name) > 1)
            features["known"] = (words.get(name, -1) + 1) / 5
    return features


_NAMED: Final = {2: 1.9, 3: 0.3, 4: -0.3}
"""The same for the characters of a name that is known to stand there. Ours: most have two."""


def named(text: str, start: int, end: int, blob: str) -> int:
    """Return the column at which a name of two to four characters begins that ends at `start`.

    `start` itself where no name can stand there; `end` is where the offer ends.

    >>> text = "其中三家来飞鹰·安卓版下载自外省，产值增长两成。"
    >>> named(text, text.index("·"), text.index("自外省"), text) == text.index("飞鹰")
    True
    """
    best, most = start, -math.inf
    for place, features in weighed(text, start, end, blob):
        if (prior := _NAMED.get(start - place)) is None:
            continue
        score = prior + sum(_WEIGHTS.get(name, 0.0) * value for name, value in features.items())
        if score > most:
            best, most = place, score
    return best
