"""Chinese numerals, digits with scale words, and mixtures of both, as exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Final

_DIGITS: Final = {char: number for number, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "俩": 2,
    "仨": 3,
    "壹": 1,
    "贰": 2,
    "叁": 3,
}
_SMALL: Final = {"十": 10, "百": 100, "千": 1000}
_LARGE: Final = {"万": 10**4, "亿": 10**8}
_LONGEST: Final = 24
_LARGEST: Final = Decimal(10) ** 18
"""Beyond this nothing of a country is counted, and exact arithmetic would end."""
_ARABIC: Final = re.compile(r"(\d[\d,，]*(?:\.\d+)?)\s?([十百千万亿]*)")


def parse_numeral(text: str) -> Decimal | None:
    """Return the value of a numeral; None where it is none.

    >>> parse_numeral("85.14亿"), parse_numeral("三百零一万"), parse_numeral("万亿")
    (Decimal('8514000000'), Decimal('3010000'), Decimal('1000000000000'))
    """
    if len(text) > _LONGEST:
        return None
    match = _ARABIC.fullmatch(text)
    if match:
        try:
            value = Decimal(match[1].replace(",", "").replace("，", ""))
        except InvalidOperation:
            return None
        for scale in match[2]:
            value *= _SMALL.get(scale) or _LARGE[scale]
        if value > _LARGEST:
            return None
        return value.normalize() if value != value.to_integral() else value.quantize(Decimal(1))
    return _chinese(text)


def _chinese(text: str) -> Decimal | None:
    """Read a numeral in Chinese characters, a point (点) and bare scale words included."""
    whole, point, decimals = text.partition("点")
    number = _whole(whole)
    if number is None or number > _LARGEST:
        return None
    value = Decimal(number)
    if point:
        if not decimals or any(char not in _DIGITS for char in decimals):
            return None
        value += Decimal("0." + "".join(str(_DIGITS[char]) for char in decimals))
    return value


def _whole(text: str) -> int | None:
    """Read a whole number in Chinese characters."""
    total, section, digit = 0, 0, -1
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char] if digit <= 0 else digit * 10 + _DIGITS[char]
        elif char in _SMALL:
            section += (1 if digit < 0 else digit) * _SMALL[char]
            digit = -1
        elif char in _LARGE:
            section += max(digit, 0)
            digit = -1
            if not section and total:  # 万亿
                total *= _LARGE[char]
            elif char == "亿":
                total = (total + (section or 1)) * _LARGE[char]
            else:
                total += (section or 1) * _LARGE[char]
            section = 0
        else:
            return None
    return total + section + max(digit, 0) if text else None
