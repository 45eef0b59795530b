"""Feeds of changes, before they become Atom or JSON Feed: which there are, and their entries."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.page import full_address
from clusterbriefs.pages.view import inline
from clusterbriefs.publish.changes import Change, changes, regions_of, topics_of
from clusterbriefs.publish.links import Links
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.groups import grouped

NEWEST: Final = 20
"""How many entries a feed holds, in full text. Ours: a month of daily briefs."""

ARCHIVED: Final = 100
"""How many older entries, without their text, one archive of the feed of everything holds."""

SCHEME_DAY: Final = "2026-11-22"
"""The day on which these ids were laid down (RFC 4151 wants one). Changing it would make every
entry new to every reader."""

_NAMESPACE: Final = uuid.UUID("6f8dc7d2-1b0a-5a6e-9c7b-3a5b0b0d5e11")
"""Ours, for the ids of a copy that does not know its address."""

FOOTNOTES: Final = '<div class="footnote">'

Texts = Callable[[str, Lang], str | None]
"""Gives the safe HTML of a brief in a language, as its page has it, None where it is not kept."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as every format of feed has it; `html` is None in archives."""

    id: str
    url: str
    title: str
    summary: str
    html: str | None
    day: datetime.date
    categories: tuple[tuple[str, str], ...]
    """Terms with their labels: the cause, then regions, then topics."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in one language. Addresses are full ones, without the ending `.xml` or `.json`."""

    lang: Lang
    address: str
    """Of the feed: `zh/regions/sz/feed`."""
    page: str
    """Of the page that it follows: `zh/regions/sz/`."""
    id: str
    title: str
    subtitle: str
    day: datetime.date
    entries: tuple[Entry, ...]
    current: str
    """The feed with the newest entries: itself, unless it is an archive."""
    older: str | None
    """The archive with the entries before these, if there are any."""
    links: Links

    @property
    def archive(self) -> bool:
        """Whether it is an archive."""
        return self.current != self.address


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a feed follows: the address of its page, its name (empty: everything), its changes."""

    address: str
    name: str
    changes: Sequence[Change]


def in_full(corpus: Corpus, lang: Lang) -> set[str]:
    """Return the briefs whose whole text some feed carries."""
    return {
        change.slug
        for subject in _subjects(corpus, lang)
        for change in subject.changes[:NEWEST]
        if change.cause == "new-brief"
    }


def feeds(corpus: Corpus, lang: Lang, texts: Texts, site_url: str) -> Iterator[Feed]:
    """Yield the feed of everything with its archives, and one for each region and topic.

    The feed of a region or topic has the newest entries alone; its page leads to all briefs.
    """
    for subject in _subjects(corpus, lang):
        address = f"{full_address(lang, subject.address)}feed"
        links = Links(site_url, address)
        entries = _Entries(corpus, lang, texts, links)
        day = subject.changes[0].day if subject.changes else datetime.date.fromisoformat(SCHEME_DAY)
        site = _label("site-name", lang)
        title = _label("feed-of", lang).format(of=subject.name, site=site) if subject.name else site
        older: str | None = None
        if not subject.name and len(subject.changes) > NEWEST:
            oldest_first = subject.changes[::-1]
            for number, start in enumerate(range(0, len(oldest_first), ARCHIVED), 1):
                part = oldest_first[start : start + ARCHIVED][::-1]
                yield Feed(
                    lang,
                    f"{address}-{number}",
                    full_address(lang, subject.address),
                    entries.identity(f"{address}-{number}"),
                    _label("feed-archive", lang).format(site=site, n=number),
                    _label("feed-subtitle", lang),
                    part[0].day,
                    tuple(entries.of(change, whole=False) for change in part),
                    address,
                    older,
                    links,
                )
                older = f"{address}-{number}"
        yield Feed(
            lang,
            address,
            full_address(lang, subject.address),
            entries.identity(address),
            title,
            _label("feed-subtitle", lang),
            day,
            tuple(entries.of(change, whole=True) for change in subject.changes[:NEWEST]),
            address,
            older,
            links,
        )


def _subjects(corpus: Corpus, lang: Lang) -> Iterator[_Subject]:
    found = changes(corpus, lang)
    yield _Subject("", "", found)
    regions = grouped((key, change) for change in found for key in regions_of(corpus, change.slug))
    for key, region in corpus.vocabulary.regions.items():
        yield _Subject(f"regions/{key}/", region.name[lang], regions.get(key, []))
    topics = grouped((key, change) for change in found for key in topics_of(corpus, change.slug))
    for key, topic in corpus.vocabulary.topics.items():
        yield _Subject(f"topics/{key}/", topic.name[lang], topics.get(key, []))


class _Entries:
    """Makes the entries of one feed."""

    def __init__(self, corpus: Corpus, lang: Lang, texts: Texts, links: Links) -> None:
        self.corpus = corpus
        self.lang: Lang = lang
        self.texts = texts
        self.links = links

    def identity(self, path: str) -> str:
        """Return an id that stays: a tag URI of the site's host, or a UUID where none is set."""
        parts = urlsplit(self.links.site_url)
        if not parts.hostname:
            return uuid.uuid5(_NAMESPACE, path).urn
        return f"tag:{parts.hostname},{SCHEME_DAY}:{parts.path}{path}"

    def of(self, change: Change, *, whole: bool) -> Entry:
        """Return the entry of a change, with its text if `whole`."""
        corpus, lang = self.corpus, self.lang
        front = corpus.briefs[change.slug][lang].front
        summary = front.description or ""
        html: Markup | None = None
        if change.cause == "new-fact":
            summary = _label("feed-facts-summary", lang).format(n=len(change.said))
            html = self._facts(change)
        elif change.correction is not None:
            summary = change.correction.now[lang]
            html = self._correction(change)
        elif whole:
            html = self._brief(change, summary)
        title = _label(f"feed-title-{change.cause}", lang).format(title=front.title)
        return Entry(
            self.identity(full_address(lang, change.key)),
            self._address(change),
            title,
            summary,
            str(html) if html is not None and whole else None,
            change.day,
            tuple(self._categories(change)),
        )

    def _address(self, change: Change, statement: str | None = None) -> str:
        statement = statement or (change.correction.statement if change.correction else None)
        if change.cause == "new-fact" and statement is None:
            statement = change.said[0].statement.id
        anchor = f"s-{statement}" if statement else ""
        return self.links.page(self.lang, f"briefs/{change.slug}/", anchor)

    def _categories(self, change: Change) -> Iterator[tuple[str, str]]:
        yield change.cause, _label(f"feed-cause-{change.cause}", self.lang)
        vocabulary = self.corpus.vocabulary
        for key in self.corpus.front(change.slug).region:
            if key in vocabulary.regions:
                yield key, vocabulary.regions[key].name[self.lang]
        for key in topics_of(self.corpus, change.slug):
            yield key, vocabulary.topics[key].name[self.lang]

    def _brief(self, change: Change, summary: str) -> Markup | None:
        html = self.texts(change.slug, self.lang)
        if html is None:
            return None
        page = full_address(self.lang, f"briefs/{change.slug}/")
        # The evidence stays on the page, to which the numbers of the footnotes lead.
        text = self.links.within(html.partition(FOOTNOTES)[0], page)
        lead = Markup("<p><strong>{}</strong></p>\n").format(summary) if summary else Markup("")
        return lead + Markup(text)  # noqa: S704 - sanitized by the site

    def _facts(self, change: Change) -> Markup:
        item = Markup('<li>{} <a href="{}">#</a></li>')
        items = Markup("\n").join(
            item.format(inline(said.text[self.lang]), self._address(change, said.statement.id))
            for said in change.said
        )
        return Markup("<ul>\n{}\n</ul>").format(items)

    def _correction(self, change: Change) -> Markup:
        item, lang = change.correction, self.lang
        if item is None:
            raise ValueError(f"{change.key} is no correction")
        rows = [
            Markup("<p>{}</p>").format(_label(f"cause-{item.cause}", lang)),
            Markup("<p>{} <del>{}</del></p>").format(
                _label("corrections-was", lang), item.was[lang]
            ),
            Markup("<p>{} <ins>{}</ins></p>").format(
                _label("corrections-now", lang), item.now[lang]
            ),
        ]
        if item.note is not None:
            rows.append(Markup("<p>{}</p>").format(escape(item.note[lang])))
        return Markup("\n").join(rows)


def _label(name: str, lang: Lang) -> str:
    return LABELS[name][LANGS.index(lang)]
