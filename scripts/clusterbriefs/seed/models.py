"""The seed: one record per source, in our own words, with the evidence of every statement."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints, model_validator

from clusterbriefs.values.damage import DamageKind
from clusterbriefs.values.problem import shown
from clusterbriefs.values.quantity import Qualifier, Status
from clusterbriefs.values.record import (
    Bilingual,
    Chinese,
    Date,
    English,
    LineHash,
    LineNumber,
    Number,
    Record,
    Sha256,
    Slug,
    Text,
)

Repair = Literal["mechanical", "inferred"]
"""How the words of a damaged line were restored: bytes determine them, or a hole was filled."""

Basis = Literal["stated", "inferred"]

DAMAGE_NAMES: Final[dict[DamageKind, dict[str, str]]] = {
    "furniture": {"en": "page furniture", "zh": "页面杂项"},
    "injected-phrase": {"en": "injected phrase", "zh": "插入的广告语"},
    "advertisement": {"en": "advertisement", "zh": "广告"},
    "caption": {"en": "photo caption", "zh": "图片说明"},
    "repeated-headline": {"en": "repeated headline", "zh": "标题重复"},
    "removed-words": {"en": "words removed", "zh": "文字被删"},
    "ascii-punctuation": {"en": "ASCII punctuation", "zh": "半角标点"},
    "pinyin-annotation": {"en": "pinyin inserted", "zh": "夹入拼音"},
    "traditional-script": {"en": "turned into traditional script", "zh": "被转为繁体"},
    "byte-shift": {"en": "bytes out of step", "zh": "字节错位"},
    "title-cut": {"en": "title cut off", "zh": "标题截断"},
    "missing-metadata": {"en": "bibliographic data missing", "zh": "缺少出版信息"},
    "stray-characters": {"en": "stray characters", "zh": "杂散字符"},
    "slip": {"en": "slip of the original", "zh": "原文笔误"},
}


class Title(Record):
    """The source's title as printed, and whether it is whole."""

    text: Text | None = Field(description="the title as printed, or null")
    state: Literal["complete", "cut", "missing"] = Field(description="complete, cut or missing")

    @model_validator(mode="after")
    def _missing_means_null(self) -> Title:
        if (self.text is None) != (self.state == "missing"):
            raise ValueError(
                f"the title is {shown(self.text)} and its state {self.state}; "
                "`text: null` goes with `state: missing`, a text with complete or cut"
            )
        return self


class Mirror(Bilingual):
    """The site that the capture was taken from, where it is not the publisher."""

    serves_spam: bool = Field(description="true if readers should not be sent there")


Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"'{}|\\^`]+$", max_length=500)]


class Source(Record):
    """The bibliography of the source."""

    title: Title = Field(description="{text: …, state: complete}")
    publisher: Bilingual | None = None
    publisher_basis: Basis | None = None
    mirror: Mirror | None = None
    reporters: bool | None = None
    authors: tuple[Text, ...] = ()
    url: Url | None = Field(None, description="an address that begins with https://")
    archived_url: Url | None = Field(None, description="an address that begins with https://")
    language: Literal["zh-Hans", "zh-Hant", "en"] = Field(description="zh-Hans or zh-Hant")
    reliability: Bilingual = Field(description="what a reader should know of the source")


class CaptureRef(Record):
    """Which capture the seed was read from."""

    sha256: Sha256 = Field(description="the capture's sha256, 64 hex digits in quotes")
    lines: int = Field(ge=1, description="the number of physical lines")


class Dates(Record):
    """Event, publication and capture, apart, with why we think so."""

    published: Date = Field(description='when the article came out, in EDTF, as "2020~"')
    published_basis: Basis = "inferred"
    event: Date | None = None
    event_basis: Basis | None = None
    captured: Date | None = None
    basis: Bilingual = Field(description="what the dates rest on")


class Evidence(Record):
    """A place in the capture: physical line, its hash, the hash of its cleaned paragraph."""

    line: LineNumber
    hash: LineHash = Field(description="the line hash of `briefs evidence`, in quotes")
    clean: LineHash | None = None
    repair: Repair | None = None


class Derivation(Record):
    """How a derived figure is computed from other figures of the seed."""

    formula: Annotated[str, StringConstraints(pattern=r"^[a-z0-9 ().+*/-]{1,100}$")] = Field(
        description="an expression of inputs and numbers, as a / b"
    )
    inputs: dict[str, Slug] = Field(description="{a: figure-id, b: figure-id}")


class Figure(Record):
    """A number that counts or measures, with everything that keeps it honest."""

    id: Slug = Field(description="a slug, unique in the seed")
    measure: Slug = Field(description="an id of measures.yaml")
    object: Slug = Field(description="an id of objects.yaml")
    value: Number | None = Field(description="the number in base units, or null if vague")
    unit: Slug = Field(description="an id of units.yaml, such as firm")
    qualifier: Qualifier = Field(description="exact, about, nearly, more-than, at-least …")
    status: Status = Field(description="reported, target, forecast or derived")
    as_of: Date = Field(description='the date that it is true of, in EDTF, as "2021-12-31"')
    as_of_basis: Basis = "inferred"
    scope: Slug = Field(description="the region or entity that it is about")
    whole: Slug | None = None
    text: Text = Field(description="the words of the cleaned line, such as 104家")
    line: LineNumber | None = None
    key: bool = False
    words: Bilingual | None = Field(
        None, description="the words to print in place of the number: dozens of, a quarter"
    )
    note: Bilingual | None = None
    baseline: Slug | None = None
    derived: Derivation | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Figure:
        if (self.value is None) != (self.qualifier == "vague"):
            raise ValueError(
                f"{self.id} has the value {shown(self.value)} and the qualifier "
                f"{self.qualifier}; `value: null` goes with `qualifier: vague`, and only with it"
            )
        if self.value is None and self.words is None:
            raise ValueError(
                f"{self.id} is vague and has no words; "
                "give `words: {en: dozens of, zh: 数十}`, as the reader shall see it"
            )
        if (self.status == "derived") != (self.derived is not None):
            raise ValueError(
                f"{self.id}: `status: derived` and `derived` go together; give both or neither"
            )
        return self

    @property
    def number(self) -> Decimal | None:
        """The value in base units (yuan, square metres, per cent), None when vague."""
        return self.value


class Plan(Record):
    """An intention or target; `due` is null where the source gives no date."""

    due: Date | None = Field(description='an EDTF date as "2025", or null')


ClaimKind = Literal["first", "rank-first", "only", "largest", "among-largest", "leading"]
"""What is claimed: first in time, first place in a ranking, "one of the largest" and so on."""


class Claim(Record):
    """A claim to be first or only, with the scope that the source gave it."""

    kind: ClaimKind = Field(
        description="first (in time), rank-first, only, largest, among-largest or leading"
    )
    scope: Bilingual = Field(description="among what, in both languages")


class Statement(Record):
    """One thing that the source says, once in English, once in Chinese."""

    id: Slug = Field(description="a slug, unique in the seed, never changed later")
    paragraph: bool = False
    en: English = Field(description="the sentence in English")
    zh: Chinese = Field(description="the sentence in Chinese")
    stated_by: Slug = Field(description="an office, an organisation or newspaper")
    evidence: tuple[Evidence, ...] = Field(
        min_length=1, description="at least one place, as [{line: 53, hash: …}]"
    )
    entities: tuple[Slug, ...] = ()
    date: Date | None = None
    date_basis: Basis | None = None
    plan: Plan | None = None
    claim: Claim | None = None
    inferred: Bilingual | None = None
    figures: tuple[Figure, ...] = ()

    def text(self, lang: str) -> str:
        """Return the sentence in a language (`en` or `zh`)."""
        return self.en if lang == "en" else self.zh

    @property
    def repair(self) -> Repair | None:
        """The weakest repair that the statement rests on, None if its lines are whole."""
        repairs = {place.repair for place in self.evidence}
        if "inferred" in repairs:
            return "inferred"
        return "mechanical" if "mechanical" in repairs else None


class Section(Record):
    """A heading and its statements."""

    id: Slug = Field(description="a slug, unique in the seed")
    heading: Bilingual = Field(description="the heading in both languages")
    statements: tuple[Statement, ...] = Field(min_length=1, description="at least one statement")


class Missing(Record):
    """Something that the source leaves out, or that was taken out of it."""

    id: Slug = Field(description="a slug, unique in the seed")
    en: English = Field(description="what is missing, in English")
    zh: Chinese = Field(description="what is missing, in Chinese")
    evidence: tuple[Evidence, ...] = ()
    outside: Bilingual | None = None


class Side(Record):
    """One side of a conflict: a statement, and what it says in short."""

    statement: str = Field(description="<slug>#<statement id>")
    en: English = Field(description="what it says, in English")
    zh: Chinese = Field(description="what it says, in Chinese")


class Conflict(Record):
    """Statements that cannot all be true, or that differ in scope, side by side."""

    id: Slug = Field(description="a slug, unique in the seed")
    en: English = Field(description="what conflicts, in English")
    zh: Chinese = Field(description="what conflicts, in Chinese")
    sides: tuple[Side, ...] = Field(min_length=2, description="at least two sides")


class DamageCount(Record):
    """How often one kind of damage was found, and on which lines."""

    kind: DamageKind = Field(description="one of the kinds of damage in clusterbriefs.seed")
    count: int = Field(ge=1, description="how many places")
    lines: tuple[LineNumber, ...] = ()


class Damage(Record):
    """What was done to the text between the publisher and us."""

    kinds: tuple[DamageCount, ...] = ()
    note: Bilingual | None = None


class Seed(Record):
    """One source, read by an editor: bibliography, dates, statements, gaps, conflicts, damage."""

    title: Bilingual = Field(description="our title in both languages")
    summary: Bilingual = Field(description="our summary in both languages")
    regions: tuple[Slug, ...] = Field(min_length=1, description="at least one region id")
    topics: tuple[Slug, ...] = Field(min_length=1, description="at least one topic id")
    source: Source = Field(description="the bibliography")
    capture: CaptureRef = Field(description="{sha256: …, lines: …}")
    dates: Dates = Field(description="the dates with their basis")
    sections: tuple[Section, ...] = Field(min_length=1, description="at least one section")
    missing: tuple[Missing, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    damage: Damage = Damage()

    def statements(self) -> Iterator[Statement]:
        """Yield all statements in the order of the text."""
        for section in self.sections:
            yield from section.statements

    def figures(self) -> Iterator[tuple[Statement, Figure]]:
        """Yield all figures, each with the statement that carries it."""
        for statement in self.statements():
            for figure in statement.figures:
                yield statement, figure
