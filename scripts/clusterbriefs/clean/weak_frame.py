"""Says how far the frame of a page speaks of the same trade as a stretch that may be an offer.

A mirror lives on a trade: its menu, its header and its lists name what it sells. What stands in a
sentence of an article on something else, in the words of that trade, is the mirror's.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import WORDS
from clusterbriefs.clean.weak_stretch import Weak
from clusterbriefs.clean.weak_words import WEIGHTS, spoken, tokens

_LONGEST, _MOST = 80, 200
"""Characters of a label, and labels, that are looked at."""
_TELLING, _PLAIN, _ENOUGH = 1.5, 0.5, 3.0
"""What a word adds that the frame has too: one that tells, another, and all together. Ours."""


_HAN: Final = re.compile("[\u4e00-\u9fff]{2,}")
_SHARED, _SHARED_SHORT, _SELDOM = 2, 3, 3
"""Labels that must have a term of three characters, and of two; highest band of a word. Ours."""
_LINES, _OFTEN = 3, 2
"""Paragraphs in which a word of the frame stands if the article is on it, and such words."""


class Frame:
    """The frame of a page; its words are looked for when they are first asked for."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._words: frozenset[str] | None = None
        self._terms: frozenset[str] | None = None
        self._reported: bool | None = None

    @property
    def words(self) -> frozenset[str]:
        """The words of what is sold in the labels above and below the text."""
        if self._words is None:
            self._words = _frame_words(self._doc)
        return self._words

    @property
    def terms(self) -> frozenset[str]:
        """What several labels of the frame have, and few paragraphs."""
        if self._terms is None:
            self._terms = _frame_terms(self._doc)
        return self._terms

    @property
    def reported(self) -> bool:
        """Whether the article itself is on the trade: its words stand in several paragraphs."""
        if self._reported is None:
            lines = [line.text for line in self._doc.prose]
            often = sum(sum(word in text for text in lines) >= _LINES for word in self.words)
            self._reported = often >= _OFTEN
        return self._reported


def _labels(doc: Document) -> list[str]:
    """Return the labels above and below the text."""
    found = [
        line.text
        for line in doc.labels
        if not doc.first_prose < line.at < doc.last_prose and len(line.text) <= _LONGEST
    ]
    return found[:_MOST]


def _frame_terms(doc: Document) -> frozenset[str]:
    """Return what several labels of a frame have and the text hardly has: what is sold there.

    No list needs to know it. Everyday words are none, nor is what three paragraphs speak of.
    """
    words = lexicon().words
    counts: Counter[str] = Counter()
    for label in _labels(doc):
        own = {
            run[0][at : at + size]
            for run in _HAN.finditer(label)
            for size in (2, 3, 4)
            for at in range(len(run[0]) - size + 1)
        }
        counts.update(own)
    lines = [line.text for line in doc.prose]
    return frozenset(
        term
        for term, count in counts.items()
        if count >= (_SHARED if len(term) > 2 else _SHARED_SHORT)
        and words.get(term, 0) <= _SELDOM
        and (len(term) > 2 or term not in words)
        and any(term in text for text in lines)
        and sum(spoken(text, term) > 0 for text in lines) < _LINES
    )


def _frame_words(doc: Document) -> frozenset[str]:
    """Return the words of what is sold in a frame; those of any site (官网) are no trade's."""
    return frozenset(
        token.word
        for token in tokens("\n".join(_labels(doc)))
        if len(token.word) > 1 and WORDS.get(token.word, 2) > 1
    )


def with_frame(text: str, weak: Weak, frame: Frame) -> Weak:
    """Return a stretch with what the frame of its page adds to its score."""
    stretch, words = text[weak.start : weak.end], frame.words
    if not words or frame.reported:
        return weak
    more = sum(_TELLING if WEIGHTS[word] > 1 else _PLAIN for word in words if word in stretch)
    return weak._replace(score=weak.score + min(more, _ENOUGH)) if more else weak
