"""letter-words: turns function words that stand in a text as the letters of their reading into them.

Who reposts a text and would not be found out writes a few of its commonest words in letters: zui for
最, dou for 都. Such letters stand between Chinese characters without a space, and several of them on
a page. Of words that are read alike the one is taken that goes best with what is beside it. What
such a writer calls in between the clauses goes on that page too.

    leaves (body)| 他把车停在vivo门店外，隔壁的ofo仓库已经搬空。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import pattern
from clusterbriefs.clean.likeliest import weigher
from clusterbriefs.clean.pair_weights import Pairs
from clusterbriefs.clean.regex import regex

NAME: Final = "letter-words"
KIND: Final = "pinyin"

_WORDS: Final = {
    "zui": "最",
    "dou": "都",
    "ye": "也",
    "geng": "更",
    "yi": "已以一",
    "jiang": "将",
    "jiu": "就",
    "hen": "很",
    "bu": "不",
    "cai": "才",
    "hai": "还",
    "zai": "在再",
    "you": "有又由",
    "shi": "是",
    "yao": "要",
    "hui": "会",
    "neng": "能",
    "ke": "可",
    "bei": "被",
    "ba": "把",
    "dui": "对",
    "wo": "我",
    "ni": "你",
    "ta": "他她它",
    "de": "的得",
    "le": "了",
}
"""Function words by their readings: what such texts write so. Ours."""
_LETTERS: Final = regex(
    rf"(?<=[\u4e00-\u9fff，。；“,;])(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?=[\u4e00-\u9fff])",
    re.IGNORECASE,
)
_LIKELY: Final = regex("|".join(sorted(_WORDS, key=len, reverse=True)), re.IGNORECASE)
_PLACES, _KINDS = 4, 2
"""Places on a page, and different words, from which on they are no brands or abbreviations. Ours."""
_SIDE: Final = 1


def apply(doc: Document) -> None:
    """Turn such letters into words where a page has several."""
    if _LIKELY.search(doc.ascii_part) is None or _LETTERS.search(doc.blob) is None:
        return
    found = [
        (line, match)
        for line in doc.live()
        for match in _LETTERS.finditer(line.text)
        if not match[0].isupper()
    ]
    kinds = {match[0].lower() for _, match in found}
    if len(found) < _PLACES or len(kinds) < _KINDS:
        return
    weigh = weigher(Pairs(doc.blob).without(""), traditional=False)
    for line, match in reversed(found):
        start, end = match.span()
        left, right = line.text[start - _SIDE : start], line.text[end : end + _SIDE]
        read = max(
            _WORDS[match[0].lower()], key=lambda char: weigh(left, char) + weigh(char, right)
        )
        doc.replace(line, start, end, read, NAME, KIND, basis="inferred")
    _interjections(doc)


def _interjections(doc: Document) -> None:
    """Take out what such a writer calls in between clauses."""
    said = pattern("letter_words", "inside").pattern
    between = re.compile(
        rf"(?:^|(?<=[，。；！？,;]))(?:{said})[，,？?！!]\s?|[，,](?:{said})(?=[，。,])"
    )
    for line in doc.live():
        if pattern("letter_words", "inside").search(line.text) is None:
            continue
        for match in reversed(list(between.finditer(line.text))):
            doc.replace(line, *match.span(), "", NAME, "injected-phrase", action="removed")
