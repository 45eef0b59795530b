"""widget: removes what is left of players and scripts that did not load.

removes (head)| 您的浏览器不支持此视频格式，请升级
removes (head)| 00:00/03:25
removes (body)| 视频加载中...
leaves (body)| 浏览器插件开发商把总部迁入园区，员工从十人增加到六十人。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import hint, known

NAME: Final = "widget"
KIND: Final = "furniture"

_CLOCK: Final = re.compile(r"^\W*\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?\W*$")
_COUNTER: Final = re.compile(r"^[+\W\d]{1,8}$")
_SIGNS: Final = re.compile(r"^[\W_]+$")
_HINTS: Final = (re.compile(r"\d:\d\d"), re.compile(r"^(?:[^\w\n]|[\d_])+$", re.MULTILINE))
"""A time of the day, or a line without a letter."""


def apply(doc: Document) -> None:
    """Remove short lines of known messages, clocks of players, and lines of signs alone."""
    inside = known(NAME).inside
    for line in doc.labels.having(hint(NAME), *_HINTS):
        text = line.text
        if len(text) > 60:
            continue
        if inside.search(line.plain) or _CLOCK.match(text) or _SIGNS.match(text):
            doc.remove(line, NAME, KIND)
        elif _COUNTER.match(text):
            line.weak = NAME
