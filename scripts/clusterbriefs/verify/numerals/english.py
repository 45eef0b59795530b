"""Figures in an English sentence: digits and words, fractions, per cent, money, time, ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from clusterbriefs.values.quantity import Qualifier
from clusterbriefs.verify.numerals.amount import Amount
from clusterbriefs.verify.numerals.nouns import ENGLISH_NOUNS, is_plural

_ONES: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES: Final = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "bn": 10**9, "m": 10**6, "tn": 10**12, "mn": 10**6, "k": 10**3,
}  # fmt: skip
_WORD: Final = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
_WORDS: Final = (
    rf"(?:(?:{_WORD}|a(?=[ ](?:hundred|thousand|million|billion|trillion)))"
    rf"(?:[ -](?:and[ ])?(?:{_WORD}|hundred|thousand|million|billion|trillion)\b)*)"
)
_DIGITS: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_BEFORE_WORDS: Final[dict[Qualifier, str]] = {
    "at-most": r"at most|up to|no more than|not more than|a maximum of|within|no longer than",
    "at-least": r"at least|no fewer than|no less than|not less than|not fewer than|a minimum of",
    "fewer-than": r"fewer than|less than|under|below|short of",
    "more-than": (
        r"(?:slightly |well |just |a little )?more than|(?:just |well )?over|above|upwards of|"
        r"exceeding|in excess of|exceeds?|exceeded|pass(?:ed|es)?|topp(?:ed|ing)|surpass(?:ed|es)?|"
        r"greater than|a little over"
    ),
    "nearly": r"nearly|almost|close to|just under|approaching",
    "about": r"about|around|approximately|roughly|some|an estimated|circa|c\.",
}
_QUALIFIER: Final = "|".join(
    f"(?P<q{i}>(?i:{words}))" for i, words in enumerate(_BEFORE_WORDS.values())
)
_QUALIFIERS: Final = tuple(_BEFORE_WORDS)
_CURRENCY: Final = r"CNY|RMB|Rmb|¥|￥|US\$|USD|\$|EUR|€|HK\$|HKD"
_CURRENCY_UNIT: Final = {
    "CNY": "CNY", "RMB": "CNY", "Rmb": "CNY", "¥": "CNY", "￥": "CNY", "yuan": "CNY",
    "US$": "USD", "USD": "USD", "$": "USD", "EUR": "EUR", "€": "EUR", "HK$": "HKD", "HKD": "HKD",
}  # fmt: skip
_UNIT: Final = (
    r"(?:\s?%|[ ]per[ ]cent\b|[ ]percent\b(?!age)|[ ]yuan\b|"
    r"[ -](?:square[ ](?:metres?|meters?|kilometres?|kilometers?)|sq[ ]?m\b|sq[ ]?km\b|m2\b|m²|"
    r"hectares?\b|mu\b)|[ -](?:years?|months?|weeks?|days?|hours?)\b|[ ]times\b)"
)
_AMOUNT: Final = re.compile(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})[ ](?:a[ ]total[ ]of[ ]|the[ ])?)?"
    rf"(?:(?P<currency>{_CURRENCY})[ ]?)?"
    rf"(?:(?P<digits>(?<![\d.,]){_DIGITS})(?P<plus>\+)?(?:[ -]?(?P<scale>bn|tn|mn|m|k|"
    r"hundred|thousand|million|billion|trillion)\b)?"
    rf"|\b(?P<words>(?i:{_WORDS}))\b)"
    rf"(?P<unit>{_UNIT})?"
    r"(?P<tail>[ ]or[ ](?:more|above|over)\b|[ ]and[ ](?:above|over|more)\b|[ ]or[ ]so\b"
    r"|[ ]or[ ](?:fewer|less|below)\b)?"
)
_FRACTION_WORD: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_FRACTION: Final = re.compile(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})[ ])?"
    rf"(?:\b(?P<up>(?i:a|an|one|two|three|four|five|six|seven|eight|nine))[ -]"
    r"(?P<down>half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b"
    r"(?![ ](?:edition|batch|time|place|year|day|prize|phase|of[ ](?:a[ ])?(?:year|century)))"
    r"|\b(?P<half>(?i:half))[ ](?:of\b|the\b|its\b|all\b)"
    r"|(?<![\d/.])(?P<slash>\d{1,2}/\d{1,3})(?![\d/]))"
)
_VAGUE: Final = re.compile(
    r"\b(?P<word>(?i:tens of thousands|hundreds of thousands|tens of millions|hundreds of millions"
    r"|dozens|scores|hundreds|thousands|millions|billions))\b(?:[ ]of\b)?"
)
_MAGNITUDE: Final = {
    "tens of thousands": 10**4, "hundreds of thousands": 10**5, "tens of millions": 10**7,
    "hundreds of millions": 10**8, "dozens": 10, "scores": 10, "hundreds": 100,
    "thousands": 1000, "millions": 10**6, "billions": 10**9,
}  # fmt: skip
_ORDINAL: Final = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
}
_ORD: Final = "|".join(_ORDINAL)
_RANK: Final = re.compile(
    rf"\b(?:rank(?:s|ed|ing)?|plac(?:es|ed)|came|comes|stood|stands)[ ](?P<a>{_ORD})\b"
    rf"|\b(?P<b>{_ORD})[- ](?:largest|biggest|highest)\b"
    r"|\b[Nn](?:o\.|umber)[ ](?P<c>\d+|one|two|three)\b"
    rf"|\b(?P<d>{_ORD})[ ](?:place|rank)\b"
)
_CODE_BEFORE: Final = re.compile(
    r"[A-Za-z_#./+]$|[A-Za-z\d∞][-–—]$|[–—]$|(?:Class|Phase|Top|Rising|Line|Table|Chapter)[ ]$"
    r"|\b(?:[Ll]ines?|no\.|No\.)(?:[ ]\d+(?:,[ ]\d+)*(?:[ ]and)?)?[ ]$"
)
_CODE_AFTER: Final = re.compile(r"^(?:[A-Za-z_+/∞]|[-–—][A-Za-z∞]|[–—-]\d|(?:st|nd|rd|th)\b|\.\d)")
_RANGE: Final = re.compile(
    rf"(?<![\w.,–—/+-])(?P<currency>{_CURRENCY})?[ ]?(?P<low>{_DIGITS})(?:[ ]?%)?(?:–|-|—|[ ]to[ ])"
    rf"(?P<high>{_DIGITS})(?:[ -]?(?P<scale>million|billion|trillion|bn|thousand)\b)?"
    rf"(?P<unit>{_UNIT})?"
    r"(?![\w–—+]|[,.]\d)"
)
_QUOTED: Final = re.compile(r"“(?![^”]*\b(?:years?|months?|weeks?|days?)\b)[^”0-9]{1,40}”")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_DAY_AFTER: Final = re.compile(rf"^[ ]{_MONTH}")
_DAY_BEFORE: Final = re.compile(rf"\b{_MONTH}[ ]$")
_PER: Final = re.compile(
    r"^(?:[^.;:,()]{0,40}?)\b(?:a year|per year|per annum|each year|every year)\b"
)
_PER_NOW: Final = re.compile(r"^[ ](?:a year|per year|per annum|each year|every year|annually)\b")
_STOP: Final = frozenset(
    "a an the and or of in at by with were was had has have is are be been being that which who "
    "from for to on as when while where after before under over into than but not all each per "
    "came come comes said about this these those it its will would could can may since".split()
)
_TOKEN: Final = re.compile(r"[ ]?(?P<word>[A-Za-z][A-Za-z’'&-]*)|(?P<other>.)", re.DOTALL)
_TIME: Final = {
    "year": ("month", 12), "month": ("month", 1), "week": ("day", 7), "day": ("day", 1),
    "hour": ("hour", 1),
}  # fmt: skip
_AREA: Final = {
    "square metre": Fraction(1), "square meter": Fraction(1), "sq m": Fraction(1),
    "sqm": Fraction(1), "m2": Fraction(1), "m²": Fraction(1), "hectare": Fraction(10**4),
    "square kilometre": Fraction(10**6), "square kilometer": Fraction(10**6),
    "sq km": Fraction(10**6), "sqkm": Fraction(10**6), "mu": Fraction(2000, 3),
}  # fmt: skip


def english_number(text: str) -> Fraction:
    """Return the value of a numeral in words, such as `two hundred and five thousand`.

    Raises ValueError where the words are none.
    """
    total, section = 0, 0
    for word in re.split(r"[ -]+", text.lower()):
        if word in ("and", "a"):
            section = section or (1 if word == "a" else 0)
        elif word in _ONES:
            section += _ONES[word]
        elif word in _TENS:
            section += _TENS[word]
        elif word == "hundred":
            section = (section or 1) * 100
        elif word in _SCALES:
            total += (section or 1) * _SCALES[word]
            section = 0
        else:
            raise ValueError(text)
    return Fraction(total + section)


def find_english(text: str) -> tuple[Amount, ...]:
    """Return the figures of an English sentence in the order in which they stand."""
    # A coinage in quotation marks, such as “five draws”, is a name.
    blocked = [match.span() for match in _QUOTED.finditer(text)]
    found: list[Amount] = []
    for reader in (_ranges, _fractions, _ranks, _vague, _amounts):
        for amount in reader(text):
            if all(amount.end <= s or amount.start >= e for s, e in blocked):
                found.append(amount)
                blocked.append((amount.start, amount.end))
    return tuple(sorted(found, key=lambda amount: amount.start))


def _qualifier(match: re.Match[str]) -> Qualifier | None:
    groups = match.groupdict()
    for index, qualifier in enumerate(_QUALIFIERS):
        if groups.get(f"q{index}"):
            return qualifier
    return None


def _value(digits: str, scale: str | None) -> Fraction:
    return Fraction(digits.replace(",", "")) * (_SCALES[scale] if scale else 1)


def _unit(word: str) -> tuple[str, Fraction]:
    """Return the fixed unit that a word stands for, and the factor to its base."""
    word = word.strip(" -").lower()
    if word in ("%", "per cent", "percent"):
        return "%", Fraction(1)
    if word == "yuan":
        return "CNY", Fraction(1)
    if word == "times":
        return "times", Fraction(1)
    if (single := word.removesuffix("s")) in _TIME:
        unit, factor = _TIME[single]
        return unit, Fraction(factor)
    for name in (word, single):
        if name in _AREA:
            return "m2", _AREA[name]
    return "", Fraction(1)


def _ranges(text: str) -> Iterator[Amount]:
    for match in _RANGE.finditer(text):
        if _YEAR.fullmatch(match["low"]) or _DAY_AFTER.match(text[match.end() :]):
            continue
        unit, factor = _unit(match["unit"] or "")
        if match["currency"]:
            unit = _CURRENCY_UNIT[match["currency"]]
        noun, word, end = ("", "", match.end()) if unit else _noun(text, match.end(), several=True)
        if not unit and not word:
            continue
        yield Amount(
            match.start(), end, match[0], _value(match["low"], match["scale"]) * factor,
            "exact", unit or word, noun, _per(text, match.end()),
            top=_value(match["high"], match["scale"]) * factor,
        )  # fmt: skip


def _fractions(text: str) -> Iterator[Amount]:
    for match in _FRACTION.finditer(text):
        if match["slash"]:
            up, down = (int(part) for part in match["slash"].split("/"))
            if down == 0 or up >= down:
                continue
            value = Fraction(up, down)
        elif match["half"]:
            value = Fraction(1, 2)
        else:
            word = match["up"].lower()
            top = 1 if word in ("a", "an") else _ONES[word]
            value = Fraction(top, _FRACTION_WORD[match["down"]])
        if value >= 1 or (match["down"] == "half" and text.startswith(" year", match.end())):
            continue
        yield Amount(
            *match.span(), match[0], value * 100, _qualifier(match) or "exact", "%", "",
            _per(text, match.end()),
        )  # fmt: skip


def _ranks(text: str) -> Iterator[Amount]:
    for match in _RANK.finditer(text):
        word = match["a"] or match["b"] or match["c"] or match["d"]
        value = int(word) if word.isdigit() else _ORDINAL.get(word) or _ONES[word]
        yield Amount(*match.span(), match[0], Fraction(value), "exact", "rank")


def _vague(text: str) -> Iterator[Amount]:
    for match in _VAGUE.finditer(text):
        noun, word, end = _noun(text, match.end(), several=True)
        yield Amount(
            match.start(), end, text[match.start() : end], None, "vague", word, noun,
            _per(text, match.end()), _MAGNITUDE[match["word"].lower()],
        )  # fmt: skip


def _noun(text: str, end: int, *, several: bool) -> tuple[str, str, int]:
    """Return group, word and end of the noun that a number counts; empty where none follows."""
    position, last = end, ("", "", end)
    for _ in range(6):
        match = _TOKEN.match(text, position)
        if match is None or match["word"] is None or match["word"].lower() in _STOP:
            break
        word = match["word"].lower()
        position = match.end()
        tail = word.rpartition("-")[2]
        known = next((w for w in (word, tail) if w in ENGLISH_NOUNS), None)
        if known:
            last = (ENGLISH_NOUNS[known], known, position)
            if several and is_plural(known):
                break
        elif last[0] and not several:
            break
    if several and last[1] and not is_plural(last[1]):
        return "", "", end
    return last


def _per(text: str, end: int) -> str:
    rest = text[end:]
    return "year" if _PER_NOW.match(rest) or _PER.match(rest) else ""


def _amounts(text: str) -> Iterator[Amount]:
    position = 0
    while match := _AMOUNT.search(text, position):
        position = max(match.end(), position + 1)
        amount = _amount(text, match)
        if amount is not None:
            yield amount
        elif match["qualifier"]:
            position = match.end("qualifier")


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    begin = match.start("digits") if match["digits"] else match.start("words")
    if not match["currency"] and _CODE_BEFORE.search(text[:begin]):
        return None
    if _CODE_AFTER.match(text[match.end() :]) and not match["unit"]:
        return None
    qualifier = _qualifier(match) or _after(match["tail"])
    if match["plus"]:
        if text[match.end() : match.end() + 1].isdigit():
            return None  # 20+8
        qualifier = qualifier or "more-than"
    unit, factor = _unit(match["unit"] or "")
    if match["currency"]:
        unit = _CURRENCY_UNIT[match["currency"]]
    noun, word, end = "", "", match.end()
    try:
        value = (
            _value(match["digits"], match["scale"])
            if match["digits"]
            else english_number(match["words"])
        )
    except ValueError:
        return None
    if not unit:
        noun, word, end = _noun(text, match.end(), several=value != 1)
    if match["digits"] and not unit and not match["scale"]:
        if _is_date(text, match, word):
            return None
    elif match["words"] and not _counts(text, match, value, unit, word):
        return None
    return Amount(
        match.start(), end, text[match.start() : end], value * factor, qualifier or "exact",
        unit or word, noun, _per(text, match.end()),
    )  # fmt: skip


def _after(tail: str | None) -> Qualifier | None:
    """Return the qualifier of `or more`, `or so`, `or fewer`."""
    if not tail:
        return None
    last = tail.split()[-1]
    if last == "so":
        return "about"
    return "at-most" if last in ("fewer", "less", "below") else "at-least"


def _is_date(text: str, match: re.Match[str], word: str) -> bool:
    """Tell whether bare digits are a year or a day: those are handled apart."""
    digits = match["digits"]
    if _YEAR.fullmatch(digits):
        return not (word and text[match.end() :].split()[:1] == [word])
    rest, before = text[match.end("digits") :], text[: match.start("digits")]
    return digits.isdigit() and bool(_DAY_AFTER.match(rest) or _DAY_BEFORE.search(before))


def _counts(
    text: str, match: re.Match[str], value: Fraction, unit: str, word: str
) -> bool:  # fmt: skip
    """Tell whether a numeral in words counts something; `one` mostly does not."""
    words = match["words"]
    rest = text[match.end("words") :]
    before = text[: match.start("words")].rstrip()
    inside = bool(before) and before[-1] not in ".!?“”\"'(:"
    if words[0].isupper() and inside:
        return False  # a capital inside a sentence: part of a name
    if value == 1 and words.lower() in ("one", "a"):
        if rest.startswith(" day"):
            return False
        return bool(unit or word) and before.split()[-1:] not in (["that"], ["the"], ["this"])
    if rest.startswith("-") and not unit:
        return False  # two-wheel drive, three-party platform
    if unit and match["unit"] and match["unit"].startswith("-"):
        return True
    return not rest.startswith((" of them", " thirds"))
