"""recurring: removes short lines that come again and again, in the document or over the run.

What a site prints around every article recurs over many captures of it; no list needs to know it.

    leaves (body)| 产业加速集聚
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from clusterbriefs.clean.document import HAN, Document

NAME: Final = "recurring"
KIND: Final = "furniture"

_OFTEN: Final = 3
_LONGEST: Final = 60


def apply(doc: Document) -> None:
    """Remove lines of no prose that stand three times in the document, or in many of the run."""
    texts = [line.text for line in doc.lines if len(line.text) <= _LONGEST]
    counts: Mapping[str, int] = Counter(texts) if len(texts) - len(set(texts)) >= _OFTEN - 1 else {}
    known = doc.knowledge.lines
    if known:
        for line in doc.live():
            # What was learned are lines as they stand in a capture, before any repair.
            raw = line.raw.strip() if line.edits else line.text
            if raw in known and (
                not line.prose or line.at < doc.first_prose or line.at >= doc.last_prose
            ):
                doc.remove(line, NAME, KIND)
    for line in doc.labels if counts else ():
        if (
            counts.get(line.text, 0) >= _OFTEN
            and len(line.text) >= 2
            # Lines of a program recur inside an article on it.
            and not (doc.first_prose < line.at < doc.last_prose and HAN.search(line.text) is None)
            # The questions of an interview recur too.
            and line.text[-1] not in "？?：:"
        ):
            doc.remove(line, NAME, KIND)
