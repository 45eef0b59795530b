"""Loads seeds/vocabulary/ and checks that every id that a record names exists."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final, get_args

from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.values.record import read_record
from clusterbriefs.values.tree import Tree, read_tree
from clusterbriefs.vocabulary.models import (
    RESERVED_SPEAKERS,
    Entity,
    EntityType,
    Entry,
    Measure,
    Object,
    Office,
    Region,
    Relation,
    RelationKind,
    Term,
    Topic,
    Unit,
)

FILES: Final[dict[str, type[Entry] | type[RelationKind]]] = {
    "regions": Region,
    "units": Unit,
    "measures": Measure,
    "objects": Object,
    "topics": Topic,
    "relations": RelationKind,
    "terms": Term,
    "offices": Office,
}
"""File stem in seeds/vocabulary/ and the model of its records."""

ENTITY_TYPES: Final[tuple[EntityType, ...]] = get_args(EntityType)

TOLD_IN_LIST: Final = 300
"""How many entities without a page of their own the list of all entities can tell. Ours: with
five statements each they make a page of one megabyte."""


@dataclass(frozen=True)
class Vocabulary:
    """The only authority for names: records by id, in the order of their files."""

    regions: Mapping[str, Region] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    measures: Mapping[str, Measure] = field(default_factory=dict)
    objects: Mapping[str, Object] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    relations: Mapping[str, RelationKind] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    entity_types: Mapping[str, EntityType] = field(default_factory=dict)

    def speaker(self, speaker: str, lang: Lang) -> str:
        """Return the name of an office, an organisation or a reserved speaker.

        Raises KeyError where the id is none of them.
        """
        if speaker in RESERVED_SPEAKERS:
            return RESERVED_SPEAKERS[speaker][lang]
        if speaker in self.offices:
            return self.offices[speaker].name[lang]
        return self.entities[speaker].name[lang]

    def is_speaker(self, speaker: str) -> bool:
        """Tell whether statements can be attributed to this id."""
        return speaker in RESERVED_SPEAKERS or speaker in self.offices or speaker in self.entities

    def scope_name(self, scope: str, lang: Lang) -> str:
        """Return the short name of a region or entity that figures are about.

        Raises KeyError where the id is neither.
        """
        record = self.regions.get(scope) or self.entities[scope]
        return (record.short or record.name)[lang]

    def page_of(self, entity: str) -> str | None:
        """Return the entity on whose page an entity is told.

        That is the entity itself, the one that it is a section of, or None where the list of all
        entities is its place. Where more than `TOLD_IN_LIST` entities would have their place
        there, each is told on a page of its own, and the list names them all.
        """
        record = self.entities[entity]
        if record.page == "own":
            return entity
        home = self.entities.get(record.section_of or "")
        if record.page == "section" and home and home.page == "own":
            return home.id
        return entity if self._list_is_full else None

    @cached_property
    def _list_is_full(self) -> bool:
        without = (record for record in self.entities.values() if record.page == "none")
        return sum(1 for _ in without) > TOLD_IN_LIST

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each measure and object in its file, for sorting figures."""
        return {
            key: place
            for records in (self.measures, self.objects)
            for place, key in enumerate(records)
        }

    @cached_property
    def sections_of(self) -> Mapping[str, list[str]]:
        """Entity ids by the entity whose page has a section for them, in file order."""
        return grouped(
            (home, key)
            for key, record in self.entities.items()
            if record.page == "section" and (home := self.page_of(key)) not in (None, key)
        )

    @cached_property
    def entities_of_region(self) -> Mapping[str, list[str]]:
        """Entity ids by region: those filed under it and those with a relation to it."""
        return grouped(
            (region, key)
            for key, record in self.entities.items()
            for region in dict.fromkeys((*record.regions, *(r.to for r in record.relations)))
            if region in self.regions
        )

    @cached_property
    def entities_of_topic(self) -> Mapping[str, list[str]]:
        """Entity ids by topic, in file order."""
        return grouped(
            (topic, key) for key, record in self.entities.items() for topic in record.topics
        )

    @cached_property
    def relations_to(self) -> Mapping[str, list[tuple[str, Relation]]]:
        """Relations by the entity or region that they lead to, each with the entity that has it."""
        return grouped(
            (relation.to, (key, relation))
            for key, record in self.entities.items()
            for relation in record.relations
        )

    @cached_property
    def offices_of(self) -> Mapping[str, list[str]]:
        """Office ids by the organisation that they belong to, in file order."""
        return grouped((record.of, key) for key, record in self.offices.items() if record.of)

    @cached_property
    def functional_regions(self) -> Mapping[str, frozenset[str]]:
        """The members of each region that has several, in file order."""
        return {
            key: frozenset(record.members)
            for key, record in self.regions.items()
            if len(record.members) > 1
        }

    @cached_property
    def regions_with_member(self) -> Mapping[str, list[str]]:
        """Functional regions by the regions that are their members."""
        return grouped(
            (member, key) for key, record in self.regions.items() for member in record.members
        )

    def unit_noun(self, unit: str, lang: Lang) -> str:
        """Return what a unit counts, for a heading: `firms`, `企业`."""
        record = self.units[unit]
        if record.noun is not None:
            return record.noun[lang]
        return record.en.other if lang == "en" else record.zh[0]

    def children(self, region: str | None) -> list[Region]:
        """Return the regions right below `region` (None: the roots), in file order."""
        return [record for record in self.regions.values() if record.parent == region]

    def ancestors(self, region: str) -> list[Region]:
        """Return the regions above `region`, the root first."""
        chain: list[Region] = []
        parent = self.regions[region].parent
        while parent is not None:
            chain.append(self.regions[parent])
            parent = self.regions[parent].parent
        return chain[::-1]


def load_vocabulary(root: Path) -> tuple[Vocabulary, list[Problem]]:
    """Load the vocabulary below `root` (the project's folder).

    Returns what could be read, and every problem: bad YAML, bad records, an id twice, an id that
    no record has, a tree of regions with a loop.
    """
    problems: list[Problem] = []
    kinds: dict[str, dict[str, Any]] = {name: {} for name in (*FILES, "entities")}
    types: dict[str, EntityType] = {}
    places: dict[tuple[str, str], Tree] = {}
    folder = root / "seeds" / "vocabulary"
    for name, model in FILES.items():
        path = folder / f"{name}.yaml"
        for record, tree in _records(root, path, model, problems):
            if _is_new(name, record.id, tree, places, problems):
                kinds[name][record.id] = record
    for kind in ENTITY_TYPES:
        path = folder / "entities" / f"{kind}.yaml"
        for record, tree in _records(root, path, Entity, problems):
            if _is_new("entities", record.id, tree, places, problems):
                kinds["entities"][record.id] = record
                types[record.id] = kind
    vocabulary = Vocabulary(**kinds, entity_types=types)
    if not problems:  # an unreadable record would make every mention of it a second problem
        problems.extend(_references(vocabulary, places))
    return vocabulary, problems


def _records(
    root: Path, path: Path, model: type[Entry] | type[RelationKind], problems: list[Problem]
) -> Iterator[tuple[Any, Tree]]:
    """Read one file of records; yield each good record with its tree."""
    name = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        problems.append(Problem(name, 1, "the file is missing", "write it, a list of records"))
        return
    except UnicodeDecodeError:
        problems.append(Problem(name, 1, "the file is not UTF-8", "save it as UTF-8"))
        return
    tree, found = read_tree(name, text)
    problems.extend(found)
    if tree is None:
        return
    if not isinstance(tree.data, list):
        problems.append(tree.problem((), "the file is no list", "begin each record with `- id:`"))
        return
    for index in range(len(tree.data)):
        part = tree.part(index)
        record, found = read_record(model, part)
        problems.extend(found)
        if record is not None:
            yield record, part


def _space(kind: str) -> str:
    """Return the space in which ids of a kind are unique.

    A scope names a region or an entity, a speaker an office or an entity: these share one space.
    """
    return "names" if kind in ("regions", "entities", "offices") else kind


def _is_new(
    kind: str, key: str, tree: Tree, places: dict[tuple[str, str], Tree], problems: list[Problem]
) -> bool:
    place = (_space(kind), key)
    if first := places.get(place):
        problems.append(
            tree.problem(
                ("id",),
                f"the id {shown(key)} stands at {first.path}:{first.line()} too",
                "give one of them another id",
            )
        )
        return False
    places[place] = tree
    return True


def _references(
    vocabulary: Vocabulary, places: Mapping[tuple[str, str], Tree]
) -> Iterator[Problem]:
    """Yield a problem for each id that a record names and no record has."""

    def check(
        tree: Tree, loc: tuple[str | int, ...], key: str | None, known: Container[str], what: str
    ) -> Iterator[Problem]:
        if key is not None and key not in known:
            yield tree.problem(
                loc, f"{shown(key)} is no {what}", f"use an id of {_home(what)}, or add it"
            )

    def check_all(
        tree: Tree, name: str, keys: Iterable[str], known: Container[str], what: str
    ) -> Iterator[Problem]:
        for index, key in enumerate(keys):
            yield from check(tree, (name, index), key, known, what)

    regions, entities = vocabulary.regions, vocabulary.entities
    for key, region in regions.items():
        tree = places["names", key]
        yield from check(tree, ("parent",), region.parent, regions, "region")
        yield from check_all(tree, "members", region.members, regions, "region")
    yield from _loops(vocabulary, places)
    for key, measure in vocabulary.measures.items():
        tree = places["measures", key]
        yield from check_all(tree, "units", measure.units, vocabulary.units, "unit")
    for key, item in vocabulary.objects.items():
        tree = places["objects", key]
        yield from check_all(tree, "units", item.units, vocabulary.units, "unit")
        yield from check_all(tree, "terms", item.terms, vocabulary.terms, "term")
        yield from check(tree, ("part_of",), item.part_of, vocabulary.objects, "object")
    for key, office in vocabulary.offices.items():
        yield from check(places["names", key], ("of",), office.of, entities, "entity")
    speakers = {*RESERVED_SPEAKERS, *vocabulary.offices, *entities}
    targets = {*entities, *regions}
    for key, entity in entities.items():
        tree = places["names", key]
        yield from check_all(tree, "regions", entity.regions, regions, "region")
        yield from check_all(tree, "topics", entity.topics, vocabulary.topics, "topic")
        yield from check(tree, ("section_of",), entity.section_of, entities, "entity")
        if entity.definition:
            place = ("definition", "stated_by")
            yield from check(tree, place, entity.definition.stated_by, speakers, "speaker")
        for index, part in enumerate(entity.parts):
            for at, other in enumerate(part.entities):
                yield from check(tree, ("parts", index, "entities", at), other, entities, "entity")
        for index, relation in enumerate(entity.relations):
            loc = ("relations", index)
            kinds = vocabulary.relations
            yield from check(tree, (*loc, "kind"), relation.kind, kinds, "relation")
            yield from check(tree, (*loc, "to"), relation.to, targets, "entity or region")


def _home(what: str) -> str:
    """Name the file that holds records of a kind."""
    homes = {
        "region": "regions.yaml",
        "unit": "units.yaml",
        "term": "terms.yaml",
        "topic": "topics.yaml",
        "relation": "relations.yaml",
        "speaker": "offices.yaml or entities/",
        "entity": "entities/",
    }
    return f"seeds/vocabulary/{homes.get(what, 'entities/ or regions.yaml')}"


def _loops(vocabulary: Vocabulary, places: Mapping[tuple[str, str], Tree]) -> Iterator[Problem]:
    """Yield a problem for each region that is above itself, so that trees can be walked."""
    for key in vocabulary.regions:
        seen = {key}
        parent = vocabulary.regions[key].parent
        while parent is not None and parent in vocabulary.regions:
            if parent in seen:
                yield places["names", key].problem(
                    ("parent",), f"{shown(key)} lies below itself", "name the region above it"
                )
                break
            seen.add(parent)
            parent = vocabulary.regions[parent].parent
