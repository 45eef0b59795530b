"""title-pieces: takes out pieces of the headline that a program set between clauses.

A farm makes a text its own by strewing two to four characters of the headline, or of its keeper's
name, at the beginning of clauses: 庄高新, 料药大. They are no words, their characters stand in the
headline in this order, and the clause begins well without them. One can be by chance; where there
are several on a page, they are the farm's.

    leaves (body)| 管委会表示，产业加速之后要看集聚，滨河新区的研发团队留下来才算数。
"""

from __future__ import annotations

from typing import Final, NamedTuple

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import HAN, Document, Line
from clusterbriefs.clean.frame_labels import frame_labels
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import Kept
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Gap

NAME: Final = "title-pieces"

_SHORT, _LONG = 10, 60
"""Characters of a headline. Ours."""
_MARKS: Final = "\n。；：！？"
_PAIRS: Final = regex("(?:^|[，。；：！？])(?=([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{3})")
"""The first two characters of each clause."""
_SIZES: Final = (4, 3, 2)
_SKIPPED: Final = 3
"""Characters of the headline that a piece can leave out. Ours."""
_NEAR: Final = 8
"""Characters behind a piece by which the clause is weighed without it. Ours."""
_LOSS: Final = 3.0
"""What a clause gains at least (`Kept`) without a piece that is no word. Ours."""
_LEAST, _LINES = 4, 3
"""Pieces on a page, and paragraphs that have one, at least. Ours."""
_LABELS: Final = 40
_LONGEST: Final = 4_000
"""Labels, and characters of a paragraph, that are looked at: time stays bounded."""
_WHAT: Final = "the order of the text, between whose clauses pieces of the headline were set"


class _Piece(NamedTuple):
    line: Line
    start: int
    end: int
    text: str


def apply(doc: Document) -> None:
    """Take such pieces out where a page has several, and those of the keeper's labels with them."""
    title = doc.title
    if not _SHORT <= len(title) <= _LONG or doc.last_prose <= doc.first_prose:
        return
    found = _pieces(doc, [title], _LEAST - 1)
    if len({one.text for one in found}) < _LEAST or len({one.line.at for one in found}) < _LINES:
        return
    labels = [label for label in frame_labels(doc) if len(HAN.findall(label)) > _LEAST]
    named = [text for kind, _, text in doc.found if kind == "meta"]
    others = _pieces(doc, [*labels[:_LABELS], *named], 0)
    taken = {(one.line.at, one.start): one for one in others}
    taken |= {(one.line.at, one.start): one for one in found}
    own = {one.text for one in taken.values() if _is_own(doc, one.text)}
    for one in sorted(taken.values(), key=lambda one: (one.line.at, -one.start)):
        if one.text not in own:
            cut(doc, one.line, one.start, one.end, NAME, exact=True)
    line = found[0].line
    doc.gaps.append(Gap(line.number, 0, line.text[:_NEAR], _WHAT))


def _is_own(doc: Document, piece: str) -> bool:
    """Tell whether the article has a piece within clauses too, and not as part of what it is of."""
    at = doc.title.find(piece)
    before = doc.title[at - 1] if at > 0 else ""
    for line in doc.prose:
        place = line.text.find(piece)
        while place >= 0:
            left = line.text[place - 1 : place]
            if HAN.match(left) is not None and left != before:
                return True
            place = line.text.find(piece, place + 1)
    return False


def _pieces(doc: Document, sources: list[str], least: int) -> list[_Piece]:
    """Return what stands at the beginning of clauses and is a piece of some texts, but no word.

    Nothing is weighed where fewer than `least` clauses begin with two such characters that are no
    word: on most pages.
    """
    far = _SIZES[0] + _SKIPPED
    pairs = {
        source[at] + char
        for source in sources
        for at in range(len(source))
        for char in source[at + 1 : at + far]
    }
    rows = doc.blob
    for mark in _MARKS:
        rows = rows.replace(mark, "，")
    words = lexicon().words
    begun = [clause[:2] for clause in rows.split("，") if clause[:2] in pairs]
    if sum([pair not in words for pair in begun]) < least:
        return []
    found = []
    for line in doc.prose:
        text = line.text
        if len(text) > _LONGEST or not doc.first_prose <= line.at <= doc.last_prose:
            continue
        for match in _PAIRS.finditer(text):
            if match[1] not in pairs:
                continue
            at = match.start(1)
            for size in _SIZES:
                piece = text[at : at + size]
                if any(_is_piece(piece, source) for source in sources) and _is_foreign(
                    text, at, at + size
                ):
                    found.append(_Piece(line, at, at + size, piece))
                    break
    return found


def _is_piece(piece: str, source: str) -> bool:
    """Tell whether the characters of a piece stand in a text in this order, close together."""
    start = source.find(piece[0])
    while start >= 0:
        at = start
        for char in piece[1:]:
            at = source.find(char, at + 1)
            if at < 0:
                break
        if start < at < start + len(piece) + _SKIPPED:
            return True
        start = source.find(piece[0], start + 1)
    return False


def _is_foreign(text: str, start: int, end: int) -> bool:
    """Tell whether a piece is no word, belongs to none behind it, and the clause is whole without."""
    words = lexicon().words
    piece = text[start:end]
    if piece in words or any(piece[at:] + text[end] in words for at in range(len(piece))):
        return False
    rest = text[end : end + _NEAR]
    if HAN.match(rest) is None:
        return False
    edges = clause_edges()
    if edges.begins(rest[:2]) <= edges.begins(piece[:2]):
        return False
    return Kept(piece + rest).whole - Kept(rest).whole >= _LOSS
