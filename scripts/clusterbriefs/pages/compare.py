"""Comparison that refuses: which figures may share an axis, and why others may not.

Figures of different scopes share an axis only if measure, unit and object are the same and the
bounds of all their dates lie within one year. One scope's profile at one date, and a target
against its own baseline, are no comparison of scopes and may be drawn. What several briefs report
of one speaker counts once; vague numbers and forecasts without a date are never drawn.

The rule is written twice: here, and in `site/theme/assets/compare.js` for what a reader chooses.
Facts, names and sentences reach the browser from here, and `tests/site/test_compare.py` holds that
both give the same verdict in the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.view import View
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.groups import grouped
from clusterbriefs.values.quantity import STATUS_NAMES

YEAR: Final = 366
"""Most days between the first and the last bound of the dates: one year, if a leap year (design,
"Comparison that refuses")."""

NAMED: Final = 4
"""How many groups, and figures of a group, a sentence names before it counts the rest. Ours."""

Kind = Literal[
    "measure", "unit", "whole", "object", "status", "undated", "dates",
    "never", "vague", "forecast", "reprint", "few",
]  # fmt: skip
"""What stands against a comparison, or keeps a figure out of it."""

Basis = Literal["scopes", "profile", "target"]
"""As what figures are drawn: scopes beside each other, one scope's profile, a target and where it
starts from."""

Words = dict[Lang, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rule must know of a figure. Ids are those of the vocabulary."""

    key: str
    """`<slug>--<figure id>`, as in the figure's address."""
    measure: str
    object: str
    unit: str
    whole: str
    """Of what it is a share; empty where it is none."""
    scope: str
    status: str
    lower: int
    """The first day that its date can mean, as a proleptic ordinal; 0 where no date is given."""
    upper: int
    """The last one."""
    vague: bool
    drawn: bool
    """Whether the vocabulary lets figures of this measure be drawn."""
    baseline: str
    """The key of the figure that a target starts from, or empty."""
    same: tuple[str, ...]
    """What reprints of one statement share."""
    name: Words
    date: Words

    @property
    def undated(self) -> bool:
        """No date is given."""
        return self.lower == 0

    @property
    def said_as(self) -> str:
        """The status for the rule: what we derived from reports stands beside reports."""
        return "reported" if self.status == "derived" else self.status


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the rule finds: its kind, and the figures concerned, by what they differ in.

    That is an id of the vocabulary, or for dates the figure's own key. `figures` are given instead
    where they do not differ.
    """

    kind: Kind
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether figures may be drawn together: `drawn` are their keys, none where it is refused.

    `reasons` stand against it; `notes` say which figures were left out, or counted once.
    """

    basis: Basis | None
    drawn: tuple[str, ...]
    reasons: tuple[Finding, ...]
    notes: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why figures may not share an axis, in whole sentences of both languages."""

    kinds: tuple[Kind, ...]
    en: str
    zh: str

    def __getitem__(self, lang: Lang) -> str:
        """Return the sentences of a language."""
        return self.en if lang == "en" else self.zh


def why_not_comparable(corpus: Corpus, items: Iterable[Measured]) -> Reason | None:
    """Return why figures may not share an axis, None if they may.

    What is left out of a comparison that may be drawn (vague figures, say) is no reason;
    `judge` tells it.
    """
    facts = [facts_of(corpus, item) for item in items]
    verdict = judge(facts)
    if verdict.basis:
        return None
    found = (*verdict.notes, *verdict.reasons)
    en, zh = (sentences(corpus, facts, found, lang) for lang in LANGS)
    return Reason(tuple(one.kind for one in found), " ".join(en), "".join(zh))


def facts_of(corpus: Corpus, item: Measured) -> Facts:
    """Return what the rule must know of a figure."""
    figure = item.figure
    as_of = figure.as_of
    name: Words = {}
    for lang in LANGS:
        view = View(corpus, lang, "")
        quantity = view.quantity(figure)
        name[lang] = view.t("figure-of", scope=view.scope(figure.scope), quantity=quantity)
    return Facts(
        key=figure_key(item),
        measure=figure.measure,
        object=figure.object,
        unit=figure.unit,
        whole=figure.whole or "",
        scope=figure.scope,
        status=figure.status,
        lower=0 if as_of.unknown else as_of.lower.toordinal(),
        upper=0 if as_of.unknown else as_of.upper.toordinal(),
        vague=figure.value is None,
        drawn=corpus.vocabulary.measures[figure.measure].drawn != "none",
        baseline=f"{item.slug}--{figure.baseline}" if figure.baseline else "",
        same=tuple(
            str(part)
            for part in (
                figure.measure, figure.object, figure.scope, figure.whole, figure.unit,
                figure.value, figure.words, figure.qualifier, figure.status, as_of,
                item.said.statement.stated_by,
            )
        ),
        name=name,
        date={lang: as_of.words(lang) for lang in LANGS},
    )  # fmt: skip


def figure_key(item: Measured) -> str:
    """Return the key of a figure in an address: `<slug>--<figure id>`."""
    return f"{item.slug}--{item.figure.id}"


def judge(facts: Iterable[Facts]) -> Verdict:
    """Return whether figures may be drawn together, whatever the order in which they come."""
    ordered = sorted({one.key: one for one in facts}.values(), key=lambda one: one.key)
    notes: list[Finding] = []

    def leave_out(kind: Kind, out: Callable[[Facts], bool], some: list[Facts]) -> list[Facts]:
        found = tuple(one.key for one in some if out(one))
        if found:
            notes.append(Finding(kind, figures=found))
        return [one for one in some if not out(one)]

    printed = grouped((one.same, one) for one in ordered)
    left = [group[0] for group in printed.values()]
    if again := tuple(group[0].key for group in printed.values() if len(group) > 1):
        notes.append(Finding("reprint", figures=again))
    left = leave_out("vague", lambda one: one.vague, left)
    left = leave_out("forecast", lambda one: one.status == "forecast" and one.undated, left)
    if len(left) < 2:
        return Verdict(None, (), (Finding("few"),), tuple(notes))
    basis = _basis(left)
    reasons = tuple(_reasons(left, basis))
    if reasons:
        return Verdict(None, (), reasons, tuple(notes))
    return Verdict(basis, tuple(one.key for one in left), (), tuple(notes))


def _basis(left: Sequence[Facts]) -> Basis:
    """Return what figures are, if nothing stands against drawing them."""
    for start in left:
        if all(one.baseline == start.key for one in left if one is not start):
            return "target"
    one_day = max(one.lower for one in left) <= min(one.upper for one in left)
    if len({one.scope for one in left}) == 1 and one_day and not any(one.undated for one in left):
        return "profile"
    return "scopes"


def _reasons(left: Sequence[Facts], basis: Basis) -> Iterable[Finding]:
    """Yield what stands against drawing figures together."""

    def differ(kind: Kind, of: Callable[[Facts], str]) -> tuple[Finding, ...]:
        groups = grouped((of(one), one.key) for one in left)
        if len(groups) == 1:
            return ()
        return (Finding(kind, tuple((key, tuple(keys)) for key, keys in groups.items())),)

    kinds = differ("measure", lambda one: one.measure)
    if not kinds:
        if not left[0].drawn:
            kinds += (Finding("never", ((left[0].measure, tuple(one.key for one in left)),)),)
        kinds += differ("unit", lambda one: one.unit)
        kinds += differ("whole", lambda one: one.whole)
        if basis == "scopes":
            kinds += differ("object", lambda one: one.object)
    yield from kinds
    if basis == "target":
        return
    yield from differ("status", lambda one: one.said_as)
    if undated := tuple(one.key for one in left if one.undated):
        yield Finding("undated", figures=undated)
    dated = [one for one in left if not one.undated]
    if dated:
        first = min(dated, key=lambda one: (one.lower, one.key))
        last = max(dated, key=lambda one: (one.upper, one.key))
        if last.upper - first.lower > YEAR:
            ends = (first.key, last.key) if first is not last else (first.key,)
            yield Finding("dates", tuple((key, (key,)) for key in ends))


def sentences(
    corpus: Corpus, facts: Iterable[Facts], found: Iterable[Finding], lang: Lang
) -> list[str]:
    """Return each finding as a sentence that names the figures, dates and objects at odds."""
    known = {one.key: one for one in facts}
    return [_sentence(corpus, known, finding, lang) for finding in found]


def _sentence(corpus: Corpus, known: dict[str, Facts], finding: Finding, lang: Lang) -> str:
    def t(name: str) -> str:
        return LABELS[name][LANGS.index(lang)]

    def some(parts: Sequence[str]) -> list[str]:
        if len(parts) <= NAMED:
            return list(parts)
        return [*parts[: NAMED - 1], t("groups-more").format(n=len(parts) - NAMED + 1)]

    def figures(keys: Sequence[str]) -> str:
        return t("figures-semicolon").join(some([known[key].name[lang] for key in keys]))

    def name(key: str) -> str:
        if finding.kind == "dates":
            return known[key].date[lang]
        return name_of(corpus, finding.kind, key, lang)

    *parts, last = some(
        [
            t("group-of").format(name=name(key), figures=figures(keys))
            for key, keys in finding.groups
        ]
    ) or [""]
    groups = t("groups-comma").join(parts) + t("groups-and") + last if parts else last
    return t(f"why-{finding.kind}").format(groups=groups, figures=figures(finding.figures))


def name_of(corpus: Corpus, kind: str, key: str, lang: Lang) -> str:
    """Return the name of what figures differ in, as it stands within a sentence."""
    vocabulary = corpus.vocabulary
    if kind in ("measure", "never"):
        name = vocabulary.measures[key].name[lang]
        return name[0].lower() + name[1:] if lang == "en" else name
    if kind == "unit":
        unit = vocabulary.units[key]
        return unit.en.other if lang == "en" else unit.zh[0]
    if kind == "object":
        return vocabulary.objects[key].name[lang]
    if kind == "status":
        return {str(status): names[lang] for status, names in STATUS_NAMES.items()}[key]
    if not key:
        return LABELS["group-none"][LANGS.index(lang)]
    return vocabulary.scope_name(key, lang)
