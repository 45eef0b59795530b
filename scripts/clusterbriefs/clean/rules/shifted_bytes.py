"""shifted-bytes: brings GBK text that a replacement on bytes knocked out of step back into step.

A program that works on bytes found a two-byte pair *across* two characters and put something in.
The decoder then printed `?` for each illegal pair, swallowing both bytes, and made every character
up to the next ASCII byte of the second half of one character and the first half of the next.
Undone by going back to bytes, trying each byte that could be lost, and weighing the outcomes by
character pairs of the language and of the document. A surviving reading must be right.

- `mechanical`: the bytes left only one outcome.
- `inferred`: a hole of lost bytes was filled.
- A run of which neither is sure stays and is reported.

    leaves | 明天还来吗？当然来！（笑）
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.lattice import ANY, Slot, fill
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.lost_pairs import ZONE, fill_lost
from clusterbriefs.clean.pronounce import PINYIN_LETTERS, converter, reads
from clusterbriefs.clean.result import Basis

NAME: Final = "shifted-bytes"
KIND: Final = "byte-shift"

_HAN: Final = r"\u3400-\u9fff"
_READING: Final = re.compile(rf"[?？\ufffd](?<=[{_HAN})）].)([{PINYIN_LETTERS}]{{1,6}})\)")
_READING_HERE: Final = re.compile(rf"[?？\ufffd]([{PINYIN_LETTERS}]{{1,6}})\)")
_SUSPECT: Final = re.compile("[?？\ufffd]")
_PUT_IN: Final = {"！": 0xA1, "？": 0xBF, "，": 0xAC, "：": 0xBA, "；": 0xBB}
"""Marks before which such a program puts something, with their second bytes; the first is A3."""
_EXTRA: Final = re.compile(r"[?？\ufffd]([！!？?，,：:；;])(?=[^\s\x00-\x7f])")
_CLOSED: Final = re.compile(r"[?？\ufffd][！!][?？\ufffd]/(?:strong|p|span|b|div|a|td|font|h\d)>")
"""`。` and a mark of row A1 whose second byte was lost with the `<` of a tag behind it."""
_ANNOTATION: Final = re.compile(rf"[(（][{PINYIN_LETTERS}]{{1,6}}[)）]")
_ANNOTATED: Final = re.compile(rf"{_ANNOTATION.pattern}$")
_BEHIND: Final = re.compile(rf"^[(（]?[{PINYIN_LETTERS}]{{1,6}}[)）]|^[?？]")
_WIDE: Final = str.maketrans(
    {chr(code): chr(code + 0xFEE0) for code in (0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B)}
)
_FULL: Final = {"!": "！", "?": "？", ",": "，", ":": "：", ";": "；"}
_LONGEST: Final = 60
"""Longest run that is tried, in characters; a run ends at the first ASCII byte, so they are short."""
_RUNS: Final = 200
"""Most runs of one capture that are tried: the time stays bounded."""
_PLAIN: Final = re.compile(r"[\u4e00-\u9fff，。、；：！？“”‘’（）《》—…·〈〉【】％\x00-\x7f]*")
_STOP: Final = b"\xa1\xa3"
"""`。`, the character across whose end and the next one's beginning such a mark was found."""
_BARE: Final = "€"
"""How byte 80 is decoded, which is no character of two bytes: behind it the text is in step."""
_GOOD: Final = 0.9
_FILLED: Final = 1.1
_MOST_HOLES: Final = 3
_ALONE: Final = 0.0
_ONLY: Final = 0.6
_GAIN: Final = 2.0
_WORST: Final = -1.0
_CLEAR: Final = 1.5
"""Thresholds of the weights: mean of the best outcome (lower where there is only
one), lead of a filled hole over none, least pair, lead over the next outcome. Set on
simulated damage (tests/clean/test_shifted_bytes.py), so that a wrong repair is rarer than none."""


@dataclass(frozen=True, slots=True)
class _Outcome:
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


def apply(doc: Document) -> None:
    """Repair the runs that are sure, report the others."""
    blob = doc.blob
    if not ("?" in blob or "？" in blob or "\ufffd" in blob):
        return
    if _CLOSED.search(blob) is not None:
        for line in doc.lines:
            _close(doc, line)
    if _READING.search(blob) is None and _EXTRA.search(blob) is None:
        return
    pairs = _Pairs(blob)
    tried = 0
    for line in doc.lines:
        at = 0
        while tried < _RUNS and _SUSPECT.search(line.text, at):
            extra, reading = _EXTRA.search(line.text, at), _READING.search(line.text, at)
            first = min((m for m in (extra, reading) if m), key=lambda m: m.start(), default=None)
            if first is None:
                break
            tried += 1
            outcomes = list(
                _after_extra(line.text, first)
                if first is extra
                else _after_reading(line.text, first)
            )
            at = _settle(doc, line, first, outcomes, pairs)


def _close(doc: Document, line: Line) -> None:
    """Fill in the closing mark that was lost with the `<` of a tag: that of what is still open."""
    for match in list(_CLOSED.finditer(line.text))[::-1]:
        before = line.text[: match.start()]
        still = [
            pair for pair in ("“”", "《》", "‘’") if before.count(pair[0]) > before.count(pair[1])
        ]
        if len(still) == 1:
            after = f"。{still[0][1]}"
            doc.replace(line, *match.span(), after, NAME, KIND, basis="inferred")


def _settle(
    doc: Document,
    line: Line,
    match: re.Match[str],
    outcomes: list[tuple[int, int, str, bool]],
    pairs: _Pairs,
) -> int:
    """Take the best outcome if it is clear; return the column from which to look on."""
    ranked = _ranked(line.text, outcomes, pairs)
    if ranked and ranked[0].worst < 0 and _is_extra(match):
        holes = _with_hole(line.text, match, ranked, pairs, doc.blob)
        if holes and holes[0].total - ranked[0].total >= _GAIN:
            ranked = holes
    if ranked:
        best = ranked[0]
        rival = next((o for o in ranked[1:] if o.text != best.text), None)
        clear = rival is None or best.total - rival.total >= _CLEAR
        reading = not _is_extra(match)
        garbled = _weigh(line.text, best.start, best.end, line.text[best.start : best.end], pairs)
        if best.worst >= _WORST and (
            _said_behind(line.text, best)
            or (
                best.score >= (_GOOD if rival else _ALONE if reading else _ONLY)
                and clear
                and (reading or best.score > garbled[0])
            )
        ):
            basis: Basis = "inferred" if best.filled else "mechanical"
            if rival is not None and best.total - rival.total < 2 * _CLEAR:
                basis = "inferred"
            mended, filled, unsure = _without_holes(line.text, best, pairs)
            if not unsure:
                basis = "inferred" if filled else basis
                doc.replace(line, best.start, best.end, mended, NAME, KIND, basis=basis)
                return best.start + len(mended)
    filled = _ranked(line.text, list(_lattice(line.text, match, pairs)), pairs)
    if filled and _is_clear(filled):
        best = filled[0]
        mended, _, unsure = _without_holes(line.text, best, pairs)
        if not unsure:
            doc.replace(line, best.start, best.end, mended, NAME, KIND, basis="inferred")
            return best.start + len(mended)
    end = ranked[0].end if ranked else match.end()
    doc.leave(line, match.start(), max(end, match.end()), NAME, KIND)
    return max(end, match.end())


def _without_holes(text: str, outcome: _Outcome, pairs: _Pairs) -> tuple[str, int, int]:
    """Return an outcome with the pairs filled in that were lost inside it (`fill_lost`)."""
    read = outcome.text.removesuffix("(")
    behind = "(" if read != outcome.text else ""
    left = text[outcome.start - 1 : outcome.start]
    right = _BEHIND.sub("", text[outcome.end : outcome.end + 10])[:1]

    def weigh(one: str, other: str) -> float:
        return _weigh_pair(_simple(one + other), pairs, _simple(text[outcome.start : outcome.end]))

    mended, filled, unsure = fill_lost(read, left, right, weigh)
    return mended + behind, filled, unsure


def _is_extra(match: re.Match[str]) -> bool:
    """Tell whether it was a mark that something was put in before, rather than a reading."""
    return match[0][-1] != ")"


def _prefix(match: re.Match[str]) -> bytes:
    """Return the bytes that such a mark and what stood before it were."""
    mark = match[1]
    return _STOP + bytes((_PUT_IN[_FULL.get(mark, mark)],))


def _said_behind(text: str, outcome: _Outcome) -> bool:
    """Tell whether the reading of an outcome's last character stands behind it: it is right then."""
    behind = _ANNOTATION.match(text, outcome.end)
    return (
        behind is not None
        and outcome.text[-1] != "("
        and reads(outcome.text[-1], behind[0].strip("(（)）"))
    )


def _is_clear(ranked: list[_Outcome]) -> bool:
    """Tell whether a reading with filled holes is good, sound throughout and well ahead."""
    best = ranked[0]
    rival = next((o for o in ranked[1:] if o.text != best.text), None)
    ahead = rival is None or best.total - rival.total >= _CLEAR / 2
    needed = _FILLED - (0.4 if best.worst >= -0.5 else 0.0)
    return ahead and best.score >= needed and best.worst >= _WORST


def _lattice(
    text: str, match: re.Match[str], pairs: _Pairs
) -> Iterator[tuple[int, int, str, bool]]:
    """Outcomes for a run with bytes lost inside it, each hole filled with what fits best."""
    found = _slots(text, match)
    if found is None:
        return
    slots, end, closing = found
    right = _BEHIND.sub("", text[end : end + 10])[:1]
    own = pairs.chars()

    def usable(char: str) -> bool:
        simple = _simple(char)
        return (simple in own or (_han(char) and _common(simple))) and _plain(char)

    def weigh(one: str, other: str) -> float:
        return _weigh_pair(_simple(one + other), pairs, "") if one and other else 0.0

    for reading in fill(slots, text[match.start() - 1], right, weigh, usable):
        if not closing or reads(reading[-1], closing):
            yield match.start(), end, reading + ("(" if closing else ""), True


def _slots(text: str, match: re.Match[str]) -> tuple[list[Slot], int, str] | None:
    """Return the bytes of a run, known or not, the column behind it, and a reading at its end."""
    if _is_extra(match):
        slots: list[Slot] = [frozenset((byte,)) for byte in _prefix(match)]
    else:
        before = _encode(_before(text, match.start()))
        if before is None or len(before) != 2:
            return None
        slots = [frozenset(_lost(before[1], match[1]))]
    holes = 0
    for at in range(match.end(), min(len(text), match.end() + _LONGEST)):
        char = text[at]
        if char in "?？\ufffd":
            if reading := _READING_HERE.match(text, at):
                return [*slots, ANY], at + 1, reading[1]
            holes += 1
            if holes > _MOST_HOLES:
                return None
            slots += [ANY, frozenset(range(0x81, 0xFF))]
        elif "@" <= char <= "~":
            return [*slots, frozenset(char.encode())], at + 1, ""
        else:
            coded = _encode(char)
            if coded is None or len(coded) != 2:
                return None
            slots += [frozenset((byte,)) for byte in coded]
    return None


def _ranked(text: str, outcomes: list[tuple[int, int, str, bool]], pairs: _Pairs) -> list[_Outcome]:
    """Weigh all outcomes of a run, the best first."""
    weighed = [
        _Outcome(start, end, read, filled, *_weigh(text, start, end, read, pairs))
        for start, end, read, filled in outcomes
    ]
    return sorted(weighed, key=lambda outcome: -outcome.score)


def _encode(text: str) -> bytes | None:
    """Return the GBK bytes of a stretch, folded marks widened; None if it has no such bytes."""
    try:
        return b"\x80".join([part.encode("gbk") for part in text.translate(_WIDE).split(_BARE)])
    except UnicodeEncodeError:
        return text.translate(_WIDE).encode("gb18030", "replace") if _private(text) else None


def _private(text: str) -> bool:
    return any("\ue000" <= char <= "\uf8ff" for char in text)


def _decode(data: bytes) -> str | None:
    try:
        text = data.decode("gbk")
    except UnicodeDecodeError:
        return None
    return text


def _ends(text: str, start: int) -> Iterator[tuple[int, bytes, int, str]]:
    """Yield the places where a run that begins at `start` can come back into step.

    Each as (column before which whole characters end, bytes that still belong to the run, column
    behind them, what stands behind them as a reading that must fit, or "").
    """
    for at in range(start, min(len(text), start + _LONGEST) + 1):
        if at == len(text):
            yield at, b"", at, ""
            return
        char = text[at]
        if char in "?？\ufffd":
            if reading := _READING_HERE.match(text, at):
                yield at, b"", at, reading[1]
            return
        if char == _BARE:
            yield at + 1, b"", at + 1, ""
            return
        if "@" <= char <= "~":
            yield at, char.encode(), at + 1, ""
            return
        if char <= "\x7f" and char not in "!(),:;":
            return


def _after_extra(
    text: str, match: re.Match[str], hole: tuple[int, bytes] | None = None
) -> Iterator[tuple[int, int, str, bool]]:
    """Outcomes for a byte put in before `！` (A3A1), the inner half of `。` and a mark of row A1.

    Other marks of row A3 likewise: `？` (A3BF) stood across `。` and a character that begins with BF.
    """
    yield from _run(text, match.start(), match.end(), _prefix(match), hole)


def _run(
    text: str, start: int, body: int, prefix: bytes, hole: tuple[int, bytes] | None = None
) -> Iterator[tuple[int, int, str, bool]]:
    for stop, tail, end, reading in _ends(text, body):
        coded = _encode(text[body:stop])
        if coded is None:
            continue
        if hole is not None:
            coded = coded[: hole[0]] + hole[1] + coded[hole[0] :]
        data = prefix + coded + tail
        if not reading:
            decoded = _decode(data)
            if decoded is not None and _plain(decoded):
                yield start, end, decoded, hole is not None
            continue
        # The run ends in the middle of a character whose reading has survived.
        decoded = _decode(data[:-1])
        if decoded is None or not _plain(decoded):
            continue
        for char in _readable(data[-1], reading):
            # The bracket was swallowed with the lost byte: put the annotation's own back.
            yield start, end + 1, f"{decoded}{char}(", hole is not None


@lru_cache(maxsize=4096)
def _readable(high: int, reading: str) -> tuple[str, ...]:
    """Return the characters of GBK that begin with a byte and can be read so."""
    decoded = (_decode(bytes((high, low))) for low in range(0x40, 0xFF))
    return tuple(
        char
        for char in decoded
        if char is not None and len(char) == 1 and _plain(char) and reads(char, reading)
    )


@lru_cache(maxsize=4096)
def _lost(low: int, reading: str) -> tuple[int, ...]:
    """Return the bytes behind a byte that make a character of GBK with it which can be read so."""
    return tuple(
        lost
        for lost in range(0x81, 0xFF)
        if (inner := _decode(bytes((low, lost)))) and reads(inner[0], reading)
    )


def _before(text: str, at: int) -> str:
    """Return the character before a column, or before the annotation that ends there."""
    annotation = _ANNOTATED.search(text[:at], max(0, at - 9))
    return (
        text[at - 1 : at]
        if annotation is None
        else text[annotation.start() - 1 : annotation.start()]
    )


def _after_reading(text: str, match: re.Match[str]) -> Iterator[tuple[int, int, str, bool]]:
    """Outcomes for `X?reading)…`: the inner pair was the end of X and the lost byte."""
    before = _encode(_before(text, match.start()))
    if before is None or len(before) != 2:
        return
    for lost in _lost(before[1], match[1]):
        yield from _run(text, match.start(), match.end(), bytes((lost,)))


def _with_hole(
    text: str, match: re.Match[str], tried: list[_Outcome], pairs: _Pairs, blob: str
) -> list[_Outcome]:
    """Outcomes with one lost private-use character, filled with a pair that the document has.

    The lost two bytes were the second half of one character and the first of the next, and lay in
    GBK's user-defined zone; the halves around them have survived.
    """
    stop = tried[0].end
    tail = b""
    if stop > match.end() and "@" <= text[stop - 1] <= "~":
        stop, tail = stop - 1, text[stop - 1].encode()
    coded = _encode(text[match.end() : stop])
    if coded is None:
        return []
    known = _halves(blob)
    prefix = _prefix(match)
    stream = prefix + coded + tail
    outcomes: list[tuple[int, int, str, bool]] = []
    for at in range(len(prefix), len(prefix) + len(coded) + 1, 2):
        for inner in known.get(stream[at - 1 : at + 1], ()):
            offset = at - len(prefix)
            outcomes += _after_extra(text, match, (offset, inner))
    return _ranked(text, outcomes, pairs)


@lru_cache(maxsize=4)
def _halves(blob: str) -> dict[bytes, list[bytes]]:
    """Index the pairs that a text has twice by their outer bytes: the inner two, if such as get lost.

    Readings between two characters do not count.
    """
    counts = Counter(_before_zone().findall(blob))
    found: dict[bytes, list[bytes]] = {}
    for (one, other), count in counts.items():
        if count > 1:
            first, second = one.encode("gbk"), other.encode("gbk", "replace")
            if len(second) == 2 and second[0] >= 0xA1:
                outer = first[0:1] + second[1:2]
                found.setdefault(outer, []).append(first[1:2] + second[0:1])
    return found


@cache
def _before_zone() -> re.Pattern[str]:
    """Return what finds the characters whose second byte lies in the zone, with the next one."""
    chars = (_decode(bytes((high, low))) for high in range(0x81, 0xFF) for low in sorted(ZONE))
    wanted = "".join(char for char in chars if char and len(char) == 1 and _han(char))
    return re.compile(rf"([{wanted}])(?:{_ANNOTATION.pattern})*(?=([\u4e00-\u9fff]))")


def _plain(text: str) -> bool:
    """Tell whether a decoded run has only characters that Chinese text has."""
    return _PLAIN.fullmatch(text) is not None


@lru_cache(maxsize=65536)
def _simple(text: str) -> str:
    return converter().convert(text)


class _Pairs:
    """How often character pairs stand in a document, readings taken out, in simplified form.

    Each is counted when it is first asked for: few of all are.
    """

    def __init__(self, blob: str) -> None:
        self._text = converter().convert(_ANNOTATION.sub("", blob))
        self._counts: dict[str, int] = {}

    def count(self, pair: str) -> int:
        """Return how often a pair stands in the document."""
        found = self._counts.get(pair)
        if found is None:
            found = self._counts[pair] = self._text.count(pair)
        return found

    def chars(self) -> set[str]:
        """Return the characters of the document."""
        return set(self._text)


def _weigh(
    text: str, start: int, end: int, middle: str, pairs: _Pairs
) -> tuple[float, float, float]:
    """Weigh a reading of a run with one character on either side: mean, sum and least of its pairs."""
    left = text[max(0, start - 1) : start]
    right = _BEHIND.sub("", text[end : end + 10])[:1]
    whole = _simple(left + _ANNOTATION.sub("", middle.rstrip("(")) + right)
    if len(whole) < 2:
        return -9.0, -9.0, -9.0
    garbled = _simple(text[start:end])
    weights = [_weigh_pair(whole[at : at + 2], pairs, garbled) for at in range(len(whole) - 1)]
    return sum(weights) / len(weights), sum(weights), min(weights)


def _weigh_pair(pair: str, pairs: _Pairs, garbled: str) -> float:
    """Weigh two characters side by side; a pair seen once counts if the garbled run lacks it."""
    in_document, in_words = pairs.count(pair), lexicon().pairs.get(pair, 0)
    if not (_han(pair[0]) and _han(pair[1])):
        weight = 0.8 if in_document or pair in ("。“", "。”", "，“", "”，", "，”") else 0.3
        return weight - sum(0.7 for char in pair if not _common(char))
    if in_words or in_document > 1 or (in_document and pair not in garbled):
        weight = 1.2 + min(2.0, in_words.bit_length() * 0.2)
        return weight + min(2.0, in_document.bit_length() * 0.4)
    return -0.4 - sum(0.8 for char in pair if not _common(char))


def _han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


@cache
def _characters() -> frozenset[str]:
    return frozenset(char for word in lexicon().words for char in word)


def _common(char: str) -> bool:
    return char in _characters() or not _han(char)
