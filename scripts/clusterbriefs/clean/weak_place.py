"""Weighs what speaks for a stretch as an offer: its name, its words, where it stands."""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.governed import (
    BODY_ENDS,
    CHANGES,
    COMPANY,
    FOLLOWS,
    GOVERNS,
    LEADS,
    PURSUED,
)
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import FUNCTION
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.weak_words import EDGE, JOINTS, PLACES, SIGN, Page, Token

FRAME: Final = regex(f"[{SIGN}]")
"""A sign that frames what is put into a sentence."""
OPENS, CLOSES = frozenset("“‘《「『"), frozenset("”’》」』")
_LEFT, _STOP, _RIGHT = frozenset("，；。！？：”」"), frozenset("。！？”」…"), frozenset("，；。")
_GOES_ON: Final = frozenset("都也已均不是就还能可会被把将在和与或等")
"""What no sentence begins with: the stretch in front of it is its subject."""
SMALL: Final = FUNCTION | frozenset(
    "用跟他她它我你您还就又才更最很再已曾正会能可要该此一二三四五六七八九十第两几每各某另上下里中后前时年月日来去到说得没未无"
)
_DOES: Final = frozenset("看发听出玩打做买卖吃喝走跑想让使给叫等读写学办开关跳唱拍找拿帮劝替")
"""Characters that are words by themselves and begin no name."""
_LUCKY: Final = frozenset("博彩赢利发金皇鼎盛亿万汇宝豪冠胜乐鸿富财银辉澳葡京")
"""Characters that names of gambling houses are made of."""
_LUCK: Final = 0.5
_MUCH, _MUCH_LED = 4.5, 0.4
"""Weight of words that outweighs much of what leads to them, and the share that is left of it."""
_IN_A_ROW: Final = 0.6
"""What each word is worth behind the second of a row with nothing between them. Ours."""
_FILL: Final = frozenset("推广 开发 制作 设计 营销 运营 招商 专业 正规 全国 本地 附近".split())
"""Words that tell nothing and stand between such words often."""
_OF_A_PLACE: Final = 0.8
"""What a place adds in front of words of sellers: so are search engines asked."""
_EVERYDAY, _PLAIN_ROW = 4, 0.5
"""Band of frequency above which words are everyday ones, and what a row of nothing else weighs."""
_BETWEEN: Final = 0.8
"""What a character between two words of sellers has against it."""
_ASIDE, _ASIDE_ENDS, _AN_ASIDE = frozenset("(（【["), frozenset(")）】]"), 2.0
"""Brackets around a stretch, and what it is worth that nothing else stands in them. Ours."""
_ROW: Final = regex("[\u4e00-\u9fff ]{6,}")
_USED_ALONE, _NO_NAME = (
    frozenset(
        "人车水家门路书钱山河海天地心手头脸眼树花草雨雪风火船桥房店鱼米药病占超达约共含按经据需应"
    ),
    -1.0,
)
"""Characters that are words by themselves, and what one of them is worth as a name. Ours."""
_PUT: Final = regex(
    "[装放送运切做制包灌压贴铺换穿戴盖搭建打摆挂排倒注裹放]?[进入成上到出为满好]"
    "|如需|若需|需要|想要|想|凡是?|对于|关于|经过|申请|办理|享受"
)
"""What has the words behind it as its object in a sentence: 装进, 做成, 如需."""
_AN_OBJECT: Final = -2.9
"""What such a word is worth as a name. Ours."""
_PRICED: Final = regex(r"[约在为是仅近]?\d")
_PRICES: Final = frozenset("报价 价格 售价 单价 均价 费用 月薪 工资".split())
"""A price, and the number that stands behind it."""
_SO_MANY: Final = regex("[几多各这那该某哪每](?:家|个|种|类|所|名|位|些|款|项)$")
"""How many of a kind: a report speaks of them."""
_SPOKEN, _OWN = 4, 1.5
"""Times that an article has what it speaks of, and what that has against it as a name. Ours."""
_LONG, _MADE_OF_SUCH = 5, 0.6
"""Characters of a word that is made of others of sellers, as no article has it, and what that adds.
Ours."""
_OF_QUOTED: Final = 2.0
_QUOTE_ENDS: Final = frozenset("。！？…，；")
"""What is said of something quoted, and the marks behind which speech ends. Ours."""
_QUOTED: Final = 26
"""Characters across which a quotation mark is looked for."""


def name_weight(head: str, page: Page, *, at_mark: bool, sells: bool) -> float:
    """Return what speaks for characters in front of words of sellers as a name.

    `at_mark`: they stand behind a mark; `sells`: the words weigh enough by themselves.
    """
    if not head:
        return 0.0
    if against := _no_name(head):
        return against
    score = 0.0
    single = 0
    words = lexicon().words
    for part in lexicon().segments(head):
        if part in PLACES:
            score += 0.5 if at_mark else _OF_A_PLACE
            continue
        if len(part) > 1:
            score -= 0.3 + (0.1 if at_mark else 0.15) * words.get(part, 0)
            score -= 1.2 * (page.count(part) > 1)
        elif part in _DOES:
            score -= 1.4
        elif part in SMALL or (part.isascii() and part not in JOINTS and not part.isalpha()):
            score -= 2.0
        elif part not in JOINTS:
            single += 1
            score -= 0.3 * (single > 4)
    if single == len(head) or at_mark:
        score += _LUCK * (not _LUCKY.isdisjoint(head) and len(head) <= 4)
    if single == len(head):
        score -= _OWN * (single > 1 and page.count(head) >= _SPOKEN)
        score += (0.6 * (2 <= single <= 4) + 0.8 * at_mark) * (1.0 if sells else 0.3)
    elif at_mark and len(head) <= 4:
        score += 0.5
    if GOVERNS.search(head) or BODY_ENDS.search(head):
        score -= 1.0
    return score


def _no_name(head: str) -> float:
    """Return what a word is worth that is no name: used alone, or with an object behind it."""
    if head in _USED_ALONE:
        return _NO_NAME
    return _AN_OBJECT if _PUT.fullmatch(head) else 0.0


def can_name(head: str) -> bool:
    """Tell whether characters can be the beginning of a name: no word, none that is used alone."""
    head = head.rstrip("·｜|-")
    return not set(head) & (SMALL | _DOES | JOINTS) and all(
        len(part) == 1 for part in lexicon().segments(head)
    )


def words_weight(text: str, row: list[Token], weights: list[float]) -> float:
    """Return what speaks for words of sellers in themselves."""
    seen: dict[str, float] = {}
    gaps = 0
    most = 0.0
    last = len(row) - 1
    bands = lexicon().words
    for number, token in enumerate(row):
        weight = weights[number]
        if not weight:
            weight = 0.05 if number and bands.get(token.word, 0) < 7 else -0.5
        elif weight == 1 and (
            (number == 0 and goes_on(text, token.start - 1))
            or (number == last and (goes_on(text, token.end) or _apart(text, row[-2:])))
        ):
            # An everyday word at the end may belong to the sentence.
            band = bands.get(token.word, 0)
            weight = 0.2 if band > 6 else 0.7 if band > 4 else 1.0
        if weight > 1 and len(token.word) >= _LONG and token.word not in bands:
            weight += _MADE_OF_SUCH
        seen[token.word] = max(weight, seen.get(token.word, weight))
        most = max(most, weight)
        if number:
            gap = text[row[number - 1].end : token.start]
            known = gap in PLACES or gap in _FILL
            gaps += 0 if known else sum(char not in JOINTS for char in gap)
    if most <= 1 and all(bands.get(token.word, 0) > _EVERYDAY for token in row):
        return _PLAIN_ROW  # 计划收购: a sentence has them too
    total = min(sum(seen.values()), 7.0 if most > 1 else 3.0) - _BETWEEN * gaps
    joined = _in_a_row(row, weights) - 2
    return total + _IN_A_ROW * (joined if most > 1 or joined > 1 else 0)


def _in_a_row(row: list[Token], weights: list[float]) -> int:
    """Return how many different words stand in a row with nothing between them, at least two."""
    most, end = 2, -1
    words: set[str] = set()
    for token, weight in zip(row, weights, strict=True):
        words = {token.word} if token.start != end or not weight else {*words, token.word}
        most, end = max(most, len(words)), token.end
    return most


def _apart(text: str, two: list[Token]) -> bool:
    """Tell whether other characters stand between two words of sellers."""
    return len(two) > 1 and any(char not in JOINTS for char in text[two[0].end : two[1].start])


def goes_on(text: str, at: int) -> bool:
    """Tell whether the sentence goes on at a column with no mark."""
    if not 0 <= at < len(text):
        return False
    return "\u4e00" <= text[at] <= "\u9fff" or EDGE.match(text, at) is None


def place_weight(text: str, start: int, end: int, content: float, join: float) -> float:
    """Return what speaks for an offer in where it stands.

    `content` is what its words weigh, `join` what the words beside it lose if it is taken for one.
    """
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before == "《" and after == "》" and not goes_on(text, start - 2):
        listed = "、" in (text[start - 2 : start - 1], text[end + 1 : end + 2])
        return -9.0 if listed else -0.5  # a frame, where no name of a work is to be expected
    if before in OPENS or (after in CLOSES and _quoted(text, start)):
        return -9.0
    if before in _ASIDE and after in _ASIDE_ENDS and _ROW.fullmatch(text, start, end):
        return 0.0 if LEADS.search(text, max(0, start - 5), start - 1) else _AN_ASIDE
    score = 0.0
    if before in CLOSES and start > 1 and text[start - 2] not in _QUOTE_ENDS:
        score -= _OF_QUOTED
    if goes_on(text, start - 1):
        score += _led(text, start) * (_MUCH_LED if content >= _MUCH else 1.0)
        if join > -1 and goes_on(text, end):
            score -= 1.0  # the words beside it do not belong together any better without it
    if goes_on(text, end):
        score += _followed(text, end, begins=not before or before in _STOP)
        if _PRICED.match(text, end) and text[end - 2 : end] in _PRICES:
            score -= 2.0  # which a report gives
        score -= 0.5 * (not before)
    elif join > -1 and goes_on(text, start - 1):
        score -= 0.4
    if PURSUED.search(text, max(0, start - 12), start):
        score -= 3.0
    if before == "、" or after == "、":
        score -= 1.5
    return score + _stands(before, after, content)


def _led(text: str, start: int) -> float:
    """Return what speaks against an offer in the words that lead to it."""
    score = 0.0
    if LEADS.search(text, max(0, start - 4), start) or _SO_MANY.search(
        text, max(0, start - 4), start
    ):
        score -= 2.5
    if text[start : start + 2] not in PLACES and BODY_ENDS.search(text, max(0, start - 6), start):
        score -= 1.0  # of whom it is; nobody stands in front of a place so
    return score


def _followed(text: str, end: int, *, begins: bool) -> float:
    """Return what speaks against an offer in the words that follow it."""
    score = 0.0
    if FOLLOWS.match(text, end) or COMPANY.match(text, end) or CHANGES.match(text, end):
        score -= 2.0
    if text[end] == "的" or (begins and text[end] in _GOES_ON):
        score -= 1.5
    return score


def _stands(before: str, after: str, content: float) -> float:
    """Return what speaks for an offer in the marks on both sides."""
    if not (before or after):
        return 1.5
    if before in _STOP and not after:
        return 3.0 if before else 0.0
    if before in _LEFT and after in _RIGHT:
        return max(0.0, min(1.5, content - 0.5))
    if before and after and FRAME.match(before) and FRAME.match(after):
        return 2.5
    return 1.0 if before in ("(", "（") and after in (")", "）") else 0.0


def _quoted(text: str, start: int) -> bool:
    """Tell whether the last mark before a column opens a quotation."""
    for at in range(start - 1, max(-1, start - _QUOTED), -1):
        if EDGE.match(text, at):
            return text[at] in OPENS
    return False
