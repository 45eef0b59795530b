"""widget: removes what is left of players and scripts that did not load.

removes (head)| 您的浏览器不支持此视频格式，请升级
removes (head)| 00:00/03:25
removes (body)| 视频加载中...
removes (tail)| 2021-01-04 某某 1 1 滨河日报 content_1.html 1 滨河新区生物产业加速集聚 /enpproperty-->
leaves (body)| 浏览器插件开发商把总部迁入园区，员工从十人增加到六十人。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import known
from clusterbriefs.clean.scan import OPENS_IN_SIGN, hint, phrase_hint

NAME: Final = "widget"
KIND: Final = "furniture"

_CLOCK: Final = re.compile(r"^\W*\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?\W*$")
_OF_FILE: Final = re.compile(r"^(?:资源描述|文档介绍|文档简介)\s*[:：]$")
"""A label of a site of documents with nothing behind it."""
_LABELS: Final = hint(["资源描述", "文档介绍", "文档简介"])
_COUNTER: Final = re.compile(r"^[+\W\d]{1,8}$")
_COMMENT: Final = re.compile(
    r"<!--.*?(?:-->|$)|(?:(?<!\s)\s++)?/?(?:enp\w++|founder\w*+)?\s*+-->\s*+$|^\s*+-->\s*+"
)
_COMMENTED: Final = hint(["<!--", "-->"])
_STAMP: Final = re.compile(r"^(?:19|20)\d\d-\d\d-\d\d")
_REST: Final = 4
_SIGNS: Final = re.compile(r"^[\W_]+$")
_HINT: Final = phrase_hint(NAME)


def apply(doc: Document) -> None:
    """Remove short lines of known messages, clocks of players, and lines of signs alone."""
    inside = known(NAME).inside
    _comments(doc)
    for line in doc.having(_LABELS):
        if _OF_FILE.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(OPENS_IN_SIGN | _HINT):
        text = line.text
        if line.prose or len(text) > 60:
            continue
        if line.hints & _HINT and inside.search(line.plain):
            doc.remove(line, NAME, KIND)
        elif text[0].isalpha():
            continue
        elif _CLOCK.match(text) or _SIGNS.match(text):
            doc.remove(line, NAME, KIND)
        elif _COUNTER.match(text):
            line.weak = NAME


def _comments(doc: Document) -> None:
    """Remove what is left of comments of a page's source, and the line that is but such a rest."""
    for line in doc.having(_COMMENTED):
        found = _COMMENT.search(line.text)
        if found is None:
            continue
        if len(line.text) - (found.end() - found.start()) < _REST or (
            not line.prose and _STAMP.match(line.text)
        ):
            doc.remove(line, NAME, KIND)
        else:
            doc.replace(line, found.start(), found.end(), "", NAME, KIND, action="removed")
