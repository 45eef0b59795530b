"""Weighs stretches of a line as offers of sellers, against how well the rest goes without them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.lexicon import everyday, lexicon, table
from clusterbriefs.clean.regex import regex

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

BRAND_NAMES: Final = tuple(sorted({row[0] for row in table("brands.tsv")}, key=len, reverse=True))
TELLS: Final = 2
"""Weight of a word that is reason enough to look around it. Ours."""


_WORD_COST: Final = {3: 0.0, 2: 0.3, 1: 0.9}


_SHORT, _CODE_COST, _NAME_COST, _EVERYDAY_NAME, _WORD, _FUNCTION_COST = 1.6, 0.4, 2.5, 2.9, 3.2, 5.0
"""What a word of a seller costs in an offer by its weight; then a single character of such, a code,
a rare character (of a name), an everyday one, a word that is no seller's, a function word. Ours."""


_BRACKET_COST, _NUMBER_COST, _MEASURED_COST = 0.6, 1.3, 2.5


_KEPT_CODE, _KEPT_FUNCTION, _KEPT_EVERYDAY, _KEPT_RARE = 1.0, 1.4, 2.2, 3.0
"""What these cost in the sentence, in which a word costs `_KEPT_WORD` less its frequency. Ours."""


_KEPT_WORD: Final = 2.0


_PAIR: Final = 1.0
"""What it is worth that two characters that then touch stand side by side elsewhere. Ours."""


REACH: Final = 14
"""Characters that an offer can reach to either side of the word that gave it away. Ours."""


_SEEN: Final = 10


_TWO: Final = 2
"""Characters of a word that can stand there by chance."""


_THING: Final = regex("[锁产信商厂元屏票围器设烟书秤琴皮病标签政档眼]")
"""What goes on from 电子 to the name of a thing."""
_HAN_PAIR: Final = regex("[\u4e00-\u9fff]{2}")
_BEFORE_NAME: Final = frozenset("，；。！？：")
_NEAR: Final = 8000
"""Characters of the text in which pairs are looked for, so that time stays bounded. Ours."""


_OFTEN: Final = 3
"""Band of frequency from which on a word of two characters is no chance. Ours."""


CODE: Final = regex(r"[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*")


CODED: Final = regex(
    r"(?<![A-Za-z0-9])(?:[a-z]{1,4}[0-9]{2,6}|[0-9]{3,5}[a-z]{2}"
    r"|[a-z]{2,6}[0-9]{0,6}(?=\.(?:com|net|cc|vip|top|xyz|me|bet|app)))(?![A-Za-z0-9])"
)
"""A code such as sellers go by (hg0088, 3044am)."""


_DOMAIN: Final = regex(r"\.(?:com|net|cc|vip|top|xyz|me|bet|app)$")


MEASURE: Final = regex(
    r"[年月日号时分秒个家人次名位元万亿千百公米吨亩度%％℃届期项种条户所座台岁斤多余第至辆件株层栋处]|天(?![天猫下])|\.\d"
)


MARK: Final = regex(r"[，。；：！？、“”‘’《》…—,;:!?\s★-➿\U0001f000-\U0001faff]")


FUNCTION: Final = frozenset("的了在和与是为等也都就而及或之其这那个们着过将被把从向对于以因但不有")


_BRACKETS: Final = frozenset("()（）[]【】·-_|@+/.")


class Stretch(NamedTuple):
    """Columns of a line taken for an offer, the weight of its different words, of the heaviest."""

    start: int
    end: int
    weight: int
    most: int


def _weights() -> dict[str, int]:
    """Return the words of sellers with their weight; brands weigh 2."""
    found: dict[str, int] = dict.fromkeys(BRAND_NAMES, 2)
    for _, weight, words in table("offers.tsv"):
        for word in words.split(" "):
            found[word] = max(int(weight), found.get(word, 0))
    return found


WORDS: Final = _weights()
"""The words of sellers with their weight."""


_LIST: Final = tuple(WORDS)


class Finder:
    """Finds some words in a text, of two at one place the longest; built when first asked.

    A list of words by its own object: to look it up by its words would cost more than to search.
    """

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words
        self._built: AhoCorasick | None = None

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Return (number of the word, start, end) for each place, in order."""
        if self._built is None:
            from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

            self._built = AhoCorasick(
                self._words,
                matchkind=MatchKind.LeftmostLongest,
                implementation=Implementation.ContiguousNFA,
            )
        return self._built.find_matches_as_indexes(text)


_FINDER: Final = Finder(_LIST)
BRANDS: Final = Finder(BRAND_NAMES)
"""Finds the known brands."""


def words_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words of sellers in a text with their columns, of two at one place the longest."""
    for number, start, end in _FINDER.find(text):
        word = _LIST[number]
        by_chance = (
            _within(text, start, end) if word.isascii() else _begins_another(text, word, end)
        )
        if not by_chance:
            yield start, word


def _begins_another(text: str, word: str, end: int) -> bool:
    """Tell whether two characters that are no word of the language end in another: 看片子."""
    common = lexicon().words
    if _names_thing(text, word, end):
        return True
    return len(word) == _TWO and common.get(text[end - 1 : end + 1], 0) > 0 and word not in common


def _names_thing(text: str, word: str, end: int) -> bool:
    """Tell whether a word goes on to the name of a thing that has nothing to do with sellers."""
    return word == "电子" and _THING.match(text, end) is not None


def _within(text: str, start: int, end: int) -> bool:
    """Tell whether letters stand within a longer word of letters."""
    return any(
        char.isascii() and char.isalpha() for char in text[start - 1 : start] + text[end : end + 1]
    )


def seeds_of(text: str) -> list[tuple[int, int]]:
    """Return where words and codes stand that are reason to look for an offer."""
    found = [(at, at + len(word)) for at, word in words_in(text) if WORDS[word] >= TELLS]
    found += [match.span() for match in CODED.finditer(text)]
    return sorted(found)


def stretch(text: str, start: int, end: int, blob: str) -> Stretch | None:
    """Return the stretch around a word that the sentence can best do without."""
    left = max(0, start - REACH)
    for match in MARK.finditer(text, left, start):
        left = match.end()
    stop = MARK.search(text, end)
    right = min(stop.start() if stop else len(text), end + REACH)
    before, after = text[max(0, left - _SEEN) : left], text[right : right + _SEEN]
    before = MARK.split(before)[-1] if not MARK.search(text[max(0, left - 1) : left]) else ""
    after = MARK.split(after)[0]
    near, pairs = blob[:_NEAR], lexicon().pairs
    kept = Kept(before + text[left:right] + after)
    shift = len(before) - left
    best: tuple[float, int, int] | None = None
    reach = Reached(text, left, end, right)
    for begin in range(start, left - 1, -1):
        # Nothing that costs more than the best does so far need be looked at more closely.
        front = kept.least(begin + shift) - _PAIR
        for close in range(end, right + 1):
            price = reach.cost(begin, close)
            if price is None or (best is not None and price + front >= best[0]):
                continue
            total = price + kept.without(begin + shift, close + shift)
            pair = kept.text[max(0, begin + shift - 1) : begin + shift]
            pair += kept.text[close + shift : close + shift + 1]
            if len(pair) == 2 and (pair in pairs or pair in near):
                total -= _PAIR
            if best is None or total < best[0] - 1e-9:
                best = (total, begin, close)
    if best is None or best[0] >= kept.whole:
        return None
    return Stretch(best[1], best[2], *reach.weights(best[1], best[2]))


class Reached:
    """What stretches around a word cost as offers, and the words of sellers in each."""

    def __init__(self, text: str, left: int, seed: int, right: int) -> None:
        self._text, self._left, self._seed, self._right = text, left, seed, right
        self._steps: dict[int, list[tuple[int, float, str]]] = {}
        self._rows: dict[int, dict[int, tuple[float, frozenset[str]]]] = {}

    def cost(self, begin: int, close: int) -> float | None:
        """Return the cost of a stretch, None where words and names cannot make it up."""
        row = self._rows.get(begin)
        if row is None:
            row = self._rows[begin] = self._row(begin)
        there = row.get(close)
        return None if there is None else there[0]

    def weights(self, begin: int, close: int) -> tuple[int, int]:
        """Return the weight of the words in a stretch, and that of the heaviest."""
        weights = [WORDS.get(word) or code_weight(word) for word in self._rows[begin][close][1]]
        return sum(weights), max(weights, default=0)

    def _row(self, begin: int) -> dict[int, tuple[float, frozenset[str]]]:
        row: dict[int, tuple[float, frozenset[str]]] = {begin: (0.0, frozenset())}
        for at in range(begin, self._right):
            here = row.get(at)
            if here is None:
                continue
            steps = self._steps.get(at)
            if steps is None:
                behind = at >= self._seed
                steps = _steps(self._text, at, self._left, self._right, behind=behind)
                self._steps[at] = steps
            for size, price, word in steps:
                total = here[0] + price
                if at + size not in row or total < row[at + size][0]:
                    row[at + size] = (total, here[1] | {word} if word else here[1])
        return row


def _steps(
    text: str, at: int, left: int, right: int, *, behind: bool
) -> list[tuple[int, float, str]]:
    """Return what can stand in an offer at a column: its size, what it costs, a seller's word."""
    common = lexicon().words
    found: list[tuple[int, float, str]] = []
    for size in range(1, min(8, right - at) + 1):
        word = text[at : at + size]
        if word in WORDS and not _names_thing(text, word, at + size):
            found.append((size, _WORD_COST[WORDS[word]] if size > 1 else _SHORT, word))
        elif size > 1 and word in common:
            found.append((size, _WORD + 0.1 * common[word], ""))
    char = text[at]
    code = CODE.match(text, at, right)
    if code and not (at > left and CODE.fullmatch(text[at - 1])):
        measure = code[0].isdigit() and MEASURE.match(text, code.end()) is not None
        price = _NUMBER_COST if code[0].isdigit() else _CODE_COST
        found.append((code.end() - at, _MEASURED_COST if measure else price, code[0]))
    elif char in _BRACKETS:
        found.append((1, _BRACKET_COST, ""))
    else:
        name = _EVERYDAY_NAME if everyday(char) else _NAME_COST
        name += behind  # names stand in front
        found.append((1, _FUNCTION_COST if char in FUNCTION else name, ""))
    return found


class Kept:
    """How ill a text splits into words, numbers and single characters, whole or with a gap."""

    def __init__(self, text: str) -> None:
        self.text = text
        size = len(text)
        self._words = band_of = lexicon().words
        self._to = to = [0.0] * (size + 1)
        self._from = back = [0.0] * (size + 1)
        alone = [_single(char) for char in text]
        found: list[tuple[int, int, float]] = []
        for end in range(1, size + 1):
            price = alone[end - 1]
            if price == _KEPT_CODE and end > 1 and text[end - 2].isascii():
                price = 0.0  # a run of letters and digits is one
            cost = to[end - 1] + price
            for start in range(max(0, end - 4), end - 1):
                band = band_of.get(text[start:end])
                if band is not None:
                    price = _KEPT_WORD - 0.08 * band
                    found.append((start, end, price))
                    cost = min(cost, to[start] + price)
            to[end] = cost
        found.sort(reverse=True)  # by where they begin, the last first
        at = 0
        for start in range(size - 1, -1, -1):
            price = alone[start]
            if price == _KEPT_CODE and start + 1 < size and text[start + 1].isascii():
                price = 0.0
            cost = back[start + 1] + price
            while at < len(found) and found[at][0] == start:
                _, end, price = found[at]
                cost = min(cost, back[end] + price)
                at += 1
            back[start] = cost
        self.whole = to[size]

    def join(self, start: int, end: int) -> float:
        """Return what the text loses if a stretch goes whose ends part no word.

        It is less than 0 if the text then splits better than what stood on either side.
        """
        apart = self._to[start] + self._from[end]
        parted = self._to[start] + self._from[start] + self._to[end] + self._from[end]
        return self.without(start, end) - apart + parted - 2 * self.whole

    def without(self, start: int, end: int) -> float:
        """Return the cost of the text without a stretch; a word can span the gap."""
        text, to, back, words = self.text, self._to, self._from, self._words
        cost = to[start] + back[end]
        rest = len(text) - end
        for left in range(1, min(3, start) + 1):
            before = text[start - left : start]
            for right in range(1, min(4 - left, rest) + 1):
                band = words.get(before + text[end : end + right])
                if band is not None:
                    other = to[start - left] + (_KEPT_WORD - 0.08 * band) + back[end + right]
                    cost = min(cost, other)
        return cost

    def apart(self, start: int, end: int) -> float:
        """Return the cost of what stands on both sides of a stretch, no word across the gap."""
        return self._to[start] + self._from[end]

    def least(self, start: int) -> float:
        """Return what the text in front of any stretch that begins here costs at least."""
        return min(self._to[max(0, start - 3) : start + 1])


@lru_cache(maxsize=8192)
def _single(char: str) -> float:
    """Return what a character costs that stands by itself."""
    if char.isascii():
        return _KEPT_CODE
    if char in FUNCTION:
        return _KEPT_FUNCTION
    return _KEPT_EVERYDAY if everyday(char) else _KEPT_RARE


def code_weight(code: str) -> int:
    """Return the weight of letters and digits: a code of both tells more than letters alone."""
    name, dot, _ = code.partition(".")
    if dot and _DOMAIN.search(code):
        return 5 if name in WORDS or CODED.fullmatch(name) else 2
    if CODED.fullmatch(code):
        return 3 if sum(map(str.isdigit, code)) > 2 else 2
    return 0 if code.isdigit() else 1


def parts_word(text: str, at: int) -> bool:
    """Tell whether a word of the language would be parted at a column."""
    word = text[max(0, at - 1) : at + 1]
    return lexicon().words.get(word, 0) >= _OFTEN


def name_before(text: str, start: int, blob: str) -> int:
    """Return where an offer begins with a name of two characters in front that nobody else has.

    Neither news nor the article has the two side by side; a whole word or a mark stands in front.
    """
    at = start - _TWO
    name = text[max(0, at) : start]
    before = text[max(0, at - _TWO) : max(0, at)]
    whole = before[-1:] in _BEFORE_NAME or lexicon().words.get(before, 0) >= _OFTEN
    unheard = (
        _HAN_PAIR.fullmatch(name) is not None
        and FUNCTION.isdisjoint(name)
        and not clause_edges().is_seen(name)
        and name not in lexicon().words
        and text[at - 1 : at + 1] not in lexicon().words
        and blob.count(name) == 1
    )
    return at if at > 0 and whole and unheard else start


def heals(text: str, found: Stretch) -> bool:
    """Tell whether a word of the language stands together again when the offer is gone."""
    common = lexicon().words
    before, after = text[max(0, found.start - 3) : found.start], text[found.end : found.end + 3]
    return any(
        before[-left:] + after[:right] in common
        for left, right in ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))
        if len(before) >= left and len(after) >= right
    )
