"""The words of a credit: roles, outlets, bodies and offices, and what tells them from names."""

# ruff: noqa: E501  (lists of words are easier to read in long rows)

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.names import (
    HAN,
    in_a_slot,
    is_name,
    is_transcribed,
    places,
    split_names,
    stands_alone,
)
from clusterbriefs.clean.regex import regex

ROLES: Final = ("reporter", "correspondent", "editor", "author")
"""Whose names are kept. `other` is who neither wrote, edited nor reported, and what is no person."""
_S: Final = r"[/／|｜丨:：∶︱∣│┃]"
_NO_WORD: Final = r"(?<![\u4e00-\u9fff])"
_WORDS: Final = {
    "reporter": rf"记者(?!们|节|协会|站|证|团|会)|采访人员|特派员|{_NO_WORD}编译(?!器|局)",
    "correspondent": "通讯员|实习生|通联员",
    "other": (
        rf"图片编辑|美术编辑|(?<![\u4e00-\u9fff/／、])图[片表]?\s?(?={_S})|摄影(?!报道|报导|记者)(?:\s?[/／]\s?视频)?|摄像|供图|制图|绘图|题图|航拍"
        rf"|设计|美编|版式|版面|排版|视觉|海报|漫画|插画|剪辑|配音|主播|出镜|视频(?={_S})|造型|出品|制作|译者|翻译|口述|主持人|嘉宾|受访者"
        "|来源|图片由|原文标题|原标题|头图|封面|出版|更新(?=[:：])|出处|稿源|发布时间|编辑(?:日期|时间)|更新时间|时间|日期|浏览|点击|阅读|栏目|(?:[大中小特]号?)?字[号体]"
        "|发布人|发布者|发布单位|发布机构|信息员|录入|上传|上稿|关键词|标签|分类|责任单位|供稿单位|作者(?:单位|简介)|电话|邮箱|热线"
    ),
    "editor": (
        "(?:总|副)?(?:责任|值班|网络|新媒体|文字|本版|本期|本栏|本文|执行|实习|助理|视频|流程|当班|每经|首席|见习|微信)?[总主]?编辑(?!部|室|同志|日期|时间|器|成|整理)"
        "|(?:本版|本期)?责编|编审|审读|审校|审核|审签|审定|审稿|(?:责任)?校对|责校|校审|核稿|复核|签发|编发|文编|编委|[总副]?监制|(?:副|执行)?主编"
        "|[副]?总编(?!辑)|值班(?:主任|编委|领导|总编)|总?策划|总?统筹|[初复终主一二三]审|[一二]读"
    ),
    "author": (
        "^原创(?=\\s)|拟稿|撰写|编写|作者(?!授权|本人|个人|观点|所有|保留|声明)|撰文|撰稿|采写|采编|来稿|供稿(?!方)|投稿|执笔|评论员"
        rf"|[图文]{{2}}(?={_S}|\s)|文字?\s?[/／、&]\s?图片?|图\s?[/／、&]\s?文"
        rf"|{_NO_WORD}(?:采访|整理|文案|文字)(?=\s?{_S}|\s)|{_NO_WORD}(?:本[版报刊])?文(?=\s?{_S}|\s+[\u4e00-\u9fff]{{2,4}}(?:\s|$)|[\u4e00-\u9fff]{{2,3}}\s?[/／])"
    ),
}
_ROLES: Final = "|".join(f"(?P<{role}>{words})" for role, words in _WORDS.items())
_LETTERS: Final = "".join(sorted(set("".join(HAN.findall(_ROLES)))))
# Tried only at characters that the words are made of: several times as fast.
ROLE: Final = regex(rf"(?=[{_LETTERS}])(?:{_ROLES})(?:人员|[人员](?![\u4e00-\u9fff]))?")
"""A word that says what the persons behind it did."""
WIDE: Final = regex(
    r"(?<![\u4e00-\u9fff])([记作编责审通撰摄校供采终初复])[ \u3000\xa0]{1,4}([者辑编核稿影对写审])(?=\s*[:：/／|｜丨])"
)
"""A role that is set wide: 记 者."""
CHUNK: Final = regex(
    r"[^\s、，,;；/／|｜丨︱∣│┃&:：∶()（）\[\]【】〔〕「」『』〖〗<>＜＞{}■□●◎○▲◆◇⊙☉★☆※▌▎…—─\-–~。\._“”\"'＊*＋+•·]+(?:[·•][\u4e00-\u9fff]{1,7})*"
)
"""A word of a credit: what stands between two marks, the dot in a name aside."""
BY: Final = regex(
    r"^(?:(?P<photo>摄影|摄|图|供图|图片|照片|制图|拍摄|绘|视频)|文图|图文|文|文字|文并摄|文摄|撰文|撰|采写|编|辑)$"
)
"""What the persons before it did."""
_GLUED: Final = regex(
    r"^([\u4e00-\u9fff·]{2,}?)(?P<by>摄影报道|摄影报导|文并摄|综合报道|综合报导|报道|报导|综合整理|整理|摄影|摄|拍摄|供图|采写|编译|撰文|文图|图文|讯|电)$"
)
_LAST: Final = frozenset("导道摄影图写文译理讯电息稿合述")
"""The last letters of what persons did: few words end in one."""
_PHOTO: Final = ("摄", "摄影", "供图", "拍摄")
_TOLD: Final = ("摄影报道", "摄影报导", "综合报道", "综合报导", "报道", "报导", "综合整理", "整理")
_REPORT: Final = regex(
    r"^(.*?)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:综合|即时|摄影|现场|专题|专访|独家|图文|采访|连线|整理|特别|联合|专|外|快|急)*(?:报道|报导|讯|电|消息|专稿|特稿|综合|整理|综述|通讯|特写)$"
)
_ADJECTIVE: Final = regex(
    r"(?:本报|本网|本刊|本台|全媒体?|融媒体?|新媒体|首席|特约|特派|见习|实习|资深|高级|主任|深度|调查|摄影|文字|联合|驻[\u4e00-\u9fff]{1,6}|专职|兼职|前方|每经|报业)$"
)
_OUTLET: Final = regex(
    r"(?:报|网|网络|社|台|广播|刊|客户端|新闻|融媒体?|全媒体?|传媒|传媒集团|媒体|频道|周刊|杂志|在线|发布|头条|壹点|新花城|读特|央视|专讯|报业|资讯|视频|号|微信|微博|财经|经济|观察|观点|评论|中心)$"
)
_BODY: Final = regex(
    r"(?:局|委|委员会|办|办公室|部|处|科|院|所|校|系|厅|署|站|室|队|区|县|镇|乡|村|街道|市|省|州|公司|集团|协会|学会|联合会|商会|银行|大学|中学|小学|政府|团|工会|宣|基地|课题组|研究会|基金会|馆|俱乐部|项目组)$"
)
_OFFICE: Final = regex(
    r"(?:教授|研究员|总监|主任|院长|会长|理事|秘书长|博士|硕士|校长|所长|局长|部长|处长|科长|书记|委员|律师|医师|医生|护士|专家|主席|顾问|主管|经理|总裁|创始人|学者|院士|代表|讲师|学生|助理|分析师|工程师|负责人|主笔|老师|同学|董事长|干部|先生|女士|亦有贡献|提供|供图)$|^发自"
)
_BEFORE_A_BODY: Final = regex(
    r"^[\u4e00-\u9fff]{2,12}(?:大学|学院|研究院|研究所|公司|医院|中心|协会|学会|委员会|局|部|报|网|社)$"
)
_BEHIND_A_BODY: Final = regex(
    r"^[\u4e00-\u9fff]{1,12}(?:科|股|部|处|室|办|院|局|委|校|公司|大学|中心|政府|街道|镇|乡|社|报|网|台|站|会|队|所|教授|研究员|主任|院长|博士|医生|记者)([\u4e00-\u9fff]{2,4})$"
)
_IS: Final = regex(r"^([\u4e00-\u9fff]{2,4}?)(?:系|为|是|单位|现任)[\u4e00-\u9fff]{3,}$")
_NUMBER: Final = regex(
    r"^[\dA-Za-z年月日时分秒.%@]+$|^\d.*(?:[年月日次点分万版期]|小时前|分钟前|天前)$|^(?:星期|周)[一二三四五六日天]$|^[A-Za-z0-9].*[A-Za-z0-9]$"
    r"|^(?:纠错|打印|关闭|关闭窗口|分享|收藏|返回|举报|大|中|小)$"
)
"""Numbers, times, log-ins, and the buttons of a page."""
_VERB: Final = regex(
    r"[对向与为是了的被把让从着不也他她我你]|表示|获悉|采访|了解|介绍|看到|回答|走进"
)
_PREFIX, _PLACE = 16, 10
"""Longest words that are taken for an outlet before its reporter, and for a place before 报道."""
_PEN: Final = regex(r"^(?!小|老|阿|大)[\u4e00-\u9fff]{2,3}$")
_GROUP_ENDS: Final = frozenset("宣信轩委办局部报网台社站")
"""Characters that end the name by which the writers of a body sign together."""


class Word(NamedTuple):
    """What a word of a credit is, and the names in it; `rest` is no part of a credit."""

    kind: str
    names: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def word_of(word: str, role: str, *, glued: bool) -> Word:
    """Tell what a word is that stands behind `role`; `glued`: the next role is written to it.

    >>> word_of("张某某李某", "reporter", glued=False)
    Word(kind='names', names=('张某某', '李某'))
    >>> word_of("滨河日报", "", glued=True)
    Word(kind='outlet', names=())
    """
    word = word.removesuffix("等")
    if not word or _NUMBER.match(word):
        return Word("number")
    prefix = _before_a_role(word, role) if glued else None
    return _named(word, role) or _report(word) or prefix or _other(word, role)


def _named(word: str, role: str) -> Word | None:
    """Return the names that a word is made of, and with them what they did: 张某某摄."""
    by = _GLUED.match(word) if word[-1] in _LAST else None
    if by and by["by"] in _PHOTO and (names := names_of(by[1], role)):
        return Word("photo", names)
    if by and len(by["by"]) > 1 and (names := names_of(by[1], role) or _behind_a_body(by[1])):
        return Word("report" if by["by"] in _TOLD else "names", names)
    names = names_of(word, role) or (names_of(by[1], role) if by else ())
    return Word("names", names) if names else None


def _report(word: str) -> Word | None:
    """Return what stands before 报道: names and a place, or a place."""
    report = _REPORT.match(word) if word[-1] in _LAST else None
    core = report[1] if report else ""
    for size in (3, 2, 4):
        if is_name(core[:size]) and (len(core) == size or core[size:] in places()):
            return Word("report", (core[:size],))
    if report and len(core) <= _PLACE and not _VERB.search(core):
        return Word("report")
    return Word("place") if word in places() else None


def _before_a_role(word: str, role: str) -> Word | None:
    """Return the names or the outlet that the next role is written to: 李某本报, 滨河日报."""
    if adjective := _ADJECTIVE.search(word):
        names = names_of(word[: adjective.start()], role)
        return Word("names" if names else "outlet", names)
    outlet = _OUTLET.search(word) or (len(word) <= _PREFIX and not _VERB.search(word))
    return Word("outlet") if outlet else None


def _other(word: str, role: str) -> Word:
    """Tell what a word is that is not made of names."""
    if names := _behind_a_body(word):
        return Word("names", names)
    if _OUTLET.search(word) or _BODY.search(word):
        return Word("outlet")
    said = _IS.match(word)
    office = _OFFICE.search(word)
    if said or office:
        holder = said[1] if said else word[: office.start()] if office else ""
        return Word("office", (holder,) if stands_alone(holder) else ())
    if names := _before_a_body(word) or _pen_name(word, role):
        return Word("names", names)
    return Word("rest")


def names_of(word: str, role: str) -> tuple[str, ...]:
    """Return the names that a word is made of."""
    if in_a_slot(word) if role else stands_alone(word) or is_transcribed(word):
        return (word,)
    if len(word) <= 3 or _behind_a_body(word):
        return ()
    if "和" in word[2:-2]:
        head, _, tail = word.rpartition("和")
        if (left := names_of(head, role)) and (right := names_of(tail, role)):
            return left + right
    return tuple(split_names(word))


def _before_a_body(word: str) -> tuple[str, ...]:
    """Return the name that stands right before an institution, with no space between them."""
    for size in (3, 2):
        if is_name(word[:size]) and _BEFORE_A_BODY.match(word[size:]) and not _VERB.search(word):
            return (word[:size],)
    return ()


def _behind_a_body(word: str) -> tuple[str, ...]:
    """Return the name that stands right behind a body or one of its offices: 宣传科张某某."""
    behind = _BEHIND_A_BODY.match(word)
    return (behind[1],) if behind and stands_alone(behind[1]) else ()


def _pen_name(word: str, role: str) -> tuple[str, ...]:
    """Return the pen name of an editor, or a reporter's name with a surname that no list has."""
    rare = role == "reporter" and len(word) == 3 and word[-1] not in _GROUP_ENDS
    if not (role == "editor" or rare) or not _PEN.match(word):
        return ()
    return (word,) if all(len(part) == 1 for part in lexicon().segments(word)) else ()
