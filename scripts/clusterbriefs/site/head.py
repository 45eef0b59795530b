"""What the head of a page says to machines: alternates, Open Graph, JSON-LD.

`theme/head.html` prints it. Open Graph wants whole addresses, so what needs one is left out where
the site's address is not set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from lxml import html as lxml_html
from markupsafe import Markup

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import full_address
from clusterbriefs.publish import json_ld
from clusterbriefs.publish.data_package import FILES
from clusterbriefs.publish.links import Links, resolved
from clusterbriefs.site.urls import Place
from clusterbriefs.values import Lang

LOCALES: Final[dict[Lang, str]] = {"en": "en_GB", "zh": "zh_CN"}
"""Languages as Open Graph names them."""

PICTURE: Final = (1200, 630)
"""Width and height of the pictures below og/, in pixels."""

_CRUMBS: Final = '<nav class="breadcrumbs"'


@dataclass(frozen=True, slots=True)
class Alternate:
    """Another form of a page: media type, title, relative address."""

    type: str
    title: str
    href: str


class Head:
    """The head of the page at a place, whose body is given."""

    def __init__(self, place: Place, corpus: Corpus, body: str) -> None:
        self.place = place
        self.corpus = corpus
        self.body = body
        self.lang: Lang = place.lang
        self.address = place.page.address
        self.links = Links(place.site_url, full_address(place.lang, self.address))

    @cached_property
    def slug(self) -> str | None:
        """The slug of the brief that this page is, None for any other page."""
        return self.address.split("/")[1] if self.place.page.kind == "brief" else None

    @property
    def alternates(self) -> Iterator[Alternate]:
        """The page's other forms: Markdown, and data where it has some."""
        page, place = self.place.page, self.place
        if page.listed:
            yield Alternate("text/markdown", page.title, place.url(f"{page.address}index.md"))
        if data := data_file(self.corpus, self.address):
            yield Alternate("application/json", page.title, place.asset(data))

    @property
    def feeds(self) -> Iterator[Alternate]:
        """The feeds that tell what changes on the page, and on all."""
        page, place = self.place.page, self.place
        followed = [""]
        if page.kind in ("region", "topic"):
            followed.insert(0, page.address)
        for address in followed:
            title = page.title if address else place.t("site-name")
            for kind, ending in (("atom+xml", "xml"), ("feed+json", "json")):
                url = place.url(f"{address}feed.{ending}")
                yield Alternate(f"application/{kind}", title, url)

    @property
    def open_graph(self) -> Iterator[tuple[str, str]]:
        """Properties of Open Graph with their contents."""
        place, page = self.place, self.place.page
        yield "og:site_name", place.t("site-name")
        yield "og:type", "article" if self.slug else "website"
        yield "og:title", page.title
        if page.description:
            yield "og:description", page.description
        yield "og:locale", LOCALES[self.lang]
        if place.has_other:
            yield "og:locale:alternate", LOCALES[place.other_lang]
        if place.canonical:
            yield "og:url", place.canonical
            yield "og:image", place.site_url + picture(self.slug, self.lang)
            yield "og:image:type", "image/png"
            yield "og:image:width", str(PICTURE[0])
            yield "og:image:height", str(PICTURE[1])
            yield "og:image:alt", page.title

    @property
    def card(self) -> str:
        """How large a card shows the page: with its picture, where an address can be given."""
        return "summary_large_image" if self.place.canonical else "summary"

    @property
    def json_ld(self) -> Iterator[Markup]:
        """Blocks of JSON-LD, safe inside a script element."""
        if self.slug:
            yield json_ld.script(json_ld.article(self.corpus, self.lang, self.slug, self.links))
        if self.address == "data/":
            yield json_ld.script(json_ld.dataset(self.corpus, self.lang, self.links, FILES))
        if _CRUMBS in self.body:
            yield json_ld.script(json_ld.breadcrumbs(self._steps()))

    def _steps(self) -> list[tuple[str, str]]:
        """Return the names and addresses of the breadcrumbs that the page shows."""
        nav = self.body[self.body.index(_CRUMBS) :]
        nav = nav[: nav.index("</nav>") + len("</nav>")]
        here = full_address(self.lang, self.address)
        steps = []
        for item in lxml_html.fragment_fromstring(nav).iter("li"):
            link: Any = item.find("a")
            address = here if link is None else resolved(here, link.get("href"))
            if address is not None:
                steps.append((" ".join(item.text_content().split()), self.links.file(address)))
        return steps


def picture(slug: str | None, lang: Lang) -> str:
    """Return the file of the picture that stands for a brief, or for the site."""
    return f"og/{slug or 'site'}.{lang}.png"


def data_file(corpus: Corpus, address: str) -> str | None:
    """Return the JSON file of the thing that a page is about, None where it has none."""
    kind, _, rest = address.rstrip("/").partition("/")
    known = {
        "briefs": corpus.briefs,
        "regions": corpus.vocabulary.regions,
        "entities": corpus.vocabulary.entities,
    }
    return f"{kind}/{rest}.json" if rest and rest in known.get(kind, ()) else None
