"""title-clauses: takes out the headline where a farm set it between the clauses of its own text.

A farm answers to what engines are asked: it makes a question its headline, the article's own in
brackets behind it, and sets one of them into sentence after sentence. No author repeats a headline
word for word, as a clause of its own, in several paragraphs.

    leaves (body)| 这一年，新区的厂房租出去八成，“产业新高地”从图纸上落到了地上。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.titles import letters

NAME: Final = "title-clauses"

_PARTED: Final = regex(r"^(?P<first>[^（）()]{6,40})[（(](?P<second>[^（）()]{6,60})[）)]$")
"""A question, and in brackets what it is answered with."""
_NUMBER: Final = regex("^[1一][、.．]\\s?")
_SHORTEST: Final = 7
"""Letters of a headline, or of a part of one, that no clause has by chance. Ours."""
_LONG: Final = 12
"""Letters of a headline that no author goes on from. Ours."""
_PLACES: Final = 2
"""Paragraphs that have it so, at least. Ours."""
_MARKS: Final = frozenset("，；：。！？")
_OPENS: Final = frozenset("“‘《「『（(")


def apply(doc: Document) -> None:
    """Take the headline, and its parts, out of paragraphs where several have them as clauses."""
    said = _said(doc.title)
    _heads(doc)
    if not any(text in doc.blob for text in said):
        return
    found: list[tuple[Line, int, int]] = []
    for line in doc.prose:
        if not doc.first_prose <= line.at <= doc.last_prose:
            continue
        last = 0
        # The longest first: the parts stand in the whole.
        for match in re.finditer("|".join(map(re.escape, said)), line.text):
            start, end = match.span()
            sure = len(said) > 1 or len(letters(match[0])) >= _LONG
            if start >= last and _is_clause(line.text, start, end, sure=sure):
                found.append((line, start, end))
                last = end
    if len({line.at for line, _, _ in found}) < _PLACES:
        return
    for line, start, end in reversed(found):
        cut(doc, line, start, end, NAME, exact=True)


def _heads(doc: Document) -> None:
    """Remove the article's own headline where it stands, numbered, as the first of a list of parts."""
    parted = _PARTED.match(doc.title)
    if parted is None:
        return
    own = letters(parted["second"])
    for line in doc.labels:
        numbered = _NUMBER.match(line.text)
        if numbered is not None and letters(line.text[numbered.end() :]) == own:
            doc.remove(line, NAME, "furniture")
            doc.title = parted["second"]


def _said(title: str) -> list[str]:
    """Return what can have been set into a text, the longest first."""
    parted = _PARTED.match(title)
    parts = [title, *(parted.groups() if parted is not None else ())]
    return [part for part in parts if len(letters(part)) >= _SHORTEST]


def _is_clause(text: str, start: int, end: int, *, sure: bool) -> bool:
    """Tell whether columns are a clause and neither quoted nor a line.

    Of a headline of two parts, or a long one, it is enough that they open or close one (`sure`).
    """
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before in _OPENS or (not before and not behind):
        return False
    if not sure:
        return (before in _MARKS or not before) and behind in _MARKS
    return before in _MARKS or (behind in _MARKS and before != "")
