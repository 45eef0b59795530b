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
from clusterbriefs.clean.known import known
from clusterbriefs.clean.scan import phrase_hint

NAME: Final = "widget"
KIND: Final = "furniture"

_CLOCK: Final = re.compile(r"^\W*\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?\W*$")
_COUNTER: Final = re.compile(r"^[+\W\d]{1,8}$")
_SIGNS: Final = re.compile(r"^[\W_]+$")
_HINT: Final = phrase_hint(NAME)


def apply(doc: Document) -> None:
    """Remove short lines of known messages, clocks of players, and lines of signs alone."""
    inside = known(NAME).inside
    for line in doc.labels:
        text = line.text
        if len(text) > 60:
            continue
        if line.hints & _HINT and inside.search(line.plain):
            doc.remove(line, NAME, KIND)
        elif text[0].isalpha():
            continue
        elif _CLOCK.match(text) or _SIGNS.match(text):
            doc.remove(line, NAME, KIND)
        elif _COUNTER.match(text):
            line.weak = NAME
