"""Weighs the outcomes of a run of bytes against all other ways to read the same bytes.

Pairs of bytes can be lost anywhere in a run; only the likelihood of whole readings tells then.
"""

from __future__ import annotations

import re
from dataclasses import replace
from operator import itemgetter
from typing import Final

from clusterbriefs.clean.byte_outcomes import Outcome, beside, weighed_outcomes
from clusterbriefs.clean.byte_runs import (
    Stream,
    is_mark,
    last_bytes,
    leads_of,
    rest_of_run,
    streams_of,
)
from clusterbriefs.clean.document import HAN
from clusterbriefs.clean.lexicon import everyday, lexicon
from clusterbriefs.clean.likeliest import END, Reading, is_doubtful, likeliest
from clusterbriefs.clean.names import SURNAMES
from clusterbriefs.clean.offer_stretch import Kept
from clusterbriefs.clean.pair_weights import BEHIND, Pairs, simple
from clusterbriefs.clean.pronounce import reads, strangeness
from clusterbriefs.clean.regex import regex

_MADE: Final = regex("”[说說道称稱]|(?!^)[？（；：！]")
"""What can be made of the halves of two characters though it fits: a verb of speech behind a
quotation without who says it, a mark that begins like a comma."""
_SPEAKER: Final = regex(
    "(?:人|主任|经理|局长|书记|院长|站长|科长|处长|镇长|县长|区长|市长|教授|专家|董事长|总监|所长|会长|校长|队长|工程师|农艺师|研究员)"
    "([\u4e00-\u9fff]{2,3})(?:说|表示|介绍|坦言|告诉|$)"
)
"""Who says something: an office, and a name behind it."""
_SAID_BY: Final = regex("”([\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}(?:说|介绍|表示|告诉)$")
"""Who said what is quoted in front of it; the surname."""
_HAN_ONLY: Final = regex("[\u4e00-\u9fff]+")
_PERSONS: Final = ("他", "她", "它")
"""Who is spoken of: they begin with the same byte, and news has them in the same places."""
_LIKELIER, _AS_LIKELY, _ALONE_LEADS = 5.0, 1.0, 3.0
"""Lead, as a logarithm, by which another way to read the bytes of an outcome is sure; by which the
outcome itself is; the lead of a reading that is alone."""
_TRIES: Final = 6
"""Readings that one such run counts for: as many bytes are tried. Ours."""
_STREAM_LEADS: Final = 3.4
"""Lead of a reading of all bytes of a run that makes it sure: of 600 made runs that nothing else
read, all 60 with this lead were right."""
_FAR, _READ = 8.0, 3
"""Lead of a reading of all ways to read several outcomes that makes it sure; how many of them."""
BETTER: Final = 0.8
"""What such a reading costs (`Kept`) as a share of what the run does, at most. These are ours."""


def checked(text: str, outcome: Outcome, pairs: Pairs) -> str | None:
    """Return the text of an outcome, or a likelier one of the same bytes; None where it is open.

    A lost pair shows where two characters side by side are none that newspapers have; but where
    they are by chance, only all ways to read the bytes tell.
    """
    whole = outcome.worst >= 0 and _MADE.search(outcome.text) is None
    usual = all(everyday(simple(char)) for char in HAN.findall(outcome.text))
    if (whole and usual) or not _is_doubtful(text, outcome):
        return outcome.text
    if is_name_alone(text, outcome):
        return outcome.text
    found = _readings(text, outcome, pairs)
    if not found:
        return outcome.text
    if found[0].text == outcome.text:
        # A rare character can be made of the halves of two everyday ones.
        sure = _lead(found) >= (_AS_LIKELY if usual else _ALONE_LEADS)
        return outcome.text if sure and (usual or len(found) > 1) else None
    return found[0].text if _lead(found) >= _LIKELIER else None


def agreed(text: str, outcome: Outcome, mended: str, pairs: Pairs) -> str | None:
    """Return an outcome with its pairs filled in if of all ways to read its bytes none is likelier.

    Pairs of characters alone do not tell how usual the characters are: 他说 from 所说.
    """
    found = _readings(text, outcome, pairs)
    if not found or found[0].text == mended:
        return mended
    return found[0].text if _lead(found) >= _LIKELIER else None


def is_name_alone(text: str, outcome: Outcome) -> bool:
    """Tell whether no character of an outcome is ill at ease but those of a speaker's name.

    No two characters of a name need be side by side in newspapers.
    """
    read = outcome.text.removesuffix("(")
    named = _SPEAKER.search(simple(read))
    if (
        outcome.filled
        or named is None
        or named[1][0] not in SURNAMES
        or len(simple(read)) != len(read)
    ):
        return False
    before = read[: named.start(1)]
    left = text[outcome.start - 1 : outcome.start]
    words = [
        word for part in _HAN_ONLY.findall(simple(before)) for word in lexicon().segments(part)
    ]
    whole = all(len(word) > 1 for word in words)
    return whole or not is_doubtful(before[:-1], left, before[-1:])


def likeliest_of(text: str, outcomes: list[Outcome], pairs: Pairs) -> Outcome | None:
    """Return the outcome of which a reading leads all others of all outcomes; or None."""
    found = sorted(
        (
            (reading, outcome)
            for outcome in outcomes[:_READ]
            for reading in _readings(text, outcome, pairs)
        ),
        key=itemgetter(0),  # outcomes with the same reading have no order
        reverse=True,
    )
    if not found or _lead([reading for reading, _ in found]) < _FAR:
        return None
    reading, outcome = found[0]
    garbled = simple(text[outcome.start : outcome.end])
    better = Kept(simple(reading.text)).whole <= BETTER * Kept(garbled).whole
    return replace(outcome, text=reading.text, filled=True) if better else None


def of_stream(text: str, match: re.Match[str], pairs: Pairs) -> Outcome | None:
    """Return the reading of all bytes of a run that leads all others, wherever pairs were lost."""
    streams = streams_of(text, match) if pairs.left else []
    if not streams:
        return None
    pairs.left -= 1
    start, end = match.start(), streams[0].end
    beside = text[start - 1 : start], BEHIND.sub("", text[end : end + 10])[:1] or END
    found = [
        reading
        for stream in streams
        for reading in _read_stream(stream, beside, pairs, text[start:end])
    ]
    found = sorted({one.text: one for one in sorted(found)}.values(), reverse=True)
    found = [one for one in found if not _of_nobody(one.text, found, pairs)]
    alone = is_mark(match) and len(found) == 1
    if not found or not (alone or _lead(found) >= (_STREAM_LEADS if is_mark(match) else _LIKELIER)):
        return None
    if not is_mark(match) and len(found[0].text) < _READ:
        return None
    best = found[0].text + "(" * streams[0].bracket
    named = _SAID_BY.search(simple(best))
    known = named is not None and named[1] in SURNAMES
    words = not (streams[0].reading or known) and len(HAN.findall(text, start, end)) > 1
    if words and Kept(simple(best)).whole > BETTER * Kept(simple(text[start:end])).whole:
        return None
    return weighed_outcomes(text, [(start, end, best, True)], pairs)[0]


def of_lost_lead(text: str, start: int, pairs: Pairs) -> Outcome | None:
    """Return the reading of a run behind a `?`, its first byte, if one leads by far.

    Each byte is tried that makes an everyday character with the next one.
    """
    rest = rest_of_run(text, start + 1)
    if rest is None or rest.swallowed or len(rest.data) % 2 == 0 or pairs.left < _TRIES:
        return None
    pairs.left -= _TRIES
    end = rest.end
    beside = text[start - 1 : start], BEHIND.sub("", text[end : end + 10])[:1] or END
    found = [
        reading
        for lead in leads_of(rest.data[0])
        for reading in _read_stream(
            rest._replace(data=lead + rest.data), beside, pairs, text[start:end]
        )
    ]
    found = sorted({one.text: one for one in sorted(found)}.values(), reverse=True)
    if not found or _lead(found) < _LIKELIER:
        return None
    return weighed_outcomes(text, [(start, end, found[0].text, True)], pairs)[0]


def _read_stream(
    stream: Stream, beside: tuple[str, str], pairs: Pairs, garbled: str
) -> list[Reading]:
    """Return the likely readings of the bytes of a run whose last character can be read so."""
    counts = pairs.without(garbled)

    def read(data: bytes) -> list[Reading]:
        return likeliest(data, *beside, counts, traditional=pairs.traditional)

    if stream.swallowed:
        found = [
            reading
            for last in last_bytes(stream)
            for reading in read(stream.data + last)
            if not stream.reading or strangeness(reading.text[-1], stream.reading) == 0
        ]
    else:
        found = read(stream.data) if len(stream.data) % 2 == 0 else []
    if stream.reading:
        found = [one for one in found if reads(one.text[-1], stream.reading)]
    return found


def _lead(found: list[Reading]) -> float:
    """Return how much likelier the first reading is than the next other one."""
    others = (other.weight for other in found if other.text != found[0].text)
    return found[0].weight - next(others, found[0].weight - _ALONE_LEADS)


def _readings(text: str, outcome: Outcome, pairs: Pairs) -> list[Reading]:
    """Return all likely readings of the bytes of an outcome; none where letters are among them."""
    read = outcome.text.removesuffix("(")
    behind = outcome.text[len(read) :]
    if not read or not pairs.left or any(map(str.isascii, read)):
        return []
    pairs.left -= 1
    found = likeliest(
        read.encode("gbk", "replace"),
        *beside(text, outcome),
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


def _is_doubtful(text: str, outcome: Outcome) -> bool:
    """Tell whether any character of an outcome can be made of the halves of two."""
    return is_doubtful(outcome.text.removesuffix("("), *beside(text, outcome))
