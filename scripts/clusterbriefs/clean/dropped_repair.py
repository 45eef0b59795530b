"""Reads a run of simplified GBK text behind a dropped byte: all of it but its ends is certain.

Where one byte is dropped, the text goes on with the second byte of each character and the first of
the next, up to a byte below 80 or the next that is dropped. One byte later the same bytes are what
stood there, but for two characters: the first has lost a byte, the last has its second one where
the decoder could make nothing of it. Where the run begins and what these two were is weighed by
what stands side by side in newspapers and in the document.

    >>> mended("如窀餐粮绰850亩，种上了油茶", 2, lambda text: 0).text.replace(LOST, "_")
    '今覆土复_'
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from heapq import nlargest
from itertools import accumulate
from typing import Final, NamedTuple

from clusterbriefs.clean.byte_runs import decode
from clusterbriefs.clean.double_bytes import LOST, is_double, two_bytes
from clusterbriefs.clean.lexicon import everyday
from clusterbriefs.clean.likeliest import END, is_doubtful, likeliest, weigher
from clusterbriefs.clean.offer_stretch import Kept
from clusterbriefs.clean.pair_weights import is_han, simple
from clusterbriefs.clean.regex import regex

_BEFORE: Final = 80
LONGEST: Final = 240
"""Characters in front of the place that is asked for and behind it that are read. Ours."""
_INNER: Final = 2
"""Characters of a run that nothing was lost of, at least. Ours."""
_STARTS, _ENDS, _BEST = 30, 4, 4
"""Places tried as the beginning and the end of a run, and characters there. Ours."""
_ENDS_ADD: Final = 4.0
"""What the two ends of a run can add to what stands between them. Ours."""
_WAYS: Final = 32
"""Ways to read a run that are weighed as words too: time stays bounded. Ours."""
_WORDS: Final = 0.7
"""What how ill a text splits into words (`Kept`) counts, as in `likeliest`."""
_AROUND: Final = 3
"""Characters on either side that are weighed as words with the run. Ours."""
_PUT_IN: Final = -12.0
"""What a byte that was put in has against it: that one was dropped is far more usual. Ours."""
_NONE: Final = "\ue000"
"""Stands in a reading for the first character of a run before which a byte was put in: none."""
_PAIRED: Final = 2.0
"""What speaks for a reading by which brackets and quotation marks come in pairs. Ours."""
_TWICE: Final = 6.0
"""What speaks against a run that ends elsewhere: another byte was dropped there. Ours."""
_GAIN, _GAIN_EACH = 16.0, 2.0
"""What a line gains at least if a run is read so, and for each character. Ours: of 330 runs that
were made all but three gain more than 5, no strange characters of 700 paragraphs gain anything."""
_FIRST, _LAST = 3.5, 3.0
"""Leads of the first and the last character that make them certain: of 700 that were made so, 97
and 99 of 100 were right."""
_INNER_LEAD, _OPEN = 2.0, 4
"""Lead over readings with pairs that left nothing, and open characters at most. Ours."""
_COUNTS: Final = frozenset("至于过约达近超有为共到从前后等和与逾第（")
_COUNTED: Final = 2.5
"""What stands before numbers, and what speaks for it there (as in `byte_outcomes`)."""
_MARKS: Final = "，。、；：！？“”《》（）—…·"
_PAIRS: Final = ("“”", "（）", "《》")
_SHORT: Final = 6
"""Characters of a run in which no pair need be lost: one in ten pairs lies in those zones."""
_HAS_PRIVATE: Final = regex("[\ue000-\uf8ff]")
"""A decoder that shows the pairs of GBK's user-defined zones loses none."""
SHOWN: Final = "?"
"""What other decoders show there."""
_ASKS: Final = frozenset("吗么谁何哪吧否怎几啊呢")
_ASKED: Final = 8
"""What a question holds near its end, as in `dropped_bytes`."""

Counts = Callable[[str], int]
_Weigh = Callable[[str, str], float]


class Mended(NamedTuple):
    """What a run is read as: its columns and the text, `LOST` for each character that is open.

    `gain` is what the line gains by it, `inner` the lead of what stands between the ends.
    """

    start: int
    end: int
    text: str
    gain: float
    inner: float

    @property
    def is_damaged(self) -> bool:
        """Whether something was dropped here: no text of everyday characters gains so much."""
        return self.gain >= max(_GAIN, _GAIN_EACH * (self.end - self.start))

    @property
    def is_sure(self) -> bool:
        """Whether what stood here is certain but for a few characters at the ends."""
        return self.is_damaged and self.inner >= _INNER_LEAD and self.text.count(LOST) <= _OPEN


class _Way(NamedTuple):
    """A way to read a run, weighed."""

    weight: float
    start: int
    end: int
    text: str


class _Segment:
    """Characters of two bytes in a row, read as they are and one byte later."""

    def __init__(self, text: str, at: int, weigh: _Weigh, *, traditional: bool) -> None:
        low, high = at, at
        while low and at - low < _BEFORE and is_double(text[low - 1]):
            low -= 1
        while high < len(text) and high - at < LONGEST and is_double(text[high]):
            high += 1
        self.low, self.high = low, high
        self.chars = chars = text[low:high]
        self.opened = text[low - 1 : low] == SHOWN  # the decoder shows the half that is gone
        self.left = text[low - 1 - self.opened : low - self.opened] or END
        self.behind = text[high : high + 2]
        self.coded = b"".join(map(two_bytes, chars))
        self.later = [_read(self.coded[at : at + 2]) for at in range(1, len(self.coded) - 2, 2)]
        self.weigh = weigh
        self.traditional = traditional
        self.stands = [0.0, *accumulate(map(weigh, self.left + chars, chars))]
        steps = map(weigh, self.later, self.later[1:])
        self.reads = [0.0, *accumulate(steps)]  # of the characters up to each, first one left out

    def ends_behind(self, start: int) -> list[int]:
        """Return where a run can end that begins at a column: at the end, or where it reads ill."""
        stop = next(
            (at for at in range(start, len(self.later)) if not self.later[at]), len(self.later)
        )
        ends = list(range(stop + 1, max(start + _INNER, stop + 1 - _ENDS), -1))
        return ends if stop < len(self.later) else [len(self.chars), *ends[1:]]


def mended(text: str, at: int, counts: Counts, *, traditional: bool = False) -> Mended | None:
    """Return the likeliest reading of the run around a column of a line, or None.

    `counts` tells how often the document has a pair of characters or a character, `traditional`
    whether it is in that script.
    """
    weigh = weigher(counts, traditional=traditional)
    part = _Segment(text, at, weigh, traditional=traditional)
    ways = _likely(part)
    if not ways or max(way.weight for way in ways) < part.stands[-1]:
        return None  # no reading goes better by its pairs: none is weighed as words
    weighed = {way: _weighed(text, part, way) for way in ways}
    best = max(ways, key=weighed.__getitem__)
    inner = _lead_inside(part, best, counts)
    plain = _as_it_stands(part, counts)
    made = _made(part, best)
    shown = list(made)
    start, end = best.start, best.end
    for way in ways:
        other = _made(part, way)
        open_at = [
            column for column, (one, two) in enumerate(zip(made, other, strict=True)) if one != two
        ]
        last = open_at[:1] == [best.end]  # with the character that was dropped there is one more
        if open_at and weighed[best] - weighed[way] < (_LAST if last else _FIRST):
            start, end = min(start, way.start), max(end, way.end)
            for column in open_at:
                shown[column] = LOST
    read = "".join(shown[start : end + 1]).replace(_NONE, "")
    begin, close = start + part.low, end + part.low
    if not start and part.opened:
        begin -= 1
    if end == len(part.chars) and _shows_half(text, close, read):
        close += 1
    return Mended(begin, close, read, weighed[best] - plain, inner)


def _as_it_stands(part: _Segment, counts: Counts) -> float:
    """Return the weight of the characters as they are.

    What a traditional text has in simplified script is no sign of damage: others put it in.
    """
    weight = part.stands[-1]
    if part.traditional:
        simplified = weigher(counts, traditional=False)
        weight = max(weight, sum(map(simplified, part.left + part.chars, part.chars)))
    return weight - _WORDS * Kept(simple(part.chars)).whole


def _shows_half(text: str, end: int, read: str) -> bool:
    """Tell whether what stands behind a run is what the decoder shows for half a character."""
    if text[end : end + 1] == LOST:
        return True
    behind = text[end + 1 : end + 2]
    goes_on = is_han(behind) or behind.isdigit() or not behind
    return text[end : end + 1] == SHOWN and goes_on and _ASKS.isdisjoint(read[-_ASKED:])


def _lead_inside(part: _Segment, way: _Way, counts: Counts) -> float:
    """Return how far a reading leads those with pairs in it that left nothing."""
    left = part.chars[way.start - 1] if way.start else part.left
    right = part.chars[way.end : way.end + 1] or part.behind[:1]
    right = right if right and not right.isascii() and right != LOST else ""
    shows = _HAS_PRIVATE.search(part.chars) is not None or part.behind[:1] == LOST
    halves = part.opened and part.behind[:1] == SHOWN
    if not shows and len(way.text) > _SHORT * (1 + halves):
        return 0.0  # of so many characters one is likely to have left nothing
    text = way.text.replace(_NONE, "")
    if shows or not is_doubtful(text, left, right):
        return _INNER_LEAD
    data = text.encode("gbk")
    found = likeliest(data, left, right, counts, traditional=part.traditional)
    if not found or found[0].text != text:
        return 0.0
    return found[0].weight - max((one.weight for one in found[1:]), default=-99.0)


def _made(part: _Segment, way: _Way) -> str:
    return part.chars[: way.start] + way.text + part.chars[way.end :]


def _likely(part: _Segment) -> list[_Way]:
    """Return the likeliest ways to read a run in a segment, weighed by pairs of characters."""
    size, later = len(part.chars), part.later
    if size <= _INNER:
        return []
    rough = [
        (
            part.stands[start]
            + (part.reads[end - 2] - part.reads[start])
            + (part.stands[size] - part.stands[end])
            - _TWICE * (end != size),
            start,
            end,
        )
        for start in range(size - _INNER)
        for end in (part.ends_behind(start) if later[start] else ())
        if end - 1 - start >= _INNER
    ]
    ways = []
    if not rough or max(rough)[0] < part.stands[size] - _ENDS_ADD:
        return []
    for weight, start, end in nlargest(_STARTS, rough):
        left = part.chars[start - 1] if start else part.left
        for first_weight, first in _firsts_of(part, start, left):
            for last_weight, last in _lasts_of(part, end):
                read = first + "".join(later[start : end - 1]) + last
                ways.append(_Way(weight + first_weight + last_weight, start, end, read))
    return nlargest(_WAYS, ways)


def _firsts_of(part: _Segment, start: int, left: str) -> list[tuple[float, str]]:
    """Return the likeliest characters that the first byte of a run is half of.

    And none, for a byte that was put in rather than dropped.
    """
    weigh, inner = part.weigh, part.later[start]
    seconds = part.opened and not start
    firsts = (_seconds if seconds else _firsts)(part.coded[2 * start], part.traditional)
    found = ((weigh(left, char) + weigh(char, inner), char) for char in firsts)
    return [*nlargest(_BEST, found), (weigh(left, inner) + _PUT_IN, _NONE)]


def _lasts_of(part: _Segment, end: int) -> list[tuple[float, str]]:
    """Return the likeliest characters that begin with the last byte of a run."""
    weigh, inner = part.weigh, part.later[end - 2]
    at_end = end == len(part.chars)
    behind = part.behind if at_end else part.chars[end]
    shown = behind[:1] in (LOST, SHOWN)
    follows = behind[shown : shown + 1] or END
    then = two_bytes(follows) if follows != END and is_double(follows) else b""
    found = []
    for char, second in _lasts(part.coded[2 * end - 1], part.traditional):
        if shown and then and _read_any(second + then[:1]):
            continue  # the decoder would have made something of it
        weight = weigh(inner, char)
        if follows.isdigit():
            weight += _COUNTED * (char in _COUNTS)
        elif not follows.isascii() or follows == END:
            weight += weigh(char, follows)
        found.append((weight, char))
    return nlargest(_BEST, found)


def _weighed(text: str, part: _Segment, way: _Way) -> float:
    """Return the weight of a way to read a run, with what it makes of words and of the line."""
    begin, close = max(0, part.low - _AROUND), part.high + _AROUND
    made = _made(part, way).replace(_NONE, "")
    whole = text[begin : part.low] + made + text[part.high : close]
    line = text[:begin] + whole + text[close:]
    paired = sum(line.count(pair[0]) == line.count(pair[1]) for pair in _PAIRS)
    return way.weight - _WORDS * Kept(simple(whole)).whole + _PAIRED * paired


@lru_cache(maxsize=65536)
def _read(code: bytes) -> str:
    """Return the Chinese character or mark of two bytes; empty where they are neither."""
    char = decode(code)
    return char if char and len(char) == 1 and (is_han(char) or char in _MARKS) else ""


def _read_any(code: bytes) -> bool:
    return decode(code) is not None


@lru_cache(maxsize=512)
def _firsts(byte: int, traditional: bool) -> tuple[str, ...]:
    """Return the everyday characters that a byte is half of, the first or the second."""
    codes = [bytes((other, byte)) for other in _leads(traditional)]
    codes += [bytes((byte, other)) for other in _trails(traditional)]
    return tuple(dict.fromkeys(char for char, _ in _usable(codes)))


@lru_cache(maxsize=512)
def _seconds(byte: int, traditional: bool) -> tuple[str, ...]:
    """Return the everyday characters that end with a byte."""
    codes = [bytes((other, byte)) for other in _leads(traditional)]
    return tuple(char for char, _ in _usable(codes))


@lru_cache(maxsize=512)
def _lasts(byte: int, traditional: bool) -> tuple[tuple[str, bytes], ...]:
    """Return the everyday characters that begin with a byte, with the second one of each."""
    return _usable([bytes((byte, other)) for other in _trails(traditional)])


def _leads(traditional: bool) -> range:
    """Return the first bytes of characters: simplified script is in GB 2312."""
    return range(0x81, 0xFF) if traditional else range(0xA1, 0xF8)


def _trails(traditional: bool) -> range:
    """Return the second bytes of characters. A letter would have ended the run by itself."""
    return range(0x80, 0xFF) if traditional else range(0xA1, 0xFF)


def _usable(codes: list[bytes]) -> tuple[tuple[str, bytes], ...]:
    read = ((_read(code), code[1:]) for code in codes)
    return tuple(
        (char, byte) for char, byte in read if char in _MARKS or everyday(simple(char)) if char
    )
