"""Figures in sentences: numbers that count or measure, read from English and from Chinese.

    >>> from clusterbriefs.verify.numerals import find_amounts
    >>> [str(a) for a in find_amounts("产值达85.14亿元", "zh")]
    ['8514000000 CNY']
    >>> [str(a) for a in find_amounts("output of CNY 8.514 billion", "en")]
    ['8514000000 CNY']

Ordinals, codes, names, idioms and dates are no figures and are not found.
"""

from __future__ import annotations

from functools import lru_cache

from clusterbriefs.values import Lang
from clusterbriefs.verify.numerals.amount import Amount, same_amount
from clusterbriefs.verify.numerals.chinese import find_chinese
from clusterbriefs.verify.numerals.english import find_english

__all__ = ["Amount", "find_amounts", "same_amount"]


@lru_cache(maxsize=16384)
def find_amounts(text: str, lang: Lang) -> tuple[Amount, ...]:
    """Return the figures of a sentence in the order in which they stand."""
    return find_english(text) if lang == "en" else find_chinese(text)
