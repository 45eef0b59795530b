"""The clean hash: finds a paragraph of an article again in any copy of it.

A line hash names a physical line of one capture. A clean hash names what the line says after
cleaning, so that another mirror of the same article can prove the same figures.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

from clusterbriefs.capture import HASH_LENGTH

RULES_VERSION: Final = "1"
"""Version of the cleaning rules. Raised when a clean hash of any article may come out different."""

_LETTERS_AND_NUMBERS: Final = re.compile(r"[^\W_]+")
r"""All that counts; in JavaScript `/[^\p{L}\p{N}]+/gu` finds what does not."""


def clean_hash(paragraph: str) -> str:
    """Return the hash of a cleaned paragraph: NFC, letters and numbers only, sha256, 12 hex digits.

    Punctuation is left out since mirrors fold it; white space is left out as in a line hash.
    """
    # White space is gone with the marks, so this is `hash_of` without looking for it again.
    plain = "".join(_LETTERS_AND_NUMBERS.findall(unicodedata.normalize("NFC", paragraph)))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
