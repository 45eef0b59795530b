"""The form of the data files of briefs, regions and entities: one schema, told by its version.

The JSON Schema at `schema/v1.json` is made from these models. A field may be added within a
version; one that changes its name or meaning, or goes, makes a new version, and the old one stays
where it is for a year (the page of data tells it).
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from clusterbriefs.publish.links import LICENCE
from clusterbriefs.seed.models import Basis, Repair
from clusterbriefs.values.quantity import Qualifier, Status
from clusterbriefs.verify.marks import Mark
from clusterbriefs.vocabulary.models import EntityType, NameBasis, RegionLevel

SCHEMA_VERSION: Final = 1

SCHEMA_FILE: Final = f"schema/v{SCHEMA_VERSION}.json"

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Edtf = Annotated[str, Field(description="a date in EDTF (ISO 8601-2): 2022-07-29, 2020~, XXXX")]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="a day, ISO 8601")]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$", description="the first 12 hex digits")]
Number = Annotated[
    str,
    Field(
        pattern=r"^-?\d+(\.\d+)?$",
        description="a decimal number in base units (yuan, square metres, per cent), as text so "
        "that no digit is lost",
    ),
]


class Form(BaseModel):
    """What all parts have in common: no other field than those named here."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Both(Form):
    """A text in both languages."""

    en: str
    zh: str


class Either(Form):
    """A text in each language that has it."""

    en: str | None = None
    zh: str | None = None


class Marks(Form):
    """What verification recorded of the text in each language."""

    en: Mark | None = None
    zh: Mark | None = None


class Pages(Form):
    """The page of the thing in each language, as an address below the site's root."""

    en: str | None = None
    zh: str | None = None


class Place(Form):
    """A line of the capture: evidence without quotation."""

    line: int = Field(ge=1, description="the physical line, from 1")
    fragment: str = Field(description="the same line as an RFC 5147 fragment, positions from 0")
    hash: Hash = Field(description="the line hash, taken before any repair")
    clean: Hash | None = Field(description="the hash of the cleaned paragraph, null if not taken")
    repair: Repair | None = Field(description="how a damaged line was restored")


class Derived(Form):
    """How a derived figure is computed: a formula, and the figure ids behind its letters."""

    formula: str
    inputs: dict[str, Slug]


class FigureForm(Form):
    """A number with everything that keeps it honest."""

    id: Slug
    measure: Slug
    object: Slug
    value: Number | None = Field(description="null where the source gives no number (vague)")
    unit: Slug
    qualifier: Qualifier
    status: Status
    as_of: Edtf
    as_of_basis: Basis
    scope: Slug = Field(description="the region or entity that it is about")
    whole: Slug | None = Field(description="of which region or entity a share is taken")
    text: str = Field(description="the number as the source prints it")
    words: Both | None = Field(description="the words in place of a number: dozens of")
    note: Both | None
    key: bool = Field(description="whether it is one of the brief's key figures")
    baseline: Slug | None = Field(description="the figure that a target starts from")
    derived: Derived | None
    result: Marks


class StatementForm(Form):
    """One thing that the source says."""

    id: Slug
    anchor: str = Field(description="the anchor on the page of the brief")
    added: Day | None = Field(description="the day on which it first appeared here")
    text: Either
    stated_by: Slug
    speaker: Both
    result: Marks
    entities: tuple[Slug, ...]
    evidence: tuple[Place, ...]
    figures: tuple[FigureForm, ...]


class SourceForm(Form):
    """The bibliography of a source."""

    title: str | None = Field(description="as printed; null where the capture has none")
    title_state: Literal["complete", "cut", "missing"] | None
    publisher: Either | None
    publisher_basis: Basis | None
    mirror: Either | None = Field(description="the site that the capture came from, if another")
    url: str | None
    language: Literal["zh-Hans", "zh-Hant", "en"] | None


class DatesForm(Form):
    """Publication, event and capture, kept apart."""

    published: Edtf
    published_basis: Basis | None
    event: Edtf | None
    captured: Edtf | None
    basis: Both | None


class CaptureForm(Form):
    """The capture that the brief was made from; it is not published."""

    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    lines: int | None = Field(description="its physical lines; null for a brief without a seed")


class GapForm(Form):
    """Something that the source leaves out."""

    id: Slug
    text: Both
    evidence: tuple[Place, ...]


class SideForm(Form):
    """One side of a conflict."""

    statement: str = Field(description="<brief>#<statement>")
    text: Both


class ConflictForm(Form):
    """Statements that cannot all be true, or differ in scope."""

    id: Slug
    text: Both
    sides: tuple[SideForm, ...]


class CorrectionForm(Form):
    """A correction of the published brief."""

    date: Day
    statement: Slug | None
    cause: Literal["new-fact", "source-corrected", "our-error"]
    was: Both
    now: Both
    note: Both | None


class Head(Form):
    """What every file begins with."""

    schema_: str = Field(alias="$schema", description="this schema, relative to the file")
    version: Literal[1]
    licence: Literal["CC-BY-4.0"] = "CC-BY-4.0"


class BriefForm(Head):
    """A brief: `briefs/<id>.json`."""

    kind: Literal["brief"] = "brief"
    id: Slug
    pages: Pages
    title: Either
    summary: Either
    added: Day | None = Field(description="the day on which the brief first appeared here")
    regions: tuple[Slug, ...]
    topics: tuple[Slug, ...]
    source: SourceForm
    dates: DatesForm
    capture: CaptureForm | None
    verification: dict[str, Any] | None = Field(
        description="versions and capture of the recorded verification"
    )
    statements: tuple[StatementForm, ...] = Field(
        description="empty for a brief written by hand, which has its text in Markdown alone"
    )
    missing: tuple[GapForm, ...]
    conflicts: tuple[ConflictForm, ...]
    corrections: tuple[CorrectionForm, ...]


class FigureOf(Form):
    """A figure with the brief and the statement that carry it."""

    brief: Slug
    statement: Slug
    figure: FigureForm


class StatementOf(Form):
    """A statement of a brief."""

    brief: Slug
    statement: Slug
    text: Either


class CodesForm(Form):
    """Codes by which others know a region."""

    gbt2260: str | None
    iso3166_2: str | None
    iso3166_1: str | None
    wikidata: str | None
    geonames: str | None


class Names(Form):
    """Other names, by language."""

    en: tuple[str, ...]
    zh: tuple[str, ...]


class RegionForm(Head):
    """A region: `regions/<id>.json`."""

    kind: Literal["region"] = "region"
    id: Slug
    pages: Pages
    name: Both
    short: Both | None
    aliases: Names
    level: RegionLevel
    parent: Slug | None
    children: tuple[Slug, ...]
    members: tuple[Slug, ...] = Field(description="of a functional region")
    codes: CodesForm
    note: Both | None
    briefs: tuple[Slug, ...] = Field(description="the briefs filed under it, youngest first")
    briefs_below: tuple[Slug, ...] = Field(description="the briefs on the places within it")
    entities: tuple[Slug, ...]
    figures: tuple[FigureOf, ...]


class RelationForm(Form):
    """A relation, seen from the entity."""

    kind: str
    to: Slug = Field(description="an entity or region")
    inferred: bool
    known_from: Both | None = Field(description="where it is known from, if from outside")


class DefinitionForm(Form):
    """What an entity is, and who says so."""

    text: Both
    stated_by: Slug


class EntityForm(Head):
    """An organisation, park, platform, policy and so on: `entities/<id>.json`."""

    kind: Literal["entity"] = "entity"
    id: Slug
    type: EntityType
    pages: Pages
    name: Both
    name_basis: NameBasis = Field(description="how sure the English name is")
    short: Both | None
    aliases: Names
    regions: tuple[Slug, ...]
    topics: tuple[Slug, ...]
    definition: DefinitionForm | None
    relations: tuple[RelationForm, ...]
    related_from: tuple[RelationForm, ...] = Field(
        description="relations that others have to it; `to` names the other one"
    )
    statements: tuple[StatementOf, ...]
    figures: tuple[FigureOf, ...]


def text_of(record: Head) -> str:
    """Return the text of a data file."""
    return record.model_dump_json(by_alias=True, indent=1) + "\n"


def json_schema(site_url: str = "") -> str:
    """Return the text of the schema; it has an `$id` where the site's address is known."""
    forms: TypeAdapter[Any] = TypeAdapter(BriefForm | RegionForm | EntityForm)
    made = forms.json_schema(mode="serialization", by_alias=True)
    data = {
        "$schema": DIALECT,
        **({"$id": site_url + SCHEMA_FILE} if site_url else {}),
        "title": f"Cluster Briefs, data files, version {SCHEMA_VERSION}",
        "description": "Files briefs/<id>.json, regions/<id>.json and entities/<id>.json; "
        f"`kind` tells which. Addresses are below the site's root. Licence: {LICENCE}",
        "oneOf": made["anyOf"],
        "$defs": made["$defs"],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
