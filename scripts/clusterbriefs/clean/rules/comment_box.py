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
from clusterbriefs.clean.known import hint, known

NAME: Final = "comment-box"
KIND: Final = "furniture"


def apply(doc: Document) -> None:
    """Remove lines that are or contain a known piece of such a form."""
    phrases = known("comment_box")
    for line in doc.labels.having(hint("comment_box"), words=phrases.line):
        if len(line.text) <= 90:
            doc.remove(line, NAME, KIND)
    for line in doc.behind:
        if len(line.text) <= 90 and phrases.hits(line.plain) >= 2:
            doc.remove(line, NAME, KIND)
