"""Finds stretches of a text that may be offers of sellers, each too weak to be told by itself.

A stretch is made of words of sellers and of what is sold, and of a name or code in front of them.
What tells: how seldom anybody but a seller has the words, whether the text uses them elsewhere,
whether the stretch belongs to the words beside it, and where it stands: as a clause of its own,
behind the last mark of a paragraph, between two signs, inside a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.governed import CHANGES, GOVERNS
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import MEASURE, WORDS, Kept
from clusterbriefs.clean.weak_place import (
    SMALL,
    can_name,
    goes_on,
    name_weight,
    place_weight,
    words_weight,
)
from clusterbriefs.clean.weak_words import (
    EDGE,
    JOINTS,
    PLACES,
    WEIGHTS,
    Page,
    Token,
    clusters,
)

_LONE: Final = 1.2
"""What a short word of the language has against it that stands alone."""
_NAMELESS: Final = 0.9
"""What speaks against a name in front of what is sold, in the midst of a clause."""
_HEAD, _NAME, _BEHIND = 8, 4, 4
"""Characters of a stretch in front of its words, behind a mark or not, and behind its words."""
_LONGEST: Final = 26
_SEEN: Final = 12
"""Characters on both sides that are split into words."""
_APART, _CLAUSE = 4, 12
"""Characters between two rows of one clause, and of the clause, that are weighed as one row."""
_JOINING: Final = frozenset("的了在是")
"""What joins two words in a sentence."""
_GAP: Final = 2
_CONNECTS: Final = frozenset(
    "为此 对此 因此 此外 同时 目前 其中 据悉 随后 而且 但是 不过 另外 去年 今年 近日 日前".split()
)
"""What a sentence goes on with: no part of an offer in front of it."""
_OWNS: Final = 2.0
"""What speaks against a stretch that ends with 的. Ours."""
_ASKED: Final = 3.0
"""What words must weigh that fill a clause up to its end, as what search engines are asked does."""
_PLAIN_HEAD, _PLAIN_CLAUSE = -1.0, 1.5
"""A clause that begins so little like a name is no offer as a whole; what it loses. Ours."""
_PLACE_ENDS: Final = frozenset("省市县区镇乡村局院厅委")


class Weak(NamedTuple):
    """Columns of a line that may be an offer, how much speaks for it, and whether place or form."""

    start: int
    end: int
    score: float
    odd: bool


def meet(one: Weak, other: Weak) -> bool:
    """Tell whether two stretches have a character in common."""
    return one.start < other.end and other.start < one.end


def weak_in(text: str, page: Page, least: float, *, telling: bool = False) -> list[Weak]:
    """Return the stretches of a line that may be offers, the best of each place.

    `telling`: only those are looked for that hold a code or a word that hardly stands elsewhere.
    """
    found: list[Weak] = []
    for row in _rows(text):
        weights = [page.weight(token) for token in row]
        if sum(weights) < 1 or (len(row) == 1 and weights[0] <= 1 and not _leads(text, row[0])):
            continue
        if telling and not (
            any(token.code or WEIGHTS[token.word] > 1 for token in row)
            and (len(row) > 1 or len(row[0].word) > 3 or _leads(text, row[0]))
        ):
            continue
        best = Search(text, row, weights, page, None).best()
        if best is None or best.score < least:
            continue
        if found and best.start < found[-1].end:
            if best.score <= found[-1].score:
                continue
            found.pop()
        if found and text[found[-1].end : best.start] == " ":
            last = found.pop()  # no sentence has a space there
            best = Weak(last.start, best.end, last.score + best.score, odd=True)
        found.append(best)
    return found


def _leads(text: str, token: Token) -> bool:
    """Tell whether a word that weighs little can have a name between it and a mark."""
    return (
        token.code
        or EDGE.search(text, max(0, token.start - 6), token.start) is not None
        or (token.start < 6)
    )


def _rows(text: str) -> list[list[Token]]:
    """Return the rows of words of a line; those of one short clause are one."""
    rows: list[list[Token]] = []
    for row in clusters(text):
        if rows:
            last = rows[-1]
            gap = text[last[-1].end : row[0].start]
            near = len(gap) <= _APART and _JOINING.isdisjoint(gap) and not EDGE.search(gap)
            if near and _clause(text, last, row) <= _CLAUSE:
                rows[-1] = last + row
                continue
        rows.append(row)
    return rows


def _clause(text: str, first: list[Token], last: list[Token]) -> int:
    """Return how long the clause is that two rows stand in."""
    start, end = first[0].start, last[-1].end
    while first[0].start - start < _CLAUSE and goes_on(text, start - 1):
        start -= 1
    while end - last[-1].end < _CLAUSE and goes_on(text, end):
        end += 1
    return end - start


def _place_at(text: str, start: int, end: int) -> bool:
    """Tell whether a place is named from a column on, as at the head of what engines are asked."""
    return any(text[start : start + size] in PLACES for size in (2, 3) if start + size <= end)


class Search:
    """Weighs the stretches around one row of words; `within` is what they must hold."""

    def __init__(
        self,
        text: str,
        row: list[Token],
        weights: list[float],
        page: Page,
        within: tuple[int, int] | None,
    ) -> None:
        self._text, self._row, self._weights = text, row, weights
        self._page, self._within = page, within
        low = first = row[0].start
        end = row[-1].end
        floor = max(0, first - _SEEN)
        closed = False
        while low > floor and EDGE.match(text, low - 1) is None:
            if text[low - 1] in "(（" and not closed:
                break
            closed = closed or text[low - 1] in ")）"
            low -= 1
        self._low = low
        self._bounded = low == 0 or (low > floor and text[low - 1] != "、")
        stop = EDGE.search(text, end)
        self._close = stop.start() if stop else len(text)
        self._kept: Kept | None = None
        self._ends = [token.end for token in row]
        near = within is None and 0 < self._close - end <= _BEHIND
        if near and CHANGES.match(text, end) is None:
            self._ends.append(self._close)

    def best(self) -> Weak | None:
        """Return the stretch for which most speaks."""
        best: Weak | None = None
        for number, start, head in self._starts():
            for last in range(number, len(self._ends)):
                end = self._ends[last]
                if end - start > _LONGEST:
                    break
                if self._within and end < self._within[1]:
                    continue
                content = self._content(number, last, start, head)
                if content is None:
                    continue
                join = self._join(start, end)
                if self._within and not self._belongs(start, end, last, join):
                    continue
                found = self._weighed(number, last, start, end, (head, content, join))
                if best is None or found.score > best.score + 1e-9:
                    best = found
        return best

    def _join(self, start: int, end: int) -> float:
        """Return what the words beside a stretch lose if it is taken out; they can gain."""
        if self._kept is None:
            close = min(self._close, self._row[-1].end + _SEEN)
            self._kept = Kept(self._text[self._low : close])
        return self._kept.join(start - self._low, end - self._low)

    def _starts(self) -> Iterator[tuple[int, int, float]]:
        """Yield where a stretch can begin: its first word, the column, the weight of the name."""
        sells = sum(self._weights) >= 2
        text, page = self._text, self._page
        most = self._within[0] if self._within else len(text)
        for number, first in enumerate(self._row):
            floor = max(self._row[number - 1].end if number else self._low, first.start - _HEAD)
            for start in range(first.start, floor - 1, -1):
                named = start < first.start
                if named and text[start] in SMALL and not _place_at(text, start, first.start):
                    break
                if named and text[start - 1 : start].isdigit() and MEASURE.match(text, start):
                    break  # what is counted in front of it
                if named and text[start] in JOINTS:
                    continue
                marked = start == self._low and self._bounded
                if (first.start - start > _NAME and not marked) or start > most:
                    continue
                head = name_weight(text[start : first.start], page, at_mark=marked, sells=sells)
                placed = text[start : first.start] in PLACES
                if named and not marked and not placed and first.word not in WORDS:
                    head -= _NAMELESS
                if head < -3:
                    break
                yield number, start, head

    def _content(self, number: int, last: int, start: int, head: float) -> float | None:
        """Return what speaks for the name and the words of a stretch, None for too little."""
        row = self._row[number : last + 1]
        if -2 < head < 0 and self._marked(start) and self._ends[last] == self._close:
            head /= 2  # a whole clause
        content = head + words_weight(self._text, row, self._weights[number : last + 1])
        if content < 1:
            return None
        if last == len(self._row):
            behind = self._text[self._row[-1].end : self._close]
            if behind in _CONNECTS:
                return None
            content += min(0.0, name_weight(behind, self._page, at_mark=False, sells=False)) - 0.3
            if content < 1:
                return None
        first = row[0]
        lone = len(row) == 1 and not first.code and len(first.word) < 4
        if lone and self._weights[number] <= 1 and clause_edges().is_seen(first.word):
            return None  # news has it, and nothing beside it tells
        return content - _LONE * (lone and (start == first.start or head <= 0.0))

    def _marked(self, start: int) -> bool:
        """Tell whether a stretch begins behind a mark."""
        return start == self._low and self._bounded

    def _belongs(self, start: int, end: int, last: int, join: float) -> bool:
        """Tell whether what stands beside a sure offer belongs to it."""
        text, within = self._text, self._within or (start, end)
        marked = self._marked(start)
        if start < within[0]:
            after = text[end : end + 1]
            named = can_name(text[start : within[0]]) and (marked or join <= -1)
            # A name that no list has, and words of sellers up to the offer.
            first = next((token.start for token in self._row if token.start >= start), start)
            named = named or (marked and start < first < within[0] and can_name(text[start:first]))
            ware = marked and any(
                token.start == start and WEIGHTS.get(token.word, 0) > 1 for token in self._row
            )
            whole = marked and not goes_on(text, end) and within[0] - start <= _GAP
            if (
                not (named or ware or whole)
                or after in _PLACE_ENDS
                or (after.isdigit() and text[start].isdigit())
            ):
                return False
        elif end > within[1] and (goes_on(text, start - 1) or goes_on(text, end)):
            word = self._row[last].word
            most = (5 if word in WORDS else 2) if goes_on(text, start - 1) else 6
            # Of what a sentence can go on with, only what such sites offer (下载) belongs to it.
            sites = word in WORDS or word not in lexicon().words
            rare = sites and lexicon().words.get(word, 0) < most
            return len(word) > 1 and (rare or WEIGHTS.get(word, 2) > 1)
        return True

    def _weighed(
        self, number: int, last: int, start: int, end: int, parts: tuple[float, float, float]
    ) -> Weak:
        """Return a stretch with its score."""
        head, content, join = parts
        place = place_weight(self._text, start, end, content, join)
        whole = self._marked(start) and end == self._close
        score = content - (0.0 if whole else join) + place
        if whole and head < _PLAIN_HEAD:
            score -= _PLAIN_CLAUSE
        if self._text[end - 1] == "的":
            score -= _OWNS  # it belongs to what stands behind the mark
        coded = any(token.code for token in self._row[number : last + 1])
        asked = (
            last - number > 0
            and end == self._close
            and not self._marked(start)
            and content >= _ASKED
            and GOVERNS.search(self._text, max(0, start - 4), start) is None
        )
        odd = place >= 1 or join <= -2 or coded or head > 0.5 or asked
        return Weak(start, end, score, odd)
