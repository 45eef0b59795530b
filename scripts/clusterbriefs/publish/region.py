"""The data file of a region: names, codes, place in the tree, briefs, entities, figures."""

from __future__ import annotations

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.publish import parts
from clusterbriefs.publish.schema import SCHEMA_VERSION, CodesForm, RegionForm, text_of


def region_data(corpus: Corpus, key: str) -> str:
    """Return `regions/<key>.json`."""
    record = corpus.vocabulary.regions[key]
    return text_of(
        RegionForm(
            schema_=parts.UP,
            version=SCHEMA_VERSION,
            id=key,
            pages=parts.pages(f"regions/{key}/"),
            name=parts.sure(record.name),
            short=parts.both(record.short),
            aliases=parts.names(record.aliases),
            level=record.level,
            parent=record.parent,
            children=tuple(corpus.children_of_region.get(key, ())),
            members=record.members,
            codes=CodesForm(**record.codes.model_dump()),
            note=parts.both(record.note),
            briefs=tuple(corpus.briefs_of_region.get(key, ())),
            briefs_below=tuple(corpus.briefs_below_region.get(key, ())),
            entities=tuple(corpus.vocabulary.entities_of_region.get(key, ())),
            figures=tuple(
                parts.figure_of(corpus, item) for item in corpus.figures_of_scope.get(key, ())
            ),
        )
    )
