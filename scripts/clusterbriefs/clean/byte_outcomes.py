"""What a run of GBK bytes out of step can have been: its outcomes, weighed by pairs of characters.

Outcomes have the same bytes but for those that were lost; which of them stands is for the rule
`shifted_bytes` to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import Final

from clusterbriefs.clean.byte_runs import (
    TWO_STOPS,
    Way,
    after_mark,
    after_reading,
    decode,
    encode,
    is_mark,
    is_plain,
    prefix_of,
    slots_of,
)
from clusterbriefs.clean.lattice import Slot, fill
from clusterbriefs.clean.likeliest import END
from clusterbriefs.clean.lost_pairs import ZONE, fill_lost
from clusterbriefs.clean.pair_weights import (
    ANNOTATION,
    BEHIND,
    Pairs,
    is_common,
    is_han,
    simple,
    weigh,
    weigh_pair,
)
from clusterbriefs.clean.pronounce import reads

_COUNTS: Final = frozenset("至于过约达近超有为共到从前后等和与逾第")
_COUNTED: Final = 2.5
"""What stands before numbers, and what speaks for it where its second byte was lost there. Ours."""
WORST: Final = -1.0
"""Weight of the least pair of an outcome that will do. Set on simulated damage, as all thresholds
of the rule are."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A way to read a run: columns that it replaces, text, whether a hole was filled, weights.

    `score` is the mean over its pairs, `total` their sum, `worst` the least of them.
    """

    start: int
    end: int
    text: str
    filled: bool
    score: float
    total: float
    worst: float


def outcomes_of(text: str, match: re.Match[str], pairs: Pairs) -> list[Outcome]:
    """Return the outcomes of a run, the best first; if none will do with letters in its midst."""
    read_on = after_mark if is_mark(match) else after_reading
    way = Way(kept=pairs.keeps_digits)
    ranked = weighed_outcomes(text, list(read_on(text, match, way=way)), pairs)
    if not ranked or ranked[0].worst < WORST:
        wide = way._replace(wide=True)
        ranked = weighed_outcomes(text, list(read_on(text, match, way=wide)), pairs)
    # Where a run ends matters only where the line becomes another by it.
    last = max((one.end for one in ranked), default=0)
    alike = {one.text + text[one.end : last]: one for one in reversed(ranked)}
    return [one for one in ranked if alike[one.text + text[one.end : last]] is one]


def weighed_outcomes(
    text: str, outcomes: list[tuple[int, int, str, bool]], pairs: Pairs
) -> list[Outcome]:
    """Weigh all outcomes of a run, the best first."""
    weighed = [
        Outcome(start, end, read, filled, *weigh(text, start, end, read, pairs))
        for start, end, read, filled in outcomes
    ]
    weighed = [
        replace(one, score=one.score + _COUNTED / len(one.text), total=one.total + _COUNTED)
        if one.filled and one.text[-1] in _COUNTS and text[one.end : one.end + 1].isdigit()
        else one
        for one in weighed
    ]
    return sorted(weighed, key=lambda outcome: -outcome.score)


def beside(text: str, outcome: Outcome) -> tuple[str, str]:
    """Return the characters on both sides of a run."""
    right = BEHIND.sub("", text[outcome.end : outcome.end + 10])[:1]
    return text[outcome.start - 1 : outcome.start], right or END


def with_holes_filled(
    text: str, match: re.Match[str], pairs: Pairs
) -> Iterator[tuple[int, int, str, bool]]:
    """Outcomes for a run with bytes lost inside it, each hole filled with what fits best."""
    found = slots_of(text, match, Way(kept=pairs.keeps_digits))
    if found is not None:
        yield from filled_slots(text, match.start(), found, pairs)


def filled_slots(
    text: str, start: int, found: tuple[list[Slot], int, str], pairs: Pairs
) -> Iterator[tuple[int, int, str, bool]]:
    """Outcomes for the bytes of a run, those that are lost filled with what fits best."""
    slots, end, closing = found
    right = BEHIND.sub("", text[end : end + 10])[:1]
    own = pairs.chars

    def usable(char: str) -> bool:
        form = simple(char)
        return (form in own or (is_han(char) and is_common(form))) and is_plain(char)

    def weigh_two(one: str, other: str) -> float:
        return weigh_pair(simple(one + other), pairs, "") if one and other else 0.0

    behind = None if closing else ANNOTATION.match(text, end)
    said = behind[0].strip("(（)）") if behind is not None else closing
    for reading in fill(slots, text[start - 1], right, weigh_two, usable):
        if TWO_STOPS.match(reading) is None and (not said or reads(reading[-1], said)):
            yield start, end, reading + ("(" if closing else ""), True


def without_holes(text: str, outcome: Outcome, pairs: Pairs) -> tuple[str, int, int]:
    """Return an outcome with the pairs filled in that were lost inside it (`fill_lost`)."""
    read = outcome.text.removesuffix("(")
    behind = "(" if read != outcome.text else ""
    left = text[outcome.start - 1 : outcome.start]
    right = BEHIND.sub("", text[outcome.end : outcome.end + 10])[:1]

    garbled = simple(text[outcome.start : outcome.end])

    def weigh_two(one: str, other: str) -> float:
        return weigh_pair(simple(one + other), pairs, garbled)

    mended, filled, unsure = fill_lost(read, left, right, weigh_two, pairs)
    return mended + behind, filled, unsure


def with_hole(text: str, match: re.Match[str], tried: list[Outcome], pairs: Pairs) -> list[Outcome]:
    """Outcomes with one lost private-use character, filled with a pair that the document has.

    The lost two bytes were the second half of one character and the first of the next, and lay in
    GBK's user-defined zone; the halves around them have survived.
    """
    stop = tried[0].end
    tail = b""
    if stop > match.end() and "@" <= text[stop - 1] <= "~":
        stop, tail = stop - 1, text[stop - 1].encode()
    coded = encode(text[match.end() : stop])
    if coded is None:
        return []
    prefix = prefix_of(match)
    stream = prefix + coded + tail
    outcomes: list[tuple[int, int, str, bool]] = []
    # Nothing was lost behind the last byte: a half is needed on both sides.
    for at in range(len(prefix), min(len(prefix) + len(coded) + 1, len(stream)), 2):
        for inner in _inner(stream[at - 1 : at + 1], pairs):
            offset = at - len(prefix)
            outcomes += after_mark(text, match, (offset, inner))
    return weighed_outcomes(text, outcomes, pairs)


def _inner(outer: bytes, pairs: Pairs) -> list[bytes]:
    """Return the inner bytes of the pairs with these outer ones that a text has twice.

    Of those that get lost: the first of them lies in the zone.
    """
    firsts = _before_zone(outer[0]) & pairs.chars_as_written
    if not firsts:
        return []
    seconds = _ending_in(outer[1]) & pairs.chars_as_written
    return [
        one.encode("gbk")[1:] + two.encode("gbk")[:1]
        for one, two in product(sorted(firsts), sorted(seconds))
        if pairs.count_as_written(one + two) > 1
    ]


@cache
def _before_zone(high: int) -> frozenset[str]:
    """Return the characters that begin with a byte and whose second byte lies in the zone."""
    return _characters(bytes((high, low)) for low in ZONE)


@cache
def _ending_in(low: int) -> frozenset[str]:
    """Return the characters that end with a byte and begin with one that can end others."""
    return _characters(bytes((high, low)) for high in range(0xA1, 0xFF))


def _characters(codes: Iterable[bytes]) -> frozenset[str]:
    """Return the Chinese characters of some codes of two bytes."""
    chars = map(decode, codes)
    return frozenset(char for char in chars if char and len(char) == 1 and is_han(char))
