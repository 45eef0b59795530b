"""The sitemap names every listed page once, with its alternates."""

from __future__ import annotations

from collections import Counter

import pytest
from lxml import etree

from tests.support.site import SITE_URL, Site

pytestmark = pytest.mark.site

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}

Alternates = dict[str, str]


def sitemap(site: Site) -> list[tuple[str, Alternates]]:
    """Return addresses in order, each with its alternates by language."""
    tree = etree.fromstring(site.read("sitemap.xml").encode())
    return [
        (
            str(url.findtext("s:loc", namespaces=NAMES)),
            {str(at.get("hreflang")): str(at.get("href")) for at in url.findall("x:link", NAMES)},
        )
        for url in tree.findall("s:url", NAMES)
    ]


def test_it_names_every_listed_page_once_and_no_other(site: Site) -> None:
    named = Counter(address for address, _ in sitemap(site))
    assert named == {SITE_URL + page.address: 1 for page in site.pages.values() if page.listed}


def test_search_pages_and_notices_are_not_listed(made: Site) -> None:
    assert sorted(page.address for page in made.pages.values() if not page.listed) == [
        "briefs/chinese-only/",
        "search/",
        "zh/briefs/english-only/",
        "zh/search/",
    ]


def test_alternates_name_both_languages_and_english_by_default(site: Site) -> None:
    listed = dict(sitemap(site))
    for address, alternates in listed.items():
        plain = address.removeprefix(SITE_URL).removeprefix("zh/")
        if not alternates:
            # A page that is listed in one language only.
            assert not site.pages[plain].listed or not site.pages["zh/" + plain].listed
            continue
        assert alternates == {
            "en": SITE_URL + plain,
            "zh-Hans": SITE_URL + "zh/" + plain,
            "x-default": SITE_URL + plain,
        }
        assert listed[alternates["en"]] == listed[alternates["zh-Hans"]]


def test_pages_themselves_name_no_other_language(site: Site) -> None:
    """The sitemap does: each page would have to name three addresses more."""
    assert all(page.find("//link[@hreflang]") == [] for page in site.pages.values())
