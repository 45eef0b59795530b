"""The tables of the Data Package: their fields, keys and rows."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, get_args

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.brief.first import read_first
from clusterbriefs.pages.data import TABLES
from clusterbriefs.publish.changes import first_day
from clusterbriefs.seed.models import Basis, ClaimKind, Repair
from clusterbriefs.values import LANGS
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.quantity import QUALIFIERS, STATUSES, plain
from clusterbriefs.verify.marks import MARKS, statement_mark
from clusterbriefs.vocabulary.models import (
    RESERVED_SPEAKERS,
    EntityType,
    NameBasis,
    RegionLevel,
)

Cell = str | int | bool | datetime.date | None
Row = tuple[Cell, ...]
Foreign = tuple[tuple[str, ...], str, tuple[str, ...]]
"""Fields here, another table, fields there."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its fields as Table Schema has them, its primary key, its foreign keys."""

    fields: tuple[Mapping[str, Any], ...]
    key: tuple[str, ...]
    foreign: tuple[Foreign, ...] = ()


def _field(name: str, what: str, kind: str = "string", **rules: Any) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": kind, "description": what}
    return {**field, "constraints": rules} if rules else field


def _both(name: str, what: str, **rules: Any) -> tuple[dict[str, Any], ...]:
    return (
        _field(f"{name}_en", f"{what}, in English", **rules),
        _field(f"{name}_zh", f"{what}, in Chinese", **rules),
    )


def _dated(name: str, what: str) -> tuple[dict[str, Any], ...]:
    return (
        _field(name, f"{what}, in EDTF (ISO 8601-2); empty or XXXX if not known"),
        _field(f"{name}_from", "the first day that it can mean", "date"),
        _field(f"{name}_to", "the last day that it can mean", "date"),
    )


def _id(what: str = "the id") -> dict[str, Any]:
    return _field("id", what, required=True, pattern="[a-z0-9]+(-[a-z0-9]+)*")


def _ref(name: str, what: str, *, required: bool = True) -> dict[str, Any]:
    return _field(name, what, required=True) if required else _field(name, what)


_SOURCE: Final = _ref("source", "the id of the source, which is that of its brief")
_TO_SOURCE: Final = (("source",), "sources", ("id",))
_STATEMENT: Final = _ref("statement", "the id of the statement within its source")
_TO_STATEMENT: Final = (("source", "statement"), "statements", ("source", "id"))
_NAMED: Final = (_id(), *_both("name", "the name", required=True))
_DEFINED: Final = (*_NAMED, *_both("definition", "what it means"))


def _one_of(values: tuple[str, ...]) -> dict[str, Any]:
    return {"enum": list(values)}


SCHEMAS: Final[dict[str, Table]] = {
    "sources": Table(
        (
            _id("the id of the source and of its brief"),
            *_both("title", "our title"),
            *_both("summary", "our summary"),
            _field("source_title", "the title as printed; empty where the capture has none"),
            _field(
                "source_title_state",
                "whether that title is whole",
                enum=["complete", "cut", "missing"],
            ),
            *_both("publisher", "who published it first, if known"),
            _field("publisher_basis", "how that is known", **_one_of(get_args(Basis))),
            _field("url", "its address, if known and safe to visit"),
            _field("language", "its language (BCP 47)"),
            *_dated("published", "when it was published"),
            _field("event", "the date of the event that it reports, in EDTF"),
            _field("captured", "when the capture was made or the copy posted, in EDTF"),
            _field("capture_sha256", "the sha256 of the capture", pattern="[0-9a-f]{64}"),
            _field("capture_lines", "the number of its lines", "integer", minimum=1),
            _field("added", "the day on which the brief first appeared here", "date"),
        ),
        ("id",),
    ),
    "source-regions": Table(
        (_SOURCE, _ref("region", "a region that it is filed under")),
        ("source", "region"),
        (_TO_SOURCE, (("region",), "regions", ("id",))),
    ),
    "source-topics": Table(
        (_SOURCE, _ref("topic", "a topic that it is filed under")),
        ("source", "topic"),
        (_TO_SOURCE, (("topic",), "topics", ("id",))),
    ),
    "statements": Table(
        (
            _SOURCE,
            _id("the id of the statement, unique within its source"),
            *_both("text", "the statement"),
            _ref("stated_by", "who says so"),
            _field(
                "repair", "how the weakest of its lines was restored", **_one_of(get_args(Repair))
            ),
            _field("mark_en", "what verification recorded of the English text", **_one_of(MARKS)),
            _field("mark_zh", "what verification recorded of the Chinese text", **_one_of(MARKS)),
            _field("plan", "whether it tells a plan", "boolean"),
            _field("plan_due", "when the plan is due, in EDTF"),
            _field(
                "claim", "what it claims to be first or only in", **_one_of(get_args(ClaimKind))
            ),
            *_both("claim_scope", "among what"),
            *_both("inferred", "what in it is our inference, and why"),
            _field("added", "the day on which it first appeared here", "date"),
        ),
        ("source", "id"),
        (_TO_SOURCE, (("stated_by",), "speakers", ("id",))),
    ),
    "statement-entities": Table(
        (_SOURCE, _STATEMENT, _ref("entity", "an entity that it names")),
        ("source", "statement", "entity"),
        (_TO_STATEMENT, (("entity",), "entities", ("id",))),
    ),
    "evidence": Table(
        (
            _SOURCE,
            _STATEMENT,
            _field("line", "the physical line of the capture, from 1", "integer", required=True),
            _field("hash", "the hash of that line", pattern="[0-9a-f]{12}", required=True),
            _field("clean", "the hash of the cleaned paragraph", pattern="[0-9a-f]{12}"),
            _field("repair", "how the line was restored", **_one_of(get_args(Repair))),
        ),
        ("source", "statement", "line"),
        (_TO_STATEMENT,),
    ),
    "figures": Table(
        (
            _SOURCE,
            _id("the id of the figure, unique within its source"),
            _STATEMENT,
            _ref("measure", "what is measured"),
            _ref("object", "of what"),
            _field("value", "the number in base units; empty where it is vague", "number"),
            _ref("unit", "the unit"),
            _field("qualifier", "how near the number is", required=True, **_one_of(QUALIFIERS)),
            _field(
                "status",
                "reported, wanted, expected or computed",
                required=True,
                **_one_of(STATUSES),
            ),
            *_dated("as_of", "the date that it is true of"),
            _field("as_of_basis", "how that date is known", **_one_of(get_args(Basis))),
            _ref("scope_region", "the region that it is about", required=False),
            _ref("scope_entity", "or the entity that it is about", required=False),
            _ref("whole_region", "the region of which a share is taken", required=False),
            _ref("whole_entity", "or the entity of which a share is taken", required=False),
            _field("text", "the number as the source prints it"),
            *_both("words", "the words in place of a number"),
            *_both("note", "what the source leaves open"),
            _field("key", "whether it is one of the brief's key figures", "boolean"),
            _field("baseline", "the figure of the same source that a target starts from"),
            _field("formula", "how a derived figure is computed"),
        ),
        ("source", "id"),
        (
            _TO_STATEMENT,
            (("measure",), "measures", ("id",)),
            (("object",), "objects", ("id",)),
            (("unit",), "units", ("id",)),
            (("scope_region",), "regions", ("id",)),
            (("scope_entity",), "entities", ("id",)),
            (("whole_region",), "regions", ("id",)),
            (("whole_entity",), "entities", ("id",)),
        ),
    ),
    "entities": Table(
        (
            *_NAMED[:1],
            _field("type", "what it is", required=True, **_one_of(get_args(EntityType))),
            *_NAMED[1:],
            _field("name_basis", "how sure the English name is", **_one_of(get_args(NameBasis))),
            *_both("definition", "what it is, as a source says"),
        ),
        ("id",),
    ),
    "entity-regions": Table(
        (_ref("entity", "the entity"), _ref("region", "a region that it is filed under")),
        ("entity", "region"),
        ((("entity",), "entities", ("id",)), (("region",), "regions", ("id",))),
    ),
    "relations": Table(
        (
            _ref("entity", "the entity that has the relation"),
            _field(
                "number", "its place among those of the entity, from 1", "integer", required=True
            ),
            _field("kind", "the kind of relation", required=True),
            *_both("kind_name", "the name of that kind"),
            _ref("to_entity", "the entity that it leads to", required=False),
            _ref("to_region", "or the region that it leads to", required=False),
            _field("inferred", "whether it is our inference", "boolean"),
        ),
        ("entity", "number"),
        (
            (("entity",), "entities", ("id",)),
            (("to_entity",), "entities", ("id",)),
            (("to_region",), "regions", ("id",)),
        ),
    ),
    "regions": Table(
        (
            *_NAMED,
            _field("level", "its administrative level", **_one_of(get_args(RegionLevel))),
            _ref("parent", "the region right above it", required=False),
            _field("gbt2260", "its code in GB/T 2260"),
            _field("iso3166_2", "its code in ISO 3166-2"),
            _field("wikidata", "its item in Wikidata"),
            _field("geonames", "its id in GeoNames"),
        ),
        ("id",),
        ((("parent",), "", ("id",)),),
    ),
    "region-members": Table(
        (_ref("region", "a functional region"), _ref("member", "a region that belongs to it")),
        ("region", "member"),
        ((("region",), "regions", ("id",)), (("member",), "regions", ("id",))),
    ),
    "speakers": Table(
        (
            *_NAMED,
            _ref(
                "entity", "the entity that speaks, or to which the office belongs", required=False
            ),
        ),
        ("id",),
        ((("entity",), "entities", ("id",)),),
    ),
    "terms": Table(
        (
            _id(),
            *_both("term", "the term", required=True),
            *_both("definition", "what it means"),
            _field("category", "the category of the term"),
        ),
        ("id",),
    ),
    "topics": Table(_DEFINED, ("id",)),
    "measures": Table((*_DEFINED, *_both("comparable", "with what it may be compared")), ("id",)),
    "objects": Table(_DEFINED, ("id",)),
    "units": Table(
        (
            _id(),
            _field("en_one", "the unit in English, for one"),
            _field("en_other", "the unit in English, for any other number"),
            _field("zh", "the unit in Chinese"),
            _field("kind", "count, money, percent, area, time, rank or rate"),
        ),
        ("id",),
    ),
}


def _edtf(date: EdtfDate | None) -> tuple[Cell, Cell, Cell]:
    if date is None or date.unknown:
        return (date.text if date else None, None, None)
    return (date.text, date.lower, date.upper)


def _number(value: Decimal | None) -> str | None:
    return None if value is None else plain(value, grouped=False)


def _sources(corpus: Corpus) -> Iterator[Row]:
    for slug in sorted(corpus.slugs):
        pair = corpus.briefs[slug]
        front = corpus.front(slug)
        file = corpus.seed_of(slug)
        seed = file.seed if file else None
        spam = (
            seed is not None and seed.source.mirror is not None and seed.source.mirror.serves_spam
        )
        days = [day for lang in LANGS if (day := first_day(corpus, slug, lang))]
        yield (
            slug,
            *(pair[lang].front.title if lang in pair else None for lang in LANGS),
            *(pair[lang].front.description if lang in pair else None for lang in LANGS),
            front.source.title,
            seed.source.title.state if seed else None,
            *(pair[lang].front.source.publisher if lang in pair else None for lang in LANGS),
            seed.source.publisher_basis if seed else None,
            None if spam else front.source.url,
            seed.source.language if seed else None,
            *_edtf(front.date),
            seed.dates.event.text if seed and seed.dates.event else None,
            seed.dates.captured.text if seed and seed.dates.captured else None,
            front.capture,
            seed.capture.lines if seed else None,
            min(days, default=None),
        )


def _source_regions(corpus: Corpus) -> Iterator[Row]:
    for slug in sorted(corpus.slugs):
        for key in dict.fromkeys(corpus.front(slug).region):
            yield slug, key


def _source_topics(corpus: Corpus) -> Iterator[Row]:
    for slug in sorted(corpus.slugs):
        for key in dict.fromkeys(corpus.front(slug).topics):
            yield slug, key


def _statements(corpus: Corpus) -> Iterator[Row]:
    for slug in sorted(corpus.said_of_brief):
        first = read_first(corpus.states[slug].extra)
        for said in corpus.said_of_brief[slug]:
            it = said.statement
            words = [
                said.text[lang].replace("\\", "") if lang in said.text else None for lang in LANGS
            ]
            marks = [
                statement_mark(corpus, said, lang) if lang in said.text else None for lang in LANGS
            ]
            yield (
                slug,
                it.id,
                *words,
                it.stated_by,
                it.repair,
                *marks,
                it.plan is not None,
                it.plan.due.text if it.plan and it.plan.due else None,
                it.claim.kind if it.claim else None,
                *(it.claim.scope[lang] if it.claim else None for lang in LANGS),
                *(it.inferred[lang] if it.inferred else None for lang in LANGS),
                first.get(it.id),
            )


def _statement_entities(corpus: Corpus) -> Iterator[Row]:
    for slug in sorted(corpus.said_of_brief):
        for said in corpus.said_of_brief[slug]:
            for key in dict.fromkeys(said.statement.entities):
                yield slug, said.statement.id, key


def _evidence(corpus: Corpus) -> Iterator[Row]:
    for slug in sorted(corpus.said_of_brief):
        for said in corpus.said_of_brief[slug]:
            places = {place.line: place for place in said.statement.evidence}
            for place in places.values():
                yield slug, said.statement.id, place.line, place.hash, place.clean, place.repair


def _figures(corpus: Corpus) -> Iterator[Row]:
    regions = corpus.vocabulary.regions
    for slug in sorted(corpus.figures_of_brief):
        for item in corpus.figures_of_brief[slug]:
            it = item.figure
            yield (
                slug,
                it.id,
                item.said.statement.id,
                it.measure,
                it.object,
                _number(it.value),
                it.unit,
                it.qualifier,
                it.status,
                *_edtf(it.as_of),
                it.as_of_basis,
                it.scope if it.scope in regions else None,
                None if it.scope in regions else it.scope,
                it.whole if it.whole in regions else None,
                None if it.whole in regions else it.whole,
                it.text,
                *(it.words[lang] if it.words else None for lang in LANGS),
                *(it.note[lang] if it.note else None for lang in LANGS),
                it.key,
                it.baseline,
                it.derived.formula if it.derived else None,
            )


def _entities(corpus: Corpus) -> Iterator[Row]:
    vocabulary = corpus.vocabulary
    for key, it in vocabulary.entities.items():
        yield (
            key,
            vocabulary.entity_types[key],
            it.name.en,
            it.name.zh,
            it.name_basis,
            it.definition.en if it.definition else None,
            it.definition.zh if it.definition else None,
        )


def _entity_regions(corpus: Corpus) -> Iterator[Row]:
    for key, it in corpus.vocabulary.entities.items():
        for region in dict.fromkeys(it.regions):
            yield key, region


def _relations(corpus: Corpus) -> Iterator[Row]:
    vocabulary = corpus.vocabulary
    for key, it in vocabulary.entities.items():
        for number, relation in enumerate(it.relations, 1):
            kind = vocabulary.relations[relation.kind].name
            in_region = relation.to in vocabulary.regions
            yield (
                key,
                number,
                relation.kind,
                kind.en,
                kind.zh,
                None if in_region else relation.to,
                relation.to if in_region else None,
                relation.inferred,
            )


def _regions(corpus: Corpus) -> Iterator[Row]:
    for key, it in corpus.vocabulary.regions.items():
        codes = it.codes
        yield (
            key,
            it.name.en,
            it.name.zh,
            it.level,
            it.parent,
            codes.gbt2260,
            codes.iso3166_2,
            codes.wikidata,
            codes.geonames,
        )


def _region_members(corpus: Corpus) -> Iterator[Row]:
    for key, it in corpus.vocabulary.regions.items():
        for member in dict.fromkeys(it.members):
            yield key, member


def _speakers(corpus: Corpus) -> Iterator[Row]:
    vocabulary = corpus.vocabulary
    for key, name in RESERVED_SPEAKERS.items():
        yield key, name["en"], name["zh"], None
    for key, office in vocabulary.offices.items():
        yield key, office.name.en, office.name.zh, office.of
    for key in sorted(corpus.said_by.keys() & vocabulary.entities.keys()):
        name_of = vocabulary.entities[key].name
        yield key, name_of.en, name_of.zh, key


def _terms(corpus: Corpus) -> Iterator[Row]:
    for key, it in corpus.vocabulary.terms.items():
        yield key, it.term.en, it.term.zh, it.definition.en, it.definition.zh, it.category


def _topics(corpus: Corpus) -> Iterator[Row]:
    for key, it in corpus.vocabulary.topics.items():
        yield key, it.name.en, it.name.zh, it.definition.en, it.definition.zh


def _measures(corpus: Corpus) -> Iterator[Row]:
    for key, it in corpus.vocabulary.measures.items():
        names = (it.name.en, it.name.zh, it.definition.en, it.definition.zh)
        yield (key, *names, it.comparable.en, it.comparable.zh)


def _objects(corpus: Corpus) -> Iterator[Row]:
    for key, it in corpus.vocabulary.objects.items():
        yield key, it.name.en, it.name.zh, it.definition.en, it.definition.zh


def _units(corpus: Corpus) -> Iterator[Row]:
    for key, it in corpus.vocabulary.units.items():
        yield key, it.en.one, it.en.other, "、".join(it.zh), it.kind


_MAKERS: Final[tuple[Callable[[Corpus], Iterator[Row]], ...]] = (
    _sources,
    _source_regions,
    _source_topics,
    _statements,
    _statement_entities,
    _evidence,
    _figures,
    _entities,
    _entity_regions,
    _relations,
    _regions,
    _region_members,
    _speakers,
    _terms,
    _topics,
    _measures,
    _objects,
    _units,
)

ROWS: Final = dict(zip(TABLES, _MAKERS, strict=True))
"""What yields the rows of each table."""
