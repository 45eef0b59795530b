"""What has been painted stays where it is while the rest of the page is still being read.

A browser paints as it reads, on a slow line or a busy machine in the midst of a row. The rows of
the first screen are here taken apart from their end, which is the same read backwards.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import ViewportSize

from clusterbriefs.values import LANGS, Lang
from tests.support.site import PREFIX, Site
from tests.support.visit import DESKTOP, PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

MOVED = """row => {
  const places = () => [...row.children].filter((part) => part.offsetParent)
    .map((part) => [part.className || part.textContent.trim(), part.offsetLeft, part.offsetTop]);
  const whole = places(), moved = [];
  while (row.lastElementChild) {
    row.lastElementChild.remove();
    places().forEach((place, at) => {
      if (String(place) !== String(whole[at])) moved.push(`${place} was at ${whole[at].slice(1)}`);
    });
  }
  return { parts: whole.length, moved };
}"""


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("lang", LANGS)
def test_the_rows_of_the_first_screen_stand_still_as_they_fill(
    lang: Lang,
    size: ViewportSize,
    real: Site,
    visit: Callable[..., AbstractContextManager[Visit]],
    server: Callable[..., str],
) -> None:
    with visit(size=size) as at:
        at.page.goto(server(real.folder, PREFIX) + ("zh/" if lang == "zh" else ""))
        for row, least in ((".bar", 4), (".gist", 3), (".tally", 5)):
            found = at.page.locator(row).evaluate(MOVED)
            assert found["moved"] == [], row
            assert found["parts"] >= least, row
