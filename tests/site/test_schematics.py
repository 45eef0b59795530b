"""Schematics in a real browser, with its fonts: no words leave a picture, a box, or lie on others.

Their text is laid out without any font, so this is where a too narrow estimate would show.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final

import pytest
from playwright.sync_api import expect

from clusterbriefs.values import LANGS, Lang
from tests.support.site import PREFIX, Site
from tests.support.visit import DESKTOP, PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

Visits = Callable[..., AbstractContextManager[Visit]]

PAGES: Final = {
    "entities/corridor-api/": ["p-corridors-jjj", "p-relations-corridor-api"],
    "entities/model-butterfly/": ["p-model-butterfly", "p-relations-model-butterfly"],
    "entities/model-vertical/": ["p-model-vertical", "p-relations-model-vertical"],
    "entities/org-nmed/": ["p-relations-org-nmed"],
    "entities/cluster-jjj/": ["p-relations-cluster-jjj"],
    "entities/org-hit/relations/": ["p-relations-org-hit"],
    "entities/org-cams/relations/": ["p-relations-org-cams"],
}
"""Pages with their schematics: those of few words, the two with most relations, and the pages of
relations of an entity with a single one and of one with several."""

LOOK: Final = """ids => ids.flatMap(id => {
  const drawing = [...document.querySelectorAll(`#${id} svg`)]
    .find(svg => svg.getBoundingClientRect().width > 0);
  if (!drawing) return [`${id} is not shown`];
  const paper = drawing.viewBox.baseVal;
  const all = selector => [...drawing.querySelectorAll(selector)];
  const texts = all("text").map(text => [text.textContent, text.getBBox()]);
  const boxes = all(".p-box, .p-box-broken, .p-chip").map(box => box.getBBox());
  const wrong = [];
  texts.forEach(([words, at], index) => {
    const right = at.x + at.width, middle = at.y + at.height / 2;
    if (at.x < paper.x - 1.5 || right > paper.x + paper.width + 1.5)
      wrong.push(`${id}: ${words} leaves the picture`);
    for (const box of boxes)
      if (middle > box.y && middle < box.y + box.height && at.x >= box.x && at.x < box.x + box.width
          && right > box.x + box.width) wrong.push(`${id}: ${words} leaves its box`);
    for (const [other, place] of texts.slice(index + 1)) {
      const across = Math.min(right, place.x + place.width) - Math.max(at.x, place.x);
      const down = Math.min(at.y + at.height, place.y + place.height) - Math.max(at.y, place.y);
      if (across > 1 && down > 4) wrong.push(`${id}: ${words} lies on ${other}`);
    }
  });
  return wrong;
})"""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_words_keep_to_their_places(
    lang: Lang, size: dict[str, int], real: Site, server: Callable[..., str], visit: Visits
) -> None:
    home = server(real.folder, PREFIX) + ("zh/" if lang == "zh" else "")
    with visit(size=size) as at:
        for page, ids in PAGES.items():
            at.page.goto(home + page)
            assert at.page.evaluate(LOOK, ids) == []
        assert (at.errors, at.missing, at.outside) == ([], [], [])


def test_the_data_below_lead_to_statements(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit() as at:
        page = at.page
        page.goto(server(real.folder, PREFIX) + "entities/model-butterfly/")
        data = page.locator("#p-model-butterfly .picture-data")
        data.locator("summary").click()
        data.get_by_role("link", name="line 15").first.click()
        page.wait_for_url("**/briefs/shenzhen-device-summit-2022/#s-butterfly-head")
        expect(page.locator(":target")).to_have_count(1)
