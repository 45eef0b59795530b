"""related: removes lists of other pages, with their heading or without.

A heading such as 相关阅读 ends the article unless at least two paragraphs of prose follow. A list
without heading is known by its counters or dates.

    removes (tail)| 相关阅读
    removes (tail)| 【热门推荐】
    removes (tail)| 猜你喜欢：
    removes (tail)| 科创最新文章
    removes (tail)| 《滨河新区启动二期建设》相关新闻：
    removes (tail)| 此前报道：滨河新区启动二期建设
    leaves (body)| 相关内容将写入下月提交审议的条例草案。
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import bare, phrases
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import OPENS_IN_SIGN, hint, phrase_hint

NAME: Final = "related"
KIND: Final = "furniture"

_MORE: Final = regex(r"(?:(?<!\s)\s++)?(?:更多|more|MORE|换一换|换一批|>+|»+|\+)\W*$")
_NUMBERED: Final = regex(r"^[-–•·*]\s*\d{1,2}\D|^\d{1,2}\s{1,3}\D.*[^。]$|.*\s\d{2,7}$")
_DAY: Final = (
    r"(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}|(?:0?[1-9]|1[0-2])[-/月](?:0?[1-9]|[12]\d|3[01]))日?"
)
"""A day, with a point only behind a year: 3.12 is a price."""
_DATED: Final = regex(
    rf"^.{{4,60}}\s[\[(（]?{_DAY}(?:\s+\d{{1,2}}:\d{{2}})?[\])）]?$"
    rf"|^[\[(（]?{_DAY}[\])）]?\s+.{{4,60}}[^。]$"
)
_BULLET: Final = regex(r"^[•·●■◆▪▶►*+»›>-]\s*\S.{3,60}[^。；;：:，,]$")
_ONE: Final = regex(
    r"^\W{0,2}(?:此前报道|前期报道|早前报道|相关报道|相关新闻|相关阅读|延伸阅读|推荐阅读|更多阅读|往期回顾|往期精彩|阅读更多"
    r"|点击进入专题|进入专题|点击查看专题|专题|(?:热门|推荐)(?:课程|专题|标签|搜索|产品|推荐|文章|服务|城市|线路))\s*[:：]\s*[^。]{0,60}$"
    r"|^《[^》]{2,40}》的?相关(?:新闻|阅读|文章|资讯)\s*[:：]?$"
)
_LABEL: Final = regex(r"^([\u4e00-\u9fff]{4})\s?[|｜丨]\s?[\u4e00-\u9fff]{1,8}$")
_LATEST: Final = regex(
    r"^[\u4e00-\u9fff]{0,6}(?:最新|热门|推荐|相关|精选)(?:文章|新闻|资讯|游记|攻略|问答|帖子|专题|课程|产品|视频|图集)$"
    r"|^(?:推荐|热门|优选|认证)(?:律师|医生|专家|医院|商家|机构|品牌|店铺)$"
)
"""A heading made of what is listed."""
_MARKS: Final = phrase_hint(NAME, "marker")
_LED: Final = hint("报道 新闻 阅读 往期 专题 热门 相关 推荐 精选 最新 优选 认证".split())
"""What a heading of a list, or a link with such a heading, cannot be without."""
_BELOW: Final = regex(
    r"^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\W{0,3}[\u4e00-\u9fff]{0,4}\W{0,3}$"
)
"""The day of another page, and who wrote it, below its title."""
_TALK: Final = regex("登录后(?:才|方)|后才能评论|条评论$|发表评论")
"""A form for comments: what stands below it is no article."""
_WHAT: Final = regex(r"的?(?:文章|内容|新闻|资讯|信息|帖子|话题|视频)$")
_ENDS: Final = frozenset("日])）")
_ARTICLE: Final = 150
_ROWS: Final = 3
_TITLE, _TIMES = 60, 3
"""Characters of the title of another page; times as much text above a form as below. Ours."""
_COMMENTS: Final = hint(["登录后", "评论"])


def apply(doc: Document) -> None:
    """Remove headings of lists with what follows them, and lists that show themselves."""
    heads = _heads()
    stop = 0  # up to there a list has been looked through
    for line in doc.having(_MARKS | _LED):
        if line.removed or line.at < stop:
            continue
        if len(line.text) <= 30 and _heading(line.text, heads):
            doc.remove(line, NAME, KIND)
            stop = _clear(doc, line.at + 1)
        elif len(line.text) <= 80 and _ONE.match(line.text):
            doc.remove(line, NAME, KIND)
    _rows(doc)
    _titled(doc)
    if doc.hints & _COMMENTS:
        forms = [line for line in doc.lines if line.removed == "comment-box" and line.at >= stop]
        for line in [line for line in forms if _TALK.search(line.text)][-1:]:
            above, below = _prose(doc.lines[: line.at]), _prose(doc.lines[line.at :])
            if above >= max(_ARTICLE, _TIMES * below):
                _clear(doc, line.at + 1)


def _prose(lines: list[Line]) -> int:
    """Return how many characters of prose are left in some lines."""
    return sum(len(line.text) for line in lines if line.live and line.prose)


def _titled(doc: Document) -> None:
    """Remove titles with a day below each, from three on."""
    days = [line for line in doc.having(OPENS_IN_SIGN) if _BELOW.match(line.text)]
    if len(days) < _ROWS:
        return
    for line in days:
        above = doc.lines[line.at - 1] if line.at else None
        if above is not None and above.live and len(above.text) <= _TITLE:
            doc.remove(above, NAME, KIND)
        doc.remove(line, NAME, KIND)


@cache
def _heads() -> frozenset[str]:
    return frozenset(phrases(NAME, "marker"))


def _heading(text: str, heads: frozenset[str]) -> bool:
    name = bare(_MORE.sub("", text))
    if name in heads or _WHAT.sub("", name) in heads or _LATEST.match(name):
        return True
    labelled = _LABEL.match(name)
    if labelled is not None and labelled[1] in heads:
        return True
    parts = name.split()
    return len(parts) > 1 and all(bare(part) in heads for part in parts)


def _clear(doc: Document, start: int) -> int:
    """Remove what follows a heading of a list up to where the article goes on; return that index."""
    lines = doc.lines
    before = sum(len(line.text) for line in lines[:start] if not line.removed and line.prose)
    stop = start
    while stop < len(lines) and not (lines[stop].live and lines[stop].prose):
        stop += 1
    rest = [line for line in lines[stop:] if line.live]
    prose = [line for line in rest if line.prose]
    # What stands below the last paragraph is the page's.
    rest = [line for line in rest if prose and line.at <= prose[-1].at]
    if before < _ARTICLE:  # a list above the article does not end it
        goes_on = bool(prose)
    else:
        goes_on = (
            len(prose) >= 2
            and sum(len(line.text) for line in prose) >= max(120, before // 3)
            and len(prose) * 2 >= len(rest)
        )
    if not goes_on:
        stop = len(lines)
    for line in lines[start:stop]:
        if line.live and not _kept(line, goes_on) and not _stamped(doc, line, before):
            doc.remove(line, NAME, KIND)
    return stop


def _stamped(doc: Document, line: Line, before: int) -> bool:
    """Tell whether a line is the headline: above the text, with the line of source and time below."""
    below = doc.lines[line.at + 1] if line.at + 1 < len(doc.lines) else None
    return before == 0 and below is not None and below.removed == "article-meta"


def _kept(line: Line, goes_on: bool) -> bool:
    """A heading right in front of the text that goes on is a heading of it."""
    return goes_on and line.text.startswith(("一、", "二、", "三、", "四、", "五、", "六、"))


def _rows(doc: Document) -> None:
    """Remove runs of at least three lines that are numbered with counters, dated or bulleted."""
    short = [
        (line.at, line)
        for line in doc.lines
        if not line.prose
        # The only lines that one of the shapes can be: others begin and end with a letter.
        and (
            not (text := line.text)[0].isalpha() or (last := text[-1]) in _ENDS or last.isdecimal()
        )
        and len(text) <= 80
    ]
    if len(short) < _ROWS:
        return
    # Only what has one on either side, or two on one, can be in a run.
    places = {at for at, _ in short}
    short = [
        (at, line)
        for at, line in short
        if (at + 1 in places and (at + 2 in places or at - 1 in places))
        or (at - 1 in places and at - 2 in places)
    ]
    if not short:
        return
    for shape, zone in ((_NUMBERED, 0), (_DATED, 0), (_BULLET, doc.last_prose)):
        runs: list[list[Line]] = []
        before = -2
        for at, line in short:
            if at >= zone and shape.match(line.text):
                if at != before + 1:
                    runs.append([])
                runs[-1].append(line)
                before = at
        for run in runs:
            if len(run) >= _ROWS and (shape is not _NUMBERED or _counted(run)):
                for row in run:
                    if row.live:
                        doc.remove(row, NAME, KIND)


def _counted(run: list[Line]) -> bool:
    """Tell whether most rows end with a counter."""
    return sum(1 for line in run if re.search(r"\s\d{2,7}$", line.text)) * 2 > len(run)
