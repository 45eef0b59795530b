"""What an entity is related to, each relation read from it outwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.pictures.ego import Ego, Group, Tie, draw_ego
from clusterbriefs.pages.pictures.frame import label
from clusterbriefs.pages.pictures.picture import Column, Concerns, Link, Picture, Table
from clusterbriefs.pages.pictures.proof import as_of, evidence, home_of, slugs_of, sources_of
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped
from clusterbriefs.vocabulary import Vocabulary
from clusterbriefs.vocabulary.models import Relation

PREFIX: Final = "relations-"
"""Begins the id of each picture of relations; the entity's own id follows."""

LONGEST: Final = 72
"""Letters of a name that a title can hold; a longer one gives way to the short name, if any."""

OF_A_KIND: Final = 5
OF_A_SIDE: Final = 12
"""How many relations of a kind, and on a side, are drawn; the others are counted. Ours: what is
read at a glance, and fits a phone's screen twice."""


@dataclass(frozen=True, slots=True)
class _Edge:
    """A relation from one record to another; one that has no direction is named so."""

    start: str
    end: str
    relation: Relation
    mutual: bool


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield a picture of the relations of each entity that has any."""
    for key in corpus.vocabulary.entities:
        if edges := edges_of(corpus.vocabulary, key):
            yield _picture(corpus, lang, key, edges)


def page_of_picture(vocabulary: Vocabulary, key: str) -> str:
    """Return the address of the page that shows the relations of an entity.

    It is the page that tells the entity; for one that the list of all entities tells, which would
    become heavy with drawings, it is a page below that.
    """
    home = vocabulary.page_of(key)
    return f"entities/{home}/" if home else f"entities/{key}/relations/"


def edges_of(vocabulary: Vocabulary, key: str) -> list[_Edge]:
    """Return the relations of an entity, first those that lead to it, each once.

    One that both ends have, under a kind that reads the same from both, is told once.
    """
    kinds = vocabulary.relations
    found: dict[tuple[str, str, str], _Edge] = {}
    for start, end, relation in (
        *((other, key, relation) for other, relation in vocabulary.relations_to.get(key, ())),
        *((key, relation.to, relation) for relation in vocabulary.entities[key].relations),
    ):
        mutual = kinds[relation.kind].name == kinds[relation.kind].inverse
        pair = (min(start, end), max(start, end)) if mutual else (start, end)
        found[*pair, relation.kind] = _Edge(start, end, relation, mutual)
    return list(found.values())


def _picture(corpus: Corpus, lang: Lang, key: str, edges: list[_Edge]) -> Picture:
    name = corpus.vocabulary.entities[key].name[lang]
    if ":" in name or len(name) > LONGEST:
        name = corpus.vocabulary.scope_name(key, lang)
    places = [place for edge in edges for place in edge.relation.evidence]
    slugs = slugs_of(corpus, places)
    short = corpus.vocabulary.scope_name(key, lang)
    ego = Ego(
        short,
        _groups(corpus, lang, [e for e in edges if e.end == key and not e.mutual], key),
        _groups(corpus, lang, [e for e in edges if e.start == key or e.mutual], key),
    )
    one = "relations-text-one" if len(edges) == 1 else "relations-text"
    text = label(lang, one).format(n=len(edges), name=short)
    if any(edge.relation.inferred for edge in edges):
        text += (" " if lang == "en" else "") + label(lang, "relations-text-inferred")
    return Picture(
        id=f"{PREFIX}{key}",
        lang=lang,
        heading=label(lang, "relations-heading").format(name=name),
        title=label(lang, "relations-title").format(name=name),
        description=text,
        draw=partial(draw_ego, ego=ego),
        table=_table(corpus, lang, edges, key),
        sources=sources_of(corpus, lang, slugs),
        as_of=as_of(corpus, lang, slugs),
        concerns=Concerns(entities=(key,)),
        home=page_of_picture(corpus.vocabulary, key),
    )


def _groups(corpus: Corpus, lang: Lang, edges: list[_Edge], key: str) -> list[Group]:
    """Return the ties of one side by kind, so many as are drawn, and how many are left out."""
    vocabulary = corpus.vocabulary
    kinds = grouped((edge.relation.kind, edge) for edge in edges)
    groups: list[Group] = []
    left_out = 0
    for same, count in zip(kinds.values(), shares(map(len, kinds.values())), strict=True):
        shown = same[:count]
        if not shown:
            left_out += len(same)
            continue
        ties = tuple(
            Tie(
                vocabulary.scope_name(_other(edge, key), lang),
                _basis(lang, edge.relation, plain=True),
                inferred=edge.relation.inferred,
                mutual=edge.mutual,
            )
            for edge in shown
        )
        rest = len(same) - len(shown)
        more = label(lang, "relations-more").format(n=rest) if rest else ""
        groups.append(Group(_kind(corpus, lang, same[0], key), ties, more))
    if left_out:
        more = label(lang, "relations-more-kinds").format(n=left_out)
        groups.append(Group("", (), more))
    return groups


def _kind(corpus: Corpus, lang: Lang, edge: _Edge, key: str) -> str:
    """Return the name of a relation as it is read from `key`."""
    record = corpus.vocabulary.relations[edge.relation.kind]
    return (record.name if edge.start == key else record.inverse)[lang]


def _other(edge: _Edge, key: str) -> str:
    """Return the other end of a relation."""
    return edge.start if edge.end == key else edge.end


def shares(sizes: Iterable[int]) -> list[int]:
    """Return how many of each kind are drawn: all kinds in turn, as long as a side has room.

    >>> shares([9, 1, 2, 9])
    [5, 1, 2, 4]
    """
    wanted = [min(size, OF_A_KIND) for size in sizes]
    given = [0] * len(wanted)
    room = OF_A_SIDE
    for turn in range(OF_A_KIND):
        for index, most in enumerate(wanted):
            if room and most > turn:
                given[index] += 1
                room -= 1
    return given


def _basis(lang: Lang, relation: Relation, *, plain: bool) -> str:
    """Return on what a relation rests; `plain` says nothing of one that is stated."""
    if relation.inferred:
        return label(lang, "schematic-inferred")
    if relation.outside is not None and not relation.evidence:
        return label(lang, "schematic-outside")
    return "" if plain else label(lang, "relation-stated")


def _table(corpus: Corpus, lang: Lang, edges: list[_Edge], key: str) -> Table:
    rows: list[tuple[str | Link, ...]] = []
    for edge in edges:
        relation = edge.relation
        proof: str | Link = relation.outside[lang] if relation.outside else ""
        if relation.evidence:
            proof = evidence(corpus, lang, (edge.start, edge.end), relation.evidence)
        rows.append(
            (
                home_of(corpus, lang, key),
                _kind(corpus, lang, edge, key),
                home_of(corpus, lang, _other(edge, key)),
                _basis(lang, relation, plain=False),
                proof,
            )
        )
    heads = ("relation-from", "relation", "relation-to", "relation-basis", "evidence")
    return Table(tuple(Column(label(lang, head)) for head in heads), tuple(rows))
