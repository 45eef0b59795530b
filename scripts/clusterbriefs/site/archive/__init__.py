"""The whole site as one archive that works from disk by double click.

A browser that reads a page from disk adds no `index.html` to an address, loads no module and
fetches no file. So the archive is a build of its own, made from the built site: addresses name
files (`pages`), modules become plain scripts (`scripts`), data and the index of the search become
scripts too (`data`).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from clusterbriefs.site.archive.data import as_script
from clusterbriefs.site.archive.pages import for_disk
from clusterbriefs.site.archive.scripts import classic

NAME: Final = "cluster-briefs.zip"
"""The archive's file at the root of the site; what is in it lies in a folder of that name."""

LEFT_OUT: Final = ("pagefind/", "og/", "sitemap", "robots.txt", "404.html", NAME)
"""What is of use on a host only: Pagefind's index, pictures for other sites' previews, lists for
crawlers, the page of a host that finds none."""

FETCHED: Final = ("assets/", "check/", "cite/")
"""Folders whose JSON files scripts read."""

HERE: Final = Path(__file__).parent
"""Holds the scripts that only the archive has; each replaces the site's one of its name."""

_STAMP: Final = (1980, 1, 1, 0, 0, 0)
"""The date of each file in the archive: the oldest that ZIP has, so that builds do not differ."""


def make_archive(site: Path) -> Path:
    """Write the archive of the built site below `site` into it, whole or not at all.

    The same site gives the same bytes. Raises ValueError where a script or page is written in a
    way that could not work from disk.
    """
    target = site / NAME
    half = target.with_suffix(".half")
    try:
        with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, content in files(site):
                entry = zipfile.ZipInfo(f"{target.stem}/{name}", _STAMP)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, content)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    return target


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file of the archive, sorted by name in the site."""
    own = {path.name: path for path in sorted(HERE.glob("*.js"))}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if not path.is_file() or name.startswith((*LEFT_OUT, ".")) or path.name.startswith("."):
            continue
        content = path.read_bytes()
        if path.suffix == ".html":
            content = for_disk(name, content.decode("utf-8")).encode("utf-8")
        elif path.suffix == ".js" and name.startswith("assets/") and path.name != "theme.js":
            source = own.pop(path.name, path).read_text(encoding="utf-8")
            content = classic(name.removeprefix("assets/"), source).encode("utf-8")
        elif path.suffix == ".json" and name.startswith(FETCHED):
            content = as_script(name, content.decode("utf-8")).encode("utf-8")
            name += ".js"
        yield name, content
    for name, path in own.items():
        yield f"assets/{name}", path.read_bytes()
