"""recurring: removes short lines that come again and again, in the document or over the run.

What a site prints around every article recurs over many captures of it; no list needs to know it.

    leaves (body)| 产业加速集聚
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import HAN, Document

NAME: Final = "recurring"
KIND: Final = "furniture"

_OFTEN: Final = 3
_LONGEST: Final = 60


def apply(doc: Document) -> None:
    """Remove lines of no prose that stand three times in the document, or in many of the run."""
    known = doc.knowledge.lines
    counts: dict[str, int] = {}
    often: set[str] = set()
    for line in doc.lines:
        text = line.text
        if not line.prose:
            if len(text) <= _LONGEST:
                counts[text] = count = counts.get(text, 0) + 1
                if count == _OFTEN:
                    often.add(text)
        elif doc.first_prose <= line.at < doc.last_prose:
            continue
        # What was learned are lines as they stand in a capture, before any repair.
        if known and not line.removed and (line.raw.strip() if line.edits else text) in known:
            doc.remove(line, NAME, KIND)
    for line in doc.labels if often else ():
        if (
            line.text in often
            and len(line.text) >= 2
            # Lines of a program recur inside an article on it.
            and not (doc.first_prose < line.at < doc.last_prose and HAN.search(line.text) is None)
            # The questions of an interview recur too.
            and line.text[-1] not in "？?：:"
        ):
            doc.remove(line, NAME, KIND)
