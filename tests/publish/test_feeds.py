"""Feeds: valid, in full text, the same bytes for the same corpus, and whole."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import feedparser  # type: ignore[import-untyped]
import jsonschema
import pytest
from lxml import etree

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.publish import feed as feed_module
from clusterbriefs.publish.atom import atom
from clusterbriefs.publish.feed import Feed, feeds, in_full
from clusterbriefs.publish.json_feed import json_feed
from clusterbriefs.values import LANGS, Lang
from tests.support.corpora import corpus
from tests.support.days import grown, many
from tests.support.places import ROOT

SITE: Final = "https://briefs.example/under/"

TEXT: Final = (
    '<p><span class="statement" id="s-counts">Beishan &amp; co.</span><sup id="fnref:counts">'
    '<a class="footnote-ref" href="#fn:counts">1</a></sup> See <a href="../dated/#s-x">that</a>, '
    '<a href="https://elsewhere.example/?a=1&amp;b=2">this</a>.</p>\n'
    '<div class="footnote"><ol><li id="fn:counts">Capture line 1.</li></ol></div>'
)
"""The HTML of a brief as its page has it."""

JSON_FEED: Final = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "description": {"type": "string"},
        "language": {"enum": ["en", "zh-Hans"]},
        "home_page_url": {"$ref": "#/$defs/address"},
        "feed_url": {"$ref": "#/$defs/address"},
        "next_url": {"$ref": "#/$defs/address"},
        "authors": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "required": ["name"]},
        },
        "items": {"type": "array", "items": {"$ref": "#/$defs/item"}},
    },
    "$defs": {
        "address": {"type": "string", "pattern": "^https://\\S+$"},
        "item": {
            "type": "object",
            "required": ["id", "url", "title", "date_published"],
            "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string", "minLength": 1},
                "url": {"$ref": "#/$defs/address"},
                "title": {"type": "string", "minLength": 1},
                "summary": {"type": "string", "minLength": 1},
                "content_html": {"type": "string", "minLength": 1},
                "content_text": {"type": "string", "minLength": 1},
                "date_published": {"type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT00:00:00Z$"},
                "tags": {"type": "array", "items": {"type": "string"}},
            },
        },
    },
}
"""What jsonfeed.org asks of version 1.1, as far as our feeds use it."""


@cache
def grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(ROOT / "tests" / "support" / "atom.rng"))


TEXTS: Final[dict[tuple[str, Lang], str]] = {("beishan-2022", lang): TEXT for lang in LANGS}


def text(slug: str, lang: Lang) -> str | None:
    return TEXTS.get((slug, lang))


def made(loaded: Corpus, lang: Lang = "en", site: str = SITE) -> dict[str, Feed]:
    """Return all feeds of a language by address."""
    return {feed.address: feed for feed in feeds(loaded, lang, text, site)}


def parsed(feed: Feed) -> Any:
    """Return what a reader of feeds makes of one; it must have no complaint."""
    found = feedparser.parse(atom(feed).encode(), sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """A corpus with changes of every cause."""
    return grown(tmp_path, monkeypatch)


def test_there_is_one_for_all_and_for_each_region_and_topic(loaded: Corpus) -> None:
    named = ["feed"]
    named += [f"regions/{key}/feed" for key in loaded.vocabulary.regions]
    named += [f"topics/{key}/feed" for key in loaded.vocabulary.topics]
    assert list(made(loaded)) == named
    assert list(made(loaded, "zh")) == [f"zh/{name}" for name in named]
    slugs = [entry.url.split("/")[5] for entry in made(loaded)["regions/bs/feed"].entries]
    assert slugs == ["beishan-2022"] * 3
    assert made(loaded)["topics/parks/feed"].entries == ()


@pytest.mark.parametrize("site", [SITE, ""])
@pytest.mark.parametrize("lang", LANGS)
def test_every_feed_is_valid_atom(loaded: Corpus, lang: Lang, site: str) -> None:
    for feed in made(loaded, lang, site).values():
        grammar().assertValid(etree.fromstring(atom(feed).encode()))
        assert len({entry.id for entry in feed.entries} | {feed.id}) == len(feed.entries) + 1


@pytest.mark.parametrize("lang", LANGS)
def test_every_feed_is_valid_json_feed(loaded: Corpus, lang: Lang) -> None:
    jsonschema.Draft202012Validator.check_schema(JSON_FEED)
    for feed in made(loaded, lang).values():
        jsonschema.validate(json.loads(json_feed(feed)), JSON_FEED)


def test_a_reader_sees_causes_days_and_texts(loaded: Corpus) -> None:
    found = parsed(made(loaded)["feed"])
    assert found.feed.title == "Cluster Briefs"
    assert found.feed.updated == "2026-11-25T00:00:00Z"
    assert [(entry.title, entry.updated[:10], entry.link) for entry in found.entries] == [
        (
            "Corrected: Beishan counts its device firms",
            "2026-11-25",
            f"{SITE}briefs/beishan-2022/#s-counts",
        ),
        (
            "New facts: Beishan counts its device firms",
            "2026-11-24",
            f"{SITE}briefs/beishan-2022/#s-gate",
        ),
        ("A park & a gate", "2026-11-24", f"{SITE}briefs/dated/"),
        ("Beishan counts its device firms", "2026-11-23", f"{SITE}briefs/beishan-2022/"),
    ]
    corrected, facts, _, brief = found.entries
    assert [tag.term for tag in corrected.tags] == ["correction", "bs", "firms"]
    assert "<del>It had 24 firms.</del>" in corrected.content[0].value
    assert "<ins>It had 42 firms &amp; no more.</ins>" in corrected.content[0].value
    assert (
        f'<li>The park has a gate. <a href="{SITE}briefs/beishan-2022/#s-gate">#</a></li>'
        in facts.content[0].value
    )
    assert brief.id == "tag:briefs.example,2026-11-22:/under/briefs/beishan-2022"


def test_the_text_is_whole_and_its_links_lead_out_of_the_reader(loaded: Corpus) -> None:
    html = made(loaded)["feed"].entries[-1].html
    assert html is not None
    assert html.startswith("<p><strong>Beishan had 42 device firms.</strong></p>")
    assert re.findall(r'href="([^"]*)"', html) == [
        f"{SITE}briefs/beishan-2022/#fn:counts",
        f"{SITE}briefs/dated/#s-x",
        "https://elsewhere.example/?a=1&amp;b=2",
    ]
    assert "Capture line" not in html


def test_without_an_address_of_the_site_links_are_relative_and_ids_hold(loaded: Corpus) -> None:
    entry = made(loaded, "zh", "")["zh/regions/bs/feed"].entries[-1]
    assert entry.url == "../../briefs/beishan-2022/"
    assert entry.id == made(loaded, "zh", "")["zh/feed"].entries[-1].id
    assert entry.html is not None
    assert 'href="../../briefs/beishan-2022/#fn:counts"' in entry.html


def test_only_texts_that_a_feed_carries_need_be_kept(loaded: Corpus) -> None:
    assert in_full(loaded, "en") == {"beishan-2022", "dated"}
    assert in_full(loaded, "zh") == {"beishan-2022"}


def test_a_feed_of_many_is_short_and_the_rest_lies_in_archives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_module, "NEWEST", 3)
    monkeypatch.setattr(feed_module, "ARCHIVED", 4)
    found = made(many(tmp_path, 10, monkeypatch))
    assert [entry.title for entry in found["feed"].entries] == ["Brief 9", "Brief 8", "Brief 7"]
    assert len(found["regions/ns/feed"].entries) == 3

    # Follow the way back as a reader does.
    names, feed = [], found["feed"]
    while feed.older is not None:
        feed = found[feed.older]
        names.append((feed.address, [entry.title for entry in feed.entries]))
        assert parsed(feed).feed.id == feed.id
        grammar().assertValid(etree.fromstring(atom(feed).encode()))
        links = {link.rel: link.href for link in parsed(feed).feed.links}
        assert links["current"] == f"{SITE}feed.xml"
    assert names == [
        ("feed-3", ["Brief 9", "Brief 8"]),
        ("feed-2", ["Brief 7", "Brief 6", "Brief 5", "Brief 4"]),
        ("feed-1", ["Brief 3", "Brief 2", "Brief 1", "Brief 0"]),
    ]
    assert json.loads(json_feed(found["feed"]))["next_url"] == f"{SITE}feed-3.json"
    assert all(entry.html is None for entry in feed.entries)


def test_the_newest_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for feed in made(many(tmp_path, 12, monkeypatch)).values():
        assert all(one.day >= two.day for one, two in pairwise(feed.entries))


def test_an_empty_corpus_has_feeds_too(tmp_path: Path) -> None:
    for feed in made(corpus(tmp_path)).values():
        assert parsed(feed).entries == []
        assert parsed(feed).feed.updated == "2026-11-22T00:00:00Z"


def test_what_xml_cannot_hold_is_left_out(loaded: Corpus) -> None:
    texts = dict.fromkeys(TEXTS, "<p>a\x0bb\ufffe</p>")
    found = next(feeds(loaded, "en", lambda *key: texts.get(key), SITE))
    assert "<p>ab</p>" in parsed(found).entries[-1].content[0].value


def test_the_same_corpus_gives_the_same_bytes(loaded: Corpus) -> None:
    first = [atom(feed) + json_feed(feed) for feed in made(loaded).values()]
    assert [atom(feed) + json_feed(feed) for feed in made(loaded).values()] == first
