"""Holds the figures of a seed against the amounts of a sentence or of a capture's line."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from clusterbriefs.seed import Figure
from clusterbriefs.values.quantity import quantity_words
from clusterbriefs.verify.numerals import Amount, find_amounts, same_amount
from clusterbriefs.verify.numerals.nouns import CLASSIFIERS, group_of_noun
from clusterbriefs.vocabulary import Vocabulary
from clusterbriefs.vocabulary.models import Unit

_TIME: Final = {"year": ("month", 12), "month": ("month", 1), "week": ("day", 7), "day": ("day", 1)}


def amount_of(figure: Figure, vocabulary: Vocabulary) -> Amount:
    """Return a seed's figure as an amount, in the units of amounts."""
    unit = vocabulary.units[figure.unit]
    name, factor = _unit(unit)
    value = None if figure.value is None else _fraction(figure.value) * factor
    magnitude = 0
    if value is None:
        words = figure.words.zh if figure.words is not None else ""
        vague = [a for a in find_amounts(f"{words}{unit.zh[0]}", "zh") if a.magnitude]
        vague += [a for a in find_amounts(figure.text, "zh") if a.magnitude]
        magnitude = vague[0].magnitude if vague else 0
    return Amount(
        0, 0, "", value, figure.qualifier, name, group_of_noun(unit.en.one), unit.per or "",
        magnitude,
    )  # fmt: skip


def _fraction(value: Decimal) -> Fraction:
    return Fraction(value)


def _unit(unit: Unit) -> tuple[str, int]:
    if unit.kind == "money":
        return unit.en.other.split()[0], 1
    if unit.kind == "percent" or unit.en.other.startswith("%"):
        return "%", 1
    if unit.kind == "area":
        return "m2", 1
    if unit.kind == "rank":
        return "rank", 1
    if unit.kind == "time":
        return _TIME.get(unit.en.one, (unit.en.one, 1))
    return unit.en.one.split()[0], 1


def fits(amount: Amount, figure: Figure, vocabulary: Vocabulary) -> bool:
    """Tell whether an amount says what a figure says: value, qualifier, unit, per year."""
    return same_amount(amount, amount_of(figure, vocabulary)) and _classified(
        amount, vocabulary.units[figure.unit]
    )


def _classified(amount: Amount, unit: Unit) -> bool:
    """Tell whether a Chinese classifier goes with the unit, as its record lists them."""
    if amount.unit not in CLASSIFIERS:
        return True
    group = group_of_noun(unit.en.one.split()[0])
    return (
        amount.unit in "".join(unit.zh)
        or not CLASSIFIERS[amount.unit]
        or group in CLASSIFIERS[amount.unit]
    )


def figure_words(figure: Figure, vocabulary: Vocabulary) -> str:
    """Return a figure as a message names it, such as `more than 300 projects (cup-entries)`."""
    own = figure.words.en if figure.words is not None else ""
    unit = vocabulary.units[figure.unit].form
    words = quantity_words(figure.value, unit, figure.qualifier, "en", words=own)
    return f"{words} ({figure.id})"
