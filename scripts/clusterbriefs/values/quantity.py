"""Quantities: a value with its unit and its qualifier, printed in both languages without loss."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, get_args

from clusterbriefs.values import Lang

Qualifier = Literal[
    "exact", "about", "nearly", "more-than", "at-least", "fewer-than", "at-most", "vague"
]
"""How near the printed number is to the thing counted; part of the value (design, "Seed")."""

QUALIFIERS: Final[tuple[Qualifier, ...]] = get_args(Qualifier)

Status = Literal["reported", "target", "forecast", "derived"]
"""Whether the number is said to be so, wanted, expected, or computed by us."""

STATUSES: Final[tuple[Status, ...]] = get_args(Status)

UnitKind = Literal["count", "money", "percent", "area", "time", "rank", "rate"]

_QUALIFIER_EN: Final[dict[Qualifier, str]] = {
    "exact": "",
    "about": "about ",
    "nearly": "nearly ",
    "more-than": "more than ",
    "at-least": "at least ",
    "fewer-than": "fewer than ",
    "at-most": "at most ",
    "vague": "",
}
_QUALIFIER_ZH: Final[dict[Qualifier, str]] = {
    "exact": "",
    "about": "约",
    "nearly": "近",
    "more-than": "超过",
    "at-least": "至少",
    "fewer-than": "不足",
    "at-most": "至多",
    "vague": "",
}
_SCALES_EN: Final = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_SCALES_ZH: Final = (
    (Decimal(10) ** 12, "万亿"),
    (Decimal(10) ** 8, "亿"),
    (Decimal(10) ** 4, "万"),
)

QUALIFIER_NAMES: Final[dict[Qualifier, dict[Lang, str]]] = {
    "exact": {"en": "exact", "zh": "确数"},
    "about": {"en": "about", "zh": "约"},
    "nearly": {"en": "nearly", "zh": "近"},
    "more-than": {"en": "more than", "zh": "超过"},
    "at-least": {"en": "at least", "zh": "至少"},
    "fewer-than": {"en": "fewer than", "zh": "不足"},
    "at-most": {"en": "at most", "zh": "至多"},
    "vague": {"en": "vague", "zh": "概数"},
}
STATUS_NAMES: Final[dict[Status, dict[Lang, str]]] = {
    "reported": {"en": "reported", "zh": "已报告"},
    "target": {"en": "target", "zh": "目标"},
    "forecast": {"en": "forecast", "zh": "预测"},
    "derived": {"en": "derived", "zh": "推算"},
}


@dataclass(frozen=True, slots=True)
class UnitForm:
    """How a unit is written: kind, Chinese classifier, English singular and plural, per what."""

    kind: UnitKind
    zh: str
    one: str
    other: str


def plain(value: Decimal, *, grouped: bool) -> str:
    """Return the digits of `value` without exponent or trailing zeros, in groups if asked for."""
    text = f"{value:,f}" if grouped else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def scaled(value: Decimal, lang: Lang) -> str:
    """Return a large value with the scale word of the language, never rounded.

    A scale word is used where at most three decimals are left; otherwise all digits are printed.
    """
    for size, word in _SCALES_EN if lang == "en" else _SCALES_ZH:
        if abs(value) >= size:
            short = plain(value / size, grouped=lang == "en")
            if len(short.partition(".")[2]) <= 3:
                return f"{short} {word}" if lang == "en" else f"{short}{word}"
            break
    return plain(value, grouped=lang == "en")


def number_words(value: Decimal, kind: UnitKind, lang: Lang) -> str:
    """Return the bare number: scaled for money and for large counts, plain for years and shares."""
    if kind in ("percent", "time", "rank"):
        return plain(value, grouped=lang == "en")
    if lang == "en" and kind == "area":
        return plain(value, grouped=True)
    return scaled(value, lang)


def quantity_words(
    value: Decimal | None, unit: UnitForm, qualifier: Qualifier, lang: Lang, *, words: str = ""
) -> str:
    """Return value, unit and qualifier as a reader reads them.

    `value` is in base units (yuan, square metres, per cent as 49.8); `None` goes with a vague
    figure, whose words (`dozens of`, `数十`) are printed with the unit. Words that come with a
    value (`a quarter`, `四分之一`) say all of it, as the source does, and are printed alone.
    """
    if value is None:
        if lang == "en":
            return f"{words} {unit.other}".strip()
        # An idiom such as 数以万计 counts by itself and takes no classifier.
        return words if words.endswith("计") else f"{words}{unit.zh}"
    if words:
        return words
    number = number_words(value, unit.kind, lang)
    if lang == "zh":
        mark = _QUALIFIER_ZH[qualifier]
        if unit.kind == "rank":
            return f"{mark}第{number}位"
        return f"{mark}{number}{unit.zh}"
    mark = _QUALIFIER_EN[qualifier]
    if unit.kind == "money":
        tail = unit.other.removeprefix("CNY").strip()
        return f"{mark}CNY {number}{' ' + tail if tail else ''}"
    if unit.kind == "percent" or unit.other.startswith("%"):
        return f"{mark}{number}{unit.other}"
    if unit.kind == "rank":
        return f"{mark}no. {number}"
    return f"{mark}{number} {unit.one if value == 1 else unit.other}"
