"""What a first search costs a reader: every byte that comes, as a static host sends it.

Chromium opens a page, the search is opened and one query typed; nothing is in its cache.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.values import LANGS, Lang
from tests.support.chromium import driver, executable, launch
from tests.support.server import serving

DONE: Final = "dialog .search-status:not(:empty)"
"""What there is once something was found, or nothing."""


def queries(corpus: Corpus) -> Iterator[tuple[Lang, str]]:
    """Yield what readers of a corpus may type: a place, a name, a thing, a question, a number."""
    item = corpus.figures[0]
    vocabulary = corpus.vocabulary
    place = corpus.front(item.slug).region[0]
    entity = next(iter(vocabulary.entities))
    for lang in LANGS:
        where, what = vocabulary.scope_name(place, lang), vocabulary.objects[item.figure.object]
        yield lang, where
        yield lang, vocabulary.entities[entity].name[lang]
        yield lang, what.name[lang]
        yield lang, item.figure.text if lang == "zh" else f"{item.figure.value:,}"
        if lang == "en":
            yield lang, f"how many {what.name.en} in {where}"
        else:
            yield lang, f"{where}有多少{what.name.zh}"


def first_queries(site: Path, corpus: Corpus) -> Iterator[tuple[str, float, str]]:
    """Yield each query, its kilobytes (1,000 bytes, headers included) and what they are."""
    path = executable()
    with serving(site, packed=True) as root, driver() as playwright:
        browser = launch(playwright, path)
        for lang, query in queries(corpus):
            parts = _loaded(browser, root + ("zh/" if lang == "zh" else "") + "briefs/", query)
            told = ", ".join(f"{name} {size / 1000:.1f}" for name, size in parts.most_common(6))
            yield f"{lang}: {query}", sum(parts.values()) / 1000, told
        browser.close()


def _loaded(browser: Browser, address: str, query: str) -> Counter[str]:
    """Return the bytes of one search on a page, by what they are."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    names: dict[str, str] = {}
    sizes: Counter[str] = Counter()

    def asked(event: dict[str, Any]) -> None:
        folder, _, name = urlsplit(event["request"]["url"]).path.rpartition("/")
        last = folder.rpartition("/")[2]
        names[event["requestId"]] = last if last in {"fragment", "index"} else name or last

    def came(event: dict[str, Any]) -> None:
        sizes[names.get(event["requestId"], "?")] += int(event["encodedDataLength"])

    client = context.new_cdp_session(page)
    client.on("Network.requestWillBeSent", asked)
    client.on("Network.loadingFinished", came)
    client.send("Network.enable")
    page.keyboard.press("/")
    page.locator("dialog[open] input[name=q]").fill(query)
    page.locator(DONE).wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    return sizes
