"""Figures in sentences: what counts or measures is found with its value, the rest is not."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.values import Lang
from clusterbriefs.values.numerals import chinese_number
from clusterbriefs.values.quantity import QUALIFIERS, Qualifier, UnitForm, quantity_words
from clusterbriefs.verify.dates import find_dates
from clusterbriefs.verify.numerals import find_amounts
from clusterbriefs.verify.numerals.english import english_number

FOUND: tuple[tuple[Lang, str, list[str]], ...] = (
    ("zh", "产值达85.14亿元", ["8514000000 CNY"]),
    ("zh", "已有生物医药企业近千家", ["nearly 1000 家"]),
    ("zh", "超10亿元企业3家，超亿元企业5家",
     ["more-than 1000000000 CNY", "3 家", "more-than 100000000 CNY", "5 家"]),
    ("zh", "占地1万平方米以上的园区有653个", ["at-least 10000 m2", "653 个"]),
    ("zh", "约占全市的20%", ["about 20 %"]),
    ("zh", "占全市四分之一", ["25 %"]),
    ("zh", "占全市四分之一强", ["more-than 25 %"]),
    ("zh", "两成以上", ["at-least 20 %"]),
    ("zh", "年均新增100家以上", ["at-least 100 家 a year"]),
    ("zh", "为期一周，历时一年多", ["7 day", "more-than 12 month"]),
    ("zh", "用了半年，增长一倍", ["6 month"]),
    ("zh", "观看人数逾千万人次", ["more-than 10000000 人次"]),
    ("zh", "三十载岁月", ["360 month"]),
    ("zh", "数十项、数以万计的人员", ["some multiple of 10 项", "some multiple of 10000"]),
    ("zh", "产值第一，居全国首位，全球第二大市场", ["1 rank", "1 rank", "2 rank"]),
    ("zh", "20至30家企业", ["20–30 家"]),
    ("zh", "不足1000家，至多50个，上百家",
     ["fewer-than 1000 家", "at-most 50 个", "at-least 100 家"]),
    ("zh", "三大主导产业、八大平台、三国", ["3 大", "8 大", "3 国"]),
    ("en", "CNY 8.514 billion", ["8514000000 CNY"]),
    ("en", "nearly 1,000 biomedical firms", ["nearly 1000 firms"]),
    ("en", "Nearly 1,000 firms", ["nearly 1000 firms"]),
    ("en", "a quarter of the city's makers", ["25 %"]),
    ("en", "three-quarters of it, about 33%", ["75 %", "about 33 %"]),
    ("en", "at least 100 firms a year", ["at-least 100 firms a year"]),
    ("en", "dozens of projects and tens of thousands of people",
     ["some multiple of 10 projects", "some multiple of 10000 people"]),
    ("en", "within five years", ["at-most 60 month"]),
    ("en", "just over one year", ["more-than 12 month"]),
    ("en", "ranked first; the second-largest market", ["1 rank", "2 rank"]),
    ("en", "20 to 30 firms", ["20–30 firms"]),
    ("en", "71,000 square metres or more", ["at-least 71000 m2"]),
    ("en", "one research institute and two associations", ["1 institute", "2 associations"]),
    ("en", "five million yuan, 40% or so", ["5000000 CNY", "about 40 %"]),
)  # fmt: skip

NOTHING: tuple[tuple[Lang, str], ...] = (
    ("zh", "T3011获批，“20+8”政策，0—1—10—∞，新锐100强"),
    ("zh", "一批平台，一系列活动，一条大道，一位负责人，唯一的一家"),
    ("zh", "第一届、第二人民医院、首批、三期扩容、国家三类器械、一二三等奖"),
    ("zh", "2022年7月29日，2022-2025年，今年7月，第53行"),
    ("zh", "一石激起千尺浪，千家万户，万一，三位一体，十分重要"),
    ("zh", "市区两级，两者，三地，双轮，六链五群，三生融合"),
    ("en", "T3011, the 20+8 policy, 0–1–10–∞, the Rising 100, Class III, COVID-19"),
    ("en", "on 29 July 2022, in 2018, 2022–2025, lines 5 and 6, line 53"),
    ("en", "one of the largest; biomedicine is one; one day; one more step; as one"),
    ("en", "the first centre, its second phase, a third prize, the Two New"),
    ("en", "a two-wheel drive, the “five draws”, a three-party platform"),
)


@pytest.mark.parametrize(("lang", "text", "amounts"), FOUND)
def test_what_counts_is_found(lang: Lang, text: str, amounts: list[str]) -> None:
    assert [str(amount) for amount in find_amounts(text, lang)] == amounts


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_ordinals_codes_names_idioms_and_dates_are_no_figures(lang: Lang, text: str) -> None:
    assert [str(amount) for amount in find_amounts(text, lang)] == []


DATES: tuple[tuple[Lang, str, list[str]], ...] = (
    ("en", "on 29 July 2022, about 2020 and that March", ["2022-07-29", "about 2020", "XXXX-03"]),
    ("zh", "2022年7月29日，约2020年，当年3月", ["2022-07-29", "about 2020", "XXXX-03"]),
    ("zh", "截至2021年底，2022中国榜单，3个月", ["2021", "2022"]),
    ("en", "CNY 2020 million, 2,020 firms and 2020 firms may march", ["2020"]),
)


@pytest.mark.parametrize(("lang", "text", "dates"), DATES)
def test_dates_are_found(lang: Lang, text: str, dates: list[str]) -> None:
    assert [str(mention) for mention in find_dates(text, lang)] == dates


UNITS = (
    UnitForm("count", "家", "firm", "firms"),
    UnitForm("money", "元", "CNY", "CNY"),
    UnitForm("percent", "%", "%", "%"),
    UnitForm("area", "平方米", "square metre", "square metres"),
)


@given(
    st.decimals(min_value=2, max_value=10**13, places=2, allow_nan=False),
    st.sampled_from(UNITS),
    st.sampled_from([q for q in QUALIFIERS if q != "vague"]),
)
def test_what_the_site_prints_is_read_back(
    value: object, unit: UnitForm, qualifier: Qualifier
) -> None:
    from decimal import Decimal

    assert isinstance(value, Decimal)
    number = value if unit.kind != "count" else value.to_integral_value()
    for lang in ("en", "zh"):
        printed = quantity_words(number, unit, qualifier, lang)
        (amount,) = find_amounts(printed, lang)
        assert amount.value == Fraction(number), printed
        assert amount.qualifier == qualifier, printed
        assert amount.end == len(printed)


@given(st.integers(min_value=1, max_value=10**13))
def test_numerals_in_words_are_read(value: int) -> None:
    assert english_number(_english(value)) == value
    assert chinese_number(_chinese(value)) == value


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _english(value: int) -> str:
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"),
                       (1000, "thousand"), (100, "hundred")):  # fmt: skip
        if value >= size:
            rest = value % size
            return f"{_english(value // size)} {word}" + (f" {_english(rest)}" if rest else "")
    if value < 20:
        return _ONES[value]
    return _TENS[value // 10 - 2] + (f"-{_ONES[value % 10]}" if value % 10 else "")


def _chinese(value: int) -> str:
    digits = "零一二三四五六七八九"
    for size, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if value >= size:
            rest = value % size
            zero = "零" if rest and rest < size // 10 else ""
            return _chinese(value // size) + word + zero + (_chinese(rest) if rest else "")
    return digits[value]


@given(st.text(max_size=60))
def test_no_text_breaks_the_finders(text: str) -> None:
    for lang in ("en", "zh"):
        for amount in find_amounts(text, lang):
            assert 0 <= amount.start < amount.end <= len(text)
        for mention in find_dates(text, lang):
            assert text[mention.start : mention.end] == mention.text
