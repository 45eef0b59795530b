"""How the search index is made: words, names, other spellings, documents, Pagefind's files."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.site.search.bundle import SMALLEST, STEP, STRIDE, prepared
from clusterbriefs.site.search.documents import Document, Entry, Part, documents, year_span
from clusterbriefs.site.search.spelling import APART, SOUND, TIGHT, endings, sounds, whole, words
from clusterbriefs.site.search.variants import Spellings, american, traditional
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.edtf import parse_edtf
from tests.support.live import live
from tests.support.site import Site, dress

NONE = Spellings({}, frozenset())


def test_chinese_is_indexed_in_pairs_and_shown_as_it_is_read() -> None:
    """Each character but the last with its neighbour: 坪山区 is 坪山, 山区 and a last 区."""
    found = list(words("坪山区有97家 BT firms"))
    assert [len(word.indexed) for word in found[:4]] == [6, 6, 6, 4]
    assert found[0].indexed[3:] == found[1].indexed[:3]
    assert [word.shown for word in found] == [
        *"坪山区有",
        f"{TIGHT}97",
        f"{TIGHT}家",
        "BT",
        "firms",
    ]


@given(st.text(alphabet="坪山区 a1.，—\t\u3000", max_size=40))
def test_what_is_indexed_is_counted_by_white_space(text: str) -> None:
    """Pagefind counts what white space parts; excerpts rest on that."""
    found = list(words(text))
    assert len(" ".join(word.indexed for word in found).split()) == len(found)
    assert all(word.shown and not set(word.shown) & set(" \t\u3000") for word in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BT Avenue", "bt-avenue"),
        ("Innovation centres", "innovation centre"),
        ("Jing-Jin-Ji", "jing jin ji"),
        ("ＢＴ大道", "BT大道"),
        ("Café", "cafe"),
    ],
)
def test_a_name_is_one_word_however_it_is_written(one: str, other: str) -> None:
    assert whole(one) == whole(other)


def test_a_name_without_letters_is_none() -> None:
    assert whole("—") == ""


def test_american_names_are_known_by_british_words() -> None:
    assert whole("Guochuang Center", {"center": "centre"}) == whole("guochuang centre")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("龙华区", ["longhuaqu", "lhq"]),
        ("BT大道", ["btdadao", "btdd"]),
        ("重庆", ["chongqing", "cq"]),
        ("Longhua", []),
    ],
)
def test_a_chinese_name_is_typed_by_its_sound(name: str, typed: list[str]) -> None:
    assert [word.removeprefix(SOUND) for word in sounds(name)] == typed


def test_a_name_ends_in_what_it_is() -> None:
    assert [end[1:] for end in endings("医疗器械")] == [whole("疗器械")[1:], whole("器械")[1:]]
    assert [end[1:] for end in endings("Medical devices")] == ["device"]


@pytest.mark.parametrize(
    ("british", "typed"),
    [
        ("centre", "center"),
        ("tumours", "tumors"),
        ("commercialisation", "commercialization"),
        ("programme", "program"),
        ("haematology", "hematology"),
        ("modelling", "modeling"),
        ("licence", "license"),
        ("catalogue", "catalog"),
    ],
)
def test_american_spellings_are_known(british: str, typed: str) -> None:
    assert typed in american(british)


@pytest.mark.parametrize("word", ["four", "firms", "filled", "park", "hours"])
def test_words_that_only_look_british_stay(word: str) -> None:
    assert american(word) == set()


def test_a_text_is_found_by_the_other_spellings_of_its_words() -> None:
    known = Spellings.of(["innovation centres and a centre", "a life-science park"])
    assert known.british["center"] == "centre"
    doubles = list(known.doubles("National Center for Life Science"))
    assert doubles == ["centre", "lifescience"]


def test_traditional_characters_lead_to_those_of_the_texts() -> None:
    table = traditional(["医疗器械", "著名"])
    pairs = dict(zip(table[::2], table[1::2], strict=True))
    assert pairs["醫"] == "医"
    assert pairs["療"] == "疗"
    assert "龍" not in pairs
    assert "著" not in pairs


@pytest.mark.parametrize(
    ("date", "years"),
    [("2020~", [2020]), ("2021-12-31", [2021]), ("2021/2023", [2021, 2022, 2023]), ("XXXX", [])],
)
def test_a_date_is_filtered_by_the_years_that_it_may_mean(date: str, years: list[int]) -> None:
    assert list(year_span(parse_edtf(date))) == years


def test_what_is_only_looked_for_is_not_shown() -> None:
    entry = Entry("a/", "甲 One", (Part(10, "甲 One"), Part(1, "Text.")), (Part(5, "乙"),), ("丙",))
    ready = prepared(Document("entity", (entry,)), NONE)
    told = json.loads(ready.fragment.removeprefix(b"pagefind_dcd"))
    assert told["content"] == f"{APART}甲 One {APART}Text."
    assert told["meta"]["skip"] == 2
    assert whole("丙") in ready.html


def test_figures_stand_in_rows_of_one_length() -> None:
    entries = tuple(Entry(f"f#{n}", str(n), (Part(1, "很" * 50 * n),)) for n in range(5))
    ready = prepared(Document("figure", entries), NONE)
    assert ready.length == STRIDE * len(entries)


@pytest.mark.site
@pytest.mark.parametrize("lang", LANGS)
def test_everything_can_be_found_at_an_address_that_is_there(
    real: Site, real_corpus: Corpus, lang: Lang
) -> None:
    """Every region, entity, topic, term, brief, figure and source, and every written page."""
    prefix = "zh/" if lang == "zh" else ""
    entries = [one for each in documents(real_corpus, lang, real.folder) for one in each.entries]
    for entry in entries:
        page, _, anchor = entry.address.partition("#")
        assert not anchor or anchor in real.pages[prefix + page].ids, entry.address
        assert page.endswith("/")
    addresses = [entry.address for entry in entries]
    assert len(addresses) == len(set(addresses))
    vocabulary = real_corpus.vocabulary
    named = [vocabulary.regions, vocabulary.entities, vocabulary.topics, vocabulary.terms]
    least = sum(map(len, named)) + len(real_corpus.figures) + 2 * len(real_corpus.slugs)
    assert len(entries) > least
    assert "about/" in addresses


@pytest.mark.site
@pytest.mark.parametrize("lang", LANGS)
def test_the_index_has_our_ids_and_nothing_that_is_not_used(real: Site, lang: Lang) -> None:
    folder = real.folder / "pagefind" / lang
    listed = gzip.decompress(next(folder.glob("*.pf_meta")).read_bytes())
    fragments = list((folder / "fragment").iterdir())
    for path in fragments:
        assert path.stem.encode() in listed
        told: dict[str, Any] = json.loads(gzip.decompress(path.read_bytes())[12:])
        assert told["meta"]["kind"][0] == path.stem[0] or path.stem[0] == "g"
    kept = {path.name for path in folder.iterdir() if path.suffix != ".pf_meta"}
    assert kept == {
        "fragment",
        "index",
        "filters.json",
        "pagefind.js",
        "pagefind-entry.json",
        "wasm.en.pagefind",
    }


@pytest.mark.site
def test_filters_name_years_and_the_tree_of_regions(real: Site) -> None:
    told = json.loads(Path(real.folder, "pagefind", "en", "filters.json").read_text("utf-8"))
    assert told["years"] == sorted(told["years"], reverse=True)
    assert ["sz-longhua", "Longhua", 3] in told["regions"]
    assert ["sz", "Shenzhen", 2] in told["regions"]


@pytest.mark.site
def test_it_is_made_while_mkdocs_serves(made_copy: Path) -> None:
    dress(made_copy)
    with live(made_copy) as served:
        for lang in LANGS:
            told = json.loads(served.read(f"pagefind/{lang}/pagefind-entry.json"))
            assert told["languages"]["en"]["page_count"] > 0


def test_an_index_file_tells_by_its_name_how_large_it_is(real: Site) -> None:
    """By that the search keeps a query from costing more than it may."""
    for lang in LANGS:
        files = list((real.folder / "pagefind" / lang / "index").iterdir())
        assert len(files) > 50
        for file in files:
            most = SMALLEST * STEP ** int(file.stem[-1], 36)
            assert most / STEP <= file.stat().st_size <= most or file.stat().st_size <= SMALLEST
