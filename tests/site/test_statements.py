"""The Markdown of a brief, made ready for the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.pages.statements import with_anchors


@pytest.mark.parametrize(
    ("markdown", "prepared"),
    [
        ("One.[^a]", '<span class="statement" id="s-a">One.</span>[^a]'),
        (
            "One.[^a]\nTwo.[^b]",
            '<span class="statement" id="s-a">One.</span>[^a]\n'
            '<span class="statement" id="s-b">Two.</span>[^b]',
        ),
        (
            "One.[^a] Two.[^a]",
            '<span class="statement" id="s-a">One.</span>[^a] '
            '<span class="statement">Two.</span>[^a]',
        ),
        ("## Head[^a]", "## Head[^a]"),
        ("- item[^a]", "- item[^a]"),
        ("[^a]: Note.", "[^a]: Note."),
        ("```\ncode[^a]\n```", "```\ncode[^a]\n```"),
        ("No mark.", "No mark."),
    ],
)
def test_each_run_of_a_paragraph_gets_its_permanent_anchor(markdown: str, prepared: str) -> None:
    assert with_anchors(markdown, "en") == prepared


def test_chinese_sentences_join_without_a_space() -> None:
    assert with_anchors("甲。[^a]\n乙。[^b]\nT3011丙。[^c]", "zh") == (
        '<span class="statement" id="s-a">甲。</span>[^a]'
        '<span class="statement" id="s-b">乙。</span>[^b]\n'
        '<span class="statement" id="s-c">T3011丙。</span>[^c]'
    )


@given(st.text(alphabet="ab。甲 \n[^]:#`-", max_size=80))
def test_nothing_but_anchors_and_white_space_is_added(markdown: str) -> None:
    import re

    prepared = with_anchors(markdown, "zh")
    bare = re.sub(r'</?span(?: class="statement"(?: id="s-[^"]*")?)?>', "", prepared)
    assert re.sub(r"\s", "", bare) == re.sub(r"\s", "", markdown)
