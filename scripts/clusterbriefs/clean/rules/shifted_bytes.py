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
read where the text is simplified (`dropped_repair`): all but its ends is certain. Where that cannot
be, it is reported, whether a `?` ends it (`dropped_bytes`) or nothing does (`silent_runs`).

    leaves | 明天还来吗？当然来！（笑）
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from clusterbriefs.clean.byte_ends import CLOSED, ENDS, close, fill_end
from clusterbriefs.clean.byte_leads import with_lead
from clusterbriefs.clean.byte_outcomes import (
    WORST,
    Outcome,
    filled_slots,
    outcomes_of,
    weighed_outcomes,
    with_hole,
    with_holes_filled,
    without_holes,
)
from clusterbriefs.clean.byte_readings import (
    BETTER,
    agreed,
    checked,
    is_name_alone,
    likeliest_of,
    of_lost_lead,
    of_stream,
)
from clusterbriefs.clean.byte_runs import (
    QUOTE,
    Way,
    is_mark,
    is_plain,
    keeps_digits,
    lead_of_mark,
    opens_with_quote,
    slots_behind,
)
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.double_bytes import LOST
from clusterbriefs.clean.dropped_bytes import dropped_bytes
from clusterbriefs.clean.dropped_repair import LONGEST, mended
from clusterbriefs.clean.letter_runs import Run, read_run
from clusterbriefs.clean.lexicon import everyday
from clusterbriefs.clean.lost_characters import (
    ANNOTATED,
    BEHIND_STOP,
    fill_behind_stops,
    fill_characters,
)
from clusterbriefs.clean.offer_stretch import Kept
from clusterbriefs.clean.pair_weights import (
    ANNOTATION,
    Pairs,
    is_common,
    is_han,
    simple,
    weigh,
)
from clusterbriefs.clean.pronounce import PINYIN_LETTERS, TONED, reads
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Basis
from clusterbriefs.clean.silent_runs import is_traditional, seldom, silent_runs

NAME: Final = "shifted-bytes"
KIND: Final = "byte-shift"

_HAN: Final = r"\u3400-\u9fff"
_READING: Final = regex(
    rf"[?？\ufffd](?<=[{_HAN})），。：；、“”（！？].)([{PINYIN_LETTERS}]{{1,6}})\)"
)
_REST_OF_READING: Final = regex(rf"([{PINYIN_LETTERS}]{{1,6}})\)")
_LEADS: Final = regex(
    rf"[?\ufffd](?<=[{_HAN}，。、；：”》）,;:].)(?=[\u4e00-\u9fff](?:[\u4e00-\u9fff\u3100-\u312f]|[@-~]\())"
    r"|(?m:^)[?\ufffd](?=[\u4e00-\u9fff]{1,24}[@-~][\u4e00-\u9fff(])"
)
"""What stands for a first byte that was lost, with what can be a run behind it."""
_AHEAD: Final = 2.5
"""Lead of a reading whose first byte is a guess over the next one. Ours."""
_NEXT, _STRANGE = 8, 2
"""Characters of a run that are looked at, and those seldom seen among them. Ours."""
_SUSPECT: Final = regex("[?？\ufffd]")
_EXTRA: Final = regex(
    r"[?？\ufffd]([！!？?，,：:；;](?=[^\s\x00-\x7f])|[！？，：；](?=[@-~](?:[\u4e00-\u9fff]|"
    rf"\([{PINYIN_LETTERS}]{{1,6}}\)))|[０-９Ａ-Ｚａ-ｗ](?=[\u4e00-\u9fff]|[@-~][\u4e00-\u9fff(])"
    rf"|[0-9A-Za-w](?=[@-~]\([{PINYIN_LETTERS}]{{1,6}}\)))"
)
"""Behind the mark a run goes on, or a character ends at once whose second byte is a letter."""
_SILENT: Final = regex(
    rf"(?<=[{_HAN})）])([！!？：；])(?=[^\x00-\x7f]{{1,30}}[@-~]\([a-z]*[{TONED}][{PINYIN_LETTERS}]*\))"
)
"""The same of a decoder that shows nothing for a byte, where a letter has a reading behind it."""
_ODD: Final = regex(
    "[\ue000-\uf8ff](?<=[\u3100-\u312f\u4e00-\u9fff].)(?=[\u01c0-\u01dc\u3100-\u312f\u4e00-\u9fff])"
    "|[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]\ufffd|[?\ufffd](?=[０-９Ａ-Ｚａ-ｚ][\u4e00-\u9fff]{2})"
    r"|(?<=\?)[\u4e00-\u9fff](?=[\u4e00-\u9fff]{2,40}\?)"
)
"""A private character between two Chinese ones, or what a decoder shows behind one or around some,
or in front of a letter of full width."""
_PRIVATE: Final = regex("[\ue000-\uf8ff]")
_LETTER: Final = regex(
    r"(?:[@-~](?<=[^\x00-\x7f].)|^[a-z@\[-`{-~])(?=[^\x00-\x7f]|\([^)]{1,7}\)|$)", re.MULTILINE
)
"""A letter or sign alone between characters of Chinese."""
_LETTERS: Final = 60
_LETTER_GAIN, _LETTER_GAIN_EACH, _CAPITAL_GAIN = 5.0, 0.7, 13.0
"""Such places that are looked at, what a line gains at least where one ends a run, for each of its
characters, and where it is a capital and all that is left: A級 and U盤 are words. Ours: of forty
sentences with such words none gains more than 10."""
_RUNS: Final = 200
"""Most runs of one capture that are tried: the time stays bounded."""
_PLACES: Final = 40
"""Places with characters seldom seen that are looked at more closely, for the same reason."""
_GOOD: Final = 0.9
_FILLED: Final = 1.1
_ALONE: Final = 0.0
_ONLY: Final = 0.6
_SELDOM: Final = -1.0
_GAIN: Final = 2.0
_CLEAR: Final = 2.2
"""Thresholds of the weights: mean of the best outcome (lower where there is only
one), lead of a filled hole over none, least pair, lead over the next outcome. Set on
simulated damage (tests/clean/test_shifted_bytes.py), so that a wrong repair is rarer than none."""


def apply(doc: Document) -> None:
    """Repair the runs that are sure, report the others."""
    blob = doc.blob
    shown = "?" in blob or "？" in blob or LOST in blob
    if shown or ("(" in blob and _SILENT.search(blob) is not None):
        _shown(doc, blob)
    strange = seldom().search(blob) is not None
    odd = shown or _PRIVATE.search(blob) is not None
    if strange or (odd and _ODD.search(blob) is not None):
        if is_traditional(blob):
            if _LETTER.search(blob) is not None:
                _letters(doc, blob)
            _dropped(doc, blob, traditional=True)
        else:
            _dropped(doc, blob)
    if shown:
        for line in doc.lines:
            if _SUSPECT.search(line.text) is not None:
                for start, end in dropped_bytes(line.text):
                    doc.leave(line, start, end, NAME, KIND)
    if strange and not is_traditional(blob):
        _report_silent(doc)


def _letters(doc: Document, blob: str) -> None:
    """Read the runs of a traditional text that end in a letter."""
    pairs = Pairs(blob)
    shows = _PRIVATE.search(blob) is not None
    left = _LETTERS
    for line in _unread(doc):
        at = 0
        while left > 0 and (match := _LETTER.search(line.text, at)) is not None:
            left -= 1
            at = match.end()
            run = read_run(line.text, match.start(), pairs, shows_private=shows)
            if run is None or run.gain < _gain_of_letter(line.text, run):
                continue
            if not run.text:
                doc.leave(line, run.start, run.end, NAME, KIND)
                continue
            doc.replace(line, run.start, run.end, run.text, NAME, KIND, basis="inferred")
            at = run.start + len(run.text)
            if LOST in run.text:
                column = run.start + run.text.index(LOST)
                doc.leave(line, column, column + 1, NAME, KIND)


def _unread(doc: Document) -> list[Line]:
    """Return the lines without those on which a run that shows itself could not be read."""
    left = {edit.line for edit in doc.account if edit.rule == NAME and edit.action == "left"}
    return [line for line in doc.lines if line.number not in left]


def _gain_of_letter(text: str, run: Run) -> float:
    """Return what a line gains at least where a letter is the rest of a run, and no letter."""
    alone = run.end - run.start == 1 and text[run.start].isupper()
    return _CAPITAL_GAIN if alone else _LETTER_GAIN + _LETTER_GAIN_EACH * (run.end - run.start)


def _dropped(doc: Document, blob: str, *, traditional: bool = False) -> None:
    """Read the runs of a text behind a dropped byte, up to what is no letter.

    All of such a run is certain but its ends: where one of these is not, what is lost shows as such.
    """
    pairs = Pairs(blob, keeps_digits=False)
    left = _PLACES
    for line in _unread(doc) if traditional else doc.lines:
        at = 0
        while left > 0 and (hit := _strange(line.text, at, traditional)) is not None:
            left -= 1
            near = line.text[max(0, hit[0] - LONGEST) : hit[0] + LONGEST]
            counts = pairs.without(near)
            found = mended(line.text, hit[0], counts, traditional=traditional)
            at = max(hit[1], found.end) if found is not None and found.is_damaged else hit[1]
            if found is None or not found.is_sure or found.end <= hit[0]:
                if traditional and found is not None and found.is_damaged:
                    doc.leave(line, found.start, found.end, NAME, KIND)
                continue
            start, end, read = found.start, found.end, found.text
            doc.replace(line, start, end, read, NAME, KIND, basis="inferred")
            if LOST in read:
                columns = (start + read.index(LOST), start + read.rindex(LOST) + 1)
                doc.leave(line, *columns, NAME, KIND)
            at = start + len(read)


def _strange(text: str, at: int, traditional: bool) -> tuple[int, int] | None:
    """Return the columns of the next characters that a run can show itself by, or None."""
    shown = [
        match
        for one in (seldom(traditional=traditional), _ODD)
        if (match := one.search(text, at)) is not None
    ]
    return min((match.span() for match in shown), default=None)


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
    if BEHIND_STOP.search(blob) is not None and is_traditional(blob):
        for line in doc.lines:
            if BEHIND_STOP.search(line.text) is not None:
                fill_behind_stops(doc, line, NAME, KIND)
    if ANNOTATED.search(blob) is not None:
        pairs = Pairs(blob, keeps_digits=keeps_digits(blob))
        for line in doc.lines:
            if ANNOTATED.search(line.text) is not None:
                fill_characters(doc, line, pairs, NAME, KIND)
    if _LEADS.search(blob) is not None:
        _lost_leads(doc, blob)


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
            phonetic = "\u3100" <= near[1:2] <= "\u312f"  # as nobody writes in a text
            opens = not match.start() and opens_with_quote(line.text)
            if len(strange) < _STRANGE and not (phonetic or opens):
                continue
            tried += 1
            pairs = pairs or Pairs(blob, keeps_digits=keeps_digits(blob))
            lead = QUOTE if opens else lead_of_mark(line.text, at)
            found = slots_behind(line.text, at, [lead], Way(kept=pairs.keeps_digits))
            read = list(filled_slots(line.text, match.start(), found, pairs)) if found else []
            ranked = weighed_outcomes(line.text, read, pairs)
            end = found[1] if found else at + len(near)
            best = ranked[0] if ranked and _is_sure(ranked) else None
            better = best is not None and (opens or _reads_better(line.text, best))
            if best is None or not (is_plain(best.text) and better):
                best = of_lost_lead(line.text, match.start(), pairs)
            if best is not None:
                doc.replace(line, best.start, best.end, best.text, NAME, KIND, basis="inferred")
                at = best.start + len(best.text)
            else:
                doc.leave(line, match.start(), end, NAME, KIND)
                at = end


def _is_sure(ranked: list[Outcome]) -> bool:
    """Tell whether a reading with filled holes is clear, and far ahead."""
    rival = next((one for one in ranked[1:] if one.text != ranked[0].text), None)
    ahead = rival is None or ranked[0].total - rival.total >= _AHEAD
    return ahead and _is_clear(ranked)


def _reads_better(text: str, outcome: Outcome) -> bool:
    """Tell whether an outcome splits into words far better than what stands there."""
    garbled = simple(text[outcome.start : outcome.end])
    return Kept(simple(outcome.text)).whole <= BETTER * Kept(garbled).whole


def _in_step(doc: Document, blob: str) -> None:
    """Repair the runs before which something shows: a mark behind a `?`, or half a reading."""
    if ENDS.search(blob) is not None:
        for line in doc.lines:
            fill_end(doc, line, NAME, KIND)
    silent = _SILENT.search(blob) is not None
    if not silent and _READING.search(blob) is None and _EXTRA.search(blob) is None:
        return
    pairs = Pairs(blob, keeps_digits=keeps_digits(blob))
    tried = 0
    for line in doc.lines:
        at = 0
        while tried < _RUNS and (silent or _SUSPECT.search(line.text, at)):
            shown = (pattern.search(line.text, at) for pattern in (_EXTRA, _READING, _SILENT))
            first = min((m for m in shown if m), key=lambda m: m.start(), default=None)
            if first is None:
                break
            tried += 1
            at = _settle(doc, line, first, pairs)


def _settle(doc: Document, line: Line, match: re.Match[str], pairs: Pairs) -> int:
    """Take the best outcome if it is clear; return the column from which to look on."""
    text = line.text
    ranked = outcomes_of(text, match, pairs)
    if ranked and ranked[0].worst < 0 and is_mark(match):
        holes = with_hole(text, match, ranked, pairs)
        if holes and holes[0].total - ranked[0].total >= _GAIN:
            ranked = holes
    taken = (
        _clearest(text, match, ranked, pairs)
        or _alone(text, ranked, pairs)
        or _with_holes(text, match, pairs)
        or likeliest_of(text, ranked, pairs)
        or of_stream(text, match, pairs)
    )
    if taken is not None and is_mark(match):
        taken = with_lead(text, taken, pairs)
    if taken is not None:
        basis: Basis = "inferred" if taken.filled else "mechanical"
        doc.replace(line, taken.start, taken.end, taken.text, NAME, KIND, basis=basis)
        return taken.start + len(taken.text)
    end = ranked[0].end if ranked else match.end()
    doc.leave(line, match.start(), max(end, match.end()), NAME, KIND)
    return max(end, match.end())


def _clearest(
    text: str, match: re.Match[str], ranked: list[Outcome], pairs: Pairs
) -> Outcome | None:
    """Return the best outcome, pairs that were lost in it filled in, if it is clear; or None."""
    if not ranked:
        return None
    best = first = ranked[0]
    rival = next((one for one in ranked[1:] if one.text != best.text), None)
    clear = rival is None or best.total - rival.total >= _CLEAR
    mended, filled, unsure = without_holes(text, best, pairs)
    if is_name_alone(text, best):
        filled = unsure = 0  # what goes with no neighbour is the name
    if filled and not unsure:  # weighed as it is then
        best = weighed_outcomes(text, [(best.start, best.end, mended, True)], pairs)[0]
    reading = not is_mark(match)
    garbled = weigh(text, best.start, best.end, text[best.start : best.end], pairs)
    good = best.score >= (_GOOD if rival else _ALONE if reading else _only(best, garbled))
    better = reading or best.score > garbled[0] or best.worst > garbled[2]
    fits = _said_behind(text, best) or (rival is None and _quotes_fit(text, best))
    if best.worst < WORST or not (fits or (good and clear and better)):
        return None
    read = None if unsure else checked(text, best, pairs)
    if read is not None and filled:
        read = agreed(text, first, read, pairs)
    if read is None or not _is_read_so(text, best.end, read):
        return None
    close = rival is not None and best.total - rival.total < 2 * _CLEAR
    return replace(best, text=read, filled=best.filled or close or read != best.text)


def _alone(text: str, ranked: list[Outcome], pairs: Pairs) -> Outcome | None:
    """Return the outcome that is the only everyday one, if its bytes cannot be read otherwise."""
    alone = _one_everyday(ranked)
    if alone is None or alone.worst < WORST or not checked(text, alone, pairs):
        return None
    return replace(alone, filled=True)


def _with_holes(text: str, match: re.Match[str], pairs: Pairs) -> Outcome | None:
    """Return the outcome with bytes filled in wherever some were lost, if it is clear."""
    if pairs.holes_left <= 0:
        return None
    pairs.holes_left -= 1
    holed = weighed_outcomes(text, list(with_holes_filled(text, match, pairs)), pairs)
    if not holed or not _is_clear(holed):
        return None
    mended, _, unsure = without_holes(text, holed[0], pairs)
    if unsure or not _is_read_so(text, holed[0].end, mended):
        return None
    return replace(holed[0], text=mended, filled=True)


def _one_everyday(ranked: list[Outcome]) -> Outcome | None:
    """Return the outcome whose last character is the only everyday one that can be read so.

    Where outcomes differ in nothing but the character whose reading has survived.
    """
    if len({(one.start, one.end, one.text[:-2], one.filled) for one in ranked}) != 1:
        return None
    everyday = [one for one in ranked if one.text[-1] == "(" and is_common(simple(one.text[-2]))]
    return everyday[0] if len(everyday) == 1 else None


def _only(best: Outcome, garbled: tuple[float, float, float]) -> float:
    """Return the mean that is enough where the bytes leave one outcome.

    Less where characters that are hardly ever seen become everyday ones.
    """
    return _ALONE if garbled[2] <= _SELDOM < best.worst else _ONLY


def _said_behind(text: str, outcome: Outcome) -> bool:
    """Tell whether the reading of an outcome's last character stands behind it: it is right then."""
    behind = ANNOTATION.match(text, outcome.end)
    return (
        behind is not None
        and outcome.text[-1] != "("
        and reads(outcome.text[-1], behind[0].strip("(（)）"))
    )


def _is_read_so(text: str, end: int, read: str) -> bool:
    """Tell whether the reading that stands behind a run, if any, can be that of its last character."""
    left = _REST_OF_READING.match(text, end) if read.endswith("(") else None
    return left is None or reads(read[-2:-1], left[1])


def _quotes_fit(text: str, outcome: Outcome) -> bool:
    """Tell whether a stop and a quotation mark are read that the quotes of the line are in want of."""
    before, behind = text[: outcome.start], text[outcome.end :]
    if outcome.text.startswith("。“"):
        return 0 <= behind.find("”") < (behind + "“").find("“")
    return outcome.text.startswith("。”") and before.count("“") > before.count("”")


def _is_clear(ranked: list[Outcome]) -> bool:
    """Tell whether a reading with filled holes is good, sound throughout and well ahead."""
    best = ranked[0]
    rival = next((o for o in ranked[1:] if o.text != best.text), None)
    ahead = rival is None or best.total - rival.total >= _CLEAR / 2
    needed = _FILLED - (0.4 if best.worst >= -0.5 else 0.0)
    return ahead and best.score >= needed and best.worst >= WORST
