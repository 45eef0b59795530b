"""Each change of one number, unit, qualifier, date, name, footnote or line is seen by its rule."""

from __future__ import annotations

import random
from collections import Counter
from typing import Final

import pytest

from tests.support.places import ROOT
from tests.verify.made import made_project
from tests.verify.mutations import Mutation, of_briefs, of_seeds
from tests.verify.workbench import Workbench

CAPTURES: Final = ROOT.parent / "shared" / "captures"
MANY: Final = 1_000
"""How many mutations of the real seeds and briefs a test run tries."""

UNCOVERED: Final = {
    "figure.measure, figure.object": "what a number measures is told by words, which no rule reads "
    "beyond their unit; the figures rule only holds the unit to the object's own",
    "figure.scope, figure.whole": "the region that a number is about is mostly named once for a "
    "whole section; only its being a known region or entity is checked",
    "figure.status between reported and derived": "a derived figure must carry its formula; "
    "targets and forecasts are held to words that look ahead, in sentence and line",
    "statement.claim.kind": "first, only, largest and leading share words; the sentence and the "
    "line must have words of the kind, which another kind may have as well",
    "evidence.repair": "whether words stand on a damaged stretch is an editor's judgement; verify "
    "computes on its own whether the raw line has them",
    "as_of_basis, date_basis, published_basis from stated to inferred": "the weaker claim is true "
    "wherever the stronger one is",
    "months and days inferred alike in seed, basis and sentences": "no line has them at all",
    "source (title, authors, mirror, address), dates.captured": "bibliography lies outside the "
    "clean article; the account of the cleaning shows it",
    "damage (kinds, counts)": "counted by people, among them slips that no rule of cleaning sees",
    "counts up to ten in remarks (missing, conflicts, notes)": "our own counts, not the source's",
    "words of sentences that are no number, unit, qualifier, date or known name": "what a sentence "
    "says of them is for people to read against the line",
}
"""Fields that no rule can cover, each with the reason."""


def untold(bench: Workbench, mutations: list[Mutation]) -> list[str]:
    """Apply mutations; return those that none of their rules saw."""
    missed = []
    for mutation in mutations:
        rules = {rule for rule, _ in mutation.apply(bench)}
        if not rules & mutation.rules:
            if not rules and "prove" in mutation.rules and bench.captures is None:
                continue  # only the capture can tell
            missed.append(f"{mutation}: {sorted(rules) or 'no rule'}")
    return missed


def all_of(bench: Workbench) -> list[Mutation]:
    """Return all mutations of a corpus, the same ones in the same order on each run."""
    rng = random.Random(20_260)  # noqa: S311 - the same mutations on each run
    return [*of_seeds(bench, rng), *of_briefs(bench, rng)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Workbench:
    """A made project with its made captures."""
    return made_project(tmp_path_factory.mktemp("made"))


def test_every_mutation_of_a_made_brief_is_seen(made: Workbench) -> None:
    mutations = all_of(made)
    assert {m.kind for m in mutations} >= {
        "digit", "scale word", "unit", "qualifier", "year", "name", "footnote", "line number"
    }  # fmt: skip
    assert untold(made, mutations) == []


def test_many_mutations_of_the_real_seeds_and_briefs_are_seen() -> None:
    bench = Workbench.of(ROOT, CAPTURES if CAPTURES.is_dir() else None)
    every = all_of(bench)
    rng = random.Random(1)  # noqa: S311 - the same sample on each run
    chosen: list[Mutation] = []
    for kind in sorted({m.kind for m in every}):
        group = [m for m in every if m.kind == kind]
        chosen += rng.sample(group, min(len(group), MANY // 9 + 10))
    assert len(chosen) >= 1_000
    assert min(Counter(m.kind for m in chosen).values()) >= 100
    assert untold(bench, chosen) == []


def test_what_no_rule_covers_is_listed_with_its_reason() -> None:
    assert all(len(reason) > 20 for reason in UNCOVERED.values())


def test_the_unchanged_corpus_has_nothing_to_tell(made: Workbench) -> None:
    assert [found for slug in made.corpus.seeds for found in made.as_it_is(slug)] == []
