"""punctuation: widens ASCII punctuation in Chinese text where a mirror has folded it.

Only where the document as a whole is folded; commas and points inside numbers, times, ratios and
English words stay.

    repairs| 园区去年新增企业1,200家,其中3家(均为外企)在建,9家投产. -> 园区去年新增企业1,200家，其中3家（均为外企）在建，9家投产。
    repairs| 他说:"预算够用,物资齐备,明天9:30开工!" -> 他说：“预算够用，物资齐备，明天9:30开工！”
    leaves | 园区（二期）去年新增企业1,200家，官网为example.cn，会议9:30开始。
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from clusterbriefs.clean.document import Document, Line, is_prose

NAME: Final = "punctuation"
KIND: Final = "ascii-punctuation"

_WIDE: Final = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", ".": "。"}
_HAN: Final = r"\u3400-\u9fff"
_BEFORE: Final = _HAN + '”’）》】」』%％)"'
_AFTER: Final = _HAN + "“‘（《【「『"
_MARK: Final = re.compile(
    rf"([,:;?!.](?:(?<=[,:;?!])(?:(?<=[{_BEFORE}].)|(?=[{_AFTER}]))(?!(?<=:)//)"
    rf"|(?<=[{_HAN}”’）》)]\.)(?=[{_HAN}\n“\"”’ ]|\Z)))"
)
"""A mark that belongs to Chinese text by the characters on both sides. The marks inside numbers,
times and ratios have digits there, those of addresses letters or `//`."""
_FOLDED: Final = re.compile(rf"[,:;?!](?<=[{_BEFORE}].)(?! )")
_BRACKETS: Final = re.compile(r"\(([^()\n]*)\)")
_OPEN: Final = re.compile(rf"\((?=[{_HAN}][^()（）\n]*$)", re.MULTILINE)
"""A bracket that the end of a cut line leaves open."""
_QUOTES: Final = re.compile(r'"([^"\n]*)"')
_ANY_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_FULL: Final = "，：；？！"
_WIDE_MARK: Final = re.compile(f"[{_FULL}]")


def apply(doc: Document) -> None:
    """Widen the marks of all lines if far more of them are folded than not; else of lone lines."""
    blob = doc.blob
    # No more are counted than tell: on a folded page the first three do.
    most = max(2, 2 * sum(map(blob.count, _FULL)) + 1)
    folded = sum(1 for _ in islice(_FOLDED.finditer(blob), most))
    if folded < 2:
        return
    lines = doc.live()
    if folded < most:
        lines = _alone(lines, least=1 if _in_paragraphs(lines) else 2)
        blob = "\n".join([line.text for line in lines])
    for line, text in zip(lines, widen(blob).split("\n"), strict=bool(lines)):
        if text != line.text:
            # A wide mark has three bytes in UTF-8, a folded one one.
            doc.rewrite(line, text, NAME, KIND, max(1, (_size(text) - _size(line.text)) // 2))


def _in_paragraphs(lines: list[Line]) -> bool:
    """Tell whether the paragraphs are folded, though the site around them is not."""
    prose = [line.text for line in lines if is_prose(line.text)]
    wide = sum(1 for text in prose if any(mark in text for mark in _FULL))
    return len(prose) - wide > 2 * wide and sum(1 for text in prose if _FOLDED.search(text)) > 2


def _alone(lines: list[Line], *, least: int) -> list[Line]:
    """Return the lines with at least so many folded marks and no wide one."""
    return [
        line
        for line in lines
        if _WIDE_MARK.search(line.text) is None and len(_FOLDED.findall(line.text)) >= least
    ]


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def widen(text: str) -> str:
    """Return lines with their marks widened."""
    if "(" in text:
        for _ in range(2):  # the second time for the outer one of two nested pairs
            text = _widen_brackets(text)
        text = _OPEN.sub("（", text)
    if '"' in text:
        text = "\n".join(
            _QUOTES.sub(r"“\1”", line)
            if line.count('"') % 2 == 0 and _ANY_HAN.search(line)
            else line
            for line in text.split("\n")
        )
    parts = _MARK.split(text)  # a mark to widen at every odd place
    parts[1::2] = [_WIDE[mark] for mark in parts[1::2]]
    return "".join(parts)


def _widen_brackets(text: str) -> str:
    return _BRACKETS.sub(lambda match: _bracket(text, match), text)


def _bracket(text: str, match: re.Match[str]) -> str:
    """Widen a pair of brackets that stands at or around Chinese."""
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    if _ANY_HAN.search(match[1]) or _ANY_HAN.search(around):
        return f"（{match[1]}）"
    return match[0]
