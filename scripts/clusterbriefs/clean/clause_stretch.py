"""Weighs what stands at the beginning or end of a clause as something that a seller put there.

No list needs to know it. What tells: its words stand nowhere else in the article; the clause is
whole without it; nothing ties it to the word beside it; words of sellers are made like it, or the
labels of the page have it. Each of these is a number, the features; how they are weighed was
learned on made pages (`data/clause_trees.json`, `data/README.md`).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, compress
from operator import add
from typing import Final, NamedTuple

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.clause_trees import HOPELESS, score_at_once, score_further
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.frame_labels import frame_labels
from clusterbriefs.clean.governed import GOVERNS, LEADS
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import MEASURE
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.weak_words import (
    HEAD_LIST,
    HEAD_WEIGHTS,
    HEADS,
    PLACES,
    WEIGHTS,
    Token,
    tokens,
)

_CLAUSES: Final = regex(r"[^，。；：！？、“”‘’《》「」『』…—,;:!?\s（）()【】\[\]]{5,}")
"""What stands between two marks, if it is long enough to hold such a stretch."""
_GRAMMAR: Final = frozenset(
    "的了在是和与也都就而或其这那个们着过将被把从向对以因但不有我你他她它及为等"
)
"""Characters that sentences are joined by, and few names of wares have."""
_MOST_GRAMMAR: Final = 2
"""Such characters that a stretch may have."""
_ASKS: Final = regex(
    "怎么|如何|多少|多久|几年|几天|几个月|哪家|哪里|哪个|哪种|哪些|哪儿|什么|好不好|吗|能不能|会不会|要不要|区别|注意事项|原因|症状"
)
_SHORTEST, _LONGEST = 4, 20
"""Characters of such a stretch."""
_REST: Final = 2
"""Characters of a clause that are left of it at least."""
_FOREIGN: Final = 0.7
"""Share of its pairs that the article has nowhere else, at least."""
_FIT, _TIED, _SOLD = -0.6, 1.0, 0.8
"""How well the rest must end or begin a clause at least; how close the characters beside the seam
may be; how much more like words of sellers than like news it must be. Ours: of what scores enough
nearly nothing is lost."""
_LATIN: Final = regex("[A-Za-z]")
_FIT_WEIGHT, _TIE_WEIGHT = 0.59, 0.25
_FOREIGN_WEIGHT, _SOLD_WEIGHT, _GRAMMAR_WEIGHT = 6.05, 0.93, 7.88
_BY_SIZE: Final = [
    8.2 + 1.75 * (size <= 5) + 0.34 * (5 < size < 9) - 0.5 * (8 < size < 13) + 2.2 * (size > 14)
    for size in range(_LONGEST + 1)
]
_WHOLE: Final = 1.1
_AT_A_GLANCE: Final = -0.5
"""What those weigh at a glance (a logistic regression on what then scores enough), and what is
enough: of what then scores enough hardly anything is lost, and two of three are left."""
_COMMON: Final = 3
"""Band of frequency of a word that no seam parts. Ours."""
_NEAR: Final = 50_000
"""Characters of an article in which a stretch is looked for elsewhere: time stays bounded. Ours."""
_BEST: Final = 2.4
"""What a seam adds at most."""
_NUMBER: Final = regex(r"\d[\d.,]*")


class Clause(NamedTuple):
    """Columns of a clause of a line."""

    start: int
    end: int


class Found(NamedTuple):
    """Columns of a stretch of a line, and its score: the logarithm of odds that it was put in."""

    start: int
    end: int
    score: float


class Article:
    """What a page says, against which a stretch is weighed: its prose, and its labels."""

    def __init__(self, doc: Document) -> None:
        self.lines = doc.prose
        text = "\n".join([line.text for line in self.lines])
        self._all = list(map(add, text, text[1:]))
        self.pairs = Counter(self._all)
        self.blob = text[:_NEAR]
        self._labels = frame_labels(doc)
        self.shown = "\n".join(self._labels)
        self._in_labels: dict[str, int] = {}
        self._trade: int | None = None

    def having(self, pairs: frozenset[str]) -> Iterator[tuple[Line, list[int]]]:
        """Yield the lines of the article that have any of some pairs, with the columns of these."""
        places = list(compress(range(len(self._all)), map(pairs.__contains__, self._all)))
        first = begins = 0
        for line in self.lines:
            last = bisect_left(places, begins + len(line.text), first)
            if last > first:
                yield line, [place - begins for place in places[first:last]]
            first, begins = last, begins + len(line.text) + 1

    @property
    def trade(self) -> int:
        """How many words of a trade the labels have, four at most."""
        if self._trade is None:
            words = {token.word for token in tokens(self.shown)}
            self._trade = min(4, sum(WEIGHTS[word] > 1 for word in words))
        return self._trade

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
    return [Clause(*match.span()) for match in _CLAUSES.finditer(text)]


def stretches(text: str, clause: Clause, article: Article) -> list[Found]:
    """Return the stretches at both ends of a clause, each with its score."""
    inside = Inside(text, clause, article)
    return [Found(start, end, inside.score(start, end)) for start, end in inside.candidates()]


def _glance(pairs: int, sold: float, seldom: int, grammar: int) -> float:
    """Return how much a stretch is like words of sellers, and stands nowhere else.

    Of so many pairs, that are worth `sold` together, so many are seldom in the article.
    """
    if grammar > _MOST_GRAMMAR:
        return -math.inf
    size = pairs + 1
    score = (_FOREIGN_WEIGHT * seldom + _SOLD_WEIGHT * sold) / pairs - _BY_SIZE[size]
    return score - _GRAMMAR_WEIGHT * grammar / size


class Inside:
    """A clause, with what each pair of its characters is worth."""

    def __init__(self, text: str, clause: Clause, article: Article) -> None:
        self.text, self.article = text, article
        self.low, self.high = low, high = clause
        self.pairs = pairs = list(map(add, text[low : high - 1], text[low + 1 : high]))
        self.sold = clause_edges().all_sold(pairs)
        self.counts = list(map(article.pairs.__getitem__, pairs))
        self._sold_up_to = list(accumulate(self.sold, initial=0.0))
        grammar = map(_GRAMMAR.__contains__, text[low:high])
        self._grammar_up_to = list(accumulate(grammar, initial=0))
        self._heads: list[tuple[int, int, int]] | None = None
        self._tokens: list[Token] | None = None

    @property
    def heads(self) -> list[tuple[int, int, int]]:
        """The words with which what engines are asked ends, with columns and weight."""
        if self._heads is None:
            self._heads = [
                (self.low + start, self.low + end, HEAD_WEIGHTS[HEAD_LIST[number]])
                for number, start, end in HEADS.find(self.text[self.low : self.high])
            ]
        return self._heads

    @property
    def tokens(self) -> list[Token]:
        """The words of sellers in the clause."""
        if self._tokens is None:
            low = self.low
            self._tokens = [
                Token(start + low, end + low, word)
                for start, end, word, _ in tokens(self.text[low : self.high])
            ]
        return self._tokens

    def candidates(self) -> list[tuple[int, int]]:
        """Return the columns of stretches at both ends that can be one at all: few at a glance.

        Their pairs stand hardly anywhere else in the article and are like words of sellers, and
        what is left of the clause is whole.
        """
        low, high = self.low, self.high
        counts, sold, grammar, pairs = (
            self.counts,
            self._sold_up_to,
            self._grammar_up_to,
            self.pairs,
        )
        edges = clause_edges()
        size, last = high - low, len(pairs)
        all_sold, all_grammar = sold[last], grammar[size]
        found = []
        # The least count among the pairs of a stretch, and how many have it, as both grow.
        seldom_last = seldom_first = math.inf
        often_last = often_first = 0
        for inner in range(1, min(_LONGEST, size - _REST)):
            first = last - inner
            count = counts[first]
            if count <= seldom_last:
                often_last = often_last + 1 if count == seldom_last else 1
                seldom_last = count
            count = counts[inner - 1]
            if count <= seldom_first:
                often_first = often_first + 1 if count == seldom_first else 1
                seldom_first = count
            if inner < _SHORTEST - 1:
                continue
            foreign, worth = _FOREIGN * inner, _SOLD * inner
            # Most have too little of one of them: told without a call.
            if often_last >= foreign and all_sold - sold[first] >= worth:
                glance = _glance(
                    inner, all_sold - sold[first], often_last, all_grammar - grammar[first]
                )
                if glance + _BEST >= _AT_A_GLANCE:
                    fit = edges.ends(pairs[first - 2])
                    if (
                        fit >= _FIT
                        and glance + self._seam(pairs[first - 1], fit) >= _AT_A_GLANCE
                        and not self._counted(low + first)
                    ):
                        found.append((low + first, high))
            if often_first >= foreign and sold[inner] >= worth:
                glance = _glance(inner, sold[inner], often_first, grammar[inner + 1])
                if glance + _BEST >= _AT_A_GLANCE:
                    fit = edges.begins(pairs[inner + 1])
                    if fit >= _FIT and glance + self._seam(pairs[inner], fit) >= _AT_A_GLANCE:
                        found.append((low, low + inner + 1))
        # A clause with a word of grammar in it says something.
        if _SHORTEST <= size <= _LONGEST and not all_grammar and all_sold >= _SOLD * last:
            seldom = counts.count(min(counts))
            glance = _glance(last, all_sold, seldom, 0)
            if seldom >= _FOREIGN * last and glance - _WHOLE >= _AT_A_GLANCE:
                found.append((low, high))
        return found

    @staticmethod
    def _seam(pair: str, fit: float) -> float:
        """Return what a seam adds at a glance; nothing is right where the characters are a pair."""
        if lexicon().words.get(pair, 0) >= _COMMON:
            return -math.inf
        tie = clause_edges().tie(pair[0], pair[1])
        return _FIT_WEIGHT * fit - _TIE_WEIGHT * tie if tie <= _TIED else -math.inf

    def _counted(self, start: int) -> bool:
        """Tell whether a column stands within a number or between it and what it counts."""
        text = self.text
        if text[start].isdigit():
            number = _NUMBER.match(text, start)
            return number is not None and MEASURE.match(text, number.end()) is not None
        return text[start - 1].isdigit() and MEASURE.match(text, start) is not None

    def score(self, start: int, end: int) -> float:
        """Return the score of a stretch."""
        values = self._at_once(start, end)
        score = score_at_once(values)
        if score < HOPELESS:
            return score
        return score + score_further([*values, *self._further(start, end)])

    def features(self, start: int, end: int) -> list[float]:
        """Return the features of a stretch, in the order of `FEATURES`."""
        return [*self._at_once(start, end), *self._further(start, end)]

    def _at_once(self, start: int, end: int) -> list[float]:
        """Return the features `AT_ONCE` of a stretch."""
        text, article, low = self.text, self.article, self.low
        said = text[start:end]
        size = end - start
        first, last = start - low, end - low - 1
        again = 3 * max(1, article.blob.count(said))
        beside = list(map(add, self.counts[first:last], self.counts[first + 1 : last]))
        labels = [
            count
            for at, both in enumerate(beside)
            if both <= again and (count := article.labels_with(said[at : at + 3]))
        ]
        inner = [token for token in self.tokens if token.start >= start and token.end <= end]
        telling = [token for token in inner if WEIGHTS.get(token.word, 1) > 1]
        plain = [t for t in inner if WEIGHTS.get(t.word, 0) == 1 and len(t.word) > 1]
        asks = _ASKS.search(said) is not None
        return [
            math.log(size),
            (self._sold_up_to[last] - self._sold_up_to[first]) / (size - 1),
            sum(self.sold[last - 2 : last]) / 2,
            (self._grammar_up_to[last + 1] - self._grammar_up_to[first]) / size,
            said[:2] in PLACES or said[:3] in PLACES,
            said in article.shown,
            min(3.0, sum(min(2, count) for count in labels) / 2),
            len(labels) / (size - 2),
            sum(token.end - token.start for token in telling) / size,
            sum(token.end - token.start for token in plain) / size,
            sum(len(token.word) > 1 for token in inner) >= 2,
            any(token.start == start for token in inner),
            any(token.end == end for token in inner),
            self._head(start, end),
            asks,
            asks and _ASKS.search(said, size - 4) is not None,
            again > 3,
            *self._beside(start, end),
        ]

    def _beside(self, start: int, end: int) -> tuple[float, int, float]:
        """Return how close the characters at the seam are, and what the rest of the clause is."""
        text, low, high = self.text, self.low, self.high
        if end < high:
            fit = clause_edges().begins(text[end:high])
            return clause_edges().tie(text[end - 1], text[end]), min(high - end, 8), fit
        if start > low:
            fit = clause_edges().ends(text[low:start])
            return clause_edges().tie(text[start - 1], text[start]), min(start - low, 8), fit
        return 0.0, 0, 0.0

    def _head(self, start: int, end: int) -> int:
        """Return the weight of the word of engines that a stretch ends with; -1: none."""
        return max(
            (told for at, to, told in self.heads if at >= start and end - 1 <= to <= end),
            default=-1,
        )

    def _further(self, start: int, end: int) -> list[float]:
        """Return the other features of a stretch."""
        text, article, low, high = self.text, self.article, self.low, self.high
        edges, lexis = clause_edges(), lexicon()
        said = text[start:end]
        size = end - start
        first, last = start - low, end - low - 1
        sold = self.sold[first:last]
        unseen = [not edges.is_seen(pair) for pair in self.pairs[first:last]]
        own = max(1, article.blob.count(said))
        governed = start > low and (
            GOVERNS.search(text, max(low, start - 6), start) is not None
            or LEADS.search(text, max(low, start - 4), start) is not None
        )
        heals = 0.0
        if size < high - low:
            seam = start if end == high else end
            before, behind = text[max(low, seam - 4) : seam], text[seam : min(high, seam + 4)]
            whole, part = lexis.costs(before + behind, len(before))
            heals = whole - part - lexis.cost(behind)
        return [
            sum(map(own.__ge__, self.counts[first:last])) / (size - 1),
            sum(unseen) / (size - 1),
            unseen[0] and unseen[1],
            max(sold),
            sum(sold[:2]) / 2,
            sum(sold) / (size - 1) * (self._head(start, end) > 0),
            _LATIN.search(said) is not None,
            sum(map(str.isdigit, said)) / size,
            article.trade,
            edges.begins(said),
            edges.ends(said),
            end < high,
            governed,
            heals,
        ]
