"""Rule: a footnote says what its seed says: lines, hashes, repair, speaker, date of the figures."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.parse import Brief, Footnote, Place
from clusterbriefs.brief.render import footnote_text
from clusterbriefs.seed import Statement
from clusterbriefs.values import Lang
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.context import Context


def problems(context: Context) -> Iterator[Problem]:
    """Yield each footnote that disagrees with its seed, or proves nothing."""
    for lang, brief in context.pair.items():
        for note in brief.footnotes.values():
            statement = context.statements.get(note.label)
            if statement is not None:
                yield from _against_seed(context, brief, note, statement, lang)
            elif brief.front.capture and not note.places:
                yield Problem(
                    brief.path, note.line,
                    f"the footnote {shown(note.label)} names no line of the capture",
                    "write the line and its hash, as `briefs evidence` prints them: "
                    "line 53 (`de0f38f84bfb`)",
                )  # fmt: skip


def _against_seed(
    context: Context, brief: Brief, note: Footnote, statement: Statement, lang: Lang
) -> Iterator[Problem]:
    assert context.file is not None  # noqa: S101 - a statement has a seed
    where = f"{context.file.path}:{context.file.line(statement.id)}"
    own = {Place(place.line, place.hash, place.repair) for place in statement.evidence}
    if set(note.places) != own:
        yield Problem(
            brief.path, note.line,
            f"the footnote {shown(note.label)} names {told(note.places)}, {where} has "
            f"{told(tuple(sorted(own, key=lambda place: place.line)))}",
            "run `briefs convert`, or mend the seed",
        )  # fmt: skip
    speaker = context.vocabulary.speaker(statement.stated_by, lang)
    if speaker not in note.text:
        yield Problem(
            brief.path, note.line,
            f"the footnote {shown(note.label)} does not name its speaker, {shown(speaker)}",
            "run `briefs convert`, or mend the seed's `stated_by`",
        )  # fmt: skip
    fresh = footnote_text(statement, context.vocabulary, lang)
    dates = {figure.as_of.text: figure.as_of for figure in statement.figures}
    for date in dates.values():
        if date.words(lang) in fresh and date.words(lang) not in note.text:
            yield Problem(
                brief.path, note.line,
                f"the footnote {shown(note.label)} does not give the figures' date, "
                f"{shown(date.words(lang))}",
                "run `briefs convert`, or mend the seed's `as_of`",
            )  # fmt: skip


def told(places: tuple[Place, ...]) -> str:
    """Return places as messages name them: `line 53 (de0f38f84bfb)`."""
    words = [
        f"line {place.line} ({place.hash}{', ' + place.repair if place.repair else ''})"
        for place in places
    ]
    return ", ".join(words) or "no line"
