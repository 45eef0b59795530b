"""Run `mkdocs serve` on a project, and wait for what it builds without sleeping."""

from __future__ import annotations

import os
import re
import select
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.support.site import environment

SECONDS: Final = 60
"""How long to wait for a build. Ours: a made project takes two, a busy machine ten times that."""


@dataclass
class Live:
    """A site that is being served and renewed."""

    address: str
    process: subprocess.Popen[bytes]
    output: str = field(default="")

    def read(self, path: str = "") -> str:
        """Return the text of a page or file as it now stands; waits for a build under way."""
        with urllib.request.urlopen(self.address + path, timeout=SECONDS) as answer:
            return str(answer.read().decode("utf-8"))

    def after(self, change: Callable[[], object], path: str, wanted: str) -> str:
        """Change something, then return `path` as soon as `wanted` stands in it.

        MkDocs answers at `/livereload/<version>/…` when there is a newer version. It may build
        between the writing of two files, hence more than one round.
        """
        version = self.version()
        change()
        for _ in range(5):
            if wanted in (text := self.read(path)):
                return text
            with urllib.request.urlopen(
                f"{self.address}livereload/{version}/1", timeout=SECONDS + 5
            ) as answer:
                version = int(answer.read())
        raise AssertionError(f"{wanted!r} did not come into {path!r}\n{self.told()}")

    def version(self) -> int:
        """Return the number of the version that is being shown."""
        found = re.search(r"livereload\((\d+), \d+\)", self.read())
        assert found is not None
        return int(found[1])

    def told(self, until: str | None = None) -> str:
        """Return what MkDocs has printed; wait until `until` is in it, where that is given.

        Raises AssertionError where it does not come.
        """
        assert self.process.stdout is not None
        deadline = time.monotonic() + SECONDS
        while True:
            ready, _, _ = select.select([self.process.stdout], [], [], 0 if until is None else 1)
            if ready:
                piece = os.read(self.process.stdout.fileno(), 65536)
                self.output += piece.decode("utf-8", "replace")
                ended = not piece
            else:
                ended = False
            if until is None and not ready:
                return self.output
            if until is not None and until in self.output:
                return self.output
            if ended or time.monotonic() > deadline:
                raise AssertionError(f"{until!r} was not printed:\n{self.output}")


@contextmanager
def live(root: Path) -> Iterator[Live]:
    """Serve a project on a free port of this machine until the context ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=root,
        env={**environment(""), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        served = Live(f"http://127.0.0.1:{port}/", process)
        served.told(until="Serving on")
        yield served
    finally:
        process.terminate()
        try:
            process.wait(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()
