"""The list of topics, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.gallery import shown_on
from clusterbriefs.pages.long import as_of, brief_date, in_full
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the list of topics and the page of each topic."""
    view = IndexView(corpus, lang, "topics/")
    yield render(
        view,
        "topics.html",
        kind="index",
        title=view.t("topics"),
        description=view.t("topics-lead"),
    )
    for topic in corpus.vocabulary.topics:
        yield from _topic(corpus, lang, topic)


def _topic(corpus: Corpus, lang: Lang, topic: str) -> Iterator[Page]:
    view = IndexView(corpus, lang, f"topics/{topic}/")
    record = corpus.vocabulary.topics[topic]
    slugs = corpus.briefs_of_topic.get(topic, [])
    figures = [
        item for slug in slugs for item in corpus.figures_of_brief.get(slug, []) if item.figure.key
    ]
    pictures = shown_on(view, pictures_of(corpus, lang).of_topic.get(topic, []))
    yield render(
        view,
        "topic.html",
        kind="topic",
        # An entity may have the topic's name: their titles must differ.
        title=view.t("topic-title", name=record.name[lang]),
        description=view.t("topic-description", name=record.name[lang]),
        topic=record,
        slugs=slugs,
        regions=dict.fromkeys(key for slug in slugs for key in corpus.front(slug).region),
        figures=figures,
        entities=corpus.vocabulary.entities_of_topic.get(topic, []),
        pictures=pictures,
        assets=pictures.assets,
    )
    name = record.name[lang]
    yield from in_full(
        view, "briefs", "briefs", view.t("topic-briefs"), slugs, brief_date(corpus), of=name
    )
    yield from in_full(view, "figures", "figures", view.t("topic-figures"), figures, as_of, of=name)
