"""spun: reports where a mirror has shuffled sentences and strewn pieces of the headline among them.

Such a text cannot be put back in order: nothing is changed. Pieces of two characters that make no
word stand in the headline by its words' seams; where several of them stand elsewhere, between
other neighbours than there, a program put them there.

    leaves (body)| 管委会表示，产业加速之后要看集聚，研发团队引来三年，留下来才算数。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.hashing import without_marks
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.result import Gap

NAME: Final = "spun"

_PIECES, _SHARE = 5, 0.4
"""Different pieces of a headline, and share of all there could be, that make it sure. Ours."""
_SHORT, _LONG = 8, 40
_AROUND: Final = 8
_LAST: Final = "\u9fff"


def apply(doc: Document) -> None:
    """Report the places of such pieces, where there are enough."""
    title = without_marks(doc.title)
    if not _SHORT <= len(title) <= _LONG:
        return
    pairs = lexicon().pairs
    seams = [
        at
        for at, (one, other) in enumerate(pairwise(title))
        if at
        and one + other not in pairs
        and "\u3400" <= one <= _LAST
        and "\u3400" <= other <= _LAST
    ]
    enough = max(_PIECES, _SHARE * len(seams))
    if len(seams) < enough:
        return
    blob = doc.blob
    around: dict[str, set[str]] = {}
    for left, at in zip(range(len(seams), 0, -1), seams, strict=True):
        if len(around) + left < enough:
            return
        piece = title[at : at + 2]
        # That one of its characters is missing is seen in a tenth of the time.
        if piece[0] in blob and piece[1] in blob and piece in blob:
            around.setdefault(piece, set()).update(title[at - 1] + title[at + 2 : at + 3])
    if len(around) < enough:
        return
    # Most such pieces are words of the article: the lines are looked at where enough are not.
    text = " ".join([line.text for line in doc.prose])
    if sum(next(_apart(text, *found), -1) >= 0 for found in around.items()) < enough:
        return
    what = "the order of the text, in which pieces of the headline stand"
    for line in doc.prose:
        for found in around.items():
            for at in _apart(line.text, *found):
                context = line.text[max(0, at - _AROUND) : at + _AROUND]
                doc.gaps.append(Gap(line.number, at, context, what))


def _apart(text: str, piece: str, neighbours: set[str]) -> Iterator[int]:
    """Yield where a piece stands between none of the characters that it has beside it elsewhere."""
    at = text.find(piece)
    while at >= 0:
        if neighbours.isdisjoint(text[max(0, at - 1) : at] + text[at + 2 : at + 3]):
            yield at
        at = text.find(piece, at + 2)
