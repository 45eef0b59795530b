"""The profile of one place: its separate counts in one unit at one date, as bars.

Never a funnel: that a count lies within another is drawn from no order and no size. Where the
vocabulary says of an object that it is part of another, the picture says so; else that the source
does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.pictures import data
from clusterbriefs.pages.pictures.bars import Row, draw_bars
from clusterbriefs.pages.pictures.picture import Picture
from clusterbriefs.pages.view import View
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped

FEWEST: Final = 3
"""How many counts make a profile. Ours: two are read faster as a sentence."""

MOST: Final = 2
"""How many profiles a brief's page shows, to stay light: the fullest."""


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield a picture for each brief, scope, unit and date with at least `FEWEST` counts."""
    for slug in corpus.slugs:
        if lang not in corpus.briefs[slug]:
            continue  # in this language the brief's page is a notice
        items = [
            item
            for item in data.drawn_as(corpus, "bar", corpus.figures_of_brief.get(slug, []))
            if item.figure.status == "reported"
            and corpus.vocabulary.units[item.figure.unit].kind == "count"
        ]
        groups = grouped(
            ((i.figure.scope, i.figure.unit, i.figure.measure, i.figure.as_of.text), i)
            for i in items
        )
        profiles: dict[str, list[Measured]] = {}
        for (scope, unit, _, _), some in groups.items():
            if len({item.figure.object for item in some}) >= FEWEST:
                profiles.setdefault(f"profile-{slug}-{scope}-{unit}", some)
        fullest = sorted(profiles.items(), key=lambda pair: -len(pair[1]))
        for name, some in fullest[:MOST]:
            yield _picture(View(corpus, lang, data.HOME), name, some)


def _picture(view: View, name: str, items: list[Measured]) -> Picture:
    first = items[0].figure
    ordered = sorted(items, key=lambda item: -float(item.figure.value or 0))
    shown = ordered[: data.ROWS]
    noun = view.vocabulary.unit_noun(first.unit, view.lang)
    head = view.t("picture-profile", what=noun[0].upper() + noun[1:], scope=view.scope(first.scope))
    rows = [
        Row(
            view.vocabulary.objects[item.figure.object].name[view.lang],
            "",
            item.figure.value,
            view.quantity(item.figure),
            item.figure.qualifier,
        )
        for item in shown
        if item.figure.value is not None
    ]
    slug = items[0].slug
    vague = [
        item
        for item in view.corpus.figures_of_brief[slug]
        if item.figure.scope == first.scope and item.figure.unit == first.unit
    ]
    return Picture(
        id=name,
        lang=view.lang,
        heading=head,
        title=view.t("picture-profile-title", head=head, n=len(ordered)),
        description=view.t("picture-profile-text"),
        draw=lambda canvas: draw_bars(canvas, rows),
        table=data.table_of(view, shown),
        sources=data.sources_of(view, shown),
        as_of=data.as_of_figures(view, shown),
        concerns=data.concerns_of(view.corpus, shown),
        notes=(*_nesting(view, shown), *data.capped(view, len(shown), len(ordered))),
        left_out=data.left_out(view, vague),
        home=f"briefs/{slug}/",
    )


def _nesting(view: View, items: list[Measured]) -> Iterator[str]:
    """Yield what is known of counts that lie within others."""
    objects = view.vocabulary.objects
    here = {item.figure.object for item in items}
    told = [
        view.t(
            "picture-nested",
            part=objects[key].name[view.lang],
            whole=objects[whole].name[view.lang],
        )
        for key in objects
        if key in here and (whole := objects[key].part_of) in here and whole is not None
    ]
    if told:
        yield from told
        yield view.t("picture-nesting-rest")
    else:
        yield view.t("picture-nesting-none")
