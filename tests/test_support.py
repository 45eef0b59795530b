"""The tests' own tools: each one finds what it is there to find."""

from __future__ import annotations

import fcntl
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.support.axe import axe
from tests.support.network import OutsideConnectionError
from tests.support.nu import nu
from tests.support.places import ROOT
from tests.support.turns import turn
from tests.support.visit import PHONE, Visit

GOOD = """<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><title>样页</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>body { color: #111; background: #fff; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111; } }</style></head>
<body><main><h1>样页</h1><p>龙华</p></main></body>
</html>
"""
BAD = """<!doctype html>
<html>
<head><meta charset="utf-8"><title>Bad</title>
<link rel="icon" href="data:,"></head>
<body><main><h1>Bad</h1><p id="a" id="b" style="color: #ccc">Pale</p><img src="none.png"></main>
<script>throw new Error("broken on purpose")</script></body>
</html>
"""

Visits = Callable[..., AbstractContextManager[Visit]]
Serve = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "zh").mkdir()
    (tmp_path / "index.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "zh" / "index.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.html").write_text(BAD, encoding="utf-8")
    (tmp_path / "404.html").write_text("<!doctype html><title>不在 Not here</title>")
    return tmp_path


@pytest.mark.browser
class TestBrowser:
    """A real Chromium looks at pages."""

    @pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
    def test_a_good_page_has_nothing_against_it(
        self, folder: Path, server: Serve, visit: Visits, screenshots: Path, dark: bool
    ) -> None:
        with visit(size=PHONE, dark=dark, locale="zh-CN") as at:
            at.page.goto(server(folder) + "zh/")
            assert at.page.title() == "样页"
            assert axe(at.page) == ()
            assert (at.outside, at.missing, at.errors) == ([], [], [])
            assert at.shot(screenshots / f"sample-{'dark' if dark else 'light'}.png").is_file()

    def test_axe_finds_what_a_reader_would_stumble_over(
        self, folder: Path, server: Serve, visit: Visits
    ) -> None:
        with visit() as at:
            at.page.goto(server(folder) + "bad.html")
            rules = {violation.rule for violation in axe(at.page)}
        assert rules == {"color-contrast", "html-has-lang", "image-alt"}

    def test_errors_and_missing_files_of_a_page_are_noted(
        self, folder: Path, server: Serve, visit: Visits
    ) -> None:
        with visit() as at:
            address = server(folder)
            at.page.goto(address + "bad.html")
            assert at.missing == [f"404 {address}none.png"]
            assert any("broken on purpose" in error for error in at.errors)

    def test_requests_to_other_hosts_are_noted_and_refused(
        self, folder: Path, server: Serve, visit: Visits
    ) -> None:
        with visit() as at:
            at.page.goto(server(folder))
            reached = at.page.evaluate(
                "() => fetch('https://host.example/x').then(() => true, () => false)"
            )
        assert not reached
        assert at.outside == ["https://host.example/x"]


class TestNu:
    """The Nu checker reads files."""

    def test_it_tells_good_files_from_bad_and_names_the_line(self, folder: Path) -> None:
        (folder / "bad.css").write_text("a {\n  colr: red;\n}\n")
        (folder / "bad.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg">\n<foo/></svg>')
        (folder / "note.txt").write_text("no page")
        errors = [message for message in nu([folder]) if message.kind == "error"]
        assert {(message.path.name, message.line) for message in errors} == {
            ("bad.css", 2),
            ("bad.html", 5),
            ("bad.svg", 2),
        }
        place = folder.resolve() / "bad.html"
        assert any(f"{place}:5: error: Duplicate attribute “id”." in str(one) for one in errors)

    def test_a_good_file_gives_no_message(self, folder: Path) -> None:
        assert nu([folder / "index.html"]) == ()

    def test_no_file_gives_no_message(self) -> None:
        assert nu([]) == ()


class TestServer:
    """A folder is served the way a static host does."""

    def test_a_sub_folder_keeps_its_prefix(self, folder: Path, server: Serve) -> None:
        address = server(folder, prefix="/briefs/")
        with urllib.request.urlopen(address + "zh") as answer:
            assert answer.url == address + "zh/"
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"

    @pytest.mark.parametrize("path", ["briefs/none.html", "briefs/empty/", "index.html"])
    def test_what_is_not_there_is_answered_by_the_sites_own_page(
        self, folder: Path, server: Serve, path: str
    ) -> None:
        (folder / "empty").mkdir()
        host = server(folder, prefix="/briefs/").removesuffix("briefs/")
        with pytest.raises(HTTPError) as caught:
            urllib.request.urlopen(host + path)
        with caught.value as answer:
            assert answer.code == 404
            assert "不在" in answer.read().decode()


class TestNetwork:
    """Tests stay on this machine."""

    def test_another_machine_cannot_be_reached(self) -> None:
        with pytest.raises(OutsideConnectionError, match=r"192\.0\.2\.1"):
            socket.create_connection(("192.0.2.1", 80), timeout=1)

    def test_another_machine_is_not_even_looked_up(self) -> None:
        with pytest.raises(OutsideConnectionError, match=r"host\.example"):
            socket.getaddrinfo("host.example", 443)


class TestFindPython:
    """`scripts/find-python` names a Python that the project can use, or says what to do."""

    def test_it_finds_the_one_that_runs_the_tests(self) -> None:
        found = run_find_python(PYTHON=sys.executable)
        assert found.stdout.strip() == sys.executable

    def test_a_python_that_does_not_fit_is_refused(self) -> None:
        found = run_find_python(PYTHON="/bin/false")
        assert found.returncode == 1
        assert found.stderr == (
            "PYTHON=/bin/false is no Python from 3.11 to 3.13; "
            "name another, or leave PYTHON unset\n"
        )

    def test_without_any_it_says_what_was_tried(self, tmp_path: Path) -> None:
        found = run_find_python(PATH=str(tmp_path))
        assert found.returncode == 1
        assert found.stderr == (
            "No Python from 3.11 to 3.13 found "
            "(tried: python3 python3.13 python3.12 python3.11); "
            "install one, or name it: make PYTHON=/path/to/python3.12 …\n"
        )


def run_find_python(**variables: str) -> subprocess.CompletedProcess[str]:
    """Run the script with these environment variables and no other."""
    return subprocess.run(
        ["/bin/sh", ROOT / "scripts" / "find-python"],
        env=variables,
        check=False,
        capture_output=True,
        text=True,
    )


def test_one_who_measures_the_machine_has_it_alone(tmp_path: Path) -> None:
    def can(how: int) -> bool:
        with (tmp_path / "room.lock").open("ab") as room:
            try:
                fcntl.flock(room, how | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

    with turn(tmp_path, alone=False), turn(tmp_path, alone=False):
        assert (can(fcntl.LOCK_SH), can(fcntl.LOCK_EX)) == (True, False)
    with turn(tmp_path, alone=True):
        assert (can(fcntl.LOCK_SH), can(fcntl.LOCK_EX)) == (False, False)
    assert can(fcntl.LOCK_EX)
