"""spun: reports where a mirror has shuffled sentences and strewn pieces of the headline among them.

Such a text cannot be put back in order: nothing is changed. Pieces of two characters that make no
word stand in the headline by its words' seams; where several of them stand elsewhere, between
other neighbours than there, a program put them there.

    leaves (body)| 管委会表示，产业加速之后要看集聚，研发团队引来三年，留下来才算数。
"""

from __future__ import annotations

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
    body = "\n".join([line.text for line in doc.prose])
    strewn = {p: beside for p, beside in around.items() if _stands_elsewhere(body, p, beside)}
    if len(strewn) < enough:
        return
    for line in doc.prose:
        for piece, neighbours in strewn.items():
            at = line.text.find(piece)
            while at >= 0:
                beside = line.text[max(0, at - 1) : at] + line.text[at + 2 : at + 3]
                if neighbours.isdisjoint(beside):
                    context = line.text[max(0, at - _AROUND) : at + _AROUND]
                    what = "the order of the text, in which pieces of the headline stand"
                    doc.gaps.append(Gap(line.number, at, context, what))
                at = line.text.find(piece, at + 2)


def _stands_elsewhere(text: str, piece: str, neighbours: set[str]) -> bool:
    """Tell whether a piece of the headline stands between other neighbours than there."""
    at = text.find(piece)
    while at >= 0:
        if neighbours.isdisjoint(text[max(0, at - 1) : at] + text[at + 2 : at + 3]):
            return True
        at = text.find(piece, at + 2)
    return False
