"""Loads seeds and checks what one seed alone, with the vocabulary, can tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from clusterbriefs.seed.corrections import CORRECTIONS
from clusterbriefs.seed.models import Figure, Seed, Statement
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.values.record import read_record
from clusterbriefs.values.slug import SLUG_RULE, is_slug
from clusterbriefs.values.tree import Tree, read_tree
from clusterbriefs.vocabulary import Vocabulary

TEMPLATE: Final = "TEMPLATE.yaml"
"""The commented example in seeds/: the specification, no seed of a source."""


@dataclass(frozen=True)
class SeedFile:
    """A seed with its slug (the stem of its file), its path and the lines of its records."""

    slug: str
    path: str
    seed: Seed
    lines: Mapping[str, int] = field(default_factory=dict)

    def line(self, key: str) -> int:
        """Return the line of a statement, missing fact or conflict by id; 1 if unknown."""
        return self.lines.get(key, 1)


def seed_paths(root: Path) -> list[Path]:
    """Return the paths of all seeds below `root`, sorted by name."""
    others = {TEMPLATE, CORRECTIONS}
    return sorted(path for path in (root / "seeds").glob("*.yaml") if path.name not in others)


def load_seed(
    root: Path, path: Path, vocabulary: Vocabulary
) -> tuple[SeedFile | None, list[Problem]]:
    """Load one seed.

    Returns the seed, or None where its file cannot be used at all, and every problem found in it.
    """
    name = path.relative_to(root).as_posix()
    if not is_slug(path.stem):
        return None, [Problem(name, 1, f"the file name {shown(path.stem)} is no slug", SLUG_RULE)]
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None, [Problem(name, 1, "the file is not UTF-8", "save it as UTF-8")]
    tree, problems = read_tree(name, text)
    if tree is None:
        return None, problems
    seed, found = read_record(Seed, tree)
    problems.extend(found)
    if seed is None:
        return None, problems
    problems.extend(check_seed(seed, tree, vocabulary))
    return SeedFile(path.stem, name, seed, dict(_lines(seed, tree))), problems


def _lines(seed: Seed, tree: Tree) -> Iterator[tuple[str, int]]:
    for s, section in enumerate(seed.sections):
        for i, statement in enumerate(section.statements):
            yield statement.id, tree.line(("sections", s, "statements", i))
    for i, missing in enumerate(seed.missing):
        yield missing.id, tree.line(("missing", i))
    for i, conflict in enumerate(seed.conflicts):
        yield conflict.id, tree.line(("conflicts", i))


def check_seed(seed: Seed, tree: Tree, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield a problem for each id twice, unknown id, line past the end and figure at odds."""
    yield from _unique_ids(seed, tree)
    home = "seeds/vocabulary/"
    for field_name, known in (("regions", vocabulary.regions), ("topics", vocabulary.topics)):
        for i, key in enumerate(getattr(seed, field_name)):
            if key not in known:
                yield tree.problem(
                    (field_name, i),
                    f"{shown(key)} is not among the {field_name}",
                    f"use an id of {home}{field_name}.yaml, or add it there",
                )
    figures = {figure.id for _, figure in seed.figures()}
    for s, section in enumerate(seed.sections):
        for i, statement in enumerate(section.statements):
            loc = ("sections", s, "statements", i)
            yield from _check_statement(statement, loc, tree, seed, vocabulary)
            for f, figure in enumerate(statement.figures):
                yield from _check_figure(
                    figure, (*loc, "figures", f), statement, tree, vocabulary, figures
                )
    for i, missing in enumerate(seed.missing):
        for e, place in enumerate(missing.evidence):
            if place.line > seed.capture.lines:
                yield _past_end(tree, ("missing", i, "evidence", e), place.line, seed)


def _unique_ids(seed: Seed, tree: Tree) -> Iterator[Problem]:
    """Statement ids are anchors and footnote labels; the ids of a seed share one space."""
    seen: dict[str, int] = {}

    def check(key: str, loc: tuple[str | int, ...]) -> Iterator[Problem]:
        line = tree.line((*loc, "id"))
        if key in seen:
            yield Problem(
                tree.path,
                line,
                f"the id {shown(key)} stands on line {seen[key]} too",
                "give one of them another id",
            )
        seen.setdefault(key, line)

    for s, section in enumerate(seed.sections):
        for i, statement in enumerate(section.statements):
            yield from check(statement.id, ("sections", s, "statements", i))
    for i, missing in enumerate(seed.missing):
        yield from check(missing.id, ("missing", i))
    for i, conflict in enumerate(seed.conflicts):
        yield from check(conflict.id, ("conflicts", i))
    seen.clear()
    for s, section in enumerate(seed.sections):
        yield from check(section.id, ("sections", s))
    seen.clear()
    for s, section in enumerate(seed.sections):
        for i, statement in enumerate(section.statements):
            for f, figure in enumerate(statement.figures):
                yield from check(figure.id, ("sections", s, "statements", i, "figures", f))


def _past_end(tree: Tree, loc: tuple[str | int, ...], line: int, seed: Seed) -> Problem:
    return tree.problem(
        (*loc, "line"),
        f"line {line} is past the capture's end",
        f"the capture has {seed.capture.lines} lines",
    )


def _check_statement(
    statement: Statement,
    loc: tuple[str | int, ...],
    tree: Tree,
    seed: Seed,
    vocabulary: Vocabulary,
) -> Iterator[Problem]:
    if not vocabulary.is_speaker(statement.stated_by):
        yield tree.problem(
            (*loc, "stated_by"),
            f"{shown(statement.stated_by)} is no speaker",
            "use an id of seeds/vocabulary/offices.yaml or entities/, or newspaper",
        )
    for e, key in enumerate(statement.entities):
        if key not in vocabulary.entities:
            yield tree.problem(
                (*loc, "entities", e),
                f"{shown(key)} is no entity",
                "use an id of seeds/vocabulary/entities/, or add it there",
            )
    for e, place in enumerate(statement.evidence):
        if place.line > seed.capture.lines:
            yield _past_end(tree, (*loc, "evidence", e), place.line, seed)
    for lang in ("en", "zh"):
        if "[^" in statement.text(lang):
            yield tree.problem(
                (*loc, lang),
                "the sentence has a footnote mark",
                "leave it out: `briefs convert` adds the statement's own",
            )


def _check_figure(
    figure: Figure,
    loc: tuple[str | int, ...],
    statement: Statement,
    tree: Tree,
    vocabulary: Vocabulary,
    figures: set[str],
) -> Iterator[Problem]:
    measure = vocabulary.measures.get(figure.measure)
    checks = (
        ("measure", measure is not None, "measure", "measures.yaml"),
        ("object", figure.object in vocabulary.objects, "object", "objects.yaml"),
        ("unit", figure.unit in vocabulary.units, "unit", "units.yaml"),
    )
    for name, known, what, home in checks:
        if not known:
            yield tree.problem(
                (*loc, name),
                f"{shown(getattr(figure, name))} is no {what}",
                f"use an id of seeds/vocabulary/{home}, or add it there",
            )
    if measure is not None and figure.unit in vocabulary.units and figure.unit not in measure.units:
        yield tree.problem(
            (*loc, "unit"),
            f"{figure.measure} is not measured in {shown(figure.unit)}",
            f"use one of {', '.join(measure.units)}, or add the unit to the measure",
        )
    for name in ("scope", "whole"):
        key = getattr(figure, name)
        if key is not None and key not in vocabulary.regions and key not in vocabulary.entities:
            yield tree.problem(
                (*loc, name),
                f"{shown(key)} is no region or entity",
                "use an id of seeds/vocabulary/regions.yaml or entities/",
            )
    if figure.measure == "share" and figure.whole is None:
        yield tree.problem(
            loc, f"the share {shown(figure.id)} does not say of what", "give `whole: <region id>`"
        )
    if figure.line is not None and figure.line not in {p.line for p in statement.evidence}:
        yield tree.problem(
            (*loc, "line"),
            f"line {figure.line} is not among the statement's evidence",
            f"name one of {', '.join(str(p.line) for p in statement.evidence)}",
        )
    references = [("baseline", figure.baseline)] if figure.baseline else []
    if figure.derived is not None:
        references += [("derived", key) for key in figure.derived.inputs.values()]
    for name, key in references:
        if key not in figures:
            yield tree.problem(
                (*loc, name), f"{shown(key)} is no figure of this seed", "use one of its figure ids"
            )
