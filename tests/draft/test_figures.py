"""Figure candidates: what is one, what is none, and how it is read."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.clean import clean_capture
from clusterbriefs.draft.figures import find_figures
from clusterbriefs.draft.numerals import parse_numeral

SHARED = Path(__file__).parents[3] / "shared"

FIGURES = [
    ("园区有企业近千家。", "近千家", 1000, "家", "nearly"),
    ("聚集相关机构5300余家。", "5300余家", 5300, "家", "more-than"),
    ("占全省的四分之一。", "四分之一", 25, "%", "exact"),
    ("每年新增100家以上。", "100家以上", 100, "家", "at-least"),
    ("收看人数逾千万人次。", "逾千万人次", 10_000_000, "人次", "more-than"),
    ("新增7.1万平方米厂房。", "7.1万平方米", 71_000, "平方米", "exact"),
    ("出口占全国的17%。", "17%", 17, "%", "exact"),
    ("签下数十项协议。", "数十项", None, "项", "vague"),
    ("总奖金301万元。", "301万元", 3_010_000, "元", "exact"),
    ("产值达85.14亿元。", "85.14亿元", 8_514_000_000, "元", "exact"),
    ("市场规模突破万亿。", "突破万亿", 10**12, "元", "more-than"),
    ("约占全市的20%。", "20%", 20, "%", "about"),
    ("近三成企业来自外省。", "近三成", 30, "%", "nearly"),
    ("四大支柱产业之一。", "四大", 4, "大", "exact"),
    ("展览为期一周。", "一周", 1, "周", "exact"),
    ("产值第一。", "产值第一", 1, "位", "exact"),
    ("来了20多位专家。", "20多位", 20, "位", "more-than"),
    ("建成不到三百张床。", "不到三百张", 300, "张", "fewer-than"),
    ("吸引投资约12.5亿美元。", "约12.5亿美元", 1_250_000_000, "美元", "about"),
]

NO_FIGURES = [
    "“20+8”产业集群政策出台。",
    "入选百强榜单，位列100强之中。",
    "代号T3011的新药获批。",
    "一批项目落地，一系列措施出台。",
    "第三届大赛开幕，第一届在五年前。",
    "2022年7月29日上午举行。",
    "从0到1，从1到10。",
    "这是一个好消息，也是一次尝试。",
    "千方百计稳就业。",
    "万众一心，众志成城。",
    "《三年行动计划（2022-2025）》印发。",
    "三地协同，四处开花。",
    "一带一路沿线。",
    "他是一级巡视员。",
    "两会期间。",
    "国家三类医疗器械。",
]


@pytest.mark.parametrize(("text", "words", "value", "unit", "qualifier"), FIGURES)
def test_a_figure_is_read(
    text: str, words: str, value: int | None, unit: str, qualifier: str
) -> None:
    (found,) = find_figures(text)
    assert (found.text, found.unit, found.qualifier) == (words, unit, qualifier)
    assert found.value == (None if value is None else Decimal(value))
    assert text[found.start : found.end] == words


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure(text: str) -> None:
    assert find_figures(text) == ()


def test_a_threshold_is_no_figure_of_its_own() -> None:
    text = "产值超10亿元企业3家，占地1万平方米以上的园区有653个。"
    assert [c.text for c in find_figures(text)] == ["3家", "653个"]


@pytest.mark.parametrize(
    ("text", "status", "as_of"),
    [
        ("截至2021年底，共有95家。", "reported", "2021-12-31"),
        ("5年内，园区将建成100万平方米厂房。", "target", None),
        ("未来，市场有望突破万亿。", "forecast", None),
        ("2022年8月，企业达到40家。", "reported", "2022-08"),
    ],
)
def test_status_and_date(text: str, status: str, as_of: str | None) -> None:
    (found,) = find_figures(text)
    assert (found.status, found.as_of) == (status, as_of)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("85.14亿", "8514000000"),
        ("三百零一万", "3010000"),
        ("万亿", "1000000000000"),
        ("两千", "2000"),
        ("十五", "15"),
        ("一百二十", "120"),
        ("八点五", "8.5"),
        ("1,394", "1394"),
        ("二〇二二", "2022"),
        ("3千万", "30000000"),
        ("两亿三千万", "230000000"),
    ],
)
def test_numerals(text: str, value: str) -> None:
    assert parse_numeral(text) == Decimal(value)


@given(st.integers(1, 10**9))
def test_digits_read_as_they_are(number: int) -> None:
    assert parse_numeral(f"{number:,}") == number
    assert parse_numeral(f"{number}万") == number * 10_000


@given(
    st.text(
        alphabet="一二三四五六七八九十百千万亿零〇两点0123456789.,家个元%第约近超余多以上年月日，。",
        max_size=60,
    )
)
def test_any_text_gives_figures_that_stand_in_it(text: str) -> None:
    end = 0
    for found in find_figures(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end


@pytest.mark.skipif(not (SHARED / "captures").is_dir(), reason="needs ../shared/captures")
def test_recall_and_precision_on_the_five_bodies() -> None:
    with (SHARED / "research" / "figures.tsv").open(encoding="utf-8") as rows:
        gold: dict[str, list[str]] = {}
        for row in csv.DictReader(rows, delimiter="\t"):
            gold.setdefault(row["capture_line"], []).append(row["value"])
    wanted = sum(map(len, gold.values()))
    right = made = 0
    for path in sorted((SHARED / "captures").glob("*.txt")):
        for paragraph in clean_capture(path.read_bytes()).paragraphs:
            left = gold.get(f"{path.name[:3]}:{paragraph.line}", [])
            for found in find_figures(paragraph.text):
                made += 1
                value = next((v for v in left if (Decimal(v) if v else None) == found.value), None)
                if value is not None:
                    left.remove(value)
                    right += 1
    assert right >= 0.95 * wanted
    assert right >= 0.90 * made
