"""narrow-marks: turns the half-width marks of East Asian text into those that Chinese is set with.

A program that narrows all characters makes them of full stops, enumeration commas and corner
brackets; no Chinese text is set so.

    repairs (body)| 园区去年新增企业二十家､研究所三家｡其中｢云岭药业｣来自外省｡ -> 园区去年新增企业二十家、研究所三家。其中「云岭药业」来自外省。
    leaves (body)| 园区去年新增企业二十家、研究所三家。其中「云岭药业」来自外省。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document

NAME: Final = "narrow-marks"
KIND: Final = "stray-characters"

SIGNS: Final = "\uff61-\uff65"
_ANY: Final = re.compile(f"[{SIGNS}]")
_WIDE: Final = str.maketrans("｡｢｣､･", "。「」、·")


def apply(doc: Document) -> None:
    """Turn them in all lines."""
    if _ANY.search(doc.title):
        doc.title = doc.title.translate(_WIDE)
    for line in doc.live() if _ANY.search(doc.blob) else ():
        if count := len(_ANY.findall(line.text)):
            doc.rewrite(line, line.text.translate(_WIDE), NAME, KIND, count)
