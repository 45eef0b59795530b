"""Weighs readings of damaged text by the character pairs of the language and of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Set
from functools import cache, cached_property, lru_cache
from operator import add
from typing import Final

from clusterbriefs.clean.lexicon import data_text, lexicon, neighbours
from clusterbriefs.clean.pronounce import PINYIN_LETTERS, converter
from clusterbriefs.clean.regex import regex

ANNOTATION: Final = regex(rf"[(（][{PINYIN_LETTERS}]{{1,6}}[)）]")
BEHIND: Final = regex(rf"^[(（]?[{PINYIN_LETTERS}]{{1,6}}[)）]|^[?？]")
_BAND: Final = 3.2 / 9
"""What a band of `lexicon.neighbours` weighs. Ours."""
_BY_CHANCE, _APART = -0.4, -0.8
"""What two characters weigh that no word has and papers have by chance alone, or never. Ours."""


_OF_MARKS: Final = frozenset(("。“", "。”", "，“", "”，", "，”"))
"""Marks that stand side by side."""


@lru_cache(maxsize=65536)
def simple(text: str) -> str:
    """Return a short text in simplified characters."""
    return converter().convert(text)


_READINGS: Final = 60
"""Outcomes of a capture of which all ways to read them are weighed: time stays bounded. Ours."""


_HOLES: Final = 12
"""Runs of a capture whose lost bytes are filled in wherever they are, likewise. Ours."""


class Pairs:
    """How often character pairs stand in a document, readings taken out, in simplified form.

    They are counted all at once when one is first asked for. `left` says how many outcomes may
    still be read in all ways, `keeps_digits` whether the document was read by a decoder that does.
    """

    def __init__(self, blob: str, *, keeps_digits: bool = False) -> None:
        self.keeps_digits = keeps_digits
        plain = ANNOTATION.sub("", blob)
        self._plain = plain
        self._text = converter().convert(plain)
        self._traditional = self._text != plain
        self.left = _READINGS
        self.holes_left = _HOLES

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each pair stands in the document."""
        return Counter(map(add, self._text, self._text[1:]))

    def count_as_written(self, pair: str) -> int:
        """Return how often a pair stands in the document, in the document's own script."""
        return self._plain.count(pair)

    @property
    def traditional(self) -> bool:
        """Whether the document is in traditional script."""
        return self._traditional

    def without(self, garbled: str) -> Callable[[str], int]:
        """Return what tells how often the document has a pair or character outside of a run."""
        run = simple(garbled)

        def count(text: str) -> int:
            found = self.counts.get(text, 0) if len(text) > 1 else self._text.count(text)
            return found - run.count(text) if found else 0

        return count

    def meet(self, one: str, others: Set[str]) -> set[str]:
        """Return those that stand behind a character in the document or in a word of the language.

        All in simplified form.
        """
        met = set(others & _behind().get(one, _NONE))
        if one in self.chars:
            met.update(other for other in others & self.chars if one + other in self.counts)
        return met

    def fits(self, text: str) -> bool:
        """Tell whether characters are of the script of the document."""
        return (converter("s2t").convert(text) if self._traditional else simple(text)) == text

    def knows(self, char: str) -> bool:
        """Tell whether a character stands in the document, or beside another in newspapers."""
        return char in _in_papers() or char in self._text

    @cached_property
    def chars(self) -> frozenset[str]:
        """The characters of the document."""
        return frozenset(self._text)

    @cached_property
    def chars_as_written(self) -> frozenset[str]:
        """The characters of the document in its own script."""
        return frozenset(self._plain) if self._traditional else self.chars


@cache
def _in_papers() -> frozenset[str]:
    return frozenset(data_text("neighbours.txt"))


_NONE: Final[frozenset[str]] = frozenset()


@cache
def _behind() -> dict[str, set[str]]:
    """Return the characters that stand behind each in a word of the language."""
    found: dict[str, set[str]] = {}
    for pair in lexicon().pairs:
        found.setdefault(pair[0], set()).add(pair[1])
    return found


def weigh(text: str, start: int, end: int, middle: str, pairs: Pairs) -> tuple[float, float, float]:
    """Weigh a reading with one character on either side: mean, sum and least of its pairs."""
    left = text[max(0, start - 1) : start]
    right = BEHIND.sub("", text[end : end + 10])[:1]
    whole = simple(left + ANNOTATION.sub("", middle.rstrip("(")) + right)
    if len(whole) < 2:
        return -9.0, -9.0, -9.0
    garbled = simple(text[start:end])
    weights = [weigh_pair(whole[at : at + 2], pairs, garbled) for at in range(len(whole) - 1)]
    return sum(weights) / len(weights), sum(weights), min(weights)


def weigh_pair(pair: str, pairs: Pairs, garbled: str) -> float:
    """Weigh two characters side by side; a pair seen once counts if the garbled run lacks it."""
    han, in_words, unseen, told = _in_language(pair)
    in_document = pairs.counts.get(pair, 0)
    if not han:
        weight = 0.8 if in_document or pair in _OF_MARKS else 0.3
        return weight + told
    if in_words or in_document > 1 or (in_document and pair not in garbled):
        weight = 1.2 + min(2.0, in_words.bit_length() * 0.2)
        return max(told, weight + min(2.0, in_document.bit_length() * 0.4))
    return unseen


@lru_cache(maxsize=65536)
def _in_language(pair: str) -> tuple[bool, int, float, float]:
    """Return what the language has of a pair, which no document changes.

    Whether both are Chinese characters; how often words have the pair; what it weighs where neither
    words nor the document have it; what newspapers say for it, or what a mark has against it.
    """
    if not (is_han(pair[0]) and is_han(pair[1])):
        return False, 0, 0.0, -0.7 * _seldom(pair)
    in_papers = neighbours(pair[0]).get(pair[1:])
    told = 0.0 if in_papers is None else in_papers * _BAND
    unseen = _APART - 0.8 * _seldom(pair) if in_papers is None else told or _BY_CHANCE
    return True, lexicon().pairs.get(pair, 0), unseen, told


def _seldom(text: str) -> int:
    """Return how many characters of a text are not common (`is_common`)."""
    return 0 if _characters().issuperset(text) else sum([not is_common(char) for char in text])


def is_han(char: str) -> bool:
    """Tell whether a character is an everyday Chinese one or a rarer one of the main block."""
    return "\u4e00" <= char <= "\u9fff"


@cache
def _characters() -> frozenset[str]:
    return frozenset("".join(lexicon().words))


def is_common(char: str) -> bool:
    """Tell whether a character stands in a word of the language, or is none of Chinese."""
    return char in _characters() or not is_han(char)
