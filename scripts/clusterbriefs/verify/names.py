"""Names in sentences: the vocabulary's entities, regions and offices under any of their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from clusterbriefs.values import LANGS, Lang
from clusterbriefs.verify.fold import fold, squeezed
from clusterbriefs.vocabulary import Vocabulary
from clusterbriefs.vocabulary.models import Entity, Region

_PREFIX: Final = 2
_PLURAL: Final = re.compile(r"s(?![a-z0-9])")
_DIGIT: Final = re.compile(r"[0-9]")
_WORD: Final = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in a text: columns, and the ids of all records that bear it."""

    start: int
    end: int
    text: str
    ids: tuple[str, ...]


def names_of(record: Entity | Region, lang: Lang) -> tuple[str, ...]:
    """Return all names of a record in one language: full, short, aliases."""
    aliases = record.aliases.en if lang == "en" else record.aliases.zh
    names = [record.name[lang], *aliases]
    if record.short is not None:
        names.append(record.short[lang])
    return tuple(dict.fromkeys(names))


class Names:
    """Finds names of the vocabulary in sentences, the longest first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._owners: dict[Lang, dict[str, tuple[str, ...]]] = {
            lang: self._build(lang) for lang in LANGS
        }
        self._lengths = {lang: _lengths(self._owners[lang]) for lang in LANGS}

    def _build(self, lang: Lang) -> dict[str, tuple[str, ...]]:
        """Return the records that bear a name, by the name."""
        owners: dict[str, dict[str, None]] = {}
        for key, record in self.records.items():
            for name in names_of(record, lang):
                owners.setdefault(fold(name), {})[key] = None
        return {name: tuple(keys) for name, keys in owners.items()}

    @cached_property
    def records(self) -> Mapping[str, Entity | Region]:
        """Entities and regions by id."""
        return {**self.vocabulary.entities, **self.vocabulary.regions}

    @lru_cache(maxsize=1024)  # noqa: B019 - rules read one brief's sentences again and again
    def find(self, text: str, lang: Lang) -> tuple[Name, ...]:
        """Return the names in a text; of two that overlap the longer."""
        folded = fold(text)
        if len(folded) != len(text):  # pragma: no cover - fold keeps the length
            raise ValueError(text)
        found: list[Name] = []
        lengths = self._lengths[lang]
        position = 0
        while position < len(folded):
            known = lengths.get(folded[position : position + _PREFIX])
            hit = self._at(folded, position, known, lang) if known else None
            if hit is None:
                position += 1
                continue
            end, ids = hit
            found.append(Name(position, end, text[position:end], ids))
            position = end
        return tuple(found)

    def _at(
        self, text: str, at: int, lengths: tuple[int, ...], lang: Lang
    ) -> tuple[int, tuple[str, ...]] | None:
        """Return where the longest name that begins here ends, and the records that bear it."""
        if at and _WORD.match(text[at]) and _WORD.match(text[at - 1]):
            return None  # within a word
        owners = self._owners[lang]
        for length in lengths:
            end = at + length
            ids = owners.get(text[at:end]) if end <= len(text) else None
            if ids and not (_WORD.match(text[end - 1]) and _WORD.match(text[end : end + 1])):
                return end, ids
        return None

    def meant(self, key: str, text: str, lang: Lang) -> bool:
        """Tell whether a text that lists a record speaks of it, by a name or by common words."""
        return bool(self.find_longest(key, text, lang))

    def find_longest(self, key: str, text: str, lang: Lang) -> list[tuple[int, int]]:
        """Return where a text speaks of a record, capitals or not, by name or common words."""
        folded = fold(text).lower()
        found = []
        for word in self._words(key, lang):
            start = folded.find(word)
            while start >= 0:
                if _whole(folded, start, start + len(word)):
                    found.append((start, start + len(word)))
                start = folded.find(word, start + 1)
        return found

    @lru_cache(maxsize=4096)  # noqa: B019 - a finder lives as long as its corpus
    def _words(self, key: str, lang: Lang) -> tuple[str, ...]:
        record = self.records[key]
        called: tuple[str, ...] = ()
        if isinstance(record, Entity):
            called = record.called.en if lang == "en" else record.called.zh
        return tuple(fold(name).lower() for name in (*names_of(record, lang), *called))

    @lru_cache(maxsize=4096)  # noqa: B019 - a finder lives as long as its corpus
    def words_on_line(self, key: str) -> tuple[str, ...]:
        """Return the names of a record as a Chinese line may have them, squeezed, lower case.

        Names in Latin letters (ICH, BioPark) stand on Chinese lines too; of a region the common
        words (中, 美) count as well.
        """
        record = self.records[key]
        words = [*names_of(record, "zh"), *names_of(record, "en")]
        if isinstance(record, Region):
            words += record.called.zh
        return tuple(dict.fromkeys(squeezed(word).lower() for word in words))

    def named(self, key: str, text: str, lang: Lang) -> bool:
        """Tell whether a text has one of the names of a record, alone or inside a longer word."""
        folded = fold(text)
        return any(fold(name) in folded for name in names_of(self.records[key], lang))

    def bare(self, text: str, lang: Lang) -> str:
        """Return a text with names that hold digits blanked, so that no figure is read in them."""
        out = list(text)
        for name in self.find(text, lang):
            if _DIGIT.search(name.text):
                out[name.start : name.end] = _blank(name.text)
        return "".join(out)


def _lengths(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of names by how they begin, the longest first.

    They are few, however many names there are: so a text takes as long in any vocabulary.
    """
    found: dict[str, set[int]] = {}
    for name in names:
        found.setdefault(name[:_PREFIX], set()).add(len(name))
    return {start: tuple(sorted(known, reverse=True)) for start, known in found.items()}


def _whole(text: str, start: int, end: int) -> bool:
    """Tell whether a find is no part of a longer Latin word (a plural s is let pass)."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if _WORD.match(before) and _WORD.match(text[start]):
        return False
    return not (_WORD.match(after) and _WORD.match(text[end - 1])) or bool(_PLURAL.match(after))


def _blank(text: str) -> Iterable[str]:
    """Keep the length; a letter that is no word stands where the name stood."""
    return (char if char == " " else "☐" for char in text)
