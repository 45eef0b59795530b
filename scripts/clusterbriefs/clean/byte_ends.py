"""Fills in what was lost at the end of a paragraph of GBK text that was knocked out of step.

There the byte that was put in stands across the last `。` and what precedes or follows it, so that
no run of characters is left to be read: a mark or two, and the line ends.
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.byte_runs import meant
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.regex import regex

_UNKNOWN: Final = regex(r"[?\ufffd][！？，：；][?\ufffd](?=[\d\u4e00-\u9fff])")
"""A run of no character: what ended it is gone, a digit say."""
_AT_END: Final = regex(r"(?<=[\u4e00-\u9fff)）])[?\ufffd]！[?\ufffd]$", re.MULTILINE)
"""A character that ends like `。`, and the `。` of a paragraph."""
ENDS: Final = regex(rf"{_UNKNOWN.pattern}|{_AT_END.pattern}", re.MULTILINE)
"""Either of them, anywhere in a capture."""
CLOSED: Final = regex(r"[?？\ufffd][！!][?？\ufffd]/(?:strong|p|span|b|div|a|td|font|h\d)>")
"""`。` and a mark of row A1 whose second byte was lost with the `<` of a tag behind it."""


def fill_end(doc: Document, line: Line, rule: str, kind: str) -> None:
    """Fill in the last character of a paragraph where one makes a word, report what is unknown."""
    if (match := _AT_END.search(line.text)) is not None:
        before = line.text[: match.start()]
        opened = before.count("“") > before.count("”")
        chars = [] if opened or before[-1] in ")）" else meant(before[-1])
        if opened or len(chars) == 1:
            after = "。”" if opened else f"{chars[0]}。"
            doc.replace(line, *match.span(), after, rule, kind, basis="inferred")
        else:
            doc.leave(line, *match.span(), rule, kind)
    for match in _UNKNOWN.finditer(line.text):
        doc.leave(line, *match.span(), rule, kind)


def close(doc: Document, line: Line, rule: str, kind: str) -> None:
    """Fill in the closing mark that was lost with the `<` of a tag: that of what is still open."""
    for match in list(CLOSED.finditer(line.text))[::-1]:
        before = line.text[: match.start()]
        still = [
            pair for pair in ("“”", "《》", "‘’") if before.count(pair[0]) > before.count(pair[1])
        ]
        if len(still) == 1:
            after = f"。{still[0][1]}"
            doc.replace(line, *match.span(), after, rule, kind, basis="inferred")
