"""The definitions of the glossary's terms as a file, for pages that explain them where they stand.

`glossary/terms.<lang>.json`: by id the term, its name in the other language, its definition; under
the empty id what tells a reader who taps that a second tap leads on. Fetched when a reader first
points at a term.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.values import LANGS


def term_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield path and text of the definitions in each language."""
    for place, lang in enumerate(LANGS):
        other = LANGS[1 - place]
        data: dict[str, list[str]] = {"": [LABELS["term-again"][place]]}
        for key, term in corpus.vocabulary.terms.items():
            data[key] = [term.term[lang], term.term[other], term.definition[lang]]
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
        yield f"glossary/terms.{lang}.json", text
