"""strewn-signs: drops emoji that a mirror strewed into words so that its copy is not found.

An author puts an emoji at the end of a sentence or between two; in the midst of words or in front
of a mark, again and again, only a program does. Runs after the offers, whose frames such signs can be.

    repairs (body)| 一批货值三百万🌈元的药品从港🍭口通关，全程用时四十🔥分钟，是通道启用后的首🚲票。 -> 一批货值三百万元的药品从港口通关，全程用时四十分钟，是通道启用后的首票。
    leaves (body)| 她在群里发了一条消息：“孩子考上了🎉”，后面跟着一排鼓掌的表情👏。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.take_out import take_out

NAME: Final = "strewn-signs"
KIND: Final = "stray-characters"

SIGNS: Final = "\U0001f300-\U0001faff\u2600-\u27bf"
_STREWN: Final = regex(
    rf"(?<=[\u4e00-\u9fff0-9％%]) ?[{SIGNS}\ufe0f\u200d]+ ?(?=[\u4e00-\u9fff（0-9，。；、！])"
)
_MARKS: Final = "，。；、！"
_LEAST, _LINES = 3, 3
"""Signs in all, and paragraphs that hold some in front of marks. Ours."""


def apply(doc: Document) -> None:
    """Drop them in the paragraphs, where there are enough."""
    found = [(line, list(_STREWN.finditer(line.text))) for line in doc.prose]
    inside = [
        (line, [sign for sign in signs if line.text[sign.end()] not in _MARKS])
        for line, signs in found
    ]
    # In front of marks an author may set one or two.
    if sum(1 for _, signs in found if signs) < _LINES:
        found = inside
    if sum(len(signs) for _, signs in found) < _LEAST:
        return
    found += [(line, list(_STREWN.finditer(line.text))) for line in doc.live() if not line.prose]
    for line, signs in found:
        take_out(doc, line, [(*sign.span(), "") for sign in signs], NAME, KIND)
