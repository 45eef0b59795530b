"""From an HTML page to the lines of a text capture: title, line of source and time, body.

The page is parsed by lxml. The body is found by a measure for Chinese pages (text, stops and commas
weighed against links), and by readability-lxml, which is taken where it finds twice the prose. The
cleaning rules then run on the lines as on any other capture.
"""

# ruff: noqa: E501  (lists of words are easier to read in long rows)

from __future__ import annotations

import datetime
import logging
import re
from typing import Any, Final

from clusterbriefs.clean.document import is_prose
from clusterbriefs.clean.known import known, plain
from clusterbriefs.clean.rules.headline import letters, without_site

_NEVER_TEXT: Final = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "canvas",
    "meta",
    "link",
    "textarea",
    "select",
)
_DROPPED: Final = frozenset(
    "iframe nav footer aside button option input object embed video audio map menu dialog".split()
)
_BLOCKS: Final = frozenset(
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table "
    "tbody td tfoot th thead tr ul".split()
)
_UNLIKELY: Final = re.compile(
    r"(?:^|[-_ ])(?:comment|share|related|recommend|relate|breadcrumb|crumb|crumbs|sidebar|side|footer|foot|nav|menu|toolbar|copyright"
    r"|hot|rank|tuijian|pinglun|fenxiang|pagination|pager|page-?nav|qrcode|ewm|ad|ads|advert|banner|login|search|tags?|keywords?"
    r"|copy|disclaimer|declare|statement|editor|zebian|prevnext|prev-next|otherread|xgxw|xiangguan|app-?download|subscribe|toplink"
    r"|reporter-info|widget|popup|modal)(?:$|[-_ 0-9])|[a-z](?:Copy|Comment|Share|Footer|Related|Recommend)",
    re.IGNORECASE,
)
_PAGE_SITE: Final = re.compile(r"(?<=.{8})\s*[-_|—–]+\s*[^-_|—–，。]{2,14}$")
_LIKELY: Final = re.compile(
    r"article|content|artibody|text|body|post|entry|main|detail|news|zoom|js_content|rich_media|TRS_Editor|neirong|zhengwen|con$",
    re.IGNORECASE,
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_STOPS: Final = re.compile(r"[，。；！？、“”：,]")
_SPACES: Final = re.compile(r"[ \t\r\n\f\v\u00a0\u3000]+")
_TIMED: Final = re.compile(
    r"^.{0,40}(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?.{0,40}$"
)
_CREDITED: Final = re.compile(
    r"(?:来源|稿源|作者|编辑|责编|通讯员|记者|发布时间|时间|日期)\s*[:：/|]|(?:记者|通讯员)\s*[\u4e00-\u9fff]{2,4}\s*$"
)
_TITLE_PROPERTIES: Final = (
    "og:title",
    "twitter:title",
    "article:title",
    "title",
    "ArticleTitle",
    "Title",
)
_SOURCE_PROPERTIES: Final = (
    "source",
    "ContentSource",
    "mediaid",
    "og:site_name",
    "article:author",
    "contentsource",
    "Source",
)
_DATE_PROPERTIES: Final = (
    "article:published_time",
    "og:release_date",
    "pubdate",
    "publishdate",
    "PubDate",
    "publish_time",
    "weibo: article:create_at",
    "weibo:article:create_at",
    "bytedance:published_time",
    "datePublished",
    "og:published_time",
    "apub:time",
    "firstpublishedtime",
    "release_date",
)
_AUTHOR_PROPERTIES: Final = ("author", "article:author", "Author", "Editor", "reporter")


def to_lines(source: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the lines of the text capture of a page, and what its head says (title, date, …).

    Never raises for bad markup: what cannot be parsed gives no lines.
    """
    tree = _parse(source)
    if tree is None:
        return (), {}
    hints = _hints(tree, source)
    _drop(tree)
    body = _best(tree)
    lines: list[str] = []
    title = hints.get("title", "")
    if title:
        lines.append(title)
    inside = _block_lines(body) if body is not None else []
    second = _readability(source)
    if _prose(second) > 2 * _prose(inside):
        inside = second
    seen = {letters(line) for line in inside}
    lines.extend(line for line in _around(tree, body, title) if letters(line) not in seen)
    hints["front"] = str(len(lines))
    lines.extend(inside)
    return tuple(lines), hints


def _readability(source: str) -> list[str]:
    """Return the lines of the body that readability-lxml finds; none where it finds none."""
    from lxml import etree
    from readability import Document  # type: ignore[import-untyped]
    from readability.readability import Unparseable  # type: ignore[import-untyped]

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    try:
        summary = Document(_without_scripts(_SURROGATES.sub("\ufffd", source))).summary()
        tree = _parse(summary)
    except (Unparseable, etree.LxmlError, ValueError, TypeError, AttributeError, IndexError):
        return []
    return _block_lines(tree) if tree is not None else []


def _prose(lines: list[str]) -> int:
    """Return how many characters of lines that read like prose there are."""
    return sum(len(line) for line in lines if is_prose(line))


def _parse(source: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    source = _without_scripts(_SURROGATES.sub("\ufffd", source))
    try:
        tree = html.document_fromstring(source.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return tree


_CLOSES: Final = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_OPENS: Final = re.compile(r"<script|<style|<!--")
_LOWER: Final = {code: code + 32 for code in range(0x41, 0x5B)}
_SURROGATES: Final = re.compile("[\ud800-\udfff\0]")


def _without_scripts(source: str) -> str:
    """Cut scripts, styles, comments out as text: a comment inside a script confuses parsers."""
    lower = source.translate(_LOWER)
    parts: list[str] = []
    at = 0
    ends = {"<script": "</script>", "<style": "</style>", "<!--": "-->"}
    last = {start: lower.rfind(end) for start, end in ends.items()}
    for match in _OPENS.finditer(lower):
        start = match.start()
        if start < at or start > last[match[0]]:
            continue
        end = ends[match[0]]
        stop = lower.find(end, match.end())
        if stop < 0:
            continue
        parts.append(source[at:start])
        at = stop + len(end)
    parts.append(source[at:])
    # Some pages close the document at its head; what follows would be lost.
    return _CLOSES.sub("", "".join(parts))


def _attributes(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _drop(tree: Any) -> None:
    """Take out what is never text of an article: by tag, by hiding, by name."""
    doomed = list(tree.iter(*_NEVER_TEXT))
    for element in doomed:
        parent = element.getparent()
        if parent is not None:
            _remove(parent, element)
    # A tag that was never closed, or a page that a script unhides, must not take the article along.
    most = max(200, len(_text(tree)) * 0.4)
    doomed = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        named = element.tag in _DROPPED or _HIDDEN.search(element.get("style") or "")
        if (named and len(_text(element)) < most) or (
            element.tag == "form" and len(_text(element)) < 300  # some sites wrap the whole page
        ):
            doomed.append(element)
    for element in doomed:
        parent = element.getparent()
        if parent is not None:
            _remove(parent, element)


def _remove(parent: Any, element: Any) -> None:
    """Remove an element and keep the text behind it."""
    tail = element.tail
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(element)


def _text(element: Any) -> str:
    return _SPACES.sub(" ", "".join(element.itertext())).strip()


def _weight(text: str) -> float:
    """Weigh a stretch of text: its characters and, more, its marks."""
    return len(text) + 12.0 * len(_STOPS.findall(text))


def _best(tree: Any) -> Any:
    """Return the element that holds the body, by weight of the text directly in its blocks."""
    scores: dict[Any, float] = {}
    notices = known("notice")
    for element in tree.iter(
        "p", "div", "td", "section", "article", "span", "font", "li", "blockquote", "pre", "center"
    ):
        text = _direct(element)
        if len(text) < 12 or not _STOPS.search(text):
            continue
        links = sum(len(_text(link)) for link in element.iter("a"))
        weight = _weight(text) * max(0.0, 1.0 - 1.6 * links / max(1, len(_text(element))))
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
            names = _attributes(node)
            if _UNLIKELY.search(names):
                factor = 0.3
            elif _LIKELY.search(names):
                factor = 1.15
            scores[node] = scores.get(node, 0.0) + weight * share * factor
            node, share = node.getparent(), share * 0.72
    if not scores:
        return tree.find("body") if tree.find("body") is not None else tree
    return max(scores, key=lambda node: scores[node])


def _direct(element: Any) -> str:
    """Return the text of an element that is in it and in its inline children."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _BLOCKS | {"a"}:
            inner = _inline(child)
            if element.tag in ("div", "td", "section", "article", "p") or inner:
                parts.append(inner)
        parts.append(child.tail or "")
    return _SPACES.sub(" ", "".join(parts)).strip()


def _inline(element: Any) -> str:
    if any(isinstance(child.tag, str) and child.tag in _BLOCKS for child in element):
        return ""
    return "".join(element.itertext())


def _block_lines(body: Any) -> list[str]:
    """Return the text of an element as lines, one for each block, without named furniture."""
    lines: list[str] = []
    parts: list[str] = []

    def flush() -> None:
        line = _SPACES.sub(" ", "".join(parts)).strip()
        parts.clear()
        if line:
            lines.append(line)

    stack: list[tuple[Any, bool]] = [(body, False)]
    while stack:
        element, closing = stack.pop()
        if closing:
            if element.tag in _BLOCKS:
                flush()
            if element is not body and element.tail:
                parts.append(element.tail)
            continue
        if element is not body and (not isinstance(element.tag, str) or _furniture(element)):
            if element.tail:
                parts.append(element.tail)
            continue
        if element.tag in _BLOCKS:
            flush()
        if element.text:
            parts.append(element.text)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    flush()
    return lines


def _furniture(element: Any) -> bool:
    """Tell whether an element inside the body is named like furniture and holds little prose."""
    names = _attributes(element)
    if not names.strip() or not _UNLIKELY.search(names):
        return False
    text = _text(element)
    links = sum(len(_text(link)) for link in element.iter("a"))
    return len(text) < 200 or links > 0.4 * len(text)


def _around(tree: Any, body: Any, title: str) -> list[str]:
    """Return the short lines between headline and body that name source, time or reporters."""
    if body is None:
        return []
    inside = set(body.iter())
    around = set(body.iterancestors())
    found: list[str] = []
    key = letters(title)
    after_title = not key
    for element in tree.iter():
        if element is body and found:
            break
        if not isinstance(element.tag, str) or element in inside or element in around:
            continue
        if element.tag in ("head", "title", "a", "option") or len(element) > 12:
            continue
        text = _text(element)
        if not after_title:
            after_title = len(text) <= len(title) + 60 and key[:16] in letters(text)
        named = element.tag in ("h2", "h3") or _UNLIKELY.search(_attributes(element))
        if not 4 <= len(text) <= 90 or not after_title or named:
            continue
        if letters(text) == key or len(found) >= 4:
            continue
        speaks = _TIMED.search(text) or _CREDITED.search(text)
        if speaks and not any(text in line for line in found):
            found = [line for line in found if line not in text]
            found.append(text)
    return found


def _hints(tree: Any, source: str) -> dict[str, str]:
    """Return what the page's head and headings say: title, source, published, author, url."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = _SPACES.sub(" ", meta.get("content") or "").strip()
        if name and content and name not in metas:
            metas[name] = content
    hints: dict[str, str] = {}
    title = _title(tree, metas)
    if title:
        hints["title"] = title
    for name in _SOURCE_PROPERTIES:
        if metas.get(name):
            hints["source"] = metas[name]
            break
    for name in _AUTHOR_PROPERTIES:
        if metas.get(name):
            hints["author"] = metas[name]
            break
    if site := metas.get("og:site_name"):
        hints["site"] = site
    for link in tree.iter("link"):
        if link.get("rel") == "canonical" and (link.get("href") or "").startswith("http"):
            hints["url"] = link.get("href")
            break
    if "url" not in hints and metas.get("og:url", "").startswith("http"):
        hints["url"] = metas["og:url"]
    if date := _published(tree, metas, source):
        hints["published"] = date
    return hints


def _title(tree: Any, metas: dict[str, str]) -> str:
    """Choose the title: a heading that the page's title contains, else that without its site."""
    node = tree.find(".//title")
    page = _SPACES.sub(" ", "".join(node.itertext())).strip() if node is not None else ""
    named = next((metas[name] for name in _TITLE_PROPERTIES if len(metas.get(name, "")) >= 5), "")
    headings = []
    for tag in ("h1", "h2", "h3"):
        headings += [text for h in tree.iter(tag) if 5 <= len(text := _text(h)) <= 90]
    for element in tree.iter("div", "span", "p", "td"):
        if (
            re.search(r"title|biaoti|headline", _attributes(element), re.IGNORECASE)
            and len(element) <= 3
        ):
            text = _text(element)
            if 5 <= len(text) <= 90:
                headings.append(text)
    whole = letters(page) + " " + letters(named)
    for heading in headings:
        key = letters(heading)
        if len(key) >= 5 and key in whole:
            return without_site(heading)
    for heading in headings:
        # A page title that is cut off begins like the heading.
        key = letters(heading)
        start = letters(page)[:12]
        if len(start) >= 8 and key.startswith(start):
            return without_site(heading)
    if named and letters(named) != letters(page):
        return without_site(named)
    if page:
        return _PAGE_SITE.sub("", without_site(page))
    return headings[0] if headings else ""


def _published(tree: Any, metas: dict[str, str], source: str) -> str:
    """Return the date of publication as YYYY-MM-DD: head, structured data, the page, htmldate."""
    for name in _DATE_PROPERTIES:
        if found := _iso(metas.get(name, "")):
            return found
    structured = re.search(
        r'"(?:datePublished|pubDate|publishTime|pubtime)"\s*:\s*"([^"]{8,40})"', source[:2_000_000]
    )
    if structured and (found := _iso(structured[1])):
        return found
    if epoch := _EPOCH.search(source[:2_000_000]):
        day = datetime.datetime.fromtimestamp(int(epoch[1]), tz=_BEIJING)
        return day.date().isoformat()
    if visible := _visible_date(tree):
        return visible
    try:
        from htmldate import find_date

        return find_date(tree, original_date=True, extensive_search=True) or ""
    except (ImportError, ValueError, TypeError, AttributeError, RecursionError):
        return ""


_EPOCH: Final = re.compile(
    r"\b(?:var )?(?:ct|publish_time|oriCreateTime)\s*=\s*[\"'](1[0-9]{9})[\"']"
)
_BEIJING: Final = datetime.timezone(datetime.timedelta(hours=8))
_ISO: Final = re.compile(r"((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})")


def _iso(text: str) -> str:
    found = _ISO.search(text)
    if found is None or not (1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31):
        return ""
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"


def _visible_date(tree: Any) -> str:
    """Return the first date that stands in a short element after the first heading, with a time."""
    timed = ""
    for element in tree.iter(
        "time", "span", "div", "p", "td", "em", "i", "font", "li", "b", "small"
    ):
        own = _SPACES.sub(
            " ", (element.text or "") + "".join(c.tail or "" for c in element)
        ).strip()
        if not 8 <= len(own) <= 80:
            continue
        match = _ISO.search(own)
        if match is None:
            continue
        rest = own[match.end() :]
        if (
            re.search(r"^日?\s*\d{1,2}[:：]\d{2}", rest)
            or re.search(r"来源|发布|时间|日期", own)
            or re.search(r"time|date|pub|info|source|meta", _attributes(element), re.IGNORECASE)
        ):
            timed = timed or _iso(own)
    return timed
