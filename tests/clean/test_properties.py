"""What holds for any input: nothing raises but UnreadableError, all that goes is named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.capture import line_hash
from clusterbriefs.clean import UnreadableError, clean_capture, clean_hash, clean_text
from tests.clean.made import BODY, PHRASES, SITES, page

PIECES = st.sampled_from(
    [
        *BODY,
        *PHRASES,
        "(jié)",
        "?！",
        "?jié)",
        "北本┦薪",
        "相关阅读",
        "首页",
        "\u200b",
        "&nbsp;",
        "，，",
        "www.a.cn",
        "協同創新發展產業鏈",
        "上一篇：",
        "记者",
        "扫码",
        "\ue000",
        "\ufffd",
        "<p>",
        "</p>",
        "<html>",
    ]
)
LINES = st.lists(st.lists(PIECES | st.text(max_size=8), max_size=5).map("".join), max_size=12)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes) -> None:
    try:
        result = clean_capture(data)
    except UnreadableError as error:
        if ";" not in str(error) and "unknown here" not in str(error):
            raise
        return
    assert result.text.count("\n") == len(result.paragraphs)


@given(LINES)
def test_any_lines_give_paragraphs_that_name_their_lines(lines: list[str]) -> None:
    text = "\n".join(line.replace("\n", "").replace("\r", "") for line in lines)
    result = clean_text(text)
    for paragraph in result.paragraphs:
        raw = result.lines[paragraph.line - 1]
        assert paragraph.line_hash == line_hash(raw)
        assert paragraph.clean_hash == clean_hash(paragraph.text)
        assert "\n" not in paragraph.text
    numbers = [paragraph.line for paragraph in result.paragraphs]
    assert numbers == sorted(set(numbers))
    gone = {edit.line for edit in result.account if edit.action == "removed"}
    for number, line in enumerate(result.lines, 1):
        if line.strip() and number not in numbers:
            assert number in gone or not line.strip("\u200b\ue000 &nbsp;")


@given(LINES)
def test_cleaning_a_clean_article_again_changes_no_paragraph_of_prose(lines: list[str]) -> None:
    once = clean_text(page(SITES[0]))
    again = clean_text(once.text)
    assert again.text == once.text
    assert clean_text("\n".join(lines)).rules_version == once.rules_version


@given(st.text(max_size=60))
def test_the_clean_hash_leaves_marks_and_white_space_out(text: str) -> None:
    spread = " ，".join(text)
    assert clean_hash(text) == clean_hash(f"“{spread}”。") or max(text, default="") >= "\u0300"
