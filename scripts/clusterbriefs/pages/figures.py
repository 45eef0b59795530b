"""All figures of the corpus in a table that sorts, filters and compares.

Without script it stands by measure and object. Each row has a permanent address.

One page holds them all while it can; then there is a page for each measure, or each object of a
long measure, and the first page leads to them (`limits.figure_page` has the rule).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.figure_data import FACETS, data_block
from clusterbriefs.pages.limits import figure_page
from clusterbriefs.pages.long import Above, Part, overview
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.prepared import prepared
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped
from clusterbriefs.values.quantity import STATUS_NAMES

ORDERS: Final = (
    "measure", "object", "scope", "largest", "smallest", "newest", "oldest", "speaker",
)  # fmt: skip
"""How a reader can order figures; the first is the order in which they stand here. Numbers are
ordered within one unit."""


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the page of all figures with the definitions of what they count, and those below it."""
    view = IndexView(corpus, lang, "figures/")
    ordered = view.sorted_figures(corpus.figures)
    homes = grouped((figure_page(corpus, item), item) for item in ordered)
    whole = homes.keys() <= {view.address}
    yield _page(view, ordered, view.t("figures"), divisions=None if whole else _parts(view, homes))
    if whole:
        return
    above = Above(view.address, view.t("figures"))
    for parent, parts in _between(view, homes).items():
        top = IndexView(corpus, lang, parent)
        yield overview(top, _title(view, parent, parts), view.t("list-long"), parts, above)
    for address, items in homes.items():
        part = IndexView(corpus, lang, address)
        yield _page(part, items, _title(view, address, items), above=above)


def _page(
    view: IndexView,
    items: Sequence[Measured],
    title: str,
    *,
    divisions: Sequence[tuple[str, list[Part[Measured]]]] | None = None,
    above: Above | None = None,
) -> Page:
    """Return a page of figures, or where `divisions` are given one that leads to their pages."""
    used = {item.figure.object for item in items}
    yes, no = ([], []) if divisions else prepared(view, items)
    return render(
        view,
        "figures.html",
        kind="index",
        title=title,
        description=view.t("figures-lead", n=view.counted("n-figures", len(items))),
        number=len(items),
        measures=list(grouped((item.figure.measure, item) for item in items).items()),
        divisions=dict(divisions or ()),
        above=above,
        facets=FACETS,
        orders=ORDERS,
        yes=yes,
        no=no,
        spans=any(one.verdict.basis == "scopes" for one in yes),
        data="" if divisions else data_block(view, items),
        objects=[key for key in view.vocabulary.objects if key in used],
        statuses={status: names[view.lang] for status, names in STATUS_NAMES.items()},
        assets=("figures.css", "figures.js") if items else (),
    )


def _parts(
    view: IndexView, homes: dict[str, list[Measured]]
) -> list[tuple[str, list[Part[Measured]]]]:
    """Return the pages of figures by measure, with their titles."""
    pairs = (
        (items[0].figure.measure, Part(address, _title(view, address, items, short=True), items))
        for address, items in homes.items()
    )
    return list(grouped(pairs).items())


def _between(view: IndexView, homes: dict[str, list[Measured]]) -> dict[str, list[Part[Measured]]]:
    """Return the addresses between the first page and those of rows, each with its parts.

    `figures/count/` is one where the figures of that measure stand at `figures/count/<object>/`.
    """
    between: dict[str, list[Part[Measured]]] = {}
    for address, items in homes.items():
        steps = address.split("/")[1:-1]
        part = Part(address, _title(view, address, items, short=True), items)
        for depth in range(1, len(steps)):
            between.setdefault(f"figures/{'/'.join(steps[:depth])}/", []).append(part)
    return between


def _title(
    view: IndexView,
    address: str,
    items: Sequence[Measured | Part[Measured]],
    *,
    short: bool = False,
) -> str:
    """Return the title of a page of figures; the short one leaves out what stands above it."""
    first = items[0]
    figure = (first.items[0] if isinstance(first, Part) else first).figure
    measure = view.vocabulary.measures[figure.measure].name[view.lang]
    steps = address.split("/")[2:-1]
    if not steps:
        return measure
    what = view.vocabulary.objects[figure.object].name[view.lang]
    names = [what, *steps[1:]]
    if not short:
        names = [measure, *names]
    title = names[0]
    for name in names[1:]:
        title = view.t("list-of", of=title, what=name)
    return title
