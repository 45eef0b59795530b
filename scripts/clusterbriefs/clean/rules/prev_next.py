"""prev-next: removes the links to the neighbouring articles.

removes (tail)| 上一篇：园区招商这五个问题，你问对了吗？
removes (tail)| 下一篇： 没有了
removes (tail)| （本章完）
removes (tail)| • 上一篇文章：
removes (tail)| 3 上一篇  下一篇 4 放大 缩小 默认
leaves (body)| 下一个目标：变小、变便宜
leaves (body)| 上一篇报道介绍了研发环节，本篇介绍中试与量产，下一篇将介绍销售。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import known
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint, phrase_hint

NAME: Final = "prev-next"
KIND: Final = "furniture"

_HINT: Final = phrase_hint("prev_next", "start")
_LINK: Final = regex(r"^[\s•·<>«»←→‹›【\[(（|*-]*(.{2,8}?)(?:文章|新闻)?\s*(?:[:：>»→】\])）|]|$)")
_ANY_ONE: Final = regex(r"[上下]一(?:个|条|步|站|页)[^\s:：>»→文新]")
"""The next of anything: a heading."""
_BOTH: Final = regex(r"上一[篇条版页个则章节集].{0,12}下一[篇条版页个则章节集]")
_NEXT: Final = hint(f"下一{word}" for word in "篇条版页个则章节集")
_PAIR: Final = regex(r"^\W{0,2}上一[\u4e00-\u9fff]{1,2}[:：].{0,40}下一[\u4e00-\u9fff]{1,2}[:：]")
"""The neighbours of whatever a site has pages of."""
_PAIRED: Final = hint(["下一"])
_CHAPTER: Final = phrase_hint("prev_next", "line")
"""What a site of novels says where a page ends."""
_SHORT: Final = 40


def apply(doc: Document) -> None:
    """Remove lines that open with such a link."""
    start = known("prev_next").start
    for line in doc.having(_NEXT):
        if not line.prose and len(line.text) <= _SHORT and _BOTH.search(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_CHAPTER):
        if line.at > doc.first_prose and line.bare in known("prev_next").line:
            doc.remove(line, NAME, KIND)
    for line in doc.having(_PAIRED):
        inside = doc.first_prose < line.at < doc.last_prose
        if not line.prose and not inside and _PAIR.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_HINT):
        if len(line.text) > 160:
            continue
        text = line.text.lstrip(" •·<>«»←→‹›【[(（|*-\u00a0")
        if text.startswith(start) and _LINK.match(line.text) and not _ANY_ONE.match(text):
            doc.remove(line, NAME, KIND)
