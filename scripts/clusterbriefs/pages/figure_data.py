"""What the browser is handed to sort, filter and compare the figures of a page.

`site/theme/assets/figures.js` reads it from a data block. Ids are those of the vocabulary; names
come in the page's language, in the order in which a reader looks for them, since only Python can
sort Chinese by sound.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal

from markupsafe import Markup

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages import compare
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.labels_compare import COMPARE_LABELS
from clusterbriefs.pages.labels_figures import FIGURE_LABELS
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.quantity import QUALIFIER_NAMES, QUALIFIERS, STATUS_NAMES, STATUSES

Facet = Literal[
    "region", "measure", "object", "year", "qualifier", "speaker", "status",
    "scope", "brief", "topic",
]  # fmt: skip

FACETS: Final[tuple[Facet, ...]] = (
    "region", "measure", "object", "year", "qualifier", "speaker", "status",
)  # fmt: skip
"""By what a reader filters. The other facets have no list to choose from: links of regions,
entities, briefs and topics lead to them (`?brief=<slug>`)."""

UNDATED: Final = "undated"
"""The year of a figure without a date, in an address."""

MOST_COMPARED: Final = 20
"""How many figures are compared at a time. Ours: more bars than a reader takes in at a glance."""

_IN_SENTENCES: Final = ("measure", "unit", "whole", "object", "status")


def data_block(view: IndexView, items: Sequence[Measured]) -> Markup:
    """Return the data of a page's figures as JSON that may stand in a `<script>` element."""
    text = json.dumps(figure_data(view.corpus, view.lang, items), ensure_ascii=False)
    # No text of ours may close the element early.
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - JSON, "<" escaped


def figure_data(corpus: Corpus, lang: Lang, items: Sequence[Measured]) -> dict[str, Any]:
    """Return the facts of figures, the names of their facets, and the rule's words."""
    view = IndexView(corpus, lang, "figures/")
    facts = [compare.facts_of(corpus, item) for item in items]
    figures = [
        {**rule_facts(fact, lang), **filter_facts(corpus, item), "what": view.what(item.figure)}
        for fact, item in zip(facts, items, strict=True)
    ]
    numbers: dict[tuple[str, ...], int] = {}
    for figure, fact in zip(figures, facts, strict=True):
        figure["same"] = numbers.setdefault(fact.same, len(numbers))
    return {
        "figures": figures,
        "facets": facet_names(view, items),
        "most": MOST_COMPARED,
        **rule_words(corpus, lang, facts),
    }


def rule_facts(fact: compare.Facts, lang: Lang) -> dict[str, Any]:
    """Return the facts that the rule needs; `same` tells reprints apart on this page alone."""
    return {
        "key": fact.key,
        "measure": fact.measure,
        "object": fact.object,
        "unit": fact.unit,
        "whole": fact.whole,
        "scope": fact.scope,
        "status": fact.status,
        "lower": fact.lower,
        "upper": fact.upper,
        "vague": fact.vague,
        "drawn": fact.drawn,
        "baseline": fact.baseline,
        "name": fact.name[lang],
        "date": fact.date[lang],
    }


def filter_facts(corpus: Corpus, item: Measured) -> dict[str, Any]:
    """Return what a figure is sorted, filtered and drawn by."""
    figure = item.figure
    return {
        "value": None if figure.value is None else float(figure.value),
        "region": regions_around(corpus, figure.scope),
        "year": years(item),
        "qualifier": figure.qualifier,
        "speaker": item.said.statement.stated_by,
        "brief": item.slug,
        "topic": list(corpus.front(item.slug).topics),
    }


def rule_words(corpus: Corpus, lang: Lang, facts: Iterable[compare.Facts]) -> dict[str, Any]:
    """Return the limits of the rule, its sentences, and the names that stand in them."""
    used: dict[str, set[str]] = {kind: set() for kind in _IN_SENTENCES}
    for fact in facts:
        for kind in _IN_SENTENCES:
            used[kind].add(getattr(fact, kind))
    place = LANGS.index(lang)
    return {
        "year": compare.YEAR,
        "named": compare.NAMED,
        "t": {name: LABELS[name][place] for name in (*COMPARE_LABELS, *FIGURE_LABELS)},
        # In the order of the vocabulary: numbers are ordered unit by unit.
        "names": {
            kind: {key: compare.name_of(corpus, kind, key, lang) for key in _ranked(corpus, keys)}
            for kind, keys in used.items()
        },
    }


def facet_names(view: IndexView, items: Sequence[Measured]) -> dict[Facet, list[list[Any]]]:
    """Return the values of each facet with their names, a region also with its depth."""
    vocabulary = view.vocabulary
    lang = view.lang
    figures = [item.figure for item in items]
    regions = {key for figure in figures for key in regions_around(view.corpus, figure.scope)}
    measures = {figure.measure for figure in figures}
    found_years = {year for item in items for year in years(item)}
    slugs = {item.slug for item in items}
    topics = {topic for slug in slugs for topic in view.corpus.front(slug).topics}
    return {
        "region": [
            [key, vocabulary.regions[key].name[lang], depth]
            for key, depth in _tree(view.corpus, None)
            if key in regions
        ],
        "measure": [
            [key, record.name[lang]]
            for key, record in vocabulary.measures.items()
            if key in measures
        ],
        "object": _sorted(
            view, {f.object: vocabulary.objects[f.object].name[lang] for f in figures}
        ),
        "year": [
            [year, view.t("no-date") if year == UNDATED else year]
            for year in sorted(found_years, key=lambda year: (year == UNDATED, -_number(year)))
        ],
        "qualifier": [
            [key, QUALIFIER_NAMES[key][lang]]
            for key in QUALIFIERS
            if key in {figure.qualifier for figure in figures}
        ],
        "speaker": _sorted(
            view,
            {key: view.speaker(key) for key in (item.said.statement.stated_by for item in items)},
        ),
        "status": [
            [key, STATUS_NAMES[key][lang]]
            for key in STATUSES
            if key in {figure.status for figure in figures}
        ],
        "scope": _sorted(view, {figure.scope: view.scope(figure.scope) for figure in figures}),
        "brief": [[slug, view.title_of(slug)] for slug in view.corpus.slugs if slug in slugs],
        "topic": [
            [key, record.name[lang]] for key, record in vocabulary.topics.items() if key in topics
        ],
    }


def regions_around(corpus: Corpus, scope: str) -> list[str]:
    """Return the regions that a figure about `scope` lies in, its own among them.

    For an entity they are those that it is filed under. Functional regions count.
    """
    vocabulary = corpus.vocabulary
    if scope in vocabulary.regions:
        own: Sequence[str] = [scope]
    else:
        own = vocabulary.entities[scope].regions
    found: dict[str, None] = {}
    for region in own:
        for key in (region, *(record.id for record in vocabulary.ancestors(region))):
            found.update(dict.fromkeys((key, *vocabulary.regions_with_member.get(key, ()))))
    return list(found)


def years(item: Measured) -> list[str]:
    """Return the years that a figure's date may lie in, as an address has them."""
    as_of = item.figure.as_of
    if as_of.unknown:
        return [UNDATED]
    return [str(year) for year in range(as_of.lower.year, as_of.upper.year + 1)]


def _tree(corpus: Corpus, parent: str | None, depth: int = 0) -> Iterable[tuple[str, int]]:
    below = (
        corpus.vocabulary.regions if parent is None else corpus.children_of_region.get(parent, ())
    )
    for key in below:
        if parent is None and corpus.vocabulary.regions[key].parent is not None:
            continue
        yield key, depth
        yield from _tree(corpus, key, depth + 1)


def _ranked(corpus: Corpus, keys: Iterable[str]) -> list[str]:
    order = {key: place for place, key in enumerate(corpus.vocabulary.units)}
    return sorted(keys, key=lambda key: (order.get(key, 0), key))


def _number(year: str) -> int:
    return datetime.MINYEAR if year == UNDATED else int(year)


def _sorted(view: IndexView, names: Mapping[str, str]) -> list[list[Any]]:
    return [[key, names[key]] for key in view.sorted_names(names, names.__getitem__)]
