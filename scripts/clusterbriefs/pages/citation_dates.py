"""EDTF dates as the formats of citations write them, never more precise than they are known."""

from __future__ import annotations

import re
from typing import Any, Final

from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import EdtfDate

_MARKS: Final = re.compile(r"[?~%]")


def csl_date(date: EdtfDate) -> dict[str, Any] | None:
    """Return a date of CSL-JSON, None for one that is not known.

    CSL has one word for every doubt, `circa`; a decade, an interval and one day of a range become
    a pair of dates, the last two of them marked.

    >>> from clusterbriefs.values.edtf import parse_edtf
    >>> csl_date(parse_edtf("2020-05~"))
    {'date-parts': [[2020, 5]], 'circa': True}
    >>> csl_date(parse_edtf("202X"))
    {'date-parts': [[2020], [2029]], 'circa': True}
    """
    if date.unknown:
        return None
    if date.text.endswith("X"):
        parts = [[date.lower.year], [date.upper.year]]
    else:
        ends = date.text.strip("[]").replace("..", "/").split("/")
        parts = [[int(number) for number in re.findall(r"\d+", end)] for end in ends]
    doubtful = bool(_MARKS.search(date.text)) or date.text.endswith(("X", "]"))
    return {"date-parts": parts, **({"circa": True} if doubtful else {})}


def biblatex_date(date: EdtfDate) -> str | None:
    """Return a date as biblatex reads it (EDTF levels 0 and 1), None for one that is not known.

    Level 1 marks a date as a whole, and knows no choice of one day: an inferred year makes the
    whole date uncertain, and the ends of a choice become those of an uncertain interval.

    >>> from clusterbriefs.values.edtf import parse_edtf
    >>> biblatex_date(parse_edtf("2022?-12-12"))
    '2022-12-12?'
    >>> biblatex_date(parse_edtf("[2022-08..2022-12]"))
    '2022-08?/2022-12?'
    """
    if date.unknown:
        return None
    if date.text.startswith("["):
        ends = date.text.strip("[]").split("..")
        return "/".join(_marked(_MARKS.sub("", end), "?") for end in ends)
    return "/".join(_whole(end) for end in date.text.split("/"))


def _whole(text: str) -> str:
    """Put the mark of a year or day behind the whole date."""
    marks = set(_MARKS.findall(text))
    mark = "%" if "%" in marks or len(marks) > 1 else next(iter(marks), "")
    return _marked(_MARKS.sub("", text), mark)


def _marked(text: str, mark: str) -> str:
    return f"{text}{mark}"


def date_words(date: EdtfDate, lang: Lang) -> str:
    """Return a date in words as a reference prints it: `ca. 2020` in English.

    Brackets within become commas, since it stands in brackets itself.
    """
    words = date.words(lang)
    if lang == "zh":
        return words.replace("（", "，").replace("）", "")
    return words.replace("about ", "ca. ").replace(" (", ", ").replace(")", "")
