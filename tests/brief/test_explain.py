"""Texts about entities: each sentence proven, both languages alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.project import Project

EN = "A fence runs round it.[^fence]\n\n[^fence]: Capture `x`, line 3 (`0123456789ab`).\n"
ZH = "四周有围栏。[^fence]\n\n[^fence]: 采集文本x第3行（`0123456789ab`）。\n"


@pytest.mark.parametrize(
    ("files", "messages"),
    [
        ({"park-bs.en.md": EN, "park-bs.zh.md": ZH}, []),
        (
            {"park-bs.md": EN},
            [
                "park-bs.md:1: the file name 'park-bs.md' does not say its language; "
                "name it <entity id>.en.md or <entity id>.zh.md"
            ],
        ),
        (
            {"park-xx.en.md": EN},
            [
                "park-xx.en.md:1: 'park-xx' is no entity with a page of its own; "
                "name the file by an entity of seeds/vocabulary/entities/ with `page: own`"
            ],
        ),
        (
            {"org-bureau.en.md": EN},
            [
                "org-bureau.en.md:1: 'org-bureau' is no entity with a page of its own; "
                "name the file by an entity of seeds/vocabulary/entities/ with `page: own`"
            ],
        ),
        (
            {"park-bs.en.md": "## Fence\n\nIt is old.\n"},
            [
                "park-bs.en.md:3: 'It is old.' has no footnote; "
                "end it with the mark of a footnote that names its evidence"
            ],
        ),
        (
            {"park-bs.en.md": EN, "park-bs.zh.md": ZH.replace("fence", "wall")},
            [
                "park-bs.zh.md:1: its footnotes are not those of docs/entities/park-bs.en.md "
                "(fence, wall); give both the same footnotes in the same order"
            ],
        ),
    ],
    ids=["good", "no language", "no entity", "no page", "no evidence", "not alike"],
)
def test_a_text_about_an_entity(files: dict[str, str], messages: list[str], tmp_path: Path) -> None:
    project = Project(tmp_path)
    for name, text in files.items():
        project.write(f"docs/entities/{name}", text)
    assert project.problems() == [f"docs/entities/{message}" for message in messages]
