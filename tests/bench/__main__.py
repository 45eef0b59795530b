"""The benchmark: `make bench`, or `python -m tests.bench --help` for its options."""

from __future__ import annotations

import argparse
import datetime
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from clusterbriefs.brief.corpus import load_corpus
from tests.bench.measure import Cost, measured
from tests.bench.search import first_queries
from tests.bench.synthetic import make_corpus

REFERENCE: Final = (
    ("stock theme and search", "1,000", "2,500", "40–52", "16–21", "240"),
    ("fast set-up, no search", "1,000", "2,500", "30", "10.7", "102"),
)
"""Measured on a prototype, before this project (2 cores, Python 3.11): briefs, pages, s, ms, MiB.

A prototype's 1,000 pairs made 2,500 pages; ours make more, since each source has a report of its
own. The milliseconds a page are what compares.
"""

BUILDS: Final = (100, 1000, 3000)
COMMANDS: Final = (100, 1000, 3000, 10_000)


def main(arguments: Sequence[str]) -> None:
    """Make the corpora, run the commands on them, print a table."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="Measure build, check and convert on made corpora; times in seconds.",
    )
    add = parser.add_argument
    add("sizes", nargs="*", type=int, help="numbers of brief pairs (default: all)")
    add("--only", choices=("commands", "build"), help="leave the other out")
    add(
        "--search",
        action="store_true",
        help="make the search index again, measured apart, and weigh first queries in Chromium",
    )
    add("--archive", action="store_true", help="make the archive too, measured apart")
    add("--keep", type=Path, metavar="DIR", help="make the corpora there and leave them")
    add("--number", type=int, default=1, help="which of many corpora (default: 1)")
    given = parser.parse_args(arguments)
    _say(f"{platform.python_version()}, {platform.machine()}, {datetime.date.today()}")  # noqa: DTZ011
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        top: Path = given.keep or Path(folder)
        if given.only != "build":
            _commands(top, given.sizes or COMMANDS, given.number)
        if given.only != "commands":
            _builds(top, given.sizes or BUILDS, given.number, given.search, given.archive)


def _commands(top: Path, sizes: Sequence[int], number: int) -> None:
    """Measure `convert`, the same again with nothing to do, and `check`."""
    _say("")
    _row("command", "briefs", "wall s", "cpu s", "ms/brief", "MiB")
    for size in sizes:
        root = _corpus(top, size, number)
        for name, words in (
            ("convert, all new", ("convert",)),
            ("convert, nothing new", ("convert",)),
            ("check", ("check",)),
        ):
            cost = measured([*_BRIEFS, *words, "--root", str(root)])
            _row(name, f"{size:,}", *_cells(cost, size))


def _builds(top: Path, sizes: Sequence[int], number: int, search: bool, archive: bool) -> None:
    """Measure the build of the site, and of its search index and archive if asked for."""
    _say("")
    _row("build", "briefs", "wall s", "cpu s", "ms/page", "MiB", "pages", "MB", "largest page, kB")
    for name, briefs, pages, wall, each, peak in REFERENCE:
        _row(name, briefs, wall, "", each, peak, pages)
    for size in sizes:
        root = _corpus(top, size, number)
        measured([*_BRIEFS, "convert", "--root", str(root)])
        cost = measured(
            [*_PYTHON, "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")],
            env={"NO_MKDOCS_2_WARNING": "1"},
        )
        sizes_of = [page.stat().st_size for page in (root / "site").rglob("*.html")]
        sums = (f"{len(sizes_of):,}", f"{sum(sizes_of) / 1e6:.0f}", f"{max(sizes_of) / 1e3:.0f}")
        _row("this project", f"{size:,}", *_cells(cost, len(sizes_of)), *sums)
        for name, wanted, code in (
            ("search index", search, _INDEX),
            ("archive", archive, _ARCHIVE),
        ):
            if wanted:
                cost = measured([sys.executable, "-c", _LOAD + code, str(root)])
                _row(f"its {name}", f"{size:,}", *_cells(cost, len(sizes_of)))
        if search:
            worst = (0.0, "")
            for query, kilobytes, parts in first_queries(root / "site", load_corpus(root)[0]):
                _say(f"  first query {kilobytes:6.1f} kB  {query}  ({parts})")
                worst = max(worst, (kilobytes, query))
            _say(f"  first query {worst[0]:6.1f} kB  at most: {worst[1]}")


_LOAD: Final = (
    "import sys; from pathlib import Path; from clusterbriefs.brief.corpus import load_corpus; "
    "root = Path(sys.argv[1]); given = root / 'site', load_corpus(root)[0]; "
)
_INDEX: Final = "from clusterbriefs.site.search import index_site; index_site(*given)"
_ARCHIVE: Final = "from clusterbriefs.site.archive import make_archive; make_archive(*given)"
_PYTHON: Final = (sys.executable, "-m")
_BRIEFS: Final = (sys.executable, "-c", "from clusterbriefs.cli import main; main()")


def _corpus(top: Path, size: int, number: int) -> Path:
    """Make a corpus, or take the one that is there; return its folder."""
    root = top / f"corpus-{size}-{number}"
    if not (root / "mkdocs.yml").is_file():
        make_corpus(root, size, number)
    return root


def _cells(cost: Cost, number: int) -> tuple[str, ...]:
    each = cost.wall * 1000 / number
    return f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{each:.1f}", f"{cost.peak:.0f}"


def _row(name: str, *cells: str) -> None:
    _say(f"{name:24}" + "".join(f"{cell:>10}" for cell in cells))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
