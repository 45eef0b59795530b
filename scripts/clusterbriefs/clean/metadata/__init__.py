"""Metadata of an article: what the page says of it, each thing by a module of its own."""

from __future__ import annotations

from typing import Final, Literal

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.metadata.dates import find_dates
from clusterbriefs.clean.metadata.offices import find_offices
from clusterbriefs.clean.metadata.people import find_people
from clusterbriefs.clean.metadata.places import PLACES, find_regions
from clusterbriefs.clean.metadata.sources import (
    find_addresses,
    find_mirror,
    find_publisher,
    nobody_named,
)
from clusterbriefs.clean.result import Metadata, Paragraph
from clusterbriefs.clean.rules.headline import is_cut
from clusterbriefs.clean.rules.traditional import KIND as TRADITIONAL

__all__ = ["gather"]

_HAN: Final = bytes(range(0x34, 0xA0))
"""The upper bytes of Chinese characters in UTF-16."""
_OF_A_COPY: Final = frozenset({"injected-phrase", "pinyin-annotation", "byte-shift"})
"""Damage that no publisher does to its own article."""


def gather(doc: Document, paragraphs: list[Paragraph], hints: dict[str, str]) -> Metadata:
    """Collect the metadata from what the rules have found, the paragraphs, and a page's head."""
    people = find_people(doc, paragraphs, hints)
    addresses = find_addresses(doc, hints)
    mirror = find_mirror(doc, addresses, hints)
    publisher = find_publisher(doc, paragraphs, hints, people.outlet)
    # The stamp of a mirror is the day of its copy, not of the article.
    kinds = {edit.kind for edit in doc.account}
    copied = (
        not _OF_A_COPY.isdisjoint(kinds)
        or nobody_named(doc)
        or (
            "advertisement" in kinds
            and any(
                edit.kind == "advertisement" and _within(edit.line, paragraphs)
                for edit in doc.account
            )
        )
    )
    dates = find_dates(doc, paragraphs, hints, reposted=copied and not hints)
    title = doc.title.strip() or None
    return Metadata(
        title=title,
        title_state="missing" if title is None else "cut" if is_cut(title) else "complete",
        title_line=doc.title_line or None,
        publisher=publisher,
        mirror=mirror,
        reporters=people.reporters,
        correspondents=people.correspondents,
        editors=people.editors,
        addresses=addresses,
        script=_script(paragraphs, kinds),
        event=dates.event,
        published=dates.published,
        captured=dates.captured,
        regions=find_regions(_with_places(doc, paragraphs), title or ""),
        offices=find_offices(doc),
    )


def _with_places(doc: Document, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs that can name a region."""
    lines = {line.number for line in doc.having(PLACES)}
    return [paragraph for paragraph in paragraphs if paragraph.line in lines] if lines else []


def _within(line: int, paragraphs: list[Paragraph]) -> bool:
    """Tell whether a line stands in the text: what stands below it is every site's own."""
    return bool(paragraphs) and paragraphs[0].line < line < paragraphs[-1].line


def _script(paragraphs: list[Paragraph], kinds: set[str]) -> Literal["zh-Hans", "zh-Hant", "other"]:
    """Tell in which script the capture is written (before it was converted)."""
    if TRADITIONAL in kinds:
        return "zh-Hant"
    text = "".join([paragraph.text for paragraph in paragraphs[:3]])
    upper = text.encode("utf-16-le", "surrogatepass")[1::2]
    chinese = len(upper) - len(upper.translate(None, _HAN))
    return "zh-Hans" if chinese * 5 >= len(text) else "other"
