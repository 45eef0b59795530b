"""Honest text that a rule for pollution could take: sentences of services, headings, long pages."""

from __future__ import annotations

import time

import pytest

from clusterbriefs.clean import clean_text
from tests.clean.made import BODY
from tests.clean.test_what_sites_sell import FIRST, SECOND, page
from tests.clean.test_whole_phrases import SURE

HONEST = (
    "如需法律援助，可拨打热线电话0571-12348000，全程免费，律师会在一个工作日内答复。",
    "行动不便的老人可拨打服务热线0571-80000000预约上门服务，志愿者周末也在。",
    "我司为此投入三千万元，新增设备二十台，与本地医院合作办了检验中心。",
    "配件厂打一个电话，当天就能上门取件，企业省下的都是时间。",
    "讲座免费，咨询电话0571-87001234，周六上午开讲，座位先到先得。",
    "打官司找律师，看病找医生，这是老人们常挂在嘴边的话，办事要找对人。",
    "近年来电动叉车厂家增加，竞争激烈，价格一路走低，不少小厂转产。",
    "问：种植牙多少钱？答：集采之后一颗大约三四千元，比从前便宜一半。",
    "水电维修13800138000，管道疏通13800138001，开锁13800138002，均已备案，收费公示在楼道里。",
)


@pytest.mark.parametrize("line", HONEST)
@pytest.mark.parametrize("last", [False, True], ids=["inside", "last"])
@pytest.mark.parametrize(
    "frame",
    [
        (),
        ("滨河律师事务所 律师咨询 离婚律师",),
        ("滨河叉车厂 电动叉车 叉车厂家",),
        ("滨河开锁 管道疏通",),
    ],
    ids=["none", "law", "trucks", "locks"],
)
def test_what_reports_and_services_say_stays(line: str, last: bool, frame: tuple[str, ...]) -> None:
    body = [*BODY, line] if last else [*BODY[:3], line, *BODY[3:]]
    assert line in page(*body, head=frame, tail=("上一篇：没有了",))


@pytest.mark.parametrize(
    "heading",
    [
        "民警核对三天监控锁定嫌犯",
        "居民为加装电梯凑钱三十万元",
        "高收益从哪来？戳穿理财骗局三张画皮",
        "打开交管12123APP查看罚单",
        "1# 2019年并网 装机600兆瓦",
        "旅游资源描述",
        "严防黑客入侵删改数据",
        "良种推广的新路",
    ],
)
def test_a_heading_between_the_paragraphs_stays(heading: str) -> None:
    body = [*BODY[:3], heading, *BODY[3:]]
    assert page(*body, head=("首页 > 新闻",), tail=("上一篇：没有了",)) == body


@pytest.mark.parametrize("before", ["发展工业", "从德国进口", "招收硕士", "换上了智能", "国产"])
def test_a_cut_takes_no_word_of_the_sentence_in_front_of_it(before: str) -> None:
    line = f"去年他们{before}和别的门类，税收翻了一番，人也多了。"
    dirty = line.replace(before, f"{before}凯发k8娱乐官网登录入口", 1)
    assert line in page(BODY[0], dirty, SURE, BODY[3])


def test_an_address_in_brackets_goes_with_a_phrase_and_the_sentence_stays() -> None:
    line = FIRST.rstrip("。") + "（均为外企），税收增长一成（含新区）。"
    dirty = line.replace("，其中", "，乐鱼体育app下载注册(leyu-vip.com/reg)其中", 1)
    assert line in page(BODY[0], dirty, SECOND, BODY[3])


@pytest.mark.parametrize("words", ["综合报道", "现场直击", "摄影报道"])
def test_what_a_reporter_does_is_no_name(words: str) -> None:
    lines = ["首页 > 新闻", "滨河新区生物企业一年多出19家", f"本报记者 {words}", *BODY]
    assert clean_text("\n".join(lines)).metadata.reporters == ()


@pytest.mark.parametrize(
    "lines",
    [
        [f"甲乙/丙丁{number}" for number in range(8_000)],
        ["相关阅读", BODY[0] + BODY[1]] * 3_000,
        ["1 2 下一页", BODY[0]] * 3_000,
    ],
    ids=["strokes", "lists", "pages"],
)
def test_thousands_of_lines_cost_seconds_at_most(lines: list[str]) -> None:
    before = time.process_time()
    clean_text("\n".join([*lines, *BODY]))
    assert time.process_time() - before < 5


def test_what_the_headline_speaks_of_is_no_offer_on_the_page_of_a_seller() -> None:
    body = [
        *BODY[:2],
        "滨河海域的渔民去年试用了深水网箱，一季多收三成，今年又有九家企业订货。",
        "计划到后年建成深水网箱八百座以上，养殖产量达到二十万吨。",
        *BODY[2:],
    ]
    head = (
        "滨河水产网 深水网箱 网箱厂家 渔网批发",
        "滨河渔民用深水网箱向深海要产量 企业跟着订货",
    )
    kept = page(*body, head=head, tail=("上一篇：没有了",))
    assert [line for line in body if line not in kept] == []


@pytest.mark.parametrize(
    "line",
    [
        "“以前是工程师做好了再来问医生好不好用，现在是医生先出题。”副院长说。",
        "短短八年，一座码头如何带起一个千亿级产业？记者走进园区寻找答案。",
        "首台国产加速器治疗装置已经进入临床前试验，明年可以装机。",
    ],
)
def test_who_asks_what_and_what_is_the_first_of_its_kind_stays(line: str) -> None:
    head = ("滨河办事网 公司注册 代理记账", "滨河公司注册 加速器下载")
    assert line in page(*BODY[:3], line, *BODY[3:], head=head, tail=("上一篇：没有了",))
