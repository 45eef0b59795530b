"""Guides for programs: llms.txt, robots.txt, and a sitemap that is cut where it must be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from clusterbriefs.publish import llms as llms_module
from clusterbriefs.publish.llms import llms
from clusterbriefs.publish.robots import robots
from clusterbriefs.publish.sitemap import sitemap
from clusterbriefs.values import Lang
from tests.support.corpora import corpus, hand_written

SITE = "https://briefs.example/under/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_llms_txt_has_the_form_that_llmstxt_org_asks(tmp_path: Path) -> None:
    loaded = corpus(
        tmp_path,
        seeds={"beishan-2022": {}},
        briefs={"nanshui-2023.en": hand_written(title="A [park] opens")},
    )
    lines = llms(loaded, "en", SITE).splitlines()
    assert lines[0] == "# Cluster Briefs"
    assert lines[2].startswith("> ")
    heads = [line for line in lines if line.startswith("#")]
    assert heads == [
        "# Cluster Briefs",
        "## Start here",
        "## Briefs",
        "## Indexes",
        "## Data and feeds",
    ]
    after = lines[lines.index("## Start here") :]
    for line in after:
        assert not line or re.fullmatch(r"## .+|- \[.+\]\(https://\S+\)(: .+)?", line), line
    assert f"- [A \\[park\\] opens]({SITE}briefs/nanshui-2023/index.md)" in after
    assert not [line for line in llms(loaded, "zh", SITE).splitlines() if "nanshui" in line]


def test_llms_txt_stays_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(llms_module, "NEWEST", 2)
    briefs = {f"b{n}.en": hand_written(title=f"Brief {n}", date=f"20{n}") for n in range(10, 15)}
    text = llms(corpus(tmp_path, briefs=briefs), "en", "")
    assert re.findall(r"\[Brief (\d+)\]\((.*?)\)", text) == [
        ("14", "briefs/b14/index.md"),
        ("13", "briefs/b13/index.md"),
    ]


def test_robots_may_read_all_and_learn_of_the_sitemap() -> None:
    assert robots("") == "User-agent: *\nAllow: /\n"
    assert robots(SITE).endswith(f"\n\nSitemap: {SITE}sitemap.xml\n")


def files(number: int, **limits: int) -> dict[str, str]:
    listed: dict[Lang, set[str]] = {
        "en": {f"a{count}/" for count in range(number)},
        "zh": {f"a{count}/" for count in range(number // 2)},
    }
    return dict(sitemap(SITE, listed, **limits))


def addresses(text: str) -> list[str]:
    return [str(node.text) for node in etree.fromstring(text.encode()).iterfind(".//s:loc", NAMES)]


def test_a_sitemap_that_fits_is_one_file() -> None:
    (text,) = files(10).values()
    assert len(addresses(text)) == 15
    assert "lastmod" not in text


@pytest.mark.parametrize("limits", [{"most": 4}, {"largest": 1200}])
def test_a_longer_one_is_cut_and_its_parts_are_listed(limits: dict[str, int]) -> None:
    whole = addresses(files(10)["sitemap.xml"])
    found = files(10, **limits)
    index = found.pop("sitemap.xml")
    assert addresses(index) == [SITE + name for name in found]
    assert [address for text in found.values() for address in addresses(text)] == whole
    for text in found.values():
        assert len(addresses(text)) <= limits.get("most", 15)
        assert len(text.encode()) <= limits.get("largest", 10**6)
