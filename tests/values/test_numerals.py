"""The one reader of Chinese numerals, for drafts and for checks."""

from __future__ import annotations

from fractions import Fraction

import pytest

from clusterbriefs.values.numerals import chinese_number, scale_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("七", 7),
        ("十", 10),
        ("二十三", 23),
        ("两百零五", 205),
        ("三千", 3000),
        ("三百零一万", 3_010_000),
        ("一亿五千万", 150_000_000),
        ("万亿", 10**12),
        ("五万亿", 5 * 10**12),
        ("二〇二二", 2022),
        ("两点五", Fraction(5, 2)),
        ("零点零三", Fraction(3, 100)),
    ],
)
def test_a_numeral_has_its_value(words: str, value: Fraction | int) -> None:
    assert chinese_number(words) == value


@pytest.mark.parametrize("words", ["", "三四", "五家", "两点", "一三百", "点五", "三点十"])
def test_what_is_no_single_number_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=words or "^$"):
        chinese_number(words)


def test_scale_words_multiply() -> None:
    assert [scale_of(words) for words in ("", "万", "百万", "万亿")] == [1, 10**4, 10**6, 10**12]
