"""An amount: value, qualifier and unit of a figure, whatever the language that it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from clusterbriefs.values.quantity import Qualifier
from clusterbriefs.verify.numerals.nouns import CLASSIFIERS, group_of_noun

FIXED_UNITS: Final = frozenset({"CNY", "%", "m2", "month", "day", "hour", "rank", "times"})
"""Units that stand for themselves; every other unit is a word for the thing counted."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as a sentence prints it.

    `value` is exact, in base units (yuan, square metres, per cent, months, days); None when vague,
    with the order of magnitude in `magnitude` (dozens: 10). `top` is the upper end of a range.
    `unit` is a fixed unit, an English noun or a Chinese classifier, empty if none stands there;
    `noun` is the group of the thing counted, where a word for it stands beside the number.
    `per` is `year` for a yearly flow. `start` and `end` are columns of the text.
    """

    start: int
    end: int
    text: str
    value: Fraction | None
    qualifier: Qualifier = "exact"
    unit: str = ""
    noun: str = ""
    per: str = ""
    magnitude: int = 0
    top: Fraction | None = None

    def __str__(self) -> str:
        number = "vague" if self.value is None else _plain(self.value)
        if self.top is not None:
            number += f"–{_plain(self.top)}"
        if self.magnitude:
            number = f"some multiple of {self.magnitude}"
        words: list[str] = [] if self.qualifier in ("exact", "vague") else [self.qualifier]
        words += [number, self.unit] if self.unit else [number]
        words += ["a year"] if self.per else []
        return " ".join(words)

    @property
    def fixed(self) -> bool:
        """The unit stands for itself (money, per cent, area, time, rank)."""
        return self.unit in FIXED_UNITS


def _plain(value: Fraction) -> str:
    return str(value) if value.denominator != 1 else str(value.numerator)


def same_amount(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts say the same: value, qualifier, unit, per year or not."""
    return (
        one.value == other.value
        and one.top == other.top
        and one.magnitude == other.magnitude
        and one.qualifier == other.qualifier
        and one.per == other.per
        and same_unit(one, other)
    )


def same_unit(one: Amount, other: Amount) -> bool:
    """Tell whether the units of two amounts can be one; a unit that is not printed fits any."""
    if one.fixed or other.fixed:
        return one.unit == other.unit or not one.unit or not other.unit
    mine, theirs = group_of(one), group_of(other)
    if mine and theirs:
        return mine == theirs
    group, classifier = (mine, other.unit) if mine else (theirs, one.unit)
    if not group or classifier not in CLASSIFIERS:
        return True
    return group in CLASSIFIERS[classifier] or not CLASSIFIERS[classifier]


def group_of(amount: Amount) -> str:
    """Return the group of the thing that an amount counts, empty if no word tells it."""
    return amount.noun or group_of_noun(amount.unit)
