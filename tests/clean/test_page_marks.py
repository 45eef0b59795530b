"""Marks that a page adds to an article's words: numbers of what it cites, links of its own."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from tests.clean.made import BODY

HEADING = "先行先试的三年"


def cited(*marks: str) -> list[str]:
    """Return the body with one mark behind each of its first paragraphs."""
    return [
        text + mark
        for text, mark in zip(BODY, [*marks, *[""] * (len(BODY) - len(marks))], strict=True)
    ]


def test_the_numbers_of_what_a_page_cites_go() -> None:
    lines = cited("[1]", "[2][3]", "[2-3]", "", "[注4]")
    assert clean_text("\n".join(lines)).text.splitlines() == list(BODY)


@pytest.mark.parametrize("marks", [("[1]",), ("[12]", "[30]", "[7]"), ("[1]", "", "[1]")])
def test_numbers_in_brackets_that_cite_nothing_stay(marks: tuple[str, ...]) -> None:
    lines = cited(*marks)
    assert clean_text("\n".join(lines)).text.splitlines() == lines


def test_the_link_to_edit_a_part_goes_and_its_heading_stays() -> None:
    lines = [BODY[0], f"{HEADING}[编辑]", *BODY[1:]]
    assert clean_text("\n".join(lines)).text.splitlines() == [BODY[0], HEADING, *BODY[1:]]


def test_the_list_of_what_was_cited_goes_from_below_the_text() -> None:
    cites = ["[1] 记者李明远：《桥下的水尺》，《青岚日报》2024年3月15日第6版", "[2] 灰浆配比初探"]
    assert clean_text("\n".join([*BODY, *cites])).text.splitlines() == list(BODY)


@pytest.mark.parametrize("lines", [["[1] 灰浆配比初探"], ["[2] 灰浆配比初探", "[3] 潮位记录"]])
def test_less_than_a_list_from_one_on_is_none(lines: list[str]) -> None:
    assert clean_text("\n".join([*BODY, *lines])).text.splitlines() == [*BODY, *lines]
