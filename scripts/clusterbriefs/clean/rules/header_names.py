"""header-names: takes out the name by which a house of bets calls itself in its header.

Such a page poses as a firm: on top or at its foot stands `某某(中国)官方网站` or the like, which no
list needs to know, and the same name with `体育`, `app` or `真人` behind it in other labels or in the
sentences. Who is found so loses its name everywhere on the page, in whatever dress; a firm that the
article reports on in the words of reports keeps it.

    leaves (body)| 记者从滨河精工公司获悉，滨河精工的三条产线都在满负荷运转，订单排到了年底。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import BODY_ENDS, PURSUED
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "header-names"
KIND: Final = "furniture"

_BETS: Final = (
    "体育|真人|娱乐|棋牌|电竞|电子游戏|电子游艺|彩票|百家乐|投注|捕鱼|[aA]pp|APP|官网入口|入口|登录|登陆|注册|下载|手机版"
    "|网页版|线路|平台"
)
"""What such a house has behind its name and hardly anybody else has all of. Ours."""
_PLAYED: Final = "体育|真人|娱乐|棋牌|电竞|电子游|游戏|彩票|百家乐|投注|捕鱼"
_TRADED: Final = regex("体育|娱乐|游戏|棋牌|电竞|彩")
"""What is played there: the same, and as part of a name."""
_LETTERS: Final = r"(?!(?:app|ios|vip|www|com|apk|html?)(?![a-z]))[a-z]{2,12}\d{0,4}"
"""Letters of a name, and no word of the web."""
_TRADE: Final = rf"(?:{_BETS}|官方网站|官方网址|官方网页版|官方版|正式版|官网版|官网|官方|网站|网址|首页|主页|最新版本|最新版|最新|在线|线上|国际|中国|亚洲|免费下载|认证|游戏|综合|全站|安卓版?|苹果版?|IOS|iOS|ios|安装|第一品牌|集团)"
_CODE: Final = r"[A-Za-z]{1,3}\d{1,5}|\d{2,5}[a-z]{0,4}|[A-Z]{2,5}"
_SPELT: Final = r"[A-Za-z]{1,3}\d{1,5}|\d{2,5}[a-z]{1,4}|[A-Z]{2,5}"
"""The same with a letter: figures alone in front of a name can be the sentence's."""
_ALIAS: Final = r"[a-z]{2,12}\d{0,4}"
"""The name in letters."""
_DRESS: Final = (
    rf"[·\s]?(?:{_SPELT})(?![A-Za-z0-9%％.])|[·\s]?{_ALIAS}(?:\.(?:vip|com|cc|net))?(?![A-Za-z0-9])"
    rf"|[·\s]?[vV]?\d(?:\.\d+){{1,3}}|[·\s]?[（(](?:[\u4e00-\u9fff]{{2,3}}|[A-Za-z0-9·. -]{{1,16}})[)）]|[·\s-]?{_TRADE}"
)
"""What stands behind such a name and belongs to it."""
_CALLED: Final = regex(
    rf"(?:^|[-—–_|｜·>\s：:©])(?:(?:{_CODE}|{_ALIAS})[·\s]?)?"
    rf"(?!{_BETS}|官网|官方)(?P<name>[\u4e00-\u9fff]{{2,6}}?|[A-Za-z][A-Za-z0-9]{{1,9}}?)"
    rf"(?:[·|]?(?:{_CODE}|{_ALIAS}))?(?:{_BETS}|官网|官方)?[·\s]?"
    r"(?:[（(](?:中国|亚洲|集团|官方|国际|综合|全站)[^)）]{0,2}[)）][·\s]?(?:[\u4e00-\u9fff]{0,4}(?:股份)?有限公司|[\u4e00-\u9fff]{0,2}公司)?"
    r"[·\s-]?(?:官方网站|官网|平台|网站|[aA]pp|IOS|登录|入口|首页)?"
    rf"|(?:体育|娱乐|真人|棋牌|电竞|彩票)(?:[a-z]{{2,10}}\d{{0,3}}|{_CODE})?(?:{_BETS}|官网)|官网(?:入口|登录|[aA]pp|注册|下载|版)|官方网页版|平台(?:注册|登录|官网|下载|[aA]pp)|[aA]pp(?:下载|官网|安装|注册)"
    r"|(?<=[a-z])(?:体育|娱乐|电竞)(?=[-|｜:：_>\s]|$)"
    r"|[（(][A-Za-z0-9·.]{1,12}[)）](?:官方网站|官网))"
)
"""How a header calls whose the site is."""
_HEADED: Final = regex(
    "^((?:[\u4e00-\u9fff]{1,4}|[a-z]{2,8})(?:游戏|体育|娱乐|电竞|棋牌|彩票))[，,：:|｜-](?=\\S{6})"
)
"""A name of a house in front of a headline."""
_HINT: Final = hint(
    "游戏 中国 亚洲 集团 官方 国际 综合 全站 体育 娱乐 真人 棋牌 电竞 彩票 官网".split()
)
_LABEL, _MOST_LABELS, _LONGEST, _NAMES = 60, 400, 20_000, 8
"""Characters of a label, labels, characters of a line and names that are looked at."""
_SHOWN: Final = 2
"""Lines that have a name with what such houses have behind it. Ours."""
_OWN: Final = 3
"""Characters from which on a name that no list has is the same wherever it stands. Ours."""
_REPORTED: Final = regex(
    r"[\s）)”]{0,2}(?:公司|股份|用品|器材|实业|厂|集团(?!官)|旗下|宣布|表示|称|透露|披露|发布|公告|董事|总经理|总裁|高管|创始|负责|首席|员工|方面|股价|市值|营收|财报|营业|品牌(?!官)|门店|代言|赞助|收购|的)"
)
"""What a report goes on with behind the name of a firm."""
_LED: Final = regex(r"(?:走进|来到|走访|参观|考察|探访|记者从|收购|起诉|假冒|仿冒|查处|打击|《)$")
_LATIN: Final = regex("[A-Za-z0-9]")
_SPARED: Final = 3
"""One mention in a report's words for so many others is let pass. Ours."""
_PLACES: Final = ("澳门", "香港")
"""Places that such houses set in front of their names."""
_SIGNS: Final = "，：:、|｜·- "
"""What is left in front of a headline, or of a paragraph."""
_REST, _HEADLINE = 6, 10
"""Characters of a label that is more than the name, and of a headline with it inside. Ours."""
_TOPIC: Final = regex(
    "(?:是|成为|成了)(?:当前|当下|时下|目前|近期)?(?:备受|广受|深受|颇受)?(?:大家|人们|网友|社会|广泛)?(?:关注|热议|讨论|瞩目)的(?:话题|热点|焦点|问题)[。！]?"
)
"""What is said of a name to make a sentence of it."""


def apply(doc: Document) -> None:
    """Take such names out of paragraphs and headlines, and labels that hold nothing else away."""
    if not doc.hints & _HINT:
        return
    for name in _names(doc)[:_NAMES]:
        _take(doc, name)


def _names(doc: Document) -> list[str]:
    """Return the names of houses in the labels of a page, the longest first."""
    labels = [
        line
        for line in doc.having(_HINT)
        if not line.prose and len(line.text) <= _LABEL and line.live
    ][:_MOST_LABELS]
    found: set[str] = set()
    for line in labels:
        for match in _CALLED.finditer(line.text):
            found.add(_core(match["name"]))
        if (headed := _HEADED.match(line.text)) is not None:
            found.add(headed[1])
    return sorted(filter(lambda name: _is_house(doc, name), found), key=len, reverse=True)


def _core(name: str) -> str:
    """Return a name without the place that it is called by in some labels only."""
    for place in _PLACES:
        if name.startswith(place) and len(name) - len(place) >= _SHOWN:
            return name[len(place) :]
    return name


def _is_house(doc: Document, name: str) -> bool:
    """Tell whether a name that no list of words has stands with words of bets on several lines."""
    if name in lexicon().words or name.lower() in ("app", "ios", "vip", "www", "com"):
        return False
    dressed = _dressed(name)
    lines = [line for line in doc.live() if len(line.text) <= _LONGEST and name in line.text]
    shown = sum(dressed.search(line.text) is not None for line in lines)
    heads = any(not line.prose and _HEADED.match(line.text) for line in lines)
    if shown + heads < _SHOWN or not shown:
        return False
    own = re.escape(name)
    coded = re.compile(
        rf"(?<![A-Za-z0-9])(?:{_SPELT}|{_LETTERS}){own}|{own}[·（(]?(?:{_SPELT}|\d{{2,5}}|{_LETTERS})(?![A-Za-z0-9.])"
        rf"|{own}(?:官网|平台|娱乐)(?:副?校长|副?院长|党委|教师|师生|学生|领导|校区|学院)"
    )
    # Anybody has an app and a log-in; letters and figures at its name, hardly anybody on two lines.
    if sum(coded.search(line.text) is not None for line in lines) >= _SHOWN:
        return True
    played = re.compile(rf"{own}[·\s]?(?:{_CODE})?[·\s]?(?:{_PLAYED})")
    named = _TRADED.search(name) is not None
    plays = named or any(played.search(line.text) is not None for line in lines)
    return plays and BODY_ENDS.search(name) is None


def _dressed(name: str) -> re.Pattern[str]:
    """Return what finds a name with what such houses have around it."""
    own = re.escape(name)
    edge = r"(?<![A-Za-z0-9])" if name[0].isascii() else ""
    return re.compile(
        rf"{edge}{own}[·\s]?(?:{_CODE})?[·\s]?(?:{_BETS}|官方网页版|官网)|(?:{_CODE}|(?<![A-Za-z0-9]){_ALIAS}){own}"
        rf"|{edge}{own}(?:{_CODE}|{_ALIAS})(?![A-Za-z0-9])"
    )


def _take(doc: Document, name: str) -> None:
    """Take a name out wherever it stands, in whatever dress, unless the article reports on it."""
    span = _span(name, _numbers(doc, name))
    lines = [line for line in doc.live() if len(line.text) <= _LONGEST and name in line.text]
    places = [(line, match) for line in lines for match in span.finditer(line.text)]
    told = [match for line, match in places if line.prose and _is_reported(line.text, match)]
    if told and len(told) * _SPARED >= sum(line.prose for line, _ in places):
        return
    for line, match in reversed(places):
        raided = PURSUED.search(line.text, max(0, match.start() - _LABEL // 5), match.start())
        if not raided and line.live and line.text.startswith(match[0], match.start()):
            _out(doc, line, *match.span())


def _numbers(doc: Document, name: str) -> list[str]:
    """Return the figures that labels have behind a name: others are the sentence's."""
    shown = re.compile(rf"{re.escape(name)}(\d{{2,5}})(?![A-Za-z0-9])")
    labels = (line.text for line in doc.having(_HINT) if not line.prose)
    return sorted({number for text in labels for number in shown.findall(text)})


def _span(name: str, numbers: list[str]) -> re.Pattern[str]:
    """Return what finds a name in its dress: letters, numbers, words of the trade around it.

    A short name, or one in letters, stands bare in other words too: it must be dressed.
    """
    own = re.escape(name) + (rf"(?:(?:{'|'.join(numbers)})(?!\d))?" if numbers else "")
    if name.isascii():
        return re.compile(rf"(?<![A-Za-z0-9]){own}(?:{_DRESS})+")
    before = rf"(?:(?<![A-Za-z0-9.])(?:{_SPELT}|{_ALIAS})(?:\.(?:vip|com|cc|net))?[·\s]?)"
    if len(name) >= _OWN:
        return re.compile(rf"{before}?(?:澳门|香港)?{own}(?:{_DRESS})*")
    numbered = rf"|{own[:-1]}(?:{_DRESS})*" if numbers else ""
    return re.compile(rf"{before}{own}(?:{_DRESS})*|(?:澳门|香港)?{own}(?:{_DRESS})+{numbered}")


def _is_reported(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words around a name are those of a report, which spells it in one way."""
    start, end = match.span()
    if _LATIN.search(match[0]) is not None:
        return False
    return (
        _REPORTED.match(text, end) is not None
        or _LED.search(text, max(0, start - 4), start) is not None
    )


def _out(doc: Document, line: Line, start: int, end: int) -> None:
    """Take columns out of a line, with the sign that sets a name off in front of a headline."""
    rest = len(line.text) - (end - start)
    if not line.prose:
        if rest < _REST:
            doc.remove(line, NAME, KIND)
            return
        if start and rest < _HEADLINE:
            return
    if line.prose:
        topic = _TOPIC.match(line.text, end)
        end = topic.end() if topic is not None else end
    if not start and line.text[end : end + 1] in tuple(_SIGNS):
        end += 1
    cut(doc, line, start, end, NAME, exact=True)
