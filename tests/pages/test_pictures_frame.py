"""The frame of pictures: text that is broken without fonts, and one SVG with all its words."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.pages.pictures import frame
from clusterbriefs.pages.pictures.canvas import Canvas, number
from clusterbriefs.pages.pictures.picture import Column, Link, Picture, Table
from clusterbriefs.pages.pictures.text import lines_of, width_of
from clusterbriefs.values import Lang

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parents[2]


def picture(lang: Lang = "en", title: str = "Firms & <parks>", **values: object) -> Picture:
    def draw(canvas: Canvas) -> None:
        canvas.rect(0, canvas.y, canvas.width / 3, 20, "p-fill")
        canvas.y += 20

    given: dict[str, object] = {
        "id": "made",
        "lang": lang,
        "heading": "Made",
        "title": title,
        "description": "What it shows.",
        "draw": draw,
        "table": Table((Column("What"),), (("firms",),)),
        "sources": (Link("A brief", "briefs/a/"),),
        "as_of": "As of 2021",
        "notes": ("A note.",),
    }
    return Picture(**{**given, **values})  # type: ignore[arg-type]


def test_chinese_is_broken_before_no_closing_and_after_no_opening_sign() -> None:
    lines = lines_of("龙华区有生物医药企业一百零四家，（约二〇二〇年），坪山近千家。", 10, 80, "zh")
    assert len(lines) > 2
    assert not any(line[0] in "，。）" for line in lines)
    assert not any(line[-1] == "（" for line in lines)


def test_english_is_broken_between_words() -> None:
    assert lines_of("nearly one thousand firms", 10, 80, "en") == ("nearly one", "thousand firms")


def test_a_word_longer_than_a_line_is_cut() -> None:
    lines = lines_of("A" * 80, 10, 100, "en")
    assert "".join(lines) == "A" * 80
    assert all(width_of(line, 10, "en") <= 100 for line in lines)


@given(st.text(max_size=200), st.sampled_from(["en", "zh"]), st.floats(30, 700))
def test_nothing_of_a_text_is_lost(text: str, lang: Lang, width: float) -> None:
    lines = lines_of(text, 12, width, lang)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("value", "text"), [(1, "1"), (0.126, "0.13"), (-0.001, "0"), (1e6, "1000000"), (2.5, "2.5")]
)
def test_coordinates_have_two_decimals_at_most(value: float, text: str) -> None:
    assert number(value) == text


def test_a_file_says_title_description_note_source_and_date() -> None:
    root = ElementTree.fromstring(frame.file(picture()))  # noqa: S314 - our own
    words = [item.text for item in root.iter(f"{SVG}text")]
    assert words == [
        "Firms & <parks>",
        "What it shows.",
        "A note.",
        "Source: “A brief”",
        "As of 2021",
        "Cluster Briefs",
    ]
    named = root.attrib["aria-labelledby"].split()
    assert [root.findtext(f"{SVG}{tag}") for tag in ("title", "desc")] == [
        "Firms & <parks>",
        "What it shows. A note. As of 2021",
    ]
    assert named == [root.find(f"{SVG}{tag}").attrib["id"] for tag in ("title", "desc")]  # type: ignore[union-attr]


def test_a_page_has_both_layouts_without_style_and_with_ids_of_their_own() -> None:
    html = str(frame.inline(picture()))
    assert "style" not in html
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids)) == 4
    assert re.findall(r'viewBox="0 0 (\d+) ', html) == ["720", "328"]


def test_a_file_has_the_colours_of_the_site_by_day_and_night() -> None:
    sheet = (ROOT / "scripts/clusterbriefs/site/theme/assets/briefs.css").read_text("utf-8")
    day, night = sheet.split("color-scheme: dark;")[0], sheet.split("color-scheme: dark;")[-1]
    for palette, text in ((frame.LIGHT, day), (frame.DARK, night)):
        declared = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", text))
        assert palette == {name: declared[name] for name in palette}
    style = frame.style("en")
    assert "var(" not in style
    assert f".p-fill{{fill:{frame.LIGHT['accent']}}}" in style
    assert f".p-fill{{fill:{frame.DARK['accent']}}}" in style.split("prefers-color-scheme:dark")[1]


def test_sources_beyond_four_are_counted() -> None:
    many = tuple(Link(f"Brief {n}") for n in range(9))
    line = frame.source_line(picture(sources=many))
    assert line == "Sources: “Brief 0”; “Brief 1”; “Brief 2”; “Brief 3”; 5 more"
    assert frame.source_line(picture("zh", sources=many)).endswith("《Brief 3》；另有5篇")
