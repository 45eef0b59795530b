"""Check it yourself: a page on which the browser holds a reader's own capture to the briefs.

The page carries the evidence of every brief; the file that a reader drops on it is read by the
browser and never leaves the machine (site/theme/assets/check.js).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.typeset import quotable
from clusterbriefs.pages.view import View, render
from clusterbriefs.values import Lang


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the page with the evidence of all briefs that have a seed."""
    view = View(corpus, lang, "check/")
    data = [brief_evidence(corpus, view, slug) for slug in corpus.slugs if corpus.seed_of(slug)]
    yield render(
        view,
        "check.html",
        kind="index",
        title=view.t("check"),
        description=view.t("check-description"),
        data=data_block(data),
    )


def data_block(data: object) -> Markup:
    """Return data as JSON that can stand inside a script element of type application/json."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(safe)  # noqa: S704 - no character in it is markup any more


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
