"""What stands and what is planned: one panel for each place and object, targets hollow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.pictures import data
from clusterbriefs.pages.pictures.bars import Row, draw_bars
from clusterbriefs.pages.pictures.canvas import Canvas
from clusterbriefs.pages.pictures.picture import Picture
from clusterbriefs.pages.view import View
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped

MOST: Final = 20
"""How many bars one picture has, since each panel takes room for its heading too."""

Panels = dict[tuple[str, str], list[Measured]]
"""Figures by scope and object: what stands, then what is planned, the earliest first."""


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield a picture for each measure that the vocabulary draws as `plan`."""
    view = View(corpus, lang, data.HOME)
    items = data.drawn_as(corpus, "plan", corpus.figures)
    panels = grouped(((i.figure.measure, i.figure.scope, i.figure.object), i) for i in items)
    # Where nothing is planned there is nothing to set beside what stands.
    planned = [item for panel in panels.values() if any(map(_ahead, panel)) for item in panel]
    for measure, some in grouped((item.figure.measure, item) for item in planned).items():
        for region, part, number in data.parted(corpus, some, MOST):
            yield _picture(view, measure, region, part, number)


def _ahead(item: Measured) -> bool:
    return item.figure.status in ("target", "forecast")


def _picture(view: View, measure: str, region: str, items: list[Measured], number: int) -> Picture:
    panels = _panels(items)
    ordered = [item for panel in panels.values() for item in panel]
    name = view.vocabulary.measures[measure].name[view.lang]
    heading = view.t("picture-of-region", what=name, region=view.scope(region)) if region else name
    vague = view.corpus.figures_of_measure.get(measure, [])
    return Picture(
        id=f"{measure}-{region}" if region else measure,
        lang=view.lang,
        heading=heading,
        title=view.t("picture-plan-title", what=name),
        description=view.t("picture-plan-text"),
        draw=lambda canvas: _draw(view, canvas, panels),
        table=data.table_of(view, ordered),
        sources=data.sources_of(view, ordered),
        as_of=data.as_of_figures(view, ordered),
        concerns=data.concerns_of(view.corpus, ordered),
        notes=data.capped(view, len(ordered), number),
        left_out=data.left_out(view, vague),
        home=f"regions/{region}/" if region else data.HOME,
    )


def _panels(items: list[Measured]) -> Panels:
    dated = sorted(items, key=lambda item: (_ahead(item), item.figure.as_of.sort_key[:2]))
    panels = grouped(((item.figure.scope, item.figure.object), item) for item in dated)
    # Places whose plan has a start come first: they say more.
    return dict(sorted(panels.items(), key=lambda pair: -len(pair[1])))


def _draw(view: View, canvas: Canvas, panels: Panels) -> None:
    for number, ((scope, key), items) in enumerate(panels.items()):
        if number:
            canvas.y += 24
        what = view.vocabulary.objects[key].name[view.lang]
        canvas.y = canvas.block(
            0, canvas.y, data.place_words(view, scope), canvas.width, size=15, bold=True
        )
        canvas.y = canvas.block(0, canvas.y, what, canvas.width, "p-soft", size=13)
        canvas.y += 5
        canvas.line(0, canvas.y, canvas.width, canvas.y)
        canvas.y += 12
        rows = [
            Row(
                view.t(f"picture-plan-{item.figure.status}"),
                _when(view, item),
                item.figure.value,
                view.quantity(item.figure),
                item.figure.qualifier,
                item.figure.status,
            )
            for item in items
            if item.figure.value is not None
        ]
        draw_bars(canvas, rows)
        if all(item.figure.status == "target" for item in items):
            canvas.y = canvas.block(
                0, canvas.y + 6, view.t("picture-plan-no-start"), canvas.width, "p-soft", size=13
            )


def _when(view: View, item: Measured) -> str:
    """Return when a figure holds; of a target when it is due, or that nobody says."""
    words = data.dated_words(view, item.figure)
    if item.figure.status != "target":
        return words
    plan = item.said.statement.plan
    if plan is not None and plan.due is not None:
        return view.t("due", date=words)
    return view.t("picture-plan-as-of", date=words)
