"""What a page is about, for machines: JSON-LD with the words of schema.org.

A date is given only as precisely as it is known: one that is uncertain, approximate or a range is
left out. `datePublished` of an article is the day on which the brief was added here; the date of
its source stands at the source (`isBasedOn`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from markupsafe import Markup

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.publish.changes import first_day, last_day
from clusterbriefs.publish.links import AUTHOR, LICENCE, Links
from clusterbriefs.values import HTML_LANG, LANGS, Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.vocabulary.models import EntityType

CONTEXT: Final = "https://schema.org"

_PLAIN: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")

_TYPES: Final[dict[EntityType, str]] = {
    "organisations": "Organization",
    "parks": "Place",
    "places": "Place",
    "events": "Event",
}
"""What schema.org calls a kind of entity; every other is a Thing."""


def script(data: object) -> Markup:
    """Return data as JSON that can stand inside a script element, whatever texts it holds."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(safe)  # noqa: S704 - no character in it is markup any more


def known_date(date: EdtfDate | None) -> str | None:
    """Return a date that is certain, as ISO 8601 writes a day, month or year; else None."""
    return date.text if date is not None and _PLAIN.fullmatch(date.text) else None


def publisher(links: Links, lang: Lang) -> dict[str, Any]:
    """Return who publishes: the project, at its home page."""
    return {"@type": "Organization", "name": AUTHOR, "url": links.page(lang, "")}


def article(corpus: Corpus, lang: Lang, slug: str, links: Links) -> dict[str, Any]:
    """Return the Article that a brief is in a language that has it."""
    front = corpus.briefs[slug][lang].front
    vocabulary = corpus.vocabulary
    source = _source(corpus, lang, slug)
    began, ended = first_day(corpus, slug, lang), last_day(corpus, slug, lang)
    other = LANGS[1 - LANGS.index(lang)]
    address = f"briefs/{slug}/"
    about = [
        _thing(links, lang, "Place", f"regions/{key}/", vocabulary.regions[key].name[lang])
        for key in front.region
        if key in vocabulary.regions
    ] + [
        _thing(links, lang, "Thing", f"topics/{key}/", vocabulary.topics[key].name[lang])
        for key in front.topics
        if key in vocabulary.topics
    ]
    return _full(
        {
            "@context": CONTEXT,
            "@type": "Article",
            "@id": links.page(lang, address),
            "url": links.page(lang, address),
            "headline": front.title,
            "description": front.description,
            "inLanguage": HTML_LANG[lang],
            "image": links.file(f"og/{slug}.{lang}.png"),
            "datePublished": began and began.isoformat(),
            "dateModified": ended and ended.isoformat(),
            "author": publisher(links, lang),
            "publisher": publisher(links, lang),
            "license": LICENCE,
            "isAccessibleForFree": True,
            "isBasedOn": source,
            "citation": source,
            "about": about,
            "mentions": _mentions(corpus, lang, slug, links),
            "workTranslation": links.page(other, address) if other in corpus.briefs[slug] else None,
            "encoding": [
                {
                    "@type": "MediaObject",
                    "encodingFormat": kind,
                    "contentUrl": url,
                }
                for kind, url in (
                    ("text/markdown", links.page(lang, f"{address}index.md")),
                    ("application/json", links.file(f"briefs/{slug}.json")),
                )
            ],
        }
    )


def dataset(corpus: Corpus, lang: Lang, links: Links, files: Iterable[str]) -> dict[str, Any]:
    """Return the Dataset that the whole corpus is; `files` are those of its Data Package."""
    days = [day for slug in corpus.slugs if (day := last_day(corpus, slug, lang))]
    kinds = {"csv": "text/csv", "json": "application/json"}
    return _full(
        {
            "@context": CONTEXT,
            "@type": "Dataset",
            "@id": links.page("en", "data/", "dataset"),
            "url": links.page(lang, "data/"),
            "name": _label("site-name", lang),
            "alternateName": _label("site-name", LANGS[1 - LANGS.index(lang)]),
            "description": _label("llms-summary", lang),
            "inLanguage": [HTML_LANG[each] for each in LANGS],
            "license": LICENCE,
            "isAccessibleForFree": True,
            "creator": publisher(links, lang),
            "publisher": publisher(links, lang),
            "spatialCoverage": {"@type": "Place", "name": _label("data-place", lang)},
            "dateModified": max(days).isoformat() if days else None,
            "version": max(days).isoformat() if days else None,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": name,
                    "encodingFormat": kinds[name.rpartition(".")[2]],
                    "contentUrl": links.file(f"data/{name}"),
                }
                for name in files
            ],
        }
    )


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return a BreadcrumbList of names and addresses, the outermost first."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": url}
            for place, (name, url) in enumerate(steps, 1)
        ],
    }


def _source(corpus: Corpus, lang: Lang, slug: str) -> dict[str, Any]:
    front = corpus.briefs[slug][lang].front
    file = corpus.seed_of(slug)
    seed = file.seed if file else None
    spam = seed is not None and seed.source.mirror is not None and seed.source.mirror.serves_spam
    return _full(
        {
            "@type": "CreativeWork",
            "name": front.source.title,
            "inLanguage": seed.source.language if seed else None,
            "publisher": {"@type": "Organization", "name": front.source.publisher}
            if front.source.publisher
            else None,
            "datePublished": known_date(front.date),
            "url": None if spam else front.source.url,
        }
    )


def _mentions(corpus: Corpus, lang: Lang, slug: str, links: Links) -> list[dict[str, Any]]:
    vocabulary = corpus.vocabulary
    keys = dict.fromkeys(
        key for said in corpus.said_of_brief.get(slug, ()) for key in said.statement.entities
    )
    found = []
    for key in keys:
        home = vocabulary.page_of(key)
        address = f"entities/{home}/" if home else "entities/"
        kind = _TYPES.get(vocabulary.entity_types[key], "Thing")
        name = vocabulary.entities[key].name[lang]
        found.append(_thing(links, lang, kind, address, name, anchor="" if home == key else key))
    return found


def _thing(
    links: Links, lang: Lang, kind: str, address: str, name: str, anchor: str = ""
) -> dict[str, Any]:
    return {"@type": kind, "name": name, "url": links.page(lang, address, anchor)}


def _full(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data without what is not known."""
    return {key: value for key, value in data.items() if value not in (None, [], {}, "")}


def _label(name: str, lang: Lang) -> str:
    return LABELS[name][LANGS.index(lang)]
