"""All figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from clusterbriefs.pages import figures
from clusterbriefs.pages.page import Page
from clusterbriefs.values import LANGS
from tests.support.corpora import corpus, sections, statement
from tests.support.html import find, one, page_at, text, texts, values
from tests.support.project import VOCABULARY, bi, figure

SEED = {
    "sections": sections(
        statement(
            "all",
            "Many figures.",
            "很多数字。",
            figures=[
                figure(
                    "firms",
                    42,
                    "firm",
                    "42家",
                    qualifier="nearly",
                    note=bi("No list is given.", "没有名单。"),
                ),
                figure(
                    "some", None, "firm", "数十家", qualifier="vague", words=bi("dozens of", "数十")
                ),
                figure(
                    "half",
                    21,
                    "firm",
                    "21家",
                    object="large-firms",
                    status="derived",
                    derived={"formula": "a / 2", "inputs": {"a": "firms"}},
                    as_of="XXXX",
                ),
                figure("built", 5, "square-metre", "5平方米", measure="floor-space", object="park"),
                figure(
                    "wanted",
                    9,
                    "square-metre",
                    "9平方米",
                    measure="floor-space",
                    object="park",
                    status="target",
                    as_of="2025~",
                    as_of_basis="stated",
                    baseline="built",
                ),
                figure(
                    "part",
                    12,
                    "percent",
                    "12%",
                    measure="share",
                    object="devices",
                    status="forecast",
                    whole="cn",
                ),
            ],
        )
    )
}


def cells_of(page: Page, body: str) -> list[list[str]]:
    """Return the words of the rows below a measure; the box that chooses a row is left out."""
    return [
        texts(row, "./*[not(@class='pick')]") for row in find(page, f"//*[@id='{body}']/tr[@id]")
    ]


def test_figures_stand_by_measure_object_and_age(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(figures.build(made, "en"), "figures/")
    assert texts(page, "//span[@class='group-name']") == ["number", "floor space", "share"]
    assert texts(page, "//h2") == [
        "Comparison",
        "Comparisons to start with",
        "What is counted, and what is not",
        "What the marks mean",
        "How to read qualifier and status",
    ]
    assert values(page, "//tr/@id") == [
        "f-beishan-2022--firms",
        "f-beishan-2022--some",
        "f-beishan-2022--half",
        "f-beishan-2022--wanted",
        "f-beishan-2022--built",
        "f-beishan-2022--part",
    ]
    assert values(page, "//tr[@id]/@class") == [
        "figure figure-reported",
        "figure figure-reported figure-vague",
        "figure figure-derived",
        "figure figure-target",
        "figure figure-reported",
        "figure figure-forecast",
    ]


def test_a_row_keeps_all_that_makes_a_figure_honest(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(figures.build(made, "en"), "figures/")
    cells = cells_of(page, "m-count")
    assert cells[0] == [
        "device firms number No list is given.",
        "Beishan",
        "nearly 42 firms not verified since it was edited Cite #",
        "nearly · reported",
        "2022 date inferred",
        "the article Beishan counts its device firms",
    ]
    assert cells[1][2:4] == [
        "dozens of firms not verified since it was edited Cite #",
        "vague · reported no number given",
    ]
    assert cells[2][0] == "large firms number derived: a / 2, a = nearly 42 firms"
    assert cells[2][3:5] == ["exact · derived", "no date given"]
    space = cells_of(page, "m-floor-space")
    assert space[0][0] == "the park floor space starting from 5 square metres"
    assert space[0][3:5] == ["exact · target", "about 2025"]
    share = cells_of(page, "m-share")
    assert share[0][0] == "medical devices share of China share"


def test_the_quantity_carries_its_qualifier_and_links_lead_to_the_statement(
    tmp_path: Path,
) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(figures.build(made, "zh"), "figures/")
    row = one(page, "//tr[@id='f-beishan-2022--firms']")
    quantity = one(row, ".//span[@class='quantity']")
    assert (text(quantity), quantity.get("data-qualifier")) == ("近42家", "nearly")
    assert values(row, ".//a/@href") == [
        "#o-device-firms",
        "../regions/bs/",
        "#f-beishan-2022--firms",
        "../briefs/beishan-2022/#s-all",
    ]


def test_a_number_is_cut_at_its_decimal_point_for_the_column(tmp_path: Path) -> None:
    money = {"measure": "output", "object": "devices"}
    parts = [
        figure("firms", 42, "firm", "42家", qualifier="nearly"),
        figure("money", 8514000000, "yuan", "85.14亿元", **money),
        figure("part", 49.8, "percent", "49.8%", measure="share", object="devices", whole="cn"),
        figure("some", None, "firm", "数十家", qualifier="vague", words=bi("dozens of", "数十")),
    ]
    seed = {"sections": sections(statement("all", "Figures.", "数字。", figures=parts))}
    made = corpus(tmp_path, seeds={"beishan-2022": seed})
    cut = {
        "en": [("nearly 42", " firms"), ("dozens of firms", ""), ("CNY 8", ".514 billion"),
               ("49", ".8%")],
        "zh": [("近42", "家"), ("数十家", ""), ("85", ".14亿元"), ("49", ".8%")],
    }  # fmt: skip
    for lang in LANGS:
        page = page_at(figures.build(made, lang), "figures/")
        found = [
            (whole.text_content(), rest.text_content())
            for whole, rest in zip(
                find(page, "//span[@class='int']"), find(page, "//span[@class='dec']"), strict=True
            )
        ]
        assert found == cut[lang]


def test_what_is_counted_is_defined_and_tied_to_the_glossary(tmp_path: Path) -> None:
    firms: dict[str, Any] = {**VOCABULARY["objects"][0], "terms": ["output-value"]}
    made = corpus(tmp_path, vocabulary={"objects": [firms]}, seeds={"beishan-2022": SEED})
    page = page_at(figures.build(made, "en"), "figures/")
    assert values(page, "//dl[@class='objects']//dt/@id") == [
        "o-device-firms",
        "o-large-firms",
        "o-devices",
        "o-park",
    ]
    first = find(page, "//dl[@class='objects']//dd")[0]
    assert text(first) == "All device firms. Glossary: output value"
    assert values(first, ".//a/@href") == ["../glossary/#term-output-value"]


def test_each_cell_names_its_column_for_narrow_screens(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": SEED})
    page = page_at(figures.build(made, "en"), "figures/")
    heads = texts(page, "//table/thead//th")
    cells = values(page, "//tr[@id='f-beishan-2022--firms']/*/@data-label")
    assert cells == heads


def test_without_figures_the_page_says_so(tmp_path: Path) -> None:
    page = page_at(figures.build(corpus(tmp_path), "en"), "figures/")
    assert texts(page, "//p[@class='empty']") == ["There are no figures yet."]
