"""Who and what: the list of entities and the page of an entity."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from clusterbriefs.pages import entities
from clusterbriefs.pages.page import Page
from clusterbriefs.values import Lang
from tests.support.corpora import SHORT, corpus, entity, proof, sections, statement
from tests.support.html import find, one, page_at, text, texts, values
from tests.support.project import bi

HASH = "33d28ef7c924"
"""The hash of line 1 of the made capture."""

MODEL = entity(
    "model-kite",
    "Kite Model",
    "风筝模式",
    page="own",
    aliases={"en": ["Kite"], "zh": ["纸鸢模式"]},
    regions=["bs"],
    topics=["firms"],
    relations=[{"kind": "part_of", "to": "park-bs", **proof(1), "inferred": True}],
    outside=[
        {**bi("It is older.", "它更早就有。"), "source": bi("A handbook, 2019", "2019年手册")}
    ],
    notes=[{**bi("Its scope drifts.", "范围前后不一。"), **proof(1)}],
    **proof(1, 2),
)
TAIL = entity(
    "model-kite-tail",
    "Kite tail",
    "风筝尾",
    page="section",
    section_of="model-kite",
    relations=[
        {"kind": "part_of", "to": "model-kite", "outside": bi("A handbook.", "手册。")},
    ],
)
LOOSE = entity("model-loose", "Loose Model", "松散模式", name_basis="official")
VOCABULARY: dict[str, list[dict[str, Any]]] = {"entities/models": [MODEL, TAIL, LOOSE]}
SEED = {
    "sections": sections(
        statement("kite", "The model is named.", "提出该模式。", entities=["model-kite"]),
        statement("tail", "The tail steers.", "尾部掌舵。", entities=["model-kite-tail"]),
        statement("loose", "Another is loose.", "另一种松散。", entities=["model-loose"]),
        statement("told", "All is well.", "一切顺利。", stated_by="office-bureau"),
    )
}


def pages(
    tmp_path: Path, lang: Lang = "en", html: dict[tuple[str, Lang], str] | None = None
) -> list[Page]:
    """Build the entity pages of a made corpus with a model, its section and a loose model."""
    made = corpus(tmp_path, vocabulary=VOCABULARY, seeds={"beishan-2022": SEED})
    return list(entities.build(made, lang, html or {}))


def test_the_list_has_an_anchor_for_each_entity_by_type(tmp_path: Path) -> None:
    page = page_at(pages(tmp_path), "entities/")
    assert texts(page, "//h2") == ["Organisations", "Parks", "Models"]
    assert values(page, "//li[@id]/@id") == [
        "org-bureau",
        "park-bs",
        "model-kite",
        "model-kite-tail",
        "model-loose",
    ]
    assert texts(page, "//li[@id='model-kite']") == ["Kite Model 风筝模式 1 statement"]
    assert values(page, "//li[@id='model-kite']//a/@href") == ["model-kite/"]
    assert texts(page, "//li[@id='model-kite-tail']") == [
        "Kite tail 风筝尾 Described under Kite Model 1 statement"
    ]
    assert values(page, "//li[@id='model-kite-tail']//a/@href") == [
        "model-kite/#model-kite-tail",
        "model-kite/",
    ]


def test_an_entity_without_a_page_is_told_in_the_list(tmp_path: Path) -> None:
    item = one(page_at(pages(tmp_path), "entities/"), "//li[@id='model-loose']")
    assert item.get("class") == "entity-here"
    assert texts(item, ".//summary") == ["Loose Model 松散模式 1 statement"]
    assert texts(item, ".//dd") == ["official: the body's own"]
    assert texts(item, ".//p[@class='words']") == ["Another is loose."]
    assert values(item, ".//a[@class='permalink']/@href") == ["../briefs/beishan-2022/#s-loose"]


def test_the_page_says_what_it_is_and_who_says_so(tmp_path: Path) -> None:
    page = page_at(pages(tmp_path), "entities/model-kite/")
    assert page.kind == "entity"
    assert texts(page, "//h1") == ["Kite Model"]
    assert [a.id for a in page.contents] == [
        "about-definition",
        "model-kite-tail",
        "about-statements",
        "about-relations",
        "about-outside",
        "about-evidence",
    ]
    # The relations are drawn above their list.
    drawn = find(page, "//h2[@id='about-relations']/following-sibling::*")
    assert (drawn[0].get("id") or drawn[0].get("class")) == "p-relations-model-kite"
    definition = find(page, "//div[@class='definition']")[0]
    assert texts(definition, "./p") == [
        "What Kite Model is.",
        f"speaker: the article · capture {SHORT}, line 1 {HASH}",
    ]
    assert values(definition, ".//a/@href") == ["../../sources/beishan-2022/"]
    facts = find(page, "//dl[@class='facts']")[0]
    assert texts(facts, "./div") == [
        "Also in EnglishKite",
        "Also in Chinese纸鸢模式",
        "How sure the English name isours: a rendering made for this site",
        "RegionBeishan",
        "TopicsFirms",
    ]
    assert texts(page, "//ul[@class='notes']/li") == [
        f"Its scope drifts. capture {SHORT}, line 1 {HASH}"
    ]


def test_a_section_has_its_own_id_statements_and_relations(tmp_path: Path) -> None:
    page = page_at(pages(tmp_path), "entities/model-kite/")
    section = one(page, "//*[h2/@id='model-kite-tail']")
    assert texts(section, ".//h2 | .//h3") == [
        "Kite tail",
        "What the briefs say about it",
        "Relations",
    ]
    assert texts(section, ".//p[@class='words']") == ["The tail steers."]
    assert texts(section, ".//dl[@class='relations']/div") == [
        "part of Kite Model from outside the captures A handbook."
    ]


def test_the_relations_of_one_in_the_list_are_drawn_on_a_page_of_their_own(
    tmp_path: Path,
) -> None:
    """The list of all entities would be heavy with drawings: it leads to them."""
    tied = {**LOOSE, "relations": [{"kind": "part_of", "to": "model-kite", **proof(1)}]}
    vocabulary = {"entities/models": [MODEL, TAIL, tied]}
    built = list(entities.build(corpus(tmp_path, vocabulary=vocabulary), "en", {}))
    item = one(page_at(built, "entities/"), "//li[@id='model-loose']")
    assert values(item, ".//p[@class='more']/a/@href") == ["model-loose/relations/"]
    page = page_at(built, "entities/model-loose/relations/")
    assert texts(page, "//h1") == ["Relations"]
    assert values(page, "//p[@class='kicker']/a/@href") == ["../../#model-loose"]
    assert values(page, "//figure/@id") == ["p-relations-model-loose"]
    assert texts(page, "//dl[@class='relations']/div/dt") == ["part of"]


def test_one_without_relations_has_no_page_of_them(tmp_path: Path) -> None:
    assert "entities/model-loose/relations/" not in {page.address for page in pages(tmp_path)}


def test_the_relations_of_a_section_are_drawn_in_it(tmp_path: Path) -> None:
    page = page_at(pages(tmp_path), "entities/model-kite/")
    section = one(page, "//*[h2/@id='model-kite-tail']")
    assert values(section, ".//figure/@id") == ["p-relations-model-kite-tail"]
    assert values(page, "//figure/@id") == ["p-relations-model-kite-tail", "p-relations-model-kite"]


def test_relations_are_told_from_both_ends(tmp_path: Path) -> None:
    built = pages(tmp_path)
    own = page_at(built, "entities/model-kite/")
    assert texts(own, "//h2[@id='about-relations']/following-sibling::dl[1]/div") == [
        f"part of Beishan Park inferred capture {SHORT}, line 1 {HASH}",
        "has part Kite tail from outside the captures A handbook.",
    ]
    other = page_at(built, "entities/park-bs/")
    assert texts(other, "//dl[@class='relations']/div") == [
        f"has part Kite Model inferred capture {SHORT}, line 1 {HASH}"
    ]


def test_what_is_known_from_outside_is_marked(tmp_path: Path) -> None:
    page = page_at(pages(tmp_path, "zh"), "entities/model-kite/")
    fact = one(page, "//ul[@class='outside-list']/li")
    assert text(fact) == "采集文本之外 它更早就有。 出处：2019年手册"
    assert texts(fact, "./span[@class='mark mark-outside']") == ["采集文本之外"]


def test_statements_of_its_offices_come_apart(tmp_path: Path) -> None:
    bureau = entity("org-bureau", "Beishan Science Bureau", "北山区科技局", page="own")
    made = corpus(
        tmp_path,
        vocabulary={**VOCABULARY, "entities/organisations": [bureau]},
        seeds={"beishan-2022": SEED},
    )
    page = page_at(entities.build(made, "en", {}), "entities/org-bureau/")
    assert texts(page, "//p[@class='empty']") == ["No brief states anything about it yet."]
    assert texts(page, "//h2[@id='about-says']/following-sibling::div//p[@class='words']") == [
        "All is well."
    ]
    assert texts(page, "//ul[@class='offices']/li") == ["an official of the Beishan bureau"]


def test_text_from_markdown_has_a_place_of_its_own(tmp_path: Path) -> None:
    html: dict[tuple[str, Lang], str] = {
        ("model-kite", "en"): "<p>More of the <em>kite</em>.</p>",
        ("model-kite-tail", "zh"): "<p>尾部。</p>",
    }
    page = page_at(pages(tmp_path, "en", html), "entities/model-kite/")
    assert "about-more" in [a.id for a in page.contents]
    assert texts(page, "//div[@class='prose']/p") == ["More of the kite."]
    notice = one(page, "//p[@class='notice']")
    assert text(notice) == "There is more on this in Chinese: 风筝尾"
    assert values(notice, "./a/@href") == ["../../zh/entities/model-kite/#model-kite-tail"]


def test_a_section_of_what_has_no_page_is_told_in_the_list(tmp_path: Path) -> None:
    lost = entity("model-lost", "Lost Part", "散落部分", page="section", section_of="model-loose")
    made = corpus(tmp_path, vocabulary={"entities/models": [LOOSE, lost]})
    built = list(entities.build(made, "en", {}))
    item = one(page_at(built, "entities/"), "//li[@id='model-lost']")
    assert item.get("class") == "entity-here"
    assert [page.address for page in built] == ["entities/", "entities/park-bs/"]
