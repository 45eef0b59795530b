"""`briefs verify`: captures by sha256 or by clean hashes, bad input, exit status, the record."""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clusterbriefs.cli import main
from tests.support.places import ROOT
from tests.support.project import Project
from tests.verify.made import LINES, SLUG, capture_bytes, write_project

EN, ZH = f"docs/briefs/{SLUG}.en.md", f"docs/briefs/{SLUG}.zh.md"
STATE = f"seeds/state/{SLUG}.json"
CAPTURES = ROOT.parent / "shared" / "captures"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A made project with its capture in captures/page.txt."""
    return write_project(tmp_path / "made")


def verify(project: Project, *more: str) -> Result:
    """Run `briefs verify` on a project and its folder of captures."""
    root = str(project.root)
    arguments = ["verify", "--root", root, "--captures", f"{root}/captures", *more]
    return CliRunner().invoke(main, arguments)


def tree(root: Path) -> dict[str, str]:
    """Return the hash of every file below a folder."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def edit(project: Project, name: str, before: str, after: str) -> None:
    text = project.read(name)
    assert before in text
    project.write(name, text.replace(before, after, 1))


def swap(project: Project, data: bytes, name: str = "page.txt") -> None:
    """Put another file in the place of the capture."""
    (project.root / "captures" / name).write_bytes(data)


def test_a_good_brief_is_proven_line_by_line_and_nothing_is_written(project: Project) -> None:
    before = tree(project.root)
    result = verify(project)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert f"{EN}:18: counts: figure 42 firms (firms): proven, capture line 3" in lines
    assert f"{ZH}:18: counts: figure 42 firms (firms): proven, capture line 3" in lines
    assert f"{EN}:24: target: name 'Nanshui Group': proven, capture line 4" in lines
    assert f"{EN}:25: award: date 'July 2022': proven, capture line 5" in lines
    assert (
        f"{EN}:24: target: speaker 'an official of the Beishan bureau': proven, capture line 4"
        in lines
    )
    assert f"{EN}:25: award: statement: no figure, speaker proven, capture line 5" in lines
    assert f"{EN}:18: counts: statement: proven, capture line 3" in lines
    assert f"{SLUG}: verified" in lines
    assert tree(project.root) == before


def test_captures_are_found_whatever_their_names(project: Project) -> None:
    folder = project.root / "captures"
    (folder / "deep").mkdir()
    (folder / "page.txt").rename(folder / "deep" / "x.bin")
    assert verify(project).exit_code == 0


def test_a_number_that_the_line_does_not_have_fails_with_the_reason(project: Project) -> None:
    for name, before, after in (
        (EN, "had 42 device", "had 43 device"),
        (ZH, "器械企业42家，产值超", "器械企业43家，产值超"),
        (f"seeds/{SLUG}.yaml", "value: 42", "value: 43"),
    ):  # fmt: skip
        edit(project, name, before, after)
    result = verify(project, "-q")
    assert result.exit_code == 1
    assert (
        f"{EN}:18: counts: figure 43 firms (firms): not found, capture line 3: "
        "line 3 says '42家' (42 家) there"
    ) in result.stdout
    assert f"{EN}:18: counts: statement: not found, capture line 3: figure 43 firms (firms)" in (
        result.stdout
    )


def test_a_qualifier_cut_off_the_words_of_the_line_is_seen(project: Project) -> None:
    name = f"seeds/{SLUG}.yaml"
    edit(project, name, "text: 企业近千家", "text: 千家")
    result = verify(project, "-q")
    assert result.exit_code == 0  # 近 stands before it on the line: the value is the same
    edit(project, name, "qualifier: nearly", "qualifier: exact")
    edit(project, EN, "has nearly 1,000 firms", "has 1,000 firms")
    project.convert()
    result = verify(project, "-q")
    assert result.exit_code == 1
    assert "line 4 says '近千家' (nearly 1000 家) there" in result.stdout


def test_one_byte_changed_makes_another_copy_whose_untouched_lines_prove(project: Project) -> None:
    swap(project, capture_bytes().replace("42家".encode(), "43家".encode()))
    result = verify(project, "-q")
    assert result.exit_code == 1
    assert "page.txt is another copy of the article, not the capture" in result.stderr
    assert f"{EN}:18: counts: place" in result.stdout
    assert "the copy has no paragraph with the clean hash" in result.stdout
    assert f"{EN}:23: tenants" not in result.stdout
    assert f"{SLUG} (another copy): FAILED" in result.stdout


def test_another_copy_with_other_furniture_proves_everything(project: Project) -> None:
    lines = ("首页", "", *LINES, "", "返回列表")
    swap(project, "\r\n".join(lines).encode())
    result = verify(project, "-q")
    assert result.exit_code == 0
    assert "is another copy of the article" in result.stderr
    assert f"{SLUG} (another copy): verified" in result.stdout


def test_two_captures_of_one_article_are_told_and_the_named_one_is_used(project: Project) -> None:
    swap(project, ("首页\n" + "\n".join(LINES)).encode(), "other.txt")
    result = verify(project, "-q")
    assert result.exit_code == 0
    assert "other.txt is another copy of the article; the capture itself was used" in result.stderr


def test_a_capture_in_another_encoding_is_another_copy(project: Project) -> None:
    swap(project, "\n".join(LINES).encode("gb18030"))
    result = verify(project, "-q")
    assert result.exit_code == 0
    assert "is another copy of the article" in result.stderr


def test_missing_captures_have_an_exit_status_of_their_own(project: Project) -> None:
    (project.root / "captures" / "page.txt").write_text("别的文章。", encoding="utf-8")
    result = verify(project)
    assert result.exit_code == 3
    assert (
        "is not in the folder, nor another copy of the article; "
        "give the folder that has it with --captures"
    ) in result.stdout


def test_a_footnote_past_the_end_says_how_many_lines_there_are(project: Project) -> None:
    edit(project, EN, "Capture line 3 (", "Capture line 30 (")
    result = verify(project, "-q")
    assert result.exit_code == 1
    assert "capture line 30: the capture has 5 lines" in result.stdout


def test_a_brief_without_evidence_cannot_be_proven(project: Project) -> None:
    project.write(
        "docs/briefs/by-hand.en.md",
        '---\ntitle: By hand\nregion: [bs]\ndate: "2022"\nsource: {title: Page}\n---\n\nText.\n',
    )
    result = verify(project, "by-hand")
    assert result.exit_code == 1
    assert (
        "docs/briefs/by-hand.en.md:1: the brief names no capture, so nothing in it can be "
        "proven; give `capture`, the sha256 of what it was written from\n"
    ) in result.stdout


def test_a_brief_by_hand_with_footnotes_is_proven_like_any_other(project: Project) -> None:
    sha256 = hashlib.sha256(capture_bytes()).hexdigest()
    from clusterbriefs.capture import line_hash

    note = f"[^a]: Capture line 3 (`{line_hash(LINES[2])}`).\n"
    head = (
        f'---\ntitle: T\nregion: [bs]\ndate: "2022"\nsource: {{title: Page}}\ncapture: {sha256}\n'
    )
    body = "---\n\nBeishan had {} device firms.[^a]\n\n"
    project.write("docs/briefs/by-hand.en.md", head + body.format(42) + note)
    assert verify(project, "by-hand").exit_code == 0
    project.write("docs/briefs/by-hand.en.md", head + body.format(41) + note)
    result = verify(project, "by-hand", "-q")
    assert result.exit_code == 1
    assert "figure '41 device firms' (41 firms): not found: lines 3 have no such figure" in (
        result.stdout
    )


def test_copied_wording_is_told_with_its_line(project: Project) -> None:
    clause = "并就下一步打算回答了提问介绍了全区"
    assert clause[:11] in LINES[1]
    edit(project, ZH, "## 园区", "## 区科技局负责人介绍了全区医疗器械产业的最新情况")
    result = verify(project, "-q")
    assert result.exit_code == 1
    assert f"{ZH}:21: " in result.stdout
    assert "stands in a capture too; say it in own words: at most 12" in result.stdout


def test_json_holds_every_item_and_the_versions(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert verify(project, "--json", str(out)).exit_code == 0
    data = json.loads(out.read_text(encoding="utf-8"))
    assert data["rules"] == "1"
    (brief,) = data["briefs"]
    assert brief["brief"] == SLUG
    assert {"kind": "figure", "result": "proven", "capture_line": 3}.items() <= next(
        item for item in brief["items"] if item.get("figure") == "firms"
    ).items()


def test_record_writes_the_state_alone_and_the_same_twice(project: Project) -> None:
    before = tree(project.root)
    assert verify(project, "--record").exit_code == 0
    after = tree(project.root)
    assert {name for name in after if after[name] != before.get(name)} == {STATE}
    state = json.loads(project.read(STATE))["verified"]
    assert state["rules"] == "1"
    assert state["copy"] is False
    assert state["statements"]["counts"]["result"] == "proven"
    assert state["statements"]["award"]["result"] == "attributed"
    assert state["statements"]["counts"]["figures"] == {"firms": "proven", "big": "proven"}
    assert verify(project, "--record").exit_code == 0
    assert tree(project.root) == after
    project.convert()
    assert json.loads(project.read(STATE))["verified"] == state


def test_a_record_that_cannot_be_read_is_left_alone(project: Project) -> None:
    project.write(STATE, "{")
    result = verify(project, "--record")
    assert result.exit_code == 1
    assert "nothing recorded" in result.output
    assert project.read(STATE) == "{"


def test_an_unknown_brief_and_a_missing_folder_are_told(project: Project) -> None:
    result = verify(project, "ghost")
    assert result.exit_code == 2
    assert f"ghost is no brief; briefs are {SLUG}" in result.output
    bare = CliRunner().invoke(main, ["verify", "--root", str(project.root)])
    assert bare.exit_code == 2
    assert "name one with --captures" in bare.output


def test_a_very_large_brief_is_told_quickly(project: Project) -> None:
    text = project.read(EN)
    line = "Firms came, and came again, to the 42 parks of Beishan.[^counts]\n"
    project.write(EN, text.replace("\n## A park", "\n" + line * (10_000_000 // len(line)), 1))
    start = time.monotonic()
    result = verify(project, "-q")
    assert result.exit_code == 1
    assert f"{EN}:1: the file has " in result.stdout
    assert time.monotonic() - start < 10


@pytest.mark.captures
@pytest.mark.skipif(not CAPTURES.is_dir(), reason="the private captures are not there")
def test_the_real_briefs_verify_without_failure() -> None:
    result = CliRunner().invoke(main, ["verify", "--root", str(ROOT), "-q"])
    assert result.exit_code == 0, result.output
    assert result.stdout.count(": verified\n") >= 5
