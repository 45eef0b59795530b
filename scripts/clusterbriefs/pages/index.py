"""All computed pages of one language, in the order in which they are built."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages import home, search
from clusterbriefs.pages.page import Page
from clusterbriefs.values import Lang


def build_all(
    corpus: Corpus,
    lang: Lang,
    today: datetime.date,
    entity_html: Mapping[tuple[str, Lang], str] | None = None,
) -> Iterator[Page]:
    """Yield every computed page of one language but those of briefs, which need their Markdown.

    `entity_html` holds the safe HTML of docs/entities/ by entity id and language.
    """
    yield from home.build(corpus, lang)
    yield from search.build(corpus, lang)
