"""Makes the search index of a built site with Pagefind, one index per language.

Readers of Chinese look for any run of characters, and Chinese is not written in words. A cut into
words made by a program would hide what lies across its cuts, so runs of Chinese are indexed as
overlapping pairs of characters: a query becomes its own pairs, all of which a page must have.
Pagefind and browsers cut Chinese again where they see it, so pairs are spelt in Armenian letters,
which no page uses, nothing cuts and nothing stems: three letters a character, as its code point in
five bits each. `assets/search.js` spells queries in the same way and turns excerpts back.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape, unescape
from pathlib import Path
from typing import Final

from mkdocs.exceptions import PluginError

from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.page import PREFIX
from clusterbriefs.values import LANGS, Lang

LAST: Final = "\u0581"
"""Begins the spelling of the last character of a run; no letter of a spelling itself."""

NAME: Final = "\u0582"
"""Begins the spelling of a whole name, by which the thing that is called so comes first."""

_FIRST_HAN: Final = 0x3400
_FIRST_LETTER: Final = 0x561
_HAN: Final = re.compile("[\u3400-\u9fff]+")
_LETTER: Final = re.compile(r"[^\W_]")
_TAG: Final = re.compile(r"(<[^>]*>)")
_MAIN: Final = re.compile(r"<main\b[^>]* data-pagefind-body[^>]*>(.*)</main>", re.DOTALL)
_KIND: Final = re.compile(r'<body data-kind="([a-z]+)"')
_LANG: Final = re.compile(r'<html lang="([\w-]+)"')

_NAMES: Final = re.compile(
    r"<h1[^>]*>(.*?)</h1>"
    r'|<[a-z]+ class="(?:other-name|aliases|entity-name)"[^>]*>(.*?)</(?:p|span|dd)>'
    r'|<li aria-current="page">(.*?)</li>|<dfn>(.*?)</dfn>',
    re.DOTALL,
)
"""Where a page tells how its subject is called."""

_ENTRIES: Final = {
    "section": re.compile(
        r'<section class="entity-section">\s*<h2 id="([\w-]+)">(.*?)</h2>(.*?)</section>', re.DOTALL
    ),
    "entity": re.compile(
        r'<li id="([\w-]+)" class="entity-here">.*?<span class="entity-name">(.*?)</span>'
        r"(.*?)</details>\s*</li>",
        re.DOTALL,
    ),
    "term": re.compile(r'<dt id="(term-[\w-]+)"><dfn>(.*?)</dfn>(.*?)</dd>', re.DOTALL),
}
"""Entries of a page that are found by themselves: anchor, name, what is said of it."""

IGNORED: Final = (
    "beside breadcrumbs cite counts damage edtf evidence footnote hash letters more more-figures "
    "named permalink places related statement-source tally"
).split()
"""Classes of what no search leads to: evidence, other pages' titles, buttons and signs."""

REPEATED: Final = {
    "home": "home-regions home-briefs home-check home-open",
    "brief": "table-scroll",
    "entity": "table-scroll",
    "region": "brief-list entity-list statements table-scroll",
    "topic": "brief-list entity-list facts table-scroll",
    "source": "brief-list statements",
    "list": "brief-list conflict entity-list missing missing-group plan-list statement-group "
    "statements table-scroll timeline topics tree",
}
"""Classes, by kind of page, of what repeats the words of briefs, entities and terms."""

WEIGHTS: Final = {
    "<h1": 10,
    '<p class="summary"': 4,
    '<p class="other-name"': 8,
    '<dd class="aliases"': 8,
    '<p class="lead"': 2,
    '<div class="definition"': 2,
    '<section class="facts"': 0.5,
    '<div class="statement-group"': 0.3,
    '<ul class="tags"': 0.5,
    '<dl class="relations"': 0.5,
    '<p class="kicker"': 0.3,
}
"""How much the words of an element count, by how its tag begins; all else counts 1."""

LITTLE: Final = {"term": 0.4, "source": 0.3, "list": 0.5, "text": 0.5, "home": 0.5}
"""How much a page of a kind counts as a whole, where that is less than 1."""


NAMED: Final = {"brief", "region", "entity", "topic", "term"}
"""Kinds of pages that are about one thing, which has a name."""


@dataclass(frozen=True)
class Document:
    """What the indexer reads of a page or an entry: its address in the site, and HTML."""

    address: str
    html: str

    @property
    def path(self) -> str:
        """The file that holds it while it is indexed; an anchor becomes a folder."""
        return f"{self.address.replace('#', '~')}/index.html".lstrip("/")


def index_site(site: Path) -> None:
    """Index the pages below `site` and write the index to `site/pagefind/`.

    Pages say by `data-pagefind-body` that they are to be found, and by their `lang` in which
    language. Raises PluginError where the indexer fails.
    """
    # Pagefind's interface for Python waits a tenth of a second for each page; files take none.
    with tempfile.TemporaryDirectory() as name:
        for document in documents(site):
            file = Path(name) / document.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document.html, encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", name, "--quiet"]
        command += ["--output-path", str(site / "pagefind")]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise PluginError(f"the search index could not be made:\n{run.stdout}{run.stderr}")


def documents(site: Path) -> Iterator[Document]:
    """Yield what is indexed: each page that is to be found, and the entries of lists."""
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        main, kind, tag = _MAIN.search(html), _KIND.search(html), _LANG.search(html)
        if main and kind and tag:
            folder = path.parent.relative_to(site).as_posix()
            address = "" if folder == "." else f"{folder}/"
            yield from of_page(address, tag[1], kind[1], main[1])


def of_page(address: str, tag: str, kind: str, main: str) -> Iterator[Document]:
    """Yield the documents of a page, whose main part is given."""
    lang: Lang = LANGS[1] if address.startswith(PREFIX[LANGS[1]]) else LANGS[0]
    kind = _kind(kind, address.removeprefix(PREFIX[lang]))
    for name, pattern in _ENTRIES.items():
        for anchor, title, text in pattern.findall(main):
            entry = f'<h1 id="{anchor}">{title}</h1><div>{text}</div>'
            of = "term" if name == "term" else "entity"
            yield _document(f"{address}#{anchor}", lang, tag, of, entry)
        main = pattern.sub("", main)
    yield _document(address, lang, tag, kind, main)


def _document(address: str, lang: Lang, tag: str, kind: str, main: str) -> Document:
    names = " ".join(sorted(set(_names(main)))) if kind in NAMED else ""
    for start, weight in WEIGHTS.items():
        counts = f'{start} data-pagefind-weight="{weight * LITTLE.get(kind, 1):g}"'
        main = re.sub(rf"{re.escape(start)}(?=[ >])", counts, main)
    main = _ignored(kind).sub(r"\1 data-pagefind-ignore\2", main)
    main = main.replace("<h1", '<h1 data-pagefind-meta="title"', 1)
    if kind == "brief":
        main = main.replace('<p class="kicker"', '<p class="kicker" data-pagefind-meta="place"', 1)
    label = escape(LABELS[f"kind-{kind}"][LANGS.index(lang)])
    return Document(
        address,
        f'<html lang="{tag}"><body data-kind="{kind}"><main data-pagefind-body '
        f'data-pagefind-meta="kind:{label}" data-pagefind-weight="{LITTLE.get(kind, 1)}">'
        f'{spelt(main)}<p data-pagefind-meta="address:{address}">{names}</p></main></body></html>',
    )


@cache
def _ignored(kind: str) -> re.Pattern[str]:
    classes = "|".join([*IGNORED, *REPEATED.get(kind, "").split()])
    # The labels of facts say nothing of the thing; in a list a <dt> is what is told of.
    tags = "sup" if kind == "list" else "sup|dt"
    return re.compile(
        rf'(<(?:{tags})(?=[ >])|<[a-z0-9]+(?=[^>]* class="(?:{classes})[ "]))([^>]*>)'
    )


def _kind(kind: str, address: str) -> str:
    """Return the kind of a page as the list of results names it."""
    if kind == "index":
        return "source" if address.count("/") > 1 and address.startswith("sources/") else "list"
    return kind


def _names(main: str) -> Iterator[str]:
    """Yield each name of a page's subject as one word of the index."""
    for found in _NAMES.finditer(main):
        for name in re.split("[;；]", unescape(_TAG.sub("", found[found.lastindex or 0]))):
            if word := whole(name):
                yield word


def whole(name: str) -> str:
    """Return a name as the one word that tells it from names that contain it; empty if none."""
    letters = _LETTER.findall(name.casefold())
    word = "".join(_letters(char) if _HAN.fullmatch(char) else char for char in letters)
    return NAME + word if word else ""


def spelt(html: str) -> str:
    """Return HTML with the Chinese of its text spelt for the index."""
    return "".join(
        piece if piece.startswith("<") else _HAN.sub(_run, piece) for piece in _TAG.split(html)
    )


def _run(found: re.Match[str]) -> str:
    run = found[0]
    words = [_pair(run[at : at + 2]) for at in range(len(run) - 1)]
    return f" {' '.join([*words, LAST + _letters(run[-1])])} "


@lru_cache(maxsize=65536)
def _pair(pair: str) -> str:
    return _letters(pair[0]) + _letters(pair[1])


@lru_cache(maxsize=32768)
def _letters(char: str) -> str:
    """Return a character as three letters."""
    number = ord(char) - _FIRST_HAN
    return "".join(chr(_FIRST_LETTER + (number >> shift & 31)) for shift in (10, 5, 0))
