"""The timeline as bars: each from the first to the last day that its date can mean.

A stated date is filled and square, an inferred one hollow and round; "about" trails off in dots on
both sides, since nobody said how far it reaches.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages import timeline
from clusterbriefs.pages.pictures import data
from clusterbriefs.pages.pictures.canvas import Canvas
from clusterbriefs.pages.pictures.picture import Column, Concerns, Link, Picture, Table
from clusterbriefs.pages.pictures.text import lines_of
from clusterbriefs.pages.view import View, unmarked
from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.groups import grouped

ROWS: Final = 24
"""How many dates a timeline has: the youngest."""

FEWEST: Final = 3
"""How many dates make a timeline."""

BAR: Final = 12.0
"""Height of a bar, and the least width, that of a single day, px."""

TRAIL: Final = 14.0
"""How far the dots of an approximate date trail off, px: no measure of time."""

_TICKS: Final = 10
"""How many years an axis names at most."""

Kind = Literal["event", "due", "published"]


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
        as_of=data.as_of_words(view, (moment.date for moment in ordered)),
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
    _legend(view, canvas)
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
            axis.mark(canvas, moment, canvas.y)
            canvas.y = _words(view, canvas, moment, canvas.y + BAR + 4, canvas.width, 4) + 8
        else:
            axis.mark(canvas, moment, canvas.y + 3)
            canvas.y = _words(view, canvas, moment, canvas.y, axis.left - 22, 2) + 8
    if not canvas.narrow:
        axis.grid(canvas, below, top + 20)


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


class Axis:
    """Days as places on a line: whole years from that of the first day to that of the last."""

    def __init__(self, canvas: Canvas, dates: Sequence[EdtfDate]) -> None:
        self.left = TRAIL if canvas.narrow else 408.0
        self.right = canvas.width - TRAIL
        self.first = min(date.lower for date in dates).year
        self.last = max(date.upper for date in dates).year + 1

    def at(self, day: datetime.date, *, after: bool = False) -> float:
        """Return where a day begins, or ends."""
        start = datetime.date(self.first, 1, 1).toordinal()
        # No year 10000 exists; 365 days past its eve do.
        end = datetime.date(self.last - 1, 12, 31).toordinal() + 1
        part = (day.toordinal() + after - start) / (end - start)
        return self.left + (self.right - self.left) * part

    def _named(self) -> list[tuple[int, float]]:
        years = range(self.first, self.last)
        step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 500, 1000) if len(years) / s <= _TICKS)
        return [
            (year, self.at(datetime.date(year, 1, 1)))
            for year in years
            if year % step == 0 or step == 1
        ]

    def years(self, canvas: Canvas) -> None:
        """Write the years at the head of the axis."""
        for year, x in self._named():
            canvas.text(x + 3, canvas.y + 12, str(year), "p-soft p-num", size=12.5)
            canvas.line(x, canvas.y, x, canvas.y + 18)
        canvas.y += 18
        canvas.line(self.left, canvas.y, self.right, canvas.y, "p-line")

    def grid(self, canvas: Canvas, below: int, top: float) -> None:
        """Draw the lines of the years behind the marks."""
        marks = canvas.parts[below:]
        del canvas.parts[below:]
        for _, x in self._named():
            canvas.line(x, top - 2, x, canvas.y)
        canvas.parts += marks

    def mark(self, canvas: Canvas, moment: Moment, y: float) -> None:
        """Draw the bar of a date."""
        x, end = self.at(moment.date.lower), self.at(moment.date.upper, after=True)
        if end - x < BAR:
            x = min(max(self.left, (x + end - BAR) / 2), self.right - BAR)
            end = x + BAR
        draw_mark(
            canvas,
            x,
            end,
            y,
            moment.kind,
            inferred=moment.inferred,
            about=moment.date.approximate,
        )


_FILLED: Final = {"event": "p-fill", "due": "p-amber-fill", "published": "p-dim"}
_HOLLOW: Final = {"event": "p-hollow", "due": "p-amber-hollow", "published": "p-box"}


def draw_mark(
    canvas: Canvas,
    x: float,
    end: float,
    y: float,
    kind: Kind,
    *,
    inferred: bool,
    about: bool,
) -> None:
    """Draw a date from `x` to `end`: the shape tells stated and inferred, the colour the kind."""
    if about:
        middle = y + BAR / 2
        canvas.line(x - TRAIL, middle, x, middle, "p-dots")
        canvas.line(end, middle, end + TRAIL, middle, "p-dots")
    if inferred:
        canvas.rect(x + 1, y + 0.75, end - x - 2, BAR - 1.5, _HOLLOW[kind], radius=BAR / 2)
    else:
        canvas.rect(x, y, end - x, BAR, _FILLED[kind])


def _legend(view: View, canvas: Canvas) -> None:
    """Draw the key: what filled, hollow and dotted mean, and the colours of the kinds."""
    items: list[tuple[str, Kind, bool, bool]] = [
        ("stated", "event", False, False),
        ("inferred", "event", True, False),
        ("about", "event", True, True),
        ("due", "due", False, False),
        ("published", "published", False, False),
    ]
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
