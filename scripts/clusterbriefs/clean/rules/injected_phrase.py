"""injected-phrase: takes out phrases that were put into sentences to sell a site.

Known brands (`data/brands.tsv`) are taken out where words of such sites follow them. An unknown
one is found by how little it fits: a chain of such words (体育, 官网, 登录, 入口 …) that no verb or
preposition governs, that belongs to no named body, behind a name that is no word of the language.
Where a brand has been found once, its other places in the document follow.

    repairs (body)| 滨河新区打造产业新高地凯旋门娱乐官网登录入口，带动上下游二十家企业落户。 -> 滨河新区打造产业新高地，带动上下游二十家企业落户。
    repairs (body)| 园区共有企业二十家，乐鱼体育app下载注册医药企业占一半，产值逐年增长。 -> 园区共有企业二十家，医药企业占一半，产值逐年增长。
    repairs (body)| 新区与高校共建研发平台澳门新葡京娱乐城，吸引博士三十人。 -> 新区与高校共建研发平台，吸引博士三十人。
    leaves (body)| 考生可登录省教育考试院官网注册报名，也可通过手机客户端办理。
    leaves (body)| 市体育局官网登录入口已经更新，市民可在线预约场馆。
    leaves (body)| 中国体育彩票官方网站发布公告，体彩中心将调整开奖时间。
    leaves (body)| 该软件的注册用户超过百万，下载量居同类应用首位。
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import BODY, BODY_ENDS, FOLLOWS, GOVERNS, LEADS, PURSUED
from clusterbriefs.clean.known import any_of, pattern
from clusterbriefs.clean.lexicon import everyday, lexicon, table
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.strays import alike, parts_a_word
from clusterbriefs.clean.weak_stretch import widened
from clusterbriefs.clean.weak_words import Page

NAME: Final = "injected-phrase"
KIND: Final = "injected-phrase"

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
    "|电脑版|最新版|投注|开户|网址|安装|送彩金|彩金|体验金|试玩|充值|提现|备用|推荐|在线观看|有哪些|在线发牌|发牌"
)
GAME: Final = re.compile(_GAMES)
SELL: Final = re.compile(_SELLS)
_ASIDE: Final = (
    r"(?:[\s·]?[（(](?:[A-Za-z0-9.]{1,8}|中国|综合|全站|亚洲|官方)[)）])?[)）】]?[\s·/]?"
)
_CHAIN: Final = re.compile(
    rf"(?:(?:{_GAMES}|{_FILL})(?!址){_ASIDE})*(?:{_SELLS})(?:[\s·/|]?(?:{_GAMES}|{_SELLS}|{_FILL}))*"
)
_PART: Final = re.compile(rf"{_GAMES}|{_SELLS}|{_FILL}")
_TAIL: Final = re.compile(rf"[·\s]?(?:{_GAMES}|{_SELLS})(?:{_GAMES}|{_SELLS}|{_FILL})*")
_FUNCTION: Final = frozenset("的了在和与是为等也都就而及或之其这那个们着过将被把从向对于以因但")
_PUNCTUATION: Final = re.compile(r"[，。、；：！？“”‘’（）《》…—,.;:!?()\s\"'·|]")
_QUESTION: Final = re.compile(
    r"(?:哪里有卖|哪里买|哪里有|怎么买|多少钱一[盒瓶次针]|哪家医院好|哪个医院好|医院哪家好|哪家好|哪里好|哪家强|多少钱|怎么治(?:疗|最好|好)?|能治好吗|能治愈吗|可以治好吗|专业办理)"
)
_ASKING: Final = hint(
    (
        "医院好",
        "医院哪",
        "哪家",
        "哪里",
        "怎么买",
        "多少钱",
        "怎么治",
        "好吗",
        "愈吗",
        "专业办理",
    )
)
_QUOTED: Final = re.compile(r"搜索|询问|输入|关键词|广告|咨询|提问|所谓|诸如")
_HANDLE: Final = re.compile(
    r"[（(]?(?:加|添加|＋|\+)?(?:微信号?|薇信|威信|V信|[Vv][Xx]|QQ|扣扣)[:：]?\s?[A-Za-z0-9_-]{6,20}(?:免?费?领取?(?:彩金|红包|资料|优惠券?|福利)?|送彩金|进群)?[)）]?"
)
_OFFERS: Final = re.compile(r"提供|可|即|为|是|查询|预约|咨询|办理|[，。、；]")
_MESSENGER: Final = hint("微信 薇信 威信 V信 VX Vx vX vx QQ 扣扣".split())
_WWW: Final = hint(["www."])
_SITE: Final = re.compile(
    r"[（(【\[]?(?:https?://)?www\.[A-Za-z0-9.-]+\.[a-z]{2,6}(?:/[\w./?=&%-]*)?[)）】\]]?", re.ASCII
)
_SITE_RULED: Final = re.compile(
    r"(?:网址|官网|网站|登录|访问|地址|链接|主页|邮箱|平台|入口|浏览|系统|为|是|[:：(（“])\s*$"
)
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_SITE_WORD: Final = re.compile(
    r"(?:网|体育|娱乐|棋牌|彩票|电竞|入口|登录|下载|注册|app|APP)"
    r"(?:(?<=[\u4e00-\u9fff]{2}网)|(?<=[\u4e00-\u9fff]{2}..)|(?<=[\u4e00-\u9fff]{2}app)|(?<=[\u4e00-\u9fff]{2}APP))"
)
"""What the name of a site ends with."""
_SITE_HINT: Final = hint("体育 娱乐 棋牌 彩票 电竞 入口 登录 下载 注册 app APP".split())
_EDGE: Final = frozenset(["", *"，。；：、！？\n"])
"""What stands beside a clause; nothing does at the beginning and the end."""
_LONGEST_NAME: Final = 8
_NOT_HAN: Final = re.compile(r"[^\u3400-\u9fff]")
_OPENS: Final = {"（": "）", "(": ")", "【": "】", "「": "」"}
_BARS: Final = frozenset("｜|丨")
_LEGAL: Final = re.compile(
    r"[（(](?:中国|亚洲|全站|综合|集团)[)）](?:(?:控股|集团|股份)?有限公司)?"
)
_DOMAIN_END: Final = re.compile(r"\.(?:com|net|cc|vip|top|xyz|me|bet|app)(?![a-z])")
_DIALLED: Final = re.compile(r"(?:[—–-]{1,2}\d{3,4})+(?!\d)")
_NEWSY: Final = frozenset({"体育", "足球", "彩票", "电竞", "竞彩", "电子游戏"})
"""Games that the news writes of too."""
_ASIDE_BEFORE: Final = re.compile(r"[（(][A-Za-z0-9.]{1,8}[)）]$")
_CODE_BEFORE: Final = re.compile(r"(?<=[\u4e00-\u9fff，。；])[a-z]{1,6}\d{0,4}$")
"""Letters in front of a brand that belong to it."""
_TAG: Final = re.compile(r"[（(【](?:新|官|热|荐|图|原|广告)[)）】]$")
_NAMELESS: Final = re.compile(
    rf"最新|正规|同城|性感|荷官|赌博|成人|约炮|裸聊|捕鱼|百家乐|老虎机|时时彩|六合彩|(?:{_GAMES}){{2}}"
)
"""Words that are sold under no name."""
_RECURS: Final = 3
_NAME_ENDS: Final = frozenset("会城门网宝堂汇岛亿")
_MEASURES: Final = frozenset("多米元年月日号个家人次亩斤吨里度种名间座条所项届轮时")
_NAMED: Final = (0.0, 3.6, 2.6, 5.7, 9.0)
"""Cost of a name by its number of characters, on the scale of `Lexicon.cost`. Ours."""
_SEEN, _AHEAD = 9, 5
"""Characters before and behind the phrase that are split into words."""
_GAIN, _PAIR, _RARE = 0.4, 1.6, 2.2
"""What a name must save; what two characters are worth that meet elsewhere too; a rare word."""
_ENOUGH, _LONG = 3, 5
"""Words of such sites in a row that need no name in front of them."""
_FRAMES: Final = frozenset(
    [
        "【】",
        "[]",
        "（）",
        "()",
        "「」",
        "→←",
        "👉👈",
        "👈👉",
        "▶◀",
        "►◄",
        "--",
        "<>",
        "《》",
        *(sign * 2 for sign in "★☆◆◇●■▲※♥♡✿~～*#|＊＃"),
    ]
)
"""Signs that a phrase is framed by, and that would be left behind."""


BRAND_NAMES: Final = tuple(sorted({row[0] for row in table("brands.tsv")}, key=len, reverse=True))
_BRANDED: Final = hint(BRAND_NAMES)


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
    for line in doc.having(_TRIGGERS):
        if line.hints & _BRANDED:
            found |= _known(doc, line, page)
        found |= _unknown(doc, line, blob, page)
    for brand in found:
        _again(doc, brand, page)
    for line in doc.having(_WWW):
        _addresses(doc, line)
    _site_names(doc)
    for line in doc.having(_MESSENGER):
        if line.prose:
            _handles(doc, line)
    _questions(doc, page)


def _of_the_run(doc: Document) -> None:
    """Take out the phrases that a run has learned."""
    phrases = [phrase for phrase in doc.knowledge.phrases if phrase in doc.blob]
    for line in doc.live() if phrases else ():
        for phrase in phrases:
            while (at := line.text.find(phrase)) >= 0:
                cut(doc, line, at, at + len(phrase))


def cut(doc: Document, line: Line, start: int, end: int, name: str = NAME) -> None:
    """Take columns out with the signs around them alone, and one of two marks that then touch."""
    text = line.text
    start, end = _joined(text, start, end)
    if start and (closes := _OPENS.get(text[start - 1])):
        inner = text[start:end]
        if inner.count(closes) > inner.count(text[start - 1]):
            start -= 1
    while start and end < len(text) and _framed(text[start - 1], text[end]):
        start, end = start - 1, end + 1
    if start and text[start - 1] in "，、；" and end < len(text) and text[end] in "，、；。":
        mark = text[start - 1] if text[start - 1] == "；" and text[end] in "，、" else text[end]
        doc.replace(line, start - 1, end + 1, mark, name, KIND, action="removed")
        return
    if start and text[start - 1] in "。！？" and text[end : end + 1] in ("，", "、", "；"):
        end += 1
    doc.replace(line, start, end, "", name, KIND, action="removed")


def _joined(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the columns of a phrase with the bars, the company and the number written to it."""
    match = _LEGAL.match(text, end) or _DOMAIN_END.match(text, end)
    if match is None and text[end - 1 : end].isdigit():
        match = _DIALLED.match(text, end)
    if match is not None:
        end = match.end()
    while start and text[start - 1] in _BARS:
        start -= 1
    while end < len(text) and text[end] in _BARS:
        end += 1
    return start, end


def _framed(left: str, right: str) -> bool:
    """Tell whether two signs are a frame: a pair of brackets or twice the same sign or emoji."""
    return left + right in _FRAMES or (left == right and unicodedata.category(left) == "So")


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
        certain = sells or bool(games - {"体育", "足球", "电竞"})
        ruled = LEADS.search(line.text[max(0, match.start() - 4) : match.start()])
        if quoted or not certain or (ruled and not (games and sells)):
            at = match.start("chain") + 1
            continue
        start, end = match.start(), match.end()
        if code := _CODE_BEFORE.search(line.text, max(0, start - 8), start):
            start = code.start()
        if match["brand"].isascii() is False or sells:
            found.add(match["brand"])
        start, end = widened(line.text, start, end, page)
        cut(doc, line, start, end)
        at = max(0, start - 1)
    return found


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
        if FOLLOWS.match(text, match.end()) or text[begin - 1 : begin] in "“‘《":
            continue
        nameless = strong and _NAMELESS.match(match[0])
        brand = "" if nameless else _name(clause, text[match.end() :], blob, len(parts))
        if brand is None or BODY_ENDS.search(brand or ("" if strong else near[-3:])):
            continue
        lead = clause.removesuffix(brand)
        if LEADS.search(lead[-4:]) or PURSUED.search(lead[-6:] + brand):
            continue
        if not (played or brand or len(parts) >= _LONG) and (
            GOVERNS.search(lead[-8:]) or BODY.search(lead[-4:])
        ):
            continue
        start = begin - len(brand)
        if tag := _TAG.search(text[:start]):
            start = tag.start()
        if len(text) - len(match[0]) - len(brand) < 6 and not line.prose:
            continue
        if brand:
            found.add(brand)
        start, end = widened(text, start, match.end(), page)
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


def _name(clause: str, after: str, blob: str, parts: int) -> str | None:
    """Return the end of a clause that is a name put there, "" for none, None for a real word.

    The sentence without the phrase should split well into words, across the gap too; a name should
    have two or three characters. What is cheapest in sum is taken.
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
    for line in doc.live():
        at = line.text.find(brand)
        while at >= 0:
            if tail := _TAIL.match(line.text, at + len(brand)):
                cut(doc, line, *widened(line.text, at, tail.end(), page))
                at = line.text.find(brand)  # what is left can have come together to a brand
            else:
                at = line.text.find(brand, at + 1)


def _site_names(doc: Document) -> None:
    """Take out a site's name that was put into words, three times or more in the document.

    No list needs to know it: with it the characters around it are no pair of the language, without
    it they are. Once is enough if it stands at the edges of clauses everywhere else.
    """
    blob = doc.blob
    if not doc.hints & _SITE_HINT and blob.count("网") < _RECURS:
        return
    places: dict[str, list[int]] = {}
    free = 0
    for match in _SITE_WORD.finditer(blob):
        start = match.start() - 2
        if start >= free:  # a character belongs to one name
            free = match.end()
            places.setdefault(blob[start:free], []).append(start)
    for tail, found in places.items():
        if len(found) < _RECURS:
            continue
        behind = [at + len(tail) for at in found]
        left = alike(blob, found, -1, until=_NOT_HAN, most=_LONGEST_NAME)
        right = alike(blob, behind, 1, until=_NOT_HAN, most=_LONGEST_NAME)
        name = blob[found[0] - left : found[0] + len(tail) + right]
        starts = [at - left for at in found]
        fits = [at for at in starts if parts_a_word(blob, at, at + len(name))]
        ends = [at + len(name) for at in starts]
        edges = [
            at
            for at, end in zip(starts, ends, strict=True)
            if blob[at - 1 : at] in _EDGE or blob[end : end + 1] in _EDGE
        ]
        if len(fits) < 2 and not (fits and len({*fits, *edges}) >= max(4, 0.8 * len(starts))):
            continue
        for line in doc.live():
            while (at := line.text.find(name)) >= 0:
                cut(doc, line, at, at + len(name))


def _addresses(doc: Document, line: Line) -> None:
    """Take out an address that stands between two characters with nothing that leads to it."""
    at = 0
    while match := _SITE.search(line.text, at):
        text = line.text
        before, after = text[: match.start()], text[match.end() :]
        inserted = bool(before and after and _HAN.match(before[-1]) and _HAN.match(after[0]))
        if inserted and not _SITE_RULED.search(before):
            name = next((n for n in BRAND_NAMES if after.startswith(n)), "")
            cut(doc, line, match.start(), match.end() + len(name))
            at = match.start()
        else:
            at = match.end()


def _handles(doc: Document, line: Line) -> None:
    """Take out a messenger's number that stands between two characters."""
    at = 0
    while match := _HANDLE.search(line.text, at):
        text = line.text
        before, after = text[: match.start()], text[match.end() :]
        inserted = bool(
            before
            and after
            and (_HAN.match(before[-1]) or before[-1] in "，；")
            and (_HAN.match(after[0]) or (match[0][-1] > "z" and after[0] in "，。；"))
        )
        if (
            line.prose
            and inserted
            and (match[0][-1] > "z" or not GOVERNS.search(before[-3:]))
            and not _OFFERS.match(after if match[0][-1] <= "z" else " ")
        ):
            cut(doc, line, match.start(), match.end())
            at = match.start()
        else:
            at = match.end()


def _questions(doc: Document, page: Page) -> None:
    """Take out a question of the search-engine kind that stands in a sentence with no mark."""
    subject = pattern("advertisement", "subject")
    for line in doc.having(_ASKING):
        if not line.prose:
            continue
        at = 0
        while match := _QUESTION.search(line.text, at):
            text = line.text
            at = match.end()
            window = text[max(0, match.start() - 40) : match.start()]
            clause_start = match.start() - len(_PUNCTUATION.split(window)[-1])
            topic = subject.search(text, max(clause_start, match.start() - 12), match.start())
            after = text[match.end() : match.end() + 1]
            if topic is None or not after or after in "？?”’》" or after == "的":
                continue
            if _QUOTED.search(text[max(0, clause_start - 8) : topic.start()]) or text[
                topic.start() - 1 : topic.start()
            ] in ("“", "‘", "《"):
                continue
            start, end = widened(text, topic.start(), match.end(), page)
            cut(doc, line, start, end)
            at = start
