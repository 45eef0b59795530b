"""Text that people write: one bad text per rule, with its message."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.values.text import MAX_TEXT, check_chinese, check_english, check_text

BAD = [
    ("", "the text is empty; write it, or leave the field out if it is optional"),
    ("  ", "the text is empty; write it, or leave the field out if it is optional"),
    ("x" * (MAX_TEXT + 1), "the text has 2,001 characters; shorten it to 2,000 at most"),
    ("5 MB: " + "x" * 5_000_000, "the text has 5,000,006 characters; shorten it to 2,000 at most"),
    (
        "two\nlines",
        "the text has U+000A (control character) in it; "
        "remove it (a line break too: one paragraph on one line)",
    ),
    (
        "a\u200bb",
        "the text has U+200B (ZERO WIDTH SPACE) in it; "
        "remove it (a line break too: one paragraph on one line)",
    ),
    (
        "hi <script>alert(1)</script>",
        "the text has HTML at '<script>alert(1)</scrip…'; write plain text",
    ),
    ("x <img src=x onerror=y>", "the text has HTML at '<img src=x onerror=y>'; write plain text"),
    ("x &lt;b>", "the text has HTML at '&lt;b>'; write plain text"),
    (
        "see javascript:alert(1)",
        "the text has an address that runs code at 'javascript:alert(1)'; write plain text",
    ),
    (
        "见javascript:alert(1)",
        "the text has an address that runs code at 'javascript:alert(1)'; write plain text",
    ),
    (
        "x {: onclick=y }",
        "the text has an attribute list at '{: onclick=y }'; write plain text",
    ),
    ("x {#id .class}", "the text has an attribute list at '{#id .class}'; write plain text"),
]


@pytest.mark.parametrize(("text", "message"), BAD, ids=range(len(BAD)))
def test_a_bad_text_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError, match="; ") as caught:
        check_text(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text",
    [
        "104 firms, output > CNY 1 billion",
        "a < b",
        "R&D and AT&T",
        "“company + alliance”",
        "0–1–10–∞",
        "data: 5 firms",
        "*emphasis*",
    ],
)
def test_plain_text_passes_as_it_is(text: str) -> None:
    assert check_text(text) == text


def test_a_decomposed_letter_is_composed() -> None:
    assert check_text("cafe\u0301") == "caf\u00e9"


def test_chinese_in_the_english_field_is_refused() -> None:
    with pytest.raises(ValueError, match="'龙华区' is Chinese; `en` takes the English text"):
        check_english("龙华区")


def test_english_in_the_chinese_field_is_refused() -> None:
    with pytest.raises(ValueError, match="is not Chinese; `zh` takes the Chinese text"):
        check_chinese("Longhua is a district of Shenzhen.")


def test_a_name_in_latin_letters_may_stand_in_the_chinese_field() -> None:
    assert check_chinese("T3011") == "T3011"


def test_a_folded_chinese_line_is_refused() -> None:
    with pytest.raises(ValueError, match="white space stands between Chinese characters at '区 有"):
        check_chinese("龙华区 有企业104家。")


def checked(text: str) -> str:
    """Return the checked text, or the message that refuses it."""
    try:
        return check_text(text)
    except ValueError as error:
        return str(error)


@given(st.text(max_size=200))
def test_any_text_passes_unchanged_but_for_its_form_or_is_refused_with_a_remedy(text: str) -> None:
    result = checked(text)
    assert result == unicodedata.normalize("NFC", text).strip() or "; " in result
