"""spacing: closes up text whose characters a template set apart one by one.

Only a line in which nearly every character stands alone is closed up; a space between two clauses
of a headline or between Chinese and Latin words is left.

    repairs| 园 区 去 年 新 增 企 业 二 十 家 。 -> 园区去年新增企业二十家。
    leaves | 协同创新 互利共赢
    leaves | 张 明
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex

NAME: Final = "spacing"
KIND: Final = "stray-characters"

_HAN: Final = r"\u3400-\u9fff，。、；：！？“”（）《》"
_APART: Final = regex(rf"(?<=[{_HAN}])[ \u00a0\u3000]+(?=[{_HAN}])")
_LEAST: Final = 8
_ALONE: Final = 4


def apply(doc: Document) -> None:
    """Close up lines in which at least 70% of the characters are followed by white space."""
    if not _suspect(doc.blob):
        return
    for line in doc.lines:
        text = line.text
        if _spaces(text) < _LEAST:
            continue
        closed, gaps = _APART.subn("", text)
        if gaps >= _LEAST and gaps >= 0.7 * (len(closed) - 1):
            doc.rewrite(line, closed, NAME, KIND, gaps)


def _suspect(text: str) -> bool:
    """Tell whether a text may have such a line.

    At least four characters of such a line stand between two single spaces each: pieces of one
    character, if the text is split at its spaces.
    """
    for space in "\u3000\u00a0":
        if space in text:
            text = text.replace(space, " ")
    if text.count(" ") < _LEAST:
        return False
    return sum([len(piece) == 1 for piece in text.split(" ")]) >= _ALONE


def _spaces(text: str) -> int:
    return text.count(" ") + text.count("\u3000") + text.count("\u00a0")
