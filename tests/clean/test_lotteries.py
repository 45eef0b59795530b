"""Lotteries and games of chance, with what gamblers look for behind them."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.rules import lotteries
from tests.clean.test_clause_offers import ARTICLE


def cleaned(lines: list[str]) -> list[str]:
    return clean_text("\n".join(lines)).text.splitlines()


@pytest.mark.parametrize(
    "phrase",
    [
        "极速飞艇人工计划",
        "澳门幸运飞艇计划群导师带单",
        "沃彩来168开奖直播",
        "喝彩28分分彩计划",
        "六合宝典开奖网站记录",
    ],
)
@pytest.mark.parametrize("put", ["，{}鞋底", "{}，鞋底"], ids=["behind a mark", "before a mark"])
def test_they_go_with_the_name_in_front(phrase: str, put: str) -> None:
    lines = [ARTICLE[0].replace("，鞋底", put.format(phrase)), *ARTICLE[1:]]
    result = clean_text("\n".join(lines))
    assert result.text.splitlines() == list(ARTICLE)
    assert lotteries.NAME in {edit.rule for edit in result.account}


@pytest.mark.parametrize(
    "own",
    [
        "警方查明，团伙以幸运飞艇计划为名设局，涉案两千万元，主犯已被批捕。",
        "茶馆里的老虎机平台早已拆除，换成了书架，来看书的多是老人。",
        "体彩中心每周一、周四开奖直播，村里的老人守着电视看，图个热闹。",
        "他参与时时彩投注，输掉八十万元，妻子向派出所报了案，人才醒过来。",
        "名为“澳彩天下资料大全”的小册子，是骗子印的，成本不到五毛钱。",
    ],
)
def test_what_a_report_says_of_them_stays(own: str) -> None:
    lines = [*ARTICLE, own]
    assert cleaned(lines) == lines
