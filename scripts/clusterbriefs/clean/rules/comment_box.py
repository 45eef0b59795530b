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
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint, phrase_hint

NAME: Final = "comment-box"
KIND: Final = "furniture"

_HINT: Final = phrase_hint("comment_box", "inside", "line")


_ACTIONS: Final = frozenset(
    "收藏 分享 淘帖 支持 反对 回复 引用 举报 点评 评分 评论 点赞 顶 踩 赞 打赏 关注 转播 只看该作者 使用道具 返回顶部 顶部 沙发 楼主".split()
)
_POSTED: Final = regex(
    r"^\S{1,16}\s?(?:发表于|回复于|评论于|发布于|\d{1,4}\s?楼)\s?[:：]?\s?(?:19|20)\d\d[-/.年]"
)
"""Who posted when, above what was answered."""
_FLOOR: Final = regex(
    r"^\W{0,2}(?:第?\d{1,4}\s?[楼#]|沙发|板凳|地板)\W{0,3}(?:发表于|回复于|发布于|发表时间)\W{0,3}(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}"
)
"""The number of an answer in a forum, and when it was written."""
_SAID: Final = regex(
    r"^\W{0,2}(?:第?\d{1,4}\s?[楼#]|沙发|板凳|地板)\s\S{1,12}\s(?:发表于|回复于)\s?[:：]?\s?(?:19|20)\d\d-\d{1,2}-\d{1,2}"
)
"""The same with who wrote it and what, on one line."""
_FLOORS: Final = hint("楼 # 沙发 板凳 地板".split())
_TEXT: Final = 150
"""Letters of an article that stand above the first answer at least. Ours."""
_ACTS: Final = hint(["收藏", "回复", "举报", "支持", "点评", "引用", "顶", "发表于"])
_THREE: Final = 3
_FORM: Final = regex(r"^请(?:说明|填写|输入|选择|留下|描述|简述)您?[^。]{2,50}$")
"""What a form asks for."""
_LOGGED_IN: Final = regex(
    r"^\W{0,2}[您你]?需要\s?(?:登录|登陆|登錄).{0,6}才(?:可以|能)(?:下载|查看|回帖|评论).{0,20}$"
)
"""What a forum says of the files of a post."""
_LOGIN: Final = hint(["才可以下载", "才能下载", "才可以查看", "才能查看", "才能回帖"])
_FORMS: Final = hint("请说明 请填写 请输入 请选择 请留下 请描述 请简述".split())


def _answers(doc: Document) -> None:
    """Remove what stands below the row of actions, or the first answer, of a forum's post."""
    ended = False
    for line in doc.live():
        if ended:
            doc.remove(line, NAME, KIND)
        elif line.at > doc.first_prose and line.hints & _ACTS and not line.prose:
            words = line.text.split()
            if len(words) > 1 and _ACTIONS.issuperset(words):
                if len(words) < _THREE:
                    doc.remove(line, NAME, KIND)
                    continue
                ended = any(
                    not below.prose and _POSTED.match(below.text)
                    for below in doc.lines[line.at + 1 : line.at + 1 + _THREE]
                )
                if ended:
                    doc.remove(line, NAME, KIND)


def _floors(doc: Document) -> None:
    """Remove what stands below the number of the first answer in a forum."""
    first = next(
        (
            line.at
            for line in doc.having(_FLOORS)
            if line.at > doc.first_prose
            and ((not line.prose and _FLOOR.match(line.text)) or _SAID.match(line.text))
        ),
        None,
    )
    if first is None:
        return
    above = sum([len(line.text) for line in doc.prose if line.at < first])
    if above < _TEXT:
        return
    for line in doc.live():
        if line.at >= first:
            doc.remove(line, NAME, KIND)
    doc.mark_zones()


def apply(doc: Document) -> None:
    """Remove lines that are or contain a known piece of such a form, and the answers to a post."""
    _floors(doc)
    if doc.hints & _ACTS:
        _answers(doc)
    for line in doc.having(_FORMS):
        outside = not line.prose and not doc.first_prose < line.at < doc.last_prose
        if outside and _FORM.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_LOGIN):
        if _LOGGED_IN.match(line.text):
            doc.remove(line, NAME, KIND)
    phrases = known("comment_box")
    for line in doc.having(_HINT):
        if len(line.text) > 90:
            continue
        if line.prose:
            if line.at >= doc.behind and phrases.hits(line.plain) >= 2:
                doc.remove(line, NAME, KIND)
        elif line.bare in phrases.line or phrases.inside.search(line.plain):
            doc.remove(line, NAME, KIND)
