"""Pictures as browsers draw them: nothing overlaps or is too small, and the theme is followed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Final

import pytest

from clusterbriefs.values import LANGS, Lang
from tests.support.site import PREFIX, Site
from tests.support.visit import DESKTOP, PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

Visits = Callable[..., AbstractContextManager[Visit]]

NARROW: Final = {"width": 320, "height": 740}
PAGES: Final = ("pictures/", "regions/sz/", "entities/org-nmed/")
LEAST: Final = 10.9
"""The smallest text in px, as it comes out on the screen; 11 with its rounding."""

FAULTS: Final = """(least) => {
  const faults = [];
  for (const svg of document.querySelectorAll("svg.drawing")) {
    if (getComputedStyle(svg).display === "none") continue;
    const id = svg.closest("figure").id;
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / svg.viewBox.baseVal.width;
    const texts = [...svg.querySelectorAll("text")];
    const boxes = texts.map((text) => text.getBoundingClientRect());
    texts.forEach((text, n) => {
      const box = boxes[n];
      const size = parseFloat(text.getAttribute("font-size")) * scale;
      if (size < least) faults.push(`${id}: ${size} px: ${text.textContent}`);
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
        faults.push(`${id}: sticks out: ${text.textContent}`);
      for (let m = n + 1; m < texts.length; m += 1) {
        const other = boxes[m];
        const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (width > 1 && height > 5)
          faults.push(`${id}: ${text.textContent} lies on ${texts[m].textContent}`);
      }
    });
  }
  return faults;
}"""


@pytest.mark.parametrize("size", [NARROW, PHONE, DESKTOP], ids=["narrow", "phone", "desktop"])
@pytest.mark.parametrize("lang", LANGS)
def test_text_is_large_enough_and_lies_on_no_other(
    real: Site, server: Callable[..., str], visit: Visits, lang: Lang, size: Any
) -> None:
    address = server(real.folder, PREFIX) + ("zh/" if lang == "zh" else "")
    with visit(size=size) as at:
        for page in PAGES:
            at.page.goto(address + page)
            assert at.page.locator("svg.drawing:visible").count() > 0, page
            assert at.page.evaluate(FAULTS, LEAST) == [], page


def test_one_of_two_layouts_is_shown(real: Site, server: Callable[..., str], visit: Visits) -> None:
    address = server(real.folder, PREFIX)
    with visit(size=PHONE) as at:
        at.page.goto(address + "pictures/")
        wide, narrow = (
            at.page.locator(f"#p-shares .drawing-{name}") for name in ("wide", "narrow")
        )
        assert (wide.is_visible(), narrow.is_visible()) == (False, True)
        at.page.set_viewport_size(DESKTOP)
        assert (wide.is_visible(), narrow.is_visible()) == (True, False)


def test_a_picture_follows_the_theme_and_its_file_the_system(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    address = server(real.folder, PREFIX)
    colour = "(query) => getComputedStyle(document.querySelector(query)).fill"
    with visit(size=DESKTOP) as at:
        at.page.emulate_media(color_scheme="light")
        at.page.goto(address + "pictures/")
        day = at.page.evaluate(colour, "#p-shares .p-fill")
        at.page.locator(".theme-toggle").click()
        night = at.page.evaluate(colour, "#p-shares .p-fill")
        assert day != night
        at.page.goto(address + "pictures/shares.en.svg")
        assert at.page.evaluate(colour, ".p-fill") == day
        at.page.emulate_media(color_scheme="dark")
        assert at.page.evaluate(colour, ".p-fill") == night


def test_the_data_opens_by_keyboard_and_the_files_are_there(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    address = server(real.folder, PREFIX)
    with visit(size=PHONE) as at:
        at.page.goto(address + "zh/pictures/#p-shares")
        figure = at.page.locator("#p-shares")
        figure.locator("summary").focus()
        at.page.keyboard.press("Enter")
        assert figure.locator("tbody tr").count() == 7
        assert figure.locator("tbody tr").first.is_visible()
        for link in figure.locator(".picture-files a[download]").all():
            target = at.page.evaluate("(a) => a.href", link.element_handle())
            assert at.page.request.get(target).ok, target
