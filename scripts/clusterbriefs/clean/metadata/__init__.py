"""Metadata of an article: what the page says of it, each thing by a module of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap
from typing import Final, Literal

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.metadata.dates import Dates, find_dates
from clusterbriefs.clean.metadata.offices import find_offices
from clusterbriefs.clean.metadata.people import People, find_people
from clusterbriefs.clean.metadata.places import PLACES, find_regions
from clusterbriefs.clean.metadata.sources import (
    find_addresses,
    find_mirror,
    find_publisher,
    nobody_named,
)
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import REPLACED, Metadata, Paragraph, RegionFinding
from clusterbriefs.clean.rules.traditional import KIND as TRADITIONAL
from clusterbriefs.clean.titles import breaks_a_word, is_cut

__all__ = ["gather"]

_Capture = tuple[Document, list[Paragraph], dict[str, str]]
"""A capture that the rules have gone through, its paragraphs, and what a page's head said."""
Script = Literal["zh-Hans", "zh-Hant", "other"]

_ELLIPSIS: Final = regex(r"(?:(?<!\s)\s++)?(?:(?<!…)…|(?<!\.)\.{2,3})$")
"""What shows that a headline breaks off: `title_state` says so in its place."""
_HAN: Final = bytes(range(0x34, 0xA0))
"""The upper bytes of Chinese characters in UTF-16."""
_OF_A_COPY: Final = frozenset({"injected-phrase", "pinyin-annotation", "byte-shift"})
"""Damage that no publisher does to its own article."""


def gather(captures: Sequence[_Capture]) -> list[Metadata]:
    """Collect the metadata of each capture from what the rules have found in it.

    One thing of all captures after the other, as the rules go through them.
    """
    people = list(starmap(find_people, captures))
    addresses = [find_addresses(doc, hints) for doc, _, hints in captures]
    mirrors = [
        find_mirror(doc, found, hints)
        for (doc, _, hints), found in zip(captures, addresses, strict=True)
    ]
    publishers = [
        find_publisher(*capture, found.outlet)
        for capture, found in zip(captures, people, strict=True)
    ]
    kinds = [{edit.kind for edit in doc.account} for doc, _, _ in captures]
    # The stamp of a mirror is the day of its copy, not of the article.
    dates = [
        find_dates(doc, text, hints, reposted=not hints and _copied(doc, text, damage))
        for (doc, text, hints), damage in zip(captures, kinds, strict=True)
    ]
    regions = [
        find_regions(_with_places(doc, text), doc.title.strip()) for doc, text, _ in captures
    ]
    offices = [find_offices(doc) for doc, _, _ in captures]
    scripts = [_script(text, damage) for (_, text, _), damage in zip(captures, kinds, strict=True)]
    docs = [doc for doc, _, _ in captures]
    return list(
        map(_joined, docs, people, addresses, mirrors, publishers, dates, regions, offices, scripts)
    )


def _joined(
    doc: Document,
    people: People,
    addresses: tuple[str, ...],
    mirror: str | None,
    publisher: str | None,
    dates: Dates,
    regions: tuple[RegionFinding, ...],
    offices: tuple[str, ...],
    script: Script,
) -> Metadata:
    """Put together what was found in one capture."""
    title = doc.title.strip() or None
    cut = title is not None and (is_cut(title) or breaks_a_word(title, doc.blob) or _lacks(doc))
    return Metadata(
        title=_ELLIPSIS.sub("", title) if title else None,
        title_state="missing" if title is None else "cut" if cut else "complete",
        title_line=doc.title_line or None,
        publisher=publisher,
        mirror=mirror,
        reporters=people.reporters,
        correspondents=people.correspondents,
        editors=people.editors,
        addresses=addresses,
        script=script,
        event=dates.event,
        published=dates.published,
        captured=dates.captured,
        regions=regions,
        offices=offices,
    )


def _lacks(doc: Document) -> bool:
    """Tell whether the headline lacks a name at its beginning."""
    return any(gap.line == doc.title_line and gap.what == REPLACED for gap in doc.gaps)


def _copied(doc: Document, paragraphs: list[Paragraph], kinds: set[str]) -> bool:
    """Tell whether a mirror has copied the article, by its damage or because it names nobody."""
    return (
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


def _with_places(doc: Document, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs that can name a region."""
    lines = {line.number for line in doc.having(PLACES)}
    return [paragraph for paragraph in paragraphs if paragraph.line in lines] if lines else []


def _within(line: int, paragraphs: list[Paragraph]) -> bool:
    """Tell whether a line stands in the text: what stands below it is every site's own."""
    return bool(paragraphs) and paragraphs[0].line < line < paragraphs[-1].line


def _script(paragraphs: list[Paragraph], kinds: set[str]) -> Script:
    """Tell in which script the capture is written (before it was converted)."""
    if TRADITIONAL in kinds:
        return "zh-Hant"
    text = "".join([paragraph.text for paragraph in paragraphs[:3]])
    upper = text.encode("utf-16-le", "surrogatepass")[1::2]
    chinese = len(upper) - len(upper.translate(None, _HAN))
    return "zh-Hans" if chinese * 5 >= len(text) else "other"
