"""Plans and targets: what somebody intends, by when, and whether that day has come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, get_args

from clusterbriefs.brief.corpus import Corpus, Measured, Said
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
    groups = grouped((state_of(item.due, today), item) for item in items)
    yield render(
        view,
        "plans.html",
        kind="index",
        title=view.t("plans"),
        description=view.t("plans-lead", today=shown.words(lang)),
        groups=[(state, groups[state]) for state in STATES if state in groups],
        today=shown,
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
