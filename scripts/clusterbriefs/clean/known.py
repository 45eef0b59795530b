"""Known phrases of the rules, from `data/phrases.tsv`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from clusterbriefs.clean.lexicon import table

_ASCII: Final = tuple(zip("：，（）！？；", ":,()!?;", strict=True))


def plain(text: str) -> str:
    """Return a line as phrases are compared with it: ASCII marks, single spaces.

    >>> plain("来源：  网络")
    '来源: 网络'
    """
    for wide, narrow in _ASCII:
        text = text.replace(wide, narrow)
    return " ".join(text.split())


def bare(text: str) -> str:
    """Return a line without marks and signs at both ends.

    >>> bare("【 相关阅读 】：")
    '相关阅读'
    """
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


_NEVER: Final = re.compile(r"(?!)")


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


@cache
def known(rule: str) -> Known:
    """Return the phrases of a rule."""
    return Known(frozenset(phrases(rule, "line")), phrases(rule, "start"), pattern(rule, "inside"))
