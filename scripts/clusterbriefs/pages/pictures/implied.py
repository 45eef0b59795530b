"""Implied totals: a count and the share that it is of a whole give the whole, by division.

The source gives part and share; the total is ours, drawn hatched, with formula and inputs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.pictures import data
from clusterbriefs.pages.pictures.bars import HEIGHT, bar
from clusterbriefs.pages.pictures.canvas import BODY, Canvas
from clusterbriefs.pages.pictures.picture import Column, Picture, Table
from clusterbriefs.pages.view import View
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped
from clusterbriefs.values.quantity import quantity_words

DIGITS: Final = 2
"""Significant digits of an implied total: a share such as 33% has no more."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A count and its share of a whole: same brief, object, scope and as-of date."""

    part: Measured
    share: Measured

    @property
    def total(self) -> Decimal:
        """The whole that follows, to `DIGITS` significant digits."""
        part, share = self.part.figure.value, self.share.figure.value
        assert part is not None and share  # noqa: PT018, S101 - `pairs` has seen to it
        exact = part * 100 / share
        step = Decimal(1).scaleb(exact.adjusted() - DIGITS + 1)
        return (exact / step).quantize(Decimal(1)) * step


def pairs(corpus: Corpus) -> list[Pair]:
    """Return all counts that have a share of the same thing beside them, youngest first."""
    measures = corpus.vocabulary.measures
    found: list[Pair] = []
    kinds = data.drawn_as(corpus, "bar", corpus.figures)
    counts = {
        (i.slug, i.figure.object, i.figure.scope, i.figure.as_of.text): i
        for i in kinds
        if i.figure.status == "reported"
        and corpus.vocabulary.units[i.figure.unit].kind == "count"
        and i.figure.value
    }
    for item in data.youngest(corpus.figures, len(corpus.figures)):
        figure = item.figure
        if measures[figure.measure].drawn != "share" or not figure.whole:
            continue
        key = (item.slug, figure.object, figure.scope, figure.as_of.text)
        if key in counts and figure.status == "reported" and figure.value and figure.value <= 100:
            found.append(Pair(counts[key], item))
    return found


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield a picture for each unit of which the corpus has such pairs."""
    view = View(corpus, lang, data.HOME)
    for unit, some in grouped((pair.part.figure.unit, pair) for pair in pairs(corpus)).items():
        yield _picture(view, unit, some[: data.ROWS // 3], len(some))


def _picture(view: View, unit: str, some: list[Pair], number: int) -> Picture:
    items = [item for pair in some for item in (pair.part, pair.share)]
    noun = view.vocabulary.unit_noun(unit, view.lang)
    title = noun[0].upper() + noun[1:]
    return Picture(
        id=f"implied-{unit}",
        lang=view.lang,
        heading=view.t("picture-implied", what=noun),
        title=view.t("picture-implied-title", what=title),
        description=view.t("picture-implied-text"),
        draw=lambda canvas: _draw(view, canvas, some),
        table=_table(view, some),
        sources=data.sources_of(view, items),
        as_of=data.as_of_figures(view, items),
        concerns=data.concerns_of(view.corpus, items),
        notes=(view.t("picture-implied-note"), *data.capped(view, len(some), number)),
    )


def total_words(view: View, pair: Pair) -> str:
    """Return the implied total in words, never exact."""
    unit = view.vocabulary.units[pair.part.figure.unit].form_in(pair.part.figure.text)
    return quantity_words(pair.total, unit, "about", view.lang)


def formula(view: View, pair: Pair) -> str:
    """Return how a total follows: `2,640 patents ÷ about 20% = about 13,000 patents`."""
    part, share = view.quantity(pair.part.figure), view.quantity(pair.share.figure)
    return f"{part} ÷ {share} = {total_words(view, pair)}"


def _draw(view: View, canvas: Canvas, some: list[Pair]) -> None:
    for number, pair in enumerate(some):
        if number:
            canvas.y += 20
            canvas.line(0, canvas.y, canvas.width, canvas.y)
            canvas.y += 14
        _row(view, canvas, pair, max(other.total for other in some if _alike(pair, other)))


def _alike(one: Pair, other: Pair) -> bool:
    """Tell whether two pairs are of one place and date, so that their bars share a scale."""
    a, b = one.share.figure, other.share.figure
    return (a.scope, a.whole, a.as_of.text) == (b.scope, b.whole, b.as_of.text)


def _row(view: View, canvas: Canvas, pair: Pair, largest: Decimal) -> None:
    part, share = pair.part.figure, pair.share.figure
    name = view.vocabulary.objects[part.object].name[view.lang]
    canvas.y = canvas.block(0, canvas.y, name, canvas.width, size=15, bold=True)
    canvas.y = canvas.block(
        0, canvas.y, data.dated_words(view, part), canvas.width, "p-soft", size=13
    )
    canvas.y += 6
    full = canvas.width * float(pair.total / largest)
    solid = full * float(share.value or 0) / 100
    height = HEIGHT + 8
    bar(canvas, 0, canvas.y, full, height=height, status="derived")
    bar(canvas, 0, canvas.y, solid, height=height, qualifier=part.qualifier)
    canvas.y += height + 4
    here = view.t("picture-implied-part", scope=view.scope(part.scope), part=view.quantity(part))
    there = view.t(
        "picture-implied-total", whole=view.scope(share.whole or ""), total=total_words(view, pair)
    )
    glue = canvas.width_of(here, bold=True) + canvas.width_of(there, bold=True) + 24
    canvas.text(0, canvas.y + 15, here, "p-ink p-num", bold=True)
    if glue < canvas.width:
        left = max(full, glue)
        canvas.text(left, canvas.y + 15, there, "p-blue p-num", anchor="end", bold=True)
    else:
        canvas.y += BODY * 1.45
        canvas.text(0, canvas.y + 15, there, "p-blue p-num", bold=True)
    canvas.y += 22
    canvas.y = canvas.block(0, canvas.y, formula(view, pair), canvas.width, "p-soft p-num", size=13)


def _table(view: View, some: list[Pair]) -> Table:
    """Return part, share and implied total as three rows each; the total names its formula."""
    table = data.table_of(view, [item for pair in some for item in (pair.part, pair.share)])
    rows = iter(table.rows)
    derived = view.t("picture-derived")
    full: list[tuple[object, ...]] = []
    columns = (*table.columns, Column("formula", file_only=True))
    for pair in some:
        part, share = next(rows), next(rows)
        total = list(part)
        figure = pair.share.figure
        total[1] = view.scope(figure.whole or "")
        total[2] = total_words(view, pair)
        total[3] = derived
        total[5] = view.t("picture-implied-by-us")
        fields = dict(zip(data.FIELDS, range(6, 6 + len(data.FIELDS)), strict=True))
        for field, value in (
            ("value", f"{pair.total:f}"),
            ("qualifier", "about"),
            ("status", "derived"),
            ("scope", figure.whole or ""),
            ("figure", ""),
        ):
            total[fields[field]] = value
        how = f"{pair.part.figure.id} / ({pair.share.figure.id} / 100)"
        full += [(*part, ""), (*share, ""), (*total, how)]
    return Table(columns, tuple(full))  # type: ignore[arg-type]
