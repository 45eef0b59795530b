"""Reads a brief: front matter, headings, runs of text with their footnote marks, footnotes.

A run is what one set of marks covers: it begins where the last run of the paragraph ended and
ends with its marks (design, "Brief").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from clusterbriefs.brief.frontmatter import FrontMatter
from clusterbriefs.seed.models import Repair
from clusterbriefs.values import Lang
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.values.record import read_record
from clusterbriefs.values.tree import read_tree

MARK: Final = re.compile(r"\[\^([^\]\s]+)\](?!:)")
DEFINITION: Final = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$")
_HEADING: Final = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_FENCE: Final = re.compile(r"^ {0,3}(```+|~~~+)")
_MARKS_RUN: Final = re.compile(r"(?:\[\^[^\]\s]+\](?!:)\s*)+")
_PLACE: Final = re.compile(
    r"(\d+)\s*行?\s*[(（]`([0-9a-f]{12})`(?:[,，]\s*(mechanical|inferred|机械|推断)[^)）]*)?[)）]"
)
_REPAIRS: Final[dict[str, Repair]] = {
    "mechanical": "mechanical",
    "机械": "mechanical",
    "inferred": "inferred",
    "推断": "inferred",
}

FRONT_RULE: Final = "begin with `---`, the front matter, and `---` (see CONTRIBUTING.md)"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of evidence that a footnote names: capture line (from 1), line hash, repair."""

    line: int
    hash: str
    repair: Repair | None


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text: the line it begins on, its Markdown without marks, the labels behind it."""

    line: int
    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: line, level (1 to 6) and text."""

    line: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: its label, the line of its definition, its text, the evidence it names."""

    label: str
    line: int
    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Body:
    """A text in Markdown: headings, runs, and footnotes by label."""

    headings: tuple[Heading, ...]
    runs: tuple[Run, ...]
    footnotes: dict[str, Footnote]


@dataclass(frozen=True)
class Brief:
    """One language of a brief, read from one Markdown file."""

    slug: str
    lang: Lang
    path: str
    front: FrontMatter
    headings: tuple[Heading, ...]
    runs: tuple[Run, ...]
    footnotes: dict[str, Footnote]

    def run(self, label: str) -> Run | None:
        """Return the first run that carries the label, None if there is none."""
        return next((run for run in self.runs if label in run.labels), None)


def split_front(text: str) -> tuple[str, str, int] | None:
    """Split a brief into front matter, body, and the body's first line (from 1).

    Returns None where the file does not begin with front matter.
    """
    text = text.removeprefix("\ufeff")
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
    return None


def parse_brief(slug: str, lang: Lang, path: str, text: str) -> tuple[Brief | None, list[Problem]]:
    """Read one brief.

    Returns the brief, or None where its front matter cannot be used, and every problem found:
    front matter, two definitions of one footnote, a mark without definition, a definition
    without mark.
    """
    parts = split_front(text.replace("\r\n", "\n"))
    if parts is None:
        return None, [Problem(path, 1, "the front matter is missing", FRONT_RULE)]
    head, body, first = parts
    tree, problems = read_tree(path, head, first_line=2)
    front = None
    if tree is not None:
        front, found = read_record(FrontMatter, tree)
        problems.extend(found)
    text_body, found = parse_body(path, body, first)
    problems.extend(found)
    if front is None:
        return None, problems
    return (
        Brief(slug, lang, path, front, text_body.headings, text_body.runs, text_body.footnotes),
        problems,
    )


def parse_body(path: str, body: str, first: int) -> tuple[Body, list[Problem]]:
    """Read a text without front matter, whose first line has the number `first` in its file.

    Returns the text and every problem of its footnotes.
    """
    problems: list[Problem] = []
    blocks = list(_blocks(body, first))
    headings = tuple(block for block in blocks if isinstance(block, Heading))
    runs = tuple(block for block in blocks if isinstance(block, Run))
    footnotes: dict[str, Footnote] = {}
    for block in blocks:
        if not isinstance(block, Footnote):
            continue
        if first_one := footnotes.get(block.label):
            problems.append(
                Problem(
                    path,
                    block.line,
                    f"the footnote {shown(block.label)} is defined on line {first_one.line} too",
                    "keep one of them: the page would show only one",
                )
            )
            continue
        footnotes[block.label] = block
    problems.extend(_marks(path, runs, footnotes))
    return Body(headings, runs, footnotes), problems


def _marks(path: str, runs: tuple[Run, ...], footnotes: dict[str, Footnote]) -> Iterator[Problem]:
    used: set[str] = set()
    for run in runs:
        for label in run.labels:
            used.add(label)
            if label not in footnotes:
                yield Problem(
                    path,
                    run.line,
                    f"the mark [^{label}] has no footnote",
                    f"define it at the end of the file: `[^{label}]: …`",
                )
    for label, note in footnotes.items():
        if label not in used:
            yield Problem(
                path,
                note.line,
                f"no sentence carries the mark of the footnote {shown(label)}",
                f"put [^{label}] behind the sentence that it proves, or remove the footnote",
            )


def _blocks(body: str, first: int) -> Iterator[Heading | Run | Footnote]:
    """Yield headings, runs and footnotes of a body whose first line has the number `first`."""
    paragraph: list[tuple[int, str]] = []
    note: tuple[str, int, list[str]] | None = None
    fence = ""
    for number, line in enumerate((*body.split("\n"), ""), first):
        found = _FENCE.match(line)
        if fence:
            if found and found[1][0] == fence[0] and len(found[1]) >= len(fence):
                fence = ""
            continue
        definition = DEFINITION.match(line)
        if note is not None and not definition and line.startswith("    "):
            note[2].append(line.strip())
            continue
        heading = _HEADING.match(line)
        if found or definition or heading or not line.strip():
            yield from _runs(paragraph)
            paragraph = []
            if note is not None and (line.strip() or definition):
                yield _footnote(*note)
                note = None
        if found:
            fence = found[1]
        elif definition:
            note = (definition[1], number, [definition[2]])
        elif heading:
            yield Heading(number, len(heading[1]), heading[2])
        elif line.strip():
            paragraph.append((number, line))
    yield from _runs(paragraph)
    if note is not None:
        yield _footnote(*note)


def _footnote(label: str, line: int, texts: list[str]) -> Footnote:
    text = " ".join(texts).strip()
    places = tuple(
        Place(int(found[1]), found[2], _REPAIRS.get(found[3] or ""))
        for found in _PLACE.finditer(text)
    )
    return Footnote(label, line, text, places)


def _runs(paragraph: list[tuple[int, str]]) -> Iterator[Run]:
    """Cut a paragraph into runs; a run's line is the one on which its text begins."""
    if not paragraph:
        return
    text = "\n".join(line for _, line in paragraph)
    starts: list[int] = []
    offset = 0
    for _, line in paragraph:
        starts.append(offset)
        offset += len(line) + 1
    position = 0
    for marks in _MARKS_RUN.finditer(text):
        yield _run(text, position, marks.start(), tuple(MARK.findall(marks[0])), paragraph, starts)
        position = marks.end()
    if text[position:].strip():
        yield _run(text, position, len(text), (), paragraph, starts)


def _run(
    text: str,
    begin: int,
    end: int,
    labels: tuple[str, ...],
    paragraph: list[tuple[int, str]],
    starts: list[int],
) -> Run:
    piece = text[begin:end]
    begin += len(piece) - len(piece.lstrip())
    index = max(i for i, start in enumerate(starts) if start <= begin)
    return Run(paragraph[index][0], piece.strip(), labels)
