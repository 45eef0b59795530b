"""The sitemap: every listed page with its address in each language that has it."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from clusterbriefs.pages.page import full_address
from clusterbriefs.values import HTML_LANG, LANGS, Lang


def sitemap(site_url: str, listed: Mapping[Lang, set[str]]) -> str:
    """Return sitemap.xml for addresses by language.

    `site_url` ends in a slash. Alternates follow sitemaps.org and Google's xhtml:link form, with
    x-default for the language at the root.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for address in sorted(set().union(*listed.values())):
        having = [lang for lang in LANGS if address in listed[lang]]
        for lang in having:
            lines.append("  <url>")
            lines.append(f"    <loc>{escape(site_url + full_address(lang, address))}</loc>")
            names = [(HTML_LANG[other], other) for other in having] + [("x-default", having[0])]
            for name, other in names if len(having) > 1 else ():
                url = quoteattr(site_url + full_address(other, address))
                lines.append(f'    <xhtml:link rel="alternate" hreflang="{name}" href={url}/>')
            lines.append("  </url>")
    lines.append("</urlset>")
    return "\n".join(lines) + "\n"
