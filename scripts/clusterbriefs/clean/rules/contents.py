"""contents: removes the list of an article's own headings that a page prints above it.

Known by its heading (目录) and by its rows, each of which stands again as a line further down.

    leaves (body)| 目录学的方法，先问一本书在书目里的位置，再谈书的内容。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import bare
from clusterbriefs.clean.scan import hint

NAME: Final = "contents"
KIND: Final = "furniture"

_HEADS: Final = frozenset(
    "目录 本文目录 文章目录 内容目录 目录导航 文章导航 内容导航 本文导读".split()
)
_HINT: Final = hint(["目录", "导航", "导读"])
_NUMBER: Final = re.compile(
    r"^(?:第?[0-9一二三四五六七八九十]{1,3}(?:[.．、章节 ]|(?=[\u4e00-\u9fff]))\s*)+"
)
_MOST, _LISTS = 30, 3
"""Rows of such a list, and lists of a page, at most. Ours: so that time stays bounded."""


def apply(doc: Document) -> None:
    """Remove such lists with their headings."""
    heads = [line for line in doc.having(_HINT) if not line.prose and bare(line.text) in _HEADS]
    for line in heads[:_LISTS]:
        rows = []
        below: dict[str, list[int]] = {}
        for other in doc.lines[line.at + 2 :]:
            if not other.prose:
                below.setdefault(_key(other.text), []).append(other.at)
        for row in doc.lines[line.at + 1 :][:_MOST]:
            if row.prose or below.get(_key(row.text), [-1])[-1] <= row.at:
                break
            rows.append(row)
        for gone in (line, *rows) if rows else ():
            if gone.live:
                doc.remove(gone, NAME, KIND)


def _key(text: str) -> str:
    """Return a heading without its number."""
    return _NUMBER.sub("", bare(text))
