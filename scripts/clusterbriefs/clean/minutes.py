"""Finds the head of minutes: where and when somebody met, who was there, who took notes.

Its labels are those of a line of source and of credits, but several stand together.

    >>> list(of_minutes(["时间：周五", "地点：报告厅", "主持人：赵小舟", "会议通报了进展。"]))
    [0, 1, 2]
    >>> list(of_minutes(["时间：2023-11-17 10:12", "编辑：赵小舟", "会议通报了进展。"]))
    []
    >>> stamp = "时间：2023-11-17 来源：滨河在线 阅读：8"
    >>> list(of_minutes([stamp, "时间：周五", "地点：报告厅", "主持人：赵小舟", "会议开始。"]))
    [1, 2, 3]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from clusterbriefs.clean.regex import regex

_LABEL: Final = regex(
    r"^\W{0,2}(?:时\s?间|地\s?点|主\s?持(?:人)?|出\s?席(?:人员)?|参会(?:人员)?|参加(?:人员)?|列\s?席(?:人员)?|缺\s?席|记\s?录(?:人)?|议\s?题)\s?[:：]\s?\S"
)
_STAMPED: Final = regex(r"(?:来源|录入|编辑|阅读|点击|浏览|作者|字体|字号)\S{0,2}\s?[:：]")
"""What stands behind the time of publication, and not behind that of a meeting."""
_TOLD: Final = regex(r"^\W{0,2}(?:地\s?点|主\s?持|出\s?席|参会|列\s?席|议\s?题)")
"""Of those labels such as no site has."""
_NEAR, _LEAST = 5, 3
"""Lines on either side in which they stand, and how many are no chance. Ours."""


def of_minutes(texts: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the lines that belong to the head of minutes."""
    found = [
        at for at, text in enumerate(texts) if _LABEL.match(text) and _STAMPED.search(text) is None
    ]
    for at in found if len(found) >= _LEAST else ():
        near = [texts[other] for other in found if abs(other - at) <= _NEAR]
        if len(near) >= _LEAST and any(map(_TOLD.match, near)):
            yield at
