"""The archive: addresses that name files, plain scripts, and the whole read from disk."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.site.archive import NAME, make_archive
from clusterbriefs.site.archive.data import as_script
from clusterbriefs.site.archive.pages import for_disk, on_disk
from clusterbriefs.site.archive.scripts import classic
from tests.support.site import Site
from tests.support.visit import Visit


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("regions/", "regions/index.html"),
        ("../../", "../../index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("./?q=1", "./index.html?q=1"),
        ("../briefs/a-b/#s-firms", "../briefs/a-b/index.html#s-firms"),
        ("../assets/briefs.css", "../assets/briefs.css"),
        ("../briefs/a-b.json", "../briefs/a-b.json"),
        ("#main", "#main"),
        ("?page=2", "?page=2"),
        ("https://other.example/", "https://other.example/"),
        ("mailto:desk@other.example", "mailto:desk@other.example"),
        ("", ""),
    ],
)
def test_an_address_names_its_file(address: str, file: str) -> None:
    assert on_disk("index.html", address) == file


def test_a_link_from_the_root_of_a_host_is_told_of() -> None:
    with pytest.raises(ValueError, match=r"^about/index\.html: /zh/ begins at the root of a host;"):
        on_disk("about/index.html", "/zh/")


def test_a_page_loads_plain_scripts_and_has_no_policy() -> None:
    html = for_disk(
        "a/index.html",
        '<meta charset="utf-8">\n'
        '  <meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n'
        '  <script src="../assets/theme.js"></script>\n'
        '  <script src="../assets/briefs.js" type="module"></script>\n'
        '<form action="../search/"></form><!--online--><a href="../x.zip">x</a><!--/online-->',
    )
    assert html == (
        '<meta charset="utf-8">\n'
        '  <script src="../assets/theme.js"></script>\n'
        '  <script src="../assets/load.js"></script>\n'
        '  <script src="../assets/briefs.js" defer></script>\n'
        '<form action="../search/index.html"></form>'
    )


def test_a_module_becomes_a_call_of_define() -> None:
    source = (
        'import { one, two as zwei } from "./other.js";\n'
        "export const three = one + zwei;\n"
        "export async function start() {\n"
        '  const late = await import("../late.js");\n'
        "  return new URL('x.json', import.meta.url);\n"
        "}\n"
    )
    assert classic("parts/a.js", source) == (
        'define("parts/a.js", async ($load, $here, $exports) => {\n'
        'const { one, two: zwei } = await $load("parts/other.js");\n'
        "const three = one + zwei;\n"
        "async function start() {\n"
        '  const late = await $load("late.js");\n'
        "  return new URL('x.json', $here);\n"
        "}\n"
        "\n"
        "$exports.three = three;\n"
        "$exports.start = start;\n"
        "});\n"
    )


@pytest.mark.parametrize(
    "line",
    [
        "export default 1;",
        'export { a } from "./b.js";',
        'import a from "./a.js";',
        "import(name);",
    ],
)
def test_what_is_not_known_is_refused_by_name(line: str) -> None:
    with pytest.raises(ValueError, match="cannot be turned into a plain script") as told:
        classic("a.js", f"{line}\n")
    assert f"assets/a.js: `{line}`" in str(told.value)


def test_words_in_comments_are_no_imports() -> None:
    assert "export default" in classic("a.js", "/*\nexport default is for others\n*/\n")


def test_data_can_end_no_line_and_no_script() -> None:
    script = as_script("cite/a.en.json", {"a": "</script>\u2028"})
    assert script == 'defineData("cite/a.en.json", {"a":"<\\/script>\\u2028"});\n'


@pytest.fixture(scope="module")
def disk(real: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the real site, unpacked."""
    folder = tmp_path_factory.mktemp("disk")
    with zipfile.ZipFile(real.folder / NAME) as archive:
        archive.extractall(folder)
    return folder / "cluster-briefs"


@pytest.mark.site
def test_every_relative_address_names_a_file(disk: Path) -> None:
    lost = set()
    for path in disk.rglob("*.html"):
        for address in re.findall(r'\s(?:href|src|action)="([^"]*)"', path.read_text("utf-8")):
            parts = urlsplit(unescape(address))
            if parts.scheme or parts.netloc or not parts.path:
                continue
            if not (path.parent / unquote(parts.path)).is_file():
                lost.add(f"{path.relative_to(disk)}: {address}")
    assert sorted(lost) == []


@pytest.mark.site
def test_feeds_stay_with_the_host(disk: Path) -> None:
    assert list(disk.rglob("feed*")) == []
    assert (disk / "data" / "datapackage.json").is_file()
    naming = [page for page in disk.rglob("*.html") if "feed.xml" in page.read_text("utf-8")]
    assert naming == []


def test_the_same_site_gives_the_same_bytes(
    real: Site, real_corpus: Corpus, tmp_path: Path
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(real.folder, copy)
    assert make_archive(copy, real_corpus).read_bytes() == (real.folder / NAME).read_bytes()
    assert [path.name for path in copy.iterdir() if path.name.startswith(".")] == []


@pytest.mark.site
@pytest.mark.browser
class TestFromDisk:
    """A double click on a page of the archive: no server, no network."""

    @pytest.fixture
    def at(self, visit: Callable[..., AbstractContextManager[Visit]]) -> Iterator[Visit]:
        with visit() as opened:
            yield opened
            assert opened.errors == []
            assert opened.outside == []

    def test_links_lead_on(self, at: Visit, disk: Path) -> None:
        at.page.goto((disk / "index.html").as_uri())
        at.page.click(".site-nav a:has-text('Glossary')")
        assert at.page.url == (disk / "glossary" / "index.html").as_uri()
        at.page.click(".tool.language")
        assert at.page.url == (disk / "zh" / "glossary" / "index.html").as_uri()

    def test_the_search_finds_by_alias_and_opens(self, at: Visit, disk: Path) -> None:
        at.page.goto((disk / "regions" / "index.html").as_uri())
        at.page.keyboard.press("/")
        at.page.locator("dialog[open] input[name=q]").fill("国创中心")
        first = at.page.locator("dialog .search-results li a").first
        first.wait_for()
        assert first.inner_text() == ("National Innovation Center for Advanced Medical Devices")
        first.click()
        at.page.wait_for_url((disk / "entities" / "org-nmed" / "index.html").as_uri())

    @pytest.mark.parametrize(
        ("page", "query", "found"),
        [
            ("search", "longhua", "Longhua District"),
            ("zh/search", "longhua", "龙华区"),
            ("zh/search", "醫療器械", "医疗器械"),
            ("search", "innovation center", "Innovation centres"),
            ("search", "1,394", "1,394 firms: medical-device manufacturers"),
        ],
    )
    def test_a_results_page_can_be_addressed(
        self, page: str, query: str, found: str, at: Visit, disk: Path
    ) -> None:
        at.page.goto((disk / page / "index.html").as_uri() + f"?q={quote(query)}")
        at.page.locator(".search-results li a").first.wait_for()
        titles = at.page.locator(".search-results li a").all_inner_texts()
        assert found in titles[:3]

    def test_nothing_is_found_for_nothing_and_for_markup(self, at: Visit, disk: Path) -> None:
        for query in ("<script>alert(7777777)</script>", "😀", "%", "x" * 200):
            at.page.goto((disk / "search" / "index.html").as_uri() + f"?q={quote(query)}")
            at.page.locator(".search:not(:has([aria-busy])) .search-status:not(:empty)").wait_for()
            assert at.page.locator(".search-results li").count() == 0

    def test_figures_are_filtered_and_a_citation_opens(self, at: Visit, disk: Path) -> None:
        at.page.goto((disk / "figures" / "index.html").as_uri() + "?region=sz-pingshan")
        at.page.locator("tbody tr:visible .cite-button").first.click()
        at.page.locator("dialog[open]").get_by_text("Cluster Briefs").first.wait_for()

    def test_a_term_is_explained(self, at: Visit, disk: Path) -> None:
        at.page.goto((disk / "briefs" / "pingshan-bt-avenue-2022" / "index.html").as_uri())
        at.page.locator("a.term").first.hover()
        at.page.locator("#term-tip").get_by_text("Biotechnology").wait_for()

    def test_a_file_can_be_checked(self, at: Visit, disk: Path, tmp_path: Path) -> None:
        path = tmp_path / "foreign.txt"
        path.write_text("nothing of ours", encoding="utf-8")
        at.page.goto((disk / "check" / "index.html").as_uri())
        at.page.set_input_files("#check-file", path)
        at.page.get_by_text("No line of this file is named by any brief.").wait_for()
