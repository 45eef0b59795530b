"""What pictures share: which figures can be drawn, in which words, and their data as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.limits import figure_page
from clusterbriefs.pages.pictures.picture import Column, Concerns, Link, Table
from clusterbriefs.pages.view import View, figure_anchor
from clusterbriefs.seed import Figure
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.groups import grouped

HOME: Final = "pictures/"
"""The address of the page of all pictures."""

ROWS: Final = 30
"""How many rows one picture has. Ours: what a reader takes in, and two screens of a desktop."""

Hindrance = Literal["vague", "forecast", "never", "below"]


def hindrance(corpus: Corpus, figure: Figure) -> Hindrance | None:
    """Return why a figure is not drawn; None where it is.

    A vague figure has no number, a forecast without a horizon no date, some measures (ranks,
    prizes) the vocabulary never draws, and bars begin at nought, so nothing below it has one.
    """
    if figure.value is None:
        return "vague"
    if figure.status == "forecast" and figure.as_of.unknown:
        return "forecast"
    if corpus.vocabulary.measures[figure.measure].drawn == "none":
        return "never"
    return "below" if figure.value < 0 else None


def drawn_as(corpus: Corpus, kind: str, items: Iterable[Measured]) -> list[Measured]:
    """Return the figures that can be drawn and whose measure the vocabulary draws as `kind`."""
    measures = corpus.vocabulary.measures
    return [
        item
        for item in items
        if measures[item.figure.measure].drawn == kind and hindrance(corpus, item.figure) is None
    ]


def youngest(items: Iterable[Measured], most: int) -> list[Measured]:
    """Return at most `most` figures, the youngest first; those without a date last."""
    return sorted(items, key=lambda item: item.figure.as_of.sort_key[:2], reverse=True)[:most]


def regions_of(corpus: Corpus, scope: str) -> tuple[str, ...]:
    """Return the regions that a scope is or lies in."""
    if scope in corpus.vocabulary.regions:
        return (scope,)
    return corpus.vocabulary.entities[scope].regions


def parted(
    corpus: Corpus, items: Sequence[Measured], most: int
) -> Iterator[tuple[str, list[Measured], int]]:
    """Yield the figures that one picture each is drawn from: region, figures, how many there are.

    The region is empty for the picture of the whole corpus. Where that cannot show all, each region
    has a picture of its own besides, so that none goes without.
    """
    yield "", youngest(items, most), len(items)
    if len(items) <= most:
        return
    by_region = grouped(
        (region, item) for item in items for region in regions_of(corpus, item.figure.scope)
    )
    for region, some in by_region.items():
        yield region, youngest(some, most), len(some)


def concerns_of(corpus: Corpus, items: Iterable[Measured]) -> Concerns:
    """Return whom a picture of these figures concerns: their scopes and wholes, their briefs."""
    regions: dict[str, None] = {}
    entities: dict[str, None] = {}
    slugs: dict[str, None] = {}
    for item in items:
        slugs[item.slug] = None
        for key in (item.figure.scope, item.figure.whole):
            if key is None:
                continue
            regions.update(dict.fromkeys(regions_of(corpus, key)))
            if key in corpus.vocabulary.entities:
                entities[key] = None
    topics = {topic: None for slug in slugs for topic in corpus.front(slug).topics}
    return Concerns(tuple(regions), tuple(topics), tuple(entities), tuple(slugs))


def sources_of(view: View, items: Iterable[Measured]) -> tuple[Link, ...]:
    """Return the briefs that figures come from, each once, with the first statement used."""
    links: dict[str, Link] = {}
    for item in items:
        said = item.said
        links.setdefault(
            item.slug,
            Link(
                view.title_of(item.slug),
                f"briefs/{item.slug}/",
                f"s-{said.statement.id}",
                view.brief_lang(item.slug),
            ),
        )
    return tuple(links.values())


def as_of_words(view: View, dates: Iterable[tuple[EdtfDate, bool]]) -> str:
    """Return one line for the dates of a picture: the one they share, or first and last.

    Each date comes with whether it was inferred; one that somebody states counts as stated.
    """
    known: dict[tuple[int, int, str], tuple[EdtfDate, bool]] = {}
    for date, inferred in dates:
        before = known.get(date.sort_key, (date, True))[1]
        known[date.sort_key] = (date, inferred and before)
    dated = [known[key] for key in sorted(known) if not known[key][0].unknown]
    if not dated:
        return view.t("picture-as-of-none")
    first, last = dated[0], max(dated, key=lambda one: _end(one[0]))
    if len(dated) == 1:
        words = view.t("picture-as-of", date=_marked(view, *first))
    else:
        words = view.t(
            "picture-as-of-range", first=_marked(view, *first), last=_marked(view, *last)
        )
    return words if len(dated) == len(known) else words + view.t("picture-as-of-some")


def as_of_figures(view: View, items: Iterable[Measured]) -> str:
    """Return `as_of_words` for the as-of dates of figures."""
    return as_of_words(
        view, ((item.figure.as_of, item.figure.as_of_basis == "inferred") for item in items)
    )


def _marked(view: View, date: EdtfDate, inferred: bool) -> str:
    """Return a date in words, with a mark where it is inferred and does not say so."""
    words = date.words(view.lang)
    if inferred and not (date.inferred or date.unknown):
        return view.t("picture-date-inferred", date=words)
    return words


def _end(date: EdtfDate) -> tuple[int, int]:
    return date.upper.toordinal(), date.lower.toordinal()


def value_words(view: View, figure: Figure) -> str:
    """Return what stands at a bar: the quantity, and the status of one that is not reported."""
    words = view.quantity(figure)
    if figure.status == "reported":
        return words
    glue = ", " if view.lang == "en" else "，"
    return f"{words}{glue}{view.status(figure)}"


def place_words(view: View, scope: str) -> str:
    """Return where something is: the short name, and for a park the region that it lies in."""
    name = view.scope(scope)
    if scope in view.vocabulary.regions:
        return name
    around = view.vocabulary.entities[scope].regions
    if not around:
        return name
    return view.t("picture-place-in", place=name, region=view.scope(around[0]))


def dated_words(view: View, figure: Figure) -> str:
    """Return the as-of date in words, with a mark where it is inferred and does not say so."""
    return _marked(view, figure.as_of, figure.as_of_basis == "inferred")


def joined(view: View, *parts: str) -> str:
    """Return the parts of a line of small print in one."""
    return (" · " if view.lang == "en" else "，").join(part for part in parts if part)


def table_of(view: View, items: Sequence[Measured]) -> Table:
    """Return figures as the data of a picture: words for readers, fields for programs."""
    columns = (
        Column(view.t("what")),
        Column(view.t("scope")),
        Column(view.t("value"), numeric=True),
        Column(view.t("status")),
        Column(view.t("as-of")),
        Column(view.t("stated-by")),
        *(Column(name, file_only=True) for name in FIELDS),
    )
    return Table(columns, tuple(_row(view, item) for item in items))


FIELDS: Final = (
    "measure",
    "object",
    "whole",
    "value",
    "unit",
    "qualifier",
    "status",
    "as_of",
    "as_of_basis",
    "scope",
    "brief",
    "figure",
)
"""Columns that only a file has, by the names of the seeds' fields."""


def _row(view: View, item: Measured) -> tuple[str | Link, ...]:
    figure = item.figure
    said_lang = view.said_lang(item.said)
    return (
        Link(view.what(figure), f"briefs/{item.slug}/", f"s-{item.said.statement.id}", said_lang),
        view.scope(figure.scope),
        Link(view.quantity(figure), figure_page(view.corpus, item), figure_anchor(item)),
        view.status(figure),
        dated_words(view, figure),
        view.speaker(item.said.statement.stated_by),
        figure.measure,
        figure.object,
        figure.whole or "",
        "" if figure.value is None else f"{figure.value:f}",
        figure.unit,
        figure.qualifier,
        figure.status,
        figure.as_of.text,
        figure.as_of_basis,
        figure.scope,
        item.slug,
        figure.id,
    )


def left_out(view: View, items: Iterable[Measured]) -> tuple[str, ...]:
    """Return a line for each figure that cannot be drawn: what it says and why it is left out."""
    lines: list[str] = []
    for item in items:
        reason = hindrance(view.corpus, item.figure)
        if reason not in (None, "never"):
            lines.append(
                view.t(
                    f"picture-left-{reason}",
                    what=view.what(item.figure),
                    scope=view.scope(item.figure.scope),
                    value=view.quantity(item.figure),
                )
            )
    return tuple(lines)


def capped(view: View, shown: int, number: int) -> tuple[str, ...]:
    """Return the note that a picture shows the youngest of its figures; none where it has all."""
    if shown >= number:
        return ()
    return (view.t("picture-capped", shown=shown, n=f"{number:,}"),)
