"""Proves a brief against its capture: every figure, date, name, speaker and statement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Final, Literal

from clusterbriefs.brief.parse import Footnote
from clusterbriefs.seed import Figure, Statement
from clusterbriefs.seed.models import Evidence
from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.problem import shown
from clusterbriefs.verify.articles import Article, Found
from clusterbriefs.verify.context import Context, Sentence
from clusterbriefs.verify.dates import Mention, find_dates
from clusterbriefs.verify.fold import fold, squeezed
from clusterbriefs.verify.matching import figure_words, fits
from clusterbriefs.verify.numerals import Amount, find_amounts, same_amount
from clusterbriefs.verify.rule_claims import WORDS
from clusterbriefs.verify.rule_dates import agrees
from clusterbriefs.verify.rule_names import context_regions, regions_in
from clusterbriefs.vocabulary.models import Place

Result = Literal["proven", "mechanical", "inferred", "declared", "attributed", "not-found"]
"""`declared` is a date that rests on the basis that the seed declares; `attributed` a statement
without a figure, whose speaker is proven; `mechanical` and `inferred` name the weakest repair."""

Kind = Literal["place", "figure", "date", "name", "speaker", "claim", "statement"]

RESULT_WORDS: Final[dict[Result, str]] = {
    "proven": "proven",
    "mechanical": "proven on a repaired line (mechanical)",
    "inferred": "proven on a repaired line (inferred)",
    "declared": "rests on the declared basis",
    "attributed": "no figure, speaker proven",
    "not-found": "not found",
}

_NATION: Final = re.compile(r"全国|国内|我国|国产|国人|国家")
_AHEAD: Final = re.compile(
    r"将|要|拟|计划|目标|争取|预计|预期|有望|未来|今后|力争|提出到|年内|推动"
)
_COUNTED: Final = re.compile(r"统计")
_YEAR_END: Final = re.compile(r"年(?:底|末|终)")


@dataclass(frozen=True, order=True)
class Item:
    """One thing proven or not: where it stands in the brief, on which capture line, and why."""

    path: str
    line: int
    label: str
    kind: Kind
    what: str
    result: Result
    capture_line: int | None = None
    reason: str = ""
    lang: str = ""
    figure: str = ""

    def __str__(self) -> str:
        where = f", capture line {self.capture_line}" if self.capture_line else ""
        why = f": {self.reason}" if self.reason else ""
        name = f"{self.label}: " if self.label else ""
        told = f"{name}{self.kind} {self.what}".rstrip()
        return f"{self.path}:{self.line}: {told}: {RESULT_WORDS[self.result]}{where}{why}"

    def as_dict(self) -> dict[str, Any]:
        """Return the item as plain data; what is empty is left out."""
        return {key: value for key, value in asdict(self).items() if value not in ("", None)}


@dataclass(frozen=True)
class Proof:
    """All items of one brief."""

    context: Context
    article: Article
    items: tuple[Item, ...]

    @cached_property
    def failed(self) -> list[Item]:
        """The items that were not found."""
        return [item for item in self.items if item.result == "not-found"]

    def counts(self) -> dict[str, Counter[str]]:
        """Return how many items of each kind have which result."""
        counts: dict[str, Counter[str]] = {}
        for item in self.items:
            counts.setdefault(item.kind, Counter())[item.result] += 1
        return counts


@dataclass(frozen=True)
class _Source:
    """A place that a footnote names, with what stands there."""

    place: Evidence
    found: Found


def prove(context: Context, article: Article) -> Proof:
    """Prove one brief. Every failure is an item; nothing is raised."""
    prover = _Prover(context, article)
    return Proof(context, article, tuple(prover.run()))


class _Prover:
    def __init__(self, context: Context, article: Article) -> None:
        self.context = context
        self.article = article
        self.vocabulary = context.vocabulary
        self.about = context_regions(context)
        self.sha = self._named_capture()[:12]
        self.places: dict[str, list[_Source]] = {}

    def _named_capture(self) -> str:
        if self.context.file is not None:
            return self.context.file.seed.capture.sha256
        return next(iter(self.context.pair.values())).front.capture or ""

    def run(self) -> Iterator[Item]:
        for lang, sentences in self.context.sentences.items():
            notes = self.context.pair[lang].footnotes
            for sentence in sentences:
                if sentence.run.labels:
                    yield from self._sentence(sentence, lang, notes)
        yield from self._missing()

    def _sentence(
        self, sentence: Sentence, lang: Lang, notes: Mapping[str, Footnote]
    ) -> Iterator[Item]:
        sources = [s for label in sentence.run.labels for s in self._sources(label, notes, lang)]
        items = [
            *self._places(sentence, sources),
            *self._figures(sentence, sources, lang),
            *self._dates(sentence, sources, lang),
            *self._names(sentence, sources, lang),
            *self._codes(sentence, sources, lang),
            *self._speakers(sentence, sources),
            *self._claims(sentence, sources),
        ]
        yield from items
        yield self._statement(sentence, sources, items, lang)

    def _sources(self, label: str, notes: Mapping[str, Footnote], lang: Lang) -> list[_Source]:
        """Look up the lines that a footnote names: the brief's own, the seed's clean hashes."""
        statement = self.context.statements.get(label)
        clean = {p.line: p.clean for p in statement.evidence} if statement else {}
        note = notes.get(label)
        found = []
        for place in note.places if note else ():
            evidence = Evidence(
                line=max(place.line, 1), hash=place.hash, clean=clean.get(place.line),
                repair=place.repair,
            )  # fmt: skip
            found.append(
                _Source(evidence, self.article.find(place.line, place.hash, evidence.clean))
            )
        return found

    def _item(
        self, sentence: Sentence, kind: Kind, what: str, result: Result,
        line: int | None = None, reason: str = "", figure: str = "",
    ) -> Item:  # fmt: skip
        return Item(
            sentence.path, sentence.line, sentence.name, kind, what, result, line, reason,
            sentence.lang, figure,
        )  # fmt: skip

    def _places(self, sentence: Sentence, sources: Sequence[_Source]) -> Iterator[Item]:
        if not sources:
            yield self._item(
                sentence, "place", "", "not-found", None, "its footnote names no capture line"
            )
        for source in sources:
            what = f"{source.place.hash}"
            if source.found.wrong:
                yield self._item(
                    sentence, "place", what, "not-found", source.place.line, source.found.wrong
                )
            else:
                yield self._item(sentence, "place", what, "proven", source.found.line)

    # ---- figures ---------------------------------------------------------------------------

    def _figures(
        self, sentence: Sentence, sources: Sequence[_Source], lang: Lang
    ) -> Iterator[Item]:
        figures = sentence.figures
        for figure in figures:
            yield self._figure(sentence, figure, sources)
        for amount in self.context.amounts(sentence.text, lang):
            own = [f for f in figures if fits(amount, f, self.vocabulary)]
            if own:
                continue  # told with the figure
            yield self._amount(sentence, amount, sources)

    def _figure(self, sentence: Sentence, figure: Figure, sources: Sequence[_Source]) -> Item:
        what = figure_words(figure, self.vocabulary)
        if not any(
            fits(amount, figure, self.vocabulary)
            for amount in self.context.amounts(sentence.text, sentence.lang)
        ):
            reason = "the sentence does not say it with this value, unit and qualifier"
            return self._item(sentence, "figure", what, "not-found", None, reason, figure.id)
        if figure.status == "derived":
            reason = "computed from other figures"
            return self._item(sentence, "figure", what, "proven", None, reason, figure.id)
        if not sources:
            reason = "its footnote names no capture line"
            return self._item(sentence, "figure", what, "not-found", None, reason, figure.id)
        reasons = []
        for source in sources:
            if figure.line is not None and source.place.line != figure.line:
                continue
            if source.found.wrong:
                reasons.append(source.found.wrong)
                continue
            reason = self._on_line(figure, source.found)
            if not reason:
                repair = source.found.repair(figure.text, source.place.repair)
                return self._item(
                    sentence, "figure", what, repair or "proven", source.found.line, "", figure.id
                )
            reasons.append(reason)
        line = sources[0].place.line if len(sources) == 1 else None
        reason = "; ".join(dict.fromkeys(reasons)) or f"no footnote names line {figure.line}"
        return self._item(sentence, "figure", what, "not-found", line, reason, figure.id)

    def _on_line(self, figure: Figure, found: Found) -> str:
        """Return why a line does not carry a figure, empty if it does."""
        text, words = fold(found.text), fold(figure.text)
        start = text.find(words)
        if start < 0:
            return f"line {found.line} does not have the words {shown(figure.text)}"
        read: list[Amount] = []
        while start >= 0:
            end = start + len(words)
            near = [
                amount for amount in find_amounts(found.text, "zh")
                if amount.start < end and start < amount.end
            ]  # fmt: skip
            if any(fits(amount, figure, self.vocabulary) for amount in near):
                return self._status(figure, found, start)
            read += near
            start = text.find(words, start + 1)
        said = ", ".join(f"{shown(a.text)} ({a})" for a in read) or "no figure"
        return f"line {found.line} says {said} there"

    def _status(self, figure: Figure, found: Found, at: int) -> str:
        """A target or forecast must be told as one: its sentence on the line looks ahead."""
        if figure.status not in ("target", "forecast"):
            return ""
        begin = found.text.rfind("。", 0, at) + 1
        end = found.text.find("。", at)
        told = found.text[begin : end if end >= 0 else None]
        if _AHEAD.search(told):
            return ""
        return f"line {found.line} tells it as a fact, not as a {figure.status}"

    def _amount(self, sentence: Sentence, amount: Amount, sources: Sequence[_Source]) -> Item:
        """A number of a sentence that is no figure of the seed: a threshold, or hand-written."""
        what = f"{shown(amount.text)} ({amount})"
        for source in sources:
            for other in find_amounts(source.found.text, "zh"):
                if same_amount(amount, other):
                    repair = source.found.repair(other.text, source.place.repair)
                    return self._item(
                        sentence, "figure", what, repair or "proven", source.found.line
                    )
        lines = ", ".join(str(source.place.line) for source in sources) or "none"
        return self._item(
            sentence, "figure", what, "not-found", None, f"lines {lines} have no such figure"
        )

    # ---- dates -----------------------------------------------------------------------------

    def _dates(self, sentence: Sentence, sources: Sequence[_Source], lang: Lang) -> Iterator[Item]:
        for mention in find_dates(sentence.text, lang):
            yield self._mention(sentence, mention, sources)
        for statement in sentence.statements:
            seen: set[tuple[str, bool]] = set()
            for date, basis in (
                (statement.date, statement.date_basis),
                *((f.as_of, f.as_of_basis) for f in statement.figures),
            ):
                if date is None or date.unknown or (date.text, basis == "stated") in seen:
                    continue
                seen.add((date.text, basis == "stated"))
                yield self._edtf(sentence, date, sources, stated=basis == "stated")

    def _mention(self, sentence: Sentence, mention: Mention, sources: Sequence[_Source]) -> Item:
        what = shown(mention.text)
        years, days = set(), set()
        for source in sources:
            for other in find_dates(source.found.text, "zh"):
                years.add(other.year)
                days.add((other.month, other.day))
                days.add((other.month, None))
                if not mention.about and (mention.year, mention.month, mention.day) in {
                    (other.year, other.month, other.day), (other.year, other.month, None),
                    (other.year, None, None), (None, other.month, other.day),
                    (None, other.month, None),
                }:  # fmt: skip
                    return self._item(sentence, "date", what, "proven", source.found.line)
        on_line = mention.month is None or (mention.month, mention.day) in days
        for statement in sentence.statements:
            for date in self._declared(statement):
                year = mention.year is None or date.lower.year <= mention.year <= date.upper.year
                if agrees(mention, date) or (on_line and year and not mention.about):
                    return self._item(sentence, "date", what, "declared", None, f"{date}")
        lines = ", ".join(str(source.place.line) for source in sources) or "none"
        return self._item(
            sentence, "date", what, "not-found", None,
            f"lines {lines} have no such date, and the seed declares none",
        )  # fmt: skip

    def _declared(self, statement: Statement) -> list[EdtfDate]:
        """Return the inferred dates of a statement: those stated must stand on the line."""
        assert self.context.file is not None  # noqa: S101 - a statement has a seed
        dates = self.context.file.seed.dates
        found = [d for d in (dates.published, dates.event) if d is not None and not d.unknown]
        if statement.date is not None and statement.date_basis != "stated":
            found.append(statement.date)
        found += [f.as_of for f in statement.figures if f.as_of_basis != "stated"]
        if statement.plan is not None and statement.plan.due is not None:
            found.append(statement.plan.due)
        return found

    def _edtf(
        self, sentence: Sentence, date: EdtfDate, sources: Sequence[_Source], *, stated: bool
    ) -> Item:
        """A stated date stands on the line; of an inferred one the line must not say otherwise."""
        mentions = [m for s in sources for m in find_dates(s.found.text, "zh")]
        line = sources[0].found.line if sources else None
        what = f"{date} of the seed"
        if stated:
            years = {date.lower.year, date.upper.year}
            good = [m for m in mentions if m.year in years]
            if good and self._days(date, mentions, sources):
                return self._item(sentence, "date", what, "proven", line)
            return self._item(
                sentence, "date", what, "not-found", line,
                "called stated, but no line named by the footnote says it",
            )  # fmt: skip
        known = {m.year for m in mentions} | self._years(sentence)
        if {date.lower.year, date.upper.year} <= known and (
            self._days(date, mentions, sources) or self._is_the_sources(date)
        ):
            return self._item(sentence, "date", what, "declared", line)
        return self._item(
            sentence, "date", what, "not-found", line,
            "neither the line nor the dates of the source give it",
        )  # fmt: skip

    def _years(self, sentence: Sentence) -> set[int | None]:
        """Return the years of the source's dates, and those that a statement says it infers."""
        years: set[int | None] = set()
        if self.context.file is not None:
            dates = self.context.file.seed.dates
            for date in (dates.published, dates.event):
                years |= {date.lower.year, date.upper.year} if date is not None else set()
        for statement in sentence.statements:
            due = statement.plan.due if statement.plan else None
            years |= {due.lower.year, due.upper.year} if due is not None else set()
            if statement.inferred is not None:
                years |= {m.year for m in find_dates(statement.inferred.en, "en")}
        return years

    def _days(
        self, date: EdtfDate, mentions: Sequence[Mention], sources: Sequence[_Source]
    ) -> bool:
        """Tell whether month and day, as far as the date has them, stand on a line."""
        if date.lower.year != date.upper.year or "[" in date.text or "/" in date.text:
            return True
        if date.lower.month != date.upper.month:
            return True
        if (date.lower.month, date.lower.day) == (12, 31) and any(
            _YEAR_END.search(source.found.text) for source in sources
        ):
            return True
        day = date.lower.day if date.lower.day == date.upper.day else None
        return any(m.month == date.lower.month and (day is None or m.day == day) for m in mentions)

    def _is_the_sources(self, date: EdtfDate) -> bool:
        if self.context.file is None:
            return False
        dates = self.context.file.seed.dates
        own = [d for d in (dates.published, dates.event) if d is not None]
        return any(d.lower <= date.lower and date.upper <= d.upper for d in own)

    # ---- names -----------------------------------------------------------------------------

    def _names(self, sentence: Sentence, sources: Sequence[_Source], lang: Lang) -> Iterator[Item]:
        keys: dict[str, None] = {}
        for statement in sentence.statements:
            keys.update(dict.fromkeys(statement.entities))
        if not sentence.statements:
            for name in self.context.names.find(sentence.text, lang):
                keys.update(dict.fromkeys(name.ids[:1]))
        for key in keys:
            if key in self.vocabulary.entities:
                yield self._entity(sentence, key, sources)
        for key in sorted(regions_in(self.context, sentence.text, lang)):
            item = self._region(sentence, key, sources)
            if item is not None:
                yield item

    def _entity(self, sentence: Sentence, key: str, sources: Sequence[_Source]) -> Item:
        record = self.vocabulary.entities[key]
        what = shown(record.name[sentence.lang])
        for source in sources:
            for word in self.context.names.words_on_line(key):
                if word in squeezed(source.found.text).lower():
                    repair = source.found.repair(word, source.place.repair)
                    return self._item(sentence, "name", what, repair or "proven", source.found.line)
        for source in sources:
            if not source.found.wrong and self._evident(record.evidence, source.place):
                return self._item(
                    sentence, "name", what, "proven", source.found.line,
                    "by the evidence of its record",
                )  # fmt: skip
        if any(place.capture == self.sha for place in record.evidence):
            for source in sources:
                for word in record.called.zh:
                    if squeezed(word) in squeezed(source.found.text):
                        return self._item(
                            sentence, "name", what, "proven", source.found.line,
                            f"called {shown(word)} there, named elsewhere in the capture",
                        )  # fmt: skip
        lines = ", ".join(str(source.place.line) for source in sources) or "none"
        return self._item(
            sentence, "name", what, "not-found", None,
            f"lines {lines} have none of its names, and its record's evidence is not there",
        )  # fmt: skip

    def _evident(self, places: Sequence[Place], place: Evidence) -> bool:
        return any(
            p.capture == self.sha and p.line == place.line and p.hash == place.hash for p in places
        )

    def _region(self, sentence: Sentence, key: str, sources: Sequence[_Source]) -> Item | None:
        record = self.vocabulary.regions[key]
        what = shown(record.name[sentence.lang])
        below = {
            other for other in self.vocabulary.regions
            if key in {above.id for above in self.vocabulary.ancestors(other)}
        }  # fmt: skip
        members = set(record.members)
        for source in sources:
            text = source.found.text
            around = [k for k, r in self.vocabulary.regions.items() if key in r.members]
            for name in (key, *sorted(below), *sorted(members), *around):
                for word in self.context.names.words_on_line(name):
                    if word in squeezed(text).lower():
                        repair = source.found.repair(word, source.place.repair)
                        return self._item(
                            sentence, "name", what, repair or "proven", source.found.line
                        )
            if key == "cn" and _NATION.search(text):
                return self._item(sentence, "name", what, "proven", source.found.line)
        if key in self.about:
            return None  # the brief is about it
        lines = ", ".join(str(source.place.line) for source in sources) or "none"
        return self._item(
            sentence, "name", what, "not-found", None, f"lines {lines} have none of its names"
        )

    def _codes(self, sentence: Sentence, sources: Sequence[_Source], lang: Lang) -> Iterator[Item]:
        """Digits that belong to codes and names stand on the line too."""
        for digits, word in self.context.codes(sentence.text, lang).items():
            hit = next((s for s in sources if digits in s.found.text), None)
            if hit is None:
                reason = "no line named by the footnote has it"
                yield self._item(sentence, "name", shown(word), "not-found", None, reason)
            else:
                yield self._item(sentence, "name", shown(word), "proven", hit.found.line)

    # ---- speakers, claims, statements --------------------------------------------------------

    def _speakers(self, sentence: Sentence, sources: Sequence[_Source]) -> Iterator[Item]:
        for statement in sentence.statements:
            speaker = statement.stated_by
            what = shown(self.vocabulary.speaker(speaker, sentence.lang))
            if speaker == "newspaper":
                continue
            if speaker in ("unnamed-statistics", "unnamed-official"):
                wanted = _COUNTED if speaker == "unnamed-statistics" else re.compile(r"负责人|人士")
                hit = next((s for s in sources if wanted.search(s.found.text)), None)
                yield self._spoken(sentence, what, hit, "the line names no such source")
                continue
            office = self.vocabulary.offices.get(speaker)
            if office is None:
                yield self._entity(sentence, speaker, sources)
                continue
            yield self._office(sentence, what, speaker, office.evidence, sources)

    def _spoken(self, sentence: Sentence, what: str, hit: _Source | None, reason: str) -> Item:
        if hit is None:
            return self._item(sentence, "speaker", what, "not-found", None, reason)
        return self._item(sentence, "speaker", what, "proven", hit.found.line)

    def _office(
        self, sentence: Sentence, what: str, speaker: str, places: Sequence[Place],
        sources: Sequence[_Source],
    ) -> Item:  # fmt: skip
        hit = next((s for s in sources if self._evident(places, s.place)), None)
        if hit is not None:
            return self._item(sentence, "speaker", what, "proven", hit.found.line)
        own = [p.line for p in places if p.capture == self.sha]
        lines = [source.place.line for source in sources]
        others = {
            p.line
            for key, office in self.vocabulary.offices.items() if key != speaker
            for p in office.evidence if p.capture == self.sha
        }  # fmt: skip
        if own and lines and min(own) < min(lines) and not others & set(lines):
            # A quotation that goes on: the line names no other speaker.
            return self._item(
                sentence, "speaker", what, "proven", min(lines),
                f"named on capture line {max(line for line in own if line < min(lines))}",
            )  # fmt: skip
        return self._item(
            sentence, "speaker", what, "not-found", None,
            f"its record's evidence is not on lines {', '.join(map(str, lines)) or 'none'}",
        )  # fmt: skip

    def _claims(self, sentence: Sentence, sources: Sequence[_Source]) -> Iterator[Item]:
        for statement in sentence.statements:
            if statement.claim is None:
                continue
            kind = statement.claim.kind
            hit = next((s for s in sources if WORDS[kind]["zh"].search(s.found.text)), None)
            what = f"to be {kind}"
            if hit is None:
                reason = "the line makes no such claim"
                yield self._item(sentence, "claim", what, "not-found", None, reason)
            else:
                yield self._item(sentence, "claim", what, "proven", hit.found.line)

    def _statement(
        self, sentence: Sentence, sources: Sequence[_Source], items: Sequence[Item], lang: Lang
    ) -> Item:
        results = {item.result for item in items}
        repairs = {source.place.repair for source in sources}
        failed = [item for item in items if item.result == "not-found"]
        result: Result = "proven"
        if failed:
            result = "not-found"
        elif "inferred" in results | repairs:
            result = "inferred"
        elif not any(item.kind == "figure" for item in items):
            result = "attributed"
        elif "mechanical" in repairs or any(
            item.result == "mechanical" for item in items if item.kind == "figure"
        ):
            result = "mechanical"
        reason = "; ".join(dict.fromkeys(f"{i.kind} {i.what}".strip() for i in failed))
        line = sources[0].found.line if len(sources) == 1 else None
        return self._item(sentence, "statement", "", result, line, reason)

    def _missing(self) -> Iterator[Item]:
        """What the seed calls missing points at lines as well: they must be there."""
        file = self.context.file
        if file is None or self.article.copy:
            return
        for missing in file.seed.missing:
            for place in missing.evidence:
                found = self.article.find(place.line, place.hash)
                gone = found.wrong and "no part of the article" not in found.wrong
                yield Item(
                    file.path, file.line(missing.id), missing.id, "place", place.hash,
                    "not-found" if gone else "proven", place.line, found.wrong if gone else "",
                )  # fmt: skip
