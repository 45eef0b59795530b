"""article-meta: removes the line under a headline with source, time and counters.

What it says goes into the metadata.

    removes (head)| 栏目：产业观察 人气：0 时间：2023-01-31 来源：网络
    removes (head)| 2022-08-01 10:24 来源：滨河日报
    removes (head)| 发布时间：2021年3月5日 浏览：1024次 字号：大 中 小
    removes (head)| 浏览次数：289 分类：产业
    removes (head)| 2022年08月01日 07:30 滨河日报
    removes (head)| 2023年06月30日 by admin in 科技 | Tags: 码头, 仓库
    removes (head)| 由 admin 发表 2021年1月1日 分类：未分类 标签：码头 阅读 1,903 次
    removes (body)| 2021-01-01 08:40 · zhouzheng
    removes (tail)| 原文刊于《滨河商报》2023年12月19日 记者：李明远
    removes (head)| 财经正文 113 0
    removes (head)| 滨河经济观察 2020年9期
    removes (head)| 2023-11-29 14:08:33?来源:滨河新闻网?作者:周正
    removes (head)| 滨河快讯／张远 2022年08月01日 20:19:00
    removes (head)| 滨河周刊 2022年8月1日
    removes (head)| 滨河日报 · 3小时前 · 1.3万阅读
    removes (head)| http://www.example.com 2022年08月01日 09:06 滨河网-滨河日报
    removes (head)| 公开方式：主动公开
    removes (head)| • 来源：互联网
    removes (head)| 发文日期：2025-09-29
    removes (head)| 《滨河日报》（2022年8月1日 第04版）
    removes (head)| 《滨河日报》2022年8月1日 记者 张远 通讯员 李明远
    removes (tail)| （原载《滨河日报》2022年8月1日03版）
    removes (head)| 滨河日报 2022年8月1日 星期一 第03版：民生
    removes (tail)| （《滨河日报》2022年8月1日06版 记者张远）
    removes (tail)| (滨河日报 2022年8月1日)
    removes (tail)| （原载《滨河大众》2022年8月1日 3版）
    removes (tail)| （原载2022年8月1日《滨河日报》第3版，记者 张远）
    removes (tail)| 本文原刊于《滨河日报》2022年8月1日
    removes (tail)| 转自滨河日报，家乡加油！
    removes (head)| 转自：滨河大学新闻网
    removes (tail)| （文章来源：滨河证券报）
    leaves (body)| 时间：8月1日上午9时
    leaves (body)| 来源于企业的专利占六成，其余来自高校。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import phrases
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "article-meta"
KIND: Final = "furniture"

_LABELS: Final = "|".join(map(re.escape, phrases("article_meta", "label")))
_LABEL: Final = regex(rf"(?:^|[\s|丨｜/(（【\[,，;；·•?？\d])(?:{_LABELS}|时间)\s*[:：]")
_WORDS: Final = frozenset({*phrases("article_meta", "label"), "时间"})
_SIZES: Final = tuple(sorted(set(map(len, _WORDS))))
_BEFORE: Final = frozenset("|丨｜/([【,;·•?")
_STAMP: Final = regex(
    r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\s?\d{1,2}月\s?\d{1,2}日)"
    r"[T\s]{0,4}(?:星期.|周.)?\s{0,4}(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
)
_WRITTEN_DAY: Final = regex(
    "^[一二][〇○零Ｏ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]"
)
"""A day that is written out."""
_LEADING_STAMP: Final = regex(
    rf"^\W*+(?:(?:https?://)?[\w-]++(?:\.[\w-]++)++[\w./-]*+\s++)?"
    rf"(?:发布于|发表于|更新于|发布|更新)?\s*+[:：]?\s*+{_STAMP.pattern}"
)
_TRAILING_STAMP: Final = regex(
    r"^[\w／/|｜·\s]{2,24}\s(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\W*$"
)
_ISSUE: Final = regex(
    r"^《?[\u4e00-\u9fff·]{2,14}》?\s{0,2}(?:19|20)\d\d年第?\s?\d{1,2}期(?:\s?第\d{1,4}页)?$"
)
"""The issue of a magazine."""
_HEADED: Final = regex(
    r"^([^|｜:：]{12,60}?)(?:\s{0,3}[|｜]\s{0,3}|_[\u4e00-\u9fff]{2,6}\s{0,2})(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?\W*$"
)
"""A headline with the time behind a bar."""
_TITLE_STAMP: Final = regex(
    r"^([^|｜。]{10,60}?[\u4e00-\u9fff”》！？])(?<![间期于日])\s{0,3}(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,3}(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s{0,3})?"
    r"(?:(?:来源|稿源|出处|作者|编辑)[:：]|\d{0,6}条?评论|阅读|浏览|点击)"
)
"""A headline with the line of source and time written to it."""
_OF_POST: Final = regex(
    r"^([^|｜。]{8,60}?)\s?[（(](?:19|20)\d\d-\d\d?-\d\d?\s\d\d?:\d\d(?::\d\d)?[)）]\s*(?:(?:转载|分享|收藏|标签|分类)\W{0,3})*$"
)
"""A headline with the time in brackets, as a host of blogs prints it."""
_OF_LABEL: Final = regex("(?:来源|作者|时间|日期|编辑|发布|记者|责编)\\s?[:：]|(?:报|网|社|台)$")
_OUTLET_STAMP: Final = regex(
    rf"^[（(]?[\u4e00-\u9fff]{{1,10}}(?:报|网|社|台|刊|新闻|在线|发布|客户端|周刊|杂志|融媒体中心)\s*{_STAMP.pattern}"
    r"(?:\s{0,3}第?\s?\w{1,3}版(?:[:：]\s?\w{1,8})?)?\W*$"
)
_IN_MARKS: Final = regex(
    rf"^[（(]?《\s?[\u4e00-\u9fff]{{1,11}}(?:报|刊|网|杂志)\s?》\s?[（(]?\s?{_STAMP.pattern}"
    r"(?:\s{0,3}(?:星期.|第?\s?[A-Z]?\w{1,3}\s?版)){0,2}\s?[)）]?"
    r"(?:\s?(?:记者|通讯员|作者)\s?(?:(?!记者|通讯员|作者)[\u4e00-\u9fff·、 ]){2,30}){0,3}\W{0,2}$"
)
"""The name of a paper in its marks, with the day, the page and who wrote."""
_APP: Final = regex(
    r"^[^。！？；]{0,20}(?:\d+\s?(?:分钟|小时|天)前|[\d.,]+万?\s?(?:次?播放|阅读|弹幕|浏览|人看过|转发))[^。！？；]{0,50}$"
)
"""A time such as apps give it, or a counter of theirs."""
_COUNT: Final = regex(
    r"^\W*(?:阅读|浏览|点击|人气|围观|评论|查看)(?:数|量|次数)?\s*[:：(（]?\s*[\d,.]+\s*万?\s*次?[)）]?\W*$"
    r"|^\W*[\d,.]+\s*万?\+?\s*(?:次|人)?(?:阅读|浏览|点击|围观|评论|查看|跟贴|参与)\W*$"
)
_COUNTS: Final = regex(
    r"^\W{0,2}(?:(?:查看|浏览|阅读|回复|点击|评论|人气|热度|收藏)\s*[:：(（]?\s*\d[\d,.]{0,9}万?(?![\d,.])[)）]?[\s|｜·/]{0,4}){2,}(?:所属栏目\s*[:：]\s*\S{1,12})?$"
)
"""Counters in a row."""
_PAIRED: Final = regex(
    r"^(?!.*(?:电话|热线|预约|邮编|传真|地址))(?:[\u4e00-\u9fff]{2,5}\s?[:：]\s?[^\s:：]{1,14}(?:[\s　|｜·]+|$)){2,}$"
)
"""Labels with what they say, in a row."""
_POSTED: Final = regex(
    r"^(?:Posted|Published) on\s(?=.{0,12}\d{4}).{4,60}$"
    r"|^由\s?\S{1,12}\s?(?:发表|发布)于?\s?(?:19|20)\d\d[-/.年].{0,90}$"
)
"""What a theme of a blog says of the day and who posted it."""
_BY_USER: Final = regex(
    r"^\W{0,2}(?:19|20)\d\d-\d{1,2}-\d{1,2}\s\d{1,2}:\d{2}\s?[·•]\s?[A-Za-z0-9_]{2,16}$"
)
"""The time, and the user who posted, on a line by itself wherever it stands."""
_FILED: Final = regex(
    r"^(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s\d{1,2}:\d{2})?\s"
    r"by\s\S{1,16}\s(?:in|at|under)\s.{1,80}$"
)
"""The day, who posted it and under what, as a theme of a blog says it."""
_POSTS: Final = hint(["Posted on", "Published on", " by ", "发表", "发布"])
_SHORT_SOURCE: Final = regex(r"^[\s\d:：|丨｜/／·•\-—()（）\[\]【】\w]{0,36}$")
_ADOPTED: Final = regex(r"^[（(].{6,}(?:通过|公布|发布|修正|修订|施行|批准)[）)]$")
"""When and by whom a law was passed: a line of the law."""
_PRINTED: Final = regex(
    r"^[（(]?(?:本文|原文)?(?:原载|原刊|刊于|刊载于|载于|转自|转载自|摘自|选自)于?\s?[:：]?\s?"
    r"(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?[《“]?(?:[\w·]{2,10}》(?=(?:19|20)\d\d年)"
    r"|[\w·]{2,10}(?:报|网|社|刊|杂志|客户端|周刊|公众号|新闻|发布))[^。；]{0,24}[）)！!。]?$"
)
"""In what it was printed first, as a line by itself."""
_SOURCED: Final = regex(
    r"^[（(](?:文章|本文|稿件|信息|资料|内容|新闻)来源\s?[:：]\s?[^（）()。]{2,24}[）)]$"
)
"""Its source in brackets, as a line by itself."""
_IN_PRINT: Final = hint("原载 原刊 刊于 载于 转自 转载自 摘自 选自 来源:".split())
_EMPTY: Final = regex(
    r"^\W{0,2}(?:分类\s*[:：]\s*\S{0,8}\s+标签\s*[:：]|(?:原标题|摘\s?要|导\s?读|简\s?介|内容|正文|来源|作者|编辑|标签|关键词|核心提示|内容提要|阅读|浏览)\s*[:：])\W*$"
)
"""A label with nothing behind it."""
_SECTIONED: Final = regex(r"^[\u4e00-\u9fff]{2,4}正文(?:\s{1,3}\d{1,7}){1,3}$")
"""The section with counters that have no name."""
_OF_SECTION: Final = hint(["正文"])
_COLON: Final = hint([":"])
_YEAR: Final = hint(["19", "20"])
_COUNTED: Final = hint("阅读 浏览 点击 人气 围观 评论 查看 跟贴 参与".split())
_OF_APPS: Final = hint("分钟前 小时前 天前 播放 阅读 弹幕 浏览 人看过 转发".split())
"""What a line of source, time or counters cannot be without, by its shapes."""
_BULLETS: Final = "•·●○■◆-* "
"""What a list sets in front of its rows."""
_ACCOUNT: Final = regex(
    "[\u4e00-\u9fff]{2,8}(?:发布|日报|晚报|早报|新闻|融媒|客户端|电视台|传媒|在线|观察)"
)
"""Who posted it, by a name that a headline hardly is."""
_LONGEST: Final = 150
_SHORT: Final = 60


def apply(doc: Document) -> None:
    """Remove such lines above the text; elsewhere only if two labels leave no doubt."""
    _by_form(doc)
    for line in doc.having(_COLON | _YEAR | _COUNTED):
        text = line.text
        if (line.prose and text[-1] not in "：:") or len(text) > _LONGEST:
            continue
        if text[0] in "（(" and _ADOPTED.match(text):
            continue
        hints = line.hints
        colon, year = hints & _COLON, hints & _YEAR
        if year and line.at <= doc.first_prose and (end := _title_end(doc, text)):
            doc.found.append(("meta", line.number, text[end:]))
            doc.replace(line, end, len(text), "", NAME, KIND, action="removed")
            continue
        labels = _labels(line.narrow) if colon else 0
        head = line.at <= doc.first_prose
        stamp = _LEADING_STAMP.match(text) if year else None
        sure = (
            labels >= 2
            or (labels == 1 and year and (stamp is not None or _STAMP.search(text) is not None))
            or (labels == 1 and head and _WRITTEN_DAY.match(text) is not None)
            or (
                labels == 1
                and head
                and _LABEL.match(text.lstrip(_BULLETS))
                and not text.startswith("时间")
            )
            or (
                stamp is not None
                and (head or len(text) <= stamp.end() + 4)
                and _SHORT_SOURCE.match(text[stamp.end() :]) is not None
            )
            or (
                head
                and ((year and _TRAILING_STAMP.match(text)) or (hints & _OF_APPS and _app(text)))
            )
            or (
                year
                and (head or text[0] in "（(" or (text[0] == "《" and line.at > doc.last_prose))
                and (_OUTLET_STAMP.match(text) or _IN_MARKS.match(text)) is not None
            )
            or (hints & _COUNTED and (_COUNT.match(text) or _COUNTS.match(text)) is not None)
            or (head and colon and len(text) <= _SHORT and _PAIRED.match(text) is not None)
            or ((head or text.startswith("分类")) and colon and _EMPTY.match(text) is not None)
        )
        if sure:
            doc.found.append(("meta", line.number, text))
            doc.remove(line, NAME, KIND)
            if stamp is not None and head:
                _account_above(doc, line)
        elif labels == 1 and not line.prose and _LABEL.match(text):
            line.weak = NAME


def _title_end(doc: Document, text: str) -> int:
    """Return where a headline ends to which the line of source and time is written, or 0.

    A row of labels is none, nor what has a line of its own besides.
    """
    if (posted := _OF_POST.match(text)) is not None:
        return posted.end(1)
    titled = _TITLE_STAMP.match(text)
    if titled is None or _OF_LABEL.search(titled[1]) is not None:
        return 0
    return 0 if any(line.text == titled[1] for line in doc.lines) else titled.end(1)


def _by_form(doc: Document) -> None:
    """Deal with lines that one form tells: what was printed where, posted by whom, and so on."""
    for line in doc.having(_IN_PRINT):
        if line.prose or len(line.text) > _SHORT:
            continue
        if _PRINTED.match(line.text) or _SOURCED.match(line.text):
            doc.found.append(("meta", line.number, line.text))
            doc.remove(line, NAME, KIND)
    for line in doc.having(_POSTS):
        short = not line.prose or line.at <= doc.first_prose
        if short and (_POSTED.match(line.text) or _FILED.match(line.text)):
            doc.found.append(("meta", line.number, line.text))
            doc.remove(line, NAME, KIND)
    for line in doc.having(_OF_SECTION):
        if line.at <= doc.first_prose and _SECTIONED.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_YEAR):
        if (not line.prose and _BY_USER.match(line.text)) or (
            line.at <= doc.first_prose and _ISSUE.match(line.text)
        ):
            doc.found.append(("meta", line.number, line.text))
            doc.remove(line, NAME, KIND)
        elif line.at <= doc.first_prose and (headed := _HEADED.match(line.text)) is not None:
            doc.found.append(("meta", line.number, line.text[headed.end(1) :]))
            doc.replace(line, headed.end(1), len(line.text), "", NAME, KIND, action="removed")


_OF_CREATOR: Final = regex("领域(?:爱好者|创作者|作者)|自媒体|创作者$")
"""What a platform says of whoever posts on it, behind the time."""
_OWN_NAME: Final = 12
"""Characters of his name at most. Ours."""


def _account_above(doc: Document, line: Line) -> None:
    """Remove the name of the account or paper on the line above that of the time."""
    above = doc.lines[line.at - 1] if line.at else line
    own = _OF_CREATOR.search(line.text) is not None and len(above.text) <= _OWN_NAME
    if above.live and not above.prose and (own or _ACCOUNT.fullmatch(above.text)):
        doc.found.append(("meta", above.number, above.text))
        doc.remove(above, NAME, KIND)


def _labels(narrow: str) -> int:
    """Count the labels of a line, that is `_LABEL`: looked for back from each of its few colons."""
    count = 0
    at = narrow.find(":")
    while at >= 0:
        end = at
        while end and narrow[end - 1].isspace():
            end -= 1
        for size in _SIZES:
            start = end - size
            if start >= 0 and narrow[start:end] in _WORDS:
                before = narrow[start - 1] if start else "|"
                if before in _BEFORE or before.isspace() or before.isdecimal():
                    count += 1
                    break
        at = narrow.find(":", at + 1)
    return count


def _app(text: str) -> re.Match[str] | None:
    return _APP.match(text) if len(text) <= _SHORT else None
