"""injected-phrase: takes out phrases that were put into sentences to sell a site.

Known brands (`data/brands.tsv`) are taken out where words of such sites follow them. An unknown
one is found by how little it fits: a chain of such words (体育, 官网, 登录, 入口 …) that no verb or
preposition governs, that belongs to no named body, behind a name that is no word of the language.
Where a brand has been found once, its other places in the document follow.

    repairs (body)| 滨河新区打造产业新高地凯旋门娱乐官网登录入口，带动上下游二十家企业落户。 -> 滨河新区打造产业新高地，带动上下游二十家企业落户。
    repairs (body)| 园区共有企业二十家，乐鱼体育app下载注册医药企业占一半，产值逐年增长。 -> 园区共有企业二十家，医药企业占一半，产值逐年增长。
    repairs (body)| 新区与高校共建研发平台乐竞宝体育在线官网，吸引博士三十人。 -> 新区与高校共建研发平台，吸引博士三十人。
    repairs (body)| 新区与高校共建研发平台澳门新葡京娱乐城，吸引博士三十人。 -> 新区与高校共建研发平台，吸引博士三十人。
    leaves (body)| 考生可登录省教育考试院官网注册报名，也可通过手机客户端办理。
    leaves (body)| 市体育局官网登录入口已经更新，市民可在线预约场馆。
    leaves (body)| 中国体育彩票官方网站发布公告，体彩中心将调整开奖时间。
    leaves (body)| 该软件的注册用户超过百万，下载量居同类应用首位。
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from clusterbriefs.clean.cut_out import KIND, cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import BODY, BODY_ENDS, COMPANY, FOLLOWS, GOVERNS, LEADS, PURSUED
from clusterbriefs.clean.known import any_of
from clusterbriefs.clean.lexicon import everyday, lexicon
from clusterbriefs.clean.offer_start import settled
from clusterbriefs.clean.offer_stretch import BRAND_NAMES
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.weak_grow import widened
from clusterbriefs.clean.weak_words import Page

__all__ = ["GAME", "KIND", "NAME", "SELL", "apply", "cut"]

NAME: Final = "injected-phrase"

_TRIGGERS: Final = hint(
    (
        "官网",
        "官方",
        "登录",
        "登陆",
        "注册",
        "入口",
        "下载",
        "投注",
        "开户",
        "网址",
        "手机版",
        "客户端",
        "娱乐",
        "棋牌",
        "彩票",
        "博彩",
        "百家乐",
        "赌",
        "荷官",
        "app",
        "APP",
        "App",
    )
)
_GAMES: Final = (
    "体育|荷官|真人视讯|视讯|约炮|裸聊|成人|赌博|娱乐城|娱乐场|娱乐|棋牌|彩票|博彩|电竞|真人|百家乐|老虎机|赌场|赌城|时时彩|六合彩|捕鱼|足球|滚球|竞彩"
    "|电子游戏|电子游艺|线上游戏|游艺"
)
_FILL: Final = "国际|游戏|全站|综合|线上|网上|在线|中国|亚洲|最新|平台|网站|手机|集团|会员|代理|首页|主页|中心|版|真人版|电子|网|免费|大厅|官方|开奖结果|开奖|走势图|查询|直播|正规|同城|传媒|壹号|性感"
_SELLS: Final = (
    "官方网站|官方网址|官网|登录|登陆|注册|入口|下载|app|APP|App|安卓版|安卓|苹果版|苹果|ios|IOS|iOS|手机版|客户端|网页版"
    "|电脑版|最新版本?|投注|开户|网址|链接|安装|送彩金|彩金|体验金|试玩|充值|提现|备用|推荐|在线观看|有哪些|在线发牌|发牌"
)
GAME: Final = regex(_GAMES)
SELL: Final = regex(_SELLS)
_ASIDE: Final = (
    r"(?:[\s·]?[（(](?:[A-Za-z0-9.]{1,8}|中国|综合|全站|亚洲|官方)[)）])?[)）】]?[\s·/]?"
)
_CHAIN: Final = regex(
    rf"(?:(?:{_GAMES}|{_FILL})(?!址){_ASIDE})*(?:{_SELLS})(?:[\s·/|]?(?:{_GAMES}|{_SELLS}|{_FILL}))*"
)
_PART: Final = regex(rf"{_GAMES}|{_SELLS}|{_FILL}")
_TAIL: Final = regex(rf"[·\s]?(?:{_GAMES}|{_SELLS})(?:{_GAMES}|{_SELLS}|{_FILL})*")
_FUNCTION: Final = frozenset("的了在和与是为等也都就而及或之其这那个们着过将被把从向对于以因但")
_PUNCTUATION: Final = regex(r"[，。、；：！？“”‘’（）《》…—,.;:!?()\s\"'·|]")
_HAN: Final = regex(r"[\u3400-\u9fff]")
_NEWSY: Final = frozenset({"体育", "足球", "彩票", "电竞", "竞彩", "电子游戏"})
"""Games that the news writes of too."""
_ASIDE_BEFORE: Final = regex(r"[（(][A-Za-z0-9.]{1,8}[)）]$")
_CODE_BEFORE: Final = regex(r"(?<=[\u4e00-\u9fff，。；])[a-z]{1,6}\d{0,4}$")
"""Letters in front of a brand that belong to it."""
_SITE: Final = regex("(?:网上|在线|线上|官方|国际|手机|中国)(?:平台|网站|大厅|网)$")
"""What a house calls its site, with no word of what is played there."""
_TAG: Final = regex(r"[（(【](?:新|官|热|荐|图|原|广告)[)）】]$")
_NAMELESS: Final = regex(
    rf"最新|正规|同城|性感|荷官|赌博|成人|约炮|裸聊|捕鱼|百家乐|老虎机|时时彩|六合彩|(?:{_GAMES}){{2}}"
)
"""Words that are sold under no name."""
_NAME_ENDS: Final = frozenset("会城门网宝堂汇岛亿")
_NAME_LIKE: Final = regex("[宝通信云台]$")
"""What the names of gambling houses end with, as those of some services do."""
_MEASURES: Final = frozenset("多米元年月日号个家人次亩斤吨里度种名间座条所项届轮时")
_NAMED: Final = (0.0, 3.6, 2.6, 5.7, 9.0)
"""Cost of a name by its number of characters, on the scale of `Lexicon.cost`. Ours."""
_SEEN, _AHEAD = 9, 5
"""Characters before and behind the phrase that are split into words."""
_GAIN, _PAIR, _RARE = 0.4, 1.6, 2.2
"""What a name must save; what two characters are worth that meet elsewhere too; a rare word."""
_WHEREVER: Final = 3
"""Places at which the same character in front of a brand is no chance. Ours."""
_ENOUGH, _LONG = 3, 5
"""Words of such sites in a row that need no name in front of them."""


BRANDED: Final = hint(BRAND_NAMES)


@cache
def _brand() -> re.Pattern[str]:
    """Return what finds the names alone: much faster than with what follows them."""
    return any_of(BRAND_NAMES)


@cache
def _brands() -> re.Pattern[str]:
    names = BRAND_NAMES
    latin = [re.escape(n) for n in names if n.isascii()]
    han = [re.escape(n) for n in names if not n.isascii()]
    brand = (
        rf"(?:{'|'.join(han)})(?:[A-Za-z0-9]{{0,8}}|[\u4e00-\u9fff]{{1,3}}?(?=(?:{_GAMES})(?:{_SELLS})))"
        rf"|(?<![A-Za-z0-9])(?:{'|'.join(latin)})"
    )
    words = rf"(?:{_GAMES}|{_SELLS}|{_FILL})"
    return re.compile(
        rf"(?P<brand>{brand})(?P<gap>[·\s]?[（(](?:中国|综合|全站|亚洲)[)）])?[·\s]?"
        rf"(?P<chain>{words}(?:-?{_ASIDE}{words})*)"
    )


def apply(doc: Document) -> None:
    """Take such phrases out of every line that is left."""
    blob = doc.blob
    page = Page(blob)
    _of_the_run(doc)
    found: set[str] = set()
    for line in doc.having(_TRIGGERS | BRANDED):
        if line.hints & BRANDED:
            found |= _known(doc, line, page)
        if line.hints & _TRIGGERS:
            found |= _unknown(doc, line, blob, page)
    for brand in found:
        _again(doc, brand, page)


def _of_the_run(doc: Document) -> None:
    """Take out the phrases that a run has learned."""
    phrases = [phrase for phrase in doc.knowledge.phrases if phrase in doc.blob]
    for line in doc.live() if phrases else ():
        for phrase in phrases:
            while (at := line.text.find(phrase)) >= 0:
                cut(doc, line, at, at + len(phrase))


def _known(doc: Document, line: Line, page: Page) -> set[str]:
    """Take out known brands with the words that follow them."""
    found: set[str] = set()
    at = 0
    while (name := _brand().search(line.text, at)) and (
        match := _brands().search(line.text, name.start())
    ):
        match = _later(line.text, match)
        chain = match["chain"]
        games = {m[0] for m in GAME.finditer(chain)}
        sells = SELL.search(chain) is not None
        quoted = line.text[match.start() - 1 : match.start()] in ("“", "《", "‘", "「")
        barred = "_" in (line.text[match.start() - 1 : match.start()], line.text[match.end() :][:1])
        certain = sells or barred or bool(games - {"体育", "足球", "电竞"})
        certain = certain or _of_site(match["brand"], chain)
        ruled = LEADS.search(line.text[max(0, match.start() - 4) : match.start()])
        company = not sells and (chain.endswith("集团") or COMPANY.match(line.text, match.end()))
        if quoted or not certain or company or (ruled and not (games and sells)):
            at = match.start("chain") + 1
            continue
        start, end = match.start(), match.end()
        if code := _CODE_BEFORE.search(line.text, max(0, start - 8), start):
            start = code.start()
        if match["brand"].isascii() is False or sells:
            found.add(match["brand"])
        if name[0] == match["brand"]:
            start -= _more_of_it(line.text, start, match["brand"], page)
        start, end = widened(line.text, start, end, page)
        cut(doc, line, start, end)
        at = max(0, start - 1)
    return found


def _of_site(brand: str, chain: str) -> bool:
    """Tell whether words of a site stand behind a name that is no word of the language."""
    return len(brand) > 2 and brand not in lexicon().words and _SITE.search(chain) is not None


def _more_of_it(text: str, start: int, brand: str, page: Page) -> int:
    """Return 1 where a character stands in front of a brand wherever the text has it: its first.

    A list has 凤凰, and the name on the page is 金凤凰.
    """
    before = text[start - 1 : start]
    same = _HAN.match(before) and page.count(before + brand) == page.count(brand)
    return int(bool(same) and page.count(brand) >= _WHEREVER)


def _later(text: str, match: re.Match[str]) -> re.Match[str]:
    """Return the match of a name that begins in the midst of another and is followed at once.

    In 半米乐鱼体育 two names overlap; the later one leaves nothing between itself and what it sells.
    """
    if match["brand"] not in _brand_set() and _HAN.match(match["brand"][-1]):
        for start in range(match.start() + 1, match.start("chain") - 1):
            other = _brands().match(text, start)
            if other is not None and other["brand"] in _brand_set():
                return other
    return match


@cache
def _brand_set() -> frozenset[str]:
    return frozenset(BRAND_NAMES)


def _unknown(doc: Document, line: Line, blob: str, page: Page) -> set[str]:
    """Take out chains that fit nothing around them, with the name in front of them."""
    found: set[str] = set()
    sells_there = set(SELL.findall(line.text))
    if not sells_there or (len(sells_there) < 2 and GAME.search(line.text) is None):
        return found  # no chain of such words can be long enough
    at = 0
    while match := _chain(line.text, at):
        at = match.end()
        parts = [m[0] for m in _PART.finditer(match[0])]
        games = [part for part in parts if GAME.fullmatch(part)]
        sells = [part for part in parts if SELL.fullmatch(part)]
        if not (
            (games and sells) or len(set(sells)) >= 3 or (len(set(sells)) >= 2 and len(parts) >= 3)
        ):
            continue
        text, begin = line.text, match.start()
        if aside := _ASIDE_BEFORE.search(text[:begin]):
            begin = aside.start()
        clause = _PUNCTUATION.split(text[max(0, begin - 24) : begin])[-1][-12:]
        near = clause[-8:]
        strong = bool(games and sells and len(parts) >= _ENOUGH)
        rowed = len(set(sells)) >= _ENOUGH and not BODY.search(clause[-4:])
        played = bool(set(games) - _NEWSY)
        sure = strong or rowed or (played and sells)
        if not sure and (GOVERNS.search(near[-6:]) or BODY.search(near)):
            continue
        if FOLLOWS.match(text, match.end()) or text[begin - 1 : begin] in tuple("“‘《”’》"):
            continue
        nameless = strong and _NAMELESS.match(match[0])
        behind = text[match.end() :]
        brand = "" if nameless else _name(clause, behind, blob, len(parts), parts[0])
        named = brand and BODY_ENDS.search(brand) and not (strong and _NAME_LIKE.search(brand))
        if brand is None or named or (not brand and not strong and BODY_ENDS.search(near[-3:])):
            continue
        lead = clause.removesuffix(brand)
        if LEADS.search(lead[-4:]) or PURSUED.search(lead[-6:] + brand):
            continue
        if not (played or brand or len(parts) >= _LONG) and (
            GOVERNS.search(lead[-8:]) or BODY.search(lead[-4:])
        ):
            continue
        start = begin - len(brand)
        start -= _more_of_it(text, start, brand, page) if brand else 0
        if tag := _TAG.search(text[:start]):
            start = tag.start()
        if len(text) - len(match[0]) - len(brand) < 6 and not line.prose:
            continue
        if brand:
            found.add(brand)
        start, end = widened(text, start, match.end(), page)
        start = settled(text, start, end, blob)
        cut(doc, line, start, end)
        at = max(0, start - 1)
    return found


def _chain(text: str, at: int) -> re.Match[str] | None:
    """Find a chain from a column on; only where one of its words begins is it tried."""
    if SELL.search(text, at) is None:
        return None
    while word := _PART.search(text, at):
        if match := _CHAIN.match(text, word.start()):
            return match
        at = word.start() + 1
    return None


def _name(clause: str, after: str, blob: str, parts: int, sold: str) -> str | None:
    """Return the end of a clause that is a name put there, "" for none, None for a real word.

    The sentence without the phrase should split well into words, across the gap too; a name should
    have two or three characters. What is cheapest in sum is taken. `sold` is the first word behind.
    """
    if not clause:
        return "" if parts >= _ENOUGH else None
    if latin := re.search(r"[A-Za-z0-9]{2,10}$", clause):
        return latin[0]
    left, right = clause[-_SEEN:], _PUNCTUATION.split(after[:_AHEAD])[0]
    cost = lexicon().cost
    best, least = 0, cost(left + right) - _meets(left, right, blob)
    for size in range(1, min(len(_NAMED) - 1, len(left)) + 1):
        if left[-size] in _FUNCTION:
            break
        rest = left[:-size]
        total = cost(rest + right) + _NAMED[size] - _meets(rest, right, blob)
        if size > 1 and blob.count(left[-size:] + sold) > 1:
            total -= _PAIR  # so the seller is called elsewhere too
        if size > 1 and size == len(clause):
            total -= _PAIR  # nothing else stands between the last mark and what is sold
        if rest and not everyday(rest[-1]):
            total += _PAIR  # a character so rare belongs to the name
        if (size > 1 and _rare(left[-size:], blob)) or (size == 3 and left[-2:] in lexicon().words):
            total -= _RARE
        elif size == 3 and left[-1] in _NAME_ENDS:
            total -= _PAIR
        if total < least - (0.0 if best else _GAIN):
            best, least = size, total
    if best:
        return left[-best:]
    return "" if parts >= _ENOUGH else None


def _meets(left: str, right: str, blob: str) -> float:
    """Return what it is worth that two characters that now touch stand side by side elsewhere."""
    pair = left[-1:] + right[:1]
    return _PAIR if len(pair) == 2 and right and (pair in blob) else 0.0


def _rare(word: str, blob: str) -> bool:
    """Tell whether a word of the language is rare in it and in the document."""
    band = lexicon().words.get(word)
    return band is not None and band <= 3 and word[-1] not in _MEASURES and blob.count(word) <= 1


def _again(doc: Document, brand: str, page: Page) -> None:
    """Take a brand out at its other places where one word of such sites follows it."""
    if len(brand) < 2:
        return
    for line in doc.live() if brand in doc.blob else ():
        at = line.text.find(brand)
        while at >= 0:
            if tail := _TAIL.match(line.text, at + len(brand)):
                cut(doc, line, *widened(line.text, at, tail.end(), page))
                at = line.text.find(brand)  # what is left can have come together to a brand
            else:
                at = line.text.find(brand, at + 1)
