"""llms.txt (llmstxt.org): a short guide to the site for language models, one in each language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.page import full_address
from clusterbriefs.publish.links import Links
from clusterbriefs.publish.schema import SCHEMA_FILE
from clusterbriefs.values import LANGS, Lang

NEWEST: Final = 50
"""How many briefs it names, the youngest; the list of all follows."""

_INDEXES: Final = (
    "regions",
    "topics",
    "entities",
    "figures",
    "pictures",
    "timeline",
    "plans",
    "questions",
    "sources",
    "glossary",
)


def llms(corpus: Corpus, lang: Lang, site_url: str) -> str:
    """Return the text of llms.txt in a language; it stands at the root of that language."""
    links = Links(site_url, full_address(lang, "llms.txt"))
    return "\n".join(_lines(corpus, lang, links)) + "\n"


def _lines(corpus: Corpus, lang: Lang, links: Links) -> Iterator[str]:
    def item(title: str, url: str, note: str = "") -> str:
        title = title.replace("[", "\\[").replace("]", "\\]")
        return f"- [{title}]({url})" + (f": {note}" if note else "")

    def page(name: str) -> str:
        return item(t(name), links.page(lang, f"{name}/index.md"))

    def t(name: str) -> str:
        return LABELS[name][LANGS.index(lang)]

    other = LANGS[1 - LANGS.index(lang)]
    yield f"# {t('site-name')}"
    yield ""
    yield f"> {t('llms-summary')}"
    yield ""
    yield t("llms-rules")
    yield ""
    yield f"## {t('llms-start')}"
    yield ""
    yield page("about")
    yield item(t("briefs"), links.page(lang, "briefs/index.md"))
    yield item(t("llms-other"), links.page(other, "llms.txt"))
    yield ""
    yield f"## {t('briefs')}"
    yield ""
    for slug in [slug for slug in corpus.slugs if lang in corpus.briefs[slug]][:NEWEST]:
        front = corpus.briefs[slug][lang].front
        address = links.page(lang, f"briefs/{slug}/index.md")
        yield item(front.title, address, front.description or "")
    yield ""
    yield f"## {t('llms-indexes')}"
    yield ""
    for name in _INDEXES:
        yield page(name)
    yield ""
    yield f"## {t('data')}"
    yield ""
    yield item("datapackage.json", links.file("data/datapackage.json"), t("data-tables"))
    yield item(SCHEMA_FILE, links.file(SCHEMA_FILE), t("data-schema"))
    yield item(t("feed-atom"), links.page(lang, "feed.xml"))
    yield page("data")
