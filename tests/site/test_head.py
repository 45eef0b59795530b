"""What search engines, screen readers and browser tabs know a page by."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from tests.support.site import Site

pytestmark = pytest.mark.site


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_titles_are_unique_in_each_language(site: Site, lang: str) -> None:
    titles = Counter(page.title for page in site.pages.values() if page.lang == lang)
    assert [title for title, number in titles.items() if number > 1 or not title] == []


def test_every_listed_page_describes_itself(site: Site) -> None:
    mute = [
        page.address
        for page in site.pages.values()
        if page.listed and not "".join(page.values("//meta[@name='description']/@content")).strip()
    ]
    # A brief by hand may leave its description out.
    assert [address for address in mute if "nanshui-2023" not in address] == [
        address for address in site.pages if address in HAND_WRITTEN_WITHOUT_DESCRIPTION
    ]


HAND_WRITTEN_WITHOUT_DESCRIPTION = ("briefs/english-only/", "zh/briefs/chinese-only/")


def test_every_page_has_one_first_heading_and_skips_no_level(site: Site) -> None:
    for page in (*site.pages.values(), site.not_found):
        headings = page.find("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")
        levels = [int(str(heading.tag)[1]) for heading in headings]
        assert levels.count(1) == 1, page.address
        assert levels[0] == 1, page.address
        jumps = [
            f"h{before} → h{after}" for before, after in pairwise(levels) if after > before + 1
        ]
        assert jumps == [], page.address


def test_contents_name_headings_of_the_page(site: Site) -> None:
    for page in site.pages.values():
        named = page.values("//nav[@id='page-contents']//a/@href")
        headings = page.values("//main//h2/@id | //main//h3/@id | //main//dt/@id")
        assert {at.removeprefix("#") for at in named} <= set(headings), page.address
        assert len(named) == len(set(named)), page.address
