"""Rule: titles, summaries and headings use only figures and dates of their own brief.

The same holds for the seed's remarks (what is missing, what conflicts, what is inferred): both
languages of each must say the same figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.context import Context
from clusterbriefs.verify.dates import find_dates
from clusterbriefs.verify.matching import fits
from clusterbriefs.verify.numerals import Amount, same_amount
from clusterbriefs.verify.rule_dates import agrees
from clusterbriefs.verify.rule_figures import is_threshold


def problems(context: Context) -> Iterator[Problem]:
    """Yield each figure or date in title, summary or heading that the brief does not prove."""
    for lang, brief in context.pair.items():
        front = brief.front
        for what, text in (("title", front.title), ("description", front.description or "")):
            yield from _text(context, lang, brief.path, 2, f"the {what}", text)
        for heading in brief.headings:
            where = f"the heading {shown(heading.text)}"
            yield from _text(context, lang, brief.path, heading.line, where, heading.text)
    yield from _parity(context)
    yield from _remarks(context)


def _text(
    context: Context, lang: Lang, path: str, line: int, where: str, text: str
) -> Iterator[Problem]:
    figures = [f for s in context.statements.values() for f in s.figures]
    sentences = context.sentences[lang]
    for amount in context.amounts(text, lang):
        own = any(fits(amount, figure, context.vocabulary) for figure in figures)
        if not own and context.file is None:
            own = any(
                same_amount(amount, other)
                for sentence in sentences if sentence.run.labels
                for other in context.amounts(sentence.text, lang)
            )  # fmt: skip
        if not own and not is_threshold(context, amount, figures, lang):
            yield Problem(
                path, line,
                f"{where} says {shown(amount.text)} ({amount}), which no sentence of the brief "
                "proves",
                "use a figure of the brief with its unit and qualifier, or leave it out",
            )  # fmt: skip
    known = {m.key[:3] for s in sentences if s.run.labels for m in find_dates(s.text, lang)}
    dates = [*_dates(context)]
    for mention in find_dates(text, lang):
        if mention.key[:3] not in known and not any(agrees(mention, date) for date in dates):
            if mention.year is None and any(
                mention.month == date.lower.month == date.upper.month for date in dates
            ):
                continue
            yield Problem(
                path, line,
                f"{where} has the date {shown(mention.text)}, which nothing in the brief has",
                "mend the date, or leave it out",
            )  # fmt: skip


def _dates(context: Context) -> Iterator[EdtfDate]:
    yield next(iter(context.pair.values())).front.date
    if context.file is not None:
        dates = context.file.seed.dates
        yield from (d for d in (dates.published, dates.event) if d is not None)
        yield from (f.as_of for s in context.statements.values() for f in s.figures)


def _parity(context: Context) -> Iterator[Problem]:
    """Title and description say the same figures and dates in both languages."""
    if len(context.pair) < len(LANGS):
        return
    one, other = context.pair["en"], context.pair["zh"]
    for what in ("title", "description"):
        texts = getattr(one.front, what) or "", getattr(other.front, what) or ""
        if wrong := differing(context, *texts):
            yield Problem(
                one.path, 2,
                f"the {what} says {wrong[0]}, at {other.path}:2 {wrong[1]}",
                "give both languages the same figures and dates",
            )  # fmt: skip


def differing(context: Context, en: str, zh: str) -> tuple[str, str] | None:
    """Return what only one of two texts says of figures and dates; None where they agree."""
    mine = [a for a in context.amounts(en, "en") if not _own_count(a)]
    theirs = [a for a in context.amounts(zh, "zh") if not _own_count(a)]
    only = [a.text for a in mine if not any(same_amount(a, b) for b in theirs)]
    missing = [a.text for a in theirs if not any(same_amount(a, b) for b in mine)]
    dates = {m.key: m.text for m in find_dates(en, "en")}
    others = {m.key: m.text for m in find_dates(zh, "zh")}
    only += [text for key, text in dates.items() if key not in others]
    missing += [text for key, text in others.items() if key not in dates]
    if not only and not missing:
        return None
    return tuple(", ".join(map(shown, side)) or "nothing like it" for side in (only, missing))  # type: ignore[return-value]


def _own_count(amount: Amount) -> bool:
    """Tell whether a remark may be counting for itself: two names, one of the places, a rank."""
    small = amount.value is not None and amount.value <= 10 and amount.qualifier == "exact"
    return amount.unit == "rank" or (small and not amount.fixed)


def _remarks(context: Context) -> Iterator[Problem]:
    """What the seed says beside its statements carries the same figures in both languages."""
    if context.file is None:
        return
    seed = context.file.seed
    remarks = [("missing", m.id, m.en, m.zh) for m in seed.missing]
    for conflict in seed.conflicts:
        remarks.append(("conflict", conflict.id, conflict.en, conflict.zh))
        remarks += [("conflict", conflict.id, side.en, side.zh) for side in conflict.sides]
    for statement in seed.statements():
        if statement.inferred:
            texts = statement.inferred
            remarks.append(("inference", statement.id, texts.en, texts.zh))
        if statement.claim:
            texts = statement.claim.scope
            remarks.append(("claim", statement.id, texts.en, texts.zh))
        for figure in statement.figures:
            if figure.note:
                remarks.append(("note", statement.id, figure.note.en, figure.note.zh))
    for what, key, en, zh in remarks:
        if wrong := differing(context, en, zh):
            yield Problem(
                context.file.path, context.file.line(key),
                f"the {what} of {shown(key)} says {wrong[0]} in English, {wrong[1]} in Chinese",
                "give both languages the same figures and dates",
            )  # fmt: skip
