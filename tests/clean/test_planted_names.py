"""A name that a page was made to be found under goes; the name of what a page is about stays."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from tests.clean.made_more import ARTICLES

ARTICLE = ARTICLES[0]
LAST = "下一篇：{name}资讯-滨河马拉松鸣枪"


def polluted(name: str, *, said: str) -> str:
    """Return a page with a name in its frame, and with words in a paragraph's midst and end."""
    first, second, *others = ARTICLE.body
    at = first.index("，", 10)
    return "\n\n".join(
        [
            f"{name}官网 - {name}app下载",
            ARTICLE.title,
            first[:at] + said + first[at:],
            second.removesuffix("。") + said + "。",
            *others,
            f"标签：{name}平台 产业",
            f"上一篇：{name}注册入口-新区举行春季招聘会",
            LAST.format(name=name),
        ]
    )


@pytest.mark.parametrize("name", ["旺球福", "K7乐旺", "朵朵赢88"])
@pytest.mark.parametrize(
    "said", ["{0}官网", "{0}(K-Sports)", "{0}·（中国）官方网站", "《{0}app下载》"]
)
def test_a_planted_name_goes_in_every_spelling(name: str, said: str) -> None:
    result = clean_text(polluted(name, said=said.format(name)))
    assert result.text.splitlines() == list(ARTICLE.body)


FRAME = ("滨河医疗官网", "滨河医疗app下载", "滨河医疗服务平台", "滨河医疗会员注册")


@pytest.mark.parametrize(
    "line",
    [
        "滨河医疗去年新增员工二十人，滨河医疗官网公布的年报显示，产值增长两成。",
        "市民可登录滨河医疗官网预约，滨河医疗的护士会在一天之内回电，不收费用。",
        "记者打开滨河医疗app，页面上列出了滨河医疗的十二个门诊，地址和电话一应俱全。",
    ],
)
def test_the_name_of_a_company_on_its_own_pages_stays(line: str) -> None:
    page = "\n\n".join([*FRAME, ARTICLE.title, line, *ARTICLE.body])
    assert line in clean_text(page).text.splitlines()


def test_a_service_that_every_menu_names_stays() -> None:
    menu = ("政务服务平台", "政务服务网站", "政务服务app下载", "政务服务入口")
    line = "新区把四十项业务搬上政务服务平台，企业足不出户就能办完登记，平均用时两天。"
    page = "\n\n".join([*menu, ARTICLE.title, line, *ARTICLE.body])
    assert line in clean_text(page).text.splitlines()


def test_a_raid_on_a_site_is_told_as_it_was() -> None:
    name = "旺球福"
    line = f"警方上月捣毁{name}娱乐平台，抓获嫌疑人十二名，涉案金额三千万元，案件仍在侦办。"
    page = polluted(name, said=f"{name}官网").replace(ARTICLE.body[2], line)
    assert line in clean_text(page).text.splitlines()


def dressed(*phrases: str) -> str:
    """Return a page with a phrase at the end of a clause, a sentence's end, a paragraph's start."""
    first, second, third, *others = ARTICLE.body
    at = first.index("，", 10)
    spots = (
        lambda said: (first[:at] + said + first[at:], second, third),
        lambda said: (first, second.removesuffix("。") + said + "。", third),
        lambda said: (first, second, said + third),
    )
    body = [first, second, third]
    for number, said in enumerate(phrases):
        body[number] = spots[number](said)[number]
    return "\n\n".join([ARTICLE.title, *body, *others])


@pytest.mark.parametrize(
    "phrases",
    [
        ("伟德国际(BetVictor)", "伟德国际中文官网", "伟德国际(BetVictor)"),
        ("尊龙凯时人生就是博", "尊龙凯时(Z6)官网", "尊龙凯时人生就是博"),
        ("beat365(中国)", "beat365官方网站", "beat365"),
        ("南宫NG28官网入口", "南宫28(NG)娱乐", "南宫NG·28"),
    ],
    ids=lambda phrases: phrases[0],
)
def test_a_known_name_goes_in_each_of_its_dresses(phrases: tuple[str, ...]) -> None:
    assert clean_text(dressed(*phrases)).text.splitlines() == list(ARTICLE.body)


@pytest.mark.parametrize(
    "line",
    [
        "南宫市的毛毡卖到三十个国家，南宫人把羊毛洗、梳、压、缩，一吨能多赚八百元。",
        "他哼着《江南style》走进车间，江南的梅雨季还没有过去，设备要先除湿。",
        "展会在意大利米兰（Milano）举行，米兰国际家具展组委会发来邀请，二十家企业报名。",
        "澳门银河娱乐集团与新区签约，银河集团出资三千万元，合建康养中心。",
    ],
)
def test_a_place_or_a_company_of_that_name_stays(line: str) -> None:
    page = "\n\n".join([ARTICLE.title, line, *ARTICLE.body])
    assert line in clean_text(page).text.splitlines()


def test_a_public_hotline_stays_beside_offers() -> None:
    line = "市民发现设备异常可拨打12345报告，也可以到窗口登记，三天内会有答复。"
    page = polluted("旺球福", said="旺球福官网").replace(ARTICLE.body[2], line)
    assert line in clean_text(page).text.splitlines()


def test_a_header_goes_wherever_it_stands_in_the_text() -> None:
    header = "金年会金字招牌诚信至上"
    page = f"⛔{header}⛕\n\n{dressed(header, header, header)}"
    assert clean_text(page).text.splitlines()[-len(ARTICLE.body) :] == list(ARTICLE.body)


def test_a_heading_with_a_word_that_is_a_name_too_stays_in_the_text() -> None:
    line = "银河星云操作系统装进了三百台设备，银河星云操作系统的团队来自本市高校，平均年龄三十岁。"
    page = "\n\n".join(
        [ARTICLE.title, ARTICLE.body[0], "银河星云操作系统", line, *ARTICLE.body[1:]]
    )
    assert line in clean_text(page).text.splitlines()


def test_what_is_sold_behind_a_sign_goes_with_the_name() -> None:
    said = "开云(中国)Kaiyun·官方网站-登录入口"
    assert clean_text(dressed(said, said, said)).text.splitlines() == list(ARTICLE.body)


def test_a_company_for_culture_and_entertainment_stays() -> None:
    line = "来自三国的三十一家企业参展，豫资国际娱乐文化公司承办了当晚的交流活动。"
    page = polluted("旺球福", said="旺球福官网").replace(ARTICLE.body[2], line)
    assert line in clean_text(page).text.splitlines()
