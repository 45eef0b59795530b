"""Markdown of people's pages to safe HTML, with the anchors of their statements."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from pymdownx import slugs  # type: ignore[import-untyped]

from clusterbriefs.pages.page import Anchor
from clusterbriefs.pages.view import marked_chinese

_TAG: Final = re.compile(r"(<[^>]*>)")
_OPENS_CHINESE: Final = re.compile(r'<(\w+)[^>]* lang="zh')
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


def with_chinese_marked(safe: str) -> str:
    """Return the safe HTML of an English page with its Chinese words marked as Chinese.

    What stands in an element that says so already is left alone.
    """
    out: list[str] = []
    inside = ""
    depth = 0
    for piece in _TAG.split(safe):
        if piece.startswith("<"):
            if inside:
                depth += piece.startswith((f"<{inside} ", f"<{inside}>"))
                depth -= piece.startswith(f"</{inside}>")
                inside = inside if depth else ""
            elif opening := _OPENS_CHINESE.match(piece):
                inside, depth = opening[1], 1
            out.append(piece)
        else:
            out.append(piece if inside else marked_chinese(piece))
    return "".join(out)


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
