"""What common Chinese looks like: words and character pairs, loaded when first asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources
from itertools import chain
from operator import add
from typing import Final

_LONGEST: Final = 4
_PAIR: Final = 2


def data_text(name: str) -> str:
    """Return a data file of the cleaning rules as text."""
    return resources.files("clusterbriefs.clean").joinpath("data", name).read_text("utf-8")


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a tab-separated data file; empty lines and `#` lines are left out."""
    return tuple(
        tuple(line.split("\t"))
        for line in data_text(name).splitlines()
        if line and not line.startswith("#")
    )


@dataclass(frozen=True)
class Lexicon:
    """Words with their band of frequency, and character pairs inside words with their weight."""

    words: dict[str, int]

    @cached_property
    def pairs(self) -> dict[str, int]:
        """The character pairs inside words, with their weight: counted when first asked for."""
        pairs: dict[str, int] = {}
        for word, band in self.words.items():
            for pair in (word,) if len(word) == _PAIR else map(add, word, word[1:]):
                pairs[pair] = pairs.get(pair, 0) + (1 << band)
        return pairs

    def segments(self, text: str) -> list[str]:
        """Split `text` into words, the fewest and most frequent; unknown characters stand alone."""
        best = self._best(text)
        parts: list[str] = []
        end = len(text)
        while end:
            start = best[end][1]
            parts.append(text[start:end])
            end = start
        return parts[::-1]

    def cost(self, text: str) -> float:
        """Return how ill a text splits into words: 3 a character in none, about 2 a word."""
        return self._best(text)[len(text)][0]

    def costs(self, text: str, part: int) -> tuple[float, float]:
        """Return the costs of a text and of its first `part` characters, at once."""
        best = self._best(text)
        return best[-1][0], best[part][0]

    def _best(self, text: str) -> list[tuple[float, int]]:
        """Return for each end the least cost up to it and where its last word begins."""
        best: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(text) + 1):
            cost, start = best[end - 1][0] + 3.0, end - 1
            for size in range(2, min(_LONGEST, end) + 1):
                band = self.words.get(text[end - size : end])
                if band is not None:
                    candidate = best[end - size][0] + 2.0 - band * 0.08
                    if candidate < cost:
                        cost, start = candidate, end - size
            best.append((cost, start))
        return best


@cache
def lexicon() -> Lexicon:
    """Load the words (about 45,000; 26 ms, 4 MB)."""
    return Lexicon({row[:-1]: int(row[-1]) for row in data_text("words.txt").splitlines()})


@lru_cache(maxsize=4096)
def neighbours(char: str) -> dict[str, int]:
    """Return the characters that newspapers have behind one, in words or across them.

    Each with a band from 0 (they meet by chance) to 9 (seldom apart). Only damaged text asks for
    them, and of few characters: to read all of them would take 50 ms and 30 MB.
    """
    found: dict[str, int] = {}
    band = 0
    for other in _neighbours().get(char, ""):
        if other.isdigit():
            band = int(other)
        else:
            found[other] = band
    return found


@cache
def _neighbours() -> dict[str, str]:
    return {row[0]: row[1:] for row in data_text("neighbours.txt").splitlines()}


@cache
def everyday_characters() -> frozenset[str]:
    """Return the characters that stand in at least three common words."""
    common = [word for word, band in lexicon().words.items() if band >= 2]
    counts = Counter(chain.from_iterable(map(set, common)))
    return frozenset(char for char, count in counts.items() if count >= 3)


def everyday(char: str) -> bool:
    """Tell whether a character stands in at least three common words."""
    return char in everyday_characters()
