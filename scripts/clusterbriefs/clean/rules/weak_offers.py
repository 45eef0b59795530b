"""weak-offers: drops what looks like an offer only because the text holds others.

One such stretch proves nothing and is left. Where a page has been tampered with for sure, or where
so many stand in it that chance is no reason, less is asked of each of them.

    repairs (body)| 园区去年新增企业二十家，云岭棋牌，其中三家来自外省，金湖6618平台，费用由财政补贴一半。 -> 园区去年新增企业二十家，其中三家来自外省，费用由财政补贴一半。
    leaves (body)| 园区去年新增企业二十家，云岭体育，云岭药业，云岭检测，都是本地人办的。
    leaves (body)| 街道把棋牌室改成阅览室，老人们起初不习惯，如今每天有六十人来借书。
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import Final

from clusterbriefs.clean.cut_out import cut, cuts_in_prose
from clusterbriefs.clean.document import HAN, Document, Line
from clusterbriefs.clean.governed import COMPANY
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.names import is_name
from clusterbriefs.clean.offer_stretch import BRAND_NAMES, WORDS
from clusterbriefs.clean.rules.injected_phrase import BRANDED
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.weak_asked import AILMENTS, asked_in, is_placed, is_taught
from clusterbriefs.clean.weak_frame import Frame, with_frame
from clusterbriefs.clean.weak_gaps import GAP, gaps_in, is_asked
from clusterbriefs.clean.weak_grow import framed, trimmed
from clusterbriefs.clean.weak_names import (
    drop_bare_brands,
    drop_bare_names,
    named_again,
    of_sellers,
)
from clusterbriefs.clean.weak_stretch import Weak, meet, weak_in
from clusterbriefs.clean.weak_words import (
    HEAD_LIST,
    HEAD_WEIGHTS,
    TELLING,
    TELLING_ALONE,
    WEIGHTS,
    Page,
    words_of,
)

NAME: Final = "weak-offers"

_TELLING: Final = hint(
    [*TELLING, *"官网 登录 登陆 登入 手机版 网页版 app 线路 注册 网址 入口".split()]
)
_LOOKED_ALONE: Final = hint(word for word, weight in HEAD_WEIGHTS.items() if weight == 1)
_LOOKED: Final = _TELLING | _LOOKED_ALONE | hint(AILMENTS)
_CURED: Final = hint(AILMENTS)
_HEADED: Final = hint(HEAD_WEIGHTS) | _CURED
"""A word with which what engines are asked ends, or an ailment that clinics advertise for."""
_ALONE_TELLING: Final = hint([*TELLING_ALONE, *"登入 手机版 网页版 网址".split()])
"""One that newspapers hardly have."""
_SITES: Final = hint("平台 下载 国际 官方".split())
_NUMBERED: Final = re.compile("[A-Za-z0-9]{2,5}(?:平台|下载|国际|官方)")
"""An everyday word that tells behind a number or letters."""
_LONGEST: Final = 20_000
"""Characters of a line: time stays bounded."""
_TAMPERED: Final = 3
"""Offers from which on a page is known to have been tampered with all over."""
_PROVEN, _LABEL = 3.0, 26
"""The score that is enough for a line of its own there, and its length."""
_HEADING: Final = 4
"""Characters of a heading that are left of it at least. Ours."""
_SAME, _AGAIN = 4, 1.5
"""Characters of a stretch that no two paragraphs have by chance, and what it is worth. Ours."""
_LONG_SAME: Final = 6
"""Characters of one that does not show by place or form. Ours."""
_ALIKE: Final = 3
"""Paragraphs with a place and what is asked of it, in one form, that are no chance. Ours."""
_SHORT_NAMES: Final = [
    name for name in BRAND_NAMES if name.isascii() and name.islower() and len(name) > 2
]
_LETTERS: Final = re.compile(
    rf"(?:{'|'.join(map(re.escape, _SHORT_NAMES))})(?=[，。；、\u4e00-\u9fff])"
)
"""A name in small letters between characters: nobody but such a site is called so."""
_FRAMED: Final = re.compile(
    "(?<=[，；。！？])([\U0001f300-\U0001faff]\ufe0f?|[★☆◆◇▲※])[\u4e00-\u9fffA-Za-z0-9]{2,14}\\1"
    "(?=[\u4e00-\u9fff])"
)
_ENDS: Final = frozenset("。！？…；：”」』）)")
_MOSTLY: Final = 0.6
_TAIL: Final = re.compile(r"[。！？][”」』]?([\u4e00-\u9fffA-Za-z0-9 ]{2,16})$")
_ASKED_BEHIND: Final = re.compile(r"[。！？][”」』]?([\u4e00-\u9fffA-Za-z0-9]{6,30})$")
_SIGNS: Final = re.compile("记者|通讯员|编辑|来源|作者|供稿|供图|整理|报道|[讯电]$")
"""A question behind the last mark, and a credit there."""
_CALL: Final = re.compile(
    r"[。！？][”」』]?([^。！？]{0,24}(?:电话|微信|QQ|联系|咨询)[:：]?\s?1[3-9]\d{9}。?)$"
)
"""A last sentence to call a mobile telephone."""
_BEFORE: Final = 12
"""Characters that stand in front of it at least."""
_NUMBER_GOES_ON: Final = re.compile(r"(?<=\d)[-—–]?\d")
"""No stretch ends within a number."""
_ASKS: Final = re.compile(r"(?:问|网友问|市民问|提问|[Qq]\d{0,2})\s?[:：]")
_ASKING: Final = frozenset("问网市提Qq")
"""A question of an interview, and its first letter: it can be one that engines are asked."""
_SIGNED: Final = re.compile(r"(?:记者|通讯员|编辑|作者|摄影|供稿|撰文)[\s:：]*$")
"""What stands in front of a name that may be made of words of sellers."""
_CREDIT: Final = re.compile(
    r"记者|通讯员|编辑|责编|来源|作者|供稿|供图|整理|完$|[摄图文]|电|报|社|网$|[的了在是和与被将从]|\d[日时月年]"
)
"""What may stand there, or is the beginning of a sentence."""
_OF_A_PERSON: Final = re.compile(
    "，?(?:小学|初中|高中|中专|大专|本科|硕士|博士|研究生)(?:学历|毕业)[，。]?"
)
"""What is said of somebody in a row of facts."""
_ROLE: Final = re.compile(
    "(?:律师|医生|医师|老师|教练|师傅|会计|顾问|经理|司机|导游|主播|中介|专家)$"
)
_SPEAKS: Final = re.compile(
    r"[\u4e00-\u9fff]{2,3}(?:说|称|表示|介绍|认为|告诉|撰文|指出|提醒|坦言|建议|解释|透露|分析|在|向|对|也|则|和|与|[，、（])"
)
"""What somebody is, in front of a name and of what is said or done."""
_OF_HER: Final = re.compile("[说称在从和与对向也的，、]|表示|介绍|告诉|认为")
"""What is said of a lady behind her name."""
_SPOKEN: Final = 4
"""Times that an article has what it is on, at least. Ours."""
_ASKED: Final = re.compile(
    r"([\u4e00-\u9fff])[不没]\1|怎么|多少|吗$|是否|能否|什么|哪|几[个家天年]"
)
_MARK: Final = re.compile("[，。、；：！？“”]")
_NEAR: Final = 24
"""A question, what parts it from the next one, and characters in which that stands. Ours."""
_ROUNDS: Final = 3
_HINT, _HINTS = 2.0, (3.5, 3.0)
"""What two stretches must score in a page without sure offers for the others to be weighed; what one
must that is not odd, or is."""
_LEAST: Final = 1.5
"""Score from which on a stretch counts at all. Ours, as all of these numbers: chosen so that of ten
thousand paragraphs of newspapers hardly one loses a word."""
_NEEDS: Final = ((8.0, 1.6), (6.5, 2.0), (3.5, 2.5), (2.0, 3.0))
"""How much evidence a text must hold for which score to be enough."""
_ALONE: Final = (4.2, 6.5)
"""The scores that are enough without any, for a stretch that is odd by its place or form and for
another."""
_PLAIN, _FEW, _MANY = 0.6, 3.5, 10.0
"""What is asked of the other in addition; half of it where there is so little evidence, and much is
asked already, or so much."""
_SURE, _MOST_SURE = 2.0, 5
"""Evidence of an offer that another rule took out, and how many of them count."""
_WEAK, _MOST_WEAK = 0.3, 7.0
"""Share of its score that a stretch adds that is not odd; score that counts at most."""


def apply(doc: Document) -> None:
    """Take such stretches out of the paragraphs that are left, as long as there are more."""
    _asked_behind(doc)
    spaced = GAP.search(doc.blob) is not None
    if spaced:
        _rows_sold(doc)
    if not (spaced or doc.hints & (_ALONE_TELLING | _LOOKED_ALONE | _CURED) or _sure(doc)):
        return
    seen: dict[tuple[str, bool], list[Weak]] = {}
    frame = Frame(doc)
    for _ in range(_ROUNDS):
        sure = _sure(doc)
        lines = [
            line
            for line in doc.prose
            if len(line.text) <= _LONGEST
            and not (line.text[0] in _ASKING and _ASKS.match(line.text))
        ]
        blob = "\n".join([line.text for line in lines])
        page = Page(blob, lambda: frame.words, frame.terms, lambda: frame.text)
        if not sure:
            likely = [line.text for line in lines if line.hints & _ALONE_TELLING]
            seeds = [
                with_frame(text, weak, frame)
                for text in likely
                for weak in weak_in(text, page, _HINT, telling=True)
            ]
            seeds += [weak for line in lines for weak in gaps_in(line.text, page)]
            seeds += [weak for line in lines if line.hints & _LOOKED for weak in _asked(line, page)]
            if len(seeds) < 2 and not any(weak.score >= _HINTS[weak.odd] for weak in seeds):
                return
        shown = _shown(frame, blob)
        ways = [
            (line, sure < _TAMPERED and not (_is_telling(line) or _has_any(line, shown)))
            for line in lines
        ]
        found = _found(ways, page, seen, frame)
        found = _repeated(named_again(of_sellers(found, lines, doc, page), doc))
        evidence = _evidence(sure, [weak for _, weak in found])
        odd, plain = _needs(evidence)
        enough = [
            (line, weak)
            for line, weak in found
            if weak.score >= (odd if weak.odd else plain)
            and not _is_topic(line.text, weak, page)
            and not _in_row_of_questions(line.text, weak)
            and not _said(line.text[weak.start : weak.end], line.text[weak.end :])
            and _NUMBER_GOES_ON.match(line.text, weak.end) is None
            and _SIGNED.search(line.text, max(0, weak.start - _BEFORE), weak.start) is None
        ]
        for line, spans in _disjoint(enough, page):
            for start, end in reversed(spans):
                cut(doc, line, start, end, NAME)
        if not enough:
            break
    if _sure(doc):
        _headings(doc, frame)
    if _sure(doc) > 1:
        drop_bare_names(doc, NAME)
        drop_bare_brands(doc, NAME)
    if _sure(doc):
        _letters(doc)
    if _sure(doc) >= _TAMPERED:
        _frames(doc)
        _tails(doc)
        _own_lines(doc, _PROVEN)


def _is_telling(line: Line) -> bool:
    """Tell whether a line has a word that hardly anybody but a seller has, or one like it."""
    return bool(
        line.hints & _TELLING or (line.hints & _SITES and _NUMBERED.search(line.text) is not None)
    )


def _shown(frame: Frame, blob: str) -> list[str]:
    """Return the words of what the frame of a page sells that stand in the text, few if any.

    None where the article itself is on the trade.
    """
    likely = [
        word
        for word in words_of(frame.text)
        if len(word) > 1 and word in blob and WORDS.get(word, 2) > 1
    ]
    return [] if likely and frame.reported else likely


def _has_any(line: Line, words: list[str]) -> bool:
    """Tell whether a line has one of some words."""
    return any(word in line.text for word in words)


def _found(
    lines: list[tuple[Line, bool]],
    page: Page,
    seen: dict[tuple[str, bool], list[Weak]],
    frame: Frame,
) -> list[tuple[Line, Weak]]:
    """Return the stretches of some lines, of some of them those alone that show by their form.

    `seen` holds those of texts looked at before.
    """
    found: list[tuple[Line, Weak]] = []
    for line, formed in lines:
        key = (line.text, formed)
        if key not in seen:
            seen[key] = [
                with_frame(line.text, weak, frame)
                for weak in (_formed(line, page) if formed else _weak(line, page))
            ]
        found += [(line, weak) for weak in seen[key]]
    return found


def _disjoint(
    enough: list[tuple[Line, Weak]], page: Page
) -> list[tuple[Line, list[tuple[int, int]]]]:
    """Return what is cut out of each line, in order: of two stretches that meet the better one.

    A stretch grows by what touches it, so this is decided on the line as it is.
    """
    by_line: dict[int, tuple[Line, list[Weak]]] = {}
    for line, weak in enough:
        by_line.setdefault(line.at, (line, []))[1].append(weak)
    found: list[tuple[Line, list[tuple[int, int]]]] = []
    for line, stretches in by_line.values():
        spans: list[tuple[int, int]] = []
        for weak in sorted(stretches, key=lambda weak: -weak.score):
            grown = framed(line.text, *trimmed(line.text, weak.start, weak.end, page))
            for start, end in (grown, (weak.start, weak.end)):
                if not any(start <= close and begin <= end for begin, close in spans):
                    spans.append((start, end))
                    break
        found.append((line, sorted(spans)))
    return found


def _repeated(found: list[tuple[Line, Weak]]) -> list[tuple[Line, Weak]]:
    """Return stretches with more for those that stand in several paragraphs, word for word.

    And for those that are made alike, of a place, a thing and what is asked of it.
    """
    texts = [
        line.text[weak.start : weak.end] if weak.score >= _SURE or not weak.odd else ""
        for line, weak in found
    ]
    counts = Counter(
        text
        for text, (_, weak) in zip(texts, found, strict=True)
        if len(text) >= (_SAME if weak.odd else _LONG_SAME)
    )
    placed = [weak.odd and is_placed(line.text[weak.start : weak.end]) for line, weak in found]
    alike = len({line.at for (line, _), one in zip(found, placed, strict=True) if one}) >= _ALIKE
    return [
        (line, weak._replace(score=weak.score + _AGAIN * (counts[text] > 1 or (alike and one))))
        for (line, weak), text, one in zip(found, texts, placed, strict=True)
    ]


def _formed(line: Line, page: Page) -> list[Weak]:
    """Return the stretches of a line that show by their form."""
    formed = [weak for weak in gaps_in(line.text, page) if weak.score >= _LEAST]
    if line.hints & _HEADED:
        gaps = _By(formed)
        formed += [
            weak for weak in _asked(line, page) if weak.score >= _LEAST and not gaps.meeting(weak)
        ]
    return formed


def _asked(line: Line, page: Page) -> list[Weak]:
    """Return what engines are asked that stands in a line."""
    return asked_in(line.text, page, ailing=bool(line.hints & _CURED))


def _weak(line: Line, page: Page) -> list[Weak]:
    """Return the stretches of a line, each place once: those that show by their form are longer."""
    formed = _formed(line, page)
    shown = _By(formed)
    others = [
        weak
        for weak in weak_in(line.text, page, _LEAST)
        if not any(weak.score <= other.score + 1 for other in shown.meeting(weak))
    ]
    taken = _By(others)
    formed = [weak for weak in formed if not taken.meeting(weak)]
    return sorted(formed + others)


class _By:
    """Stretches of a line by where they stand: a line can have thousands."""

    def __init__(self, stretches: list[Weak]) -> None:
        self._sorted = sorted(stretches)
        self._starts = [weak.start for weak in self._sorted]
        self._longest = max((weak.end - weak.start for weak in stretches), default=0)

    def meeting(self, weak: Weak) -> list[Weak]:
        """Return those that have a character in common with a stretch."""
        first = bisect_left(self._starts, weak.start - self._longest)
        last = bisect_left(self._starts, weak.end)
        return [other for other in self._sorted[first:last] if meet(weak, other)]


def _is_topic(text: str, weak: Weak, page: Page) -> bool:
    """Tell whether a paragraph begins with a clause on what the article speaks of: 茶好不好，…."""
    return (
        weak.start == 0
        and text[weak.end : weak.end + 1] == "，"
        and text[:2] not in WEIGHTS
        and page.count(text[:2]) >= _SPOKEN
    )


def _in_row_of_questions(text: str, weak: Weak) -> bool:
    """Tell whether a clause is one of several questions that a sentence asks: 房租贵不贵，…."""
    start, end = weak.start, weak.end
    if text[start - 1 : start] not in ("，", "：", "、", "；") or text[end : end + 1] not in tuple(
        "，。、；？"
    ):
        return False
    before = _MARK.split(text[max(0, start - _NEAR) : start - 1])[-1]
    behind = _MARK.split(text[end + 1 : end + _NEAR])[0]
    asks = _ASKED.search(text, start, end) is not None
    return asks and (_ASKED.search(before) or _ASKED.search(behind)) is not None


def _said(text: str, after: str) -> bool:
    """Tell whether a stretch is a word of the language alone, or the name of a company."""
    return (
        text.strip("，。") in lexicon().words
        or is_taught(text.lstrip("，"))
        or COMPANY.match(after) is not None
        or _OF_A_PERSON.fullmatch(text) is not None
        or text.endswith("集团")
        or (_ROLE.search(text) is not None and _SPEAKS.match(after) is not None)
        or (text.endswith("小姐") and _OF_HER.match(after) is not None)
    )


def _sure(doc: Document) -> int:
    """Return how many offers have been taken out of paragraphs: what a site prints around is its own."""
    return len(cuts_in_prose(doc))


def _evidence(sure: int, found: list[Weak]) -> float:
    """Return how much speaks for it that a page has been tampered with; one place is no evidence."""
    if sure + len(found) < 2:
        return 0.0
    evidence = _SURE * min(sure, _MOST_SURE)
    for weak in found:
        evidence += (min(weak.score, _MOST_WEAK) - _SURE) * (1.0 if weak.odd else _WEAK)
    return evidence


def _needs(evidence: float) -> tuple[float, float]:
    """Return the score that is enough in a text: for a stretch that is odd, and for another."""
    for least, score in _NEEDS:
        if evidence >= least:
            more = _PLAIN if _FEW <= evidence < _MANY else _PLAIN / 2
            return score, score + more
    return _ALONE


def _headings(doc: Document, frame: Frame) -> None:
    """Drop what stands at the end of a heading between the paragraphs, in the trade of the frame."""
    likely = [
        line
        for line in doc.labels
        if doc.first_prose < line.at < doc.last_prose
        and len(line.text) <= 2 * _LABEL
        and line.hints & _HEADED
        and line.text.endswith(HEAD_LIST)
    ]
    shown = _shown(frame, "\n".join([line.text for line in likely])) if likely else []
    if not shown:
        return
    page = Page(doc.blob, lambda: frame.words, frame.terms, lambda: frame.text)
    for line in likely:
        asked = asked_in(line.text, page, ailing=False)
        for weak in [*asked, *weak_in(line.text, page, _LEAST)][:1]:
            told = with_frame(line.text, weak, frame)
            said = line.text[weak.start :]
            sold = any(word in said for word in shown)
            proven = told.score >= (_LEAST if sold else _PROVEN) and (sold or told.odd)
            if proven and weak.end == len(line.text) and weak.start >= _HEADING:
                cut(doc, line, *trimmed(line.text, weak.start, weak.end, page), NAME)


def _letters(doc: Document) -> None:
    """Drop names in small letters that stand between characters."""
    for line in doc.having(BRANDED):
        for match in reversed(list(_LETTERS.finditer(line.text))) if line.prose else ():
            if HAN.match(line.text, match.start() - 1):
                cut(doc, line, match.start(), match.end(), NAME)


def _frames(doc: Document) -> None:
    """Drop what stands between two signs behind a mark, whatever it says."""
    for line in doc.prose:
        for match in reversed(list(_FRAMED.finditer(line.text))):
            cut(doc, line, match.start(), match.end(), NAME)


def _tails(doc: Document) -> None:
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
        if match and match.start(1) >= _BEFORE:
            cut(doc, line, match.start(1), match.end(1), NAME)


def _asked_behind(doc: Document) -> None:
    """Drop a question without its mark behind the last one of a paragraph: a seller's, wherever.

    Where other paragraphs end with a mark.
    """
    open_ended = [line for line in doc.prose if line.text[-1] not in _ENDS]
    found = [
        (line, match)
        for line in open_ended
        if len(line.text) <= _LONGEST and (match := _ASKED_BEHIND.search(line.text))
    ]
    if not found or 2 * len(open_ended) > len(doc.prose):
        return
    for line, match in found:
        if match.start(1) >= _BEFORE and _ASKED.search(match[1]) and not _SIGNS.search(match[1]):
            cut(doc, line, match.start(1), match.end(1), NAME)


def _everyday(word: str) -> bool:
    """Tell whether what has the form of a name is a word of the language."""
    return word in lexicon().words


def _rows_sold(doc: Document) -> None:
    """Remove lines between the paragraphs that are rows of what is sold."""
    likely = [
        line
        for line in doc.labels
        if doc.first_prose < line.at < doc.last_prose and GAP.search(line.text)
    ]
    page = Page("\n".join([line.text for line in doc.prose])) if likely else None
    for line in likely:
        if page is not None and is_asked(line.text, page):
            doc.remove(line, NAME, "advertisement")


def _own_lines(doc: Document, need: float) -> None:
    """Remove lines between the paragraphs that are nothing but such a stretch."""
    page = Page(doc.blob)
    for line in doc.labels:
        if doc.first_prose < line.at < doc.last_prose and len(line.text) <= _LABEL:
            for weak in weak_in(line.text, page, need):
                if weak.end - weak.start == len(line.text.rstrip("？?！!")):
                    doc.remove(line, NAME, "advertisement")
