"""Tells the head of minutes: where and when somebody met, who was there, who took notes.

Its labels are those of a line of source and of credits, but several stand together.
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, Line

_LABEL: Final = re.compile(
    r"^\W{0,2}(?:时\s?间|地\s?点|主\s?持(?:人)?|出\s?席(?:人员)?|参会(?:人员)?|参加(?:人员)?|列\s?席(?:人员)?|缺\s?席|记\s?录(?:人)?|议\s?题)\s?[:：]\s?\S"
)
_TOLD: Final = re.compile(r"^\W{0,2}(?:地\s?点|主\s?持|出\s?席|参会|列\s?席|议\s?题)")
"""Of those labels such as no site has."""
_NEAR, _LEAST = 5, 3
"""Lines on either side in which they stand, and how many are no chance. Ours."""


def of_minutes(doc: Document, line: Line) -> bool:
    """Tell whether a line belongs to the head of minutes."""
    if _LABEL.match(line.text) is None:
        return False
    near = doc.lines[max(0, line.at - _NEAR) : line.at + _NEAR + 1]
    found = [one.text for one in near if _LABEL.match(one.text)]
    return len(found) >= _LEAST and any(map(_TOLD.match, found))
