"""What changed and when, from what is recorded; nothing is dated by guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.publish.changes import changes, first_day, last_day, regions_of
from tests.support.days import CORRECTION, MONDAY, TUESDAY, WEDNESDAY, grown
from tests.support.project import Project


def test_every_cause_has_its_day_the_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = changes(grown(tmp_path, monkeypatch), "en")
    assert [(change.cause, change.day, change.key) for change in found] == [
        ("correction", WEDNESDAY, "briefs/beishan-2022/corrections/2026-11-25/counts"),
        ("new-fact", TUESDAY, "briefs/beishan-2022/facts/2026-11-24"),
        ("new-brief", TUESDAY, "briefs/dated"),
        ("new-brief", MONDAY, "briefs/beishan-2022"),
    ]
    assert [said.statement.id for said in found[1].said] == ["gate", "wall"]


def test_a_language_tells_only_of_briefs_that_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = grown(tmp_path, monkeypatch)
    assert {change.slug for change in changes(loaded, "zh")} == {"beishan-2022"}


def test_a_brief_without_a_recorded_day_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = grown(tmp_path, monkeypatch)
    assert first_day(loaded, "undated", "en") is None
    assert last_day(loaded, "undated", "en") is None
    assert first_day(loaded, "dated", "zh") is None
    assert last_day(loaded, "beishan-2022", "zh") == WEDNESDAY


def test_two_corrections_of_one_statement_on_one_day_keep_their_ids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grown(tmp_path, monkeypatch)
    # The newest stands first in the file, so the second one is put before the first.
    Project(tmp_path).write("seeds/corrections.yaml", CORRECTION.replace("24", "23") + CORRECTION)
    loaded, _ = load_corpus(tmp_path)
    key = "briefs/beishan-2022/corrections/2026-11-25/counts"
    named = {
        change.key: change.correction.was.en
        for change in changes(loaded, "en")
        if change.correction is not None
    }
    assert named == {key: "It had 24 firms.", f"{key}/2": "It had 23 firms."}


def test_a_region_hears_of_the_places_within_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert regions_of(grown(tmp_path, monkeypatch), "beishan-2022") == ["bs", "cn"]
