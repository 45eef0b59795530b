"""Weighs what stands at the beginning or end of a clause as something that a seller put there.

No list needs to know it. What tells: its words stand nowhere else in the article; the clause is
whole without it; nothing ties it to the word beside it; words of sellers are made like it, or the
labels of the page have it. Each of these is a number, the features; how they are weighed was
learned on made pages (`data/clause_trees.json`, `data/README.md`).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from operator import add
from typing import Any, Final, NamedTuple

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.document import Document
from clusterbriefs.clean.frame_labels import frame_labels
from clusterbriefs.clean.governed import FOLLOWS, GOVERNS, LEADS
from clusterbriefs.clean.lexicon import data_text, lexicon
from clusterbriefs.clean.offer_stretch import MEASURE
from clusterbriefs.clean.weak_words import (
    HEAD_LIST,
    HEAD_WEIGHTS,
    HEADS,
    PLACES,
    WEIGHTS,
    Token,
    tokens,
)

_MARK: Final = re.compile(r"[，。；：！？、“”‘’《》「」『』…—,;:!?\s（）()【】\[\]]")
"""What parts clauses."""
_OPENS: Final = frozenset("“‘《「（(")
_GRAMMAR: Final = frozenset(
    "的了在是和与也都就而或其这那个们着过将被把从向对以因但不有我你他她它及为等"
)
"""Characters that sentences are joined by, and few names of wares have."""
_MOST_GRAMMAR: Final = 2
"""Such characters that a stretch may have."""
_ASKS: Final = re.compile(
    "怎么|如何|多少|多久|几年|几天|几个月|哪家|哪里|哪个|哪种|哪些|哪儿|什么|好不好|吗|能不能|会不会|要不要|区别|注意事项|原因|症状"
)
_SHORTEST, _LONGEST = 4, 20
"""Characters of such a stretch."""
_REST: Final = 2
"""Characters of a clause that are left of it at least."""
_CLAUSE: Final = 5
_FOREIGN: Final = 0.7
"""Share of its pairs that the article has nowhere else, at least."""
_FIT, _TIED, _SOLD = -0.6, 1.0, 0.8
"""How well the rest must end or begin a clause at least; how close the characters beside the seam
may be; how much more like words of sellers than like news it must be. Ours: of what scores enough
nearly nothing is lost."""
_LATIN: Final = re.compile("[A-Za-z]")
_FIT_WEIGHT, _TIE_WEIGHT = 0.59, 0.25
_FOREIGN_WEIGHT, _SOLD_WEIGHT, _GRAMMAR_WEIGHT = 6.05, 0.93, 7.88
_BY_SIZE: Final = [
    8.2 + 1.75 * (size <= 5) + 0.34 * (5 < size < 9) - 0.5 * (8 < size < 13) + 2.2 * (size > 14)
    for size in range(_LONGEST + 1)
]
_WHOLE: Final = 1.1
_AT_A_GLANCE: Final = -1.0
"""What those weigh at a glance (a logistic regression on what then scores enough), and what is
enough: of what scores enough five in a hundred are lost, and two of three are left."""
_COMMON: Final = 3
"""Band of frequency of a word that no seam parts. Ours."""
_NEAR: Final = 50_000
"""Characters of an article in which a stretch is looked for elsewhere: time stays bounded. Ours."""
_BEST: Final = 2.4
"""What a seam adds at most."""
_NUMBER: Final = re.compile(r"\d[\d.,]*")

Tree = float | tuple[int, float, "Tree", "Tree"]
"""A leaf, or the number of a feature, a bound, and what is next up to the bound and beyond it."""


class Clause(NamedTuple):
    """Columns of a clause of a line."""

    start: int
    end: int


class Found(NamedTuple):
    """Columns of a stretch of a line, and its score: the logarithm of odds that it was put in."""

    start: int
    end: int
    score: float


FEATURES: Final = (
    "foreign",
    "all foreign",
    "mostly foreign",
    "unseen",
    "name first",
    "sold",
    "most sold",
    "sold at its beginning",
    "sold at its end",
    "sold before a head",
    "grammar",
    "length",
    "latin",
    "digits",
    "place",
    "label",
    "labels",
    "share of labels",
    "trade",
    "telling words",
    "plain words",
    "telling in labels",
    "two words of sellers",
    "two telling words",
    "token first",
    "token last",
    "head",
    "asks",
    "asks at its end",
    "again",
    "quoted",
    "begins well",
    "ends well",
    "side",
    "whole",
    "governed",
    "behind a number",
    "goes on",
    "parts a word",
    "tie",
    "rest",
    "heals",
    "fit",
)
"""The features of a stretch in the order of the trees."""


_FIRST, _HOPELESS = 20, -2.9
"""Trees after which a score is left so that can hardly become enough: of those that do, one in a
hundred is lost, and fourteen of fifteen are left."""


@cache
def _trees() -> tuple[float, tuple[Tree, ...], tuple[Tree, ...]]:
    """Return the bias, the first trees and the others."""
    import orjson

    found = orjson.loads(data_text("clause_trees.json"))
    numbers = [FEATURES.index(name) for name in found["features"]]

    def tree(node: Any) -> Tree:
        if isinstance(node, list):
            feature, bound, low, high = node
            return (numbers[feature], float(bound), tree(low), tree(high))
        return float(node)

    trees = tuple(map(tree, found["trees"]))
    return found["bias"], trees[:_FIRST], trees[_FIRST:]


def _sum(trees: tuple[Tree, ...], values: list[float]) -> float:
    """Return the sum of the leaves that some features lead to."""
    total = 0.0
    for tree in trees:
        node = tree
        while isinstance(node, tuple):
            feature, bound, low, high = node
            node = low if values[feature] <= bound else high
        total += node
    return total


class Article:
    """What a page says, against which a stretch is weighed: its prose, and its labels."""

    def __init__(self, doc: Document) -> None:
        text = "\n".join([line.text for line in doc.prose])
        self.pairs = Counter(map(add, text, text[1:]))
        self.blob = text[:_NEAR]
        self._labels = frame_labels(doc)
        self.shown = "\n".join(self._labels)
        self._in_labels: dict[str, int] = {}
        self._trade: int | None = None
        self._line, self._found = "", list[Token]()

    @property
    def trade(self) -> int:
        """How many words of a trade the labels have, four at most."""
        if self._trade is None:
            words = {token.word for token in tokens(self.shown)}
            self._trade = min(4, sum(WEIGHTS[word] > 1 for word in words))
        return self._trade

    def tokens(self, text: str) -> list[Token]:
        """Return the words of sellers in a line, looked for once."""
        if text != self._line:
            self._line, self._found = text, tokens(text)
        return self._found

    def labels_with(self, text: str) -> int:
        """Return how many labels have some characters."""
        found = self._in_labels.get(text)
        if found is None:
            found = 0
            if text in self.shown:
                found = sum(text in label for label in self._labels)
            self._in_labels[text] = found
        return found


def clauses(text: str) -> list[Clause]:
    """Return the clauses of a line that can hold such a stretch."""
    found: list[Clause] = []
    at = 0
    for mark in _MARK.finditer(text):
        if mark.start() - at >= _CLAUSE:
            found.append(Clause(at, mark.start()))
        at = mark.end()
    if len(text) - at >= _CLAUSE:
        found.append(Clause(at, len(text)))
    return found


def stretches(text: str, clause: Clause, article: Article) -> Iterator[Found]:
    """Yield the stretches at both ends of a clause, each with its score."""
    inside = Inside(text, clause, article)
    for start, end in inside.candidates():
        yield Found(start, end, inside.score(start, end))


class Inside:
    """A clause, with what each pair of its characters is worth."""

    def __init__(self, text: str, clause: Clause, article: Article) -> None:
        self.text, self.article = text, article
        self.low, self.high = low, high = clause
        self.pairs = pairs = list(map(add, text[low : high - 1], text[low + 1 : high]))
        self.sold = list(map(clause_edges().sold, pairs))
        counts = article.pairs
        self.counts = [counts[pair] for pair in pairs]
        self.grammar = [char in _GRAMMAR for char in text[low:high]]
        self._sold_up_to = list(accumulate(self.sold, initial=0.0))
        self._grammar_up_to = list(accumulate(self.grammar, initial=0))
        self._heads: list[tuple[int, int, int]] | None = None

    @property
    def heads(self) -> list[tuple[int, int, int]]:
        """The words with which what engines are asked ends, with columns and weight."""
        if self._heads is None:
            self._heads = [
                (self.low + start, self.low + end, HEAD_WEIGHTS[HEAD_LIST[number]])
                for number, start, end in HEADS.find(self.text[self.low : self.high])
            ]
        return self._heads

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Yield the columns of stretches at both ends that can be one at all: few at a glance."""
        text, low, high = self.text, self.low, self.high
        edges = clause_edges()
        for size in range(_SHORTEST, min(_LONGEST, high - low) + 1):
            rest = high - low - size
            start, end = high - size, low + size
            if not rest:
                # A clause with a word of grammar in it says something.
                if not any(self.grammar) and self._glance(low, high) - _WHOLE >= _AT_A_GLANCE:
                    yield low, high
            elif rest >= _REST:
                glance = self._glance(start, high)
                if glance + _BEST >= _AT_A_GLANCE and not self._counted(start):
                    fit = edges.ends(text[low:start])
                    if fit >= _FIT and glance + self._seam(start, fit) >= _AT_A_GLANCE:
                        yield start, high
                glance = self._glance(low, end)
                if glance + _BEST >= _AT_A_GLANCE:
                    fit = edges.begins(text[end:high])
                    if fit >= _FIT and glance + self._seam(end, fit) >= _AT_A_GLANCE:
                        yield low, end

    def _seam(self, seam: int, fit: float) -> float:
        """Return what a seam adds at a glance; nothing is right where the characters are a pair."""
        if lexicon().words.get(self.text[seam - 1 : seam + 1], 0) >= _COMMON:
            return -math.inf
        tie = clause_edges().tie(self.text[seam - 1], self.text[seam])
        return _FIT_WEIGHT * fit - _TIE_WEIGHT * tie if tie <= _TIED else -math.inf

    def _glance(self, start: int, end: int) -> float:
        """Return how much a stretch is like words of sellers, and stands nowhere else."""
        first, last = start - self.low, end - self.low - 1
        size = last - first
        sold = (self._sold_up_to[last] - self._sold_up_to[first]) / size
        grammar = self._grammar_up_to[last + 1] - self._grammar_up_to[first]
        if sold < _SOLD or grammar > _MOST_GRAMMAR:
            return -math.inf
        counts = self.counts[first:last]
        own = min(counts)
        foreign = sum(map(own.__ge__, counts)) / size
        if foreign < _FOREIGN:
            return -math.inf
        score = _FOREIGN_WEIGHT * foreign + _SOLD_WEIGHT * sold - _BY_SIZE[size + 1]
        return score - _GRAMMAR_WEIGHT * grammar / (size + 1)

    def _counted(self, start: int) -> bool:
        """Tell whether a column stands within a number or between it and what it counts."""
        text = self.text
        if text[start].isdigit():
            number = _NUMBER.match(text, start)
            return number is not None and MEASURE.match(text, number.end()) is not None
        return text[start - 1].isdigit() and MEASURE.match(text, start) is not None

    def score(self, start: int, end: int) -> float:
        """Return the score of a stretch."""
        values = self.features(start, end)
        score, first, rest = _trees()
        score += _sum(first, values)
        return score if score < _HOPELESS else score + _sum(rest, values)

    def features(self, start: int, end: int) -> list[float]:
        """Return the features of a stretch, in the order of `FEATURES`."""
        text, article, low, high = self.text, self.article, self.low, self.high
        edges = clause_edges()
        said = text[start:end]
        size = end - start
        first, last = start - low, end - low - 1
        sold = self.sold[first:last]
        unseen = [not edges.is_seen(pair) for pair in self.pairs[first:last]]
        own = max(1, article.blob.count(said))
        foreign = sum(count <= own for count in self.counts[first:last]) / (size - 1)
        inner = [
            token for token in article.tokens(text) if token.start >= start and token.end <= end
        ]
        telling = [token for token in inner if WEIGHTS.get(token.word, 1) > 1]
        head = max(
            (told for at, to, told in self.heads if at >= start and end - 1 <= to <= end),
            default=-1,
        )
        mean = sum(sold) / (size - 1)
        heard = [
            said[at : at + 3]
            for at in range(size - 2)
            if self.counts[first + at] + self.counts[first + at + 1] <= 3 * own
        ]
        labels = [count for part in heard if (count := article.labels_with(part))]
        plain = [t for t in inner if WEIGHTS.get(t.word, 0) == 1 and len(t.word) > 1]
        asks = _ASKS.search(said) is not None
        whole = start == low and end == high
        values = [
            foreign,
            foreign == 1,
            foreign >= 0.8,
            sum(unseen) / (size - 1),
            unseen[0] and unseen[1],
            mean,
            max(sold),
            sum(sold[:2]) / 2,
            sum(sold[-2:]) / 2,
            mean * (head > 0),
            sum(self.grammar[first : last + 1]) / size,
            math.log(size),
            _LATIN.search(said) is not None,
            sum(map(str.isdigit, said)) / size,
            said[:2] in PLACES or said[:3] in PLACES,
            said in article.shown,
            min(3.0, sum(min(2, count) for count in labels) / 2),
            len(labels) / (size - 2),
            article.trade,
            sum(token.end - token.start for token in telling) / size,
            sum(token.end - token.start for token in plain) / size,
            any(token.word in article.shown for token in telling),
            sum(len(token.word) > 1 for token in inner) >= 2,
            len(telling) >= 2,
            any(token.start == start for token in inner),
            any(token.end == end for token in inner),
            head,
            asks,
            asks and _ASKS.search(said, size - 4) is not None,
            own > 1,
            low > 0 and text[low - 1] in _OPENS,
            edges.begins(said),
            edges.ends(said),
            end < high,
            whole,
            start > low
            and (
                GOVERNS.search(text, max(low, start - 6), start) is not None
                or LEADS.search(text, max(low, start - 4), start) is not None
            ),
            start > low and (text[start - 1].isdigit() or text[start - 1] in "%％"),
            end < high and FOLLOWS.match(text, end) is not None,
        ]
        return [*values, *(self._beside(start, end) if not whole else (False, 0.0, 0, 0.0, 0.0))]

    def _beside(self, start: int, end: int) -> tuple[bool, float, int, float, float]:
        """Return what the rest of the clause says: the last five features."""
        text, low, high = self.text, self.low, self.high
        edges, cost, words = clause_edges(), lexicon().cost, lexicon().words
        seam, rest = (start, start - low) if end == high else (end, high - end)
        parts = any(
            words.get(text[begin:close], 0) >= 1
            for begin in range(max(low, seam - 3), seam)
            for close in range(seam + 1, min(high, begin + 4) + 1)
        )
        before, behind = text[max(low, seam - 4) : seam], text[seam : min(high, seam + 4)]
        heals = cost(before + behind) - cost(before) - cost(behind)
        fit = edges.ends(text[low:start]) if end == high else edges.begins(text[end:high])
        return parts, edges.tie(text[seam - 1], text[seam]), min(rest, 8), heals, fit
