"""Atom feeds (RFC 4287), with archives (RFC 5005) and the licence (RFC 4946)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from clusterbriefs.publish.feed import Entry, Feed
from clusterbriefs.publish.links import AUTHOR, LICENCE
from clusterbriefs.values import HTML_LANG

_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(feed: Feed) -> str:
    """Return the Atom document of a feed; it stands at `<address>.xml`."""
    return _NOT_XML.sub("", "\n".join(_document(feed))) + "\n"


def _document(feed: Feed) -> Iterator[str]:
    links = feed.links
    html_lang = HTML_LANG[feed.lang]
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield (
        '<feed xmlns="http://www.w3.org/2005/Atom" '
        f'xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="{html_lang}">'
    )
    yield f"  <id>{escape(feed.id)}</id>"
    yield f"  <title>{escape(feed.title)}</title>"
    yield f"  <subtitle>{escape(feed.subtitle)}</subtitle>"
    yield f"  <updated>{_time(feed.day)}</updated>"
    yield f"  <author><name>{escape(AUTHOR)}</name></author>"
    yield _link("self", "application/atom+xml", links.file(f"{feed.address}.xml"))
    yield _link("alternate", "text/html", links.file(feed.page))
    yield _link("license", None, LICENCE)
    if feed.archive:
        yield "  <fh:archive/>"
        yield _link("current", "application/atom+xml", links.file(f"{feed.current}.xml"))
    if feed.older:
        yield _link("prev-archive", "application/atom+xml", links.file(f"{feed.older}.xml"))
    for entry in feed.entries:
        yield from _entry(entry)
    yield "</feed>"


def _entry(entry: Entry) -> Iterator[str]:
    yield "  <entry>"
    yield f"    <id>{escape(entry.id)}</id>"
    yield f"    <title>{escape(entry.title)}</title>"
    yield "  " + _link("alternate", "text/html", entry.url)
    yield f"    <published>{_time(entry.day)}</published>"
    yield f"    <updated>{_time(entry.day)}</updated>"
    for term, label in entry.categories:
        yield f"    <category term={quoteattr(term)} label={quoteattr(label)}/>"
    if entry.summary:
        yield f"    <summary>{escape(entry.summary)}</summary>"
    if entry.html is not None:
        yield f'    <content type="html">{escape(entry.html)}</content>'
    yield "  </entry>"


def _link(relation: str, kind: str | None, url: str) -> str:
    kind = f' type="{kind}"' if kind else ""
    return f'  <link rel="{relation}"{kind} href={quoteattr(url)}/>'


def _time(day: datetime.date) -> str:
    """Return the first moment of a day; nobody recorded the hour."""
    return f"{day.isoformat()}T00:00:00Z"
