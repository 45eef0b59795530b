"""Slugs: safe in an address and in a file name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.values.slug import MAX_SLUG, SLUG_RULE, is_slug, parse_slug


@pytest.mark.parametrize("text", ["longhua-2020", "a", "20-8", "x" * MAX_SLUG])
def test_a_slug_is_returned_as_it_is(text: str) -> None:
    assert parse_slug(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../etc",
        "a/b",
        "a\\b",
        "A",
        "é",
        "龙华",
        "-a",
        "a-",
        "a--b",
        "a b",
        "a.b",
        "a\n",
        "x" * (MAX_SLUG + 1),
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"is no slug; {re.escape(SLUG_RULE)}$"):
        parse_slug(text)


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True))
def test_what_has_the_form_of_a_slug_is_one_unless_too_long(text: str) -> None:
    assert is_slug(text) is (len(text) <= MAX_SLUG)


@given(st.text(max_size=100))
def test_a_slug_needs_no_escaping_and_stays_in_its_folder(text: str) -> None:
    if is_slug(text):
        assert quote(text) == text
        assert PurePosixPath("docs", text).parts == ("docs", text)
