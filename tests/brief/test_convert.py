"""Conversion: the same input gives the same bytes, and what a person wrote is never lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from clusterbriefs.values.files import write_whole
from tests.support.project import CAPTURE_SHA, Project, bi, place

EN, ZH = "docs/briefs/beishan-2022.en.md", "docs/briefs/beishan-2022.zh.md"
STATE = "seeds/state/beishan-2022.json"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose one seed was converted."""
    project = Project(tmp_path)
    project.add_seed()
    project.convert()
    return project


def reworded(project: Project) -> dict[str, Any]:
    """Change the seed's first statement in English."""
    data = project.add_seed()
    data["sections"][0]["statements"][0]["en"] = "Beishan counted 42 makers of devices."
    project.add_seed(**data)
    return data


def test_a_seed_becomes_two_files_of_this_form(project: Project) -> None:
    assert project.read(EN) == (
        "---\n"
        "title: Beishan counts its device firms\n"
        "description: Beishan had 42 device firms.\n"
        "region: [bs]\n"
        'date: "2022~"\n'
        "source:\n"
        "  title: 北山器械产业\n"
        "  publisher: Beishan Daily\n"
        "  mirror: null\n"
        "  url: null\n"
        "topics: [firms]\n"
        f'capture: "{CAPTURE_SHA}"\n'
        "seed: beishan-2022\n"
        "---\n"
        "\n"
        "## Firms\n"
        "\n"
        "Beishan had 42 device firms.[^counts]\n"
        "Nine firms were large.[^large]\n"
        "\n"
        "## A park\n"
        "\n"
        "Beishan Park is to reach 200,000 square metres.[^target]\n"
        "\n"
        f"[^counts]: Capture line 1 (`{place(1)['hash']}`); "
        "speaker: an official of the Beishan bureau; figures as of 2022.\n"
        f"[^large]: Capture line 1 (`{place(1)['hash']}`); "
        "speaker: an official of the Beishan bureau; figures as of 2022.\n"
        f"[^target]: Capture line 3 (`{place(3)['hash']}`); "
        "speaker: the article; figures as of 2022.\n"
    )
    assert (
        f"[^target]: 采集文本第3行（`{place(3)['hash']}`）；陈述者：报道原文；数据时点：2022年。\n"
        in project.read(ZH)
    )


def test_what_was_converted_has_no_problems_and_a_second_run_writes_nothing(
    project: Project,
) -> None:
    assert project.problems() == []
    assert project.convert().written == []
    assert project.convert(check=True).stale == []


def test_the_same_input_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    again = Project(tmp_path / "again")
    again.add_seed()
    again.convert()
    for name in (EN, ZH, STATE):
        assert again.read(name) == project.read(name)


def test_a_change_of_the_seed_renews_an_untouched_brief(project: Project) -> None:
    reworded(project)
    report = project.convert(check=True)
    assert [str(problem) for problem in report.stale] == [
        f"{EN}:18: not what seeds/beishan-2022.yaml says now (statement counts); "
        "run `briefs convert`"
    ]
    assert project.convert().written == [EN, STATE]
    assert "Beishan counted 42 makers of devices.[^counts]\n" in project.read(EN)


def test_a_statement_that_a_person_edited_stays_and_both_texts_are_told(project: Project) -> None:
    mine = "Forty-two firms made devices in Beishan.[^counts]"
    project.write(EN, project.read(EN).replace("Beishan had 42 device firms.[^counts]", mine))
    data = reworded(project)
    data["sections"][0]["statements"][1]["en"] = "Nine of them were big."
    project.add_seed(**data)
    report = project.convert()
    assert mine in project.read(EN), "the person's words stay"
    assert "Nine of them were big.[^large]" in project.read(EN), "the rest is renewed"
    assert [str(edit) for edit in report.edits] == [
        f"{EN}:18: statement counts was edited; it is left as it is\n"
        f"  brief: {mine}\n"
        "  seed:  Beishan counted 42 makers of devices.[^counts]"
    ]
    again = project.convert(check=True)
    assert again.stale == [], "an edited statement does not fail the check"
    assert len(again.edits) == 1, "and is listed each time"


def test_an_edit_that_returns_to_the_seeds_words_is_one_no_more(project: Project) -> None:
    before = project.read(EN)
    project.write(EN, before.replace("Nine firms", "9 firms"))
    assert len(project.convert().edits) == 1
    project.write(EN, before)
    assert project.convert().edits == []


def test_lines_that_a_person_added_stay_where_they_are(project: Project) -> None:
    text = project.read(EN).replace(
        "## A park\n", "A remark of mine, without a mark.\n\n![plan](plan.png)\n\n## A park\n"
    )
    project.write(EN, text)
    reworded(project)
    project.convert()
    assert project.read(EN) == text.replace(
        "Beishan had 42 device firms.[^counts]", "Beishan counted 42 makers of devices.[^counts]"
    )


def test_a_statement_that_a_person_removed_stays_out(project: Project) -> None:
    lines = [line for line in project.read(EN).split("\n") if "[^large]" not in line]
    project.write(EN, "\n".join(lines))
    report = project.convert()
    assert "[^large]" not in project.read(EN)
    assert [(edit.key, edit.yours) for edit in report.edits] == [
        ("footnote:large", None),
        ("statement:large", None),
    ]


def test_a_new_statement_enters_an_edited_brief_behind_its_neighbour(project: Project) -> None:
    project.write(EN, project.read(EN).replace("Nine firms", "9 firms"))
    data = project.add_seed()
    data["sections"][0]["statements"].append(
        {
            "id": "more",
            **bi("More came.", "企业还在增加。"),
            "stated_by": "newspaper",
            "evidence": [place(2)],
        }
    )
    project.add_seed(**data)
    project.convert()
    text = project.read(EN)
    assert "9 firms were large.[^large]\nMore came.[^more]\n\n## A park" in text
    assert text.index("[^large]: ") < text.index("[^more]: ") < text.index("[^target]: ")
    assert project.problems() == []


def test_a_statement_gone_from_the_seed_leaves_an_edited_brief_unless_edited(
    project: Project,
) -> None:
    project.write(EN, project.read(EN).replace("firms.[^counts]", "makers.[^counts]"))
    data = project.add_seed()
    data["sections"][0]["statements"] = data["sections"][0]["statements"][:1]
    project.add_seed(**data)
    project.convert()
    assert "[^large]" not in project.read(EN)
    data["sections"] = data["sections"][1:]
    project.add_seed(**data)
    report = project.convert()
    assert "Beishan had 42 device makers.[^counts]" in project.read(EN)
    assert [(edit.key, edit.seeds) for edit in report.edits] == [("statement:counts", None)]


def test_an_edited_title_and_heading_stay(project: Project) -> None:
    text = project.read(EN).replace("title: Beishan counts", "title: Beishan tallies")
    project.write(EN, text.replace("## Firms", "## Companies"))
    reworded(project)
    report = project.convert()
    assert sorted(edit.key for edit in report.edits) == ["front:title", "heading:firms"]
    assert "title: Beishan tallies" in project.read(EN)
    assert "## Companies" in project.read(EN)


def test_a_brief_that_was_not_made_from_the_seed_is_never_touched(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.add_seed()
    project.write(EN, "mine\n")
    report = project.convert()
    assert [str(problem) for problem in report.problems] == [
        f"{EN}:1: the file was not made from seeds/beishan-2022.yaml, so it is left as it is; "
        "rename the seed or the brief, or delete the brief to have it made anew"
    ]
    assert project.read(EN) == "mine\n"
    assert not (tmp_path / ZH).exists()
    assert not (tmp_path / STATE).exists()


def test_a_state_that_cannot_be_read_stops_before_anything_is_written(project: Project) -> None:
    project.write(STATE, "{")
    reworded(project)
    before = project.read(EN)
    report = project.convert()
    assert [str(problem) for problem in report.problems] == [
        f"{STATE}:1: the state file cannot be read; "
        "restore it from git; it is written by programs alone"
    ]
    assert project.read(EN) == before


def test_a_run_that_died_before_the_state_was_written_is_mended_by_the_next(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    reworded(project)

    def die(path: Path, text: str) -> bool:
        if path.suffix == ".json":
            raise KeyboardInterrupt
        return write_whole(path, text)

    with monkeypatch.context() as patch:
        patch.setattr("clusterbriefs.brief.convert.write_whole", die)
        with pytest.raises(KeyboardInterrupt):
            project.convert()
    report = project.convert()
    assert report.edits == []
    assert project.convert(check=True).stale == []


def test_windows_line_ends_are_no_edit(project: Project) -> None:
    path = project.root / EN
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert project.convert(check=True).edits == []


def test_markdown_in_a_sentence_is_escaped_but_for_emphasis(tmp_path: Path) -> None:
    project = Project(tmp_path)
    data = project.add_seed()
    data["sections"][0]["statements"][0]["en"] = "A [link](x) and *so* a `code`_."
    project.add_seed(**data)
    project.convert()
    assert "A \\[link\\](x) and *so* a \\`code\\`\\_.[^counts]" in project.read(EN)
