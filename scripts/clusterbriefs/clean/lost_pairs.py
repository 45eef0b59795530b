"""Fills in the two bytes that were lost between the halves of two characters of GBK.

Where a text is out of step, the second byte of one character and the first of the next are decoded
together. Of a pair in GBK's user-defined zones nothing is left, and the halves around it come to
make one character, which fits neither neighbour: 完[整的]中 is left as 完漳中.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Final

from clusterbriefs.clean.lexicon import everyday
from clusterbriefs.clean.pair_weights import Pairs, is_common, is_han, simple

ZONE: Final = frozenset((*range(0xAA, 0xB0), *range(0xF8, 0xFF)))
"""First bytes of GBK's user-defined zones 1 and 2: decoded to private-use characters."""
_THIRD: Final = range(0xA1, 0xA8)
"""First bytes of zone 3, in which the second byte is less than A1."""
LOST: Final = (
    (ZONE, range(0xA1, 0xFF)),
    (frozenset((0xFE,)), range(0x81, 0xA1)),
    (frozenset(_THIRD), range(0x81, 0xA1)),
)
"""First and second bytes of pairs that leave nothing: of zones 1 and 2, the rest of the last row,
and zone 3. Second bytes below A1 begin characters of traditional script."""
_LEAD, _LEAST, _GOES, _WORD = 0.8, 2.2, 1.0, 1.9
"""Lead over the next reading that makes one sure; what its pairs must weigh, all and one, and
what two characters do that are a word by themselves. Ours."""
_JOINED: Final = 2
"""How many of the three pairs must go well in the place of an everyday character. Ours."""
_MOST: Final = 3
"""Places of a run at most: time stays bounded."""
_BEGINS: Final = frozenset("“”，。：；、！？")
_MARKS: Final = "（），：；？"
_FUNCTION: Final = frozenset(
    "的了在和與与是為为等也都就而及或之其這这那個个們们著着過过將将被把從从向對对於于以因但不有"
)
"""Characters that stand beside any other, so that no pair tells."""
_RARE: Final = -1.0
"""Less than what two everyday characters weigh that never stand side by side."""

_Chars = tuple[list[str], list[str]]
"""Common characters, rare ones."""

Weigh = Callable[[str, str], float]
"""Says how well two characters go together; less than 0 where nothing speaks for it."""


def fill_lost(text: str, left: str, right: str, weigh: Weigh, pairs: Pairs) -> tuple[str, int, int]:
    """Return a decoded run with its lost pairs filled, how many were, how many places are left.

    `left` and `right` are the characters beside the run; `pairs` knows the document. A place is a
    character that goes with neither neighbour. One is left where the character cannot be right (it
    is rare, or of full width), or where several readings with a lost pair are good; where none is,
    as in a name, the bytes leave but one outcome.
    """
    filled = unsure = at = 0
    while at < len(text) and filled + unsure < _MOST:
        before = text[at - 1] if at else left
        after = text[at + 1] if at + 1 < len(text) else right
        char = text[at]
        wrong = _cannot_be(char, weigh)
        if wrong or _stands_apart(char, before, after, weigh):
            ranked = _ranked(char, before, after, weigh, pairs)
            if ranked and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _LEAD):
                text = text[:at] + ranked[0][1] + text[at + 1 :]
                filled += 1
                at += 1
            elif wrong or ranked:
                unsure += 1
        at += 1
    return text, filled, unsure


def _cannot_be(char: str, weigh: Weigh) -> bool:
    """Tell whether a character is none of everyday text."""
    if "\u4e00" <= char <= "\u9fff":
        return weigh(char, char) < _RARE
    return "\uff03" <= char <= "\uff5a" and char not in _MARKS


def _stands_apart(char: str, before: str, after: str, weigh: Weigh) -> bool:
    """Tell whether a character goes with neither neighbour."""
    if not ("\u4e00" <= char <= "\u9fff" and before and after):
        return False
    if before in _BEGINS:  # any character can stand behind it
        return _joined(char, after, weigh) < 0
    return _joined(before, char, weigh) < 0 and _joined(char, after, weigh) < 0


def _joined(one: str, other: str, weigh: Weigh) -> float:
    """Weigh two characters; one that stands beside any other tells nothing."""
    weight = weigh(one, other) if one and other else 0.0
    return max(0.0, weight) if one in _FUNCTION or other in _FUNCTION else weight


def _beside_any(char: str) -> bool:
    """Tell whether a character can stand beside any other: a word of grammar or a mark."""
    return char in _FUNCTION or not is_han(char)


def _ranked(
    char: str, before: str, after: str, weigh: Weigh, pairs: Pairs
) -> list[tuple[float, str]]:
    """Return the two characters that go well with each other and their neighbours, best first.

    If none do, two that make a word by themselves, should there be but one, and should the
    character that stands there be none that can be a word itself.
    """
    try:
        high, low = char.encode("gbk")
    except (UnicodeEncodeError, ValueError):
        return []
    doubtful: set[str] = set()
    alone = everyday(simple(char))  # it can be a word by itself, that goes with any other
    ranked: list[tuple[float, str]] = []
    words: list[tuple[float, str]] = []
    begin = cache(lambda one: _joined(before, one, weigh))
    end = cache(lambda two: _joined(two, after, weigh))
    for firsts, seconds in _pairs(high, low):
        # Most go ill with each other, and are not weighed.
        left, right = _usable(firsts, before, begin, pairs), _usable(seconds, after, end, pairs)
        for one, two in _meeting(left, right, pairs):
            begins, ends = begin(one), end(two)
            inner = _joined(one, two, weigh)
            outer = (begins, ends)
            total = inner + begins + ends
            if min(inner, *outer) >= 0 and max(inner, *outer) > _GOES and total >= _LEAST:
                well = sum(joined >= _GOES for joined in (inner, *outer))
                if alone and well < _JOINED:
                    doubtful.add(one + two)
                ranked.append((total, one + two))
            elif inner >= _WORD and min(outer) > _RARE:
                words.append((total, one + two))
    ranked = [found for found in sorted(ranked, reverse=True) if pairs.fits(found[1])]
    if ranked:
        # Without a lead it is left.
        return [ranked[0], *ranked] if ranked[0][1] in doubtful else ranked
    if alone:
        return []  # as likely it is a word by itself, which the next one has not met before
    words = [found for found in sorted(words, reverse=True) if pairs.fits(found[1])]
    return words if len(words) == 1 else []


def _usable(chars: _Chars, beside: str, fit: Callable[[str], float], pairs: Pairs) -> list[str]:
    """Return the characters that can stand beside one: a rare one only where something knows it."""
    common, rare = chars
    known = [char for char in rare if pairs.knows(simple(char)) and fit(char) > _RARE]
    if not beside or is_common(simple(beside)):
        return common + known
    return [char for char in common if fit(char) > _RARE] + known


def _meeting(left: list[str], right: list[str], pairs: Pairs) -> list[tuple[str, str]]:
    """Return those that can stand side by side: others go ill with each other, as most do."""
    forms: dict[str, list[str]] = {}
    for two in right:
        forms.setdefault(simple(two), []).append(two)
    beside_any = {form for form, chars in forms.items() if any(map(_beside_any, chars))}
    found = []
    for one in left:
        met = forms if _beside_any(one) else pairs.meet(simple(one), forms.keys()) | beside_any
        found += [(one, two) for form in met for two in forms[form]]
    return found


@lru_cache(maxsize=512)
def _pairs(high: int, low: int) -> tuple[tuple[_Chars, _Chars], ...]:
    """Return the characters whose outer bytes are these, where the inner two lie in a zone.

    Of each kind of zone all first characters, and all second ones.
    """
    return tuple(
        (
            _parted(_char(high, byte) for byte in zones),
            _parted(_char(byte, low) for byte in inner),
        )
        for zones, inner in ((sorted(ZONE), range(0xA1, 0xFF)), (_THIRD, range(0x81, 0xA1)))
    )


def _parted(chars: Iterable[str]) -> _Chars:
    """Part characters into common and rare ones."""
    common: list[str] = []
    rare: list[str] = []
    for char in filter(None, chars):
        (common if is_common(simple(char)) else rare).append(char)
    return common, rare


def _char(high: int, low: int) -> str:
    """Return a Chinese character or everyday mark by its bytes; empty for all else."""
    try:
        char = bytes((high, low)).decode("gbk")
    except UnicodeDecodeError:
        return ""
    return char if "\u4e00" <= char <= "\u9fff" or char in "，。、；：！？“”《》（）" else ""
