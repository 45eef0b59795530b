"""Open questions: contradictions, missing facts, claims to be first or only, inferences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

from clusterbriefs.brief.corpus import Corpus, Said
from clusterbriefs.pages.page import Page
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.view import render
from clusterbriefs.seed.models import Claim, Conflict, Missing
from clusterbriefs.values import Lang

CLAIM_KINDS: Final[tuple[str, ...]] = get_args(Claim.model_fields["kind"].annotation)


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the page of open questions."""
    view = IndexView(corpus, lang, "questions/")
    statements = list(corpus.said.values())
    yield render(
        view,
        "questions.html",
        kind="index",
        title=view.t("questions"),
        description=view.t("questions-lead"),
        conflicts=list(conflicts(corpus)),
        missing=list(missing(corpus)),
        claims=claims(corpus),
        inferred=[said for said in statements if said.statement.inferred],
        repaired=[said for said in statements if said.statement.repair == "inferred"],
    )


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
