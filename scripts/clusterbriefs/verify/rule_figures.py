"""Rule: each figure of a sentence is a figure of its seed, and each figure of the seed is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clusterbriefs.seed import Figure, Statement
from clusterbriefs.values import Lang
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.context import Context, Sentence
from clusterbriefs.verify.matching import amount_of, figure_words, fits
from clusterbriefs.verify.numerals import Amount, find_amounts, same_amount

_AHEAD: Final[dict[Lang, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:will|would|could|may|might|(?:is|are|was|were) to|to|by 20\d\d|within|target|plans?|"
        r"planned|aims?|expects?|expected|forecast|next)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"将|要|拟|计划|目标|争取|预计|预期|有望|未来|今后|力争|到20\d\d年|内"),
}
"""Words by which a sentence looks ahead: a target or forecast is never told as a fact."""


def problems(context: Context) -> Iterator[Problem]:
    """Yield what is wrong with the figures of a brief's sentences and of its seed."""
    yield from _seed(context)
    for sentences in context.sentences.values():
        for sentence in sentences:
            yield from _sentence(context, sentence)


def _seed(context: Context) -> Iterator[Problem]:
    """The words of a figure, as the capture has them, must say its value."""
    if context.file is None:
        return
    for statement in context.statements.values():
        line = context.file.line(statement.id)
        for figure in statement.figures:
            amounts = find_amounts(figure.text, "zh")
            if not any(fits(amount, figure, context.vocabulary) for amount in amounts):
                read = ", ".join(str(amount) for amount in amounts) or "no figure"
                yield Problem(
                    context.file.path, line,
                    f"the figure {figure_words(figure, context.vocabulary)} has the words "
                    f"{shown(figure.text)}, which say {read}",
                    "mend value, unit or qualifier, or the words",
                )  # fmt: skip
            yield from _scope(context, statement, figure, line)


def _scope(context: Context, statement: Statement, figure: Figure, line: int) -> Iterator[Problem]:
    """Unit and object must go together, as the object's record lists its units."""
    assert context.file is not None  # noqa: S101 - narrows the type
    record = context.vocabulary.objects.get(figure.object)
    if record is not None and record.units and figure.unit not in record.units:
        yield Problem(
            context.file.path, line,
            f"the figure {shown(figure.id)} counts {shown(figure.object)} in {shown(figure.unit)}",
            f"use one of {', '.join(record.units)}, or add the unit to the object",
        )  # fmt: skip
    if figure.status in ("target", "forecast"):
        for lang in ("en", "zh"):
            if not _AHEAD[lang].search(statement.text(lang)):
                yield Problem(
                    context.file.path, line,
                    f"{shown(figure.id)} is a {figure.status}, but the sentence ({lang}) tells it "
                    "as a fact",
                    "say that it lies ahead, or set another status",
                )  # fmt: skip
    elif figure.status == "reported" and statement.plan is not None:
        others = [f for f in statement.figures if f.status in ("target", "forecast")]
        if not others:
            yield Problem(
                context.file.path, line,
                f"{shown(figure.id)} is reported, but its statement is a plan",
                "set the status target, or take the plan out",
            )  # fmt: skip


def _sentence(context: Context, sentence: Sentence) -> Iterator[Problem]:
    amounts = context.amounts(sentence.text, sentence.lang)
    if not sentence.run.labels:
        for amount in amounts:
            yield Problem(
                sentence.path, sentence.line,
                f"the figure {shown(amount.text)} has no footnote",
                "put the mark of its evidence behind the sentence",
            )  # fmt: skip
        return
    if not sentence.statements:
        return  # written by hand: the capture alone can tell
    figures = sentence.figures
    said: set[str] = set()
    for amount in amounts:
        matching = [f.id for f in figures if fits(amount, f, context.vocabulary)]
        said.update(matching)
        if not matching and not is_threshold(context, amount, figures, sentence.lang):
            yield Problem(
                sentence.path, sentence.line,
                f"{shown(sentence.name)} says {shown(amount.text)} ({amount}), which is no figure "
                f"of its seed ({_listed(context, figures)})",
                "mend the sentence or the seed",
            )  # fmt: skip
    for figure in figures:
        if figure.id not in said:
            yield Problem(
                sentence.path, sentence.line,
                f"{shown(sentence.name)} does not say the seed's figure "
                f"{figure_words(figure, context.vocabulary)}",
                "say it with its unit and qualifier, or take it out of the seed",
            )  # fmt: skip


def _listed(context: Context, figures: list[Figure]) -> str:
    return ", ".join(figure_words(f, context.vocabulary) for f in figures) or "it has none"


def is_threshold(context: Context, amount: Amount, figures: list[Figure], lang: Lang) -> bool:
    """Tell whether an amount only limits what a figure counts: firms with more than CNY 1 billion.

    It stands in the figure's words or in the name of the object.
    """
    for figure in figures:
        own = amount_of(figure, context.vocabulary)
        record = context.vocabulary.objects[figure.object]
        limits = [*find_amounts(figure.text, "zh"), *find_amounts(record.name[lang], lang)]
        if any(same_amount(amount, limit) for limit in limits if not same_amount(limit, own)):
            return True
    return False
