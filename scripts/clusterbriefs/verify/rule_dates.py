"""Rule: every date of a sentence is declared in its seed, and every inferred year has a basis.

What the capture's line says of it is proven with the capture (`prove`); here the seed must know
the date: in a date of the statement or of a figure, or in the source's own dates.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from clusterbriefs.seed import Seed, Statement
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.context import Context, Sentence
from clusterbriefs.verify.dates import Mention, find_dates

_YEAR = re.compile(r"(?:19|20)\d\d")


def problems(context: Context) -> Iterator[Problem]:
    """Yield each date that the seed does not know, or that has no basis."""
    if context.file is None:
        return
    yield from _basis(context)
    yield from _one_year(context)
    for statement in context.statements.values():
        yield from _due(context, statement)
        yield from _stated(context, statement)
    for sentences in context.sentences.values():
        for sentence in sentences:
            if sentence.statements:
                yield from _sentence(context, sentence)


def _basis(context: Context) -> Iterator[Problem]:
    """The years of the source's dates must stand in the text that says what they rest on."""
    assert context.file is not None  # noqa: S101 - narrows the type
    seed, path = context.file.seed, context.file.path
    told = {int(year) for year in _YEAR.findall(seed.dates.basis.en)}
    also = {int(year) for year in _YEAR.findall(seed.dates.basis.zh)}
    if told != also:
        yield Problem(
            path, 1,
            f"`dates.basis` names the years {_list(told - also)} in English only, "
            f"{_list(also - told)} in Chinese only",
            "say the same in both languages",
        )  # fmt: skip
    for name in ("published", "event", "captured"):
        date: EdtfDate | None = getattr(seed.dates, name)
        if date is None or date.unknown:
            continue
        for year in {date.lower.year, date.upper.year} - told:
            if told or name != "published":
                yield Problem(
                    path, 1,
                    f"`dates.{name}` has the year {year}, of which `dates.basis` says nothing",
                    "say what the year rests on, or mend it",
                )  # fmt: skip
    event = seed.dates.event
    told_dates = [s.date for s in seed.statements() if s.date is not None]
    if event is not None and told_dates and event not in told_dates:
        yield Problem(
            path,
            1,
            f"`dates.event` is {event}, a date that no statement has",
            "give the statement that tells the event its date, or mend one of both",
        )
    if seed.dates.event is not None and seed.dates.published.upper < seed.dates.event.lower:
        yield Problem(
            path, 1, "`dates.published` is before `dates.event`", "mend one of the two dates"
        )


def _one_year(context: Context) -> Iterator[Problem]:
    """Figures that one line reports, with inferred dates, are of one year."""
    assert context.file is not None  # noqa: S101 - narrows the type
    years: dict[int, tuple[int, str]] = {}
    for statement in context.statements.values():
        line = statement.evidence[0].line
        dated = [
            (f.id, f.as_of, f.line or line)
            for f in statement.figures
            if f.as_of_basis != "stated" and f.status == "reported"
        ]
        if statement.date is not None and statement.date_basis != "stated":
            dated.append((statement.id, statement.date, line))
        for name, date, at in dated:
            if date.unknown:
                continue
            year, other = years.setdefault(at, (date.lower.year, name))
            if year != date.lower.year:
                yield Problem(
                    context.file.path,
                    context.file.line(statement.id),
                    f"{shown(name)} is dated {date}, {shown(other)} of the same capture line "
                    f"{year}, and both are inferred",
                    "infer one year for the line, or say in `as_of_basis` what it states",
                )


def _list(years: set[int]) -> str:
    return ", ".join(map(str, sorted(years))) or "none"


def _due(context: Context, statement: Statement) -> Iterator[Problem]:
    """A due date is what a sentence says, or a date plus the time that the statement gives."""
    assert context.file is not None  # noqa: S101 - narrows the type
    due = statement.plan.due if statement.plan else None
    if due is None or due.unknown:
        return
    said = {mention.year for mention in find_dates(statement.en, "en")}
    for text in (statement.inferred, context.file.seed.dates.basis):
        said |= {int(year) for year in _YEAR.findall(text.en if text else "")}
    years = {due.lower.year, due.upper.year}
    spans = [
        int(figure.value)
        for figure in statement.figures
        if figure.value is not None and figure.unit == "year" and figure.status == "target"
    ]
    spans += [
        int(figure.value)
        for other in context.statements.values()
        if not statement.figures and other.plan and other.plan.due == due
        for figure in other.figures
        if figure.value is not None and figure.unit == "year" and figure.status == "target"
    ]
    base = context.file.seed.dates.published.lower.year
    computed = {base + span for span in spans}
    if not years <= (said | computed):
        yield Problem(
            context.file.path, context.file.line(statement.id),
            f"`plan.due` of {shown(statement.id)} is {due}; the sentence says no such year, and no "
            "time added to the article's date gives it",
            "mend the date, or leave it null",
        )  # fmt: skip


def known_dates(seed: Seed, statement: Statement) -> list[EdtfDate]:
    """Return all dates that a statement may speak of."""
    dates = [seed.dates.published, seed.dates.event, statement.date]
    dates += [figure.as_of for figure in statement.figures]
    dates += [statement.plan.due] if statement.plan else []
    return [date for date in dates if date is not None and not date.unknown]


def agrees(mention: Mention, date: EdtfDate) -> bool:
    """Tell whether a date in a sentence says nothing that an EDTF date does not."""
    years = range(date.lower.year, date.upper.year + 1)
    if mention.year is not None and mention.year not in years:
        return False
    if mention.about and not (date.approximate or date.inferred):
        return False
    if mention.month is None:
        return mention.about or not date.approximate or date.lower != _first(date)
    same_month = date.lower.month == date.upper.month == mention.month
    if not same_month and not date.lower.month <= mention.month <= date.upper.month:
        return False
    if not same_month and mention.day is None:
        return date.lower.year == date.upper.year and "[" in date.text
    if mention.day is None:
        return same_month
    return same_month and date.lower.day == date.upper.day == mention.day


def _first(date: EdtfDate) -> datetime.date | None:
    """Return the date's lower bound where it is a whole year that is only about right."""
    whole = date.lower.month == 1 and date.upper.month == 12
    return date.lower if whole and date.approximate and not date.inferred else None


def _stated(context: Context, statement: Statement) -> Iterator[Problem]:
    """A date that is inferred takes its year from the source's dates or from another figure."""
    assert context.file is not None  # noqa: S101 - narrows the type
    seed = context.file.seed
    basis = {int(year) for year in _YEAR.findall(seed.dates.basis.en)}
    for date, inferred in (
        (statement.date, statement.date_basis != "stated"),
        *((figure.as_of, figure.as_of_basis != "stated") for figure in statement.figures),
    ):
        if date is None or date.unknown or not inferred:
            continue
        due = statement.plan.due if statement.plan else None
        years = {date.lower.year, date.upper.year}
        if basis and not years <= basis and date != due:
            yield Problem(
                context.file.path, context.file.line(statement.id),
                f"{shown(statement.id)} has the inferred date {date}, of whose year `dates.basis` "
                "says nothing",
                "say what the year rests on, or mend it",
            )  # fmt: skip


def _sentence(context: Context, sentence: Sentence) -> Iterator[Problem]:
    """Dates that no date of the seed covers are left to the capture; years must be consistent."""
    assert context.file is not None  # noqa: S101 - narrows the type
    seed = context.file.seed
    dates = [date for s in sentence.statements for date in known_dates(seed, s)]
    for mention in find_dates(sentence.text, sentence.lang):
        if mention.about and not any(agrees(mention, date) for date in dates):
            yield Problem(
                sentence.path, sentence.line,
                f"{shown(sentence.name)} says {shown(mention.text)}, which no date of its seed "
                "says",
                "mend the sentence, or give the statement or its figures the date",
            )  # fmt: skip
    mentions = [m for m in find_dates(sentence.text, sentence.lang) if m.year or m.day]
    for statement in sentence.statements:
        told = [statement.date]
        told += [f.as_of for f in statement.figures if f.status == "reported"]
        for date in told:
            if date is None or date.unknown or not mentions:
                continue
            if any(agrees(m, date) for m in mentions):
                continue
            yield Problem(
                sentence.path,
                sentence.line,
                f"{shown(sentence.name)} says {', '.join(m.text for m in mentions)}, its seed has "
                f"the date {date}",
                "mend the sentence or the date",
            )
