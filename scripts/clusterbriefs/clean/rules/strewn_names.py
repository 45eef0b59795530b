"""strewn-names: takes out a name that no list has, strewn over a page with words of sites behind it.

A program puts the name of a house between words each time with something else to look for: its
login, its app, how to sign up. What several paragraphs have alike right in front of such words is
the name. An article that is on a site or an app names it alone too, or says what is done with it.

    leaves (body)| 居民打开滨河通手机版登录，就能查到号源；老人不会用滨河通客户端下载，窗口照样受理，不收费。
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final, NamedTuple

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import COMPANY, FOLLOWS, LEADS, PURSUED
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules.planted_names import MORE
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.weak_words import tokens

NAME: Final = "strewn-names"

_MEANT: Final = (
    "官方网站 官方网址 官网 网站 网址 网投 平台 登录 登陆 登入 注册 入口 下载 安装 客户端 手机版 网页版 安卓版 苹果版 最新版本 最新版 app APP App "
    "首页 链接 开户 试玩 送彩金 代理加盟 线路检测中心 线路检测 网址大全 代理 加盟 直播 投注 走势图 开奖结果"
).split()
"""Words that end what is looked for. Ours, as those that can stand in front of them."""
_ALSO: Final = (
    "手机 安卓 苹果 电脑版 免费 在线 最新 官方 备用 会员 用户 娱乐 体育 棋牌 电竞 正版 网上".split()
)
_ANY: Final = "|".join(sorted({*_MEANT, *_ALSO, *MORE}, key=len, reverse=True))
_LAST: Final = "|".join(sorted(_MEANT, key=len, reverse=True))
_APART: Final = r"[·・|｜—–-]|(?P<dressed>[(（](?:中国|综合|全站|集团|亚洲)[)）](?:(?:集团|股份)?有限公司)?)[·・|｜—–-]?"
_STREWN: Final = regex(rf"(?P<apart>{_APART})?(?P<sought>(?:{_ANY})*(?:{_LAST}))")
_WORDS: Final = regex(_ANY)
_LAST_WORD: Final = regex(_LAST)
_PARTS: Final = frozenset(_ANY + _APART)
"""The characters of such words and signs. A row of them holds a last one, and to look for that alone
is many times as fast: each of its alternatives begins with a character."""
_BEGIN, _INSTALLED = frozenset("平台 网站 直播 安装".split()), ["下载", "安装"]
"""Words that sentences begin with too, but for the last where it goes with another. Ours."""
_HAN: Final = regex("[\u4e00-\u9fff]")
_BEFORE: Final = regex(r"[\u4e00-\u9fffA-Za-z0-9]{2,8}$")
HINT: Final = hint(_MEANT)
_SHORTEST, _LONGEST = 2, 8
"""Characters of a name. Ours."""
_PLACES, _MANY = 2, 3
"""Places of a name, and how many are many: then one sure of them is enough. Ours."""
_TELLING: Final = frozenset(
    "送彩金 代理加盟 线路检测中心 线路检测 网址大全 试玩 网投 走势图 开奖结果 最新版 最新版本".split()
)
"""Single words that tell by themselves. Ours."""
_DONE: Final = frozenset("开户 注册 登录 登陆 登入 下载 入口".split())
"""What is done on a site, of which an article would not speak in the same words again and again."""
_MOST, _LINE = 400, 20_000
"""Places, and characters of a line, that are looked at: time stays bounded. Ours."""
_CHANCE: Final = 4
"""One place of so many that reads like an honest sentence is let pass. Ours."""
LED: Final = regex(
    r"(?:登录|登陆|访问|打开|进入|下载|通过|浏览|使用|用|假冒|仿冒|所谓|名为|叫做?|认准|搜索?|关注|上线|推出|[“‘《「『#])$"
)
"""What is done with a site."""


class _Place(NamedTuple):
    """Where words of sites stand, with the characters in front of them that can be a name."""

    line: Line
    before: str
    at: int
    end: int
    sought: str
    apart: bool
    dressed: bool


def apply(doc: Document) -> None:
    """Take such names out with the words behind them."""
    places = _places(doc)
    if len(places) < _PLACES:
        return
    by_end: dict[str, list[_Place]] = defaultdict(list)
    for place in places:
        by_end[place.before[-_SHORTEST:]].append(place)
    spans: list[tuple[Line, int, int]] = []
    for same in by_end.values():
        if len({place.line.at for place in same}) < _PLACES:
            continue
        name = _alike([place.before for place in same])
        if _is_strewn(doc, name, same):
            alike = len({place.sought for place in same}) == 1
            spans += [
                (place.line, place.at - len(name), place.end if alike else _end(place))
                for place in same
            ]
    # The last first, so that columns stay true.
    for line, start, end in sorted(spans, key=lambda one: (one[0].at, -one[1])):
        cut(doc, line, start, end, NAME, exact=True)


def _places(doc: Document) -> list[_Place]:
    """Return where words of sites stand in paragraphs with something that can be a name in front."""
    found: list[_Place] = []
    for line in doc.having(HINT):
        if not line.prose or len(line.text) > _LINE:
            continue
        last = 0
        while (match := next_strewn(line.text, last)) is not None:
            low, last = max(last, match.start() - _LONGEST), match.end()
            before = _BEFORE.search(line.text, low, match.start())
            if before is not None:
                apart, dressed = match["apart"] is not None, match["dressed"] is not None
                found.append(
                    _Place(line, before[0], *match.span(), match["sought"], apart, dressed)
                )
                if len(found) == _MOST:
                    return found
    return found


def next_strewn(text: str, at: int) -> re.Match[str] | None:
    """Return what is found first, from a column on, by `_STREWN`, whose groups are named.

    >>> next_strewn("某某手机版登录，某某·官网", 7)["sought"]
    '官网'
    """
    last = _LAST_WORD.search(text, at)
    if last is None:
        return None
    start = last.start()
    while start > at and text[start - 1] in _PARTS:
        start -= 1
    return _STREWN.search(text, start)


def _end(place: _Place) -> int:
    """Return where a place ends; the last of several words may be what the sentence goes on with."""
    words, text, end = _WORDS.findall(place.sought), place.line.text, place.end
    loose = len(words) > 1 and words[-1] in _BEGIN and words[-2] in _MEANT
    if loose and words[-2:] != _INSTALLED and _HAN.match(text, end):
        return end - len(words[-1])
    return end


def _alike(texts: list[str]) -> str:
    """Return what all of some texts end with."""
    size = 0
    while size < min(map(len, texts)) and len({text[-size - 1] for text in texts}) == 1:
        size += 1
    return texts[0][len(texts[0]) - size :]


def _is_strewn(doc: Document, name: str, places: list[_Place]) -> bool:
    """Tell whether a name stands with such words alone, and in the midst of what says nothing of it."""
    if name.isdigit() or sum(line.text.count(name) for line in doc.prose) > len(places):
        return False
    many, sure = len(places) >= _MANY, sum(place.apart or is_sure(place.sought) for place in places)
    differ = len({place.sought for place in places}) > 1
    known = name in lexicon().words or all(len(part) > 1 for part in lexicon().segments(name))
    if known and not all(place.dressed for place in places):
        enough = many and differ and sure == len(places)
    elif differ:
        enough = sure == len(places) or (many and sure > 0)
        if not enough and (many or (sure and tokens(name))):
            return not any(_is_governed(place, name) for place in places)
    else:
        enough = all(place.apart and (many or is_sure(place.sought)) for place in places)
        if not enough and many and (sure or places[0].sought in _DONE):
            return not any(_is_governed(place, name) for place in places)
    told = sum(_is_told(place, name) for place in places)
    return enough and (told == 0 or told * _CHANCE <= len(places))


def is_sure(sought: str) -> bool:
    """Tell whether words are such as nobody but a house of games has, or two in a row."""
    return len(_WORDS.findall(sought)) > 1 or sought in _TELLING


def _is_told(place: _Place, name: str) -> bool:
    """Tell whether the words around a name say something of what it names."""
    text, start, end = place.line.text, place.at - len(name), place.end
    if LED.search(text, max(0, start - 4), start) or COMPANY.match(text, end):
        return True
    if PURSUED.search(text, max(0, start - 8), start) is not None:
        return True
    return _leads(text, start) and FOLLOWS.match(text, end) is not None


def _is_governed(place: _Place, name: str) -> bool:
    """Tell whether anything in front of a name or behind it can belong to it."""
    text, end = place.line.text, place.end
    return (
        _leads(text, place.at - len(name))
        or FOLLOWS.match(text, end) is not None
        or _is_told(place, name)
    )


def _leads(text: str, at: int) -> bool:
    return LEADS.search(text, max(0, at - 4), at) is not None
