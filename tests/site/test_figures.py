"""The page of figures in a browser: filters, order, address, comparison, keyboard, phone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Locator, Page, expect

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.compare import figure_key, why_not_comparable
from clusterbriefs.pages.figure_data import MOST_COMPARED, regions_around
from clusterbriefs.values import LANGS, Lang
from tests.support.axe import axe
from tests.support.site import PREFIX, Site
from tests.support.visit import PHONE, Visit

pytestmark = [pytest.mark.browser, pytest.mark.site]

FOUR: Final = (
    "longhua-national-centre-2020--biomedical-firms",
    "pingshan-bt-avenue-2022--biomedical-firms",
    "shenzhen-device-summit-2022--manufacturers",
    "jing-jin-ji-health-cluster-2024--cluster-firms",
)
TARGET: Final = (
    "longhua-national-centre-2020--yinxing-built",
    "longhua-national-centre-2020--yinxing-target",
)
PROFILE: Final = (
    "longhua-national-centre-2020--biomedical-firms",
    "longhua-national-centre-2020--firms-over-1bn",
    "longhua-national-centre-2020--firms-over-100m",
)

ALL_LAID: Final = "#figure-list:not(:has(.figure:not(.laid)))"
"""The table when the browser has laid out each of its rows, which a phone does when at rest."""

Opens = Callable[..., AbstractContextManager[Visit]]


@dataclass
class Reader:
    """Somebody on the page of figures."""

    page: Page
    root: str

    def go(self, query: str = "", lang: Lang = "en") -> None:
        """Open the page with a query and an anchor."""
        self.page.goto(self.root + ("zh/" if lang == "zh" else "") + f"figures/{query}")

    @property
    def query(self) -> str:
        """The query of the address, as a reader would copy it."""
        return str(self.page.evaluate("decodeURIComponent(location.search)"))

    @property
    def shown(self) -> list[str]:
        """The keys of the figures that are shown, in their order."""
        ids = self.page.locator("tr.figure:visible").evaluate_all("rows => rows.map(row => row.id)")
        return [str(name).removeprefix("f-") for name in ids]

    @property
    def status(self) -> str:
        """What is told of how many are shown."""
        return self.page.inner_text("#figure-status")

    def facet(self, name: str) -> Locator:
        """Open the list of a facet."""
        facet = self.page.locator(f"[data-facet={name}]")
        if not facet.evaluate("facet => facet.open"):
            facet.locator("summary").click()
        return facet

    def choose(self, facet: str, value: str) -> None:
        """Choose a value of a facet, or no longer."""
        self.facet(facet).locator(f"[data-value='{value}'] input").click()

    def box(self, key: str) -> Locator:
        """The box that chooses a figure for comparison."""
        return self.page.locator(f"[id='f-{key}'] .pick input")


@pytest.fixture
def reader(real: Site, server: Callable[..., str], visit: Opens) -> Iterator[Reader]:
    """A reader at a desk; nothing may go wrong on the way."""
    with visit() as at:
        yield Reader(at.page, server(real.folder, PREFIX))
        assert (at.errors, at.missing, at.outside) == ([], [], [])


@pytest.fixture
def caller(real: Site, server: Callable[..., str], visit: Opens) -> Iterator[Reader]:
    """A reader with a phone."""
    with visit(size=PHONE) as at:
        yield Reader(at.page, server(real.folder, PREFIX))
        assert (at.errors, at.missing, at.outside) == ([], [], [])


def keys(corpus: Corpus, test: Callable[[Measured], bool]) -> set[str]:
    """Return the keys of the figures that pass a test."""
    return {figure_key(item) for item in corpus.figures if test(item)}


# Filters and address


def test_a_region_takes_what_lies_within_it(reader: Reader, real_corpus: Corpus) -> None:
    reader.go()
    everything = reader.shown
    reader.choose("region", "sz-pingshan")
    within = keys(
        real_corpus, lambda item: "sz-pingshan" in regions_around(real_corpus, item.figure.scope)
    )
    assert set(reader.shown) == within
    assert {"bt-ave", "park-szbio"} <= {
        item.figure.scope for item in real_corpus.figures if figure_key(item) in within
    }
    assert reader.status == f"{len(within)} of {len(everything)} figures"
    assert reader.query == "?region=sz-pingshan"


@pytest.mark.parametrize(
    ("address", "chip"),
    [
        ("regions/sz-longhua/", "Region: Longhua District"),
        ("topics/biomedicine/", "Topic: Biomedicine"),
        ("entities/org-nmed/", "Scope: NMED"),
        ("briefs/pingshan-bt-avenue-2022/", "Brief: "),
    ],
)
def test_other_pages_lead_to_their_figures(
    reader: Reader, address: str, chip: str, real_corpus: Corpus
) -> None:
    reader.page.goto(reader.root + address)
    reader.page.locator("main a[href*='figures/?']").last.click()
    chips = reader.page.locator("#figure-chips .chip")
    expect(chips).to_have_count(1)
    assert chips.inner_text().startswith(chip)
    assert 0 < len(reader.shown) < len(real_corpus.figures)


def test_values_of_a_facet_add_up_and_facets_narrow(reader: Reader, real_corpus: Corpus) -> None:
    reader.go()
    reader.choose("status", "target")
    reader.choose("status", "forecast")
    wanted = keys(real_corpus, lambda item: item.figure.status in ("target", "forecast"))
    assert set(reader.shown) == wanted
    option = reader.facet("measure").locator("[data-value=rank]")
    told = int(option.locator(".n").inner_text())
    option.locator("input").click()
    assert len(reader.shown) == told == 1
    assert reader.query == "?measure=rank&status=target,forecast"


def test_the_address_restores_the_state_and_back_undoes_it(reader: Reader) -> None:
    reader.go()
    everything = reader.shown
    reader.choose("region", "sz-longhua")
    longhua = reader.shown
    reader.choose("year", "2019")
    first = reader.shown
    assert 0 < len(first) < len(longhua) < len(everything)
    reader.page.reload()
    assert (reader.shown, reader.query) == (first, "?region=sz-longhua&year=2019")
    reader.page.go_back()
    assert reader.shown == longhua
    reader.page.go_back()
    assert (reader.shown, reader.query) == (everything, "")
    reader.page.go_forward()
    assert reader.shown == longhua


def test_chips_take_conditions_off(reader: Reader) -> None:
    reader.go("?region=sz-longhua&status=target&q=park")
    chips = reader.page.locator("#figure-chips .chip")
    assert chips.all_inner_texts() == ["Region: Longhua District", "Status: target", "Words: park"]
    chips.nth(1).click()
    assert reader.query == "?region=sz-longhua&q=park"
    expect(chips.first).to_be_focused()
    reader.page.locator("#figure-chips").get_by_text("Clear all").click()
    assert reader.query == ""
    expect(reader.page.locator("#figure-words")).to_be_focused()
    assert reader.page.locator("#figure-words").input_value() == ""


def test_words_narrow_in_either_language(reader: Reader) -> None:
    reader.go()
    reader.page.locator("#figure-words").press_sequentially("Pingshan PATENTS")
    assert set(reader.shown) == {
        f"pingshan-bt-avenue-2022--{name}"
        for name in (
            "biomedicine-patents", "biomedicine-patents-share",
            "device-patents", "device-patents-share", "park-patents",
        )
    }  # fmt: skip
    reader.page.go_back()
    assert reader.query == ""
    reader.go("?q=专利", "zh")
    assert len(reader.shown) == 5


@pytest.mark.parametrize("lang", LANGS)
def test_what_the_address_asks_in_vain_is_left_out(reader: Reader, lang: Lang) -> None:
    reader.go("?region=atlantis,sz&order=up&year=<script>alert(1)</script>&utm=x&compare=no", lang)
    note = reader.page.locator("#figure-note")
    told = {
        "en": "Part of the address matches no figure here and has been ignored: "
        "region=atlantis, order=up, year=<script>alert(1)</script>….",
        "zh": "网址中的部分条件没有对应的数字，已忽略："
        "region=atlantis、order=up、year=<script>alert(1)</script>…。",
    }
    assert note.inner_text().startswith(told[lang])
    assert len(reader.shown) > 10
    reader.choose("region", "sz-longhua")
    assert reader.query == "?region=sz,sz-longhua"


def test_an_address_of_a_figure_shows_it_whatever_the_filter_says(reader: Reader) -> None:
    key = FOUR[3]
    reader.go(f"?region=sz#f-{key}")
    assert key in reader.shown
    row = reader.page.locator(f"[id='f-{key}']")
    expect(row).to_be_in_viewport()
    assert "all the same" in reader.page.inner_text("#figure-note")
    reader.choose("status", "target")
    assert key not in reader.shown


def test_an_empty_list_says_which_condition_to_loosen(reader: Reader) -> None:
    reader.go("?region=jjj&year=2021")
    expect(reader.page.locator("#none-shown")).to_be_visible()
    expect(reader.page.locator("#figure-list")).to_be_hidden()
    offers = reader.page.locator(".loosen button").all_inner_texts()
    assert offers[-1] == "Clear all"
    told = int(offers[1].rpartition(": ")[2].split()[0])
    assert offers[1].startswith("Without “Year: 2021”: ")
    reader.page.locator(".loosen button").nth(1).click()
    assert len(reader.shown) == told > 0
    assert reader.query == "?region=jjj"


# Order


def test_numbers_are_ordered_within_one_unit(reader: Reader, real_corpus: Corpus) -> None:
    reader.go()
    before = reader.shown
    reader.page.get_by_role("button", name="Value", exact=True).click()
    assert reader.query == "?order=largest"
    figures = {figure_key(item): item.figure for item in real_corpus.figures}
    for body in reader.page.locator("#figure-list tbody").all():
        rows = body.locator("tr.figure").evaluate_all("rows => rows.map(row => row.id.slice(2))")
        units = {figures[key].unit for key in rows}
        values = [value for key in rows if (value := figures[key].value) is not None]
        assert len(units) == 1
        assert values == sorted(values, reverse=True)
    head = reader.page.locator(
        "th", has=reader.page.get_by_role("button", name="Value", exact=True)
    )
    assert head.get_attribute("aria-sort") == "descending"
    head.get_by_role("button").click()
    assert reader.query == "?order=smallest"
    head.get_by_role("button").click()
    assert (reader.query, reader.shown) == ("", before)
    assert head.get_attribute("aria-sort") is None


def test_units_of_one_name_stand_together(reader: Reader) -> None:
    reader.go("?order=smallest", "zh")
    names = reader.page.locator("#figure-list .group-name").all_inner_texts()
    assert len(names) == len(set(names))
    assert names[0] == "家"


def test_a_row_is_a_row_to_a_screen_reader(reader: Reader) -> None:
    """The style sheet lays rows out as grids; to Chromium they stay rows of a table."""
    reader.go("?region=jjj")
    reader.page.locator(ALL_LAID).wait_for()
    for width in (1440, 360):
        reader.page.set_viewport_size({"width": width, "height": 800})
        session = reader.page.context.new_cdp_session(reader.page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        roles = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
        # A head and two names of measures besides the figures.
        assert (roles["table"], roles["row"]) == (1, len(reader.shown) + 3)
        assert roles["columnheader"] == 7
        assert roles["checkbox"] == len(reader.shown)


def test_on_a_phone_rows_are_laid_out_after_the_first_paint(reader: Reader) -> None:
    """Until then what is in a row out of sight is not there for a screen reader."""
    reader.page.set_viewport_size({"width": 360, "height": 800})
    reader.go()
    reader.page.locator(ALL_LAID).wait_for()
    session = reader.page.context.new_cdp_session(reader.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    boxes = [node for node in nodes if not node["ignored"] and node["role"]["value"] == "checkbox"]
    assert len(boxes) == len(reader.shown) > 50


def test_a_reader_sent_to_a_row_finds_all_rows_laid_out(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 360, "height": 800})
    reader.go("#f-longhua-national-centre-2020--firms-over-1bn")
    reader.page.locator(ALL_LAID).wait_for()
    row = reader.page.locator("#f-longhua-national-centre-2020--firms-over-1bn")
    expect(row).to_be_in_viewport()


def test_dates_are_ordered_and_those_unknown_come_last(reader: Reader, real_corpus: Corpus) -> None:
    reader.go()
    reader.page.locator("#figure-order").select_option("newest")
    dates = {figure_key(item): item.figure.as_of for item in real_corpus.figures}
    found = [dates[key] for key in reader.shown]
    known = [date.upper for date in found if not date.unknown]
    assert known == sorted(known, reverse=True)
    assert all(date.unknown for date in found[len(known) :])
    assert reader.query == "?order=newest"


def test_chinese_names_are_ordered_by_sound(reader: Reader) -> None:
    reader.go("?order=scope", "zh")
    scopes = reader.page.locator("tr.figure:visible td[data-label=范围]").all_text_contents()
    once = list(dict.fromkeys(scopes))
    assert once.index("龙华") < once.index("南山") < once.index("坪山") < once.index("深圳")


# Comparison


def lines(page: Page) -> list[str]:
    """Return the sentences of the verdict."""
    return page.locator(".reasons li").all_inner_texts()


@pytest.mark.parametrize("lang", LANGS)
def test_the_four_counts_are_refused_with_their_definitions(
    reader: Reader, lang: Lang, real_corpus: Corpus
) -> None:
    items = [real_corpus.figure_of[tuple_of(key)] for key in FOUR]
    reason = why_not_comparable(real_corpus, items)
    assert reason is not None
    reader.go(f"?compare={','.join(FOUR)}", lang)
    glue = " " if lang == "en" else ""
    assert glue.join(lines(reader.page)) == reason[lang]
    assert reader.page.locator(".bars").count() == 0
    cards = reader.page.locator(".cards > li")
    assert cards.count() == 4
    for card, item in zip(cards.all(), items, strict=True):
        words = card.inner_text()
        definition = real_corpus.vocabulary.objects[item.figure.object].definition[lang]
        assert definition in words
        assert item.figure.as_of.words(lang) in words
        assert item.figure.note is None or item.figure.note[lang] in words


def tuple_of(key: str) -> tuple[str, str]:
    """Return the brief and the id of a figure's key."""
    slug, _, name = key.partition("--")
    return slug, name


def test_a_target_stands_hollow_beside_its_start(reader: Reader) -> None:
    reader.go(f"?compare={','.join(TARGET)}")
    rows = reader.page.locator(".bar-row")
    assert rows.locator(".bar-value").all_inner_texts() == [
        "300,000 square metres",
        "1,000,000 square metres",
    ]
    bars = rows.locator("rect")
    found = bars.evaluate_all("b => b.map(r => [r.getAttribute('width'), r.getAttribute('class')])")
    assert found == [["30.000%", "full"], ["100.000%", "hollow"]]
    assert "Hollow: a target or forecast" in reader.page.inner_text(".chart-foot")


def test_a_profile_is_drawn_and_says_that_it_is_one(reader: Reader) -> None:
    reader.go(f"?compare={','.join(PROFILE)}")
    assert reader.page.inner_text(".verdict-title") == "One place at one date: a profile"
    widths = reader.page.locator(".bar-row rect").evaluate_all(
        "bars => bars.map(bar => parseFloat(bar.getAttribute('width')))"
    )
    assert widths == pytest.approx([100, 5 / 1.04, 3 / 1.04], abs=0.001)


def test_vague_figures_are_left_out_and_named(reader: Reader) -> None:
    vague = "pingshan-bt-avenue-2022--bio-industry-workers"
    reader.go(f"?compare={','.join((*PROFILE, vague))}")
    assert reader.page.locator(".bar-row").count() == 3
    assert lines(reader.page) == [
        "The source gives a word, not a number that could be drawn "
        "(BT Avenue: tens of thousands of people)."
    ]
    assert reader.page.locator(".cards > li").count() == 4


def test_choosing_by_keyboard_alone(reader: Reader) -> None:
    page = reader.page
    reader.go("?q=Yinxing")
    boxes = page.locator("tr.figure:visible .pick input")
    tab_to(page, boxes.first)
    page.keyboard.press("Space")
    expect(page.locator("#figure-tray")).to_be_visible()
    assert page.inner_text("#tray-number") == (
        "1 figure chosen. Choose another to compare it with."
    )
    expect(page.locator("#tray-compare")).to_be_disabled()
    tab_to(page, boxes.nth(1))
    page.keyboard.press("Space")
    tab_to(page, page.locator("#tray-compare"))
    page.keyboard.press("Enter")
    expect(page.locator("#compare-title")).to_be_focused()
    expect(page.locator("#compare")).to_be_in_viewport()
    tab_to(page, page.locator("#compare-close"))
    page.keyboard.press("Enter")
    expect(page.locator("#compare")).to_be_hidden()
    assert "compare=" in reader.query


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until an element has the focus; it must come within eighty."""
    for _ in range(80):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the keyboard does not reach it")


def test_a_list_of_choices_opens_and_closes_by_keyboard(reader: Reader) -> None:
    page = reader.page
    reader.go()
    summary = page.locator("[data-facet=status] summary")
    tab_to(page, summary)
    page.keyboard.press("Enter")
    options = page.locator("[data-facet=status] .options")
    expect(options).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert reader.query == "?status=reported"
    page.keyboard.press("Escape")
    expect(options).to_be_hidden()
    expect(summary).to_be_focused()


def test_back_closes_a_comparison_and_opens_it_again(reader: Reader) -> None:
    reader.go()
    for key in TARGET:
        reader.box(key).check()
    reader.page.locator("#tray-compare").click()
    section = reader.page.locator("#compare")
    expect(section).to_be_visible()
    reader.page.go_back()
    expect(section).to_be_hidden()
    expect(reader.box(TARGET[0])).to_be_checked()
    reader.page.go_forward()
    expect(section).to_be_visible()
    reader.page.reload()
    expect(section).to_be_visible()


def test_leaving_one_out_judges_anew(reader: Reader) -> None:
    reader.go(f"?compare={','.join((*TARGET, FOUR[0]))}")
    assert reader.page.inner_text(".verdict-title") == "These figures are not comparable"
    reader.page.locator(".cards > li").nth(2).get_by_text("Remove", exact=True).click()
    assert reader.page.inner_text(".verdict-title") == "A target and its starting point"
    expect(reader.box(FOUR[0])).not_to_be_checked()
    reader.page.locator("#tray-clear").click()
    expect(reader.page.locator("#compare")).to_be_hidden()
    expect(reader.page.locator("#figure-tray")).to_be_hidden()
    assert reader.query == ""


def test_too_many_figures_are_cut_and_that_is_said(reader: Reader, real_corpus: Corpus) -> None:
    every = [figure_key(item) for item in real_corpus.figures]
    reader.go(f"?compare={','.join(every)}")
    assert reader.page.locator(".cards > li").count() == MOST_COMPARED
    assert (
        f"The address names {len(every)} figures; only the first {MOST_COMPARED} are compared."
        in reader.page.inner_text("#compare")
    )
    box = reader.box(every[-1])
    box.click()
    expect(box).not_to_be_checked()
    assert f"At most {MOST_COMPARED} figures" in reader.page.inner_text("#tray-number")


@pytest.mark.parametrize("lang", LANGS)
def test_proposed_comparisons_keep_what_they_promise(reader: Reader, lang: Lang) -> None:
    reader.go("", lang)
    for part, titled in (("made-yes", False), ("made-no", True)):
        links = reader.page.locator(f"section[aria-labelledby={part}] li").evaluate_all(
            "items => items.map(item => [item.querySelector('a').href,"
            "item.querySelector('.made-why')?.textContent ?? ''])"
        )
        assert links
        for address, why in links:
            reader.page.goto(address)
            assert (reader.page.locator(".verdict-no").count() == 1) is titled
            assert ("" if lang == "zh" else " ").join(lines(reader.page)) == why
        reader.go("", lang)


# Without script, on a phone, for everyone


def test_without_script_the_whole_table_is_there(
    real: Site, server: Callable[..., str], visit: Opens, real_corpus: Corpus
) -> None:
    with visit(script=False) as at:
        at.page.goto(server(real.folder, PREFIX) + "figures/?region=sz&compare=" + ",".join(FOUR))
        assert at.page.locator("tr.figure:visible").count() == len(real_corpus.figures)
        for hidden in (".figure-tools", ".tray", ".compare", ".figure-list .pick >> nth=1"):
            expect(at.page.locator(hidden)).to_be_hidden()


def test_on_a_phone_filters_come_in_a_sheet(caller: Reader) -> None:
    page = caller.page
    caller.go()
    sheet = page.locator("#figure-filters")
    expect(sheet).to_be_hidden()
    page.locator(".filter-button").click()
    expect(sheet).to_be_visible()
    caller.choose("region", "sz-longhua")
    told = page.inner_text("#sheet-show")
    page.locator("#sheet-show").click()
    expect(sheet).to_be_hidden()
    assert told == f"Show {len(caller.shown)} figures"
    assert page.inner_text("#filter-number") == "1"
    page.locator(".filter-button").click()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    caller.box(FOUR[0]).check()
    expect(page.locator("#figure-tray")).to_be_visible()


def test_nothing_is_cut_off_on_a_phone(caller: Reader) -> None:
    caller.go(f"?compare={','.join(FOUR)}")
    cut = caller.page.evaluate(
        """() => [...document.querySelectorAll("main *")].filter(one => one.checkVisibility()
             && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
             && !one.closest("svg, .proof, thead")).map(one => one.className || one.tagName)"""
    )
    assert cut == []


STATES: Final = {
    "filtered": "?region=sz-pingshan&measure=count&order=largest",
    "none": "?region=jjj&year=2021&q=park",
    "refused": f"?compare={','.join(FOUR)}",
    "target": f"?compare={','.join(TARGET)}",
    "profile": f"?compare={','.join(PROFILE)}",
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("state", STATES)
def test_every_state_can_be_read_by_everyone(
    state: str, lang: Lang, reader: Reader, screenshots: Path
) -> None:
    page = reader.page
    reader.go(STATES[state], lang)
    for size, width in (("desktop", 1440), ("phone", 360)):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            name = f"figures-{state}-{lang}-{size}-{scheme}.png"
            page.screenshot(path=screenshots / "site" / name, animations="disabled")
            assert [str(found) for found in axe(page)] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1440, 360])
def test_open_lists_can_be_read_by_everyone(reader: Reader, width: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.go()
    if width < 500:
        reader.page.locator(".filter-button").click()
    for facet in ("region", "object", "status"):
        reader.facet(facet)
        assert [str(found) for found in axe(reader.page)] == []


@pytest.mark.parametrize("query", ["", *STATES.values()])
def test_nothing_moves_while_the_page_arrives(reader: Reader, query: str) -> None:
    reader.go(query)
    shifts: Any = reader.page.evaluate(
        """() => new Promise(done => {
          const found = [];
          new PerformanceObserver(list => found.push(...list.getEntries().map(one => one.value)))
            .observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50, found)));
        })"""
    )
    assert sum(shifts) < 0.001
