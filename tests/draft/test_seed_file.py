"""A proposed seed: what is proposed, and what a second run leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from clusterbriefs.clean import UnreadableError
from clusterbriefs.cli.draft import command
from clusterbriefs.draft import SeedFileError, draft_capture, merge, new_seed
from tests.clean.made import BODY, SITES, TITLE, page

CAPTURE = page(SITES[0]).encode()
ROOT = Path(__file__).parents[2]


def test_a_new_seed_has_a_place_for_each_paragraph_in_both_languages() -> None:
    seed = yaml.safe_load(new_seed(draft_capture(CAPTURE)))
    statements = [s for section in seed["sections"] for s in section["statements"]]
    assert len(statements) == len([line for line in BODY if len(line) > 12])
    assert all(s["en"] == s["zh"] == s["stated_by"] == "" for s in statements)
    assert all(len(s["evidence"][0]["hash"]) == 12 for s in statements)
    assert len(seed["sections"]) == 3


def test_what_is_proposed_stands_apart_under_its_own_name() -> None:
    proposed = yaml.safe_load(new_seed(draft_capture(CAPTURE)))["proposed"]
    assert proposed["source"]["title"] == {"text": TITLE, "state": "complete"}
    assert proposed["source"]["publisher"] == "滨河日报"
    assert proposed["dates"]["published"]["edtf"] == "2023-05-06"
    figures = [(f["text"], f["value"], f["unit"], f["qualifier"]) for f in proposed["figures"]]
    assert ("126家", 126, "家", "exact") in figures
    assert ("四成", 40, "%", "exact") in figures
    assert ("超过3000次", 3000, "次", "more-than") in figures
    assert ("40万份", 400000, "份", "exact") in figures
    assert proposed["damage"]["furniture"]["count"] > 10


def test_figures_of_known_objects_name_them() -> None:
    from clusterbriefs.vocabulary.load import load_vocabulary

    vocabulary, _ = load_vocabulary(ROOT)
    text = "截至去年底，新区共有生物医药企业88家，同比增加9家，数量为近年来最多。\n" * 1
    proposal = draft_capture(text.encode(), vocabulary=vocabulary)
    assert proposal.figures[0].object == "biomedical-firms"


def test_a_second_run_renews_the_proposal_and_nothing_else() -> None:
    text = new_seed(draft_capture(CAPTURE))
    written = text.replace('title: {en: "", zh: ""}', "title: {en: Mine,   zh: 我的}  # checked", 1)
    other = draft_capture(page(SITES[1]).encode())
    renewed = merge(written, other)
    mark = "# ---- proposed"
    assert renewed.partition(mark)[0] == written.partition(mark)[0]
    assert yaml.safe_load(renewed)["proposed"]["source"]["publisher"] is None
    assert merge(renewed, other) == renewed


def test_a_seed_that_was_taken_over_is_not_written_to() -> None:
    text = new_seed(draft_capture(CAPTURE)).partition("# ---- proposed")[0]
    with pytest.raises(SeedFileError) as error:
        merge(text, draft_capture(CAPTURE))
    assert str(error.value) == (
        "the seed has been taken over by a person; nothing is written to it: draft to another file"
    )


def test_a_proposal_with_edits_by_hand_is_not_written_to() -> None:
    text = new_seed(draft_capture(CAPTURE)) + "  # and mine\n"
    with pytest.raises(SeedFileError, match=r"^the proposed part was edited by hand; nothing"):
        merge(text, draft_capture(CAPTURE))


def test_an_empty_capture_is_unreadable() -> None:
    with pytest.raises(UnreadableError):
        draft_capture(b"")


def test_the_command_writes_renews_and_refuses(tmp_path: Path) -> None:
    capture, seed = tmp_path / "a.txt", tmp_path / "seed.yaml"
    capture.write_bytes(CAPTURE)
    arguments = [str(capture), "--out", str(seed), "--root", str(ROOT)]
    first = CliRunner().invoke(command, arguments)
    assert first.exit_code == 0, first.output
    before = seed.read_bytes()
    assert CliRunner().invoke(command, arguments).exit_code == 0
    assert seed.read_bytes() == before
    seed.write_text("title: {en: Mine, zh: 我的}\n", "utf-8")
    refused = CliRunner().invoke(command, arguments)
    assert refused.exit_code == 1
    assert f"{seed}:1: the seed has been taken over by a person" in refused.output
    assert seed.read_text("utf-8") == "title: {en: Mine, zh: 我的}\n"
