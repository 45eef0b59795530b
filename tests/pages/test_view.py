"""What pages print of a figure, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusterbriefs.pages import figures
from clusterbriefs.values import Lang
from tests.support.corpora import corpus, sections, statement
from tests.support.html import page_at, texts
from tests.support.project import bi, figure


@pytest.mark.parametrize(
    ("lang", "quantity", "qualifier"),
    [("en", "a quarter", "in words"), ("zh", "四分之一", "以文字表述")],
)
def test_a_fraction_in_words_is_not_printed_as_an_exact_percentage(
    tmp_path: Path, lang: Lang, quantity: str, qualifier: str
) -> None:
    part = figure(
        "part",
        25,
        "percent",
        "四分之一",
        measure="share",
        object="devices",
        whole="cn",
        words=bi("a quarter", "四分之一"),
    )
    seed = {"sections": sections(statement("all", "A quarter.", "四分之一。", figures=[part]))}
    page = page_at(figures.build(corpus(tmp_path, seeds={"beishan-2022": seed}), lang), "figures/")
    assert texts(page, "//span[@class='quantity']") == [quantity]
    assert texts(page, "//tbody//span[@class='qualifier']") == [qualifier]
