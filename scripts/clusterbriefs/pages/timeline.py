"""The timeline: what happened, what is due, and when each source came out, by the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from clusterbriefs.brief.corpus import Corpus, Said
from clusterbriefs.pages import limits
from clusterbriefs.pages.long import Above, by_time, overview
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView, by_year
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import EdtfDate


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline.

    `event` and `due` come from a statement; `published` and `reported` (the event that a source
    is about, where no statement has its date) come from a source and have none.
    """

    date: EdtfDate
    kind: Literal["event", "due", "reported", "published"]
    slug: str
    inferred: bool
    said: Said | None = None


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the timeline, the earliest year first; a long one is cut into pages by year."""
    view = IndexView(corpus, lang, "timeline/")
    ordered = sorted(entries(corpus), key=lambda entry: entry.date.sort_key[:2])
    title, lead = view.t("timeline"), view.t("timeline-lead")
    if len(ordered) <= limits.MOST:
        yield _timeline(view, title, ordered)
        return
    parts = by_time(view, view.address, ordered, lambda entry: entry.date)
    yield overview(view, title, lead, parts)
    for part in parts:
        own = IndexView(corpus, lang, part.address)
        named = view.t("list-of", of=title, what=part.title)
        yield _timeline(own, named, part.items, Above(view.address, title))


def _timeline(
    view: IndexView, title: str, items: Sequence[Entry], above: Above | None = None
) -> Page:
    return render(
        view,
        "timeline.html",
        kind="index",
        title=title,
        description=view.t("timeline-lead"),
        years=by_year(items, lambda entry: entry.date),
        above=above,
    )


def entries(corpus: Corpus) -> Iterator[Entry]:
    """Yield all that has a date: of each brief its source, then its statements."""
    for slug in corpus.slugs:
        file = corpus.seed_of(slug)
        dates = file.seed.dates if file else None
        told = {said.statement.date for said in corpus.said_of_brief.get(slug, [])}
        if dates and dates.event and dates.event not in told:
            yield Entry(dates.event, "reported", slug, dates.event_basis == "inferred")
        inferred = dates is not None and dates.published_basis == "inferred"
        yield Entry(corpus.front(slug).date, "published", slug, inferred)
        for said in corpus.said_of_brief.get(slug, []):
            statement = said.statement
            due = statement.plan.due if statement.plan else None
            if due:
                yield Entry(due, "due", slug, inferred=False, said=said)
            if statement.date and statement.date != due:
                yield Entry(statement.date, "event", slug, statement.date_basis == "inferred", said)
