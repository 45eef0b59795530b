"""The real corpus held against the research that came before it, where it is at hand."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.seed import Figure
from tests.support.places import ROOT, SHARED

RESEARCH: Final = SHARED / "research"

pytestmark = pytest.mark.skipif(not RESEARCH.is_dir(), reason="needs ../shared/research")

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """Return the rows of a research file."""
    with (RESEARCH / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


CAPTURE_OF: Final = {
    "000": "longhua-national-centre-2020",
    "001": "nanshan-chain-roundtable-2022",
    "002": "pingshan-bt-avenue-2022",
    "003": "shenzhen-device-summit-2022",
    "004": "jing-jin-ji-health-cluster-2024",
}
"""How the research names captures, and the seeds that were read from them."""

KINDS: Final = {
    "CNY": {"money"},
    "CNY/a": {"money", "rate"},
    "percent": {"percent"},
    "percent/a": {"percent", "rate"},
    "m2": {"area"},
    "year": {"time"},
    "week": {"time"},
    "rank": {"rank"},
    "firm/a": {"count", "rate"},
}
"""Kinds of unit by the unit of a row; whatever is not here is counted."""


def figures_on(corpus: Corpus, place: str) -> Iterator[tuple[int, Figure]]:
    """Yield the figures of a seed that rest on a line, as `000:53` names it."""
    capture, _, line = place.partition(":")
    for statement, figure in corpus.seeds[CAPTURE_OF[capture]].seed.figures():
        lines = [figure.line] if figure.line else [e.line for e in statement.evidence]
        if int(line) in lines:
            yield int(line), figure


def status_of(row: Row) -> str:
    """Return the status that a row gives by its qualifier."""
    return row["qualifier"] if row["qualifier"] in ("target", "forecast") else "reported"


def fits(row: Row, figure: Figure, corpus: Corpus) -> bool:
    """Tell whether a figure says what a row says: value, kind of unit, qualifier, status."""
    value = None if row["qualifier"] == "vague" else Decimal(row["value"])
    qualifier = {"approx": "about"}.get(row["qualifier"], row["qualifier"])
    return (
        figure.value == value
        and corpus.vocabulary.units[figure.unit].kind in KINDS.get(row["unit"], {"count"})
        and (qualifier in ("target", "forecast") or figure.qualifier == qualifier)
        and figure.status == status_of(row)
    )


def test_every_researched_figure_is_in_the_seed_of_its_capture(corpus: Corpus) -> None:
    """Only the id of a row is told: the rows quote captures."""
    missing = [
        f"{row['id']} ({row['capture_line']})"
        for row in rows("figures.tsv")
        if not any(
            fits(row, figure, corpus) for _, figure in figures_on(corpus, row["capture_line"])
        )
    ]
    assert missing == []


def test_every_researched_entity_has_a_page_or_a_section(corpus: Corpus) -> None:
    wanted = {"entity": "own", "topic": "own", "topic-section": "section"}
    found = {key: entity.page for key, entity in corpus.vocabulary.entities.items()}
    missing = [
        row["id"]
        for row in rows("entities.tsv")
        if row["page"] in wanted and found.get(row["id"]) not in ("own", "section")
    ]
    assert missing == []
    for key, entity in corpus.vocabulary.entities.items():
        assert entity.page == "none" or entity.definition is not None, key


def test_every_researched_region_is_in_the_vocabulary(corpus: Corpus) -> None:
    known = corpus.vocabulary.regions
    assert [row["id"] for row in rows("regions.tsv") if row["id"] not in known] == []
    for row in rows("regions.tsv"):
        code = known[row["id"]].codes.gbt2260
        assert code in (None, row["gbt2260"]), row["id"]


def test_no_private_person_is_named() -> None:
    """Names come from the research, so that they stand nowhere in the project, not even here."""
    persons = [row for row in rows("entities.tsv") if row["type"] == "person-role"]
    assert len(persons) > 10
    names = {name for row in persons for name in (row["zh"], row["en"].partition(",")[0]) if name}
    found = [
        f"{path.relative_to(ROOT)} names a person"
        for path in texts_of_the_project()
        if any(name in path.read_text(encoding="utf-8") for name in names)
    ]
    assert found == []


def texts_of_the_project() -> Iterator[Path]:
    """Yield the texts that readers or contributors see."""
    for folder in ("seeds", "docs"):
        for suffix in ("*.yaml", "*.md", "*.json"):
            yield from sorted((ROOT / folder).rglob(suffix))
    yield from sorted(ROOT.glob("*.md"))
