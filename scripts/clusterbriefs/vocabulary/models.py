"""The records of the vocabulary: one model for each file of seeds/vocabulary/."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints, model_validator

from clusterbriefs.values.quantity import UnitForm, UnitKind
from clusterbriefs.values.record import (
    Bilingual,
    Chinese,
    English,
    LineHash,
    LineNumber,
    Outside,
    Record,
    Slug,
    Text,
)

EntityType = Literal[
    "organisations",
    "parks",
    "places",
    "platforms",
    "programmes",
    "policies",
    "models",
    "events",
    "products",
]
"""What an entity is; told by the file in seeds/vocabulary/entities/ that holds it."""

RESERVED_SPEAKERS: Final[dict[str, dict[str, str]]] = {
    "newspaper": {"en": "the article", "zh": "报道原文"},
    "unnamed-statistics": {"en": "statistics whose compiler is not named", "zh": "未署来源的统计"},
    "unnamed-official": {"en": "an official whose office is not named", "zh": "未具单位的负责人"},
}
"""Speakers that need no record: the article itself, and press formulas that name nobody."""


class Place(Record):
    """Evidence in the vocabulary: a capture (first 12 digits of its sha256), a line, its hash."""

    capture: LineHash = Field(description="the first 12 hex digits of the capture's sha256")
    line: LineNumber
    hash: LineHash = Field(description="the line hash of `briefs evidence`")
    repair: Literal["mechanical", "inferred"] | None = None


class Aliases(Record):
    """Other names, by language."""

    en: tuple[Text, ...] = ()
    zh: tuple[Text, ...] = ()


RelationId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]
"""A kind of relation, as ontologies write predicates: part_of. It stands in no address."""


class Entry(Record):
    """What every record of the vocabulary has: an id, unique over all its files."""

    id: Slug = Field(description="a slug, unique in the vocabulary")


class Codes(Record):
    """Codes by which others know a region."""

    gbt2260: str | None = Field(None, pattern=r"^[0-9]{6}$", description="six digits in quotes")
    iso3166_2: str | None = Field(None, pattern=r"^[A-Z]{2}-[A-Z]{2,3}$", description='as "CN-GD"')
    iso3166_1: str | None = Field(None, pattern=r"^[A-Z]{2}$", description='as "CN"')
    wikidata: str | None = Field(None, pattern=r"^Q[0-9]+$", description='as "Q15174"')
    geonames: str | None = Field(None, pattern=r"^[0-9]+$", description="digits in quotes")


class Namesake(Record):
    """Another place of the same name, so that the gazetteer can tell them apart."""

    name: Chinese = Field(description="the name in Chinese")
    of: Bilingual = Field(description="the place that it belongs to")
    gbt2260: str | None = Field(None, pattern=r"^[0-9]{6}$", description="six digits in quotes")


RegionLevel = Literal[
    "country",
    "province",
    "municipality",
    "prefecture-city",
    "county-city",
    "district",
    "development-zone",
    "functional-region",
    "coastal-belt",
]


class Region(Entry):
    """A node of the tree of regions; functional regions have members and no code.

    `called` are short words (美 for 美国) that stand for it on a line of a source; they are never
    looked for in a text of ours.
    """

    name: Bilingual = Field(description="the name in both languages")
    short: Bilingual | None = None
    aliases: Aliases = Aliases()
    called: Aliases = Aliases()
    level: RegionLevel = Field(description="the administrative level")
    parent: Slug | None = None
    members: tuple[Slug, ...] = ()
    codes: Codes = Codes()
    namesakes: tuple[Namesake, ...] = ()
    note: Bilingual | None = None
    outside: Bilingual | None = None


class EnglishForms(Record):
    """A unit in English, for one and for any other number."""

    one: English = Field(description="the singular, such as firm")
    other: English = Field(description="the plural, such as firms")


class Unit(Entry):
    """A unit: its Chinese classifiers (the first is printed) and its English forms."""

    zh: tuple[Text, ...] = Field(min_length=1, description="the Chinese classifiers, as [家]")
    en: EnglishForms = Field(description="{one: firm, other: firms}")
    kind: UnitKind = Field(description="count, money, percent, area, time, rank or rate")
    per: Literal["year"] | None = None
    noun: Bilingual | None = None
    note: Bilingual | None = None

    @property
    def form(self) -> UnitForm:
        """How quantities in this unit are written."""
        return UnitForm(self.kind, self.zh[0], self.en.one, self.en.other)

    def form_in(self, text: str) -> UnitForm:
        """Return how a count is written whose Chinese words are `text`: with the same classifier.

        A source that says 1所 is not made to say 1家. 大 (六大) is an epithet, no classifier.
        """
        known = "|".join(re.escape(word) for word in self.zh if word != "大")
        found = re.search(rf"[0-9零〇一二三四五六七八九十百千万亿两多余几]({known})", text)
        if self.kind != "count" or not found:
            return self.form
        return UnitForm(self.kind, found[1], self.en.one, self.en.other)


class Measure(Entry):
    """What is measured, in which units, how it is drawn and what it may be compared with."""

    name: Bilingual = Field(description="the name in both languages")
    definition: Bilingual = Field(description="what is measured, in both languages")
    units: tuple[Slug, ...] = Field(min_length=1, description="unit ids")
    drawn: Literal["bar", "share", "plan", "none"] = Field(
        description="bar, share, plan (what stands beside what is planned) or none"
    )
    comparable: Bilingual = Field(description="what it may be compared with")


class Object(Entry):
    """Of what something is measured, with the limits of the count.

    `part_of` names the object that a source says this one is part of; size or order tell nothing.
    """

    name: Bilingual = Field(description="a noun phrase as in a table head, in both languages")
    definition: Bilingual = Field(description="what is counted and what is not")
    part_of: Slug | None = None
    units: tuple[Slug, ...] = ()
    terms: tuple[Slug, ...] = ()


class Topic(Entry):
    """A subject under which briefs are filed."""

    name: Bilingual = Field(description="the name in both languages")
    definition: Bilingual = Field(description="what belongs to it, in both languages")


class RelationKind(Record):
    """A kind of relation between entities, named from both ends."""

    id: RelationId = Field(description="lower-case words joined by underscores, as part_of")
    name: Bilingual = Field(description="the name seen from the record that has it")
    inverse: Bilingual = Field(description="the name seen from the other end")


class Term(Entry):
    """A word of the glossary."""

    term: Bilingual = Field(description="the term in both languages")
    definition: Bilingual = Field(description="its meaning in both languages")
    category: Text = Field(description="one of the categories in use, such as policy")
    outside: Bilingual | None = None


NameBasis = Literal["official", "attested", "ours", "inferred", "source"]
"""How sure an English name is; see CONTRIBUTING.md, "Vocabulary"."""


class Office(Entry):
    """An office that speaks; persons are not named."""

    name: Bilingual = Field(description="the office in both languages")
    of: Slug | None = None
    name_basis: NameBasis = Field(description="official, attested, ours, inferred or source")
    evidence: tuple[Place, ...] = ()
    note: Bilingual | None = None


class Definition(Record):
    """What an entity is and who says so, each sentence with evidence."""

    en: English = Field(description="one or two sentences in English")
    zh: Chinese = Field(description="one or two sentences in Chinese")
    stated_by: Slug = "newspaper"
    evidence: tuple[Place, ...] = Field(min_length=1, description="the lines that say so")


class Relation(Record):
    """A relation to another entity or a region, with evidence or marked as known from outside."""

    kind: RelationId = Field(description="an id of relations.yaml")
    to: Slug = Field(description="an entity or region id")
    evidence: tuple[Place, ...] = ()
    outside: Bilingual | None = None
    inferred: bool = False
    note: Bilingual | None = None

    @model_validator(mode="after")
    def _has_a_basis(self) -> Relation:
        if not self.evidence and self.outside is None:
            raise ValueError(
                f"the relation {self.kind} to {self.to} has no basis; "
                "give `evidence`, or `outside` with where it is known from"
            )
        return self


class Note(Record):
    """A remark on an entity: scope drift, doubtful identity, what the source does not say."""

    en: English = Field(description="the English text")
    zh: Chinese = Field(description="the Chinese text")
    evidence: tuple[Place, ...] = ()


class Stage(Record):
    """How far something has come, in a few words, with the lines that say so."""

    en: English = Field(description="a few words in English, such as has formed")
    zh: Chinese = Field(description="a few words in Chinese")
    evidence: tuple[Place, ...] = Field(min_length=1, description="the lines that say so")


Shape = Literal["butterfly", "layers"]
"""How a picture draws the parts of a model: as a butterfly, or one above the other."""

BUTTERFLY: Final = ("head", "belly", "tail", "left-wing", "right-wing")
"""The places of a butterfly's parts."""


class Part(Record):
    """A part of a model, with evidence: its name, what it does, what it is made of.

    A butterfly's parts have a `place`; layers are written from the bottom upwards. `entities` are
    the records that tell more of it. `inferred` says what of its place is ours.
    """

    name: Bilingual = Field(description="the part in a few words, in both languages")
    place: Literal["head", "belly", "tail", "left-wing", "right-wing"] | None = None
    role: Bilingual | None = None
    made_of: tuple[Bilingual, ...] = ()
    entities: tuple[Slug, ...] = ()
    inferred: Bilingual | None = None
    evidence: tuple[Place, ...] = Field(min_length=1, description="the lines that say so")


class Entity(Entry):
    """An organisation, park, place, platform, programme, policy, model, event or product.

    `aliases` are names: wherever one stands, the entity is meant. `called` are common words (the
    centre, 该党委) by which a text goes on to speak of it: they count only where a statement lists
    the entity, and are never looked for.
    """

    name: Bilingual = Field(description="the name in both languages")
    name_basis: NameBasis = Field(description="how sure the English name is")
    name_source: Bilingual | None = None
    short: Bilingual | None = None
    aliases: Aliases = Aliases()
    called: Aliases = Aliases()
    page: Literal["own", "section", "none"] = Field(description="own, section or none")
    section_of: Slug | None = None
    regions: tuple[Slug, ...] = ()
    topics: tuple[Slug, ...] = ()
    definition: Definition | None = None
    stage: Stage | None = None
    shape: Shape | None = None
    parts: tuple[Part, ...] = ()
    relations: tuple[Relation, ...] = ()
    outside: tuple[Outside, ...] = ()
    notes: tuple[Note, ...] = ()
    evidence: tuple[Place, ...] = ()

    @model_validator(mode="after")
    def _page_has_content(self) -> Entity:
        if self.page != "none" and self.definition is None:
            raise ValueError(
                f"{self.id} has a page but no definition; give `definition` with evidence, "
                "or set `page: none`"
            )
        if (self.page == "section") != (self.section_of is not None):
            raise ValueError(
                f"{self.id}: `page: section` and `section_of` go together; give both or neither"
            )
        return self

    @model_validator(mode="after")
    def _shape_has_parts(self) -> Entity:
        if self.shape is not None and not self.parts:
            raise ValueError(f"{self.id} has a shape but no parts; give `parts` with evidence")
        places = [part.place for part in self.parts]
        if self.shape == "butterfly" and sorted(map(str, places)) != sorted(BUTTERFLY):
            raise ValueError(
                f"{self.id} is drawn as a butterfly, whose parts have the places "
                f"{', '.join(BUTTERFLY)}; give each of them once"
            )
        if self.shape != "butterfly" and any(places):
            raise ValueError(
                f"{self.id} has parts with a `place`; only those of `shape: butterfly` have one"
            )
        return self

    @property
    def places(self) -> tuple[Place, ...]:
        """All evidence of the record, wherever in it."""
        groups = [
            self.evidence,
            self.definition.evidence if self.definition else (),
            self.stage.evidence if self.stage else (),
            *(part.evidence for part in self.parts),
            *(relation.evidence for relation in self.relations),
            *(note.evidence for note in self.notes),
        ]
        return tuple(place for group in groups for place in group)
