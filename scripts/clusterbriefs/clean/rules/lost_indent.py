"""lost-indent: drops the question marks that a wrong conversion left of indents.

Chinese paragraphs begin with two wide spaces or with hard ones. A program that knew neither wrote a
question mark for each. One paragraph that begins so may be an author's; most of a text's are not.

    leaves (body)| ？？？三个问号写在黑板上，学生们一时摸不着头脑，老师却不解释。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document, is_prose
from clusterbriefs.clean.regex import regex

NAME: Final = "lost-indent"
KIND: Final = "stray-characters"

_MARKS: Final = regex(r"[?？]{1,8}\s*(?=[^\s?？])")
_LEAST: Final = 3
"""Paragraphs that must begin so, besides half of all. Ours."""


def apply(doc: Document) -> None:
    """Drop such marks from all lines, headings too, where most paragraphs begin with them."""
    if not any(f"\n{mark}" in doc.blob for mark in "?？"):
        return
    marked = [(line, found) for line in doc.live() if (found := _MARKS.match(line.text))]
    prose = [line for line in doc.live() if is_prose(line.text)]
    begun = sum(1 for line, _ in marked if is_prose(line.text))
    if begun < _LEAST or begun * 2 < len(prose):
        return
    for line, found in marked:
        doc.replace(line, 0, found.end(), "", NAME, KIND)
