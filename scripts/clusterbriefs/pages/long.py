"""Pages of long lists: an overview of their parts, each part by year or month, lists in full."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from clusterbriefs.brief.corpus import Corpus, Measured, Said
from clusterbriefs.pages import limits
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView, by_year
from clusterbriefs.pages.view import render
from clusterbriefs.values.edtf import EdtfDate, parse_edtf
from clusterbriefs.values.groups import grouped

T = TypeVar("T")

ListKind = Literal["briefs", "statements", "figures"]
"""What a list holds: slugs of briefs, statements or figures."""


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A part of a long list, with the address and the title of its page."""

    address: str
    title: str
    items: Sequence[T]


@dataclass(frozen=True, slots=True)
class Above:
    """The page above a part: its address, its title, and where on it the part belongs."""

    address: str
    title: str
    anchor: str = ""


def brief_date(corpus: Corpus) -> Callable[[str], EdtfDate]:
    """Return the function that dates a brief by its slug."""
    return lambda slug: corpus.front(slug).date


def said_date(corpus: Corpus) -> Callable[[Said], EdtfDate]:
    """Return the function that dates a statement by its brief."""
    return lambda said: corpus.front(said.slug).date


def as_of(item: Measured) -> EdtfDate:
    """Return the date that a figure is true of."""
    return item.figure.as_of


def by_time(
    view: IndexView,
    address: str,
    items: Sequence[T],
    date: Callable[[T], EdtfDate | None],
) -> list[Part[T]]:
    """Return a list cut by the year of its dates, a long year by its months, in the order given.

    What has no month in such a year, or no date, is a part of its own.
    """
    parts: list[Part[T]] = []
    for year, group in by_year(items, date):
        if year is None:
            parts.append(Part(f"{address}undated/", view.t("undated"), group))
            continue
        if len(group) <= limits.MOST:
            parts.append(Part(f"{address}{year}/", _words(view, f"{year:04}"), group))
            continue
        for month, some in grouped((_month(date(item)), item) for item in group).items():
            if month is None:
                title = view.t("no-month", year=_words(view, f"{year:04}"))
                parts.append(Part(f"{address}{year}/", title, some))
            else:
                text = f"{year:04}-{month:02}"
                parts.append(Part(f"{address}{text}/", _words(view, text), some))
    return parts


def _words(view: IndexView, date: str) -> str:
    return parse_edtf(date).words(view.lang)


def _month(date: EdtfDate | None) -> int | None:
    """Return the month of a date, None where it does not tell one."""
    if date is None or date.upper - date.lower > datetime.timedelta(days=31):
        return None
    return date.lower.month


def overview(
    view: IndexView, title: str, lead: str, parts: Sequence[Part[T]], above: Above | None = None
) -> Page:
    """Return a page that names the parts of a long list, with how many entries each has."""
    return render(
        view,
        "overview.html",
        kind="index",
        title=title,
        description=lead,
        lead=lead,
        divisions=parts,
        above=above,
    )


def in_full(
    view: IndexView,
    name: str,
    kind: ListKind,
    what: str,
    items: Sequence[T],
    date: Callable[[T], EdtfDate | None],
    of: str,
    shown: int | None = None,
) -> Iterator[Page]:
    """Yield the pages of a list of which the page of `view` shows only the first entries.

    Those are `SHOWN` unless `shown` says otherwise. The pages begin at `name` below that of
    `view`; `what` names the list and `of` the thing that it belongs to. Nothing is yielded for a
    list that is shown whole.
    """
    if len(items) <= (limits.SHOWN if shown is None else shown):
        return
    above = Above(view.address, of)
    title = view.t("list-of", what=what, of=of)
    address = f"{view.address}{name}/"
    if len(items) <= limits.MOST:
        yield list_page(view, Part(address, title, items), title, kind, above)
        return
    parts = by_time(view, address, items, date)
    top = IndexView(view.corpus, view.lang, address)
    yield overview(top, title, view.t("list-long"), parts, above)
    for part in parts:
        full = view.t("list-of", what=part.title, of=title)
        yield list_page(view, part, full, kind, Above(address, title))


def list_page(view: IndexView, part: Part[T], title: str, kind: ListKind, above: Above) -> Page:
    """Return a page that is nothing but a list."""
    own = IndexView(view.corpus, view.lang, part.address)
    return render(
        own,
        "list.html",
        kind="index",
        title=title,
        description=title,
        items=part.items,
        list_kind=kind,
        above=above,
    )
