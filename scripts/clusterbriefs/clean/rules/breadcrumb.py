"""breadcrumb: removes the line that says where in the site the page lies.

removes (head)| 当前位置：首页 > 产业 > 园区动态 > 正文
removes (head)| 首页 / 产业 / 滨河新区：一园聚起百家企业
removes (head)| 您所在的位置: 网站首页 » 新闻中心 » 行业资讯
removes (head)| 园区动态>媒体看园区
removes (head)| 乡土课程资源 >> 家乡物产
removes (head)| 滨河在线>新闻频道>要闻>正文
leaves (body)| 从首页到详情页，改版后的网站只需点击两次，办事人少跑了路。
leaves (body)| 研发 → 中试 → 量产
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "breadcrumb"
KIND: Final = "furniture"

_PLACE: Final = regex(
    r"^[\[【]?(?:(?:您|你)?(?:的|现在的|当前的|所在的|当前所在的|现在所在)?(?:当前|现在|所在)?位置"
    r"|当前栏目|当前频道|导航位置|首页导航)(?:是|在)?\s*[:：]"
)
_PLACE_BARE: Final = regex(r"^(?:当前位置|您的位置|您现在的位置|所在位置)\s*\S{0,2}首页")
_SEPARATOR: Final = regex(r"(?:(?<!\s)\s++)?(?:>+|›|»|＞+|→|➤|▸|·|::|\||—>|/|\\|-)\s*+")
_STRONG: Final = regex(r"(?:(?<!\s)\s++)?(?:>+|›|»|＞+|➤|▸)\s*+")
_TWO: Final = regex(
    r"[\u4e00-\u9fff] ?(?:>>|»|＞＞) ?[\u4e00-\u9fff]|^[\u4e00-\u9fff]{2,8} ?[>›＞] ?[\u4e00-\u9fff]{2,8}$"
)
"""A sign that above the text parts a place of the site from the next, and nothing else."""
_SECTIONS: Final = regex(r"[\u4e00-\u9fff]{2,8}(?:\s?[/／-]\s?[\u4e00-\u9fff]{2,8}){1,3}")
"""Sections of a site, parted by a sign that titles have too."""
_SLASH: Final = regex(r"\s?[/／-]\s?")
_KINDS: Final = ("动态", "新闻", "资讯", "要闻", "快讯", "正文", "详情", "列表")
"""What sections are called by."""
_HEAD: Final = 40
"""Lines above the text that are looked at. Ours."""
_SLASHED: Final = hint(["/", "／"])
_HOME: Final = regex(r"^\W*(?:网站|本站|返回|新闻)?(?:首页|主页)$|^Home$|^home$|^HOME$")
_HINT: Final = hint("位置 当前 导航 首页 主页 Home home HOME > » › ＞".split())
"""What no such line can be without."""
_LONGEST: Final = 140


def apply(doc: Document) -> None:
    """Remove such lines, wherever they stand."""
    for line in doc.having(_HINT):
        text = line.text
        if len(text) > _LONGEST:
            continue
        named = "位置" in text or "当前" in text or "导航" in text
        if (
            (named and (_PLACE.match(text) or _PLACE_BARE.match(text)))
            or _path(text)
            or (line.at < doc.first_prose and _TWO.search(text) and _row(text, 2))
        ):
            doc.found.append(("breadcrumb", line.number, text))
            doc.remove(line, NAME, KIND)
    _of_sections(doc)


def _of_sections(doc: Document) -> None:
    """Remove a row of sections above the text, all of which stand in a row of links too."""
    likely = [
        line
        for line in doc.having(_SLASHED)
        if line.at < doc.first_prose and _SECTIONS.fullmatch(line.text)
    ]
    if not likely:
        return
    above = {
        word
        for line in doc.lines[: min(doc.first_prose, _HEAD)]
        if line not in likely
        for word in line.text.split()
    }
    for line in likely:
        first, *others = _SLASH.split(line.text)
        known = first in above and all(one in above or one.endswith(_KINDS) for one in others)
        if known:
            doc.found.append(("breadcrumb", line.number, line.text))
            doc.remove(line, NAME, KIND)


def _path(text: str) -> bool:
    """Tell whether a line is a row of places, beginning at the home page or ending at the text."""
    if "首页" in text or "主页" in text or text[:4].lower() == "home":
        parts = _SEPARATOR.split(text)
        return len(parts) >= 2 and _HOME.match(parts[0].strip()) is not None
    if text.count(">") + text.count("»") + text.count("›") + text.count("＞") < 2:
        return False
    return _row(text, 3)


def _row(text: str, least: int) -> bool:
    """Tell whether a line is a row of so many short names of places."""
    parts = [part.strip() for part in _STRONG.split(text)]
    return (
        len(parts) >= least
        and all(len(part) <= 12 for part in parts[:-1])
        and any("\u4e00" <= char <= "\u9fff" for char in parts[0])
        and "。" not in text
    )
