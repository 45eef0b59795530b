"""Prepares the Markdown of a brief for the page: permanent anchors, Chinese set as Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Final

from clusterbriefs.brief.parse import DEFINITION
from clusterbriefs.values import Lang

_RUN: Final = re.compile(
    r"(?P<text>(?:(?!\[\^[^\]\s]+\]).)+)(?P<marks>(?:\[\^[^\]\s]+\]\s*)+)", re.DOTALL
)
_OPENING: Final = re.compile(r'(<span class="statement" id="(s-[\w-]+)">)')
_LABEL: Final = re.compile(r"\[\^([^\]\s]+)\]")
_SKIP: Final = re.compile(r"^(?: {4}|\t|\s*(?:#{1,6}\s|\||>|[-*+]\s|\d+[.)]\s|```|~~~))")
_HAN_END: Final = re.compile(r"[\u3000-\u9fff\uff00-\uffef”’…—](?:</span>)?(?:\[\^[^\]\s]+\])*$")
_HAN_START: Final = re.compile(r"^(?:<span [^>]*>)?[\u3000-\u9fff\uff00-\uffef“‘…—]")


def with_anchors(markdown: str, lang: Lang) -> str:
    """Wrap each run of a body's paragraphs in `<span class="statement" id="s-…">`.

    The anchor is that of the first footnote label behind the run; a label used twice names its
    first run. Lines of a Chinese paragraph are joined without the space that HTML would show.
    """
    used: set[str] = set()
    out: list[str] = []
    fenced = False
    for block in re.split(r"(\n[ \t]*\n)", markdown):
        first = block.lstrip("\n").split("\n", 1)[0]
        fences = len(re.findall(r"(?m)^ {0,3}(?:```|~~~)", block))
        if fenced or fences or not block.strip() or _SKIP.match(first) or DEFINITION.match(first):
            out.append(block)
            fenced ^= bool(fences % 2)
            continue
        text = _RUN.sub(lambda run: _wrapped(run, used), block)
        out.append(_joined(text) if lang == "zh" else text)
    return "".join(out)


def with_links(html: str, name: Callable[[str], str]) -> str:
    """Return a brief's safe HTML with a # behind each statement's notes: its permanent address.

    `name` gives the words by which a link is read aloud, from the statement's anchor.
    """
    parts = _OPENING.split(html)
    out = parts[:1]
    # The pattern has two groups: what opens a statement, and its anchor.
    for opening, anchor, rest in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        end = rest.find("</p>")
        at = rest.rfind("</sup>", 0, end if end >= 0 else len(rest))
        at = at + len("</sup>") if at >= 0 else 0
        link = (
            f'<a class="permalink statement-link" href="#{anchor}" '
            f'aria-label="{escape(name(anchor))}">#</a>'
        )
        out += [opening, rest[:at], link, rest[at:]] if at else [opening, rest]
    return "".join(out)


def _wrapped(run: re.Match[str], used: set[str]) -> str:
    labels = _LABEL.findall(run["marks"])
    fresh = [label for label in labels if label not in used]
    used.update(labels)
    text = run["text"]
    lead = text[: len(text) - len(text.lstrip())]
    anchor = f' id="s-{fresh[0]}"' if fresh and re.fullmatch(r"[\w-]+", fresh[0]) else ""
    return f'{lead}<span class="statement"{anchor}>{text.strip()}</span>{run["marks"]}'


def _joined(block: str) -> str:
    lines = block.split("\n")
    text = lines[0]
    for line in lines[1:]:
        tight = _HAN_END.search(text.rstrip()) and _HAN_START.match(line.lstrip())
        text = text.rstrip() + line.lstrip() if tight else f"{text}\n{line}"
    return text
