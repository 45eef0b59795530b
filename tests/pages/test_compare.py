"""Comparison that refuses: each reason by an example, and what holds of any choice."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.compare import (
    YEAR,
    Facts,
    Verdict,
    facts_of,
    judge,
    sentences,
    why_not_comparable,
)
from clusterbriefs.values import LANGS
from tests.support.corpora import corpus, sections, statement
from tests.support.project import VOCABULARY, bi, figure

SHARE: Final[dict[str, Any]] = {"measure": "share", "object": "devices", "whole": "cn"}
PARK: Final[dict[str, Any]] = {"measure": "floor-space", "object": "park", "scope": "park-bs"}

FIGURES: Final = (
    figure("north", 42, "firm", "42家"),
    figure("south", 30, "firm", "30家", scope="ns", qualifier="nearly", as_of="2022-03"),
    figure("south-old", 28, "firm", "28家", scope="ns", as_of="2020~"),
    figure("south-undated", 29, "firm", "29家", scope="ns", as_of="XXXX"),
    figure("south-target", 50, "firm", "50家", scope="ns", status="target", as_of="2022-12"),
    figure("south-derived", 31, "firm", "31家", scope="ns", status="derived",
           derived={"formula": "a + 1", "inputs": {"a": "south"}}),
    figure("large", 9, "firm", "9家", object="large-firms"),
    figure("south-large", 8, "firm", "8家", object="large-firms", scope="ns"),
    figure("some", None, "firm", "数十家", qualifier="vague", words=bi("dozens of", "数十")),
    figure("one-day", 90, "firm", "90家", status="forecast", as_of="XXXX"),
    figure("money", 900000, "yuan", "90万元", measure="output", object="devices"),
    figure("part", 12, "percent", "12%", **SHARE),
    figure("part-of-north", 40, "percent", "40%", **{**SHARE, "whole": "bs", "scope": "ns"}),
    figure("built", 5, "square-metre", "5平方米", **PARK),
    figure("wanted", 9, "square-metre", "9平方米", status="target", as_of="2027~",
           baseline="built", **PARK),
    figure("years", 2, "firm", "两家", measure="age"),
    figure("south-years", 3, "firm", "三家", measure="age", scope="ns"),
    figure("flow", 4, "firm-per-year", "4家/年", scope="ns"),
)  # fmt: skip

COUNT: Final = copy.deepcopy(VOCABULARY["measures"][0])
EXTRA: Final[dict[str, list[dict[str, Any]]]] = {
    "measures": [
        {**COUNT, "units": ["firm", "firm-per-year"]},
        {**copy.deepcopy(COUNT), "id": "age", "name": bi("Age", "年龄"), "drawn": "none"},
    ],
    "units": [
        {"id": "firm-per-year", "zh": ["家/年"], "kind": "rate", "per": "year",
         "en": {"one": "firm a year", "other": "firms a year"}},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Figures for each reason, in one brief; a second brief reprints some of them."""
    said = statement("all", "Figures.", "数字。", figures=list(FIGURES))
    again = statement("again", "Figures.", "数字。", figures=[FIGURES[0], FIGURES[1]])
    return corpus(
        tmp_path_factory.mktemp("compare"),
        vocabulary=EXTRA,
        seeds={"first": {"sections": sections(said)}, "reprint": {"sections": sections(again)}},
    )


REFUSED: Final = [
    (
        "money north",
        ("measure",),
        "The measures differ: output value (Beishan: CNY 900,000) and number (Beishan: 42 firms).",
        "指标不同：产值（北山90万元）与数量（北山42家）。",
    ),
    (
        "flow south",
        ("unit",),
        "The units differ: firms a year (Nanshui District: 4 firms a year) and firms "
        "(Nanshui District: nearly 30 firms).",
        "单位不同：家/年（南水区4家/年）与家（南水区近30家）。",
    ),
    (
        "part part-of-north",
        ("whole",),
        "They are shares of different wholes: China (Beishan: 12%) and Beishan "
        "(Nanshui District: 40%).",
        "占比的整体不同：中国（北山12%）与北山（南水区40%）。",
    ),
    (
        "north south-large",
        ("object",),
        "They do not count or measure the same thing: device firms (Beishan: 42 firms) and "
        "large firms (Nanshui District: 8 firms).",
        "统计对象不同：器械企业（北山42家）与规模以上企业（南水区8家）。",
    ),
    (
        "north south-target",
        ("status",),
        "Their status differs: reported (Beishan: 42 firms) and target "
        "(Nanshui District: 50 firms).",
        "性质不同：已报告（北山42家）与目标（南水区50家）。",
    ),
    (
        "north south-undated",
        ("undated",),
        "Some dates are not given (Nanshui District: 29 firms), so whether all lie within one year "
        "is not known.",
        "时点未注明（南水区29家），无从判断是否都在一年之内。",
    ),
    (
        "north south-old",
        ("dates",),
        "Their dates do not lie within one year: about 2020 (Nanshui District: 28 firms) and "
        "2022 (Beishan: 42 firms).",
        "时点不在一年之内：约2020年（南水区28家）与2022年（北山42家）。",
    ),
    (
        "years south-years",
        ("never",),
        "Figures of this kind are never drawn: age (Nanshui District: 3 firms; Beishan: 2 firms).",
        "这类数字不作图：年龄（南水区3家；北山2家）。",
    ),
    (
        "some north",
        ("vague", "few"),
        "The source gives a word, not a number that could be drawn (Beishan: dozens of firms). "
        "Fewer than two figures are left to compare.",
        "来源只用了概数，没有可画的数值（北山数十家）。可比的数字不足两个。",
    ),
    (
        "one-day north",
        ("forecast", "few"),
        "A forecast without a date is not drawn (Beishan: 90 firms). "
        "Fewer than two figures are left to compare.",
        "没有注明时间的预测不作图（北山90家）。可比的数字不足两个。",
    ),
    (
        "north reprint/north",
        ("reprint", "few"),
        "The same statement by the same speaker, reported in several places, counts once "
        "(Beishan: 42 firms). Fewer than two figures are left to compare.",
        "同一陈述者的同一说法见于多处，只计一次（北山42家）。可比的数字不足两个。",
    ),
    (
        "wanted large built",
        ("measure", "status", "dates"),
        "The measures differ: floor space (Beishan Park: 5 square metres; Beishan Park: 9 square "
        "metres) and number (Beishan: 9 firms). Their status differs: reported (Beishan Park: 5 "
        "square metres; Beishan: 9 firms) and target (Beishan Park: 9 square metres). Their dates "
        "do not lie within one year: 2022 (Beishan Park: 5 square metres) and about 2027 "
        "(Beishan Park: 9 square metres).",
        "指标不同：面积（北山园5平方米；北山园9平方米）与数量（北山9家）。"
        "性质不同：已报告（北山园5平方米；北山9家）与目标（北山园9平方米）。"
        "时点不在一年之内：2022年（北山园5平方米）与约2027年（北山园9平方米）。",
    ),
]  # fmt: skip


def chosen(made: Corpus, names: str) -> list[Facts]:
    """Return figures by their ids; those of the second brief are `reprint/<id>`."""
    places = [("first", *name.split("/"))[-2:] for name in names.split()]
    return [facts_of(made, made.figure_of[slug, key]) for slug, key in places]


def told(made: Corpus, facts: Sequence[Facts], verdict: Verdict) -> dict[str, str]:
    """Return what is said of a verdict in both languages."""
    found = (*verdict.notes, *verdict.reasons)
    return {lang: " ".join(sentences(made, facts, found, lang)) for lang in LANGS}


@pytest.mark.parametrize(("names", "kinds", "en", "zh"), REFUSED, ids=[one[0] for one in REFUSED])
def test_why_figures_are_not_comparable(
    names: str, kinds: tuple[str, ...], en: str, zh: str, made: Corpus
) -> None:
    items = [made.figure_of[fact.key.split("--")[0], fact.key.split("--")[1]]
             for fact in chosen(made, names)]  # fmt: skip
    reason = why_not_comparable(made, items)
    assert reason is not None
    assert (reason.kinds, reason.en, reason.zh) == (kinds, en, zh)


@pytest.mark.parametrize(
    ("names", "basis"),
    [
        ("north south", "scopes"),
        ("north south-derived", "scopes"),
        ("large south-large", "scopes"),
        ("north large", "profile"),
        ("wanted built", "target"),
        ("north south some one-day", "scopes"),
        ("north reprint/north south", "scopes"),
    ],
)
def test_what_may_be_drawn(names: str, basis: str, made: Corpus) -> None:
    verdict = judge(chosen(made, names))
    assert (verdict.basis, verdict.reasons) == (basis, ())


def test_what_is_left_out_of_a_comparison_is_told(made: Corpus) -> None:
    facts = chosen(made, "north south some one-day reprint/south")
    verdict = judge(facts)
    assert verdict.drawn == ("first--north", "first--south")
    assert told(made, facts, verdict) == {
        "en": "The same statement by the same speaker, reported in several places, counts once "
        "(Nanshui District: nearly 30 firms). The source gives a word, not a number that could be "
        "drawn (Beishan: dozens of firms). A forecast without a date is not drawn (Beishan: 90 "
        "firms).",
        "zh": "同一陈述者的同一说法见于多处，只计一次（南水区近30家）。 "
        "来源只用了概数，没有可画的数值（北山数十家）。 没有注明时间的预测不作图（北山90家）。",
    }


def test_a_sentence_names_four_and_counts_the_rest(made: Corpus) -> None:
    facts = chosen(made, "flow south north south-derived south-target large south-large")
    (unit, *_) = sentences(made, facts, judge(facts).reasons, "en")
    assert unit == (
        "The units differ: firms a year (Nanshui District: 4 firms a year) and firms (Beishan: 9 "
        "firms; Beishan: 42 firms; Nanshui District: nearly 30 firms; 3 more)."
    )


CHOICES: Final = st.lists(st.sampled_from([one["id"] for one in FIGURES]), max_size=8)


@given(data=st.data(), names=CHOICES)
def test_the_order_of_figures_plays_no_part(
    made: Corpus, data: st.DataObject, names: list[str]
) -> None:
    facts = chosen(made, " ".join(names))
    other = data.draw(st.permutations(facts))
    assert judge(other) == judge(facts)
    assert judge([*facts, *other]) == judge(facts)


@given(names=CHOICES)
def test_scopes_on_one_axis_agree_in_all_that_counts(made: Corpus, names: list[str]) -> None:
    facts = {one.key: one for one in chosen(made, " ".join(names))}
    verdict = judge(facts.values())
    drawn = [facts[key] for key in verdict.drawn]
    assert bool(verdict.basis) == bool(drawn) == (not verdict.reasons)
    if not drawn:
        return
    assert len(drawn) > 1
    assert len({(one.measure, one.unit, one.whole) for one in drawn}) == 1
    assert all(one.drawn and not one.vague for one in drawn)
    if verdict.basis == "target":
        return
    assert max(one.upper for one in drawn) - min(one.lower for one in drawn) <= YEAR
    if len({one.scope for one in drawn}) > 1:
        assert len({one.object for one in drawn}) == 1


@given(names=st.lists(st.sampled_from([one["id"] for one in FIGURES]), min_size=2, unique=True))
def test_every_verdict_is_told_in_both_languages(made: Corpus, names: list[str]) -> None:
    facts = chosen(made, " ".join(names))
    verdict = judge(facts)
    words = told(made, facts, verdict)
    assert bool(words["en"]) == bool(words["zh"]) == bool(verdict.notes or verdict.reasons)
    assert "{" not in words["en"] + words["zh"]
