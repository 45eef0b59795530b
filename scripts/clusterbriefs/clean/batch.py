"""Cleans many captures: finds them, cleans some at a time, writes whole files or none.

Memory does not grow with the run but for a signature and a name of each capture.
"""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

import orjson

from clusterbriefs.clean.article import clean_pages
from clusterbriefs.clean.document import RunKnowledge, is_prose
from clusterbriefs.clean.near import signature
from clusterbriefs.clean.readers import MAX_BYTES, Page, UnreadableError, page_text, read
from clusterbriefs.clean.result import CleanResult
from clusterbriefs.clean.strays import TEXT, learn_phrases, prose_of

SUFFIXES: Final = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".md"})
"""Suffixes of the files that are taken from a folder; a file named by itself is always taken."""
STDIN: Final = "-"
TEMPORARY: Final = ".briefs-part"

_CLOSED_ON_EXEC: Final = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_LEARN: Final = 500
"""Captures that are looked at for lines that recur over the run."""
_OFTEN: Final = 4
_TOGETHER, _MOST_TOGETHER = 600_000, 64
"""Bytes of captures, and captures, that are cleaned together at most, but for the last of them."""
_MOST: Final = 300_000


class Task(NamedTuple):
    """One capture to clean: where it is, and the stem of what is written for it."""

    path: str
    stem: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for all captures of a run."""

    out: str | None = None
    save_capture: str | None = None
    encoding: str | None = None


class Outcome(NamedTuple):
    """What became of one capture; `problem` is empty where it was cleaned."""

    path: str
    stem: str
    problem: str = ""
    size: int = 0
    paragraphs: int = 0
    removed: int = 0
    repaired: int = 0
    gaps: int = 0
    signature: tuple[int, ...] = ()


def find(paths: Iterable[str]) -> Iterator[str]:
    """Yield the captures that the paths name: files, folders (links are not followed), globs, `-`.

    What does not exist is yielded as it is, so that reading it reports it.
    """
    for path in paths:
        if path == STDIN:
            yield path
        elif os.path.isdir(path):  # noqa: PTH112 (paths of a large run stay plain text)
            yield from _in_folder(path)
        elif glob.has_magic(path) and not os.path.lexists(path):
            found = sorted(glob.iglob(path, recursive=True))  # noqa: PTH207 (a glob of the shell)
            yield from (name for name in found if not Path(name).is_dir())
            if not found:
                yield path
        else:
            yield path


def _in_folder(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        place = os.path.join(here, "")  # noqa: PTH118
        for name in sorted(files):
            if not name.startswith(".") and name[name.rfind(".") :].lower() in SUFFIXES:
                yield place + name


def tasks(paths: Iterable[str]) -> Iterator[Task]:
    """Give each capture the stem of its file name, numbered where two would be the same."""
    taken: dict[str, int] = {}
    for path in paths:
        stem = "stdin" if path == STDIN else _stem(path) or "capture"
        number = taken.get(stem, 0) + 1
        taken[stem] = number
        if number > 1:
            candidate = f"{stem}-{number}"
            while candidate in taken:
                number += 1
                candidate = f"{stem}-{number}"
            taken[stem], taken[candidate] = number, 1
            stem = candidate
        yield Task(path, stem)


def _stem(path: str) -> str:
    """Return the stem of a path: that of pathlib, which takes ten times as long."""
    name = os.path.basename(path)  # noqa: PTH119
    at = name.rfind(".")
    return name[:at] if 0 < at < len(name) - 1 else Path(path).stem


def read_bytes(path: str) -> bytes:
    """Return the bytes of a capture. Raises UnreadableError for what is none, or too large."""
    try:
        if path == STDIN:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        found = os.stat(path)  # noqa: PTH116 (three calls of the system a capture, no more)
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError("it is no file; give a file, a folder or a glob")
        size = found.st_size
        if size > MAX_BYTES:
            raise UnreadableError(
                f"it has {size / 1e6:,.0f} MB; at most {MAX_BYTES / 1e6:,.0f} MB are read"
            )
        file = os.open(path, os.O_RDONLY | _CLOSED_ON_EXEC)
        try:
            data = os.read(file, size)
            while len(data) < size and (more := os.read(file, size - len(data))):
                data += more
            return data
        finally:
            os.close(file)
    except FileNotFoundError:
        raise UnreadableError("there is no such file; check the path") from None
    except OSError as error:
        raise UnreadableError(f"it cannot be read ({error.strerror}); check its rights") from None


def clean_one(task: Task, settings: Settings, knowledge: RunKnowledge | None = None) -> Outcome:
    """Clean one capture, write `<stem>.txt` and `<stem>.json`; what goes wrong is returned."""
    return next(clean_many([task], settings, knowledge))


def clean_many(
    tasks: Iterable[Task], settings: Settings, knowledge: RunKnowledge | None = None
) -> Iterator[Outcome]:
    """Clean captures as `clean_one` does, in order; those that are small together.

    How many are cleaned together is bounded, and with it the memory.
    """
    group: list[_Read] = []
    size = 0
    for task in tasks:
        taken = _read(task, settings)
        group.append(taken)
        size += taken.size
        if size >= _TOGETHER or len(group) == _MOST_TOGETHER:
            yield from _clean(group, settings, knowledge)
            group, size = [], 0
    if group:
        yield from _clean(group, settings, knowledge)


class _Read(NamedTuple):
    """A capture that was read, or why it could not be."""

    task: Task
    size: int
    page: Page | None
    problem: str


def _read(task: Task, settings: Settings) -> _Read:
    try:
        data = read_bytes(task.path)
        return _Read(task, len(data), read(data, encoding=settings.encoding), "")
    except UnreadableError as error:
        return _Read(task, 0, None, str(error))
    except (RecursionError, MemoryError) as error:
        return _Read(task, 0, None, _too_much(error))


def _too_much(error: Exception) -> str:
    return f"it is too deep or too large ({type(error).__name__}); leave it out"


def _clean(
    group: list[_Read], settings: Settings, knowledge: RunKnowledge | None
) -> Iterator[Outcome]:
    """Clean captures that were read, together; where that fails, each by itself.

    Copies of one capture, byte by byte, are cleaned once: mirrors and crawlers leave many.
    """
    pages = {_contents(taken.page): taken.page for taken in group if taken.page is not None}
    try:
        results = dict(zip(pages, clean_pages(list(pages.values()), knowledge), strict=True))
    except Exception as error:
        if len(group) > 1:
            for taken in group:
                yield from _clean([taken], settings, knowledge)
            return
        if not isinstance(error, (RecursionError, MemoryError)):
            raise
        yield Outcome(*group[0].task, _too_much(error))
        return
    for taken in group:
        if taken.page is None:
            yield Outcome(*taken.task, taken.problem)
        else:
            yield _written(taken, taken.page, results[_contents(taken.page)], settings)


def _contents(page: Page) -> tuple[str, str, str | None]:
    """Return what two captures have in common that are one, byte by byte, and read alike."""
    return page.sha256, page.encoding, page.page_sha256


def _written(taken: _Read, page: Page, result: CleanResult, settings: Settings) -> Outcome:
    """Write what became of a capture, and tell of it."""
    task = taken.task
    try:
        if settings.out is not None:
            place = os.path.join(settings.out, task.stem)  # noqa: PTH118 (fast: twice a capture)
            write(f"{place}.json", _record(result))
            write(f"{place}.txt", result.text.encode("utf-8", "replace"))
        if settings.save_capture is not None and page.page_sha256 is not None:
            place = os.path.join(settings.save_capture, task.stem)  # noqa: PTH118
            write(f"{place}.txt", page_text(page.lines))
            write(f"{place}.page.sha256", f"{page.page_sha256}\n".encode())
    except OSError as error:
        problem = f"its result cannot be written ({error.strerror}); check folder and space"
        return Outcome(*task, problem)
    except (RecursionError, MemoryError) as error:
        return Outcome(*task, _too_much(error))
    if not result.paragraphs:
        problem = "nothing of it is an article; look at it with --explain"
        return Outcome(*task, problem, taken.size)
    removed = repaired = 0
    for _, _, _, action, _, _, _, _, count, _ in result.account:
        if action == "removed":
            removed += 1
        elif action == "repaired":
            repaired += count
    return Outcome(
        task.path,
        task.stem,
        "",
        taken.size,
        len(result.paragraphs),
        removed,
        repaired,
        len(result.gaps),
        signature(result.letters),
    )


def _record(result: CleanResult) -> bytes:
    """Return what is written beside the text, as JSON in UTF-8 on one line."""
    record = result.as_dict()
    try:
        return orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)
    except TypeError:  # half a surrogate pair, of bytes that are no text
        import json

        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "replace") + b"\n"


def write(path: str, data: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then moved there.

    Not synced to the disk: what a power cut takes is made again from the capture. Calls of the
    system without the layers above them, since they are a tenth of the time of a capture.
    """
    part = f"{path}.{os.getpid()}{TEMPORARY}"
    try:
        file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _CLOSED_ON_EXEC, 0o666)
        try:
            written = os.write(file, data)
            while written < len(data):
                written += os.write(file, data[written:])
        finally:
            os.close(file)
        os.replace(part, path)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(part)  # noqa: PTH108
        raise


def prepare(folder: str) -> None:
    """Make a folder for results and clear what a killed run left in it. Raises UnreadableError."""
    path = Path(folder)
    try:
        path.mkdir(parents=True, exist_ok=True)
        for part in path.glob(f"*{TEMPORARY}"):
            part.unlink()
        probe = path / f".probe.{os.getpid()}{TEMPORARY}"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise UnreadableError(
            f"{folder}: cannot be written to ({error.strerror}); choose another folder"
        ) from None


def learn(paths: Iterable[str]) -> RunKnowledge:
    """Learn the short lines around, and the stray phrases in, many different articles of a run.

    The first 500 captures are looked at, of their prose the first 600,000 characters. Copies of one
    article count once, by their longest line; memory is bounded. What is learned holds for all
    captures, whatever their order behind those and however many processes clean them.
    """
    seen: dict[str, tuple[int, int]] = {}
    prose: dict[int, str] = {}
    left = TEXT
    for at, path in enumerate(paths):
        if at >= _LEARN:
            break
        if path == STDIN:
            continue
        try:
            text = read_bytes(path).decode("utf-8")
        except (UnreadableError, UnicodeDecodeError):
            continue
        if text.lstrip()[:1] == "<":
            continue
        lines = [line.strip() for line in text.split("\n")]
        article = crc32(max(lines, key=len, default="").encode("utf-8", "surrogatepass"))
        if left > 0 and article not in prose:
            prose[article] = prose_of(lines)[:left]
            left -= len(prose[article])
        for line in {line for line in lines if 2 <= len(line) <= 60}:
            count, last = seen.get(line, (0, 0))
            if last != article and not is_prose(line):
                seen[line] = (count + 1, article)
        if len(seen) > _MOST:
            seen = {line: found for line, found in seen.items() if found[0] > 1}
    recurring = frozenset(line for line, (count, _) in seen.items() if count >= _OFTEN)
    return RunKnowledge(recurring, learn_phrases(list(prose.values())))


def _collect_less_often() -> None:
    """Let the collector of cycles rest: nothing here makes any, and it would look often."""
    import gc

    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


_STATE: dict[str, object] = {}


def _start(settings: Settings, knowledge: RunKnowledge) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _collect_less_often()
    _STATE["settings"], _STATE["knowledge"] = settings, knowledge


def _work(chunk: list[Task]) -> list[Outcome]:
    settings, knowledge = _STATE["settings"], _STATE["knowledge"]
    if not isinstance(settings, Settings) or not isinstance(knowledge, RunKnowledge):
        raise TypeError("the worker was not started")
    return list(clean_many(chunk, settings, knowledge))


def run(
    paths: Iterable[str],
    settings: Settings,
    *,
    jobs: int = 1,
    report: Callable[[Outcome], None],
) -> None:
    """Clean all captures, in order, and report each as it is done; `jobs` processes at once."""
    _collect_less_often()
    found = list(find(paths))
    knowledge = learn(found) if len(found) >= _OFTEN else RunKnowledge()
    if jobs == 1 or len(found) < 2 or STDIN in found:
        for outcome in clean_many(tasks(found), settings, knowledge):
            report(outcome)
        return
    import multiprocessing
    import threading

    # A fork has all that is loaded by now; it is not for a process with threads, nor for macOS.
    forked = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if forked else "spawn")
    with context.Pool(jobs, _start, (settings, knowledge)) as pool:
        size = max(1, min(_MOST_TOGETHER, len(found) // (jobs * 4)))
        for outcomes in pool.imap(_work, _chunks(tasks(found), size)):
            for outcome in outcomes:
                report(outcome)


def _chunks(tasks: Iterator[Task], size: int) -> Iterator[list[Task]]:
    while chunk := list(islice(tasks, size)):
        yield chunk
