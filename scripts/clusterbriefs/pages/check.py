"""Check it yourself: a page on which the browser holds a reader's own capture to the briefs.

The file that a reader drops on the page is read by the browser and never leaves the machine
(site/theme/assets/check.js). The page of a small corpus carries the evidence of every brief. That
of a large one would weigh megabytes: it asks for an index when a file is chosen, and then for the
record of the one brief that fits (`publish.evidence` writes both).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from markupsafe import Markup

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Page, relative_url
from clusterbriefs.pages.typeset import quotable
from clusterbriefs.pages.view import View, render
from clusterbriefs.values import LANGS, Lang

CARRIED: Final = 100
"""Of how many briefs the page itself carries the evidence. Ours: some 300 kB."""

HINTS: Final = 12
"""How many places of a brief the index names, by which another copy of its capture is known."""


def seeded(corpus: Corpus) -> list[str]:
    """Return the briefs that have a seed, youngest first: those that can be checked."""
    return [slug for slug in corpus.slugs if corpus.seed_of(slug)]


def is_carried(corpus: Corpus) -> bool:
    """Tell whether the page carries the evidence of all briefs, so that it need not ask for any."""
    return len(seeded(corpus)) <= CARRIED


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the page."""
    view = View(corpus, lang, "check/")
    carried = is_carried(corpus)
    index = relative_url(lang, "check/", f"check/index.{lang}.json", to_lang=LANGS[0])
    data: object = {"index": index}
    if carried:
        data = [brief_evidence(corpus, view, slug) for slug in seeded(corpus)]
    yield render(
        view,
        "check.html",
        kind="index",
        title=view.t("check"),
        description=view.t("check-description"),
        data=data_block(data),
        private=view.t("check-private" if carried else "check-private-large"),
    )


def data_block(data: object) -> Markup:
    """Return data as JSON that can stand inside a script element of type application/json."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(safe)  # noqa: S704 - no character in it is markup any more


def hints(corpus: Corpus, slug: str) -> list[list[Any]]:
    """Return some of a brief's places, spread over it, as `brief_evidence` has them."""
    places = [
        [place.line, place.hash, place.clean]
        for said in corpus.said_of_brief.get(slug, [])
        for place in said.statement.evidence
    ]
    step = max(1, -(-len(places) // HINTS))
    return places[::step]


def brief_evidence(corpus: Corpus, view: View, slug: str) -> dict[str, Any]:
    """Return what the browser needs to check one brief: its capture, statements and numerals.

    Evidence is `[line, line hash, clean hash or null]`, lines counted from 1.
    """
    file = corpus.seed_of(slug)
    if file is None:
        raise ValueError(f"{slug} has no seed")
    return {
        "title": quotable(view.title_of(slug), view.lang),
        "url": view.url(f"briefs/{slug}/"),
        "sha256": file.seed.capture.sha256,
        "lines": file.seed.capture.lines,
        "statements": [
            {
                "id": said.statement.id,
                "text": said.text[view.said_lang(said)].replace("\\", ""),
                "evidence": [
                    [place.line, place.hash, place.clean] for place in said.statement.evidence
                ],
                "figures": [
                    [view.quantity(figure), figure.text] for figure in said.statement.figures
                ],
            }
            for said in corpus.said_of_brief.get(slug, [])
        ],
    }
