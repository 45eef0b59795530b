"""Corrections: what was corrected, when, from what to what, and for which cause."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path
from typing import Final, Literal

from pydantic import Field

from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.values.record import Bilingual, Day, Record, Slug, read_record
from clusterbriefs.values.tree import read_tree

CORRECTIONS: Final = "corrections.yaml"
"""The file in seeds/ that lists corrections, the newest first; it may be missing."""

Cause = Literal["new-fact", "source-corrected", "our-error"]


class Correction(Record):
    """One correction of a published statement."""

    date: Day = Field(description='the day of the correction in quotes, as "2026-11-22"')
    brief: Slug = Field(description="the slug of the brief")
    statement: Slug | None = None
    cause: Cause = Field(description="new-fact, source-corrected or our-error")
    was: Bilingual = Field(description="what stood there, in both languages")
    now: Bilingual = Field(description="what stands there now, in both languages")
    note: Bilingual | None = None


def load_corrections(
    root: Path, slugs: Container[str]
) -> tuple[tuple[Correction, ...], list[Problem]]:
    """Load the corrections below `root`; each must name one of the briefs `slugs`.

    Returns them in the order of the file, and every problem.
    """
    path = root / "seeds" / CORRECTIONS
    name = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return (), []
    except UnicodeDecodeError:
        return (), [Problem(name, 1, "the file is not UTF-8", "save it as UTF-8")]
    tree, problems = read_tree(name, text)
    if tree is None:
        return (), problems
    if not isinstance(tree.data, list):
        return (), [*problems, tree.problem((), "the file is no list", "begin with `- date:`")]
    found: list[Correction] = []
    for index in range(len(tree.data)):
        part = tree.part(index)
        record, bad = read_record(Correction, part)
        problems.extend(bad)
        if record is not None:
            found.append(record)
            if record.brief not in slugs:
                problems.append(
                    part.problem(
                        ("brief",), f"{shown(record.brief)} is no brief", "name a brief by its slug"
                    )
                )
    return tuple(found), problems


def newest_first(corrections: tuple[Correction, ...]) -> Iterator[Correction]:
    """Yield corrections by date, the newest first."""
    yield from sorted(corrections, key=lambda item: item.date.sort_key, reverse=True)
