"""Check it yourself: the browser holds a reader's file to the briefs and sends nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page

from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.capture import line_hash
from clusterbriefs.clean.hashing import clean_hash
from clusterbriefs.pages.check import build
from clusterbriefs.pages.page import full_address
from clusterbriefs.publish.evidence import evidence_files
from clusterbriefs.values import LANGS, Lang
from tests.support.places import ROOT
from tests.support.project import CAPTURE, CAPTURE_BYTES
from tests.support.site import PREFIX, Site
from tests.support.visit import Visit

Opens = Callable[..., AbstractContextManager[Visit]]
Serves = Callable[..., str]

pytestmark = [pytest.mark.browser, pytest.mark.site]

LINES = [
    "",
    CAPTURE[0],
    "　 北山区 \u200b现有\u00a0器械企业\t42家 \ufeff",
    "jie\u0301 caf\u00e9 T3011（瘤内注射）“链”!!",
    "展?jié)摿Γ瑩碛袠菲蔗t",
    "\U00020000𝟜２",
]
"""Lines of which Python and the browser must take the same hashes."""


def drop(page: Page, path: Path) -> None:
    """Choose a file and wait until the page has told what it found."""
    page.set_input_files("#check-file", path)
    page.wait_for_function(
        "() => { const s = document.getElementById('check-status');"
        "return s.textContent && s.textContent !== s.dataset.reading &&"
        "(document.querySelector('.check-sum') || s.textContent === s.dataset.none ||"
        "s.textContent === s.dataset.empty); }"
    )


def marks(page: Page) -> list[list[str]]:
    """Return what is told of each statement."""
    return [
        [mark.strip() for mark in row.locator("li").all_inner_texts()]
        for row in page.locator(".check-row").all()
    ]


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    """The made capture as a file of any name."""
    path = tmp_path / "whatever.txt"
    path.write_bytes(CAPTURE_BYTES)
    return path


def test_the_named_capture_is_told_and_no_request_is_made(
    made: Site, visit: Opens, server: Serves, capture: Path
) -> None:
    with visit() as at:
        at.page.goto(server(made.folder, prefix=PREFIX) + "check/")
        at.page.wait_for_load_state("networkidle")
        asked: list[str] = []
        at.page.on("request", lambda request: asked.append(request.url))
        drop(at.page, capture)
        assert at.page.inner_text("#check-status") == (
            "This is byte for byte the capture of “Beishan counts its device firms”."
        )
        assert marks(at.page) == [
            ["line 1 is there", "42 firms: on the line"],
            ["line 1 is there", "9 firms: on the line"],
            ["line 3 is there", "200,000 square metres: on the line"],
        ]
        assert asked == []
        assert at.errors == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "\n".join(["页眉", *CAPTURE]),
            ["line 1 is there, as line 2", "42 firms: on the line"],
        ),
        (
            CAPTURE[0].replace("42", "43") + "\n" + "\n".join(CAPTURE[1:]),
            ["line 1 is not there", "42 firms: not found as printed"],
        ),
    ],
    ids=["another line above", "one digit changed"],
)
def test_another_copy_is_told_line_by_line(
    text: str, told: list[str], made: Site, visit: Opens, server: Serves, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(text, encoding="utf-8")
    with visit() as at:
        at.page.goto(server(made.folder, prefix=PREFIX) + "check/")
        drop(at.page, copy)
        assert at.page.inner_text("#check-status").startswith("This is another copy")
        assert marks(at.page)[0] == told


@pytest.mark.parametrize(
    ("data", "address", "told"),
    [
        (b"", "check/", "The file is empty."),
        (b"nothing of ours", "check/", "No line of this file is named by any brief."),
        (bytes(range(256)) * 9, "zh/check/", "没有任何简报引用这份文件里的行。"),
    ],
    ids=["empty", "foreign", "binary"],
)
def test_a_file_that_proves_nothing_is_told_so(
    data: bytes, address: str, told: str, made: Site, visit: Opens, server: Serves, tmp_path: Path
) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    with visit() as at:
        at.page.goto(server(made.folder, prefix=PREFIX) + address)
        drop(at.page, path)
        assert at.page.inner_text("#check-status") == told
        assert at.errors == []


def test_a_copy_in_another_encoding_is_read(
    made: Site, visit: Opens, server: Serves, tmp_path: Path
) -> None:
    path = tmp_path / "gbk.txt"
    path.write_bytes("\r\n".join(CAPTURE).encode("gb18030"))
    with visit() as at:
        at.page.goto(server(made.folder, prefix=PREFIX) + "zh/check/")
        drop(at.page, path)
        assert at.page.inner_text(".check-sum") == ("找到的行：3/3；在这些行上找到的数字：3/3。")


def test_the_browser_takes_the_same_hashes_as_python(
    made: Site, visit: Opens, server: Serves
) -> None:
    with visit() as at:
        at.page.goto(server(made.folder, prefix=PREFIX) + "check/")
        taken = at.page.evaluate(
            """async lines => {
                const hash = await import(new URL("../assets/hash.js", location.href));
                return Promise.all(lines.map(
                    async line => [await hash.lineHash(line), await hash.cleanHash(line)]));
            }""",
            LINES,
        )
    assert taken == [[line_hash(line), clean_hash(line)] for line in LINES]


def test_a_line_that_says_the_same_is_found_by_its_clean_hash(
    made: Site, visit: Opens, server: Serves
) -> None:
    said, printed = (
        "北山区现有器械企业42家，其中规模以上企业9家。",
        "北山区现有器械企业42家,其中规模以上企业9家",
    )
    with visit() as at:
        at.page.goto(server(made.folder, prefix=PREFIX) + "check/")
        found = at.page.evaluate(
            """async ([hash, clean, line]) => {
                const of = name => import(new URL(`../assets/${name}.js`, location.href));
                const [check, hashes] = [await of("check"), await of("hash")];
                const byClean = new Map([[await hashes.cleanHash(line), [9]]]);
                return [
                    check.place([5, hash, clean], new Map(), byClean),
                    check.place([5, hash, null], new Map(), byClean),
                ];
            }""",
            [line_hash(said), clean_hash(said), printed],
        )
    assert found == [{"line": 9, "how": "moved"}, None]


@pytest.mark.captures
@pytest.mark.skipif(not (ROOT / "../shared/captures").is_dir(), reason="no captures here")
@pytest.mark.parametrize("lang", ["", "zh/"])
def test_every_line_and_numeral_of_the_real_briefs_is_found(
    lang: str, real: Site, visit: Opens, server: Serves
) -> None:
    with visit() as at:
        at.page.goto(server(real.folder, prefix=PREFIX) + f"{lang}check/")
        data = json.loads(at.page.inner_text("#check-data"))
        for path in sorted((ROOT / "../shared/captures").iterdir()):
            drop(at.page, path)
            assert at.page.locator(".check-no").all_inner_texts() == []
            at.page.evaluate("document.getElementById('check-results').replaceChildren()")
        assert len(data) == 5


@pytest.fixture
def large(made: Site, made_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The made site as it is where the page cannot carry the evidence of all briefs."""
    monkeypatch.setattr("clusterbriefs.pages.check.CARRIED", 0)
    folder = tmp_path / "site"
    shutil.copytree(made.folder, folder)
    corpus, problems = load_corpus(made_project)
    assert problems == []
    for name, text in evidence_files(corpus):
        (folder / name).write_text(text, encoding="utf-8")
    for lang in LANGS:
        (page,) = build(corpus, lang)
        path = folder / full_address(lang, "check/") / "index.html"
        head, _, rest = path.read_text(encoding="utf-8").partition("<h1>")
        tail = rest.partition("</main>")[2]
        path.write_text(f"{head}{page.body}</main>{tail}", encoding="utf-8")
    return Site(folder)


@pytest.mark.parametrize("lang", LANGS)
def test_a_large_corpus_asks_for_the_one_record_that_fits(
    lang: Lang, large: Site, visit: Opens, server: Serves, capture: Path
) -> None:
    with visit() as at:
        address = server(large.folder, prefix=PREFIX) + full_address(lang, "check/")
        at.page.goto(address)
        at.page.wait_for_load_state("networkidle")
        asked: list[str] = []
        at.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        drop(at.page, capture)
        assert asked == [f"index.{lang}.json", f"beishan-2022.{lang}.json"]
        assert len(marks(at.page)) == 3
        assert at.errors == []


def test_a_large_corpus_knows_another_copy_by_some_of_its_lines(
    large: Site, visit: Opens, server: Serves, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text("\n".join(["页眉", *CAPTURE]), encoding="utf-8")
    with visit() as at:
        at.page.goto(server(large.folder, prefix=PREFIX) + "check/")
        drop(at.page, copy)
        assert at.page.inner_text("#check-status").startswith("This is another copy")
        assert marks(at.page)[0] == ["line 1 is there, as line 2", "42 firms: on the line"]


def test_a_record_that_cannot_be_read_is_told(
    large: Site, visit: Opens, server: Serves, capture: Path
) -> None:
    (large.folder / "check" / "beishan-2022.en.json").unlink()
    with visit() as at:
        at.page.goto(server(large.folder, prefix=PREFIX) + "check/")
        at.page.set_input_files("#check-file", capture)
        at.page.get_by_text("The record of this capture could not be read").wait_for()


def test_a_small_corpus_writes_no_records(made: Site) -> None:
    assert list((made.folder / "check").glob("*.json")) == []
