"""The tree of a page: parsed without scripts, freed of what is never text, read as text."""

from __future__ import annotations

import re
from typing import Any, Final

from clusterbriefs.clean.regex import regex

_NEVER_TEXT: Final = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "canvas",
    "meta",
    "link",
    "textarea",
    "select",
    "marquee",
)
_DROPPED: Final = frozenset(
    "iframe nav footer aside button option input object embed video audio map menu dialog".split()
)
BLOCKS: Final = frozenset(
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table "
    "tbody td tfoot th thead tr ul".split()
)
_HIDDEN: Final = regex(r"display\s*:\s*none", re.IGNORECASE)
STOPS: Final = regex(r"[，。；！？、“”：,]")
SPACES: Final = regex(r"[ \t\r\n\f\v\u00a0\u3000]+")
_CLOSES: Final = regex(r"</(?:body|html)\s*>", re.IGNORECASE)
_OPENS: Final = regex(r"<script|<style|<!--")
_LOWER: Final = {code: code + 32 for code in range(0x41, 0x5B)}
_SURROGATES: Final = regex("[\ud800-\udfff\0]")


def parse(source: str) -> Any:
    """Return the tree of a page; None where there is none. Opens no address, expands no entity."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    source = without_scripts(source)
    try:
        tree = html.document_fromstring(source.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return tree


def without_scripts(source: str) -> str:
    """Cut scripts, styles, comments out as text: a comment inside a script confuses parsers."""
    source = _SURROGATES.sub("\ufffd", source)
    lower = source.translate(_LOWER)
    parts: list[str] = []
    at = 0
    ends = {"<script": "</script>", "<style": "</style>", "<!--": "-->"}
    last = {start: lower.rfind(end) for start, end in ends.items()}
    for match in _OPENS.finditer(lower):
        start = match.start()
        if start < at or start > last[match[0]]:
            continue
        end = ends[match[0]]
        stop = lower.find(end, match.end())
        if stop < 0:
            continue
        parts.append(source[at:start])
        at = stop + len(end)
    parts.append(source[at:])
    # Some pages close the document at its head; what follows would be lost.
    return _CLOSES.sub("", "".join(parts))


def names_of(element: Any) -> str:
    """Return class and id of an element, separated by a space."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def drop(tree: Any) -> None:
    """Take out what is never text of an article: by tag, by hiding, by name."""
    doomed = list(tree.iter(*_NEVER_TEXT))
    for element in doomed:
        parent = element.getparent()
        if parent is not None:
            _remove(parent, element)
    # A tag that was never closed, or a page that a script unhides, must not take the article along.
    most = max(200, len(text_of(tree)) * 0.4)
    doomed = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        named = element.tag in _DROPPED or _HIDDEN.search(element.get("style") or "")
        if (named and len(text_of(element)) < most) or (
            element.tag == "form" and len(text_of(element)) < 300  # some sites wrap the whole page
        ):
            doomed.append(element)
    for element in doomed:
        parent = element.getparent()
        if parent is not None:
            _remove(parent, element)


def _remove(parent: Any, element: Any) -> None:
    """Remove an element and keep the text behind it."""
    tail = element.tail
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(element)


def text_of(element: Any) -> str:
    """Return all text of an element with single spaces."""
    return SPACES.sub(" ", "".join(element.itertext())).strip()


def spaced_text_of(element: Any) -> str:
    """Return all text of an element, with a space between its blocks."""
    parts: list[str] = []
    stack: list[tuple[Any, bool]] = [(element, False)]
    while stack:
        part, closing = stack.pop()
        gap = " " if part.tag in BLOCKS else ""
        if closing:
            parts.append(gap)
            if part is not element:
                parts.append(part.tail or "")
            continue
        parts += (gap, part.text or "")
        stack.append((part, True))
        stack.extend((child, False) for child in reversed(part))
    return SPACES.sub(" ", "".join(parts)).strip()


def direct_text(element: Any) -> str:
    """Return the text of an element that is in it and in its inline children."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in BLOCKS | {"a"}:
            inner = _inline(child)
            if element.tag in ("div", "td", "section", "article", "p") or inner:
                parts.append(inner)
        parts.append(child.tail or "")
    return SPACES.sub(" ", "".join(parts)).strip()


def _inline(element: Any) -> str:
    if any(isinstance(child.tag, str) and child.tag in BLOCKS for child in element):
        return ""
    return "".join(element.itertext())
