"""Who and what: the list of all entities, and a page for each that has more to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clusterbriefs.brief.corpus import Corpus, Said
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang

EntityHtml = Mapping[tuple[str, Lang], str]
"""Sanitized HTML of docs/entities/<id>.<lang>.md, by entity id and language; its headings begin
at level 3."""


def build(corpus: Corpus, lang: Lang, entity_html: EntityHtml) -> Iterator[Page]:
    """Yield the list of entities, with an anchor for each, and the page of each `page: own`.

    A section of another entity is told on that one's page, under a heading with its own id.
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
        if corpus.vocabulary.page_of(key) == key:
            yield _entity(corpus, lang, key, entity_html)


def _entity(corpus: Corpus, lang: Lang, key: str, entity_html: EntityHtml) -> Page:
    view = IndexView(corpus, lang, f"entities/{key}/")
    entity = corpus.vocabulary.entities[key]
    name, other = entity.name[lang], entity.name[view.other]
    return render(
        view,
        "entity.html",
        kind="entity",
        title=name,
        description=view.t("entity-description", name=name, other=other),
        key=key,
        entity=entity,
        kind_name=corpus.vocabulary.entity_types[key],
        sections=corpus.vocabulary.sections_of.get(key, []),
        said=corpus.said_of_entity.get(key, []),
        says=says(corpus, key),
        figures=view.sorted_figures(corpus.figures_of_scope.get(key, [])),
        entity_html=entity_html,
    )


def says(corpus: Corpus, key: str) -> list[Said]:
    """Return the statements of an organisation's offices that do not name the organisation."""
    named = {said.key for said in corpus.said_of_entity.get(key, [])}
    return [
        said
        for office in corpus.vocabulary.offices_of.get(key, [])
        for said in corpus.said_by.get(office, [])
        if said.key not in named
    ]
