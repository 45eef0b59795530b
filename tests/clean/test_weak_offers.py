"""Stretches that prove nothing by themselves: several of them do, one of them stays."""

from __future__ import annotations

from typing import Final

import pytest

from clusterbriefs.clean import clean_text, weak_words
from clusterbriefs.clean.lexicon import table
from tests.clean.made import BODY

WEAK: Final = (
    "云岭棋牌",
    "金湖6618平台",
    "盛江彩票",
    "丰泽国际注册",
    "大坝湾娱乐代理",
    "彩钢瓦价格",
    "月嫂多少钱一个月",
    "五年级期中试卷答案",
    "外汇开户平台",
)
FIRST: Final = "园区去年新增企业二十家，其中三家来自外省，产值增长两成。"
SECOND: Final = "两处共用车间已经交付，团队按小时预约设备，费用由财政补贴一半。"
SURE: Final = (
    "新区去年新增企业二十家，乐鱼体育app下载注册医药企业占一半，产值逐年增长。",
    "园区的三条中试线全部建成外围女上门服务，费用由财政补贴一半。",
    "医院把检验员分成四班，皇冠hg0088体育夜间可做的项目增加到四十项。",
)


def cleaned(*lines: str) -> list[str]:
    return clean_text("\n".join([BODY[0], *lines, *BODY[3:]])).text.splitlines()


def clause(text: str, phrase: str) -> str:
    """Return a text with a phrase as a clause of its own."""
    return text.replace("，", f"，{phrase}，", 1)


@pytest.mark.parametrize("phrase", WEAK)
def test_clauses_of_their_own_go_where_there_are_several(phrase: str) -> None:
    other = "云岭棋牌" if phrase != "云岭棋牌" else "盛江彩票"
    out = cleaned(clause(FIRST, phrase), clause(SECOND, other), *SURE[:1])
    assert FIRST in out
    assert SECOND in out


@pytest.mark.parametrize("phrase", [WEAK[0], WEAK[2], WEAK[5]])
def test_one_alone_between_words_stays(phrase: str) -> None:
    line = FIRST.replace("来自", phrase + "来自")
    assert line in cleaned(line)


@pytest.mark.parametrize("phrase", WEAK)
def test_what_parts_a_word_goes_beside_others(phrase: str) -> None:
    line = FIRST.replace("企业", f"企{phrase}业")
    assert FIRST in cleaned(line, clause(SECOND, "云岭棋牌"), *SURE)


@pytest.mark.parametrize("phrase", [*WEAK, "海棠小筑", "玖玖乐"])
def test_what_stands_behind_the_last_mark_goes_beside_others(phrase: str) -> None:
    assert FIRST in cleaned(FIRST + phrase, *SURE)


@pytest.mark.parametrize("tail", ["（完）", "李明远 王小川", "本报记者李明远", "新华社供图"])
def test_a_credit_behind_the_last_mark_is_no_offer(tail: str) -> None:
    result = clean_text("\n".join([*SURE, SECOND, FIRST + tail]))
    assert not any(edit.rule == "weak-offers" and tail in edit.before for edit in result.account)


@pytest.mark.parametrize("signs", ["👉👈", "🔥🔥", "★★", "◆◆", "##", "《》"])
def test_a_frame_goes_with_what_it_holds(signs: str) -> None:
    line = FIRST.replace("其中", f"{signs[0]}盛江彩票预测平台{signs[1]}其中")
    assert FIRST in cleaned(line, *SURE)


@pytest.mark.parametrize("signs", ["👉👉", "🔥🔥", "★★", "◆◆"])
def test_a_frame_behind_a_mark_goes_beside_others_whatever_it_holds(signs: str) -> None:
    line = FIRST.replace("其中", f"{signs[0]}海棠小筑{signs[1]}其中")
    assert FIRST in cleaned(line, *SURE)
    assert line in cleaned(line)


@pytest.mark.parametrize(
    "rest",
    ["（中国）有限公司", "｜官网", ".com", "—0000—1188"],
    ids=["firm", "bar", "domain", "number"],
)
def test_nothing_of_an_offer_is_left_behind(rest: str) -> None:
    head = "盛江彩票投注平台注册" + ("400" if rest.startswith("—") else "")
    line = FIRST.replace("其中", head + rest + "其中")
    assert FIRST in cleaned(line, *SURE)


def test_a_line_of_its_own_goes_beside_others() -> None:
    assert "金湖6618手机版登录" not in cleaned(FIRST, "金湖6618手机版登录", SECOND, *SURE)


@pytest.mark.parametrize(
    "line",
    [
        "他斩草除根，把菜地翻了一遍，又从农技站借来一台旋耕机，忙到天黑才回家。",
        "街道把棋牌室改成阅览室，老人们起初不习惯，如今每天有六十人来借书。",
        "她在《捕鱼人》里演船长的女儿，《山城往事》里演教师，两部戏都在县里取景。",
        "药店贴出价格表，感冒药、退烧药、止咳糖浆，都按进价卖给街坊。",
        "三年级的孩子画了一座桥，四年级的孩子算出桥长，五年级的孩子写了说明。",
        "新车长宽高为4469*1798*1583毫米，轴距两米七，月底前在县城展出。",
        "园区主任李明远，五十岁，本科学历，高级经济师，在任已有六年。",
        "受内存涨价影响，旧手机回收价格飙涨，店员一天要接四十个电话。",
        "区公安分局官方微信号发布的《情况通报》称，三人已经到案。",
    ],
)
def test_an_honest_line_beside_sure_offers_stays(line: str) -> None:
    assert line in cleaned(line, *SURE)


def test_a_word_stands_once_in_the_data_and_has_a_weight() -> None:
    rows = table("wares.tsv")
    words = [word for row in rows for word in row[2].split(" ")]
    assert len(words) == len(set(words))
    assert all(
        (word == word.strip() and len(word) > 1) or row[1] == "1"
        for row in rows
        for word in row[2].split(" ")
    )
    assert set(words) <= set(weak_words.WEIGHTS)
