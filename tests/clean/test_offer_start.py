"""Where an offer begins that stands in a sentence without a mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.clean.offer_start import settled


@pytest.mark.parametrize(
    ("text", "found", "behind", "offer"),
    [
        (
            "其中三家来飞鹰棋牌安卓版下载自外省，产值增长两成。",
            "棋牌",
            "自外省",
            "飞鹰棋牌安卓版下载",
        ),
        ("园区里的中汇丰盈娱乐城开户试车间投用。", "娱乐", "试车", "汇丰盈娱乐城开户"),
        (
            "仓库留作地标乐多多彩票官网登录，首批团队已经入驻。",
            "彩票",
            "，首批",
            "乐多多彩票官网登录",
        ),
        ("名单由新区优先供顺达办证公司电话应，共二十家。", "供顺达", "应，", "顺达办证公司电话"),
    ],
    ids=["a word parted", "three characters", "end of a clause", "one too many"],
)
def test_an_offer_begins_where_the_sentence_goes_on_without_it(
    text: str, found: str, behind: str, offer: str
) -> None:
    start, end = text.index(found), text.index(behind)
    assert text[settled(text, start, end, text) : end] == offer


@pytest.mark.parametrize(
    ("text", "found", "behind"),
    [
        ("后两年减半收取私人放款微信当天下款。自建厂房的另算。", "私人", "。自建"),
        ("十二个检验中心性感荷官在线发牌受访的学员都签了字。", "性感", "受访"),
        ("园区去年的娱乐城开户产值增长两成。", "娱乐", "产值"),
    ],
    ids=["an everyday word in front", "a word of sellers at the beginning", "grammar in front"],
)
def test_what_the_sentence_has_in_front_of_an_offer_stays(
    text: str, found: str, behind: str
) -> None:
    start, end = text.index(found), text.index(behind)
    assert settled(text, start, end, text) == start


@given(st.text("园区企业的，。乐天棋牌下载a1 ", min_size=4, max_size=40), st.data())
def test_the_place_is_near_and_within_the_line(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text)))
    place = settled(text, start, end, text)
    assert max(0, start - 4) <= place <= start + 1
    assert place < end
    assert not set(text[place:start]) & set("，。的 a1")
