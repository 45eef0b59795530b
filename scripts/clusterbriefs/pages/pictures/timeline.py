"""The timeline as bars: each from the first to the last day that its date can mean.

A stated date is filled and square, an inferred one hollow and round; "about" trails off in dots on
both sides, since nobody said how far it reaches.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages import timeline
from clusterbriefs.pages.pictures import data
from clusterbriefs.pages.pictures.canvas import Canvas
from clusterbriefs.pages.pictures.picture import Column, Concerns, Link, Picture, Table
from clusterbriefs.pages.pictures.text import lines_of
from clusterbriefs.pages.pictures.time_axis import BAR, TRAIL, Axis, Kind, draw_mark
from clusterbriefs.pages.view import View, unmarked
from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.groups import grouped

ROWS: Final = 24
"""How many dates a timeline has: the youngest."""

FEWEST: Final = 3
"""How many dates make a timeline."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What one source dates alike: the entries of one brief with the same date and kind."""

    date: EdtfDate
    kind: Kind
    slug: str
    inferred: bool
    entries: tuple[timeline.Entry, ...]


def build(corpus: Corpus, lang: Lang) -> Iterator[Picture]:
    """Yield the timeline of the corpus, and one for each region that has but a part of it."""
    view = View(corpus, lang, data.HOME)
    moments = _moments(corpus)
    if len(moments) < FEWEST:
        return
    own, below = corpus.briefs_of_region, corpus.briefs_below_region
    by_slug = grouped((moment.slug, moment) for moment in moments)
    # Regions that have the same briefs have one timeline between them.
    alike: dict[tuple[str, ...], list[str]] = {}
    for region in corpus.vocabulary.regions:
        slugs = {*own.get(region, []), *below.get(region, [])}
        alike.setdefault(tuple(sorted(slugs)), []).append(region)
    everything = tuple(sorted(corpus.slugs))
    yield _picture(view, "", moments, alike.pop(everything, []))
    for names, regions in alike.items():
        some = [moment for slug in names for moment in by_slug.get(slug, [])]
        if len(some) >= FEWEST:
            home = [region for region in regions if region in own] or regions
            yield _picture(view, home[-1], some, regions)


def _moments(corpus: Corpus) -> list[Moment]:
    groups = grouped(
        ((entry.date.text, entry.slug, _kind(entry), _inferred(entry)), entry)
        for entry in timeline.entries(corpus)
        if not entry.date.unknown
    )
    return [
        Moment(entries[0].date, kind, slug, inferred, tuple(entries))
        for (_, slug, kind, inferred), entries in groups.items()
    ]


def _kind(entry: timeline.Entry) -> Kind:
    return "event" if entry.kind == "reported" else entry.kind


def _inferred(entry: timeline.Entry) -> bool:
    return entry.inferred or entry.date.inferred


def _picture(view: View, region: str, moments: Sequence[Moment], regions: Sequence[str]) -> Picture:
    """Return the timeline of a region (empty: of the corpus), which concerns `regions`."""
    latest = sorted(moments, key=lambda m: m.date.sort_key[:2], reverse=True)[:ROWS]
    ordered = sorted(latest, key=lambda m: (*m.date.sort_key[:2], m.kind, view.corpus.rank[m.slug]))
    slugs = list(dict.fromkeys(moment.slug for moment in ordered))
    heading = view.t("picture-timeline")
    if region:
        heading = view.t("picture-of-region", what=heading, region=view.scope(region))
    return Picture(
        id=f"timeline-{region}" if region else "timeline",
        lang=view.lang,
        heading=heading,
        title=view.t("picture-timeline-title"),
        description=view.t("picture-timeline-text"),
        draw=lambda canvas: _draw(view, canvas, ordered),
        table=_table(view, ordered),
        sources=tuple(
            Link(view.title_of(slug), f"briefs/{slug}/", "", view.brief_lang(slug))
            for slug in slugs
        ),
        as_of=data.as_of_words(view, ((moment.date, moment.inferred) for moment in ordered)),
        concerns=Concerns(tuple(regions)),
        notes=data.capped(view, len(ordered), len(moments)),
        home=f"regions/{region}/" if region else data.HOME,
    )


def words_of(view: View, moment: Moment) -> str:
    """Return what happened, as the first statement of that date says, and how many say more."""
    first = moment.entries[0]
    if first.said is None:
        words = view.t(f"picture-timeline-{first.kind}", title=view.title_of(moment.slug))
    else:
        words = unmarked(first.said.text[view.said_lang(first.said)])
    return words


def _draw(view: View, canvas: Canvas, moments: Sequence[Moment]) -> None:
    _legend(view, canvas, moments)
    canvas.y += 14
    axis = Axis(canvas, [moment.date for moment in moments])
    top = canvas.y
    axis.years(canvas)
    below = len(canvas.parts)
    for number, moment in enumerate(moments):
        if number and not canvas.narrow:
            canvas.line(0, canvas.y, canvas.width, canvas.y)
        canvas.y += 8
        if canvas.narrow:
            canvas.line(0, canvas.y + BAR / 2, canvas.width, canvas.y + BAR / 2)
            _mark(axis, canvas, moment, canvas.y)
            canvas.y = _words(view, canvas, moment, canvas.y + BAR + 4, canvas.width, 4) + 8
        else:
            _mark(axis, canvas, moment, canvas.y + 3)
            canvas.y = _words(view, canvas, moment, canvas.y, axis.left - 22, 2) + 8
    if not canvas.narrow:
        axis.grid(canvas, below, top + 20)


def _mark(axis: Axis, canvas: Canvas, moment: Moment, y: float) -> None:
    axis.mark(canvas, moment.date, moment.kind, y, inferred=moment.inferred)


def _words(view: View, canvas: Canvas, moment: Moment, y: float, width: float, most: int) -> float:
    number = len(moment.entries)
    date = data.joined(
        view,
        moment.date.words(view.lang),
        view.t(f"picture-moment-{moment.kind}"),
        view.counted("picture-timeline-more", number) if number > 1 else "",
    )
    y = canvas.block(0, y, date, width, size=13, bold=True)
    lines = lines_of(words_of(view, moment), 13, width, view.lang)
    shown = " ".join(lines[:most]) if view.lang == "en" else "".join(lines[:most])
    if len(lines) > most:
        shown = _ended(shown, view.lang)
    return canvas.block(0, y, shown, width, "p-soft", size=13)


def _ended(words: str, lang: Lang) -> str:
    """Return the beginning of a text with its last word or signs given up for three dots."""
    words = words.rpartition(" ")[0] if lang == "en" and " " in words else words[:-2]
    return words.rstrip(" ,.;:(“‘，。；：、（《") + ("…" if lang == "en" else "……")


def _legend(view: View, canvas: Canvas, moments: Sequence[Moment]) -> None:
    """Draw the key: what filled, hollow and dotted mean, and the colours, as far as they occur."""
    there: list[tuple[bool, tuple[str, Kind, bool, bool]]] = [
        (any(not m.inferred for m in moments), ("stated", "event", False, False)),
        (any(m.inferred for m in moments), ("inferred", "event", True, False)),
        (any(m.date.approximate for m in moments), ("about", "event", True, True)),
        (any(m.kind == "due" for m in moments), ("due", "due", False, False)),
        (any(m.kind == "published" for m in moments), ("published", "published", False, False)),
    ]
    items = [item for occurs, item in there if occurs]
    x = 0.0
    for name, kind, inferred, about in items:
        words = view.t(f"picture-key-{name}")
        lead = TRAIL if about else 0
        width = 28 + 2 * lead + 8 + canvas.width_of(words, size=13)
        if x and x + width > canvas.width:
            x = 0.0
            canvas.y += 22
        draw_mark(
            canvas,
            x + lead,
            x + lead + 28,
            canvas.y + 2,
            kind,
            inferred=inferred,
            about=about,
        )
        canvas.text(x + 36 + 2 * lead, canvas.y + 13, words, "p-soft", size=13)
        x += width + 18
    canvas.y += 20


def _table(view: View, moments: Sequence[Moment]) -> Table:
    """Return the moments with all their statements, a row for each."""
    columns = (
        Column(view.t("date")),
        Column(view.t("picture-basis")),
        Column(view.t("picture-moment")),
        Column(view.t("picture-statement")),
        *(Column(name, file_only=True) for name in ("edtf", "first", "last", "kind", "brief")),
    )
    return Table(
        columns,
        tuple(_row(view, moment, entry) for moment in moments for entry in moment.entries),
    )


def _row(view: View, moment: Moment, entry: timeline.Entry) -> tuple[str | Link, ...]:
    slug, said, date = moment.slug, entry.said, moment.date
    if said is None:
        words = view.t(f"picture-timeline-{entry.kind}", title=view.title_of(slug))
        link = Link(words, f"briefs/{slug}/", "", view.brief_lang(slug))
    else:
        shown = view.said_lang(said)
        words = unmarked(said.text[shown])
        link = Link(words, f"briefs/{slug}/", f"s-{said.statement.id}", shown)
    return (
        date.words(view.lang),
        view.t("inferred" if moment.inferred else "basis-stated"),
        view.t(f"picture-moment-{moment.kind}"),
        link,
        date.text,
        date.lower.isoformat(),
        date.upper.isoformat(),
        moment.kind,
        slug,
    )
