"""shifted-bytes: brings GBK text that a replacement on bytes knocked out of step back into step.

A program that works on bytes found a two-byte pair *across* two characters and put something in.
The decoder then printed `?` for each illegal pair, swallowing both bytes, and made every character
up to the next ASCII byte of the second half of one character and the first half of the next.
Undone by going back to bytes, trying each byte that could be lost, and weighing the outcomes by
character pairs of the language and of the document. A surviving reading must be right.

- `mechanical`: the bytes left only one outcome.
- `inferred`: a hole of lost bytes was filled, or of all ways to read the bytes one is far likelier.
- A run of which none is sure stays and is reported.

A run behind a first byte that was lost and shows as a `?` is repaired where a mark or a far lead
tells what stood there, and else reported. One behind a dropped byte, before which nothing shows, is
only reported, whether a `?` ends it (`dropped_bytes`) or nothing does (`silent_runs`).

    leaves | 明天还来吗？当然来！（笑）
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import Final

from clusterbriefs.clean.byte_ends import CLOSED, ENDS, close, fill_end
from clusterbriefs.clean.byte_runs import (
    TWO_STOPS,
    Way,
    after_mark,
    after_reading,
    decode,
    encode,
    is_mark,
    is_plain,
    keeps_digits,
    lead_of_mark,
    prefix_of,
    slots_behind,
    slots_of,
)
from clusterbriefs.clean.document import HAN, Document, Line
from clusterbriefs.clean.dropped_bytes import dropped_bytes
from clusterbriefs.clean.lattice import Slot, fill
from clusterbriefs.clean.lexicon import everyday
from clusterbriefs.clean.likeliest import END, Reading, is_doubtful, likeliest
from clusterbriefs.clean.lost_pairs import ZONE, fill_lost
from clusterbriefs.clean.offer_stretch import Kept
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
from clusterbriefs.clean.pronounce import PINYIN_LETTERS, reads
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Basis
from clusterbriefs.clean.silent_runs import is_traditional, seldom, silent_runs

NAME: Final = "shifted-bytes"
KIND: Final = "byte-shift"

_HAN: Final = r"\u3400-\u9fff"
_READING: Final = regex(
    rf"[?？\ufffd](?<=[{_HAN})），。：；、“”（！？].)([{PINYIN_LETTERS}]{{1,6}})\)"
)
_LEADS: Final = regex(rf"[?\ufffd](?<=[{_HAN}，。、；：”》）,;:].)(?=[\u4e00-\u9fff]{{2}})")
"""What stands for a first byte that was lost, with what can be a run behind it."""
_AHEAD: Final = 2.5
"""Lead of a reading whose first byte is a guess over the next one. Ours."""
_NEXT, _STRANGE = 8, 2
"""Characters of a run that are looked at, and those seldom seen among them. Ours."""
_SUSPECT: Final = regex("[?？\ufffd]")
_EXTRA: Final = regex(
    r"[?？\ufffd]([！!？?，,：:；;](?=[^\s\x00-\x7f])|[！？，：；](?=[@-~][\u4e00-\u9fff]))"
)
"""Behind the mark a run goes on, or a character ends at once whose second byte is a letter."""
_MADE: Final = regex("”[说說道称稱]|(?!^)[？（；：！]")
"""What can be made of the halves of two characters though it fits: a verb of speech behind a quotation
without who says it, a mark that begins like a comma."""
_COUNTS: Final = frozenset("至于过约达近超有为共到从前后等和与逾第")
_COUNTED: Final = 2.5
"""What stands before numbers, and what speaks for it where its second byte was lost there. Ours."""
_PERSONS: Final = ("他", "她", "它")
"""Who is spoken of: they begin with the same byte, and news has them in the same places."""
_RUNS: Final = 200
"""Most runs of one capture that are tried: the time stays bounded."""
_PLACES: Final = 40
"""Places with characters seldom seen that are looked at more closely, for the same reason."""
_GOOD: Final = 0.9
_FILLED: Final = 1.1
_LIKELIER, _AS_LIKELY, _ALONE_LEADS = 5.0, 1.0, 3.0
"""Lead, as a logarithm, by which another way to read the bytes of an outcome is sure; by which the
outcome itself is; the lead of a reading that is alone."""
_FAR, _READ = 8.0, 3
"""Lead of a reading of all ways to read several outcomes that makes it sure; how many of them."""
_BETTER: Final = 0.8
"""What such a reading costs (`Kept`) as a share of what the run does, at most. These are ours."""
_ALONE: Final = 0.0
_ONLY: Final = 0.6
_SELDOM: Final = -1.0
_GAIN: Final = 2.0
_WORST: Final = -1.0
_CLEAR: Final = 2.2
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
    if "?" in blob or "？" in blob or "\ufffd" in blob:
        _shown(doc, blob)
    if seldom().search(blob) is not None and not is_traditional(blob):
        _report_silent(doc)


def _report_silent(doc: Document) -> None:
    """Report the runs that nothing shows but their characters, on lines where none was found."""
    known = {edit.line for edit in doc.account if edit.rule == NAME}
    left = _PLACES
    for line in doc.lines:
        places = seldom().findall(line.text) if line.number not in known else []
        left -= len(places)
        if left < 0:
            break
        for start, end in silent_runs(line.text) if places else ():
            doc.leave(line, start, end, NAME, KIND)


def _shown(doc: Document, blob: str) -> None:
    """Deal with the runs that a question mark shows, which stands for what could not be read."""
    _in_step(doc, blob)
    if CLOSED.search(blob) is not None:
        for line in doc.lines:
            close(doc, line, NAME, KIND)  # behind the runs, one of which can hold what it closes
    if _LEADS.search(blob) is not None:
        _lost_leads(doc, blob)
    for line in doc.lines:
        if _SUSPECT.search(line.text) is not None:
            for start, end in dropped_bytes(line.text):
                doc.leave(line, start, end, NAME, KIND)


def _lost_leads(doc: Document, blob: str) -> None:
    """Deal with runs before which the first byte of a character was lost, and shown as a `?`."""
    pairs: Pairs | None = None
    tried = 0
    for line in doc.lines:
        at = 0
        while tried < _RUNS and (match := _LEADS.search(line.text, at)) is not None:
            at = match.end()
            near = line.text[at : at + _NEXT]
            strange = [char for char in near if is_han(char) and not everyday(simple(char))]
            if len(strange) < _STRANGE:
                continue
            tried += 1
            pairs = pairs or Pairs(blob, keeps_digits=keeps_digits(blob))
            lead = lead_of_mark(line.text, at)
            found = slots_behind(line.text, at, [lead], Way(kept=pairs.keeps_digits))
            read = list(_filled(line.text, match.start(), found, pairs)) if found else []
            ranked = _ranked(line.text, read, pairs)
            end = found[1] if found else at + len(near)
            if ranked and _is_sure(ranked) and _reads_better(line.text, ranked[0]):
                best = ranked[0]
                doc.replace(line, best.start, best.end, best.text, NAME, KIND, basis="inferred")
                at = best.start + len(best.text)
            else:
                doc.leave(line, match.start(), end, NAME, KIND)
                at = end


def _is_sure(ranked: list[_Outcome]) -> bool:
    """Tell whether a reading with filled holes is clear, and far ahead."""
    rival = next((one for one in ranked[1:] if one.text != ranked[0].text), None)
    ahead = rival is None or ranked[0].total - rival.total >= _AHEAD
    return ahead and _is_clear(ranked)


def _reads_better(text: str, outcome: _Outcome) -> bool:
    """Tell whether an outcome splits into words far better than what stands there."""
    garbled = simple(text[outcome.start : outcome.end])
    return Kept(simple(outcome.text)).whole <= _BETTER * Kept(garbled).whole


def _in_step(doc: Document, blob: str) -> None:
    """Repair the runs before which something shows: a mark behind a `?`, or half a reading."""
    if ENDS.search(blob) is not None:
        for line in doc.lines:
            fill_end(doc, line, NAME, KIND)
    if _READING.search(blob) is None and _EXTRA.search(blob) is None:
        return
    pairs = Pairs(blob, keeps_digits=keeps_digits(blob))
    tried = 0
    for line in doc.lines:
        at = 0
        while tried < _RUNS and _SUSPECT.search(line.text, at):
            extra, reading = _EXTRA.search(line.text, at), _READING.search(line.text, at)
            first = min((m for m in (extra, reading) if m), key=lambda m: m.start(), default=None)
            if first is None:
                break
            tried += 1
            at = _settle(doc, line, first, pairs)


def _settle(doc: Document, line: Line, match: re.Match[str], pairs: Pairs) -> int:
    """Take the best outcome if it is clear; return the column from which to look on."""
    ranked = _outcomes(line.text, match, pairs)
    if ranked and ranked[0].worst < 0 and is_mark(match):
        holes = _with_hole(line.text, match, ranked, pairs)
        if holes and holes[0].total - ranked[0].total >= _GAIN:
            ranked = holes
    if ranked:
        best = ranked[0]
        rival = next((o for o in ranked[1:] if o.text != best.text), None)
        clear = rival is None or best.total - rival.total >= _CLEAR
        found = best
        mended, filled, unsure = _without_holes(line.text, best, pairs)
        if filled and not unsure:  # weighed as it is then
            best = _ranked(line.text, [(best.start, best.end, mended, True)], pairs)[0]
        reading = not is_mark(match)
        garbled = weigh(line.text, best.start, best.end, line.text[best.start : best.end], pairs)
        if best.worst >= _WORST and (
            _said_behind(line.text, best)
            or (rival is None and _quotes_fit(line.text, best))
            or (
                best.score >= (_GOOD if rival else _ALONE if reading else _only(best, garbled))
                and clear
                and (reading or best.score > garbled[0] or best.worst > garbled[2])
            )
        ):
            basis: Basis = "inferred" if best.filled else "mechanical"
            if rival is not None and best.total - rival.total < 2 * _CLEAR:
                basis = "inferred"
            read = None if unsure else _checked(line.text, best, pairs)
            if read is not None and filled:
                read = _agreed(line.text, found, read, pairs)
            if read is not None:
                basis = basis if read == best.text else "inferred"
                doc.replace(line, best.start, best.end, read, NAME, KIND, basis=basis)
                return best.start + len(read)
    alone = _one_everyday(ranked)
    if alone is not None and alone.worst >= _WORST:
        doc.replace(line, alone.start, alone.end, alone.text, NAME, KIND, basis="inferred")
        return alone.start + len(alone.text)
    holed = _ranked(line.text, list(_lattice(line.text, match, pairs)), pairs)
    if holed and _is_clear(holed):
        best = holed[0]
        mended, _, unsure = _without_holes(line.text, best, pairs)
        if not unsure:
            doc.replace(line, best.start, best.end, mended, NAME, KIND, basis="inferred")
            return best.start + len(mended)
    if (likely := _likeliest_of(line.text, ranked, pairs)) is not None:
        doc.replace(line, likely.start, likely.end, likely.text, NAME, KIND, basis="inferred")
        return likely.start + len(likely.text)
    end = ranked[0].end if ranked else match.end()
    doc.leave(line, match.start(), max(end, match.end()), NAME, KIND)
    return max(end, match.end())


def _outcomes(text: str, match: re.Match[str], pairs: Pairs) -> list[_Outcome]:
    """Return the outcomes of a run, the best first; where none will do with letters in its midst."""
    read_on = after_mark if is_mark(match) else after_reading
    way = Way(kept=pairs.keeps_digits)
    ranked = _ranked(text, list(read_on(text, match, way=way)), pairs)
    if not ranked or ranked[0].worst < _WORST:
        wide = way._replace(wide=True)
        ranked = _ranked(text, list(read_on(text, match, way=wide)), pairs)
    # Where a run ends matters only where the line becomes another by it.
    last = max((one.end for one in ranked), default=0)
    alike = {one.text + text[one.end : last]: one for one in reversed(ranked)}
    return [one for one in ranked if alike[one.text + text[one.end : last]] is one]


def _checked(text: str, outcome: _Outcome, pairs: Pairs) -> str | None:
    """Return the text of an outcome, or a likelier one of the same bytes; None where it is open.

    A lost pair shows where two characters side by side are none that newspapers have; but where
    they are by chance, only all ways to read the bytes tell.
    """
    whole = outcome.worst >= 0 and _MADE.search(outcome.text) is None
    usual = all(map(everyday, HAN.findall(simple(outcome.text))))
    if (whole and usual) or not _is_doubtful(text, outcome):
        return outcome.text
    found = _readings(text, outcome, pairs)
    if not found:
        return outcome.text
    if found[0].text == outcome.text:
        return outcome.text if _lead(found) >= _AS_LIKELY else None
    return found[0].text if _lead(found) >= _LIKELIER else None


def _agreed(text: str, outcome: _Outcome, mended: str, pairs: Pairs) -> str | None:
    """Return an outcome with its pairs filled in if of all ways to read its bytes none is likelier.

    Pairs of characters alone do not tell how usual the characters are: 他说 from 所说.
    """
    found = _readings(text, outcome, pairs)
    if not found or found[0].text == mended:
        return mended
    return found[0].text if _lead(found) >= _LIKELIER else None


def _likeliest_of(text: str, outcomes: list[_Outcome], pairs: Pairs) -> _Outcome | None:
    """Return the outcome of which a reading leads all others of all outcomes by so much, or None."""
    found = sorted(
        (
            (reading, outcome)
            for outcome in outcomes[:_READ]
            for reading in _readings(text, outcome, pairs)
        ),
        reverse=True,
    )
    if not found or _lead([reading for reading, _ in found]) < _FAR:
        return None
    reading, outcome = found[0]
    garbled = simple(text[outcome.start : outcome.end])
    better = Kept(simple(reading.text)).whole <= _BETTER * Kept(garbled).whole
    return replace(outcome, text=reading.text, filled=True) if better else None


def _lead(found: list[Reading]) -> float:
    """Return how much likelier the first reading is than the next other one."""
    others = (other.weight for other in found if other.text != found[0].text)
    return found[0].weight - next(others, found[0].weight - _ALONE_LEADS)


def _readings(text: str, outcome: _Outcome, pairs: Pairs) -> list[Reading]:
    """Return all likely readings of the bytes of an outcome; none where letters stand among them."""
    read = outcome.text.removesuffix("(")
    behind = outcome.text[len(read) :]
    if not read or not pairs.left or any(map(str.isascii, read)):
        return []
    pairs.left -= 1
    found = likeliest(
        read.encode("gbk", "replace"),
        *_beside(text, outcome),
        pairs.without(text[outcome.start : outcome.end]),
        traditional=pairs.traditional,
    )
    found = [reading for reading in found if not _of_nobody(reading.text, found, pairs)]
    return [reading._replace(text=reading.text + behind) for reading in found]


def _of_nobody(read: str, found: list[Reading], pairs: Pairs) -> bool:
    """Tell whether a reading speaks of a woman where the document speaks of men alone, or so on."""
    own = [one for one in _PERSONS if one in read and one not in pairs.chars]
    return any(
        read.replace(one, other) == reading.text
        for one in own
        for other in _PERSONS
        if other in pairs.chars
        for reading in found
    )


def _is_doubtful(text: str, outcome: _Outcome) -> bool:
    """Tell whether any character of an outcome can be made of the halves of two."""
    return is_doubtful(outcome.text.removesuffix("("), *_beside(text, outcome))


def _beside(text: str, outcome: _Outcome) -> tuple[str, str]:
    """Return the characters on both sides of a run."""
    right = BEHIND.sub("", text[outcome.end : outcome.end + 10])[:1]
    return text[outcome.start - 1 : outcome.start], right or END


def _one_everyday(ranked: list[_Outcome]) -> _Outcome | None:
    """Return the outcome whose last character is the only everyday one that can be read so.

    Where outcomes differ in nothing but the character whose reading has survived.
    """
    if len({(one.start, one.end, one.text[:-2], one.filled) for one in ranked}) != 1:
        return None
    everyday = [one for one in ranked if one.text[-1] == "(" and is_common(simple(one.text[-2]))]
    return everyday[0] if len(everyday) == 1 else None


def _only(best: _Outcome, garbled: tuple[float, float, float]) -> float:
    """Return the mean that is enough where the bytes leave one outcome.

    Less where characters that are hardly ever seen become everyday ones.
    """
    return _ALONE if garbled[2] <= _SELDOM < best.worst else _ONLY


def _without_holes(text: str, outcome: _Outcome, pairs: Pairs) -> tuple[str, int, int]:
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


def _said_behind(text: str, outcome: _Outcome) -> bool:
    """Tell whether the reading of an outcome's last character stands behind it: it is right then."""
    behind = ANNOTATION.match(text, outcome.end)
    return (
        behind is not None
        and outcome.text[-1] != "("
        and reads(outcome.text[-1], behind[0].strip("(（)）"))
    )


def _quotes_fit(text: str, outcome: _Outcome) -> bool:
    """Tell whether a stop and a quotation mark are read that the quotes of the line are in want of."""
    before, behind = text[: outcome.start], text[outcome.end :]
    if outcome.text.startswith("。“"):
        return 0 <= behind.find("”") < (behind + "“").find("“")
    return outcome.text.startswith("。”") and before.count("“") > before.count("”")


def _is_clear(ranked: list[_Outcome]) -> bool:
    """Tell whether a reading with filled holes is good, sound throughout and well ahead."""
    best = ranked[0]
    rival = next((o for o in ranked[1:] if o.text != best.text), None)
    ahead = rival is None or best.total - rival.total >= _CLEAR / 2
    needed = _FILLED - (0.4 if best.worst >= -0.5 else 0.0)
    return ahead and best.score >= needed and best.worst >= _WORST


def _lattice(text: str, match: re.Match[str], pairs: Pairs) -> Iterator[tuple[int, int, str, bool]]:
    """Outcomes for a run with bytes lost inside it, each hole filled with what fits best."""
    found = slots_of(text, match, Way(kept=pairs.keeps_digits))
    if found is not None:
        yield from _filled(text, match.start(), found, pairs)


def _filled(
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


def _ranked(text: str, outcomes: list[tuple[int, int, str, bool]], pairs: Pairs) -> list[_Outcome]:
    """Weigh all outcomes of a run, the best first."""
    weighed = [
        _Outcome(start, end, read, filled, *weigh(text, start, end, read, pairs))
        for start, end, read, filled in outcomes
    ]
    weighed = [
        replace(one, score=one.score + _COUNTED / len(one.text), total=one.total + _COUNTED)
        if one.filled and one.text[-1] in _COUNTS and text[one.end : one.end + 1].isdigit()
        else one
        for one in weighed
    ]
    return sorted(weighed, key=lambda outcome: -outcome.score)


def _with_hole(
    text: str, match: re.Match[str], tried: list[_Outcome], pairs: Pairs
) -> list[_Outcome]:
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
    return _ranked(text, outcomes, pairs)


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
    """Return the characters that end with a byte and begin with one that a character can end with."""
    return _characters(bytes((high, low)) for high in range(0xA1, 0xFF))


def _characters(codes: Iterable[bytes]) -> frozenset[str]:
    """Return the Chinese characters of some codes of two bytes."""
    chars = map(decode, codes)
    return frozenset(char for char in chars if char and len(char) == 1 and is_han(char))
