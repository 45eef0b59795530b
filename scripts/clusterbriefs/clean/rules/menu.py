"""menu: removes site menus, in a row or one link a line.

removes (head)| 首页 新闻 财经 科技 关于我们 联系我们
removes (head)| 园区服务分类 关于我们 联系我们
removes (tail)| 回到顶部
removes (head)| 登录 | 注册 | 手机版
removes (tail)| 返回滨河网首页 返回新区站首页
removes (tail)| 滨河新闻客户端下载
leaves (body)| 北京 上海 广州 深圳
leaves (body)| 研发、中试、量产三个环节都在园区完成。
"""

from __future__ import annotations

from functools import cache
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import known, phrases
from clusterbriefs.clean.regex import regex

NAME: Final = "menu"
KIND: Final = "furniture"

_SPLIT: Final = regex(r"[\s|｜丨·•/、>»\-_]+")
_BACK: Final = regex(r"(?:返回\S{1,8}(?:首页|主页|列表)\s*)+$|\S{2,8}客户端下载$")
_STOP: Final = regex(r"[。！？；，]")
_LONGEST, _SHORT = 300, 14
_NONE, _WEAK, _SURE = range(3)


def apply(doc: Document) -> None:
    """Remove lines of known links; lines of other short words wait for what stands beside them."""
    exact = known(NAME).line
    sections = _sections()
    for line in doc.labels:
        text = line.text
        if text.isalnum():  # then its bare and plain forms are the same
            if text in exact or (len(text) < _SHORT and _BACK.match(text)):
                doc.remove(line, NAME, KIND)
            elif len(text) <= 8 and text in sections:
                line.weak = NAME
            continue
        if len(text) > _LONGEST:
            continue
        if (
            text in exact
            or line.plain in exact
            or line.bare in exact
            or (text.startswith("返回") and _BACK.match(text))
        ):
            doc.remove(line, NAME, KIND)
            continue
        if len(text) <= 8 and line.bare in sections:
            line.weak = NAME
            continue
        if _STOP.search(text):
            continue
        row = _row(text, exact, sections)
        if row == _SURE:
            doc.remove(line, NAME, KIND)
        elif row == _WEAK:
            line.weak = NAME


def _row(text: str, exact: frozenset[str], sections: frozenset[str]) -> int:
    """Say of a line in parts how sure it is that they are links."""
    tokens = [token for token in _SPLIT.split(text) if token]
    count = len(tokens)
    hits = len([token for token in tokens if token in exact])
    if hits == count > 1:
        return _SURE
    if count < 3 or max(map(len, tokens)) > 10:
        return _NONE
    weak = len([token for token in tokens if token in sections])
    if hits >= 2 or (hits and hits + weak >= 3) or weak >= 4:
        return _SURE
    return _WEAK if hits + weak or count >= 4 else _NONE


@cache
def _sections() -> frozenset[str]:
    return frozenset(phrases(NAME, "weak"))
