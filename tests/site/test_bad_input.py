"""What people write is data: nothing in it runs, and bad input leaves the old site alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Dialog

from tests.support.corpora import hand_written, sections, statement
from tests.support.project import Project
from tests.support.site import Site, build, dress, run_mkdocs
from tests.support.visit import Visit

pytestmark = pytest.mark.site

PIECES = (
    """A <script>ran("script element")</script> tag, [a link](javascript:ran("link")), a
[reference][ref] and <javascript:ran("autolink")>.""",
    """![picture](x.png){: onerror='ran("attribute list")' } <img src="y" onerror='ran("img")'>""",
    """<svg onload='ran("svg")'><a xlink:href="javascript:ran('svg link')">x</a></svg>""",
    """<p onclick='ran("handler")' style="background:url(https://style.example/x)">Text</p>""",
    """<iframe srcdoc="<script>parent.ran('frame')</script>"></iframe>""",
    """<object data="javascript:ran('object')"></object>""",
    """<form action="https://form.example/"><button autofocus onfocus='ran("focus")'>x</button>
</form>""",
    """<details open ontoggle='ran("details")'><summary>More</summary></details>""",
    """<style>@import "https://sheet.example/x.css";</style>""",
    """<link rel="stylesheet" href="https://link.example/x.css">""",
    """<meta http-equiv="refresh" content=";url=https://meta.example/">""",
    """<base href="https://base.example/">""",
    """![tracker](https://picture.example/x.png) <img srcset="https://srcset.example/x.png 2x">""",
    """![no scheme](//noscheme.example/x.png) <img src="\\\\slashes.example\\x.png">""",
    """> <math><mtext></p><img src onerror='ran("math")'></mtext></math>""",
    """<b onmouseover='ran("cell")'>c</b> [d](vbscript:ran) [e](&#106;avascript:ran("entity"))""",
)
"""Ways in which Markdown could run code or ask another host."""

NOTE = """ A note <script>ran("note")</script> [x](  jAvAsCrIpT:ran("note link"))
    and "><script>ran("more")</script>."""

HEADING = (
    """### A heading <img src=z onerror='ran("heading")'> &lt;script&gt;ran(x)&lt;/script&gt;"""
)

HOSTILE = "\n\n".join(
    (
        *(f"{piece}[^n{number}]" for number, piece in enumerate(PIECES)),
        HEADING,
        *(f"[^n{number}]:{NOTE}" for number in range(len(PIECES))),
    )
)

REFERENCE = """

[ref]: javascript:ran("reference")

| a | b |
| --- | --- |
| <b onmouseover='ran("cell")'>c</b> | [d](vbscript:ran) |
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose brief, entity's text and About page try to run code."""
    root = tmp_path_factory.mktemp("hostile") / "project"
    Project(root).add_seed()
    Project(root).convert()
    dress(root, search=False)
    brief = hand_written(title="\"Quoted\" & 'odd' title", description='"> & more')
    front, _, _ = brief.partition("\n\n")
    about = '---\ntitle: "About \\"us\\" & <them>"\ndescription: %s\n---\n\n# About\n\n'
    docs = root / "docs"
    (docs / "entities").mkdir()
    for lang in ("en", "zh"):
        for name, text in (
            ("briefs/hostile", f"{front}\n\n{HOSTILE}"),
            ("about", about % """'"><script>ran("meta")</script>'""" + HOSTILE + REFERENCE),
            ("entities/park-bs", HOSTILE),
        ):
            (docs / f"{name}.{lang}.md").write_text(text, encoding="utf-8")
    (docs / "briefs" / "x.png").touch()  # the picture that an attribute list adorns
    outcome = run_mkdocs(root, "build", "--quiet", "--site-dir", str(root / "site"))
    assert outcome.status == 0, outcome.output
    return Site(root / "site")


PAGES = ["briefs/hostile/", "zh/briefs/hostile/", "about/", "entities/park-bs/", "briefs/", ""]


@pytest.mark.browser
@pytest.mark.parametrize("address", PAGES)
def test_nothing_runs_in_a_readers_browser(
    hostile: Site,
    server: Callable[..., str],
    visit: Callable[..., AbstractContextManager[Visit]],
    address: str,
) -> None:
    ran: list[str] = []

    def note(what: str) -> None:
        ran.append(what)

    def refuse(dialog: Dialog) -> None:
        ran.append(f"dialog {dialog.message}")
        dialog.dismiss()

    with visit() as at:
        at.page.expose_function("ran", note)
        at.page.on("dialog", refuse)
        at.page.goto(server(hostile.folder) + address)
        at.page.evaluate(TOUCH_EVERYTHING)
        at.page.wait_for_load_state("networkidle")
        assert (ran, at.outside) == ([], [])
        assert at.page.url.endswith(f"/{address}")


TOUCH_EVERYTHING = """() => {
  for (const element of document.querySelectorAll("main *")) {
    const leads = element.closest("a[href]:not([href*='script:' i]), summary, button");
    for (const type of ["mouseover", "focus", "toggle", "error", "load", "click"]) {
      if (type === "click" && leads) continue;
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    }
  }
}"""
"""Does to each element what a handler might wait for; ordinary links are not followed."""


@pytest.mark.parametrize("address", PAGES)
def test_nothing_that_could_run_is_on_the_page(hostile: Site, address: str) -> None:
    page = hostile.pages[address]
    kinds = "script | //iframe | //object | //form | //style | //link | //meta | //base | //svg"
    assert page.find(f"//main[.//{kinds.replace('//', './/')}]") == []
    handlers = page.find("//*[@*[starts-with(name(), 'on')]]")
    assert handlers == []
    schemes = ("javascript:", "vbscript:", "data:")
    assert [at for at in page.values("//@href | //@src") if at.lower().startswith(schemes)] == []


def test_titles_and_descriptions_are_text(hostile: Site) -> None:
    page = hostile.pages["briefs/hostile/"]
    assert page.texts("//h1") == ["\"Quoted\" & 'odd' title"]
    assert page.title.startswith("\"Quoted\" & 'odd' title –")
    assert page.values("//meta[@name='description']/@content") == ['"> & more']
    about = hostile.pages["about/"]
    assert about.title.startswith('About "us" & <them> –')
    assert about.values("//meta[@name='description']/@content") == [
        '"><script>ran("meta")</script>'
    ]


class TestBadSeed:
    """A build stops at bad input before it touches the site."""

    def test_it_names_every_problem_and_leaves_the_old_site_whole(self, tmp_path: Path) -> None:
        project = Project(tmp_path)
        project.add_seed()
        project.convert()
        dress(tmp_path, search=False)
        build(tmp_path, tmp_path / "site")
        before = snapshot(tmp_path / "site")
        assert len(before) > 20

        bad = statement("bad", "It says <script>alert(1)</script>.", "文中有javascript:alert(1)。")
        project.add_seed("bad-one", sections=sections(bad), regions=["atlantis"])
        project.write("docs/briefs/bad-two.en.md", hand_written(region=["nowhere"]) + "\nX.[^no]\n")
        project.write("docs/briefs/bad-three.en.md", "No front matter.\n")
        lines = project.read("seeds/bad-one.yaml").splitlines()
        line = next(number for number, text in enumerate(lines, 1) if "<script>" in text)

        outcome = run_mkdocs(tmp_path, "build", "--strict", "--site-dir", "site")
        assert outcome.status == 1
        assert [line.partition("; ")[0] for line in outcome.problems] == [
            "docs/briefs/bad-three.en.md:1: the front matter is missing",
            "docs/briefs/bad-two.en.md:2: `region`: 'nowhere' is not in the vocabulary",
            "docs/briefs/bad-two.en.md:13: the mark [^no] has no footnote",
            f"seeds/bad-one.yaml:{line}: `sections[0].statements[0].en`: "
            "the text has HTML at '<script>alert(1)</scrip…'",
            f"seeds/bad-one.yaml:{line + 1}: `sections[0].statements[0].zh`: "
            "the text has an address that runs code at 'javascript:alert(1)。'",
        ]
        assert "Traceback" not in outcome.output
        assert snapshot(tmp_path / "site") == before

    def test_no_site_comes_into_being_where_there_was_none(self, tmp_path: Path) -> None:
        Project(tmp_path).add_seed(regions=["atlantis"])
        dress(tmp_path)
        outcome = run_mkdocs(tmp_path, "build", "--site-dir", "site")
        assert (outcome.status, len(outcome.problems)) == (1, 1)
        assert not (tmp_path / "site").exists()


def snapshot(folder: Path) -> dict[Path, bytes]:
    """Return every file below a folder with what is in it."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
