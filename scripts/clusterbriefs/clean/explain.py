"""Shows a capture with what was removed or repaired marked, and by which rule."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Literal

from clusterbriefs.clean.article import run_rules


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: as it stands in the capture, or what a rule put there."""

    text: str
    state: Literal["kept", "removed", "repaired", "put"]
    rule: str = ""


@dataclass(slots=True)
class _Cell:
    """A character of a line under work and the columns of the capture that it comes from."""

    char: str
    start: int
    end: int
    rule: str = ""


def explain(
    lines: tuple[str, ...], hints: dict[str, str] | None = None
) -> list[tuple[int, list[Piece]]]:
    """Return each line that is not blank as pieces, in order, with its number."""
    doc = run_rules(lines, hints or {}, trace=True)
    steps: dict[int, list[tuple[str, str, str]]] = {}
    for number, rule, before, after in doc.trace or ():
        steps.setdefault(number, []).append((rule, before, after))
    shown: list[tuple[int, list[Piece]]] = []
    for line in doc.lines:
        if line.removed:
            shown.append((line.number, [Piece(line.raw.strip(), "removed", line.removed)]))
        else:
            shown.append((line.number, _pieces(line.raw.strip(), steps.get(line.number, []))))
    return shown


def _pieces(raw: str, steps: list[tuple[str, str, str]]) -> list[Piece]:
    """Follow each character of the capture through the steps."""
    cells = [_Cell(char, at, at + 1) for at, char in enumerate(raw)]
    gone = [""] * len(raw)
    for rule, before, after in steps:
        moved: list[_Cell] = []
        matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
        for kind, a, b, c, d in matcher.get_opcodes():
            old = cells[a:b]
            if kind == "equal":
                moved.extend(old)
                continue
            for cell in old:
                for column in range(cell.start, cell.end):
                    gone[column] = rule
            place = old[0].start if old else (moved[-1].end if moved else 0)
            moved.extend(_Cell(char, place, place, rule) for char in after[c:d])
        cells = moved
    pieces: list[Piece] = []
    at = 0
    for cell in cells:
        _skip(pieces, raw, gone, at, cell.start)
        _add(pieces, cell.char, "put" if cell.rule else "kept", cell.rule)
        at = max(at, cell.end, cell.start)
    _skip(pieces, raw, gone, at, len(raw))
    return pieces


def _skip(pieces: list[Piece], raw: str, gone: list[str], start: int, end: int) -> None:
    for column in range(start, end):
        _add(pieces, raw[column], "removed", gone[column])


def _add(
    pieces: list[Piece], char: str, state: Literal["kept", "removed", "put"], rule: str
) -> None:
    if pieces and pieces[-1].state == state and pieces[-1].rule == rule:
        pieces[-1] = Piece(pieces[-1].text + char, state, rule)
    else:
        pieces.append(Piece(char, state, rule))
