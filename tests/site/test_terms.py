"""Terms explained where they stand: by pointer, keys and touch, for everyone, off in print."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from clusterbriefs.values import LANGS, Lang
from tests.support.axe import axe
from tests.support.site import PREFIX, Site
from tests.support.visit import PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

Visits = Callable[..., AbstractContextManager[Visit]]

BRIEF = "briefs/shenzhen-device-summit-2022/"


def start(server: Callable[..., str], site: Site, lang: Lang) -> str:
    return server(site.folder, PREFIX) + ("zh/" if lang == "zh" else "") + BRIEF


def tip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


@pytest.mark.parametrize("lang", LANGS)
def test_the_definition_is_that_of_the_glossary(
    lang: Lang, real: Site, server: Callable[..., str], visit: Visits
) -> None:
    told = json.loads(real.read(f"glossary/terms.{lang}.json"))
    with visit() as at:
        at.page.goto(start(server, real, lang))
        link = at.page.locator(".brief-text a.term").first
        key = (link.get_attribute("href") or "").partition("#term-")[2]
        link.hover()
        expect(tip(at.page)).to_contain_text(told[key][2])
        expect(link).to_have_attribute("aria-describedby", "term-tip")
        for scheme in ("light", "dark"):
            at.page.emulate_media(color_scheme=scheme)
            assert [str(found) for found in axe(at.page)] == []
        link.click()
        expect(at.page.locator(f"#term-{key}")).to_be_in_viewport()
        assert (at.errors, at.missing, at.outside) == ([], [], [])


def test_it_can_be_pointed_at_and_put_away(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    """WCAG 1.4.13: hoverable, persistent, dismissible without moving the pointer."""
    with visit() as at:
        page = at.page
        page.goto(start(server, real, "en"))
        page.locator(".brief-text a.term").first.hover()
        expect(tip(page)).to_be_visible()
        tip(page).hover()
        page.wait_for_function("() => document.querySelector('.term-tip').matches(':hover')")
        expect(tip(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(tip(page)).to_have_count(0)


def test_by_keys(real: Site, server: Callable[..., str], visit: Visits) -> None:
    with visit() as at:
        page = at.page
        page.goto(start(server, real, "zh"))
        link = page.locator(".brief-text a.term").nth(1)
        link.evaluate("link => link.focus({ focusVisible: true })")
        expect(tip(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(tip(page)).to_have_count(0)
        expect(link).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        expect(tip(page)).to_be_visible()


def test_a_tap_explains_and_a_second_one_leads_on(
    real: Site, server: Callable[..., str], chromium: Browser
) -> None:
    context = chromium.new_context(viewport=PHONE, has_touch=True)
    try:
        page = context.new_page()
        page.goto(start(server, real, "en"))
        link = page.locator(".brief-text a.term").first
        link.tap()
        expect(tip(page)).to_contain_text("Tap again")
        page.locator("h1").tap()
        expect(tip(page)).to_have_count(0)
        link.tap()
        expect(tip(page)).to_be_visible()
        box = tip(page).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        link.tap()
        page.wait_for_url("**/glossary/#term-*")
    finally:
        context.close()


def test_without_script_or_definitions_it_is_a_link(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit(script=False) as at:
        at.page.goto(start(server, real, "zh"))
        at.page.locator(".brief-text a.term").first.click()
        assert "/zh/glossary/#term-" in at.page.url
    with visit() as at:
        at.page.route("**/terms.en.json", lambda route: route.abort())
        at.page.goto(start(server, real, "en"))
        link = at.page.locator(".brief-text a.term").first
        link.focus()
        link.click()
        assert "/glossary/#term-" in at.page.url


def test_terms_are_linked_in_briefs_entities_and_definitions(real: Site) -> None:
    for address in (BRIEF, "entities/model-butterfly/", "glossary/", "figures/", "topics/"):
        for page in (real.pages[address], real.pages[f"zh/{address}"]):
            links = page.values("//a[@class='term']/@href")
            assert links, page.address
            for link in links:
                target = real.target(page, link)
                assert target is not None
                path, anchor = target
                glossary = path.parent.relative_to(real.folder).as_posix() + "/"
                assert anchor in real.pages[glossary].ids
            inside = "//a[@class='term'][ancestor::a or ancestor::h2 or ancestor::table]"
            assert page.find(inside) == []
