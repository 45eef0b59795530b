"""The tree of regions, and a page for each: what lies in it and what is said about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.gallery import shown_on
from clusterbriefs.pages.long import as_of, brief_date, in_full, said_date
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.pages.view import render
from clusterbriefs.values import Lang
from clusterbriefs.vocabulary.models import Region

SHOWN_BELOW: Final = 12
"""How many briefs on the places within a region its page names. Ours: beyond that a reader goes
to the places, and no page grows with all that lies below it."""

_REGISTERS: Final = {
    "gbt2260": "",
    "iso3166_2": "",
    "iso3166_1": "",
    "wikidata": "https://www.wikidata.org/wiki/",
    "geonames": "https://www.geonames.org/",
}
"""Codes in the order shown, and where a code leads to (empty: nowhere)."""


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the tree of regions and the page of each region."""
    view = IndexView(corpus, lang, "regions/")
    covered = corpus.briefs_of_region.keys() | corpus.briefs_below_region.keys()
    yield render(
        view,
        "regions.html",
        kind="index",
        title=view.t("regions"),
        description=view.t("regions-lead"),
        roots=[r.id for r in corpus.vocabulary.children(None) if r.id in covered],
        within=lambda region: [
            key for key in corpus.children_of_region.get(region, []) if key in covered
        ],
        mentioned=[key for key in corpus.vocabulary.regions if key not in covered],
        counts=lambda region: _counts(view, region),
    )
    for region in corpus.vocabulary.regions:
        yield from _region(corpus, lang, region)


def _region(corpus: Corpus, lang: Lang, region: str) -> Iterator[Page]:
    view = IndexView(corpus, lang, f"regions/{region}/")
    vocabulary = corpus.vocabulary
    record = vocabulary.regions[region]
    own = corpus.briefs_of_region.get(region, [])
    below = corpus.briefs_below_region.get(region, [])
    entities = vocabulary.entities_of_region.get(region, [])
    figures = corpus.figures_of_scope.get(region, [])
    entity_figures = [
        item for entity in entities for item in corpus.figures_of_scope.get(entity, [])
    ]
    plans = sorted(
        (said for slug in own for said in corpus.plans_of_brief.get(slug, [])),
        key=lambda said: not (said.statement.plan and said.statement.plan.due),
    )
    pictures = shown_on(view, pictures_of(corpus, lang).of_region.get(region, []))
    yield render(
        view,
        "region.html",
        kind="region",
        title=record.name[lang],
        description=view.t("region-description", name=view.scope(region)),
        region=region,
        record=record,
        above=vocabulary.ancestors(region),
        around=vocabulary.regions_with_member.get(region, []),
        children=corpus.children_of_region.get(region, []),
        codes=_codes(record),
        larger=_larger(view, region),
        own=own,
        below=below[:SHOWN_BELOW],
        rest=len(below[SHOWN_BELOW:]),
        figures=figures,
        entity_figures=entity_figures,
        plans=plans,
        entities=entities,
        pictures=pictures,
        assets=pictures.assets,
    )
    name = record.name[lang]
    yield from in_full(view, "briefs", "briefs", view.t("briefs"), own, brief_date(corpus), of=name)
    yield from in_full(view, "figures", "figures", view.t("figures"), figures, as_of, of=name)
    yield from in_full(
        view,
        "entity-figures",
        "figures",
        view.t("region-entity-figures"),
        entity_figures,
        as_of,
        of=name,
    )
    yield from in_full(
        view,
        "plans",
        "statements",
        view.t("plans"),
        sorted(plans, key=lambda said: corpus.rank[said.slug]),
        said_date(corpus),
        of=name,
    )


def _counts(view: IndexView, region: str) -> Markup:
    """Return what the tree says of a region: its briefs, its figures, the briefs below it."""
    corpus = view.corpus
    own = corpus.briefs_of_region.get(region, [])
    below = corpus.briefs_below_region.get(region, [])
    figures = corpus.figures_of_scope.get(region, [])
    parts: list[str] = []
    if own:
        parts.append(view.counted("n-briefs", len(own)))
    if figures:
        parts.append(view.counted("n-figures", len(figures)))
    if below:
        parts.append(view.t("region-below", n=view.counted("n-briefs", len(below))))
    return Markup('<span class="sep" aria-hidden="true"> · </span>').join(parts)


def _larger(view: IndexView, region: str) -> list[Markup]:
    """Return the regions above or around one that have briefs of their own, with their number."""
    corpus = view.corpus
    above = [record.id for record in corpus.vocabulary.ancestors(region)]
    around = [
        key
        for member in (region, *above)
        for key in corpus.vocabulary.regions_with_member.get(member, [])
    ]
    return [
        view.phrase(
            "region-around-item",
            region=view.link(key),
            n=view.counted("n-briefs", len(corpus.briefs_of_region[key])),
        )
        for key in dict.fromkeys((*around, *reversed(above)))
        if key in corpus.briefs_of_region
    ]


def _codes(record: Region) -> list[tuple[str, str, str]]:
    """Return a region's codes: register, code, address (empty where the register has no page)."""
    codes = record.codes.model_dump(exclude_none=True)
    return [
        (register, codes[register], start and start + codes[register])
        for register, start in _REGISTERS.items()
        if register in codes
    ]
