"""Rule: both languages of a brief carry the same statements, footnotes, figures, dates, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from clusterbriefs.brief.parse import Brief, Place
from clusterbriefs.values import LANGS
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.context import Context, Sentence
from clusterbriefs.verify.dates import find_dates
from clusterbriefs.verify.numerals import Amount, same_amount

_LINK: Final = re.compile(
    r"\]\(\s*<?([^)\s>]+)|<(https?://[^>\s]+)>|(?<![(<\w])(https?://[^\s)>，。]+)"
)
_LANG_PART: Final = re.compile(r"\.(?:en|zh)\.md|^/zh/|^(?:\.\./)*zh/")


def problems(context: Context) -> Iterator[Problem]:
    """Yield each difference between the two languages; messages name both places."""
    if len(context.pair) < len(LANGS):
        return
    first, second = context.pair["en"], context.pair["zh"]
    yield from _labels(first, second)
    yield from _headings(context, first, second)
    yield from _footnotes(first, second)
    for one, other in context.pairs():
        yield from _amounts(context, one, other)
        yield from _dates(one, other)
        yield from _codes(context, one, other)
        yield from _links(one, other)


def _labels(first: Brief, second: Brief) -> Iterator[Problem]:
    mine = [label for run in first.runs for label in run.labels]
    theirs = [label for run in second.runs for label in run.labels]
    for brief, other, own, has in ((first, second, mine, theirs), (second, first, theirs, mine)):
        for label in dict.fromkeys(own):
            if label not in has:
                run = brief.run(label)
                yield Problem(
                    brief.path, run.line if run else 1,
                    f"the statement {shown(label)} is not in {other.path}",
                    "write it in both languages, or in neither",
                )  # fmt: skip
    if sorted(mine) == sorted(theirs) and mine != theirs:
        at = next(i for i, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b)
        run, twin = first.run(mine[at]), second.run(theirs[at])
        yield Problem(
            first.path, run.line if run else 1,
            f"here comes {shown(mine[at])}, at {second.path}:{twin.line if twin else 1} comes "
            f"{shown(theirs[at])}",
            "give both languages the same order",
        )  # fmt: skip


def _headings(context: Context, first: Brief, second: Brief) -> Iterator[Problem]:
    for one, other in zip_longest(first.headings, second.headings):
        if one is None or other is None:
            heading, brief, twin = (one, first, second) if one else (other, second, first)
            assert heading is not None  # noqa: S101 - one of both is there
            yield Problem(
                brief.path, heading.line,
                f"the heading {shown(heading.text)} has no counterpart in {twin.path}",
                "give both languages the same headings",
            )  # fmt: skip
            return
        if one.level != other.level:
            yield Problem(
                first.path, one.line,
                f"the heading has level {one.level}, at {second.path}:{other.line} level "
                f"{other.level}",
                "give both the same level",
            )  # fmt: skip
        mine, theirs = context.amounts(one.text, "en"), context.amounts(other.text, "zh")
        if _unmatched(mine, theirs) or _unmatched(theirs, mine):
            yield Problem(
                first.path, one.line,
                f"the heading says {_said(mine)}, at {second.path}:{other.line} {_said(theirs)}",
                "give both the same figures",
            )  # fmt: skip


def _footnotes(first: Brief, second: Brief) -> Iterator[Problem]:
    for label, note in first.footnotes.items():
        twin = second.footnotes.get(label)
        if twin is not None and set(note.places) != set(twin.places):
            yield Problem(
                first.path, note.line,
                f"the footnote {shown(label)} names {_places(note.places)}, at "
                f"{second.path}:{twin.line} {_places(twin.places)}",
                "name the same lines in both languages",
            )  # fmt: skip


def _places(places: tuple[Place, ...]) -> str:
    return ", ".join(f"line {p.line} ({p.hash})" for p in places) or "no line"


def _unmatched(own: tuple[Amount, ...], others: tuple[Amount, ...]) -> list[Amount]:
    return [a for a in own if not any(same_amount(a, b) for b in others)]


def _said(amounts: list[Amount] | tuple[Amount, ...]) -> str:
    return ", ".join(f"{shown(a.text)} ({a})" for a in amounts) or "no figure"


def _amounts(context: Context, one: Sentence, other: Sentence) -> Iterator[Problem]:
    mine = context.amounts(one.text, "en")
    theirs = context.amounts(other.text, "zh")
    alone, missing = _unmatched(mine, theirs), _unmatched(theirs, mine)
    if alone or missing:
        yield Problem(
            one.path, one.line,
            f"{shown(one.name)} says {_said(alone or mine)}, at {other.path}:{other.line} "
            f"{_said(missing or theirs)}",
            "give both languages the same figures, with unit and qualifier",
        )  # fmt: skip


def _dates(one: Sentence, other: Sentence) -> Iterator[Problem]:
    mine = {mention.key: mention for mention in find_dates(one.text, "en")}
    theirs = {mention.key: mention for mention in find_dates(other.text, "zh")}
    if mine.keys() != theirs.keys():
        yield Problem(
            one.path, one.line,
            f"{shown(one.name)} has the dates {', '.join(map(str, mine.values())) or 'none'}, at "
            f"{other.path}:{other.line} {', '.join(map(str, theirs.values())) or 'none'}",
            "give both languages the same dates",
        )  # fmt: skip


def _codes(context: Context, one: Sentence, other: Sentence) -> Iterator[Problem]:
    mine, theirs = context.codes(one.text, "en"), context.codes(other.text, "zh")
    if mine.keys() != theirs.keys():
        only = [shown(word) for digits, word in mine.items() if digits not in theirs]
        missing = [shown(word) for digits, word in theirs.items() if digits not in mine]
        yield Problem(
            one.path,
            one.line,
            f"{shown(one.name)} has {', '.join(only) or 'no other code'}, at "
            f"{other.path}:{other.line} {', '.join(missing) or 'no other code'}",
            "give both languages the same codes and numbers in names",
        )


def _links(one: Sentence, other: Sentence) -> Iterator[Problem]:
    mine, theirs = _targets(one.run.text), _targets(other.run.text)
    if mine != theirs:
        yield Problem(
            one.path, one.line,
            f"{shown(one.name)} links to {', '.join(sorted(mine)) or 'nothing'}, at "
            f"{other.path}:{other.line} {', '.join(sorted(theirs)) or 'nothing'}",
            "give both languages the same links",
        )  # fmt: skip


def _targets(text: str) -> set[str]:
    found = (next(part for part in match.groups() if part) for match in _LINK.finditer(text))
    return {_LANG_PART.sub(".md" if ".md" in target else "", target) for target in found}
