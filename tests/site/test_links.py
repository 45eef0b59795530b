"""Every reference on every page leads somewhere, wherever the site stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.site import SITE_URL, Built, Site

pytestmark = pytest.mark.site

FOLLOWED = "//a/@href | //area/@href"
"""What a reader may click: this may lead to another host."""

LOADED = (
    "//link[not(@rel='canonical')]/@href | //@src | //@srcset | //@poster | //@data"
    " | //@action | //@formaction | //@background | //use/@href | //image/@href"
)
"""What a browser fetches or sends to by itself."""

_CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


def test_every_link_and_anchor_leads_to_something(site: Site) -> None:
    ids = {page.path: set(page.ids) for page in site.pages.values()}
    broken = [
        f"{page.address or '/'}: {reference}"
        for page in site.pages.values()
        for reference in {*page.values(FOLLOWED), *page.values(LOADED)}
        if not is_abroad(reference) and not leads_somewhere(site, page, reference, ids)
    ]
    assert broken == []


def leads_somewhere(site: Site, page: Built, reference: str, ids: dict[Path, set[str]]) -> bool:
    """Tell whether the file is there, inside the site's folder, and has the anchor."""
    target = site.target(page, reference)
    if target is None:
        return False
    path, anchor = target
    return path.is_file() and (not anchor or anchor in ids[path])


def is_abroad(reference: str) -> bool:
    """Tell whether a reference names a scheme or a host."""
    parts = urlsplit(reference)
    return bool(parts.scheme or parts.netloc)


def test_no_page_has_an_id_twice(site: Site) -> None:
    twice = {
        page.address: sorted({key for key in page.ids if page.ids.count(key) > 1})
        for page in site.pages.values()
        if len(page.ids) != len(set(page.ids))
    }
    assert twice == {}


def test_links_within_the_site_are_relative(site: Site) -> None:
    """Only relative addresses hold in a sub-folder; the canonical one alone is absolute."""
    for page in site.pages.values():
        absolute = [at for at in page.values(FOLLOWED) if at.startswith(("/", SITE_URL))]
        assert absolute == [], page.address
        assert page.values("//link[@rel='canonical']/@href") == [SITE_URL + page.address]


def test_links_to_other_hosts_are_plain_web_addresses(site: Site) -> None:
    for page in site.pages.values():
        schemes = {urlsplit(at).scheme for at in page.values(FOLLOWED) if is_abroad(at)}
        assert schemes <= {"https", "http", "mailto"}, page.address


def test_nothing_is_fetched_from_another_host(site: Site) -> None:
    assert [
        f"{place}: {address}" for place, address in fetched(site) if urlsplit(address).netloc
    ] == []


def fetched(site: Site) -> Iterator[tuple[str, str]]:
    """Yield where and what the site's pages, style sheets and own scripts load."""
    for page in (*site.pages.values(), site.not_found):
        for address in page.values(LOADED):
            yield page.address, address
        for style in (*page.texts("//style"), *page.values("//@style")):
            yield from ((page.address, at) for at in css_addresses(style))
    for path in site.folder.rglob("*.css"):
        name = path.relative_to(site.folder).as_posix()
        yield from ((name, at) for at in css_addresses(path.read_text(encoding="utf-8")))
    # Pagefind's own scripts name their authors' pages; the browser tests watch what they ask for.
    for path in (site.folder / "assets").rglob("*.js"):
        for address in re.findall(r"(?:https?:)?//[\w.-]+\.\w+[^\s\"'`]*", path.read_text("utf-8")):
            yield path.name, address


def css_addresses(style: str) -> list[str]:
    """Return what a style sheet loads."""
    return [first or second for first, second in _CSS_ADDRESS.findall(style)]


@pytest.mark.parametrize(
    ("style", "found"),
    [
        ("a { background: url(x.png) }", ["x.png"]),
        ("a { background: url( 'https://a.example/x' ) }", ["https://a.example/x"]),
        ('@import "//a.example/x.css";', ["//a.example/x.css"]),
        ("a { color: red }", []),
    ],
)
def test_addresses_in_style_sheets_are_seen(style: str, found: list[str]) -> None:
    assert css_addresses(style) == found
