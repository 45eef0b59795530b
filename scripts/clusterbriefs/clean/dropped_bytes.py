"""Finds text out of step because a byte was dropped, or put in, before it; the run ends in a `?`.

In front of such a run nothing shows. Its characters are made of the second byte of one and the
first of the next, most of them seldom seen, up to a byte that the decoder could make nothing of:
the `?`, which stands for the half of a character and the mark behind it. With the half in front
and behind, and each pair in a user-defined zone, too much is gone: of 600 such runs that were
simulated the weights of pairs restored one and took four for something else. So they are reported
as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusterbriefs.clean.lexicon import everyday, lexicon
from clusterbriefs.clean.pair_weights import simple
from clusterbriefs.clean.regex import regex

_RUN: Final = regex(r"[\u4e00-\u9fff]{3,60}[?？\ufffd](?=[\u4e00-\u9fff“‘（(《]|$)")
_ASKS: Final = frozenset("吗嗎呢么麼谁誰何哪吧否怎几幾啊")
"""What a question holds; a run has them only by chance."""
_SEEN: Final = 10
_RARE: Final = 2
_LONGEST: Final = 40
"""Characters right before the mark, how many of them must be seldom seen, and of a run. Ours."""


def dropped_bytes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the columns of the runs of a line in which too many characters are seldom seen."""
    for match in _RUN.finditer(text):
        stop = match.end() - 1
        near = simple(text[max(match.start(), stop - _SEEN) : stop])
        if _ASKS.isdisjoint(near) and sum(not everyday(char) for char in near) >= _RARE:
            yield _start(text, match.start(), stop), match.end()


def _start(text: str, least: int, stop: int) -> int:
    """Return where the run begins: behind the last word of the language in front of it."""
    words = lexicon().words
    least = max(least, stop - _LONGEST)
    rare = next((at for at in range(least, stop) if not everyday(simple(text[at]))), least)
    start = max(least, rare - 2)
    while start > least and text[start - 1 : start + 1] not in words:
        start -= 1
    return start + (start > least)
