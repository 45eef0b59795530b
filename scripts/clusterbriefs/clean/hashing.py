"""The clean hash: finds a paragraph of an article again in any copy of it.

A line hash names a physical line of one capture. A clean hash names what the line says after
cleaning, so that another mirror of the same article can prove the same figures.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from clusterbriefs.capture import short_hashes
from clusterbriefs.clean.regex import regex

RULES_VERSION: Final = "4"
"""Version of the cleaning rules. Raised when a clean hash of any article may come out different."""

SENTENCE_ENDS: Final = "。！？；\n"
"""Marks that end a sentence or a paragraph."""

_FREQUENT: Final = "，、“”（） "
_SIGNS: Final = regex("[^\u4e00-\u9fffA-Za-z0-9。！？；\n]")
"""Marks, and the letters and numbers beyond the everyday ones."""


def letters(text: str) -> str:
    """Return the letters and numbers of a text in NFC, and the ends of its sentences."""
    return without_marks(unicodedata.normalize("NFC", text))


def without_marks(text: str) -> str:
    r"""Return the letters and numbers of a text, and the ends of its sentences.

    In JavaScript `/[^\p{L}\p{N}]+/gu` finds what goes. A text has few different marks, and to take
    one after another out of the whole of it takes half the time of looking at each character.
    """
    if text.isalnum():
        return text
    for mark in _FREQUENT:
        if mark in text:
            text = text.replace(mark, "")
    for sign in set(_SIGNS.findall(text)):
        if not sign.isalnum():
            text = text.replace(sign, "")
    return text


def clean_hash(paragraph: str) -> str:
    """Return the hash of a cleaned paragraph: NFC, letters and numbers only, sha256, 12 hex digits.

    Punctuation is left out since mirrors fold it; white space is left out as in a line hash.
    """
    return clean_hashes(letters(paragraph.replace("\n", "")))[0]


def clean_hashes(text: str) -> list[str]:
    """Return the clean hash of each line of a text, as `letters` gives it."""
    for mark in "。！？；":
        text = text.replace(mark, "")
    # White space is gone with the marks, so this is `hash_of` without looking for it again.
    return short_hashes(text)
