"""Pages written after the rules and measured once before any of them was looked into."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_capture, clean_text
from tests.clean.kept_aside import ARTICLE, HTML, PHRASES, SITES
from tests.clean.made import Site
from tests.clean.test_more_pollution import page


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_a_page_gives_the_article(site: Site) -> None:
    result = clean_text(page(site, ARTICLE, ARTICLE.body))
    assert result.text.splitlines() == list(ARTICLE.body)
    assert result.metadata.title == ARTICLE.title


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("paragraph", [0, 1, 3, 4, 5])
def test_a_phrase_goes_from_the_beginning_of_a_clause(phrase: str, paragraph: int) -> None:
    text = ARTICLE.body[paragraph]
    at = text.index("，", 8) + 1
    body = list(ARTICLE.body)
    body[paragraph] = text[:at] + phrase + text[at:]
    result = clean_text(page(SITES[0], ARTICLE, tuple(body)))
    assert result.text.splitlines() == list(ARTICLE.body)


@pytest.mark.parametrize("name", HTML)
def test_a_page_of_html_gives_the_article_and_its_metadata(name: str) -> None:
    made = HTML[name]
    result = clean_capture(made.html.encode(made.encoding))
    meta = result.metadata
    assert tuple(result.text.splitlines()) == made.body
    assert (meta.title, meta.publisher) == (made.title, made.publisher)
    assert meta.published is not None
    assert meta.published.edtf == made.date
    assert (meta.reporters, meta.correspondents) == (made.reporters, made.correspondents)
