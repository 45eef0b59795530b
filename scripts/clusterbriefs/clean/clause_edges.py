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
from functools import cache, cached_property
from operator import add
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

_KEPT: Final = 400_000
"""Pairs that are remembered: more than a library has; memory stays bounded."""

Counts = tuple[float, float, float]
"""How often something stands in news, and the logarithms of how much oftener than others it ends
and begins a clause."""


class _Memo(dict[str, float]):
    """What a function makes of a text, kept for the next time: to look it up takes no call."""

    def __init__(self, make: Callable[[str], float]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> float:
        if len(self) >= _KEPT:
            self.clear()
        made = self[text] = self._make(text)
        return made


class _Pairs(dict[str, Counts | None]):
    """The counts of pairs, None for one that news does not have; rows are read when asked for.

    A few hundred of the 4,000 characters begin all pairs of an article.
    """

    def __init__(self, rows: dict[str, str]) -> None:
        super().__init__()
        self._rows = rows
        self._codes: dict[str, Counts] = {}

    def __missing__(self, pair: str) -> Counts | None:
        row = self._rows.pop(pair[:1], None)
        if row is not None:
            codes = map(add, map(add, row[5::4], row[6::4]), row[7::4])
            self.update(zip(map(row[0].__add__, row[4::4]), map(self._counts, codes), strict=True))
            return self[pair]
        if len(self) < _KEPT:
            self[pair] = None
        return None

    def _counts(self, code: str) -> Counts:
        """Return what three letters of the table stand for; the same three are one object."""
        found = self._codes.get(code)
        if found is None:
            found = self._codes[code] = (
                2.0 ** (_step(code[0]) / _PAIR_STEP),
                _LOWEST + _LEVEL * _step(code[1]),
                _LOWEST + _LEVEL * _step(code[2]),
            )
        return found


def _step(letter: str) -> int:
    return ord(letter) - ord("a")


class ClauseEdges:
    """The table, and how often words of sellers have a pair that news has."""

    def __init__(self) -> None:
        rows = {row[0]: row for row in data_text("clause_edges.txt").splitlines()}
        self._chars: dict[str, Counts] = {
            char: (
                2.0 ** (_step(row[1]) / _CHAR_STEP),
                _LOWEST + _LEVEL * _step(row[2]),
                _LOWEST + _LEVEL * _step(row[3]),
            )
            for char, row in rows.items()
        }
        self._pairs = _Pairs(rows)
        self._sold = _Memo(self._weigh_sold)

    @cached_property
    def _wares(self) -> Counter[str]:
        """How often the words of wares have each pair; what ends a search counts twice."""
        wares: Counter[str] = Counter()
        for name, weight in (("wares.tsv", 1), ("heads.tsv", 2)):
            for table_row in table(name):
                for word in table_row[-1].split(" "):
                    for at in range(len(word) - 1):
                        wares[word[at : at + 2]] += weight
        return wares

    @cached_property
    def _all_wares(self) -> int:
        return self._wares.total()

    def ends(self, text: str) -> float:
        """Return the logarithm of how much oftener than others its last words end a clause."""
        found = self._pairs[text[-2:]] or self._chars.get(text[-1:])
        return found[1] if found is not None else 0.0

    def begins(self, text: str) -> float:
        """Return the logarithm of how much oftener than others its first words begin a clause."""
        found = self._pairs[text[:2]] or self._chars.get(text[:1])
        return found[2] if found is not None else 0.0

    def tie(self, first: str, second: str) -> float:
        """Return the logarithm of how much oftener two characters meet than by chance, -3 to 6."""
        one, other = self._chars.get(first), self._chars.get(second)
        if one is None or other is None:
            return 0.0
        pair = self._pairs[first + second]
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
        return self._pairs[pair] is not None

    def sold(self, pair: str) -> float:
        """Return the logarithm of how much oftener words of sellers have a pair than news."""
        return self._sold[pair]

    def all_sold(self, pairs: Iterable[str]) -> list[float]:
        """Return the same of several pairs."""
        return list(map(self._sold.__getitem__, pairs))

    def _weigh_sold(self, pair: str) -> float:
        found = self._pairs[pair]
        news = found[0] if found is not None else 0.0
        share = (self._wares[pair] + _SMOOTH_WARES) / (self._all_wares + _OF_WARES)
        return math.log(share * (_PAIRS + _OF_PAIRS) / (news + _SMOOTH_NEWS))

    def sold_pairs(self, least: float, count: int) -> frozenset[str]:
        """Return the pairs that words of sellers have `count` times, so much oftener than news."""
        often = [pair for pair, wares in self._wares.items() if wares >= count]
        return frozenset(pair for pair in often if self.sold(pair) > least)


@cache
def clause_edges() -> ClauseEdges:
    """Load the table (7 ms, 2 MB; more as rows are asked for, 20 MB for all)."""
    return ClauseEdges()
