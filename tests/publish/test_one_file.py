"""A brief as one file: what goes, what is kept, what is made whole, and that it loads nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.brief.version import brief_version
from clusterbriefs.pages.page import Body, Page
from clusterbriefs.pages.policy import hashed
from clusterbriefs.publish.one_file import one_file
from tests.support.corpora import corpus

SITE = "https://briefs.example/under/here/"


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    return corpus(tmp_path, seeds={"beishan-2022": {}})


def page(title: str = "Beishan counts", body: str = "") -> Page:
    return Page("briefs/beishan-2022/", "en", "brief", title, "", lambda: Body(body))


def sheet(made: Corpus, body: str, *, site_url: str = SITE, title: str = "Beishan counts") -> str:
    return one_file(made, page(title), body, site_url, made.root / "site")


def main(text: str) -> str:
    return text[text.index("<main>") + len("<main>") : text.index("</main>")]


def test_what_only_a_screen_can_use_goes(made: Corpus) -> None:
    body = (
        '<h2 id="a" class="x" data-y="1">A</h2><button>Cite</button>'
        '<p class="fold-switch"><input type="checkbox"></p><a class="permalink" href="#a">#</a>'
        "<details><summary>Why</summary>So.</details><script>1</script>"
    )
    assert main(sheet(made, body)) == (
        '<h2 id="a" class="x">A</h2><details open="open"><summary>Why</summary>So.</details>'
    )


def test_addresses_are_whole_and_those_off_the_site_are_told(made: Corpus) -> None:
    body = (
        '<a href="../../regions/bs/">R</a><a href="#s-counts">S</a>'
        '<a href="https://elsewhere.example/a">E</a>'
    )
    assert main(sheet(made, body)) == (
        f'<a href="{SITE}regions/bs/">R</a><a href="#s-counts">S</a>'
        '<a href="https://elsewhere.example/a" class="away">E</a>'
    )
    assert '<a href="../../regions/bs/">R</a>' in sheet(made, body, site_url="")


def test_pictures_are_inside_it_or_leave_their_words(made: Corpus) -> None:
    folder = made.root / "site" / "img"
    folder.mkdir(parents=True)
    (folder / "a.png").write_bytes(b"\x89PNG")
    (made.root / "secret.png").write_bytes(b"no")
    body = (
        '<p><img src="../../img/a.png" alt="A">, <img src="../../img/b.png" alt="B">, '
        '<img src="../../../secret.png" alt="C">.</p>'
    )
    inside = '<img src="data:image/png;base64,iVBORw==" alt="A">'
    left = "<span>B</span>, <span>C</span>"
    assert main(sheet(made, body)) == f"<p>{inside}, {left}.</p>"


def test_a_drawing_keeps_what_draws_it(made: Corpus) -> None:
    body = (
        '<svg class="drawing drawing-wide" viewBox="0 0 7 2"><path class="p-rule" d="M0 0"/></svg>'
        '<svg class="drawing drawing-narrow"></svg>'
    )
    text = sheet(made, body)
    assert 'd="M0 0"' in text
    assert re.search(r'viewbox="0 0 7 2"', text, re.IGNORECASE)
    assert "drawing-narrow" not in main(text)
    assert ".p-rule{" in text
    assert ".p-rule{" not in sheet(made, "<p>No drawing.</p>")


def test_the_marks_that_stand_in_it_are_told(made: Corpus) -> None:
    body = (
        '<p><span class="proof proof-proven"></span></p>'
        '<section class="evidence"><h2 id="evidence">E</h2></section>'
    )
    legend = main(sheet(made, body)).partition('<ul class="marks">')[2]
    assert "proven against the capture" in legend
    assert "attributed" not in legend


def test_it_is_not_indexed_and_names_its_version_and_address(made: Corpus) -> None:
    text = sheet(made, "<p>A.</p>")
    assert '<meta name="robots" content="noindex">' in text
    assert f'<link rel="canonical" href="{SITE}briefs/beishan-2022/">' in text
    assert f"Version {brief_version(made, 'beishan-2022')}" in text
    assert 'rel="canonical"' not in sheet(made, "<p>A.</p>", site_url="")


@pytest.mark.parametrize(
    "title",
    ['A "quoted" \\ one', "</style><script>alert(1)</script>", "《甲》：50％ {x}", "x" * 80],
)
def test_its_policy_allows_its_own_style_alone_whatever_the_title(made: Corpus, title: str) -> None:
    text = sheet(made, "<p>A.</p>", title=title)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    policy = f"default-src 'none'; img-src data:; style-src {hashed(style)}"
    assert f'content="{policy}"' in text
    assert "<script" not in text
    # Whatever the title holds, the foot of the page is one string and ends.
    assert style.endswith('" / " counter(pages);font:8pt sans-serif;color:#4a5257}}')
