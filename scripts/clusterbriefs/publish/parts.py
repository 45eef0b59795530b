"""Parts of the data files that several kinds of them have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from clusterbriefs.brief.corpus import Corpus, Measured, Said
from clusterbriefs.pages.page import full_address
from clusterbriefs.publish.schema import (
    SCHEMA_FILE,
    Both,
    Derived,
    Either,
    FigureForm,
    FigureOf,
    Marks,
    Names,
    Pages,
    Place,
    StatementOf,
)
from clusterbriefs.seed import Evidence, Figure
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.quantity import plain
from clusterbriefs.values.record import Bilingual
from clusterbriefs.verify.marks import figure_mark
from clusterbriefs.vocabulary.models import Aliases

UP: Final = f"../{SCHEMA_FILE}"
"""The schema as a file in `briefs/`, `regions/` or `entities/` names it."""


def both(text: Bilingual | None) -> Both | None:
    """Return a bilingual text, or None."""
    return None if text is None else Both(en=text.en, zh=text.zh)


def sure(text: Bilingual) -> Both:
    """Return a bilingual text."""
    return Both(en=text.en, zh=text.zh)


def names(aliases: Aliases) -> Names:
    """Return other names by language."""
    return Names(en=aliases.en, zh=aliases.zh)


def pages(address: str, langs: tuple[Lang, ...] = LANGS) -> Pages:
    """Return a page's address in each language that has it."""
    return Pages(**{lang: full_address(lang, address) for lang in langs})


def words(text: Mapping[Lang, str]) -> Either:
    """Return the words of a statement without the marks of Markdown."""
    return Either(**{lang: text[lang].replace("\\", "") for lang in LANGS if lang in text})


def place(item: Evidence) -> Place:
    """Return a place of evidence; RFC 5147 counts from 0, so line 53 is `line=52,53`."""
    return Place(
        line=item.line,
        fragment=f"line={item.line - 1},{item.line}",
        hash=item.hash,
        clean=item.clean,
        repair=item.repair,
    )


def figure_form(corpus: Corpus, said: Said, figure: Figure) -> FigureForm:
    """Return a figure of a statement, with what verification recorded of it."""
    derived = figure.derived
    return FigureForm(
        id=figure.id,
        measure=figure.measure,
        object=figure.object,
        value=None if figure.value is None else plain(figure.value, grouped=False),
        unit=figure.unit,
        qualifier=figure.qualifier,
        status=figure.status,
        as_of=figure.as_of.text,
        as_of_basis=figure.as_of_basis,
        scope=figure.scope,
        whole=figure.whole,
        text=figure.text,
        words=both(figure.words),
        note=both(figure.note),
        key=figure.key,
        baseline=figure.baseline,
        derived=Derived(formula=derived.formula, inputs=derived.inputs) if derived else None,
        result=Marks(
            **{lang: figure_mark(corpus, said, figure, lang) for lang in LANGS if lang in said.text}
        ),
    )


def figure_of(corpus: Corpus, item: Measured) -> FigureOf:
    """Return a figure with the brief and the statement that carry it."""
    return FigureOf(
        brief=item.slug,
        statement=item.said.statement.id,
        figure=figure_form(corpus, item.said, item.figure),
    )


def statement_of(said: Said) -> StatementOf:
    """Return a statement of a brief, in short."""
    return StatementOf(brief=said.slug, statement=said.statement.id, text=words(said.text))
