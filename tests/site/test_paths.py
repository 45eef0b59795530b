"""The ways that readers go, in a real browser: both languages, phone and desktop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from clusterbriefs.pages.labels import LABELS
from clusterbriefs.values import LANGS, Lang
from tests.support.site import PREFIX, Site
from tests.support.visit import DESKTOP, PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

SLUG = "longhua-national-centre-2020"
REGION = "sz-longhua"

Visits = Callable[..., AbstractContextManager[Visit]]


@dataclass(frozen=True)
class Reader:
    """Somebody with a language and a screen, on the real site."""

    lang: Lang
    at: Visit
    root: str
    """The address of the site in this language."""

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.at.page

    def label(self, name: str) -> str:
        """Return a label of the site in the reader's language."""
        return LABELS[name][LANGS.index(self.lang)]

    def go(self, address: str = "") -> None:
        """Open a page of the site by its plain address."""
        self.page.goto(self.root + address)

    def follow(self, link: Locator) -> None:
        """Click a link and wait until its page is there."""
        link.scroll_into_view_if_needed()
        link.click()
        self.page.wait_for_load_state()

    @property
    def here(self) -> str:
        """The plain address of the open page, with its anchor."""
        return self.page.url.removeprefix(self.root)


def readers(
    lang: Lang, size: ViewportSize, real: Site, server: Callable[..., str], visit: Visits
) -> Iterator[Reader]:
    """Yield a reader; at the end nothing must have gone wrong or outside."""
    with visit(size=size, locale="zh-CN" if lang == "zh" else "en-GB") as at:
        root = server(real.folder, PREFIX) + ("zh/" if lang == "zh" else "")
        yield Reader(lang, at, root)
        assert (at.errors, at.outside, at.missing) == ([], [], [])


@pytest.fixture(
    params=[(lang, name) for lang in LANGS for name in ("phone", "desktop")],
    ids="-".join,
)
def reader(
    request: pytest.FixtureRequest, real: Site, server: Callable[..., str], visit: Visits
) -> Iterator[Reader]:
    """A reader of each language on each screen."""
    lang, name = request.param
    yield from readers(lang, PHONE if name == "phone" else DESKTOP, real, server, visit)


@pytest.fixture(params=LANGS)
def desk(
    request: pytest.FixtureRequest, real: Site, server: Callable[..., str], visit: Visits
) -> Iterator[Reader]:
    """A reader of each language at a desk."""
    yield from readers(request.param, DESKTOP, real, server, visit)


def in_view(element: Locator) -> bool:
    """Tell whether an element is on the screen and no header covers it."""
    return bool(
        element.evaluate(
            """element => {
              const box = element.getClientRects()[0];
              const top = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
              return top !== null && (element.contains(top) || top.contains(element));
            }"""
        )
    )


def test_from_home_to_the_evidence_of_a_statement_and_its_source(reader: Reader) -> None:
    page = reader.page
    reader.go()
    reader.follow(page.locator(f"main a[href$='regions/{REGION}/']").first)
    assert reader.here == f"regions/{REGION}/"
    reader.follow(page.locator(f"main a[href$='briefs/{SLUG}/']").first)
    assert reader.here == f"briefs/{SLUG}/"

    mark = page.locator(".brief-text a.footnote-ref").first
    label = (mark.get_attribute("href") or "").removeprefix("#fn:")
    statement = page.locator(f"#s-{label}")
    expect(statement).to_be_visible()
    reader.follow(mark)
    note = page.locator(f"[id='fn:{label}']")
    expect(note).to_be_in_viewport()
    assert in_view(note)

    reader.follow(note.locator("a.footnote-backref").first)
    expect(statement).to_be_in_viewport()
    assert in_view(statement)

    reader.follow(page.locator(f"main a[href$='sources/{SLUG}/']").first)
    assert reader.here == f"sources/{SLUG}/"
    expect(page.locator("h1")).to_be_visible()


def test_a_permanent_address_shows_its_statement(reader: Reader) -> None:
    reader.go(f"briefs/{SLUG}/")
    last = reader.page.locator(".statement[id]").last.get_attribute("id") or ""
    reader.page.goto("about:blank")
    reader.go(f"briefs/{SLUG}/#{last}")
    statement = reader.page.locator(f"#{last}")
    expect(statement).to_be_in_viewport()
    assert in_view(statement)


@pytest.mark.parametrize("address", ["", f"briefs/{SLUG}/", f"regions/{REGION}/", "search/"])
def test_the_switch_keeps_the_page(reader: Reader, address: str) -> None:
    reader.go(address)
    reader.follow(reader.page.locator("header a.language"))
    other = "en" if reader.lang == "zh" else "zh"
    home = reader.root.removesuffix("zh/")
    assert reader.page.url == home + ("zh/" if other == "zh" else "") + address
    html_lang = reader.page.locator("html").get_attribute("lang")
    assert html_lang == ("zh-Hans" if other == "zh" else "en")


QUERIES = {"en": ("medical device", "medical device"), "zh": ("器械", "医疗器械")}
"""What readers search for, and the words that they find it in: the Chinese one inside a longer."""


def test_search_finds_and_opens_a_page(reader: Reader) -> None:
    query, found = QUERIES[reader.lang]
    reader.go("search/")
    box = reader.page.locator("#search-query")
    box.fill(query)
    box.press("Enter")
    results = reader.page.locator(".search-results li")
    expect(results.first).to_be_visible()
    expect(reader.page.locator(".search-status")).to_contain_text(query)
    link = results.first.locator("a")
    title = link.inner_text()
    reader.follow(link)
    assert reader.page.url.startswith(reader.root)
    expect(reader.page.locator("h1")).to_have_text(title)
    assert found in reader.page.locator("main").inner_text().casefold()


def test_search_from_the_header(desk: Reader) -> None:
    desk.go(f"briefs/{SLUG}/")
    desk.page.locator("header .search-open").click()
    box = desk.page.locator("dialog[open]").get_by_role("searchbox")
    box.fill("坪山" if desk.lang == "zh" else "Pingshan")
    box.press("Enter")
    desk.page.wait_for_url("**/search/?q=*")
    expect(desk.page.locator("main .search-results li").first).to_be_visible()


def test_search_says_when_it_finds_nothing(desk: Reader) -> None:
    desk.go("search/?q=<b>ψψψ</b>")
    status = desk.page.locator(".search-status")
    expect(status).to_contain_text("<b>ψψψ</b>")
    assert desk.page.locator(".search-results li").count() == 0


def test_light_and_dark_stay_as_chosen(reader: Reader) -> None:
    page = reader.page
    reader.go()
    paper = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    toggle = page.locator("button.theme-toggle")
    expect(toggle).to_have_attribute("aria-pressed", "false")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    dark = page.evaluate(paper)
    assert dark != light
    reader.go(f"briefs/{SLUG}/")
    assert page.evaluate(paper) == dark
    expect(toggle).to_have_attribute("aria-pressed", "true")
    toggle.click()
    reader.go()
    assert page.evaluate(paper) == light


def test_the_menu_by_keyboard(reader: Reader) -> None:
    page = reader.page
    reader.go()
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip).to_be_focused()
    button = page.locator("button.menu-button")
    menu = page.locator("#site-menu")
    if button.is_visible():
        expect(menu).to_be_hidden()
        tab_to(page, button)
        page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    entry = menu.locator("a[href$='figures/']")
    tab_to(page, entry)
    page.keyboard.press("Enter")
    page.wait_for_url("**/figures/")
    assert reader.here == "figures/"


def test_the_menu_closes_by_escape(real: Site, server: Callable[..., str], visit: Visits) -> None:
    with visit(size=PHONE) as at:
        at.page.goto(server(real.folder, PREFIX))
        button = at.page.locator("button.menu-button")
        button.click()
        expect(at.page.locator("#site-menu")).to_be_visible()
        at.page.keyboard.press("Escape")
        expect(at.page.locator("#site-menu")).to_be_hidden()
        expect(button).to_be_focused()


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until an element has the focus; it must come within fifty."""
    for _ in range(50):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the keyboard does not reach it")


def test_the_skip_link_leads_to_the_text(desk: Reader) -> None:
    desk.go(f"briefs/{SLUG}/")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator("#main")).to_be_focused()


def test_tables_can_be_read_on_a_phone(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    """Every cell of the figures is within the screen, or its frame scrolls to it."""
    with visit(size=PHONE) as at:
        at.page.goto(server(real.folder, PREFIX) + "figures/")
        cut = at.page.evaluate(
            """() => [...document.querySelectorAll("table td, table th")].filter(cell => {
              if (!cell.checkVisibility()) return false;
              const frame = cell.closest(".table-scroll") ?? document.documentElement;
              return cell.getBoundingClientRect().right + frame.scrollLeft
                > Math.max(frame.scrollWidth, frame.clientWidth)
                  + frame.getBoundingClientRect().left + 1;
            }).map(cell => cell.textContent)"""
        )
        assert cut == []


def test_without_script_the_pages_still_read(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit(script=False) as at:
        at.page.goto(server(real.folder, PREFIX) + f"briefs/{SLUG}/")
        expect(at.page.locator(".statement").first).to_be_visible()
        at.page.locator("header a.language").click()
        assert at.page.url.endswith(f"/zh/briefs/{SLUG}/")
        assert (at.missing, at.outside) == ([], [])
