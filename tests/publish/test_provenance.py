"""The provenance file: what a program needs to check a brief."""

from __future__ import annotations

import json
from pathlib import Path

from clusterbriefs.publish.provenance import provenance
from tests.support.corpora import corpus, hand_written
from tests.support.project import CAPTURE_SHA, place


def test_statements_with_evidence_that_any_program_can_follow(tmp_path: Path) -> None:
    text = provenance(corpus(tmp_path, seeds={"beishan-2022": {}}), "beishan-2022")
    data = json.loads(text)
    assert data["capture"] == {"sha256": CAPTURE_SHA, "lines": 3}
    assert [item["anchor"] for item in data["statements"]] == ["s-counts", "s-large", "s-target"]
    target = data["statements"][2]
    assert target["text"] == {
        "en": "Beishan Park is to reach 200,000 square metres.",
        "zh": "北山园将扩建到20万平方米。",
    }
    assert target["evidence"] == [
        {
            "line": 3,
            "fragment": "line=2,3",
            "hash": place(3)["hash"],
            "clean": None,
            "repair": None,
        }
    ]
    assert target["figures"][0]["value"] == "200000"
    assert target["figures"][0]["status"] == "target"
    assert data["statements"][0]["speaker"] == {
        "en": "an official of the Beishan bureau",
        "zh": "区科技局负责人",
    }


def test_a_brief_by_hand_has_its_bibliography_and_no_statements(tmp_path: Path) -> None:
    loaded = corpus(tmp_path, briefs={"nanshui-2023.en": hand_written(added="2026-11-23")})
    data = json.loads(provenance(loaded, "nanshui-2023"))
    assert data["title"] == {"en": "Nanshui opens a park", "zh": None}
    assert data["pages"] == {"en": "briefs/nanshui-2023/", "zh": None}
    assert data["added"] == "2026-11-23"
    assert data["source"]["publisher"] == {"en": "Nanshui Daily", "zh": None}
    assert (data["capture"], data["statements"]) == (None, [])
