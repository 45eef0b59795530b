"""The sitemap: every listed page with its address in each language that has it.

It gives no `lastmod`: pages change with their briefs, the vocabulary and the templates, and no
record tells when the words of a page last changed. A wrong date is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from clusterbriefs.pages.page import full_address
from clusterbriefs.values import HTML_LANG, LANGS, Lang

MOST: Final = 50_000
"""How many addresses one file may hold (sitemaps.org)."""

LARGEST: Final = 50_000_000
"""How many bytes one file may have: sitemaps.org allows 50 MiB."""

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_HEAD: Final = (
    _DECLARATION + '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
_FOOT: Final = "</urlset>\n"


def sitemap(
    site_url: str, listed: Mapping[Lang, set[str]], most: int = MOST, largest: int = LARGEST
) -> Iterator[tuple[str, str]]:
    """Yield name and text of each file of the sitemap, for addresses by language.

    `site_url` ends in a slash. Alternates follow sitemaps.org and Google's xhtml:link form, with
    x-default for the language at the root. What one file cannot hold (`most` addresses, `largest`
    bytes) goes into `sitemap-1.xml` and so on, and sitemap.xml is their index.
    """
    files: list[list[str]] = [[]]
    size = 0
    for entry in _entries(site_url, listed):
        length = len(entry.encode("utf-8"))
        if files[-1] and (
            len(files[-1]) == most or len(_HEAD) + size + length + len(_FOOT) > largest
        ):
            files.append([])
            size = 0
        files[-1].append(entry)
        size += length
    texts = [_HEAD + "".join(entries) + _FOOT for entries in files]
    if len(texts) == 1:
        yield "sitemap.xml", texts[0]
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(texts) + 1)]
    yield from zip(names, texts, strict=True)
    rows = "".join(f"  <sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names)
    yield (
        "sitemap.xml",
        f'{_DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</sitemapindex>\n",
    )


def _entries(site_url: str, listed: Mapping[Lang, set[str]]) -> Iterator[str]:
    for address in sorted(set().union(*listed.values())):
        having = [lang for lang in LANGS if address in listed[lang]]
        for lang in having:
            lines = ["  <url>"]
            lines.append(f"    <loc>{escape(site_url + full_address(lang, address))}</loc>")
            names = [(HTML_LANG[other], other) for other in having] + [("x-default", having[0])]
            for name, other in names if len(having) > 1 else ():
                url = quoteattr(site_url + full_address(other, address))
                lines.append(f'    <xhtml:link rel="alternate" hreflang="{name}" href={url}/>')
            lines.append("  </url>\n")
            yield "\n".join(lines)
