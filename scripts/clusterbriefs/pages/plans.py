"""Plans and targets: what somebody intends, by when, and whether that day has come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from clusterbriefs.brief.corpus import Corpus, Measured, Said
from clusterbriefs.pages import limits
from clusterbriefs.pages.long import Above, Part, by_time, overview
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import EdtfDate, parse_edtf
from clusterbriefs.values.groups import grouped

State = Literal["past", "now", "ahead", "none"]
"""The last day of the due date lies behind us; today is one of its days; all lie ahead; no date."""

STATES: Final[tuple[State, ...]] = get_args(State)


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A plan with its due date (None: none given) and the figures of its statement."""

    said: Said
    due: EdtfDate | None
    targets: tuple[Measured, ...]


def build(corpus: Corpus, lang: Lang, today: datetime.date) -> Iterator[Page]:
    """Yield the page of plans and targets; whether they are due is told as of `today`."""
    view = IndexView(corpus, lang, "plans/")
    shown = parse_edtf(today.isoformat())
    items = sorted(plans(corpus), key=lambda item: item.due.sort_key if item.due else (0, 0, ""))
    title = view.t("plans")
    if len(items) <= limits.MOST:
        yield _plans(view, title, items, today)
        return
    parts: list[Part[PlanItem]] = []
    for part in by_time(view, view.address, items, lambda item: item.due):
        if part.items[0].due is None and len(part.items) > limits.MOST:
            # Those without a due date have nothing to go by but the date of their source.
            parts += by_time(
                view, part.address, part.items, lambda item: corpus.front(item.said.slug).date
            )
        else:
            parts.append(part)
    named = [
        Part(part.address, view.t("list-of", of=view.t("plans-none"), what=part.title), part.items)
        if part.items[0].due is None and part.title != view.t("undated")
        else part
        for part in parts
    ]
    yield overview(view, title, view.t("plans-lead", today=shown.words(lang)), named)
    for part in named:
        own = IndexView(corpus, lang, part.address)
        full = view.t("list-of", of=title, what=part.title)
        yield _plans(own, full, part.items, today, Above(view.address, title))


def _plans(
    view: IndexView,
    title: str,
    items: Sequence[PlanItem],
    today: datetime.date,
    above: Above | None = None,
) -> Page:
    shown = parse_edtf(today.isoformat())
    groups = grouped((state_of(item.due, today), item) for item in items)
    return render(
        view,
        "plans.html",
        kind="index",
        title=title,
        description=view.t("plans-lead", today=shown.words(view.lang)),
        groups=[(state, groups[state]) for state in STATES if state in groups],
        today=shown,
        above=above,
    )


def plans(corpus: Corpus) -> Iterator[PlanItem]:
    """Yield all plans, and statements with a target, in the order of the briefs."""
    for said_list in corpus.plans_of_brief.values():
        for said in said_list:
            figures = tuple(Measured(said, figure) for figure in said.statement.figures)
            yield PlanItem(said, due_date(said), figures)


def due_date(said: Said) -> EdtfDate | None:
    """Return the due date that the plan of a statement gives, None where it gives none.

    The as-of date of a target is no due date: where the source names none, it is the day on
    which the target was set.
    """
    plan = said.statement.plan
    due = plan.due if plan else None
    return None if due is None or due.unknown else due


def state_of(due: EdtfDate | None, today: datetime.date) -> State:
    """Tell whether a date has passed, is running, lies ahead, or is not given."""
    if due is None:
        return "none"
    if due.upper < today:
        return "past"
    return "now" if due.lower <= today else "ahead"
