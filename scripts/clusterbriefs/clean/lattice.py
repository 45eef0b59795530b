"""Fills lost bytes of GBK text: the likeliest characters that the bytes that are left allow."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

Slot = frozenset[int]
"""The values that a byte can have; one where it has survived."""

ANY: Final[Slot] = frozenset(range(0x40, 0xFF)) - {0x7F}
_BEST: Final = 2
_MOST: Final = 400


@lru_cache(maxsize=4096)
def _characters(first: Slot, second: Slot) -> tuple[str, ...]:
    """Return the characters of GBK whose bytes the slots allow."""
    found = []
    for high in first:
        if high < 0x81:
            continue
        for low in second:
            try:
                found.append(bytes((high, low)).decode("gbk"))
            except UnicodeDecodeError:
                continue
    return tuple(found)


def fill(
    slots: list[Slot],
    left: str,
    right: str,
    weigh: Callable[[str, str], float],
    usable: Callable[[str], bool],
) -> list[str]:
    """Return the two best readings of a run of slots, the best first.

    `weigh` weighs two characters side by side, `usable` says which characters may fill a hole. No
    reading is returned where a character has both bytes lost, or too many characters are possible.
    """
    if len(slots) % 2 or not slots:
        return []
    paths: list[tuple[float, str]] = [(0.0, left)]
    for at in range(0, len(slots), 2):
        first, second = slots[at], slots[at + 1]
        sure = len(first) == len(second) == 1
        if len(first) * len(second) > 40_000:
            return []
        chars = [char for char in _characters(first, second) if sure or usable(char)]
        if not chars or len(chars) > _MOST:
            return []
        grown: list[tuple[float, str]] = []
        for char in chars:
            ranked = sorted(
                ((total + weigh(text[-1:], char), text + char) for total, text in paths),
                reverse=True,
            )
            grown.extend(ranked[:_BEST])
        paths = grown if len(chars) > 1 else sorted(grown, reverse=True)[: _BEST * 4]
    ended = sorted(((total + weigh(text[-1:], right), text) for total, text in paths), reverse=True)
    return [text[len(left) :] for _, text in ended[:_BEST]]
