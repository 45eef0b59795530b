"""The page of data: what there is to follow and to reuse, under which terms, in which form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.view import View, link_to, render
from clusterbriefs.values import Lang

TABLES: Final = (
    "sources",
    "source-regions",
    "source-topics",
    "statements",
    "statement-entities",
    "evidence",
    "figures",
    "entities",
    "entity-regions",
    "relations",
    "regions",
    "region-members",
    "speakers",
    "terms",
    "topics",
    "measures",
    "objects",
    "units",
)
"""The tables of the Data Package, in its order; each is the file `data/<name>.csv`."""

NEXT_TO_PAGES: Final = ("markdown", "brief", "region", "entity")
"""Files beside the pages; the labels `data-file-…` tell what each holds."""


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the page of data."""
    view = View(corpus, lang, "data/")
    slug = next(iter(corpus.slugs), None)
    region = next(iter(corpus.briefs_of_region or corpus.vocabulary.regions), None)
    entity = next(iter(corpus.said_of_entity or corpus.vocabulary.entities), None)
    examples = {
        "markdown": f"briefs/{slug}/index.md" if slug and lang in corpus.briefs[slug] else None,
        "brief": f"briefs/{slug}.json" if slug else None,
        "region": f"regions/{region}.json" if region else None,
        "entity": f"entities/{entity}.json" if entity else None,
    }
    yield render(
        view,
        "data.html",
        kind="index",
        title=view.t("data"),
        description=view.t("data-description"),
        about=link_to(view.url("about/"), view.t("about")),
        tables=TABLES,
        files=[(name, examples[name]) for name in NEXT_TO_PAGES],
    )
