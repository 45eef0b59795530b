"""Industrial corridors that share places, drawn as lines of a network: a schematic, no map.

A corridor is an entity that `runs_through` at least two places, in the order of its relations.
Those that have a place in common stand in one picture, where that place joins their lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.pictures.canvas import Canvas
from clusterbriefs.pages.pictures.frame import label
from clusterbriefs.pages.pictures.network import Line, Stop, draw_network
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
from clusterbriefs.vocabulary import Vocabulary
from clusterbriefs.vocabulary.models import Entity, Relation


@dataclass(frozen=True, slots=True)
class _Corridor:
    """A corridor with the relations to its places, in order, and to the chains that it serves."""

    entity: Entity
    stops: tuple[Relation, ...]
    chains: tuple[str, ...]


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield a picture of each network of corridors."""
    for group in networks(corpus.vocabulary):
        yield _picture(corpus, lang, group)


def networks(vocabulary: Vocabulary) -> list[list[_Corridor]]:
    """Return the corridors, those that share a place together, the longest of them first."""
    groups: list[tuple[set[str], list[_Corridor]]] = []
    for entity in vocabulary.entities.values():
        stops = {r.to: r for r in entity.relations if r.kind == "runs_through"}
        if len(stops) < 2:
            continue
        chains = tuple(r.to for r in entity.relations if r.kind == "serves_chain")
        corridor = _Corridor(entity, tuple(stops.values()), chains)
        meeting = [group for group in groups if group[0] & stops.keys()]
        groups = [group for group in groups if group not in meeting]
        places = set(stops).union(*(group[0] for group in meeting))
        groups.append((places, [*(one for group in meeting for one in group[1]), corridor]))
    return [sorted(group, key=lambda one: -len(one.stops)) for _, group in groups]


def _picture(corpus: Corpus, lang: Lang, group: list[_Corridor]) -> Picture:
    vocabulary = corpus.vocabulary
    shared = _shared(group)
    places = [place for one in group for place in one.entity.places]
    slugs = slugs_of(corpus, places)
    around = _around(group)
    names = [vocabulary.scope_name(one.entity.id, lang) for one in group]
    lines = [_line(vocabulary, lang, one, shared) for one in group]
    if len(group) > 1:
        title = label(lang, "corridors-title").format(
            n=in_words(len(group), lang),
            place=joined((vocabulary.scope_name(key, lang) for key in shared), lang),
        )
        region = joined((vocabulary.scope_name(key, lang) for key in around[:1]), lang)
        heading = label(lang, "corridors-heading").format(place=region or names[0])
    else:
        title = label(lang, "corridors-title-apart").format(name=names[0])
        heading = label(lang, "corridors-heading-one").format(name=names[0])

    def draw(canvas: Canvas) -> None:
        draw_network(canvas, lines)

    return Picture(
        id=f"corridors-{around[0] if around and len(group) > 1 else group[0].entity.id}",
        lang=lang,
        heading=heading,
        title=title,
        description=label(lang, "corridors-text"),
        draw=draw,
        table=_table(corpus, lang, group),
        sources=sources_of(corpus, lang, slugs),
        as_of=as_of(corpus, lang, slugs),
        concerns=Concerns(
            regions=_each((*around, *(stop.to for one in group for stop in one.stops))),
            topics=_each(topic for one in group for topic in one.entity.topics),
            entities=_each(
                (*(one.entity.id for one in group), *(c for o in group for c in o.chains))
            ),
            slugs=tuple(slugs),
        ),
        notes=_gaps(corpus, lang, group),
    )


def _each(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))


def _shared(group: list[_Corridor]) -> dict[str, int]:
    """Return the places that lie on more than one corridor, and on how many."""
    counts: dict[str, int] = {}
    for one in group:
        for stop in one.stops:
            counts[stop.to] = counts.get(stop.to, 0) + 1
    return {key: count for key, count in counts.items() if count > 1}


def _around(group: list[_Corridor]) -> list[str]:
    """Return the regions that all corridors of a group are filed under and none runs through."""
    stops = {stop.to for one in group for stop in one.stops}
    return [
        key
        for key in group[0].entity.regions
        if key not in stops and all(key in one.entity.regions for one in group)
    ]


def _line(vocabulary: Vocabulary, lang: Lang, one: _Corridor, shared: dict[str, int]) -> Line:
    """Return a corridor in words, for drawing."""
    told = [vocabulary.scope_name(key, lang) for key in one.chains]
    if one.entity.stage:
        told.insert(0, one.entity.stage.en if lang == "en" else one.entity.stage.zh)
    return Line(
        vocabulary.scope_name(one.entity.id, lang),
        (" · " if lang == "en" else "；").join(told),
        tuple(
            Stop(
                stop.to,
                vocabulary.scope_name(stop.to, lang),
                _within(vocabulary, stop.to, lang),
                _mark(lang, shared.get(stop.to, 1)),
                label(lang, "schematic-inferred") if stop.inferred else "",
            )
            for stop in one.stops
        ),
    )


def _mark(lang: Lang, count: int) -> str:
    if count < 2:
        return ""
    return label(lang, "corridor-shared-two" if count == 2 else "corridor-shared").format(n=count)


def _within(vocabulary: Vocabulary, key: str, lang: Lang) -> str:
    """Return the province or municipality in which a place lies, empty where it is one itself."""
    if key not in vocabulary.regions:
        return ""
    for region in vocabulary.ancestors(key):
        if region.level in {"province", "municipality"}:
            return vocabulary.scope_name(region.id, lang)
    return ""


def _gaps(corpus: Corpus, lang: Lang, group: list[_Corridor]) -> tuple[str, ...]:
    """Return what a source is known to leave out on the lines that the corridors rest on."""
    found: list[str] = []
    lines = {(p.capture, p.line) for one in group for p in one.entity.evidence}
    for slug in slugs_of(corpus, (place for one in group for place in one.entity.evidence)):
        file = corpus.seed_of(slug)
        for gap in file.seed.missing if file else ():
            sha = file.seed.capture.sha256[:12] if file else ""
            if any((sha, place.line) in lines for place in gap.evidence):
                found.append(gap.en if lang == "en" else gap.zh)
    return tuple(found)


def _table(corpus: Corpus, lang: Lang, group: list[_Corridor]) -> Table:
    rows: list[tuple[str | Link, ...]] = []
    for one in group:
        stage = ""
        if one.entity.stage:
            stage = one.entity.stage.en if lang == "en" else one.entity.stage.zh
        for order, stop in enumerate(one.stops, start=1):
            proof: str | Link = label(lang, "schematic-outside")
            if stop.evidence:
                proof = evidence(corpus, lang, (one.entity.id, stop.to), stop.evidence)
            rows.append(
                (
                    home_of(corpus, lang, one.entity.id),
                    stage,
                    str(order),
                    home_of(corpus, lang, stop.to),
                    _within(corpus.vocabulary, stop.to, lang),
                    label(lang, "schematic-inferred" if stop.inferred else "relation-stated"),
                    proof,
                )
            )
    heads = (
        "corridor",
        "corridor-stage",
        "corridor-order",
        "corridor-place",
        "corridor-within",
        "relation-basis",
        "evidence",
    )
    return Table(
        tuple(Column(label(lang, name), numeric=name == "corridor-order") for name in heads),
        tuple(rows),
    )
