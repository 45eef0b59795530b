"""Runs of signs against copying, and framed offers in a text known to be tampered with."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from tests.clean.made import BODY

NOISE = ("K% T4 B7 ~1 q( h; ~; d", "V# s$ M- c8 R0 W9 }( J", "G/ E5 A8 ?3 C) Z. ?* r")


@pytest.mark.parametrize("before", [True, False])
def test_three_runs_of_signs_go(before: bool) -> None:
    body = list(BODY)
    lines = [
        (run + " " + text if before else text + " " + run)
        for run, text in zip(NOISE, body, strict=False)
    ]
    assert clean_text("\n".join([*lines, *body[3:]])).text.splitlines() == body


def test_two_runs_of_signs_stay() -> None:
    lines = [f"{BODY[0]} {NOISE[0]}", f"{BODY[2]} {NOISE[1]}", BODY[3]]
    assert clean_text("\n".join(lines)).text.count("~;") == 1


@pytest.mark.parametrize(
    "frame", ["🎲鑫盈bet.top🎲", "★旺旺彩票★", "##红马娱乐##", ">>新客抢红包<<", "❤夜夜嗨影院❤"]
)
def test_a_framed_offer_goes_where_others_were_found(frame: str) -> None:
    body = list(BODY)
    paragraph = next(at for at, text in enumerate(body) if text.count("，") > 1)
    text = body[paragraph]
    comma = text.index("，") + 1
    lines = list(body)
    lines[paragraph] = text[:comma] + frame + text[comma:]
    lead = "新区去年新增企业二十家，乐鱼体育app下载注册医药企业占一半，产值逐年增长。"
    second = "园区的三条中试线全部建成外围女上门服务，费用由财政补贴一半。"
    kept = clean_text("\n".join([lead, second, *lines])).text.splitlines()
    assert kept[2:] == body
