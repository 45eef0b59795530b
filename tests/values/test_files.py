"""Files written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusterbriefs.values.files import write_whole


def test_a_file_is_written_once_and_left_alone_while_its_text_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.md"
    assert write_whole(path, "龙华\n") is True
    before = path.stat().st_mtime_ns
    assert write_whole(path, "龙华\n") is False
    assert path.stat().st_mtime_ns == before
    assert path.read_text(encoding="utf-8") == "龙华\n"


def test_a_run_that_dies_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_text("old", encoding="utf-8")

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", die)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["a.md"]


def test_what_can_be_built_again_does_not_wait_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr("os.fsync", synced.append)
    assert write_whole(tmp_path / "a.html", "text", durable=False) is True
    assert synced == []
    assert write_whole(tmp_path / "a.yaml", "text") is True
    assert len(synced) == 1


def test_the_mode_of_an_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    write_whole(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640
