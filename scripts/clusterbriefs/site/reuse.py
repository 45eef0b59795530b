"""Writes the files beside the pages: feeds, data, Markdown, guides for robots and models."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Page, full_address
from clusterbriefs.publish.atom import atom
from clusterbriefs.publish.data_package import data_package
from clusterbriefs.publish.entity import entity_data
from clusterbriefs.publish.feed import feeds, in_full
from clusterbriefs.publish.json_feed import json_feed
from clusterbriefs.publish.llms import llms
from clusterbriefs.publish.markdown import page_markdown
from clusterbriefs.publish.provenance import provenance
from clusterbriefs.publish.region import region_data
from clusterbriefs.publish.robots import robots
from clusterbriefs.publish.schema import SCHEMA_FILE, json_schema
from clusterbriefs.publish.sitemap import sitemap
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.files import write_whole


class Texts:
    """The HTML of the briefs that feeds carry in full, packed, so that thousands find room."""

    def __init__(self, corpus: Corpus) -> None:
        self.wanted = {lang: in_full(corpus, lang) for lang in LANGS}
        self.kept: dict[tuple[str, Lang], bytes] = {}

    def keep(self, slug: str, lang: Lang, html: str) -> None:
        """Keep the safe HTML of a brief's text if a feed carries it."""
        if slug in self.wanted[lang]:
            self.kept[slug, lang] = zlib.compress(html.encode("utf-8"), 1)

    def __call__(self, slug: str, lang: Lang) -> str | None:
        """Return the HTML that was kept, None where it was not."""
        packed = self.kept.get((slug, lang))
        return None if packed is None else zlib.decompress(packed).decode("utf-8")


def write_markdown(site: Path, site_url: str, page: Page, corpus: Corpus, html: str) -> None:
    """Write the Markdown of a page beside its HTML; the main part of the page is given.

    Pages that no list shall name have none: search, and notices that a language is missing.
    """
    if not page.listed:
        return
    address = full_address(page.lang, page.address)
    if page.kind == "brief":
        brief = corpus.briefs[page.address.split("/")[1]][page.lang]
        text = (corpus.root / brief.path).read_text(encoding="utf-8")
    else:
        text = page_markdown(page, html, site_url + address if site_url else None)
    write_whole(site / address / "index.md", text, durable=False)


def write_files(
    corpus: Corpus, site: Path, site_url: str, texts: Texts, listed: Mapping[Lang, set[str]]
) -> None:
    """Write every file that is made after the pages, once for both languages."""
    for name, text in files_of(corpus, site_url, texts, listed):
        write_whole(site / name, text, durable=False)


def files_of(
    corpus: Corpus, site_url: str, texts: Texts, listed: Mapping[Lang, set[str]]
) -> Iterator[tuple[str, str]]:
    """Yield name and text of every file that is made after the pages."""
    for lang in LANGS:
        for feed in feeds(corpus, lang, texts, site_url):
            yield f"{feed.address}.xml", atom(feed)
            yield f"{feed.address}.json", json_feed(feed)
        yield full_address(lang, "llms.txt"), llms(corpus, lang, site_url)
    for slug in corpus.slugs:
        yield f"briefs/{slug}.json", provenance(corpus, slug)
    for key in corpus.vocabulary.regions:
        yield f"regions/{key}.json", region_data(corpus, key)
    for key in corpus.vocabulary.entities:
        yield f"entities/{key}.json", entity_data(corpus, key)
    yield SCHEMA_FILE, json_schema(site_url)
    for name, text in data_package(corpus, site_url):
        yield f"data/{name}", text
    yield "robots.txt", robots(site_url)
    if site_url:
        yield from sitemap(site_url, listed)
