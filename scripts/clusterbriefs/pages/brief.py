"""The page of a brief: its Markdown as HTML, with all that can be computed set around it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any, Final

from clusterbriefs.brief.corpus import Corpus, Measured, Said
from clusterbriefs.pages.citation_line import citation_line
from clusterbriefs.pages.gallery import shown_on
from clusterbriefs.pages.margin import with_margin
from clusterbriefs.pages.page import Anchor, Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.pages.statements import with_links
from clusterbriefs.pages.typeset import titled
from clusterbriefs.pages.view import View, environment, render
from clusterbriefs.seed import Statement
from clusterbriefs.seed.models import DAMAGE_NAMES
from clusterbriefs.values import Lang

OLD_AFTER_YEARS: Final = 3
"""A brief whose youngest figure is older carries a notice (issue "The first five briefs")."""

RELATED: Final = 4
"""How many related briefs a page names. Ours: what fits beside the text."""


_NOTE: Final = re.compile(r'(<li id="fn:([\w-]+)">\s*<p>)')
_NOTE_END: Final = re.compile(r'href="#fnref:([\w-]+)"[^>]*>[^<]*</a>(?=</p>\s*</li>)')

_NUMBER: Final = re.compile(r"\d[\d.,]*")

FOOTNOTES: Final = '<div class="footnote">'
"""How Python-Markdown opens the footnotes, which stand at the end."""

CANDIDATES: Final = 20
"""How many of each region's, topic's or entity's briefs are weighed for relatedness."""


def brief_page(
    corpus: Corpus,
    lang: Lang,
    slug: str,
    html: str,
    contents: tuple[Anchor, ...],
    today: datetime.date,
) -> Page:
    """Return the page of a brief whose text in this language is `html` (already sanitized)."""
    view = IndexView(corpus, lang, f"briefs/{slug}/")
    brief = corpus.briefs[slug][lang]
    file = corpus.seed_of(slug)
    said = corpus.said_of_brief.get(slug, [])
    named = {item.statement.id: item for item in said}
    figures = corpus.figures_of_brief.get(slug, [])
    key = [item for item in figures if item.figure.key] or figures[:8]
    key = summary_first(view, key, brief.front.description or "")
    entities = dict.fromkeys(e for s in said for e in s.statement.entities)
    conflicts = corpus.conflicts_of_brief.get(slug, [])
    mended = repaired(corpus, slug)
    pictures = shown_on(view, pictures_of(corpus, lang).of_brief.get(slug, []))
    before = [Anchor("key-figures", view.t("key-figures"))] if key else []
    after = [
        Anchor(anchor, view.t(label))
        for anchor, label, present in (
            ("pictures", "pictures-here", pictures.inline),
            ("missing", "missing", file and file.seed.missing),
            ("conflicts", "conflicts", conflicts),
            ("damage", "damage", file and (file.seed.damage.kinds or mended)),
            ("entities", "brief-entities", entities),
            ("related", "related", True),
            ("cite", "cite", True),
            ("evidence", "brief-evidence", FOOTNOTES in html),
        )
        if present
    ]
    text, opening, notes = html.partition(FOOTNOTES)
    html = f"{view.explained(text)}{opening}{notes}"
    return render(
        view,
        "brief.html",
        kind="brief",
        title=brief.front.title,
        description=brief.front.description or "",
        contents=(*before, *contents, *after),
        heading=titled(brief.front.title, lang),
        slug=slug,
        brief=brief,
        html=with_links(
            with_cites(view, slug, with_proofs(view, with_margin(view, html, named), named), named),
            lambda anchor: view.t("statement-address", key=f"{slug}#{anchor.removeprefix('s-')}"),
        ),
        citation=citation_line(view, slug),
        seed=file.seed if file else None,
        key=key,
        figures=figures,
        entities=list(entities),
        repaired=mended,
        damage_names=DAMAGE_NAMES,
        youngest=youngest(figures),
        old=is_old(figures, today),
        related=related(corpus, slug),
        conflicts=conflicts,
        sides=sides(corpus, slug),
        edited=edited(corpus, slug, lang),
        pictures=pictures,
        assets=pictures.assets,
    )


def with_proofs(view: IndexView, html: str, said: Mapping[str, Said]) -> str:
    """Return a brief's safe HTML with the recorded mark before each footnote of a statement."""

    def marked(note: re.Match[str]) -> str:
        item = said.get(note[2])
        return f"{note[1]}{view.said_proof(item)} " if item is not None else note[0]

    return _NOTE.sub(marked, html)


def with_cites(view: IndexView, slug: str, html: str, said: Mapping[str, Said]) -> str:
    """Return a brief's safe HTML with a button behind each footnote of a statement, to cite it."""
    macros: Any = environment().get_template("cite.html").make_module({"t": view.t})

    def added(end: re.Match[str]) -> str:
        return f"{end[0]} {macros.button(slug, end[1])}" if end[1] in said else end[0]

    return _NOTE_END.sub(added, html)


def notice_page(corpus: Corpus, lang: Lang, slug: str) -> Page:
    """Return what stands at a brief's address where its text in this language is missing."""
    view = View(corpus, lang, f"briefs/{slug}/")
    other = corpus.briefs[slug][view.other]
    return render(
        view,
        "notice.html",
        kind="notice",
        title=other.front.title,
        description=view.t("notice-missing"),
        listed=False,
        slug=slug,
    )


def summary_first(view: View, items: list[Measured], summary: str) -> list[Measured]:
    """Return figures with those whose numbers stand in the summary first, in its order."""

    def place(item: Measured) -> int:
        number = _NUMBER.search(view.quantity(item.figure))
        if number is None:
            return len(summary)
        found = re.search(rf"(?<![\d.,]){re.escape(number[0])}(?![\d]|[.,]\d)", summary)
        return found.start() if found else len(summary)

    return sorted(items, key=place)


def youngest(figures: list[Measured]) -> datetime.date | None:
    """Return the last day that any reported figure can be true of; None where none is dated."""
    days = [
        item.figure.as_of.upper
        for item in figures
        if item.figure.status == "reported" and not item.figure.as_of.unknown
    ]
    return max(days, default=None)


def is_old(figures: list[Measured], today: datetime.date) -> bool:
    """Tell whether the youngest reported figure is more than `OLD_AFTER_YEARS` old today."""
    last = youngest(figures)
    if last is None:
        return False
    try:
        limit = today.replace(year=today.year - OLD_AFTER_YEARS)
    except ValueError:  # 29 February
        limit = today.replace(year=today.year - OLD_AFTER_YEARS, day=28)
    return last < limit


def related(corpus: Corpus, slug: str) -> list[str]:
    """Return other briefs that share regions, topics or entities, the closest first.

    Candidates come from the corpus's indexes, and of each group only the youngest are looked at,
    so that a page costs the same in a corpus of any size.
    """
    front = next(iter(corpus.briefs[slug].values())).front
    scores: dict[str, int] = {}

    def add(slugs: list[str], weight: int) -> None:
        for other in slugs[:CANDIDATES]:
            if other != slug:
                scores[other] = scores.get(other, 0) + weight

    for region in front.region:
        add(corpus.briefs_of_region.get(region, []), 3)
        record = corpus.vocabulary.regions.get(region)
        if record is not None and record.parent:
            add(corpus.briefs_of_region.get(record.parent, []), 1)
            for sibling in corpus.children_of_region.get(record.parent, [])[:CANDIDATES]:
                add(corpus.briefs_of_region.get(sibling, []), 1)
    for topic in front.topics:
        add(corpus.briefs_of_topic.get(topic, []), 1)
    entities = {e for s in corpus.said_of_brief.get(slug, []) for e in s.statement.entities}
    for entity in sorted(entities):
        add(corpus.briefs_of_entity.get(entity, []), 2)
    ranked = sorted(scores, key=lambda other: (-scores[other], other))
    return ranked[:RELATED]


def repaired(corpus: Corpus, slug: str) -> dict[str, list[Said]]:
    """Return the statements of a brief that rest on repaired lines, by kind of repair."""
    groups: dict[str, list[Said]] = {}
    for said in corpus.said_of_brief.get(slug, []):
        if said.statement.repair:
            groups.setdefault(said.statement.repair, []).append(said)
    return groups


def sides(corpus: Corpus, slug: str) -> dict[str, Said]:
    """Return the statements that the brief's conflicts name, by `<slug>#<id>`."""
    conflicts = corpus.conflicts_of_brief.get(slug, [])
    keys = [side.statement for conflict in conflicts for side in conflict.sides]
    return {key: corpus.said[key] for key in keys if key in corpus.said}


def edited(corpus: Corpus, slug: str, lang: Lang) -> list[Statement]:
    """Return the statements whose words in the brief are not those of the seed (edited by hand)."""
    file = corpus.seed_of(slug)
    if file is None:
        return []
    unescaped = str.maketrans("", "", "\\")
    return [
        said.statement
        for said in corpus.said_of_brief.get(slug, [])
        if lang in said.text
        and said.text[lang].translate(unescaped) != said.statement.text(lang).translate(unescaped)
    ]
