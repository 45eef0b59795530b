"""Reads a run of traditional GBK text behind a lost byte, up to a letter that no text has there.

Where a byte is dropped, or one too many put in, each character is read of the second byte of one
and the first of the next. In traditional script two second bytes in five are those of ASCII letters
and signs, so that such a run is short and ends in one: 時間都 becomes 玫臅r. All of it is certain
but its first character, of which half is gone; which one that was, and where the run begins, is
weighed by what stands side by side in newspapers and in the document.

    >>> pairs = Pairs("整體費用，整體下降")
    >>> read_run("綜合的整w費用下降了", 4, pairs, shows_private=True).text
    '體'
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from heapq import nlargest
from itertools import accumulate
from typing import Final, NamedTuple

from clusterbriefs.clean.byte_runs import decode
from clusterbriefs.clean.double_bytes import LOST, is_double, two_bytes
from clusterbriefs.clean.lexicon import everyday
from clusterbriefs.clean.likeliest import (
    END,
    HOLE,
    first_halves,
    is_doubtful,
    likeliest,
    second_halves,
    weigher,
)
from clusterbriefs.clean.lost_pairs import LOST as LOST_PAIRS
from clusterbriefs.clean.offer_stretch import Kept
from clusterbriefs.clean.pair_weights import ANNOTATION, Pairs, is_han, simple
from clusterbriefs.clean.pronounce import reads

_LONGEST: Final = 24
"""Characters of a run that are read at most. Ours."""
_BEST: Final = 6
"""Characters weighed as the first one of a run at each place where it can begin. Ours."""
_WAYS: Final = 24
"""Ways to read a run that are weighed as words too: time stays bounded. Ours."""
_AROUND: Final = 4
"""Characters on either side that are weighed with a run. Ours."""
_WORDS: Final = 0.7
"""What how ill a text splits into words (`Kept`) counts, as in `likeliest`."""
_PUT_IN: Final = -9.0
"""What a byte that was put in has against it: that one was lost is far more usual. Ours."""
_MARKS: Final = "，。、；：！？“”《》（）—…·「」『』"
_FIRST_STATES, _STATES, _MIDDLES, _KEPT = 3, 7, 10, 2
"""Readings with which a first character is tried, readings gone on with, second halves of a lost
pair, and readings kept of each. Ours, as in `likeliest`."""
_SHOWS: Final = ("?", "？", "\ufffd")
"""What stands for bytes that a decoder could not read."""
_COMMA, _AND_COMMA = "，", -3.0
"""What can be lost with half a character, and what that has against it. Ours."""
_DOUBLE: Final = 0x80
"""Bytes below are ASCII."""
_PAIRS: Final = ("“”", "（）", "《》", "「」", "『』")
_PAIRED: Final = 2.0
"""What speaks for a reading by which brackets and quotation marks come in pairs. Ours."""
_LEAD: Final = 3.0
"""How far a reading is ahead of another to be certain. Ours."""
_FAR: Final = 5.0
"""Lead over other readings of what a pair can be lost in that makes it certain. Ours."""
_OPEN: Final = 3
"""Characters that are open at most. Ours."""
_FILLED: Final = "\ue000"
"""Stands in a reading between two characters of which the halves that touch were lost."""


class Run(NamedTuple):
    """How a run is read: columns, text (`LOST` for a first character that is open), and weights.

    The text is empty where more is open than that. `gain` is what the line gains by it.
    """

    start: int
    end: int
    text: str
    gain: float


class _Way(NamedTuple):
    """A way to read a run, weighed by pairs; without a first character a byte was put in."""

    weight: float
    start: int
    read: str
    has_first: bool = True


class _Stretch:
    """What is looked at: characters of two bytes up to a letter, and what stands around them."""

    def __init__(self, text: str, at: int, pairs: Pairs) -> None:
        low = at
        while low and at - low < _LONGEST and is_double(text[low - 1]):
            low -= 1
        self.low, self.at, self.text = low, at, text
        self.plain = text[low:at]
        self.coded = b"".join(map(two_bytes, self.plain)) + text[at].encode()
        self.behind = ANNOTATION.sub("", text[at + 1 : at + 20])[:_AROUND]
        self.shown = text[max(0, low - 1) : low] in _SHOWS  # the half of a character, or more
        begin = low - self.shown
        self.before = ANNOTATION.sub("", text[max(0, begin - 12) : begin])[-_AROUND:]
        near = text[max(0, low - _AROUND) : at + 1 + _AROUND]
        self.counts = pairs.without(near)
        self.weigh = weigher(self.counts, traditional=True)

    @property
    def left(self) -> str:
        """The character in front."""
        return self.before[-1:] or END

    @property
    def right(self) -> str:
        """The character behind the letter."""
        return self.behind[:1] or END

    def made(self, way: _Way) -> str:
        """Return the characters with a run in them read in some way."""
        return self.plain[: way.start] + way.read.replace(_FILLED, "")

    def whole(self, weight: float, made: str) -> float:
        """Return the weight of a reading, with what it makes of words and of pairs of marks."""
        line = self.text[: self.low] + made + self.text[self.at + 1 :]
        paired = sum(line.count(pair[0]) == line.count(pair[1]) for pair in _PAIRS)
        words = Kept(simple(self.before + made + self.behind)).whole
        return weight - _WORDS * words + _PAIRED * paired


def read_run(text: str, at: int, pairs: Pairs, *, shows_private: bool) -> Run | None:
    """Return the likeliest reading of the run that ends with the letter at a column, or None.

    `shows_private`: the decoder shows the pairs of GBK's user-defined zones, so that none is lost.
    """
    part = _Stretch(text, at, pairs)
    ways = nlargest(_WAYS, _ways(part, loses_pairs=not shows_private))
    said = ANNOTATION.match(text, at + 1)
    if said is not None:
        reading = said[0].strip("(（)）")
        ways = [way for way in ways if reads(way.read[-1:], reading)]
    weighed = sorted(((part.whole(way.weight, part.made(way)), way) for way in ways), reverse=True)
    if not weighed:
        return None
    total, best = weighed[0]
    shown = part.plain + text[at]
    raw = part.whole(_along(part.left, shown, part.behind[:1], part.weigh), shown)
    rivals = [part.made(way) for other, way in weighed if total - other < _LEAD]
    doubts = set() if shows_private else _doubts(part, best)
    if doubts and _is_far_ahead(part, best):
        doubts = set()
    start, read = _with_open(rivals, best.start, doubts)
    return Run(part.low + start - part.shown, at + 1, read, total - raw)


def _is_far_ahead(part: _Stretch, way: _Way) -> bool:
    """Tell whether what stands behind the first character is far likelier than all else there."""
    made = part.made(way)
    begin = way.start + way.has_first
    before = made[begin - 1] if begin else part.left
    data = part.coded[2 * way.start + 1 :]
    found = likeliest(data, before, part.right, part.counts, traditional=True)
    if not found or found[0].text != made[begin:]:
        return False
    return found[0].weight - max((one.weight for one in found[1:]), default=-99.0) >= _FAR


def _doubts(part: _Stretch, way: _Way) -> set[int]:
    """Return the columns of the characters of a reading in which a pair of bytes can be lost.

    What was filled in there is a guess, and what goes with neither neighbour can be halves of two.
    """
    found: set[int] = set()
    column = way.start
    for char in way.read:
        if char == _FILLED:
            found |= {column - 1, column}
        else:
            column += 1
    row = part.left + part.made(way) + part.right
    inner = range(way.start + 1, len(row) - 3)
    return found | {at for at in inner if is_doubtful(row[at + 1], row[at], row[at + 2])}


def _with_open(rivals: list[str], start: int, doubts: set[int]) -> tuple[int, str]:
    """Return where a run begins and its reading, `LOST` for what others read otherwise.

    The first of them is the best. The reading is empty where too much is open.
    """
    made = rivals[0]
    same = [rival for rival in rivals if len(rival) == len(made)]
    longer_or_shorter = [rival for rival in rivals if len(rival) != len(made)]
    common = _alike([text[::-1] for text in (made, *longer_or_shorter)])
    first = len(made) - common
    sure = [
        char if at not in doubts and len({rival[at] for rival in same}) == 1 else LOST
        for at, char in enumerate(made)
    ]
    begin = min(_alike(rivals), start) if len(rivals) > 1 else start
    if first and first - begin > _OPEN:
        return begin, ""
    read = LOST + "".join(sure[first:]) if first else "".join(sure[begin:])
    return begin, read if read.count(LOST) <= _OPEN else ""


def _ways(part: _Stretch, *, loses_pairs: bool) -> Iterator[_Way]:
    """Yield the ways to read a run, for each place where it can begin and first character.

    From the letter back, all characters are known but where a pair of bytes was lost, which some
    decoders do with those of GBK's user-defined zones (a Viterbi search, as in `likeliest`).
    """
    weigh, coded, plain = part.weigh, part.coded, part.plain
    states: dict[str, list[tuple[float, str]]] = {part.right: [(0.0, "")]}
    chars = [_read(coded[2 * at + 1 : 2 * at + 3]) for at in range(len(plain))]
    heads = [0.0, *accumulate(map(weigh, part.left + plain, plain))]
    for start in range(len(plain), -1, -1):
        if start < len(plain):
            behind = chars[start + 1] if start + 1 < len(plain) else part.right
            before = chars[start - 1] if start else ""
            code, char = coded[2 * start + 1 : 2 * start + 3], chars[start]
            holed = loses_pairs and (not char or is_doubtful(char, before, behind))
            states = _one_more(states, code, weigh, holed=holed)
            if not states:
                return
        if part.shown and start:
            continue  # the run begins behind what shows
        left = plain[start - 1] if start else part.left
        for begins, found in nlargest(_FIRST_STATES, states.items(), key=lambda one: one[1][0]):
            weight, rest = found[0]
            firsts = (
                (weigh(left, first) + weigh(first, begins), first)
                for first in _firsts(coded[2 * start], rest, part.shown)
            )
            for more, first in nlargest(_BEST, firsts):
                yield _Way(heads[start] + more + weight, start, first + rest)
                if part.shown:  # what shows can stand for a comma too, with the half behind it
                    marked = weigh(left, _COMMA) + weigh(_COMMA, first) + weigh(first, begins)
                    yield _Way(marked + _AND_COMMA + weight, start, _COMMA + first + rest)
            if rest and not part.shown:  # a byte was put in
                weight += heads[start] + weigh(left, begins) + _PUT_IN
                yield _Way(weight, start, rest, has_first=False)


def _one_more(
    states: dict[str, list[tuple[float, str]]],
    code: bytes,
    weigh: Callable[[str, str], float],
    *,
    holed: bool,
) -> dict[str, list[tuple[float, str]]]:
    """Return the readings with two bytes in front: a character, or halves of two (`holed`)."""
    grown: dict[str, list[tuple[float, str]]] = {}
    char = _read(code)
    if char:
        grown[char] = _led(states, char, weigh)
    if holed:
        for ends, begins in LOST_PAIRS:
            seconds = [(one, _led(states, one, weigh)) for one in second_halves(code[1], begins)]
            middles = dict(nlargest(_MIDDLES, seconds, key=lambda one: one[1][0]))
            for first in first_halves(code[0], ends) if middles else ():
                if _is_usual(first):
                    found = [
                        (weight + HOLE, first + _FILLED + text[1:])
                        for weight, text in _led(middles, first, weigh)
                    ]
                    grown.setdefault(first, []).extend(found)
    kept = {char: sorted(found, reverse=True)[:_KEPT] for char, found in grown.items() if found}
    return dict(nlargest(_STATES, kept.items(), key=lambda one: one[1][0]))


def _led(
    states: dict[str, list[tuple[float, str]]], char: str, weigh: Callable[[str, str], float]
) -> list[tuple[float, str]]:
    """Return the best readings with a character in front of them."""
    found = [
        (weight + more, char + text)
        for begins, readings in states.items()
        for more in (weigh(char, begins),)
        for weight, text in readings
    ]
    return nlargest(_KEPT, found)


def _firsts(byte: int, rest: str, shown: bool) -> tuple[str, ...]:
    """Return what the first byte of a run can be half of, the second half where one shows."""
    if byte < _DOUBLE:  # the letter itself: the first byte of one character is gone
        return _ending(byte)
    if not rest:
        return ()
    return _ending(byte) if shown else (*_ending(byte), *_beginning(byte))


def _along(left: str, text: str, right: str, weigh: Callable[[str, str], float]) -> float:
    """Return the weight of characters in a row behind one, and of one behind them."""
    row = left + text + right
    return sum(map(weigh, row, row[1:]))


def _alike(texts: list[str]) -> int:
    """Return how many characters some texts begin with alike."""
    size = 0
    while size < min(map(len, texts)) and len({text[size] for text in texts}) == 1:
        size += 1
    return size


@lru_cache(maxsize=65536)
def _read(code: bytes) -> str:
    """Return the everyday character or mark of two bytes; empty where they are neither."""
    char = decode(code)
    return char if char and len(char) == 1 and _is_usual(char) else ""


@lru_cache(maxsize=65536)
def _is_usual(char: str) -> bool:
    return char in _MARKS or (is_han(char) and everyday(simple(char)))


@lru_cache(maxsize=256)
def _ending(byte: int) -> tuple[str, ...]:
    """Return the everyday characters and marks that end with a byte."""
    return tuple(filter(None, (_read(bytes((high, byte))) for high in range(0x81, 0xFF))))


@lru_cache(maxsize=256)
def _beginning(byte: int) -> tuple[str, ...]:
    """Return the everyday characters and marks that begin with a byte."""
    lows = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
    return tuple(filter(None, (_read(bytes((byte, low))) for low in lows)))
