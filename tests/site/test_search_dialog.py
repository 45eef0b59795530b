"""The search in the header: a dialog that comes when asked for, by mouse, keys and touch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from clusterbriefs.values import LANGS, Lang
from tests.site.search_queries import KNOWN, LONGHUA
from tests.site.test_look import SCHEMES, SIZES, too_wide
from tests.site.test_search import POLICY, settled
from tests.support.axe import axe
from tests.support.site import PREFIX, Site
from tests.support.visit import PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

BRIEF: Final = LONGHUA
"""Where readers are when they begin to search."""

WORDS: Final[dict[Lang, str]] = {"en": "medical devices", "zh": "医疗器械"}

Opens = Callable[..., AbstractContextManager[Visit]]


@pytest.fixture(scope="module")
def opened(
    real: Site, server: Callable[..., str], visit: Callable[..., AbstractContextManager[Visit]]
) -> Opens:
    """Give what opens a brief in a language, under the policy that the site will have."""
    root = server(real.folder, PREFIX, headers={"Content-Security-Policy": POLICY})

    @contextmanager
    def at_brief(lang: Lang = "en", **how: object) -> Iterator[Visit]:
        with visit(locale="zh-CN" if lang == "zh" else "en-GB", **how) as at:
            at.page.goto(root + ("zh/" if lang == "zh" else "") + BRIEF)
            at.page.wait_for_load_state("networkidle")
            yield at
            assert (at.errors, at.outside, at.missing) == ([], [], [])

    return at_brief


def dialog(page: Page) -> Locator:
    return page.locator("dialog.search-dialog")


def ask(page: Page, words: str) -> Locator:
    """Open the dialog by `/`, type, and return the links of what was found."""
    page.keyboard.press("/")
    expect(dialog(page)).to_be_visible()
    page.keyboard.type(words)
    links = dialog(page).locator(".search-results a")
    expect(links.first).to_be_visible()
    return links


def test_nothing_of_it_comes_before_it_is_asked_for(opened: Opens) -> None:
    with opened() as at:
        asked: list[str] = []
        at.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        at.page.reload()
        at.page.wait_for_load_state("networkidle")
        assert [path for path in asked if "search" in path or "pagefind" in path] == []
        ask(at.page, "Longhua")
        names = {path.rpartition("/")[2] for path in asked}
        assert {"search.js", "search.css", "pagefind.js", "wasm.en.pagefind"} <= names
        assert not any("worker" in name or "-ui" in name for name in names)


@pytest.mark.parametrize("lang", LANGS)
def test_the_field_opens_it_and_arrows_enter_and_escape_drive_it(opened: Opens, lang: Lang) -> None:
    with opened(lang) as at:
        page = at.page
        opener = page.locator(".search-open")
        opener.click()
        box = dialog(page).get_by_role("searchbox")
        expect(box).to_be_focused()
        page.keyboard.type(WORDS[lang])
        links = dialog(page).locator(".search-results a")
        expect(links.nth(2)).to_be_visible()
        status = dialog(page).get_by_role("status")
        expect(status).to_contain_text(WORDS[lang])
        for step in (0, 1):
            page.keyboard.press("ArrowDown")
            expect(links.nth(step)).to_be_focused()
        page.keyboard.press("End")
        expect(links.last).to_be_focused()
        page.keyboard.press("Home")
        page.keyboard.press("ArrowUp")
        expect(box).to_be_focused()
        page.keyboard.press("Escape")
        expect(dialog(page)).to_be_hidden()
        expect(opener).to_be_focused()
        # What was typed is still there; Enter on a result leads to it.
        opener.click()
        expect(box).to_have_value(WORDS[lang])
        expect(links.first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/topics/medical-devices/")


@pytest.mark.parametrize(("lang", "query", "address"), KNOWN[::12], ids=str)
def test_it_finds_what_the_page_finds(opened: Opens, lang: Lang, query: str, address: str) -> None:
    with opened(lang) as at:
        links = ask(at.page, query)
        settled(at.page)
        first = links.first.evaluate("link => link.href")
        assert str(first).endswith(("zh/" if lang == "zh" else "here/") + address)


def test_slash_and_command_k_open_it_but_not_in_a_field(opened: Opens) -> None:
    with opened() as at:
        page = at.page
        page.keyboard.press("Control+k")
        expect(dialog(page)).to_be_visible()
        # In a box a slash is a slash.
        page.keyboard.type("a/b")
        expect(dialog(page).get_by_role("searchbox")).to_have_value("a/b")
        page.keyboard.press("Escape")
        expect(dialog(page)).to_be_hidden()


def test_what_is_typed_before_it_is_there_is_not_lost(opened: Opens) -> None:
    with opened() as at:
        page = at.page
        held: list[Callable[[], None]] = []
        page.route("**/search.css", lambda route: held.append(route.continue_))
        with page.expect_request("**/search.css"):
            page.keyboard.press("/")
        page.keyboard.type("NMED")
        for go_on in held:
            go_on()
        expect(dialog(page).get_by_role("searchbox")).to_have_value("NMED")
        expect(dialog(page).locator(".search-results a").first).to_be_visible()


def test_enter_in_the_box_leads_to_the_page_with_the_same_state(opened: Opens) -> None:
    with opened() as at:
        page = at.page
        ask(page, "firms")
        dialog(page).get_by_role("radio", name="Figures").check(force=True)
        first = dialog(page).locator(".search-results li").first
        expect(first).to_have_attribute("data-kind", "figure")
        expect(dialog(page).locator(".search-page")).to_have_attribute(
            "href", page.url.split("briefs/")[0] + "search/?q=firms&kind=figure"
        )
        dialog(page).get_by_role("searchbox").press("Enter")
        page.wait_for_url("**/search/?q=firms&kind=figure")
        expect(page.locator(".search-results li").first).to_have_attribute("data-kind", "figure")


def test_pinyin_on_its_way_to_characters_is_no_query(opened: Opens) -> None:
    with opened("zh") as at:
        page = at.page
        page.keyboard.press("/")
        box = dialog(page).get_by_role("searchbox")
        expect(box).to_be_focused()
        page.clock.install()
        box.evaluate(
            "box => { box.value = 'ping'; "
            "box.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true})); }"
        )
        page.clock.fast_forward(5000)
        expect(dialog(page).locator(".search-status")).to_be_empty()
        box.evaluate(
            "box => { box.value = '坪山'; "
            "box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true})); }"
        )
        page.clock.resume()
        expect(dialog(page).get_by_role("status")).to_contain_text("坪山")


def test_it_closes_behind_a_result_on_the_same_page(opened: Opens) -> None:
    with opened() as at:
        page = at.page
        page.goto(page.url.split("briefs/")[0] + "glossary/")
        links = ask(page, "unicorn")
        links.first.click()
        page.wait_for_url("**/glossary/#term-unicorn")
        expect(dialog(page)).to_be_hidden()


def test_on_its_own_page_the_keys_lead_to_the_box_there(opened: Opens) -> None:
    with opened() as at:
        page = at.page
        page.goto(page.url.split("briefs/")[0] + "search/?q=NMED")
        expect(page.locator(".search-results a").first).to_be_visible()
        page.keyboard.press("/")
        expect(page.get_by_role("searchbox")).to_be_focused()
        assert dialog(page).count() == 0


def test_where_it_cannot_come_the_page_does(opened: Opens) -> None:
    with opened(size=PHONE) as at:
        page = at.page
        page.route("**/search.js", lambda route: route.abort())
        page.locator(".search-open").click()
        page.wait_for_url("**/search/")
        at.errors.clear()  # the browser tells of the script that was kept from it


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("size", SIZES)
def test_everyone_can_use_it(opened: Opens, lang: Lang, scheme: str, size: str) -> None:
    """WCAG 2.2 AA of the open dialog: empty, with results and filters, with nothing found."""
    with opened(lang, size=SIZES[size], dark=scheme == "dark") as at:
        page = at.page
        page.keyboard.press("/")
        box = dialog(page).get_by_role("searchbox")
        for words in ("", WORDS[lang], "ψψψ"):
            box.fill(words)
            if words:
                expect(dialog(page).get_by_role("status")).to_contain_text(words)
            assert [str(one) for one in axe(page)] == []
            assert too_wide(page) == []
            inner = dialog(page).evaluate("d => d.scrollWidth <= d.clientWidth")
            assert inner
