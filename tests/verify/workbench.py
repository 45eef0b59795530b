"""A workbench for mutations: one seed or brief changed in memory, all rules run on it."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.brief.parse import Brief, parse_brief
from clusterbriefs.brief.render import join_units, render_units
from clusterbriefs.brief.state import State
from clusterbriefs.seed import Seed, SeedFile
from clusterbriefs.seed.load import check_seed
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.problem import Problem
from clusterbriefs.values.tree import Tree
from clusterbriefs.verify import rule_consistency
from clusterbriefs.verify.articles import Article, Library
from clusterbriefs.verify.check import RULES
from clusterbriefs.verify.check import _conflicts as conflicts_of  # the rule, one corpus at a time
from clusterbriefs.verify.check import _front as front_of
from clusterbriefs.verify.check import _pair as pair_of
from clusterbriefs.verify.context import Context
from clusterbriefs.verify.names import Names
from clusterbriefs.verify.prove import prove

Found = list[tuple[str, str]]
"""Names of rules with what they said."""


@dataclass
class Workbench:
    """A corpus without problems; each try changes one thing and tells which rules saw it."""

    corpus: Corpus
    captures: Path | None = None

    @classmethod
    def of(cls, root: Path, captures: Path | None = None) -> Workbench:
        """Load a project, which must have no problems."""
        corpus, problems = load_corpus(root)
        assert problems == []
        return cls(corpus, captures)

    @cached_property
    def names(self) -> Names:
        return Names(self.corpus.vocabulary)

    @cached_property
    def library(self) -> Library | None:
        return Library.open(self.captures) if self.captures is not None else None

    @cached_property
    def data(self) -> dict[str, dict[str, Any]]:
        """The seeds as plain data, by slug."""
        return {
            slug: _plain(file.path, self.corpus.root) for slug, file in self.corpus.seeds.items()
        }

    @cached_property
    def texts(self) -> dict[tuple[str, Lang], str]:
        """The briefs as rendered from their seeds."""
        return {
            (slug, lang): join_units(render_units(file, self.corpus.vocabulary, lang))
            for slug, file in self.corpus.seeds.items()
            for lang in LANGS
        }

    def with_seed(
        self, slug: str, change: Callable[[dict[str, Any]], None], *, prove_it: bool = True
    ) -> Found:
        """Change a seed's data, convert it anew in memory, and run the rules."""
        data = copy.deepcopy(self.data[slug])
        change(data)
        path = self.corpus.seeds[slug].path
        try:
            seed = Seed.model_validate(data)
        except ValidationError as error:
            return [("schema", str(error))]
        tree = Tree(path, data, None)
        broken = list(check_seed(seed, tree, self.corpus.vocabulary))
        if broken:
            return [("schema", str(problem)) for problem in broken]
        file = SeedFile(slug, path, seed)
        texts = {
            lang: join_units(render_units(file, self.corpus.vocabulary, lang)) for lang in LANGS
        }
        return self._run(slug, file, texts, prove_it=prove_it)

    def with_brief(
        self, slug: str, lang: Lang, change: Callable[[str], str], *, prove_it: bool = True
    ) -> Found:
        """Change the text of one language of a brief, and run the rules."""
        texts = {each: self.texts[slug, each] for each in LANGS}
        texts[lang] = change(texts[lang])
        return self._run(slug, self.corpus.seeds[slug], texts, prove_it=prove_it)

    def as_it_is(self, slug: str) -> Found:
        """Run all rules on a brief without a change."""
        return self.with_seed(slug, lambda _: None)

    def _run(self, slug: str, file: SeedFile, texts: dict[Lang, str], *, prove_it: bool) -> Found:
        pair: dict[Lang, Brief] = {}
        for lang in LANGS:
            brief, problems = parse_brief(slug, lang, f"docs/briefs/{slug}.{lang}.md", texts[lang])
            if problems or brief is None:
                return [("schema", str(problem)) for problem in problems]
            pair[lang] = brief
        corpus = dataclasses.replace(
            self.corpus,
            seeds={**self.corpus.seeds, slug: file},
            briefs={**self.corpus.briefs, slug: pair},
        )
        seed = corpus.seeds.get(pair["en"].front.seed or "")
        context = Context(slug, pair, seed, corpus.vocabulary, self.names, State())
        found = [(rule, str(problem)) for rule, problem in _problems(corpus, context)]
        if not found and prove_it and self.library is not None:
            found += [("prove", reason) for reason in self._prove(context)]
        return found

    def _prove(self, context: Context) -> Iterator[str]:
        assert self.library is not None
        front = context.pair["en"].front
        sha256 = context.file.seed.capture.sha256 if context.file else front.capture or ""
        evidence = [place for s in context.statements.values() for place in s.evidence]
        article: Article | None = self.library.article(sha256, evidence)
        if article is None or article.copy:
            yield f"the capture {sha256} is missing"
            return
        if context.file is not None and (
            context.file.seed.capture.lines != article.cleaned.line_count
        ):
            yield "the number of lines"
        yield from (str(item) for item in prove(context, article).failed)


def _plain(path: str, root: Path) -> dict[str, Any]:
    from clusterbriefs.values.tree import read_tree

    tree, problems = read_tree(path, (root / path).read_text(encoding="utf-8"))
    assert tree is not None
    assert problems == []
    data: dict[str, Any] = tree.data
    return data


def _problems(corpus: Corpus, context: Context) -> Iterator[tuple[str, Problem]]:
    for brief in context.pair.values():
        yield from (("front", problem) for problem in front_of(corpus, brief))
    yield from (("front", problem) for problem in pair_of(context.pair))
    for name, rule in RULES.items():
        yield from ((name, problem) for problem in rule(context))
    yield from (("consistency", problem) for problem in conflicts_of(corpus))
    yield from (("consistency", problem) for problem in rule_consistency.problems(corpus))


def as_yaml(data: object) -> str:
    """Return data as YAML, for messages."""
    return yaml.safe_dump(data, allow_unicode=True)
