"""Verifies briefs against a folder of captures: what `briefs verify` does, without the printing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.brief.state import load_state
from clusterbriefs.capture import line_hash
from clusterbriefs.clean import RULES_VERSION as CLEANING_VERSION
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify import originality
from clusterbriefs.verify.articles import Article, Library
from clusterbriefs.verify.context import Context, contexts
from clusterbriefs.verify.names import Names
from clusterbriefs.verify.prove import Proof, prove
from clusterbriefs.verify.record import VERIFY_VERSION
from clusterbriefs.vocabulary import Vocabulary
from clusterbriefs.vocabulary.models import Place


@dataclass
class Verification:
    """The outcome of a run: proofs by brief, captures that are missing, failures, notices."""

    proofs: list[Proof] = field(default_factory=list)
    missing: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        """Something was not found, or copied, or cannot be verified at all."""
        return bool(self.problems or any(proof.failed for proof in self.proofs))

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data, for `--json`."""
        return {
            "rules": VERIFY_VERSION,
            "cleaning": CLEANING_VERSION,
            "briefs": [
                {
                    "brief": proof.context.slug,
                    "capture": proof.article.cleaned.sha256,
                    "copy": proof.article.copy,
                    "counts": {kind: dict(count) for kind, count in proof.counts().items()},
                    "items": [item.as_dict() for item in proof.items],
                }
                for proof in self.proofs
            ],
            "missing": [str(problem) for problem in self.missing],
            "problems": [str(problem) for problem in self.problems],
            "notices": self.notices,
        }


def verify(corpus: Corpus, folder: Path, slugs: Sequence[str] = ()) -> Verification:
    """Verify briefs (default: all) with the captures below `folder`. Nothing is written."""
    outcome = Verification()
    library = Library.open(folder)
    states = {slug: load_state(corpus.root, slug)[0] for slug in corpus.briefs}
    used: dict[str, Article] = {}
    for context in contexts(corpus, states):
        if slugs and context.slug not in slugs:
            continue
        article = _article(context, library, outcome)
        if article is not None:
            used[context.slug] = article
            outcome.proofs.append(prove(context, article))
    if not slugs:
        outcome.problems += _vocabulary(corpus.vocabulary, library)
    outcome.problems += _copied(corpus, library, used, slugs)
    outcome.notices += [f"{note}" for note in library.skipped]
    outcome.problems = sorted(set(outcome.problems))
    return outcome


def _article(context: Context, library: Library, outcome: Verification) -> Article | None:
    """Find the capture that a brief names, or another copy; note what is odd."""
    brief = next(iter(context.pair.values()))
    sha256 = context.file.seed.capture.sha256 if context.file else brief.front.capture
    if sha256 is None:
        outcome.problems.append(
            Problem(
                brief.path,
                1,
                "the brief names no capture, so nothing in it can be proven",
                "give `capture`, the sha256 of what it was written from",
            )
        )
        return None
    evidence = [place for s in context.statements.values() for place in s.evidence]
    article = library.article(sha256, evidence)
    if article is None:
        outcome.missing.append(
            Problem(
                brief.path,
                1,
                f"the capture {sha256[:12]}… is not in the folder, nor another copy of the article",
                "give the folder that has it with --captures",
            )
        )
        return None
    if article.copy:
        outcome.notices.append(
            f"{brief.path}: notice: {article.path.name} is another copy of the article, not the "
            f"capture {sha256[:12]}…; what its paragraphs prove is proven"
        )
    else:
        for other in library.copies(sha256, evidence):
            outcome.notices.append(
                f"{brief.path}: notice: {other.path.name} is another copy of the article; the "
                "capture itself was used"
            )
        outcome.problems += _lines(context, article)
    return article


def _lines(context: Context, article: Article) -> Iterator[Problem]:
    """The seed tells how many lines the capture has."""
    if context.file is not None and context.file.seed.capture.lines != article.cleaned.line_count:
        yield Problem(
            context.file.path, 1,
            f"`capture.lines` is {context.file.seed.capture.lines}, the capture has "
            f"{article.cleaned.line_count}",
            "write the number of lines that `briefs evidence` prints",
        )  # fmt: skip


def _vocabulary(vocabulary: Vocabulary, library: Library) -> Iterator[Problem]:
    """Evidence in the vocabulary: each line of a capture that is there has the hash it should."""
    by_prefix = {sha[:12]: sha for sha in library.files}
    for key, places in _places(vocabulary):
        for place in dict.fromkeys(places):
            sha = by_prefix.get(place.capture)
            cleaned = library.clean(sha) if sha else None
            if cleaned is None:
                continue
            lines = cleaned.lines
            if not 1 <= place.line <= len(lines):
                wrong = f"names line {place.line}, the capture has {len(lines)} lines"
            elif (own := line_hash(lines[place.line - 1])) != place.hash:
                wrong = f"gives line {place.line} the hash {place.hash}, the capture has {own}"
            else:
                continue
            yield Problem(
                "seeds/vocabulary",
                1,
                f"the evidence of {shown(key)} ({place.capture}) {wrong}",
                "write the line and hash that `briefs evidence` prints",
            )


def _places(vocabulary: Vocabulary) -> Iterator[tuple[str, Iterable[Place]]]:
    for key, office in vocabulary.offices.items():
        yield key, office.evidence
    for key, entity in vocabulary.entities.items():
        yield key, entity.places


def _copied(
    corpus: Corpus, library: Library, used: dict[str, Article], slugs: Sequence[str]
) -> Iterator[Problem]:
    """No text of ours has a long run in common with any capture that is there."""
    shas = [f.seed.capture.sha256 for f in corpus.seeds.values()]
    shas += [b.front.capture for pair in corpus.briefs.values() for b in pair.values()
             if b.front.capture]  # fmt: skip
    cleaned = {a.cleaned.sha256: a.cleaned for a in used.values()}
    for sha in dict.fromkeys(shas):
        if sha in library.files and (found := library.clean(sha)) is not None:
            cleaned[sha] = found
    if not cleaned:
        return
    known = originality.windows_of_captures(p.text for c in cleaned.values() for p in c.paragraphs)
    titles = [f.seed.source.title.text or "" for f in corpus.seeds.values()]
    titles += [b.front.source.title or "" for pair in corpus.briefs.values() for b in pair.values()]
    yield from originality.problems(
        corpus.root, _files(corpus, slugs), known, Names(corpus.vocabulary), titles
    )


def _files(corpus: Corpus, slugs: Sequence[str]) -> list[Path]:
    """Return the files whose text is ours: the briefs named with their seeds, or all there is."""
    root = corpus.root
    if not slugs:
        return sorted({*root.glob("seeds/**/*.yaml"), *root.glob("docs/**/*.md")})
    paths = [root / b.path for slug in slugs for b in corpus.briefs[slug].values()]
    paths += [root / f.path for slug in slugs if (f := corpus.seed_of(slug)) is not None]
    return sorted(paths)
