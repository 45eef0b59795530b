"""The menus of a phone: the site's and the page's contents, opened by keyboard, for everyone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from clusterbriefs.pages.page import full_address
from clusterbriefs.values import LANGS, Lang
from tests.support.axe import axe
from tests.support.site import PREFIX, Site
from tests.support.visit import PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

PAGE = "briefs/pingshan-bt-avenue-2022/"


@pytest.mark.parametrize("button", ["menu-button", "contents-button"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("lang", LANGS)
def test_a_menu_opens_and_closes_by_keyboard_and_shuts_nobody_out(
    lang: Lang,
    dark: bool,
    button: str,
    real: Site,
    visit: Callable[..., AbstractContextManager[Visit]],
    server: Callable[..., str],
    screenshots: Path,
) -> None:
    with visit(size=PHONE, dark=dark) as at:
        at.page.goto(server(real.folder, PREFIX) + full_address(lang, PAGE))
        opener = at.page.locator(f".{button}")
        sheet = at.page.locator(f"#{opener.get_attribute('popovertarget')}")
        opener.focus()
        assert not sheet.is_visible()
        at.page.keyboard.press("Enter")
        assert sheet.is_visible()
        assert [str(found) for found in axe(at.page)] == []
        scheme = "dark" if dark else "light"
        at.shot(screenshots / "site" / f"{button}-{lang}-{scheme}.png", full=False)
        at.page.keyboard.press("Tab")
        assert sheet.locator("a").first.evaluate("link => link === document.activeElement")
        at.page.keyboard.press("Escape")
        assert not sheet.is_visible()
        assert opener.evaluate("button => button === document.activeElement")
        assert at.errors == []
