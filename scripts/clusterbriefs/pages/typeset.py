"""Small things of typesetting that a style sheet cannot do alone."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup, escape

from clusterbriefs.values import Lang

LONGEST: Final = 20
"""Letters in a compound that is kept on one line. Ours: fits a phone in the size of a title."""

_PHRASE: Final = re.compile(r"[^：，。；]*[：，。；]?[”》]*")
_COMPOUND: Final = re.compile(r"\b[A-Za-z]+(?:-[A-Za-z]+)+\b")


_INNER: Final = {
    "en": str.maketrans("“”", "‘’"),
    "zh": str.maketrans("《》", "〈〉"),
}


def quotable(title: str, lang: Lang) -> str:
    """Return a title with its quotation marks as they stand within another pair of its language.

    >>> quotable("“BT Avenue”: how it grew", "en")
    '‘BT Avenue’: how it grew'
    """
    return title.translate(_INNER[lang])


def quoted_inside(words: str) -> str:
    """Return words with their quotation marks as they stand within a pair, in either language.

    >>> quoted_inside("A “capable” centre")
    'A ‘capable’ centre'
    """
    return words.translate(_INNER["en"])


def unbroken(text: str) -> Markup:
    """Return a title as HTML whose hyphened words are not broken at the hyphen.

    >>> unbroken("A medical-device hub")
    Markup('A <span class="unbroken">medical-device</span> hub')
    """

    def kept(found: re.Match[str]) -> str:
        if len(found[0]) > LONGEST:
            return found[0]
        return f'<span class="unbroken">{found[0]}</span>'

    return Markup(_COMPOUND.sub(kept, str(escape(text))))  # noqa: S704 - escaped here


def titled(text: str, lang: Lang) -> Markup:
    """Return a title as HTML that is broken where a reader of its language would break it.

    >>> titled("龙华办峰会，盘点产业", "zh")
    Markup('<span class="phrase">龙华办峰会，</span><span class="phrase">盘点产业</span>')
    >>> titled("龙华的企业", "zh")
    Markup('龙华的企业')
    """
    phrases = [part for part in _PHRASE.findall(text) if part]
    if lang == "en" or len(phrases) < 2:
        return unbroken(text)
    spans = (f'<span class="phrase">{escape(part)}</span>' for part in phrases)
    return Markup("".join(spans))  # noqa: S704 - escaped here
