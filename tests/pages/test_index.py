"""What holds for every computed page: addresses, anchors, links, headings, tables, size."""

from __future__ import annotations

import itertools
import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.pages.index import build_all
from clusterbriefs.pages.page import Page, full_address
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.values import LANGS, Lang
from tests.support.corpora import TODAY, corpus, entity, hand_written, proof, region, sections
from tests.support.corpora import statement as said
from tests.support.html import find, texts, values
from tests.support.places import ROOT
from tests.support.project import bi, figure

TEXT_PAGES: Final = ("about/", "contribute/")
"""Pages that are written by people in docs/, to which computed pages link."""

SCRIPTED: Final = ("check/", "figures/", "search/")
"""Pages that work in the reader's browser and bring it data."""

LONG: Final = "A name that goes on and on, as names of institutions in this field are wont to do."

PARK = entity(
    "park-long",
    LONG,
    "一个名称很长很长的园区" * 4,
    page="own",
    regions=["bs"],
    topics=["firms"],
    relations=[{"kind": "part_of", "to": "org-bureau", **proof(1)}],
    **proof(1),
)
SECTION = entity(
    "park-long-east", "Its east", "东区", page="section", section_of="park-long", regions=["bs"]
)
SEEDS: dict[str, Any] = {
    "beishan-2022": {},
    "beishan-2023": {
        "title": bi("Beishan, a year on", "北山一年之后"),
        "topics": ["firms", "parks"],
        "regions": ["bs", "cn"],
        "sections": sections(
            said(
                "more",
                "There were 50.",
                "共50家。",
                entities=["park-long", "park-long-east", "org-bureau"],
                date="2023-04",
                plan={"due": "2024"},
                claim={"kind": "only", "scope": bi("in Beishan", "北山区内")},
                inferred=bi("the year", "年份"),
                figures=[
                    figure("all", 50, "firm", "50家", scope="park-long", key=True),
                    figure("part", 5, "percent", "5%", measure="share", whole="cn"),
                ],
            )
        ),
        "conflicts": [
            {
                "id": "number",
                **bi("How many.", "多少。"),
                "sides": [
                    {"statement": "beishan-2022#counts", **bi("42.", "42家。")},
                    {"statement": "beishan-2023#more", **bi("50.", "50家。")},
                ],
            }
        ],
        "missing": [{"id": "year", **bi("The year.", "年份。")}],
        "damage": {"kinds": [{"kind": "caption", "count": 2, "lines": [1, 3]}]},
    },
}


def rich(root: Path) -> Corpus:
    """Return a made corpus with something on every page, and a brief in one language only."""
    return corpus(
        root,
        vocabulary={
            "regions": [
                region("far", "Far Coast", "远岸", level="functional-region", members=["ns"])
            ],
            "entities/parks": [PARK, SECTION],
        },
        seeds=SEEDS,
        briefs={"nanshui-2023.en": hand_written(topics=["parks"])},
    )


@dataclass(frozen=True)
class Built:
    """A corpus and its computed pages by language and address."""

    corpus: Corpus
    pages: dict[Lang, dict[str, Page]]

    def __iter__(self) -> Iterator[Page]:
        for of_lang in self.pages.values():
            yield from of_lang.values()


def build(made: Corpus) -> Built:
    """Build all computed pages of a corpus; no two may have one address."""
    pages: dict[Lang, dict[str, Page]] = {}
    for lang in LANGS:
        listed = list(build_all(made, lang, TODAY))
        pages[lang] = {page.address: page for page in listed}
        assert len(pages[lang]) == len(listed)
    return Built(made, pages)


@pytest.fixture(scope="module", params=["empty", "rich", "real"], name="site")
def _site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build three corpora: a vocabulary alone, something of everything, the project's own."""
    if request.param == "real":
        loaded, problems = load_corpus(ROOT)
        assert problems == []
        return build(loaded)
    root = tmp_path_factory.mktemp(request.param)
    return build(corpus(root) if request.param == "empty" else rich(root))


def brief_anchors(made: Corpus, lang: Lang, slug: str) -> set[str]:
    """Return the permanent anchors of a brief: statements, missing facts, contradictions."""
    if lang not in made.briefs[slug]:
        return set()
    file = made.seed_of(slug)
    return {
        *(f"s-{key}" for key in made.briefs[slug][lang].footnotes),
        *(f"m-{item.id}" for item in (file.seed.missing if file else ())),
        *(f"c-{item.id}" for item in made.conflicts_of_brief.get(slug, ())),
        *(item.anchor for item in pictures_of(made, lang).pictures if slug in item.home),
    }


def test_addresses_are_the_same_in_both_languages(site: Built) -> None:
    assert list(site.pages["en"]) == list(site.pages["zh"])


def test_every_page_has_one_title_and_headings_in_steps(site: Built) -> None:
    for page in site:
        levels = [int(str(node.tag)[1]) for node in find(page, "//h1|//h2|//h3|//h4")]
        assert levels.count(1) == 1, page.address
        assert levels[0] == 1, page.address
        steps = itertools.pairwise(levels)
        assert all(second <= first + 1 for first, second in steps), page.address
        assert page.title, page.address
        assert page.description, page.address
        assert all(texts(page, "//h1|//h2|//h3")), page.address


def test_ids_are_ascii_and_unique_and_contents_lead_to_headings(site: Built) -> None:
    for page in site:
        counts = Counter(values(page, "//@id"))
        assert [key for key, count in counts.items() if count > 1] == [], page.address
        assert all(key.isascii() for key in counts), page.address
        headings = set(values(page, "//h2/@id | //h3/@id"))
        assert {anchor.id for anchor in page.contents} <= headings, page.address


def test_permanent_anchors_are_the_same_in_both_languages(site: Built) -> None:
    for address, page in site.pages["en"].items():
        ids = [
            {key for key in values(side, "//@id") if not key.startswith("letter-")}
            for side in (page, site.pages["zh"][address])
        ]
        assert ids[0] == ids[1], address


def test_every_link_and_anchor_within_the_site_exists(site: Built) -> None:
    anchors: dict[str, set[str] | None] = {}
    for lang in LANGS:
        for page in site.pages[lang].values():
            anchors["/" + full_address(lang, page.address)] = set(values(page, "//@id"))
        for slug in site.corpus.briefs:
            anchors["/" + full_address(lang, f"briefs/{slug}/")] = brief_anchors(
                site.corpus, lang, slug
            )
        for address in TEXT_PAGES:
            anchors["/" + full_address(lang, address)] = None
        for picture in pictures_of(site.corpus, lang).pictures:
            for kind in ("svg", "csv"):
                anchors[f"/pictures/{picture.id}.{lang}.{kind}/"] = None
    broken = []
    for lang in LANGS:
        for page in site.pages[lang].values():
            here = "/" + full_address(lang, page.address)
            for href in values(page, "//a/@href"):
                parts = urlsplit(href)
                if parts.scheme or posixpath.splitext(parts.path)[1]:
                    continue  # tests/site/test_links.py looks for files: the build makes them
                path = posixpath.normpath(posixpath.join(here, parts.path or "."))
                path = path if path.endswith("/") else path + "/"
                known = anchors.get(path, set())
                if path not in anchors or (
                    parts.fragment and known is not None and parts.fragment not in known
                ):
                    broken.append(f"{here}: {href}")
    assert broken == []


def test_cells_name_their_column_and_tables_their_subject(site: Built) -> None:
    for page in site:
        for table in find(page, "//table"):
            heads = texts(table, "./thead/tr/th")
            for row in find(table, "./tbody/tr[not(@class='group')]"):
                assert values(row, "./*/@data-label") == heads, page.address
            named = table.get("aria-labelledby")
            assert named in values(page, "//@id") or find(table, "./caption"), page.address


def test_links_make_sense_alone(site: Built) -> None:
    for page in site:
        for link in find(page, "//a"):
            words = link.get("aria-label") or " ".join(link.text_content().split())
            assert len(words) > 1 or "#letter-" in link.get("href", ""), page.address


def test_words_of_the_other_language_are_marked_as_such(tmp_path: Path) -> None:
    page = build(rich(tmp_path)).pages["zh"]["topics/parks/"]
    link = find(page, "//h3/a[@lang='en']")
    assert [node.text for node in link] == ["Nanshui opens a park"]


def test_a_page_is_a_fragment_and_carries_no_script(site: Built) -> None:
    for page in site:
        if page.address not in SCRIPTED:
            assert find(page, "//script | //style | //html | //head") == [], page.address
        assert values(page, "//@*[starts-with(name(), 'on')]") == [], page.address
