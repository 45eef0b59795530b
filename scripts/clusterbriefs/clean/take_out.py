"""Puts something in the place of many stretches of a line: few by themselves, many at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.result import Action

_FEW: Final = 12
"""Stretches of a line that have an entry of their own in the account. Ours."""


def take_out(
    doc: Document,
    line: Line,
    stretches: Sequence[tuple[int, int, str]],
    rule: str,
    kind: str,
    action: Action = "removed",
) -> None:
    """Put texts in the place of columns (start, end, text), in order and apart.

    A line can have a hundred thousand of them: to change it so many times would take hours.
    """
    if len(stretches) <= _FEW:
        for start, end, after in reversed(stretches):
            doc.replace(line, start, end, after, rule, kind, action=action)
        return
    parts: list[str] = []
    at = 0
    for start, end, after in stretches:
        parts += [line.text[at:start], after]
        at = end
    doc.rewrite(line, "".join(parts) + line.text[at:], rule, kind, len(stretches))
