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

_NOT_LETTER_OR_NUMBER: Final = re.compile(r"[\W_]+")
r"""Everything but letters and numbers; in JavaScript `/[^\p{L}\p{N}]+/gu` drops the same."""


def clean_hash(paragraph: str) -> str:
    """Return the hash of a cleaned paragraph: NFC, letters and numbers only, sha256, 12 hex digits.

    Punctuation is left out since mirrors fold it; white space is left out as in a line hash.
    """
    # White space is gone with the marks, so this is `hash_of` without looking for it again.
    plain = _NOT_LETTER_OR_NUMBER.sub("", unicodedata.normalize("NFC", paragraph))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
