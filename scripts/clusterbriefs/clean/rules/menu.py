"""menu: removes site menus, in a row or one link a line.

removes (head)| 首页 新闻 财经 科技 关于我们 联系我们
removes (head)| 园区服务分类 关于我们 联系我们
removes (tail)| 回到顶部
removes (head)| 登录 | 注册 | 手机版
leaves (body)| 北京 上海 广州 深圳
leaves (body)| 研发、中试、量产三个环节都在园区完成。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import known, phrases

NAME: Final = "menu"
KIND: Final = "furniture"

_SPLIT: Final = re.compile(r"[\s|｜丨·•/、>»\-_]+")
_STOP: Final = re.compile(r"[。！？；，]")
_LONGEST: Final = 300


def apply(doc: Document) -> None:
    """Remove lines of known links; lines of other short words wait for what stands beside them."""
    exact = known(NAME).line
    sections = frozenset(phrases(NAME, "weak"))
    for line in doc.labels:
        text = line.text
        if text.isalnum():  # then its bare and plain forms are the same
            if text in exact:
                doc.remove(line, NAME, KIND)
            elif len(text) <= 8 and text in sections:
                line.weak = NAME
            continue
        if len(text) > _LONGEST:
            continue
        if text in exact or line.plain in exact or line.bare in exact:
            doc.remove(line, NAME, KIND)
            continue
        if len(text) <= 8 and line.bare in sections:
            line.weak = NAME
            continue
        if _STOP.search(text):
            continue
        tokens = [token for token in _SPLIT.split(text) if token]
        if len(tokens) > 1 and all(token in exact for token in tokens):
            doc.remove(line, NAME, KIND)
            continue
        if len(tokens) < 3 or max(map(len, tokens)) > 10:
            continue
        hits = sum(1 for token in tokens if token in exact)
        weak = sum(1 for token in tokens if token in sections)
        if hits >= 2 or (hits and hits + weak >= 3) or weak >= 4:
            doc.remove(line, NAME, KIND)
        elif hits + weak or len(tokens) >= 4:
            line.weak = NAME
