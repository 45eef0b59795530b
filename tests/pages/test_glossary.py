"""The glossary."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from clusterbriefs.pages import glossary
from tests.support.corpora import corpus
from tests.support.html import find, one, page_at, text, texts, values
from tests.support.project import VOCABULARY, bi


def term(key: str, en: str, zh: str, **more: object) -> dict[str, Any]:
    """Return a term of the glossary."""
    return {
        "id": key,
        "term": bi(en, zh),
        "definition": bi(f"What {en} means.", f"{zh}的意思。"),
        "category": "policy",
        **more,
    }


TERMS = [
    term("chain", "industrial chain", "产业链"),
    term("quoted", "“two new” sector", "“两新”"),
    term("growth", "re-growth", "重新增长", category="weather"),
    term("plan", "14th plan", "十四五规划", outside=bi("Policy papers.", "政策文件。")),
]


def test_english_terms_stand_by_letter(tmp_path: Path) -> None:
    made = corpus(tmp_path, vocabulary={"terms": TERMS})
    page = page_at(glossary.build(made, "en"), "glossary/")
    assert texts(page, "//dfn") == [
        "14th plan",
        "industrial chain",
        "output value",
        "re-growth",
        "“two new” sector",
    ]
    assert texts(page, "//h2") == ["0–9", "I", "O", "R", "T"]
    assert values(page, "//nav//a/@href") == [
        "#letter-0",
        "#letter-i",
        "#letter-o",
        "#letter-r",
        "#letter-t",
    ]


def test_chinese_terms_stand_by_pinyin_of_the_word_in_its_context(tmp_path: Path) -> None:
    made = corpus(tmp_path, vocabulary={"terms": TERMS})
    page = page_at(glossary.build(made, "zh"), "glossary/")
    assert texts(page, "//dfn") == ["产业链", "产值", "重新增长", "“两新”", "十四五规划"]
    assert texts(page, "//h2") == ["C", "L", "S"]


def test_an_entry_has_its_anchor_both_names_category_and_basis(tmp_path: Path) -> None:
    made = corpus(tmp_path, vocabulary={"terms": TERMS})
    page = page_at(glossary.build(made, "en"), "glossary/")
    entry = find(page, "//dl[@class='glossary']/div")[0]
    head = one(entry, "./dt")
    assert (head.get("id"), text(head)) == ("term-plan", "14th plan 十四五规划 policy")
    assert text(one(entry, "./dd")) == (
        "What 14th plan means. from outside the captures Policy papers."
    )


def test_a_category_without_a_label_stands_for_itself(tmp_path: Path) -> None:
    made = corpus(tmp_path, vocabulary={"terms": TERMS})
    page = page_at(glossary.build(made, "zh"), "glossary/")
    assert texts(page, "//dt[@id='term-growth']/span[2]") == ["weather"]


def test_a_term_leads_to_what_is_counted_under_it(tmp_path: Path) -> None:
    firms: dict[str, Any] = {**VOCABULARY["objects"][0], "terms": ["output-value"]}
    made = corpus(tmp_path, vocabulary={"objects": [firms]}, seeds={"beishan-2022": {}})
    page = page_at(glossary.build(made, "en"), "glossary/")
    link = one(page, "//dd/span[@class='terms']/a")
    assert (text(link), link.get("href")) == ("device firms", "../figures/#o-device-firms")
