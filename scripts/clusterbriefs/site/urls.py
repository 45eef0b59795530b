"""Addresses of the site as the templates of the theme need them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.page import Page, full_address, relative_url
from clusterbriefs.site.contact import Contact
from clusterbriefs.values import HTML_LANG, LANGS, Lang

MENU: Final = (
    "briefs",
    "regions",
    "topics",
    "entities",
    "figures",
    "pictures",
    "timeline",
    "plans",
    "questions",
    "sources",
    "glossary",
)
"""Index pages in the order of the menu; each stands at the address of its name."""

FOOT: Final = ("about", "check", "corrections", "data", "contribute")
"""Pages written by hand that the footer and the menu's end name."""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of the menu: name, label, relative address, whether this page is below it."""

    name: str
    label: str
    url: str
    current: bool


class Place:
    """Where a page stands: what the theme's templates ask for its head, menu and switch."""

    def __init__(
        self, page: Page, other: bool, site_url: str, contact: Contact | None = None
    ) -> None:
        self.page = page
        self.lang: Lang = page.lang
        self.other_lang: Lang = LANGS[1 - LANGS.index(page.lang)]
        self.has_other = other
        self.site_url = site_url
        self.contact = (contact or Contact()).links(page.lang)

    def t(self, name: str) -> str:
        """Return a label in the page's language."""
        return LABELS[name][LANGS.index(self.lang)]

    def url(self, address: str) -> str:
        """Return the relative address of a page in the same language, or of an asset."""
        return relative_url(self.lang, self.page.address, address, to_lang=self.lang)

    def asset(self, path: str) -> str:
        """Return the relative address of a file that both languages share."""
        return relative_url(self.lang, self.page.address, path, to_lang="en")

    @property
    def html_lang(self) -> str:
        """The language tag of the page."""
        return HTML_LANG[self.lang]

    @property
    def other_html_lang(self) -> str:
        """The language tag of the other language."""
        return HTML_LANG[self.other_lang]

    @property
    def other_url(self) -> str:
        """The same page in the other language, or that language's home page."""
        to = self.page.address if self.has_other else ""
        return relative_url(self.lang, self.page.address, to, to_lang=self.other_lang)

    @property
    def canonical(self) -> str | None:
        """The absolute address, None where the site's address is not set."""
        return self.site_url + full_address(self.lang, self.page.address) if self.site_url else None

    def _items(self, names: tuple[str, ...]) -> list[MenuItem]:
        return [
            MenuItem(
                name, self.t(name), self.url(f"{name}/"), self.page.address.startswith(f"{name}/")
            )
            for name in names
        ]

    @property
    def menu(self) -> list[MenuItem]:
        """The menu's entries."""
        return self._items(MENU)

    @property
    def foot(self) -> list[MenuItem]:
        """The entries of the pages written by hand."""
        return self._items(FOOT)
