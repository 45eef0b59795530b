"""removed-words: reports places where a mirror or its censor seems to have taken words out.

Nothing is filled in: which hospital it was, or how many firms, is not in the capture.

    repairs (body)| 园区评审专家、      副院长顾某介绍，合作单位包括   等三家医院，费用由财政补贴一半。 -> 园区评审专家、副院长顾某介绍，合作单位包括等三家医院，费用由财政补贴一半。
    repairs (body)| 滨河药谷 科技有限公司去年投产， 产品由 检测后出厂，今年又新增了两条产线。 -> 滨河药谷科技有限公司去年投产，产品由检测后出厂，今年又新增了两条产线。
    leaves (body)| 新区日报讯（记者 李明远 通讯员 王芳）园区二期昨天开工，明年底投用。
    leaves (body)| 滨河医院院长介绍了研究进展，三家企业参加了会议。
"""

from __future__ import annotations

import re
from functools import reduce
from itertools import product
from operator import or_
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import any_of
from clusterbriefs.clean.names import SURNAMES, is_name
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Gap
from clusterbriefs.clean.scan import hint

NAME: Final = "removed-words"

_EDGE: Final = frozenset("，、。；：“！？\n")
_BODIES: Final = (
    "医院",
    "大学",
    "学院",
    "研究院",
    "研究所",
    "科学院",
    "公司",
    "协会",
    "集团",
    "中心",
)
_OFFICE_WORDS: Final = "院长 校长 所长 会长 主任 董事长 总经理 总裁 负责人 书记 理事长".split()
_OFFICE: Final = any_of(_OFFICE_WORDS)
_SPEAKS: Final = regex(
    r"副?(?:院长|校长|所长|会长|主任|董事长|总经理|总裁|负责人|书记|理事长)"
    r"[\u4e00-\u9fff]{2,3}(?:表示|介绍|说|称|指出|强调|：)"
)
_NO_OFFICE: Final = regex(
    r"[市区县省委科工卫商经发](?:(?<=[市区县省])(?:委|政府)|(?<=委)员会|(?<=[科工卫商经发])[\u4e00-\u9fff]{0,6}局)(?!书记|常委|主任|副|办公|宣传|组织|统战|机关|有关|相关)"
    r"[\u4e00-\u9fff]{2,3}(?=表示|介绍|指出|强调|透露|坦言)"
)
_SURNAME_AT: Final = regex(r"(?:委|府|会|局)([\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}$")
_DOUBLED: Final = regex(rf"({'|'.join(_BODIES)})\1")
_OFFICE_DOUBLED: Final = regex(r"([部委局厅])\1(?=[\u4e00-\u9fff]{0,4}[司局处])")
_ACADEMY: Final = regex(r"(?<=的)(?:医学|社会|农业)?科学院")
_MARKS: Final = regex(r"，，|、、|，。|、。|。。(?!。)|：，|“”|《》|（）|《，")
_BY_NOBODY: Final = regex(r"[，、；。\n](?:依托|与|由|联合|包括)(?:医院|大学)(?=[、，])")
_COUNTED: Final = regex(
    r"^[\u4e00-\u9fffA-Za-z（）]{2,14}?[0-9一二两三四五六七八九十百]+(?:余|多)?[家所个名人位项件]$"
)
_UNCOUNTED: Final = regex(r"[业学院区会构]([家所])(?=[，、；。])")
_NO_VERB: Final = regex(
    r"(?<=[，,])(?P<object>[\u4e00-\u9fff]{0,6}(?:瓶颈|短板|难题|壁垒|堵点|痛点))(?=[，,](?:实现|推动|推进|促进|加快|提升|提高|形成|打造|构建|增强))"
)
"""What is always overcome, in a row of clauses that open with a verb, without the verb."""
_LED: Final = regex(
    r"(?:^|[，,：:“])(?:要|应|须)?(?:加快|推动|推进|加强|着力|坚持|提升|强化|补齐|聚焦)[^，,]*[，,]$"
)
_OVERCOMES: Final = regex(r"破|解|补|克|通|除|克服|消|化|是|为|有|遇|临|面|找|查|治|攻|缓|降")
_FINDS: Final = (
    (hint(["习总"]), regex("习总(?!书记)"), "the rest of a title"),
    (hint(body * 2 for body in _BODIES), _DOUBLED, "a name between two equal words"),
    (hint("部部 委委 局局 厅厅".split()), _OFFICE_DOUBLED, "a word between two equal words"),
    (hint(["科学院"]), _ACADEMY, "the place in the name of an academy"),
    (
        hint("，， 、、 ，。 、。 。。 ：， “” 《》 （） 《，".split()),
        _MARKS,
        "words between two marks",
    ),
    (hint(["\ufffd"]), regex("\ufffd+"), "characters that could not be decoded"),
)
"""What a line cannot be without, what shows that words are gone, and which."""
_OFFICES: Final = hint(_OFFICE_WORDS)
_SAYS: Final = hint("表示 介绍 指出 强调 透露 坦言".split())
_PLAIN: Final = reduce(or_, [bit for bit, _, _ in _FINDS])
_LED_BY: Final = hint(f"{by}{body}" for by in "托与由合括" for body in ("医院", "大学"))
_CLASSIFIED: Final = hint(map("".join, product("业学院区会构", "家所", "，、；。")))
_OBSTACLE: Final = hint("瓶颈 短板 难题 壁垒 堵点 痛点".split())
_ANY: Final = _OFFICES | _SAYS | _PLAIN | _LED_BY | _CLASSIFIED | _OBSTACLE
_ITEMS: Final = regex(r"[，、；。：]")
_ITEMS_LEFT: Final = 2
_AROUND: Final = 8
_SPACES: Final = ("  ", "\u3000\u3000", "\u00a0\u00a0")
_SPACED_OUT: Final = hint(_SPACES)
"""Stands on a line with white space inside: told without a search of the whole text."""
_WHITE: Final = regex(
    r"(?<=[\u4e00-\u9fff，、；：“”（）])[ \u3000\u00a0]{2,}(?=[\u4e00-\u9fff，、；：。”（）])"
    r"(?![\u4e00-\u9fff]{1,4}(?:[ \u3000]|$))"
)
"""White space inside a sentence, with more behind it than a name."""
_SPACE: Final = regex(
    r" (?<=[\u4e00-\u9fff，。、；：！？“”（）《》].)(?=[\u4e00-\u9fff，。、；：！？“”《》])"
)
"""One space inside a sentence."""
_WANTS: Final = frozenset("在由与和向对从给把被为及以将跟于")
"""What some words must follow."""
_FOLLOWS: Final = regex("[的等、，。；：]")
"""What some words must stand in front of."""
_CREDIT: Final = regex("记者|通讯员|作者|编辑|报道|供图|[讯电摄图文]")
_CREDITED: Final = 12
"""Characters around a space in which a credit makes it one between names. Ours."""
_QUOTED, _SENTENCE = 80, 400
"""Characters across which a quotation mark, and the end of the sentence, are looked for."""
_ARTICLE: Final = regex("第[一二三四五六七八九十百零0-9]{1,6}[条章节款编]$")
"""The number of an article of a law, behind which a space stands."""
_PIECE: Final = regex("[，。、；：！？“”（）]")
_STOP: Final = regex("[。！？；]")
_PARTED: Final = regex(r"[“‘《（(【「][^”’》）)】」]*$")
"""What is quoted, or stands in brackets, can be two things with a space between."""
_SPACED: Final = "stray-characters"
_BEGUN, _FEW = 6, 3
"""Characters in front of it at least, and such gaps of a line at most. Ours."""


def apply(doc: Document) -> None:
    """Report such places in the paragraphs that are left, and close the gaps of white space."""
    if doc.hints & _SPACED_OUT and any(space in doc.blob for space in _SPACES):
        _white_space(doc)
    if _SPACE.search(doc.blob) is not None:
        _single_spaces(doc)
    for line in doc.having(_ANY):
        found: dict[int, str] = {}
        text = f"\n{line.text}\n"
        for column, what in _places(text, line.hints):
            found.setdefault(column - 1, what)
        for column in sorted(found) if found else ():
            _report(doc, line, column, found[column])


def _white_space(doc: Document) -> None:
    """Report white space inside a sentence, where words have been, and take it out."""
    for line in doc.prose:
        gaps = [gap for gap in _WHITE.finditer(line.text) if gap.start() >= _BEGUN]
        if len(gaps) > _FEW:
            continue  # columns of a table, or names in a row
        taken = 0
        for gap in gaps:
            _report(doc, line, gap.start() - taken, "words where white space was left")
            taken += gap.end() - gap.start()
        for gap in reversed(gaps):
            doc.replace(line, gap.start(), gap.end(), "", NAME, _SPACED)


def _single_spaces(doc: Document) -> None:
    """Take single spaces out of sentences; report those at which words are missing."""
    for line in doc.prose:
        spaces = [
            match.start() for match in _SPACE.finditer(line.text) if _is_stray(line.text, match)
        ]
        if len(spaces) > _FEW and not _behind_marks(line.text, spaces):
            continue  # names in a row, or verses
        for taken, at in enumerate(spaces):
            if line.text[at - 1] in _WANTS or _FOLLOWS.match(line.text, at + 1):
                _report(doc, line, at - taken, "words where white space was left")
        for at in reversed(spaces):
            doc.replace(line, at, at + 1, "", NAME, _SPACED)


def _is_stray(text: str, space: re.Match[str]) -> bool:
    """Tell whether a space between two Chinese characters, in a sentence, parts nothing."""
    at = space.start()
    if _STOP.search(text, at, at + _SENTENCE) is None:
        return False  # what stands behind the last sentence can be names and dates
    near = text[max(0, at - _CREDITED) : at + _CREDITED]
    low = max(0, at - _QUOTED)
    beside = (
        _PIECE.split(text[low:at])[-1],
        _PIECE.split(text[at + 1 : at + _QUOTED], maxsplit=1)[0],
    )
    named = all(is_name(word) for part in beside for word in part.split())
    if _ARTICLE.search(text, low, at):
        return False
    return not named and not _CREDIT.search(near) and not _PARTED.search(text, low, at)


def _behind_marks(text: str, spaces: list[int]) -> bool:
    """Tell whether spaces stand behind marks, as those do that were typed like English ones."""
    return all(not text[at - 1].isalnum() or not text[at + 1].isalnum() for at in spaces)


def _places(text: str, hints: int) -> list[tuple[int, str]]:
    """Return the columns of a line, between two LF, where words seem gone, and which."""
    places = _offices(text) if hints & _OFFICES else []
    if hints & _SAYS:
        for match in _NO_OFFICE.finditer(text):
            name = _SURNAME_AT.search(match[0])
            if name and name[1] in SURNAMES:
                places.append((match.start(), "the office of a speaker"))
    if hints & _PLAIN:
        places += _plain(text, hints)
    if hints & _LED_BY:
        for match in _BY_NOBODY.finditer(text):
            places.append((match.start() + 1, "the name of an institution"))
    if hints & _CLASSIFIED:
        places += _counts(text)
    if hints & _OBSTACLE:
        for match in _NO_VERB.finditer(text):
            before = text[max(0, match.start() - 40) : match.start()]
            if not _OVERCOMES.search(match["object"]) and _LED.search(before):
                places.append((match.start(), "the verb before what is to be overcome"))
    return places


def _plain(text: str, hints: int) -> list[tuple[int, str]]:
    """Find what shows by itself that words are gone."""
    return [
        (match.start(), what)
        for bit, pattern, what in _FINDS
        if hints & bit
        for match in pattern.finditer(text)
    ]


def _offices(blob: str) -> list[tuple[int, str]]:
    """Find offices, and kinds of institution before them, that begin a clause with no name."""
    places: list[tuple[int, str]] = []
    for match in _OFFICE.finditer(blob):
        at = match.start()
        at -= blob[at - 1] == "副"
        if blob[at - 1] in _EDGE:
            if _SPEAKS.match(blob, at):
                places.append((at, "the institution or department of an office"))
            continue
        end = at - (blob[at - 1] == "原")
        places += [
            (start, "the name of the institution before an office")
            for start in (end - 2, end - 3)
            if start > 0 and blob[start - 1] in _EDGE and blob[start:end] in _BODIES
        ]
    return places


def _counts(blob: str) -> list[tuple[int, str]]:
    """Find a classifier without a number in an enumeration whose next items have one."""
    places = []
    for match in _UNCOUNTED.finditer(blob):
        items = _ITEMS.split(blob[match.end() + 1 : match.end() + 80].partition("\n")[0])
        if sum(1 for item in items[:4] if _COUNTED.match(item)) >= _ITEMS_LEFT:
            places.append((match.start(1), f"the number before {match[1]}"))
    return places


def _report(doc: Document, line: Line, column: int, what: str) -> None:
    text = line.text
    context = text[max(0, column - _AROUND) : column + _AROUND]
    doc.gaps.append(Gap(line.number, column, context, what))
