"""The list of sources, and a report on each: bibliography, dates, damage, repairs, gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages import limits
from clusterbriefs.pages.long import Above, by_time, overview
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.typeset import quotable
from clusterbriefs.pages.view import render
from clusterbriefs.seed.models import DAMAGE_NAMES, Seed
from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.groups import grouped


@dataclass(frozen=True, slots=True)
class Row:
    """A source in one language, from its seed or, where there is none, from the front matter.

    `damage` counts places, `repaired` and `statements` count statements; all three are 0 for a
    brief without a seed. `language` is that of the title, as HTML writes it.
    """

    slug: str
    seed: Seed | None
    title: str | None
    state: str
    language: str
    publisher: str | None
    publisher_inferred: bool
    mirror: str | None
    spam: bool
    url: str | None
    published: EdtfDate
    capture: str | None
    damage: int
    repaired: int
    statements: int


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the list of sources and the report on each."""
    view = IndexView(corpus, lang, "sources/")
    rows = [row_of(corpus, lang, slug) for slug in corpus.slugs]
    title, lead = view.t("sources"), view.t("sources-lead")
    if len(rows) <= limits.MOST:
        yield _sources(view, title, rows)
    else:
        parts = by_time(view, "sources/years/", rows, lambda row: row.published)
        yield overview(view, title, lead, parts)
        for part in parts:
            own = IndexView(corpus, lang, part.address)
            named = view.t("list-of", of=title, what=part.title)
            yield _sources(own, named, part.items, Above(view.address, title))
    for row in rows:
        yield _source(corpus, lang, row)


def _sources(view: IndexView, title: str, rows: Sequence[Row], above: Above | None = None) -> Page:
    return render(
        view,
        "sources.html",
        kind="index",
        title=title,
        description=view.t("sources-lead"),
        rows=rows,
        above=above,
    )


def row_of(corpus: Corpus, lang: Lang, slug: str) -> Row:
    """Return what is known of the source of a brief."""
    pair = corpus.briefs[slug]
    front = pair[lang].front if lang in pair else corpus.front(slug)
    file = corpus.seed_of(slug)
    said = corpus.said_of_brief.get(slug, [])
    seed = file.seed if file else None
    source = seed.source if seed else None
    return Row(
        slug=slug,
        seed=seed,
        title=source.title.text if source else front.source.title,
        state=source.title.state if source else "complete" if front.source.title else "missing",
        language=source.language if source else "zh-Hans",
        publisher=(
            (source.publisher[lang] if source.publisher else None)
            if source
            else front.source.publisher
        ),
        publisher_inferred=source is not None and source.publisher_basis == "inferred",
        mirror=(
            (source.mirror[lang] if source.mirror else None) if source else front.source.mirror
        ),
        spam=bool(source and source.mirror and source.mirror.serves_spam),
        url=source.url if source else front.source.url,
        published=front.date,
        capture=front.capture,
        damage=sum(item.count for item in seed.damage.kinds) if seed else 0,
        repaired=sum(1 for item in said if item.statement.repair),
        statements=len(said),
    )


def _source(corpus: Corpus, lang: Lang, row: Row) -> Page:
    view = IndexView(corpus, lang, f"sources/{row.slug}/")
    title = view.title_of(row.slug)
    return render(
        view,
        "source.html",
        kind="index",
        title=view.t("source-of", title=quotable(title, lang)),
        description=view.t("source-description", title=quotable(title, lang)),
        row=row,
        seed=row.seed,
        repaired=grouped(
            (said.statement.repair, said)
            for said in corpus.said_of_brief.get(row.slug, [])
            if said.statement.repair
        ),
        damage_names=DAMAGE_NAMES,
    )
