"""Chinese numerals as exact fractions (三百零一万, 两点五), and scale words behind digits."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

DIGITS: Final = {char: number for number, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "俩": 2,
    "仨": 3,
    "壹": 1,
    "贰": 2,
    "叁": 3,
}
SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SECTION: Final = 10**4
_TWO: Final = 2


def scale_of(words: str) -> int:
    """Return the product of scale words: 1 for none, 10 ** 12 for 万亿.

    Raises KeyError for any other character.
    """
    product = 1
    for char in words:
        product *= SCALES[char]
    return product


def chinese_number(text: str) -> Fraction:
    """Return the value of a Chinese numeral such as 三百二十, 一亿五千万, 两点五, 万亿.

    Raises ValueError where it is none, and for two digits side by side (三四家: three or four).

    >>> [str(chinese_number(words)) for words in ("三百零一万", "二〇二二", "两点五")]
    ['3010000', '2022', '5/2']
    """
    whole, point, decimals = text.partition("点")
    if not whole:
        raise ValueError(text)
    value = Fraction(_whole(whole))
    if not point:
        return value
    if not decimals or any(char not in DIGITS for char in decimals):
        raise ValueError(text)
    digits = "".join(str(DIGITS[char]) for char in decimals)
    return value + Fraction(int(digits), 10 ** len(digits))


def _whole(text: str) -> int:
    if len(text) > 1 and all(char in DIGITS for char in text):
        if len(text) == _TWO and DIGITS[text[0]] and DIGITS[text[1]]:
            raise ValueError(text)
        return int("".join(str(DIGITS[char]) for char in text))
    total, section, digit = 0, 0, -1
    for char in text:
        if char in DIGITS:
            if digit > 0:
                raise ValueError(text)
            digit = DIGITS[char]
            continue
        if char not in SCALES:
            raise ValueError(text)
        scale = SCALES[char]
        if scale < _SECTION:
            section += (1 if digit < 0 else digit) * scale
        else:
            section += max(digit, 0)
            if scale > _SECTION:
                total = (total + section or 1) * scale
            elif total and not section:
                total *= scale
            else:
                total += (section or 1) * scale
            section = 0
        digit = -1
    return total + section + max(digit, 0)
