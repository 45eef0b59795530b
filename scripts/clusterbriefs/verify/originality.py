"""Originality: no run of more than 12 Chinese characters of ours stands in a capture too.

Digits, Latin letters, white space and punctuation are left out before comparing, so that a changed
number does not hide a copied clause. List commas, semicolons, full stops, brackets and the ends of
lines separate: a list of items each of which is a term is no copied clause. Names of the
vocabulary and the titles of sources are set aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.names import Names

LONGEST: Final = 12
"""Longest run of Chinese characters that may be common to a text of ours and a capture."""

_HAN: Final = re.compile(r"[㐀-䶿一-鿿]")
_SEPARATOR: Final = frozenset("、；;。（）()|\t\n☐…")

Window = tuple[int, str]


def windows(text: str) -> Iterator[Window]:
    """Yield offset and characters of every run of 13 Chinese characters between separators."""
    size = LONGEST + 1
    run: list[tuple[int, str]] = []
    for at, char in enumerate(text + "\n"):
        if _HAN.match(char):
            run.append((at, char))
            if len(run) >= size:
                yield run[-size][0], "".join(c for _, c in run[-size:])
        elif char in _SEPARATOR:
            run.clear()


def windows_of_captures(paragraphs: Iterable[str]) -> frozenset[str]:
    """Return all windows of the cleaned paragraphs of captures."""
    return frozenset(window for text in paragraphs for _, window in windows(text))


def copied(text: str, known: frozenset[str], names: Names) -> str:
    """Return the first run that a line of ours has in common with a capture, empty if none."""
    masked = list(text)
    for name in names.find(text, "zh"):
        masked[name.start : name.end] = "☐" * (name.end - name.start)
    hits = [at for at, window in windows("".join(masked)) if window in known]
    if not hits:
        return ""
    return text[hits[0] : hits[-1] + LONGEST + 1]


def problems(
    root: Path, paths: Iterable[Path], known: frozenset[str], names: Names, titles: Iterable[str]
) -> Iterator[Problem]:
    """Yield each line of the files `paths` that has a run in common with a capture."""
    cited = [title for title in titles if title]
    for path in paths:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            text = line
            for title in cited:
                text = text.replace(title, "\n" * len(title))
            if run := copied(text, known, names):
                yield Problem(
                    path.relative_to(root).as_posix(), number,
                    f"{shown(run)} stands in a capture too",
                    f"say it in own words: at most {LONGEST} Chinese characters in a row in common",
                )  # fmt: skip
