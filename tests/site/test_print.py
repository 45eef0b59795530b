"""Briefs on paper: the page as a browser prints it, and the one file that is made for it."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from clusterbriefs.values import LANGS, Lang
from tests.support.axe import axe
from tests.support.nu import nu
from tests.support.site import PREFIX, SITE_URL, Site
from tests.support.visit import PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

Visits = Callable[..., AbstractContextManager[Visit]]

BRIEF = "briefs/longhua-national-centre-2020/"

SAID: Final[dict[Lang, tuple[str, str]]] = {
    "en": ("Capture line 53 (de0f38f84bfb)", "(Original work published ca. 2020)"),
    "zh": ("采集文本第53行（de0f38f84bfb）", "[EB/OL]. (2026-11-22)"),
}
"""Words of the evidence and of the citation."""

BASIS: Final[dict[Lang, str]] = {
    "en": "The article itself bears no date.",
    "zh": "文章本身没有日期",
}
"""Words that are folded away on a screen."""


def address(lang: Lang) -> str:
    return ("zh/" if lang == "zh" else "") + BRIEF


def plain(text: str) -> str:
    """Return text without white space and ligatures, by which a PDF may differ from its page."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def printed(page: Page, paper: str) -> tuple[int, str]:
    """Return how many pages a print has, and its plain words."""
    reader = PdfReader(io.BytesIO(page.pdf(format=paper)))
    return len(reader.pages), plain("".join(sheet.extract_text() for sheet in reader.pages))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("lang", LANGS)
def test_the_one_file_prints_text_evidence_and_citation(
    lang: Lang, paper: str, real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit(dark=True) as at:
        at.page.goto(server(real.folder, PREFIX) + address(lang) + "print.html")
        pages, words = printed(at.page, paper)
        assert 6 <= pages <= 12
        for page in range(1, pages + 1):
            assert f"{page}/{pages}" in words
        for text in (f"{SITE_URL}{address(lang)}", *SAID[lang], BASIS[lang]):
            assert plain(text) in words
        # Dark is for screens.
        ground = at.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == "rgb(255, 255, 255)"
        assert (at.errors, at.missing, at.outside) == ([], [], [])


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_itself_prints_without_its_furniture(
    lang: Lang, real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit(dark=True) as at:
        at.page.goto(server(real.folder, PREFIX) + address(lang))
        pages, words = printed(at.page, "A4")
        assert f"1/{pages}" in words
        menu, button = {"en": ("Open questions", "Cite this"), "zh": ("时间线", "引用本")}[lang]
        assert plain(menu) not in words
        assert plain(button) not in words
        assert plain(BASIS[lang]) in words
        at.page.emulate_media(media="print", color_scheme="dark")
        ground = at.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == "rgb(255, 255, 255)"


@pytest.mark.parametrize("lang", LANGS)
def test_the_one_file_is_read_on_a_screen_too(
    lang: Lang, real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit(size=PHONE) as at:
        at.page.goto(server(real.folder, PREFIX) + address(lang))
        at.page.locator(".citation-formats a").click()
        assert at.page.url.endswith(f"{BRIEF}print.html")
        assert [str(found) for found in axe(at.page)] == []
        width = at.page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"]


def test_it_is_valid_and_stays_out_of_lists(real: Site, made: Site) -> None:
    files = [*real.folder.rglob("print.html"), *made.folder.rglob("print.html")]
    briefs = [
        address
        for site in (real, made)
        for address, page in site.pages.items()
        if page.values("//body/@data-kind") == ["brief"]
    ]
    assert len(files) == len(briefs)
    assert nu(files) == ()
    for site in (real, made):
        assert "print.html" not in site.read("sitemap.xml")
