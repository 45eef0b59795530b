"""What schematics rest on: from places of evidence to sources, dates and links."""

from __future__ import annotations

from collections.abc import Iterable

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.labels_schematic import NUMBERS
from clusterbriefs.pages.pictures.frame import label
from clusterbriefs.pages.pictures.picture import Link
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.vocabulary.models import Place


def slugs_of(corpus: Corpus, places: Iterable[Place]) -> list[str]:
    """Return the briefs of the captures that evidence names, youngest first."""
    found = {corpus.brief_of_capture.get(place.capture) for place in places} - {None}
    return sorted((slug for slug in found if slug), key=lambda slug: corpus.rank[slug])


def sources_of(corpus: Corpus, lang: Lang, slugs: Iterable[str]) -> tuple[Link, ...]:
    """Return the titles of briefs as links, in this language or the one that there is."""
    return tuple(
        Link((pair.get(lang) or next(iter(pair.values()))).front.title, f"briefs/{slug}/")
        for slug in slugs
        for pair in (corpus.briefs[slug],)
    )


def as_of(corpus: Corpus, lang: Lang, slugs: Iterable[str]) -> str:
    """Return of which dates the sources are."""
    dates = sorted({corpus.front(slug).date for slug in slugs}, key=lambda date: date.sort_key[:2])
    if not dates:
        return ""
    words = [date.words(lang) for date in dates]
    if len(words) == 1:
        return label(lang, "schematic-as-of").format(date=words[0])
    return label(lang, "schematic-as-of-many").format(first=words[0], last=words[-1])


def evidence(corpus: Corpus, lang: Lang, keys: Iterable[str], places: Iterable[Place]) -> Link:
    """Return a link to what says so: a statement about one of `keys` on the first line, if any.

    Otherwise it leads to the report on the source, or nowhere if no brief has the capture.
    """
    place = next(iter(places))
    words = label(lang, "schematic-evidence").format(line=place.line, capture=place.capture)
    slug = corpus.brief_of_capture.get(place.capture)
    if slug is None:
        return Link(words)
    on_line = [
        said for said in corpus.said_on_line.get((slug, place.line), ()) if lang in said.text
    ]
    for key in keys:
        for said in on_line:
            named = {*said.statement.entities, said.statement.stated_by}
            if key in named:
                return Link(words, f"briefs/{slug}/", f"s-{said.statement.id}")
    return Link(words, f"sources/{slug}/")


def home_of(corpus: Corpus, lang: Lang, key: str) -> Link:
    """Return the name of a region or entity as a link to where it is told."""
    vocabulary = corpus.vocabulary
    record = vocabulary.regions.get(key) or vocabulary.entities[key]
    name = record.name[lang]
    if key in vocabulary.regions:
        return Link(name, f"regions/{key}/")
    home = vocabulary.page_of(key)
    if home is None:
        return Link(name, "entities/", key)
    return Link(name, f"entities/{home}/", "" if home == key else key)


def in_words(count: int, lang: Lang) -> str:
    """Return a small number in words, as it stands at the head of a title."""
    pair = NUMBERS.get(count)
    return pair[LANGS.index(lang)] if pair else str(count)


def joined(names: Iterable[str], lang: Lang) -> str:
    """Join names as the language does."""
    return (", " if lang == "en" else "、").join(names)
