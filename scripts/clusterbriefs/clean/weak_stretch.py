"""Finds stretches of a text that may be offers of sellers, each too weak to be told by itself.

A stretch is made of words of sellers and of what is sold, and of a name or code in front of them.
What tells: how seldom anybody but a seller has the words, whether the text uses them elsewhere,
whether the stretch belongs to the words beside it, and where it stands: as a clause of its own,
behind the last mark of a paragraph, between two signs, inside a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from clusterbriefs.clean.governed import GOVERNS
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import WORDS, Kept
from clusterbriefs.clean.weak_place import (
    FRAME,
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
    tokens,
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
_AHEAD: Final = 8
_CONNECTS: Final = frozenset(
    "为此 对此 因此 此外 同时 目前 其中 据悉 随后 而且 但是 不过 另外 去年 今年 近日 日前".split()
)
"""What a sentence goes on with: no part of an offer in front of it."""
_ASKED: Final = 3.0
"""What words must weigh that fill a clause up to its end, as what search engines are asked does."""
_PLAIN_HEAD, _PLAIN_CLAUSE = -1.0, 1.5
"""A clause that begins so little like a name is no offer as a whole; what it loses. Ours."""
_EVERYDAY: Final = 4
"""Band of frequency above which a word is one of everyday sentences. Ours."""
_CALLED: Final = re.compile(
    r"(?:电话|价格|报价|多少|号码|微信|咨询|热线|联系|[:：\s]){0,3}"
    r"(?:(?:0\d{2,3}[-—]?\d{3,4}[ -]?\d{3,4}|1[3-9]\d[- ]?\d{4}[- ]?\d{4})。?"
    r"|(?<=[话格价少码])(?=[\u4e00-\u9fff]))"
)
"""What is written to an offer: that it has a telephone or price, and the number."""
_PAID: Final = re.compile(
    r"(?:月薪|底薪|日薪|时薪|日结)\d{2,5}(?:[-~—]\d{2,5})?元?(?:[/每][天月日时])?"
)
"""What a job is said to pay."""
_PREDICATE: Final = re.compile(
    "[由将已可为达是在从被把会能需也都不有占比按向对与和及的更]|开始|增[至加长]|上[升涨线]|下[降调]|进行|提供|采用|实行|免[费收]|减[少免]|每[年月日台人家亩吨次]"
)
"""What is said of the word in front of it."""
_QUESTIONS: Final = ("哪家好", "多少钱", "怎么样", "哪里有", "哪个好", "哪里好", "好不好", "靠谱吗")
_COUNTS: Final = re.compile("[一二三四五六七八九十百千万两半]")
"""Begins what is counted, or a name."""
_DESCRIBES: Final = frozenset(
    "正规 专业 优质 高端 高档 免费 最新 唯一 综合 全国 同城 亚洲 当天".split()
)
"""Says what the word behind it is like, rather than the one in front of it."""
_WHO: Final = frozenset("儿童 小儿 老年 附近 本地 同城 个人 企业 公司".split())
"""For whom or where, in front of what is asked."""
_TO_PLACE: Final = re.compile("[在于到从由向往赴自至及和与是为、·]$|来自|位于|落户|走进|来到|发往")
"""What leads to a place in a sentence."""
_AREA: Final = re.compile(r"(?:^|[，。；：！？])([\u4e00-\u9fff]{2,4}(?:新区|区|县|市|镇))$")
"""A part of a city in front of it, at the head of a clause."""
_NAMED: Final = re.compile(r"(?:^|[，。；：！？])([\u4e00-\u9fff]{2,5})$")
"""A short piece between a mark and a space."""
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
        best = _Search(text, row, weights, page, None).best()
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


def widened(text: str, start: int, end: int, page: Page) -> tuple[int, int]:
    """Return the columns of a sure offer with what else belongs to it."""
    grows = _can_grow(text, start)
    if not grows and goes_on(text, end):
        low = max(start, end - _AHEAD)
        grows = any(low + token.end > end for token in tokens(text[low : end + _AHEAD]))
    if not grows:
        return framed(text, _with_place(text, start, end), end)
    low, common = max(0, start - 2 * _SEEN), lexicon().words
    for near in clusters(text[low : end + 2 * _SEEN]):
        row = [token._replace(start=token.start + low, end=token.end + low) for token in near]
        if row[0].start < end and row[-1].end > start:
            for token in row:
                meets = token.start < end and token.end > start
                # In 奖牌九游会 the brand is 九游会, and 牌九 is no word.
                parts = token.start < start and text[token.start - 1 : token.start + 1] in common
                if WEIGHTS.get(token.word, 0) > 1 and meets and not parts:
                    start, end = min(start, token.start), max(end, token.end)
            # What the offer holds beside such words belongs to it as well.
            if start < row[0].start:
                row.insert(0, Token(start, row[0].start, "", code=True))
            if end > row[-1].end:
                row.append(Token(row[-1].end, end, "", code=True))
            weights = [page.weight(token) for token in row]
            best = _Search(text, row, weights, page, (start, end)).best()
            if best is not None:
                start, end = min(start, best.start), max(end, best.end)
    return framed(text, _with_place(text, start, end), end)


def trimmed(text: str, start: int, end: int, page: Page) -> tuple[int, int]:
    """Return the columns of an offer with the words of sellers that touch it.

    What a sentence goes on with can be such a word too (费用, 平台): everyday ones stay, and
    go back to the sentence where they are the last of the offer.
    """
    inside = tokens(text[start:end])
    if len(inside) > 1 and inside[-1].word in _DESCRIBES and goes_on(text, end):
        end = start + inside.pop().start
    led = goes_on(text, start - 1)
    if len(inside) > 1 and not led and goes_on(text, end) and start + inside[-1].end == end:
        last = inside[-1]
        touches = start + inside[-2].end == start + last.start
        if touches and _is_everyday(last.word) and _PREDICATE.match(text, end):
            end = start + last.start
    for token in tokens(text[end : end + _AHEAD]):
        if token.start or _is_everyday(token.word) or page.count(token.word) > 1:
            break
        if _COUNTS.match(token.word) or text.startswith("厂", end + token.end):
            break
        end += token.end
    if (number := _CALLED.match(text, end) or _PAID.match(text, end)) is not None:
        end = number.end()
    elif text[end : end + 1] == "？" and text[start:end].endswith(_QUESTIONS):
        end += 1
    if (area := _AREA.search(text, max(0, start - _AHEAD), start)) is not None:
        start = area.start(1)
    low = max(0, start - _AHEAD)
    for token in reversed(tokens(text[low:start])):
        touches = low + token.end == start
        if not touches or _is_everyday(token.word) or page.count(token.word) > 1:
            break
        start = low + token.start
    start = _with_place(text, start, end)
    if start > 1 and text[start - 1] == " " and (named := _NAMED.search(text, 0, start - 1)):
        start = named.start(1)  # no sentence has a space there
    return start, end


def _with_place(text: str, start: int, end: int) -> int:
    """Return where an offer begins that a place stands in front of, at the head of a clause.

    For whom it is can stand between: 某市个人贷款.
    """
    who = text[start - 2 : start] if text[start - 2 : start] in _WHO else ""
    if who and any(text[start - 2 - size : start - 2] in PLACES for size in (2, 3)):
        start -= 2
    for size in (2, 3):
        at = start - size
        if at < 0 or not (text[at:start] in PLACES or text[at:start] in _WHO):
            continue
        if (goes_on(text, end) and not goes_on(text, at - 1)) or (
            goes_on(text, at - 1) and _TO_PLACE.search(text, max(0, at - 3), at) is None
        ):
            return at
    return start


def _is_everyday(word: str) -> bool:
    """Tell whether a word of sellers is one of everyday sentences too."""
    return len(word) < 2 or lexicon().words.get(word, 0) > _EVERYDAY


def _can_grow(text: str, start: int) -> bool:
    """Tell whether the characters before a sure offer can be the beginning of its name."""
    if not goes_on(text, start - 1):
        return False
    if EDGE.search(text, max(0, start - _NAME - 1), start) or start <= _NAME:
        return True
    return lexicon().words.get(text[start - 2 : start], 0) <= _NAME and can_name(text[start - 1])


def _place_at(text: str, start: int, end: int) -> bool:
    """Tell whether a place is named from a column on, as at the head of what engines are asked."""
    return any(text[start : start + size] in PLACES for size in (2, 3) if start + size <= end)


def framed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the columns of all that stands between two signs, where a stretch stands between."""
    left, right = start, end
    while start - left < _SEEN and goes_on(text, left - 1):
        left -= 1
    while right - end < _SEEN and goes_on(text, right):
        right += 1
    if left and FRAME.match(text, left - 1) and FRAME.match(text, right):
        return left, right
    return start, end


class _Search:
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
        if within is None and 0 < self._close - end <= _BEHIND:
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
            rare = WEIGHTS.get(word, 2) > 1 or lexicon().words.get(word, 0) < most
            return len(word) > 1 and rare
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
