"""What a page is, whatever generator publishes it, and how pages name each other's addresses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
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
class Body:
    """What a page holds: HTML from our own templates, escaped there, and its contents."""

    html: str
    contents: tuple[Anchor, ...] = ()


@dataclass(frozen=True)
class Page:
    """One computed page in one language.

    `address` is the same in both languages (`regions/sz-longhua/`; empty for the home page);
    `listed` is False for pages that search engines and the sitemap shall leave out. The body is
    made when it is first asked for, so that a build need not hold the bodies of all pages.
    `assets` are style sheets and module scripts below `assets/` that this page needs besides those
    of every page: `("figures.css", "figures.js")`.
    """

    address: str
    lang: Lang
    kind: PageKind
    title: str
    description: str
    make: Callable[[], Body] = field(repr=False, compare=False)
    listed: bool = True
    assets: tuple[str, ...] = ()

    @cached_property
    def _made(self) -> Body:
        return self.make()

    @property
    def body(self) -> str:
        """The page's HTML."""
        return self._made.html

    @property
    def contents(self) -> tuple[Anchor, ...]:
        """The page's table of contents."""
        return self._made.contents


def full_address(lang: Lang, address: str) -> str:
    """Return the address below the site's root: `zh/regions/`."""
    return PREFIX[lang] + address


@lru_cache(maxsize=65536)
def _steps(start: str, target: str) -> str:
    """Return the way from one folder to another: `../../regions/`.

    Both end in a slash or are empty (the root).
    """
    if start == target:
        return "./"
    here, there = start.split("/")[:-1], target.split("/")[:-1]
    shared = 0
    for mine, other in zip(here, there, strict=False):
        if mine != other:
            break
        shared += 1
    return "../" * (len(here) - shared) + "".join(f"{step}/" for step in there[shared:])


def relative_url(lang: Lang, here: str, to: str, anchor: str = "", *, to_lang: Lang) -> str:
    """Return the relative address that leads from page `here` in `lang` to page `to`.

    Relative addresses hold in a sub-folder and from a disk. Pages end in a slash, files do not.
    """
    folder, slash, name = (PREFIX[to_lang] + to).rpartition("/")
    path = _steps(PREFIX[lang] + here, folder + slash)
    if name:
        path = path.removeprefix("./") + name
    return f"{path}#{anchor}" if anchor else path
