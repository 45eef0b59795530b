"""A name that no list has, put into a page again and again with words of sites behind it."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.rules import strewn_names
from tests.clean.test_clause_offers import ARTICLE


def cleaned(lines: list[str]) -> list[str]:
    return clean_text("\n".join(lines)).text.splitlines()


def strewn(*phrases: str) -> list[str]:
    """Return the article with phrases behind a mark, before one, and in the midst of a clause."""
    first, second, third = (*phrases, "", "")[:3]
    return [
        ARTICLE[0].replace("，鞋底", f"，{first}鞋底"),
        ARTICLE[1],
        ARTICLE[2].replace("，影像", f"{second}，影像"),
        ARTICLE[3].replace("，", f"，{third}", 1),
        *ARTICLE[4:],
    ]


@pytest.mark.parametrize(
    "phrases",
    [
        ("沃锦国际手机登录", "沃锦国际官网首页", "沃锦国际app下载安装"),
        ("沃锦·最新网址", "沃锦·手机版下载", "沃锦·官网"),
        ("沃锦体育(中国)登录入口", "沃锦体育(中国)官方网站", "沃锦体育(中国)开户"),
        ("沃锦钱包客户端下载", "沃锦钱包注册"),
        ("沃锦俱乐部开户", "沃锦俱乐部开户", "沃锦俱乐部开户"),
        ("沃锦-官网", "沃锦-官网", "沃锦-官网"),
        ("沃锦彩票(中国)有限公司官网代理加盟", "沃锦彩票(中国)有限公司官网入口"),
        ("沃锦游戏平台", "沃锦游戏登录", "沃锦游戏注册"),
        ("银河最新网址", "银河官网首页", "银河手机版下载"),
    ],
)
def test_such_a_name_goes_with_what_stands_behind_it(phrases: tuple[str, ...]) -> None:
    lines = strewn(*phrases)
    assert lines != list(ARTICLE)
    assert cleaned(lines) == list(ARTICLE)
    rules = {edit.rule for edit in clean_text("\n".join(lines)).account}
    assert strewn_names.NAME in rules


def test_what_the_sentence_goes_on_with_stays() -> None:
    own = [*ARTICLE, "夜里十点以后，平台不再派单，骑手可以按时收工回家。"]
    lines = [
        *strewn("沃锦国际手机登录", "沃锦国际官网首页"),
        own[-1].replace("，", "，沃锦国际最新网址", 1),
    ]
    assert cleaned(lines) == own


@pytest.mark.parametrize(
    "said",
    [
        # A report names the app alone too.
        (
            "居民用上滨河通已有三年，滨河通手机版登录只要十秒，夜里也能用。",
            "去年，滨河通客户端下载超过十万次，老人也会用。",
        ),
        # It says what is done with it.
        (
            "居民打开滨河通手机版登录，就能查到号源，上午九点放号。",
            "老人不会用滨河通客户端下载的凭证，窗口照样受理，不收费。",
        ),
        # It says what is done about it.
        (
            "警方捣毁沃锦国际官网登录窝点，抓获十二人，冻结三百万元。",
            "涉嫌经营沃锦国际app下载的六人被带走，案件还在办理。",
        ),
        # Words of the language alone name no house.
        (
            "企业可以在网上办理，公共服务平台登录一次就够，不必跑腿。",
            "材料齐全的，公共服务平台注册后三天内办结，不收费。",
        ),
    ],
)
def test_what_an_article_says_of_a_site_stays(said: tuple[str, str]) -> None:
    own = [*ARTICLE, *said]
    assert cleaned(own) == own


def test_two_single_words_at_two_places_are_too_little() -> None:
    own = [
        *ARTICLE,
        "傍晚时分，滨河通平台亮起了灯，值班的人换了班。",
        "入冬以来，滨河通入口处添了一台取号机，排队短了。",
    ]
    assert cleaned(own) == own
