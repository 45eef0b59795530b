"""Finds how a notice ends: who issued it, and the day, with what is enclosed above them.

Such lines have no stop and read like furniture, but they are the notice's own.

    >>> list(signatures(["正文。", "附件：1.登记表", "滨河市财政局", "2023年11月1日"]))
    [(1, 4)]
    >>> list(signatures(["正文。", "滨河市财政局", "上一篇：2023年11月1日停水"]))
    []
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from clusterbriefs.clean.regex import regex

_MOST: Final = 10
"""Lines in which all of it stands. Ours."""
_ENCLOSED: Final = regex(r"附件?\d?\s?[:：]\S|(?:\d[.．、]|[（(]\d[）)])\s?\S|联系(?:人|电话|方式)")
"""What is enclosed, and whom to ask."""
_LINKED: Final = regex("下载|查看|打开|点击")
"""What a site says beside a file that it offers."""
_ISSUER: Final = regex(
    r"(?:[\u4e00-\u9fff（）()]{2,24}(?:[局厅部院所处会校]|政府|办公室|中心|银行|公司|大学|学院|总队|支队|集团|指挥部|领导小组)"
    r"(?:[ \u3000、]+|$)){1,5}"
)
_HEREBY: Final = regex("(?:现|特)此[\u4e00-\u9fff]{2,4}。?")
"""With what words a notice ends."""
_DAY: Final = regex(
    r"(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
    r"[）)]?"
)


def signatures(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield from which line to which a text is signed: the first, and the one behind the last.

    Whoever issued it stands right above the day; above them what is enclosed and whom to ask.
    """
    for at, text in enumerate(texts):
        if at and text[-1] in "日）)" and _DAY.fullmatch(text) and _ISSUER.fullmatch(texts[at - 1]):
            first = at - 1
            while first > max(0, at - _MOST) and _belongs(texts[first - 1]):
                first -= 1
            yield first, at + 1


def _belongs(text: str) -> bool:
    """Tell whether a line above whoever issued a notice is one of those that close it."""
    enclosed = _ENCLOSED.match(text) is not None and _LINKED.search(text) is None
    return enclosed or _ISSUER.fullmatch(text) is not None or _HEREBY.fullmatch(text) is not None
