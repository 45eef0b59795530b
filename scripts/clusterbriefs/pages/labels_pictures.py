"""Words of pictures and of the pages that show them."""

from __future__ import annotations

from typing import Final

PICTURE_LABELS: Final[dict[str, tuple[str, str]]] = {
    "pictures": ("Pictures", "图"),
    "picture-source": ("Source: {sources}", "来源：{sources}"),
    "picture-sources-more": ("and {n} more", "另有{n}篇"),
}
"""Name of a label: English, Chinese."""
