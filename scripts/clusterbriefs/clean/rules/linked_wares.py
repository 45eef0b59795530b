"""linked-wares: takes out words of trades that a page links to and that were dropped into sentences.

A site of services, or one that lives on links, sets the words it wants to be found under between
clauses and into them, each by itself: 月嫂, 管道疏通, 公司注册. One such word can belong to any
sentence. Three of different trades, all in the page's own links, are the page's.

    leaves (body)| 社区里的月嫂、保洁员和管道疏通工都到站点登记，公司注册满一年的才能接单，价格贴在墙上。
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from operator import itemgetter
from typing import Final, NamedTuple

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.frame_labels import frame_labels
from clusterbriefs.clean.governed import FOLLOWS, LEADS
from clusterbriefs.clean.lexicon import lexicon, table
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.weak_frame import is_sellers
from clusterbriefs.clean.weak_words import MADE_SO, WEIGHTS, tokens

NAME: Final = "linked-wares"

_PARTS: Final = regex(r"[\s|｜、,，:：·>＞/_—–-]+")
_ITEM: Final = regex("[\u4e00-\u9fff]{2,8}")
_MARKS: Final = frozenset("，。；：！？“”…—")
_HAN: Final = regex("[\u4e00-\u9fff]{2}")
_TRADES, _WORDS, _GOVERNED = 2, 3, 1
"""Trades and words of them on a page at least, and places in the article's own words at most. Ours."""
_LONGEST, _LIKELY = 4_000, 0.0
"""Characters of a line that is looked at; how well what is left ends, at least."""
_SHORT, _LONG = 2, 3
"""Characters of the name of a place."""
_OF_NO_TRADE: Final = ("question", "more")
_EVERYDAY: Final = 4
"""Band of frequency above which a word is one of everyday sentences. Ours."""
_NAMED: Final = regex("[\u4e00-\u9fff]{4,10}")
_KIND, _ABOVE = 3, 4
"""Characters of a kind of thing, and lines above the text among which the headline is. Ours."""
_MADE_OF: Final = MADE_SO - {"智能", "数控", "小型", "大型", "微型", "国产", "进口", "新款", "工业"}
"""What a thing is like, without what sentences say of much else."""
_ASKED: Final = "流程|费用|价格|报价|公司|厂家|电话|多少钱|哪家好|排名|推荐"
"""What is asked of them."""
_ROW: Final = regex("[、和与及]$")
"""What stands in front of a word in a row of such words, as an article lists them."""


class _Place(NamedTuple):
    """Where words of trades stand in a line, which trades they are of."""

    line: Line
    start: int
    end: int
    trades: frozenset[str]
    words: frozenset[str]


def apply(doc: Document) -> None:
    """Take such words out where three of two trades at least stand in none of the article's words.

    Or three names of one kind of thing, which no list needs to have.
    """
    _of_one_kind(doc)
    linked, places = _linked(doc)
    if len(linked) < _WORDS:
        return
    pattern = re.compile("|".join(sorted(map(re.escape, linked), key=len, reverse=True)))
    in_front = f"(?:{'|'.join(map(re.escape, places))})?" if places else ""
    whole = re.compile(f"{in_front}(?:{pattern.pattern})+(?:{_ASKED})?")
    dropped: list[_Place] = []
    governed = 0
    for line in doc.prose:
        for match in whole.finditer(line.text) if len(line.text) <= _LONGEST else ():
            found = frozenset(pattern.findall(match[0]))
            trades = frozenset(_trades()[word] for word in found)
            if _is_dropped(line.text, *match.span()):
                dropped.append(_Place(line, *match.span(), trades, found))
            else:
                governed += 1
    words = frozenset().union(*(place.words for place in dropped))
    trades = frozenset().union(*(place.trades for place in dropped))
    if len(words) < _WORDS or len(trades) < _TRADES or governed > _GOVERNED:
        return
    for place in reversed(dropped):
        cut(doc, place.line, place.start, place.end, NAME)


def _of_one_kind(doc: Document) -> None:
    """Take out the names of one kind of thing that links and several paragraphs have word for word.

    Of a seller's page alone; an article on such things has the kind in its headline, in a row, by
    itself, or something leads to it.
    """
    if not is_sellers(doc):
        return
    items = {
        item
        for label in frame_labels(doc)
        for item in _PARTS.split(label)
        if _NAMED.fullmatch(item) and item in doc.blob
    }
    kinds = Counter(item[at : at + _KIND] for item in items for at in range(len(item) - _KIND + 1))
    kind, count = max(kinds.items(), key=itemgetter(1), default=("", 0))
    if count < _WORDS or kind in lexicon().words:
        return
    of_kind = re.compile(rf"[\u4e00-\u9fff]{{0,5}}{kind}(?:{_ASKED})?")
    forms = {form for label in frame_labels(doc) for form in of_kind.findall(label)}
    named = sorted(forms | {item for item in items if kind in item}, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, named)))
    found = [
        (line, match)
        for line in doc.prose
        if len(line.text) <= _LONGEST
        for match in pattern.finditer(line.text)
    ]
    said = sum(line.text.count(kind) for line in doc.prose)
    headed = any(kind in line.text for line in doc.lines if line.at in _near(doc) and line.live)
    listed = any(
        _ROW.search(line.text[: match.start()])
        or LEADS.search(line.text[max(0, match.start() - 4) : match.start()])
        or line.text[match.end() :][:1] in tuple("、的”")
        for line, match in found
    )
    if len({match[0] for _, match in found}) < _WORDS or said > len(found) or headed or listed:
        return
    for line, match in reversed(found):
        start = match.start()
        while (
            size := next((n for n in (3, 2) if line.text[start - n : start] in _MADE_OF), 0)
        ) > 0:
            start -= size
        cut(doc, line, start, match.end(), NAME, exact=True)


def _near(doc: Document) -> range:
    """Return the places of the lines right above the text, one of which is the headline."""
    return range(max(0, doc.first_prose - _ABOVE), doc.first_prose)


def _linked(doc: Document) -> tuple[set[str], list[str]]:
    """Return the words of trades that the links of a page have, and what places stand in front."""
    found: set[str] = set()
    places: set[str] = set()
    for label in frame_labels(doc):
        for item in filter(_ITEM.fullmatch, _PARTS.split(label)):
            words, before = _linked_in(item)
            found |= words
            places |= before
    return found, sorted(places)


@lru_cache(maxsize=4096)
def _linked_in(item: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of trades in a link, and what places stand in front of them.

    The pages of a site have the same links.
    """
    found: set[str] = set()
    places: set[str] = set()
    for token in tokens(item):
        inner = {token.word[:size] for size in (2, 3)} | {token.word}
        found |= inner & _trades().keys()
        if _SHORT <= token.start <= _LONG and token.word in _trades():
            places.add(item[: token.start])
    return frozenset(found), frozenset(places)


@cache
def _trades() -> dict[str, str]:
    """Return the words of trades, each with the trade that has it."""
    return {
        word: subject
        for subject, _, words in table("wares.tsv")
        for word in words.split(" ")
        if len(word) > 1
        and WEIGHTS.get(word, 0) > 0
        and subject not in _OF_NO_TRADE
        and lexicon().words.get(word, 0) <= _EVERYDAY
    }


def _is_dropped(text: str, start: int, end: int) -> bool:
    """Tell whether a clause goes well without some columns, and nothing in it leads to them."""
    left, right = text[:start][-2:], text[end : end + 2]
    if LEADS.search(text[max(0, start - 4) : start]) or _ROW.search(left):
        return False
    if left[-1:] in tuple("。！？") and right[:1] == "”":
        return True
    if FOLLOWS.match(text, end) or right[:1] in tuple("、”）)"):
        return False
    edges = clause_edges()
    closes = not right or right[0] in _MARKS
    if not left or left[-1] in _MARKS:
        return not closes or (left[-1:] == "，" and right[:1] in tuple("，。"))
    if closes:
        return _HAN.match(left) is None or edges.ends(left) >= _LIKELY
    return edges.is_seen(left[-1] + right[0]) or not right[0].isalpha()
