"""Terms of the glossary in a text: which are found, which are left alone, where they are linked."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.glossary import build as glossary_pages
from clusterbriefs.pages.terms import Terms, forms, linked, terms_of
from clusterbriefs.values import Lang
from tests.support.corpora import corpus, entity, region
from tests.support.project import bi


def term(key: str, en: str, zh: str, category: str = "economy") -> dict[str, Any]:
    return {
        "id": key,
        "term": bi(en, zh),
        "category": category,
        "definition": bi(f"What {en} is; see output value.", f"{zh}是什么；参见产值。"),
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return corpus(
        tmp_path_factory.mktemp("terms"),
        vocabulary={
            "terms": [
                term("gross", "gross output value", "总产值"),
                term("high-tech", "national high-tech enterprise", "国高"),
                term("private", "non-public sector", "非公"),
                term("device", "medical device", "医疗器械"),
                term("cro", "contract research organisation (CRO)", "CRO"),
                term("rd", "new-type R&D institution", "新型研发机构"),
                term("above", "above designated size (“above-scale”)", "规上"),
                term("then", "recently (some days before)", "日前"),
                term("now", "recently (these days)", "近日"),
                term("bay", "Xin Bay", "新湾"),
                term("hundred", "CNY 100 million", "亿元", "unit"),
            ],
            "regions": [region("xin", "Xin Bay", "新湾")],
            "entities/organisations": [
                entity("org-md", "Beishan Medical Device Society", "北山医疗器械学会")
            ],
        },
    )


def found(made: Corpus, lang: Lang, text: str) -> list[str]:
    """Return the words that are found in a text."""
    return [text[one.start : one.end] for one in terms_of(made.vocabulary, lang).find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Output values and gross output values.", ["Output values", "gross output values"]),
        ("A medical-device firm, a medical device.", ["medical-device", "medical device"]),
        ("paramedical devices, medical devicery", []),
        ("the non-public sector", ["non-public sector"]),
        ("CROs, a CRO, but no cro", ["CROs", "CRO"]),
        ("a new-type R&amp;D institution", ["new-type R&amp;D institution"]),
        ("above-scale firms, above designated size", ["above-scale", "above designated size"]),
        # Two terms share the word, so it would explain neither.
        ("recently", []),
        # Names: of an entity, of a region that has a page.
        ("the Beishan Medical Device Society in Xin Bay", []),
        ("a Medical Device", []),
        ("CNY 100 million", []),
        ("medical-device-related", []),
    ],
)
def test_english_terms_are_whole_words_in_any_number(
    made: Corpus, text: str, words: list[str]
) -> None:
    assert found(made, "en", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("总产值和产值", ["总产值", "产值"]),
        ("三家国高企业", ["国高"]),
        ("中国高端医疗器械", ["医疗器械"]),
        ("非公企业，非公开发行", ["非公"]),
        ("规上企业与法规上的", ["规上"]),
        ("北山医疗器械学会在新湾", []),
    ],
)
def test_chinese_terms_are_words_where_they_stand(
    made: Corpus, text: str, words: list[str]
) -> None:
    assert found(made, "zh", text) == words


def test_the_first_in_each_section_is_linked_and_nothing_within_links_or_headings(
    made: Corpus,
) -> None:
    html = (
        '<p><a href="x">output value</a> and <code>output value</code>, output value, '
        "output value.</p><h2>Output value</h2><table><tr><td>output value</td></tr></table>"
        "<p>An <em>output value</em>; output value.</p>"
    )
    done = linked(terms_of(made.vocabulary, "en"), html, "../glossary/")
    link = '<a class="term" href="../glossary/#term-output-value">output value</a>'
    assert done == (
        f'<p><a href="x">output value</a> and <code>output value</code>, {link}, '
        "output value.</p><h2>Output value</h2><table><tr><td>output value</td></tr></table>"
        f"<p>An <em>{link}</em>; output value.</p>"
    )


def test_a_definition_does_not_explain_its_own_term(made: Corpus) -> None:
    (page,) = glossary_pages(made, "en")
    entries = dict(re.findall(r'<dt id="term-([\w-]+)">.*?<dd>(.*?)</dd>', page.body, re.DOTALL))
    assert 'class="term"' not in entries["output-value"]
    assert 'href="./#term-output-value"' in entries["gross"]


def test_forms_of_a_term() -> None:
    assert list(forms("pillar industry", "en")) == ["pillar industry", "pillar industries"]
    assert list(forms("chemical drugs", "en")) == ["chemical drugs", "chemical drug"]
    assert list(forms('leading ("dragon-head") firm', "en")) == ["leading firm", "leading firms"]
    assert list(forms("产业链", "zh")) == ["产业链"]


@given(text=st.text(st.sampled_from("output value中国高端医疗器械总产值CRO-–’& ;"), max_size=60))
def test_no_text_is_lost_or_changed(made: Corpus, text: str) -> None:
    safe = text.replace("&", "&amp;")
    for lang in ("en", "zh"):
        done = linked(terms_of(made.vocabulary, lang), f"<p>{safe}</p>", "g/")
        assert re.sub(r"</?a[^>]*>", "", done) == f"<p>{safe}</p>"


@pytest.mark.alone
def test_time_grows_with_the_text_alone(tmp_path: Path) -> None:
    """Not with the number of names: ten thousand of them cost what a few cost."""
    few = corpus(tmp_path / "few")
    names = [entity(f"org-{n}", f"Made Society {n}", f"虚构学会{n}") for n in range(3_000)]
    many = corpus(tmp_path / "many", vocabulary={"entities/organisations": names})
    text = "<p>" + "An output value of a made society. " * 2_000 + "</p>"

    def seconds(terms: Terms) -> float:
        times = []
        for _ in range(3):
            start = time.perf_counter()
            linked(terms, text, "g/")
            times.append(time.perf_counter() - start)
        return min(times)

    assert seconds(Terms(many.vocabulary, "en")) < 5 * seconds(Terms(few.vocabulary, "en"))
