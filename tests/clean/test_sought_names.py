"""A name that news never has, with nothing between it and what sellers are looked for with."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.rules import sought_names
from tests.clean.test_clause_offers import ARTICLE


def cleaned(lines: list[str]) -> list[str]:
    return clean_text("\n".join(lines)).text.splitlines()


@pytest.mark.parametrize(
    "phrase",
    ["沃锦线路检测中心", "沃锦网址大全", "沃锦电玩平台", "沃锦钱包客户端下载"],
)
@pytest.mark.parametrize("put", ["，{}鞋底", "{}，鞋底"], ids=["behind a mark", "before a mark"])
def test_it_goes_at_the_edge_of_a_clause(phrase: str, put: str) -> None:
    lines = [ARTICLE[0].replace("，鞋底", put.format(phrase)), *ARTICLE[1:]]
    result = clean_text("\n".join(lines))
    assert result.text.splitlines() == list(ARTICLE)
    assert result.account[-1].rule == sought_names.NAME


@pytest.mark.parametrize(
    "own",
    [
        "名为沃锦棋牌的赌博平台涉案三亿元，十二人落网，案件还在办理。",
        "警方打掉沃锦电玩平台，抓获三十人，冻结资金三百万元。",
        "老人在社工指导下完成沃锦钱包客户端下载，当场付了菜钱。",
        "沃锦电玩平台的用户以学生为主，家长意见很大，街道请来了社工。",
        "全市有公共服务网址大全一册，社区窗口免费领取，每年更新。",
    ],
)
def test_what_is_said_of_a_site_stays(own: str) -> None:
    lines = [*ARTICLE, own]
    assert cleaned(lines) == lines


def test_a_name_that_the_article_comes_back_to_stays() -> None:
    lines = [*ARTICLE, "去年，沃锦钱包客户端下载超过十万次，沃锦钱包由此进入县城。"]
    assert cleaned(lines) == lines


def test_a_name_of_luck_tells_where_it_stands_alone_behind_a_mark() -> None:
    lines = [ARTICLE[0].replace("，鞋底", "，凤凰彩堂官方网站鞋底"), *ARTICLE[1:]]
    assert cleaned(lines) == list(ARTICLE)


def test_a_word_of_the_language_with_such_a_character_does_not() -> None:
    lines = [*ARTICLE, "门票不涨价，博物馆官网每周一放票，老人不用预约。"]
    assert cleaned(lines) == lines
