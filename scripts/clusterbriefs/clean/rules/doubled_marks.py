"""doubled-marks: drops marks that a program strewed beside the marks of a text.

Two marks side by side can also be what is left where a censor took words out (`，，`, `、。`): those
stay and are reported. Only marks that no censor leaves (`,！`, `；；`, `，：`), twice or more in a
document, show that such a program was there; then each row of marks becomes one: the mark of full
width, the one that ends the line, else the first.

    repairs| 园区二期开园，,首批九家企业入驻，！产值增长两成。 -> 园区二期开园，首批九家企业入驻，产值增长两成。
    repairs| 项目落户,，200家企业随后跟进，用了12年，！2021年盈利。 -> 项目落户，200家企业随后跟进，用了12年，2021年盈利。
    repairs| 设备昂贵，：周期又长；；单个团队买不起。. -> 设备昂贵，周期又长；单个团队买不起。
    leaves | 他连问三声：“真的吗？！”没有人回答……只有雨声，淅淅沥沥。
    leaves | 依托医院，，园区建起了样本库。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.take_out import take_out

NAME: Final = "doubled-marks"
KIND: Final = "stray-characters"

_WIDE: Final = "，。；：、！？"
_MARKS: Final = f"{_WIDE},;:!?."
_ROW: Final = regex(
    rf"[{_MARKS}](?<=[\u3400-\u9fff”’）》%％0-9].)[{_MARKS}]{{1,3}}(?!(?<=[.:])[A-Za-z0-9/])"
)
"""A point or colon before a digit or letter is one of a number, a time or an address."""
_MEANT: Final = regex(r"[！？!?]+|[。.]{3,}|[，、][，、。]|，{2}|、{2}|。{2}|：，|,,|:,")
"""What an author sets for effect, or a censor leaves behind."""
_SET: Final = regex(r"[！？!?]+|[。.]{3,}")
_ENDS: Final = "。！？；："
_MARK: Final = "，"
_TWO: Final = _MARK * 2
_OTHERS: Final = _MARKS.replace(_MARK, "")
_LEAST: Final = 2


def apply(doc: Document) -> None:
    """Make one mark of each such row, where there are enough of them."""
    same = _all_one(doc.blob)
    if _TWO not in same:
        return
    found: list[tuple[Line, list[re.Match[str]]]] = []
    odd = 0
    for line, marked in zip(doc.live(), same.split("\n"), strict=True):
        rows = list(_ROW.finditer(line.text)) if _TWO in marked else None
        if rows:
            found.append((line, rows))
            odd += sum(1 for row in rows if not _MEANT.fullmatch(row[0]))
    for line, rows in found:
        marks = [
            (row.start(), row.end(), _one(row[0], last=row.end() == len(line.text)))
            for row in rows
            if (odd >= _LEAST and not _SET.fullmatch(row[0]))
            or row[0] == "。。"  # no words stood between two ends of one sentence
        ]
        take_out(doc, line, marks, NAME, KIND, "repaired")


def _all_one(text: str) -> str:
    """Return a text with the same mark in the place of each."""
    for mark in _OTHERS:
        if mark in text:
            text = text.replace(mark, _MARK)
    return text


def _one(row: str, *, last: bool) -> str:
    """Return the mark that a row stands for."""
    wide = [mark for mark in row if mark in _WIDE] or list(row)
    if last:
        return next((mark for mark in reversed(wide) if mark in _ENDS), wide[-1])
    return wide[0]
