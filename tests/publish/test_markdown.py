"""The Markdown of a page says what the page says, without its controls."""

from __future__ import annotations

from pathlib import Path

import markdown
import yaml
from lxml import html

from clusterbriefs.pages import glossary, regions
from clusterbriefs.pages.page import Body, Page
from clusterbriefs.publish.markdown import page_markdown
from tests.support.corpora import corpus
from tests.support.html import page_at


def made(body: str, title: str = "A page") -> str:
    """Return the Markdown of a page with a body, its front matter cut off."""
    page = Page("regions/bs/", "en", "region", title, "", lambda: Body(body))
    return page_markdown(page, body, None).split("---\n", 2)[2].strip()


def test_front_matter_is_yaml_whatever_the_title() -> None:
    title = 'A "title": with # signs \\ and 北山'
    page = Page("about/", "zh", "text", title, "说明", lambda: Body(""))
    text = page_markdown(page, "<p>x</p>", "https://briefs.example/zh/about/")
    assert yaml.safe_load(text.split("---\n")[1]) == {
        "title": title,
        "description": "说明",
        "language": "zh-Hans",
        "url": "https://briefs.example/zh/about/",
    }


def test_headings_links_lists_tables_and_terms() -> None:
    assert made(
        '<h1>Beishan</h1><dl><div><dt>Codes</dt><dd><a href="../x/">440307</a></dd></div></dl>'
        "<ul><li>one</li><li>two</li></ul>"
    ) == ("# Beishan\n\n**Codes**\n\n[440307](../x/)\n\n- one\n- two")
    assert made(
        "<table><thead><tr><th>What</th><th>Value</th></tr></thead>"
        "<tbody><tr><th>firms</th><td>42</td></tr></tbody></table>"
    ) == ("| What | Value |\n| --- | --- |\n| firms | 42 |")


def test_marks_are_words_in_brackets_and_controls_are_gone() -> None:
    assert (
        made(
            '<p>42 firms <span class="proof proof-proven" title="proven">'
            '<span class="proof-words">proven</span></span> about 2020 '
            '<span class="mark mark-inferred">inferred</span>'
            '<button type="button">Cite</button><svg><title>x</title></svg></p>'
        )
        == "42 firms (proven) about 2020 (inferred)"
    )


def test_asides_terms_and_captions_stand_in_plain_markdown() -> None:
    assert made("<dl><dt><dfn>cluster</dfn> 集群</dt><dd>Firms.</dd></dl>") == (
        "**cluster 集群**\n\nFirms."
    )
    assert (
        made('<p>8 firms <span class="caveat">Listed or quoted.</span></p>')
        == "8 firms – Listed or quoted."
    )
    assert (
        made(
            "<figure><svg></svg><figcaption><ul>"
            '<li><a href="a.svg">SVG</a></li></ul></figcaption></figure>'
        )
        == "- [SVG](a.svg)"
    )


def test_a_page_of_a_region_keeps_every_word_of_its_figures(tmp_path: Path) -> None:
    loaded = corpus(tmp_path, seeds={"beishan-2022": {}})
    page = page_at(regions.build(loaded, "en"), "regions/bs/")
    text = page_markdown(page, page.body, None)
    assert "# Beishan District" in text
    assert (
        "| device firms | [Beishan](./) | [42 firms](../../figures/#f-beishan-2022--firms)" in text
    )
    # What reads Markdown finds the table again.
    read = markdown.markdown(text, extensions=["tables"])
    assert len(html.fragment_fromstring(read, create_parent=True).xpath("//table")) >= 1


def test_no_page_leaves_html_behind(tmp_path: Path) -> None:
    loaded = corpus(tmp_path, seeds={"beishan-2022": {}})
    for page in (*regions.build(loaded, "zh"), *glossary.build(loaded, "zh")):
        text = page_markdown(page, page.body, None)
        assert "<span" not in text, page.address
        assert "<div" not in text, page.address
