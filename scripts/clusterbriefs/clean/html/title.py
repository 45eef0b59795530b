"""The title of a page: a heading that its head knows, or that its text is about."""

from __future__ import annotations

import re
from typing import Any, Final

from clusterbriefs.clean.document import is_prose
from clusterbriefs.clean.html.body import block_lines
from clusterbriefs.clean.html.tree import SPACES, direct_text, names_of, text_of
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.titles import ORIGINAL, letters, without_site

_PAGE_SITE: Final = regex(r"(?<=.{8})\s*[-_|—–]+\s*[^-_|—–，。]{2,14}$")
_PARTS: Final = regex(r"[-_|｜–—丨>]+")
_SITE_NAME: Final = regex(
    r"(?:网|官网|数字报|电子报|日报|晚报|网站|门户|政府|委员会|管委会|局|厅|部|大学|学院|医院|公司|集团|平台|频道|协会|協會|学会|學會|商会|商會|联盟|聯盟|研究院|研究所|中心|首页|资讯|新闻|动态|公告|报|电视台)$"
)
_LONGEST_SITE: Final = 12
"""Letters of the name of a site. Ours."""
_ABOUT: Final = 0.25
"""Least share of a headline's pairs of characters that its article has. Ours."""
_HEADLINE: Final = 8
_PART: Final = 6
_LINE: Final = 60
_ENOUGH: Final = 20_000
"""Characters of the text that are compared with a headline."""
_STAMP: Final = regex(
    r"(?<=.{5})\s*(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}[:：]\d{2}|来源|來源|$).*$"
)
"""The line of source and time, where it stands in the element of the heading."""
_PLACE: Final = regex("(?:您|你)?(?:现在|当前|所在)?的?(?:所在)?的?位置")
_SHOWN: Final = regex("^(?:图为|上图|下图)|(?:摄|供图)$")
"""What a picture shows, and whose it is."""
_TITLED: Final = regex(
    r"title|biaoti|headline|(?:^|[-_ ])(?:bt\d?|tit|news[-_]?t|xl-tit)(?:$|[-_ ])", re.IGNORECASE
)
"""What sites call the element of the headline."""
_TITLE_PROPERTIES: Final = (
    "og:title",
    "twitter:title",
    "article:title",
    "title",
    "ArticleTitle",
    "Title",
)


def find_title(tree: Any, metas: dict[str, str]) -> str:
    """Choose the title: a heading that the page's title contains, else that without its site."""
    printed = next((text_of(one) for one in tree.iter("founder-title")), "")
    if len(printed) >= _PART:
        return printed  # how papers are put online by one maker's program
    node = tree.find(".//title")
    page = SPACES.sub(" ", "".join(node.itertext())).strip() if node is not None else ""
    named = next((metas[name] for name in _TITLE_PROPERTIES if len(metas.get(name, "")) >= 5), "")
    headings = _headings(tree)
    whole = letters(page) + " " + letters(named)
    small = [text for h in tree.iter("h4", "h5", "h6") if 8 <= len(text := text_of(h)) <= 90]
    # The longest: a site's name in its logo is a heading too, and stands in the page's title.
    contained = [h for h in [*headings, *small] if len(key := letters(h)) >= 5 and key in whole]
    if contained:
        others = [h for h in [*headings, *small] if letters(h) not in whole]
        return _contained(tree, contained, page, named, others)
    for heading in headings:
        # A page title that is cut off begins like the heading.
        key = letters(heading)
        start = letters(page)[:12]
        if len(start) >= 8 and key.startswith(start):
            return without_site(heading)
    if named and letters(named) != letters(page):
        return _named(tree, named, headings)
    alone = {letters(line) for line in _lone_lines(tree)}
    for part in _PARTS.split(page):
        if letters(part) in alone and len(letters(part)) >= _PART and not _SITE_NAME.search(part):
            return part.strip()
    page = _without_paper(page)
    if _of_the_site(page):
        best = _of_the_body(tree, [*headings, *small]) or _of_the_body(tree, [])
        if best and letters(best) not in letters(page):
            return best
    return _PAGE_SITE.sub("", without_site(page)) or (headings[0] if headings else "")


def _headings(tree: Any) -> list[str]:
    """Return the headings of a page, and what elements hold that are called so."""
    headings = []
    for tag in ("h1", "h2", "h3"):
        texts = [_STAMP.sub("", text_of(h)) for h in tree.iter(tag)]
        headings += [text for text in texts if 5 <= len(text) <= 90]
    for element in tree.iter("div", "span", "p", "td"):
        if _TITLED.search(names_of(element)) is not None and len(element) <= 3:
            text = text_of(element)
            if 5 <= len(text) <= 90 and not ORIGINAL.match(text):
                headings.append(text)
    return headings


def _named(tree: Any, named: str, headings: list[str]) -> str:
    """Return what a page's head calls the article; an app can name itself in that place."""
    if not _of_the_body(tree, [named]) and headings:
        return _of_the_body(tree, headings) or without_site(named)
    return without_site(named)


def _contained(tree: Any, contained: list[str], page: str, named: str, others: list[str]) -> str:
    """Choose among headings that a page's title contains: that of the site can be the only one."""
    best = max(contained, key=lambda heading: len(letters(heading)))
    if named and letters(named) in letters(page) and letters(best) not in letters(named):
        return without_site(named)
    # A headline can end with the name of a body too, but is longer.
    site = len(letters(best)) <= _LONGEST_SITE and _SITE_NAME.search(best) is not None
    if others and site and (about := _of_the_body(tree, others)):
        return about
    return without_site(best)


def _without_paper(page: str) -> str:
    """Return a page title without the name of a site or paper in front of it."""
    parts = _PARTS.split(page, maxsplit=1)
    named = len(parts) > 1 and (_SITE_NAME.search(parts[0].strip()) or not parts[0].strip())
    return parts[1].strip() if named and len(parts[1]) > len(parts[0]) else page


def _of_the_site(page: str) -> bool:
    """Tell whether the title in a page's head names nothing but the site and its sections."""
    longest = max(_PARTS.split(page), key=len).strip()
    return (
        len(letters(longest)) < _HEADLINE + 2
        or _SITE_NAME.search(longest) is not None
        or longest.startswith("欢迎")
    )


def _of_the_body(tree: Any, headings: list[str]) -> str:
    """Return the heading whose pairs of characters the page's text has most, if it has enough."""
    body = "".join(line for line in block_lines(tree) if is_prose(line))[:_ENOUGH]
    best, most = "", _ABOUT
    for heading in headings or _lone_lines(tree):
        key = letters(heading)
        if len(key) < _HEADLINE:
            continue
        pairs = {key[at : at + 2] for at in range(len(key) - 1)}
        share = sum(1 for pair in pairs if pair in body) / max(4, len(pairs))
        if share > most:
            best, most = heading, share
    return without_site(best)


def _lone_lines(tree: Any) -> list[str]:
    """Return the short lines that stand alone in a cell, a paragraph or bold, without a link.

    Where any stands above the first long paragraph, those below it are none of a headline.
    """
    found: list[str] = []
    for element in tree.iter("td", "p", "div", "center", "font", "b", "strong"):
        if found and len(own := direct_text(element)) >= _LINE and is_prose(own):
            break
        if (
            len(element) <= 1
            and 0 < len(text := text_of(element)) <= _LINE
            and text[-1:] not in ("。", "；", "，", "：")
            and element.find(".//a") is None
            and element.find(".//marquee") is None
            and _PLACE.match(text) is None
            and not ORIGINAL.match(text)
            and _SHOWN.search(text) is None
        ):
            found.append(text)
    return found
