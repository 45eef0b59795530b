"""The grammar of credits: roles, names, outlets, places, and the marks between them.

A credit is a row of roles, each with its names: `记者 张某某 通讯员 李某`, `文/张某某 图/李某`,
`滨河日报讯（记者张某某）`. Read word by word, whatever is no part of a credit is left over; a text
that leaves nothing over is a credit, wherever it stands and whatever its marks.
"""

# ruff: noqa: E501  (lists of words are easier to read in long rows)

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from clusterbriefs.clean.names import (
    DOUBLE,
    HAN,
    SURNAMES,
    in_a_slot,
    is_name,
    is_transcribed,
    places,
    split_names,
    stands_alone,
)
from clusterbriefs.clean.pronounce import converter

ROLES: Final = ("reporter", "correspondent", "editor", "author")
_S: Final = r"[/／|｜丨:：︱∣│┃]"
ROLE: Final = re.compile(
    r"(?:(?P<reporter>记者(?!们|节|协会|站|证|团|会)|采访人员|特派员|(?<![\u4e00-\u9fff])编译(?!器|局))"
    r"|(?P<correspondent>通讯员|实习生|通联员)"
    rf"|(?P<other>图片编辑|美术编辑|(?<![\u4e00-\u9fff/／、])图(?:片|表)?\s?(?={_S})|摄影(?!报道|报导|记者)(?:\s?[/／]\s?视频)?|摄像|供图|制图|绘图|题图|航拍|设计|美编|版式|版面|排版|视觉|海报|漫画|插画|剪辑|配音|主播|出镜|视频(?={_S})"
    r"|来源|图片由|原文标题|原标题|头图|封面|造型|出版|更新(?=[:：])|口述|主持人|嘉宾|受访者|出处|稿源|发布时间|编辑(?:日期|时间)|更新时间|时间|日期|浏览|点击|阅读|栏目|字号|字体|发布人|发布者|发布单位|发布机构|信息员|录入|上传|上稿|关键词|标签|分类|责任单位|供稿单位|作者(?:单位|简介)|电话|邮箱|热线|出品|制作|译者|翻译)"
    r"|(?P<editor>(?:总|副)?(?:责任|值班|网络|新媒体|文字|本版|本期|本栏|本文|执行|实习|助理|视频|流程|当班|每经|首席|见习|微信)?(?:总|主)?编辑(?!部|室|同志|日期|时间|器|成|整理)|(?:本版|本期)?责编|编审|审读|审校|审核|审签|审定|审稿|校对|责校|校审|核稿|复核|签发|编发|文编|编委|(?:总|副)?监制|(?:副|执行)?主编|(?:副|值班)?总编(?!辑)|值班(?:主任|编委|领导)|总?策划|总?统筹|[初复终主一二三]审|[一二]读|责任?校对)"
    rf"|(?P<author>^原创(?=\s)|拟稿|撰写|编写|作者(?!授权|本人|个人|观点|所有|保留|声明)|撰文|撰稿人?|采写|采编|来稿|供稿人?|投稿|执笔|评论员|图文(?={_S}|\s)|文图(?={_S}|\s)|文字?\s?[/／、&]\s?图片?|图\s?[/／、&]\s?文|(?<![\u4e00-\u9fff])(?:采访|整理|文案|文字)(?=\s?{_S}|\s)|(?<![\u4e00-\u9fff])文(?=\s?{_S}|\s+[\u4e00-\u9fff]{{2,4}}(?:\s|$)))"
    r")(?:人员|人(?![\u4e00-\u9fff])|员(?![\u4e00-\u9fff]))?"
)
"""A word that says what the persons behind it did. `other`: not who wrote, edited or reported."""
SPREAD: Final = re.compile(
    r"(?<![\u4e00-\u9fff])([记作编责审通撰摄校供采终初复])[ \u3000\xa0]{1,4}(者|辑|编|核|稿|影|对|写|审)(?=\s*[:：/／|｜丨])"
)
"""A role set wide: 记 者."""
_CHUNK: Final = re.compile(
    r"[^\s、，,;；/／|｜丨︱∣│┃&:：()（）\[\]【】〔〕「」『』〖〗<>＜＞{}■□●◎○▲◆◇⊙☉★☆※▌▎…—─\-–~。\._“”\"'＊*＋+•·]+(?:[·•・‧][\u4e00-\u9fff]{1,7})*"
)
_CLOSED: Final = re.compile(r"(?<=[\u4e00-\u9fff])[/／]\s?$|(?<=^[\u4e00-\u9fff]{2})[/／]$")
_ADJECTIVE: Final = re.compile(
    r"(?:本报|本网|本刊|本台|全媒体?|融媒体?|新媒体|首席|特约|特派|见习|实习|资深|高级|主任|深度|调查|摄影|文字|联合|驻[\u4e00-\u9fff]{1,6}|专职|兼职|前方|每经|报业|小)$"
)
_OUTLET: Final = re.compile(
    r"(?:日报|晚报|早报|晨报|时报|商报|周报|学报|导报|快报|都市报|报|网|网络|社|电视台|广播|广播台|总台|电台|台|刊|客户端|新闻|融媒体?|融媒体?中心|全媒体?|传媒|传媒集团|媒体|频道|周刊|杂志|在线|发布|头条|壹点|新花城|读特|南方\+|N视频|央视|专讯|报社|日报社|报业|资讯|专刊|视频|号|中青报|公众号|微信|微博|财经|经济|观察|观点|评论|中心)$"
)
_BODY: Final = re.compile(
    r"(?:局|委|委员会|办|办公室|部|处|科|院|所|校|系|厅|署|站|室|队|区|县|镇|乡|村|街道|市|省|州|公司|集团|协会|学会|联合会|商会|银行|医院|大学|学院|中学|小学|政府|工会|党委|团委|宣|法院|检察院|基地|园区|管委会|病区|支部|教研室|实验室|课题组|编辑部|工作室|研究会|基金会|博物馆|图书馆|俱乐部|大队|支队|中队|分局|分公司|项目组)$"
)
_OFFICE: Final = re.compile(
    r"(?:教授|研究员|总监|主任|院长|会长|理事|秘书长|博士|硕士|校长|所长|局长|部长|处长|科长|书记|委员|律师|医师|医生|护士|专家|主席|顾问|主管|经理|总裁|创始人|学者|院士|代表|讲师|学生|助理|分析师|工程师|负责人|撰稿人|主笔|老师|同学|董事长|干部|村支书|先生|女士|参与采写|对本文亦有贡献|亦有贡献|对此文亦有贡献)$"
)
_INSTITUTION: Final = re.compile(
    r"^[\u4e00-\u9fff]{2,12}(?:大学|学院|研究院|研究所|公司|医院|中心|协会|学会|委员会|局|部|报|网|社)$"
)
_BEHIND_A_BODY: Final = re.compile(
    r"^[\u4e00-\u9fff]{1,12}(?:科|股|部|处|室|办|院|局|委|校|公司|学院|大学|中心|政府|街道|镇|乡|社|报|网|台|站|会|队|所)([\u4e00-\u9fff]{2,4})$"
)
_BY: Final = re.compile(
    r"^(?:(?P<photo>摄影|摄|图|供图|图片|照片|制图|拍摄|绘|视频)|文图|图文|文|文字|文并摄|文摄|撰文|撰|采写|编|辑)$"
)
_GLUED: Final = re.compile(
    r"^([\u4e00-\u9fff·•]{2,}?)(?P<by>摄影报道|摄影报导|文并摄|综合报道|综合报导|报道|报导|整理|摄影|摄|供图|采写|参与采写|综合整理|编译|撰文|文图|拍摄|等|讯|电|图文)$"
)
_PHOTO: Final = ("摄", "摄影", "供图", "拍摄")
_REPORT: Final = re.compile(
    r"^(.*?)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:综合|即时|摄影|现场|专题|专访|独家|图文|采访|连线|整理|特别|联合|专|外|快|急)*(?:报道|报导|讯|电|消息|专稿|特稿|综合|整理|综述|通讯|特写)[:：]?$"
)
_NUMBER: Final = re.compile(
    r"^[\dA-Za-z年月日时分秒.%+@_]+$|^\d.*(?:[年月日次点分万版期]|小时前|分钟前|天前)$|^(?:星期|周)[一二三四五六日天]$|^[A-Za-z0-9].*[A-Za-z0-9]$"
)
_IS: Final = re.compile(r"^([\u4e00-\u9fff]{2,4}?)(?:系|为|是|单位|现任)[\u4e00-\u9fff]{3,}$")
_VERB: Final = re.compile(r"[对向与为是了的被把让从着不也他她我你]|表示|获悉|采访|了解|介绍|看到|回答|走进")
_OFTEN_PREFIX: Final = 16
_PEN: Final = re.compile(r"^(?!小|老|阿|大)[\u4e00-\u9fff]{2,3}$")


@dataclass(slots=True)
class Reading:
    """What a text says as a credit: names by role, and what of it is no part of a credit."""

    names: dict[str, list[str]] = field(default_factory=lambda: {role: [] for role in ROLES})
    bare: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    roles: int = 0
    outlets: int = 0
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


def read(text: str, role: str = "") -> Reading:
    """Read a credit; names in front of the first role are those of `role`.

    >>> read("滨河日报记者 张某某 通讯员 李某").names["correspondent"]
    ['李某']
    >>> read("记者从会上获悉").whole
    False
    """
    reading = Reading()
    text = text.replace("‧", "·").replace("・", "·").replace("参与采写", " ")
    if SPREAD.search(text):
        text = SPREAD.sub(r"\1\2", text)
    at = 0
    behind = ""
    for mark in ROLE.finditer(text):
        fresh = _stretch(text[at : mark.start()], role, reading, behind, before=mark.lastgroup or "")
        kind = mark.lastgroup or ""
        if fresh and _CLOSED.search(text, at, mark.start()):
            # 张某某/文 李某/编辑: the stroke stands behind the name.
            old = reading.names.get(role, reading.bare if not role else [])
            for name in fresh:
                if name in old:
                    old.remove(name)
            if kind in ROLES:
                reading.names[kind].extend(fresh)
        # 图/本报记者 is a photographer.
        pictured = role == "other" and kind == "reporter" and behind[:1] in ("图", "摄")
        if not pictured or _said(text[at : mark.start()]):
            role = kind
        behind = mark[0]
        reading.roles += 1
        at = mark.end()
    _stretch(text[at:], role, reading, behind, before="")
    if role in ROLES and reading.roles == 1 and reading.bare and not reading.named:
        # 张某某（特约评论员）
        reading.names[role], reading.bare = reading.bare, []
    return reading


def _said(between: str) -> bool:
    """Tell whether names stand between two roles: what else can is an outlet."""
    return any(is_name(chunk) for chunk in _CHUNK.findall(between))


def _stretch(text: str, role: str, reading: Reading, behind: str, before: str) -> list[str]:
    """Read what stands between two roles: names, outlets, places, and what the names did.

    Returns the names that nothing has been said of since.
    """
    if not text:
        return []
    chunks = list(_CHUNK.finditer(text))
    fresh: list[str] = []
    target = reading.names.get(role, [] if role else reading.bare)
    open_ended = True
    at = 0
    while at < len(chunks):
        found = chunks[at]
        word = found[0]
        following = chunks[at + 1][0] if at + 1 < len(chunks) else ""
        at += 1
        if len(word) == 1 and len(following) == 1 and word in SURNAMES and HAN.match(following):
            word, at = word + following, at + 1  # 张 三: a short name is padded to the width of others
        elif word in DOUBLE and len(following) == 1 and HAN.match(following):
            word, at = word + following, at + 1
        if by := _BY.match(word):
            if by["photo"]:
                reading.photographers += len(fresh)
                for name in fresh:
                    target.remove(name)
            elif role in ("", "other"):
                reading.names["author"].extend(fresh)
                for name in fresh:
                    target.remove(name)
            fresh = []
            continue
        last = at == len(chunks) and before != ""
        glued = last and found.end() == len(text)
        names, kind = _word(word, role, glued=glued)
        if kind == "rest" and fresh and is_name(word):
            names, kind = [word], "names"  # an everyday word is a name in a row of names
        if kind == "rest":
            if role != "other" or len(word) > _OFTEN_PREFIX:
                reading.rest.append(word)
            open_ended = False
        elif kind == "photo":
            reading.photographers += len(names)
            for name in fresh:
                target.remove(name)
            fresh = []
        elif kind == "report":
            reading.reports += 1
        elif kind == "outlet":
            reading.outlets += 1
        if names and kind != "photo" and open_ended:
            new = [name for name in names if name not in target]
            target.extend(new)
            fresh.extend(new)
    return fresh


def _word(word: str, role: str, *, glued: bool) -> tuple[list[str], str]:
    """Tell what a word of a credit is, and return the names in it."""
    word = word.removesuffix("等")
    if not word or _NUMBER.match(word):
        return [], "number"
    by = _GLUED.match(word)
    if by and by["by"] in _PHOTO and (names := _names(by[1], role)):
        return names, "photo"
    if by and len(by["by"]) > 1 and (names := _names(by[1], role) or _behind_a_body(by[1])):
        return names, "report" if "报" in by["by"] else "names"
    if names := _names(word, role):
        return names, "names"
    if by and (names := _names(by[1], role)):
        return names, "names"
    if report := _REPORT.match(word):
        core = report[1]
        if not core or core in places():
            return [], "report"
        for size in (3, 2, 4):
            if is_name(core[:size]) and (len(core) == size or core[size:] in places()):
                return [core[:size]], "report"
        if len(core) <= 10 and not _VERB.search(core):
            return [], "report"
    if word in places():
        return [], "place"
    if glued:
        # 李某本报(记者), 滨河日报(记者), 每经(记者)
        if prefix := _ADJECTIVE.search(word):
            names = _names(word[: prefix.start()], role)
            return (names, "names") if names else ([], "outlet")
        if _OUTLET.search(word) or (len(word) <= _OFTEN_PREFIX and not _VERB.search(word)):
            return [], "outlet"
    if names := _behind_a_body(word):
        return names, "names"
    if _OUTLET.search(word) or _BODY.search(word):
        return [], "outlet"
    if said := _IS.match(word):
        return ([said[1]] if is_name(said[1]) else []), "office"
    if _OFFICE.search(word) or word.startswith("发自") or word.endswith(("提供", "供图")):
        return [], "office"
    if found := _before_a_body(word):
        return found, "names"
    if _PEN.match(word) and in_the_dark(word) and (role == "editor" or _rare(word, role)):
        return [word], "names"
    return [], "rest"


def _behind_a_body(word: str) -> list[str]:
    """Return the name that stands right behind a body or one of its offices: 宣传科张某某."""
    behind = _BEHIND_A_BODY.match(word)
    return [behind[1]] if behind and stands_alone(behind[1]) else []


def _rare(word: str, role: str) -> bool:
    """Tell whether a word can be the name of a reporter with a surname that no list has."""
    return role == "reporter" and len(word) == 3 and word[-1] not in "宣信轩委办局部报网台社站"


def in_the_dark(word: str) -> bool:
    """Tell whether a word is no word of the language: a pen name."""
    from clusterbriefs.clean.lexicon import lexicon

    return all(len(part) == 1 for part in lexicon().segments(word))


def _names(word: str, role: str) -> list[str]:
    """Return the names that a word is made of."""
    if role:
        if in_a_slot(word):
            return [word]
    elif stands_alone(word) or is_transcribed(word):
        return [word]
    if len(word) <= 3 or _behind_a_body(word):
        return []
    if "和" in word[2:-2]:
        head, _, tail = word.rpartition("和")
        if (left := _names(head, role)) and (right := _names(tail, role)):
            return left + right
    return split_names(word)


def _before_a_body(word: str) -> list[str]:
    """Return the name that stands right before an institution, with no space between them."""
    for size in (3, 2):
        if is_name(word[:size]) and _INSTITUTION.match(word[size:]) and not _VERB.search(word):
            return [word[:size]]
    return []



_LONGEST: Final = 120
_BYLINE, _AUTHORS = 30, 6
_SIGN: Final = re.compile("[（(【〔■□●◎○▲◆◇⊙☉★☆※▌]")
_OTHERS: Final = re.compile("相关|推荐|延伸|热门|更多|[上下]一?[篇条]")
"""Words that lead to another article."""
_GROUP: Final = re.compile("供稿|作者单位|通讯员|记者|编辑|责编|审核")
"""A body can sign as a whole: 供稿单位, 通讯员."""
_ENDS: Final = "。！？!?…"
_CREDITED: Final = re.compile(
    "[记記]者|通[讯訊][员員]|[编編][辑輯译譯]|作者|[审審核校][读讀校核签定稿对對]|[初复終终主一二三][审審]|责|責|[监監][制製]|主[编編]|[总總][编編]|[统統][筹籌]|策[划劃]|撰|[采採][写寫访訪编編]|文[\\s/／｜|丨:：︱∣]|拟稿|口述|[记記编編作责責审審]\\s+[者辑輯编編核]|[图圖]\\s?[/／、]?\\s?文|文案|文字|供稿|[来來]稿|[实實][习習]生|[评評][论論][员員]|特派[员員]|采访人员|[报報][道导導]|[擬拟]稿|原[创創]|文[编編]"
)
"""What every credit has one of, in both scripts: looked for first, since reading takes longer."""


def is_credit(text: str) -> bool:
    """Tell whether a line is nothing but a credit.

    >>> is_credit("滨河晚报记者 赵某 通讯员 李某"), is_credit("记者：请问有哪些新举措？")
    (True, False)
    """
    if len(text) > _LONGEST or text[-1:] in _ENDS or not _CREDITED.search(text):
        return False
    if _OTHERS.search(text):
        return False
    reading = read(text)
    if not reading.whole:
        return False
    if reading.named or reading.photographers or (reading.bare and reading.reports):
        return True
    return reading.outlets > 0 and _GROUP.search(text) is not None


def is_byline(text: str) -> bool:
    """Tell whether a line is made of nothing but names, as an author signs below a headline.

    >>> is_byline("◎李明远"), is_byline("滨河日报 李明远 王芳"), is_byline("高新区")
    (True, True, False)
    """
    if len(text) > _BYLINE or text[-1:] in _ENDS:
        return False
    reading = read(text)
    names = reading.bare
    if not names or reading.roles or not reading.whole or not all(map(stands_alone, names)):
        return False
    if len(names) > _AUTHORS:
        return False
    return len(names) > 1 or len(names[0]) > 2 or reading.outlets > 0 or _SIGN.match(text) is not None


def is_credit_of_a_page(text: str) -> bool:
    """Tell whether a stretch of an HTML page is a credit, in either script."""
    if len(text) > _LONGEST or not _CREDITED.search(text):
        return False
    return is_credit(converter().convert(text))


def is_byline_of_a_page(text: str) -> bool:
    """Tell whether a stretch of an HTML page is made of nothing but names, in either script."""
    return len(text) <= _BYLINE and is_byline(converter().convert(text))
