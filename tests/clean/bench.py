"""`make bench-clean`: speed, memory and start-up of `briefs clean` on made captures.

    python -m tests.clean.bench [MEGABYTES] [CAPTURES_DIR]

Captures are made of sentences of many articles in the pages of `made.py` (folded, annotated,
injected in turn) or, where a folder is given, of the files in it, each with a line of its own so
that no two are alike.
"""

from __future__ import annotations

import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.clean.kept_aside import ARTICLE
from tests.clean.made import BODY, CAPTIONS, PHRASES, SITES, page
from tests.clean.made_more import ARTICLES
from tests.clean.test_polluted_pages import FOLD, annotate

ROOT: Final = Path(__file__).parents[2]
_SENTENCE: Final = re.compile(r"[^。]{12,}。”?")


def pages() -> list[bytes]:
    """Return 360 made captures of about 7 KB: different articles, of every kind of pollution."""
    bodies = (BODY, ARTICLE.body, *(article.body for article in ARTICLES))
    said = [sentence for body in bodies for line in body for sentence in _SENTENCE.findall(line)]
    made = []
    for number in range(360):
        chance = random.Random(number)  # noqa: S311 (no secret)
        body = ["".join(chance.sample(said, 4)) for _ in range(17)]
        body.insert(4, CAPTIONS[number % len(CAPTIONS)])
        body[3] = body[3].replace("，", "，" + PHRASES[number % len(PHRASES)], 1)
        if number % 3 == 0:
            body = [line.translate(FOLD) for line in body]
        if number % 6 == 5:
            body = [annotate(line, 7, tones=True) for line in body]
        made.append(page(SITES[number % len(SITES)], tuple(body)).encode())
    return made


def fill(folder: Path, megabytes: int, sources: list[bytes]) -> int:
    """Write captures until there are so many megabytes; return the number of bytes."""
    total = number = 0
    while total < megabytes * 1_000_000:
        data = sources[number % len(sources)] + f"\n编号{number}\n".encode()
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        total, number = total + len(data), number + 1
    return total


def run(arguments: list[str]) -> tuple[float, float, float]:
    """Run the command; return seconds, processor seconds and the most memory of a process, in MiB.

    On a machine that others use too, processor seconds tell more than seconds on the wall.
    """
    start = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", "from clusterbriefs.cli import main; main()", *arguments],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, used, after.ru_maxrss / 1024


def _environment() -> dict[str, str]:
    """Return the environment of the command: compiled modules are kept, as on a user's machine."""
    found = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    return found


def main() -> None:
    """Print the figures."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    sources = (
        [path.read_bytes() for path in sorted(Path(sys.argv[2]).glob("*.txt"))]
        if len(sys.argv) > 2
        else pages()
    )
    start, _, _ = run(["clean", "--help"])
    sys.stdout.write(f"start-up {start:.2f} s\n")
    with tempfile.TemporaryDirectory() as place:
        one = Path(place) / "one.txt"
        one.write_bytes(sources[0])
        run(["clean", str(one), "--out", f"{place}/out"])  # compiles the modules once
        single, _, _ = run(["clean", str(one), "--out", f"{place}/out"])
        sys.stdout.write(f"one capture, with start-up {single:.2f} s\n")
    with tempfile.TemporaryDirectory() as place:
        captures = Path(place) / "captures"
        captures.mkdir()
        total = fill(captures, megabytes, sources)
        for jobs in (1, 2):
            out = Path(place) / f"out{jobs}"
            seconds, used, memory = run(
                ["clean", str(captures), "--out", str(out), "--jobs", str(jobs)]
            )
            sys.stdout.write(
                f"jobs {jobs}: {total / 1e6:,.0f} MB in {seconds:,.1f} s, "
                f"{total / 1e6 / seconds:.2f} MB/s, {total / 1e6 / used:.2f} MB a processor "
                f"second, {memory:,.0f} MiB at most\n"
            )


if __name__ == "__main__":
    main()
