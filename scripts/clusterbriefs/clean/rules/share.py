"""share: removes buttons to share, print, read aloud or resize.

removes (head)| 分享到：微信 新浪微博 QQ空间
removes (head)| 【字体：大 中 小】
removes (tail)| 打印本页 关闭窗口
removes (tail)| 扫码分享
removes (tail)| 返回滨河门户，查看更多
leaves (body)| 双方约定把中试数据分享给产业链上的中小企业，降低重复投入。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import known
from clusterbriefs.clean.scan import hint, phrase_hint

NAME: Final = "share"
KIND: Final = "furniture"

_SIZE: Final = re.compile(r"[大中小][\s|｜·/\]】\[【]+[大中小]|^\W*字[体号]\s*[:：]")
_NETWORKS: Final = re.compile(
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
)
_TINY: Final = 4
"""A button of one letter, with the signs around it."""
_BACK: Final = re.compile(
    r"返回[\u4e00-\u9fffA-Za-z]{2,8}?(?:首页)?(?:[，,]\s*查.{0,24}?看更多|\s*[>＞»]{2})\s*$"
)
"""A link that a portal puts behind the last word."""
_SOURCE: Final = 12
_COPIED: Final = re.compile(r"\S.{7,}\s?[\[【]复制链接[\]】]$")
"""The headline of a forum's post, with its button behind it."""


def apply(doc: Document) -> None:
    """Remove short lines of such buttons."""
    phrases = known(NAME)
    for line in doc.having(_BACK_HINT):
        if (found := _BACK.search(line.text)) and found.start():
            doc.replace(line, found.start(), found.end(), "", NAME, KIND, action="removed")
            if line.live and len(line.text.strip()) <= _SOURCE:
                doc.remove(line, NAME, KIND)  # the source alone stood in front of it
    for line in doc.labels:
        hints = line.hints & _LIKELY
        text = line.text
        if not (hints or len(text) <= _TINY) or len(text) > 80 or _COPIED.search(text):
            continue
        if (
            line.bare in phrases.line
            or (hints & _INSIDE and phrases.inside.search(line.plain))
            or (hints & _BACK_HINT and _BACK.match(text))
            or (hints & _SIZED and _SIZE.search(text))
            or (hints & _NAMED and len(text) <= 50 and len(set(_NETWORKS.findall(text))) >= 3)
        ):
            doc.remove(line, NAME, KIND)
