"""Phrases that a run's mirrors put into sentences, learned from how they recur and what they split.

No list needs to know them: a phrase stands in several different articles, and where it stands it
parts two characters that make a word: 生某某网物医药 hides 生物.
A turn of phrase that many articles share stands between words and parts none.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from clusterbriefs.clean.document import is_prose
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.regex import regex

TEXT: Final = 600_000
"""Characters of prose of a run that are compared: 2 MB, half a second, whatever the run's size."""
_GRAM: Final = 4
"""Characters of a gram: in UTF-16 they are one number of 64 bits, if all are of its first plane."""
_ARTICLES: Final = 4
_SPLITS, _SHARE = 3, 0.3
"""Least number and share of a phrase's places at which it parts a word. Ours."""
_LONGEST, _MOST = 24, 60
_WORDS: Final = regex(r"[\w·()（）]+")
"""What a phrase is made of: no marks."""
_RUN: Final = re.compile(b"\1+")
_FUNCTION: Final = frozenset(
    "的了在和与是为等也都就而及或以来从到对将被把于内外中上下前后其这那不有一个"
)


def prose_of(lines: Iterable[str]) -> str:
    """Return the paragraphs of a capture, joined by LF."""
    return "\n".join(line for line in lines if is_prose(line))


def learn_phrases(texts: list[str]) -> tuple[str, ...]:
    """Return the phrases that stand out of place in several of some different articles.

    The outcome does not depend on the order of the texts.
    """
    if len(texts) < _ARTICLES:
        return ()
    counts: Counter[int | str] = Counter()
    for text in texts:
        counts.update(set(_grams(text)))
    often = {gram for gram, count in counts.items() if count >= _ARTICLES and _is_word(gram)}
    del counts
    if not often:
        return ()
    places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for start, end in _runs(text, often):
            places[text[start:end]].append((number, start, end))
    found = []
    for phrase, at in places.items():
        if len({number for number, _, _ in at}) < _ARTICLES:
            continue
        splits = sum([parts_a_word(texts[number], start, end) for number, start, end in at])
        if splits >= _SPLITS and splits >= _SHARE * len(at):
            found.append(phrase)
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase))[:_MOST])


def _grams(text: str) -> list[int | str]:
    """Return the grams of a text in order: as numbers, which are made in a fourth of the time.

    A gram with a character beyond the first plane is a string.
    """
    size = len(text) - _GRAM + 1
    data = _coded(text)
    if len(data) > 2 * len(text):
        return [
            _number(code) if len(code := _coded(gram)) == 2 * _GRAM else gram
            for gram in (text[at : at + _GRAM] for at in range(size))
        ]
    grams: list[int | str] = [0] * size
    for first in range(min(size, _GRAM)):
        # Every fourth one, from some place on.
        end = len(data) - (len(data) - 2 * first) % (2 * _GRAM)
        grams[first::_GRAM] = memoryview(data)[2 * first : end].cast("Q").tolist()
    return grams


def _coded(text: str) -> bytes:
    """Return the bytes of a text in the UTF-16 of the machine."""
    return text.encode("utf-16", "surrogatepass")[2:]


def _number(code: bytes) -> int:
    return int.from_bytes(code, sys.byteorder)


def _is_word(gram: int | str) -> bool:
    """Tell whether a gram can be of a phrase: it has no marks."""
    if isinstance(gram, int):
        data = gram.to_bytes(2 * _GRAM, sys.byteorder)
        gram = data.decode(f"utf-16-{sys.byteorder[0]}e", "surrogatepass")
    return gram.isalnum() or _WORDS.fullmatch(gram) is not None


def _runs(text: str, often: set[int | str]) -> Iterable[tuple[int, int]]:
    """Yield the longest stretches of a text all of whose grams are among some."""
    for run in _RUN.finditer(bytes(map(often.__contains__, _grams(text)))):
        begin, end = run.start(), run.end() + _GRAM - 1
        if end - begin <= _LONGEST:
            yield begin, end


def parts_a_word(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch stands inside a word: its neighbours pair, it pairs with neither."""
    if not 0 < start < end < len(text):
        return False
    left, right = text[start - 1], text[end]
    if left in _FUNCTION or right in _FUNCTION:
        return False
    pairs = lexicon().pairs
    return (
        pairs.get(left + right, 0) >= 4
        and left + text[start] not in pairs
        and text[end - 1] + right not in pairs
    )


_PLACES: Final = 200
"""Places that are compared: time stays bounded. Ours."""


def alike(text: str, places: list[int], step: int, *, until: re.Pattern[str], most: int) -> int:
    """Return how many characters before (-1) or from (1) some places are the same at all of them.

    The end of the text, and a character that `until` finds, are no part of it. Of very many places
    the first ones tell.
    """
    count = 0
    places = places[:_PLACES]
    while count < most:
        offset = -count - 1 if step < 0 else count
        chars = {text[at + offset : at + offset + 1] if at + offset >= 0 else "" for at in places}
        char = chars.pop()
        if chars or not char or until.match(char):
            break
        count += 1
    return count
