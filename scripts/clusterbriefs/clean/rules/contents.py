"""contents: removes the list of headings above an article, and that of what it cites below it.

The first is known by its heading (目录) and by its rows, each of which stands again as a line
further down; the other by its heading (参考资料) or by its numbers in brackets, from 1 on.

    removes (head)| 目录 [隐藏]
    removes (tail)| 参考来源
    leaves (body)| 目录学的方法，先问一本书在书目里的位置，再谈书的内容。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import bare
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "contents"
KIND: Final = "furniture"

_WIKI: Final = regex(r"^\W{0,2}目录\s*[\[【(（](?:隐藏|显示|展开|收起|编辑)[\]】)）]$")
"""The heading of a wiki's list, whose rows are numbered."""
_ROW: Final = regex(r"^\d{1,2}(?:\.\d{1,2}){0,2}[ \u3000]\S{1,20}$")
_CITED: Final = regex(
    r"^\W{0,2}(?:\d\s)?(?:参考来源|参考资料|参考文献|外部链接)\s*[:：]?(?:\[编辑\])?$"
)
"""The heading of what a wiki lists below an article."""
_HEADS: Final = frozenset(
    "目录 本文目录一览 本文目录 文章目录 内容目录 目录导航 文章导航 内容导航 本文导读".split()
)
_HINT: Final = hint(["目录", "导航", "导读"])
_CITES: Final = hint("参考来源 参考资料 参考文献 外部链接".split())
_NUMBER: Final = regex(
    r"^(?:第?[0-9一二三四五六七八九十]{1,3}(?:[.．、章节 ]|(?=[\u4e00-\u9fff]))\s*)+"
)
_COUNTS: Final = regex(r"^(\d{1,2})[、.．]")
_NUMBERED: Final = regex(r"^\[(\d{1,2})\]\s?\S")
"""A row of what is cited."""
_FIRST: Final = hint(["[1]"])
_MOST, _LISTS = 30, 3
"""Rows of such a list, and lists of a page, at most. Ours: so that time stays bounded."""


def apply(doc: Document) -> None:
    """Remove such lists with their headings."""
    if doc.having(_FIRST):
        _listed(doc)
    heads = [line for line in doc.having(_HINT) if not line.prose and bare(line.text) in _HEADS]
    _wiki(doc)
    for line in heads[:_LISTS]:
        rows: list[Line] = []
        below: dict[str, list[int]] = {}
        for other in doc.lines[line.at + 2 :]:
            if not other.prose:
                below.setdefault(_key(other.text), []).append(other.at)
        for row in doc.lines[line.at + 1 : line.at + 1 + _MOST]:
            again = below.get(_key(row.text), [-1])[-1] > row.at
            if row.prose or not (again or _goes_on(rows, row.text)):
                break
            rows.append(row)
        for gone in (line, *rows) if rows else ():
            if gone.live:
                doc.remove(gone, NAME, KIND)


def _goes_on(rows: list[Line], text: str) -> bool:
    """Tell whether a row has the number behind that of the last one: a part that was never written."""
    last = _COUNTS.match(rows[-1].text) if rows else None
    this = _COUNTS.match(text)
    return last is not None and this is not None and int(this[1]) == int(last[1]) + 1


def _wiki(doc: Document) -> None:
    """Remove what a wiki prints around an article: its list, and what it cites below."""
    for line in doc.having(_HINT):
        if not line.prose and _WIKI.match(line.text):
            doc.remove(line, NAME, KIND)
            for row in doc.lines[line.at + 1 : line.at + 1 + _MOST]:
                if row.prose or not row.live or not _ROW.match(row.text):
                    break
                doc.remove(row, NAME, KIND)
    cited = [
        line
        for line in doc.having(_CITES)
        if not line.prose and line.at > doc.first_prose and _CITED.match(line.text)
    ]
    for line in cited[:_LISTS]:
        if line.live:
            below = doc.lines[line.at :]
            if sum(row.prose and row.text[0] not in "0123456789[↑" for row in below) == 0:
                for row in below:
                    if row.live:
                        doc.found.append(("credit", row.number, row.text))
                        doc.remove(row, NAME, KIND)
                return


def _listed(doc: Document) -> None:
    """Remove the numbered list of what was cited that stands behind the text."""
    rows = []
    for line in reversed(doc.lines):
        number = _NUMBERED.match(line.text)
        if number is not None and line.live:
            rows.append((int(number[1]), line))
        elif rows or (line.live and line.prose):
            break
    if len(rows) > 1 and [number for number, _ in rows] == list(range(len(rows), 0, -1)):
        for _, line in rows:
            doc.found.append(("credit", line.number, line.text))
            doc.remove(line, NAME, KIND)


def _key(text: str) -> str:
    """Return a heading without its number."""
    return _NUMBER.sub("", bare(text))
