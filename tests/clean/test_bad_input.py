"""Bad input gives one clear line for that capture; the others go on, nothing is half-written."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from clusterbriefs.clean import UnreadableError, clean_capture
from clusterbriefs.clean.readers import MAX_LINE
from clusterbriefs.cli.clean import command
from tests.clean.made import BODY, SITES, page

GOOD = page(SITES[0])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "it is empty; a capture has text"),
        (b" \n\r\n\t ", "it is empty; a capture has text"),
        ("\u3000\n\u00a0".encode(), "there is nothing but white space in it; a capture has text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "it is a PNG picture; a capture is text or HTML"),
        (b"%PDF-1.7\n", "it is a PDF; a capture is text or HTML"),
        (
            b"PK\x03\x04" + bytes(60),
            "it is a ZIP archive (or an office document); a capture is text or HTML",
        ),
        (bytes(range(256)) * 40, "it is binary data; a capture is text or HTML"),
        (
            b"<html><body></body></html>",
            "the page has no text; save it after its script has built it",
        ),
        (
            ("字" * (MAX_LINE + 1)).encode(),
            "line 1 has 200,001 characters; at most 200,000 are read",
        ),
    ],
    ids=["empty", "blank", "wide blank", "png", "pdf", "zip", "binary", "empty page", "long line"],
)
def test_what_cannot_be_read_says_why_and_what_would_be_right(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as error:
        clean_capture(data)
    assert str(error.value) == message


def test_a_line_of_100_mb_is_refused_at_once() -> None:
    data = b"x" * 100_000_000
    start = time.perf_counter()
    with pytest.raises(UnreadableError, match=r"^it has 100 MB; at most 34 MB are read$"):
        clean_capture(data)
    assert time.perf_counter() - start < 5


def test_a_few_broken_bytes_are_reported_and_the_rest_is_read() -> None:
    data = GOOD.encode().replace("吊车".encode(), b"\xe5\x90\xff\xfe", 1)
    result = clean_capture(data)
    assert [p.text for p in result.paragraphs if "\ufffd" not in p.text] == [
        line for line in BODY if "吊车" not in line
    ]
    assert [gap.what for gap in result.gaps] == ["characters that could not be decoded"]


@pytest.mark.parametrize("declared", ["utf-8", "big5", "latin-1", "no-such-encoding"])
def test_a_wrongly_declared_encoding_is_seen_through(declared: str) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY)
    html = (
        f'<html><head><meta charset="{declared}"><title>园区</title></head>'
        f"<body><div class=article>{paragraphs}</div></body></html>"
    )
    result = clean_capture(html.encode("gbk"))
    assert result.text.splitlines() == list(BODY)


def test_an_encoding_that_the_bytes_are_not_of_is_refused() -> None:
    with pytest.raises(UnreadableError) as error:
        clean_capture("园区".encode("gbk"), encoding="utf-8")
    assert str(error.value) == (
        "the bytes are not of the encoding utf-8; leave it out to have it found"
    )


@pytest.mark.parametrize("tag", ["div", "span", "b", "table", "li", "font"])
def test_html_with_10_000_nested_tags_takes_bounded_time(tag: str) -> None:
    html = "<html><body>" + f"<{tag}>" * 10_000 + BODY[0] + f"</{tag}>" * 10_000
    start = time.perf_counter()
    try:
        clean_capture(html.encode())
    except UnreadableError as error:
        if ";" not in str(error):
            raise
    assert time.perf_counter() - start < 20


def test_an_entity_bomb_expands_to_nothing() -> None:
    entities = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 50}">' for n in range(12)
    )
    bomb = f"<!DOCTYPE html [{entities}]><html><body><p>{BODY[0]}</p><p>&e11;</p></body></html>"
    result = clean_capture(bomb.encode())
    assert BODY[0] in result.text
    assert len(result.text) < 10_000


def test_script_in_a_page_is_never_text() -> None:
    html = f"<html><body><script>alert('x')</script><p>{BODY[0]}</p><p>{BODY[2]}</p></body></html>"
    result = clean_capture(html.encode())
    assert "alert" not in result.text


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command, list(arguments))
    return result.exit_code, result.output


def test_one_bad_capture_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n")
    out = tmp_path / "out"
    status, output = run(str(tmp_path), "--out", str(out))
    assert status == 1
    assert f"{tmp_path}/empty.txt:1: it is empty; a capture has text\n" in output
    assert f"{tmp_path}/picture.txt:1: it is a PNG picture; a capture is text or HTML\n" in output
    assert "2 of 3 failed" in output
    assert sorted(path.name for path in out.iterdir()) == ["good.json", "good.txt"]
    assert (out / "good.txt").read_text("utf-8").splitlines() == list(BODY)
    assert json.loads((out / "good.json").read_text("utf-8"))["rules_version"]


def test_a_folder_with_a_loop_of_links_is_walked_once(tmp_path: Path) -> None:
    folder = tmp_path / "captures"
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "a.txt").write_text(GOOD, "utf-8")
    (folder / "inner" / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "broken.txt").symlink_to(folder / "nowhere")
    status, output = run(str(folder), "--out", str(tmp_path / "out"))
    assert status == 1
    assert "broken.txt:1: there is no such file; check the path" in output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "a.txt"]


def test_an_unwritable_target_is_a_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    target = tmp_path / "a.txt" / "out"
    status, output = run(str(tmp_path / "a.txt"), "--out", str(target))
    assert status == 2
    assert f"{target}: cannot be written to (Not a directory); choose another folder" in output


def test_wrong_use_has_status_2(tmp_path: Path) -> None:
    assert run()[0] == 2
    assert run(str(tmp_path))[0] == 2
    status, output = run("x", "--out", str(tmp_path), "--encoding", "klingon")
    assert status == 2
    assert "--encoding klingon: there is no such encoding; try gb18030" in output


def test_two_captures_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(GOOD, "utf-8")
    status, output = run(
        str(tmp_path / "one"), str(tmp_path / "two"), "--out", str(tmp_path / "out")
    )
    assert status == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "a-2.json",
        "a-2.txt",
        "a.json",
        "a.txt",
    ]
    assert f"{tmp_path}/two/a.txt: much like {tmp_path}/one/a.txt (100% of" in output


def test_a_kill_half_way_leaves_whole_files_only(tmp_path: Path) -> None:
    folder = tmp_path / "captures"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(GOOD + str(number), "utf-8")
    out = tmp_path / "out"
    child = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from clusterbriefs.cli import main; main()",
            "clean",
            str(folder),
            "--out",
            str(out),
        ],
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": "scripts"},
    )
    for _ in range(2000):
        if out.is_dir() and len(list(out.glob("*.txt"))) >= 5:
            break
        time.sleep(0.005)
    child.send_signal(signal.SIGKILL)
    child.wait()
    for path in out.glob("[0-9]*.json"):
        assert json.loads(path.read_text("utf-8"))["rules_version"]
    for path in out.glob("[0-9]*.txt"):
        assert path.read_text("utf-8").splitlines()[: len(BODY)] == list(BODY)
    assert run(str(folder), "--out", str(out))[0] == 0
    assert len(list(out.glob("*.json"))) == 400
    assert [path for path in out.iterdir() if path.name.startswith(".")] == []
