"""The data file of a brief: statements, figures and evidence for programs to read."""

from __future__ import annotations

from collections.abc import Mapping

from clusterbriefs.brief.corpus import Corpus, Said
from clusterbriefs.brief.first import read_first
from clusterbriefs.brief.frontmatter import FrontMatter
from clusterbriefs.publish import parts
from clusterbriefs.publish.changes import first_day
from clusterbriefs.publish.schema import (
    SCHEMA_VERSION,
    Both,
    BriefForm,
    CaptureForm,
    ConflictForm,
    CorrectionForm,
    DatesForm,
    Either,
    GapForm,
    Marks,
    SideForm,
    SourceForm,
    StatementForm,
    text_of,
)
from clusterbriefs.seed import Seed
from clusterbriefs.seed.corrections import Correction
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.verify.marks import statement_mark, verification


def provenance(corpus: Corpus, slug: str) -> str:
    """Return `briefs/<slug>.json`.

    A brief without a seed has no statements in it: its text stands in its Markdown alone.
    """
    file = corpus.seed_of(slug)
    seed = file.seed if file else None
    fronts = {lang: brief.front for lang, brief in corpus.briefs[slug].items()}
    front = corpus.front(slug)
    langs = tuple(lang for lang in LANGS if lang in fronts)
    days = [day for lang in langs if (day := first_day(corpus, slug, lang))]
    return text_of(
        BriefForm(
            schema_=parts.UP,
            version=SCHEMA_VERSION,
            id=slug,
            pages=parts.pages(f"briefs/{slug}/", langs),
            title=Either(**{lang: fronts[lang].title for lang in langs}),
            summary=Either(**{lang: fronts[lang].description for lang in langs}),
            added=min(days).isoformat() if days else None,
            regions=front.region,
            topics=front.topics,
            source=_source(fronts, seed),
            dates=_dates(front, seed),
            capture=_capture(front, seed),
            verification=verification(corpus, slug),
            statements=tuple(_statements(corpus, slug)),
            missing=tuple(
                GapForm(
                    id=item.id,
                    text=Both(en=item.en, zh=item.zh),
                    evidence=tuple(parts.place(place) for place in item.evidence),
                )
                for item in (seed.missing if seed else ())
            ),
            conflicts=tuple(
                ConflictForm(
                    id=item.id,
                    text=Both(en=item.en, zh=item.zh),
                    sides=tuple(
                        SideForm(statement=side.statement, text=Both(en=side.en, zh=side.zh))
                        for side in item.sides
                    ),
                )
                for item in (seed.conflicts if seed else ())
            ),
            corrections=tuple(
                _correction(item) for item in corpus.corrections_of_brief.get(slug, ())
            ),
        )
    )


def _statements(corpus: Corpus, slug: str) -> list[StatementForm]:
    first = read_first(corpus.states[slug].extra)
    return [_statement(corpus, said, first) for said in corpus.said_of_brief.get(slug, ())]


def _statement(corpus: Corpus, said: Said, first: Mapping[str, object]) -> StatementForm:
    statement = said.statement
    day = first.get(statement.id)
    speaker = {lang: corpus.vocabulary.speaker(statement.stated_by, lang) for lang in LANGS}
    return StatementForm(
        id=statement.id,
        anchor=f"s-{statement.id}",
        added=str(day) if day else None,
        text=parts.words(said.text),
        stated_by=statement.stated_by,
        speaker=Both(en=speaker["en"], zh=speaker["zh"]),
        result=Marks(
            **{lang: statement_mark(corpus, said, lang) for lang in LANGS if lang in said.text}
        ),
        entities=statement.entities,
        evidence=tuple(parts.place(place) for place in statement.evidence),
        figures=tuple(parts.figure_form(corpus, said, figure) for figure in statement.figures),
    )


def _source(fronts: Mapping[Lang, FrontMatter], seed: Seed | None) -> SourceForm:
    any_front = next(iter(fronts.values()))
    source = seed.source if seed else None
    publishers = {lang: front.source.publisher for lang, front in fronts.items()}
    mirrors = {lang: front.source.mirror for lang, front in fronts.items()}
    spam = source is not None and source.mirror is not None and source.mirror.serves_spam
    return SourceForm(
        title=any_front.source.title,
        title_state=source.title.state if source else None,
        publisher=Either(**publishers) if any(publishers.values()) else None,
        publisher_basis=source.publisher_basis if source else None,
        mirror=Either(**mirrors) if any(mirrors.values()) else None,
        url=None if spam else any_front.source.url,
        language=source.language if source else None,
    )


def _dates(front: FrontMatter, seed: Seed | None) -> DatesForm:
    dates = seed.dates if seed else None
    return DatesForm(
        published=front.date.text,
        published_basis=dates.published_basis if dates else None,
        event=dates.event.text if dates and dates.event else None,
        captured=dates.captured.text if dates and dates.captured else None,
        basis=parts.both(dates.basis) if dates else None,
    )


def _capture(front: FrontMatter, seed: Seed | None) -> CaptureForm | None:
    if seed is not None:
        return CaptureForm(sha256=seed.capture.sha256, lines=seed.capture.lines)
    return CaptureForm(sha256=front.capture, lines=None) if front.capture else None


def _correction(item: Correction) -> CorrectionForm:
    return CorrectionForm(
        date=item.date.text,
        statement=item.statement,
        cause=item.cause,
        was=parts.sure(item.was),
        now=parts.sure(item.now),
        note=parts.both(item.note),
    )
