"""All computed pages of one language, in the order in which they are built."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages import (
    briefs,
    check,
    corrections,
    data,
    entities,
    figures,
    gallery,
    glossary,
    home,
    plans,
    questions,
    regions,
    search,
    sources,
    timeline,
    topics,
)
from clusterbriefs.pages.page import Page
from clusterbriefs.values import Lang


def build_all(
    corpus: Corpus,
    lang: Lang,
    today: datetime.date,
    entity_html: Mapping[tuple[str, Lang], str] | None = None,
) -> Iterator[Page]:
    """Yield every computed page of one language but those of briefs, which need their Markdown.

    `today` tells which plans are due. `entity_html` holds the safe HTML of docs/entities/ by
    entity id and language; its headings begin at level 3.
    """
    yield from home.build(corpus, lang)
    yield from briefs.build(corpus, lang)
    yield from regions.build(corpus, lang)
    yield from timeline.build(corpus, lang)
    yield from topics.build(corpus, lang)
    yield from entities.build(corpus, lang, entity_html or {})
    yield from figures.build(corpus, lang)
    yield from gallery.build(corpus, lang)
    yield from sources.build(corpus, lang)
    yield from glossary.build(corpus, lang)
    yield from questions.build(corpus, lang)
    yield from plans.build(corpus, lang, today)
    yield from check.build(corpus, lang)
    yield from corrections.build(corpus, lang)
    yield from data.build(corpus, lang)
    yield from search.build(corpus, lang)
