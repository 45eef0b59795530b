"""What stands beside a brief's paragraphs, and words that titles keep whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import fromstring

from clusterbriefs.pages.margin import with_margin
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.typeset import unbroken
from clusterbriefs.values import Lang
from tests.support.corpora import corpus
from tests.support.html import find, one, texts

BESIDE = "//div[@class='para']/ul[@class='beside']"


def beside(root: Path, lang: Lang) -> str:
    """Return two paragraphs of the good seed's brief with their margin."""
    made = corpus(root, seeds={"beishan-2022": {}})
    said = {item.statement.id: item for item in made.said_of_brief["beishan-2022"]}
    bearing = next(key for key, item in said.items() if item.statement.figures)
    html = f'<p><span class="statement" id="s-{bearing}">Words.</span></p>\n<p>No statement.</p>'
    return with_margin(IndexView(made, lang, "briefs/beishan-2022/"), html, said)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_paragraph_has_its_figures_beside_it(tmp_path: Path, lang: Lang) -> None:
    page = fromstring(f"<div>{beside(tmp_path, lang)}</div>")
    assert texts(page, f"{BESIDE}/li/span[@class='quantity']") != []
    assert one(page, BESIDE).get("data-pagefind-ignore") is not None
    assert find(page, f"{BESIDE}//a") == []  # The order for the keyboard stays that of the text.


def test_a_paragraph_without_figures_stays_as_it_is(tmp_path: Path) -> None:
    assert beside(tmp_path, "en").endswith("\n<p>No statement.</p>")


def test_a_hyphened_word_is_kept_whole_unless_it_is_long() -> None:
    assert unbroken("A medical-device hub") == (
        'A <span class="unbroken">medical-device</span> hub'
    )
    assert unbroken("A one-after-the-other-corridor") == "A one-after-the-other-corridor"
    assert unbroken("<b> & co-op") == '&lt;b&gt; &amp; <span class="unbroken">co-op</span>'
