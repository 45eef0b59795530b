"""glued-offers: drops a seller's name at the start of a clause in a text that holds sure offers.

Where several offers were found already, less is asked of the next: a chain of sellers' words at a
clause's start, behind a code or a name of a few characters, from which the clause runs on without
a mark and splits into words.

    leaves (body)| 新区今年办了三场球赛，省体育局派来的教练带着孩子们练了整整一周。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import FUNCTION, WORDS, words_in
from clusterbriefs.clean.rules.injected_phrase import BODY_ENDS, FOLLOWS, GOVERNS, KIND
from clusterbriefs.clean.take_out import take_out

NAME: Final = "glued-offers"

_START: Final = re.compile(r"(?<=[，。；])(?=[\u4e00-\u9fffA-Za-z0-9])")
_HEAD: Final = re.compile(r"[A-Za-z]{0,4}\d{1,5}|[A-Za-z]{2,6}\d{0,4}|[\u4e00-\u9fff]{0,4}?")
_TAIL: Final = re.compile(r"互娱|娱乐|棋牌|电竞|彩票")
_SURE: Final = 3
"""Offers found elsewhere from which on less is asked. Ours."""
_ENOUGH: Final = 3
"""Weight of the words, or 2 behind a code or a name. Ours."""
_LONGEST: Final = 20_000


def apply(doc: Document) -> None:
    """Drop such names in the paragraphs of a text tampered with."""
    if sum(1 for edit in doc.account if edit.kind == KIND) < _SURE:
        return
    for line in doc.prose if len(doc.blob) < 10 * _LONGEST else ():
        spans = [
            (match.start(), end, "")
            for match in _START.finditer(line.text)
            if (end := _end(line.text, match.start(), doc.blob))
        ]
        take_out(doc, line, spans, NAME, KIND)


def _end(text: str, start: int, blob: str) -> int:
    """Return where a glued offer ends that begins at a column, or 0."""
    around = text[start : start + 20]
    if around[:1].isascii():
        match = _HEAD.match(around)
        size = match.end() if match else 0
        head = around[:size]
    else:
        first = next((at for at, _ in words_in(around)), 9)
        tail = _TAIL.search(around)
        size = min(first, tail.start() if tail else 9)
        head = around[:size]
    if size > 4 + 2 * head.isascii() or FUNCTION & set(head):
        return 0
    if BODY_ENDS.search(head) or GOVERNS.search(head):
        return 0
    at, weight, count = size, 0, 0
    while at < len(around):
        word = next((found for column, found in words_in(around[at:]) if column == 0), "")
        if not word and (match := _TAIL.match(around, at)):
            word = match[0]
        if not word or (blob.count(word) > 2 and WORDS.get(word, 2) < 3):
            break
        weight += WORDS.get(word, 2)
        count += 1
        at += len(word)
    end = start + at
    if not count or weight < _ENOUGH - bool(head) or (not head and count < 2):
        return 0
    return end if _runs_on(text, end) else 0


def _runs_on(text: str, end: int) -> bool:
    """Tell whether a clause goes on behind a column with a word of the language, parting none."""
    words = lexicon().words
    if FOLLOWS.match(text, end) or text[end - 1 : end + 1] in words:
        return False
    return text[end : end + 2] in words
