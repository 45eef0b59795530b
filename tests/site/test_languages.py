"""Every page exists in both languages, says which it is in, and never falls back in silence."""

from __future__ import annotations

import re

import pytest
from lxml.html import HtmlElement

from clusterbriefs.values import HTML_LANG
from clusterbriefs.values.text import HAN
from tests.support.html import text
from tests.support.site import Site

pytestmark = pytest.mark.site


def test_every_address_exists_in_both_languages(site: Site) -> None:
    assert {page.twin for page in site.pages.values()} == set(site.pages)


def test_the_switch_leads_to_the_same_page_in_the_other_language(site: Site) -> None:
    for page in site.pages.values():
        other = HTML_LANG["en" if page.lang == "zh" else "zh"]
        (switch,) = page.find("//header//a[contains(@class, 'language')]")
        assert site.target(page, switch.get("href", "")) == (site.pages[page.twin].path, "")
        assert (switch.get("hreflang"), switch.get("lang")) == (other, other)


def test_each_page_names_its_language(site: Site) -> None:
    named = {page.address: page.values("/html/@lang") for page in site.pages.values()}
    assert named == {at: ["zh-Hans" if at.startswith("zh/") else "en"] for at in site.pages}


def test_chinese_words_on_english_pages_are_marked_as_chinese(site: Site) -> None:
    """WCAG 3.1.2; it also finds text that fell back on the other language in silence."""
    unmarked = [
        f"{page.address}: {words}"
        for page in site.pages.values()
        if page.lang == "en"
        for words in unmarked_chinese(page.tree)
    ]
    assert unmarked == []


def unmarked_chinese(tree: HtmlElement) -> list[str]:
    """Return texts in Chinese characters whose element's language is English."""
    found = []
    for node in tree.xpath("//body//*[not(self::script or self::style)]"):
        own_or_above = "ancestor-or-self::*[@lang or @*[name()='xml:lang']][1]/@*"
        language = node.xpath(f"string({own_or_above}[name()='lang' or name()='xml:lang'])")
        own = " ".join(node.xpath("text()"))
        if not str(language).startswith("zh") and HAN.search(own):
            found.append(" ".join(own.split()))
    return found


def test_chinese_pages_are_in_chinese(site: Site) -> None:
    """A paragraph of ten English words and no Chinese character fell back in silence."""
    for page in site.pages.values():
        if page.lang == "en" or page.plain == "search/":
            continue
        foreign = [
            words
            for words in map(text, page.find("//main//p[not(ancestor-or-self::*[@lang='en'])]"))
            if not HAN.search(words) and len(re.findall(r"[A-Za-z]{2,}", words)) >= 10
        ]
        assert foreign == [], page.address


@pytest.mark.parametrize(
    ("address", "here", "there"),
    [
        ("zh/briefs/english-only/", "zh", "briefs/english-only/"),
        ("briefs/chinese-only/", "en", "zh/briefs/chinese-only/"),
    ],
)
class TestMissingTranslation:
    """A brief that exists in one language only has a notice in the other."""

    def test_the_notice_leads_to_the_text(
        self, made: Site, address: str, here: str, there: str
    ) -> None:
        page = made.pages[address]
        (link,) = page.find("//main//a")
        assert made.target(page, link.get("href", "")) == (made.pages[there].path, "")
        assert link.get("hreflang") == link.get("lang") == HTML_LANG["en" if here == "zh" else "zh"]

    def test_search_engines_are_told_to_leave_it_out(
        self, made: Site, address: str, here: str, there: str
    ) -> None:
        assert not made.pages[address].listed
        assert made.pages[there].listed
        assert made.pages[address].find("//*[@data-pagefind-body]") == []

    def test_its_title_is_marked_as_being_in_the_other_language(
        self, made: Site, address: str, here: str, there: str
    ) -> None:
        (heading,) = made.pages[address].find("//h1")
        assert heading.get("lang") == HTML_LANG["en" if here == "zh" else "zh"]
