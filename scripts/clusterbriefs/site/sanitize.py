"""Cleans the HTML that people's Markdown became, so that nothing in it can run."""

from __future__ import annotations

import re
from typing import Final

import nh3

_TAGS: Final = frozenset(
    "a abbr b blockquote br caption cite code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins "
    "kbd li mark ol p pre q s samp section small span strong sub sup table tbody td tfoot th "
    "thead tr ul var".split()
)
_ATTRIBUTES: Final = {
    "*": {"id", "lang", "title"},
    "a": {"href", "hreflang"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
}
_CLASSES: Final = {
    "a": {"footnote-ref", "footnote-backref", "headerlink"},
    "div": {"footnote", "admonition", "note", "warning"},
    "span": {"statement"},
    "p": {"admonition-title"},
}
_OWN_FILE: Final = re.compile(r"(?!//)[\w./%~-]+")
"""A file of this site: no scheme, no host, nothing that a browser would read as either."""


def _kept(tag: str, attribute: str, value: str) -> str | None:
    """Return an attribute's value, None for a picture that lies on another host."""
    if (tag, attribute) == ("img", "src") and not _OWN_FILE.fullmatch(value):
        return None
    return value


_CLEANER: Final = nh3.Cleaner(
    tags=set(_TAGS),
    attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
    allowed_classes={tag: set(names) for tag, names in _CLASSES.items()},
    url_schemes={"http", "https", "mailto"},
    attribute_filter=_kept,
    link_rel="noopener noreferrer",
    strip_comments=True,
)


def clean_html(html: str) -> str:
    """Return `html` with known tags and attributes alone: no script, no style, no event handler.

    Pictures come from the site itself: one on another host would tell it who reads. Footnotes,
    their anchors and our own statement anchors stay.
    """
    return _CLEANER.clean(html)
