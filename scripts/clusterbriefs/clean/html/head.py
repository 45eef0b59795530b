"""What the head and the headings of a page say: title, source, author, account, date, address."""

# ruff: noqa: E501  (lists of words are easier to read in long rows)

from __future__ import annotations

import re
from typing import Any, Final

from clusterbriefs.clean.html.date import find_date
from clusterbriefs.clean.html.title import find_title
from clusterbriefs.clean.html.tree import SPACES, STOPS, names_of, text_of
from clusterbriefs.clean.regex import regex

_PUBLISHER: Final = regex(r'"publisher"\s*:\s*\{[^{}]{0,200}?"name"\s*:\s*"([^"\\]{2,24})"')
"""Who publishes, in the structured data of a page."""
_AUTHOR: Final = regex(r'"author"\s*:\s*\[?\s*(?:\{[^{}]{0,200}?"name"\s*:\s*)?"([^"\\]{2,40})"')
"""Who wrote, in the structured data of a page."""
_PAPER: Final = regex(
    r"(?:^|[-_|｜–—\s])([\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|晨报|早报|商报|都市报))(?:数字报|电子报|电子版|数字版)?\s*(?:$|[-_|｜–—\s])"
)
_DATA: Final = 2_000_000
"""Characters of a page in which structured data is looked for."""
_ACCOUNT: Final = regex(
    r"(?:^|[-_ ])(?:js_name|(?:author|account|media|nick)[-_]?(?:name|nickname)|nickname|profile_nickname)(?:$|[-_ ])",
    re.IGNORECASE,
)
_SOURCE_PROPERTIES: Final = (
    "source",
    "ContentSource",
    "mediaid",
    "og:site_name",
    "article:author",
    "contentsource",
    "Source",
)
_AUTHOR_PROPERTIES: Final = ("author", "article:author", "Author", "Editor", "reporter")


def _metas(tree: Any) -> dict[str, str]:
    """Return the first content of each named `meta` element."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = SPACES.sub(" ", meta.get("content") or "").strip()
        if name and content and name not in metas:
            metas[name] = content
    return metas


def hints_of(tree: Any, source: str) -> dict[str, str]:
    """Return what the page's head and headings say: title, source, published, author, url."""
    metas = _metas(tree)
    hints: dict[str, str] = {}
    title = find_title(tree, metas)
    if title:
        hints["title"] = title
    for hint, names in (("source", _SOURCE_PROPERTIES), ("author", _AUTHOR_PROPERTIES)):
        if said := next((metas[name] for name in names if metas.get(name)), ""):
            hints[hint] = said
    if "author" not in hints and (wrote := _AUTHOR.search(source[:_DATA])):
        hints["author"] = wrote[1]
    if "source" not in hints and (made := _PUBLISHER.search(source[:_DATA])):
        hints["source"] = made[1]
    if paper := _PAPER.search("".join(tree.xpath("string(.//title)"))):
        hints["outlet"] = paper[1]
    if site := metas.get("og:site_name"):
        hints["site"] = site
    for link in tree.iter("link"):
        if link.get("rel") == "canonical" and (link.get("href") or "").startswith("http"):
            hints["url"] = link.get("href")
            break
    if "url" not in hints and metas.get("og:url", "").startswith("http"):
        hints["url"] = metas["og:url"]
    if account := _account(tree):
        hints["account"] = account
    if date := find_date(tree, metas, source, title):
        hints["published"] = date
    return hints


def _account(tree: Any) -> str:
    """Return the name of the account that posted the page on a platform, if it is marked as one."""
    for element in tree.iter("a", "span", "p", "strong", "div", "em"):
        if len(element) <= 1 and _ACCOUNT.search(names_of(element)):
            text = text_of(element).lstrip("@")
            if 2 <= len(text) <= 16 and not STOPS.search(text):
                return text
    return ""
