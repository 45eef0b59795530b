"""The page for addresses that are not there: one for both languages, at any depth."""

from __future__ import annotations

import shutil
import urllib.request
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from urllib.error import HTTPError

import pytest

from clusterbriefs.pages.labels import LABELS
from tests.support.site import PREFIX, Site, build, dress
from tests.support.visit import Visit

pytestmark = pytest.mark.site

DEEP = "zh/briefs/no/such/brief/"


def test_it_speaks_both_languages(real: Site) -> None:
    page = real.not_found
    assert page.texts("//h1 | //h2") == list(LABELS["not-found"])
    assert page.values("/html/@lang") == ["en"]
    (chinese,) = page.find("//h2")
    assert chinese.xpath("ancestor-or-self::*[@lang][1]/@lang") == ["zh-Hans"]
    assert not page.listed


@pytest.mark.parametrize("address", ["none/", DEEP])
def test_its_links_hold_at_any_depth(site: Site, address: str) -> None:
    page = replace(site.not_found, address=address)
    links = page.values("//a/@href")
    targets = [site.target(page, link) for link in links]
    assert {site.folder / "index.html", site.folder / "zh" / "index.html"} <= {
        target[0] for target in targets if target is not None
    }
    assert all(target is not None and target[0].is_file() for target in targets)


def test_it_needs_no_other_file(real: Site) -> None:
    assert real.not_found.values("//link[@rel='stylesheet']/@href | //@src") == []


def test_a_host_answers_404_with_it(real: Site, server: Callable[..., str]) -> None:
    with pytest.raises(HTTPError) as caught:
        urllib.request.urlopen(server(real.folder, PREFIX) + DEEP)
    with caught.value as answer:
        assert answer.code == 404
        assert LABELS["not-found"][1] in answer.read().decode()


@pytest.mark.browser
@pytest.mark.parametrize("name", ["Cluster Briefs", "集群简报"])
def test_it_leads_home_from_a_sub_folder(
    real: Site,
    server: Callable[..., str],
    visit: Callable[..., AbstractContextManager[Visit]],
    name: str,
) -> None:
    with visit() as at:
        address = server(real.folder, PREFIX)
        at.page.goto(address + DEEP)
        at.page.get_by_role("link", name=name).click()
        assert at.page.url == address + ("zh/" if name == "集群简报" else "")
        assert at.missing == [f"404 {address}{DEEP}"]
        assert at.outside == []


@pytest.fixture(scope="module")
def rootless(made_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The made site, built without an address."""
    root = tmp_path_factory.mktemp("rootless") / "project"
    shutil.copytree(made_project, root)
    dress(root, search=False)
    return build(root, root / "site", url="")


class TestWithoutAnAddress:
    """A site whose address is not set is taken to stand at a host's root."""

    def test_404_links_begin_at_the_root(self, rootless: Site) -> None:
        links = rootless.not_found.values("//a/@href")
        assert {"/", "/zh/"} <= set(links)
        assert all(link.startswith("/") for link in links)

    def test_no_page_claims_an_address(self, rootless: Site) -> None:
        assert all(page.find("//link[@rel='canonical']") == [] for page in rootless.pages.values())

    def test_there_is_no_sitemap(self, rootless: Site) -> None:
        """A sitemap holds absolute addresses only."""
        assert not (rootless.folder / "sitemap.xml").exists()
