"""The list that the archive's search looks through: a site on disk can ask no index.

It holds all that the site's own search finds, with names, sounds and other spellings as that has
them; `search-pagefind.js` beside this module looks through it. All texts are in it: some 5 kB a
brief, so that the archive of thousands of briefs takes seconds to open its search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import PREFIX
from clusterbriefs.site.archive.pages import on_disk
from clusterbriefs.site.search.bundle import SHORT, filters
from clusterbriefs.site.search.documents import Entry, documents, place
from clusterbriefs.site.search.spelling import HAN, SOUND, YEAR, plain, singular, sounds
from clusterbriefs.site.search.variants import Spellings, traditional
from clusterbriefs.values import Lang

_TOKEN: Final = re.compile("[\u3400-\u9fff]+|[^\\W_\u3400-\u9fff]+")


def search_list(corpus: Corpus, lang: Lang, site: Path) -> dict[str, Any]:
    """Return entries, filters and the tables of other spellings for one language."""
    made = list(documents(corpus, lang, site))
    texts = [part.text for one in made for entry in one.entries for part in _parts(entry)]
    regions = {place(key): key for key in corpus.vocabulary.regions}
    table = traditional(texts)
    return {
        "filters": filters(corpus, lang, made),
        "traditional": dict(zip(table[::2], table[1::2], strict=True)),
        "british": Spellings.of(texts).british,
        "entries": [
            _entry(one.kind, entry, lang, regions) for one in made for entry in one.entries
        ],
    }


def _parts(entry: Entry) -> Iterator[Any]:
    yield from (*entry.shown, *entry.hidden)


def _entry(kind: str, entry: Entry, lang: Lang, regions: dict[str, str]) -> dict[str, Any]:
    short = [name for name in entry.names if len(name) <= SHORT]
    return {
        "kind": kind,
        "url": on_disk(PREFIX[lang], entry.address),
        "title": entry.title,
        "region": entry.region,
        "date": entry.date,
        "detail": entry.detail,
        "names": sorted({joined(name) for name in entry.names}),
        "sounds": sorted({one.removeprefix(SOUND) for name in short for one in sounds(name)}),
        "years": [mark[1:-1] for mark in entry.marks if mark.startswith(YEAR)],
        "places": [regions[mark] for mark in entry.marks if mark in regions],
        "title_text": spaced(" ".join((entry.title, *entry.names))),
        "text": spaced(" ".join((*(part.text for part in _parts(entry)), *entry.names))),
        "shown": " · ".join(part.text for part in entry.shown[1:] if part.text),
    }


def spaced(text: str) -> str:
    """Return the words of a text in plain form, each Latin one in the singular, a space before it.

    >>> spaced("Life-science Clusters in 龙华区")
    ' life science cluster in 龙华区'
    """
    return "".join(
        f" {word if HAN.match(word) else singular(word)}" for word in _TOKEN.findall(plain(text))
    )


def joined(name: str) -> str:
    """Return a name as one word, as a query is compared with it."""
    return spaced(name).replace(" ", "")
