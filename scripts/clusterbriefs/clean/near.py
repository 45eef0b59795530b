"""Near-duplicates of a run: a small signature of each clean article, compared as they come.

The signature is the least sixteen of the hashes of an article's sentences. The share of the least
sixteen of two articles taken together that stands in both estimates how much they share, whatever
their length, and a mirror's damage to some sentences leaves the others.
"""

from __future__ import annotations

from array import array
from typing import Final
from zlib import crc32

from clusterbriefs.clean.hashing import SENTENCE_ENDS

SIZE: Final = 16
"""Hashes of a signature: 64 bytes a capture."""
LIKE: Final = 0.5
"""Least estimated share of sentences for two articles to be named as near-duplicates. Ours."""

_SENTENCE: Final = 24
"""Bytes of the shortest sentence that counts: eight Chinese characters. Ours."""
_KEYS: Final = 4


def signature(letters: str) -> tuple[int, ...]:
    """Return the signature of a clean article; shorter where it has fewer than 16 sentences.

    `letters` is what `hashing.letters` gives for the article: CleanResult.letters.
    """
    for end in SENTENCE_ENDS:
        letters = letters.replace(end, "\n")
    data = letters.encode("utf-8", "surrogatepass")
    sentences = [sentence for sentence in data.split(b"\n") if len(sentence) >= _SENTENCE]
    # 32 bits: of a million sentences a hundred share a number, which moves no estimate.
    return tuple(sorted(set(map(crc32, sentences)))[:SIZE])


class NearDuplicates:
    """Remembers the signatures of a run and names the earlier capture that a new one is like."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._signatures: list[array[int]] = []
        self._first: dict[int, int] = {}

    def add(self, name: str, new: tuple[int, ...]) -> tuple[str, float] | None:
        """Remember a capture; return the earlier one most like it and how much, or None."""
        best: tuple[str, float] | None = None
        number = len(self._names)
        if new:
            own = array("I", new)
            for candidate in {self._first[key] for key in new if key in self._first}:
                other = self._signatures[candidate]
                like = 1.0 if own == other else _resemblance(new, other)
                if like >= LIKE and (best is None or like > best[1]):
                    best = (self._names[candidate], like)
        self._names.append(name)
        self._signatures.append(array("I", new))
        for key in new[:_KEYS]:
            self._first.setdefault(key, number)
        return best


def _resemblance(one: tuple[int, ...], other: array[int]) -> float:
    a, b = set(one), set(other)
    least = set(sorted(a | b)[:SIZE])
    return len(least & a & b) / len(least)
