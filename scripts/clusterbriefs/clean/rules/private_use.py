"""private-use: drops characters of the private-use areas, which are icons of a web font.

repairs| \ue60a园区公布规划\uf0e7 -> 园区公布规划
leaves | 园区公布规划
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex

NAME: Final = "private-use"
KIND: Final = "stray-characters"

SIGNS: Final = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_ANY: Final = regex(f"[{SIGNS}]")
"""One such character: a pattern of one class alone is found three times as fast."""
_PRIVATE: Final = regex(f"[{SIGNS}]+")


def apply(doc: Document) -> None:
    """Drop them; runs after the byte repair, which can still use them."""
    if _ANY.search(doc.blob) is None:
        return
    for line in doc.lines:
        while found := _PRIVATE.search(line.text):
            doc.replace(line, found.start(), found.end(), "", NAME, KIND)
        doc.set_text(line, line.text.strip(), NAME)
