"""Checks a whole corpus without captures: what no single file can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.brief.parse import Brief
from clusterbriefs.brief.state import State, load_state
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify import (
    rule_claims,
    rule_consistency,
    rule_dates,
    rule_derived,
    rule_figures,
    rule_footnotes,
    rule_links,
    rule_names,
    rule_parity,
    rule_prose,
    staleness,
)
from clusterbriefs.verify.context import Context, contexts

RULES: Final[dict[str, Callable[[Context], Iterator[Problem]]]] = {
    "figures": rule_figures.problems,
    "parity": rule_parity.problems,
    "names": rule_names.problems,
    "dates": rule_dates.problems,
    "footnotes": rule_footnotes.problems,
    "prose": rule_prose.problems,
    "claims": rule_claims.problems,
    "derived": rule_derived.problems,
}
"""The rules that need one brief and no capture, by name."""


def check_corpus(corpus: Corpus) -> list[Problem]:
    """Return every problem that shows only when files are held against each other."""
    return sorted({problem for _, problem in found_by_rule(corpus)})


def found_by_rule(corpus: Corpus, only: str | None = None) -> Iterator[tuple[str, Problem]]:
    """Yield every problem with the name of the rule that found it; `only` names one brief."""
    for slug, pair in corpus.briefs.items():
        if only in (None, slug):
            for brief in pair.values():
                yield from (("front", problem) for problem in _front(corpus, brief))
                found = rule_links.problems(corpus.root, brief)
                yield from (("links", problem) for problem in found)
            yield from (("front", problem) for problem in _pair(pair))
    for context in contexts(corpus, _states(corpus)):
        if only in (None, context.slug):
            for name, rule in RULES.items():
                yield from ((name, problem) for problem in rule(context))
    yield from (("conflicts", problem) for problem in _conflicts(corpus))
    yield from (("consistency", problem) for problem in rule_consistency.problems(corpus))


def notices_of(corpus: Corpus) -> list[Problem]:
    """Return what a person should look at without being an error: statements out of step."""
    found = [n for context in contexts(corpus, _states(corpus)) for n in staleness.notices(context)]
    return sorted(set(found))


def _states(corpus: Corpus) -> dict[str, State]:
    """Return the states of all briefs; one that cannot be read is `convert`'s to report."""
    return {slug: load_state(corpus.root, slug)[0] for slug in corpus.briefs}


def _front(corpus: Corpus, brief: Brief) -> Iterator[Problem]:
    """Region, topics and seed of the front matter must exist."""
    vocabulary = corpus.vocabulary
    for name, ids, known in (
        ("region", brief.front.region, vocabulary.regions),
        ("topics", brief.front.topics, vocabulary.topics),
    ):
        for key in ids:
            if key not in known:
                home = "regions" if name == "region" else name
                yield Problem(
                    brief.path,
                    2,
                    f"`{name}`: {shown(key)} is not in the vocabulary",
                    f"use an id of seeds/vocabulary/{home}.yaml, or add it there",
                )
    seed = brief.front.seed
    if seed is not None and seed not in corpus.seeds:
        yield Problem(
            brief.path,
            2,
            f"`seed`: there is no good seeds/{seed}.yaml",
            "mend or restore the seed, or take the line out of the front matter",
        )
    file = corpus.seeds.get(seed or "")
    if file is not None:
        last = file.seed.capture.lines
        for note in brief.footnotes.values():
            for place in note.places:
                if place.line > last:
                    yield Problem(
                        brief.path,
                        note.line,
                        f"the footnote {shown(note.label)} names capture line {place.line}",
                        f"the capture has {last} lines",
                    )


def _pair(pair: Mapping[Lang, Brief]) -> Iterator[Problem]:
    """What both languages of a brief must share, where both are there."""
    if len(pair) < len(LANGS):
        return
    first, second = (pair[lang] for lang in LANGS)
    for name in ("region", "date", "topics", "capture", "seed"):
        mine, other = getattr(first.front, name), getattr(second.front, name)
        if mine != other:
            yield Problem(
                second.path, 2, f"`{name}` differs from {first.path}", "give both the same"
            )


def _conflicts(corpus: Corpus) -> Iterator[Problem]:
    """Each side of a conflict names a statement of some seed."""
    known = {
        f"{slug}#{statement.id}"
        for slug, file in corpus.seeds.items()
        for statement in file.seed.statements()
    }
    for file in corpus.seeds.values():
        for conflict in file.seed.conflicts:
            for side in conflict.sides:
                if side.statement not in known:
                    yield Problem(
                        file.path,
                        file.line(conflict.id),
                        f"the conflict {shown(conflict.id)} names {shown(side.statement)}, "
                        "which no seed has",
                        "write <slug>#<statement id>",
                    )
