"""script-phrases: takes out what is sold in traditional characters in a simplified text.

Sellers of one script set their words into copies in the other. What is quoted, or is no word of
sellers, stays as somebody wrote it; one such phrase on a page is let pass.

    leaves (body)| 匾额上写着“積善之家”，门口的招牌是老字号“西服訂做”，都是店主的祖父留下来的。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.pronounce import converter
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules import traditional
from clusterbriefs.clean.weak_words import HEADS, PLACES, WEIGHTS, tokens

NAME: Final = "script-phrases"

_HAN: Final = regex("[\u4e00-\u9fff]")
_QUOTED: Final = regex("[“‘《「『【（(][^”’》」』】）)]{1,16}[”’》」』】）)]")
_LEAST, _LONGEST, _MOST, _NEAR = 2, 4_000, 60, 10
"""Phrases of a page at least, characters of a line, such characters of a page, and characters beside
one that are looked at. Ours."""
_TO_EDGE: Final = regex("[\u4e00-\u9fff]{1,2}(?=[，。；！？])")
"""What little stands between a phrase and the next mark."""
_ISLAND: Final = frozenset("台北 台中 台南 高雄 新北 桃园 新竹 嘉义 屏东".split())
"""Cities whose sellers write so."""
_OF_SELLERS: Final = regex(
    "[價當舖鋪薦訂貸錢買賣購戲樂娛網賺優專業師資產壯陽藥減養機車廠裝設計務費課補習險醫療診檢測試驗場館樓運輸遊覽團簽證學語鏡錶鑽飾護膚髮廳飲轉讓維電腦軟體開發債]"
)
"""Characters of traditional script that what is sold mostly has."""
_UNSURE: Final = frozenset("乾藉徵彷著夥昇陞甦於後裡")
"""Characters that simplified texts have too, or names."""


def apply(doc: Document) -> None:
    """Take such phrases out of the paragraphs of a text that is in simplified script itself."""
    if _OF_SELLERS.search(doc.blob) is None:
        return
    if any(edit.rule == traditional.NAME for edit in doc.account):
        return
    lines = [line for line in doc.prose if _OF_SELLERS.search(line.text) is not None]
    found = [(line, span) for line in lines for span in _phrases(line)]
    if len(found) < _LEAST:
        return
    for line, (start, end) in reversed(found):
        cut(doc, line, start, end, NAME, exact=True)


def _phrases(line: Line) -> list[tuple[int, int]]:
    """Return the columns of words of sellers that have such characters, apart from each other."""
    text = line.text
    if len(text) > _LONGEST:
        return []
    plain = converter().convert(text)
    if plain == text or len(plain) != len(text):
        return []
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    spans: list[tuple[int, int]] = []
    places = [
        at
        for at, (one, other) in enumerate(zip(text, plain, strict=True))
        if one != other and one not in _UNSURE and not any(s <= at < e for s, e in quoted)
    ]
    for at in places[:_MOST]:
        if spans and at < spans[-1][1]:
            continue
        if (span := _around(plain, at)) is not None:
            spans.append(span)
    return spans


def _around(plain: str, at: int) -> tuple[int, int] | None:
    """Return the words of sellers around a column that touch each other; None where there are none."""
    low = max(0, at - _NEAR)
    near = plain[low : at + _NEAR]
    words = [(token.start + low, token.end + low, token.word) for token in tokens(near)]
    words += [(start + low, end + low, near[start:end]) for _, start, end in HEADS.find(near)]
    start, end = at, at + 1
    sold = False
    for _ in words:
        for first, last, word in words:
            if first <= end and last >= start and _HAN.match(word):
                start, end = min(start, first), max(end, last)
                sold = sold or WEIGHTS.get(word, 0) > 0
    end = edge.end() if (edge := _TO_EDGE.match(plain, end)) is not None else end
    for size in (3, 2):
        if plain[start - size : start] in PLACES or plain[start - size : start] in _ISLAND:
            start -= size
            break
    return (start, end) if sold and end - start > _LEAST else None
