"""Open questions: contradictions, missing facts, claims to be first or only, inferences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, get_args

from clusterbriefs.brief.corpus import Corpus, Said
from clusterbriefs.pages import limits
from clusterbriefs.pages.long import Above, by_time, overview
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.view import render
from clusterbriefs.seed.models import Claim, Conflict, Missing
from clusterbriefs.values import Lang

Question = Said | tuple[str, Conflict] | tuple[str, tuple[Missing, ...]]
"""A statement; a contradiction or what is missing, each with the slug of the brief."""

Groups = Mapping[str, Sequence[Question]]
"""Questions by their kind."""

CLAIM_KINDS: Final[tuple[str, ...]] = get_args(Claim.model_fields["kind"].annotation)


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the page of open questions, and one for each kind of which there are too many."""
    view = IndexView(corpus, lang, "questions/")
    statements = list(corpus.said.values())
    groups: Groups = {
        "conflicts": list(conflicts(corpus)),
        "missing": list(missing(corpus)),
        "claims": claims(corpus),
        "inferred": [said for said in statements if said.statement.inferred],
        "repaired": [said for said in statements if said.statement.repair == "inferred"],
    }
    title = view.t("questions")
    if sum(len(items) for items in groups.values()) <= limits.MOST:
        yield _questions(view, title, groups)
        return
    yield _questions(view, title, {k: v[: limits.SHOWN] for k, v in groups.items()}, full=groups)
    for kind, items in groups.items():
        if len(items) > limits.SHOWN:
            yield from _kind(view, kind, sorted(items, key=lambda item: corpus.rank[_slug(item)]))


def _kind(view: IndexView, kind: str, items: Sequence[Question]) -> Iterator[Page]:
    """Yield the page of one kind of questions, cut by the years of the briefs if need be."""
    corpus, lang = view.corpus, view.lang
    address, title = f"{view.address}{kind}/", view.t(f"questions-{kind}")
    above = Above(view.address, view.t("questions"))
    top = IndexView(corpus, lang, address)
    if len(items) <= limits.MOST:
        yield _questions(top, title, {kind: items}, above=above)
        return
    parts = by_time(top, address, items, lambda item: corpus.front(_slug(item)).date)
    yield overview(top, title, view.t("list-long"), parts, above)
    for part in parts:
        own = IndexView(corpus, lang, part.address)
        named = view.t("list-of", of=title, what=part.title)
        yield _questions(own, named, {kind: part.items}, above=Above(address, title))


def _questions(
    view: IndexView,
    title: str,
    groups: Groups,
    *,
    full: Groups | None = None,
    above: Above | None = None,
) -> Page:
    """Return a page of questions by kind; `full` holds all where `groups` holds only some."""
    return render(
        view,
        "questions.html",
        kind="index",
        title=title,
        description=view.t("questions-lead"),
        groups=groups,
        full=full or {},
        above=above,
    )


def _slug(item: Question) -> str:
    return item.slug if isinstance(item, Said) else item[0]


def conflicts(corpus: Corpus) -> Iterator[tuple[str, Conflict]]:
    """Yield all contradictions with the brief that tells of them, youngest brief first."""
    for slug in corpus.slugs:
        if file := corpus.seed_of(slug):
            yield from ((slug, conflict) for conflict in file.seed.conflicts)


def missing(corpus: Corpus) -> Iterator[tuple[str, tuple[Missing, ...]]]:
    """Yield what the sources leave out by brief, youngest brief first."""
    for slug in corpus.slugs:
        if (file := corpus.seed_of(slug)) and file.seed.missing:
            yield slug, file.seed.missing


def claims(corpus: Corpus) -> list[Said]:
    """Return the claims to be first, only, largest or leading, by kind."""
    found = [said for said in corpus.said.values() if said.statement.claim]
    return sorted(found, key=_claim_place)


def _claim_place(said: Said) -> int:
    claim = said.statement.claim
    return CLAIM_KINDS.index(claim.kind) if claim else len(CLAIM_KINDS)
