"""The archive: addresses that name files, plain scripts, and the whole read from disk."""

from __future__ import annotations

import pytest

from clusterbriefs.site.archive.data import as_script
from clusterbriefs.site.archive.pages import for_disk, on_disk
from clusterbriefs.site.archive.scripts import classic


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
        'define("parts/a.js", async (load, here, exports) => {\n'
        'const { one, two: zwei } = await load("parts/other.js");\n'
        "const three = one + zwei;\n"
        "async function start() {\n"
        '  const late = await load("late.js");\n'
        "  return new URL('x.json', here);\n"
        "}\n"
        "\n"
        "exports.three = three;\n"
        "exports.start = start;\n"
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
    script = as_script("cite/a.en.json", '{"a": "</script>\\u2028"}')
    assert script == 'defineData("cite/a.en.json", {"a":"<\\/script>\\u2028"});\n'
