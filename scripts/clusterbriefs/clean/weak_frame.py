"""Says how far the frame of a page speaks of the same trade as a stretch that may be an offer.

A mirror lives on a trade: its menu, its header and its lists name what it sells. What stands in a
sentence of an article on something else, in the words of that trade, is the mirror's.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.frame_labels import frame_labels
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import WORDS
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.weak_stretch import Weak
from clusterbriefs.clean.weak_words import HEAD_WEIGHTS, TELLING, WEIGHTS, spoken, tokens

_TELLING, _PLAIN, _ENOUGH = 1.5, 0.5, 3.0
"""What a word adds that the frame has too: one that tells, another, and all together. Ours."""


_MUCH: Final = 3.5
"""The score from which on one word that tells of the frame makes it out of place. Ours."""
_SELLER: Final = regex("(?:找|认准|就选)([\u4e00-\u9fff]{2,4})$")
"""To whom a phrase sends those who want what it sells."""
_HAN: Final = regex("[\u4e00-\u9fff]{2,}")
_SHARED, _SHARED_SHORT, _SELDOM = 2, 3, 3
"""Labels that must have a term of three characters, and of two; highest band of a word. Ours."""
_LONG: Final = 4
"""Characters of a word beyond which others can stand in it. Ours."""
_LINES, _OFTEN = 3, 2
"""Paragraphs in which a word of the frame stands if the article is on it, and such words."""


_TOLD: Final = hint([*TELLING, *(word for word, weight in HEAD_WEIGHTS.items() if weight > 0)])
"""A word that hardly anybody but a seller has."""
_SELLER_LABELS: Final = 2
"""Labels with such a word that show a page to be a seller's. Ours."""


def is_sellers(doc: Document) -> bool:
    """Tell whether the labels of a page are those of a seller, whatever it sells."""
    outside = (line for line in doc.having(_TOLD) if not line.prose)
    return sum(1 for _ in islice(outside, _SELLER_LABELS)) == _SELLER_LABELS


class Frame:
    """The frame of a page; its words are looked for when they are first asked for."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._words: frozenset[str] | None = None
        self._shown: list[str] | None = None
        self._joined = ""
        self._terms: dict[str, bool] = {}
        self._reported: bool | None = None

    @property
    def words(self) -> frozenset[str]:
        """The words of what is sold in the labels above and below the text."""
        if self._words is None:
            self._words = _frame_words(self._doc)
        return self._words

    @property
    def text(self) -> str:
        """The labels above and below the text, joined by LF."""
        if self._shown is None:
            self._shown = frame_labels(self._doc)
            self._joined = "\n".join(self._shown)
        return self._joined

    def terms(self, text: str) -> list[tuple[int, int]]:
        """Return the columns of what several labels of the frame have too, and the text hardly has.

        No list needs to know what a site sells. Everyday words are none of it, nor is what three
        paragraphs speak of.
        """
        shown = self.text
        if len(text) == 3 and text[:2] not in shown and text[1:] not in shown:
            return []  # most are asked for so little
        found = [
            (at, at + size)
            for size in (4, 3, 2)
            for at in range(len(text) - size + 1)
            if shown.count(text[at : at + size]) >= _SHARED
            and _HAN.fullmatch(text, at, at + size)
            and self._is_term(text[at : at + size])
        ]
        return _together(found)

    def _is_term(self, term: str) -> bool:
        known = self._terms.get(term)
        if known is None:
            band = lexicon().words.get(term)
            seldom = band is None or (len(term) > 2 and band <= _SELDOM)
            least = _SHARED if len(term) > 2 else _SHARED_SHORT
            known = self._terms[term] = (
                seldom
                and sum(term in label for label in self._shown or ()) >= least
                and sum(spoken(line.text, term) > 0 for line in self._doc.prose) < _LINES
            )
        return known

    def has(self, name: str) -> bool:
        """Tell whether a label of the frame has a name."""
        return name in self.text

    @property
    def reported(self) -> bool:
        """Whether the article itself is on the trade: its words stand in several paragraphs."""
        if self._reported is None:
            lines = [line.text for line in self._doc.prose]
            often = sum(sum(word in text for text in lines) >= _LINES for word in self.words)
            self._reported = often >= _OFTEN
        return self._reported


def _together(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans with those joined that meet."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _frame_words(doc: Document) -> frozenset[str]:
    """Return the words of what is sold in a frame; those of any site (官网) are no trade's.

    And the words that stand within these: 抵押贷款 in 汽车抵押贷款.
    """
    found = {token.word for token in tokens("\n".join(frame_labels(doc)))}
    for word in [word for word in found if len(word) > _LONG]:
        found.update(token.word for at in (1, 2) for token in tokens(word[at:]))
    return frozenset(word for word in found if len(word) > 1 and WORDS.get(word, 2) > 1)


def with_frame(text: str, weak: Weak, frame: Frame) -> Weak:
    """Return a stretch with what the frame of its page adds to its score."""
    stretch, words = text[weak.start : weak.end], frame.words
    seller = _SELLER.search(stretch)
    if seller is not None and seller[1] not in lexicon().words and frame.has(seller[1]):
        return weak._replace(score=weak.score + _ENOUGH, odd=True)
    if not words or frame.reported:
        return weak
    more = sum(_TELLING if WEIGHTS[word] > 1 else _PLAIN for word in words if word in stretch)
    # Out of place in an article on something else, wherever it stands.
    odd = weak.odd or more >= 2 * _TELLING or (more >= _TELLING and weak.score >= _MUCH)
    return weak._replace(score=weak.score + min(more, _ENOUGH), odd=odd) if more else weak
