"""Finds the terms of the glossary in the text of pages and links each to its definition.

One pass over the text, whatever the number of terms: their forms stand in a tree of characters, in
which the longest one is looked up from each place where a word can begin. Names of entities,
regions and offices stand in the tree too and are passed over, so that no part of a name is taken
for a term, nor a term that is also the name of something with a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Final

from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.values import Lang
from clusterbriefs.vocabulary import Vocabulary

SHORT: Final = 3
"""Chinese forms of up to so many characters must be words where they stand, as 国高 is not in
中国高端. Ours: longer ones hold a word of their own."""

AROUND: Final = 4
"""Characters looked at on either side of a short form: the longest word of the lexicon."""

UNIT: Final = "unit"
"""The category of terms that are no words of a text but part of its figures, as 亿元."""

_TAG: Final = re.compile(r"(<[^>]*>)")
_NAME: Final = re.compile(r"</?([a-z][a-z0-9]*)", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"\s*\(([^()]*)\)")
_ACRONYM: Final = re.compile(r"[A-Z][A-Z0-9]+")
_QUOTED: Final = re.compile(r'["“]([^"”]+)["”]')

NO_TERMS: Final = frozenset(
    "a abbr button cite code dfn dt figcaption figure h1 h2 h3 h4 h5 h6 kbd pre q samp script "
    "style sub summary sup svg table time".split()
)
"""Elements in which no term is linked: links, headings, names, figures and what is quoted."""

_SECTION: Final = "h2"
"""Each heading of this level begins a section, in which terms are linked anew."""


@dataclass(slots=True)
class _Node:
    """A place in the tree: what follows, and the form that ends here (its term, or a name)."""

    after: dict[str, _Node] = field(default_factory=dict)
    form: str = ""
    term: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a text: its id, and where its words begin and end."""

    term: str
    start: int
    end: int


class Terms:
    """The forms of all terms of a vocabulary in one language, and the names to pass over."""

    def __init__(self, vocabulary: Vocabulary, lang: Lang) -> None:
        self.lang = lang
        self._root = _Node()
        owners: dict[str, set[str]] = {}
        for term in vocabulary.terms.values():
            if term.category == UNIT:
                continue
            for form in forms(term.term[lang], lang):
                owners.setdefault(escape(form, quote=False), set()).add(term.id)
        for form, ids in owners.items():
            # A form of two terms would explain neither.
            if len(ids) == 1:
                self._add(form, next(iter(ids)))
        for name in _names(vocabulary, lang):
            self._add(escape(name, quote=False), "")

    def _add(self, form: str, term: str) -> None:
        node = self._root
        for char in form:
            node = node.after.setdefault(_folded(char), _Node())
        node.form, node.term = form, term

    def find(self, text: str) -> Iterator[Found]:
        """Yield the terms of an HTML text without tags, the longest from each place."""
        at, end = 0, len(text)
        english = self.lang == "en"
        while at < end:
            if english and at and _in_word(text[at]) and _in_word(text[at - 1]):
                at += 1
                continue
            stop, term = self._longest(text, at)
            if term:
                yield Found(term, at, stop)
            at = stop if stop > at else at + 1

    def _longest(self, text: str, start: int) -> tuple[int, str]:
        """Return the end of the longest form that begins at `start`, and its term."""
        node, at = self._root, start
        stop, term = start, ""
        while at < len(text):
            found = node.after.get(_folded(text[at]))
            if found is None:
                break
            node, at = found, at + 1
            if node.form and self._fits(node, text, start, at):
                stop, term = at, node.term
        return stop, term

    def _fits(self, node: _Node, text: str, start: int, stop: int) -> bool:
        """Tell whether a form stands at a place as a word of its own, its capitals as they are."""
        if self.lang == "zh":
            return not node.term or stop - start > SHORT or _is_word(text, start, stop)
        if stop < len(text) and _in_word(text[stop - 1]) and _in_word(text[stop]):
            return False
        # Hyphens join: a non-public sector is no public sector.
        if text[start - 1 : start] in ("-", "–") or text[stop : stop + 1] in ("-", "–"):
            return False
        words = text[start:stop]
        if words[0] not in (node.form[0], node.form[0].upper()):
            return False
        pairs = zip(node.form[1:], words[1:], strict=True)
        return all(mine == theirs or not mine.isalpha() for mine, theirs in pairs)


def forms(term: str, lang: Lang) -> Iterator[str]:
    """Yield the forms in which a term is met.

    >>> list(forms("contract research organisation (CRO)", "en"))[:3]
    ['contract research organisation', 'contract research organisations', 'CRO']
    """
    if lang == "zh":
        yield term
        return
    plain = _BRACKETS.sub("", term)
    inside = [found[1] for found in _BRACKETS.finditer(term)]
    others = [text for text in inside if _ACRONYM.fullmatch(text)]
    if term.endswith(")") and inside and (quoted := _QUOTED.fullmatch(inside[-1])):
        others.append(quoted[1])
    for form in (plain, *others):
        yield form
        yield from _numbers(form)


def _numbers(form: str) -> Iterator[str]:
    """Yield the plural of an English form, or the singular of one that is a plural."""
    if not form[-1].isalpha():
        return
    if form.endswith("ies"):
        yield f"{form[:-3]}y"
    elif form.endswith("s") and not form.endswith(("ss", "is", "us")):
        yield form[:-1]
    elif form.endswith("y") and form[-2] not in "aeiou":
        yield f"{form[:-1]}ies"
    elif form.endswith(("s", "x", "ch", "sh")):
        yield f"{form}es"
    else:
        yield f"{form}s"


def _names(vocabulary: Vocabulary, lang: Lang) -> Iterator[str]:
    """Yield the names of entities, regions and offices, their short names and aliases."""
    for records in (vocabulary.entities, vocabulary.regions):
        for record in records.values():
            yield record.name[lang]
            if record.short:
                yield record.short[lang]
            yield from record.aliases.en if lang == "en" else record.aliases.zh
    for office in vocabulary.offices.values():
        yield office.name[lang]


def _folded(char: str) -> str:
    """Return a character as the tree has it: lower case, and a space for each kind of hyphen."""
    return " " if char in "-–‑\xa0\n" else char.lower() if len(char.lower()) == 1 else char


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _is_word(text: str, start: int, stop: int) -> bool:
    """Tell whether no word of common Chinese reaches over either end of a place in a text."""
    begin = max(0, start - AROUND)
    at, ends = begin, {begin}
    for word in lexicon().segments(text[begin : stop + AROUND]):
        at += len(word)
        ends.add(at)
    return start in ends and stop in ends


_made: dict[Lang, tuple[Vocabulary, Terms]] = {}
"""The tree last made for each language; a vocabulary is read once for a whole build."""


def terms_of(vocabulary: Vocabulary, lang: Lang) -> Terms:
    """Return the terms of a vocabulary; their tree is made once."""
    made = _made.get(lang)
    if made is None or made[0] is not vocabulary:
        made = _made[lang] = (vocabulary, Terms(vocabulary, lang))
    return made[1]


def linked(terms: Terms, html: str, glossary: str, without: Iterable[str] = ()) -> str:
    """Return safe HTML with the first mention of each term in each section linked.

    `glossary` is the address of the glossary as seen from the page; terms `without` are left as
    they are.
    """
    out: list[str] = []
    skipped = frozenset(without)
    seen = set(skipped)
    # How deep we are in each element that takes no terms.
    depth = 0
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            name = _NAME.match(piece)
            if name is not None and name[1].lower() in NO_TERMS:
                depth += -1 if piece.startswith("</") else 0 if piece.endswith("/>") else 1
                if name[1].lower() == _SECTION:
                    seen = set(skipped)
            out.append(piece)
        elif depth or not piece or piece.isspace():
            out.append(piece)
        else:
            at = 0
            for found in terms.find(piece):
                if found.term in seen:
                    continue
                seen.add(found.term)
                words = piece[found.start : found.end]
                out.append(piece[at : found.start])
                out.append(f'<a class="term" href="{glossary}#term-{found.term}">{words}</a>')
                at = found.end
            out.append(piece[at:])
    return "".join(out)
