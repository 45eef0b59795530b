"""The data file of an entity: names, definition, relations, statements, figures."""

from __future__ import annotations

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.publish import parts
from clusterbriefs.publish.schema import (
    SCHEMA_VERSION,
    Both,
    DefinitionForm,
    EntityForm,
    Pages,
    RelationForm,
    text_of,
)
from clusterbriefs.values import LANGS
from clusterbriefs.vocabulary.models import Relation


def entity_data(corpus: Corpus, key: str) -> str:
    """Return `entities/<key>.json`."""
    vocabulary = corpus.vocabulary
    record = vocabulary.entities[key]
    home = vocabulary.page_of(key)
    anchor = "" if home == key else f"#{key}"
    address = f"entities/{home}/" if home else "entities/"
    there = parts.pages(address)
    definition = record.definition
    return text_of(
        EntityForm(
            schema_=parts.UP,
            version=SCHEMA_VERSION,
            id=key,
            type=vocabulary.entity_types[key],
            pages=Pages(**{lang: getattr(there, lang) + anchor for lang in LANGS}),
            name=parts.sure(record.name),
            name_basis=record.name_basis,
            short=parts.both(record.short),
            aliases=parts.names(record.aliases),
            regions=record.regions,
            topics=record.topics,
            definition=DefinitionForm(
                text=Both(en=definition.en, zh=definition.zh),
                stated_by=definition.stated_by,
            )
            if definition
            else None,
            relations=tuple(_relation(item, item.to) for item in record.relations),
            related_from=tuple(
                _relation(item, other) for other, item in vocabulary.relations_to.get(key, ())
            ),
            statements=tuple(
                parts.statement_of(said) for said in corpus.said_of_entity.get(key, ())
            ),
            figures=tuple(
                parts.figure_of(corpus, item) for item in corpus.figures_of_scope.get(key, ())
            ),
        )
    )


def _relation(item: Relation, to: str) -> RelationForm:
    return RelationForm(
        kind=item.kind, to=to, inferred=item.inferred, known_from=parts.both(item.outside)
    )
