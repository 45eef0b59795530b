"""Slugs: the ASCII names that stand in addresses and file names, the same in both languages."""

from __future__ import annotations

import re
from typing import Final

MAX_SLUG: Final = 80
"""Longest slug. Ours: file systems allow 255 bytes, and a suffix such as `.en.md` follows."""

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

SLUG_RULE: Final = (
    "use lower-case letters, digits and single hyphens, such as longhua-2020, "
    f"at most {MAX_SLUG} characters"
)


def is_slug(text: str) -> bool:
    """Tell whether `text` is a slug: no path can be made of one, and no address needs escaping."""
    return len(text) <= MAX_SLUG and _SLUG.fullmatch(text) is not None


def parse_slug(text: str) -> str:
    """Return `text` if it is a slug.

    Raises ValueError with what is wrong and what would be right.
    """
    if not is_slug(text):
        from clusterbriefs.values.problem import shown

        raise ValueError(f"{shown(text)} is no slug; {SLUG_RULE}")
    return text
