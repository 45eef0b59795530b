"""punctuation: widens ASCII punctuation in Chinese text where a mirror has folded it.

Only where the document as a whole is folded; commas and points inside numbers, times, ratios and
English words stay.

    repairs| 园区去年新增企业1,200家,其中3家(均为外企)在建,9家投产. -> 园区去年新增企业1,200家，其中3家（均为外企）在建，9家投产。
    repairs| 他说:"预算够用,物资齐备,明天9:30开工!" -> 他说：“预算够用，物资齐备，明天9:30开工！”
    leaves | 园区（二期）去年新增企业1,200家，官网为example.cn，会议9:30开始。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document

NAME: Final = "punctuation"
KIND: Final = "ascii-punctuation"

_WIDE: Final = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", ".": "。"}
_BEFORE: Final = frozenset('”’）》】」』%％)"')
_AFTER: Final = frozenset("“‘（《【「『")
_MARK: Final = re.compile(r"[,:;?!.]")
_BRACKETS: Final = re.compile(r"\(([^()\n]*)\)")
_QUOTES: Final = re.compile(r'"([^"\n]*)"')
_ANY_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_FULL: Final = "，：；？！"


def apply(doc: Document) -> None:
    """Widen the marks of all lines if more of them are folded than not, and at least two."""
    blob = doc.blob
    lines = list(doc.live())
    if not _folded(blob):
        lines = [line for line in lines if _folded(line.text, alone=True)]
        if not lines:
            return
        blob = "\n".join(line.text for line in lines)
    texts = widen(blob).split("\n")
    for line, text in zip(lines, texts, strict=True):
        if text != line.text:
            count = len(_NARROW.findall(line.text)) - len(_NARROW.findall(text))
            doc.rewrite(line, text, NAME, KIND, max(1, count))


def _folded(text: str, *, alone: bool = False) -> bool:
    """Tell whether most marks behind Chinese are folded; of a line `alone`, all of them."""
    if text.count(",") + text.count(":") + text.count(";") + text.count("?") + text.count("!") < 2:
        return False
    folded = sum(
        1
        for match in _MARK.finditer(text)
        if (at := match.start())
        and match[0] != "."
        and (_han(text[at - 1]) or text[at - 1] in _BEFORE)
        and text[at + 1 : at + 2] != " "
    )
    wide = sum(map(text.count, _FULL))
    return folded >= 2 and (wide == 0 if alone else folded > 2 * wide)


_NARROW: Final = re.compile(r"[,:;?!.()\"]")


def widen(text: str) -> str:
    """Return lines with their marks widened."""
    if "(" in text:
        for _ in range(2):  # the second time for the outer one of two nested pairs
            text = _widen_brackets(text)
    if '"' in text:
        text = "\n".join(
            _QUOTES.sub(r"“\1”", line)
            if line.count('"') % 2 == 0 and _ANY_HAN.search(line)
            else line
            for line in text.split("\n")
        )
    parts: list[str] = []
    at = 0
    for match in _MARK.finditer(text):
        place = match.start()
        if _belongs(text, place, match[0]):
            parts.append(text[at:place])
            parts.append(_WIDE[match[0]])
            at = place + 1
    parts.append(text[at:])
    return "".join(parts)


def _han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _belongs(text: str, at: int, mark: str) -> bool:
    """Tell whether a mark belongs to Chinese text by the characters on both sides."""
    before = text[at - 1] if at else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    chinese_before = _han(before) or before in _BEFORE
    chinese_after = _han(after) or after in _AFTER
    if mark == ".":
        return (_han(before) or before in "”’）》)") and (_han(after) or after in '\n“"”’ ')
    if mark == ":":
        if text.startswith("//", at + 1) or (before.isdigit() and after.isdigit()):
            return False
        return chinese_before or chinese_after
    if mark == "," and before.isdigit() and text[at + 1 : at + 4].isdigit():
        return False
    return chinese_before or chinese_after


def _widen_brackets(text: str) -> str:
    return _BRACKETS.sub(lambda match: _bracket(text, match), text)


def _bracket(text: str, match: re.Match[str]) -> str:
    """Widen a pair of brackets that stands at or around Chinese."""
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    if _ANY_HAN.search(match[1]) or _ANY_HAN.search(around):
        return f"（{match[1]}）"
    return match[0]
