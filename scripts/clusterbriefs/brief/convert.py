"""Converts seeds to briefs, unit by unit, and never overwrites what a person wrote.

The state tells for each unit whether the file still holds what was last rendered. Such a unit is
renewed, a changed one stays and is reported with both texts, a removed one stays removed.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from clusterbriefs.brief import first, written
from clusterbriefs.brief.parse import DEFINITION, MARK, Brief, parse_brief
from clusterbriefs.brief.render import Unit, join_units, render_units
from clusterbriefs.brief.state import Rendered, State, load_state, state_path, text_hash
from clusterbriefs.seed import SeedFile
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.clock import today
from clusterbriefs.values.files import write_whole
from clusterbriefs.values.problem import Problem
from clusterbriefs.vocabulary import Vocabulary

_FIELD: Final = re.compile(r"^([A-Za-z_]\w*):")
_HEADING: Final = re.compile(r"^## +(.*)$")


@dataclass(frozen=True, order=True)
class Edit:
    """A unit that a person changed or removed: where, which, and both texts.

    `yours` is None where the unit was removed, `seeds` is None where the seed has it no more.
    """

    path: str
    line: int
    key: str
    yours: str | None
    seeds: str | None

    def __str__(self) -> str:
        name = self.key.replace(":", " ", 1)
        if self.yours is None:
            return f"{self.path}:{self.line}: {name} was removed by hand; it stays out"
        told = f"{self.path}:{self.line}: {name} was edited; it is left as it is"
        seeds = "(no longer in the seed)" if self.seeds is None else self.seeds
        return f"{told}\n  brief: {self.yours}\n  seed:  {seeds}"


@dataclass(frozen=True)
class Conversion:
    """What converting one language of a seed comes to.

    `old` is the text of the file as it is (None: no file), `new` what it becomes.
    """

    path: Path
    lang: Lang
    old: str | None
    new: str
    edits: tuple[Edit, ...]
    rendered: Rendered
    stale: tuple[str, ...] = ()


@dataclass
class Report:
    """What a run of `convert` did: files written, files out of date, edits, problems."""

    written: list[str] = field(default_factory=list)
    stale: list[Problem] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def brief_path(root: Path, slug: str, lang: Lang) -> Path:
    """Return where one language of a brief lies."""
    return root / "docs" / "briefs" / f"{slug}.{lang}.md"


def convert(
    root: Path,
    files: list[SeedFile],
    vocabulary: Vocabulary,
    *,
    check: bool = False,
    agreed: Collection[str] = (),
    day: datetime.date | None = None,
) -> Report:
    """Convert seeds to Markdown below `root`, or with `check` only tell what is out of date.

    Both languages of a brief are worked out before either is written; each file is written whole.
    `agreed` names statements (`<slug>#<id>`) that a person found to say the same in both
    languages, although only one of them was changed. `day` is written down as the first day of
    statements that are new (None: today).
    """
    report = Report()
    day = day or today()
    for file in files:
        state, problems = load_state(root, file.slug)
        report.problems.extend(problems)
        if problems:
            continue
        conversions = [convert_one(root, file, vocabulary, state, lang) for lang in LANGS]
        foreign = [c for c in conversions if c.old is not None and c.lang not in state.rendered]
        foreign = [c for c in foreign if c.old != c.new]
        for conversion in foreign:
            report.problems.append(
                Problem(
                    conversion.path.relative_to(root).as_posix(),
                    1,
                    f"the file was not made from {file.path}, so it is left as it is",
                    "rename the seed or the brief, or delete the brief to have it made anew",
                )
            )
        if foreign:
            continue
        for conversion in conversions:
            report.edits.extend(conversion.edits)
        if check:
            report.stale.extend(_stale(root, file, conversions, state))
            continue
        for conversion in conversions:
            if write_whole(conversion.path, conversion.new):
                report.written.append(conversion.path.relative_to(root).as_posix())
        rendered = {conversion.lang: conversion.rendered for conversion in conversions}
        path = state_path(root, file.slug)
        extra = {**state.extra, **_origins(root, file.slug, state, conversions, agreed)}
        extra[first.KEY] = first.advanced(extra, _ids(file), day)
        if write_whole(path, State(rendered, extra).to_json()):
            report.written.append(path.relative_to(root).as_posix())
    return report


def _ids(file: SeedFile) -> list[str]:
    return [statement.id for statement in file.seed.statements()]


def _origins(
    root: Path,
    slug: str,
    state: State,
    conversions: list[Conversion],
    agreed: Collection[str],
) -> dict[str, Any]:
    """Return the record of what each language of each statement was written from."""
    pair: dict[Lang, Brief] = {}
    for conversion in conversions:
        path = conversion.path.relative_to(root).as_posix()
        brief, _ = parse_brief(slug, conversion.lang, path, conversion.new)
        if brief is None:
            return {}
        pair[conversion.lang] = brief
    labels = frozenset(key.partition("#")[2] for key in agreed if key.startswith(f"{slug}#"))
    return {written.KEY: written.write_origins(written.advanced(state.extra, pair, labels))}


def _stale(
    root: Path, file: SeedFile, conversions: list[Conversion], state: State
) -> list[Problem]:
    problems = []
    for conversion in conversions:
        path = conversion.path.relative_to(root).as_posix()
        if conversion.old is None:
            problems.append(
                Problem(path, 1, f"the brief of {file.path} is missing", "run `briefs convert`")
            )
        elif conversion.old != conversion.new:
            line = _first_difference(conversion.old, conversion.new)
            names = ", ".join(key.replace(":", " ", 1) for key in conversion.stale[:5])
            problems.append(
                Problem(
                    path,
                    line,
                    f"not what {file.path} says now ({names or 'layout'})",
                    "run `briefs convert`",
                )
            )
        elif state.rendered.get(conversion.lang) != conversion.rendered:
            problems.append(
                Problem(
                    state_path(root, file.slug).relative_to(root).as_posix(),
                    1,
                    f"the state does not match {path}",
                    "run `briefs convert`",
                )
            )
    if new := [key for key in _ids(file) if key not in first.read_first(state.extra)]:
        problems.append(
            Problem(
                state_path(root, file.slug).relative_to(root).as_posix(),
                1,
                f"the state does not tell since when there is {', '.join(new[:5])}",
                "run `briefs convert`",
            )
        )
    return problems


def _first_difference(old: str, new: str) -> int:
    before, after = old.split("\n"), new.split("\n")
    for number, (mine, theirs) in enumerate(zip(before, after, strict=False), 1):
        if mine != theirs:
            return number
    return min(len(before), len(after))


def convert_one(
    root: Path, file: SeedFile, vocabulary: Vocabulary, state: State, lang: Lang
) -> Conversion:
    """Work out one language of a brief without writing anything."""
    path = brief_path(root, file.slug, lang)
    units = render_units(file, vocabulary, lang)
    fresh = join_units(units)
    before = state.rendered.get(lang)
    hashes = {unit.key: text_hash(unit.text) for unit in units}
    try:
        old = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except FileNotFoundError:
        old = None
    if old is None or before is None or text_hash(old) == before.whole or old == fresh:
        stale = _changed(before, hashes)
        return Conversion(path, lang, old, fresh, (), Rendered(text_hash(fresh), hashes), stale)
    merge = _Merge(path.relative_to(root).as_posix(), units, before.units)
    new = merge.run(old)
    # An edited unit keeps the hash of what was rendered when the person took it over.
    kept = {e.key: before.units[e.key] for e in merge.edits if e.key in before.units}
    rendered = Rendered(text_hash(fresh), {**hashes, **kept})
    return Conversion(
        path, lang, old, new, tuple(sorted(merge.edits)), rendered, tuple(merge.renewed)
    )


def _changed(before: Rendered | None, hashes: Mapping[str, str]) -> tuple[str, ...]:
    old = before.units if before else {}
    keys = [key for key in hashes if old.get(key) != hashes[key]]
    return tuple(keys + [key for key in old if key not in hashes])


class _Merge:
    """Renews the untouched units of an edited file and leaves every other line where it is."""

    def __init__(self, path: str, units: list[Unit], before: Mapping[str, str]) -> None:
        self.path = path
        self.units = {unit.key: unit for unit in units}
        self.before = before
        self.edits: list[Edit] = []
        self.renewed: list[str] = []

    def run(self, old: str) -> str:
        """Return the merged text of the file `old`."""
        lines = old.split("\n")
        keys = self._keys(lines)
        merged: list[tuple[str | None, list[str]]] = []
        index = 0
        while index < len(lines):
            key = keys[index]
            end = index + 1
            while key is not None and end < len(lines) and keys[end] == key:
                end += 1
            merged.append((key, self._unit(key, lines[index:end], index + 1)))
            index = end
        self._insert(merged, len(lines))
        text = "\n".join(line for _, part in merged for line in part)
        return re.sub(r"\n{3,}", "\n\n", text)

    def _unit(self, key: str | None, lines: list[str], number: int) -> list[str]:
        if key is None:
            return lines
        text = "\n".join(lines)
        unit = self.units.get(key)
        if unit is not None and text == unit.text:
            return lines
        if self.before.get(key) == text_hash(text):
            self.renewed.append(key)
            return unit.text.split("\n") if unit is not None else []
        self.edits.append(Edit(self.path, number, key, text, unit.text if unit else None))
        return lines

    def _insert(self, merged: list[tuple[str | None, list[str]]], end: int) -> None:
        """Put each new unit behind the unit that precedes it in the seed."""
        present = {key for key, _ in merged}
        previous: str | None = None
        for key, unit in self.units.items():
            if key in present:
                previous = key
                continue
            if key in self.before:
                self.edits.append(Edit(self.path, end, key, None, unit.text))
                continue
            at = next((i for i, (k, _) in enumerate(merged) if k == previous), len(merged) - 1)
            spaced = unit.opens and unit.kind not in ("front", "footnote")
            merged.insert(at + 1, (key, ["", unit.text] if spaced else [unit.text]))
            if unit.kind == "heading":
                merged.insert(at + 2, (None, [""]))
            self.renewed.append(key)
            present.add(key)
            previous = key

    def _keys(self, lines: list[str]) -> list[str | None]:
        """Name the unit that each line belongs to; None for what the person added."""
        keys: list[str | None] = [None] * len(lines)
        start = 0
        if lines and lines[0].rstrip() == "---":
            end = next((i for i, x in enumerate(lines[1:], 1) if x.rstrip() == "---"), 0)
            field_key: str | None = None
            for i in range(1, end):
                if found := _FIELD.match(lines[i]):
                    field_key = self._known(f"front:{found[1]}")
                keys[i] = field_key
            start = end + 1
        note: str | None = None
        for i in range(start, len(lines)):
            line = lines[i]
            if found := DEFINITION.match(line):
                note = self._known(f"footnote:{found[1]}")
                keys[i] = note
            elif note is not None and line.startswith("    "):
                keys[i] = note
            else:
                note = None
                labels = [f"statement:{label}" for label in MARK.findall(line)]
                known = [label for label in labels if self._known(label)]
                keys[i] = known[0] if known else None
        self._headings(lines, keys, start)
        return keys

    def _headings(self, lines: list[str], keys: list[str | None], start: int) -> None:
        """A heading is the one of its text, or else that of the first statement below it."""
        owners: dict[str, str] = {}
        heading = ""
        for key, unit in self.units.items():
            if unit.kind == "heading":
                heading = key
            elif unit.kind == "statement":
                owners[key] = heading
        by_hash = {h: key for key, h in self.before.items() if key.startswith("heading:")}
        used: set[str] = set()
        open_ones: list[int] = []
        for i in range(start, len(lines)):
            if _HEADING.match(lines[i]):
                found = by_hash.get(text_hash(lines[i]))
                if found and found not in used:
                    keys[i] = found
                    used.add(found)
                else:
                    open_ones.append(i)
            elif keys[i] in owners and open_ones:
                owner = owners[str(keys[i])]
                if owner not in used:
                    keys[open_ones[-1]] = owner
                    used.add(owner)
                open_ones.clear()

    def _known(self, key: str) -> str | None:
        return key if key in self.units or key in self.before else None
