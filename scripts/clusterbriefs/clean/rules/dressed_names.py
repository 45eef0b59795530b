"""dressed-names: takes out a name that a sign or `(中国)` parts from what sites are looked for with.

Nobody else writes so: no list needs to know the name. Where it begins in the midst of a clause is
told by how the sentence goes on without it.

    repairs (body)| 园区去年新增企业二十家，沃锦国际·手机登录其中三家来自外省，产值增长两成。 -> 园区去年新增企业二十家，其中三家来自外省，产值增长两成。
    repairs (body)| 园区去年新增企业二十家，其中三家来沃锦(中国)官网首页自外省，产值增长两成。 -> 园区去年新增企业二十家，其中三家来自外省，产值增长两成。
    leaves (body)| 记者登录微软（中国）官网查询，产品已经下架，客服说两周后恢复。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import FOLLOWS, LEADS, PURSUED
from clusterbriefs.clean.offer_start import named
from clusterbriefs.clean.offer_stretch import BRANDS, FUNCTION
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules.strewn_names import HINT, LED, next_strewn
from clusterbriefs.clean.scan import hint

NAME: Final = "dressed-names"

OF_GAMES: Final = "国际娱乐 娱乐 棋牌 彩票 电竞 电玩 贵宾会 视讯 速贷 借款 配资".split()
OF_FIRMS: Final = "国际 体育 俱乐部 游戏 直播 影院 影视 资本 贷款 钱包 分期 金融".split()
"""What such a house deals in, behind its name: houses of games, and others too. Ours."""
KIND: Final = regex(rf"(?:{'|'.join((*OF_GAMES, *OF_FIRMS))})$")
_LATIN: Final = regex(r"[A-Za-z][A-Za-z0-9]{1,11}$|[A-Za-z0-9]{1,11}[A-Za-z]$")
_SIGN: Final = hint("·・|｜—–-（")
LONGEST_LINE: Final = 20_000
"""Characters of a line that is looked at: time stays bounded. Ours."""
MOST: Final = 400
"""Names of a capture that are looked for: each is weighed against all of its text. Ours."""
_NEAR: Final = 8
"""Characters in front of a name in which something is said of it. Ours."""
_DASHES: Final = frozenset("—–-")
_SHORT: Final = 2
"""Characters of a name, most often. Ours."""
_ALONE: Final = regex(r"(?:^|[^\u4e00-\u9fffA-Za-z0-9])(?=[\u4e00-\u9fff]{2}$)")
_FIRST: Final = regex(
    rf"(?:^|[^\u4e00-\u9fffA-Za-z0-9])(?![{''.join(sorted(FUNCTION))}他她它我你此该本每各某一二三四五六七八九十又再才就都只还])[\u4e00-\u9fff]$"
)
_SPOKEN: Final = frozenset("平台 直播 下载 网站 安装 app APP App".split())
"""Words that a dash stands in front of in honest text too. Ours."""


def apply(doc: Document) -> None:
    """Take such names out of the paragraphs."""
    left = MOST
    for line in doc.having(HINT):
        if left and line.prose and line.hints & _SIGN and len(line.text) <= LONGEST_LINE:
            left = _take(doc, line, left)


def _take(doc: Document, line: Line, left: int) -> int:
    """Take them out of a line, `left` at most; return how many may still be looked for."""
    at = 0
    while left and (match := next_strewn(line.text, at)) is not None:
        text, at = line.text, match.end()
        if match["apart"] is None or (match["apart"] in _DASHES and match["sought"] in _SPOKEN):
            continue
        stop = kind_before(text, match.start())
        start = name_before(text, stop, at, doc.blob)
        left -= 1
        # A name of a list, and one that stands twice, other rules know better.
        known = BRANDS.find(text[max(0, start - _SHORT) : match.start()])
        if start == stop or known or text[start - 1 : start] in (")", "）"):
            continue
        if not is_told(text, start, at):
            cut(doc, line, start, at, NAME)
            at = start
    return left


def kind_before(text: str, at: int) -> int:
    """Return where a name ends: in front of what its house deals in, which ends at a column."""
    kind = KIND.search(text, max(0, at - 4), at)
    return at if kind is None else kind.start()


def name_before(text: str, stop: int, end: int, blob: str) -> int:
    """Return where the name begins that ends at `stop`; `stop` where none can stand there."""
    if (latin := _LATIN.search(text, max(0, stop - 12), stop)) is not None:
        return latin.start()
    alone = _ALONE.search(text, max(0, stop - _SHORT - 1), stop)
    start = alone.end() if alone is not None else named(text, stop, end, blob)
    # One character between a mark and a name is its first.
    return start - 1 if start < stop and _FIRST.search(text[max(0, start - 2) : start]) else start


def is_told(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a name say something of what it names."""
    before = text[max(0, start - _NEAR) : start]
    # What is done about it can look like the beginning of the name.
    if LED.search(before) or PURSUED.search(text, max(0, start - _NEAR), end):
        return True
    return LEADS.search(before) is not None and FOLLOWS.match(text, end) is not None
