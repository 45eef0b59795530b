"""The corpus: vocabulary, seeds and briefs as one thing that pages are made from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from clusterbriefs.brief.explain import Explanation, load_explanations
from clusterbriefs.brief.frontmatter import FrontMatter
from clusterbriefs.brief.parse import Brief, parse_brief
from clusterbriefs.brief.state import State, load_state, text_hash
from clusterbriefs.seed import Figure, SeedFile, Statement, load_seed, seed_paths
from clusterbriefs.seed.corrections import Correction, load_corrections
from clusterbriefs.seed.models import Conflict
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.groups import grouped
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.values.slug import SLUG_RULE, is_slug
from clusterbriefs.vocabulary import Vocabulary, load_vocabulary

MAX_BRIEF: Final = 500_000
"""Largest brief that is read, in bytes. Ours: the largest of the first corpus has 27 kB."""

_NAME: Final = re.compile(r"^(?P<slug>.+)\.(?P<lang>en|zh)\.md$")


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as the site shows it: the seed's record with the brief's words.

    `text` has the words of each language that has them: the brief's where it has the statement
    (a person may have edited it), so every index page quotes what the brief says.
    """

    slug: str
    statement: Statement
    text: Mapping[Lang, str]

    @property
    def key(self) -> str:
        """`<slug>#<statement id>`, as conflicts name it."""
        return f"{self.slug}#{self.statement.id}"


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with the statement that carries it."""

    said: Said
    figure: Figure

    @property
    def slug(self) -> str:
        """The brief that has it."""
        return self.said.slug


@dataclass(frozen=True)
class Corpus:
    """Everything that the site is made from, read once."""

    root: Path
    vocabulary: Vocabulary
    seeds: Mapping[str, SeedFile] = field(default_factory=dict)
    briefs: Mapping[str, Mapping[Lang, Brief]] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    explanations: Mapping[tuple[str, Lang], Explanation] = field(default_factory=dict)

    @cached_property
    def slugs(self) -> list[str]:
        """Briefs by date, youngest first; those of one date by slug."""

        def key(slug: str) -> tuple[int, int, str]:
            brief = next(iter(self.briefs[slug].values()))
            lower, upper, _ = brief.front.date.sort_key
            return (-lower, -upper, slug)

        return sorted(self.briefs, key=key)

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """The place of each slug in `slugs`."""
        return {slug: place for place, slug in enumerate(self.slugs)}

    @cached_property
    def said(self) -> Mapping[str, Said]:
        """All statements of all briefs by key, in the order of `slugs` and of the seeds."""
        return {said.key: said for slug in self.slugs for said in self._said(slug)}

    def _said(self, slug: str) -> Iterator[Said]:
        front = next(iter(self.briefs[slug].values())).front
        file = self.seeds.get(front.seed or "")
        if file is None:
            return
        words: dict[Lang, dict[str, str]] = {
            lang: {label: run.text for run in brief.runs for label in run.labels}
            for lang, brief in self.briefs[slug].items()
        }
        for statement in file.seed.statements():
            text = {lang: own[statement.id] for lang, own in words.items() if statement.id in own}
            if text:
                yield Said(slug, statement, text)

    @cached_property
    def figures(self) -> list[Measured]:
        """All figures of all briefs, in the order of `said`."""
        return [
            Measured(said, figure)
            for said in self.said.values()
            for figure in said.statement.figures
        ]

    @cached_property
    def said_of_brief(self) -> Mapping[str, list[Said]]:
        """Statements by the slug of their brief."""
        return grouped((said.slug, said) for said in self.said.values())

    @cached_property
    def said_of_entity(self) -> Mapping[str, list[Said]]:
        """Statements by the entities that they name or that speak in them."""

        def pairs() -> Iterator[tuple[str, Said]]:
            for said in self.said.values():
                named = dict.fromkeys((*said.statement.entities, said.statement.stated_by))
                for entity in named:
                    if entity in self.vocabulary.entities:
                        yield entity, said

        return grouped(pairs())

    @cached_property
    def said_on_line(self) -> Mapping[tuple[str, int], list[Said]]:
        """Statements by their brief and the capture lines that they rest on."""
        return grouped(
            ((said.slug, line), said)
            for said in self.said.values()
            for line in dict.fromkeys(place.line for place in said.statement.evidence)
        )

    @cached_property
    def figures_of_scope(self) -> Mapping[str, list[Measured]]:
        """Figures by the region or entity that they are about."""
        return grouped((item.figure.scope, item) for item in self.figures)

    @cached_property
    def states(self) -> Mapping[str, State]:
        """What programs remember of each brief; one that cannot be read counts as empty."""
        return {slug: load_state(self.root, slug)[0] for slug in self.briefs}

    @cached_property
    def seed_hashes(self) -> Mapping[str, str]:
        """The hash of each seed file as it is now, by slug."""
        return {
            slug: text_hash((self.root / file.path).read_text(encoding="utf-8"))
            for slug, file in self.seeds.items()
        }

    @cached_property
    def figures_of_brief(self) -> Mapping[str, list[Measured]]:
        """Figures by the slug of their brief."""
        return grouped((item.slug, item) for item in self.figures)

    @cached_property
    def figures_of_measure(self) -> Mapping[str, list[Measured]]:
        """Figures by the id of their measure."""
        return grouped((item.figure.measure, item) for item in self.figures)

    @cached_property
    def figures_of_object(self) -> Mapping[tuple[str, str], list[Measured]]:
        """Figures by the ids of their measure and object."""
        return grouped(((item.figure.measure, item.figure.object), item) for item in self.figures)

    @cached_property
    def conflicts_of_brief(self) -> Mapping[str, list[Conflict]]:
        """Conflicts by the briefs whose statements they name, whichever seed declares them."""

        def pairs() -> Iterator[tuple[str, Conflict]]:
            for slug in self.slugs:
                file = self.seed_of(slug)
                for conflict in file.seed.conflicts if file else ():
                    briefs = [slug, *(side.statement.partition("#")[0] for side in conflict.sides)]
                    for name in dict.fromkeys(briefs):
                        yield name, conflict

        return grouped(pairs())

    @cached_property
    def briefs_of_entity(self) -> Mapping[str, list[str]]:
        """Slugs by the entities that their statements name, youngest first."""
        return {
            entity: list(dict.fromkeys(said.slug for said in group))
            for entity, group in self.said_of_entity.items()
        }

    @cached_property
    def children_of_region(self) -> Mapping[str, list[str]]:
        """Region ids by the region right above them, in file order."""
        return grouped(
            (record.parent, key)
            for key, record in self.vocabulary.regions.items()
            if record.parent is not None
        )

    @cached_property
    def figure_of(self) -> Mapping[tuple[str, str], Measured]:
        """Figures by brief and figure id, as baselines and derivations name them."""
        return {(item.slug, item.figure.id): item for item in self.figures}

    @cached_property
    def said_by(self) -> Mapping[str, list[Said]]:
        """Statements by the id of their speaker."""
        return grouped((said.statement.stated_by, said) for said in self.said.values())

    @cached_property
    def plans_of_brief(self) -> Mapping[str, list[Said]]:
        """Statements that tell a plan or carry a target, by the slug of their brief."""
        return grouped(
            (said.slug, said)
            for said in self.said.values()
            if said.statement.plan or any(f.status == "target" for f in said.statement.figures)
        )

    @cached_property
    def brief_of_capture(self) -> Mapping[str, str]:
        """Slugs by the first 12 hex digits of their capture's sha256; of several the youngest."""
        shas = ((slug, self.front(slug).capture) for slug in reversed(self.slugs))
        return {sha[:12]: slug for slug, sha in shas if sha}

    @cached_property
    def briefs_below_region(self) -> Mapping[str, list[str]]:
        """Slugs by the regions above those that their front matter names, youngest first.

        A region's own briefs are not among them; members of functional regions count as below.
        """

        def pairs() -> Iterator[tuple[str, str]]:
            regions = self.vocabulary.regions
            around = self.vocabulary.regions_with_member
            for slug in self.slugs:
                own = [key for key in self.front(slug).region if key in regions]
                above: dict[str, None] = {}
                for region in own:
                    chain = [region, *(record.id for record in self.vocabulary.ancestors(region))]
                    for key in chain:
                        above.update(dict.fromkeys((key, *around.get(key, ()))))
                yield from ((key, slug) for key in above if key not in own)

        return grouped(pairs())

    @cached_property
    def briefs_of_region(self) -> Mapping[str, list[str]]:
        """Slugs by the regions that their front matter names, youngest first."""
        return grouped(
            (region, slug)
            for slug in self.slugs
            for region in next(iter(self.briefs[slug].values())).front.region
        )

    @cached_property
    def briefs_of_topic(self) -> Mapping[str, list[str]]:
        """Slugs by topic, youngest first."""
        return grouped(
            (topic, slug)
            for slug in self.slugs
            for topic in next(iter(self.briefs[slug].values())).front.topics
        )

    @cached_property
    def corrections_of_brief(self) -> Mapping[str, list[Correction]]:
        """Corrections by the slug of their brief, in the order of their file."""
        return grouped((item.brief, item) for item in self.corrections)

    def front(self, slug: str) -> FrontMatter:
        """Return a brief's front matter, in the first language that it has."""
        return next(iter(self.briefs[slug].values())).front

    def seed_of(self, slug: str) -> SeedFile | None:
        """Return the seed behind a brief, None for one that was written by hand."""
        return self.seeds.get(next(iter(self.briefs[slug].values())).front.seed or "")


def load_corpus(root: Path) -> tuple[Corpus, list[Problem]]:
    """Load vocabulary, seeds and briefs below `root`.

    Returns what could be read and every problem of any file, sorted by place.
    """
    vocabulary, problems = load_vocabulary(root)
    seeds: dict[str, SeedFile] = {}
    for path in seed_paths(root):
        file, found = load_seed(root, path, vocabulary)
        problems.extend(found)
        if file is not None:
            seeds[file.slug] = file
    briefs: dict[str, dict[Lang, Brief]] = {}
    for path in sorted((root / "docs" / "briefs").glob("*.md")):
        brief, found = load_brief(root, path)
        problems.extend(found)
        if brief is not None:
            briefs.setdefault(brief.slug, {})[brief.lang] = brief
    corrections, found = load_corrections(root, briefs)
    problems.extend(found)
    explanations, found = load_explanations(root, vocabulary)
    problems.extend(found)
    corpus = Corpus(root, vocabulary, seeds, briefs, corrections, explanations)
    return corpus, sorted(set(problems))


def load_brief(root: Path, path: Path) -> tuple[Brief | None, list[Problem]]:
    """Load one brief file; its name gives slug and language."""
    name = path.relative_to(root).as_posix()
    match = _NAME.match(path.name)
    if match is None:
        return None, [
            Problem(
                name,
                1,
                f"the file name {shown(path.name)} does not say its language",
                f"name it <slug>.{LANGS[0]}.md or <slug>.{LANGS[1]}.md",
            )
        ]
    if not is_slug(match["slug"]):
        return None, [
            Problem(name, 1, f"the file name {shown(match['slug'])} is no slug", SLUG_RULE)
        ]
    data = path.read_bytes()
    if len(data) > MAX_BRIEF:
        return None, [
            Problem(
                name,
                1,
                f"the file has {len(data):,} bytes",
                f"a brief has {MAX_BRIEF:,} at most; split it, or look for what got into it",
            )
        ]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None, [Problem(name, 1, "the file is not UTF-8", "save it as UTF-8")]
    lang: Lang = "en" if match["lang"] == "en" else "zh"
    return parse_brief(match["slug"], lang, name, text)
