"""What a seller put at the beginning or end of a clause, which no list has, and what is like it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.clause_stretch import Article, Inside, clauses
from clusterbriefs.clean.clause_trees import FEATURES
from clusterbriefs.clean.document import Document
from tests.support.work import grows_no_faster

ARTICLE = (
    "山上的雪还没有化，守林人老周已经把六十公里的巡护路走了两遍，鞋底磨穿了一双。",
    "他说，今年的野猪比去年多，山脚的玉米地被拱过三回，村里装上了声音驱赶器，才算清静。",
    "林场去年添了四台红外相机，拍到过黑熊和林麝，影像交给省里的大学，学生们逐帧登记。",
    "护林队的年轻人学会了用无人机，一个上午能看完过去三天的山头，火情报得比电话还快。",
    "到了秋天，采蘑菇的人多起来，老周在路口立了牌子，写明哪些山沟不能进，违者要登记姓名。",
    "他最挂念的是水源地那片冷杉，树龄超过三百年，雷击过两次，至今还在长新枝。",
)
SELLER = (
    "北坡装饰 全屋定制 旧房翻新 免费量房 装修报价",
    "装修热线 0700-0000000 二手房装修 局部改造",
    "装修公司哪家好 家装公司排名 瓷砖美缝多少钱一米",
)


def page(*lines: str) -> list[str]:
    return clean_text("\n".join([*SELLER, *lines])).text.splitlines()


@pytest.mark.parametrize(
    "phrase",
    ["家用增压泵什么牌子好", "全屋定制衣柜一平方多少钱", "老房子水电改造大概要多少费用"],
)
def test_what_no_list_has_goes_from_the_end_of_clauses(phrase: str) -> None:
    sold = [
        ARTICLE[0].replace("，鞋底", f"{phrase}，鞋底"),
        ARTICLE[1].replace("，村里", f"{phrase}，村里"),
        *ARTICLE[2:],
    ]
    assert page(*sold) == list(ARTICLE)


def test_what_a_clause_begins_with_goes_where_the_rest_is_whole() -> None:
    phrase = "征信花了哪里可以借到钱"
    sold = [
        *ARTICLE[:2],
        ARTICLE[2].replace("，影像", f"，{phrase}影像"),
        ARTICLE[3].replace("，火情", f"，{phrase}火情"),
        *ARTICLE[4:],
    ]
    assert page(*sold) == list(ARTICLE)


@pytest.mark.parametrize(
    "line",
    [
        "防水补漏公司乱收费，业主投诉到了消协，半个月后拿回了钱，合同也作废了。",
        "镇上的青年改行做起了搬家服务，两辆货车轮着跑，一个月能挣六千多元。",
        "家长最想知道孩子近视该怎么办，医生讲了半个钟头，回答了二十个问题。",
        "展会签下三台数控机床，厂里的老师傅围着看了半天，说这下省了人工。",
        "居民说打不通客服热线，物业第二天就在楼下摆了桌子，当面登记报修。",
    ],
)
def test_what_an_honest_line_says_of_a_trade_stays(line: str) -> None:
    assert line in page(*ARTICLE, line)


def test_a_number_is_not_parted_from_what_it_counts() -> None:
    line = "护林员每月补助400元二手房翻新价格，钱由县里出，年底一次发清，没有人拖欠过。"
    first = ARTICLE[0].replace("，鞋底", "全屋定制衣柜一平方多少钱，鞋底")
    assert "补助400元，" in "".join(page(first, *ARTICLE[1:], line))


def test_a_short_text_says_too_little_of_what_it_speaks_of() -> None:
    line = "林场去年添了四台红外相机家用增压泵哪种颜色耐脏，拍到过黑熊和林麝。"
    assert clean_text(line).paragraphs[0].text == line


def test_the_rest_of_a_clause_shows_whether_it_is_whole() -> None:
    edges = clause_edges()
    assert edges.ends("厂房去年投产") > edges.ends("园区为企业提供")
    assert edges.begins("其中三家") > edges.begins("的三家")


def test_each_feature_has_a_value() -> None:
    doc = Document(ARTICLE)
    doc.survey()
    text = ARTICLE[0]
    clause = clauses(text)[0]
    values = Inside(text, clause, Article(doc)).features(clause.end - 4, clause.end)
    assert len(values) == len(FEATURES)


def test_a_known_name_goes_alone_where_offers_with_it_went() -> None:
    sold = [
        ARTICLE[0],
        ARTICLE[1].replace("，才算", "，开云官方网站入口才算"),
        ARTICLE[2].replace("，影像", "，开云影像"),
        ARTICLE[3].replace("，火情", "开云电竞平台注册，火情"),
        *ARTICLE[4:],
    ]
    assert page(*sold) == list(ARTICLE)


def test_the_name_of_a_site_goes_with_what_it_sells() -> None:
    labels = ("津沪钢贸网 厂家直销 量大从优", "津沪钢贸网_现货批发_厂家报价")
    sold = [
        ARTICLE[0],
        ARTICLE[1].replace("，才算", "，津沪钢贸网才算"),
        ARTICLE[2],
        ARTICLE[3].replace("，火情", "津沪钢贸网官网，火情"),
        *ARTICLE[4:],
    ]
    assert clean_text("\n".join([*labels, *sold])).text.splitlines()[-6:] == list(ARTICLE)


def test_a_firm_that_the_article_speaks_of_keeps_its_name() -> None:
    labels = ("滨河精工_厂家直销_现货批发", "滨河精工 厂家报价 机床多少钱一台")
    line = "山下的滨河精工送来两台风机，滨河精工的负责人说，烘蘑菇的电费由厂里出一半。"
    assert line in clean_text("\n".join([*labels, *ARTICLE, line])).text.splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "光学、半导体、精密加工三个行业的积累，正在林场的实验室里起作用，老周看得新鲜。",
        "大学生孟繁川在导师建议下转做原子磁力计，那一年他刚满二十四岁，家里都不赞成。",
        "水源地的茶好不好，一半在炒，一半在摘，这是茶农说的，茶是大事，喝茶的人多，茶价也稳。",
        "团队正与省里的机构合作，尝试用加速器生产同位素，样品年底可以拿到。",
        "他们请她把一辈子看片子的经验讲出来，年轻人边听边记，写满了三个本子。",
    ],
)
def test_what_a_sentence_needs_stays_beside_offers(line: str) -> None:
    sold = [
        ARTICLE[0].replace("，鞋底", "金鲤娱乐城注册送88，鞋底"),
        ARTICLE[1].replace("，村里", "，二手房翻新价格村里"),
        *ARTICLE[2:],
        line,
    ]
    assert page(*sold)[-1] == line


@pytest.mark.parametrize("goes_on", ["学费由村里和镇上各出一半。", "整机成本也降了下来。"])
def test_the_subject_behind_a_phrase_is_the_sentences(goes_on: str) -> None:
    line = f"护林员一周三天上山，两天上课，{goes_on}"
    sold = [
        ARTICLE[0].replace("，鞋底", "金鲤娱乐城注册送88，鞋底"),
        *ARTICLE[1:],
        line.replace("两天上课，", "两天上课，柚子影视免费观看完整版在线登录"),
    ]
    assert page(*sold)[-1] == line


def test_the_name_of_a_part_of_a_city_is_no_sellers() -> None:
    labels = ("江城马山：守林人的一天_治白癜风医院哪家好", "本文标题：江城马山：守林人的一天")
    line = "晚上九点，无锡马山国际生命科学园的灯还亮着一大半，值班的人隔着玻璃抄数。"
    assert line in clean_text("\n".join([*SELLER, *labels, *ARTICLE, line])).text.splitlines()


@pytest.mark.parametrize("kind", ["phrases", "names"])
def test_work_grows_with_the_length_of_a_page_and_no_faster(kind: str) -> None:
    # Signs of simplified script alone: what a page has of the other one is converted.
    signs = [char for char in map(chr, range(0x4E00, 0x9FA6)) if char.encode("gb2312", "ignore")]

    def cleaned(paragraphs: int) -> Callable[[], object]:
        lines = list(SELLER)
        for number in range(paragraphs):
            text = ARTICLE[number % len(ARTICLE)]
            sign = signs[number * 7 % len(signs)]
            if kind == "phrases":
                text = text.replace("，", f"{sign}二手房翻新价格，", 1)
            else:
                lines.insert(0, f"{sign}云山{sign}报价")
            lines.append(f"{text}{number}")
        return partial(clean_text, "\n".join(lines))

    assert grows_no_faster(cleaned, 200)
