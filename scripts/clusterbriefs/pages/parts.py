"""What several index pages share: their view, the order of names, rows of figures.

The macros that go with it are in `templates/parts.html`, which also lists all class names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, TypeVar, get_args

from markupsafe import Markup, escape

from clusterbriefs.brief.corpus import Measured, Said
from clusterbriefs.pages import limits
from clusterbriefs.pages.view import View, figure_anchor, link_to
from clusterbriefs.seed import Evidence
from clusterbriefs.values import HTML_LANG, Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.groups import grouped
from clusterbriefs.vocabulary.models import Entity, EntityType, Place, Region, Relation

T = TypeVar("T")

ENTITY_TYPES: Final[tuple[EntityType, ...]] = get_args(EntityType)

_NO_LETTER: Final = re.compile(r"^[\W_]+")


class IndexView(View):
    """The view of an index page: what `View` has, and what lists of records need."""

    @property
    def code(self) -> str:
        """The page's language as HTML writes it."""
        return HTML_LANG[self.lang]

    @property
    def other_code(self) -> str:
        """The other language as HTML writes it."""
        return HTML_LANG[self.other]

    def other_names(self, record: Entity | Region, lang: Lang) -> list[str]:
        """Return the short name and the aliases of a region or entity in a language."""
        short = [record.short[lang]] if record.short else []
        names = dict.fromkeys([*short, *(record.aliases.en if lang == "en" else record.aliases.zh)])
        return [name for name in names if name != record.name[lang]]

    @property
    def shown(self) -> int:
        """How many entries of one list a page shows that has several."""
        return limits.SHOWN

    @property
    def told(self) -> int:
        """How many statements the list of entities shows of one that has no page."""
        return limits.TOLD

    def full(self, key: str) -> str:
        """Return the full name of a region or entity."""
        record = self.vocabulary.regions.get(key) or self.vocabulary.entities[key]
        return record.name[self.lang]

    def full_link(self, key: str) -> Markup:
        """Return the full name of a region or entity, linked to its place."""
        return self.link(key, self.full(key))

    def links(self, keys: Iterable[str]) -> Markup:
        """Return the names of regions, entities or offices, linked and joined."""
        return self.join(self.link(key) for key in keys)

    def topic_link(self, key: str) -> Markup:
        """Return the name of a topic, linked to its page."""
        name = self.vocabulary.topics[key].name[self.lang]
        return link_to(self.url(f"topics/{key}/"), name)

    def said_link(self, said: Said) -> Markup:
        """Return the title of a statement's brief, linked to the statement."""
        shown = self.said_lang(said)
        title = self.corpus.briefs[said.slug][shown].front.title
        if shown == self.lang:
            return link_to(self.said_url(said), title)
        code = HTML_LANG[shown]
        return Markup('<a href="{}" hreflang="{}" lang="{}">{}</a>').format(
            self.said_url(said), code, code, title
        )

    def figure_link(self, item: Measured) -> Markup:
        """Return a figure's quantity, linked to its permanent address."""
        return Markup('<a class="quantity" data-qualifier="{}" href="{}">{}</a>').format(
            item.figure.qualifier, self.figure_url(item), self.quantity(item.figure)
        )

    def figure_anchor(self, item: Measured) -> str:
        """Return the id of a figure's row on the page of all figures."""
        return figure_anchor(item)

    def lines(self, numbers: Iterable[int]) -> str:
        """Return capture lines in words: `lines 6, 8–10`."""
        ordered = sorted(set(numbers))
        name = "lines-one" if len(ordered) == 1 else "lines-many"
        return self.t(name, lines=self.line_ranges(ordered))

    def line_ranges(self, numbers: Iterable[int]) -> str:
        """Return capture lines as numbers and ranges: `6, 8–10`."""
        return (", " if self.lang == "en" else "、").join(ranges(numbers))

    def capture_name(self, capture: str) -> Markup:
        """Return a capture by the first digits of its sha256, linked to the report on it."""
        name = self.t("capture-named", hash=capture)
        slug = self.corpus.brief_of_capture.get(capture)
        if slug is None:
            return escape(name)
        return Markup('<a href="{}">{}</a>').format(self.url(f"sources/{slug}/"), name)

    def capture_of(self, slug: str) -> str:
        """Return the first 12 hex digits of the sha256 of a brief's capture, or an empty text."""
        return (self.corpus.front(slug).capture or "")[:12]

    def by_capture(
        self, places: Iterable[Place | Evidence], capture: str | None = None
    ) -> dict[str, list[Place | Evidence]]:
        """Return places of evidence by their capture, in the order given.

        Those of a seed name none; `capture` is theirs.
        """
        return grouped(
            (place.capture if isinstance(place, Place) else capture or "", place)
            for place in places
        )

    def other_page(self, key: str) -> Markup:
        """Return a link to an entity's page in the other language, under its name there."""
        code = HTML_LANG[self.other]
        home = self.vocabulary.page_of(key) or key
        url = self.url(f"entities/{home}/", "" if home == key else key, lang=self.other)
        name = self.vocabulary.entities[key].name[self.other]
        return Markup('<a href="{}" hreflang="{}" lang="{}">{}</a>').format(url, code, code, name)

    def by_brief(self, items: Iterable[Said]) -> dict[str, list[Said]]:
        """Return statements by their brief, in the order given."""
        return grouped((said.slug, said) for said in items)

    def formula_inputs(self, item: Measured) -> list[tuple[str, Measured]]:
        """Return the figures that a derived figure is computed from, by their name in it."""
        derived = item.figure.derived
        inputs = derived.inputs if derived else {}
        found = (
            (name, self.corpus.figure_of.get((item.slug, key))) for name, key in inputs.items()
        )
        return [(name, source) for name, source in found if source is not None]

    def baseline(self, item: Measured) -> Measured | None:
        """Return the figure that a target starts from, None where it names none."""
        return self.corpus.figure_of.get((item.slug, item.figure.baseline or ""))

    def relations(self, key: str) -> dict[str, list[tuple[str, Relation]]]:
        """Return the relations of a region or entity, seen from it, by the name of their kind.

        Each is the id at the other end and the record. A relation that both ends have is told
        once, with this end's record.
        """
        kinds = self.vocabulary.relations
        entity = self.vocabulary.entities.get(key)
        seen: dict[tuple[str, str], Relation] = {}
        for relation in entity.relations if entity else ():
            seen.setdefault((kinds[relation.kind].name[self.lang], relation.to), relation)
        for other, relation in self.vocabulary.relations_to.get(key, ()):
            seen.setdefault((kinds[relation.kind].inverse[self.lang], other), relation)
        return grouped((name, (other, relation)) for (name, other), relation in seen.items())

    def by_type(self, keys: Iterable[str]) -> list[tuple[EntityType, list[str]]]:
        """Return entity ids by type, types in their fixed order, names sorted as readers seek."""
        groups = grouped((self.vocabulary.entity_types[key], key) for key in dict.fromkeys(keys))
        return [
            (kind, self.sorted_names(groups[kind], self.full))
            for kind in ENTITY_TYPES
            if kind in groups
        ]

    def sorted_names(self, items: Iterable[T], name: Callable[[T], str]) -> list[T]:
        """Return things in the order in which a reader of this language seeks their names."""
        return sorted(items, key=lambda item: name_key(name(item), self.lang))

    def youngest_figures(self, items: Iterable[Measured]) -> list[Measured]:
        """Return as many of the youngest figures as a page shows, sorted as figures are."""
        latest = sorted(items, key=lambda item: item.figure.as_of.sort_key[:2], reverse=True)
        return self.sorted_figures(latest[: self.shown])

    def sorted_figures(self, items: Iterable[Measured]) -> list[Measured]:
        """Return figures by measure, object and scope, the youngest of each first.

        A number given for a whole region stands before those of what lies in one.
        """
        order = self.vocabulary.order
        regions = self.vocabulary.regions

        def key(item: Measured) -> tuple[int, int, bool, str, int, int]:
            figure = item.figure
            lower, upper, _ = figure.as_of.sort_key
            within = figure.scope not in regions
            return order[figure.measure], order[figure.object], within, figure.scope, -lower, -upper

        return sorted(items, key=key)


def ranges(numbers: Iterable[int]) -> list[str]:
    """Return numbers, each once and in order, as `6` and `8–10` (two in a row stay two)."""
    ordered = sorted(set(numbers))
    runs: list[list[int]] = []
    for number in ordered:
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run]
    return parts


@lru_cache(maxsize=65536)
def name_key(name: str, lang: Lang) -> tuple[int, str, str]:
    """Return the key that sorts a name: English by letters, Chinese by pinyin.

    Signs before the first letter do not count; names that begin with a digit come first.
    """
    spelt = _spelt(name, lang)
    return (0 if spelt[:1].isdigit() else 1, spelt, name)


def initial(name: str, lang: Lang) -> str:
    """Return the letter under which a name is listed: A to Z, or `0` for all else."""
    first = _spelt(name, lang)[:1].upper()
    return first if "A" <= first <= "Z" else "0"


@lru_cache(maxsize=65536)
def _spelt(name: str, lang: Lang) -> str:
    text = _NO_LETTER.sub("", name)
    if lang == "zh":
        # Imported here, since its tables take time and memory that English pages can do without.
        from pypinyin import lazy_pinyin

        text = " ".join(lazy_pinyin(text))
    text = unicodedata.normalize("NFKD", text)
    return "".join(char for char in text if not unicodedata.combining(char)).casefold()


def by_year(
    items: Iterable[T], date: Callable[[T], EdtfDate | None]
) -> list[tuple[int | None, list[T]]]:
    """Return things by the year in which their date begins, in the order given.

    Those without a date are under None, at the end.
    """
    groups = grouped((_year(date(item)), item) for item in items)
    undated = groups.pop(None, [])
    years: list[tuple[int | None, list[T]]] = [(year, group) for year, group in groups.items()]
    return [*years, (None, undated)] if undated else years


def _year(date: EdtfDate | None) -> int | None:
    return None if date is None or date.unknown else date.lower.year
