"""repeated: removes a paragraph that stands a second time, or as a summary that says it again.

A page prints the beginning of its text as a summary, cut or labelled, or the whole text twice. What
is kept is the longer of the two, of two alike the first. A summary that a label sets off is the
site's, whatever its words.

    leaves (body)| 好雨知时节，当春乃发生。
"""

from __future__ import annotations

from itertools import pairwise
from operator import add
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.hashing import without_marks
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "repeated"
KIND: Final = "furniture"

_LABEL: Final = regex(
    r"^(?:\W{0,2}(?:本文摘要|内容摘要|摘\s*要|内容提要|提\s*要|导\s*读|核心提示|内容简介|简\s*介|概\s*要|摘录)[】\]]?\s*[:：]?\s*)+"
)
_LABELLED: Final = hint(["要", "导读", "导 读", "导\u3000读", "提示", "介", "摘录"])
_USUAL: Final = "，,。、"
_CUT: Final = regex(r"(?:…+|\.{2,}|\[详细\]|更多)\W*$")
_LEAST: Final = 48
"""Shortest paragraph that is compared, in letters. Ours: a refrain is shorter."""
_SUMMARY: Final = 24
"""Shortest one with the label of a summary."""
_START: Final = 8
"""Characters of a summary that are the beginning of a paragraph by no chance. Ours."""
_DATELINE: Final = regex("。|记者|通讯员|讯[（(]|电[（(]|讯 |电 ")
"""What stands in front of a paragraph and is no headline."""
_FIRST, _BEGINNING, _HEADLINE = 4, 16, 60
"""Paragraphs above which such a summary stands, characters of a paragraph that show it to be another's
beginning, and of a headline at most. Ours."""
_TOLD, _LONGEST, _BODY, _HAS = 14, 200, 5_000, 0.6
"""Letters of a summary at least and at most, characters of the text that are looked at, and the share of the
summary's pairs that the text has. Ours."""
_SET_OFF: Final = regex(
    r"^\W{0,2}(?:(?:本文|内容|文章)?(?:摘\s*要|提要|导\s*读)|核心提示)\s*[】\]]?\s*[:：]"
)
"""The label that a site puts in front of the summary its editor wrote, set off from it."""
_WHOLE_BODY: Final = 200
"""Letters of a text that has such a summary above it, at least. Ours."""
_KEY: Final = 4
_ALIKE: Final = 4
"""Paragraphs that begin alike which another one is compared with, so that time stays bounded."""


def apply(doc: Document) -> None:
    """Remove such paragraphs."""
    begins = {line.at: end for line in doc.having(_LABELLED) if (end := _label(line.text))}
    if begins:
        _broken_off(doc, begins)
        _said_again(doc, begins)
    _headed(doc)
    least = _SUMMARY if begins else _LEAST
    lines = [line for line in doc.live() if line.prose and len(line.text) >= least]
    if begins or len({line.text[:_KEY] for line in lines}) < len(lines):
        _compared(doc, lines, begins)


def _compared(doc: Document, lines: list[Line], begins: dict[int, int]) -> None:
    """Remove paragraphs that others say; only those that begin alike are looked at as a whole.

    `begins` are the columns at which lines begin behind the label of a summary.
    """
    seen: dict[str, list[Line]] = {}
    long: set[str] = set()
    for line in lines:
        text = line.text
        begin = begins.get(line.at, 0)
        if len(text) < _LEAST and not begin:
            continue
        key = text[begin : begin + _KEY]
        others = seen.get(key)
        if others is None:
            seen[key] = [line]
            continue
        for same in others[:_ALIKE]:
            if same.text != text:
                if _one_in_the_other(same.text, text):
                    break
            elif text in long or _long(text):
                long.add(text)
                break
        else:
            others.append(line)
            continue
        if text != same.text and len(text) - _label(text) > len(same.text) - _label(same.text):
            doc.remove(same, NAME, KIND)
            others[others.index(same)] = line
        else:
            doc.remove(line, NAME, KIND)
            if (same.hints & _LABELLED or "导" in same.text[:3]) and (end := _label(same.text)):
                doc.replace(same, 0, end, "", NAME, KIND, action="removed")


def _broken_off(doc: Document, begins: dict[int, int]) -> None:
    """Remove a summary above the text that breaks off: the program of a site has made it."""
    for at, begin in begins.items():
        line = doc.lines[at]
        if line.at <= doc.first_prose and len(line.text) - begin >= _START:
            rest = line.text[begin:]
            if any(one.text.startswith(rest) for one in doc.prose[:_FIRST] if one is not line):
                doc.remove(line, NAME, KIND)
                continue
        above = len(line.text) >= _SUMMARY and line.at <= doc.first_prose
        if above and _CUT.search(line.text):
            doc.remove(line, NAME, KIND)


def _said_again(doc: Document, begins: dict[int, int]) -> None:
    """Remove a labelled summary above the text whose words the text has, most of them."""
    for at, begin in begins.items():
        line = doc.lines[at]
        said = without_marks(line.text[begin:])
        if not line.live or line.at > doc.first_prose or not _TOLD <= len(said) <= _LONGEST:
            continue
        body = "".join([other.text for other in doc.prose if other.at > at])[:_BODY]
        if _SET_OFF.match(line.text) is not None and len(body) >= _WHOLE_BODY:
            doc.remove(line, NAME, KIND)
            continue
        pairs = set(map(add, said, said[1:]))
        if len(body) >= 2 * len(said) and sum(pair in body for pair in pairs) >= _HAS * len(pairs):
            doc.remove(line, NAME, KIND)


def _headed(doc: Document) -> None:
    """Remove a line above the text that is the headline and the beginning of the first paragraph."""
    first = doc.prose[:_FIRST]
    for line, behind in pairwise(first):
        at = line.text.find(behind.text[:_BEGINNING])
        if not 0 < at <= _HEADLINE or _DATELINE.search(line.text, 0, at):
            continue  # with a sentence, or a credit, in front of it
        rest = _CUT.sub("", line.text[at:])
        if len(rest) >= _BEGINNING and behind.text.startswith(rest):
            doc.remove(line, NAME, KIND)
            doc.mark_zones()
            return


def _label(text: str) -> int:
    """Return where a paragraph begins behind the label of a summary."""
    found = _LABEL.match(text)
    return found.end() if found else 0


def _long(text: str) -> bool:
    """Tell whether a paragraph has enough letters; most have them near their beginning."""
    begin = text[: 2 * _LEAST]
    for mark in _USUAL:
        begin = begin.replace(mark, "")
    return (len(begin) >= _LEAST and begin.isalnum()) or len(without_marks(text)) >= _LEAST


def _one_in_the_other(one: str, other: str) -> bool:
    """Tell whether one of two different paragraphs begins with all of the other."""
    one, other = one[_label(one) :], other[_label(other) :]
    first, second = one[:_START], other[:_START]
    if first != second and first.isalnum() and second.isalnum():
        return False  # most differ in the letters that they begin with
    begins = [without_marks(text[: 2 * _LEAST])[:_LEAST] for text in (one, other)]
    if begins[0] != begins[1]:
        return False
    texts = [_CUT.sub("", text) for text in (one, other)]
    short, long = sorted([without_marks(text) for text in texts], key=len)
    return len(short) >= _LEAST and long.startswith(short)
