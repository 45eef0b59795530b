"""repeated: removes a paragraph that stands a second time, or as a summary that says it again.

A page prints the beginning of its text as a summary, cut or labelled, or the whole text twice. What
is kept is the longer of the two, of two alike the first.

    leaves (body)| 好雨知时节，当春乃发生。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.hashing import without_marks

NAME: Final = "repeated"
KIND: Final = "furniture"

_LABEL: Final = re.compile(
    r"^(?:\W{0,2}(?:本文摘要|内容摘要|摘\s*要|内容提要|提\s*要|导\s*读|核心提示|内容简介|简\s*介|概\s*要|摘录)[】\]]?\s*[:：]?\s*)+"
)
_CUT: Final = re.compile(r"(?:…+|\.{2,}|\[详细\]|更多)\W*$")
_LEAST: Final = 48
"""Shortest paragraph that is compared, in letters. Ours: a refrain is shorter."""
_KEY: Final = 14


def apply(doc: Document) -> None:
    """Remove such paragraphs."""
    seen: dict[str, list[tuple[str, Line]]] = {}
    for line in doc.prose:
        text = line.text
        if len(text) < _LEAST:
            continue
        labelled = _LABEL.match(text)
        label = labelled.end() if labelled else 0
        letters = without_marks(_CUT.sub("", text[label:]))
        if len(letters) < _LEAST:
            continue
        others = seen.setdefault(letters[:_KEY], [])
        for at, (other, its_line) in enumerate(others):
            if not other.startswith(letters) and not letters.startswith(other):
                continue
            if len(letters) > len(other) and its_line.at < line.at:
                doc.remove(its_line, NAME, KIND)
                others[at] = (letters, line)
            else:
                doc.remove(line, NAME, KIND)
                if mark := _LABEL.match(its_line.text):
                    doc.replace(its_line, 0, mark.end(), "", NAME, KIND, action="removed")
            break
        else:
            others.append((letters, line))
