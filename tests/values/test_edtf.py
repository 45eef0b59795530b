"""Dates: what is understood, how it sorts, how each language says it."""

from __future__ import annotations

import datetime
import time

import pytest
from edtf import parse_edtf as reference
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.values.edtf import EDTF_RULE, parse_edtf

SAID = [
    ("2022-07-29", "29 July 2022", "2022年7月29日"),
    ("2022-07", "July 2022", "2022年7月"),
    ("2022", "2022", "2022年"),
    ("2020~", "about 2020", "约2020年"),
    ("2020-05~", "about May 2020", "约2020年5月"),
    ("2022?", "2022 (inferred)", "2022年（推断）"),
    ("2022-05%", "about May 2022 (inferred)", "约2022年5月（推断）"),
    ("2022?-07", "July 2022 (year inferred)", "2022年7月（年份系推断）"),
    ("2022?-12-12", "12 December 2022 (year inferred)", "2022年12月12日（年份系推断）"),
    ("[2022-08..2022-12]", "between August and December 2022", "2022年8月至12月之间"),
    ("2019/2022", "2019 to 2022", "2019年至2022年"),
    ("2022-08/2022-12", "August to December 2022", "2022年8月至12月"),
    ("202X", "2020s", "2020年代"),
    ("XXXX", "no date given", "未注明时间"),
]


@pytest.mark.parametrize(("text", "en", "zh"), SAID)
def test_each_language_says_the_date_with_its_uncertainty(text: str, en: str, zh: str) -> None:
    date = parse_edtf(text)
    assert (date.words("en"), date.words("zh")) == (en, zh)


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2020~", (2020, 1, 1), (2020, 12, 31)),
        ("[2022-08..2022-12]", (2022, 8, 1), (2022, 12, 31)),
        ("202X", (2020, 1, 1), (2029, 12, 31)),
    ],
)
def test_bounds_are_the_first_and_last_day_that_can_be_meant(
    text: str, lower: tuple[int, int, int], upper: tuple[int, int, int]
) -> None:
    date = parse_edtf(text)
    assert (date.lower, date.upper) == (datetime.date(*lower), datetime.date(*upper))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022-13",
        "2022-02-30",
        "20222",
        "2022-7",
        "29.7.2022",
        "2022-??",
        "[2022..2021]",
        "2022-08/..",
        "2022/",
        "2022-07-29T00:00",
        "２０２２",
        "2022–07",
    ],
)
def test_what_is_no_edtf_date_is_refused_with_examples_of_what_is(text: str) -> None:
    with pytest.raises(ValueError, match="is no EDTF date") as caught:
        parse_edtf(text)
    assert str(caught.value) == f"'{text}' is no EDTF date; {EDTF_RULE}"


def test_unknown_dates_sort_before_all_others_and_vaguer_ones_after_sharper() -> None:
    texts = ["2022", "2021-12-31", "XXXX", "2022-01-01", "2022-01"]
    in_order = sorted(texts, key=lambda text: parse_edtf(text).sort_key)
    assert in_order == ["XXXX", "2021-12-31", "2022-01-01", "2022-01", "2022"]


days = st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 12, 31))
marks = st.sampled_from(["", "?", "~", "%"])


@st.composite
def points(draw: st.DrawFn) -> str:
    """Years, months and days with a mark behind them, or `?` behind the year alone."""
    day, length = draw(days), draw(st.sampled_from([4, 7, 10]))
    text = day.isoformat()[:length]
    if length > 4 and draw(st.booleans()):
        return f"{text[:4]}?{text[4:]}"
    return text + draw(marks)


@given(points())
def test_bounds_agree_with_the_edtf_library(text: str) -> None:
    date, other = parse_edtf(text), reference(text)
    assert time.strftime("%Y-%m-%d", other.lower_strict()).zfill(10) == date.lower.isoformat()
    assert time.strftime("%Y-%m-%d", other.upper_strict()).zfill(10) == date.upper.isoformat()


@given(points())
def test_a_date_keeps_its_text_and_says_all_its_digits(text: str) -> None:
    date = parse_edtf(text)
    assert str(date) == text
    assert date.words("en").count(text[:4]) == 1
    assert date.words("zh").count(f"{int(text[:4])}年") == 1


@given(st.text(max_size=30))
def test_any_text_is_either_a_date_with_ordered_bounds_or_refused(text: str) -> None:
    try:
        date = parse_edtf(text)
    except ValueError:
        return
    assert date.lower <= date.upper
