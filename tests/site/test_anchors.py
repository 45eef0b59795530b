"""Permanent addresses: statements, figures, entities."""

from __future__ import annotations

import pytest

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.values import LANGS, Lang
from tests.support.html import text
from tests.support.site import Built, Site

pytestmark = pytest.mark.site


def page_at(site: Site, lang: Lang, address: str) -> Built:
    """Return a page by language and plain address."""
    return site.pages[f"zh/{address}" if lang == "zh" else address]


@pytest.mark.parametrize("lang", LANGS)
def test_every_statement_of_every_seed_has_its_anchor(
    real: Site, real_corpus: Corpus, lang: Lang
) -> None:
    for slug, file in real_corpus.seeds.items():
        ids = page_at(real, lang, f"briefs/{slug}/").ids
        wanted = [f"s-{statement.id}" for statement in file.seed.statements()]
        assert [anchor for anchor in wanted if anchor not in ids] == [], slug


@pytest.mark.parametrize("lang", LANGS)
def test_the_anchor_stands_on_the_words_of_the_statement(
    real: Site, real_corpus: Corpus, lang: Lang
) -> None:
    for said in real_corpus.said.values():
        page = page_at(real, lang, f"briefs/{said.slug}/")
        (element,) = page.find(f"//*[@id='s-{said.statement.id}']")
        assert squeezed(text(element)) == squeezed(said.text[lang]), said.key


def squeezed(words: str) -> str:
    """Return words without white space, marks of emphasis and escapes."""
    return "".join(words.split()).replace("*", "").replace("\\", "")


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_anchors_stand_in_the_same_order_in_both_languages(
    real: Site, real_corpus: Corpus, lang: Lang
) -> None:
    for slug, file in real_corpus.seeds.items():
        ids = [key for key in page_at(real, lang, f"briefs/{slug}/").ids if key.startswith("s-")]
        assert ids == [f"s-{statement.id}" for statement in file.seed.statements()]


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_of_figures_has_one_row_for_each(
    real: Site, real_corpus: Corpus, lang: Lang
) -> None:
    rows = page_at(real, lang, "figures/").values("//tr[starts-with(@id, 'f-')]/@id")
    assert sorted(rows) == sorted(
        f"f-{item.slug}--{item.figure.id}" for item in real_corpus.figures
    )


@pytest.mark.parametrize("lang", LANGS)
def test_every_entity_with_a_page_or_section_has_its_address_and_heading(
    real: Site, real_corpus: Corpus, lang: Lang
) -> None:
    entities = real_corpus.vocabulary.entities
    for key, entity in entities.items():
        name = entity.name[lang]
        if entity.page == "own":
            assert page_at(real, lang, f"entities/{key}/").texts("//h1") == [name]
        if entity.page == "section":
            home = real_corpus.vocabulary.page_of(key)
            page = page_at(real, lang, f"entities/{home}/" if home else "entities/")
            headings = page.find(f"//*[@id='{key}'][self::h2 or self::h3]")
            headings += page.find(f"//*[@id='{key}']//*[self::h2 or self::h3]")
            assert [text(heading) for heading in headings[:1]] == [name], key


@pytest.mark.parametrize("lang", LANGS)
def test_every_region_and_topic_has_its_page(real: Site, real_corpus: Corpus, lang: Lang) -> None:
    vocabulary = real_corpus.vocabulary
    for key, region in vocabulary.regions.items():
        assert page_at(real, lang, f"regions/{key}/").texts("//h1") == [region.name[lang]]
    for key, topic in vocabulary.topics.items():
        assert page_at(real, lang, f"topics/{key}/").texts("//h1") == [topic.name[lang]]


@pytest.mark.parametrize("lang", LANGS)
def test_each_footnote_leads_back_to_its_statement(
    real: Site, real_corpus: Corpus, lang: Lang
) -> None:
    for slug, file in real_corpus.seeds.items():
        page = page_at(real, lang, f"briefs/{slug}/")
        notes = page.values("//div[@class='footnote']//li/@id")
        assert sorted(notes) == sorted(f"fn:{s.id}" for s in file.seed.statements())
