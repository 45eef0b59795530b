"""Bytes that a converter dropped: what is out of step behind them is read, or reported."""

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


def test_a_short_run_up_to_a_digit_is_read_and_marked_as_inferred() -> None:
    said = "县里立下规矩，检验费用为300元，年底统一结算。"
    broken = dropped(said, len("县里立下规矩，".encode("gbk")))
    assert "煅榉延梦300元" in broken
    result = clean_text("\n".join([*PROSE[:2], broken, *PROSE[2:5]]))
    assert said.replace("为3", "\ufffd3") in result.text.splitlines()
    edit, left = [edit for edit in result.account if edit.rule == "shifted-bytes"]
    assert (edit.action, edit.basis, edit.line) == ("repaired", "inferred", 3)
    assert (left.action, left.line) == ("left", 3)


def without_byte(text: str, char: str, half: int) -> str:
    """Drop half of a character, and read the rest with a decoder that shows what it cannot read."""
    coded = text.encode("gbk")
    place = len(text[: text.index(char)].encode("gbk")) + half
    return (coded[:place] + coded[place + 1 :]).decode("gb18030", "replace")


def test_a_run_up_to_a_digit_is_read_with_its_ends() -> None:
    said = "“我们的纳米碳酸钙粒径只有60纳米，一吨卖到4000元以上。”总工程师说。"
    broken = without_byte(said, "“", 0)
    assert "拔颐堑哪擅滋妓岣" in broken
    result = clean_text("\n".join([PROSE[0], broken, *PROSE[2:5]]))
    assert result.text.splitlines()[1] == said


def test_where_an_end_is_open_what_was_lost_shows_as_lost() -> None:
    said = "就近采购让每吨钢的到厂价下降了130元，运费也省了。"
    broken = without_byte(said, "让", 1)
    assert "慷指值牡匠Ъ" in broken
    result = clean_text("\n".join([PROSE[0], broken, *PROSE[2:5]]))
    assert (
        result.text.splitlines()[1] == "就近采购\ufffd每吨钢的到厂价下降\ufffd130元，运费也省了。"
    )
    actions = [edit.action for edit in result.account if edit.rule == "shifted-bytes"]
    assert actions == ["repaired", "left"]


def test_what_other_decoders_show_for_a_half_goes_with_the_run() -> None:
    said = (
        "这里有西北最大的药材市场，赶集那天卖货的都来，一天的成交量超过六百吨，村里人不愁没有买主。"
    )
    coded = said.encode("gbk")
    start, end = (len(said[: said.index(word)].encode("gbk")) for word in ("一天", "过六"))
    run = (coded[start + 1 : end]).decode("gb18030", "ignore")
    broken = f"{said[: said.index('一天')]}?{run}?{said[said.index('过六') :]}"
    result = clean_text("\n".join([PROSE[0], broken, *PROSE[2:5]]))
    assert result.text.splitlines()[1] == said


def test_a_long_run_of_a_decoder_that_shows_nothing_is_left() -> None:
    """One pair in ten leaves nothing there: what was read would lack characters."""
    said = "港区在船舶靠岸之前就把检验检疫的手续办好，货主凭手机就能提货，省下两天时间。"
    broken = "".join(c for c in without_byte(said, "港", 0) if not "\ue000" <= c <= "\uf8ff")
    result = clean_text("\n".join([PROSE[0], broken.replace("\ufffd", ""), *PROSE[2:5]]))
    actions = [edit.action for edit in result.account if edit.rule == "shifted-bytes"]
    assert set(actions) == {"left"}


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
