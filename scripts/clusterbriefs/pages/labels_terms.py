"""The words of a term's explanation where it stands, in both languages."""

from __future__ import annotations

from typing import Final

TERM_LABELS: Final[dict[str, tuple[str, str]]] = {
    "term-again": ("Tap again for the glossary.", "再点一次，查看术语表。"),
}
