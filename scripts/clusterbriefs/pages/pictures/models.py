"""Models whose parts a source names: as a butterfly, or as layers (`shape` and `parts`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.pictures.butterfly import Butterfly, draw_butterfly
from clusterbriefs.pages.pictures.frame import label
from clusterbriefs.pages.pictures.layers import draw_layers
from clusterbriefs.pages.pictures.picture import Column, Concerns, Link, Picture, Table
from clusterbriefs.pages.pictures.proof import (
    as_of,
    evidence,
    home_of,
    in_words,
    joined,
    slugs_of,
    sources_of,
)
from clusterbriefs.values import Lang
from clusterbriefs.vocabulary.models import Entity, Part


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield a picture of each model that has a shape."""
    for entity in corpus.vocabulary.entities.values():
        if entity.shape is not None:
            yield _picture(corpus, lang, entity)


def _picture(corpus: Corpus, lang: Lang, entity: Entity) -> Picture:
    vocabulary = corpus.vocabulary
    pulls = [
        vocabulary.entities[key]
        for key, relation in vocabulary.relations_to.get(entity.id, ())
        if relation.kind == "capability_of" and vocabulary.entities[key].parts
    ]
    name = vocabulary.scope_name(entity.id, lang)
    places = [place for part in entity.parts for place in part.evidence]
    places += [place for pull in pulls for part in pull.parts for place in part.evidence]
    slugs = slugs_of(corpus, places)
    if entity.shape == "butterfly":
        drawn = Butterfly(
            {part.place: part for part in entity.parts if part.place},
            [
                (
                    label(lang, "model-pulls").format(name=vocabulary.scope_name(pull.id, lang)),
                    [part.name[lang] for part in pull.parts],
                )
                for pull in pulls
            ],
        )
        draw = partial(draw_butterfly, butterfly=drawn)
        title = label(lang, "model-title").format(name=name)
        text = label(lang, "model-text")
    else:
        draw = partial(draw_layers, parts=entity.parts, stated=label(lang, "model-stated"))
        title = label(lang, "layers-title").format(
            n=in_words(len(entity.parts), lang).lower(), name=name
        )
        text = label(lang, "layers-text")
    told = dict.fromkeys(key for part in entity.parts for key in part.entities)
    return Picture(
        id=entity.id,
        lang=lang,
        heading=entity.name[lang],
        title=title,
        description=text,
        draw=draw,
        table=_table(corpus, lang, entity, pulls),
        sources=sources_of(corpus, lang, slugs),
        as_of=as_of(corpus, lang, slugs),
        concerns=Concerns(
            regions=entity.regions,
            topics=entity.topics,
            entities=(entity.id, *told, *(pull.id for pull in pulls)),
            slugs=tuple(slugs),
        ),
        notes=tuple(note.en if lang == "en" else note.zh for note in entity.notes),
    )


def _table(corpus: Corpus, lang: Lang, entity: Entity, pulls: list[Entity]) -> Table:
    layered = entity.shape == "layers"
    rows = [_row(corpus, lang, entity, part, layered=layered) for part in entity.parts]
    for pull in pulls:
        name = corpus.vocabulary.scope_name(pull.id, lang)
        made = joined((part.name[lang] for part in pull.parts), lang)
        proof = evidence(corpus, lang, (pull.id, entity.id), pull.parts[0].evidence)
        rows.append((name, "", made, home_of(corpus, lang, pull.id), proof))
    heads = (
        "model-layer" if layered else "model-part",
        "model-role",
        "model-offers" if layered else "model-made-of",
        *(("model-place",) if layered else ()),
        "model-entities",
        "evidence",
    )
    return Table(tuple(Column(label(lang, head)) for head in heads), tuple(rows))


def _row(
    corpus: Corpus, lang: Lang, entity: Entity, part: Part, *, layered: bool
) -> tuple[str | Link, ...]:
    place = part.inferred[lang] if part.inferred else label(lang, "model-place-stated")
    more: str | Link = home_of(corpus, lang, part.entities[0]) if part.entities else ""
    return (
        part.name[lang],
        part.role[lang] if part.role else "",
        joined((item[lang] for item in part.made_of), lang),
        *((place,) if layered else ()),
        more,
        evidence(corpus, lang, (*part.entities, entity.id), part.evidence),
    )
