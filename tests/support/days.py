"""Made corpora that grew day by day, for what tells of changes."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Final

import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from tests.support.corpora import corpus, hand_written
from tests.support.project import Project, bi, place

MONDAY: Final = datetime.date(2026, 11, 23)
TUESDAY: Final = datetime.date(2026, 11, 24)
WEDNESDAY: Final = datetime.date(2026, 11, 25)

CORRECTION: Final = """\
- date: "2026-11-25"
  brief: beishan-2022
  statement: counts
  cause: our-error
  was: {en: It had 24 firms., zh: 有企业24家。}
  now: {en: It had 42 firms & no more., zh: 有企业42家，不多不少。}
  note: {en: Digits were swapped., zh: 数字颠倒。}
"""


def on(day: datetime.date, patch: pytest.MonkeyPatch) -> None:
    """Let programs take `day` for today."""
    epoch = datetime.datetime.combine(day, datetime.time(9), tzinfo=datetime.UTC).timestamp()
    patch.setenv("SOURCE_DATE_EPOCH", str(int(epoch)))


def grown(root: Path, patch: pytest.MonkeyPatch) -> Corpus:
    """Return a corpus with a brief of Monday, facts added on Tuesday, a correction on Wednesday.

    Two briefs are written by hand, in English alone: one tells that it was added on Tuesday, one
    tells no day.
    """
    on(MONDAY, patch)
    corpus(
        root,
        seeds={"beishan-2022": {}},
        briefs={
            "dated.en": hand_written(title="A park & a gate", added="2026-11-24"),
            "undated.en": hand_written(title="Nobody says since when"),
        },
    )
    on(TUESDAY, patch)
    project = Project(root)
    data = project.add_seed()
    data["sections"][1]["statements"] += [
        {
            "id": key,
            **bi(en, zh),
            "stated_by": "newspaper",
            "evidence": [place(3)],
        }
        for key, en, zh in (
            ("gate", "The park has a gate.", "园区有一座门。"),
            ("wall", "The park has a wall.", "园区有一道墙。"),
        )
    ]
    project.add_seed(**data)
    project.convert()
    project.write("seeds/corrections.yaml", CORRECTION)
    loaded, problems = load_corpus(root)
    assert problems == []
    return loaded


def many(root: Path, number: int, patch: pytest.MonkeyPatch) -> Corpus:
    """Return a corpus of so many briefs by hand, one added on each day from 2026-01-01."""
    start = datetime.date(2026, 1, 1)
    days = [start + datetime.timedelta(days=count) for count in range(number)]
    on(MONDAY, patch)
    return corpus(
        root,
        briefs={
            f"b{count}.en": hand_written(title=f"Brief {count}", added=day.isoformat())
            for count, day in enumerate(days)
        },
    )
