"""The cleaning rules, one a module: `NAME` (in the account), `KIND` (of damage), `apply(doc)`.

The examples in a module's docstring are its tests. `removes|`, `repairs|` and `leaves|` begin an
example; `(head)`, `(tail)` or `(body)` says where in an article the line stands.
"""

from __future__ import annotations

from sys import getsizeof
from typing import Final, Protocol

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules import (
    advertisement,
    article_meta,
    breadcrumb,
    caption,
    clause_offers,
    coded_names,
    comment_box,
    contact,
    contents,
    copy_noise,
    cut_again,
    debris,
    disguised,
    double_names,
    doubled_marks,
    dressed_names,
    edges,
    editors,
    firm_names,
    framed_offers,
    glued_furniture,
    header_names,
    headline,
    injected_phrase,
    inserted_contacts,
    invisible,
    keywords,
    letter_codes,
    letter_words,
    linked_wares,
    lost_indent,
    lotteries,
    menu,
    narrow_marks,
    notice,
    offers,
    own_names,
    page_marks,
    page_tag,
    paging,
    part_numbers,
    pinyin,
    planted_names,
    prev_next,
    private_use,
    punctuation,
    reading_sites,
    recurring,
    recurring_phrase,
    related,
    removed_words,
    repeated,
    script_phrases,
    seller_sentences,
    share,
    shifted_bytes,
    site_names,
    site_talk,
    sought_names,
    spacing,
    spun,
    strewn_names,
    strewn_signs,
    title_clauses,
    title_pieces,
    traditional,
    watermarks,
    weak_offers,
    wide_letters,
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
    glued_furniture,
    spacing,
    lost_indent,
    copy_noise,
    shifted_bytes,
    private_use,
    wide_letters,
    narrow_marks,
    pinyin,
    letter_words,
    traditional,
    doubled_marks,
    punctuation,
)
"""Order: bytes before readings (a reading helps the repair), script before marks."""

REMOVALS: Final = (
    debris,
    disguised,
    page_tag,
    page_marks,
    letter_codes,
    coded_names,
    header_names,
    planted_names,
    strewn_names,
    dressed_names,
    injected_phrase,
    double_names,
    lotteries,
    sought_names,
    site_names,
    inserted_contacts,
    reading_sites,
    watermarks,
    keywords,
    recurring_phrase,
    linked_wares,
    script_phrases,
    offers,
    framed_offers,
    own_names,
    firm_names,
    seller_sentences,
    weak_offers,
    clause_offers,
    cut_again,
    strewn_signs,
    repeated,
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
    contents,
    menu,
    related,
    site_talk,
    caption,
    recurring,
    headline,
    title_clauses,
    title_pieces,
    edges,
    part_numbers,
)
"""Order: phrases first, so that lines compare as they should; what stands beside what last."""

REPORTS: Final = (removed_words, spun)

ORDER: Final = (*REPAIRS, *REMOVALS, *REPORTS)


OF_SIGNS: Final = (
    invisible,
    private_use,
    wide_letters,
    narrow_marks,
    traditional,
    strewn_signs,
)
_SIGNS: Final = "".join(rule.SIGNS for rule in OF_SIGNS)
_UNUSUAL: Final = regex(f"[{_SIGNS}]")
_BEYOND: Final = regex("[\U00010000-\U0010ffff](?:-[\U00010000-\U0010ffff])?")
_UNUSUAL_BMP: Final = regex(f"[{_BEYOND.sub('', _SIGNS)}]")
"""Without the signs beyond the basic plane: found in two thirds of the time."""


def is_unusual(text: str) -> bool:
    """Tell whether a text has a character of the rules of signs: else they have nothing to do."""
    # Python keeps a text in four bytes a character as soon as one lies beyond the basic plane.
    wide = getsizeof(text) >= 4 * len(text)
    unusual = _UNUSUAL if wide else _UNUSUAL_BMP
    return unusual.search(text) is not None
