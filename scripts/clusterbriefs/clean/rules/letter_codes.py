"""letter-codes: takes out codes of letters that a mirror put in the place of characters.

Such a mirror replaces a character here and there by four letters and digits, no two alike, so that
its copy is not found. What stood there is gone: each place is reported as missing.

    leaves (body)| 园区的CDMO平台、GMP车间和PCR实验室分属三家企业，编号为A1B2的设备最早投用。
    leaves (body)| 型号为mRNA、tRNA和rRNA的试剂各有一盒，每盒十支，置于低温柜。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Gap
from clusterbriefs.clean.take_out import take_out

NAME: Final = "letter-codes"
KIND: Final = "injected-phrase"

_CODE: Final = regex(
    r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9]{4}[\u4e00-\u9fff、，。；])"
    r"(?=\d{0,3}[A-Za-z])(?![A-Z]{4}|[a-z]{4}|[A-Z]\d{3}|[A-Z][a-z]{3}|[A-Z]{2,3}\d|[a-z]RNA|[A-Z]{2}\d\d)"
    r"[A-Za-z0-9]{4}"
)
"""Four letters and digits between characters that are no word, abbreviation or model. Ours."""
_HINT: Final = regex(r"[A-Za-z0-9](?<=[\u4e00-\u9fff].)(?!\d{3})(?=[A-Za-z0-9]{3}[\u4e00-\u9fff])")
"""A code in the midst of a clause."""
_MIXED_HINT: Final = regex("[a-z](?=[A-Z0-9])|[A-Z0-9](?=[a-z])")
"""What a code that mixes capitals and small letters cannot be without."""
_LEAST, _SHARE, _MIXED = 5, 0.8, 0.75
"""Least number of such codes, least share of different ones, of which so many mix capitals and small
letters. Ours."""


def _lines(doc: Document) -> list[Line]:
    """Return the paragraphs in which letters stand, if they mix enough to be codes."""
    part = doc.ascii_part
    if part.islower() or part.upper() == part:
        return []
    rows = [
        (line, row)
        for line, row in zip(doc.live(), part.split("\n"), strict=True)
        if row and line.prose and row.upper() != row.lower()
    ]
    mixed = sum([len(_MIXED_HINT.findall(row)) for _, row in rows])
    if mixed < _LEAST * _SHARE * _MIXED or _HINT.search(doc.blob) is None:
        return []
    return [line for line, _ in rows]


def apply(doc: Document) -> None:
    """Take such codes out, and report each place."""
    found: list[tuple[Line, list[re.Match[str]]]] = []
    for line in _lines(doc):
        matches = list(_CODE.finditer(line.text))
        if matches:
            found.append((line, matches))
    codes = [match[0] for _, matches in found for match in matches]
    mixed = sum(1 for code in codes if not code.islower() and not code.isupper())
    if len(codes) < _LEAST or min(len(set(codes)), mixed / _MIXED) < _SHARE * len(codes):
        return
    for line, matches in found:
        taken = 0
        for match in matches:
            at = match.start() - taken
            taken += len(match[0])
            context = _CODE.sub("", line.text[max(0, match.start() - 12) : match.end() + 12])
            doc.gaps.append(Gap(line.number, at, context, "characters that a code replaced"))
        take_out(doc, line, [(*match.span(), "") for match in matches], NAME, KIND)
