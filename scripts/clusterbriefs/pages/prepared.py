"""Comparisons that the page of figures proposes: what can be compared, and what cannot.

Both are computed from the figures by the rule of `pages/compare.py`. What one would like to compare
is found by form: what is counted alike of several regions, and the largest number in one unit that
is told of each region.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from clusterbriefs.brief.corpus import Measured
from clusterbriefs.pages.compare import Verdict, facts_of, figure_key, judge, sentences
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.values.groups import grouped

MOST: Final = 6
"""How many comparisons of each sort are proposed. Ours: they are a beginning, no list."""

LARGEST: Final = 8
"""How many regions a proposed comparison has at most. Ours."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A comparison: its title, its figures, whether it holds, and what the rule says of it."""

    title: str
    items: tuple[Measured, ...]
    verdict: Verdict
    told: tuple[str, ...]

    @property
    def query(self) -> str:
        """The part of an address that opens it: `?compare=a--b,c--d`."""
        return f"?compare={','.join(figure_key(item) for item in self.items)}"


def prepared(view: IndexView, items: Sequence[Measured]) -> tuple[list[Prepared], list[Prepared]]:
    """Return comparisons that hold, and those that one would like to make and cannot."""
    yes: list[Prepared] = []
    no: list[Prepared] = []
    seen: set[frozenset[str]] = set()
    for title, group in _wanted(view, items):
        keys = frozenset(figure_key(item) for item in group)
        if keys in seen or (len(yes) >= MOST and len(no) >= MOST):
            continue
        facts = [facts_of(view.corpus, item) for item in group]
        verdict = judge(facts)
        side = yes if verdict.basis else no
        # Too few figures that have a number: a refusal that teaches nothing.
        few = any(reason.kind == "few" for reason in verdict.reasons)
        if len(side) < MOST and not few:
            seen.add(keys)
            found = (*verdict.notes, *verdict.reasons)
            told = sentences(view.corpus, facts, found, view.lang)
            side.append(Prepared(title, tuple(group), verdict, tuple(told)))
    return yes, no


def _wanted(view: IndexView, items: Sequence[Measured]) -> Iterator[tuple[str, list[Measured]]]:
    """Yield comparisons that come to mind, with titles, those of most regions first."""
    vocabulary = view.vocabulary
    regional = [
        item
        for item in items
        if item.figure.scope in vocabulary.regions and item.figure.value is not None
    ]
    counts = grouped(
        ((item.figure.measure, item.figure.unit), item)
        for item in regional
        if vocabulary.units[item.figure.unit].kind == "count"
    )
    told: list[tuple[str, list[Measured]]] = []
    alike = grouped(((item.figure.measure, item.figure.object), item) for item in items)
    for (_, key), group in alike.items():
        if len(found := _one_each(group)) > 1:
            what = _capital(vocabulary.objects[key].name[view.lang])
            told.append((view.t("made-same", object=what, scopes=_scopes(view, found)), found))
    for (_, unit), group in counts.items():
        if len(found := _one_each(group)) > 1:
            title = view.t(
                "made-largest",
                noun=_capital(vocabulary.unit_noun(unit, view.lang)),
                scopes=_scopes(view, found),
            )
            told.append((title, found))
    told.sort(key=lambda pair: -len(pair[1]))
    yield from told
    yield from _targets(view, items)
    yield from _profiles(view, items)


def _one_each(items: Iterable[Measured]) -> list[Measured]:
    """Return the largest figure of each scope, largest first, and at most `LARGEST`."""
    found: dict[str, Measured] = {}
    for item in items:
        best = found.get(item.figure.scope)
        if best is None or _size(item) > _size(best):
            found[item.figure.scope] = item
    return sorted(found.values(), key=_size, reverse=True)[:LARGEST]


def _size(item: Measured) -> Decimal:
    return Decimal("-Infinity") if item.figure.value is None else item.figure.value


def _targets(view: IndexView, items: Iterable[Measured]) -> Iterator[tuple[str, list[Measured]]]:
    """Yield each target with the figure that it starts from."""
    for item in items:
        start = view.baseline(item)
        if start is not None:
            figure = item.figure
            what = view.vocabulary.objects[figure.object].name[view.lang]
            yield view.t("made-target", scope=view.scope(figure.scope), object=what), [start, item]


def _profiles(view: IndexView, items: Iterable[Measured]) -> Iterator[tuple[str, list[Measured]]]:
    """Yield what one brief tells of one scope at one date in one unit, the longest first."""
    groups = grouped(
        (
            (item.slug, figure.scope, figure.as_of.text, figure.measure, figure.unit, figure.whole),
            item,
        )
        for item in items
        if (figure := item.figure).value is not None and figure.status == "reported"
    )
    for group in sorted(groups.values(), key=len, reverse=True):
        if len({item.figure.object for item in group}) < 2:
            continue
        figure = group[0].figure
        title = view.t(
            "made-profile",
            scope=view.scope(figure.scope),
            date=view.date(figure.as_of),
            n=view.counted("figures-n", len(group[:LARGEST])),
            unit=_unit(view, figure.unit),
        )
        yield title, group[:LARGEST]


def _scopes(view: IndexView, items: Iterable[Measured]) -> str:
    return str(view.join(view.scope(item.figure.scope) for item in items))


def _unit(view: IndexView, key: str) -> str:
    unit = view.vocabulary.units[key]
    return unit.en.other if view.lang == "en" else unit.zh[0]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
