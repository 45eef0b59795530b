"""Markdown of people's pages to safe HTML, with the anchors of their statements."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from typing import Any

from pymdownx import slugs  # type: ignore[import-untyped]

from clusterbriefs.pages.page import Anchor

_slugify: Callable[[str, str], str] = slugs.slugify(case="lower")


class HeadingIds:
    """Gives headings their anchors: a seed's section id where known, else a slug of the text.

    Python-Markdown calls it with the heading's text; section ids are the same in both languages.
    """

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def __call__(self, text: str, separator: str) -> str:
        """Return the anchor of a heading."""
        return self.known.get(text.strip()) or _slugify(text, separator)


def lowered(html: str) -> str:
    """Return HTML with each heading one level lower, so that it can stand below a heading."""
    return re.sub(r"(</?h)([1-5])\b", lambda tag: f"{tag[1]}{int(tag[2]) + 1}", html)


def contents_of(toc: Iterable[Any]) -> tuple[Anchor, ...]:
    """Return the headings of levels 2 and 3 of a MkDocs table of contents, as plain text."""
    anchors: list[Anchor] = []

    def walk(items: Iterable[Any]) -> None:
        for item in items:
            if item.level in (2, 3):
                title = html.unescape(re.sub(r"<[^>]+>", "", item.title))
                anchors.append(Anchor(item.id, title, item.level))
            walk(item.children)

    walk(toc)
    return tuple(anchors)
