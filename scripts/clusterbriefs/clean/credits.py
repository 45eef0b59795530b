"""The grammar of credits: roles, names, outlets, places, and the marks between them.

A credit is a row of roles, each with its names: `记者 张某某 通讯员 李某`, `文/张某某 图/李某`,
`滨河日报讯（记者张某某）`. Read word by word, whatever is no part of a credit is left over; a text
that leaves nothing over is a credit, wherever it stands and whatever its marks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from clusterbriefs.clean.credit_words import BY, CHUNK, ROLE, ROLES, WIDE, word_of
from clusterbriefs.clean.names import DOUBLE, HAN, SURNAMES, is_name, stands_alone
from clusterbriefs.clean.pronounce import converter
from clusterbriefs.clean.regex import regex

_LONGEST: Final = 120
_BYLINE, _AUTHORS = 30, 6
"""Longest line of nothing but names, and most names on it."""
_OTHER: Final = 16
"""Longest word that is passed over behind a role that names nobody."""
_ENDS: Final = "。！？!?…"
_CLOSED: Final = regex(r"(?<=[\u4e00-\u9fff])[/／]\s?$")
_DATED: Final = regex(r"(?<!\s)\s++(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$")
_GLUED_YEAR: Final = regex(r"(?<=[\u4e00-\u9fff])(?=(?:19|20)\d\d[-/.年]\d)")
"""Where a day stands right behind a name."""
_CLOCK: Final = regex(r"\d:\d\d")
_STROKE: Final = regex(r"\s?[/／]\s?")
_OPEN: Final = regex(r"\s?[:：/／|｜丨]")
_CREDITED: Final = regex(
    "[记記]者|通[讯訊][员員]|[编編][辑輯译譯]|作者|[审審核校][读讀校核签定稿对對]|[初复終终主一二三][审審]|责|責|[监監][制製]|主[编編]|[总總][编編]|[统統][筹籌]|策[划劃]|撰|[采採][写寫访訪编編]"
    "|文[\\s/／｜|丨:：︱∣]|[擬拟]稿|口述|[记記编編作責责审審]\\s+[者辑輯编編核]|[图圖]\\s?[/／、]?\\s?文|文案|文字|供稿(?!方)|[来來]稿|[实實][习習]生|[评評][论論][员員]|特派[员員]|采访人员|[报報][道导導]|原[创創]|文[编編]|整理|出[处處]"
)
"""What every credit has one of, in both scripts: looked for first, since reading takes longer."""
_SURNAME: Final = "[" + "".join(sorted(SURNAMES)) + "]"
ENDS_IN_NAME: Final = regex(
    rf"(?:^|[^\u4e00-\u9fff]){_SURNAME}[\u4e00-\u9fff]{{0,3}}(?:\s+[\u4e00-\u9fff])?\W{{0,3}}$"
)
"""The last word can be a name: looked for first."""
_BEGINS_IN_NAME: Final = regex(rf"^\W{{0,3}}{_SURNAME}[\u4e00-\u9fff]{{2}}[\s／/]")
_ELSEWHERE: Final = regex("相关|推荐|延伸|热门|更多|[上下]一?[篇条]")
"""Words that lead to another article."""
_GROUP: Final = regex("供稿|作者单位|通讯员|记者|编辑|责编|审核")
"""A body can sign as a whole: 供稿单位, 通讯员."""
_SIGN: Final = regex("[（(【〔■□●◎○▲◆◇⊙☉★☆※▌]")


@dataclass(slots=True)
class Reading:
    """What a text says as a credit: names by role, and what of it is no part of a credit.

    `bare` are names that no role stands before.
    """

    names: dict[str, list[str]] = field(default_factory=lambda: {role: [] for role in ROLES})
    bare: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    roles: int = 0
    outlets: int = 0
    offices: int = 0
    reports: int = 0
    photographers: int = 0

    @property
    def whole(self) -> bool:
        """Tell whether nothing is left over."""
        return not self.rest

    @property
    def named(self) -> bool:
        """Tell whether a role has a name."""
        return any(self.names.values())


@lru_cache(maxsize=256)  # a line is read twice, and those of a site are much alike
def read(text: str, role: str = "") -> Reading:
    """Read a credit; names in front of the first role are those of `role`.

    >>> read("滨河日报记者 张某某 通讯员 李某").names["correspondent"]
    ['李某']
    >>> read("记者从会上获悉").whole
    False
    >>> read("“海威四号”平台起鱼作业（滨河日报记者 李某某 摄）").named
    False
    >>> read("原创 李某某 滨河日报 2024-08-12 17:40 于江").names["author"]
    ['李某某']
    """
    reading = Reading()
    text = text.replace("‧", "·").replace("・", "·").replace("参与采写", " ")
    text = _GLUED_YEAR.sub(" ", text)
    if WIDE.search(text):
        text = WIDE.sub(r"\1\2", text)
    at = 0
    behind = ""
    for mark in ROLE.finditer(text):
        kind = mark.lastgroup or ""
        wrote = reading.names["reporter"] or reading.names["author"]
        if mark[0].startswith("实习生") and role == "editor" and not wrote:
            kind = "editor"  # a trainee of theirs
        between = text[at : mark.start()]
        fresh = _between(between, role, reading, to_role=True)
        if fresh and _CLOSED.search(between) and not _OPEN.match(text, mark.end()):
            # 张某某/文 李某/编辑: the stroke stands behind the name.
            _take_back(fresh, role, reading)
            reading.names.get(kind, []).extend(fresh)
        # 图/本报记者 is a photographer.
        pictured = role == "other" and kind == "reporter" and behind[:1] in ("图", "摄")
        if not pictured or any(map(is_name, CHUNK.findall(between))):
            role = kind
        behind = mark[0]
        reading.roles += 1
        at = mark.end()
    _between(text[at:], role, reading, to_role=False)
    alone = reading.roles == 1 and not reading.named and not reading.photographers
    if role in ROLES and alone and reading.bare:
        # 张某某（特约评论员）
        reading.names[role], reading.bare = reading.bare, []
    return reading


def _list_of(role: str, reading: Reading) -> list[str]:
    """Return the list for the names of a role; one that nobody keeps for `other`."""
    return reading.names.get(role, [] if role else reading.bare)


def _take_back(names: list[str], role: str, reading: Reading) -> None:
    kept = _list_of(role, reading)
    for name in names:
        if name in kept:
            kept.remove(name)


def _between(text: str, role: str, reading: Reading, *, to_role: bool) -> list[str]:
    """Read what stands behind a role, up to the next (`to_role`) or to the end.

    Returns the names that nothing has been said of since.
    """
    fresh: list[str] = []
    names_go_on = True
    kind, stop = "", 0
    for start, end, word in _words(text):
        if reading.outlets and reading.named and _CLOCK.search(text, 0, start):
            break  # 原创 张某某 滨河日报 2024-08-12 17:40 滨河: where it was posted
        if by := BY.match(word):
            if by["photo"]:
                reading.photographers += len(fresh)
                _take_back(fresh, role, reading)
            elif role in ("", "other"):
                _take_back(fresh, role, reading)
                reading.names["author"].extend(fresh)
            fresh = []
            continue
        outlet = role == "other" and kind == "outlet" and _STROKE.fullmatch(text, stop, start)
        kind, names = word_of(word, role, glued=to_role and end == len(text))
        if outlet and all(map(stands_alone, names)):
            reading.names["author"].extend(names)  # 来源：滨河日报/李某某
        stop = end
        if kind == "rest" and is_name(word) and (fresh or _alone(text, word, role, to_role)):
            kind, names = "names", (word,)  # an everyday word is a name where names alone stand
        if kind == "rest":
            if role != "other" or len(word) > _OTHER:
                reading.rest.append(word)
            names_go_on = False
        elif kind == "photo":
            reading.photographers += len(names)
            _take_back(fresh, role, reading)
            fresh, names = [], ()
        reading.reports += kind == "report"
        reading.outlets += kind == "outlet"
        reading.offices += kind == "office"
        if names_go_on:
            kept = _list_of(role, reading)
            new = [name for name in names if name not in kept]
            kept.extend(new)
            fresh.extend(new)
    return fresh


def _alone(text: str, word: str, role: str, to_role: bool) -> bool:
    """Tell whether a word stands alone between that for a reporter and that for another role."""
    return to_role and role == "reporter" and text[:1].isspace() and text.strip() == word


def _words(text: str) -> list[tuple[int, int, str]]:
    """Split a text into words with their places; a short name set wide (张 三) is one."""
    chunks = [(found.start(), found.end(), found[0]) for found in CHUNK.finditer(text)]
    words: list[tuple[int, int, str]] = []
    at = 0
    while at < len(chunks):
        start, end, word = chunks[at]
        at += 1
        if at < len(chunks) and (word in DOUBLE or (len(word) == 1 and word in SURNAMES)):
            _, stop, following = chunks[at]
            if (
                len(following) == 1
                and HAN.match(following)
                and not text[end:stop].strip(following).strip()
            ):
                word, end = word + following, stop
                at += 1
        elif at < len(chunks) and len(word) == 2 and is_name(word):
            # 李明 远: broken by the end of a line
            _, stop, following = chunks[at]
            alone = at + 1 == len(chunks) or len(chunks[at + 1][2]) > 1
            if len(following) == 1 and HAN.match(following) and alone and not BY.match(following):
                word, end = word + following, stop
                at += 1
        words.append((start, end, word))
    return words


def is_credit(text: str) -> bool:
    """Tell whether a line is nothing but a credit.

    >>> is_credit("滨河晚报记者 赵某 通讯员 李某"), is_credit("记者：请问有哪些新举措？")
    (True, False)
    """
    if len(text) > _LONGEST or text[-1:] in _ENDS or not _CREDITED.search(text):
        return False
    if _ELSEWHERE.search(text):
        return False
    reading = read(text)
    if not reading.whole:
        return False
    if reading.named or reading.photographers or (reading.bare and reading.reports):
        return True
    return reading.outlets > 0 and _GROUP.search(text) is not None


def is_byline(text: str) -> bool:
    """Tell whether a line is made of nothing but names, as an author signs below a headline.

    >>> is_byline("◎李明远"), is_byline("李明远／滨河大学教授"), is_byline("高新区")
    (True, True, False)
    """
    text = _DATED.sub("", text)
    if len(text) > _BYLINE or text[-1:] in _ENDS:
        return False
    if not ENDS_IN_NAME.search(text) and not _BEGINS_IN_NAME.match(text):
        return False
    reading = read(text)
    names = reading.bare
    if reading.roles or not reading.whole or not 0 < len(names) <= _AUTHORS:
        return False
    # An office in front of a name is a list of officials.
    official = reading.offices > 0 and not _BEGINS_IN_NAME.match(text)
    if official or not all(map(stands_alone, names)):
        return False
    # Two characters alone can be a heading.
    sure = len(names) > 1 or len(names[0]) > 2 or reading.outlets > 0
    return sure or _SIGN.match(text) is not None


def is_credit_of_a_page(text: str) -> bool:
    """Tell whether a stretch of an HTML page is a credit or a byline, in either script."""
    if len(text) <= _LONGEST and _CREDITED.search(text):
        return is_credit(converter().convert(text))
    return len(text) <= _BYLINE and is_byline(converter().convert(text))
