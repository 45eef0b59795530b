"""What newspapers have at the beginning and the end of a clause, and side by side within one.

What a seller puts into an article stands beside a mark, where it parts the mark from the words
that stood there. Those that are left show it: many words end a clause often (投产, 手里), others
never do (提供, 的). Counted in news (`data/clause_edges.txt`); loaded when first asked for.

    >>> edges = clause_edges()
    >>> edges.ends("厂房去年投产") > 1 > 0 > edges.ends("园区为企业提供")
    True
    >>> edges.begins("其中三家来自外省") > 1 > 0 > edges.begins("的三家")
    True
    >>> edges.tie("产", "业") > 2 > 0 > edges.tie("产", "怎")
    True
    >>> edges.sold("价格") > 2 > 0 > edges.sold("产业")
    True
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

from clusterbriefs.clean.lexicon import data_text, table

_LEVEL, _LOWEST = 0.3, -4.2
"""Steps of the logarithms of the table (`data/README.md`), and the lowest."""
_PAIR_STEP, _CHAR_STEP = 1.5, 1.2
"""Steps of the counts of pairs and of characters to one doubling."""
_CHARS, _PAIRS = 8_731_184, 7_860_899
"""Characters and pairs that were counted."""
_UNSEEN: Final = 0.5
_LEAST_TIE, _MOST_TIE = -3.0, 6.0
_SMOOTH_WARES, _SMOOTH_NEWS, _OF_PAIRS, _OF_WARES = 0.3, 3, 1e5, 1e4
"""What is added to counts, so that what was not counted is not impossible."""

Counts = tuple[float, float, float]
"""How often something stands in news, and the logarithms of how much oftener than others it ends
and begins a clause."""


class _Memo(dict[str, float]):
    """What a function makes of a text, kept for the next time: to look it up takes no call."""

    def __init__(self, make: Callable[[str], float]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> float:
        made = self[text] = self._make(text)
        return made


class ClauseEdges:
    """The table, and how often words of sellers have a pair that news has."""

    def __init__(self) -> None:
        levels = {chr(97 + step): _LOWEST + _LEVEL * step for step in range(26)}
        of_pairs = {chr(97 + step): 2.0 ** (step / _PAIR_STEP) for step in range(26)}
        of_chars = {chr(97 + step): 2.0 ** (step / _CHAR_STEP) for step in range(26)}
        one: dict[str, Counts] = {}
        self._chars: dict[str, Counts] = {}
        self._pairs: dict[str, Counts] = {}
        for row in data_text("clause_edges.txt").splitlines():
            char = row[0]
            self._chars[char] = (of_chars[row[1]], levels[row[2]], levels[row[3]])
            for at in range(4, len(row), 4):
                code = row[at + 1 : at + 4]
                counts = one.get(code)
                if counts is None:
                    counts = one[code] = (of_pairs[code[0]], levels[code[1]], levels[code[2]])
                self._pairs[char + row[at]] = counts
        self._wares: Counter[str] = Counter()
        for name, weight in (("wares.tsv", 1), ("heads.tsv", 2)):
            for table_row in table(name):
                for word in table_row[-1].split(" "):
                    for at in range(len(word) - 1):
                        self._wares[word[at : at + 2]] += weight
        self._all_wares = self._wares.total()
        self._sold = _Memo(self._weigh_sold)

    def ends(self, text: str) -> float:
        """Return the logarithm of how much oftener than others its last words end a clause."""
        found = self._pairs.get(text[-2:]) or self._chars.get(text[-1:])
        return found[1] if found is not None else 0.0

    def begins(self, text: str) -> float:
        """Return the logarithm of how much oftener than others its first words begin a clause."""
        found = self._pairs.get(text[:2]) or self._chars.get(text[:1])
        return found[2] if found is not None else 0.0

    def tie(self, first: str, second: str) -> float:
        """Return the logarithm of how much oftener two characters meet than by chance, -3 to 6."""
        one, other = self._chars.get(first), self._chars.get(second)
        if one is None or other is None:
            return 0.0
        pair = self._pairs.get(first + second)
        met = pair[0] if pair is not None else 0.0
        chance = (one[0] + 1) * (other[0] + 1) / _CHARS
        found = math.log((met + _UNSEEN) / (chance + _UNSEEN))
        return max(_LEAST_TIE, min(_MOST_TIE, found))

    def share(self, char: str) -> float:
        """Return the logarithm of a character's share among all of news."""
        found = self._chars.get(char)
        return math.log((found[0] if found is not None else _UNSEEN) / _CHARS)

    def is_seen(self, pair: str) -> bool:
        """Tell whether news has two characters side by side, six times or more."""
        return pair in self._pairs

    def sold(self, pair: str) -> float:
        """Return the logarithm of how much oftener words of sellers have a pair than news."""
        return self._sold[pair]

    def all_sold(self, pairs: Iterable[str]) -> list[float]:
        """Return the same of several pairs."""
        return list(map(self._sold.__getitem__, pairs))

    def _weigh_sold(self, pair: str) -> float:
        found = self._pairs.get(pair)
        news = found[0] if found is not None else 0.0
        share = (self._wares[pair] + _SMOOTH_WARES) / (self._all_wares + _OF_WARES)
        return math.log(share * (_PAIRS + _OF_PAIRS) / (news + _SMOOTH_NEWS))

    def sold_pairs(self, least: float, count: int) -> frozenset[str]:
        """Return the pairs that words of sellers have `count` times, so much oftener than news."""
        often = [pair for pair, wares in self._wares.items() if wares >= count]
        return frozenset(pair for pair in often if self.sold(pair) > least)


@cache
def clause_edges() -> ClauseEdges:
    """Load the table and count the pairs of wares (about 100 ms, 20 MB)."""
    return ClauseEdges()
