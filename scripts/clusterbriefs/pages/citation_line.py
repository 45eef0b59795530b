"""The citation that a brief's own page prints; without script it lacks the day of access alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from markupsafe import Markup

from clusterbriefs.brief.version import brief_version
from clusterbriefs.pages.citation import Citing, slot
from clusterbriefs.pages.citation_formats import text
from clusterbriefs.pages.page import full_address
from clusterbriefs.pages.view import View
from clusterbriefs.values import Lang

SITE: Final = "<!--site-->"
"""Stands in a page for the address of the site, which the generator knows."""

_ACCESS: Final[dict[Lang, str]] = {"en": "Retrieved {day}, from ", "zh": "[{day}]"}
"""How the styles of `citation_formats.text` print the day of access."""


def citation_line(view: View, slug: str) -> Markup:
    """Return the reference of a brief in the style of the language, as HTML.

    The address stands in `.cite-url`, after `SITE`; `.cite-day` is empty, and says in `data-words`
    what the browser writes there of its own day.
    """
    lang = view.lang
    cited = Citing(view.corpus, lang, slug, brief_version(view.corpus, slug), "").brief()
    day = slot("day.words")
    line = view.mixed(text(replace(cited, url=slot("url"), accessed_words=day)))
    access = Markup('<span class="cite-day" data-words="{}"></span>').format(_ACCESS[lang])
    # SITE is an HTML comment, and the address of a page needs no escaping.
    address = f'<span class="cite-url">{SITE}{full_address(lang, view.address)}</span>'
    return Markup(  # noqa: S704 - escaped above
        str(line).replace(_ACCESS[lang].format(day=day), str(access)).replace(slot("url"), address)
    )
