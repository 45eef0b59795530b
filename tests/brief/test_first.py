"""The day on which a statement first appeared is written down once and never changed."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from clusterbriefs.brief.convert import convert
from clusterbriefs.brief.first import advanced, brief_day, read_first
from clusterbriefs.seed import load_seed
from clusterbriefs.values.clock import today
from clusterbriefs.vocabulary import load_vocabulary
from tests.support.project import Project, bi, place

MONDAY, TUESDAY = datetime.date(2026, 11, 23), datetime.date(2026, 11, 24)


def converted(project: Project, day: datetime.date) -> dict[str, str]:
    """Convert the seed on a day; return what its state tells of first days."""
    vocabulary, _ = load_vocabulary(project.root)
    file, problems = load_seed(
        project.root, project.root / "seeds" / "beishan-2022.yaml", vocabulary
    )
    assert file is not None
    assert problems == []
    convert(project.root, [file], vocabulary, day=day)
    state: dict[str, dict[str, str]] = json.loads(project.read("seeds/state/beishan-2022.json"))
    return state["first"]


def test_a_statement_added_later_has_its_own_day(tmp_path: Path) -> None:
    project = Project(tmp_path)
    data = project.add_seed()
    assert set(converted(project, MONDAY).values()) == {"2026-11-23"}
    data["sections"][1]["statements"].append(
        {
            "id": "gate",
            **bi("The park has a gate.", "园区有一座门。"),
            "stated_by": "newspaper",
            "evidence": [place(3)],
        }
    )
    project.add_seed(**data)
    assert converted(project, TUESDAY) == {
        "counts": "2026-11-23",
        "large": "2026-11-23",
        "target": "2026-11-23",
        "gate": "2026-11-24",
    }


def test_a_reworded_statement_and_one_that_returns_are_not_new(tmp_path: Path) -> None:
    project = Project(tmp_path)
    data = project.add_seed()
    first = converted(project, MONDAY)
    target = data["sections"][1]["statements"].pop()
    data["sections"] = data["sections"][:1]
    data["sections"][0]["statements"][0]["en"] = "Beishan counted 42 makers of devices."
    project.add_seed(**data)
    assert converted(project, TUESDAY) == first
    data["sections"][0]["statements"].append(target)
    project.add_seed(**data)
    assert converted(project, TUESDAY) == first


def test_a_state_without_the_days_is_told(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.add_seed()
    project.convert()
    state = json.loads(project.read("seeds/state/beishan-2022.json"))
    del state["first"]
    project.write("seeds/state/beishan-2022.json", json.dumps(state))
    assert [str(problem) for problem in project.convert(check=True).stale] == [
        "seeds/state/beishan-2022.json:1: the state does not tell since when there is "
        "counts, large, target; run `briefs convert`"
    ]


def test_what_cannot_be_read_is_left_out() -> None:
    assert read_first({}) == {}
    assert read_first({"first": {"a": "2026-11-23", "b": "soon", "c": 3}}) == {"a": MONDAY}
    assert advanced({"first": {"b": "soon"}}, ["b"], TUESDAY) == {"b": "2026-11-24"}
    assert brief_day({"a": TUESDAY, "b": MONDAY}) == MONDAY
    assert brief_day({}) is None


def test_a_run_can_be_told_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    assert today() == datetime.date(2026, 11, 24)
