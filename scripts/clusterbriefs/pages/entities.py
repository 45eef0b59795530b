"""Who and what: the list of all entities, and a page for each that has more to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clusterbriefs.brief.corpus import Corpus, Said
from clusterbriefs.pages import limits
from clusterbriefs.pages.gallery import shown_on
from clusterbriefs.pages.long import Above, as_of, in_full, said_date
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.pages.pictures.relations import page_of_picture
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang

EntityHtml = Mapping[tuple[str, Lang], str]
"""Sanitized HTML of docs/entities/<id>.<lang>.md, by entity id and language; its headings begin
at level 3."""


def build(corpus: Corpus, lang: Lang, entity_html: EntityHtml) -> Iterator[Page]:
    """Yield the list of entities, with an anchor for each, and the page of each `page: own`.

    A section of another entity is told on that one's page, under a heading with its own id. The
    relations of an entity that the list tells are drawn on a page of their own.
    """
    view = IndexView(corpus, lang, "entities/")
    yield render(
        view,
        "entities.html",
        kind="index",
        title=view.t("entities"),
        description=view.t("entities-lead"),
        types=view.by_type(corpus.vocabulary.entities),
        entity_html=entity_html,
    )
    for key in corpus.vocabulary.entities:
        home = corpus.vocabulary.page_of(key)
        if home == key:
            yield from _entity(corpus, lang, key, entity_html)
        elif home is None:
            yield from _statements(view, key, f"{key}/statements", limits.TOLD)
            yield from _relations(corpus, lang, key)


def _entity(corpus: Corpus, lang: Lang, key: str, entity_html: EntityHtml) -> Iterator[Page]:
    view = IndexView(corpus, lang, f"entities/{key}/")
    entity = corpus.vocabulary.entities[key]
    name, other = entity.name[lang], entity.name[view.other]
    sections = corpus.vocabulary.sections_of.get(key, [])
    said_by = says(corpus, key)
    figures = corpus.figures_of_scope.get(key, [])
    drawn = pictures_of(corpus, lang).of_entity
    concerned = {item.id: item for part in (key, *sections) for item in drawn.get(part, [])}
    # The relations are drawn where they are listed.
    ties = {
        part: shown_on(view, [item for item in drawn.get(part, []) if item.home == view.address])
        for part in (key, *sections)
    }
    pictures = shown_on(view, [item for item in concerned.values() if item.home != view.address])
    tied = next((part.assets for part in ties.values() if part.assets), ())
    yield render(
        view,
        "entity.html",
        kind="entity",
        title=name,
        description=view.t("entity-description", name=name, other=other),
        key=key,
        entity=entity,
        kind_name=corpus.vocabulary.entity_types[key],
        sections=sections,
        said=corpus.said_of_entity.get(key, []),
        says=said_by,
        figures=figures,
        entity_html=entity_html,
        pictures=pictures,
        ties=ties,
        assets=pictures.assets or tied,
    )
    yield from _statements(view, key, "statements")
    yield from in_full(
        view, "says", "statements", view.t("entity-says"), said_by, said_date(corpus), of=name
    )
    yield from in_full(view, "figures", "figures", view.t("figures"), figures, as_of, of=name)
    for section in sections:
        yield from _statements(view, section, f"{section}/statements")
        yield from in_full(
            view,
            f"{section}/figures",
            "figures",
            view.t("figures"),
            corpus.figures_of_scope.get(section, []),
            as_of,
            of=corpus.vocabulary.entities[section].name[lang],
        )


def _relations(corpus: Corpus, lang: Lang, key: str) -> Iterator[Page]:
    """Yield the page of the relations of an entity that the list of all entities tells."""
    drawn = pictures_of(corpus, lang).of_entity.get(key, [])
    address = page_of_picture(corpus.vocabulary, key)
    view = IndexView(corpus, lang, address)
    shown = shown_on(view, [item for item in drawn if item.home == address])
    for item in shown.inline:
        yield render(
            view,
            "relations.html",
            kind="index",
            title=item.heading,
            description=item.description,
            key=key,
            above=Above("entities/", view.full(key), key),
            shown=shown,
            assets=shown.assets,
        )


def _statements(
    view: IndexView, key: str, address: str, shown: int | None = None
) -> Iterator[Page]:
    """Yield the pages of all statements about an entity, where `view`'s page shows but some."""
    yield from in_full(
        view,
        address,
        "statements",
        view.t("entity-statements"),
        view.corpus.said_of_entity.get(key, []),
        said_date(view.corpus),
        of=view.full(key),
        shown=shown,
    )


def says(corpus: Corpus, key: str) -> list[Said]:
    """Return what an organisation's offices state without naming it, youngest brief first."""
    named = {said.key for said in corpus.said_of_entity.get(key, [])}
    found = (
        said
        for office in corpus.vocabulary.offices_of.get(key, [])
        for said in corpus.said_by.get(office, [])
        if said.key not in named
    )
    return sorted(found, key=lambda said: corpus.rank[said.slug])
