"""Tells which character the first byte of a run ended: `。`, or one of those that end like it.

What is put in before a mark of full width across two characters swallows the first byte of the
first of them. Its second byte is that of `。`, by far the most frequent one; but 海, 校, 模 and 專
end so too, and 高?：献鱗 is 高校合作, no sentence that begins with 合作.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

from clusterbriefs.clean.byte_outcomes import Outcome
from clusterbriefs.clean.byte_runs import STOP, decode
from clusterbriefs.clean.lexicon import everyday, lexicon
from clusterbriefs.clean.likeliest import weigher
from clusterbriefs.clean.offer_stretch import Kept
from clusterbriefs.clean.pair_weights import ANNOTATION, Pairs, is_han, simple

_NEAR: Final = 6
"""Characters on either side that say into which words a character goes. Ours."""
_AROUND: Final = 14
"""Columns behind a run in which they stand, readings in brackets between them."""
_WORDS: Final = 0.7
"""What how ill they split into words counts beside pairs of characters, as in `likeliest`."""
_AHEAD, _BEHIND, _FAR_BEHIND = 2.4, -1.5, -4.0
"""Lead over a stop, as a logarithm, from which another character is taken; up to which the stop is
taken, and up to which it is sure; between, the run is left. Ours: of 146 places in texts of many
kinds, 28 were no stop."""


@cache
def ending_like_a_stop() -> tuple[str, ...]:
    """Return the everyday Chinese characters of GBK whose second byte is that of `。`."""
    made = (decode(bytes((high, STOP[1]))) for high in range(0x81, 0xFF))
    return tuple(
        char for char in made if char and len(char) == 1 and is_han(char) and everyday(simple(char))
    )


def with_lead(text: str, outcome: Outcome, pairs: Pairs) -> Outcome | None:
    """Return an outcome that begins with a stop, or with the character that is likelier there.

    None where both are about as likely.
    """
    rest = outcome.text[1:]
    if not outcome.text.startswith("。") or not rest:
        return outcome
    left = text[max(0, outcome.start - _NEAR) : outcome.start]
    behind = ANNOTATION.sub("", outcome.text[-1:] + text[outcome.end : outcome.end + _AROUND])
    near = (rest[:-1] + behind)[:_NEAR]
    weigh = weigher(pairs.without(text[outcome.start : outcome.end]), traditional=pairs.traditional)
    alone = Kept(simple(left)).whole, Kept(simple(near)).whole
    stop = _weight(left, "。", near, weigh, alone)
    found = [(_weight(left, char, near, weigh, alone), char) for char in ending_like_a_stop()]
    best, char = max(found)
    lead = best - stop
    if lead >= _AHEAD:
        return replace(outcome, text=char + rest, filled=True)
    if lead > _BEHIND:
        return None
    return outcome if lead <= _FAR_BEHIND else replace(outcome, filled=True)


def _weight(
    left: str,
    char: str,
    near: str,
    weigh: Callable[[str, str], float],
    alone: tuple[float, float],
) -> float:
    """Return how well a character goes between what stands on both sides of it.

    `alone` is what either side costs by itself. Two characters between which words part are weighed
    as if nothing tied them to each other.
    """
    before, behind = alone
    if char == "。":  # it parts words, and costs nothing by itself
        return weigh(left[-1:], char) + weigh(char, near[0]) - _WORDS * (before + behind)
    whole = Kept(simple(left + char + near)).whole
    tied_left = whole < before + Kept(simple(char + near)).whole
    word = simple(near[:2]) in lexicon().words  # a sentence can begin with it
    tied_right = not word and whole < Kept(simple(left + char)).whole + behind
    begins, goes_on = weigh(left[-1:], char), weigh(char, near[0])
    if not tied_left:
        begins = min(begins, weigh("", char))
    if not tied_right:
        goes_on = min(goes_on, weigh("", near[0]))
    return begins + goes_on - _WORDS * whole
