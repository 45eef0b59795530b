"""The labels of a page: what stands above and below its text and is no paragraph.

A mirror lives on a trade: its menu, its header and its lists name what it sells and who sells it.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import Final

from clusterbriefs.clean.document import Document

_LONGEST, _MOST = 80, 200
"""Characters of a label, and labels, that are looked at."""
_BEGIN: Final = 8
"""Characters of a label that no two begin with by chance. Ours."""


def frame_labels(doc: Document) -> list[str]:
    """Return the labels above and below the text, those too that were found to be offers.

    Noted until the zones of the document are marked anew: each cut asks for them.
    """
    if doc.labelled is None:
        behind = max(doc.first_prose + 1, doc.last_prose)
        outside = chain(islice(doc.lines, doc.first_prose + 1), islice(doc.lines, behind, None))
        short = (line.text for line in outside if not line.prose and len(line.text) <= _LONGEST)
        # A headline stands there twice and thrice: what begins as it does says nothing more.
        doc.labelled = list({text[:_BEGIN]: text for text in islice(short, _MOST)}.values())
    return doc.labelled
