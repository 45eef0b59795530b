"""The five real captures against a careful reading: lines and clean hashes, no text of theirs.

Runs where the captures are (`../shared/captures`).
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from clusterbriefs.clean import CleanResult, clean_capture

HERE = Path(__file__)
CAPTURES = HERE.parents[3] / "shared" / "captures"
GOLD: dict[str, list[tuple[int, str]]] = {
    sha256: [(line, found) for line, found in rows]
    for sha256, rows in json.loads(HERE.with_name("gold.json").read_text("utf-8")).items()
}

pytestmark = pytest.mark.skipif(not CAPTURES.is_dir(), reason="needs ../shared/captures")


def results() -> dict[str, CleanResult]:
    found = {}
    for path in sorted(CAPTURES.glob("*.txt")):
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() in GOLD:
            found[hashlib.sha256(data).hexdigest()] = clean_capture(data)
    return found


def test_paragraphs_are_those_of_the_reading() -> None:
    for sha256, result in results().items():
        made = {(p.line, p.clean_hash) for p in result.paragraphs}
        gold = set(GOLD[sha256])
        assert len(made & gold) >= 0.98 * len(gold), "recall"
        assert len(made & gold) >= 0.98 * len(made), "precision"


def by_lines(prefix: str) -> CleanResult:
    return next(result for sha256, result in results().items() if sha256.startswith(prefix))


def test_the_line_hashes_are_those_of_the_design() -> None:
    hashes = {p.line: p.line_hash for p in by_lines("e9da326a").paragraphs}
    assert hashes[53] == "de0f38f84bfb"
    assert {p.line: p.line_hash for p in by_lines("c52e3760").paragraphs}[7] == "1743caf36471"


def test_shifted_bytes_are_repaired_and_marked() -> None:
    result = by_lines("7250be16")
    edits = [edit for edit in result.account if edit.rule == "shifted-bytes"]
    assert [(edit.line, edit.action, edit.basis) for edit in edits] == [
        (5, "repaired", "inferred"),
        (5, "repaired", "mechanical"),
        (6, "repaired", "mechanical"),
    ]
    basis = {p.line: p.basis for p in result.paragraphs}
    assert (basis[5], basis[6]) == ("inferred", "mechanical")


def test_metadata_of_the_five() -> None:
    titles = [(r.metadata.title_state, r.metadata.script) for r in results().values()]
    assert titles == [
        ("complete", "zh-Hans"),
        ("cut", "zh-Hans"),
        ("complete", "zh-Hans"),
        ("missing", "zh-Hans"),
        ("complete", "zh-Hant"),
    ]
    longhua = by_lines("e9da326a").metadata
    assert len(longhua.reporters) == len(longhua.correspondents) == 1
    assert longhua.captured is not None
    assert longhua.captured.edtf == "2023-01-31"
    assert longhua.published is not None
    assert longhua.published.edtf == "2020~"
    region = longhua.regions[0]
    assert (region.id, region.gbt2260) == ("sz-longhua", "440309")
    assert by_lines("61cfdd2f").metadata.regions[0].gbt2260 == "440305"
    summit = by_lines("c52e3760").metadata
    assert summit.event is not None
    assert summit.event.edtf == "2022?-07-29"


def test_gaps_are_reported_where_words_were_removed() -> None:
    lines = {sha[:4]: sorted({gap.line for gap in r.gaps}) for sha, r in results().items()}
    assert lines == {
        "e9da": [],
        "61cf": [17, 23, 25, 29, 47],
        "2646": [20, 44],
        "c52e": [8, 9, 10, 18],
        "7250": [],
    }
