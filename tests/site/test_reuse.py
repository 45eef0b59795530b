"""What a built site offers to follow and to reuse, and what the heads of its pages say of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]
import jsonschema
import pytest
import yaml

from tests.support.places import ROOT
from tests.support.schema_org import faults
from tests.support.site import PREFIX, SITE_URL, Built, Site, build
from tests.support.visit import Visit

pytestmark = pytest.mark.site


def alternates(page: Built, kind: str) -> list[str]:
    """Return the addresses that the head of a page gives for a media type."""
    return page.values(f"//head/link[@rel='alternate'][@type='{kind}']/@href")


def blocks(page: Built) -> Iterator[Any]:
    """Yield the JSON-LD of a page."""
    for node in page.find("//script[@type='application/ld+json']"):
        yield json.loads(node.text_content())


def property_of(page: Built, name: str) -> str | None:
    """Return a property of Open Graph; there must not be two of it."""
    found = page.values(f"//meta[@property='{name}']/@content")
    assert len(found) <= 1, page.address
    return found[0] if found else None


def test_every_listed_page_has_its_markdown_beside_it(site: Site) -> None:
    for page in site.pages.values():
        path = page.path.with_name("index.md")
        assert path.is_file() == page.listed, page.address
        assert alternates(page, "text/markdown") == (["index.md"] if page.listed else [])
        if page.listed:
            text = path.read_text(encoding="utf-8")
            front = yaml.safe_load(text.split("---\n")[1])
            assert front["title"] in page.title, page.address


def test_the_markdown_of_a_brief_is_its_source(real: Site) -> None:
    slug = "longhua-national-centre-2020"
    for lang, prefix in (("en", ""), ("zh", "zh/")):
        source = (ROOT / "docs" / "briefs" / f"{slug}.{lang}.md").read_text(encoding="utf-8")
        assert real.read(f"{prefix}briefs/{slug}/index.md") == source


def test_every_page_names_feeds_that_are_valid(site: Site) -> None:
    seen: set[Path] = set()
    for page in site.pages.values():
        for href in alternates(page, "application/atom+xml"):
            target = site.target(page, href)
            assert target is not None
            seen.add(target[0])
    for path in seen:
        found = feedparser.parse(path.read_bytes())
        assert not found.bozo, path
        own = [link.href for link in found.feed.links if link.rel == "self"]
        assert own == [SITE_URL + path.relative_to(site.folder).as_posix()]
        jsonfeed = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        assert [item["id"] for item in jsonfeed["items"]] == [entry.id for entry in found.entries]


def test_pages_of_regions_and_topics_have_feeds_of_their_own(real: Site) -> None:
    for address in ("regions/sz-longhua/", "zh/topics/innovation-models/"):
        page = real.pages[address]
        assert alternates(page, "application/atom+xml")[0] == "feed.xml"
        assert page.values("//p[@class='follow']/a/@href")[:3] == [
            "feed.xml",
            "feed.json",
            "index.md",
        ]
    assert real.pages[""].values("//p[@class='follow']/a/@href") == ["feed.xml", "feed.json"]


def test_the_feed_carries_the_whole_text_of_each_brief(real: Site) -> None:
    for prefix in ("", "zh/"):
        found = feedparser.parse((real.folder / prefix / "feed.xml").read_bytes())
        assert len(found.entries) >= 5
        for entry in found.entries:
            if entry.tags[0].term != "new-brief":
                continue
            page = real.pages[entry.link.removeprefix(SITE_URL)]
            words = page.find("//div[@class='brief-text']//span[@class='statement']")
            assert words
            for node in words:
                assert " ".join(node.text_content().split())[:20] in " ".join(
                    entry.content[0].value.split()
                ).replace("&amp;", "&")


def test_data_files_that_heads_name_fit_the_schema(site: Site) -> None:
    schema = json.loads(site.read("schema/v1.json"))
    assert schema["$id"] == f"{SITE_URL}schema/v1.json"
    validator = jsonschema.Draft202012Validator(schema)
    kinds = set()
    for page in site.pages.values():
        for href in alternates(page, "application/json"):
            target = site.target(page, href)
            assert target is not None
            data = json.loads(target[0].read_text(encoding="utf-8"))
            assert list(validator.iter_errors(data)) == [], href
            # The notice that a language is missing is no page of the brief's.
            assert data["pages"][page.lang] == (page.address if page.listed else None)
            kinds.add(data["kind"])
    assert kinds == {"brief", "region", "entity"}


def test_json_ld_speaks_the_words_of_schema_org(site: Site) -> None:
    kinds: dict[str, int] = {}
    for page in site.pages.values():
        for block in blocks(page):
            assert faults(block) == [], page.address
            kinds[block["@type"]] = kinds.get(block["@type"], 0) + 1
    briefs = [p for p in site.pages.values() if p.values("//body[@data-kind='brief']/@data-kind")]
    assert kinds["Article"] == len(briefs)
    assert kinds["Dataset"] == 2
    crumbs = [p for p in site.pages.values() if p.find("//nav[@class='breadcrumbs']")]
    assert kinds["BreadcrumbList"] == len(crumbs)


def test_breadcrumbs_are_those_that_readers_see(real: Site) -> None:
    page = real.pages["zh/regions/sz-longhua/"]
    (block,) = blocks(page)
    steps = [(item["name"], item["item"]) for item in block["itemListElement"]]
    assert [name for name, _ in steps] == page.texts("//nav[@class='breadcrumbs']//li")
    assert steps[0][1] == f"{SITE_URL}zh/regions/"
    assert steps[-1][1] == f"{SITE_URL}zh/regions/sz-longhua/"
    assert all(real.pages[url.removeprefix(SITE_URL)] for _, url in steps)


def test_a_shared_link_shows_title_words_and_picture(site: Site) -> None:
    for page in site.pages.values():
        assert property_of(page, "og:title"), page.address
        assert property_of(page, "og:url") == SITE_URL + page.address
        assert property_of(page, "og:locale") == {"en": "en_GB", "zh": "zh_CN"}[page.lang]
        image = property_of(page, "og:image")
        assert image is not None
        file = site.folder / image.removeprefix(SITE_URL)
        assert file.read_bytes().startswith(b"\x89PNG"), page.address
        assert page.values("//meta[@name='twitter:card']/@content") == ["summary_large_image"]
    kinds = {property_of(page, "og:type") for page in site.pages.values()}
    assert kinds == {"article", "website"}


def test_without_an_address_nothing_pretends_to_have_one(
    made_project: Path, tmp_path: Path
) -> None:
    site = build(made_project, tmp_path / "site", url="")
    page = site.pages["briefs/beishan-2022/"]
    assert property_of(page, "og:url") is None
    assert property_of(page, "og:image") is None
    assert not (site.folder / "sitemap.xml").exists()
    assert "Sitemap" not in site.read("robots.txt")
    assert '<link rel="self" type="application/atom+xml" href="feed.xml"/>' in site.read("feed.xml")
    assert not feedparser.parse(site.read("feed.xml").encode()).bozo


def test_two_builds_give_the_same_bytes(
    made_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build_on(made_project, tmp_path / "first", "1795392000", monkeypatch)
    again = build_on(made_project, tmp_path / "again", "1795392000", monkeypatch)
    later = build_on(made_project, tmp_path / "later", "1900000000", monkeypatch)
    assert again == first
    # Years later: no file of data can have taken the day of the build for a date of its own.
    files = {name for name in first if name.endswith((".xml", ".json", ".csv", ".txt"))}
    assert {name: later[name] for name in files} == {name: first[name] for name in files}


def build_on(
    root: Path, folder: Path, epoch: str, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Build a site on a day; return the hash of each of its files but the search index."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    build(root, folder)
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not (name := path.relative_to(folder).as_posix()).startswith("pagefind/")
    }


@pytest.mark.browser
def test_a_browser_lets_the_data_blocks_stand(
    real: Site,
    server: Callable[..., str],
    visit: Callable[..., AbstractContextManager[Visit]],
) -> None:
    """The page's policy forbids scripts in the page; blocks of data are none."""
    with visit() as at:
        at.page.goto(server(real.folder, PREFIX) + "regions/sz-longhua/")
        block: Any = at.page.evaluate(
            "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)"
        )
        assert block["@type"] == "BreadcrumbList"
        assert (at.errors, at.outside, at.missing) == ([], [], [])
