"""Dates with their uncertainty, in the part of EDTF (ISO 8601-2:2019) that sources call for.

Understood: `2022-07-29`, `2022-07`, `2022`; a trailing `?` (uncertain: for us, inferred), `~`
(approximate) or `%` (both); `2022?-12-12`, where only the year is inferred; `[2022-08..2022-12]`,
one day of a range; `2019/2022`, an interval; `202X`, a decade; `XXXX`, no date at all.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from clusterbriefs.values import Lang
from clusterbriefs.values.problem import shown

EDTF_RULE: Final = (
    'write an EDTF date in quotes, such as "2022-07-29", "2020~" (about), '
    '"2022?-12-12" (year inferred), "[2022-08..2022-12]" (one of these) or "XXXX" (none)'
)

_POINT: Final = re.compile(
    r"(?P<year>[0-9]{4})(?P<year_mark>[?~%]?)"
    r"(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?(?P<mark>[?~%]?))?"
)
_DECADE: Final = re.compile(r"(?P<decade>[0-9]{3})X")
_MONTHS: Final = tuple(calendar.month_name)

Mark = Literal["", "?", "~", "%"]


@dataclass(frozen=True, slots=True)
class _Point:
    """A year, month or day with the mark on its year and the mark on the whole."""

    year: int
    month: int | None
    day: int | None
    year_mark: str
    mark: str

    @property
    def lower(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def upper(self) -> datetime.date:
        month = self.month or 12
        last = calendar.monthrange(self.year, month)[1]
        return datetime.date(self.year, month, self.day or last)

    def words(self, lang: Lang) -> str:
        if lang == "zh":
            text = f"{self.year}年"
            text += f"{self.month}月" if self.month else ""
            text += f"{self.day}日" if self.day else ""
            if self.mark in ("~", "%") or self.year_mark == "~":
                text = "约" + text
            if self.mark in ("?", "%"):
                text += "（推断）"
            elif self.year_mark in ("?", "%"):
                text += "（年份系推断）"
            return text
        text = str(self.year)
        if self.month:
            text = f"{_MONTHS[self.month]} {text}"
        if self.day:
            text = f"{self.day} {text}"
        if self.mark in ("~", "%") or self.year_mark == "~":
            text = "about " + text
        if self.mark in ("?", "%"):
            text += " (inferred)"
        elif self.year_mark in ("?", "%"):
            text += " (year inferred)"
        return text


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as EDTF text with its bounds.

    `lower` and `upper` are the first and the last day that it can mean (both included); marks of
    uncertainty do not widen them. For `XXXX` they span all of the calendar's years.
    """

    text: str
    lower: datetime.date
    upper: datetime.date

    def __str__(self) -> str:
        return self.text

    @property
    def unknown(self) -> bool:
        """No date is known (`XXXX`)."""
        return self.text == "XXXX"

    @property
    def inferred(self) -> bool:
        """The date or its year is marked as uncertain (`?` or `%`)."""
        return "?" in self.text or "%" in self.text

    @property
    def approximate(self) -> bool:
        """The date is marked as approximate (`~` or `%`)."""
        return "~" in self.text or "%" in self.text

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Earliest possible day first, then the more precise, unknown dates before all."""
        if self.unknown:
            return (0, 0, self.text)
        return (self.lower.toordinal(), self.upper.toordinal(), self.text)

    def words(self, lang: Lang) -> str:
        """Return the date as a reader reads it: `about May 2020`, `约2020年5月`."""
        if self.unknown:
            return "no date given" if lang == "en" else "未注明时间"
        if decade := _DECADE.fullmatch(self.text):
            start = f"{decade['decade']}0"
            return f"{start}s" if lang == "en" else f"{start}年代"
        if self.text.startswith("["):
            first, last = (_point(part) for part in self.text[1:-1].split(".."))
            return _range_words(first, last, lang, one_of=True)
        if "/" in self.text:
            first, last = (_point(part) for part in self.text.split("/"))
            return _range_words(first, last, lang, one_of=False)
        return _point(self.text).words(lang)


def _range_words(first: _Point, last: _Point, lang: Lang, *, one_of: bool) -> str:
    """Say a range, the year once where both ends lie in one year and carry no mark."""
    plain = not (first.mark or first.year_mark or last.mark or last.year_mark)
    same_year = plain and first.year == last.year and first.month is not None
    if lang == "zh":
        end = last.words("zh")
        if same_year and last.month is not None:
            end = end.removeprefix(f"{last.year}年")
        return f"{first.words('zh')}至{end}" + ("之间" if one_of else "")
    begin = first.words("en")
    if same_year and last.month is not None:
        begin = begin.removesuffix(f" {first.year}")
    if one_of:
        return f"between {begin} and {last.words('en')}"
    return f"{begin} to {last.words('en')}"


def _point(text: str) -> _Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = match["year"], match["month"], match["day"]
    year_mark, mark = match["year_mark"], match["mark"] or ""
    if month is None:
        year_mark, mark = "", year_mark
    point = _Point(
        int(year), int(month) if month else None, int(day) if day else None, year_mark, mark
    )
    _ = point.lower, point.upper  # datetime refuses month 13 and 30 February
    return point


@lru_cache(maxsize=65536)
def parse_edtf(text: str) -> EdtfDate:
    """Parse an EDTF date of the forms that this module names.

    Raises ValueError: `what is wrong; what would be right`.
    """
    try:
        if text == "XXXX":
            return EdtfDate(text, datetime.date.min, datetime.date.max)
        if decade := _DECADE.fullmatch(text):
            year = int(decade["decade"]) * 10
            return EdtfDate(text, datetime.date(year, 1, 1), datetime.date(year + 9, 12, 31))
        if text.startswith("[") and text.endswith("]") and text.count("..") == 1:
            first, last = (_point(part) for part in text[1:-1].split(".."))
        elif text.count("/") == 1:
            first, last = (_point(part) for part in text.split("/"))
        else:
            first = last = _point(text)
        if last.upper < first.lower:
            raise ValueError(text)
    except ValueError:
        raise ValueError(f"{shown(text)} is no EDTF date; {EDTF_RULE}") from None
    return EdtfDate(text, first.lower, last.upper)
