"""The date of publication of a page."""

from __future__ import annotations

import datetime
import re
from typing import Any, Final

from clusterbriefs.clean.html.tree import SPACES, names_of
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.titles import letters

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
_EPOCH: Final = regex(r"\b(?:var )?(?:ct|publish_time|oriCreateTime)\s*=\s*[\"'](1[0-9]{9})[\"']")
_STRUCTURED: Final = regex(
    r"[\"']?\b(?:datePublished|pub_?[dD]ate|publish_?[dD]ate|publish_?[tT]ime|pub_?[tT]ime|ptime)[\"']?\s*[:=]\s*"
    r"[\"']((?:19|20)\d\d[^\"']{4,36})[\"']"
)
"""The day in structured data, or in what a script is told."""
_SHORT: Final = (
    "time",
    "span",
    "div",
    "p",
    "td",
    "em",
    "i",
    "font",
    "li",
    "b",
    "small",
    "center",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "strong",
    "body",
    "dd",
    "section",
)
_CLOCK: Final = regex(r"^日?[\s　]*(?:星期.|周.)?\s*\d{1,2}[:：]\d{2}")
_LABEL: Final = regex(r"来源|发布|时间|日期|发表于")
_NAMED: Final = regex(r"time|date|pub|info|source|meta", re.IGNORECASE)
_TODAY: Final = regex(r"今天是|今天|现在是|当前时间")
_APART: Final = regex(r"((?:19|20)\d\d)\s?[-/.年\s]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
_NEW_YEAR: Final = regex(r"[-/.年]\s?0?1\s?[-/.月]\s?0?1(?!\d)")
_BEFORE, _BEHIND = 80, 200
"""Characters before and behind the headline in which its date is looked for."""
_NEAR: Final = 8
"""Elements behind the headline among which the line of source and time is. Ours."""
_UPDATED: Final = regex("更新|修改|修订")
_BRIEF: Final = regex(r"\W*(\d\d)[-/.](\d\d)[-/.](\d\d) \d{1,2}[:：]\d{2}")
"""A year of two digits, as apps print it, with the time of day."""
_BEIJING: Final = datetime.timezone(datetime.timedelta(hours=8))
_UTC: Final = regex(
    r"((?:19|20)\d\d)-(\d\d)-(\d\d)[T ](\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]00:?00)"
)
_REPUBLIC: Final = regex(
    r"(?:民[國国]|日期\s?[:：]\s?|時間\s?[:：]\s?)\s?(\d{2,3})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)"
)
_REPUBLIC_BEGINS: Final = 1911
"""The year before the first one of the calendar that Taiwan counts by."""
_ISO: Final = regex(r"((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})")


def find_date(tree: Any, metas: dict[str, str], source: str, title: str) -> str:
    """Return the date of publication as YYYY-MM-DD: head, structured data, the page, htmldate.

    A time that is stated right below the headline overrules a head that says another year.
    """
    for name in _DATE_PROPERTIES:
        if found := _iso(metas.get(name, "")):
            shown = _visible_date(tree, title, near=_NEAR)
            return shown if shown and shown[:4] != found[:4] else found
    structured = _STRUCTURED.search(source[:2_000_000])
    if structured and (found := _iso(structured[1])):
        return found
    if epoch := _EPOCH.search(source[:2_000_000]):
        day = datetime.datetime.fromtimestamp(int(epoch[1]), tz=_BEIJING)
        return day.date().isoformat()
    text = SPACES.sub(" ", " ".join(tree.itertext()))
    if (
        visible := _visible_date(tree, title)
        or _beside_title(text, title)
        or _visible_date(tree, title, near=_NEAR, short=True)
    ):
        return visible
    try:
        from htmldate import find_date

        guessed = find_date(tree, original_date=True, extensive_search=True) or ""
    except (ImportError, ValueError, TypeError, AttributeError, RecursionError):
        return ""
    # The first of January is what it makes of a bare year.
    return "" if guessed.endswith("-01-01") and not _NEW_YEAR.search(text) else guessed


def _iso(text: str) -> str:
    """Return the first date in a text; a time of UTC is taken for what clocks in China show.

    >>> _iso("2024-11-28T16:30:00.000Z"), _iso("發布日期：110/10/14"), _iso("2021年9月")
    ('2024-11-29', '2021-10-14', '')
    """
    if (utc := _UTC.search(text)) is not None:
        year, month, day, hour = map(int, utc.groups())
        try:
            moment = datetime.datetime(year, month, day, hour, tzinfo=datetime.UTC)
        except ValueError:
            return ""
        return moment.astimezone(_BEIJING).date().isoformat()
    found = _ISO.search(text)
    year_of = int(found[1]) if found is not None else 0
    if found is None and (found := _REPUBLIC.search(text)) is not None:
        year_of = int(found[1]) + _REPUBLIC_BEGINS
    if found is None or not (1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31):
        return ""
    return f"{year_of}-{int(found[2]):02d}-{int(found[3]):02d}"


def _visible_date(tree: Any, title: str, near: int = 0, *, short: bool = False) -> str:
    """Return the date in a short element that follows the headline most closely, else the first.

    The element has a time of day, a label or a telling name, or stands in one with such a name.
    Where `near` is given only one of so many elements behind the headline will do, with a time of
    day or a label other than that of an update; where it is `short` its year has two digits.
    """
    key = letters(title)
    found: list[tuple[int, str]] = []
    titles: list[int] = []
    alone: list[int] = []
    for order, element in enumerate(tree.iter(*_SHORT)):
        own = (element.text or "") + "".join(child.tail or "" for child in element)
        own = SPACES.sub(" ", own).strip()
        if not 4 <= len(own) <= 120:
            continue
        if key and element.tag != "a" and key in (said := letters(own)):
            titles.append(order)
            if said == key and element.tag in ("h1", "h2", "h3"):
                alone.append(order)
        if short:
            if (brief := _BRIEF.match(own)) is not None and len(own) <= 40:
                found.append((order, _iso("-".join((f"20{brief[1]}", brief[2], brief[3])))))
            continue
        match = (_ISO.search(own) or _REPUBLIC.search(own)) if 8 <= len(own) <= 80 else None
        if (
            match is not None
            and (
                _CLOCK.search(own[match.end() :])
                or _LABEL.search(own)
                or (not near and _telling(element) and not _TODAY.search(own))
            )
            and not (near and _UPDATED.search(own))
        ):
            found.append((order, _iso(own)))
    # A heading of its own is no mention of the headline, as stands above what readers say of it.
    after = [
        (order - at, day) for order, day in found for at in alone or titles if order >= at and day
    ]
    if near:
        return next((day for far, day in sorted(after) if far <= near), "")
    if not found:
        return ""
    return min(after, key=lambda pair: pair[0])[1] if after else found[0][1]


def _telling(element: Any) -> bool:
    """Tell whether an element, or what it stands in, is named for a time or a source."""
    parent = element.getparent()
    names = names_of(element) + " " + (names_of(parent) if parent is not None else "")
    return _NAMED.search(names) is not None


def _beside_title(text: str, title: str) -> str:
    """Return a date in the words around the headline, though its parts lie in several elements."""
    at = text.find(title) if len(title) >= 5 else -1
    best: tuple[int, str] | None = None
    while at >= 0:
        window = text[max(0, at - _BEFORE) : at + len(title) + _BEHIND]
        start = min(at, _BEFORE)
        for match in _APART.finditer(window):
            day = _iso("-".join(match.groups()))
            clock = _CLOCK.search(window, match.end(), match.end() + 12) is not None
            far = abs(match.start() - start) - (_BEFORE if clock else 0)
            if day and not _TODAY.search(window[: match.start()][-6:]):
                best = min(best or (far, day), (far, day))
        at = text.find(title, at + 1)
    return best[1] if best else ""
