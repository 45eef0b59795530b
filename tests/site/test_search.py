"""What readers search for, and what stands first: in a real browser, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Final
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from clusterbriefs.site.search import of_page, spelt, whole
from clusterbriefs.values import Lang
from tests.support.site import PREFIX, Site
from tests.support.visit import Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

LONGHUA: Final = "briefs/longhua-national-centre-2020/"
PINGSHAN: Final = "briefs/pingshan-bt-avenue-2022/"
SUMMIT: Final = "briefs/shenzhen-device-summit-2022/"

FIRST: Final[tuple[tuple[Lang, str, str], ...]] = (
    ("zh", "坪山", "regions/sz-pingshan/"),
    ("zh", "坪山区", "regions/sz-pingshan/"),
    ("zh", "龙华", "regions/sz-longhua/"),
    ("zh", "85.14亿元", LONGHUA),
    ("zh", "坪山有多少生物医药企业", PINGSHAN),
    ("zh", "国创中心", "entities/org-nmed/"),
    ("zh", "医科院", "entities/#org-cams"),
    ("zh", "深圳医科院", "entities/org-smart/"),
    ("zh", "蝴蝶模式", "entities/model-butterfly/"),
    ("zh", "BT大道", "entities/bt-ave/"),
    ("zh", "医疗器械", "topics/medical-devices/"),
    ("zh", "1394家", SUMMIT),
    ("zh", "NMED", "entities/org-nmed/"),
    ("zh", "京津冀", "regions/jjj/"),
    ("en", "Pingshan", "regions/sz-pingshan/"),
    ("en", "pingshan district", "regions/sz-pingshan/"),
    ("en", "Longhua", "regions/sz-longhua/"),
    ("en", "8.514 billion", LONGHUA),
    ("en", "biomedical firms", PINGSHAN),
    ("en", "export share", SUMMIT),
    ("en", "NMED", "entities/org-nmed/"),
    ("en", "国创中心", "entities/org-nmed/"),
    ("en", "national centre", LONGHUA),
    ("en", "butterfly model", "entities/model-butterfly/"),
    ("en", "BT Avenue", "entities/bt-ave/"),
    ("en", "medical devices", "topics/medical-devices/"),
    ("en", "1,394", SUMMIT),
    ("en", "SMART", "entities/org-smart/"),
    ("en", "Beijing-Tianjin-Hebei", "regions/jjj/"),
)
"""Language, what is typed, and the address that shall come first."""

INFIX: Final[tuple[tuple[Lang, str, str], ...]] = (
    ("zh", "器械", "topics/medical-devices/"),
    ("zh", "疗器", "topics/medical-devices/"),
    ("zh", "蝶", "entities/model-butterfly/"),
    ("zh", "龙华 坪山", "regions/sz/"),
    ("zh", "近1000家", PINGSHAN),
)
"""Language, part of a name or several, and an address that shall be among what is found."""


Found = Callable[..., list[str]]


@pytest.fixture(scope="module")
def found(
    real: Site,
    server: Callable[..., str],
    visit: Callable[..., AbstractContextManager[Visit]],
) -> Iterator[Found]:
    """Give what searches the real site, and returns the addresses that it finds in their order."""
    root = server(real.folder, PREFIX)
    with visit() as at:

        def run(lang: Lang, query: str, *, all_of_them: bool = False) -> list[str]:
            page = at.page
            start = root + ("zh/" if lang == "zh" else "")
            page.goto(f"{start}search/?q={quote(query)}")
            # Whether something is found or not, the line quotes what was searched for.
            status = page.locator("#search-status")
            expect(status).to_contain_text(re.compile("“.*”"))
            more = page.locator("#search-more")
            links = page.locator("#search-results li > a")
            if not re.search(r"Nothing found|没有找到", status.inner_text()):
                expect(links.first).to_be_visible()
            while all_of_them and more.is_visible():
                before = links.count()
                more.click()
                expect(links.nth(before)).to_be_visible()
            addresses = links.evaluate_all("links => links.map(link => link.href)")
            return [str(address).removeprefix(start) for address in addresses]

        yield run
        assert (at.errors, at.outside, at.missing) == ([], [], [])


@pytest.mark.parametrize(("lang", "query", "address"), FIRST, ids=str)
def test_what_is_asked_for_comes_first(found: Found, lang: Lang, query: str, address: str) -> None:
    assert found(lang, query)[0] == address


@pytest.mark.parametrize(("lang", "query", "address"), INFIX, ids=str)
def test_any_part_of_a_name_finds_it(found: Found, lang: Lang, query: str, address: str) -> None:
    assert address in found(lang, query, all_of_them=True)


@pytest.mark.parametrize("query", ["😀", "<b>ψψψ</b>", "ψ" * 200, "无此词语之文", '"', "<!--"])
def test_what_is_nowhere_is_said_to_be_nowhere(found: Found, query: str) -> None:
    assert found("zh", query) == []
    assert found("en", query) == []


@pytest.mark.parametrize("query", ["<script>", "<script>alert(1)</script>", "中" * 200])
def test_a_strange_query_breaks_nothing(found: Found, query: str) -> None:
    found("zh", query)
    found("en", query)


def test_an_empty_query_waits_in_the_box(
    real: Site,
    server: Callable[..., str],
    visit: Callable[..., AbstractContextManager[Visit]],
) -> None:
    with visit() as at:
        at.page.goto(server(real.folder, PREFIX) + "search/?q=%20")
        expect(at.page.locator("#search-query")).to_be_focused()
        assert at.page.locator("#search-status").inner_text() == ""


def test_results_read_as_written_and_say_what_they_are(
    real: Site,
    server: Callable[..., str],
    visit: Callable[..., AbstractContextManager[Visit]],
) -> None:
    with visit(locale="zh-CN") as at:
        at.page.goto(server(real.folder, PREFIX) + f"zh/search/?q={quote('国创中心')}")
        first = at.page.locator("#search-results li").first
        expect(first.locator("a").first).to_have_text("国家高性能医疗器械创新中心")
        expect(first.locator(".result-kind")).to_have_text("机构与事物")
        words = at.page.locator("#search-results").inner_text()
        assert not re.search("[\u0530-\u058f]", words)
        assert set(at.page.locator("#search-results mark").all_inner_texts()) >= {"国创中心"}


def test_chinese_is_spelt_in_pairs() -> None:
    """Each character but the last with its neighbour: `坪山区` is 坪山, 山区 and a last 区."""
    words = spelt("<b>坪山区</b>").removeprefix("<b>").removesuffix("</b>").split()
    assert [len(word) for word in words] == [6, 6, 4]
    assert words[0][3:] == words[1][:3]
    assert spelt('<a title="坪山">BT</a>') == '<a title="坪山">BT</a>'


def test_a_name_is_one_word_however_it_is_written() -> None:
    assert whole("BT Avenue") == whole("bt-avenue")
    assert whole("—") == ""


def test_an_entry_of_a_list_is_found_by_itself() -> None:
    """The glossary gives a document for each of its terms, and one of its own."""
    main = '<h1>G</h1><dl><div><dt id="term-a"><dfn>A</dfn></dt><dd>Letter.</dd></div></dl>'
    term, page = of_page("glossary/", "en", "index", main)
    assert (term.address, page.address) == ("glossary/#term-a", "glossary/")
    assert "Letter" in term.html
    assert "Letter" not in page.html
