"""Where the article comes from: who published it, which site it was captured from, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clusterbriefs.clean.cut_out import cuts_in_prose
from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Paragraph

_SOURCE: Final = regex(
    r"(?:文章来源|信息来源|稿件来源|内容来源|本文来源|原文来源|(?<!图片)(?<!照片)来源|稿源|出处|转自|转[载贴帖]自|摘自|本文来自|(?<!图片)(?<!照片)来自)\s*(?:[:：丨｜∣]|于[:：]?|(?<=来源)/)\s*"
    r"([\u4e00-\u9fffA-Za-z0-9·•“”《》/\-]{2,24})"
)
_PRINTED_IN: Final = regex(
    r"(?:原载|原刊|刊于|载于|转自|摘自)于?\s*[:：]?\s*(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?[《“]([^》”]{2,12})[》”]"
    r"|(?:本文|文章)(?:转载自|转自|摘自|来自|来源于?)[\s\u3000]+([\u4e00-\u9fff]{2,10})(?=[，,。\s]|$)"
    r"|(?:转载自|转自|摘自|选自)(新华社|中新社|[\u4e00-\u9fff]{2,10}?(?:报|网|通讯社|杂志社|周刊|客户端))(?![\u4e00-\u9fff])"
)
_NOBODY: Final = regex(
    r"^(?:网络|互联网|本站|本网|本[报刊台社]|原创|网友|未知|转载|其他|其它|整理|综合|网上|admin|管理员|投稿|自媒体|不详|佚名|匿名|某|[Xx×*]{2,})"
    r"|(?:整理|转载|汇编|采编)$"
)
_OUTLET: Final = regex(r"(?:报|社|网|台|刊|新闻|在线|周刊|客户端|融媒体?|发布)$")
"""The names of papers, agencies and sites end so; what a mirror puts there often does not."""
_STOP: Final = regex(
    r"(?:\d+人参与|参与互动|参与评论|我有话说|\d+$|(?:19|20)\d\d[-/.年]|字体|作者|编辑|责任编辑|责编|记者|时间|发布(?=[:：\s\d时])|浏览|点击|播放|阅读|字号|日期|栏目|人气|举报|分享|评论|发表|打印|我要|查看).*$"
)
_OUTLET_AFTER: Final = regex(
    r"(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\s*[|｜]?\s*(?:[\u4e00-\u9fff]{2,8}网\s?[-－—]+\s?)?《?([\u4e00-\u9fff]{2,12}(?:报|网|社|台|新闻|在线|财经|周刊|客户端|政府))"
)
_OUTLET_BEFORE: Final = regex(
    r"^[（(]?(?:原创\s+|转自)?《?([\u4e00-\u9fff]{2,10}(?:报|网|社|台|新闻|在线|周刊|客户端|观察|发布|融媒))(?:(?=\s+(?:[\u4e00-\u9fff·]{2,4}\s+)?(?:19|20)\d\d[-年]|$)|》(?=\s?[（(]?\s?(?:19|20)\d\d[-年]))"
)
"""An outlet above the text, alone or in front of the time."""
_BRACKETED: Final = regex(
    r"^\W{0,2}(?:文|撰文|作者|记者)\s?[:：/／|]\s?[\u4e00-\u9fff·]{2,4}\s?[（(]([\u4e00-\u9fff]{2,10}?(?:报|网|社|刊|讯|电视台|客户端))[）)]"
)
"""The paper in brackets behind the name of who wrote the article."""
_BEFORE_NAME: Final = regex(
    r"^[（(]?([\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|早报|商报|导报|报|网|通讯社|电视台|客户端))\s?(?:记者|通讯员)\s?[\u4e00-\u9fff·]{2,4}(?:$|[\s、）)])"
)
"""The paper in front of who reported for it."""
_APP: Final = regex(
    r"^([\u4e00-\u9fff]{2,8}(?:发布|日报|晚报|新闻|在线|融媒|观察|客户端))\s?[·|｜]\s?(?:19|20)\d\d-"
)
"""The account that posted it, as apps set it in front of the day."""
_ACCOUNT: Final = regex(
    r"^([\u4e00-\u9fff]{2,10})\s+(?:19|20)\d\d-\d\d-\d\d\s\d{1,2}:\d\d\s+发表于"
)
"""The account that posted it, as WeChat sets it in front of the day."""
_OURS: Final = regex(r"^本报(?:讯|[\u4e00-\u9fff]{1,8}\d{1,2}月\d{1,2}日)|^[（(]?本报记者")
"""A paper speaking of itself, as its own site has the article."""
_PAPER: Final = regex(
    r"^([\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|早报|商报|导报|青年报|工人报|农民报))(?:数字报|电子报|电子版|多媒体数字报刊?)?$"
)
"""The name of a paper alone in a line, as its own pages have it at the top."""
_LEAST: Final = 2
"""Characters of the name of a source at least. Ours."""
_TOP: Final = 4
_WRITTEN_BY: Final = regex(r"作者\s*[:：]\s*([\u4e00-\u9fff]{2,8}(?:报|社|周刊))(?=\s|$)")
"""A paper in the place of who wrote the article."""
_PLATFORM: Final = regex(r"公众平台|今日头条|百家号|搜狐号|网易号|企鹅号|大鱼号|一点资讯|网易订阅")
_REPORTS: Final = regex(
    r"据([\u4e00-\u9fff“”《》]{2,12}(?:报|网|社|台|新闻|在线|周刊))(?:\d{1,2}月\d{1,2}日)?(?:报道|消息)"
)
_AGENCY: Final = regex(
    r"^(?:据)?(新华社|中新社|中新网|央视网|人民网|新华网)(?:(?:[\u4e00-\u9fff]{2,6})?\d{1,2}月\d{1,2}日|[\u4e00-\u9fff]{2,4})电"
)
_ADDRESS: Final = regex(
    r"https?://[^\s\u3000-\u9fff，。（）()<>\"']+|www\.[\w.-]+\.[a-z]{2,}[^\s\u3000-\u9fff，。（）]*",
    re.ASCII,
)
_LABEL: Final = regex(r"^\s*(?:文章|信息|稿件)?来源\s*[:：]\s*")
_HOST: Final = regex(r"^(?:https?://)?([\w.-]+)", re.ASCII)
_SITE: Final = regex(
    r"([\u4e00-\u9fffA-Za-z0-9]{2,12}?(?:资讯网|新闻网|信息网|健康网|在线|之家|论坛|门户|网))"
)
_CRUMB_SITE: Final = regex(r"([\u4e00-\u9fff]{2,10}(?:网|在线|之家|门户))\s*[>»›/]")


def find_publisher(
    doc: Document, paragraphs: list[Paragraph], hints: dict[str, str], outlet: str | None
) -> str | None:
    """Return who first published the article, as the capture says; None where it does not."""
    sources = list(_sources(doc))
    outlets = [name for name in sources if _OUTLET.search(name)]
    if sources:
        return outlets[0] if outlets else sources[0]
    for kind, _, text in doc.found:
        if kind == "meta" and (match := _WRITTEN_BY.search(text)):
            return match[1]
    for kind, _, text in doc.found:
        if kind == "meta" and (match := _OUTLET_AFTER.search(text) or _OUTLET_BEFORE.match(text)):
            return match[1]
        if kind == "credit" and (match := _OUTLET_BEFORE.match(text)):
            return match[1]
    for _, _, text in doc.found:
        if (
            match := _BRACKETED.match(text)
            or _BEFORE_NAME.match(text)
            or _APP.match(text)
            or _ACCOUNT.match(text)
        ) and (not _NOBODY.search(match[1])):
            return match[1]
    if outlet:
        return _last_outlet(outlet)
    for paragraph in paragraphs[:3]:
        match = _AGENCY.match(paragraph.text) or _REPORTS.search(paragraph.text)
        if match:
            return match[1].strip("“”《》")
    return (
        _own(doc, paragraphs)
        or _above(doc)
        or hints.get("account")
        or _said_in_the_head(hints)
        or hints.get("outlet")
    )


def _last_outlet(outlet: str) -> str:
    """Return the paper of what a paper and its own site sign together: 某客户端/某日报."""
    last = outlet.rsplit("/", 1)[-1]
    return last if _OUTLET.search(last) else outlet


def _sources(doc: Document) -> Iterator[str]:
    """Yield whom the page names as its source, but for those who are nobody in particular.

    Nor for what was put into the sentences: there it is the name of the keeper.
    """
    put_in = {edit.before for edit in cuts_in_prose(doc)}
    for kind, _, text in doc.found:
        if kind in ("meta", "credit", "notice"):
            printed = _PRINTED_IN.search(text)
            name = next(filter(None, printed.groups()), "") if printed is not None else ""
            if name and not _NOBODY.search(name):
                yield name
            for named in _SOURCE.finditer(text):
                name = _STOP.sub("", named[1]).strip("-·• “”《》/")
                # Small Latin letters alone are a log-in.
                login = name.isascii() and name.islower()
                if login or len(name) < _LEAST or _NOBODY.search(name):
                    continue
                if not any(name in phrase for phrase in put_in):
                    yield name


def _own(doc: Document, paragraphs: list[Paragraph]) -> str | None:
    """Return the paper on whose own page the article stands, which speaks of itself as such."""
    signed = (text for kind, _, text in doc.found if kind == "credit")
    said = [*signed, *(paragraph.text for paragraph in paragraphs[:1])]
    if not any(map(_OURS.match, said)):
        return None
    tops = (_PAPER.match(line.text) for line in doc.lines[:_TOP])
    return next((match[1] for match in tops if match is not None), None)


def _above(doc: Document) -> str | None:
    """Return the outlet that stands above the text of an HTML page, alone or before the time."""
    for line in doc.lines:
        if line.number > doc.front:
            break
        if line.text != doc.title and (match := _OUTLET_BEFORE.match(line.text)):
            return match[1]
    return None


def _said_in_the_head(hints: dict[str, str]) -> str | None:
    """Return the source that the head of a page names, unless it is the platform itself."""
    source = _LABEL.sub("", hints.get("source", "")).split(" ")[0]
    named = 2 <= len(source) <= 24 and not source.startswith("http")
    return source if named and not _PLATFORM.search(source) else None


def nobody_named(doc: Document) -> bool:
    """Tell whether the page says that it has the article from nobody in particular: 来源：网络."""
    return any(
        _NOBODY.match(named[1].strip())
        for kind, _, text in doc.found
        if kind == "meta"
        for named in _SOURCE.finditer(text)
    )


def find_addresses(doc: Document, hints: dict[str, str]) -> tuple[str, ...]:
    """Return the addresses that belong to the article, not those of advertisements."""
    found = [hints["url"]] if "url" in hints else []
    for kind, _, text in doc.found:
        if kind == "address":
            for named in _ADDRESS.finditer(text):
                address = named[0].rstrip(".,;:")
                if address not in found:
                    found.append(address)
    return tuple(found)


def find_mirror(doc: Document, addresses: tuple[str, ...], hints: dict[str, str]) -> str | None:
    """Return the site that the capture was taken from: its host, else the name it gives itself."""
    for address in addresses:
        if host := _HOST.match(address):
            return host[1].removeprefix("www.")
    if site := hints.get("site"):
        return site
    for kind, _, text in doc.found:
        if kind == "breadcrumb" and (match := _CRUMB_SITE.search(text)):
            return match[1]
    for line in doc.lines[:6]:
        if line.removed == "edges" and (match := _SITE.match(line.text)):
            return match[1]
    return None
