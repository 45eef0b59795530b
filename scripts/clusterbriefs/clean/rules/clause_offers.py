"""clause-offers: takes out what a seller put at the beginning or at the end of a clause.

No list needs to know it: the article speaks of it nowhere else, the clause is whole without it, and
words of sellers are made like it (`clause_stretch`). One such stretch must be all but certain; where
a page has several, or other offers, less is asked of each.

    leaves (body)| 老人说，腰椎间盘突出该睡什么床垫，医生讲了半个钟头，她都记在本子上。
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import islice
from operator import add
from typing import Final

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.clause_stretch import Article, Clause, Found, clauses, stretches
from clusterbriefs.clean.cut_out import cut, cuts_in_prose
from clusterbriefs.clean.document import HAN, Document, Line
from clusterbriefs.clean.governed import PURSUED, is_said
from clusterbriefs.clean.headline_words import in_headline
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.strays import alike
from clusterbriefs.clean.weak_asked import is_subject
from clusterbriefs.clean.weak_frame import is_sellers
from clusterbriefs.clean.weak_place import goes_on
from clusterbriefs.clean.weak_words import HEAD_LIST, HEAD_WEIGHTS, HEADS, TELLING, WEIGHTS, tokens

NAME: Final = "clause-offers"

_TOLD: Final = hint([*TELLING, *(word for word, weight in HEAD_WEIGHTS.items() if weight > 0)])
"""A word that hardly anybody but a seller has."""
_OF_HOUSES: Final = frozenset(
    "injected-phrase planted-names strewn-names dressed-names sought-names".split()
)
"""Rules that take out names of houses of games: no evidence that there is more than these."""
_LEAST: Final = 240
"""Characters of an article of which can be said what it speaks of nowhere else. Ours."""
_LONGEST_LINE: Final = 4_000
"""Characters of a line that is looked at: time stays bounded. Ours."""
_OFTENER, _TWICE = 1.5, 1
"""How much oftener sellers must have a pair than news, as a logarithm, and how often at least. Ours."""
_PAIRS, _PAIRS_BESIDE = 2, 1
"""Such pairs that a clause must have to be looked at, and where a stretch was found elsewhere. Ours."""
_SELDOM: Final = 3
"""Times that the article can have such a pair. Ours."""
_LIKELY, _SPEAKS = -2.5, -1.0
"""Score from which on a stretch speaks for others a little, and from which on it does. Ours."""
_NEEDS: Final = ((2.5, -0.8), (1.0, -0.7), (0.5, -0.6))
"""How much speaks for it that a page has been tampered with for which score to be enough. Ours: a
phrase that stays is less of a loss than words of the article that go."""
_ALONE: Final = -0.5
"""The score that is enough where nothing else does."""
_MOST_SURE: Final = 3
"""Offers that other rules took out, at most, that count."""
_OF_NAME: Final = regex("官网|官方|网站|平台|公众号|客户端|app|APP|小程序|热线|服务")
"""What belongs to the name in front of it."""
_MARK: Final = regex(r"[^\u4e00-\u9fffA-Za-z0-9]")
_FURTHER: Final = 6
"""Characters that a stretch is found to be longer at each side at most. Ours."""
_COUNTS: Final = regex(r"\d[\d.]*(?:[条家名人万亿%％月日亩吨]|年(?!级)|公里)")
"""A number that a report gives."""
_SHARE: Final = regex("[一二三四五六七八九十百两几半][成倍]$|[一二三四五六七八九十百]+分之.{1,3}$")
"""A share or multiple at the end, that the sentence gives."""
_LEADS_ON: Final = frozenset("给把被让对向从跟与和由替将于及按往")
_BELONGS: Final = frozenset("的了过着们吗呢吧地得")
_COUNTED: Final = regex("等?[两二三四五六七八九十几多各][个大项种类家款名所门]")
_AT: Final = regex("[在从当自由以于][^，。的]{1,10}$")
_CLOSES_PLACE: Final = frozenset("下上中里内外间时后前")
"""How many things a list has; what leads to a place or time, and the words that close it."""
_ASKED: Final = regex("怎么|怎样|如何|哪|多少|多久|几|什么|吗|是否|能不能|该不该")
_LEARNS: Final = "知道|清楚|讨论|研究|决定|明白|琢磨|关心|商量|判断|取决|标明"
_BEGINS_SO: Final = regex(f".{{0,3}}(?:{_LEARNS})")
_ASKS: Final = regex(f"[问算看想懂教学讲谈查弄说]|{_LEARNS}")
"""What a sentence has in front of a question that is its object. Ours."""
_TELLS_WHO: Final = regex("再来?[问看说]|[才又还]来?问|问[\u4e00-\u9fff]{1,4}[好能会要行]不")
"""Who asks whom, as a report tells it."""
_BEFORE: Final = 6
"""Characters in front of a stretch in which such a word stands."""
_QUESTION: Final = regex(r"(?<=[，；])([^，。；：！？“”、]{4,18})？(?=[\u4e00-\u9fff])")
_SPEAKING: Final = regex("[问说想道喊答讲谈叫]$|(?:表示|提出|担心|纳闷|疑惑|好奇|关心)(?:的是)?$")
_STOP: Final = regex("[。！？]")
_WHETHER: Final = regex(r"([\u4e00-\u9fff])[不没]\1|究竟|到底|难道|莫非")
_TAMPERED, _FOREIGN = 2, 0.7
"""Offers after which such questions are looked for, and the share of a question's pairs that the
article has nowhere else. Ours."""
_LETTERS: Final = 3
"""Chinese characters of such a stretch at least."""
_MOST: Final = 50
"""Stretches that are looked for elsewhere: time stays bounded."""
_SAME: Final = 6
"""Characters that no clause has at its end by chance that another has there too. Ours."""
_NAMED: Final = 3
"""Characters of the name of a person."""
_NEAR, _EVERYDAY = 1.6, 3
"""What a shorter stretch may score less; band of frequency of an everyday word. Ours."""


def apply(doc: Document) -> None:
    """Take such stretches out of the paragraphs, and once more, as then others stand out."""
    before = len(doc.account)
    _round(doc, _PAIRS)
    if len(doc.account) > before:
        _round(doc, _PAIRS_BESIDE)
    _questions(doc, tampered=len(cuts_in_prose(doc)) >= _TAMPERED)


def _questions(doc: Document, *, tampered: bool) -> None:
    """Take out questions in a trade that stand as a clause in the midst of a sentence.

    Not what somebody says or asks: a verb leads to it. Where nothing else shows that the page has
    been tampered with, only what stands there twice, word for word.
    """
    blob = doc.blob
    if "？" not in blob or not (tampered or _QUESTION.search(blob)):
        return
    article: Article | None = None
    for line in doc.prose:
        if "？" not in line.text or len(line.text) > _LONGEST_LINE:
            continue
        for match in reversed(list(_QUESTION.finditer(line.text))):
            said = match[1]
            again = len(said) >= _SAME + 2 and blob.count(said) > 1
            if not (tampered or again) or not _ASKED.search(said):
                continue
            if _SPEAKING.search(line.text, 0, match.start() - 1):
                continue
            if is_said(line.text, match.start(), match.end()):
                continue
            sentence = _STOP.split(line.text[: match.start()])[-1]
            if _ASKED.search(sentence) or _WHETHER.search(sentence):
                continue  # it goes on asking what the sentence asks
            article = article or Article(doc)
            if len(article.blob) < _LEAST:
                return
            pairs = list(map(add, said, said[1:]))
            foreign = sum(article.pairs[pair] <= 1 for pair in pairs)
            found = Found(match.start(), match.end() - 1, 0.0)
            if again or (foreign >= _FOREIGN * len(pairs) and _in_trade(line.text, found, article)):
                cut(doc, line, match.start(), match.end(), NAME)


def _round(doc: Document, pairs: int) -> None:
    """Take out what shows as the text stands; clauses must have so many `pairs` of sellers."""
    told = {
        line.at: found
        for line in doc.having(_TOLD)
        if line.prose and len(line.text) <= _LONGEST_LINE and (found := _told(line.text))
    }
    cuts = cuts_in_prose(doc)
    unlisted = any(edit.rule not in _OF_HOUSES for edit in cuts)
    if not (told or unlisted):
        return  # a page that has nothing of its trade in the text has hardly put anything there
    everywhere = unlisted or is_sellers(doc)
    article = Article(doc)
    if len(article.blob) < _LEAST:
        return
    best = [
        (doc.lines[at], found)
        for at, looked_at in told.items()
        for found in _best(doc.lines[at].text, looked_at, article)
    ]
    if everywhere or any(found.score >= _SPEAKS for _, found in best):
        # What the article has again and again is what it speaks of.
        often = article.pairs
        sold = frozenset(pair for pair in _pairs().intersection(often) if often[pair] <= _SELDOM)
        for line, places in article.having(sold):
            if len(places) >= pairs and len(line.text) <= _LONGEST_LINE:
                seen = told.get(line.at, ())
                more = [clause for clause in _sold(line.text, places, pairs) if clause not in seen]
                best += [(line, found) for found in _best(line.text, more, article)]
    _take(doc, best, float(min(_MOST_SURE, len(cuts))), article)


def _take(doc: Document, best: list[tuple[Line, Found]], sure: float, article: Article) -> None:
    """Take out the stretches that score enough for what stands beside them."""
    evidence = sure + sum(_speaks(found) for _, found in best)
    by_line: dict[int, list[Found]] = {}
    for line, one in best:
        again = article.blob.count(line.text[one.start : one.end]) > 1
        found = _whole(line.text, one, article.blob) if again else one
        if found.score >= _needed(evidence - _speaks(found) + again):
            by_line.setdefault(line.at, []).append(found)
    said: set[str] = set()
    for at, stretches_of_it in by_line.items():
        line = doc.lines[at]
        whole = line.text
        for found in sorted(stretches_of_it, reverse=True):
            text = whole[found.start : found.end]
            # A cut takes what belongs to it: of two that then meet the other one is gone in part.
            if (
                line.text.startswith(text, found.start)
                and not is_said(line.text, found.start, found.end)
                and not in_headline(doc, text)
            ):
                said.add(text)
                cut(doc, line, found.start, found.end, NAME)
    for text in sorted(said)[:_MOST]:
        if len(text) >= _SAME:
            _again(doc, text)


_PLACES: Final = 200
"""Places of a stretch that are compared: time stays bounded. Ours."""


def _whole(text: str, found: Found, blob: str) -> Found:
    """Return a stretch that stands several times with what stands around it alike each time."""
    said = text[found.start : found.end]
    found_at = re.finditer(re.escape(said), blob)
    places = [match.start() for match in islice(found_at, _PLACES)]
    before, behind = (
        alike(blob, places, step, until=_MARK, most=found.end - found.start + _FURTHER)
        for step in (-1, 1)
    )
    end = max(found.end, found.start + behind)
    return found._replace(start=found.start - min(before, _FURTHER), end=end)


def _again(doc: Document, text: str) -> None:
    """Take out at its other places, beside a mark, what was taken out at one."""
    for line in doc.prose if text in doc.blob else ():
        at = line.text.find(text)
        while at >= 0:
            end = at + len(text)
            if not (goes_on(line.text, at - 1) and goes_on(line.text, end)):
                cut(doc, line, at, end, NAME)
                end = at
            at = line.text.find(text, end)


def _speaks(found: Found) -> float:
    """Return how much a stretch speaks for others."""
    return 1.0 if found.score >= _SPEAKS else 0.5 * (found.score >= _LIKELY)


def _needed(evidence: float) -> float:
    """Return the score that is enough."""
    return next((score for least, score in _NEEDS if evidence >= least), _ALONE)


def _told(text: str) -> list[Clause]:
    """Return the clauses of a line that hold a word of sellers."""
    places = [word.start for word in tokens(text) if len(word.word) > 1]
    places += [at for _, at, _ in HEADS.find(text)]
    return [
        clause
        for clause in (clauses(text) if places else ())
        if any(clause.start <= at < clause.end for at in places)
    ]


def _sold(text: str, places: list[int], least: int) -> list[Clause]:
    """Return the clauses of a line that have at least so many of some columns of pairs."""
    return [
        clause
        for clause in clauses(text)
        if bisect_left(places, clause.end - 1) - bisect_left(places, clause.start) >= least
    ]


@cache
def _pairs() -> frozenset[str]:
    """Return the pairs that sellers have at least so much oftener than news."""
    return clause_edges().sold_pairs(_OFTENER, _TWICE)


def _best(text: str, looked_at: list[Clause], article: Article) -> list[Found]:
    """Return the stretches of some clauses for which most speaks, those that do not meet."""
    kept: list[Found] = []
    for clause in looked_at:
        scored = sorted(stretches(text, clause, article), key=lambda one: -one.score)
        for one in scored:
            if one.score < _LIKELY:
                break
            if any(one.start < other.end and other.start < one.end for other in kept):
                continue
            found = _without_more(text, one, scored, article)
            if (share := _SHARE.search(text, found.start, found.end)) is not None:
                found = found._replace(end=share.start())
            if _OF_NAME.match(text, found.start):
                continue  # the end of a name
            shown = found.score >= _SPEAKS or _in_trade(text, found, article)
            said = _is_said(text, clause, found) or _is_named(text, clause, found, article)
            if shown and not said:
                kept.append(found)
    return kept


def _in_trade(text: str, found: Found, article: Article) -> bool:
    """Tell whether a stretch has a word that hardly anybody but a seller has, or one of the labels."""
    said = text[found.start : found.end]
    return (
        any(HEAD_WEIGHTS[HEAD_LIST[number]] > 0 for number, _, _ in HEADS.find(said))
        or any(WEIGHTS.get(token.word, 0) > 1 for token in tokens(said))
        or any(article.labels_with(said[at : at + 3]) > 1 for at in range(len(said) - 2))
    )


def _is_said(text: str, clause: Clause, found: Found) -> bool:
    """Tell whether a stretch is what a sentence speaks of, counts or asks, or hardly any letters."""
    start, end = found.start, found.end
    if len(HAN.findall(text, start, end)) < _LETTERS or _COUNTS.search(text, start, end):
        return True
    # What a sentence begins with is what it speaks of, if it goes on so.
    if not start or (end < clause.end and is_subject(text, end)):
        return True
    # No clause ends with what leads to something, nor begins with what belongs to something.
    if text[start - 1] in _LEADS_ON or (end < clause.end and text[end] in _BELONGS):
        return True
    # A list that the clause counts up (甲、乙、丙三个行业), or what closes it (在他建议下).
    if text[start - 1] == "、" and _COUNTED.match(text, end) is not None:
        return True
    if text[start] in _CLOSES_PLACE and _AT.search(text, clause.start, start) is not None:
        return True
    if PURSUED.search(text, max(clause.start, start - 2 * _BEFORE), start):
        return True
    if _TELLS_WHO.search(text, start, end) or _asks_on(text, clause, found):
        return True
    asks = _ASKS.search(text, max(clause.start, start - _BEFORE), start)
    return _ASKED.search(text, start, end) is not None and (
        asks is not None or _BEGINS_SO.match(text, start, end) is not None
    )


def _asks_on(text: str, clause: Clause, found: Found) -> bool:
    """Tell whether a clause is a question of which a stretch in front has the word that asks."""
    return (
        text[clause.end : clause.end + 1] == "？"
        and found.end < clause.end
        and _ASKED.search(text, found.start, found.end) is not None
        and _ASKED.search(text, found.end, clause.end) is None
    )


def _is_named(text: str, clause: Clause, found: Found, article: Article) -> bool:
    """Tell whether a stretch ends a clause with a name that the article has elsewhere, as of who speaks.

    What was put in has its last word in common with the article by chance alone.
    """
    last = text[found.end - _NAMED : found.end]
    if found.end < clause.end or last in lexicon().words:
        return False
    own = article.blob.count(text[found.start : found.end])
    return article.blob.count(last) > own + 1


def _without_more(text: str, found: Found, scored: list[Found], article: Article) -> Found:
    """Return a stretch without the words at its inner end that are the article's, if it has any."""
    for other in scored:
        if other.score < found.score - _NEAR:
            break
        if other.start == found.start and other.end < found.end:
            more = text[other.end : found.end]
        elif other.end == found.end and other.start > found.start:
            more = text[found.start : other.start]
        else:
            continue
        everyday = lexicon().words.get(more, 0) >= _EVERYDAY and more not in WEIGHTS
        own = article.blob.count(text[found.start : found.end])
        if everyday or article.blob.count(more) > own:
            return other._replace(score=found.score)
    return found
