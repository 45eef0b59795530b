"""Addresses in files that leave the site: absolute where its address is known, else relative."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin

from clusterbriefs.pages.page import full_address, relative_url
from clusterbriefs.values import Lang

LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
"""The licence of text and data (REUSE.toml)."""

AUTHOR: Final = "Cluster Briefs contributors"
"""Who is named as the author of text and data (LICENSE, CITATION.cff)."""

_HERE: Final = "https://here.invalid/"
_REFERENCE: Final = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")([^"]*)"')


def resolved(page: str, reference: str) -> str | None:
    """Return the full address that a reference on a page leads to, None if outside the site.

    >>> resolved("zh/regions/sz/", "../bs/#figures")
    'zh/regions/bs/#figures'
    """
    target = urljoin(_HERE + page, reference)
    return target.removeprefix(_HERE) if target.startswith(_HERE) else None


class Links:
    """Gives addresses as one file needs them.

    `site_url` ends in a slash, or is empty where the site's address is not set; addresses are then
    relative to the file at `here` (its full address below the site's root, `zh/feed.xml`).
    """

    def __init__(self, site_url: str, here: str) -> None:
        self.site_url = site_url
        self.folder = here[: here.rfind("/") + 1]

    def file(self, address: str, anchor: str = "") -> str:
        """Return the address of a page or file given by its full address (`zh/regions/`)."""
        if self.site_url:
            return self.site_url + address + (f"#{anchor}" if anchor else "")
        return relative_url("en", self.folder, address, anchor, to_lang="en")

    def page(self, lang: Lang, address: str, anchor: str = "") -> str:
        """Return the address of a page (`regions/`) in a language."""
        return self.file(full_address(lang, address), anchor)

    def within(self, html: str, page: str) -> str:
        """Return the safe HTML of the page at the full address `page` with its links led on."""

        def led(found: re.Match[str]) -> str:
            target = resolved(page, found[2])
            if target is None:
                return found[0]
            address, _, anchor = target.partition("#")
            return f'{found[1]}{self.file(address, anchor)}"'

        return _REFERENCE.sub(led, html)
