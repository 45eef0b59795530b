"""share: removes buttons to share, print, read aloud or resize.

removes (head)| 分享到：微信 新浪微博 QQ空间
removes (head)| 【字体：大 中 小】
removes (tail)| 打印本页 关闭窗口
removes (tail)| 扫码分享
removes (tail)| 滨河船厂的夜班.doc 把本文的Word文档下载到电脑，方便以后打印 推荐度：★★★
removes (tail)| 返回滨河门户，查看更多
removes (tail)| 点赞 12 收藏
leaves (body)| 为夜班工人点赞
leaves (body)| 双方约定把中试数据分享给产业链上的中小企业，降低重复投入。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import known
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint, phrase_hint

NAME: Final = "share"
KIND: Final = "furniture"

_PRAISED: Final = regex(r"^\W{0,2}点赞[\s\d(（]|点赞\s?[(（:：]?\s?\d")
"""A button with the number of those who have pressed it."""
_PRAISE: Final = hint(["点赞"])
_SIZE: Final = regex(r"[大中小][\s|｜·/\]】\[【]+[大中小]|^\W*字[体号]\s*[:：]")
_NETWORKS: Final = regex(
    r"微信|微博|QQ|朋友圈|豆瓣|抖音|知乎|人人网|钉钉|Facebook|Twitter|LinkedIn"
)
_BACK_HINT: Final = hint(["返回"])
_INSIDE: Final = phrase_hint(NAME)
_NAMED: Final = hint(
    "微信 微博 QQ 朋友圈 豆瓣 抖音 知乎 人人网 钉钉 Facebook Twitter LinkedIn".split()
)
_SIZED: Final = hint(
    ["字体", "字号", *(f"{a}{b}" for a in "大中小" for b in " \u3000\u00a0\t|｜·/]】[【")]
)
_LIKELY: Final = (
    _BACK_HINT
    | _INSIDE
    | hint(phrase for phrase in known(NAME).line if len(phrase) > 1)
    | _NAMED
    | _SIZED
    | _PRAISE
)
_AS_FILE: Final = regex(
    r"(?:本文|文章|全文)的?\s?(?:Word|PDF|DOC|word|pdf|doc)\s?(?:文档|文件|版)?.{0,2}(?:下载|保存)"
)
"""What a site of documents says behind the name of the article's file."""
_FILES: Final = hint(["Word", "word", "PDF", "pdf", "DOC", "doc"])
_IN_APP: Final = regex(
    r"^\W*(?:打开|下载|进入|点开|安装).{0,12}(?:APP|App|app|客户端).{0,4}(?:查看|阅读|看|了解|浏览|收听)(?:更多|全文|完整|精彩).{0,14}$"
)
"""A bid to read on elsewhere."""
_APPS: Final = hint(["APP", "App", "app", "客户端"])
_TINY: Final = 4
"""A button of one letter, with the signs around it."""
_BACK: Final = regex(
    r"返回[\u4e00-\u9fffA-Za-z]{2,8}?(?:首页)?(?:[，,]\s*查.{0,24}?看更多|\s*[>＞»]{2})\s*$"
)
"""A link that a portal puts behind the last word."""
_NOTE: Final = 120
"""Characters of such a note at most: a headline can stand in it. Ours."""
_SOURCE: Final = 12
_COPIED: Final = regex(r"\S.{7,}\s?[\[【]复制链接[\]】]$")
"""The headline of a forum's post, with its button behind it."""


def apply(doc: Document) -> None:
    """Remove short lines of such buttons."""
    phrases = known(NAME)
    for line in doc.having(_BACK_HINT):
        if (found := _BACK.search(line.text)) and found.start():
            doc.replace(line, found.start(), found.end(), "", NAME, KIND, action="removed")
            if line.live and len(line.text.strip()) <= _SOURCE:
                doc.remove(line, NAME, KIND)  # the source alone stood in front of it
    for line in doc.having(_FILES):
        outside = not doc.first_prose < line.at < doc.last_prose
        if outside and len(line.text) <= _NOTE and _AS_FILE.search(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_APPS):
        outside = not doc.first_prose < line.at < doc.last_prose
        if outside and not line.prose and _IN_APP.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.labels:
        hints = line.hints & _LIKELY
        text = line.text
        if not (hints or len(text) <= _TINY) or len(text) > 80 or _COPIED.search(text):
            continue
        if (
            line.bare in phrases.line
            or (hints & _INSIDE and phrases.inside.search(line.plain))
            or (hints & _BACK_HINT and _BACK.match(text))
            or (hints & _PRAISE and _PRAISED.search(text))
            or (hints & _SIZED and _SIZE.search(text))
            or (hints & _NAMED and len(text) <= 50 and len(set(_NETWORKS.findall(text))) >= 3)
        ):
            doc.remove(line, NAME, KIND)
