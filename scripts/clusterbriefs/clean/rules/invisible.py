"""invisible: drops characters without width and resolves character references left in text.

Extraction tools leave soft hyphens, zero-width spaces, direction marks and control characters in
the text; some mirrors put them between characters so that a search does not find the page.

    repairs| 产业\u200b园\u00ad区 -> 产业园区
    repairs| 研发&nbsp;投入&ldquo;翻番&rdquo; -> 研发 投入“翻番”
    leaves | A&B公司与R&D投入
"""

from __future__ import annotations

import html
import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex

NAME: Final = "invisible"
KIND: Final = "stray-characters"

_WITHOUT_WIDTH: Final = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
SIGNS: Final = f"&{_WITHOUT_WIDTH}"
_INVISIBLE: Final = regex(f"[{_WITHOUT_WIDTH}]")
_REFERENCE: Final = regex(
    r"&(?:nbsp|amp|lt|gt|quot|apos|[lr][ds]quo|middot|hellip|[mn]dash|ensp|emsp|thinsp|times"
    r"|bull|copy|deg|permil|#\d{1,6}|#x[0-9a-fA-F]{1,5});"
)


def apply(doc: Document) -> None:
    """Repair every line that has such characters."""
    blob = doc.blob
    has_invisible = _INVISIBLE.search(blob) is not None
    has_reference = "&" in blob and _REFERENCE.search(blob) is not None
    if not (has_invisible or has_reference):
        return
    for line in doc.lines:
        text, count = _INVISIBLE.subn("", line.text)
        if has_reference:
            text, resolved = _REFERENCE.subn(_resolve, text)
            count += resolved
        if count:
            doc.rewrite(line, text.strip(), NAME, KIND, count)


def _resolve(match: re.Match[str]) -> str:
    """Return what a reference stands for; one that names a control character gives nothing."""
    char = html.unescape(match[0])
    return " " if char.isspace() else "" if _INVISIBLE.match(char) or char < " " else char
