"""Tells whether some words stand in the midst of the article's headline: they are its own then.

The headline is not chosen yet when offers are looked for. A line above the text is taken for it
that has words of the text besides these.

    >>> from clusterbriefs.clean.document import Document
    >>> text = "滨河新区去年新增养殖企业二十家，其中三家来自外省。"
    >>> doc = Document(("滨河新区企业让深水网箱走向外海", text))
    >>> doc.survey()
    >>> in_headline(doc, "深水网箱"), in_headline(doc, "滨河新区")
    (True, False)
"""

from __future__ import annotations

from clusterbriefs.clean.document import HAN, Document
from clusterbriefs.clean.lexicon import lexicon

_SHORT, _LONG = 12, 80
"""Characters of a headline. Ours."""
_NAMED, _SHARED = 4, 2
"""Characters of the words at least, and words of the rest that the text has. Ours."""


def in_headline(doc: Document, words: str) -> bool:
    """Tell whether words stand in a headline with more of it in front and behind.

    What stands at either end can be the name of a keeper.
    """
    if len(words) < _NAMED:
        return False
    body = "\n".join([line.text for line in doc.prose])
    for line in doc.lines[: doc.first_prose]:
        text = line.text
        if line.prose or not _SHORT <= len(text) <= _LONG:
            continue
        at = text.find(words)
        front, behind = text[:at], text[at + len(words) :]
        if at > 0 and HAN.search(front) and HAN.search(behind):
            own = {part for part in _words(front) + _words(behind) if part in body}
            if len(own) >= _SHARED:
                return True
    return False


def _words(text: str) -> list[str]:
    """Return the words of a text of two characters and more."""
    return [word for word in lexicon().segments(text) if len(word) > 1 and HAN.match(word)]
