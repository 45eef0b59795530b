"""What can be found: each brief, region, entity, topic, term, source and page, and every figure.

Everything comes from the corpus and not from the pages that show it, so that a page's furniture
(charts, buttons, lists of other pages' titles) is never found. Only pages that people write, such
as About, are read where they were built.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from lxml import html as lxml_html

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.limits import figure_page
from clusterbriefs.pages.page import PREFIX
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.sources import row_of
from clusterbriefs.pages.typeset import quotable
from clusterbriefs.pages.view import figure_anchor
from clusterbriefs.site.search.spelling import PLACE, STOP, YEAR
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.vocabulary.models import Definition, Entity, Note, Region

KINDS: Final = {
    "brief": "b",
    "figure": "f",
    "region": "r",
    "entity": "e",
    "topic": "t",
    "term": "g",
    "source": "s",
    "page": "p",
}
"""Kinds of what is found, with the letter that begins a document's id in the index."""

YEARS: Final = 12
"""Years that a date may span and still be filtered by; one without a date spans them all."""

_MARKDOWN: Final = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!<>|~-])|[*`]")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that count alike: `weight` times as much as plain text (0 to 10)."""

    weight: float
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is found, at an address below the language's root.

    `shown` may stand in an excerpt; `hidden` is found and not shown (names in the other language);
    `names` are those by which it comes first, in both languages; `marks` are the years and places
    that it is filtered by.
    """

    address: str
    title: str
    shown: tuple[Part, ...]
    hidden: tuple[Part, ...] = ()
    names: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    region: str = ""
    date: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What the indexer takes for a page: one entry, or the figures of a brief together."""

    kind: str
    entries: tuple[Entry, ...] = field(default=())


def documents(corpus: Corpus, lang: Lang, site: Path) -> Iterator[Document]:
    """Yield all documents of a language; `site` is the folder of the built site."""
    maker = _Maker(IndexView(corpus, lang, ""))
    for key in corpus.vocabulary.regions:
        yield Document("region", (maker.region(key),))
    for key in corpus.vocabulary.entities:
        yield Document("entity", (maker.entity(key),))
    for key in corpus.vocabulary.topics:
        yield Document("topic", (maker.topic(key),))
    for key in corpus.vocabulary.terms:
        yield Document("term", (maker.term(key),))
    for slug in corpus.slugs:
        if lang in corpus.briefs[slug]:
            yield Document("brief", (maker.brief(slug),))
        if items := corpus.figures_of_brief.get(slug):
            # Of rows that are found alike, those that the brief holds to be important come first.
            items = sorted(items, key=lambda item: not item.figure.key)
            yield Document("figure", tuple(maker.figure(item) for item in items))
        yield Document("source", (maker.source(slug),))
    for path in sorted((site / PREFIX[lang]).glob("*/index.html")):
        if (entry := page_entry(path, f"{path.parent.name}/")) is not None:
            yield Document("page", (entry,))


def regions_above(corpus: Corpus, region: str) -> tuple[str, ...]:
    """Return a region, those above it, and the functional regions that any of them belongs to."""
    chain = [region, *(record.id for record in corpus.vocabulary.ancestors(region))]
    around = corpus.vocabulary.regions_with_member
    return tuple(dict.fromkeys((*chain, *(key for one in chain for key in around.get(one, ())))))


def year_span(date: EdtfDate | None) -> range:
    """Return the years that a date may lie in; none where it says too little."""
    if date is None or date.unknown or date.upper.year - date.lower.year > YEARS:
        return range(0)
    return range(date.lower.year, date.upper.year + 1)


def page_entry(path: Path, address: str) -> Entry | None:
    """Return a page that people wrote with its text, or a list with its title and lead.

    None for pages about one thing, which are told from the corpus, and for those that search
    engines shall leave out.
    """
    tree = lxml_html.parse(str(path), parser=lxml_html.HTMLParser(encoding="utf-8")).getroot()
    kind = "".join(tree.xpath("string(//body/@data-kind)"))
    main = tree.find(".//main")
    if kind not in {"text", "index"} or main is None or main.get("data-pagefind-body") is None:
        return None
    title = " ".join((main.findtext(".//h1") or tree.findtext(".//title") or "").split())
    lead = "".join(tree.xpath("string(//meta[@name='description']/@content)"))
    text = [Part(3, lead)]
    if kind == "text":
        blocks = main.xpath(".//h2|.//h3|.//p|.//li[not(p)]|.//td|.//th|.//dt|.//dd")
        text += [Part(0.5, " ".join(block.text_content().split())) for block in blocks]
    return Entry(address, title, (Part(6, title), *text), names=(title,))


class _Maker:
    """Makes entries in the language of a view whose address is the language's root."""

    def __init__(self, view: IndexView) -> None:
        self.view = view
        self.lang: Lang = view.lang
        self.corpus = view.corpus
        self.vocabulary = view.vocabulary
        self.above = lru_cache(maxsize=None)(lambda key: regions_above(self.corpus, key))

    def region(self, key: str) -> Entry:
        """Return a region under all its names."""
        record, view = self.vocabulary.regions[key], self.view
        note = record.note[self.lang] if record.note else ""
        above = [view.scope(one.id) for one in self.vocabulary.ancestors(key)]
        return Entry(
            address=f"regions/{key}/",
            title=record.name[self.lang],
            shown=(
                Part(10, record.name[self.lang]),
                Part(8, self._list(view.other_names(record, self.lang))),
                Part(1, note),
            ),
            hidden=(Part(8, _joined(self._other(record))),),
            names=self._names(record),
            marks=self._places([key]),
            region=above[-1] if above else "",
        )

    def entity(self, key: str) -> Entry:
        """Return an entity, told on its own page, on another's, or in the list of all."""
        record, view = self.vocabulary.entities[key], self.view
        address = view.place_url(key) or "entities/"
        explained = self.corpus.explanations.get((key, self.lang))
        more = explained.body.runs if explained else ()
        known = [key for key in record.regions if key in self.vocabulary.regions]
        return Entry(
            address=address,
            title=record.name[self.lang],
            shown=(
                Part(10, record.name[self.lang]),
                Part(8, self._list(view.other_names(record, self.lang))),
                Part(2, _in(record.definition, self.lang)),
                *(Part(0.5, _unmarked(run.text)) for run in more),
                *(Part(0.5, _in(note, self.lang)) for note in record.notes),
            ),
            hidden=(Part(8, _joined(self._other(record))),),
            names=self._names(record),
            marks=self._places(known),
            region=self._named(known),
            detail=self._type(key),
        )

    def topic(self, key: str) -> Entry:
        """Return a topic."""
        record = self.vocabulary.topics[key]
        return Entry(
            address=f"topics/{key}/",
            title=record.name[self.lang],
            shown=(Part(10, record.name[self.lang]), Part(2, record.definition[self.lang])),
            hidden=(Part(8, record.name[self.view.other]),),
            names=tuple(record.name[lang] for lang in LANGS),
        )

    def term(self, key: str) -> Entry:
        """Return a term of the glossary."""
        record = self.vocabulary.terms[key]
        return Entry(
            address=f"glossary/#term-{key}",
            title=record.term[self.lang],
            shown=(Part(6, record.term[self.lang]), Part(0.5, record.definition[self.lang])),
            hidden=(Part(4, record.term[self.view.other]),),
            names=tuple(record.term[lang] for lang in LANGS),
        )

    def brief(self, slug: str) -> Entry:
        """Return a brief: title, summary, headings and text."""
        pair = self.corpus.briefs[slug]
        brief, front = pair[self.lang], pair[self.lang].front
        named = dict.fromkeys(
            entity
            for said in self.corpus.said_of_brief.get(slug, ())
            for entity in said.statement.entities
        )
        there = self.view.other
        other = [
            _both(record.name[there], (record.short or record.name)[there])
            for key in (*front.region, *named)
            if (record := self.vocabulary.regions.get(key) or self.vocabulary.entities.get(key))
        ]
        topics = [self.vocabulary.topics[key].name for key in front.topics]
        titles = [one.front.title for one in pair.values()]
        return Entry(
            address=f"briefs/{slug}/",
            title=front.title,
            shown=(
                Part(8, front.title),
                Part(4, front.description or ""),
                Part(2, self._named(front.region)),
                *(Part(3, heading.text) for heading in brief.headings),
                *(Part(1, _unmarked(run.text)) for run in brief.runs),
            ),
            hidden=(
                Part(3, _joined(title for title in titles if title != front.title)),
                Part(1, _joined(name[self.lang] for name in topics)),
                Part(1, _joined((*(name[there] for name in topics), *other))),
            ),
            names=tuple(titles),
            marks=(*self._places(front.region), *_years(front.date)),
            region=self._named(front.region),
            date=self.view.date(front.date),
        )

    def figure(self, item: Measured) -> Entry:
        """Return a figure: its row on the page that holds it."""
        view, figure = self.view, item.figure
        there = IndexView(self.corpus, view.other, "")
        scope = self.vocabulary.regions.get(figure.scope)
        about = self.vocabulary.entities.get(figure.scope)
        regions = [figure.scope] if scope else list(about.regions) if about else []
        what, quantity = view.what(figure), view.quantity(figure)
        return Entry(
            address=f"{figure_page(self.corpus, item)}#{figure_anchor(item)}",
            title=_capital(view.t("search-figure", quantity=quantity, what=what)),
            shown=(
                Part(6, f"{quantity} {what}"),
                Part(4, _both(view.full(figure.scope), view.scope(figure.scope))),
                Part(1, f"{view.date(figure.as_of)} {view.status(figure)}"),
            ),
            hidden=(
                Part(3, there.what(figure)),
                Part(3, _both(there.full(figure.scope), there.scope(figure.scope))),
                Part(2, figure.text if self.lang == "zh" else there.quantity(figure)),
            ),
            marks=(*self._places(regions), *_years(figure.as_of)),
            region=view.scope(figure.scope),
            date=view.date(figure.as_of),
            detail=_capital(
                view.t(
                    "search-figure-detail",
                    status=view.status(figure),
                    speaker=view.speaker(item.said.statement.stated_by),
                    brief=quotable(view.title_of(item.slug), self.lang),
                )
            ),
        )

    def source(self, slug: str) -> Entry:
        """Return the report on a brief's source."""
        row = row_of(self.corpus, self.lang, slug)
        front = self.corpus.front(slug)
        title = self.view.t("source-of", title=quotable(self.view.title_of(slug), self.lang))
        return Entry(
            address=f"sources/{slug}/",
            title=title,
            shown=(
                Part(1, title),
                Part(1, row.title or ""),
                Part(1, row.publisher or ""),
                Part(1, row.mirror or ""),
                Part(0.3, row.seed.source.reliability[self.lang] if row.seed else ""),
            ),
            names=(row.title,) if row.title else (),
            marks=(*self._places(front.region), *_years(row.published)),
            region=self._named(front.region),
            date=self.view.date(row.published),
        )

    def _named(self, regions: Iterable[str]) -> str:
        known = [key for key in regions if key in self.vocabulary.regions]
        return self._list(self.view.scope(key) for key in known[:3])

    def _list(self, names: Iterable[str]) -> str:
        return (", " if self.lang == "en" else "、").join(names)

    def _other(self, record: Region | Entity) -> list[str]:
        other = self.view.other
        return [record.name[other], *self.view.other_names(record, other)]

    def _names(self, record: Region | Entity) -> tuple[str, ...]:
        own = [record.name[self.lang], *self.view.other_names(record, self.lang)]
        return tuple(dict.fromkeys((*own, *self._other(record))))

    def _places(self, regions: Iterable[str]) -> tuple[str, ...]:
        known = (key for key in regions if key in self.vocabulary.regions)
        return tuple(dict.fromkeys(place(one) for key in known for one in self.above(key)))

    def _type(self, key: str) -> str:
        return self.view.t(f"type-{self.vocabulary.entity_types[key]}")


def place(region: str) -> str:
    """Return the word by which results are filtered by a region."""
    return PLACE + region.replace("-", "") + STOP


def _years(date: EdtfDate | None) -> tuple[str, ...]:
    return tuple(f"{YEAR}{year}{STOP}" for year in year_span(date))


def _in(record: Definition | Note | None, lang: Lang) -> str:
    if record is None:
        return ""
    return record.en if lang == "en" else record.zh


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _both(name: str, short: str) -> str:
    """Return a name and its short form, the latter only if it does not stand in the former."""
    return name if short in name else f"{name} ; {short}"


def _joined(names: Iterable[str]) -> str:
    return " ; ".join(dict.fromkeys(names))


def _unmarked(markdown: str) -> str:
    """Return inline Markdown without its marks."""
    return _MARKDOWN.sub("", markdown)
