"""own-names: takes out the name of whoever keeps a page, put into sentences with what is sold.

No list needs to know it: several labels of the frame have it and news does not. An article that
speaks of it, in the words with which reports speak of a firm, is left alone.

    leaves (body)| 记者走进滨河精工公司，滨河精工的三条产线都在满负荷运转，订单排到了年底。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from operator import add
from typing import Final

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.cut_out import KIND, cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.frame_labels import frame_labels
from clusterbriefs.clean.governed import LEADS, PURSUED
from clusterbriefs.clean.headline_words import in_headline
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.strays import alike
from clusterbriefs.clean.weak_frame import is_sellers
from clusterbriefs.clean.weak_words import HEADS, PLACES, tokens

NAME: Final = "own-names"

_SHOWN: Final = 2
"""Labels that have a name. Ours."""
_LABEL: Final = 60
"""Characters of a line between the paragraphs that is looked at."""
_NEAR, _MOST_LABELS = 50_000, 100
"""Characters of the text, and labels between its paragraphs, that are looked at: time is bounded."""
_BARS: Final = regex(r"\s*[_|｜丨\-—–>＞»›→]+\s*|\s{1,}")
_HEADER: Final = regex("[\u4e00-\u9fff]{2,7}(?<![官联电路管河])[网站](?![\u4e00-\u9fff])")
"""The name of a site at the beginning of its first line."""
_MARKS: Final = frozenset("，。；：！？")
_SITE: Final = regex("[\u4e00-\u9fff]{2,7}[网站坊社店阁轩]")
"""What a site is called in the first line of its pages."""
_LONGEST, _MOST, _OFTEN = 8, 12, 8
"""Characters of a name, names that are looked at, and times that it can stand in the text. Ours."""
_OURS: Final = 0.5
"""Share of its parts that a label of the article has in common with the text, at least. Ours."""
_LEAST: Final = 2
_LITTLE: Final = 3
_PUBLIC: Final = regex("[省市县区镇乡村州盟旗]|人民|大学|学院|政府|集团")
"""What the names of places and of public bodies have."""
_GRAMMAR: Final = frozenset("的了在是和有与及为吗呢一两三四五六七八九十这那")
_BODY: Final = regex(
    "[\u4e00-\u9fff]{0,5}?(?:学院|学校|大学|中学|小学|幼儿园|医院|研究院|研究所|法院|政府|公安局|集团)"
)
"""What stands behind the name of a public body or school."""
_LONGEST_LINE: Final = 4_000
_HAN: Final = regex("[\u4e00-\u9fff]{2,3}")
_NOT_HAN: Final = regex("[^\u4e00-\u9fff]")
_NUMBER: Final = regex(r"[:：]?\s?[\d-]{7,14}")
_LEADS_ON: Final = frozenset("是在的将为和与由于达约有超比占")
"""What leads on to the rest of a sentence."""
_SAID: Final = regex(
    "[的是在将已也又为把被让和与、”》]|负责|董事|总经理|经理|相关|方面|表示|称|说|介绍|员工|工作人员|创始|公司|集团|股份|建成|投产|成立|发布|记者|编辑|讯|采访|报道|刊发|联合|推出|上线|公布|显示"
)
"""What a report goes on with behind the name of a firm."""
_SITE_SAYS: Final = regex("(?:小编)?(?:温馨|友情|特别)?(?:提示|提醒|小编|资讯)(?=[，。；])")
"""What a site does behind its name, with nothing that it says."""
_LED: Final = regex("(?:走进|来到|走访|参观|考察|探访|记者从|[由向与和对为“《、])$")


def apply(doc: Document) -> None:
    """Take such names out of the paragraphs, with the words of sellers behind them."""
    if is_sellers(doc):
        blob = "\n".join([line.text for line in doc.prose])[:_NEAR]
        for name in _names(doc, blob)[:_MOST]:
            _take(doc, name)
    if (first := next(iter(frame_labels(doc)), "")) and _HEADER.match(first):
        # Who sells nothing, and who sells under no other name, puts in the site's.
        name = _BARS.split(first.strip(), maxsplit=1)[0]
        if name not in lexicon().words and _fits_ill(doc, name):
            _take(doc, name)


def _fits_ill(doc: Document, name: str) -> bool:
    """Tell whether clauses that begin with a name would begin well without it, each of them."""
    edges = clause_edges()
    found = [
        (line.text, match.start())
        for line in doc.prose
        if name in line.text and len(line.text) <= _LONGEST_LINE
        for match in re.finditer(re.escape(name), line.text)
    ]
    return all(
        (not at or text[at - 1] in _MARKS)
        and _HAN.match(behind := text[at + len(name) : at + len(name) + 2]) is not None
        and edges.begins(behind) > edges.begins(name)
        for text, at in found
    )


def _names(doc: Document, blob: str) -> list[str]:
    """Return the names that labels have and the text too, the longest first."""
    inside = [
        line.text
        for line in doc.labels
        if doc.first_prose < line.at < doc.last_prose and len(line.text) <= _LABEL
    ]
    # A headline that stands there twice, in brackets too, says what it says once.
    labels = list(
        {_bare(label): label for label in [*frame_labels(doc), *inside[:_MOST_LABELS]]}.values()
    )
    chars = {char for char in set("".join(labels)) if char in blob}

    def is_theirs(label: str) -> bool:
        # Ours is the headline, or what a picture shows.
        return not _is_ours(label, blob, chars)

    found = set(_of_header(next(filter(is_theirs, labels), ""), blob))
    candidates = _unknown(labels, blob, chars)
    telling = [label for label in labels if any(part in label for part in candidates)]
    kept = list(filter(is_theirs, telling))
    shown = "\n".join(kept)
    for part in candidates:
        if sum(part in label for label in kept) >= _SHOWN:
            name = _grown(part, shown, blob)
            plain = _PUBLIC.search(name) or _is_place(name) or _is_plain(name)
            if _rest(name) >= _LEAST and not plain:
                found.add(name)
    return sorted(found, key=len, reverse=True)


def _bare(label: str) -> str:
    """Return a label without the brackets that it stands in."""
    return label.strip("（）()【】[] ")


def _unknown(labels: list[str], blob: str, chars: set[str]) -> list[str]:
    """Return what labels have twice in all, and the text too, though no list knows it."""
    counts = Counter(_parts("\n".join(labels)))
    twice = [part for part, count in counts.items() if count >= _SHOWN and chars.issuperset(part)]
    return [part for part in twice if part in blob and _HAN.fullmatch(part) and _is_unknown(part)]


def _parts(text: str) -> Iterable[str]:
    """Return the parts of a text, of three characters each."""
    return map(add, map(add, text, text[1:]), text[2:])


def _is_ours(label: str, blob: str, chars: set[str]) -> bool:
    """Tell whether the text has most parts of a label, by the characters that it has of labels."""
    parts = set(_parts(label))
    likely = list(filter(chars.issuperset, parts))
    # No more are looked for than tell: to find that a part is missing takes longest.
    spare = len(likely) - int(_OURS * len(parts)) - 1
    missing = (part for part in likely if part not in blob)
    return spare >= 0 and next(islice(missing, spare, None), None) is None


def _of_header(header: str, blob: str) -> list[str]:
    """Return the names of a site in its first line, which has bars between its parts."""
    return [
        part
        for part in _BARS.split(header)
        if _SITE.fullmatch(part) and part in blob and not _is_listed(part)
    ]


def _is_listed(part: str) -> bool:
    """Tell whether characters are a word, or words of sellers alone."""
    return part in lexicon().words or _rest(part) < _LEAST


def _rest(name: str) -> int:
    """Return how many characters of a name are no word of sellers."""
    return len(name) - sum(token.end - token.start for token in tokens(name))


def _is_unknown(part: str) -> bool:
    """Tell whether news does not have some characters side by side, nor any list of words."""
    edges, words = clause_edges(), lexicon().words
    if part in words or part[:2] in PLACES or part[-2:] in PLACES:
        return False
    return not (edges.is_seen(part[:2]) and edges.is_seen(part[-2:]))


def _is_plain(name: str) -> bool:
    """Tell whether a name is made of words that sentences have too, or holds a word of grammar."""
    words = [part for part in lexicon().segments(name) if len(part) > 1]
    return 3 * sum(map(len, words)) >= 2 * len(name) or not _GRAMMAR.isdisjoint(name)


def _is_place(name: str) -> bool:
    """Tell whether a name is that of a part of a city, behind the city's."""
    return any(name[:size] in PLACES and len(name) - size <= _LEAST for size in (2, 3))


def _grown(part: str, shown: str, blob: str) -> str:
    """Return the name that some characters belong to: what stands around them alike in all labels."""
    places = [match.start() for match in re.finditer(re.escape(part), shown)]
    before, behind = (alike(shown, places, step, until=_NOT_HAN, most=_LONGEST) for step in (-1, 1))
    at = places[0]
    start, end = at - before, at + max(behind, len(part))
    while end > at + len(part) and shown[start:end] not in blob:
        end -= 1
    while start < at and shown[start:end] not in blob:
        start += 1
    return shown[start:end]


def _take(doc: Document, name: str) -> None:
    """Take a name out wherever it stands, unless the article speaks of it."""
    lines = [line for line in doc.prose if name in line.text and len(line.text) <= _LONGEST_LINE]
    places = [
        (line, match.start()) for line in lines for match in re.finditer(re.escape(name), line.text)
    ]
    if not 0 < len(places) <= _OFTEN or in_headline(doc, name):
        return
    for line, at in places:
        end = at + len(name)
        if _SAID.match(line.text, end) or _LED.search(line.text, max(0, at - 4), at):
            return
        if LEADS.search(line.text, max(0, at - 4), at):
            return
        if _BODY.match(line.text, end):
            return
        if PURSUED.search(line.text, max(0, at - 2 * _LONGEST), at):
            return
    ends = [_sold(line.text, at, at + len(name)) for line, at in places]
    shown = any(
        end > at + len(name) or _beside_cut(line, at, end)
        for (line, at), end in zip(places, ends, strict=True)
    )
    # What sells nothing at any of its places may be what the article is on.
    if shown or _SITE.fullmatch(name):
        for line, at in reversed(places):
            if line.text.startswith(name, at):
                cut(doc, line, at, _sold(line.text, at, at + len(name)), NAME)


def _beside_cut(line: Line, at: int, end: int) -> bool:
    """Tell whether an offer was taken out right beside some columns."""
    return any(edit.kind == KIND and edit.start in (at, end) for edit in line.edits)


def _sold(text: str, at: int, end: int) -> int:
    """Return where the words of sellers end that stand behind a name, or on from its end."""
    near = text[at : end + 2 * _LONGEST]
    spans = [(token.start, token.end) for token in tokens(near) if len(token.word) > 1]
    common = lexicon().words
    spans += [
        (start, stop)
        for _, start, stop in HEADS.find(near)
        if near[start : stop + 1] not in common  # the beginning of a longer word
    ]
    reach = end - at
    for start, stop in sorted(spans):
        if start <= reach < stop:
            reach = stop
    if at + reach == end:
        says = _SITE_SAYS.match(text, end)
        return end if says is None else says.end()
    number = _NUMBER.match(text, at + reach)
    stop = number.end() if number is not None else at + reach
    # What little stands between it and the next mark belongs to it.
    more = _NOT_HAN.search(text, stop)
    close = more.start() if more is not None else len(text)
    belongs = close - stop <= _LITTLE and _LEADS_ON.isdisjoint(text[stop:close])
    return close if belongs else stop
