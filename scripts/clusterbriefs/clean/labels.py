"""The lines of a capture that do not read like prose, looked at together.

Most rules concern few of these lines, or none: to look at all of them at once and to go to those
where something was found is many times faster than to look at one after another.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from clusterbriefs.clean.known import bare, narrow

if TYPE_CHECKING:
    from clusterbriefs.clean.document import Line


class Labels:
    """Headings, and what a page prints around an article; lines that a rule removes stay known."""

    __slots__ = ("_lines", "_names", "_plain", "_starts")

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        text = narrow("\n".join([line.text for line in lines]))
        plain = [" ".join(row.split()) for row in text.split("\n")]
        self._names: list[str] | None = None
        self._plain = "\n".join(plain)
        self._starts = list(accumulate([len(text) + 1 for text in plain], initial=0))

    def left(self) -> list[Line]:
        """Return those that no rule has removed."""
        return [line for line in self._lines if not line.removed]

    def having(self, *hints: re.Pattern[str], words: frozenset[str] = frozenset()) -> list[Line]:
        """Return those that are left and hold a hint, or are one of some words.

        A hint is looked for in their plain text (`Line.plain`), joined by LF. A word is compared
        with the text without marks at both ends (`Line.bare`).
        """
        found = {match.start() for hint in hints for match in hint.finditer(self._plain)}
        places = {bisect_right(self._starts, at) - 1 for at in found}
        if words:
            if self._names is None:
                self._names = [bare(line.text) for line in self._lines]
            if not words.isdisjoint(self._names):
                places.update([at for at, name in enumerate(self._names) if name in words])
        lines = [self._lines[at] for at in sorted(places)]
        return [line for line in lines if not line.removed]
