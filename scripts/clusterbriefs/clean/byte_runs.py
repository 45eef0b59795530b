"""Goes back from text out of step to its bytes of GBK, and on to what they can have been."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from clusterbriefs.clean.lattice import ANY, Slot
from clusterbriefs.clean.lexicon import everyday, lexicon
from clusterbriefs.clean.pair_weights import ANNOTATION, is_han, simple
from clusterbriefs.clean.pronounce import PINYIN_LETTERS, reads, strangeness
from clusterbriefs.clean.regex import regex

_HAN: Final = r"\u3400-\u9fff"
_READING_HERE: Final = regex(rf"[?？\ufffd]([{PINYIN_LETTERS}]{{1,6}})\)")
_PUT_IN: Final = {"！": 0xA1, "？": 0xBF, "，": 0xAC, "：": 0xBA, "；": 0xBB}
"""Marks before which such a program puts something, with their second bytes; the first is A3."""
_ANNOTATED: Final = regex(rf"{ANNOTATION.pattern}$")
_WIDE: Final = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
"""Marks, digits and letters of full width that were folded: in a run they are A3 and a byte."""
_TO_ROW_A3: Final = 0xFEE0 - 0x80
"""From a character of full width to its second byte in row A3 of GBK."""
_FULL: Final = {"!": "！", "?": "？", ",": "，", ":": "：", ";": "；"}
_LONGEST: Final = 60
"""Longest run that is tried, in characters; the first ASCII byte ends one, so they are short."""
_PLAIN: Final = regex(r"[\u4e00-\u9fff，。、；：！？“”‘’（）《》—…·〈〉【】％\x00-\x7f]*")
STOP: Final = b"\xa1\xa3"
"""`。`, the character across whose end and the next one's beginning such a mark was found."""
TWO_STOPS: Final = regex("。[”’」』》]?[。，、；：！？]")
"""A stop behind a stop, as nobody writes."""
_NAMED: Final = regex("(?<=[\u4e00-\u9fff，、])“[\u4e00-\u9fff]{2,3}$")
"""What is called something in the midst of a sentence: no stop stands before its closing mark."""
_USUAL: Final = 2
"""Bands of frequency by which a word is more usual than another. Ours."""
_BARE: Final = "€"
"""How byte 80 is decoded, which is no character of two bytes: behind it the text is in step."""
_FULL_STOP: Final = "。"
"""What a paragraph ends with, whose second byte was lost with nothing behind it."""
_CLOSING: Final = "”"
"""What a paragraph of speech ends with, likewise."""
_MARKS: Final = frozenset("，。、；：,;:")
_ANY_LAST: Final = "?"
"""A character whose second byte was lost: a digit stands behind, which is none."""
_YEAR: Final = regex(r"(?:19|20)\d\d年")
"""A year, of which no digit can be gone."""
_KEPT: Final = regex(r"[?？\ufffd][！!，,：:；;][^\x00-\x7f]{2,40}[?\ufffd](?:19|20)\d\d年")
"""A run with a whole year behind it."""
_TAG_REST: Final = regex(r"/(?:strong|p|span|b|div|a|td|font|h\d)>")
"""What is left of a tag whose first sign was swallowed."""
_ALONE: Final = b"\x80"
"""The one second byte that begins no character: behind it a text is in step, and it shows as a `?`.
個 and 線 end with it."""
_MOST_HOLES: Final = 3


class Way(NamedTuple):
    """How a run may be read.

    `wide`: a letter in it can be one of full width that was folded. `kept`: a digit behind it is
    whole, as the decoder swallowed the first byte of a pair alone; others swallow both.
    """

    wide: bool = False
    kept: bool = False


PLAIN: Final = Way()


def keeps_digits(blob: str) -> bool:
    """Tell whether a whole year stands behind a run: then its decoder swallowed no digits."""
    return _KEPT.search(blob) is not None


def encode(text: str) -> bytes | None:
    """Return the GBK bytes of a stretch, folded marks widened; None if it has no such bytes."""
    try:
        return b"\x80".join([part.encode("gbk") for part in text.translate(_WIDE).split(_BARE)])
    except UnicodeEncodeError:
        return text.translate(_WIDE).encode("gb18030", "replace") if _private(text) else None


def _private(text: str) -> bool:
    return any("\ue000" <= char <= "\uf8ff" for char in text)


def decode(data: bytes) -> str | None:
    """Return the text of some bytes; None where they are no GBK."""
    try:
        text = data.decode("gbk")
    except UnicodeDecodeError:
        return None
    return text


def _ends(text: str, start: int, way: Way) -> Iterator[tuple[int, bytes, int, str]]:
    """Yield the places where a run that begins at `start` can come back into step.

    Each as (column before which whole characters end, bytes that still belong to the run, column
    behind them, what stands behind them as a reading that must fit, or "", the last `。`, or what
    says that any character can stand there).
    """
    for at in range(start, min(len(text), start + _LONGEST) + 1):
        if at == len(text):
            yield at, b"", at, ""
            return
        char = text[at]
        if char in "?？\ufffd":
            yield from _end_at_mark(text, at, way)
            return
        if char == _BARE:
            yield at + 1, b"", at + 1, ""
            return
        if "@" <= char <= "~":
            yield at, char.encode(), at + 1, ""
            if not (way.wide and is_han(text[at + 1 : at + 2])):
                return
        elif char <= " " or (char.isascii() and char not in "!(),:;" and not way.wide):
            return
        elif (coded := encode(char)) is not None and coded[-1:].isalnum():
            yield at, coded, at + 1, ""  # a letter stood there, with the end of a character


def _end_at_mark(text: str, at: int, way: Way) -> Iterator[tuple[int, bytes, int, str]]:
    """Yield how a run can come back into step where the decoder shows that it read nothing."""
    if reading := _READING_HERE.match(text, at):
        yield at, b"", at, reading[1]
    elif at + 1 == len(text):
        yield at, b"", at + 1, _FULL_STOP
    elif (tag := _TAG_REST.match(text, at + 1)) is not None:
        yield at, b"", tag.end(), _CLOSING
    elif _is_whole(text, at + 1, way):
        yield at, b"", at + 1, _ANY_LAST
    elif is_han(text[at + 1 : at + 2]):
        yield at, _ALONE, at + 1, ""


def after_mark(
    text: str,
    match: re.Match[str],
    hole: tuple[int, bytes] | None = None,
    way: Way = PLAIN,
) -> Iterator[tuple[int, int, str, bool]]:
    """Outcomes for a byte put in before `！` (A3A1), the inner half of `。` and a mark of row A1.

    Other marks of row A3 likewise: `？` (A3BF) stood across `。` and what begins with BF. Where
    that makes two stops in a row, a character that ends like `。` stood there: 学校”。, not 学。”。
    """
    run = _run(text, match.start(), match.end(), prefix_of(match), hole, way)
    for start, end, read, filled in run:
        named = read.startswith("。”") and _NAMED.search(text, max(0, start - 6), start) is not None
        if TWO_STOPS.match(read) is None and not (named and meant(_before(text, start))):
            yield start, end, read, filled
            continue
        for char in meant(_before(text, start)):
            yield start, end, char + read[1:], True


def meant(before: str) -> list[str]:
    """Return the characters that end like `。` and make the most usual words behind another."""
    bands = {
        char: lexicon().words.get(simple(before + char), -_USUAL) for char in _ending_like_a_stop()
    }
    best = max(bands.values())
    return [char for char, band in bands.items() if best >= 0 and band > best - _USUAL]


@cache
def _ending_like_a_stop() -> tuple[str, ...]:
    """Return the Chinese characters of GB 2312 whose second byte is that of `。`."""
    made = (decode(bytes((high, STOP[1]))) for high in range(0xB0, 0xF8))
    return tuple(char for char in made if char and "\u4e00" <= char <= "\u9fff")


def _run(
    text: str,
    start: int,
    body: int,
    prefix: bytes,
    hole: tuple[int, bytes] | None = None,
    way: Way = PLAIN,
) -> Iterator[tuple[int, int, str, bool]]:
    for stop, tail, end, reading in _ends(text, body, way):
        coded = encode(text[body:stop])
        if coded is None:
            continue
        if hole is not None:
            coded = coded[: hole[0]] + hole[1] + coded[hole[0] :]
        data = prefix + coded + tail
        if not reading:
            decoded = decode(data)
            if decoded is not None and is_plain(decoded):
                yield start, end, decoded, hole is not None
            continue
        # The run ends in the middle of a character whose reading has survived.
        decoded = decode(data[:-1])
        if decoded is None or not is_plain(decoded):
            continue
        for last, longer, guessed in _last(data[-1], decoded, reading):
            yield start, end + longer, decoded + last, guessed or hole is not None


def _last(high: int, decoded: str, reading: str) -> Iterator[tuple[str, int, bool]]:
    """Yield what a run can end with, by the first byte of its last character and what is behind it.

    Each with the columns more that it replaces, and whether it is filled in.
    """
    if reading == _CLOSING:
        # The same with the `<` of a tag behind it, whose rest is left.
        if high == STOP[0]:
            yield ("”" if decoded[-1:] in "。！？" else _FULL_STOP), 0, True
    elif reading == _FULL_STOP:
        # Or of the last mark of a paragraph: `。` begins so, and `”` behind it.
        if high == STOP[0]:
            yield ("”" if decoded[-1:] in "。！？" else _FULL_STOP), 0, True
    elif reading == _ANY_LAST:
        for char in _everyday(high):
            yield char, 0, True
    else:
        for char in _readable(high, reading):
            # The bracket was swallowed with the lost byte: put the annotation's own back.
            yield f"{char}(", 1, False


@lru_cache(maxsize=4096)
def _readable(high: int, reading: str) -> tuple[str, ...]:
    """Return the characters of GBK that begin with a byte and can be read so.

    Where one is mostly read so, others that hardly are cannot be meant.
    """
    decoded = (decode(bytes((high, low))) for low in range(0x40, 0xFF))
    found = [
        char
        for char in decoded
        if char is not None and len(char) == 1 and is_plain(char) and reads(char, reading)
    ]
    usual = [char for char in found if not strangeness(char, reading) and everyday(simple(char))]
    return tuple(usual or found)


@lru_cache(maxsize=256)
def _everyday(high: int) -> tuple[str, ...]:
    """Return the everyday characters of GBK that begin with a byte."""
    decoded = (decode(bytes((high, low))) for low in range(0xA1, 0xFF))
    return tuple(char for char in decoded if char and is_han(char) and everyday(simple(char)))


@lru_cache(maxsize=4096)
def _lost(low: int, reading: str) -> tuple[int, ...]:
    """Return the bytes behind a byte that make a character of GBK with it which can be read so."""
    return tuple(
        lost
        for lost in range(0x81, 0xFF)
        if (inner := decode(bytes((low, lost)))) and reads(inner[0], reading)
    )


def _before(text: str, at: int) -> str:
    """Return the character before a column, or before the annotation that ends there."""
    annotation = _ANNOTATED.search(text[:at], max(0, at - 9))
    return (
        text[at - 1 : at]
        if annotation is None
        else text[annotation.start() - 1 : annotation.start()]
    )


def after_reading(
    text: str, match: re.Match[str], way: Way = PLAIN
) -> Iterator[tuple[int, int, str, bool]]:
    """Outcomes for `X?reading)…`: the inner pair was the end of X and the lost byte."""
    before = encode(_before(text, match.start()))
    if before is None or len(before) != 2:
        return
    for lost in _lost(before[1], match[1]):
        yield from _run(text, match.start(), match.end(), bytes((lost,)), way=way)


class Stream(NamedTuple):
    """The bytes of a run, the column behind it, the reading of its last character.

    `swallowed`: what the reading belongs to was lost behind the bytes, or the second byte of the
    last mark of a paragraph, which has no reading. `bracket`: the opening bracket of the reading
    was lost with it.
    """

    data: bytes
    end: int
    reading: str
    swallowed: bool
    bracket: bool = False


def streams_of(text: str, match: re.Match[str]) -> list[Stream]:
    """Return the bytes of a run up to what brings it back into step, for each way it can begin."""
    if is_mark(match):
        prefix = prefix_of(match)
        others = [char.encode("gbk") for char in meant(_before(text, match.start()))]
        prefixes = [prefix, *(char + prefix[-1:] for char in others)]
    else:
        before = encode(_before(text, match.start()))
        if before is None or len(before) != len(b"ab"):
            return []
        prefixes = [bytes((lost,)) for lost in _lost(before[1], match[1])]
    rest = rest_of_run(text, match.end())
    if rest is None:
        return []
    found = [rest._replace(data=prefix + rest.data) for prefix in prefixes]
    return [one for one in found if one.reading or not one.swallowed or one.data[-1] == STOP[0]]


def rest_of_run(text: str, begin: int) -> Stream | None:
    """Return the bytes of a run from a column on; None where nothing brings it back into step."""
    data = bytearray()
    for at in range(begin, min(len(text), begin + _LONGEST)):
        char = text[at]
        if char in "?？\ufffd":
            if (found := _READING_HERE.match(text, at)) is not None:
                return Stream(bytes(data), at + 1, found[1], swallowed=True, bracket=True)
            if (said := ANNOTATION.match(text, at + 1)) is not None:
                return Stream(bytes(data), at + 1, said[0].strip("(（)）"), swallowed=True)
            if is_han(text[at + 1 : at + 2]):
                return Stream(bytes(data + _ALONE), at + 1, "", swallowed=False)
            tag = _TAG_REST.match(text, at + 1)
            end = tag.end() if tag is not None else at + 1
            return Stream(bytes(data), end, "", swallowed=True) if end == len(text) else None
        if "@" <= char <= "~":
            data += char.encode()
            said = ANNOTATION.match(text, at + 1)
            reading = said[0].strip("(（)）") if said is not None else ""
            return Stream(bytes(data), at + 1, reading, swallowed=False)
        coded = None if char.isascii() and char not in _FULL else encode(char)
        if coded is None or len(coded) != len(b"ab"):
            return None
        data += coded
    return None


@lru_cache(maxsize=256)
def leads_of(low: int) -> tuple[bytes, ...]:
    """Return the first bytes of the everyday characters that end with a byte."""
    decoded = ((high, decode(bytes((high, low)))) for high in range(0x81, 0xFF))
    return tuple(
        bytes((high,))
        for high, char in decoded
        if char and len(char) == 1 and is_han(char) and everyday(simple(char))
    )


def last_bytes(stream: Stream) -> list[bytes]:
    """Return what the second byte of the last character of a stream can be, by its reading.

    It stands behind the last byte, or behind a pair that was lost there.
    """
    if not stream.reading:
        return [mark.encode("gbk")[1:] for mark in (_FULL_STOP, _CLOSING)]
    return [bytes((low,)) for low in sorted(_ends_of(stream.reading))]


@lru_cache(maxsize=2048)
def _ends_of(reading: str) -> frozenset[int]:
    """Return the second bytes of the everyday characters that are mostly read so."""
    return frozenset(
        coded[1]
        for char in everyday_of(reading)
        if len(coded := char.encode("gbk", "replace")) == len(b"ab")
    )


@lru_cache(maxsize=2048)
def everyday_of(reading: str) -> tuple[str, ...]:
    """Return the everyday characters that are mostly read so, in both scripts."""
    return tuple(
        char
        for char in map(chr, range(0x4E00, 0x9FA6))
        if reads(char, reading) and everyday(simple(char)) and not strangeness(char, reading)
    )


def slots_of(
    text: str, match: re.Match[str], way: Way = PLAIN
) -> tuple[list[Slot], int, str] | None:
    """Return the bytes of a run, known or not, the column behind it, and a reading at its end."""
    if is_mark(match):
        slots: list[Slot] = [frozenset((byte,)) for byte in prefix_of(match)]
    else:
        before = encode(_before(text, match.start()))
        if before is None or len(before) != 2:
            return None
        slots = [frozenset(_lost(before[1], match[1]))]
    return slots_behind(text, match.end(), slots, way)


LEAD: Final[Slot] = frozenset(range(0x81, 0xFF))
"""The first byte of a character, whatever it is."""


_LEAD_OF: Final = {0xAC: 0xA3, 0xA3: 0xA1, 0xA2: 0xA1}
"""The first bytes of `，`, `。` and `、` by their second ones, which few characters end with."""


def lead_of_mark(text: str, at: int) -> Slot:
    """Return what the byte can be that was lost before a run that begins at a column."""
    coded = encode(text[at : at + 1])
    before = text[at - 2 : at - 1]
    if coded and coded[0] in _LEAD_OF and (is_han(before) or before in ("”", "》", "）")):
        return frozenset((_LEAD_OF[coded[0]],))
    return LEAD


QUOTE: Final[Slot] = frozenset((0xA1,))
"""The first byte of an opening quotation mark."""


def opens_with_quote(text: str) -> bool:
    """Tell whether a line begins with what is left of a quotation mark that is closed further on.

    >>> opens_with_quote("?斑^去沒有人來。”他說。")
    True
    """
    coded = encode(text[1:2])
    close = text.find("”")
    return coded is not None and coded[:1] == b"\xb0" and 0 <= close < (text + "“").find("“")


def slots_behind(
    text: str, begin: int, slots: list[Slot], way: Way = PLAIN
) -> tuple[list[Slot], int, str] | None:
    """Return some bytes with those of a run that goes on at a column, as `slots_of` does."""
    holes = 0
    for at in range(begin, min(len(text), begin + _LONGEST)):
        char = text[at]
        if char in "?？\ufffd":
            if reading := _READING_HERE.match(text, at):
                return [*slots, ANY], at + 1, reading[1]
            if _is_whole(text, at + 1, way) or text[at + 1 : at + 2] in _MARKS:
                return [*slots, ANY], at + 1, ""
            holes += 1
            if holes > _MOST_HOLES:
                return None
            slots += [ANY, frozenset(range(0x81, 0xFF))]
        elif "@" <= char <= "~":
            return [*slots, frozenset(char.encode())], at + 1, ""
        else:
            coded = encode(char)
            if coded is None or len(coded) != 2:
                return None
            slots += [frozenset((byte,)) for byte in coded]
    return None


def _is_whole(text: str, at: int, way: Way) -> bool:
    """Tell whether a number begins at a column of which no digit was lost."""
    return text[at : at + 1].isdigit() and (way.kept or _YEAR.match(text, at) is not None)


def is_plain(text: str) -> bool:
    """Tell whether a decoded run has only characters that Chinese text has."""
    return _PLAIN.fullmatch(text) is not None


def is_mark(match: re.Match[str]) -> bool:
    """Tell whether it was a mark that something was put in before, rather than a reading."""
    return match[0][-1] != ")"


def prefix_of(match: re.Match[str]) -> bytes:
    """Return the bytes that such a mark and what stood before it were."""
    mark = match[1].translate(_WIDE)
    return STOP + bytes((_PUT_IN.get(mark) or ord(mark) - _TO_ROW_A3,))
