"""Rule: the same measure, object, scope and date with two values is a conflict, and declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.seed import Figure, SeedFile, Statement
from clusterbriefs.values.groups import grouped
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.matching import figure_words


def problems(corpus: Corpus) -> Iterator[Problem]:
    """Yield each pair of figures at odds that no conflict names, and each conflict gone wrong."""
    yield from _conflicts(corpus)
    declared = grouped((key, sides) for sides in _declared(corpus) for key in sides)
    groups = grouped(
        (_same_thing(figure), (file, statement, figure))
        for file in corpus.seeds.values()
        for statement, figure in file.seed.figures()
        if not figure.as_of.unknown
    )
    for group in groups.values():
        if len({_value(figure) for _, _, figure in group}) == 1:
            continue
        for at, one in enumerate(group):
            for other in group[at + 1 :]:
                if _value(one[2]) != _value(other[2]) and not _covered(one, other, declared):
                    yield _problem(corpus, one, other)


def _same_thing(figure: Figure) -> tuple[object, ...]:
    """Return what makes two figures speak of one thing; marks of uncertainty make no difference."""
    date = figure.as_of
    return (
        figure.measure, figure.object, figure.scope, figure.whole,
        "ahead" if figure.status in ("target", "forecast") else "told", date.lower, date.upper,
    )  # fmt: skip


def _value(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.qualifier, figure.unit


Placed = tuple[SeedFile, Statement, Figure]


def _declared(corpus: Corpus) -> Iterator[frozenset[str]]:
    for file in corpus.seeds.values():
        for conflict in file.seed.conflicts:
            yield frozenset(side.statement for side in conflict.sides)


def _covered(one: Placed, other: Placed, declared: Mapping[str, list[frozenset[str]]]) -> bool:
    keys = {f"{one[0].slug}#{one[1].id}", f"{other[0].slug}#{other[1].id}"}
    return any(keys <= sides for sides in declared.get(min(keys), ()))


def _problem(corpus: Corpus, one: Placed, other: Placed) -> Problem:
    file, statement, figure = one
    words = figure_words(figure, corpus.vocabulary)
    return Problem(
        file.path, file.line(statement.id),
        f"{words} and {figure_words(other[2], corpus.vocabulary)} at "
        f"{other[0].path}:{other[0].line(other[1].id)} are two values of one thing "
        f"({figure.measure} of {figure.object}, {figure.scope}, {figure.as_of})",
        "declare a conflict that names both statements, or mend one",
    )  # fmt: skip


def _conflicts(corpus: Corpus) -> Iterator[Problem]:
    """A conflict needs two statements; the same one is declared once."""
    seen: dict[frozenset[str], str] = {}
    for file in corpus.seeds.values():
        for conflict in file.seed.conflicts:
            sides = [side.statement for side in conflict.sides]
            line = file.line(conflict.id)
            for key in dict.fromkeys(s for s in sides if sides.count(s) > 1):
                yield Problem(
                    file.path, line,
                    f"the conflict {shown(conflict.id)} sets {shown(key)} against itself",
                    "name two different statements",
                )  # fmt: skip
            names = frozenset(sides)
            if names in seen:
                yield Problem(
                    file.path, line,
                    f"the conflict {shown(conflict.id)} is declared at {seen[names]} too",
                    "keep one of them: it is shown with both briefs",
                )  # fmt: skip
            seen.setdefault(names, f"{file.path}:{line}")
