"""JSON-LD: schema.org's words, dates no more precise than known, nothing that ends a script."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.publish.data_package import FILES
from clusterbriefs.publish.json_ld import article, breadcrumbs, dataset, known_date, script
from clusterbriefs.publish.links import Links
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.edtf import parse_edtf
from tests.support.corpora import corpus, hand_written
from tests.support.days import grown
from tests.support.places import ROOT
from tests.support.project import SEED, bi
from tests.support.schema_org import faults

SITE: Final = "https://briefs.example/under/"
LINKS: Final = Links(SITE, "briefs/beishan-2022/")


@pytest.mark.parametrize("lang", LANGS)
def test_every_brief_of_this_repository_is_an_article(lang: Lang) -> None:
    loaded, _ = load_corpus(ROOT)
    for slug in loaded.slugs:
        found = article(loaded, lang, slug, LINKS)
        assert faults(found) == [], slug
        assert {"citation", "about", "isBasedOn", "datePublished", "license"} <= found.keys()


@pytest.mark.parametrize("lang", LANGS)
def test_the_corpus_is_one_dataset(lang: Lang) -> None:
    loaded, _ = load_corpus(ROOT)
    found = dataset(loaded, lang, LINKS, FILES)
    assert faults(found) == []
    assert found["@id"] == f"{SITE}data/#dataset"
    assert [item["name"] for item in found["distribution"]] == list(FILES)


def test_an_article_tells_what_it_is_about_and_rests_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = article(grown(tmp_path, monkeypatch), "zh", "beishan-2022", LINKS)
    assert faults(found) == []
    assert found["inLanguage"] == "zh-Hans"
    assert (found["datePublished"], found["dateModified"]) == ("2026-11-23", "2026-11-25")
    assert [(item["@type"], item["name"]) for item in found["about"]] == [
        ("Place", "北山区"),
        ("Thing", "企业"),
    ]
    # "2022~" is no date that is known, so that of the source is left out.
    assert found["isBasedOn"] == {
        "@type": "CreativeWork",
        "name": "北山器械产业",
        "inLanguage": "zh-Hans",
        "publisher": {"@type": "Organization", "name": "北山日报"},
    }
    assert found["workTranslation"] == f"{SITE}briefs/beishan-2022/"
    assert found["mentions"] == [
        {"@type": "Place", "name": "北山园", "url": f"{SITE}zh/entities/park-bs/"}
    ]


def test_a_brief_by_hand_says_what_it_knows(tmp_path: Path) -> None:
    loaded = corpus(tmp_path, briefs={"nanshui-2023.en": hand_written()})
    found = article(loaded, "en", "nanshui-2023", LINKS)
    assert faults(found) == []
    assert found["isBasedOn"]["datePublished"] == "2023-05"
    assert not {"datePublished", "dateModified", "workTranslation", "mentions"} & found.keys()


def test_a_mirror_that_serves_spam_is_not_linked(tmp_path: Path) -> None:
    source = {
        **SEED["source"],
        "url": "https://spam.example/",
        "mirror": {**bi("A mirror", "镜像站"), "serves_spam": True},
    }
    loaded = corpus(tmp_path, seeds={"beishan-2022": {"source": source}})
    assert "spam.example" not in json.dumps(article(loaded, "en", "beishan-2022", LINKS))


@pytest.mark.parametrize(
    ("edtf", "known"),
    [
        ("2022-07-29", "2022-07-29"),
        ("2022-07", "2022-07"),
        ("2022", "2022"),
        ("2022~", None),
        ("2022?-07-29", None),
        ("[2022-08..2022-12]", None),
        ("202X", None),
        ("XXXX", None),
    ],
)
def test_a_date_in_doubt_is_left_out(edtf: str, known: str | None) -> None:
    assert known_date(parse_edtf(edtf)) == known


def test_breadcrumbs_count_from_one() -> None:
    found = breadcrumbs([("Regions", f"{SITE}regions/"), ("Beishan", f"{SITE}regions/bs/")])
    assert faults(found) == []
    assert [item["position"] for item in found["itemListElement"]] == [1, 2]


def test_no_text_can_end_the_script_that_holds_it() -> None:
    data = {"name": "</script><!-- & 北山 <script>"}
    text = str(script(data))
    assert not set("<>&") & set(text)
    assert json.loads(text) == data


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"datePublished": "2022~"}, "it.datePublished is '2022~'"),
        ({"headLine": "x"}, "it: Article has no headLine"),
        ({"publisher": "us"}, 'it.publisher is no Organization or Person: "us"'),
    ],
)
def test_the_checker_notices(change: dict[str, Any], fault: str, tmp_path: Path) -> None:
    loaded = corpus(tmp_path, briefs={"nanshui-2023.en": hand_written()})
    assert faults({**article(loaded, "en", "nanshui-2023", LINKS), **change}) == [fault]
