"""removed-words: reports places where a mirror or its censor seems to have taken words out.

Nothing is filled in: which hospital it was, or how many firms, is not in the capture.

    leaves (body)| 滨河医院院长介绍了研究进展，三家企业参加了会议。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.result import Gap

NAME: Final = "removed-words"

_EDGE: Final = r"(?:^|(?<=[，、。；：“！？]))"
_BODIES: Final = "医院|大学|学院|研究院|研究所|科学院|公司|协会|集团|中心"
_OFFICES: Final = "副?(?:院长|校长|所长|会长|主任|董事长|总经理|总裁|负责人|书记|理事长)"
_SHAPES: Final = (
    (re.compile(rf"{_EDGE}(?:{_BODIES})(?:原)?{_OFFICES}"), "the name of the institution before an office"),
    (re.compile(rf"{_EDGE}{_OFFICES}(?=[\u4e00-\u9fff]{{2,3}}(?:表示|介绍|说|称|指出|强调|：))"),
     "the institution or department of an office"),
    (re.compile(r"(?:[市区县省]委|[市区县省]政府|委员会|[科工卫商经发]\w{0,6}局)(?!书记|常委|主任|副|办公)"
                r"[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳史唐费廉岑薛雷贺倪汤"
                r"滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆"
                r"高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁邓洪包左石崔吉龚程邢裴陆荣翁刘叶温庄柴瞿阎连习容向古易廖耿匡文欧曾关查游权][\u4e00-\u9fff]{1,2}(?=表示|介绍|指出|强调|透露|坦言)"),
     "the office of a speaker"),
    (re.compile(r"习总(?!书记)"), "the rest of a title"),
    (re.compile(rf"({_BODIES})\1"), "a name between two equal words"),
    (re.compile(r"([部委局厅])\1(?=[\u4e00-\u9fff]{0,4}[司局处])"), "a word between two equal words"),
    (re.compile(r"(?<=的)(?:医学|社会|农业)?科学院"), "the place in the name of an academy"),
    (re.compile(r"，，|、、|，。|、。|。。(?!。)|：，|“”|《》|（）|《，"), "words between two marks"),
    (re.compile(r"(?:^|(?<=[，、；。]))(?:依托|与|由|联合|包括)(?:医院|大学)(?=[、，])"),
     "the name of an institution"),
    (re.compile("\ufffd+"), "characters that could not be decoded"),
)
_COUNTED: Final = re.compile(r"^[\u4e00-\u9fffA-Za-z（）]{2,14}?[0-9一二两三四五六七八九十百]+(?:余|多)?[家所个名人位项件]$")
_BARE: Final = re.compile(r"^.{0,40}?[\u4e00-\u9fff]{2,14}[企业学院所区会构](?P<unit>[家所])$")
_ITEMS: Final = re.compile(r"[，、,；。：:]")
_ITEMS_LEFT: Final = 2
_AROUND: Final = 8


def apply(doc: Document) -> None:
    """Report such places in the paragraphs that are left."""
    for line in doc.live():
        text = line.text
        taken: set[int] = set()
        for shape, what in _SHAPES:
            for match in shape.finditer(text):
                if match.start() not in taken:
                    taken.add(match.start())
                    _report(doc, line.number, text, match.start(), what)
        _counts(doc, line.number, text)


def _counts(doc: Document, number: int, text: str) -> None:
    """Report a classifier without a number in an enumeration whose other items have one."""
    column = 0
    items: list[tuple[int, str]] = []
    for item in _ITEMS.split(text):
        items.append((column, item))
        column += len(item) + 1
    for at, (start, item) in enumerate(items):
        bare = _BARE.match(item)
        if bare is None:
            continue
        others = [part for _, part in items[at + 1 : at + 5] if _COUNTED.match(part)]
        if len(others) >= _ITEMS_LEFT:
            _report(doc, number, text, start + bare.start("unit"), f"the number before {bare['unit']}")


def _report(doc: Document, number: int, text: str, column: int, what: str) -> None:
    context = text[max(0, column - _AROUND) : column + _AROUND]
    doc.gaps.append(Gap(number, column, context, what))
