"""Staleness: a change on one side marks that statement, not the page, until the other follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.brief.state import load_state
from clusterbriefs.brief.written import Origins, advance, in_step, read_origins, stale
from clusterbriefs.values import Lang
from clusterbriefs.verify.check import check_corpus, notices_of
from tests.support.project import Project
from tests.verify.made import SLUG, write_project

EN, ZH = f"docs/briefs/{SLUG}.en.md", f"docs/briefs/{SLUG}.zh.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A made project, converted."""
    return write_project(tmp_path / "made")


def told(project: Project) -> list[str]:
    """Return the notices of `briefs check`, which must have no problems."""
    corpus, problems = load_corpus(project.root)
    assert [*problems, *check_corpus(corpus)] == []
    return [str(notice) for notice in notices_of(corpus)]


def reword(project: Project, name: str, before: str, after: str) -> None:
    text = project.read(name)
    assert before in text
    project.write(name, text.replace(before, after, 1))


def test_a_change_on_one_side_marks_that_statement(project: Project) -> None:
    assert told(project) == []
    reword(project, EN, "Output came to", "Output amounted to")
    assert told(project) == [
        f"{ZH}:19: the Chinese of 'output' was written from another English text than there is "
        f"now; mend it, or run `briefs convert --agree {SLUG}#output`"
    ]
    project.convert()
    assert len(told(project)) == 1


def test_a_change_on_the_other_side_brings_both_in_step(project: Project) -> None:
    reword(project, EN, "Output came to", "Output amounted to")
    project.convert()
    reword(project, ZH, "产值为", "总产值为")
    assert told(project) == []
    project.convert()
    assert told(project) == []


def test_both_sides_changed_at_once_are_in_step(project: Project) -> None:
    reword(project, EN, "Output came to", "Output amounted to")
    reword(project, ZH, "产值为", "总产值为")
    assert told(project) == []


def test_the_record_stands_in_the_state_by_statement(project: Project) -> None:
    state, problems = load_state(project.root, SLUG)
    assert problems == []
    origins = read_origins(state.extra)
    assert set(origins) == {"counts", "output", "tenants", "target", "award", "growth"}
    assert all(stale(item) == [] for item in origins.values())


texts = st.sampled_from("abc")


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=12))
def test_changing_both_or_following_is_never_stale(steps: list[tuple[str, str]]) -> None:
    record: Origins | None = None
    now: dict[Lang, str] = {}
    for en, zh in steps:
        before, now = now, {"en": en, "zh": zh}
        record = advance(record, now)
        if before and before["en"] != en and before["zh"] != zh:
            assert stale(record) == []
        if before == now:
            assert advance(record, now) == record
    assert stale(in_step(now)) == []
