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
