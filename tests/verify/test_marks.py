"""Marks: what was recorded, shown as long as neither text nor seed changed since."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.brief.state import text_hash
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.values import Lang
from clusterbriefs.verify.marks import MARKS, figure_mark, statement_mark, verification
from tests.support.project import CAPTURE_SHA, Project

SLUG = "beishan-2022"
STATE = f"seeds/state/{SLUG}.json"
RESULTS = {"counts": "proven", "large": "mechanical", "target": "attributed"}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A converted project whose state says that it was verified."""
    project = Project(tmp_path)
    project.add_seed()
    project.convert()
    state = json.loads(project.read(STATE))
    corpus, _ = load_corpus(tmp_path)
    state["verified"] = {
        "rules": "1",
        "cleaning": "1",
        "capture": CAPTURE_SHA,
        "copy": False,
        "seed": text_hash(project.read(f"seeds/{SLUG}.yaml")),
        "statements": {
            said.statement.id: {
                "result": RESULTS[said.statement.id],
                "text": {lang: text_hash(text) for lang, text in said.text.items()},
                "figures": {f.id: RESULTS[said.statement.id] for f in said.statement.figures},
            }
            for said in corpus.said.values()
        },
    }
    project.write(STATE, json.dumps(state))
    return project


def marks(project: Project, lang: Lang = "en") -> list[str]:
    corpus, problems = load_corpus(project.root)
    assert problems == []
    return [statement_mark(corpus, said, lang) for said in corpus.said.values()]


def test_the_recorded_results_are_shown(project: Project) -> None:
    assert marks(project) == ["proven", "mechanical", "attributed"]
    corpus, _ = load_corpus(project.root)
    figures = [figure_mark(corpus, item.said, item.figure, "zh") for item in corpus.figures]
    assert figures == ["proven", "mechanical", "attributed"]
    assert verification(corpus, SLUG) == {
        "rules": "1",
        "cleaning": "1",
        "capture": CAPTURE_SHA,
        "copy": False,
    }


def test_an_edited_sentence_loses_its_mark_in_its_language_alone(project: Project) -> None:
    path = f"docs/briefs/{SLUG}.en.md"
    project.write(path, project.read(path).replace("had 42 device firms.[", "has 42 makers.["))
    assert marks(project, "en") == ["unverified", "mechanical", "attributed"]
    assert marks(project, "zh") == ["proven", "mechanical", "attributed"]


def test_an_edited_seed_takes_all_marks_of_its_brief(project: Project) -> None:
    path = f"seeds/{SLUG}.yaml"
    project.write(path, project.read(path) + "\n# a remark\n")
    assert marks(project) == ["unverified"] * 3


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    "change",
    [
        lambda state: state.pop("verified"),
        lambda state: state.update(verified=[]),
        lambda state: state["verified"].pop("statements"),
        lambda state: state["verified"]["statements"].update(counts="proven"),
        lambda state: state["verified"]["statements"]["counts"].update(result="not-found"),
        lambda state: state["verified"]["statements"]["counts"].update(result="splendid"),
    ],
    ids=["never", "no record", "no statements", "no result", "not found", "unknown result"],
)
def test_what_was_not_recorded_or_not_proven_is_not_verified(
    change: Change, project: Project
) -> None:
    state = json.loads(project.read(STATE))
    change(state)
    project.write(STATE, json.dumps(state))
    assert marks(project)[0] == "unverified"


def test_each_mark_has_its_meaning_in_both_languages() -> None:
    for mark in MARKS:
        for name in (f"proof-{mark}", f"proof-{mark}-text"):
            assert all(LABELS[name])
