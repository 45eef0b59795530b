"""widget: removes what is left of players and scripts that did not load.

removes (head)| 您的浏览器不支持此视频格式，请升级
removes (head)| 00:00/03:25
removes (body)| 视频加载中...
removes (tail)| 2021-01-04 某某 1 1 滨河日报 content_1.html 1 滨河新区生物产业加速集聚 /enpproperty-->
removes (body)| 订阅「滨河医械周报」
removes (body)| 每周一早上，读完一周的新药。已有 12,345 人订阅
removes (body)| 查看更多行情>>
removes (body)| 周小舟主任医师出诊时间：周一上午、周四全天预约挂号
removes (body)| 关联个股：储能板块（BK0989） +1.24%
removes (head)| 阅读本文大约需要 5 分钟
removes (head)| 评分：★★★★☆ 8.4
removes (head)| 安卓版下载 苹果版下载（暂无）
removes (tail)| 渡口老周 + 2 很给力！
leaves (body)| 到年底，这份周报已有一万两千人订阅。
leaves (body)| 浏览器插件开发商把总部迁入园区，员工从十人增加到六十人。
"""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import known
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import OPENS_IN_SIGN, hint, phrase_hint

NAME: Final = "widget"
KIND: Final = "furniture"

_CLOCK: Final = regex(r"^\W*\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?\W*$")
_OF_FILE: Final = regex(r"^(?:资源描述|文档介绍|文档简介)\s*[:：]$")
"""A label of a site of documents with nothing behind it."""
_LABELS: Final = hint(["资源描述", "文档介绍", "文档简介"])
_MOODS: Final = frozenset(
    "路过 雷人 握手 鲜花 鸡蛋 顶 踩 支持 反对 高兴 感动 震惊 愤怒 难过 新奇 搞笑 无聊 流汗 同情 害怕 喜欢 气愤".split()
)
_MOOD: Final = hint(
    "路过 雷人 握手 鲜花 鸡蛋 高兴 感动 震惊 愤怒 难过 新奇 搞笑 无聊 同情 气愤".split()
)
_QUOTED: Final = frozenset(
    "名称 代码 股票名称 股票代码 证券名称 最新价 现价 最新 涨跌幅 涨跌额 涨跌 涨幅 成交量 成交额 换手率 总市值".split()
)
"""Headings of the columns of a box of quotations."""
_QUOTES: Final = hint(["涨跌", "涨幅"])
_VALUE: Final = regex(r"^[-+]?[\d,]*\.?\d+[%万亿手]?$|^--?$")
_COLUMNS: Final = 3
"""Headings of such a box at least. Ours."""
_ROWS: Final = 2
"""Companies in such a box at most: a table of the article has more. Ours."""
_COMPANY: Final = 8
"""Characters of a company's name in such a box at most. Ours."""
_SUBSCRIBE: Final = regex(
    r"^订阅[「《“][^「」《》“”]{2,20}[」》”][^。]{0,16}$|^[^。]{0,30}。?已有\s?[\d,.]+\s?万?\s?人(?:订阅|关注)$"
    r"|^(?:查看|点击查看)更多(?:行情|资讯|报价|个股)\W{0,3}$"
    r"|^(?:打开|下载|安装)\S{0,10}?(?:APP|App|app|客户端)[，,\s]?(?:查看|阅读|浏览|看)(?:更多|全文|原图).{0,12}$"
    r"|^\W{0,2}(?:关联|相关|概念)(?:个股|板块|股票|行情)\s?[:：].{2,60}[-+]?\d+(?:\.\d+)?[%％]\W{0,2}$"
)
"""A box that offers a letter to subscribe to, more of what it shows, or what a share is at."""
_OF_DOCTOR: Final = regex(
    r"^(?:[\u4e00-\u9fff]{2,4}\s?(?:副?主任|主治)医师.{0,20})?(?:出诊|门诊|坐诊)时间\s?[:：]\s?(?:每?周|星期|上午|下午).{1,40}$"
)
_DOCTOR: Final = regex(r"^[\u4e00-\u9fff]{2,4}\s(?:副?主任|主治)医师\s[\u4e00-\u9fff]{2,12}$")
"""When a doctor can be seen, and who it is, as a hospital sets it into its news."""
_SEEN: Final = hint(["出诊时间", "门诊时间", "坐诊时间"])
_OFFERED: Final = hint(
    ["APP", "App", "app", "客户端", "订阅", "人关注", "查看更多", "个股", "板块", "股票", "行情"]
)
_OF_MEMBER: Final = regex(
    r"^(?:\d[\d.]*万?\s?(?:主题|帖子|积分|听众|精华|威望|金币|贡献)\s?){2,6}$|^\[LV\.\d+\]\S{0,10}$"
)
"""What a forum counts of a member, or its rank."""
_OF_APP: Final = regex(
    r"^评分\s?[:：]\s?[★☆⭐\d.\s/]{1,14}$|^(?:(?:安卓|苹果|iOS|IOS|电脑|PC)版?下载(?:[（(][^（()）]{2,6}[）)])?\s?){1,3}$"
    r"|^\S{2,10}\s\+\s?\d{1,3}\s\S{2,10}[！!]$|^(?:离线|在线)\s\S{2,12}$"
)
"""What a page of downloads prints of an app, what a forum prints of who liked a post, or was there."""
_APPS: Final = hint(["评分", "版下载", "+", "离线", "在线"])
_TAKES: Final = regex(
    r"^\W{0,3}(?:(?:阅读|读完|看完|听完)(?:本文|全文|这篇文章|此文)?(?:大约|大概|约|预计)?(?:需要?|用时|时长)?\s?[:：]?\s?(?:大约|约)?\s?\d{1,3}\s?(?:分钟|秒)"
    r"|(?:全文|本文)(?:共|约|总计|共计)\s?\d{2,6}\s?字.{0,20}|预计阅读(?:时间|时长)?.{0,14}(?:分钟|秒))\W{0,3}$"
)
"""How long it takes to read a text, as a platform tells its readers."""
_TAKEN: Final = hint("分钟 全文 本文 预计阅读".split())
_OF_APP_PAGE: Final = regex(
    r"^\S{0,16}(?:(?:软件|游戏|应用|APP|App|app)(?:特色|亮点|特点|功能|优势|截图|玩法|测评|评测)|更新(?:日志|内容|说明)|(?:下载|安装)(?:说明|教程|步骤))\W{0,3}$"
)
_APP_PAGE: Final = hint(
    "特色 亮点 特点 功能 优势 截图 玩法 测评 评测 更新日志 更新内容 更新说明 下载说明 下载教程 下载步骤 安装说明 安装教程 安装步骤".split()
)
_POINT: Final = regex(r"^(?:\d{1,2}[、.．)）]|[-·*•●【]|[vV]?\d+\.\d+)")
_POINT_LONGEST, _POINTS = 80, 12
"""Characters of what a page of downloads says of an app, and how many such lines there are, at most.
Ours."""
_COUNTER: Final = regex(r"^[+\W\d]{1,8}$")
_COMMENT: Final = regex(
    r"<!--.*?(?:-->|$)|(?:(?<!\s)\s++)?/?(?:enp\w++|founder\w*+)?\s*+-->\s*+$|^\s*+-->\s*+"
)
_COMMENTED: Final = hint(["<!--", "-->"])
_STAMP: Final = regex(r"^(?:19|20)\d\d-\d\d-\d\d")
_REST: Final = 4
_SIGNS: Final = regex(r"^[\W_]+$")
_HINT: Final = phrase_hint(NAME)


def apply(doc: Document) -> None:
    """Remove short lines of known messages, clocks of players, and lines of signs alone."""
    inside = known(NAME).inside
    _comments(doc)
    _by_form(doc)
    _doctors(doc)
    if any(line.text in _MOODS for line in doc.having(_MOOD)):
        _moods(doc)
    if any(line.text in _QUOTED for line in doc.having(_QUOTES)):
        _quotations(doc)
    for line in doc.having(OPENS_IN_SIGN | _HINT):
        text = line.text
        if line.prose or len(text) > 60:
            continue
        if line.hints & _HINT and inside.search(line.plain):
            doc.remove(line, NAME, KIND)
        elif text[0].isalpha():
            continue
        elif _OF_MEMBER.match(text) or _CLOCK.match(text) or _SIGNS.match(text):
            doc.remove(line, NAME, KIND)
        elif _COUNTER.match(text):
            line.weak = NAME


def _by_form(doc: Document) -> None:
    """Remove lines that one form tells."""
    for line in doc.having(_LABELS):
        if _OF_FILE.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_OFFERED):
        if not line.prose and _SUBSCRIBE.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_TAKEN):
        if not line.prose and _TAKES.match(line.text):
            doc.remove(line, NAME, KIND)
    if any(_OF_APP_PAGE.match(line.text) for line in doc.having(_APP_PAGE)):
        _sections(doc)
    for line in doc.having(_APPS):
        if not line.prose and _OF_APP.match(line.text):
            doc.remove(line, NAME, KIND)


def _sections(doc: Document) -> None:
    """Remove what a page of downloads says of an app behind the text: a heading and its points."""
    for line in doc.having(_APP_PAGE):
        if line.prose or not line.live or _OF_APP_PAGE.match(line.text) is None:
            continue
        below = doc.lines[line.at + 1 : line.at + 1 + _POINTS]
        points = list(takewhile(_is_point, below))
        behind = doc.lines[line.at + 1 + len(points) :]
        if points and not any(other.prose and not _is_point(other) for other in behind):
            for gone in (line, *points):
                if gone.live:
                    doc.remove(gone, NAME, KIND)
    doc.mark_zones()


def _is_point(line: Line) -> bool:
    return len(line.text) <= _POINT_LONGEST and _POINT.match(line.text) is not None


def _moods(doc: Document) -> None:
    """Remove the buttons by which a reader of a portal says what an article is like, a line each."""
    at = 0
    while at < len(doc.lines):
        end = at
        while end < len(doc.lines) and doc.lines[end].text in _MOODS:
            end += 1
        if end - at >= _COLUMNS:
            for line in doc.lines[at:end]:
                doc.remove(line, NAME, KIND)
        at = max(end, at + 1)


def _doctors(doc: Document) -> None:
    """Remove when a doctor can be seen, and who it is, where that stands above."""
    for line in doc.having(_SEEN):
        if not line.prose and _OF_DOCTOR.match(line.text):
            above = doc.lines[max(0, line.at - 1)]
            if above.live and _DOCTOR.match(above.text):
                doc.remove(above, NAME, KIND)
            doc.remove(line, NAME, KIND)


def _comments(doc: Document) -> None:
    """Remove what is left of comments of a page's source, and the line that is but such a rest."""
    for line in doc.having(_COMMENTED):
        found = _COMMENT.search(line.text)
        if found is None:
            continue
        if len(line.text) - (found.end() - found.start()) < _REST or (
            not line.prose and _STAMP.match(line.text)
        ):
            doc.remove(line, NAME, KIND)
        else:
            doc.replace(line, found.start(), found.end(), "", NAME, KIND, action="removed")


def _quotations(doc: Document) -> None:
    """Remove a box of quotations whose cells stand a line each: headings, a name or two, values."""
    lines = doc.live()
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].text in _QUOTED:
            end += 1
        if end - at >= _COLUMNS:
            rows = 0
            while end < len(lines) - 1 and _is_row(lines[end : end + 2]):
                rows, end = rows + 1, end + 2
                while end < len(lines) and _VALUE.match(lines[end].text):
                    end += 1
            for line in lines[at:end] if 0 < rows <= _ROWS else ():
                doc.remove(line, NAME, KIND)
        at = max(end, at + 1)


def _is_row(cells: list[Line]) -> bool:
    """Tell whether a short name stands before a value."""
    name, value = cells
    return len(name.text) <= _COMPANY and _VALUE.match(value.text) is not None
