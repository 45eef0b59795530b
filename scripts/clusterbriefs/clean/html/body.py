"""The body of a page: the element that holds it, and its lines without the furniture in it."""

# ruff: noqa: E501  (lists of words are easier to read in long rows)

from __future__ import annotations

import logging
import re
from typing import Any, Final

from clusterbriefs.clean.credits import is_credit_of_a_page
from clusterbriefs.clean.document import is_prose
from clusterbriefs.clean.html.tree import (
    BLOCKS,
    SPACES,
    STOPS,
    direct_text,
    names_of,
    parse,
    text_of,
    without_scripts,
)
from clusterbriefs.clean.known import known, plain
from clusterbriefs.clean.regex import regex

UNLIKELY: Final = regex(
    r"(?:^|[-_ ])(?:comment|share|sharedaddy|sharing|related|related-?posts?|recommend|relate|breadcrumb|crumb|crumbs|sidebar|side|footer|foot|nav|menu|toolbar|copyright"
    r"|hot|rank|tuijian|pinglun|fenxiang|pagination|pager|page-?nav|qrcode|ewm|ad|ads|advert|banner|login|search|tags?|keywords?"
    r"|copy|disclaimer|declare|statement|editor|zebian|prevnext|prev-next|otherread|xgxw|xiangguan|app-?(?:download|card)|mini-?(?:card|program)|subscribe|toplink"
    r"|reporter-info|widget|popup|modal)(?:$|[-_ 0-9])|[a-z](?:Copy|Comment|Share|Footer|Related|Recommend)",
    re.IGNORECASE,
)
_LIKELY: Final = regex(
    r"article|content|artibody|text|body|post|entry|main|detail|news|zoom|js_content|rich_media|TRS_Editor|neirong|zhengwen|con$",
    re.IGNORECASE,
)
CREDITED: Final = regex(
    r"(?:作者|撰文|通[讯訊][员員]|[记記]者|[来來]源|[责責][编編]|[编編][辑輯]|校[对對])\s*[:：/|︱]\s*[\u4e00-\u9fff]|[记記]者\s*[\u4e00-\u9fff]{2,4}\s*(?:$|[/／、])"
)
"""Words that name a writer or a source."""
_CREDIT: Final = 60
_LINKED: Final = 0.8
"""Share of a line's characters in links from which on it is one."""
_CAPTION, _CAPTIONS, _BOX = 80, 160, 80
"""Characters of a caption, of those of a table of pictures, and of a box to type into, at most. Ours."""
_LEAST_ROWS, _LEAST_CELLS, _CELL = 3, 2, 24
"""Rows and cells of a table of data at least, and characters of a cell at most. Ours."""
_SHOT: Final = regex("摄|供图|图源|图片")
_LEADS_ON: Final = regex("^\\W?(?:相关|延伸)(?:报道|阅读|链接|新闻)")
_LED: Final = 60
"""What a list of other pages begins with, and characters of one inside a body at most. Ours."""
_CENTRED: Final = regex(r"text-align\s*:\s*center", re.IGNORECASE)
_SENTENCE: Final = 12
_HEADLINE: Final = 8


def by_readability(source: str) -> list[str]:
    """Return the lines of the body that readability-lxml finds; none where it finds none."""
    from lxml import etree
    from readability import Document  # type: ignore[import-untyped]
    from readability.readability import Unparseable  # type: ignore[import-untyped]

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    try:
        summary = Document(without_scripts(source)).summary()
        tree = parse(summary)
    except (Unparseable, etree.LxmlError, ValueError, TypeError, AttributeError, IndexError):
        return []
    return block_lines(tree) if tree is not None else []


def prose_in(lines: list[str]) -> int:
    """Return how many characters of lines that read like prose there are."""
    return sum(len(line) for line in lines if is_prose(line))


def _weight(text: str) -> float:
    """Weigh a stretch of text: its characters and, more, its marks."""
    return len(text) + 12.0 * len(STOPS.findall(text))


def best(tree: Any) -> Any:
    """Return the element that holds the body, by weight of the text directly in its blocks."""
    scores: dict[Any, float] = {}
    notices = known("notice")
    for element in tree.iter(
        "p", "div", "td", "section", "article", "span", "font", "li", "blockquote", "pre", "center"
    ):
        text = direct_text(element)
        if len(text) < 12 or not STOPS.search(text):
            continue
        links = sum(len(text_of(link)) for link in element.iter("a"))
        weight = _weight(text) * max(0.0, 1.0 - 1.6 * links / max(1, len(text_of(element))))
        if weight <= 0 or (len(text) < 400 and notices.hits(plain(text)) >= 2):
            continue
        node, share = element, 1.0
        if element.tag in ("p", "span", "font", "li", "blockquote", "center"):
            parent = element.getparent()
            node = parent if parent is not None else element
        for _ in range(4):
            if node is None or node.tag in ("body", "html"):
                break
            factor = 1.0
            names = names_of(node)
            if UNLIKELY.search(names):
                factor = 0.3
            elif _LIKELY.search(names):
                factor = 1.15
            scores[node] = scores.get(node, 0.0) + weight * share * factor
            node, share = node.getparent(), share * 0.72
    if not scores:
        return tree.find("body") if tree.find("body") is not None else tree
    return max(scores, key=lambda node: scores[node])


def block_lines(body: Any) -> list[str]:
    """Return the text of an element as lines, one for each block, without named furniture.

    Lines that are links and stand behind the last prose lead elsewhere and are left out.
    """
    lines: list[str] = []
    linked: list[bool] = []
    parts: list[str] = []
    in_links = 0

    def flush() -> None:
        nonlocal in_links
        line = SPACES.sub(" ", "".join(parts)).strip()
        parts.clear()
        if line:
            lines.append(line)
            linked.append(in_links >= _LINKED * len(line))
        in_links = 0

    stack: list[tuple[Any, bool]] = [(body, False)]
    while stack:
        element, closing = stack.pop()
        if closing:
            if element.tag in BLOCKS:
                flush()
            if element is not body and element.tail:
                parts.append(element.tail)
            continue
        if element is not body and (not isinstance(element.tag, str) or _furniture(element)):
            if element.tail:
                parts.append(element.tail)
            continue
        if element.tag in BLOCKS:
            flush()
        elif element.tag == "a":
            in_links += len(text_of(element))
        if element.tag == "table" and (rows := _data_rows(element)):
            lines.extend(rows)
            linked.extend([False] * len(rows))
            if element is not body and element.tail:
                parts.append(element.tail)
            continue
        if element.text:
            parts.append(element.text)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    flush()
    last = max((at for at, line in enumerate(lines) if is_prose(line)), default=len(lines))
    return [line for at, line in enumerate(lines) if at < last or not linked[at]]


def _data_rows(table: Any) -> list[str]:
    """Return the rows of a table of data as lines, cells parted by a space; none of any other.

    All rows of such a table have the same cells, two or more, which are short and hold no link.
    """
    rows = list(table.iter("tr"))
    cells = [[text_of(cell) for cell in row if cell.tag in ("td", "th")] for row in rows]
    if len(rows) < _LEAST_ROWS or len(cells[0]) < _LEAST_CELLS:
        return []
    if any(next(table.iter(tag), None) is not None for tag in ("a", "img", "p", "div", "br")):
        return []
    if len(list(table.iter("table"))) > 1 or any(len(row) != len(cells[0]) for row in cells):
        return []
    if not all(0 < len(text) <= _CELL for row in cells for text in row):
        return []
    return [" ".join(row) for row in cells]


def _furniture(element: Any) -> bool:
    """Tell whether an element inside the body is named like furniture and holds little prose."""
    if _teasers(element) or _of_picture(element) or _asks_for_input(element):
        return True
    if element.tag in ("div", "section", "p", "aside") and _leads_on(element):
        return True
    names = names_of(element)
    if "jammer" in names:
        return True  # what forums of Discuz! strew to spoil copies
    if not names.strip() or not UNLIKELY.search(names) or _in_a_sentence(element):
        return False
    text = text_of(element)
    if len(text) <= _CREDIT and (CREDITED.search(text) or is_credit_of_a_page(text)):
        return False  # the rules read who wrote it, and take it out then
    links = sum(len(text_of(link)) for link in element.iter("a"))
    return len(text) < 200 or links > 0.4 * len(text)


def _leads_on(element: Any) -> bool:
    """Tell whether an element is a short row of links under the word for other pages."""
    link = next(element.iter("a"), None)
    if link is None:
        return False
    text = text_of(element)
    return len(text) <= _LED and _LEADS_ON.match(text) is not None


def _of_picture(element: Any) -> bool:
    """Tell whether an element is a caption: named so, or set in the middle right below a picture.

    In bold it would be a heading. A table of pictures holds nothing but what they show.
    """
    if element.tag == "figcaption":
        return True
    if element.tag == "table":
        shown = next(element.iter("img"), None) is not None
        text = text_of(element) if shown else ""
        credited = len(text) <= _CAPTION and _SHOT.search(text) is not None
        return shown and len(text) <= _CAPTIONS and (credited or not STOPS.search(text))
    if element.tag not in ("p", "div", "center") or not _centred(element):
        return False
    above = element.getprevious()
    if above is None or next(above.iter("img"), None) is None or text_of(above).strip():
        return False
    bold = next(element.iter("strong", "b", "h2", "h3", "h4"), None) is not None
    return not bold and 0 < len(text_of(element).strip()) <= _CAPTION


def _centred(element: Any) -> bool:
    """Tell whether an element is set in the middle."""
    if element.tag == "center" or (element.get("align") or "").lower() == "center":
        return True
    return _CENTRED.search(element.get("style") or "") is not None


def _asks_for_input(element: Any) -> bool:
    """Tell whether an element is a box that asks readers to type something, as for a newsletter."""
    if element.tag not in ("div", "section", "form", "aside"):
        return False
    box = next(element.iter("input", "button", "textarea"), None)
    return box is not None and len(text_of(element)) <= _BOX


def _in_a_sentence(element: Any) -> bool:
    """Tell whether an inline element stands among words of its parent: a marked-up word of them."""
    if element.tag in BLOCKS:
        return False
    parent = element.getparent()
    while parent is not None and len(parent) == 1 and parent.tag not in BLOCKS:
        if (parent.text or element.tail or "").strip():
            break
        element, parent = parent, parent.getparent()
    if parent is None:
        return False
    around = (parent.text or "") + "".join(child.tail or "" for child in parent)
    return len(around.strip()) >= _SENTENCE or bool(STOPS.search(around))


def _teasers(element: Any) -> bool:
    """Tell whether an element is a list of links to other pages, each with a summary or without.

    At least three children of one kind begin with a link, and nothing of weight stands between.
    """
    if (
        element.tag not in ("ul", "ol", "div", "section", "dl", "table", "tbody")
        or len(element) < 3
    ):
        return False
    tag = element[0].tag
    if tag not in ("li", "div", "dl", "dt", "tr", "article", "section") or (
        element.text and element.text.strip()
    ):
        return False
    rows = [row for row in element if row.tag == tag]
    if len(rows) < 3 or len(rows) < 0.7 * len(element):
        return False
    led = sum(1 for row in rows if _led_by_a_link(row))
    return led >= 3 and led >= 0.8 * len(rows)


def _led_by_a_link(row: Any) -> bool:
    """Tell whether the first words of a row are a link of the length of a headline."""
    if len(row) > 12:
        return False
    for element in row.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "a":
            text = text_of(element)
            if text:
                return len(text) >= _HEADLINE and bool(element.get("href"))
        elif element.text and element.text.strip():
            return False
    return False
