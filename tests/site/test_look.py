"""Every kind of page as readers see it: both languages, phone and desktop, light and dark.

Each page is opened once and turned to each size and scheme; what was seen is kept for all tests.
Pictures of each kind in every size and scheme are in build/screenshots/site, half of them in either
language: to draw a page takes longer than to judge it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import pytest
from playwright.sync_api import Page, ViewportSize

from clusterbriefs.site.urls import FOOT, MENU
from clusterbriefs.values import LANGS, Lang
from tests.support.axe import axe
from tests.support.site import PREFIX, Site
from tests.support.visit import DESKTOP, PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

KINDS: Final = {
    "home": "",
    "brief": "briefs/shenzhen-device-summit-2022/",
    "brief-repaired": "briefs/jing-jin-ji-health-cluster-2024/",
    "region": "regions/sz-longhua/",
    "region-functional": "regions/jjj/",
    "region-empty": "regions/bj-daxing/",
    "topic": "topics/innovation-models/",
    "entity": "entities/model-butterfly/",
    "entity-organisation": "entities/org-nmed/",
    "source": "sources/longhua-national-centre-2020/",
    "search": "search/",
    **{name: f"{name}/" for name in (*MENU, *FOOT)},
    "no-page": "no/such/page/",
    "made-brief": "briefs/nanshui-2023/",
    "made-source": "sources/nanshui-2023/",
    "made-notice": "briefs/english-only/",
}
"""A page of each kind by name; those that begin with `made-` are of the made site."""

SIZES: Final[dict[str, ViewportSize]] = {"phone": PHONE, "desktop": DESKTOP}
ZOOMED: Final = ViewportSize(width=320, height=256)
"""A screen of 1280 by 1024 at 400%: WCAG 2.2, success criterion 1.4.10."""
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
PICTURED: Final[dict[Lang, tuple[str, str]]] = {
    "en": ("phone-light", "desktop-dark"),
    "zh": ("phone-dark", "desktop-light"),
}


@dataclass(frozen=True)
class Seen:
    """A page at one size in one scheme."""

    name: str
    barriers: list[str]
    """What axe has against it."""
    too_wide: list[str]
    """Elements that stick out of the page's right edge, where the page scrolls sideways."""


@dataclass(frozen=True)
class Look:
    """A page in all sizes and schemes, and what happened while it was looked at."""

    seen: list[Seen]
    errors: list[str]
    outside: list[str]
    missing: list[str]


Looks = Callable[[str, Lang], Look]


@pytest.fixture(scope="module")
def look(
    real: Site,
    made: Site,
    server: Callable[..., str],
    visit: Callable[..., AbstractContextManager[Visit]],
    screenshots: Path,
) -> Looks:
    """Give what opens a kind of page in a language, once."""
    addresses = {False: server(real.folder, PREFIX), True: server(made.folder, PREFIX)}

    @cache
    def looked(kind: str, lang: Lang) -> Look:
        address = addresses[kind.startswith("made-")] + ("zh/" if lang == "zh" else "")
        with visit(size=PHONE, locale="zh-CN" if lang == "zh" else "en-GB") as at:
            at.page.goto(address + KINDS[kind])
            seen = []
            for name in turned(at.page):
                seen.append(Seen(name, [str(found) for found in axe(at.page)], too_wide(at.page)))
                if name in PICTURED[lang]:
                    at.shot(screenshots / "site" / f"{kind}-{lang}-{name}.png")
            at.page.set_viewport_size(ZOOMED)
            seen.append(Seen("zoomed", [], too_wide(at.page)))
            return Look(seen, at.errors, at.outside, at.missing)

    return looked


def turned(page: Page) -> Iterator[str]:
    """Turn a page to each size and scheme; yield the names, such as `phone-dark`."""
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            yield f"{size}-{scheme}"


def too_wide(page: Page) -> list[str]:
    """Return what makes the page itself scroll sideways; empty where it does not."""
    found: Any = page.evaluate(
        """() => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const wide = [...document.body.querySelectorAll("*")].filter(
            element => element.getBoundingClientRect().right > root.clientWidth + 1);
          return [`${root.scrollWidth} px`, ...wide.slice(0, 5).map(
            element => `${element.tagName.toLowerCase()}.${element.className}`)];
        }"""
    )
    return [str(item) for item in found]


both = pytest.mark.parametrize(("kind", "lang"), [(kind, lang) for kind in KINDS for lang in LANGS])


@both
def test_everyone_can_read_it(look: Looks, kind: str, lang: Lang) -> None:
    """WCAG 2.2 AA, as far as axe can tell."""
    barriers = {seen.name: seen.barriers for seen in look(kind, lang).seen if seen.barriers}
    assert barriers == {}


@both
def test_it_never_scrolls_sideways(look: Looks, kind: str, lang: Lang) -> None:
    """Tables do, in a frame of their own; the page does not, down to 320 px (zoom of 400%)."""
    assert {seen.name: seen.too_wide for seen in look(kind, lang).seen if seen.too_wide} == {}


@both
def test_it_asks_no_other_host_and_complains_of_nothing(look: Looks, kind: str, lang: Lang) -> None:
    seen = look(kind, lang)
    if kind == "no-page":
        # The browser notes the 404 itself; the page must ask for nothing else.
        assert (len(seen.missing), len(seen.errors), seen.outside) == (1, 1, [])
        return
    assert (seen.missing, seen.errors, seen.outside) == ([], [], [])


def test_every_kind_of_page_is_looked_at(real: Site, made: Site) -> None:
    pages = {**made.pages, **real.pages}
    kinds = {kind for page in pages.values() for kind in page.values("//body/@data-kind")}
    looked_at = {
        kind
        for address in KINDS.values()
        if address in pages
        for twin in (address, f"zh/{address}")
        for kind in pages[twin].values("//body/@data-kind")
    }
    assert looked_at == kinds
    assert set(KINDS.values()) - set(pages) == {KINDS["no-page"]}
