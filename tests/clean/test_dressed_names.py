"""A name that a sign, or `(中国)`, parts from what a site is looked for with."""

from __future__ import annotations

from types import ModuleType

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.rules import dressed_names, lotteries, sought_names
from tests.clean.test_clause_offers import ARTICLE


def cleaned(lines: list[str]) -> list[str]:
    return clean_text("\n".join(lines)).text.splitlines()


@pytest.mark.parametrize(
    "phrase",
    [
        "沃锦·手机登录",
        "沃锦国际|官网",
        "沃锦-最新网址",
        "沃锦速贷(中国)开户",
        "沃锦(中国)有限公司官网下载",
        "沃锦贵宾会·登录入口",
    ],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [("，鞋底", "，{}鞋底"), ("，鞋底", "{}，鞋底"), ("磨穿了一双", "磨穿了{}一双")],
    ids=["behind a mark", "before a mark", "in the midst"],
)
def test_it_goes_wherever_it_stands(phrase: str, before: str, after: str) -> None:
    lines = [ARTICLE[0].replace(before, after.format(phrase)), *ARTICLE[1:]]
    assert lines != list(ARTICLE)
    result = clean_text("\n".join(lines))
    assert result.text.splitlines() == list(ARTICLE)
    assert dressed_names.NAME in {edit.rule for edit in result.account}


@pytest.mark.parametrize(
    "own",
    [
        "记者登录微软（中国）官网查询，产品已经下架，客服说两周后恢复。",
        "涉案的沃锦(中国)官网登录页面已被封停，警方冻结资金三百万元。",
        "所谓沃锦·官网不过是一个空壳，受害人汇出的钱当天就被转走。",
        "会议采用“主会场—直播”两种方式，偏远的学校也能听到。",
    ],
)
def test_what_is_said_of_a_site_stays(own: str) -> None:
    lines = [*ARTICLE, own]
    assert cleaned(lines) == lines


@pytest.mark.parametrize("rule", [dressed_names, sought_names, lotteries], ids=lambda one: one.NAME)
def test_no_more_names_of_a_capture_are_looked_for_than_time_allows(rule: ModuleType) -> None:
    """Each is weighed against the whole text: without a bound time would grow with its square."""
    put = {
        dressed_names: "沃{}·官网首页",
        sought_names: "沃{}线路检测中心",
        lotteries: "{}园极速飞艇人工计划",
    }[rule]
    names = [chr(0x4E00 + number) for number in range(dressed_names.MOST + 50)]
    lines = [ARTICLE[0].replace("，鞋底", f"，{put.format(name)}鞋底") for name in names]
    edits = [edit for edit in clean_text("\n".join(lines)).account if edit.rule == rule.NAME]
    assert 0 < len(edits) <= dressed_names.MOST
