"""How characters are read: readings of pypinyin, without tones, and simplified forms of opencc."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Protocol

import orjson

PINYIN_LETTERS: Final = "a-zāáǎàōóǒòēéěèêīíǐìūúǔùǖǘǚǜüńňǹḿɡɑ"
"""Letters of pinyin with and without tones, and the two that type as IPA, for a regex class."""

TONED: Final = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ"
"""Those of them that have a tone."""
_TYPED: Final = str.maketrans({"ɡ": "g", "ɑ": "a", "ü": "v"})
_TONES: Final = frozenset("\u0300\u0301\u0304\u030c")


class Converter(Protocol):
    """The part of `opencc.OpenCC` that is used."""

    def convert(self, text: str) -> str:
        """Return a text with its characters converted."""
        ...


@cache
def converter(way: str = "t2s") -> Converter:
    """Return the converter from traditional to simplified, or back (`s2t`); loads opencc, 30 ms."""
    import opencc

    made: Converter = opencc.OpenCC(way)
    return made


@lru_cache(maxsize=65536)
def toneless(syllable: str) -> str:
    """Return a pinyin syllable without tone, ü as v.

    >>> toneless("chuàng"), toneless("lǜ")
    ('chuang', 'lv')
    """
    parts = unicodedata.normalize("NFD", syllable)
    plain = "".join(char for char in parts if char not in _TONES)
    return unicodedata.normalize("NFC", plain).translate(_TYPED)


@lru_cache(maxsize=65536)
def has_tone(syllable: str) -> bool:
    """Tell whether a syllable carries a tone mark."""
    return any(char in _TONES for char in unicodedata.normalize("NFD", syllable))


@cache
def _table() -> dict[int, str]:
    # The file alone: to import the package loads its phrases too, for seven times as long.
    package = find_spec("pypinyin")
    places = package.submodule_search_locations if package else None
    data = Path(*(places or ())[:1], "pinyin_dict.json").read_bytes()
    return {int(code): said for code, said in orjson.loads(data).items()}


@lru_cache(maxsize=65536)
def readings(char: str) -> frozenset[str]:
    """Return the readings of a character without tones; empty where none is known."""
    found = _table().get(ord(char), "") if char else ""
    plain = {toneless(reading) for reading in found.split(",") if reading}
    return frozenset(plain | {reading.replace("v", "u") for reading in plain})


@lru_cache(maxsize=65536)
def reads(char: str, syllable: str) -> bool:
    """Tell whether `syllable` (with or without tone) can be the reading of `char`."""
    return toneless(syllable) in readings(char)


@lru_cache(maxsize=65536)
def strangeness(char: str, syllable: str) -> int:
    """Return how unlikely it is that a program annotates a character so: 0 is what it mostly does.

    1: another reading with this tone, or the first one in another tone; 2: one in another tone.

    >>> strangeness("陣", "zhèn"), strangeness("陳", "zhèn"), strangeness("詩", "shì")
    (0, 1, 1)
    """
    found = _table().get(ord(char), "").split(",") if char else []
    if not has_tone(syllable) or syllable == found[0]:
        return 0 if toneless(found[0]) == toneless(syllable) else 1
    return 1 if syllable in found or toneless(found[0]) == toneless(syllable) else 2


@lru_cache(maxsize=65536)
def simplified(char: str) -> str:
    """Return the simplified form of one character."""
    return converter().convert(char)
