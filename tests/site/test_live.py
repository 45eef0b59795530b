"""`mkdocs serve` shows a new brief in every index, and nothing else has to be touched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.corpora import hand_written
from tests.support.live import Live, live
from tests.support.site import dress

pytestmark = pytest.mark.site

TITLES = {"en": "A bridge for Nanshui", "zh": "南水新桥"}

INDEXES = ["", "briefs/", "regions/ns/", "timeline/", "topics/parks/", "sources/"]


@pytest.fixture
def project(made_copy: Path) -> Path:
    """A made project to work on; its search index is not what is tried here."""
    dress(made_copy, search=False)
    return made_copy


@pytest.fixture
def site(project: Path) -> Iterator[Live]:
    """The project as `mkdocs serve` shows it."""
    with live(project) as served:
        yield served


def test_a_new_pair_of_files_appears_in_every_index(project: Path, site: Live) -> None:
    def add() -> None:
        for lang, title in TITLES.items():
            text = hand_written(title=title, topics=["parks"], date="2024-02")
            path = project / "docs" / "briefs" / f"new-bridge.{lang}.md"
            path.write_text(text, encoding="utf-8")

    assert TITLES["en"] not in site.read("briefs/")
    before = everything_but(project, "new-bridge")
    site.after(add, "zh/briefs/", TITLES["zh"])
    for address in INDEXES:
        assert TITLES["en"] in site.read(address), address
        assert TITLES["zh"] in site.read(f"zh/{address}"), address
    sitemap = site.read("sitemap.xml")
    for path in ("briefs/new-bridge/", "zh/briefs/new-bridge/"):
        assert f"<loc>{site.address}{path}</loc>" in sitemap
    assert everything_but(project, "new-bridge") == before


def everything_but(root: Path, name: str) -> dict[Path, bytes]:
    """Return every file of a project but those whose name begins so, and what builds keep."""
    return {
        path: path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
        and not path.name.startswith(name)
        and not path.is_relative_to(root / "build")
    }


def test_one_language_alone_appears_with_a_notice_in_the_other(project: Path, site: Live) -> None:
    path = project / "docs" / "briefs" / "new-bridge.zh.md"
    text = hand_written(title=TITLES["zh"], date="2024-02")
    page = site.after(lambda: path.write_text(text, encoding="utf-8"), "zh/briefs/", TITLES["zh"])
    assert TITLES["zh"] in page
    assert 'content="noindex"' in site.read("briefs/new-bridge/")
    assert f"{site.address}briefs/new-bridge/" not in site.read("sitemap.xml")


def test_an_edit_of_a_seed_is_seen(project: Path, site: Live) -> None:
    """Seeds lie outside docs/, where MkDocs does not look by itself."""
    seed = project / "seeds" / "beishan-2022.yaml"
    text = seed.read_text(encoding="utf-8").replace("A made source.", "A source made for tests.")
    shown = site.after(
        lambda: seed.write_text(text, encoding="utf-8"),
        "sources/beishan-2022/",
        "A source made for tests.",
    )
    assert "A made source." not in shown


def test_a_mistake_is_told_and_the_site_comes_back_when_it_is_mended(
    project: Path, site: Live
) -> None:
    path = project / "docs" / "briefs" / "nanshui-2023.en.md"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("- ns", "- atlantis"), encoding="utf-8")
    told = site.told(until="atlantis")
    assert (
        "docs/briefs/nanshui-2023.en.md:2: `region`: 'atlantis' is not in the vocabulary; " in told
    )
    path.write_text(good.replace("opens a park", "opens another park"), encoding="utf-8")
    site.told(until="Reloading browsers")
    assert "opens another park" in site.read("briefs/nanshui-2023/")
