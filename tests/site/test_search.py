"""What readers search for, and what stands first: in a real browser, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import cache
from typing import Final
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.values import LANGS, Lang
from tests.bench.search import ANYTHING, loaded
from tests.site.search_queries import FRESH, KNOWN, LONGHUA, PINGSHAN, SUMMIT, Query
from tests.support.site import PREFIX, Site
from tests.support.visit import Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

POLICY: Final = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; "
    "base-uri 'none'"
)
"""The Content-Security-Policy under which the search must work."""

INFIX: Final[tuple[Query, ...]] = (
    ("zh", "疗器", "glossary/#term-medical-device"),
    ("zh", "蝶", "entities/model-butterfly/"),
    ("zh", "械创", "entities/org-nmed/"),
    ("en", "器械创新", "entities/org-nmed/"),
    ("zh", "近1000家", PINGSHAN),
    ("zh", "guochuang", "entities/org-nmed/"),
    ("en", "innovation Longhua", LONGHUA),
)
"""Language, part of a name or several, and an address that shall be among what is found."""

STRANGE: Final = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "😀",
    "中" * 200,
    "ψ" * 200,
    "?!…——",
    '"',
    "100%",
    "%E0%A4%A",
    "\u202eabc\u0000",
    "__proto__",
)


@pytest.fixture(scope="module")
def root(real: Site, server: Callable[..., str]) -> str:
    """The address of the real site, served with the policy that it will have."""
    return server(real.folder, PREFIX, headers={"Content-Security-Policy": POLICY})


@pytest.fixture(scope="module")
def at(visit: Callable[..., AbstractContextManager[Visit]]) -> Iterator[Visit]:
    """A page on which many searches are made; none may throw, or ask for what is not there."""
    with visit() as seen:
        yield seen
        assert (seen.errors, seen.outside, seen.missing) == ([], [], [])


ROOM: Final = 50_000
"""Bytes of the index that one query may ask for: `assets/search-pagefind.js` keeps to 48,000 by
its own count, which takes a file for a little more or less than it is."""


def results(page: Page, root: str, lang: Lang, query: str, **filters: str) -> list[str]:
    """Search on the results page and return the addresses of the first results."""
    start = root + ("zh/" if lang == "zh" else "")
    page.goto(f"{start}search/?{urlencode({'q': query, **filters})}")
    expect(page.locator(".search-status")).not_to_be_empty()
    # On a busy machine what stands there first may be that it takes long.
    settled(page)
    links = page.locator(".search-results a")
    hrefs = links.evaluate_all("links => links.map(link => link.href)")
    return [str(href).removeprefix(start) for href in hrefs]


def settled(page: Page) -> None:
    """Wait until what is shown is what was last asked for."""
    expect(page.locator(".search-results[aria-busy]")).to_have_count(0)


Ranks = Callable[[tuple[Query, ...]], dict[Query, int]]


@pytest.fixture(scope="module")
def ranks(at: Visit, root: str) -> Ranks:
    """Give at what place each query of a table finds what it means; 0 if not on the first page."""

    @cache
    def ranked(table: tuple[Query, ...]) -> dict[Query, int]:
        found = {}
        for lang, query, address in table:
            addresses = results(at.page, root, lang, query)
            place = addresses.index(address) + 1 if address in addresses else 0
            found[lang, query, address] = place
        return found

    return ranked


def test_the_measure_is_large_and_in_both_languages() -> None:
    for lang in LANGS:
        assert len([query for query in KNOWN if query[0] == lang]) >= 30
    assert len(FRESH) >= 20
    assert not set(KNOWN) & set(FRESH)


@pytest.mark.parametrize(("table", "part"), [(KNOWN, 0.95), (FRESH, 0.9)], ids=["known", "fresh"])
def test_what_is_meant_comes_first(ranks: Ranks, table: tuple[Query, ...], part: float) -> None:
    found = ranks(table)
    later = {query: place for query, place in found.items() if place != 1}
    assert len(later) <= (1 - part) * len(found), later


@pytest.mark.parametrize("table", [KNOWN, FRESH], ids=["known", "fresh"])
def test_what_is_meant_is_always_among_the_first_three(
    ranks: Ranks, table: tuple[Query, ...]
) -> None:
    assert {query for query, place in ranks(table).items() if place not in {1, 2, 3}} == set()


@pytest.mark.parametrize(("lang", "query", "address"), INFIX, ids=str)
def test_any_part_of_a_name_finds_it(
    at: Visit, root: str, lang: Lang, query: str, address: str
) -> None:
    kind = {"entities": "entity", "glossary": "term", "briefs": "brief"}[address.partition("/")[0]]
    assert address in results(at.page, root, lang, query, kind=kind)


def test_a_result_says_what_it_is(at: Visit, root: str) -> None:
    results(at.page, root, "en", "1,394 manufacturers")
    first = at.page.locator(".search-results li").first
    expect(first.locator("a")).to_have_text("1,394 firms: medical-device manufacturers")
    parts = first.locator(".result-about > span").all_inner_texts()
    assert parts == ["Figure", "Shenzhen", "31 December 2021"]
    expect(at.page.locator(".search-status")).to_contain_text("results for “1,394 manufacturers”")


def test_what_was_found_is_marked_and_chinese_reads_as_written(at: Visit, root: str) -> None:
    results(at.page, root, "zh", "国创中心")
    first = at.page.locator(".search-results li").first
    expect(first.locator("a")).to_have_text("国家高性能医疗器械创新中心")
    assert "国创中心" in first.locator("mark").all_inner_texts()
    words = at.page.locator(".search-results").inner_text()
    assert not any("\u0530" <= char <= "\u058f" or char in "\u2060\u241e" for char in words)


def test_filters_narrow_down_and_stand_in_the_address(at: Visit, root: str) -> None:
    page = at.page
    everything = results(page, root, "en", "firms")
    page.get_by_role("radio", name="Figures").check(force=True)
    page.get_by_label("Region", exact=True).select_option("sz-pingshan")
    page.get_by_label("Year", exact=True).select_option("2022")
    page.wait_for_url("**year=2022")
    settled(page)
    state = parse_qs(urlsplit(page.url).query)
    assert state == {
        "q": ["firms"],
        "kind": ["figure"],
        "region": ["sz-pingshan"],
        "year": ["2022"],
    }
    narrowed = page.locator(".search-results a")
    hrefs = narrowed.evaluate_all("links => links.map(link => link.href)")
    assert all("figures/#f-pingshan-bt-avenue-2022--" in href for href in hrefs)
    assert {href.rpartition("--")[2] for href in hrefs} >= {"biomedical-firms", "new-firms"}
    # The address alone brings all of it back; Back undoes one choice.
    page.reload()
    expect(narrowed.first).to_be_visible()
    settled(page)
    assert narrowed.evaluate_all("links => links.map(link => link.href)") == hrefs
    expect(page.get_by_label("Region", exact=True)).to_have_value("sz-pingshan")
    page.go_back()
    expect(page.get_by_label("Year", exact=True)).to_have_value("")
    page.get_by_role("button", name="Clear filters").click()
    expect(narrowed).to_have_count(len(everything))


def test_a_region_holds_what_lies_within_it(at: Visit, root: str) -> None:
    of_shenzhen = results(at.page, root, "en", "biomedical firms", kind="brief", region="sz")
    assert {PINGSHAN, LONGHUA} <= set(of_shenzhen)
    of_district = results(
        at.page, root, "en", "biomedical firms", kind="brief", region="sz-longhua"
    )
    assert PINGSHAN not in of_district


def test_filters_alone_list_what_they_hold(at: Visit, root: str) -> None:
    found = results(at.page, root, "zh", "", kind="brief", region="sz-longhua")
    assert found == [SUMMIT, LONGHUA]


def test_filters_that_are_none_are_no_filters(at: Visit, root: str) -> None:
    odd = results(at.page, root, "en", "NMED", kind="<b>", region="nowhere", year="x")
    assert odd == results(at.page, root, "en", "NMED")


def test_more_results_come_on_asking(at: Visit, root: str) -> None:
    page = at.page
    first = results(page, root, "en", "Shenzhen")
    page.get_by_role("button", name="More results").click()
    links = page.locator(".search-results a")
    expect(links.nth(len(first))).to_be_focused()
    hrefs = links.evaluate_all("links => links.map(link => link.href)")
    assert len(set(hrefs)) == 2 * len(first)


def test_a_text_that_has_most_of_the_words_is_offered(at: Visit, root: str) -> None:
    assert results(at.page, root, "en", "biomedical firms Pingshan marmalade")[0] == PINGSHAN
    expect(at.page.locator(".search-status")).to_contain_text(
        LABELS["search-some"][0].partition("{q}")[0]
    )


@pytest.mark.parametrize(("lang", "query"), ANYTHING, ids=str)
def test_a_first_query_asks_for_no_more_of_the_index_than_it_may(
    chromium: Browser, root: str, lang: Lang, query: str
) -> None:
    """Whatever is typed: each word asked for costs a file, and 200 characters have 199 pairs."""
    parts = loaded(chromium, root + ("zh/" if lang == "zh" else "") + "briefs/", query)
    assert parts["search-pagefind.js"], "a search was made"
    assert parts["index"] <= ROOM


@pytest.mark.parametrize("lang", LANGS)
def test_a_sentence_of_a_brief_finds_it_though_not_all_of_it_is_asked_for(
    at: Visit, root: str, real_corpus: Corpus, lang: Lang
) -> None:
    slug = SUMMIT.split("/")[1]
    words = [said.text[lang] for said in real_corpus.said_of_brief[slug] if lang in said.text]
    longest = max(words, key=len)
    assert len(longest) > {"en": 150, "zh": 60}[lang]
    assert results(at.page, root, lang, longest, kind="brief")[0] == SUMMIT


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("query", STRANGE)
def test_a_strange_query_looks_deliberate(at: Visit, root: str, lang: Lang, query: str) -> None:
    """It is told what was not found and where to go on, and nothing of it becomes an element."""
    found = results(at.page, root, lang, query)
    status = at.page.locator(".search-status")
    assert status.locator("*").count() == 0
    assert at.page.locator("main script, main img").count() == 0
    examples = at.page.locator(".search-examples a")
    assert examples.first.is_visible() == (not found)
    assert at.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    "address", ["?q=%", "?q=%E0%A4%A", "?q=%FF%FE", "?q", "?q=+", "?", "?q=&kind="]
)
def test_a_broken_address_breaks_nothing(at: Visit, root: str, address: str) -> None:
    at.page.goto(f"{root}search/{address}")
    expect(at.page.locator(".search-examples a").first).to_be_visible()


def test_an_empty_query_waits_in_the_box(at: Visit, root: str) -> None:
    at.page.goto(f"{root}search/?q=%20")
    expect(at.page.get_by_role("searchbox")).to_be_focused()
    expect(at.page.locator(".search-status")).to_be_empty()
    example = at.page.locator(".search-examples a").first
    name = example.inner_text()
    example.click()
    expect(at.page.locator(".search-results li").first).to_be_visible()
    assert parse_qs(urlsplit(at.page.url).query) == {"q": [name]}


def test_a_search_that_takes_long_says_so_until_it_is_done(
    root: str, visit: Callable[..., AbstractContextManager[Visit]]
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with visit() as at:
        status = at.page.locator(".search-status")
        at.page.route("**/pagefind.js", hold)
        at.page.goto(f"{root}search/?q={quote('Longhua')}")
        expect(status).to_have_text(LABELS["search-wait"][0])
        assert at.page.locator(".search-results[aria-busy] li").count() == 0
        for route in held:
            route.continue_()
        settled(at.page)
        expect(status).to_contain_text("results for “Longhua”")


def test_the_script_of_the_index_may_be_missing(
    root: str, visit: Callable[..., AbstractContextManager[Visit]]
) -> None:
    with visit() as at:
        at.page.route("**/pagefind.js", lambda route: route.abort())
        at.page.goto(f"{root}search/?q={quote('Longhua')}")
        expect(at.page.locator(".search-status")).to_have_text(LABELS["search-error"][0])
        expect(at.page.locator(".search-lists a").first).to_be_visible()
        assert at.outside == []


def test_without_script_the_form_keeps_its_words_and_says_why(
    root: str, visit: Callable[..., AbstractContextManager[Visit]]
) -> None:
    with visit(script=False) as at:
        at.page.goto(root)
        at.page.get_by_role("searchbox").fill("Longhua")
        at.page.get_by_role("searchbox").press("Enter")
        assert at.page.url == f"{root}search/?q=Longhua"
        expect(at.page.get_by_text(LABELS["search-noscript"][0])).to_be_visible()
        expect(at.page.locator(".search-lists a").first).to_be_visible()
        expect(at.page.locator(".search-filters")).to_be_hidden()
        assert at.missing == []
