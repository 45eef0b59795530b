"""Tells whether some words stand in the midst of the article's headline: they are its own then.

The headline is not chosen yet when offers are looked for. A line above the text is taken for it
that has words of the text besides these.

    >>> from clusterbriefs.clean.document import Document
    >>> text = "滨河新区去年新增养殖企业二十家，其中三家来自外省。"
    >>> doc = Document(("滨河新区让深水网箱走向外海", text))
    >>> doc.survey()
    >>> in_headline(doc, "深水网箱"), in_headline(doc, "滨河新区")
    (True, False)
"""

from __future__ import annotations

from operator import add
from typing import Final

from clusterbriefs.clean.document import HAN, Document

_SHORT, _LONG = 12, 80
"""Characters of a headline. Ours."""
_NAMED: Final = 4
"""Characters of the words at least. Ours."""


def in_headline(doc: Document, words: str) -> bool:
    """Tell whether words stand in a headline with more of it in front and behind.

    What stands at either end can be the name of a keeper.
    """
    if len(words) < _NAMED:
        return False
    for line in doc.lines[: doc.first_prose]:
        text = line.text
        if line.prose or not _SHORT <= len(text) <= _LONG:
            continue
        at = text.find(words)
        front, behind = text[:at], text[at + len(words) :]
        if at > 0 and HAN.search(front) and HAN.search(behind):
            parts = [*_parts(front), *_parts(behind)]
            if any(part in paragraph.text for paragraph in doc.prose for part in parts):
                return True
    return False


def _parts(text: str) -> list[str]:
    """Return the parts of a text of three Chinese characters each."""
    found = map(add, map(add, text, text[1:]), text[2:])
    return [part for part in found if all(map(HAN.match, part))]
