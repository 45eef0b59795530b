"""pinyin: takes out readings in brackets that a mirror put behind characters.

Such a mirror annotates everyday characters in the middle of words, with or without tones. An
author glosses a rare character or one of several readings, or teaches reading and says so. The
sum over the document decides; a gloss near such a word as `读作` is never touched.

    repairs| 園區協(xié)同創(chuàng)新，業(yè)務穩(wěn)步增長 -> 园区协同创新，业务稳步增长
    repairs| 红(hong)网报道园区建(jian)设进展 -> 红网报道园区建设进展
    repairs| 业(yè)(yè)务(wù )稳(wěn)步增长(zhǎng )(zhǎng)，园区计(jì)(jì)划建三期 -> 业务稳步增长，园区计划建三期
    repairs| 很多（hěnduō）公司都表示（biǎoshì），研发（yánfā）投入会继续增加。 -> 很多公司都表示，研发投入会继续增加。
    repairs| 企业（qǐyè）在（zài）园区（yuánqū）里试验（shìyàn）新药（xīnyào），订单（dìngdān）很多。 -> 企业在园区里试验新药，订单很多。
    repairs| 園區協(xie) 同創(chuang) 新，業(ye) 務穩(wen) 步增長 -> 园区协同创新，业务稳步增长
    leaves | 他把“龟裂（jūn liè）”写在黑板上，又写下“粗犷（cūguǎng）”二字。
    leaves | 歙(shè)县位于安徽省南部。
    leaves | “重”字读作重(zhòng)还是重(chóng)，要看它的意思。
    leaves | 妈(mā)妈(ma)教我写大(dà)小(xiǎo)二字的拼音。
"""

from __future__ import annotations

import re
from itertools import starmap
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.lexicon import everyday, lexicon
from clusterbriefs.clean.pronounce import (
    PINYIN_LETTERS,
    has_tone,
    readings,
    reads,
    simplified,
    toneless,
)
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.take_out import take_out

NAME: Final = "pinyin"
KIND: Final = "pinyin-annotation"

ANNOTATION: Final = regex(rf"([\u3400-\u9fff])[ ]?[(（]([{PINYIN_LETTERS}]{{1,6}})[0-4]?[)）]")
_READING: Final = regex(rf"[(（]([{PINYIN_LETTERS}]{{1,6}})[0-4]? ?[)）]")
"""The brackets of an annotation alone: few places of a text begin like it, so it is found fast."""
_PARTED_BY: Final = regex(rf"[(（](?<=(.).)([{PINYIN_LETTERS}]{{1,6}})[0-4]? ?[)）]")
"""The same with the character in front: splits a line into what is left, character, reading, …."""
_WORD_READING: Final = regex(rf"[(（]([{PINYIN_LETTERS}'’ ]{{4,42}})(?:[)）]|$)", re.MULTILINE)
"""The reading of a whole word behind it."""
_READ_SO: Final = regex(rf"[(（](?<=(.).)([{PINYIN_LETTERS}'’ ]{{4,42}})(?:[)）]|$)", re.MULTILINE)
"""The same with the character in front, to tell whether it is read so by itself."""
_SPACED: Final = regex(rf"[)）](?<=[{PINYIN_LETTERS}].) (?=[\u3400-\u9fff，。、；：“”])")
"""A space behind an annotation, which Chinese text has not."""
_BEGINS: Final = tuple((sign, regex(rf"[{sign}](?=[{PINYIN_LETTERS}])")) for sign in "(（")
"""Each by itself: a pattern that begins with one sign is found eight times as fast."""
_DATELINE: Final = frozenset("电電讯訊")
"""What a dateline ends with: a space behind it is the paper's."""
_LEAST, _PLAIN_WORDS = 3, 5
"""Readings of words that a mirror put in, and different ones among them without tones. Ours."""
_FEW: Final = 3
"""Annotations of a line that have an entry of their own in the account. Ours."""
_TONED: Final = regex("[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]")
_MOST: Final = 8
_OF_LESSONS: Final = (
    r"拼音|读音|读作|读成|读为|读[“‘]|念作|念成|念[“‘]|注音|声调|声母|韵母|多音|生字|生词|字音|发音|音同"
    r"|认读|课文|识字|轻声|儿化|谐音|通假|正音(?!高|准)|误读|該讀|讀作|讀音|方言|字典|词典|不读|应读"
)
_LESSON: Final = regex(
    rf"{_OF_LESSONS}|读(?<![解阅宣研].)(?!者|书|片|取|完|研|博|硕|大学|高中|中学|本科|懂|过)"
    "|念(?<![观觀理概纪紀信悬懸留思怀懷想].)(?![头頭想书書旧舊])"
)
_SURELY: Final = regex(_OF_LESSONS)
"""The same without the words of reading that a story has too."""
_MANY, _RARELY = 6, 4
"""Lines with annotations, and one in so many of them that speaks of reading, at most. Ours."""
_NEAR: Final = 24
_ENOUGH: Final = 2.5


_Annotation = tuple[int, int, str, str]
"""An annotation in a line: column of its character, column behind it, character, reading. A bare
tuple, since a page of an annotating mirror has hundreds."""


def apply(doc: Document) -> None:
    """Take the annotations out where the document as a whole shows that a mirror put them in."""
    blob = doc.blob
    if not any(sign in blob and begins.search(blob) for sign, begins in _BEGINS):
        return
    of_words = 0
    if not all(starmap(reads, _READ_SO.findall(blob))):
        of_words = _words(doc)
    if _READING.search(doc.blob) is None:
        return
    # A program that annotates words meets words of one character too.
    weight = _ENOUGH if of_words >= _PLAIN_WORDS else 0.0
    spaced = (") " in blob or "） " in blob) and len(_SPACED.findall(blob)) >= _LEAST
    found: list[tuple[Line, list[_Annotation]]] = []
    taught: list[tuple[Line, list[_Annotation]]] = []
    annotated = [line.text for line in doc.lines if _READING.search(line.text)]
    lessons = sum(_LESSON.search(text) is not None for text in annotated)
    # Where a mirror annotates all lines, one of them can speak of reading by chance.
    lesson = _SURELY if len(annotated) >= max(_MANY, _RARELY * lessons) else _LESSON
    for line in doc.lines:
        if weight >= _ENOUGH and not spaced and _all_taken_out(doc, line):
            continue
        matches = _annotations(line.text)
        if not matches:
            continue
        stray = matches
        if lesson.search(line.text):
            stray = [m for m in matches if not _lesson(lesson, line.text, m)]
        # Many annotations in one line outweigh a chance 读 somewhere in it.
        if len(matches) >= 6 and len(stray) >= len(matches) / 2:
            stray = matches
        weight = _more(weight, line.text, stray)
        (found if len(stray) == len(matches) else taught).append((line, stray))
    if weight < _ENOUGH:
        return
    for line, stray in (*found, *taught):
        _take_out(doc, line, _with_spaces(line.text, stray) if spaced else stray)


def _with_spaces(text: str, stray: list[_Annotation]) -> list[_Annotation]:
    """Return annotations with the space that their program set behind each."""
    return [
        (start, end + (text.startswith(" ", end) and char not in _DATELINE), char, reading)
        for start, end, char, reading in stray
    ]


def _words(doc: Document) -> int:
    """Take out the readings of whole words, where there are enough with tones; return how many."""
    found = [
        (line, match)
        for line in doc.lines
        for match in _WORD_READING.finditer(line.text)
        if not reads(line.text[max(0, match.start() - 1) : match.start()], match[1])
        and _reads(line.text[max(0, match.start() - _MOST) : match.start()], match[1])
        and not _LESSON.search(line.text, max(0, match.start() - _NEAR), match.end() + _NEAR)
    ]
    toned = [(line, match) for line, match in found if _TONED.search(match[1])]
    if len({match[1] for _, match in found}) < _PLAIN_WORDS:
        found = toned  # a gloss in Latin letters looks so too
    if len(found) < _LEAST:
        return 0
    stretches: dict[int, list[tuple[int, int, str]]] = {}
    for line, match in found:
        stretches.setdefault(line.at, []).append((*match.span(), ""))
    for at, spans in stretches.items():
        take_out(doc, doc.lines[at], spans, NAME, KIND, "repaired")
    return len(found)


def _reads(before: str, reading: str) -> bool:
    """Tell whether two or more characters at the end of a text read like this, one after the other."""
    syllables = toneless(re.sub("['’ ]", "", reading))
    ends = {len(syllables)}
    for count, char in enumerate(reversed(before), 1):
        ends = {
            end - len(sound)
            for end in ends
            for sound in readings(char)
            if syllables.endswith(sound, 0, end)
        }
        if not ends:
            return False
        if 0 in ends and count > 1:
            return True
    return False


def _take_out(doc: Document, line: Line, stray: list[_Annotation]) -> None:
    """Take annotations out of a line: many as one entry of the account, few each by itself."""
    if len(stray) <= _FEW:
        for start, end, _, _ in reversed(stray):
            doc.replace(line, start + 1, end, "", NAME, KIND)
        return
    text = line.text
    parts: list[str] = []
    at = 0
    for start, end, _, _ in stray:
        parts.append(text[at : start + 1])
        at = end
    parts.append(text[at:])
    doc.rewrite(line, "".join(parts), NAME, KIND, len(stray))


def _all_taken_out(doc: Document, line: Line) -> bool:
    """Take all that stands in such brackets out of a line at once, if it has many annotations only.

    Most lines of a mirror that annotates are such. Each bracket by itself takes thrice as long.
    """
    parts = _PARTED_BY.split(line.text)
    count = len(parts) // 3
    if (
        count <= _FEW
        or not all(map(reads, parts[1::3], parts[2::3]))
        or _LESSON.search(line.text) is not None
    ):
        return False
    doc.rewrite(line, "".join(parts[::3]), NAME, KIND, count)
    return True


def _annotations(text: str) -> list[_Annotation]:
    """Return the annotations of a line whose reading can be that of their character."""
    found = []
    for match in _READING.finditer(text):
        at, end = match.span()
        char = text[at - 1] if at else ""
        if char == " " and at > 1:
            at -= 1
            char = text[at - 1]
        reading = match[1]
        if reads(char, reading) or reads(
            simplified(char), reading
        ):  # nothing but a Chinese character has a reading
            found.append((at - 1, end, char, reading))
        elif found and found[-1][1] == at and reads(found[-1][2], reading):
            # Some programs go over a page twice.
            found[-1] = (found[-1][0], end, *found[-1][2:])
    return found


def _lesson(lesson: re.Pattern[str], text: str, match: _Annotation) -> bool:
    """Tell whether the words around an annotation speak of reading or spelling."""
    start, end, _, _ = match
    return lesson.search(text, max(0, start - _NEAR), end + _NEAR) is not None


def _more(weight: float, text: str, stray: list[_Annotation]) -> float:
    """Add what the annotations of a line weigh, as far as that is needed.

    No weight is negative: what is enough stays enough.
    """
    more = 0.0
    for match in stray:
        if weight + more >= _ENOUGH:
            break
        more += _weight(text, match)
    return weight + more


def _weight(text: str, match: _Annotation) -> float:
    """Say how much one annotation speaks for a mirror: 0 not at all, 1 much."""
    start, end, annotated, reading = match
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    inside = _han(after) or (_han(before) and not after)
    if not inside and not _han(before):
        return 0.1
    if before in ")）" and ANNOTATION.match(text, end):
        return 0.2  # every character in a row is annotated: a primer
    char = simplified(annotated)
    pairs = lexicon().pairs
    common = any(
        pairs.get(pair, 0) >= 8 for pair in ((before + char), (char + after)) if len(pair) == 2
    ) or everyday(char)
    if not common:
        return 0.3
    if not has_tone(reading):
        return 2.5 if _han(after) else 1.5
    return 0.5 if len(readings(annotated)) > 2 else 1.0


def _han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" if char else False
