"""Links of briefs: each leads to a file of docs/ or to a statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.project import Project

FRONT = '---\ntitle: A\nregion: [bs]\ndate: "2022"\nsource: {title: B}\n---\n'


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("other.md", None),
        ("../about.en.md", None),
        ("../about.md", None),
        ("../plan.png", None),
        ("https://example.org/nowhere", None),
        ("#s-a", None),
        ("#firms", None),
        ("nowhere.md", "the link 'nowhere.md' leads to no file; "
         "name a file by its path from this one, a page as name.md"),
        ("../../seeds/a.yaml", "the link '../../seeds/a.yaml' leads to no file; "
         "name a file by its path from this one, a page as name.md"),
        ("#s-ghost", "no statement here has the anchor '#s-ghost'; link to #s-<statement id>"),
    ],
)  # fmt: skip
def test_a_link_leads_somewhere(link: str, told: str | None, tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("docs/about.en.md", "About.\n")
    project.write("docs/plan.png", "")
    project.write("docs/briefs/other.en.md", FRONT + "Text.\n")
    text = FRONT + f"A sentence with a [link]({link}).[^a]\n\n[^a]: Here.\n"
    project.write("docs/briefs/one.en.md", text)
    assert project.problems() == ([f"docs/briefs/one.en.md:7: {told}"] if told else [])
