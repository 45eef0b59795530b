"""The date of publication of a page."""

from __future__ import annotations

import datetime
import re
from typing import Any, Final

from clusterbriefs.clean.html.tree import SPACES, names_of

_DATE_PROPERTIES: Final = (
    "article:published_time",
    "og:release_date",
    "pubdate",
    "publishdate",
    "PubDate",
    "publish_time",
    "weibo: article:create_at",
    "weibo:article:create_at",
    "bytedance:published_time",
    "datePublished",
    "og:published_time",
    "apub:time",
    "firstpublishedtime",
    "release_date",
)
_EPOCH: Final = re.compile(
    r"\b(?:var )?(?:ct|publish_time|oriCreateTime)\s*=\s*[\"'](1[0-9]{9})[\"']"
)
_BEIJING: Final = datetime.timezone(datetime.timedelta(hours=8))
_ISO: Final = re.compile(r"((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})")


def find_date(tree: Any, metas: dict[str, str], source: str) -> str:
    """Return the date of publication as YYYY-MM-DD: head, structured data, the page, htmldate."""
    for name in _DATE_PROPERTIES:
        if found := _iso(metas.get(name, "")):
            return found
    structured = re.search(
        r'"(?:datePublished|pubDate|publishTime|pubtime)"\s*:\s*"([^"]{8,40})"', source[:2_000_000]
    )
    if structured and (found := _iso(structured[1])):
        return found
    if epoch := _EPOCH.search(source[:2_000_000]):
        day = datetime.datetime.fromtimestamp(int(epoch[1]), tz=_BEIJING)
        return day.date().isoformat()
    if visible := _visible_date(tree):
        return visible
    try:
        from htmldate import find_date

        return find_date(tree, original_date=True, extensive_search=True) or ""
    except (ImportError, ValueError, TypeError, AttributeError, RecursionError):
        return ""


def _iso(text: str) -> str:
    found = _ISO.search(text)
    if found is None or not (1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31):
        return ""
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"


def _visible_date(tree: Any) -> str:
    """Return the first date that stands in a short element after the first heading, with a time."""
    timed = ""
    for element in tree.iter(
        "time", "span", "div", "p", "td", "em", "i", "font", "li", "b", "small"
    ):
        own = SPACES.sub(" ", (element.text or "") + "".join(c.tail or "" for c in element)).strip()
        if not 8 <= len(own) <= 80:
            continue
        match = _ISO.search(own)
        if match is None:
            continue
        rest = own[match.end() :]
        if (
            re.search(r"^日?\s*\d{1,2}[:：]\d{2}", rest)
            or re.search(r"来源|发布|时间|日期", own)
            or re.search(r"time|date|pub|info|source|meta", names_of(element), re.IGNORECASE)
        ):
            timed = timed or _iso(own)
    return timed
