"""Takes out what sellers put behind a paragraph, into a heading or on a line of its own."""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import HAN, Document
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.names import is_name
from clusterbriefs.clean.offer_stretch import BRAND_NAMES, WORDS
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.weak_asked import AILMENTS, asked_in
from clusterbriefs.clean.weak_frame import Frame, with_frame
from clusterbriefs.clean.weak_gaps import GAP, is_asked
from clusterbriefs.clean.weak_grow import trimmed
from clusterbriefs.clean.weak_stretch import weak_in
from clusterbriefs.clean.weak_words import HEAD_LIST, HEAD_WEIGHTS, Page, words_of

ASKED: Final = regex(r"([\u4e00-\u9fff])[不没]\1|怎么|多少|吗$|是否|能否|什么|哪|几[个家天年]")
"""A question."""
HEADED: Final = hint(HEAD_WEIGHTS) | hint(AILMENTS)
"""A word with which what engines are asked ends, or an ailment that clinics advertise for."""
BEFORE: Final = 12
"""Characters that stand in front of a phrase behind the last mark at least."""
LONGEST: Final = 20_000
"""Characters of a line: time stays bounded."""
LEAST: Final = 1.5
"""Score from which on a stretch counts at all. Ours: chosen so that of ten thousand paragraphs of
newspapers hardly one loses a word."""
_PROVEN, _LABEL = 3.0, 26
"""The score that is enough for a line of its own, and its length."""
_BRANDED: Final = hint(BRAND_NAMES)

_HEADING: Final = 4
"""Characters of a heading that are left of it at least. Ours."""
_SHORT_NAMES: Final = [
    name for name in BRAND_NAMES if name.isascii() and name.islower() and len(name) > 2
]
_LETTERS: Final = regex(rf"(?:{'|'.join(map(re.escape, _SHORT_NAMES))})(?=[，。；、\u4e00-\u9fff])")
"""A name in small letters between characters: nobody but such a site is called so."""
_FRAMED: Final = regex(
    "(?<=[，；。！？])([\U0001f300-\U0001faff]\ufe0f?|[★☆◆◇▲※])[\u4e00-\u9fffA-Za-z0-9]{2,14}\\1"
    "(?=[\u4e00-\u9fff])"
)
_ENDS: Final = frozenset("。！？…；：”」』）)")
_MOSTLY: Final = 0.6
_TAIL: Final = regex(r"[。！？][”」』]?([\u4e00-\u9fffA-Za-z0-9 ]{2,16})$")
_ASKED_BEHIND: Final = regex(r"[。！？][”」』]?([\u4e00-\u9fffA-Za-z0-9]{6,30})$")
_ASKS_LAST: Final = regex(
    r"(?:怎么[\u4e00-\u9fff]{1,4}|多少钱?|多久|哪家[好强]|哪里[好有买]|哪个好|有哪些|什么好|是什么原因"
    r"|[好用谱以]吗|能不能[\u4e00-\u9fff]{1,6}|去哪里[\u4e00-\u9fff]{1,4})$"
)
_SIGNS: Final = regex("记者|通讯员|编辑|来源|作者|供稿|供图|整理|报道|[讯电]$")
"""A question behind the last mark, and a credit there."""
_CALL: Final = regex(
    r"[。！？][”」』]?([^。！？]{0,24}(?:电话|微信|QQ|联系|咨询)[:：]?\s?1[3-9]\d{9}。?)$"
)
"""A last sentence to call a mobile telephone."""
_CREDIT: Final = regex(
    r"记者|通讯员|编辑|责编|来源|作者|供稿|供图|整理|完$|[摄图文]|电|报|社|网$|[的了在是和与被将从]|\d[日时月年]"
)
"""What may stand there, or is the beginning of a sentence."""


def shown_words(frame: Frame, blob: str) -> list[str]:
    """Return the words of what the frame of a page sells that stand in the text, few if any.

    None where the article itself is on the trade.
    """
    likely = [
        word
        for word in words_of(frame.text)
        if len(word) > 1 and word in blob and WORDS.get(word, 2) > 1
    ]
    return [] if likely and frame.reported else likely


def drop_from_headings(doc: Document, frame: Frame, rule: str) -> None:
    """Drop what ends a heading between the paragraphs and is of the trade of the frame."""
    likely = [
        line
        for line in doc.labels
        if doc.first_prose < line.at < doc.last_prose
        and len(line.text) <= 2 * _LABEL
        and line.hints & HEADED
        and line.text.endswith(HEAD_LIST)
    ]
    shown = shown_words(frame, "\n".join([line.text for line in likely])) if likely else []
    if not shown:
        return
    page = Page(doc.blob, lambda: frame.words, frame.terms, lambda: frame.text)
    for line in likely:
        asked = asked_in(line.text, page, ailing=False)
        for weak in [*asked, *weak_in(line.text, page, LEAST)][:1]:
            told = with_frame(line.text, weak, frame)
            said = line.text[weak.start :]
            sold = any(word in said for word in shown)
            proven = told.score >= (LEAST if sold else _PROVEN) and (sold or told.odd)
            if proven and weak.end == len(line.text) and weak.start >= _HEADING:
                cut(doc, line, *trimmed(line.text, weak.start, weak.end, page), rule)


def drop_letters(doc: Document, rule: str) -> None:
    """Drop names in small letters that stand between characters."""
    for line in doc.having(_BRANDED):
        for match in reversed(list(_LETTERS.finditer(line.text))) if line.prose else ():
            if HAN.match(line.text, match.start() - 1):
                cut(doc, line, match.start(), match.end(), rule)


def drop_frames(doc: Document, rule: str) -> None:
    """Drop what stands between two signs behind a mark, whatever it says."""
    for line in doc.prose:
        for match in reversed(list(_FRAMED.finditer(line.text))):
            cut(doc, line, match.start(), match.end(), rule)


def drop_tails(doc: Document, rule: str) -> None:
    """Drop what stands behind the last mark of a paragraph, where other paragraphs end with one."""
    lines = doc.prose
    ends = sum(1 for line in lines if line.text[-1] in _ENDS)
    if ends < _MOSTLY * len(lines):
        return
    for line in doc.live():
        match = _CALL.search(line.text)
        if match is None and (match := _TAIL.search(line.text)):
            named = all(is_name(word) and not _everyday(word) for word in match[1].split())
            match = None if named or _CREDIT.search(match[1]) else match
        if match and match.start(1) >= BEFORE:
            cut(doc, line, match.start(1), match.end(1), rule)


def drop_asked_behind(doc: Document, rule: str) -> None:
    """Drop a question without its mark behind the last one of a paragraph: a seller's, wherever.

    Where other paragraphs end with a mark.
    """
    open_ended = [line for line in doc.prose if line.text[-1] not in _ENDS]
    found = [
        (line, match)
        for line in open_ended
        if len(line.text) <= LONGEST and (match := _ASKED_BEHIND.search(line.text))
    ]
    if not found or 2 * len(open_ended) > len(doc.prose):
        return
    for line, match in found:
        asks = _ASKS_LAST.search(match[1]) is not None
        if match.start(1) >= BEFORE and asks and not _SIGNS.search(match[1]):
            cut(doc, line, match.start(1), match.end(1), rule)


def _everyday(word: str) -> bool:
    """Tell whether what has the form of a name is a word of the language."""
    return word in lexicon().words


def drop_rows_sold(doc: Document, rule: str) -> None:
    """Remove lines between the paragraphs that are rows of what is sold."""
    likely = [
        line
        for line in doc.labels
        if doc.first_prose < line.at < doc.last_prose and GAP.search(line.text)
    ]
    page = Page("\n".join([line.text for line in doc.prose])) if likely else None
    for line in likely:
        if page is not None and is_asked(line.text, page):
            doc.remove(line, rule, "advertisement")


def drop_own_lines(doc: Document, rule: str) -> None:
    """Remove lines between the paragraphs that are nothing but such a stretch."""
    page = Page(doc.blob)
    for line in doc.labels:
        if doc.first_prose < line.at < doc.last_prose and len(line.text) <= _LABEL:
            for weak in weak_in(line.text, page, _PROVEN):
                if weak.end - weak.start == len(line.text.rstrip("？?！!")):
                    doc.remove(line, rule, "advertisement")
