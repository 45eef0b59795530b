"""What the rules look at: one brief in both languages, its seed, the vocabulary's names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.brief.parse import Brief, Run
from clusterbriefs.brief.state import State
from clusterbriefs.seed import Figure, SeedFile, Statement
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.verify.dates import find_dates
from clusterbriefs.verify.names import Names
from clusterbriefs.verify.numerals import Amount, find_amounts
from clusterbriefs.vocabulary import Vocabulary

_DIGITS: Final = re.compile(r"[0-9]+")
_WORD: Final = re.compile(r"[0-9A-Za-z+–—-]*[0-9]")
_COMMON: Final = re.compile(r"COVID-19")
_ESCAPED: Final = re.compile(r"\\([\\`\[\]<>_*])")


@dataclass(frozen=True)
class Sentence:
    """A run of a brief with the statements that its marks name."""

    lang: Lang
    path: str
    run: Run
    statements: tuple[Statement, ...]

    @property
    def text(self) -> str:
        """The words as a reader reads them."""
        return _ESCAPED.sub(r"\1", self.run.text)

    @property
    def line(self) -> int:
        """The line of the brief on which it begins."""
        return self.run.line

    @property
    def figures(self) -> list[Figure]:
        """The figures of its statements."""
        return [figure for statement in self.statements for figure in statement.figures]

    @property
    def name(self) -> str:
        """How messages call it: the labels of its marks."""
        return "+".join(self.run.labels) or "a sentence without footnote"


@dataclass(frozen=True)
class Context:
    """One brief under test. `file` is None for a brief that was written by hand."""

    slug: str
    pair: Mapping[Lang, Brief]
    file: SeedFile | None
    vocabulary: Vocabulary
    names: Names
    state: State

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """The seed's statements by id."""
        if self.file is None:
            return {}
        return {statement.id: statement for statement in self.file.seed.statements()}

    @cached_property
    def sentences(self) -> Mapping[Lang, list[Sentence]]:
        """The runs of each language, in the order of the text."""
        return {
            lang: [
                Sentence(
                    lang, brief.path, run,
                    tuple(self.statements[key] for key in run.labels if key in self.statements),
                )
                for run in brief.runs
            ]
            for lang, brief in self.pair.items()
        }  # fmt: skip

    def pairs(self) -> Iterator[tuple[Sentence, Sentence]]:
        """Yield the sentences that carry the same marks in both languages."""
        if len(self.pair) < len(LANGS):
            return
        other = {s.run.labels: s for s in self.sentences["zh"] if s.run.labels}
        for sentence in self.sentences["en"]:
            if sentence.run.labels in other:
                yield sentence, other[sentence.run.labels]

    def codes(self, text: str, lang: Lang) -> dict[str, str]:
        """Return the digits of a text that neither count nor date anything, each with its word.

        They belong to codes and names (T3011, 20+8, Rising 100), which both languages share.
        """
        taken: set[int] = set()
        for amount in self.amounts(text, lang):
            taken.update(range(amount.start, amount.end))
        for mention in find_dates(text, lang):
            taken.update(range(mention.start, mention.end))
        return {
            match[0]: _WORD.findall(text[: match.end()])[-1]
            for match in _DIGITS.finditer(_COMMON.sub(lambda m: "☐" * len(m[0]), text))
            if match.start() not in taken
        }

    def amounts(self, text: str, lang: Lang) -> tuple[Amount, ...]:
        """Return the figures of a text of ours, those inside names left out."""
        return find_amounts(self.names.bare(text, lang), lang)


def contexts(corpus: Corpus, states: Mapping[str, State]) -> Iterator[Context]:
    """Yield each brief of the corpus with what the rules need."""
    names = Names(corpus.vocabulary)
    for slug, pair in corpus.briefs.items():
        file = corpus.seed_of(slug)
        yield Context(slug, pair, file, corpus.vocabulary, names, states.get(slug, State()))
