"""Dates in sentences: years, months and days, read from English and from Chinese.

A date is what can be checked of it: `29 July` has no year, `2020` no month, `that July` only a
month. `about` goes with it, since a date that is inferred must not be printed as if it were known.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from clusterbriefs.values import Lang

_MONTHS: Final = {name: number for number, name in enumerate(calendar.month_name) if name}
_MONTH: Final = "|".join(_MONTHS)
_ABOUT_EN: Final = r"(?P<about>\b(?i:about|around|circa|c\.)[ ])?"
_YEAR: Final = r"(?:19|20)\d\d"
_ENGLISH: Final = re.compile(
    _ABOUT_EN + rf"(?:(?P<day>\d{{1,2}})[ ](?P<m1>{_MONTH})(?:[ ](?P<y1>{_YEAR})\b)?"
    rf"|(?P<m2>{_MONTH})[ ](?P<day2>\d{{1,2}})(?:,?[ ](?P<y4>{_YEAR})\b)?(?!\d)"
    rf"|(?P<m3>{_MONTH})[ ](?P<y2>{_YEAR})\b"
    rf"|(?P<m4>(?!May\b|March\b)(?:{_MONTH})|(?<=[Tt]hat )(?:May|March)|(?<=[Ii]n )(?:May|March))\b"
    rf"|(?<![\d,.$¥€])(?<!CNY )(?<!RMB )(?P<y3>{_YEAR})"
    r"(?![\d,.]\d|\d|[ ]?%|[ ]?(?:million|billion)))"
)
_ABOUT_ZH: Final = r"(?P<about>大约|约)?"
_CHINESE: Final = re.compile(
    _ABOUT_ZH
    + rf"(?:(?P<y1>{_YEAR})年(?:(?P<m1>\d{{1,2}})月(?!\d*个月)(?:(?P<d1>\d{{1,2}})[日号])?)?"
    r"|(?<![\d.])(?P<m2>\d{1,2})月(?:(?P<d2>\d{1,2})[日号])?"
    rf"|(?<![\d.,])(?P<y2>{_YEAR})(?![\d.,]*\d|年|[万亿%家个件人位项名元平所次余多]))"
)
_NUMERAL_YEAR: Final = re.compile(r"[一二][〇零九]([〇零一二三四五六七八九]{2})年")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A date in a sentence; a part that is not printed is None."""

    start: int
    end: int
    text: str
    year: int | None
    month: int | None = None
    day: int | None = None
    about: bool = False

    @property
    def key(self) -> tuple[int | None, int | None, int | None, bool]:
        """What two languages must share."""
        return (self.year, self.month, self.day, self.about)

    def __str__(self) -> str:
        parts = [f"{self.year:04}" if self.year else "XXXX"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return ("about " if self.about else "") + "-".join(parts)


@lru_cache(maxsize=16384)
def find_dates(text: str, lang: Lang) -> tuple[Mention, ...]:
    """Return the dates of a sentence in the order in which they stand."""
    return tuple(_english(text) if lang == "en" else _chinese(text))


def _number(*parts: str | None) -> int | None:
    return next((int(part) for part in parts if part), None)


def _english(text: str) -> Iterator[Mention]:
    for match in _ENGLISH.finditer(text):
        name = match["m1"] or match["m2"] or match["m3"] or match["m4"]
        month = _MONTHS[name] if name else None
        day = _number(match["day"], match["day2"])
        year = _number(match["y1"], match["y2"], match["y3"], match["y4"])
        if (day and not 1 <= day <= 31) or _is_code(text, match.start(), match.end()):
            continue
        yield Mention(*match.span(), match[0], year, month, day, match["about"] is not None)


def _chinese(text: str) -> Iterator[Mention]:
    for match in _CHINESE.finditer(text):
        month, day = _number(match["m1"], match["m2"]), _number(match["d1"], match["d2"])
        year = _number(match["y1"], match["y2"])
        if (month and not 1 <= month <= 12) or _is_code(text, match.start(), match.end()):
            continue
        yield Mention(*match.span(), match[0], year, month, day, match["about"] is not None)


def _is_code(text: str, start: int, end: int) -> bool:
    """Tell whether the digits belong to a code, an address or a longer number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before in tuple("_/#") or after == "_"
