"""The real corpus held against the captures, where they are at hand."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.capture import Capture, read_capture
from clusterbriefs.clean import CleanResult, clean_capture
from clusterbriefs.seed import SeedFile
from clusterbriefs.vocabulary.models import Place
from tests.support.places import SHARED

CAPTURES: Final = SHARED / "captures"

pytestmark = [
    pytest.mark.captures,
    pytest.mark.skipif(not CAPTURES.is_dir(), reason="needs ../shared/captures"),
]


@dataclass(frozen=True)
class Read:
    """A capture as it is, and as cleaning leaves it."""

    raw: Capture
    clean: CleanResult

    def texts(self, line: int) -> tuple[str, str]:
        """Return a line before and after cleaning, squeezed; empty where it was removed."""
        kept = next((p.text for p in self.clean.paragraphs if p.line == line), "")
        return squeezed(self.raw.line(line)), squeezed(kept)


def squeezed(text: str) -> str:
    """Return text in NFC without white space."""
    return "".join(unicodedata.normalize("NFC", text).split())


@pytest.fixture(scope="module")
def captures() -> dict[str, Read]:
    """The captures by their sha256."""
    found = {}
    for path in sorted(Path(CAPTURES).glob("*.txt")):
        data = path.read_bytes()
        found[hashlib.sha256(data).hexdigest()] = Read(read_capture(data), clean_capture(data))
    return found


@pytest.fixture(scope="module")
def pairs(corpus: Corpus, captures: dict[str, Read]) -> list[tuple[SeedFile, Read]]:
    """Seeds whose capture is at hand."""
    found = [
        (file, captures[file.seed.capture.sha256])
        for file in corpus.seeds.values()
        if file.seed.capture.sha256 in captures
    ]
    assert len(found) >= 5
    return found


def test_captures_have_as_many_lines_as_their_seeds_say(
    pairs: list[tuple[SeedFile, Read]],
) -> None:
    assert {file.slug: file.seed.capture.lines for file, _ in pairs} == {
        file.slug: len(read.raw.lines) for file, read in pairs
    }


def test_every_hash_of_a_seed_is_that_of_its_line(pairs: list[tuple[SeedFile, Read]]) -> None:
    wrong = [
        f"{file.slug}#{owner}: line {place.line}"
        for file, read in pairs
        for owner, places in (
            *((statement.id, statement.evidence) for statement in file.seed.statements()),
            *((gap.id, gap.evidence) for gap in file.seed.missing),
        )
        for place in places
        if read.raw.hash(place.line) != place.hash
    ]
    assert wrong == []


def test_every_clean_hash_of_a_seed_is_that_of_its_paragraph(
    pairs: list[tuple[SeedFile, Read]],
) -> None:
    for file, read in pairs:
        cleaned = {paragraph.line: paragraph.clean_hash for paragraph in read.clean.paragraphs}
        for statement in file.seed.statements():
            for place in statement.evidence:
                assert place.clean in (None, cleaned.get(place.line)), statement.id


def test_the_words_of_every_figure_stand_on_its_line(pairs: list[tuple[SeedFile, Read]]) -> None:
    """Of the cleaned line, or of the line as it was found where nothing had to be repaired."""
    wrong = []
    for file, read in pairs:
        for statement, figure in file.seed.figures():
            lines = [figure.line] if figure.line else [p.line for p in statement.evidence]
            words = squeezed(figure.text)
            if figure.status != "derived" and not any(
                words in text for line in lines for text in read.texts(line)
            ):
                wrong.append(f"{file.slug}#{figure.id}: {figure.text}")
    assert wrong == []


def test_lines_with_evidence_are_lines_of_the_article(pairs: list[tuple[SeedFile, Read]]) -> None:
    """Cleaning keeps every line that a statement rests on."""
    wrong = [
        f"{file.slug}#{statement.id}: line {place.line}"
        for file, read in pairs
        for statement in file.seed.statements()
        for place in statement.evidence
        if not read.texts(place.line)[1]
    ]
    assert wrong == []


def test_every_hash_of_the_vocabulary_is_that_of_its_line(
    corpus: Corpus, captures: dict[str, Read]
) -> None:
    short = {sha[:12]: read.raw for sha, read in captures.items()}
    wrong = [
        f"{owner}: {place.capture} line {place.line}"
        for owner, place in vocabulary_places(corpus)
        if place.capture in short and short[place.capture].hash(place.line) != place.hash
    ]
    assert wrong == []


def vocabulary_places(corpus: Corpus) -> Iterator[tuple[str, Place]]:
    """Yield every place of evidence in the vocabulary with the id of its record."""
    for key, entity in corpus.vocabulary.entities.items():
        for place in entity.places:
            yield key, place
    for key, office in corpus.vocabulary.offices.items():
        for place in office.evidence:
            yield key, place


def test_the_evidence_of_the_vocabulary_names_captures_of_seeds(corpus: Corpus) -> None:
    known = {file.seed.capture.sha256[:12] for file in corpus.seeds.values()}
    assert {place.capture for _, place in vocabulary_places(corpus)} <= known
