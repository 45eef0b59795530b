"""Weighs stretches that show by their form: a space in them, no mark behind the last one.

Chinese sentences have no spaces, and paragraphs end with a mark. What engines are asked is typed
with spaces, and has no mark: `某区搬家公司 起重吊装`. Which words stand in it then matters less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clusterbriefs.clean.names import is_name
from clusterbriefs.clean.offer_stretch import FUNCTION, Kept
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.weak_stretch import Weak
from clusterbriefs.clean.weak_words import EDGE, PLACES, Page, tokens

GAP: Final = regex(r" (?<=[\u4e00-\u9fff].)(?=[\u4e00-\u9fff])")
"""A space between two Chinese characters."""
_PIECES: Final = regex(r"[^，。；：！？、“”‘’《》「」『』（）()【】…,;:!?]+")
_TAIL: Final = regex(
    r"[。！？](?:[”」』](?![，、]))?([^，。；：！？、“”‘’《》「」『』（）()【】…]{5,30})$"
)
_ENDED: Final = frozenset("。！？”；：…）)")
_CREDIT: Final = regex(
    r"记者|通讯员|编辑|责编|来源|作者|供稿|供图|整理|报道|见习|实习|本报|据|完$|[摄图文]|[讯电]$|电\s|社$|下转|上接|未完"
)
_FUNCTION: Final = (FUNCTION - {"及"}) | frozenset("由后被把从并已")
_TAIL_SPACE: Final = 0.8
_SPACE, _TAILED, _DIGITS, _PLACED = 2.2, 2.5, 1.0, 0.5
"""What a space is worth, no mark behind it, a row of digits, and a place in front. Ours."""
_OF_SENTENCE: Final = 1.6
"""What a function word has against it. Ours."""
_WANTS: Final = frozenset("在由与和向对从给把被为及以将跟于的")
"""Behind these a word is missing where a space stands."""
_TELLS, _EVERYDAY = 1.5, 0.5
"""Weight of a word that hardly stands in a report; what a stretch has against it without one."""
_COVERED, _THIN = 0.3, 1.5
"""Share of a stretch that such words are at least; what less of them has against it. Ours."""
_CALLED: Final = regex(
    r"(?:电话|热线|微信|手机|咨询|加[Vv]|QQ)[:：]?\s?[\d×xX*—-]{7,}|\d[\d×xX*]{2,}[—-][\d×xX*]{6,}"
)
_MARKS: Final = regex("[。！？；，“”]")
_ROW, _SOLD = 3, 2.5
"""Spaces in a row of what is sold, a number to call for two of them; what its words must weigh."""
_NUMBER: Final = regex(r"\d{5,}")
_ASIDE: Final = regex(r"[（(]([\u4e00-\u9fffA-Za-z ]{6,30})[)）]")
_NOTE: Final = regex(
    "简称|公司$|集团$|大学$|医院$|[局委办]$|翻译|原名|原为|含|除|如|即|见|化名|单位|元$"
)
"""What a note in brackets says."""
_ROW_LEAST, _BRACKETED = 1.5, 1.0
"""What the words of one must weigh, and what it is worth that nothing else stands there. Ours."""
_LONGEST, _REACH = 36, 9
"""Characters of a stretch, and behind its last space, at most."""
_SEEN: Final = 12


def gaps_in(text: str, page: Page) -> list[Weak]:
    """Return the stretches of a paragraph that show by a space, or by standing behind its end."""
    spaced = " " in text
    aside = "（" in text or "(" in text
    if not spaced and not aside and text[-1] in _ENDED:
        return []
    found = [*_spaced(text, page)] if spaced else []
    if aside:
        found += [
            weak
            for weak in _asides(text, page)
            if not any(weak.start < one.end and one.start < weak.end for one in found)
        ]
    tail = None if text[-1] in _ENDED else _TAIL.search(text)
    if tail is not None and (weak := _behind(tail, page)) is not None:
        found = [other for other in found if other.end <= weak.start]
        found.append(weak)
    return found


def _asides(text: str, page: Page) -> Iterator[Weak]:
    """Weigh what stands in brackets and is nothing but a row of things."""
    for aside in _ASIDE.finditer(text):
        said = aside[1]
        if _CREDIT.search(said) or not _FUNCTION.isdisjoint(said) or _NOTE.search(said):
            continue
        words = _words(said, page)
        if words >= _ROW_LEAST:
            yield Weak(aside.start(), aside.end(), words + _BRACKETED, odd=True)


def is_asked(text: str, page: Page) -> bool:
    """Tell whether a line by itself is a row of things that are sold, or that engines are asked."""
    gaps = len(GAP.findall(text))
    called = _CALLED.search(text) is not None
    if not gaps or gaps + 2 * called < _ROW or _CREDIT.search(text) or _MARKS.search(text):
        return False
    telling = {token.word: page.weight(token) for token in tokens(text)}
    return sum(telling.values()) + called >= _SOLD and max(telling.values(), default=0) >= _TELLS


def _behind(tail: re.Match[str], page: Page) -> Weak | None:
    """Weigh what stands behind the last mark of a paragraph."""
    said = tail[1]
    if _CREDIT.search(said) or all(is_name(word) for word in said.split()):
        return None
    words = _words(said, page)
    if not words and not any(page.weight(token) for token in tokens(said)):
        return None
    spaced = GAP.search(said) is not None
    score = _TAILED + words + _TAIL_SPACE * spaced - _small(said)
    score += _DIGITS * (_NUMBER.search(said) is not None)
    return Weak(tail.start(1), tail.end(1), score, odd=True)


def _spaced(text: str, page: Page) -> Iterator[Weak]:
    """Weigh the pieces between two marks that have a space between two characters."""
    if GAP.search(text) is None:
        return
    for piece in _PIECES.finditer(text):
        gaps = [match.start() for match in GAP.finditer(text, piece.start(), piece.end())]
        gaps = [at for at in gaps if text[at - 1] not in _WANTS and text[at + 1] not in _FUNCTION]
        if not gaps or _CREDIT.search(piece[0]):
            continue
        start = piece.start() + len(piece[0]) - len(piece[0].lstrip())
        end = piece.end()
        if gaps[0] - start > _LONGEST:
            continue
        quoted = text[start - 1 : start] in "“‘《「『（(【" and start > 0
        if quoted or all(is_name(word) for word in piece[0].split()):
            continue
        if end < len(text) and end - gaps[-1] > 4 and text[end] != "。":
            end = _resumed(text, start, gaps[-1], end)
        said = text[start:end]
        words = _words(said, page)
        owned = text.startswith("的", end)  # it belongs to the sentence
        if words and end - start <= _LONGEST and not owned:
            score = min(_SPACE, words) + words - _small(said) + _PLACED * (said[:2] in PLACES)
            yield Weak(start, end, score, odd=True)


def _resumed(text: str, start: int, gap: int, close: int) -> int:
    """Return where the sentence goes on behind the last space of a stretch that was put into it."""
    end = gap + 2
    if close - gap <= _REACH + 1 and _FUNCTION.isdisjoint(text[gap + 1 : close]):
        return close  # a clause by itself
    inside = tokens(text[gap + 1 : min(close, gap + 1 + _REACH + 4)])
    least = gap + 1 + max((token.end for token in inside if token.end <= _REACH), default=0)
    stop = next((at for at in range(end, close) if text[at] in _FUNCTION), close)
    if stop - gap <= _REACH and least == gap + 1 and stop < close:
        return stop
    before = text[max(0, start - _SEEN) : start]
    before = EDGE.split(before)[-1]
    kept = Kept(before + text[start : min(close, gap + 2 * _SEEN)])
    shift = len(before) - start
    ends = range(max(least, gap + 3), min(stop, gap + 1 + _REACH) + 1)
    return min(ends, key=lambda at: kept.join(start + shift, at + shift), default=max(least, end))


def _words(said: str, page: Page) -> float:
    """Return the weight of the words of a trade in a stretch; less of such as reports have too."""
    weights = {token.word: page.weight(token) for token in tokens(said)}
    everyday = max(weights.values(), default=0.0) < _TELLS
    covered = sum(map(len, weights)) + 2 * (said[:2] in PLACES)
    against = _EVERYDAY * everyday + _THIN * (covered < _COVERED * len(said))
    return max(0.0, sum(weights.values()) - against)


def _small(said: str) -> float:
    """Return what the function words of a stretch have against it."""
    return _OF_SENTENCE * sum(char in _FUNCTION for char in said)
