"""Cleans the HTML that people's Markdown became, so that nothing in it can run."""

from __future__ import annotations

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
_CLEANER: Final = nh3.Cleaner(
    tags=set(_TAGS),
    attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
    allowed_classes={tag: set(names) for tag, names in _CLASSES.items()},
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener noreferrer",
    strip_comments=True,
)


def clean_html(html: str) -> str:
    """Return `html` with known tags and attributes alone: no script, no style, no event handler.

    Footnotes, their anchors and our own statement anchors stay.
    """
    return _CLEANER.clean(html)
