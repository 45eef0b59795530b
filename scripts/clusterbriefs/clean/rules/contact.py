"""contact: removes hotlines, codes to scan, and requests to follow.

A number with a label inside an article belongs to it; it goes only beside other furniture.

    removes (tail)| 扫描上面二维码，微信咨询
    removes (tail)| 入户咨询热线：133-0000-0000
    removes (tail)| 长按识别二维码关注我们
    removes (head)| 点击上方蓝字关注我们
    leaves (body)| 报名电话：0755-00000000
    leaves (body)| 市民可拨打12345热线反映问题，也可扫描公告栏上的二维码，由工作人员当日回复。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import known, phrases
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import OPENS_IN_SIGN, phrase_hint

NAME: Final = "contact"
KIND: Final = "furniture"

_LABEL: Final = regex(
    r"^\W*(?:\S{0,6}?)(?:" + "|".join(map(re.escape, phrases(NAME, "label"))) + r")\s*[:：]"
)
_NUMBER: Final = regex(
    r"^\W*(?:\+?86[- ]?)?(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]\d{7,8}|400[- ]?\d{3,4}[- ]?\d{3,4})\W*$"
)
_CODE_ALONE: Final = regex("(?!.*(?:扫|关注|微信|公众号|识别|长按|客服|下载|加入|进群|咨询)).{7,}")
"""A heading between paragraphs can be on a code (二维码) that it asks nobody to scan."""
_BIDS: Final = regex("微信同|扫|长按|识别|点击|添加|加微信|加群|关注|下载|投稿|爆料|客服")
"""What is bidden who reads a page."""
_REQUESTS: Final = regex(
    "[您请]|微信|公众号|关注|添加|长按|识别|加群|咨询|客服|投稿|爆料|热线|电话|下载|APP|App|客户端|本站|小编|QQ"
)
"""What such a request has, and no sentence of who scans a code."""
_OFFICE: Final = regex("医院|卫健|[局委办厅]|中心|街道|社区|政府|法院|大学|学校|图书馆|博物馆")
_ASKS: Final = phrase_hint(NAME, "inside")
_LIKELY: Final = _ASKS | phrase_hint(NAME, "label")


def _noted(doc: Document, line: Line) -> bool:
    """Tell whether a line in brackets is a note of the article: on an office, or inside the text."""
    if _BIDS.search(line.text) or line.text[-1] not in "）)":
        return False
    inside = doc.first_prose < line.at < doc.last_prose
    below = line.at > 0 and doc.lines[line.at - 1].live and doc.lines[line.at - 1].prose
    return inside or (below and _OFFICE.search(line.text) is not None)


def apply(doc: Document) -> None:
    """Remove short lines that ask to scan or to call; bare labels and numbers wait."""
    inside = known(NAME).inside
    for line in doc.having(_ASKS):
        # After the article such a request can be a whole sentence.
        if (
            line.prose
            and line.at >= doc.behind
            and len(line.text) <= 110
            and len(set(inside.findall(line.plain))) >= 2
            and _REQUESTS.search(line.text) is not None
        ):
            doc.remove(line, NAME, KIND)
    for line in doc.having(OPENS_IN_SIGN | _LIKELY):
        text = line.text
        if line.prose or len(text) > 110:
            continue
        if (text[0] in "（(" and _noted(doc, line)) or doc.is_listed(line):
            continue
        asked = line.hints & _ASKS and inside.search(line.plain)
        if asked and not (_CODE_ALONE.match(text) and doc.first_prose < line.at < doc.last_prose):
            doc.remove(line, NAME, KIND)
        elif _NUMBER.match(text) or (_LABEL.match(text) and len(text) <= 60):
            line.weak = NAME
