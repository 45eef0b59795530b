"""The provenance file of a brief: statements, figures and evidence for programs to read."""

from __future__ import annotations

import json
from typing import Any, Final

from clusterbriefs.brief.corpus import Corpus, Said
from clusterbriefs.seed import Evidence, Figure
from clusterbriefs.values import LANGS
from clusterbriefs.verify.marks import figure_mark, statement_mark, verification

PROVENANCE_VERSION: Final = 1
"""Version of the form of the file; raised when a field changes its name or meaning."""


def provenance(corpus: Corpus, slug: str) -> str | None:
    """Return `briefs/<slug>.json`, or None for a brief without a seed.

    Evidence names a line of the capture by an RFC 5147 fragment, whose positions count from 0
    (line 53 is `line=52,53`), and by its line hash; values are decimal text in base units.
    """
    file = corpus.seed_of(slug)
    if file is None:
        return None
    seed = file.seed
    data = {
        "version": PROVENANCE_VERSION,
        "brief": slug,
        "title": {lang: seed.title[lang] for lang in LANGS},
        "regions": list(seed.regions),
        "topics": list(seed.topics),
        "published": seed.dates.published.text,
        "capture": {"sha256": seed.capture.sha256, "lines": seed.capture.lines},
        "verification": verification(corpus, slug),
        "statements": [_statement(corpus, said) for said in corpus.said_of_brief.get(slug, [])],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _statement(corpus: Corpus, said: Said) -> dict[str, Any]:
    statement = said.statement
    return {
        "id": statement.id,
        "anchor": f"s-{statement.id}",
        "text": {lang: said.text[lang].replace("\\", "") for lang in LANGS if lang in said.text},
        "stated_by": statement.stated_by,
        "speaker": {lang: corpus.vocabulary.speaker(statement.stated_by, lang) for lang in LANGS},
        "result": {lang: statement_mark(corpus, said, lang) for lang in LANGS if lang in said.text},
        "entities": list(statement.entities),
        "evidence": [selector(place) for place in statement.evidence],
        "figures": [
            {
                **_figure(figure),
                "result": {
                    lang: figure_mark(corpus, said, figure, lang)
                    for lang in LANGS
                    if lang in said.text
                },
            }
            for figure in statement.figures
        ],
    }


def selector(place: Evidence) -> dict[str, Any]:
    """Return the selector of a line: number from 1, RFC 5147 fragment, hashes, repair."""
    return {
        "line": place.line,
        "fragment": f"line={place.line - 1},{place.line}",
        "hash": place.hash,
        "clean": place.clean,
        "repair": place.repair,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "id": figure.id,
        "measure": figure.measure,
        "object": figure.object,
        "value": None if figure.value is None else str(figure.value),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "status": figure.status,
        "as_of": figure.as_of.text,
        "as_of_basis": figure.as_of_basis,
        "scope": figure.scope,
        "whole": figure.whole,
        "text": figure.text,
    }
