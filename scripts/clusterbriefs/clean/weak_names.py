"""The names of sellers that offers on a page have shown: where they stand again, they show offers.

A seller puts its name in more than once, with something else behind it, or alone. No list needs to
have it: it is what stood in front of the first ware of an offer that was cut.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from clusterbriefs.clean.cut_out import KIND, cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import FOLLOWS, LEADS, PURSUED
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import BRAND_NAMES
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.weak_place import can_name
from clusterbriefs.clean.weak_stretch import Weak
from clusterbriefs.clean.weak_words import WEIGHTS, Page, Token, tokens

_NAMING: Final = (
    "weak-offers",
    "injected-phrase",
    "strewn-names",
    "dressed-names",
    "sought-names",
    "planted-names",
    "header-names",
)
"""Rules whose phrases begin with the name of a seller."""
_HAN_NAME: Final = regex("[\u4e00-\u9fff]{4}")
_HAN_ONLY: Final = regex("[\u4e00-\u9fff]+")
_NAMED: Final = 2.0
"""What the name of a seller in front of a ware is worth. Ours."""
_TWICE: Final = 2
"""Offers that show a name to be a seller's, and the least band of a plain word. Ours."""
_SAME, _AGAIN = 4, 1.5
"""Characters of a stretch that no two paragraphs have by chance, and what it is worth. Ours."""
_SOUGHT: Final = regex(
    "(?:官方网站|官方|官网|网站|登录|登陆|注册|入口|下载|手机版|客户端|平台|网址|网页版|安卓版|最新版本|最新版|APP|app)*"
)
"""What is sought behind the name of a site; it can be nothing."""
_OFTEN: Final = 3
"""Offers that show a name to be a seller's though its parts are words. Ours."""
_BRANDED: Final = tuple(name for name in BRAND_NAMES if len(name) > 1 and not name.isascii())
"""What such a name begins with: that of a house of games."""
_WARE: Final = 12
"""Characters behind a name in which a ware begins. Ours."""
_BRANDS: Final = frozenset(BRAND_NAMES)
_MARKS: Final = frozenset("，。；！？")
_SEEN: Final = 12
"""Characters in front of a name that are looked at. Ours."""


def of_sellers(
    found: list[tuple[Line, Weak]], lines: list[Line], doc: Document, page: Page
) -> list[tuple[Line, Weak]]:
    """Return stretches with those that begin with a seller's unknown name, and a ware behind it.

    The name is what stood in front of the first ware of an offer that was cut.
    """
    names = set()
    for edit in doc.account:
        said = edit.before.lstrip("，") if edit.kind == KIND else ""
        # Most names stand nowhere else, and need not be told from what they sell.
        again = len(said) > _SAME and page.count(said[:_TWICE]) > 0
        first = next(iter(tokens(said)), None) if again else None
        name = said[: first.start] if first is not None else ""
        if _TWICE <= len(name) <= _SAME and _HAN_ONLY.fullmatch(name) and can_name(name):
            names.add(name)
    more = []
    for name in names:
        for line in lines:
            at = line.text.find(name)
            while at >= 0:
                end = at + len(name)
                sold = _ware_at(line.text, end)
                if sold is not None and not _reported(line.text, at, end + sold.end):
                    score = _NAMED + WEIGHTS[sold.word]
                    more.append((line, Weak(at, end + sold.end, score, odd=True)))
                at = line.text.find(name, end)
    places = {(line.at, weak.end) for line, weak in more}
    return more + [(line, weak) for line, weak in found if (line.at, weak.end) not in places]


def _ware_at(text: str, start: int) -> Token | None:
    """Return the ware that begins at a column: one that tells, or has a long name."""
    found = next(iter(tokens(text[start : start + _WARE])), None)
    if found is None or found.start:
        return None
    return found if WEIGHTS[found.word] > 1 or len(found.word) >= _SAME else None


def _reported(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence leads to a name, goes on from it, or tells what is done about it."""
    return (
        LEADS.search(text, max(0, start - 4), start) is not None
        or FOLLOWS.match(text, end) is not None
        or PURSUED.search(text, max(0, start - _SEEN), end + _SEEN) is not None
    )


def _speaks_of(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence goes on from a name, or tells what is done about it."""
    return (
        FOLLOWS.match(text, end) is not None
        or PURSUED.search(text, max(0, start - _SEEN), end + _SEEN) is not None
    )


def named_again(found: list[tuple[Line, Weak]], doc: Document) -> list[tuple[Line, Weak]]:
    """Return stretches with more for those that begin with the name that an offer had.

    A seller puts its name in more than once, with something else behind it.
    """
    names = {
        edit.before[:_SAME]
        for edit in doc.account
        if edit.kind == KIND and edit.rule in _NAMING and _HAN_NAME.match(edit.before)
    }
    if not names:
        return found
    named = []
    for line, weak in found:
        low = max(0, weak.start - _SAME)
        at = next((at for name in names if (at := line.text.find(name, low, weak.end)) >= 0), -1)
        named.append(
            (line, weak)
            if at < 0
            else (line, Weak(min(at, weak.start), weak.end, weak.score + _AGAIN, odd=True))
        )
    return named


def drop_bare_names(doc: Document, rule: str) -> None:
    """Drop a name that two offers began with where it stands alone too."""
    counts = Counter(
        edit.before.lstrip("，")[:_SAME]
        for edit in doc.account
        if edit.kind == KIND and edit.rule in _NAMING
    )
    for name, count in counts.items():
        if count < _TWICE or not _HAN_NAME.fullmatch(name):
            continue
        plain = _is_plain(name)
        if plain and (count < _OFTEN or not name.startswith(_BRANDED)):
            continue
        for line in doc.prose:
            at = line.text.find(name)
            while at >= 0:
                end = at + len(name)
                if plain and _speaks_of(line.text, at, end):
                    at = line.text.find(name, end)
                    continue
                sought = _SOUGHT.match(line.text, end)
                cut(doc, line, at, sought.end() if sought is not None else end, rule)
                at = line.text.find(name)


def drop_bare_brands(doc: Document, rule: str) -> None:
    """Drop a known name alone at the edge of a clause, where offers with it were cut twice.

    Not one that is a word, and not where a sentence leads to it or goes on from it.
    """
    counts = Counter(
        brand
        for edit in doc.account
        if edit.kind == KIND
        for size in range(_TWICE, len(edit.before))
        if (brand := edit.before[:size]) in _BRANDS
    )
    words = lexicon().words
    for brand, count in counts.items():
        if count < _TWICE or brand in words or not _HAN_ONLY.fullmatch(brand):
            continue
        for line in doc.prose:
            at = line.text.find(brand)
            while at >= 0:
                end = at + len(brand)
                edge = (
                    line.text[max(0, at - 1) : at] in _MARKS or line.text[end : end + 1] in _MARKS
                )
                if edge and not _reported(line.text, at, end):
                    before = len(line.text)
                    cut(doc, line, at, end, rule)
                    end = max(0, end - (before - len(line.text)))
                at = line.text.find(brand, end)


def _is_plain(name: str) -> bool:
    """Tell whether a name is made of words that sentences have too, or of what is sold."""
    common = lexicon().words
    return (
        name in common
        or name in WEIGHTS
        or all(len(part) > 1 and common.get(part, 0) >= _TWICE for part in lexicon().segments(name))
    )
