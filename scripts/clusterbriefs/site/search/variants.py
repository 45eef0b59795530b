"""Other spellings that readers type: traditional characters, American English, closed compounds.

The site writes simplified Chinese and British English. What else a query may have is told to the
browser in two small tables, limited to what the texts hold; names in other spellings that stand in
the texts themselves are indexed under both.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from clusterbriefs.clean.pronounce import converter
from clusterbriefs.site.search.spelling import letters

_RULES: Final = tuple(
    (re.compile(pattern), american)
    for pattern, american in (
        (r"(?<=[a-z]{2})tre(s?)$", r"ter\1"),
        (r"^fibre(s?)$", r"fiber\1"),
        (r"(?<=[a-z]{3})our(s|ed|ing|al|able|ite|hood|ly|er|ers)?$", r"or\1"),
        (r"(?<=[a-z]{2})is(e|ed|es|ing|ation|ations|ational|er|ers)$", r"iz\1"),
        (r"(?<=[a-z]{2})ys(e|ed|es|ing|er|ers)$", r"yz\1"),
        (r"(?<=[a-z]{2})ogue(s?)$", r"og\1"),
        (r"^programme(s?)$", r"program\1"),
        (r"^(def|lic|off|pret)ence(s?)$", r"\1ense\2"),
        (r"^([a-z]*[aeiouy][a-z]*[^aeiou][aeiou])ll(ed|ing|er|ers)$", r"\1l\2"),
        (r"^(ful|instal|enrol|skil)(fil|ment|ful)?(s?)$", r"\1l\2\3"),
        (r"(?<=[a-z])ae(?=[a-z]{3})", r"e"),
        (r"(?<=[a-z])oe(?=[a-z]{4})", r"e"),
        (r"^ageing$", r"aging"),
        (r"^grey", r"gray"),
        (r"^aluminium$", r"aluminum"),
        (r"sulph", r"sulf"),
    )
)
"""How American spelling differs from British, by the rules of dictionaries of both.

They make words that nobody writes, too (exercize); those do no harm, since nobody looks for them.
"""

_LETTERS: Final = 4
"""Words shorter than this are left alone: `our` in `four` is no ending."""


def american(word: str) -> set[str]:
    """Return other spellings of a British word, itself not among them.

    >>> sorted(american("organisation") | american("paediatric") | american("centres"))
    ['centers', 'organization', 'pediatric']
    """
    if len(word) <= _LETTERS:
        return set()
    return {changed for rule, to in _RULES if (changed := rule.sub(to, word)) != word}


@dataclass(frozen=True)
class Spellings:
    """What a corpus's English words are spelt like by others.

    `british` has other spellings of its words (center) with the word (centre); `closed` has its
    hyphenated words without their hyphens (lifescience).
    """

    british: dict[str, str]
    closed: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Spellings:
        """Return the spellings of the words that some texts have."""
        known = {word for text in texts for word in letters(text)}
        british: dict[str, str] = {}
        for word in sorted(known):
            for other in american(word) if word.isalpha() else ():
                british.setdefault(other, word)
        return cls(british, frozenset(word.replace("-", "") for word in known if "-" in word))

    def doubles(self, text: str) -> Iterator[str]:
        """Yield under what other words a text is to be found.

        Those are the British forms of its words, and two words in one where the corpus elsewhere
        has them with a hyphen.
        """
        parts = [part for word in letters(text) for part in word.split("-")]
        yield from (self.british[part] for part in dict.fromkeys(parts) if part in self.british)
        pairs = (one + two for one, two in itertools.pairwise(parts))
        yield from dict.fromkeys(pair for pair in pairs if pair in self.closed)


def traditional(texts: Iterable[str]) -> str:
    """Return the traditional forms of the characters of the texts, each before its simple one.

    A character that the texts have themselves is none: 著 is the traditional form of 着 in some
    words, and a simplified character of its own in others.
    """
    here = {char for text in texts for char in text}
    every = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    simple = converter().convert("\n".join(every)).split("\n")
    return "".join(
        old + new
        for old, new in zip(every, simple, strict=True)
        if old != new and len(new) == 1 and new in here and old not in here
    )
