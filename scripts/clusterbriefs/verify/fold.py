"""Folding: marks that mean the same become one, character for character, so that columns stay."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_SAME: Final = str.maketrans(
    {
        "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "！": "!", "？": "?", "％": "%",
        "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "－": "-", "·": "·", "•": "·",
        "　": " ", "\u00a0": " ", "～": "~", "＋": "+", "．": ".",
        **{chr(0xFF10 + n): str(n) for n in range(10)},
        **{chr(0xFF21 + n): chr(0x41 + n) for n in range(26)},
        **{chr(0xFF41 + n): chr(0x61 + n) for n in range(26)},
    }
)  # fmt: skip
_SPACE: Final = re.compile(r"\s+")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return `text` with full-width marks, quotation marks and dashes in one form; same length."""
    return text.translate(_SAME)


@lru_cache(maxsize=16384)
def squeezed(text: str) -> str:
    """Return folded text without white space, for looking words up on a Chinese line."""
    return _SPACE.sub("", fold(text))
