"""What a page is, whatever generator publishes it, and how pages name each other's addresses."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Final, Literal

from clusterbriefs.values import Lang

PageKind = Literal["home", "brief", "region", "entity", "topic", "index", "text", "notice"]

PREFIX: Final[dict[Lang, str]] = {"en": "", "zh": "zh/"}
"""Where a language begins below the site's root."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An entry of a page's table of contents: anchor, title, level (2 or 3)."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """One computed page in one language.

    `address` is the same in both languages (`regions/sz-longhua/`; empty for the home page);
    `body` is HTML from our own templates, escaped there; `listed` is False for pages that search
    engines and the sitemap shall leave out.
    """

    address: str
    lang: Lang
    kind: PageKind
    title: str
    description: str
    body: str
    contents: tuple[Anchor, ...] = ()
    listed: bool = True


def full_address(lang: Lang, address: str) -> str:
    """Return the address below the site's root: `zh/regions/`."""
    return PREFIX[lang] + address


def relative_url(lang: Lang, here: str, to: str, anchor: str = "", *, to_lang: Lang) -> str:
    """Return the relative address that leads from page `here` in `lang` to page `to`.

    Relative addresses hold in a sub-folder and from a disk. Pages end in a slash, files do not.
    """
    start = posixpath.dirname("/" + full_address(lang, here))
    target = "/" + full_address(to_lang, to)
    path = posixpath.relpath(target, start)
    if target.endswith("/"):
        path += "/"
    return f"{path}#{anchor}" if anchor else path
