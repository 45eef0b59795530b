"""Quantities: printed in each language's form, with the qualifier, never rounded."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.values.quantity import Qualifier, UnitForm, plain, quantity_words, scaled
from clusterbriefs.vocabulary.models import Unit

FIRM = UnitForm("count", "家", "firm", "firms")
YUAN = UnitForm("money", "元", "CNY", "CNY")
YUAN_A_YEAR = UnitForm("money", "元/年", "CNY a year", "CNY a year")
PERCENT = UnitForm("percent", "%", "%", "%")
SQUARE_METRE = UnitForm("area", "平方米", "square metre", "square metres")
RANK = UnitForm("rank", "位", "rank", "rank")
YEAR = UnitForm("time", "年", "year", "years")
VIEW = UnitForm("count", "人次", "view", "views")


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "en", "zh"),
    [
        ("104", FIRM, "exact", "104 firms", "104家"),
        ("1", FIRM, "exact", "1 firm", "1家"),
        ("1394", FIRM, "exact", "1,394 firms", "1394家"),
        ("1000", FIRM, "nearly", "nearly 1,000 firms", "近1000家"),
        ("5300", FIRM, "more-than", "more than 5,300 firms", "超过5300家"),
        ("100", FIRM, "at-least", "at least 100 firms", "至少100家"),
        ("8514000000", YUAN, "exact", "CNY 8.514 billion", "85.14亿元"),
        ("390000000000", YUAN, "nearly", "nearly CNY 390 billion", "近3900亿元"),
        ("3010000", YUAN, "exact", "CNY 3.01 million", "301万元"),
        ("1000000000000", YUAN, "more-than", "more than CNY 1 trillion", "超过1万亿元"),
        ("500000000", YUAN_A_YEAR, "more-than", "more than CNY 500 million a year", "超过5亿元/年"),
        ("49.8", PERCENT, "exact", "49.8%", "49.8%"),
        ("20", PERCENT, "about", "about 20%", "约20%"),
        ("300000", SQUARE_METRE, "exact", "300,000 square metres", "30万平方米"),
        ("71000", SQUARE_METRE, "exact", "71,000 square metres", "7.1万平方米"),
        ("1", RANK, "exact", "no. 1", "第1位"),
        ("1", YEAR, "more-than", "more than 1 year", "超过1年"),
        ("10000000", VIEW, "more-than", "more than 10 million views", "超过1000万人次"),
        ("3", FIRM, "fewer-than", "fewer than 3 firms", "不足3家"),
        ("3", FIRM, "at-most", "at most 3 firms", "至多3家"),
    ],
)
def test_a_quantity_reads_as_each_language_writes_it(
    value: str, unit: UnitForm, qualifier: Qualifier, en: str, zh: str
) -> None:
    number = Decimal(value)
    assert quantity_words(number, unit, qualifier, "en") == en
    assert quantity_words(number, unit, qualifier, "zh") == zh


def test_a_vague_quantity_prints_its_words_and_no_number() -> None:
    project = UnitForm("count", "项", "project", "projects")
    assert quantity_words(None, project, "vague", "en", words="dozens of") == "dozens of projects"
    assert quantity_words(None, project, "vague", "zh", words="数十") == "数十项"
    assert quantity_words(None, project, "vague", "zh", words="数以万计") == "数以万计"


def test_words_given_with_a_value_stand_for_the_whole_quantity() -> None:
    share = UnitForm("percent", "%", "%", "%")
    quarter = Decimal(25)
    assert quantity_words(quarter, share, "exact", "en", words="a quarter") == "a quarter"
    assert quantity_words(quarter, share, "exact", "zh", words="四分之一") == "四分之一"


def test_a_value_that_a_scale_word_would_round_keeps_all_its_digits() -> None:
    assert scaled(Decimal(8514123456), "en") == "8,514,123,456"
    assert scaled(Decimal(8514123456), "zh") == "8514123456"


SCALES = {"trillion": 12, "billion": 9, "million": 6, "万亿": 12, "亿": 8, "万": 4}


@given(st.decimals(min_value=0, max_value=10**15, places=2), st.sampled_from(["en", "zh"]))
def test_scaling_loses_nothing(value: Decimal, lang: str) -> None:
    text = scaled(value, "en" if lang == "en" else "zh")
    number = text.replace(",", "")
    exponent = 0
    for word, power in SCALES.items():
        if number.endswith(word):
            number, exponent = number.removesuffix(word).strip(), power
            break
    assert Decimal(number).scaleb(exponent) == value


@given(st.decimals(min_value=0, max_value=10**12, places=3))
def test_plain_digits_have_no_exponent_and_no_trailing_zero(value: Decimal) -> None:
    text = plain(value, grouped=False)
    assert "E" not in text
    assert Decimal(text) == value
    assert not ("." in text and text.endswith("0"))


@pytest.mark.parametrize(
    ("text", "classifier"),
    [
        ("研究机构1所", "所"),
        ("近百个创新载体", "个"),
        ("达30家", "家"),
        ("六大载体", "家"),
        ("多", "家"),
    ],
)
def test_a_count_keeps_the_classifier_of_its_source(text: str, classifier: str) -> None:
    unit = Unit.model_validate(
        {
            "id": "institution",
            "zh": ["家", "个", "所", "大"],
            "en": {"one": "institution", "other": "institutions"},
            "kind": "count",
        }
    )
    assert unit.form_in(text).zh == classifier
