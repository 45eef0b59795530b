"""Clean text of many kinds, our own, in which nothing may be removed or changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusterbriefs.clean import clean_text

PARAGRAPHS = tuple(Path(__file__).with_name("clean_paragraphs.txt").read_text("utf-8").splitlines())


def test_there_are_at_least_two_hundred() -> None:
    assert len(set(PARAGRAPHS)) >= 200


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_a_clean_paragraph_comes_out_as_it_went_in(paragraph: str) -> None:
    assert clean_text(paragraph).text == paragraph + "\n"


def test_all_of_them_in_one_article_come_out_as_they_went_in() -> None:
    result = clean_text("\n\n".join(PARAGRAPHS))
    assert result.text.splitlines() == list(PARAGRAPHS)
    assert [edit for edit in result.account if edit.action != "left"] == []


@pytest.mark.parametrize("start", range(0, len(PARAGRAPHS) - 6, 7))
def test_any_few_of_them_come_out_as_they_went_in(start: int) -> None:
    some = PARAGRAPHS[start : start + 7]
    lead = PARAGRAPHS[0]
    assert clean_text("\n".join([lead, *some, lead[:-1] + "吗？"])).text.splitlines()[1:-1] == list(
        some
    )
