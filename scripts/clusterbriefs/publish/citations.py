"""The citations of a brief as a file: templates of the formats, and what stands in their slots.

`cite/<slug>.<lang>.json`, fetched when a reader first asks for a citation on a page:

    {"templates": {"statement": {"text": …, "csl": [{…}], "bibtex": …, "ris": …}, …},
     "common": {"issued.year": 2026, …},
     "units": {"": {…}, "s/<statement>": {…}, "f/<figure>": {"quote": …, "tex": {"quote": …}}}}

A template has slots such as `⟦quote⟧`; a unit gives their values, under `tex` those that BibTeX
writes otherwise; what all units share stands under `common`. Left for the browser are `⟦day.…⟧`,
the reader's day in the forms of `citation.Day` and in words, and `⟦site⟧` where the site was built
without its address.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.brief.version import brief_version
from clusterbriefs.pages.citation import Citation, Citing, Day, slot
from clusterbriefs.pages.citation_formats import bibtex, csl, ris, tex, text, web_address
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.values import LANGS, Lang

WORDS: Final = tuple(
    f"cite-{name}"
    for name in (
        "title-brief", "title-statement", "title-figure", "formats", "style", "copy", "copied",
        "selected", "download", "close", "loading", "failed", "access",
    )
)  # fmt: skip
"""The labels that the dialog shows."""

_FIELDS: Final = ("key", "part", "quote", "evidence", "url", "issued_words")
_ISSUED: Final = ("iso", "slashed", "year", "month", "day")


def citation_files(corpus: Corpus, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of all files of citations; `site_url` ends in a slash, or is empty."""
    for lang in LANGS:
        yield f"cite/words.{lang}.json", citation_words(lang)
    for slug in corpus.slugs:
        yield from citations(corpus, slug, site_url)


def citation_words(lang: Lang) -> str:
    """Return `cite/words.<lang>.json`: the words of the dialog, without the `cite-` of labels."""
    place = LANGS.index(lang)
    return _json({name.removeprefix("cite-"): LABELS[name][place] for name in WORDS})


def citations(corpus: Corpus, slug: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of the citations of a brief, in each language.

    `site_url` ends in a slash, or is empty. A brief that exists in one language is cited in the
    other too, under the title that it has, since its figures stand on pages of both.
    """
    version = brief_version(corpus, slug)
    for lang in LANGS:
        citing = Citing(corpus, lang, slug, version, site_url)
        cited = {"": citing.brief()}
        for said in corpus.said_of_brief.get(slug, []):
            cited[f"s/{said.statement.id}"] = citing.statement(said)
        for item in corpus.figures_of_brief.get(slug, []):
            cited[f"f/{item.figure.id}"] = citing.figure(item)
        yield f"cite/{slug}.{lang}.json", _json(data_of(cited))


def data_of(cited: Mapping[str, Citation]) -> dict[str, Any]:
    """Return templates and units of the citations of one brief in one language."""
    first = {one.kind: one for one in reversed(list(cited.values()))}
    units = {key: unit(one) for key, one in cited.items()}
    values = list(units.values())
    common = {
        name: value
        for name, value in values[0].items()
        if name != "tex" and all(name in one and one[name] == value for one in values)
    }
    return {
        "templates": {kind: template(one) for kind, one in first.items()},
        "common": common,
        "units": {
            key: {name: value for name, value in one.items() if name not in common}
            for key, one in units.items()
        },
    }


def template(cited: Citation) -> dict[str, Any]:
    """Return the four formats with slots for all in which units of one kind differ."""
    values: dict[str, Any] = {name: slot(name) if getattr(cited, name) else "" for name in _FIELDS}
    slotted = replace(
        cited,
        **values,
        issued=Day.slots("issued") if cited.issued else None,
        accessed=Day.slots("day"),
        accessed_words=slot("day.words"),
    )
    return {
        "text": text(slotted),
        "csl": [csl(slotted)],
        "bibtex": bibtex(slotted),
        "ris": ris(slotted),
    }


def unit(cited: Citation) -> dict[str, Any]:
    """Return the values of the slots of `template` but those that the browser fills."""
    values: dict[str, Any] = {"kind": cited.kind}
    values |= {name: value for name in _FIELDS if (value := getattr(cited, name))}
    if cited.issued:
        values |= {f"issued.{part}": getattr(cited.issued, part) for part in _ISSUED}
    spelt = {name: tex(getattr(cited, name)) for name in ("part", "quote", "evidence")}
    spelt["url"] = web_address(cited.url)
    differing = {name: value for name, value in spelt.items() if value != getattr(cited, name)}
    return values | ({"tex": differing} if differing else {})


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
