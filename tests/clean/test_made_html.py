"""Pages of HTML in the shapes of many systems give the article and what is said of it."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_capture
from tests.clean.made_html import PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_the_article_and_its_metadata(name: str) -> None:
    page = PAGES[name]
    result = clean_capture(page.html.encode(page.encoding))
    assert tuple(result.text.splitlines()) == page.body
    assert result.metadata.title == page.title
    assert result.metadata.published is not None
    assert result.metadata.published.edtf == page.date
    assert result.metadata.publisher == page.publisher
    assert result.metadata.reporters == page.reporters
    assert result.metadata.correspondents == page.correspondents
