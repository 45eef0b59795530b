"""narrow-marks: turns marks of other East Asian settings into those that Chinese is set with.

A program that narrows all characters makes half-width stops, enumeration commas and corner brackets
of them, another the small forms of Taiwan or those of upright columns; no Chinese text is set so. A full-width point ends
sentences where a page hardly has a stop.

    repairs (body)| 园区去年新增企业二十家､研究所三家｡其中｢云岭药业｣来自外省｡ -> 园区去年新增企业二十家、研究所三家。其中「云岭药业」来自外省。
    repairs (body)| 园区去年新增企业二十家﹐研究所三家﹔其中一家来自外省﹙云岭药业﹚。 -> 园区去年新增企业二十家，研究所三家；其中一家来自外省（云岭药业）。
    repairs (body)| 滨河科技园︰企业二十家，研究所三家︵其中一家来自外省︶，费用由财政补贴。 -> 滨河科技园：企业二十家，研究所三家（其中一家来自外省），费用由财政补贴。
    leaves (body)| 园区去年新增企业二十家、研究所三家。其中「云岭药业」来自外省。
    leaves (body)| 古丽娜尔．艾山在园区开了一家打馕的铺子，每天凌晨四点起来和面。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex

NAME: Final = "narrow-marks"
KIND: Final = "stray-characters"

SIGNS: Final = "\uff61-\uff65\uff0e\ufe30-\ufe44\ufe50-\ufe5e"
_NARROW: Final = regex("[\uff61-\uff65\ufe30-\ufe44\ufe50-\ufe5e]")
_POINT: Final = regex(
    r"．(?<=[\u4e00-\u9fff”’）》％%].)(?=[\u4e00-\u9fff“‘（《”’）]|$)", re.MULTILINE
)
"""A full-width point behind words, as a stop would stand."""
_LAST: Final = regex("．[”’）]?$", re.MULTILINE)
_POINTS: Final = 3
"""Lines that must end with one, more than a page has stops. Ours."""
_WIDE: Final = str.maketrans(
    "｡｢｣､･﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞︰︱︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄",
    "。「」、·，、。；：？！（）〔〕：—（）〔〕【】《》〈〉「」『』",
)


def apply(doc: Document) -> None:
    """Turn them in all lines."""
    blob = doc.blob
    narrow = _NARROW.search(blob) is not None
    points = len(_LAST.findall(blob)) if "．" in blob else 0
    stops = points >= _POINTS and points > blob.count("。")
    if _NARROW.search(doc.title):
        doc.title = doc.title.translate(_WIDE)
    for line in doc.live() if narrow or stops else ():
        text = line.text.translate(_WIDE) if narrow else line.text
        if stops and "．" in text:
            text = _POINT.sub("。", text)
        if text != line.text:
            doc.rewrite(line, text, NAME, KIND, sum(map(str.__ne__, text, line.text)))
