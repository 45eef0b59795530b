"""Reads bytes of GBK that lost pairs between the halves of characters: the likeliest text.

Where a text is out of step, a pair of bytes in GBK's user-defined zones leaves nothing, so that two
characters look like one. Nothing tells where but the language: of all ways to read the bytes the
one is taken whose characters follow each other most often in newspapers (`clause_edges`), in words,
and in the document (a Viterbi search over characters). How much likelier it is than the next one
says how sure it is.

    >>> lost = "他说，公司去年投产".encode("gbk").replace("公司".encode("gbk")[1:3], b"")
    >>> likeliest(lost, "。", "", lambda text: 0, traditional=False)[0].text
    '他说，公司去年投产'
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from heapq import nlargest
from operator import itemgetter
from typing import Final, NamedTuple

from clusterbriefs.clean.byte_runs import decode
from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.lexicon import neighbours
from clusterbriefs.clean.lost_pairs import LOST
from clusterbriefs.clean.offer_stretch import Kept
from clusterbriefs.clean.pair_weights import simple
from clusterbriefs.clean.pronounce import converter

END: Final = "\n"
"""What stands behind the last character of a line."""
_MARKS: Final = "，。、；：！？“”《》（）…—·％‘’"
_SHARES: Final = {**dict.fromkeys("，。", -3.4), **dict.fromkeys("、“”：", -5.0)}
_SHARE_OF_OTHERS: Final = -7.0
"""How often marks stand in news, as logarithms of their share. Counted in its reports, rounded."""
_TOGETHER: Final = frozenset("。” ，“ 。“ ”。 ”， ：“ ！” ？” 》， ）。 ），".split())
_PAIR_OF_MARKS, _NO_PAIR = 3.0, -4.0
"""What two marks weigh that stand together in news, and others. Ours."""
_BEFORE_OPENING: Final = -1.0
_ENDS_A_LINE, _ENDS_NONE = 1.5, -3.0
_CLOSING: Final = frozenset("。”！？…）")
_OWN: Final = 0.3
"""Share of what the document itself has behind a character, beside what newspapers have. Ours."""
_OTHER_SCRIPT: Final = -6.0
"""What a character of the other script has against it. Ours."""
IN_BOTH: Final = frozenset(
    "于后里面只云系准干台几卷斗谷征向升才采布志制注周回占合冲致游杰克群峰着叹床"
)
"""Characters that converters leave, as traditional script has them too."""
_STATES, _MIDDLES, _KEPT, _BEST = 7, 10, 2, 12
"""Characters with which a reading is gone on with, first halves of a lost pair, readings kept of
each, and those that are weighed as words in the end: time is linear in the bytes. Ours."""
HOLE: Final = -2.2
"""What a lost pair has against it, as a logarithm: one in ten pairs across two characters lies in
the zones."""
_SELDOM: Final = -12.0
"""Share of a character, as a logarithm, below which nobody would guess it. Ours."""
_AT_EASE: Final = 1.0
"""What a character has in common with its neighbours that is hardly made of two halves. Ours."""
_OF_BAND: Final = math.log(2) / (2.8 * 0.4)
"""What a band of `lexicon.neighbours` is as a logarithm (`data/README.md`)."""
_NEVER_MET: Final = 1.0
"""What two characters have against them that neither count of news has side by side. Ours."""
_LIKE_A_COMMA: Final = frozenset("？（；：！")
"""Marks whose first byte is that of a comma, behind which a pair can be lost."""
_SAYS: Final = frozenset("说說道称稱问問答")
"""What has somebody in front of it behind a quotation."""
_WORDS: Final = 0.7
"""What how ill a reading splits into words (`Kept`) counts beside its characters. Ours."""

_Scored = tuple[float, str]


class Reading(NamedTuple):
    """A way to read some bytes, and its weight: the logarithm of how likely it is."""

    weight: float
    text: str


def likeliest(
    data: bytes,
    left: str,
    right: str,
    counts: Callable[[str], int],
    *,
    traditional: bool,
) -> list[Reading]:
    """Return the likeliest readings of some bytes, the best first; none where they cannot be read.

    `left` and `right` are the characters beside them, `counts` tells how often the document has a
    pair of characters or a character, in simplified form. Pairs can be lost inside each character.
    Time is linear in the bytes: 2 ms for a dozen characters of which three are doubtful.
    """
    weigh = weigher(counts, traditional=traditional)
    states: dict[str, list[_Scored]] = {left: [(0.0, "")]}
    plain = [left, *(_char(*data[at : at + 2]) for at in range(0, len(data) - 1, 2)), right]
    for at in range(0, len(data) - 1, 2):
        live = nlargest(_STATES, states.items(), key=itemgetter(1))
        grown: dict[str, list[_Scored]] = {}
        if char := _char(data[at], data[at + 1]):
            grown[char] = _gone_on(live, char, weigh)
        if _doubtful(*plain[at // 2 : at // 2 + 3]):
            for ends, begins in LOST:
                firsts = [(one, _gone_on(live, one, weigh)) for one in first_halves(data[at], ends)]
                middles = nlargest(_MIDDLES, firsts, key=itemgetter(1))
                for other in second_halves(data[at + 1], begins) if middles else ():
                    grown.setdefault(other, []).extend(
                        (weight + HOLE, text) for weight, text in _gone_on(middles, other, weigh)
                    )
        if not grown:
            return []
        states = {char: sorted(found, reverse=True)[:_KEPT] for char, found in grown.items()}
    ended = [
        (weight + _beside(char, right), text)
        for char, found in states.items()
        for weight, text in found
    ]
    # Words are longer than the pairs that were weighed so far.
    weighed = [
        Reading(weight - _WORDS * Kept(simple(left + text)).whole, text)
        for weight, text in nlargest(_BEST, ended)
    ]
    return sorted(weighed, reverse=True)


def is_doubtful(text: str, left: str, right: str) -> bool:
    """Tell whether any character of a reading can be made of the halves of two."""
    return any(map(_doubtful, [left, *text], text, [*text[1:], right]))


def _doubtful(before: str, char: str, behind: str) -> bool:
    """Tell whether a character is so ill at ease beside its neighbours that it can be halves."""
    if not char or char in _LIKE_A_COMMA or (before == "”" and char in _SAYS):
        return True
    return _beside(before, char) + _beside(char, behind) < _AT_EASE


def _gone_on(
    live: Iterable[tuple[str, list[_Scored]]], char: str, weigh: Callable[[str, str], float]
) -> list[_Scored]:
    """Return the best readings that go on with a character."""
    found = [
        (weight + more, text + char)
        for before, readings in live
        for more in (weigh(before, char),)
        for weight, text in readings
    ]
    found.sort(reverse=True)
    return found[:_KEPT]


def weigher(counts: Callable[[str], int], *, traditional: bool) -> Callable[[str, str], float]:
    """Return what weighs a character behind another: the logarithm of how likely it is there."""
    in_news = _in_traditional_news if traditional else _in_simplified_news

    @lru_cache(maxsize=20_000)
    def weigh(before: str, char: str) -> float:
        weight, script = in_news(before, char)
        if before and (own := counts(simple(before + char))) > 0:
            all_own = max(own, counts(simple(before)))
            weight = max(
                weight, math.log((1 - _OWN) * math.exp(min(weight, 0.0)) + _OWN * own / all_own)
            )
        return weight + script

    return weigh


@lru_cache(maxsize=65536)
def _in_simplified_news(before: str, char: str) -> tuple[float, float]:
    """Return how likely a character is behind another in news, and what its script is worth."""
    return _share(char) + _beside(before, char), _of_script(char, traditional=False)


@lru_cache(maxsize=65536)
def _in_traditional_news(before: str, char: str) -> tuple[float, float]:
    """Return the same where the document is in traditional script."""
    return _share(char) + _beside(before, char), _of_script(char, traditional=True)


@lru_cache(maxsize=8192)
def _of_script(char: str, *, traditional: bool) -> float:
    """Return what a character has against it that is none of the document's script."""
    plain = simple(char)
    if char in IN_BOTH:
        return 0.0
    if traditional:
        other = plain == char and converter("s2t").convert(char) != char
    else:
        other = plain != char
    return _OTHER_SCRIPT if other else 0.0


@lru_cache(maxsize=8192)
def _share(char: str) -> float:
    """Return how often a character stands in news, as the logarithm of its share."""
    if _is_han(char):
        return clause_edges().share(simple(char))
    return _SHARES.get(char, _SHARE_OF_OTHERS)


@lru_cache(maxsize=65536)
def _beside(before: str, char: str) -> float:
    """Return how much oftener two characters stand side by side than by chance, as a logarithm."""
    if not before or not char:
        return 0.0
    if char == END:
        return _ENDS_A_LINE if before in _CLOSING else _ENDS_NONE
    edges = clause_edges()
    one, other = _is_han(before), _is_han(char)
    if one and other:
        return _tied(simple(before), simple(char))
    if one:
        return _BEFORE_OPENING if char in "“《（" else edges.ends(simple(before))
    if other:
        return edges.begins(simple(char))
    return _PAIR_OF_MARKS if before + char in _TOGETHER else _NO_PAIR


def _tied(one: str, other: str) -> float:
    """Return the same of two Chinese characters: from both counts of news, which differ in size."""
    tie, band = clause_edges().tie(one, other), neighbours(one).get(other)
    if band is not None:
        return max(tie, band * _OF_BAND)
    return tie if clause_edges().is_seen(one + other) else tie - _NEVER_MET


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


@lru_cache(maxsize=32768)
def _char(high: int, low: int) -> str:
    """Return a Chinese character or everyday mark by its bytes; empty for all else."""
    char = decode(bytes((high, low))) or ""
    return char if len(char) == 1 and (_is_han(char) or char in _MARKS) else ""


@lru_cache(maxsize=512)
def first_halves(high: int, ends: frozenset[int]) -> tuple[str, ...]:
    """Return the characters that begin with a byte and whose second one, one of some, is lost."""
    return tuple(filter(None, (_char(high, low) for low in sorted(ends))))


@lru_cache(maxsize=512)
def second_halves(low: int, begins: range) -> tuple[str, ...]:
    """Return the characters that end with a byte and whose first one, one of some, is lost."""
    chars = filter(None, (_char(high, low) for high in begins))
    return tuple(char for char in chars if _share(char) > _SELDOM)
