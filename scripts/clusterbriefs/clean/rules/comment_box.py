"""comment-box: removes forms for comments and counts of comments.

removes (tail)| 点击取消回复
removes (tail)| 您的电子邮件地址不会被公开，必填项已用*标注
removes (tail)| 暂无评论
removes (tail)| 登录后发表评论
leaves (body)| 专家评论区域规划时说，产业要跟着人才走，人才要跟着配套走。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import known
from clusterbriefs.clean.scan import phrase_hint

NAME: Final = "comment-box"
KIND: Final = "furniture"

_HINT: Final = phrase_hint("comment_box", "inside", "line")


def apply(doc: Document) -> None:
    """Remove lines that are or contain a known piece of such a form."""
    phrases = known("comment_box")
    for line in doc.having(_HINT):
        if len(line.text) > 90:
            continue
        if line.prose:
            if line.at >= doc.behind and phrases.hits(line.plain) >= 2:
                doc.remove(line, NAME, KIND)
        elif line.bare in phrases.line or phrases.inside.search(line.plain):
            doc.remove(line, NAME, KIND)
