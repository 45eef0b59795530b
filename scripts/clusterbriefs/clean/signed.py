"""Finds how a notice ends: who issued it, and the day, with what is enclosed above them.

Such lines have no stop and read like furniture, but they are the notice's own.

    >>> signature(["附件：1.登记表", "滨河市财政局　滨河市民政局", "2023年11月1日", "上一篇：无"])
    3
    >>> signature(["滨河市财政局", "上一篇：2023年11月1日停水"])
    0
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_MOST: Final = 10
"""Lines in which all of it stands. Ours."""
_ENCLOSED: Final = re.compile(
    r"附件?\d?\s?[:：]\S|(?:\d[.．、]|[（(]\d[）)])\s?\S|联系(?:人|电话|方式)"
)
"""What is enclosed, and whom to ask."""
_LINKED: Final = re.compile("下载|查看|打开|点击")
"""What a site says beside a file that it offers."""
_ISSUER: Final = re.compile(
    r"(?:[\u4e00-\u9fff（）()]{2,24}(?:[局厅部院所处会校]|政府|办公室|中心|银行|公司|大学|学院|总队|支队|集团|指挥部|领导小组)"
    r"(?:[ \u3000、]+|$)){1,5}"
)
_HEREBY: Final = re.compile("(?:现|特)此[\u4e00-\u9fff]{2,4}。?")
"""With what words a notice ends."""
_DAY: Final = re.compile(
    r"(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
    r"[）)]?"
)


def signature(lines: Sequence[str]) -> int:
    """Return how many of the lines behind the last paragraph belong to how it is signed; 0: none.

    Whoever issued it stands right above the day.
    """
    for at, text in enumerate(lines[:_MOST]):
        issued = at > 0 and _ISSUER.fullmatch(lines[at - 1]) is not None
        if issued and _DAY.fullmatch(text) is not None:
            return at + 1
        if at == 0 and _HEREBY.fullmatch(text) is not None:
            continue
        enclosed = _ENCLOSED.match(text) is not None and _LINKED.search(text) is None
        if not (enclosed or _ISSUER.fullmatch(text)):
            break
    return 0
