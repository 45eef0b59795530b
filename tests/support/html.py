"""Read computed pages as tests do: find a page, its elements, their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from lxml import html
from lxml.html import HtmlElement

from clusterbriefs.pages.page import Page


def page_at(pages: Iterable[Page], address: str) -> Page:
    """Return the page at an address; there must be one and no more."""
    (found,) = (page for page in pages if page.address == address)
    return found


def body(page: Page) -> HtmlElement:
    """Return the body of a page as an element."""
    return html.fragment_fromstring(page.body, create_parent="main")


def find(node: HtmlElement | Page, path: str) -> list[HtmlElement]:
    """Return the elements that an XPath finds."""
    node = body(node) if isinstance(node, Page) else node
    return cast("list[HtmlElement]", node.xpath(path))


def one(node: HtmlElement | Page, path: str) -> HtmlElement:
    """Return the one element that an XPath finds; there must be no other."""
    (found,) = find(node, path)
    return found


def text(node: HtmlElement) -> str:
    """Return the words of an element, white space as a reader sees it."""
    return " ".join(node.text_content().split())


def texts(node: HtmlElement | Page, path: str) -> list[str]:
    """Return the words of each element that an XPath finds."""
    return [text(found) for found in find(node, path)]


def values(node: HtmlElement | Page, path: str) -> list[str]:
    """Return the attribute values that an XPath such as `//a/@href` finds."""
    node = body(node) if isinstance(node, Page) else node
    return [str(value) for value in cast("list[Any]", node.xpath(path))]


def rows(node: HtmlElement | Page, path: str = "//table") -> list[list[str]]:
    """Return the words of a table's cells, row by row without the head; there must be one table."""
    return [texts(row, "./th | ./td") for row in find(one(node, path), "./tbody/tr")]
