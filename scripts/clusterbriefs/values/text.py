"""Text that people write: one paragraph, in one language, without markup that could run."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from clusterbriefs.values.problem import shown

MAX_TEXT: Final = 2_000
"""Longest text field, in characters. Ours: the longest statement of the first corpus has 400."""

HAN: Final = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_LATIN: Final = re.compile(r"[A-Za-z]")
_MARKUP: Final = re.compile(r"<[A-Za-z/!?]|&#?[A-Za-z0-9]+;")
_SCRIPT_ADDRESS: Final = re.compile(
    # No \b before it: a Chinese character counts as a letter there.
    r"(?i)(?<![a-z])(?:(?:javascript|vbscript)\s*:\s*\S|data\s*:\s*[a-z]+/[a-z])"
)
_ATTRIBUTES: Final = re.compile(r"\{:|\{\s*[#.][\w-]+[^}]*\}|\{[^}]*\bon\w+\s*=")
_HAN_SPACE: Final = re.compile(r"[\u3400-\u9fff，。；：、]\s+[\u3400-\u9fff]")


def check_text(text: str) -> str:
    """Return `text`, stripped and in NFC, if it is plain text of one paragraph.

    Raises ValueError (`what is wrong; what would be right`) for an empty or overlong text, for
    control characters, HTML, addresses that run code and Markdown attribute lists.
    """
    if len(text) > MAX_TEXT:
        raise ValueError(
            f"the text has {len(text):,} characters; shorten it to {MAX_TEXT:,} at most"
        )
    text = unicodedata.normalize("NFC", text).strip()
    if not text:
        raise ValueError("the text is empty; write it, or leave the field out if it is optional")
    for char in text:
        if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp"):
            name = unicodedata.name(char, "control character")
            raise ValueError(
                f"the text has U+{ord(char):04X} ({name}) in it; "
                "remove it (a line break too: one paragraph on one line)"
            )
    if found := _MARKUP.search(text):
        raise ValueError(
            f"the text has HTML at {shown(text[found.start() :], 24)}; write plain text"
        )
    if found := _SCRIPT_ADDRESS.search(text):
        raise ValueError(
            f"the text has an address that runs code at {shown(text[found.start() :], 24)}; "
            "write plain text"
        )
    if found := _ATTRIBUTES.search(text):
        raise ValueError(
            f"the text has an attribute list at {shown(text[found.start() :], 24)}; "
            "write plain text"
        )
    return text


def check_english(text: str) -> str:
    """Return `text` if it is plain text in English.

    Raises ValueError as `check_text` does, and where Chinese characters outnumber Latin letters.
    """
    text = check_text(text)
    if len(HAN.findall(text)) > len(_LATIN.findall(text)):
        raise ValueError(f"{shown(text, 24)} is Chinese; `en` takes the English text")
    return text


def check_chinese(text: str) -> str:
    """Return `text` if it is plain text in Chinese.

    Raises ValueError as `check_text` does, where no Chinese character is in a text of several
    words, and where white space stands between Chinese characters (a folded line).
    """
    text = check_text(text)
    if HAN.search(text) is None and len(text.split()) > 3:
        raise ValueError(f"{shown(text, 24)} is not Chinese; `zh` takes the Chinese text")
    if found := _HAN_SPACE.search(text):
        raise ValueError(
            f"white space stands between Chinese characters at {shown(text[found.start() :], 16)}; "
            "close it up (a sentence that is broken over two lines in YAML gets a space)"
        )
    return text
