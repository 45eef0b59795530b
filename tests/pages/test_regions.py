"""The tree of regions and the page of a region."""

from __future__ import annotations

from pathlib import Path

from clusterbriefs.pages import regions
from tests.support.corpora import corpus, entity, hand_written, proof, region, sections, statement
from tests.support.html import find, one, page_at, rows, text, texts, values
from tests.support.project import bi

WEST = region(
    "west",
    "Western Belt",
    "西部带",
    level="functional-region",
    members=["bs", "ns"],
)


def test_the_tree_counts_what_each_region_has(tmp_path: Path) -> None:
    made = corpus(tmp_path, vocabulary={"regions": [WEST]}, seeds={"beishan-2022": {}})
    page = page_at(regions.build(made, "en"), "regions/")
    assert texts(page, "//ul[@class='tree']/li/a") == ["China"]
    assert texts(page, "//span[@class='counts']") == [
        "1 brief on places within it",
        "1 brief · 2 figures",
        "1 brief on places within it",
    ]
    assert texts(page, "//span[@class='members']") == ["Members: Beishan, Nanshui District"]
    assert values(page, "//ul[@class='tree']/li/ul/li/a/@href") == ["bs/", "west/"]
    mentioned = "//h2[@id='mentioned']/following-sibling::ul/li/a/@href"
    assert values(page, mentioned) == ["ns/"]


def test_a_region_shows_briefs_figures_plans_and_entities(tmp_path: Path) -> None:
    made = corpus(tmp_path, vocabulary={"regions": [WEST]}, seeds={"beishan-2022": {}})
    page = page_at(regions.build(made, "en"), "regions/bs/")
    assert page.kind == "region"
    assert texts(page, "//nav//li") == ["Regions", "China", "Beishan"]
    assert texts(page, "//nav//li[@aria-current='page']") == ["Beishan"]
    assert texts(page, "//h1") == ["Beishan District"]
    assert [a.id for a in page.contents] == [
        "briefs",
        "figures",
        "entity-figures",
        "plans",
        "entities",
    ]
    assert rows(page, "//table[@aria-labelledby='figures']") == [
        [
            "device firms",
            "Beishan",
            "42 firms not verified since it was edited",
            "exact · reported",
            "2022 date inferred",
            "an official of the Beishan bureau Beishan counts its device firms",
        ],
        [
            "large firms",
            "Beishan",
            "9 firms not verified since it was edited",
            "exact · reported",
            "2022 date inferred",
            "an official of the Beishan bureau Beishan counts its device firms",
        ],
    ]
    figure = one(page, "//table[@aria-labelledby='entity-figures']//a[@class='quantity']")
    assert text(figure) == "200,000 square metres"
    assert figure.get("href") == "../../figures/#f-beishan-2022--space"
    assert texts(page, "//p[@class='due']") == ["Due about 2027"]
    assert texts(page, "//ul[@class='entity-list']/li") == ["Beishan Park 北山园 1 statement"]
    assert texts(page, "//dl[@class='facts']//dt") == [
        "Also in English",
        "Also in Chinese",
        "Member of",
        "Codes",
    ]


def test_codes_namesakes_and_aliases_are_facts(tmp_path: Path) -> None:
    record = region(
        "dh",
        "Donghai District",
        "东海区",
        aliases={"en": ["East Sea"], "zh": ["东海"]},
        codes={"gbt2260": "990101", "wikidata": "Q1"},
        namesakes=[{"name": "东海区", "of": bi("Linjiang", "临江市"), "gbt2260": "990102"}],
        note=bi("Set up in 2017.", "2017年设立。"),
        outside=bi("Codes from GB/T 2260.", "代码出自GB/T 2260。"),
    )
    made = corpus(tmp_path, vocabulary={"regions": [record]})
    page = page_at(regions.build(made, "en"), "regions/dh/")
    assert list(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True)) == [
        ("Also in English", "East Sea"),
        ("Also in Chinese", "东海"),
        ("Codes", "GB/T 2260 990101 Wikidata Q1"),
        ("Not to be confused with", "东海区 in Linjiang 990102"),
        ("Notes", "Set up in 2017."),
        ("Known from elsewhere", "Codes from GB/T 2260."),
    ]
    assert values(page, "//ul[@class='codes']//a/@href") == ["https://www.wikidata.org/wiki/Q1"]
    assert values(page, "//ul[@class='namesakes']//span/@lang") == ["zh-Hans"]


def test_a_region_without_briefs_points_to_larger_ones(tmp_path: Path) -> None:
    made = corpus(
        tmp_path,
        vocabulary={"regions": [WEST]},
        briefs={"west-2023.en": hand_written(region=["west"])},
    )
    page = page_at(regions.build(made, "en"), "regions/ns/")
    assert texts(page, "//p[@class='empty']") == [
        "No brief on this region yet, and none on a place within it. How to add one"
    ]
    assert texts(page, "//p[@class='around']") == [
        "Briefs on larger regions: Western Belt (1 brief)"
    ]
    assert find(page, "//table") == []
    assert page.contents == ()


def test_briefs_on_places_within_are_named_up_to_a_limit(tmp_path: Path) -> None:
    many = {
        f"brief-{n}.en": hand_written(title=f"Brief {n}", date=str(2000 + n)) for n in range(14)
    }
    made = corpus(tmp_path, briefs=many)
    page = page_at(regions.build(made, "en"), "regions/cn/")
    assert texts(page, "//h3") == ["Briefs on places within it"]
    listed = texts(page, "//ul[@class='brief-list brief-list-short']/li")
    assert listed[0] == "Brief 13 2013 · Nanshui District"
    assert len(listed) == regions.SHOWN_BELOW
    assert texts(page, "//p[@class='more']") == ["And 2 more, on the pages of those places."]


def test_a_related_entity_is_listed_once(tmp_path: Path) -> None:
    part = entity(
        "park-east",
        "East Park",
        "东园",
        regions=["bs"],
        relations=[{"kind": "part_of", "to": "bs", **proof(1)}],
    )
    seed = {"sections": sections(statement("opened", "East Park opened.", "东园开园。"))}
    made = corpus(tmp_path, vocabulary={"entities/parks": [part]}, seeds={"east-2022": seed})
    page = page_at(regions.build(made, "zh"), "regions/bs/")
    assert texts(page, "//ul[@class='entity-list']/li") == ["北山园 Beishan Park", "东园 East Park"]
