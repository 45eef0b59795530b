"""Bytes that a converter dropped without a word: what is out of step behind them is reported."""

from __future__ import annotations

import random
from typing import Final

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.silent_runs import silent_runs
from tests.clean.made import BODY
from tests.clean.made_more import ARTICLES

PROSE: Final = [
    line for body in (BODY, *(one.body for one in ARTICLES)) for line in body if len(line) > 30
]


def dropped(text: str, *places: int) -> str:
    """Drop some bytes of a text, and read the rest as a converter that ignores what it cannot."""
    coded = text.encode("gbk")
    kept = bytes(byte for at, byte in enumerate(coded) if at not in places)
    return kept.decode("gbk", "ignore")


def test_a_run_between_two_dropped_bytes_is_reported_and_left() -> None:
    said = "县里立下规矩，检验费用由企业先行垫付，年底统一结算。"
    first = len("县里立下规矩，".encode("gbk"))
    broken = dropped(said, first, first + 17)
    assert "煅榉" in broken
    result = clean_text("\n".join([*PROSE[:2], broken, *PROSE[2:5]]))
    assert broken in result.text.splitlines()
    (edit,) = [edit for edit in result.account if edit.rule == "shifted-bytes"]
    assert (edit.action, edit.line) == ("left", 3)
    assert edit.before == "煅榉延糜善笠迪刃垫"


@pytest.mark.parametrize("seed", range(12))
def test_what_is_reported_is_damaged(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    said = chance.choice(PROSE)
    broken = dropped(said, chance.randrange(len(said.encode("gbk"))))
    for start, end in silent_runs(broken):
        assert broken[start:end] not in said


@pytest.mark.parametrize(
    "line",
    [
        *PROSE[:20],
        "市里的测试中心出了嘌呤、吡啶和噻唑的检验报告，三家药企当天取走。",
        "沣河、浐河、灞河绕城而过，岐山、麟游两县的苹果走高速运到港口。",
    ],
)
def test_text_without_damage_is_not_reported(line: str) -> None:
    assert list(silent_runs(line)) == []
