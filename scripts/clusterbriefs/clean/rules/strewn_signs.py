"""strewn-signs: drops emoji that a mirror strewed into words so that its copy is not found.

An author puts an emoji at the end of a sentence or between two; in the midst of words, again and
again, only a program does. Runs after the offers, whose frames such signs can be.

    repairs (body)| 一批货值三百万🌈元的药品从港🍭口通关，全程用时四十🔥分钟，是通道启用后的首🚲票。 -> 一批货值三百万元的药品从港口通关，全程用时四十分钟，是通道启用后的首票。
    leaves (body)| 她在群里发了一条消息：“孩子考上了🎉”，后面跟着一排鼓掌的表情👏。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.take_out import take_out

NAME: Final = "strewn-signs"
KIND: Final = "stray-characters"

SIGNS: Final = "\U0001f300-\U0001faff\u2600-\u27bf"
_STREWN: Final = re.compile(
    rf"[{SIGNS}\ufe0f\u200d]+(?<=[\u4e00-\u9fff0-9].)(?=[\u4e00-\u9fff（0-9])"
)
_LEAST: Final = 3


def apply(doc: Document) -> None:
    """Drop them in the paragraphs, where there are enough."""
    found = [
        (line, [(*match.span(), "") for match in _STREWN.finditer(line.text)]) for line in doc.prose
    ]
    if sum(len(signs) for _, signs in found) < _LEAST:
        return
    for line, signs in found:
        take_out(doc, line, signs, NAME, KIND)
