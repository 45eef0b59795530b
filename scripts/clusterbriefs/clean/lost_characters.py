"""Fills in a character of GBK text whose first byte was lost, from its reading behind it.

A mirror annotates it, so that the reading is left where the character is not: `?N(zhǒng)` has its
second byte, `??xiàng)` none of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from clusterbriefs.clean.byte_runs import decode, everyday_of
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.lexicon import everyday
from clusterbriefs.clean.pair_weights import Pairs, simple, weigh_pair
from clusterbriefs.clean.pronounce import PINYIN_LETTERS
from clusterbriefs.clean.regex import regex

ANNOTATED: Final = regex(
    rf"[?\ufffd](?<=[\u4e00-\u9fff)，。、；：”》].)(?:([@-~])(\(([{PINYIN_LETTERS}]{{1,6}})\))"
    rf"|[?\ufffd]([{PINYIN_LETTERS}]{{1,6}})\))"
)
"""What is left of such a character, with its reading."""
BEHIND_STOP: Final = regex(
    r"(?<=[\u4e00-\u9fff)”])[?？]{1,2}([a-z~])"
    "(?=委|政府|長|城|里|裡|裏|教育|農|衛|財|文化|水利|人民|醫|級|域|內|境|發|科|林|商|市場|融媒)"
)
"""What is left of a `。` and a character whose first byte is that of `？`, its second a letter, in
front of what stands behind `縣`."""
_AHEAD: Final = 2.5
"""Lead of a character over the next one that can be read so, by what stands beside it. Ours."""


def fill_characters(doc: Document, line: Line, pairs: Pairs, rule: str, kind: str) -> None:
    """Fill in such characters of a line where one is the likeliest by far; report the others."""
    for match in reversed(list(ANNOTATED.finditer(line.text))):
        letter, _, behind, alone = match.groups()
        text = line.text
        found = _readable(letter or "", behind or alone)
        left, right = text[: match.start()], text[match.end() :][:1]
        before = left[left.rfind("(") - 1 : left.rfind("(")] if left.endswith(")") else left[-1:]
        ranked = sorted(
            (_weight(char, before, right, pairs), char) for char in found if pairs.fits(char)
        )[::-1]
        if ranked and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _AHEAD):
            after = f"{ranked[0][1]}({behind or alone})"
            doc.replace(line, *match.span(), after, rule, kind, basis="inferred")
        else:
            doc.leave(line, *match.span(), rule, kind)


def fill_behind_stops(doc: Document, line: Line, rule: str, kind: str) -> None:
    """Read `?h` as `。縣`: a decoder that shows nothing for a byte leaves `？` and a letter."""
    for match in reversed(list(BEHIND_STOP.finditer(line.text))):
        char = decode(b"\xbf" + match[1].encode())
        if char and everyday(simple(char)) and simple(char) != char:
            doc.replace(line, *match.span(), f"。{char}", rule, kind)


def _weight(char: str, before: str, behind: str, pairs: Pairs) -> float:
    """Say how well a character goes between two others."""
    around = ((before, char), (char, behind))
    return sum(weigh_pair(simple(one + other), pairs, "") for one, other in around if one and other)


@lru_cache(maxsize=4096)
def _readable(letter: str, reading: str) -> tuple[str, ...]:
    """Return the everyday characters that are mostly read so and whose second byte is a letter."""
    return tuple(
        char
        for char in everyday_of(reading)
        if not letter or char.encode("gbk", "replace")[1:] == letter.encode()
    )
