"""The words of citations and of their dialog, in both languages."""

from __future__ import annotations

from typing import Final

CITE_LABELS: Final[dict[str, tuple[str, str]]] = {
    "cite-short": ("Cite", "引用"),
    "cite-brief": ("Cite this brief", "引用本简报"),
    "cite-statement": ("Cite the statement {key}", "引用陈述{key}"),
    "cite-figure": ("Cite the figure {key}", "引用数字{key}"),
}
