"""Says how far the frame of a page speaks of the same trade as a stretch that may be an offer.

A mirror lives on a trade: its menu, its header and its lists name what it sells. What stands in a
sentence of an article on something else, in the words of that trade, is the mirror's.
"""

from __future__ import annotations

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.offer_stretch import WORDS
from clusterbriefs.clean.weak_stretch import Weak
from clusterbriefs.clean.weak_words import WEIGHTS, tokens

_LONGEST, _MOST = 80, 200
"""Characters of a label, and labels, that are looked at."""
_TELLING, _PLAIN, _ENOUGH = 1.5, 0.5, 3.0
"""What a word adds that the frame has too: one that tells, another, and all together. Ours."""


_LINES, _OFTEN = 3, 2
"""Paragraphs in which a word of the frame must stand, and such words, for the article to be on it."""


class Frame:
    """The frame of a page; its words are looked for when they are first asked for."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._words: frozenset[str] | None = None
        self._reported: bool | None = None

    @property
    def words(self) -> frozenset[str]:
        """The words of what is sold in the labels above and below the text."""
        if self._words is None:
            self._words = _frame_words(self._doc)
        return self._words


    @property
    def reported(self) -> bool:
        """Whether the article itself is on the trade: its words stand in several paragraphs."""
        if self._reported is None:
            lines = [line.text for line in self._doc.prose]
            often = sum(sum(word in text for text in lines) >= _LINES for word in self.words)
            self._reported = often >= _OFTEN
        return self._reported


def _frame_words(doc: Document) -> frozenset[str]:
    """Return the words of what is sold in a frame; those of any site (官网) are no trade's."""
    labels = [
        line.text
        for line in doc.labels
        if not doc.first_prose < line.at < doc.last_prose and len(line.text) <= _LONGEST
    ]
    return frozenset(
        token.word
        for token in tokens("\n".join(labels[:_MOST]))
        if len(token.word) > 1 and WORDS.get(token.word, 2) > 1
    )


def with_frame(text: str, weak: Weak, frame: Frame) -> Weak:
    """Return a stretch with what the frame of its page adds to its score."""
    stretch, words = text[weak.start : weak.end], frame.words
    if not words or frame.reported:
        return weak
    more = sum(_TELLING if WEIGHTS[word] > 1 else _PLAIN for word in words if word in stretch)
    return weak._replace(score=weak.score + min(more, _ENOUGH)) if more else weak
