"""The command `briefs` as a person calls it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clusterbriefs.cli import COMMANDS, main
from tests.support.project import CAPTURE, Project, place


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_help_lists_every_command_without_importing_it() -> None:
    result = run("--help")
    assert result.exit_code == 0
    for name in COMMANDS:
        assert f"  {name} " in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"Usage: main {name}" in result.stdout


def test_check_and_convert_on_a_good_project(tmp_path: Path) -> None:
    Project(tmp_path).add_seed()
    first = run("convert", "--root", str(tmp_path))
    assert (first.exit_code, first.stdout) == (
        0,
        "written: docs/briefs/beishan-2022.en.md\n"
        "written: docs/briefs/beishan-2022.zh.md\n"
        "written: seeds/state/beishan-2022.json\n",
    )
    assert run("convert", "--check", "--root", str(tmp_path)).exit_code == 0
    check = run("check", "--root", str(tmp_path))
    assert (check.exit_code, check.output) == (0, "no problems in 1 seed, 1 brief\n")


def test_convert_writes_nothing_while_there_are_problems(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.add_seed("good")
    project.add_seed("bad", regions=["atlantis"], topics=["gossip"])
    for command in ("convert", "check"):
        result = run(command, "--root", str(tmp_path))
        assert result.exit_code == 1
        assert result.stdout == (
            "seeds/bad.yaml:8: 'atlantis' is not among the regions; "
            "use an id of seeds/vocabulary/regions.yaml, or add it there\n"
            "seeds/bad.yaml:10: 'gossip' is not among the topics; "
            "use an id of seeds/vocabulary/topics.yaml, or add it there\n"
        )
    assert not (tmp_path / "docs").exists()


def test_convert_check_fails_on_a_brief_that_is_out_of_date(tmp_path: Path) -> None:
    Project(tmp_path).add_seed()
    result = run("convert", "--check", "--root", str(tmp_path))
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == (
        "docs/briefs/beishan-2022.en.md:1: the brief of seeds/beishan-2022.yaml is missing; "
        "run `briefs convert`"
    )
    assert not (tmp_path / "docs").exists()


def test_convert_takes_the_seeds_that_are_named(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.add_seed("one")
    project.add_seed("two")
    assert run("convert", "two", "--root", str(tmp_path)).exit_code == 0
    assert not (tmp_path / "docs/briefs/one.en.md").exists()
    assert (tmp_path / "docs/briefs/two.en.md").exists()
    unknown = run("convert", "three", "--root", str(tmp_path))
    assert unknown.exit_code == 2
    assert "three is no seed; seeds are one, two" in unknown.output


def test_evidence_prints_entries_ready_to_paste(tmp_path: Path) -> None:
    capture = tmp_path / "capture.txt"
    capture.write_text("\n".join(["", *CAPTURE]), encoding="utf-8")
    result = run("evidence", str(capture), "2", "4")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("capture: {sha256: ")
    assert lines[0].endswith(", lines: 4}")
    assert f'line: 2, hash: "{place(1)["hash"]}"' in lines[1]
    assert f'line: 4, hash: "{place(3)["hash"]}"' in lines[2]


def test_evidence_of_a_line_past_the_end(tmp_path: Path) -> None:
    capture = tmp_path / "capture.txt"
    capture.write_text("x", encoding="utf-8")
    result = run("evidence", str(capture), "2")
    assert result.exit_code == 2
    assert f"{capture} has 1 lines; there is no line 2" in result.output


def test_outside_a_project_the_command_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 2
    assert "no project here" in result.output
