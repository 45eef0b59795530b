"""The whole site as one archive that works from disk by double click.

A browser that reads a page from disk adds no `index.html` to an address, loads no module and
fetches no file. So the archive is a build of its own, made from the built site: addresses name
files (`pages`), modules become plain scripts (`scripts`), what scripts read becomes scripts
too (`data`), and the search looks through a list instead of asking an index (`search`).
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import full_address
from clusterbriefs.site.archive.data import as_script
from clusterbriefs.site.archive.pages import for_disk
from clusterbriefs.site.archive.scripts import classic
from clusterbriefs.site.archive.search import search_list
from clusterbriefs.values import LANGS

NAME: Final = "cluster-briefs.zip"
"""The archive's file at the root of the site; what is in it lies in a folder of that name."""

LEFT_OUT: Final = ("pagefind/", "og/", "sitemap", "robots.txt", "404.html", NAME)
"""What is of use on a host only: Pagefind's index, pictures for other sites' previews, lists for
crawlers, the page of a host that finds none."""

FEED: Final = re.compile(r"(?:.*/)?feed(?:-\d+)?\.(?:xml|json)")
"""Feeds: on a disk nothing new ever comes."""

FETCHED: Final = ("check/", "cite/", "glossary/")
"""Folders whose JSON files scripts read."""

READ: Final = tuple(full_address(lang, "search/") + "index.html" for lang in LANGS)
"""Pages that scripts read: of this one the dialog of the search is made."""

HERE: Final = Path(__file__).parent
"""Holds the scripts that only the archive has; each replaces the site's one of its name."""

_STAMP: Final = (1980, 1, 1, 0, 0, 0)
"""The date of each file in the archive: the oldest that ZIP has, so that builds do not differ."""


def make_archive(site: Path, corpus: Corpus) -> Path:
    """Write the archive of the site that was built from `corpus` into its folder, whole or not.

    The same site gives the same bytes. Raises ValueError where a script or page is written in a
    way that could not work from disk.
    """
    target = site / NAME
    half = site / f".{NAME}"  # a name that `files` passes over
    try:
        with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, text in files(site, corpus):
                entry = zipfile.ZipInfo(f"{target.stem}/{name}", _STAMP)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, text)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    return target


def files(site: Path, corpus: Corpus) -> Iterator[tuple[str, str | bytes]]:
    """Yield name and content of each file of the archive."""
    own = {path.name: path for path in sorted(HERE.glob("*.js"))}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_dir() or path.name.startswith(".") or name.startswith(LEFT_OUT):
            continue
        if FEED.fullmatch(name):
            continue
        if path.suffix == ".html":
            html = for_disk(name, path.read_text(encoding="utf-8"))
            yield name, html
            if name in READ:
                yield f"{name}.js", as_script(name, html)
        elif path.suffix == ".js" and path.name != "theme.js":
            source = own.pop(path.name, path).read_text(encoding="utf-8")
            yield name, classic(name.removeprefix("assets/"), source)
        elif path.suffix == ".json" and name.startswith(FETCHED):
            yield f"{name}.js", as_script(name, json.loads(path.read_text(encoding="utf-8")))
        else:
            yield name, path.read_bytes()
    for name, path in own.items():
        yield f"assets/{name}", path.read_text(encoding="utf-8")
    for lang in LANGS:
        name = f"assets/disk/search.{lang}.json"
        yield f"{name}.js", as_script(name, search_list(corpus, lang, site))
