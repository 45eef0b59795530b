"""The Markdown of a page, for readers and programs that want its words without its frame.

A brief has its own source file. The Markdown of any other page is made from the HTML of its main
part, so that it says what the page says.
"""

from __future__ import annotations

import json
import re
from typing import Final

from html_to_markdown import ConversionOptions, convert

from clusterbriefs.pages.page import Page
from clusterbriefs.values import HTML_LANG

_LEFT_OUT: Final = (
    ".permalink",
    ".fold-switch",
    ".follow",
    ".figure-tools",
    ".pick",
    ".row-tools",
    "[hidden]",
    "noscript",
    "template",
    "dialog",
    "form",
    "button",
    "input",
    "select",
    "svg",
    "script",
)
"""What is for the eye or the hand alone: controls, and pictures that have a table beside them."""

_OPTIONS: Final = ConversionOptions(
    compact_tables=True,
    escape_misc=False,
    extract_metadata=False,
    exclude_selectors=list(_LEFT_OUT),
    bullets="-",
)
_TERM: Final = re.compile(r"<dt\b[^>]*>(.*?)</dt>", re.DOTALL)
_DETAIL: Final = re.compile(r"<(/?)dd\b[^>]*>")
_PROOF: Final = re.compile(r'<span class="proof [^>]*><span[^>]*>([^<]*)</span></span>')
_MARK: Final = re.compile(r'<span class="(?:mark|label|of-measure)[ "][^>]*>([^<]*)</span>')
_ASIDE: Final = re.compile(
    r'<span class="(?:caveat|whole|derivation|baseline|measure-definition|in-brief)">'
)
_CAPTION: Final = re.compile(r"<(/?)figcaption\b[^>]*>")
_NOT_SAID: Final = re.compile(r' colspan="\d+"|</?dfn\b[^>]*>')
"""What Markdown has no way to say: a term is bold already, a cell spans one column."""

_SPACES: Final = re.compile(r"(?<=\S) {2,}(?=\S)")


def page_markdown(page: Page, html: str, url: str | None) -> str:
    """Return the Markdown of a page whose main part is `html` (from our own templates).

    It begins with front matter: title, language, and address where the site's is known.
    """
    html = _NOT_SAID.sub("", html)
    html = _TERM.sub(r"<p><strong>\1</strong></p>", html)
    html = _DETAIL.sub(r"<\1div>", html)
    # What only its place and colour set apart on the page is set apart by signs.
    html = _ASIDE.sub("<span> – ", _MARK.sub(r"(\1)", _PROOF.sub(r"(\1)", html)))
    html = _CAPTION.sub(r"<\1div>", html)
    text = convert(html, _OPTIONS).content or ""
    return f"{_front(page, url)}\n{_SPACES.sub(' ', text).strip()}\n"


def _front(page: Page, url: str | None) -> str:
    fields = {"title": page.title, "description": page.description}
    lines = ["---"]
    # JSON's quoted text is YAML's too.
    lines += [
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value
    ]
    lines.append(f"language: {HTML_LANG[page.lang]}")
    if url:
        lines.append(f"url: {url}")
    return "\n".join([*lines, "---", ""])
