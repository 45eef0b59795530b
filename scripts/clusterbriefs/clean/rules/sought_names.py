"""sought-names: takes out a name that news never has, with what only sellers are looked for with.

Nothing parts the two, so the words must be such that tell, or say what a house of games deals in;
the clause must begin or end with them, and nothing in it may have them as its object.

    repairs (body)| 园区去年新增企业二十家，其中三家来自外省，沃锦线路检测中心产值增长两成。 -> 园区去年新增企业二十家，其中三家来自外省，产值增长两成。
    leaves (body)| 名为沃锦棋牌的赌博平台涉案三亿元，十二人落网，案件还在办理。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import TAKES
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules.dressed_names import (
    LONGEST_LINE,
    MOST,
    OF_FIRMS,
    OF_GAMES,
    is_told,
    kind_before,
    name_before,
)
from clusterbriefs.clean.rules.strewn_names import HINT, is_sure, next_strewn
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.weak_words import tokens

NAME: Final = "sought-names"

_BEGINS: Final = regex("|".join((*OF_GAMES, *OF_FIRMS)))
_OF_GAMES: Final = regex("|".join(OF_GAMES))
_TELLING: Final = regex(
    "送彩金|代理加盟|线路检测|网址大全|试玩|最新网址|备用网址|娱乐平台|网投|下载安装|(?:官方|登录|注册)入口|官网首页|app下载|官方下载"
)
"""What tells without such a word in front. Ours."""
_LUCKY: Final = regex(r"(?:^|[^\u4e00-\u9fffA-Za-z0-9])((?=.{0,3}[彩博赌娱])[\u4e00-\u9fff]{2,4})$")
"""A name alone between a mark and what is sought, with what such houses are called by."""
_LONGEST: Final = 4
"""Characters of such a name. Ours."""
_TELLS: Final = hint(
    (
        *OF_GAMES,
        *OF_FIRMS,
        *"彩 博 赌 娱 送彩金 加盟 线路 大全 试玩 网址 网投 安装 入口 首页 app 官方".split(),
    )
)
_GOES_ON: Final = regex("[的是为被后量率数]|页面|显示|用户|次数|服务|业务|时|即可")
"""What is said of a site behind its name. Ours."""
_GOVERNED: Final = 6
"""Characters in front of a name that can have it as an object. Ours."""
_SHORT: Final = 2
"""Characters of a word of sellers that may begin in front of what looks like a name. Ours."""
_MARK: Final = regex("[，。；：！？、“”]")


def apply(doc: Document) -> None:
    """Take such names out of the paragraphs."""
    left = MOST
    for line in doc.having(HINT):
        if left and line.prose and line.hints & _TELLS and len(line.text) <= LONGEST_LINE:
            left = _take(doc, line, left)


def _take(doc: Document, line: Line, left: int) -> int:
    """Take them out of a line, `left` at most; return how many may still be looked for."""
    at = 0
    while left and (match := next_strewn(line.text, at)) is not None:
        text, at = line.text, match.end()
        if match["apart"] is not None:
            continue
        stop = kind_before(text, match.start())
        lucky = _LUCKY.search(text[max(0, stop - _LONGEST - 1) : stop])
        if not lucky and not _tells(text[stop:at], match["sought"]):
            continue
        left -= 1
        start = stop - len(lucky[1]) if lucky else name_before(text, stop, at, doc.blob)
        sure = _BEGINS.match(text, stop) is not None and is_sure(match["sought"])
        sold = not lucky and _has_wares(text, start, stop)  # more than a name
        if start < stop and not sold and _stands_apart(doc, text, (start, stop, at), sure=sure):
            cut(doc, line, start, at, NAME)
            at = start
    return left


def _tells(said: str, sought: str) -> bool:
    """Tell whether words are such as nobody but sellers are looked for with."""
    if _OF_GAMES.match(said):
        return True
    return is_sure(sought) and (
        _BEGINS.match(said) is not None or _TELLING.search(sought) is not None
    )


def _has_wares(text: str, start: int, stop: int) -> bool:
    """Tell whether a word of sellers reaches into what looks like a name."""
    low = max(0, start - _SHORT)
    return any(token.end > start - low for token in tokens(text[low:stop]))


def _stands_apart(doc: Document, text: str, columns: tuple[int, int, int], *, sure: bool) -> bool:
    """Tell whether a name is one that nobody has, and its clause is whole without it.

    Where it is `sure` that a house of games is sought it can be a word, and stand anywhere.
    """
    start, stop, end = columns
    name = text[start:stop]
    seen = clause_edges().is_seen
    known = name in lexicon().words or (seen(name[:2]) and seen(name[-2:]))
    if (known and not sure) or doc.blob.count(name) > 1:
        return False
    if is_told(text, start, end) or _GOES_ON.match(text, end) is not None:
        return False
    lead = _MARK.split(text[max(0, start - _GOVERNED) : start])[-1]
    apart = sure or _MARK.match(text, end) is not None
    return not lead or (apart and TAKES.search(lead) is None)
