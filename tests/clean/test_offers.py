"""Offers that no list has whole, and what mirrors put in the place of names and characters."""

from __future__ import annotations

from itertools import product
from typing import Final

import pytest

from clusterbriefs.clean import CleanResult, clean_text, offer_stretch
from clusterbriefs.clean.lexicon import lexicon
from tests.clean.made import BODY
from tests.clean.made_more import ARTICLES

BODIES: Final = (BODY, *(article.body for article in ARTICLES))

PHRASES: Final = (
    "腾鸿会官网诚信唯一",
    "一分快三大小单双计划",
    "世界杯买球软件app排行",
    "PG麻将胡了试玩",
    "德州扑克线上真钱",
    "港彩管家婆一肖一码",
    "注册即送58元彩金",
    "皇冠hg0099体育",
    "外围女上门服务",
    "同城上门按摩预约",
    "无抵押贷款秒到账",
    "代开发票加微信kp9977",
    "壮阳药哪里可以买到",
    "迷情水购买渠道",
    "代孕包成功价格表",
    "免费观看在线黄片视频",
    "银商微信上下分",
    "太阳集团tyc6688",
    "电竞赛事押注app",
    "约妹平台微信预约",
    "股票配资开户平台",
    "本科学历快速办理",
)
"""Made of words of the trades and of names and numbers that no list has."""

KINDS: Final = ("before a comma", "behind a comma", "between words", "inside a word")


def places(text: str, kind: str, seed: int) -> int:
    """Return a column of a paragraph at which a mirror could put a phrase."""
    commas = [at for at in range(8, len(text) - 8) if text[at] == "，"]
    if kind in KINDS[:2]:
        return commas[seed % len(commas)] + (kind == KINDS[1])
    starts: list[int] = []
    inside: list[int] = []
    at = 0
    for word in lexicon().segments(text):
        if 8 < at < len(text) - 8 and word[0].isalpha() and text[at - 1].isalpha():
            starts.append(at)
            if len(word) > 1:
                inside.append(at + 1)
        at += len(word)
    spots = starts if kind == KINDS[2] else inside
    return spots[seed * 7 % len(spots)]


@pytest.mark.parametrize(
    ("kind", "least"), list(zip(KINDS, (0.8, 0.9, 0.6, 0.85), strict=True)), ids=KINDS
)
def test_an_offer_goes_wherever_it_stands(kind: str, least: float) -> None:
    exact = 0
    for number, phrase in enumerate(PHRASES):
        for body in BODIES:
            paragraph = next(at for at, text in enumerate(body) if text.count("，") > 1)
            text = body[paragraph]
            at = places(text, kind, number)
            lines = [*body[:paragraph], text[:at] + phrase + text[at:], *body[paragraph + 1 :]]
            exact += clean_text("\n".join(lines)).text.splitlines() == list(body)
    assert exact >= least * len(PHRASES) * len(BODIES)


@pytest.mark.parametrize(
    "line",
    [
        "代开发票（运输、会议），先验后付，加QQ：100000000",
        "鸿途娱乐城开业十年，真人视讯、棋牌、彩票一应俱全，注册送彩金，提现秒到账。",
        "股票配资公司|炒股杠杆怎么开户|期货开户排行",
        "约妹论坛_品茶工作室_同城上门",
    ],
)
def test_a_line_of_nothing_else_goes(line: str) -> None:
    body = list(BODY)
    assert clean_text("\n".join([*body[:3], line, *body[3:]])).text.splitlines() == body


def told(result: CleanResult) -> set[str]:
    return {gap.what for gap in result.gaps}


def test_a_name_that_a_site_replaced_is_reported_missing() -> None:
    name = "滨门和鸿娱乐场，菠菜导航网："
    body = [
        f"昨天，云湾生物园签约仪式暨{name}专业园揭牌仪式举行，{name}科工局负责人出席。",
        f"负责人表示，{name}坚持制造业当家，抓好补链延链，高质量推进{name}生物产业发展。",
    ]
    result = clean_text("\n".join(body))
    assert result.text.splitlines() == [line.replace(name, "") for line in body]
    assert told(result) == {"a name that a site replaced"}


def test_a_site_in_the_place_of_a_name_twice_shows_by_its_colon() -> None:
    name = "球探体育比分："
    body = [
        f"榜单里，{name}入选的园区达到十三个，数量居第二，比上年多了两个。",
        f"其中，云湾开发区位列{name}上榜园区首位，较去年上升两位，产值增长一成。",
        "讲解员说：这块屏幕显示的是比分：主队二比一领先，观众都站了起来。",
    ]
    result = clean_text("\n".join(body))
    assert result.text.splitlines() == [line.replace(name, "") for line in body]
    assert told(result) == {"a name that a site replaced"}


def test_characters_that_codes_replaced_are_reported_missing() -> None:
    codes = ("WjBq", "b7Hk", "TJrx", "qyUw", "4Gxz", "CrJm")
    body = [
        f"从近五{codes[0]}三省规模以上{codes[1]}业企业专利申{codes[2]}数来看，滨省{codes[3]}后不少。",
        f"去年大约只有邻省的三分之{codes[4]}，大型医疗器{codes[5]}是指技术复杂的器械。",
    ]
    result = clean_text("\n".join(body))
    assert not any(code in result.text for code in codes)
    assert told(result) == {"characters that a code replaced"}
    assert len(result.gaps) == len(codes)


def test_a_summary_that_says_the_first_paragraph_again_goes() -> None:
    first = BODY[2] + BODY[3]
    for summary in (f"内容提要：{first[:80]}", f"摘 要：{first}", f"{first[:70]}……", first):
        lines = [BODY[0], summary, first, *BODY[4:]]
        assert clean_text("\n".join(lines)).text.splitlines() == [BODY[0], first, *BODY[4:]]


def test_a_shuffled_text_is_reported_and_left_as_it_is() -> None:
    title = "滨河新区将样本库列入重点工程三年拟建六座"
    body = [
        "区里表示，库列去年新增企业二十家，其中三家来自外省。区将中试车间交付使用，费用由财政补贴一半。",
        "三年预约超过三千次，本库设备贵、周期长，年拟单个团队根本买不起。医院与高校共建平台，建六查询只需十分钟。",
    ]
    result = clean_text("\n".join([title, "2023-05-06 来源：滨河日报", *body]))
    assert result.text.splitlines() == body
    assert len(result.gaps) >= 3
    assert told(result) == {"the order of the text, in which pieces of the headline stand"}


def test_marks_that_a_censor_left_are_reported_and_stay() -> None:
    text = "依托医院，，园区建起了样本库，三年来先后有九支队伍在这里做完了临床前研究。"
    result = clean_text("\n".join([BODY[0], text, *BODY[4:]]))
    assert text in result.text
    assert "words between two marks" in told(result)


@pytest.mark.parametrize("weight", [1, 2, 3])
def test_words_of_sellers_are_long_enough_and_weigh_once(weight: int) -> None:
    words = [word for word, found in offer_stretch.WORDS.items() if found == weight]
    assert words
    assert all(word.strip() == word for word in words)
    assert weight < 2 or all(len(word) > 1 for word in words)


def test_an_interview_poem_and_crime_report_are_left_alone() -> None:
    for lines in product(
        ["问：棋牌室为什么关了？", "警方提醒，凡是以“娱乐城”“彩金”招揽会员的，都是骗局。"],
        ["答：街坊要的是阅览室，不是麻将桌，账算得过来。"],
        ["山不在高，有仙则名；水不在深，有龙则灵。"],
    ):
        body = [BODY[0], *lines, BODY[2], BODY[3]]
        assert clean_text("\n".join(body)).text.splitlines() == body


@pytest.mark.parametrize("behind", ["", "晚上又来了不少人，散场时已近十点。"])
def test_two_frames_side_by_side_take_nothing_behind_them(behind: str) -> None:
    line = f"大家都到园区的广场散步，灯亮到深夜★百家乐★★时时彩★{behind}"
    out = clean_text("\n".join([BODY[0], line, BODY[3]])).text.splitlines()
    assert out[1] == f"大家都到园区的广场散步，灯亮到深夜{behind}"
