"""Captures that are cleaned together come out as each does by itself, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from clusterbriefs.clean import batch
from clusterbriefs.clean.article import clean_pages
from clusterbriefs.clean.document import Document, RunKnowledge
from clusterbriefs.clean.readers import Page
from clusterbriefs.clean.result import CleanResult

TEXTS = (
    "滨河新区生物产业加速集聚\n2023-05-06 09:12 来源：滨河日报\n"
    "园区去年新增企业二十家，其中三家来自外省，研发人员增加到三百人。\n相关阅读\n",
    "",
    "園區去年新增企業二十家，其中三家來自外省，研發人員增加到三百人。\n關於我們\n",
    "园区二期(èrqī)将于年底投用，可容纳六十家企业。\n上一篇：没有了\n",
    "\x00\x01\x02\x03",
)


def _clean(folder: Path, tasks: list[batch.Task], *, together: bool) -> list[object]:
    folder.mkdir()
    settings = batch.Settings(out=str(folder))
    outcomes = (
        list(batch.clean_many(tasks, settings))
        if together
        else [batch.clean_one(task, settings) for task in tasks]
    )
    return [*outcomes, *((path.name, path.read_bytes()) for path in sorted(folder.iterdir()))]


@pytest.fixture
def tasks(tmp_path: Path) -> list[batch.Task]:
    made = []
    for number in range(40):
        path = tmp_path / f"{number}.txt"
        path.write_text(TEXTS[number % len(TEXTS)], "utf-8")
        made.append(batch.Task(str(path), path.stem))
    return [*made, batch.Task(str(tmp_path / "none.txt"), "none")]


def test_together_is_as_one_by_one(tmp_path: Path, tasks: list[batch.Task]) -> None:
    together = _clean(tmp_path / "a", tasks, together=True)
    assert together == _clean(tmp_path / "b", tasks, together=False)
    assert [one.stem for one in together if isinstance(one, batch.Outcome)] == [
        task.stem for task in tasks
    ]


def test_a_capture_that_is_too_deep_takes_no_other_with_it(
    tasks: list[batch.Task], monkeypatch: pytest.MonkeyPatch
) -> None:
    survey = Document.survey

    def breaks(doc: Document) -> None:
        if any("二期" in line.text for line in doc.lines):
            raise RecursionError
        survey(doc)

    monkeypatch.setattr(Document, "survey", breaks)
    outcomes = list(batch.clean_many(tasks, batch.Settings()))
    assert [outcome.stem for outcome in outcomes] == [task.stem for task in tasks]
    deep = [outcome.stem for outcome in outcomes if "too deep" in outcome.problem]
    assert deep == [str(number) for number in range(3, 40, len(TEXTS))]
    assert outcomes[0].problem == outcomes[2].problem == ""


def test_copies_of_one_capture_are_cleaned_once(
    tasks: list[batch.Task], monkeypatch: pytest.MonkeyPatch
) -> None:
    cleaned: list[str] = []

    def watched(pages: Sequence[Page], knowledge: RunKnowledge | None) -> list[CleanResult]:
        cleaned.extend(page.sha256 for page in pages)
        return clean_pages(pages, knowledge)

    monkeypatch.setattr(batch, "clean_pages", watched)
    outcomes = list(batch.clean_many(tasks, batch.Settings()))
    assert len(outcomes) == 41
    assert len(cleaned) == len(set(cleaned)) == len(TEXTS) - 1  # one is empty
