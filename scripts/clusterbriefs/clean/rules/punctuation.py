"""punctuation: widens ASCII punctuation in Chinese text where a mirror has folded it.

Only where the document as a whole is folded; commas and points inside numbers, times, ratios and
English words stay.

    repairs| 园区去年新增企业1,200家,其中3家(均为外企)在建. -> 园区去年新增企业1,200家，其中3家（均为外企）在建。
    repairs| 他说:"预算够用,明天9:30开工!" -> 他说：“预算够用，明天9:30开工！”
    leaves | 园区（二期）去年新增企业1,200家，官网为example.cn，会议9:30开始。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document

NAME: Final = "punctuation"
KIND: Final = "ascii-punctuation"

_WIDE: Final = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", ".": "。"}
_HAN: Final = r"\u3400-\u9fff"
_BEFORE: Final = rf"[{_HAN}”’）》】」』%％)\"]"
_AFTER: Final = rf"[{_HAN}“‘（《【「『]"
_FOLDED: Final = re.compile(rf"(?<=[{_HAN}”’）》)])[,:;?!](?![\w.]*[a-z]/)|[,;](?={_AFTER})")
_MARK: Final = re.compile(
    rf"(?<={_BEFORE})[,;?!](?!\d{{3}}\b)|(?<={_BEFORE}):(?!//)|(?<![\d:])[,;:?!](?={_AFTER})"
    rf"|(?<=\d)[,;?!](?={_AFTER})|(?<=\d):(?=[{_HAN}“])"
    rf"|(?<=[{_HAN}”’）》)])\.(?=$|[{_HAN}“\"”])"
)
_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_QUOTES: Final = re.compile(r'"([^"]*)"')
_ANY_HAN: Final = re.compile(rf"[{_HAN}]")
_FULL: Final = re.compile("[，：；？！]")


def apply(doc: Document) -> None:
    """Widen the marks of all lines if more of them are folded than not, and at least two."""
    blob = doc.blob
    folded = len(_FOLDED.findall(blob))
    if folded < 2 or folded <= len(_FULL.findall(blob)):
        return
    for line in doc.live():
        text, count = widen(line.text)
        if count:
            doc.rewrite(line, text, NAME, KIND, count)


def widen(text: str) -> tuple[str, int]:
    """Return a line with its marks widened, and how many were."""
    wide, count = _MARK.subn(lambda match: _WIDE[match[0]], text)
    if "(" in wide:
        wide = _BRACKETS.sub(lambda match: _bracket(wide, match), wide)
        if "(" in wide:  # the outer one of two nested pairs
            wide = _BRACKETS.sub(lambda match: _bracket(wide, match), wide)
    if wide.count('"') and wide.count('"') % 2 == 0 and _ANY_HAN.search(wide):
        wide = _QUOTES.sub(lambda match: f"“{match[1]}”", wide)
    if wide != text:
        count = sum(map(str.__ne__, text, wide))
    # A mark behind a bracket or quotation mark that has only now become wide.
    again = _MARK.sub(lambda match: _WIDE[match[0]], wide)
    return again, count + sum(map(str.__ne__, again, wide))


def _bracket(text: str, match: re.Match[str]) -> str:
    """Widen a pair of brackets that stands at or around Chinese."""
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    if _ANY_HAN.search(match[1]) or _ANY_HAN.search(around):
        return f"（{match[1]}）"
    return match[0]
