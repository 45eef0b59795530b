"""Grows a stretch that is an offer by what else belongs to it: its name, its place, what it asks.

What a sentence goes on with can be a word of sellers too: how much of what touches an offer goes
with it is decided on the line as it is, when it is cut out.
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import WORDS
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.weak_place import FRAME, can_name, goes_on
from clusterbriefs.clean.weak_stretch import Search
from clusterbriefs.clean.weak_words import (
    EDGE,
    GOES_ON,
    MADE_SO,
    PLACES,
    WEIGHTS,
    Page,
    Token,
    clusters,
    tokens,
)

_TWICE: Final = 2
"""Times that an article has what is its own."""
_AHEAD: Final = 8
_EVERYDAY: Final = 4
"""Band of frequency above which a word is one of everyday sentences. Ours."""
_CALLED: Final = regex(
    r"(?:电话|价格|报价|多少|号码|微信|咨询|热线|联系|[:：\s]){0,3}"
    r"(?:(?:0\d{2,3}[-—]?\d{3,4}[ -]?\d{3,4}|1[3-9]\d[- ]?\d{4}[- ]?\d{4})。?"
    r"|(?<=[话格价少码])(?=[\u4e00-\u9fff]))"
)
"""What is written to an offer: that it has a telephone or price, and the number."""
_ALL_OF_IT: Final = ("一站式", "一条龙")
"""What is said of a service behind it."""
_MAKE: Final = regex(r"(?<=[\u4e00-\u9fff，。])(?:201|202|304L?|316L?|321|410|430|Q[23]\d5)$")
"""The number of a steel, in front of what is made of it."""
_PAID: Final = regex(r"(?:月薪|底薪|日薪|时薪|日结)\d{2,5}(?:[-~—]\d{2,5})?元?(?:[/每][天月日时])?")
"""What a job is said to pay."""
_PREDICATE: Final = regex(
    "(?!为了|对于|在于|由于)[由将已可为达是在从被把会能需也都不有占比按向对与和及的更]|开始|增[至加长]|上[升涨线]|下[降调]|进行|提供|采用|实行|免[费收]|减[少免]|每[年月日台人家亩吨次]"
)
"""What is said of the word in front of it."""
_TIMED: Final = regex("(?:19|20)\\d\\d年|去年|今年|目前|现有|全年|上半年")
"""When something is said of it."""
_QUESTIONS: Final = ("哪家好", "多少钱", "怎么样", "哪里有", "哪个好", "哪里好", "好不好", "靠谱吗")
_COUNTS: Final = regex("[一二三四五六七八九十百千万两半]")
"""Begins what is counted, or a name."""
_DESCRIBES: Final = frozenset(
    "正规 专业 优质 高端 高档 免费 最新 唯一 综合 全国 同城 亚洲 当天".split()
)
"""Says what the word behind it is like, rather than the one in front of it."""
_WHO: Final = frozenset("儿童 小儿 老年 附近 本地 同城 个人 企业 公司".split())
"""For whom or where, in front of what is asked."""
_SUBJECTS: Final = frozenset("个人 企业 公司".split())
_FOR_THEM: Final = regex("贷款|信贷|信用|征信|注册|代办|融资|抵押|短信|邮箱")
"""Whom a sentence speaks of as a rule, and what is sold to them by that name."""
_TO_PLACE: Final = regex("[在于到从由向往赴自至及和与是为、·]$|来自|位于|落户|走进|来到|发往")
"""What leads to a place in a sentence."""
_AREA: Final = regex(r"(?:^|[，。；：！？])([\u4e00-\u9fff]{2,4}(?:新区|区|县|市|镇))$")
"""A part of a city in front of it, at the head of a clause."""
_NAMED: Final = regex(r"(?:^|[，。；：！？])([\u4e00-\u9fff]{2,5})$")
"""A short piece between a mark and a space."""
_NAME, _SEEN = 4, 12
"""Characters of a name in front of an offer, and around it that are looked at. Ours."""


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
                # What no word of the language is and touches it is said of the same.
                touches = token.end == start and token.word not in common
                meets = meets or (touches and page.count(token.word) < _TWICE)
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
            best = Search(text, row, weights, page, (start, end)).best()
            if best is not None:
                start, end = min(start, best.start), max(end, best.end)
    return framed(text, _with_place(text, start, end), end)


def trimmed(text: str, start: int, end: int, page: Page) -> tuple[int, int]:
    """Return the columns of an offer with the words of sellers that touch it.

    What a sentence goes on with can be such a word too (费用, 平台): everyday ones stay, and
    go back to the sentence where they are the last of the offer.
    """
    inside = tokens(text[start:end])
    ends_so = _DESCRIBES | GOES_ON
    if len(inside) > 1 and inside[-1].word in ends_so and goes_on(text, end):
        end = start + inside.pop().start
    led = goes_on(text, start - 1)
    if len(inside) > 1 and not led and goes_on(text, end) and start + inside[-1].end == end:
        last = inside[-1]
        touches = inside[-2].end == last.start
        if touches and _is_subject(text, last.word, inside[-2].word, end, page):
            end = start + inside.pop().start
    token = next(iter(tokens(text[end : end + _AHEAD])), None)
    if not (
        token is None
        or token.start
        or _is_everyday(token.word)
        or page.count(token.word) > 1
        or _COUNTS.match(token.word)
        or text.startswith("厂", end + token.end)
        or (
            not led
            and inside
            and _is_subject(text, token.word, inside[-1].word, end + token.end, page)
        )
    ):
        end += token.end
    end = _with_tail(text, start, end)
    if (area := _AREA.search(text, max(0, start - _AHEAD), start)) is not None:
        start = area.start(1)
    low = max(0, start - _AHEAD)
    for token in reversed(tokens(text[low:start])):
        touches = low + token.end == start
        if not touches or _is_everyday(token.word) or page.count(token.word) > 1:
            break
        start = low + token.start
    start = _with_place(text, _made_so(text, start), end)
    if start > 1 and text[start - 1] == " " and (named := _NAMED.search(text, 0, start - 1)):
        start = named.start(1)  # no sentence has a space there
    return start, end


def _is_subject(text: str, word: str, before: str, end: int, page: Page) -> bool:
    """Tell whether a sentence begins with the last word of an offer: 学费由企业承担.

    A predicate stands behind it, or a time and the article speaks of it elsewhere too; or it is no
    word of sites, as the one in front of it is.
    """
    plain = word in lexicon().words and WEIGHTS.get(word, 2) < 2
    if plain and before in WORDS and word not in WORDS:
        return True
    said = _PREDICATE.match(text, end) or (page.count(word) > 1 and _TIMED.match(text, end))
    return (plain or _is_everyday(word)) and said is not None and said is not False


def _with_tail(text: str, start: int, end: int) -> int:
    """Return where an offer ends with what it asks for, whom to call and what it pays."""
    if text.startswith(_ALL_OF_IT, end) and goes_on(text, end + len(_ALL_OF_IT[0])):
        end += len(_ALL_OF_IT[0])
    if (number := _CALLED.match(text, end) or _PAID.match(text, end)) is not None:
        return number.end()
    asks = text[end : end + 1] == "？" and text[start:end].endswith(_QUESTIONS)
    return end + asks


def _made_so(text: str, start: int) -> int:
    """Return where the words begin that say what is sold is like, or of what make (304)."""
    while (size := next((n for n in (3, 2) if text[start - n : start] in MADE_SO), 0)) > 0:
        start -= size
    if (make := _MAKE.search(text, max(0, start - _AHEAD), start)) is not None:
        start = make.start()
    return start


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
        if text[at:start] in _SUBJECTS and (
            not goes_on(text, at - 1) or _FOR_THEM.match(text, start) is None
        ):
            continue  # what the sentence is on
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
