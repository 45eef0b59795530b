"""The characters of GBK that have two bytes, as what reads text out of step goes back to them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

LOST: Final = "\ufffd"
"""What a decoder shows where it could make nothing of a byte."""


@lru_cache(maxsize=65536)
def two_bytes(char: str) -> bytes:
    r"""Return the two bytes of a character, those of a private one too; none if it has others.

    >>> two_bytes("中").hex(), two_bytes("\ue000").hex(), two_bytes("a")
    ('d6d0', 'aaa1', b'')
    """
    found = char.encode("gb18030", "replace")
    return found if len(found) == len(b"ab") else b""


def is_double(char: str) -> bool:
    """Tell whether a character has two bytes and is not what a decoder shows for lost ones."""
    return not char.isascii() and char != LOST and bool(two_bytes(char))
