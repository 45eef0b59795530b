"""Reporters, correspondents and editors by name, speakers by office."""

# ruff: noqa: E501  (lists of words are easier to read in long rows)

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.result import Paragraph

SURNAMES: Final = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤"
    "滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆"
    "高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇"
    "栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终"
    "暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仝佟肖佘岳帅亓苟付代闫逯展雒敬母卿年但哈答闪覃谌展泮"
)
_DOUBLE: Final = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "夏侯",
    "司徒",
    "东方",
    "端木",
    "南宫",
    "范姜",
)
_REPORTER: Final = r"(?:本报|本网|本刊|全媒体|融媒体|首席|特约|特派|见习|实习|驻[\u4e00-\u9fff]{1,4}|新媒体|深度|调查|摄影|文字)*记者"
_ROLE: Final = re.compile(
    rf"(?P<reporter>{_REPORTER})|(?P<correspondent>(?:特约)?通讯员|实习生)"
    r"|(?P<editor>责任编辑|责编|值班编辑|网络编辑|编辑|审读|审校|编审|审核|校对|初审|复审|终审|一审|二审|三审|监制|主编|总编|策划|统筹)"
    r"|(?P<author>作者|撰文|采写|撰稿|文(?:\s?[/／]?\s?图)?(?=[/／:：|｜︱]|\s+[\u4e00-\u9fff]{2,4}(?:\s|$)|图?\s*[/／])|来稿|供稿|(?:本报|特约)?评论员|特派员|撰稿人)"
    r"|(?P<other>图(?=[/／:：|｜])|摄影|供图|来源|发布时间|时间|日期|浏览|点击|阅读|栏目|出处|稿源)"
)
_SEPARATOR: Final = re.compile(r"[\s、,，;；/／|｜︱∣·&和:：\-—()（）\[\]【】〔〕]+")
_AFTER: Final = re.compile(
    r"^(?:综合报道|摄影报道|报道|整理|综合|摄影|摄|文并摄|文|图|电|讯|采写|实习)+$|(?<=[\u4e00-\u9fff]{2})(?:报道|摄影报道|整理|综合报道|摄影|摄|文/图|文|图)$"
)
_NOT_NAMES: Final = frozenset(
    "本报 本网 本站 佚名 网络 未知 管理员 管理 原创 转载 小编 编辑 记者 新华社 互联网 匿名 综合 整理 报道 北京 上海 深圳 来源 时间 字号 中国".split()
)
_WRITER: Final = re.compile("记者|通讯员|编辑|作者|评论员")
_BRACKETED: Final = re.compile(r"[（(【\[]\s*(?:文|图文|撰文|采写|撰稿|供稿|实习生)")
_ANY_ROLE: Final = re.compile(
    "记者|通讯员|实习生|责编|编辑|审|校|复|终|监制|主编|总编|策划|统筹|作者|撰文|采写|撰稿|文|来稿|供稿|评论员|特派员"
)
"""What every role has in it: looked for first, since the pattern of the roles is slow."""
_TOGETHER: Final = 9
"""Longest row of names without a mark between them."""
_SHORT: Final = 60
"""A longer notice speaks of writers, but does not name them."""
_SLASHED: Final = re.compile(
    r"(?:讯|报|网|报道|报导)\s?[／/]\s?([\u4e00-\u9fff]{2,4})\s+(?=(?:19|20)\d\d)"
)
"""An outlet, a stroke and a name in front of the time, as papers of Taiwan sign."""
_INSTITUTION: Final = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:大学|学院|研究院|研究所|公司|医院|中心|协会|学会|委员会|局|部|报|网|社)"
)
_PHOTO: Final = re.compile(r"^[^文]*(?:摄|摄影|供图)\W*$")
_SIGNED: Final = re.compile(
    r"(?:^|[。！？”])[（(]([\u4e00-\u9fff]{2,3}(?:[、\s]\s?[\u4e00-\u9fff]{2,3}){0,3})[）)]$"
)
_BRACKETS: Final = re.compile(r"[（(【\[〔]([^（()）】\]【\[〔〕]{2,80})[)）】\]〕]")
_DATELINE: Final = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,10}(?:讯|电|报道|消息)|[■□●◎▲]?\s*[\u4e00-\u9fff/·]{0,14}记者)"
)
_LEADING: Final = re.compile(
    rf"^[■□●◎▲◆\s]*(?:[\u4e00-\u9fffA-Za-z/·]{{2,16}}?)?{_REPORTER}\s*[:：]?\s*((?:[\u4e00-\u9fff]{{2,4}}[\s、]+){{1,5}})"
)
_VERBS: Final = re.compile(r"从|在|获悉|了解|采访|表示|看到|介绍|问|说|走进|来到|[。！？]")
_OUTLET: Final = re.compile(
    r"^[\s■□●◎【（(]*([\u4e00-\u9fffA-Za-z/·]{2,20}?(?:报|网|社|台|刊|客户端|新闻|传媒|杂志|周刊|融媒体?(?:中心)?))(?:首席|特约|见习|实习|全媒体|融媒|融媒体)?(?:记者|通讯员)"
)
_PAPER: Final = re.compile(
    r"^[（(【]?([\u4e00-\u9fff]{2,8}(?:报|网|社|台|新闻|在线|客户端))(?:讯|电|快讯|消息)[\s（(，]"
)


@dataclass(frozen=True, slots=True)
class People:
    """Who is named, in the order of the capture, and the outlet named with them."""

    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    outlet: str | None = None


def find_people(doc: Document, paragraphs: list[Paragraph]) -> People:
    """Find names behind 记者, 通讯员, 责任编辑 and their like, never the private persons of the text."""
    found: dict[str, list[str]] = {"reporter": [], "correspondent": [], "editor": [], "author": []}
    outlet: str | None = None
    for kind, _, text in doc.found:
        if kind in ("credit", "meta", "notice"):
            if _PHOTO.search(text):
                continue
            _roles(text, found, strict=kind == "notice" and len(text) > _SHORT)
            if kind == "meta" and (match := _SLASHED.search(text)):
                _extend(found["reporter"], [name for name in (match[1],) if _is_name(name)])
            if (
                kind in ("credit", "meta")
                and (match := _OUTLET.match(text))
                and "本报" not in match[1]
            ):
                outlet = outlet or match[1]
    whole = "\n".join([paragraph.text for paragraph in paragraphs])
    writers, bracketed = _WRITER.search(whole), _BRACKETED.search(whole)
    for at, paragraph in enumerate(paragraphs if writers or bracketed else paragraphs[:2]):
        text = paragraph.text
        if (writers and _WRITER.search(text)) or (bracketed and _BRACKETED.search(text)):
            for match in _BRACKETS.finditer(text):
                inner = match[1]
                edge = match.start() < 40 or match.end() >= len(text) - 2
                if edge and _ROLE.search(inner) and not _VERBS.search(inner):
                    _roles(inner, found, strict=False)
            if match := _LEADING.match(text):
                names = [n for n in _SEPARATOR.split(match[1]) if _is_name(n)]
                _extend(found["reporter"], names)
        if at < 2 and outlet is None and (match := _PAPER.match(text)):
            outlet = match[1]
    reporters = found["reporter"] or found["author"]
    if not reporters and not found["correspondent"] and paragraphs:
        reporters = _signature(paragraphs[-1].text)
    return People(tuple(reporters), tuple(found["correspondent"]), tuple(found["editor"]), outlet)


def _signature(text: str) -> list[str]:
    """Return the names that stand alone in brackets behind the last sentence, as an author signs."""
    signed = _SIGNED.search(text)
    if signed is None:
        return []
    words = signed[1].split("、") if "、" in signed[1] else signed[1].split()
    if any(not _is_name(word) or word in lexicon().words for word in words):
        return []
    return words


def _roles(text: str, found: dict[str, list[str]], *, strict: bool) -> None:
    """Read `role names role names …` into the lists."""
    if _ANY_ROLE.search(text) is None:
        return
    marks = list(_ROLE.finditer(text))
    for at, mark in enumerate(marks):
        role = mark.lastgroup
        if role is None or role == "other" or (strict and role != "editor"):
            continue
        stop = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        _extend(found[role], names_of(text[mark.end() : stop]))


def _extend(names: list[str], more: list[str]) -> None:
    names.extend(name for name in more if name not in names)


def names_of(text: str) -> list[str]:
    """Return the names in a stretch of names, split where they stand together.

    >>> names_of("：张某某、李某")
    ['张某某', '李某']
    >>> names_of("王某某赵某")
    ['王某某', '赵某']
    """
    names: list[str] = []
    for part in _SEPARATOR.split(text.strip()):
        word = _AFTER.sub("", part)
        if not word:
            continue
        if not re.fullmatch(r"[\u4e00-\u9fff]{2,20}", word) or word in _NOT_NAMES:
            if names or word in _NOT_NAMES or not word.strip():
                continue
            break
        split = (_split(word) if len(word) <= _TOGETHER else []) or _before_institution(word)
        if not split:
            break
        names.extend(split)
    return names


def _before_institution(word: str) -> list[str]:
    """Return the name that stands right before an institution, with no space between them."""
    for size in (2, 3):
        head, rest = word[:size], word[size:]
        if _is_name(head) and _INSTITUTION.match(rest) and len(lexicon().segments(rest)[0]) > 1:
            return [head]
    return []


def _is_name(word: str) -> bool:
    if word in _NOT_NAMES or not 2 <= len(word) <= 4:
        return False
    return word.startswith(_DOUBLE) or (word[0] in SURNAMES and len(word) <= 3)


def _split(word: str) -> list[str]:
    """Split names that stand together; empty where the word is none."""
    if _is_name(word):
        return [word]
    for size in (3, 2, 4):
        head, rest = word[:size], word[size:]
        if _is_name(head) and len(rest) >= 2 and (tail := _split(rest)):
            return [head, *tail]
    return []


_TITLE: Final = re.compile(
    r"(?:负责人|局长|主任|院长|会长|理事长|董事长|总经理|总裁|总裁助理|处长|书记|区长|市长|司长|巡视员|部长|校长|所长|秘书长"
    r"|工作人员|发言人)"
    r"(?=[\u4e00-\u9fff·]{0,4}?(?:在[^，。]{2,12})?(?:介绍|表示|说|称|指出|强调|透露|告诉|认为|坦言|致辞|：“|提到|分享))"
)
_CLAUSE: Final = re.compile(r"(?:^|[，。；：、！？”]|据|由|经|对此)([^，。；：、！？]{0,30})$")


def find_offices(paragraphs: list[Paragraph]) -> tuple[str, ...]:
    """Return the offices that speak, without the names of those who hold them."""
    offices: list[str] = []
    if _TITLE.search("\n".join([paragraph.text for paragraph in paragraphs])) is None:
        return ()
    for paragraph in paragraphs:
        text = paragraph.text
        for match in _TITLE.finditer(text):
            lead = _CLAUSE.search(text[max(0, match.start() - 34) : match.start()])
            office = ((lead[1] if lead else "") + match[0]).lstrip("”")
            if office.startswith("“") and "”" not in office:
                office = office[1:]
            for prefix in ("据出席会议的", "据", "由", "谈及"):
                office = office.removeprefix(prefix)
            if 3 <= len(office) <= 34 and office not in offices:
                offices.append(office)
    return tuple(offices)
