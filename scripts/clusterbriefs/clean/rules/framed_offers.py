"""framed-offers: drops what stands between two signs in a text that holds sure offers already.

What stands between two signs of another script goes on any page where it offers something, or
there are several. A frame of emoji, stars or arrows in the midst of a sentence goes where a
seller's word, a code or a domain stands in it; so does a clause that is nothing but letters with a
telephone number.

    repairs (body)| 园区去年新增企业二十家，ღ代写文案加V:qyw2077ღ其中三家来自外省，费用由财政补贴。 -> 园区去年新增企业二十家，其中三家来自外省，费用由财政补贴。
    leaves (body)| 展板上写着“★今日特价★”，摊主说这是孩子写的，舍不得换下来。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.cut_out import KIND, cut
from clusterbriefs.clean.document import Document
from clusterbriefs.clean.offer_stretch import seeds_of, words_in
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.take_out import take_out

NAME: Final = "framed-offers"

_SIGN: Final = "[\U0001f300-\U0001faff\u2600-\u27bf★☆◆◇●■▲※]\ufe0f?"
_FRAMED: Final = regex(
    rf"(?<![“‘《「])(?P<sign>{_SIGN}|##|>>|\*\*|~~)(?P<inside>[^，。；！？“”]{{2,24}}?)(?:(?P=sign)|<<)(?![”’》」])"
)
_STRANGE: Final = regex(
    "(?<![“‘《「（(])(?P<sign>[\u0590-\u1cff\u2619-\u2767\u2794-\u27bf\U0001f300-\U0001faff])"
    "(?<![✓✔])\ufe0f?(?P<inside>[^，。；！？“”\n]{3,24}?)(?P=sign)\ufe0f?(?![”’》」）)])"
)
"""A frame of a sign that no text has within its sentences: of another script, a flower, an emoji."""
_WRITES: Final = regex(r"[vVxXqQ]{1,2}[:：]?\s?[A-Za-z0-9]{5,}|加[vV微薇]|私信|微信|薇信|进群|扫码")
_FRAMES: Final = 2
"""Such frames on a page that need no word of a seller. Ours."""
_TAGGED: Final = regex(
    r"[（【\[](?<=[，。；！？].)(?P<inside>[^，。；！？（）【】“”]{3,24})(?:】|[）\]](?!$))"
)
_SITE: Final = regex(
    r"(?:www|bet|app)[点·.]?|[点·.](?:vip|com|net|cc|top|app)(?![a-z])", re.IGNORECASE
)
_BESIDE: Final = regex(r"礼包|优惠券|彩金|领取\d|送\d")
_CONTACT: Final = regex(
    r"(?<=[，。；])(?:[\u4e00-\u9fff]{0,8}(?:加薇|薇信?|[vV][xX]|微信)|[a-z]{2})[:：]?[A-Za-z]{0,4}\d{4,12}，"
)
_SURE: Final = 2
"""Offers found elsewhere from which on a text is known to have been tampered with. Ours."""


def apply(doc: Document) -> None:
    """Drop such frames and contacts in the paragraphs of a text tampered with."""
    _strange(doc)
    if sum(1 for edit in doc.account if edit.kind == KIND) < _SURE:
        return
    for line in doc.prose:
        if len(line.text) > 20_000:
            continue
        spans = [match.span() for match in _FRAMED.finditer(line.text) if _sells(match["inside"])]
        spans += [
            match.span()
            for match in _TAGGED.finditer(line.text)
            if _SITE.search(match["inside"]) or seeds_of(match["inside"])
        ]
        spans += [match.span() for match in _CONTACT.finditer(line.text)]
        apart: list[tuple[int, int, str]] = []
        for start, end in sorted(spans):
            if not apart or start >= apart[-1][1]:
                apart.append((start, end, ""))
        take_out(doc, line, apart, NAME, KIND)


def _strange(doc: Document) -> None:
    """Drop what stands between two signs that no text has within its sentences."""
    if _STRANGE.search(doc.blob) is None:
        return
    found = [
        (line, match)
        for line in doc.prose
        if len(line.text) <= 20_000
        for match in _STRANGE.finditer(line.text)
        if match.start() and match.end() < len(line.text)
    ]
    many = len({match["inside"] for _, match in found}) >= _FRAMES
    for line, match in reversed(found):
        if many or _WRITES.search(match["inside"]) or _sells(match["inside"]):
            cut(doc, line, *match.span(), NAME, exact=True)


def _sells(text: str) -> bool:
    """Tell whether a framed text offers something."""
    return bool(any(words_in(text)) or _SITE.search(text) or _BESIDE.search(text))
