"""copy-noise: drops the runs of single signs that a forum strews into posts against copying.

Such a run is a row of signs, each one letter, digit or mark or a letter with a digit, with spaces
between and nothing in common. In prose of Chinese nothing else looks so; where three of them stand,
all go.

    leaves (body)| 棋谱记下的几步是 e4 e5 Nf3 Nc6 Bb5 a6，孩子们照着摆了三遍，谁也没有摆错。
    leaves (body)| 键盘课从 A S D F J K L ; 八个键教起，老人一天只学一行，月底就能打出自己的名字。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.take_out import take_out

NAME: Final = "copy-noise"
KIND: Final = "stray-characters"

_BIT: Final = r"[!-~]{1,3}"
_RUN: Final = regex(rf"(?<![A-Za-z0-9])(?:{_BIT}[ \u00a0]+){{4,}}{_BIT}(?![A-Za-z0-9])")
_AT_END: Final = regex(rf"[。！？…][”’」』]?\s*((?:{_BIT}[ \u00a0]+){{3,}}{_BIT})$")
_HINT: Final = regex(r" (?<=[!-~].) ?[!-~][!-~]? {1,2}[!-~][!-~]? {1,2}[!-~]")
_MIXED: Final = regex(r"[A-Za-z][^\w\s.,]|[A-Z][0-9]|[a-z][0-9]")
"""A letter with a mark or a digit."""
_ODD: Final = regex(r"[~`^|{}\[\]$#&@%!?:;\"'_\\]")
_LEAST: Final = 3
_SPACES: Final = 4


def apply(doc: Document) -> None:
    """Drop such runs, where there are enough of them."""
    if _HINT.search(doc.ascii_part) is None:
        return
    found = [
        (line, [match.span() for match in _RUN.finditer(line.text) if _noise(match[0])])
        for line in doc.live()
        if _spaced(line.text)
    ]
    if sum(len(runs) for _, runs in found) < _LEAST or _HINT.search(doc.blob) is None:
        return
    for line, runs in found:
        all_runs = runs or _at_end(line.text)
        take_out(doc, line, [(*_around(line.text, *run), "") for run in all_runs], NAME, KIND)


def _at_end(text: str) -> list[tuple[int, int]]:
    """Return the columns of a run behind the last mark: on a page that has some, less shows one."""
    last = _AT_END.search(text) if _spaced(text) else None
    return [last.span(1)] if last is not None and len(_MIXED.findall(last[1])) > 1 else []


def _spaced(text: str) -> bool:
    """Tell whether a line has as many spaces as such a run, and is none that takes for ever."""
    return text.count(" ") + text.count("\u00a0") >= _SPACES and len(text) < 20_000


def _noise(run: str) -> bool:
    """Tell whether a run holds letters and odd marks without an order, one or two to a bit."""
    bits = run.split()
    odd = {char for char in run if _ODD.match(char)}
    mixed = sum(1 for bit in bits if _MIXED.fullmatch(bit))
    return (
        mixed >= 2 and len(odd) + mixed >= 4 and len({char for char in run if char.isalpha()}) > 2
    )


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a run with the spaces around it, where Chinese stands beside."""
    while start and text[start - 1] in " \u00a0":
        start -= 1
    while end < len(text) and text[end] in " \u00a0":
        end += 1
    return start, end
