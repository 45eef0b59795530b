"""removed-words: reports places where a mirror or its censor seems to have taken words out.

Nothing is filled in: which hospital it was, or how many firms, is not in the capture.

    leaves (body)| 滨河医院院长介绍了研究进展，三家企业参加了会议。
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import any_of
from clusterbriefs.clean.result import Gap

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
_OFFICE: Final = any_of("院长 校长 所长 会长 主任 董事长 总经理 总裁 负责人 书记 理事长".split())
_SPEAKS: Final = re.compile(
    r"副?(?:院长|校长|所长|会长|主任|董事长|总经理|总裁|负责人|书记|理事长)"
    r"[\u4e00-\u9fff]{2,3}(?:表示|介绍|说|称|指出|强调|：)"
)
_NO_OFFICE: Final = re.compile(
    r"[市区县省委科工卫商经发](?:(?<=[市区县省])(?:委|政府)|(?<=委)员会|(?<=[科工卫商经发])[\u4e00-\u9fff]{0,6}局)(?!书记|常委|主任|副|办公|宣传|组织|统战|机关|有关|相关)"
    r"[\u4e00-\u9fff]{2,3}(?=表示|介绍|指出|强调|透露|坦言)"
)
_SURNAME_AT: Final = re.compile(r"(?:委|府|会|局)([\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}$")
_DOUBLED: Final = re.compile(rf"({'|'.join(_BODIES)})\1")
_OFFICE_DOUBLED: Final = re.compile(r"([部委局厅])\1(?=[\u4e00-\u9fff]{0,4}[司局处])")
_ACADEMY: Final = re.compile(r"(?<=的)(?:医学|社会|农业)?科学院")
_MARKS: Final = re.compile(r"，，|、、|，。|、。|。。(?!。)|：，|“”|《》|（）|《，")
_BY_NOBODY: Final = re.compile(r"[，、；。\n](?:依托|与|由|联合|包括)(?:医院|大学)(?=[、，])")
_COUNTED: Final = re.compile(
    r"^[\u4e00-\u9fffA-Za-z（）]{2,14}?[0-9一二两三四五六七八九十百]+(?:余|多)?[家所个名人位项件]$"
)
_UNCOUNTED: Final = re.compile(r"[业学院区会构]([家所])(?=[，、；。])")
_NO_VERB: Final = re.compile(
    r"(?<=[，,])(?P<object>[\u4e00-\u9fff]{0,6}(?:瓶颈|短板|难题|壁垒|堵点|痛点))(?=[，,](?:实现|推动|推进|促进|加快|提升|提高|形成|打造|构建|增强))"
)
"""What is always overcome, in a row of clauses that open with a verb, without the verb."""
_LED: Final = re.compile(
    r"(?:^|[，,：:“])(?:要|应|须)?(?:加快|推动|推进|加强|着力|坚持|提升|强化|补齐|聚焦)[^，,]*[，,]$"
)
_OVERCOMES: Final = re.compile(r"破|解|补|克|通|除|克服|消|化|是|为|有|遇|临|面|找|查|治|攻|缓|降")
_ITEMS: Final = re.compile(r"[，、；。：]")
_ITEMS_LEFT: Final = 2
_AROUND: Final = 8


def apply(doc: Document) -> None:
    """Report such places in the paragraphs that are left."""
    lines = list(doc.live())
    blob = "\n" + doc.blob
    starts: list[int] = []
    at = 1
    for line in lines:
        starts.append(at)
        at += len(line.text) + 1
    found: dict[int, str] = {}
    for column, what in _places(blob):
        found.setdefault(column, what)
    for column in sorted(found):
        line = lines[bisect_right(starts, column) - 1]
        _report(doc, line, column - starts[bisect_right(starts, column) - 1], found[column])


def _places(blob: str) -> list[tuple[int, str]]:
    """Return the columns of the whole text where words seem gone, and which."""
    from clusterbriefs.clean.metadata.people import SURNAMES

    places = _offices(blob)
    for match in _NO_OFFICE.finditer(blob):
        name = _SURNAME_AT.search(match[0])
        if name and name[1] in SURNAMES:
            places.append((match.start(), "the office of a speaker"))
    if "习总" in blob:
        places += [
            (match.start(), "the rest of a title") for match in re.finditer("习总(?!书记)", blob)
        ]
    places += [(m.start(), "a name between two equal words") for m in _DOUBLED.finditer(blob)]
    places += [
        (m.start(), "a word between two equal words") for m in _OFFICE_DOUBLED.finditer(blob)
    ]
    if "科学院" in blob:
        places += [
            (m.start(), "the place in the name of an academy") for m in _ACADEMY.finditer(blob)
        ]
    places += [(m.start(), "words between two marks") for m in _MARKS.finditer(blob)]
    if "依托" in blob or "联合" in blob or "包括" in blob:
        places += [(m.start() + 1, "the name of an institution") for m in _BY_NOBODY.finditer(blob)]
    if "\ufffd" in blob:
        places += [
            (m.start(), "characters that could not be decoded")
            for m in re.finditer("\ufffd+", blob)
        ]
    places += _counts(blob)
    if "瓶颈" in blob or "短板" in blob or "难题" in blob or "壁垒" in blob:
        places += [
            (m.start(), "the verb before what is to be overcome")
            for m in _NO_VERB.finditer(blob)
            if not _OVERCOMES.search(m["object"])
            and _LED.search(blob[max(0, m.start() - 40) : m.start()])
        ]
    return places


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
        for body in _BODIES:
            start = end - len(body)
            if start > 0 and blob.startswith(body, start) and blob[start - 1] in _EDGE:
                places.append((start, "the name of the institution before an office"))
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
