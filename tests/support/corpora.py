"""Made corpora for tests: the made project of `project`, with what a test adds to it.

corpus(tmp_path, seeds={"beishan-2022": {}})                      one converted seed
corpus(tmp_path, briefs={"nanshui-2023.en": hand_written()})      one brief without a seed
corpus(tmp_path, vocabulary={"regions": [region("xc", "Xicheng", "西城")]})
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.verify.check import found_by_rule
from tests.support.project import CAPTURE_SHA, VOCABULARY, Project, bi, place

TODAY: Final = datetime.date(2025, 6, 1)
"""The day on which made pages are built."""

SHORT: Final = CAPTURE_SHA[:12]
"""The made capture as the vocabulary names it."""

Records = Sequence[dict[str, Any]]


def corpus(
    root: Path,
    *,
    vocabulary: Mapping[str, Records] | None = None,
    seeds: Mapping[str, Mapping[str, Any]] | None = None,
    briefs: Mapping[str, str] | None = None,
    without: Sequence[str] = (),
) -> Corpus:
    """Write a project below `root`, convert its seeds and load it; it must have no problems.

    `vocabulary` adds records to the files of the made vocabulary (`regions`,
    `entities/models`); one with an id that is there replaces it. `seeds` gives for each slug what
    replaces fields of the good seed. `briefs` are Markdown texts by file name without `.md`;
    `without` names briefs to delete after the conversion (`beishan-2022.zh`).
    """
    project = Project(root)
    for name, records in (vocabulary or {}).items():
        merged = {record["id"]: record for record in (*VOCABULARY[name], *records)}
        text = yaml.safe_dump(list(merged.values()), allow_unicode=True, sort_keys=False)
        project.write(f"seeds/vocabulary/{name}.yaml", text)
    for slug, changes in (seeds or {}).items():
        project.add_seed(slug, **changes)
    project.convert()
    for name, text in (briefs or {}).items():
        project.write(f"docs/briefs/{name}.md", text)
    for name in without:
        (root / "docs" / "briefs" / f"{name}.md").unlink()
    loaded, problems = load_corpus(root)
    # What the sentences of a made corpus say is of no account to pages; that they hang together is.
    found = [p for rule, p in found_by_rule(loaded) if rule in ("front", "conflicts")]
    assert [*problems, *found] == []
    return loaded


def region(key: str, en: str, zh: str, **more: object) -> dict[str, Any]:
    """Return a region, a district of China unless `more` says otherwise."""
    return {"id": key, "name": bi(en, zh), "level": "district", "parent": "cn", **more}


def entity(key: str, en: str, zh: str, **more: object) -> dict[str, Any]:
    """Return an entity without a page; with `page` own or section it is given a definition."""
    record: dict[str, Any] = {
        "id": key,
        "name": bi(en, zh),
        "name_basis": "ours",
        "page": "none",
        **more,
    }
    if record["page"] != "none":
        record.setdefault("definition", {**bi(f"What {en} is.", f"{zh}是什么。"), **proof(1)})
    return record


def proof(*lines: int) -> dict[str, list[dict[str, Any]]]:
    """Return `evidence` of the vocabulary: lines of the made capture, from 1."""
    return {"evidence": [{"capture": SHORT, **place(line)} for line in lines]}


def statement(key: str, en: str, zh: str, *, line: int = 1, **more: object) -> dict[str, Any]:
    """Return a statement of the newspaper on a line of the made capture."""
    return {
        "id": key,
        **bi(en, zh),
        "stated_by": "newspaper",
        "evidence": [place(line)],
        **more,
    }


def sections(*statements: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the sections of a seed: one, with these statements."""
    return [{"id": "only", "heading": bi("All", "全文"), "statements": list(statements)}]


def hand_written(**front: object) -> str:
    """Return a brief that no seed stands behind; `front` sets or replaces its front matter."""
    fields = {
        "title": "Nanshui opens a park",
        "region": ["ns"],
        "date": "2023-05",
        "source": {"title": "南水园区开园", "publisher": "Nanshui Daily"},
        **front,
    }
    head = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)
    return f"---\n{head}---\n\nA park was opened.\n"
