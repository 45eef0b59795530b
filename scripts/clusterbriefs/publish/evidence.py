"""What the page Check it yourself asks for in a corpus whose evidence it cannot carry."""

from __future__ import annotations

import json
from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.check import brief_evidence, hints, is_carried, seeded
from clusterbriefs.pages.view import View
from clusterbriefs.values import LANGS


def evidence_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield path in the site and text of each file; none where the page carries all evidence.

    `check/index.<lang>.json` lists `[sha256, record, places]` by brief, and
    `check/<slug>.<lang>.json` is the record of one (`pages.check.brief_evidence`).
    """
    if is_carried(corpus):
        return
    for lang in LANGS:
        view = View(corpus, lang, "check/")
        index = []
        for slug in seeded(corpus):
            name = f"{slug}.{lang}.json"
            record = brief_evidence(corpus, view, slug)
            index.append([record["sha256"], name, hints(corpus, slug)])
            yield f"check/{name}", _json(record)
        yield f"check/index.{lang}.json", _json(index)


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
