"""Finds the words that rules look for, those of all rules in one pass over the text.

A rule concerns few lines, or none. It registers the words that such a line cannot be without and
gets a hint for them: one bit. The text of a capture is looked through once, by an automaton that
knows the words of all rules (Aho and Corasick, 1975; the library ahocorasick_rs), and each line
remembers the hints that stand on it. To ask for the lines of a rule is then to compare numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from clusterbriefs.clean.known import narrow, phrases

END: Final = "\n"
"""In a word that is registered: the line begins, or ends, here."""


_FEW: Final = 1000


class Automaton(Protocol):
    """The part of `ahocorasick_rs.AhoCorasick` that is used."""

    def find_matches_as_indexes(
        self, haystack: bytes, overlapping: bool = False
    ) -> list[tuple[int, int, int]]:
        """Return (number of the word, start, end) for each place, by end and then by start."""
        ...


OPENS_IN_SIGN: Final = 1
"""The hint of a line that begins with no letter: a digit, mark or sign. No word stands for it."""

_words: dict[str, int] = {}
_groups: list[frozenset[str]] = [frozenset({""})]
_built: list[tuple[Automaton, tuple[int, ...]]] = []


def hint(words: Iterable[str]) -> int:
    """Register words; return the bit that the lines have on which any of them stands.

    Words are compared in narrow text (`known.narrow`). Of a word with a space in it what stands
    before the space is looked for, since lines differ in their spaces: a hint says that a line
    may hold a word, the rule then looks for itself. To be called where a module begins: raises
    RuntimeError once a text has been looked through, whose lines would lack the hint.
    """
    group = frozenset([word if word.isalnum() else _first_part(narrow(word)) for word in words])
    if group in _groups:
        return 1 << _groups.index(group)
    if _built:
        raise RuntimeError(f"{sorted(group)[:3]} …: registered too late; do it at the import")
    bit = 1 << len(_groups)
    _groups.append(group)
    for word in group:
        _words[word] = _words.get(word, 0) | bit
    return bit


def phrase_hint(rule: str, *places: str) -> int:
    """Return the hint of a rule's known phrases for some places in the line (`known.phrases`)."""
    return hint(phrase for where in places or ("inside",) for phrase in phrases(rule, where))


def _first_part(word: str) -> str:
    part = word.split(" ", 1)[0]
    return part if len(part) > 1 else word


def automaton(words: Sequence[str]) -> Automaton:
    """Return what finds some words, by their numbers."""
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    # A table of all states is fast for a few hundred words; for more it fills the cache, which
    # slows all else.
    few = len(words) <= _FEW
    kind = Implementation.DFA if few else Implementation.ContiguousNFA
    made: Automaton = BytesAhoCorasick(
        [word.encode("utf-8") for word in words], implementation=kind
    )
    return made


def _hints() -> tuple[Automaton, tuple[int, ...]]:
    """Return the automaton of LF and all words that are registered, and the hints of each."""
    if not _built:
        known = sorted(_words)
        # Equal numbers are one object, so that few places of memory are asked for.
        one: dict[int, int] = {}
        bits = (0, *(one.setdefault(hints, hints) for hints in map(_words.__getitem__, known)))
        _built.append((automaton([END, *known]), bits))
    return _built[0]


def hints_of(text: str) -> list[int]:
    """Return the hints of each line of a narrow text."""
    finder, bits = _hints() if not _built else _built[0]
    data = f"\n{text}\n".encode("utf-8", "surrogatepass")
    found: list[int] = []
    hints = 0
    for word, _, _ in finder.find_matches_as_indexes(data, overlapping=True):
        if word:
            hints |= bits[word]
        else:  # the LF of a line, found behind the words that end with it
            found.append(hints)
            hints = 0
    return found[1:]
