"""Numerals of a Chinese text as exact decimals: digits with scale words, characters, mixtures."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Final

from clusterbriefs.values.numerals import chinese_number, scale_of

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
    if match := _ARABIC.fullmatch(text):
        try:
            value = Decimal(match[1].replace(",", "").replace("，", "")) * scale_of(match[2])
        except InvalidOperation:
            return None
    else:
        try:
            number = chinese_number(text)
        except ValueError:
            return None
        value = Decimal(number.numerator) / Decimal(number.denominator)
    if value > _LARGEST:
        return None
    return value.normalize() if value != value.to_integral() else value.quantize(Decimal(1))
