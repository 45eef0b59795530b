"""JSON Feeds (version 1.1 of jsonfeed.org)."""

from __future__ import annotations

import json
from typing import Any, Final

from clusterbriefs.publish.feed import Entry, Feed
from clusterbriefs.publish.links import AUTHOR
from clusterbriefs.values import HTML_LANG

VERSION: Final = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> str:
    """Return the JSON Feed of a feed; it stands at `<address>.json`."""
    links = feed.links
    data: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "description": feed.subtitle,
        "language": HTML_LANG[feed.lang],
        "home_page_url": links.file(feed.page),
        "feed_url": links.file(f"{feed.address}.json"),
        "authors": [{"name": AUTHOR}],
    }
    if feed.older:
        data["next_url"] = links.file(f"{feed.older}.json")
    data["items"] = [_item(entry) for entry in feed.entries]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "date_published": f"{entry.day.isoformat()}T00:00:00Z",
        "tags": [label for _, label in entry.categories],
    }
    if entry.summary:
        item["summary"] = entry.summary
    if entry.html is not None:
        item["content_html"] = entry.html
    else:
        item["content_text"] = entry.summary or entry.title
    return item
