"""What a reader quotes, compares and lands on: addresses, citations, order, caution."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import expect

from clusterbriefs.pages.statements import with_links
from clusterbriefs.pages.typeset import quotable
from clusterbriefs.values import LANGS, Lang
from tests.support.site import PREFIX, SITE_URL, Site
from tests.support.visit import PHONE, Visit

Visits = Callable[..., AbstractContextManager[Visit]]

LONG = "briefs/longhua-national-centre-2020/"
PINGSHAN = "briefs/pingshan-bt-avenue-2022/"


def test_each_statement_of_a_brief_carries_its_address(site: Site) -> None:
    for page in site.pages.values():
        if page.plain.startswith("briefs/"):
            anchors = page.values("//span[@class='statement']/@id")
            links = page.values("//a[contains(@class, 'statement-link')]/@href")
            assert links == [f"#{anchor}" for anchor in anchors], page.address


def test_the_address_stands_behind_the_last_note() -> None:
    one = '<span class="statement" id="s-a">A.</span><sup>1</sup><sup>2</sup>'
    two = '<span class="statement" id="s-b">B.</span><sup>3</sup>'
    html = with_links(f"<p>{one} {two}</p><p>C<sup>4</sup></p>", lambda anchor: f"<{anchor}>")
    link = '<a class="permalink statement-link" href="#s-{0}" aria-label="&lt;s-{0}&gt;">#</a>'
    assert html == f"<p>{one}{link.format('a')} {two}{link.format('b')}</p><p>C<sup>4</sup></p>"


@pytest.mark.parametrize(
    ("lang", "opening"),
    [("en", "Cluster Briefs. (2026, November 22). “BT"), ("zh", "集群简报. “BT")],
)
def test_a_citation_names_address_date_and_source(real: Site, lang: Lang, opening: str) -> None:
    address = ("zh/" if lang == "zh" else "") + PINGSHAN
    (citation,) = real.pages[address].texts("//p[@class='citation']")
    assert citation.startswith(opening)
    assert SITE_URL + address in citation
    assert "深圳坪山：一条大道集聚生物医药全产业链" in citation
    assert "2022" in citation


def test_marks_within_marks_are_the_inner_ones() -> None:
    assert quotable("“A” and B", "en") == "‘A’ and B"
    assert quotable("读《甲》", "zh") == "读〈甲〉"


def test_the_figure_of_the_summary_stands_first(real: Site) -> None:
    for start, value in (("", "nearly 1,000 firms"), ("zh/", "近1000家")):
        page = real.pages[start + PINGSHAN]
        rows = page.texts("//section[@class='key-figures']//td[contains(@class, 'num')]")
        assert rows[0].startswith(value)


def test_places_only_mentioned_stand_apart(real: Site) -> None:
    for page in (real.pages["regions/"], real.pages["zh/regions/"]):
        tree = page.values("//ul[@class='tree']//a/@href")
        mentioned = page.values("//h2[@id='mentioned']/following-sibling::ul//a/@href")
        assert any(link.endswith("sz-longhua/") for link in tree)
        assert {"./us/", "us/"} & set(mentioned)
        assert not set(tree[:1]) & set(mentioned)


def test_figures_years_apart_carry_a_caution(real: Site) -> None:
    for page, names in (
        (real.pages["figures/"], ("biomedical firms", "Longhua", "Pingshan")),
        (real.pages["zh/figures/"], ("生物医药企业", "龙华", "坪山")),
    ):
        refused = page.texts("//section[@aria-labelledby='made-no']//li")
        (note,) = (text for text in refused if text.lower().startswith(names[0]))
        assert all(name in note for name in names[1:])


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGS)
def test_on_a_phone_a_deep_link_lands_and_the_rest_folds(
    lang: Lang, real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit(size=PHONE) as at:
        page = at.page
        # A reader who has not asked for less motion lands at once too.
        page.emulate_media(reduced_motion="no-preference")
        root = server(real.folder, PREFIX) + ("zh/" if lang == "zh" else "")
        page.goto(f"{root}{LONG}#s-pharma-output")
        top = "() => document.querySelector('#s-pharma-output').getClientRects()[0].top"
        assert 0 <= page.evaluate(top) < 120
        rows = page.locator(".key-figures tbody tr")
        shown = page.locator(".key-figures tbody tr:visible")
        expect(shown).to_have_count(3)
        page.locator(".key-figures .fold-switch input").check()
        expect(shown).to_have_count(rows.count())
