"""Captures: lines and the hashes that name them."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.capture import line_hash, read_capture

WHITE = "\t\n\v\f\r \x85\u00a0\u1680\u2000\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"


def test_the_hash_of_an_empty_line() -> None:
    assert line_hash("") == "e3b0c44298fc"


def test_a_capture_is_named_by_its_bytes_and_split_at_line_feeds() -> None:
    data = "\ufeff一\r\n二\x85三\n\n".encode()
    capture = read_capture(data)
    assert capture.sha256 == hashlib.sha256(data).hexdigest()
    assert capture.lines == ("一", "二\x85三", "", "")
    assert capture.line(2) == "二\x85三"
    assert capture.hash(3) == "e3b0c44298fc"


def test_a_line_past_the_end_is_an_error() -> None:
    with pytest.raises(IndexError, match="line 2 of 1"):
        read_capture(b"x").line(2)


def test_bytes_of_another_encoding_are_refused_not_guessed() -> None:
    with pytest.raises(UnicodeDecodeError):
        read_capture("龙华".encode("gbk"))


def test_white_space_does_not_count() -> None:
    assert line_hash(f"{WHITE}龙{WHITE}华{WHITE}") == line_hash("龙华")


@pytest.mark.parametrize("char", ["\u200c", "\u200d", "\u180e", "\u2060", "\x1c", "\u00ad"])
def test_other_invisible_characters_do(char: str) -> None:
    assert line_hash(f"龙{char}华") != line_hash("龙华")


def test_composed_and_decomposed_letters_are_one() -> None:
    assert line_hash("jie\u0301") == line_hash("ji\u00e9")


@given(st.text(), st.text(WHITE))
def test_a_hash_has_twelve_digits_and_ignores_white_space_round_the_line(
    line: str, white: str
) -> None:
    digest = line_hash(line)
    assert len(digest) == 12
    assert int(digest, 16) >= 0
    assert line_hash(white + line + white) == digest
