"""Known phrases of the rules, from `data/phrases.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from clusterbriefs.clean.lexicon import table
from clusterbriefs.clean.regex import regex

_ASCII: Final = tuple(zip("：，（）！？；", ":,()!?;", strict=True))


def plain(text: str) -> str:
    """Return a line as phrases are compared with it: ASCII marks, single spaces.

    >>> plain("来源：  网络")
    '来源: 网络'
    """
    return " ".join(narrow(text).split())


def narrow(text: str) -> str:
    """Return a text with ASCII marks.

    >>> narrow("来源：网络（一）")
    '来源:网络(一)'
    """
    if text.isalnum():  # as most words are that are registered
        return text
    for wide, ascii_mark in _ASCII:
        text = text.replace(wide, ascii_mark)
    return text


def bare(text: str) -> str:
    """Return a line without marks and signs at both ends.

    >>> bare("【 相关阅读 】：")
    '相关阅读'
    """
    if text[:1].isalnum() and text[-1].isalnum():
        return text
    start, end = 0, len(text)
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return text[start:end]


@dataclass(frozen=True, slots=True)
class Known:
    """The phrases of one rule by where they stand in a line."""

    line: frozenset[str]
    start: tuple[str, ...]
    inside: re.Pattern[str]

    def hits(self, text: str) -> int:
        """Count the distinct phrases that stand anywhere in a line (as `plain` gives it)."""
        return len(set(self.inside.findall(text)))


_NEVER: Final = regex(r"(?!)")


@cache
def phrases(rule: str, where: str) -> tuple[str, ...]:
    """Return the phrases of a rule for one place in the line, longest first."""
    found = {plain(row[2]) for row in table("phrases.tsv") if row[0] == rule and row[1] == where}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


@cache
def pattern(rule: str, where: str) -> re.Pattern[str]:
    """Return a pattern that finds any phrase of a rule for one place."""
    found = phrases(rule, where)
    return re.compile("|".join(map(re.escape, found))) if found else _NEVER


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds, one character wide, where any of some words begins.

    They are tried only where two characters can begin one of them, which is up to ten times as
    fast as to try them everywhere.
    """
    words = sorted(set(words))
    first = re.escape("".join({word[0] for word in words}))
    second = re.escape("".join({word[1] for word in words}))
    either = "|".join(map(re.escape, words))
    return re.compile(f"[{first}](?=[{second}])(?<=(?=(?:{either})).)")


@cache
def known(rule: str) -> Known:
    """Return the phrases of a rule."""
    return Known(frozenset(phrases(rule, "line")), phrases(rule, "start"), pattern(rule, "inside"))
