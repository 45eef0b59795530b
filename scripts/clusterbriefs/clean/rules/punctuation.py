"""punctuation: widens ASCII punctuation in Chinese text where a mirror has folded it.

Only where the document as a whole is folded; commas and points inside numbers, times, ratios and
English words stay.

    repairs| 园区去年新增企业1,200家,其中3家(均为外企)在建,9家投产. -> 园区去年新增企业1,200家，其中3家（均为外企）在建，9家投产。
    repairs| 他说:"预算够用,物资齐备,明天9:30开工!" -> 他说：“预算够用，物资齐备，明天9:30开工！”
    repairs| 想报名的老人可拨打热线07000000000,60岁以上优先,子女可以代办,名额不限. -> 想报名的老人可拨打热线07000000000，60岁以上优先，子女可以代办，名额不限。
    leaves | 园区（二期）去年新增企业1,200家，官网为example.cn，会议9:30开始。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from clusterbriefs.clean.ascii_part import ascii_part
from clusterbriefs.clean.document import Document, Line, is_prose
from clusterbriefs.clean.pronounce import PINYIN_LETTERS
from clusterbriefs.clean.regex import regex

NAME: Final = "punctuation"
KIND: Final = "ascii-punctuation"

_WIDE: Final = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", ".": "。"}
_HAN: Final = r"\u3400-\u9fff"
_BEFORE: Final = _HAN + '”’）》】」』%％)"'
_AFTER: Final = _HAN + "“‘（《【「『"
_KEPT: Final = (
    *(
        (mark, regex(rf"[{mark}](?:(?<![{_BEFORE}].)(?![{_AFTER}])|(?<=:)(?=//))"))
        for mark in ":;!"
    ),
    # Behind four digits and before two no comma parts thousands: 电话0000000,60岁.
    (",", regex(rf",(?<![{_BEFORE}].)(?![{_AFTER}])(?!(?<=\d{{4}}.)\d{{1,2}}[{_HAN}])")),
    (
        "?",
        regex(rf"[?](?:(?<![{_BEFORE}].)(?![{_AFTER}])|(?=[{PINYIN_LETTERS}]{{1,6}}[)）]))"),
    ),
    (".", regex(rf"\.(?:(?<![{_HAN}”’）》)]\.)|(?![{_HAN}\n“\"”’ ]|\Z))")),
)
"""A mark that belongs to no Chinese text by the characters on both sides. The marks inside numbers,
times and ratios have digits there, those of addresses letters or `//`. A question mark before a
reading is what is left of lost bytes. Each by itself, here and below: a pattern that begins with
one sign is found several times as fast."""
_FOLDED: Final = tuple((mark, regex(rf"[{mark}](?<=[{_BEFORE}].)(?! )")) for mark in ",:;?!")
_BRACKETS: Final = regex(r"\(([^()\n]*)\)")
_ODD_PAIR: Final = regex(r"\(([^()（）\n]{1,40})）|（([^()（）\n]{1,40})\)")
"""A bracket of which one half was folded."""
_ODD_NUMBER: Final = regex("[(（][一二三四五六七八九十]{1,3}[)）]")
"""The number of a paragraph in such a bracket."""
_ODD: Final = 2
"""Lines with such brackets that are no slip of the hand. Ours."""
_OPEN: Final = regex(rf"\((?=[{_HAN}][^()（）\n]*$)", re.MULTILINE)
"""A bracket that the end of a cut line leaves open."""
_QUOTES: Final = regex(r'"([^"\n]*)"')
_ANY_HAN: Final = regex(r"[\u3400-\u9fff]")
_BETWEEN: Final = regex(rf"[,;?!](?<=[{_HAN}].)(?=[{_HAN}])")
_SPACED: Final = regex(
    rf"([,:;?!]) (?<=[{_HAN}”’）》】」』%％)]..)(?=[{_HAN}“‘（《【「『(\dA-Za-z])"
)
"""A mark of half width with a space behind it, as in English."""
_BESIDE: Final = regex(rf"[,;](?=[{_HAN}])|\([{_HAN}][^()（）\n]{{0,20}}\)")
"""A folded mark behind a number, or folded brackets."""
_MIXED: Final = 4
"""So many marks in all. Ours."""
_FULL: Final = "，：；？！"
_WIDE_MARK: Final = regex(f"[{_FULL}]")


def apply(doc: Document) -> None:
    """Widen the marks of all lines if far more of them are folded than not; else of lone lines."""
    _close_up(doc)
    blob = doc.blob
    part = doc.ascii_part
    if ("(" in part and "）" in blob) or (")" in part and "（" in blob):
        _even_pairs(doc)
        blob, part = doc.blob, doc.ascii_part
    if sum([part.count(mark) for mark, _ in _FOLDED]) < 2:
        return
    # No more are counted than tell: on a folded page the first three do.
    most = max(2, 2 * sum([blob.count(mark) for mark in _FULL if mark in blob]) + 1)
    folded = _folded(blob, most)
    if folded < 2:
        return
    lines = doc.live()
    if folded < most:
        lines = _mixed(lines, blob) or _alone(lines, part.split("\n"))
        if not lines:
            return
        blob = "\n".join([line.text for line in lines])
        part = ascii_part(blob)
    wide = widen(blob)
    rows = zip(wide.split("\n"), part.split("\n"), ascii_part(wide).split("\n"), strict=True)
    for line, (text, before, after) in zip(lines, rows, strict=bool(lines)):
        if text != line.text:
            doc.rewrite(line, text, NAME, KIND, max(1, len(before) - len(after)))


def _close_up(doc: Document) -> None:
    """Drop the space behind each mark where most marks of a page are set as in English."""
    blob = doc.blob
    if ", " not in blob or len(_SPACED.findall(blob)) < max(
        _MIXED, 2 * sum([blob.count(mark) for mark in _FULL]) + 1
    ):
        return
    for line in doc.live():
        text, count = _SPACED.subn(r"\1", line.text)
        if count:
            doc.rewrite(line, text, NAME, KIND, count)


def _even_pairs(doc: Document) -> None:
    """Widen the folded halves of brackets where several have one."""
    found = [line for line in doc.live() if _ODD_PAIR.search(line.text) is not None]
    if len(found) < _ODD:
        found = [line for line in found if _ODD_NUMBER.match(line.text)]
    for line in found:
        text, count = _ODD_PAIR.subn(lambda pair: f"（{pair[1] or pair[2]}）", line.text)
        doc.rewrite(line, text, NAME, KIND, count)


def _mixed(lines: list[Line], blob: str) -> list[Line]:
    """Return the lines with folded marks where some of all paragraphs are folded, others not.

    A mark of half width between two Chinese characters is a slip of the hand once; where it comes
    back, a program folded some and left others.
    """
    if len(_BETWEEN.findall(blob)) < _MIXED:
        return []
    prose = [line for line in lines if is_prose(line.text)]
    if sum(len(_BETWEEN.findall(line.text)) for line in prose) < _MIXED:
        return []
    return [
        line
        for line in lines
        if next(_each_folded(line.text), None) or _BESIDE.search(line.text) is not None
    ]


def _alone(lines: list[Line], parts: list[str]) -> list[Line]:
    """Return the lines with folded marks and no wide one, of which two or more must be folded.

    One is enough where the paragraphs are folded, though the site around them is not. `parts` are
    the ASCII characters of the lines.
    """
    counts = [
        (line, count)
        for line, part in zip(lines, parts, strict=True)
        if part and (count := _folded(line.text, 2))
    ]
    alone = [(line, count) for line, count in counts if _WIDE_MARK.search(line.text) is None]
    once = any(count == 1 for _, count in alone) and _in_paragraphs(
        lines, [line for line, _ in counts]
    )
    return [line for line, count in alone if once or count > 1]


def _in_paragraphs(lines: list[Line], folded: list[Line]) -> bool:
    """Tell whether the paragraphs are folded, though the site around them is not."""
    if sum([is_prose(line.text) for line in folded]) <= 2:
        return False
    prose = [line.text for line in lines if is_prose(line.text)]
    wide = sum(1 for text in prose if any(mark in text for mark in _FULL))
    return len(prose) - wide > 2 * wide


def _folded(text: str, most: int) -> int:
    """Count the folded marks of a text, up to some number."""
    return sum([1 for _ in islice(_each_folded(text), most)])


def _each_folded(text: str) -> Iterator[re.Match[str]]:
    for mark, folded in _FOLDED:
        if mark in text:
            yield from folded.finditer(text)


def widen(text: str) -> str:
    """Return lines with their marks widened."""
    if "(" in text:
        text = _widen_brackets(text)
        if "(" in text:
            text = _widen_brackets(text)  # the outer one of two nested pairs
            text = _OPEN.sub("（", text)
    if '"' in text:
        text = "\n".join(
            _QUOTES.sub(r"“\1”", line)
            if line.count('"') % 2 == 0 and _ANY_HAN.search(line)
            else line
            for line in text.split("\n")
        )
    for mark, kept in _KEPT:
        if mark in text:
            text = _replace(text, mark, [match.start() for match in kept.finditer(text)])
    return text


def _replace(text: str, mark: str, kept: list[int]) -> str:
    """Widen a mark everywhere but at some places, which are few."""
    wide = text.replace(mark, _WIDE[mark])
    if not kept:
        return wide
    parts: list[str] = []
    at = 0
    for place in kept:
        parts += [wide[at:place], mark]
        at = place + 1
    return "".join(parts) + wide[at:]


def _widen_brackets(text: str) -> str:
    return _BRACKETS.sub(lambda match: _bracket(text, match), text)


def _bracket(text: str, match: re.Match[str]) -> str:
    """Widen a pair of brackets that stands at or around Chinese."""
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    if _ANY_HAN.search(match[1]) or _ANY_HAN.search(around):
        return f"（{match[1]}）"
    return match[0]
