"""weak-offers: drops what looks like an offer only because the text holds others.

One such stretch proves nothing and is left. Where a page has been tampered with for sure, or where
so many stand in it that chance is no reason, less is asked of each of them.

    repairs (body)| 园区去年新增企业二十家，云岭棋牌，其中三家来自外省，金湖6618平台，费用由财政补贴一半。 -> 园区去年新增企业二十家，其中三家来自外省，费用由财政补贴一半。
    leaves (body)| 园区去年新增企业二十家，云岭体育，云岭药业，云岭检测，都是本地人办的。
    leaves (body)| 街道把棋牌室改成阅览室，老人们起初不习惯，如今每天有六十人来借书。
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import Final

from clusterbriefs.clean.cut_out import cut, cuts_in_prose
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import COMPANY, is_said
from clusterbriefs.clean.headline_words import in_headline
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_start import settled
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.weak_asked import AILMENTS, asked_in, is_placed, is_taught
from clusterbriefs.clean.weak_frame import Frame, with_frame
from clusterbriefs.clean.weak_gaps import GAP, gaps_in
from clusterbriefs.clean.weak_grow import framed, trimmed
from clusterbriefs.clean.weak_lines import (
    ASKED,
    BEFORE,
    HEADED,
    LEAST,
    LONGEST,
    drop_asked_behind,
    drop_frames,
    drop_from_headings,
    drop_letters,
    drop_own_lines,
    drop_rows_sold,
    drop_tails,
    shown_words,
)
from clusterbriefs.clean.weak_names import (
    drop_bare_brands,
    drop_bare_names,
    named_again,
    of_sellers,
)
from clusterbriefs.clean.weak_stretch import Weak, meet, weak_in
from clusterbriefs.clean.weak_words import (
    HEAD_WEIGHTS,
    TELLING,
    TELLING_ALONE,
    WEIGHTS,
    Page,
    tokens,
)

NAME: Final = "weak-offers"

_TELLING: Final = hint(
    [*TELLING, *"官网 登录 登陆 登入 手机版 网页版 app 线路 注册 网址 入口".split()]
)
_LOOKED_ALONE: Final = hint(word for word, weight in HEAD_WEIGHTS.items() if weight == 1)
_LOOKED: Final = _TELLING | _LOOKED_ALONE | hint(AILMENTS)
_CURED: Final = hint(AILMENTS)
_ALONE_TELLING: Final = hint([*TELLING_ALONE, *"登入 手机版 网页版 网址".split()])
"""One that newspapers hardly have."""
_SITES: Final = hint("平台 下载 国际 官方".split())
_NUMBERED: Final = regex("[A-Za-z0-9]{2,5}(?:平台|下载|国际|官方)")
"""An everyday word that tells behind a number or letters."""
_OF_HOUSES: Final = frozenset("strewn-names dressed-names sought-names".split())
"""Rules that take out names of houses of games. Who puts them in puts in nothing else."""
_TAMPERED: Final = 3
"""Offers from which on a page is known to have been tampered with all over."""
_SAME, _AGAIN = 4, 1.5
"""Characters of a stretch that no two paragraphs have by chance, and what it is worth. Ours."""
_LONG_SAME: Final = 6
"""Characters of one that does not show by place or form. Ours."""
_ALIKE: Final = 3
"""Paragraphs with a place and what is asked of it, in one form, that are no chance. Ours."""
_NUMBER_GOES_ON: Final = regex(r"(?<=\d)[-—–]?\d")
"""No stretch ends within a number."""
_ASKS: Final = regex(r"(?:问|网友问|市民问|提问|[Qq]\d{0,2})\s?[:：]")
_ASKING: Final = frozenset("问网市提Qq")
"""A question of an interview, and its first letter: it can be one that engines are asked."""
_SIGNED: Final = regex(r"(?:记者|通讯员|编辑|作者|摄影|供稿|撰文)[\s:：]*$")
"""What stands in front of a name that may be made of words of sellers."""
_OF_A_PERSON: Final = regex(
    "，?(?:小学|初中|高中|中专|大专|本科|硕士|博士|研究生)(?:学历|毕业)[，。]?"
)
"""What is said of somebody in a row of facts."""
_ROLE: Final = regex("(?:律师|医生|医师|老师|教练|师傅|会计|顾问|经理|司机|导游|主播|中介|专家)$")
_BODIES: Final = ("公司", "集团", "中心", "厂", "院", "所", "馆", "局")
_OFFICE: Final = regex(
    "(?:[副总原时任前]{0,2}(?:经理|董事长|总裁|主任|厂长|院长|所长|馆长|局长|会长|书记|主管|总监|站长|店长)|负责人|相关|创始人|工程师|技术员|员工|职工|党委)"
)
"""What somebody is in a body, behind its name."""
_SPEAKS: Final = regex(
    r"[\u4e00-\u9fff]{2,3}(?:说|称|表示|介绍|认为|告诉|撰文|指出|提醒|坦言|建议|解释|透露|分析|在|向|对|也|则|和|与|[，、（])"
)
"""What somebody is, in front of a name and of what is said or done."""
_OF_HER: Final = regex("[说称在从和与对向也的，、]|表示|介绍|告诉|认为")
"""What is said of a lady behind her name."""
_SPOKEN: Final = 4
"""Times that an article has what it is on, at least. Ours."""
_DEPENDS: Final = regex("，(?:全|都|关键|主要|还?要|就|得)?(?:看|靠|取决)")
"""What a sentence says of a question that it begins with."""
_HIRES: Final = regex("(?!急|诚|高薪|最新)[一-鿿]{2,6}招(?:聘|收|录|募|工)[一-鿿]{2,6}")
"""Who takes on whom, as a clause says it."""
_MARK: Final = regex("[，。、；：！？“”（）]")
_NEAR: Final = 24
"""What parts clauses, and characters in which the next of them stands. Ours."""
_COUNTED: Final = regex("(?:[一二两三四五六七八九十几]|[0-9])[台套座件只根条块把]")
_ONE_OF: Final = regex(
    "(?:[一二两三四五六七八九十几每这那某半]|[0-9])(?:[台套座件只根条块把口辆艘架间栋幢款枚颗粒瓶袋箱桶盏扇副双盒株棵顶眼]|整套|整条)$"
)
"""What counts the thing behind it."""
_GIVEN: Final = regex(
    "(?:提供|出具|提交|拿到|取得|收到|附上|查询|查看|看到|拿出|递上|递交|签发|核发)$"
)
_TELLS: Final = 2
"""Verbs right in front of what somebody gives or gets; weight of a word that hardly anybody but a
seller has."""
_FIRST_OF: Final = regex(
    "首(?:[台套款个条座批例张枚架辆艘]|创|次)(?:国产|自主|全|商用|[\u4e00-\u9fff])"
)
"""What is the first of its kind, as news says it and no seller."""
_FRONT: Final = 6
"""How many of a thing the sentence has, and in how many characters at the front of an offer. Ours."""
_ROUNDS: Final = 3
_HINT, _HINTS = 2.0, (3.5, 3.0)
"""What two stretches must score in a page without sure offers for the others to be weighed; what one
must that is not odd, or is."""
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
    drop_asked_behind(doc, NAME)
    spaced = GAP.search(doc.blob) is not None
    if spaced:
        drop_rows_sold(doc, NAME)
    if not (spaced or doc.hints & (_ALONE_TELLING | _LOOKED_ALONE | _CURED) or _sure(doc)):
        return
    seen: dict[tuple[str, bool], list[Weak]] = {}
    frame = Frame(doc)
    for _ in range(_ROUNDS):
        sure = _sure(doc)
        lines = [
            line
            for line in doc.prose
            if len(line.text) <= LONGEST
            and line.at >= doc.first_prose
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
        shown = shown_words(frame, blob)
        ways = [
            (line, sure < _TAMPERED and not (_is_telling(line) or _has_any(line, shown)))
            for line in lines
        ]
        found = _found(ways, page, seen, frame)
        found = _repeated(named_again(of_sellers(found, lines, doc, page), doc), page)
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
            and _SIGNED.search(line.text, max(0, weak.start - BEFORE), weak.start) is None
        ]
        for line, spans in _disjoint(enough, page):
            _cut(doc, line, spans)
        if not enough:
            break
    if _sure(doc):
        drop_from_headings(doc, frame, NAME)
    if _sure(doc) > 1:
        drop_bare_names(doc, NAME)
        drop_bare_brands(doc, NAME)
    if _sure(doc):
        drop_letters(doc, NAME)
    if _sure(doc) >= _TAMPERED:
        drop_frames(doc, NAME)
        drop_tails(doc, NAME)
        drop_own_lines(doc, NAME)


def _is_telling(line: Line) -> bool:
    """Tell whether a line has a word that hardly anybody but a seller has, or one like it."""
    return bool(
        line.hints & _TELLING or (line.hints & _SITES and _NUMBERED.search(line.text) is not None)
    )


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


def _repeated(found: list[tuple[Line, Weak]], page: Page) -> list[tuple[Line, Weak]]:
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
    for text in counts:
        if len(text) >= _LONG_SAME:
            counts[text] = max(counts[text], page.count(text))
    placed = [weak.odd and is_placed(line.text[weak.start : weak.end]) for line, weak in found]
    alike = len({line.at for (line, _), one in zip(found, placed, strict=True) if one}) >= _ALIKE
    return [
        (line, weak._replace(score=weak.score + _AGAIN * (counts[text] > 1 or (alike and one))))
        for (line, weak), text, one in zip(found, texts, placed, strict=True)
    ]


def _formed(line: Line, page: Page) -> list[Weak]:
    """Return the stretches of a line that show by their form."""
    formed = [weak for weak in gaps_in(line.text, page) if weak.score >= LEAST]
    if line.hints & HEADED:
        gaps = _By(formed)
        formed += [
            weak for weak in _asked(line, page) if weak.score >= LEAST and not gaps.meeting(weak)
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
        for weak in weak_in(line.text, page, LEAST)
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
    """Tell whether a clause is what the sentence is on: 茶好不好，全看水.

    Or hardly any is left of it, or it says who takes on whom: 民宿招聘服务员.
    """
    if _DEPENDS.match(text, weak.end):
        return True
    before = _MARK.split(text[max(0, weak.start - _NEAR) : weak.start])[-1]
    behind = _MARK.split(text[weak.end : weak.end + _NEAR])[0]
    if len(before) + len(behind) == 1:
        return True
    if _HIRES.fullmatch(text, weak.start - len(before), weak.end + len(behind)):
        return True
    behind = text[weak.end : weak.end + 1]
    if weak.start or text[:2] in WEIGHTS:
        return False
    if behind == "？":  # a paragraph that opens with a question answers it
        return page.count(text[:2]) > 1 or page.count(text[0]) > _SPOKEN
    return behind == "，" and page.count(text[:2]) >= _SPOKEN


def _in_row_of_questions(text: str, weak: Weak) -> bool:
    """Tell whether a clause is one of several questions that a sentence asks: 房租贵不贵，…."""
    start, end = weak.start, weak.end
    if text[start - 1 : start] not in ("，", "：", "、", "；") or text[end : end + 1] not in tuple(
        "，。、；？"
    ):
        return False
    before = _MARK.split(text[max(0, start - _NEAR) : start - 1])[-1]
    behind = _MARK.split(text[end + 1 : end + _NEAR])[0]
    asks = ASKED.search(text, start, end) is not None
    return asks and (ASKED.search(before) or ASKED.search(behind)) is not None


def _said(text: str, after: str) -> bool:
    """Tell whether a stretch is a word of the language alone, or the name of a company."""
    return (
        text.strip("，。") in lexicon().words
        or is_taught(text.lstrip("，"))
        or COMPANY.match(after) is not None
        or _OF_A_PERSON.fullmatch(text) is not None
        or text.endswith("集团")
        or (text.endswith(_BODIES) and _OFFICE.match(after) is not None)
        or (_ROLE.search(text) is not None and _SPEAKS.match(after) is not None)
        or (text.endswith("小姐") and _OF_HER.match(after) is not None)
    )


def _sure(doc: Document) -> int:
    """Return how many offers have been taken out of paragraphs: what a site prints around is its own.

    Names of houses of games count once.
    """
    cuts = cuts_in_prose(doc)
    houses = sum(edit.rule in _OF_HOUSES for edit in cuts)
    return len(cuts) - max(0, houses - 1)


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


def _behind_counted(text: str, start: int, end: int) -> int:
    """Return where an offer begins behind a thing that the sentence counts: 每列配一台高压泵."""
    if (counted := _COUNTED.search(text, start, min(end, start + _FRONT))) is None:
        return start
    row = tokens(text[counted.end() : end])
    if len(row) > 1 and row[0].start == 0 and row[1].start == row[0].end:
        return counted.end() + row[0].end
    return start


def _cut(doc: Document, line: Line, spans: list[tuple[int, int]]) -> None:
    """Take some columns of a line out, the last first."""
    whole = line.text
    for first, end in reversed(spans):
        if line.text.startswith(whole[first:end], first):  # a cut behind it can take its end
            start = _behind_counted(line.text, first, end)
            if _ONE_OF.search(line.text, max(0, first - _FRONT), first) is not None:
                continue  # the sentence counts the thing
            if _GIVEN.search(line.text, max(0, start - _FRONT), start) is not None and all(
                WEIGHTS.get(token.word, 0) < _TELLS for token in tokens(line.text[start:end])
            ):
                continue  # it is what somebody gives or gets
            if is_said(line.text, start, end) or in_headline(doc, line.text[start:end]):
                continue
            if _FIRST_OF.match(line.text, start):
                continue
            cut(doc, line, settled(line.text, start, end, doc.blob), end, NAME)
