"""One file with a whole brief, to print, to keep as PDF or to send: style and pictures inside it.

It is made from the page of the brief: what only a screen can use goes (buttons, switches, files to
take), what is folded opens, and addresses are whole. No script runs in it and nothing is loaded.
"""

from __future__ import annotations

import base64
import mimetypes
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import Final, cast
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.brief.version import brief_version
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.page import Page, full_address
from clusterbriefs.pages.pictures.frame import LIGHT, drawing_rules
from clusterbriefs.pages.policy import hashed
from clusterbriefs.values import HTML_LANG, LANGS
from clusterbriefs.verify.marks import MARKS

NAME: Final = "print.html"
"""The name of the file beside the page of the brief."""

_STYLE: Final = Path(__file__).with_name("one_file.css")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)

SCREEN_ONLY: Final = "//button | //input | //script" + "".join(
    f" | //*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
    for name in (
        "fold-switch", "permalink", "citation-formats", "citation-source", "picture-files",
        "picture-more", "drawing-narrow", "related", "more-figures", "cite-day",
    )
)  # fmt: skip
"""What a page has for screens alone, and lists that lead elsewhere."""

_KEPT: Final = ("class", "id", "lang", "href", "colspan", "rowspan", "scope", "start", "src", "alt")
"""Attributes that the file keeps of HTML; a drawing keeps all of its own."""


def one_file(corpus: Corpus, page: Page, body: str, site_url: str, site: Path) -> str:
    """Return the file of a brief whose page has the HTML `body`.

    `site_url` ends in a slash; where it is empty, addresses stay relative to the page. Pictures
    that people put into their Markdown are taken from the folder `site`; one that is not there
    leaves its words.
    """
    slug = page.address.split("/")[1]
    address = full_address(page.lang, page.address)
    main = html.fragment_fromstring(body, create_parent="main")
    for element in cast("list[HtmlElement]", main.xpath(SCREEN_ONLY)):
        element.drop_tree()
    for element in main.iter("details"):
        element.set("open", "open")
    _whole_addresses(main, site_url, address)
    for image in list(main.iter("img")):
        _embed(image, site, address)
    drawn = bool(main.xpath(".//*[contains(@class, 'drawing')]"))
    for element in main.iter():
        if isinstance(element.tag, str) and not _within_drawing(element):
            for name in set(element.attrib) - set(_KEPT) - {"open"}:
                del element.attrib[name]
    _add_legend(main, page)
    text = html.tostring(main, encoding="unicode")
    url = site_url + address if site_url else ""
    return _document(page, text, brief_version(corpus, slug), url, drawn=drawn)


def _t(page: Page, name: str, /, **values: str) -> str:
    text = LABELS[name][LANGS.index(page.lang)]
    return text.format(**values) if values else text


def _within_drawing(element: HtmlElement) -> bool:
    return element.tag == "svg" or any(up.tag == "svg" for up in element.iterancestors())


def _whole_addresses(main: HtmlElement, site_url: str, address: str) -> None:
    """Make the addresses of links whole; those that lead off the site are marked `away`."""
    for link in main.iter("a"):
        href = link.get("href", "")
        if urlsplit(href).scheme:
            link.classes.add("away")
        elif href and not href.startswith("#") and site_url:
            link.set("href", urljoin(site_url + address, href))


def _embed(image: HtmlElement, site: Path, address: str) -> None:
    """Put a picture of the site into the file, or its words where it is not there."""
    path = (site / address / unquote(urlsplit(image.get("src", "")).path)).resolve()
    kind = mimetypes.guess_type(path.name)[0] or ""
    if path.is_relative_to(site.resolve()) and path.is_file() and kind.startswith("image/"):
        data = base64.b64encode(path.read_bytes()).decode("ascii")
        image.set("src", f"data:{kind};base64,{data}")
    else:
        words = html.Element("span")
        words.text, words.tail = image.get("alt", ""), image.tail
        cast("HtmlElement", image.getparent()).replace(image, words)


def _add_legend(main: HtmlElement, page: Page) -> None:
    """Tell what the marks of proof mean that stand in the file, before the evidence."""
    used = [kind for kind in MARKS if main.xpath(f".//*[contains(@class, 'proof-{kind}')]")]
    evidence = main.xpath(".//section[contains(@class, 'evidence')]/h2")
    if not used or not evidence:
        return
    entries = "".join(
        f'<li><span class="proof proof-{kind}"></span> {escape(_t(page, f"proof-{kind}"))}</li>'
        for kind in used
    )
    evidence[0].addnext(html.fragment_fromstring(f'<ul class="marks">{entries}</ul>'))


def _document(page: Page, main: str, version: str, url: str, *, drawn: bool) -> str:
    style = "".join(_styles(page, drawn=drawn))
    policy = f"default-src 'none'; img-src data:; style-src {hashed(style)}"
    site = _t(page, "site-name")
    made = _t(page, "cited-version", version=version)
    title = f"{page.title} – {site}"
    canonical = f'<link rel="canonical" href="{escape(url)}">\n' if url else ""
    where = f'<a href="{escape(url)}">{escape(url)}</a>' if url else ""
    return (
        f'<!doctype html>\n<html lang="{HTML_LANG[page.lang]}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        '<meta name="robots" content="noindex">\n'
        f"{canonical}"
        f"<style>{style}</style>\n</head>\n<body>\n"
        f'<p class="sheet-head"><span>{escape(site)} · {escape(made)}</span> '
        f"{where} <span>{escape(_t(page, 'tagline'))} · {escape(_t(page, 'licence'))}</span></p>\n"
        f"{main}\n</body>\n</html>\n"
    )


def _styles(page: Page, *, drawn: bool) -> Iterator[str]:
    yield _compact(_STYLE)
    if drawn:
        yield drawing_rules(LIGHT)
    words = _css_string(f"{_t(page, 'site-name')} · {page.title}")
    yield (
        "@page{@bottom-left{content:" + words + ";font:8pt sans-serif;color:#4a5257}"
        '@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;'
        "color:#4a5257}}"
    )


@cache
def _compact(path: Path) -> str:
    """Return a style sheet without comments and spare white space."""
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", text)).strip()


def _css_string(text: str) -> str:
    """Return text as a string of CSS; nothing in it can end the string or the style."""
    signs = "".join(
        char if char.isalnum() or char in " ·,.:;-–—“”‘’《》：，、（）" else f"\\{ord(char):x} "
        for char in text
    )
    return f'"{signs}"'
