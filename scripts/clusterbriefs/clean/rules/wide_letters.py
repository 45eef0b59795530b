"""wide-letters: turns letters and digits of full width into everyday ones.

Electronic editions of newspapers set them so; what is copied from there counts 5 as another sign
than what is typed. The percent sign, the point and the stroke go with those that stand beside them.

    repairs (body)| 企业去年产值６２００万元，增长１９.６％，其中ＣＤＭＯ业务占１／３，有３家在建。 -> 企业去年产值6200万元，增长19.6%，其中CDMO业务占1/3，有3家在建。
    leaves (body)| 企业去年产值6200万元，增长19.6％，其中三家（均为外企）在建，九家已投产。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex

NAME: Final = "wide-letters"
KIND: Final = "stray-characters"

SIGNS: Final = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_ANY: Final = regex(f"[{SIGNS}]")
_WIDE: Final = regex(f"[{SIGNS}](?:[{SIGNS}0-9A-Za-z.．／－％]*[{SIGNS}0-9A-Za-z％])?|(?<=[0-9])％")
_NARROW: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def apply(doc: Document) -> None:
    """Turn them in all lines; runs after the byte repair, whose runs can hold such signs."""
    if doc.title and _ANY.search(doc.title):
        doc.title = _narrow(doc.title)
    if _ANY.search(doc.blob) is None:
        return
    for line in doc.lines:
        if not line.removed and _ANY.search(line.text):
            text = _narrow(line.text)
            changed = sum(map(str.__ne__, text, line.text))
            doc.rewrite(line, text, NAME, KIND, changed)


def _narrow(text: str) -> str:
    """Return a text with such letters and digits, and the signs beside them, of half width."""
    return _WIDE.sub(lambda match: match[0].translate(_NARROW), text)
