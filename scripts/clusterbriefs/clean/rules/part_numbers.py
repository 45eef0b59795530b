"""part-numbers: removes the numbers that an application sets on lines of their own before parts.

The parts have headings, which say the same and stay.

    removes (body)| 01
    leaves (body)| 01 先行先试的三年
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.scan import OPENS_IN_SIGN

NAME: Final = "part-numbers"
KIND: Final = "furniture"

_DIGITS: Final = frozenset("123456789")


def apply(doc: Document) -> None:
    """Remove lines that are 01 to 09 and nothing else."""
    for line in doc.having(OPENS_IN_SIGN):
        text = line.text
        if len(text) == 2 and text[0] == "0" and text[1] in _DIGITS:
            doc.remove(line, NAME, KIND)
