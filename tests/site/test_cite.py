"""The dialog of a citation as readers use it: by mouse, keys, without a clipboard, without data."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Page, expect

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.brief.version import brief_version
from clusterbriefs.pages.citation import Citing
from clusterbriefs.values import LANGS, Lang
from tests.support.axe import axe
from tests.support.site import PREFIX, SITE_URL, Site
from tests.support.visit import PHONE, Visit

pytestmark = [pytest.mark.site, pytest.mark.browser]

Visits = Callable[..., AbstractContextManager[Visit]]

SLUG = "pingshan-bt-avenue-2022"
DAY = "2027-01-02T23:30:00"


def brief(server: Callable[..., str], site: Site, lang: Lang) -> str:
    return server(site.folder, PREFIX) + ("zh/" if lang == "zh" else "") + f"briefs/{SLUG}/"


def opened(page: Page, button: str) -> None:
    page.locator(button).first.click()
    expect(page.locator("dialog.cite-dialog")).to_be_visible()


@pytest.mark.parametrize("lang", LANGS)
def test_a_figure_is_quoted_in_two_clicks(
    lang: Lang, real: Site, real_corpus: Corpus, server: Callable[..., str], visit: Visits
) -> None:
    """With its caveats, its address and the reader's own day, which is not that of UTC."""
    citing = Citing(real_corpus, lang, SLUG, brief_version(real_corpus, SLUG), SITE_URL)
    with visit() as at:
        at.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        at.page.clock.set_fixed_time(DAY)
        at.page.goto(brief(server, real, lang))
        opened(at.page, ".key-figures .cite-button")
        at.page.locator(".cite-copy").click()
        expect(at.page.get_by_role("status")).to_have_text(
            "Copied." if lang == "en" else "已复制。"
        )
        copied = at.page.evaluate("navigator.clipboard.readText()")
        key = at.page.locator(".key-figures .cite-button").first.get_attribute("data-figure")
        cited = citing.figure(real_corpus.figure_of[SLUG, key or ""])
        quote, _, reference = copied.partition("\n\n")
        assert quote == cited.quote
        assert ("January 2, 2027" if lang == "en" else "[2027-01-02]") in reference
        assert cited.url in reference
        assert cited.version in reference
        assert (at.errors, at.missing, at.outside) == ([], [], [])


def test_all_by_keys_and_the_focus_returns(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit() as at:
        page = at.page
        page.goto(brief(server, real, "en"))
        button = page.locator(".footnote .cite-button").nth(2)
        button.focus()
        page.keyboard.press("Enter")
        tabs = page.get_by_role("tab")
        expect(tabs.first).to_be_focused()
        expect(page.get_by_role("dialog", name="Cite this statement")).to_be_visible()
        for key, at_tab, start in (
            ("ArrowRight", 1, "["),
            ("End", 3, "TY  - ELEC"),
            ("ArrowLeft", 2, "@online{"),
            ("ArrowRight", 3, "TY"),
            ("ArrowRight", 0, "“"),
        ):
            page.keyboard.press(key)
            expect(tabs.nth(at_tab)).to_be_focused()
            expect(tabs.nth(at_tab)).to_have_attribute("aria-selected", "true")
            assert page.locator(".cite-panel").inner_text().startswith(start)
        page.keyboard.press("Escape")
        expect(page.locator("dialog.cite-dialog")).to_be_hidden()
        expect(button).to_be_focused()


def test_a_file_can_be_taken_in_each_format(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit() as at:
        at.page.goto(brief(server, real, "zh"))
        opened(at.page, "#cite ~ * .cite-button")
        names = []
        for tab in at.page.get_by_role("tab").all():
            tab.click()
            with at.page.expect_download() as download:
                at.page.locator(".cite-download").click()
            names.append(download.value.suggested_filename)
            if names[-1].endswith(".json"):
                (item,) = json.loads(download.value.path().read_text("utf-8"))
                assert item["URL"] == f"{SITE_URL}zh/briefs/{SLUG}/"
                assert all(isinstance(part, int) for part in item["accessed"]["date-parts"][0])
        assert names == [
            f"cluster-briefs-{SLUG}.{ending}" for ending in ("txt", "json", "bib", "ris")
        ]


def test_without_a_clipboard_the_text_is_selected(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit() as at:
        at.page.add_init_script("delete Navigator.prototype.clipboard")
        at.page.goto(brief(server, real, "en"))
        opened(at.page, ".key-figures .cite-button")
        at.page.locator(".cite-copy").click()
        expect(at.page.get_by_role("status")).to_contain_text("copy it yourself")
        selected = at.page.evaluate("getSelection().toString().trim()")
        assert selected == at.page.locator(".cite-panel pre").inner_text().strip()


def test_a_failure_is_told(real: Site, server: Callable[..., str], visit: Visits) -> None:
    with visit() as at:
        at.page.route(f"**/cite/{SLUG}.en.json", lambda route: route.abort())
        at.page.goto(brief(server, real, "en"))
        opened(at.page, ".key-figures .cite-button")
        expect(at.page.locator(".cite-panel")).to_contain_text("could not be loaded")
        expect(at.page.locator(".cite-copy")).to_be_hidden()


@pytest.mark.parametrize("lang", LANGS)
def test_the_open_dialog_can_be_read_by_everyone(
    lang: Lang, real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit(size=PHONE) as at:
        at.page.goto(brief(server, real, lang))
        opened(at.page, ".key-figures .cite-button")
        for scheme in ("light", "dark"):
            at.page.emulate_media(color_scheme=scheme)
            assert [str(found) for found in axe(at.page)] == []
        # As narrow as WCAG asks for.
        at.page.set_viewport_size({"width": 320, "height": 480})
        wide = "() => document.querySelector('.cite-dialog').getBoundingClientRect().right"
        assert at.page.evaluate(wide) <= 320


def test_nothing_of_it_is_loaded_before_it_is_asked_for(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit() as at:
        asked: list[str] = []
        at.page.on("request", lambda request: asked.append(request.url))
        at.page.goto(brief(server, real, "en"), wait_until="networkidle")
        assert not [url for url in asked if "cite" in url]


def test_without_script_no_button_is_shown_and_the_citation_stands(
    real: Site, server: Callable[..., str], visit: Visits
) -> None:
    with visit(script=False) as at:
        at.page.goto(brief(server, real, "en"))
        expect(at.page.locator(".cite-button").first).to_be_hidden()
        expect(at.page.locator(".citation")).to_contain_text(f"]. {SITE_URL}briefs/{SLUG}/ (Orig")
