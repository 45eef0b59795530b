"""How words are written for the index: Chinese in pairs of characters, names as one word.

Readers of Chinese look for any run of characters, and Chinese is not written in words. A cut into
words made by a program would hide what lies across its cuts, so runs of Chinese are indexed as
overlapping pairs of characters: a query becomes its own pairs, which a text must have in a row.
Pagefind and browsers would cut Chinese again where they see it, so pairs are spelt in Armenian
letters, which no page uses, nothing cuts and nothing stems: three letters a character, as its code
point in five bits each. `assets/search-words.js` spells queries in the same way.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

LAST: Final = "\u0581"
"""Begins the spelling of the last character of a run; no letter of a spelling itself."""

NAME: Final = "\u0582"
"""Begins a whole name as one word, by which the thing that is called so comes first."""

SOUND: Final = "\u0583"
"""Begins a Chinese name as it sounds: its pinyin as one word, or the initials of that."""

ENDING: Final = "\u0586"
"""Begins the end of a name: what it is (器械 in 医疗器械), without what tells it from others."""

YEAR: Final = "\u0584"
"""Begins a year by which results are filtered."""

PLACE: Final = "\u0585"
"""Begins the id of a region by which results are filtered."""

STOP: Final = ENDING
"""Ends a year or a region, so that none is the beginning of another (sz of sz-longhua)."""

TIGHT: Final = "\u2060"
"""Begins a word that is shown without a space before it."""

APART: Final = "\u241e"
"""Begins a word with which another part of a text begins, such as a definition after a name."""

_FIRST_HAN: Final = 0x3400
_FIRST_LETTER: Final = 0x561
HAN: Final = re.compile("[\u3400-\u9fff]+")
_PIECE: Final = re.compile("([\u3400-\u9fff]+)|([^\\s\u3400-\u9fff]+)|(\\s+)")
_LETTER: Final = re.compile(r"[^\W_]")
_WORD: Final = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A word as the index has it, and as an excerpt shows it."""

    indexed: str
    shown: str


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text: what white space parts, with runs of Chinese as pairs.

    A pair is shown as its first character, so that the excerpt of a run is the run. Punctuation
    alone is a word too: the index counts by white space.
    """
    spaced, before_han = True, False
    for han, other, _ in _PIECE.findall(unicodedata.normalize("NFC", text)):
        if han:
            for at, pair in enumerate(_pairs(han)):
                # Two characters stand close by themselves; other neighbours must be told.
                tight = at == 0 and not spaced and not before_han
                yield Word(pair, f"{TIGHT if tight else ''}{han[at]}")
        elif other:
            yield Word(other, f"{'' if spaced else TIGHT}{other}")
        spaced, before_han = not han and not other, bool(han)


def _pairs(run: str) -> Iterator[str]:
    for at in range(len(run) - 1):
        yield spelt(run[at]) + spelt(run[at + 1])
    yield LAST + spelt(run[-1])


@lru_cache(maxsize=32768)
def spelt(char: str) -> str:
    """Return a Chinese character as three letters."""
    number = ord(char) - _FIRST_HAN
    return "".join(chr(_FIRST_LETTER + (number >> shift & 31)) for shift in (10, 5, 0))


def whole(name: str, british: Mapping[str, str] | None = None) -> str:
    """Return a name as the one word that tells it from names that contain it; empty if none.

    Case, spaces, hyphens, accents and a plural's s make no difference, nor does American spelling
    where `british` has its words.

    >>> whole("Life-science clusters") == whole("life science cluster")
    True
    """
    known = british or {}
    joined = "".join(singular(known.get(word, word)) for word in _WORD.findall(plain(name)))
    word = "".join(spelt(char) if HAN.fullmatch(char) else char for char in joined)
    return NAME + word if word else ""


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Return a text in lower case without accents, in compatible forms (full-width to half)."""
    apart = unicodedata.normalize("NFKD", text).lower()
    return unicodedata.normalize(
        "NFC", "".join(char for char in apart if not unicodedata.combining(char))
    )


def singular(word: str) -> str:
    """Return a word without the s of an English plural (`search-words.js` has the same rule).

    >>> [singular(word) for word in ("centres", "policies", "access", "gas")]
    ['centre', 'policy', 'access', 'gas']
    """
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word.endswith("s") and word[-2] not in "sui":
        return word[:-1]
    return word


def endings(name: str, british: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield the ends of a name as words of the index, from the second character or word on.

    A Chinese end has two characters at least. Names of mixed scripts have none.

    >>> [end[1:] for end in endings("Medical-device clusters")]
    ['devicecluster', 'cluster']
    """
    text = plain(name)
    if HAN.fullmatch(text):
        ends = [text[at:] for at in range(1, len(text) - 1)]
    elif HAN.search(text):
        ends = []
    else:
        parts = _WORD.findall(text)
        ends = [" ".join(parts[at:]) for at in range(1, len(parts))]
    for end in ends:
        yield ENDING + whole(end, british).removeprefix(NAME)


def sounds(name: str) -> Iterator[str]:
    """Yield how a Chinese name is typed by its sound: pinyin as one word, and its initials.

    Latin letters and digits in it stay as they are; a single syllable has no initials.
    """
    from pypinyin import Style, lazy_pinyin

    runs = re.findall(r"[\u3400-\u9fff]+|[a-z0-9]+", plain(name))
    if not any(HAN.match(run) for run in runs):
        return
    read = [lazy_pinyin(run, style=Style.NORMAL) if HAN.match(run) else [run] for run in runs]
    yield SOUND + "".join(itertools.chain.from_iterable(read))
    initials = "".join(
        "".join(syllable[0] for syllable in syllables) if HAN.match(run) else run
        for run, syllables in zip(runs, read, strict=True)
    )
    if len(initials) > 1:
        yield SOUND + initials


def letters(text: str) -> list[str]:
    """Return the Latin words of a text in plain form, hyphenated ones whole."""
    return re.findall(r"[a-z][a-z'’-]*[a-z]|[a-z]", plain(text))
