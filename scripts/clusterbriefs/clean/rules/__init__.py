"""The cleaning rules, one a module: `NAME` (in the account), `KIND` (of damage), `apply(doc)`.

The examples in a module's docstring are its tests. `removes|`, `repairs|` and `leaves|` begin an
example; `(head)`, `(tail)` or `(body)` says where in an article the line stands.
"""

from __future__ import annotations

from typing import Final, Protocol

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.rules import (
    advertisement,
    article_meta,
    breadcrumb,
    caption,
    comment_box,
    contact,
    disguised,
    edges,
    editors,
    headline,
    injected_phrase,
    invisible,
    keywords,
    menu,
    notice,
    paging,
    pinyin,
    prev_next,
    private_use,
    punctuation,
    recurring,
    related,
    removed_words,
    share,
    shifted_bytes,
    spacing,
    traditional,
    widget,
)


class Rule(Protocol):
    """What a rule's module offers."""

    NAME: str

    def apply(self, doc: Document) -> None:
        """Edit or remove lines of the document, with an entry in its account each time."""
        ...


REPAIRS: Final = (
    invisible,
    spacing,
    shifted_bytes,
    private_use,
    pinyin,
    traditional,
    punctuation,
)
"""Order: bytes before readings (a reading helps the repair), script before marks."""

REMOVALS: Final = (
    disguised,
    injected_phrase,
    keywords,
    breadcrumb,
    article_meta,
    share,
    widget,
    paging,
    prev_next,
    comment_box,
    contact,
    notice,
    advertisement,
    editors,
    menu,
    related,
    caption,
    recurring,
    headline,
    edges,
)
"""Order: phrases first, so that lines compare as they should; what stands beside what last."""

REPORTS: Final = (removed_words,)

ORDER: Final = (*REPAIRS, *REMOVALS, *REPORTS)
