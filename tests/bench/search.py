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

DONE: Final = "dialog:not(:has([aria-busy])) .search-status:not(:empty)"
"""What there is once something was found, or nothing: while a search takes long, it is busy."""


ANYTHING: Final[tuple[tuple[Lang, str], ...]] = (
    ("en", "a"),
    ("en", "the of and in"),
    (
        "en",
        "which district counts the most makers of imaging devices, and what of floor space",
    ),
    ("en", "imaging implants reagents sensors vaccines robots " * 4),
    ("en", "ab cd ef gh ij kl mn op qr st uv wx yz ba dc fe hg ji lk nm po rq ts vu xw zy"),
    ("en", "makers-of-imaging-and-vaccines-and-robots-and-sensors-in-a-park"),
    ("en", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"),
    ("en", "<script>alert(1)</script>"),
    ("en", "😀"),
    ("zh", "器"),
    ("zh", "中国有多少家生产高端医学影像设备的企业在去年获得了国家级认证"),
    ("zh", "请问这个园区里经销疫苗和传感器的单位到年底为止一共清点出了多少家"),
    ("zh", "影像生产单位，传感器经销单位、疫苗实验室；试剂专利，植入物园地。机器人生产单位"),
    ("zh", "粵港澳大灣區去年醫療器械出口總額是多少億元人民幣同比增長了多少"),
    ("zh", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥" * 9),
    ("zh", "2021年 2022年 2023年 100家 200家 300亿元 14% 49.8%"),
    ("zh", "guojiagaoxingnengyiliaoqixiechuangxinzhongxin"),
    ("zh", "<script>"),
    ("zh", "😀"),
)
"""What may be typed all the same: very short, very long, of common words, of words that stand
nowhere, and what is no words at all."""


def queries(corpus: Corpus) -> Iterator[tuple[Lang, str]]:
    """Yield what readers may type: a place, a name, a thing, a number, a question; and anything."""
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
    yield from ANYTHING


def first_queries(site: Path, corpus: Corpus) -> Iterator[tuple[str, float, str]]:
    """Yield each query, its kilobytes (1,000 bytes, headers included) and what they are."""
    path = executable()
    with serving(site, packed=True) as root, driver() as playwright:
        browser = launch(playwright, path)
        for lang, query in queries(corpus):
            parts = loaded(browser, root + ("zh/" if lang == "zh" else "") + "briefs/", query)
            told = ", ".join(f"{name} {size / 1000:.1f}" for name, size in parts.most_common(6))
            yield f"{lang}: {query}", sum(parts.values()) / 1000, told
        browser.close()


def loaded(browser: Browser, address: str, query: str) -> Counter[str]:
    """Return the bytes of a first search on a page, by what they are: `index` for its files."""
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
