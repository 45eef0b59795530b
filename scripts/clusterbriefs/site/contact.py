"""How the publisher of a copy of the site can be reached, as its settings say."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup, escape
from mkdocs.exceptions import PluginError

from clusterbriefs.pages.labels import LABELS
from clusterbriefs.values import LANGS, Lang

PLACE: Final = "{contact}"
"""What stands in a text where the way to the publisher is to be told."""

_WEB: Final = re.compile(r"https?://[^\s<>\"']+")
_MAIL: Final = re.compile(r"[^\s<>\"'@:/?]+@[^\s<>\"'@:/?]+\.[^\s<>\"'@:/?]+")


@dataclass(frozen=True)
class Contact:
    """The address of the project's repository and another way to write; empty where not given."""

    repository: str = ""
    other: str = ""

    @classmethod
    def of(cls, extra: Mapping[str, Any]) -> Contact:
        """Return what `extra` in mkdocs.yml says, or REPOSITORY and CONTACT in the environment.

        Raises PluginError for what is neither a web address nor, as contact, a mail address.
        """
        repository, other = (
            os.environ.get(name.upper()) or str(extra.get(name) or "")
            for name in ("repository", "contact")
        )
        if repository and not _WEB.fullmatch(repository):
            raise PluginError(
                "mkdocs.yml: extra.repository is no address; it would begin with https://"
            )
        if other and not (_WEB.fullmatch(other) or _MAIL.fullmatch(other)):
            raise PluginError(
                "mkdocs.yml: extra.contact is no address; it would be name@host or https://…"
            )
        return cls(repository.rstrip("/"), other)

    def sentence(self, lang: Lang) -> Markup:
        """Return the ways to the publisher as HTML, or that there is none."""
        return self.links(lang) or escape(_label("contact-none", lang))

    def links(self, lang: Lang) -> Markup:
        """Return the ways to the publisher as HTML, empty where there is none."""
        links = []
        if self.repository:
            links.append(_link("contact-repository", lang, self.repository, self.repository))
        if self.other:
            url = f"mailto:{self.other}" if _MAIL.fullmatch(self.other) else self.other
            links.append(_link("contact-address", lang, url, self.other))
        glue = escape(" " if lang == "en" else "")
        return glue.join(links)


def _link(label: str, lang: Lang, url: str, text: str) -> Markup:
    link = Markup('<a href="{}" rel="noopener">{}</a>').format(url, text)
    return escape(_label(label, lang)).format(link=link)


def _label(name: str, lang: Lang) -> str:
    return LABELS[name][LANGS.index(lang)]
