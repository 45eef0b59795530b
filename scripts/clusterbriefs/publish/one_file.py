"""One file with a whole brief, to print, to keep as PDF or to send: style and pictures inside it.

It is made from the page of the brief: what only a screen can use goes (buttons, switches, files to
take), what is folded opens, and addresses are whole. No script runs in it and nothing is loaded.
"""

from __future__ import annotations

import base64
import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

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
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)

SCREEN_ONLY: Final = frozenset(
    "fold-switch permalink citation-formats citation-source picture-files picture-more "
    "drawing-narrow related more-figures cite-day".split()
)
"""Classes of what a page has for screens alone, and of lists that lead elsewhere."""

DROPPED: Final = frozenset(("button", "input", "script"))
"""Elements that do nothing on paper."""

_KEPT: Final = frozenset(
    "class id lang href colspan rowspan scope start src alt open width height tabindex role "
    "aria-label aria-labelledby".split()
)
"""Attributes that the file keeps of HTML; a drawing keeps all of its own."""


def one_file(corpus: Corpus, page: Page, body: str, site_url: str, site: Path) -> str:
    """Return the file of a brief whose page has the HTML `body`.

    `site_url` ends in a slash; where it is empty, addresses stay relative to the page. Pictures
    that people put into their Markdown are taken from the folder `site`; one that is not there
    leaves its words.
    """
    slug = page.address.split("/")[1]
    address = full_address(page.lang, page.address)
    document = etree.fromstring(f"<main>{body}</main>", etree.HTMLParser(remove_comments=True))
    (main,) = document.iter("main")
    seen: set[str] = set()
    _set(main, _Place(site_url, address, site), seen)
    _add_legend(main, page, seen)
    text = etree.tostring(main, encoding="unicode", method="html")
    url = site_url + address if site_url else ""
    drawn = "drawing" in seen
    return _document(page, text, brief_version(corpus, slug), url, drawn=drawn)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the page stands: address of the site, of the page below it, folder of the site."""

    site_url: str
    address: str
    folder: Path


def _set(parent: etree._Element, place: _Place, seen: set[str]) -> None:
    """Set all below an element for paper; note the classes that are kept."""
    for element in list(parent):
        name = str(element.tag)
        classes = element.get("class", "").split()
        if name in DROPPED or not SCREEN_ONLY.isdisjoint(classes):
            _drop(element)
            continue
        seen.update(classes)
        if name == "svg":
            continue
        if name == "a":
            _make_whole(element, place)
        elif name == "details":
            element.set("open", "open")
        elif name == "img":
            _embed(element, place)
        for attribute in set(element.attrib) - _KEPT:
            del element.attrib[attribute]
        _set(element, place, seen)


def _drop(element: etree._Element) -> None:
    """Take an element out; the text behind it stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _t(page: Page, name: str, /, **values: str) -> str:
    text = LABELS[name][LANGS.index(page.lang)]
    return text.format(**values) if values else text


def _make_whole(link: etree._Element, place: _Place) -> None:
    """Make the address of a link whole; one that leads off the site is marked `away`."""
    href = link.get("href", "")
    if _SCHEME.match(href):
        link.set("class", f"{link.get('class', '')} away".strip())
    elif href and not href.startswith("#") and place.site_url:
        link.set("href", urljoin(place.site_url + place.address, href))


def _embed(image: etree._Element, place: _Place) -> None:
    """Put a picture of the site into the file, or its words where it is not there."""
    name = unquote(urlsplit(image.get("src", "")).path)
    path = (place.folder / place.address / name).resolve()
    kind = mimetypes.guess_type(path.name)[0] or ""
    inside = path.is_relative_to(place.folder.resolve())
    if inside and path.is_file() and kind.startswith("image/"):
        data = base64.b64encode(path.read_bytes()).decode("ascii")
        image.set("src", f"data:{kind};base64,{data}")
        return
    image.tag, image.text = "span", image.get("alt", "")
    for attribute in ("src", "alt"):
        image.attrib.pop(attribute, None)


def _add_legend(main: etree._Element, page: Page, seen: set[str]) -> None:
    """Tell what the marks of proof mean that stand in the file, before the evidence."""
    used = [kind for kind in MARKS if f"proof-{kind}" in seen]
    headings = [h for h in main.iter("h2") if h.get("id") == "evidence"]
    if not used or not headings:
        return
    legend = etree.Element("ul", {"class": "marks"})
    for kind in used:
        entry = etree.SubElement(legend, "li")
        mark = etree.SubElement(entry, "span", {"class": f"proof proof-{kind}"})
        mark.tail = f" {_t(page, f'proof-{kind}')}"
    headings[0].addnext(legend)


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
