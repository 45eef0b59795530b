"""Ends of phrases, lines of a page and paragraphs that rules came to tell apart on more pages."""

from __future__ import annotations

from time import process_time

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document
from tests.clean.test_clause_offers import ARTICLE


def taken(text: str, phrase: str) -> str:
    """Return a line from which a phrase was cut."""
    doc = Document((ARTICLE[0], text, ARTICLE[1]))
    doc.survey()
    at = text.index(phrase)
    cut(doc, doc.lines[1], at, at + len(phrase))
    return doc.lines[1].text


@pytest.mark.parametrize(
    ("text", "phrase", "left"),
    [
        ("他回到厂里粉条机多少钱一台，又试了一遍。", "粉条机多少钱", "他回到厂里，又试了一遍。"),
        (
            "他都晓得搬家怎么收费？。小黑板上写着菜价。",
            "搬家怎么收费",
            "他都晓得。小黑板上写着菜价。",
        ),
        ("门口望一眼就走，驾校哪家好？是怕要钱。", "驾校哪家好", "门口望一眼就走，是怕要钱。"),
        ("园区建设金冠娱乐下载千亿级产业园。", "金冠娱乐下载千亿", "园区建设千亿级产业园。"),
        ("他问价格是多少？没有人回答。", "价格", "他问是多少？没有人回答。"),
    ],
)
def test_what_belongs_to_a_phrase_goes_and_what_does_not_stays(
    text: str, phrase: str, left: str
) -> None:
    assert taken(text, phrase) == left


def test_a_number_alone_is_cut_as_it_is() -> None:
    assert taken("园区建设千亿级产业园。", "千亿") == "园区建设级产业园。"


def test_a_line_of_the_headline_and_the_first_paragraph_goes() -> None:
    headline = "守林人老周的两双鞋"
    lines = clean_text("\n".join([f"{headline} {ARTICLE[0][:40]}", headline, *ARTICLE])).text
    assert lines.splitlines() == list(ARTICLE)


def test_a_summary_that_is_the_beginning_of_a_paragraph_goes() -> None:
    page = ["守林人老周的两双鞋", "核心提示：" + ARTICLE[0].split("，")[0], *ARTICLE]
    assert clean_text("\n".join(page)).text.splitlines() == list(ARTICLE)


def test_a_paragraph_that_says_again_what_another_begins_with_stays() -> None:
    both = ARTICLE[0] + ARTICLE[1]
    assert both in clean_text("\n".join([*ARTICLE[2:], both, ARTICLE[1]])).text.splitlines()


def test_a_menu_in_a_row_is_no_headline() -> None:
    menu = "网站首页丨居民搬家丨公司搬家丨长途搬家丨收费标准"
    page = ["滨河顺达搬家公司", menu, "守林人老周和六十公里巡护路", *ARTICLE]
    assert clean_text("\n".join(page)).metadata.title == "守林人老周和六十公里巡护路"


def test_a_question_that_somebody_teaches_stays_beside_offers() -> None:
    line = "学校为师傅开了晚班课，讲怎么写教案、怎么提问、怎么给学生打分，每周四上两个小时。"
    offers = (
        "新区去年新增企业二十家，乐鱼体育app下载注册医药企业占一半，产值逐年增长。",
        "园区的三条中试线全部建成外围女上门服务，费用由财政补贴一半。",
    )
    assert line in clean_text("\n".join([*offers, *ARTICLE, line])).text.splitlines()


def test_two_stretches_of_one_clause_leave_what_stands_between() -> None:
    line = "林场装修公司哪家好去年添了四台红外相机二手房翻新多少钱一平，拍到过黑熊和林麝。"
    out = clean_text("\n".join([*ARTICLE[:2], line, *ARTICLE[3:]])).text
    assert "添了四台红外相机" in out
    assert "拍到过黑熊和林麝" in out


def test_marks_that_are_set_as_in_english_are_widened_and_closed_up() -> None:
    folded = [line.replace("，", ", ") for line in ARTICLE]
    assert clean_text("\n".join(folded)).text.splitlines() == list(ARTICLE)


def test_one_such_mark_is_a_slip_and_stays() -> None:
    slip = ARTICLE[0].replace("，", ", ", 1)
    assert clean_text("\n".join([slip, *ARTICLE[1:]])).text.splitlines()[0] == slip


def test_a_full_width_point_ends_sentences_where_a_page_has_no_stop() -> None:
    lines = [line.replace("。", "．") for line in ARTICLE]
    assert clean_text("\n".join(lines)).text.splitlines() == list(ARTICLE)


@pytest.mark.parametrize(
    "row",
    [
        "足球推荐哪个网站准？ 串关怎么买稳赚？ 波胆是什么意思？ 滚球技巧有哪些？",
        "热门问题：月嫂一个月多少钱？育儿嫂和月嫂哪个好？怎样挑选住家保姆？",
        "保险怎么买划算？ | 重疾险一年多少钱？ | 车险到期怎么续？",
    ],
)
def test_rows_of_questions_around_an_article_go(row: str) -> None:
    page = [row, "守林人的一天", "时间：2024-03-15 来源：北坡晚报", *ARTICLE, row]
    result = clean_text("\n".join(page))
    assert result.text.splitlines() == list(ARTICLE)
    assert result.metadata.title == "守林人的一天"


def test_an_article_goes_on_below_the_number_of_a_page() -> None:
    long = [line + line[:-1] + "，这是后来才知道的。" for line in ARTICLE]
    page = [*long, "第4页 / 共6页", "在山脚的码头上立着一块牌子，" + ARTICLE[0] + ARTICLE[1]]
    text = clean_text("\n".join([*page, "展开阅读全文", "还剩2页未读，下载文档到电脑"])).text
    assert "立着一块牌子" in text
    assert "第4页" not in text


@pytest.mark.parametrize(
    "line",
    [
        "喜欢《山里的孩子》请大家收藏：更新速度全网最快。",
        "（本章完）",
        "（北坡导报 薛小舟）",
        "聚宝斋提示：藏品交易请走平台担保，谨防私下转账！",
        "推荐产品：XL-1315反击式移动破碎站",
    ],
)
def test_what_sites_put_below_an_article_goes(line: str) -> None:
    page = ["守林人的一天", "时间：2024-03-15 来源：北坡晚报", *ARTICLE, line, "上一篇：没有了"]
    assert clean_text("\n".join(page)).text.splitlines() == list(ARTICLE)


def test_a_headline_cut_with_dots_goes_from_among_the_paragraphs() -> None:
    title = "山上的雪还没有化守林人老周已经走了两遍巡护路"
    page = [title, "时间：2024-03-15 来源：北坡晚报", *ARTICLE[:3], f"{title[:16]}…", *ARTICLE[3:]]
    assert clean_text("\n".join(page)).text.splitlines() == list(ARTICLE)


def test_a_chapter_of_a_site_of_novels_is_no_part_of_the_headline() -> None:
    page = ["第217章 守林人的一天", "时间：2024-03-15", "第217章 守林人的一天", *ARTICLE]
    assert clean_text("\n".join(page)).metadata.title == "守林人的一天"


@pytest.mark.parametrize("phrase", ["手机号被别人注册了怎么解绑", "痛风能不能吃豆腐皮"])
def test_a_question_without_its_mark_behind_the_last_one_goes(phrase: str) -> None:
    whole = [*ARTICLE[:2], ARTICLE[2] + ARTICLE[3], *ARTICLE[4:]]
    page = [*whole[:2], whole[2] + phrase, *whole[3:]]
    assert clean_text("\n".join(page)).text.splitlines() == whole


def test_a_place_and_a_name_in_front_of_a_ware_go_with_it() -> None:
    line = "报废率一度涨到3.9%，车间主任天天来找他算账，到了第三个月才降下来。"
    assert taken(line.replace("%，", "%义乌昌禄果蔬烘干机报价，"), "果蔬烘干机报价") == line


def test_a_cut_ends_where_the_phrase_ends_elsewhere() -> None:
    doc = Document(
        (
            ARTICLE[0].replace("，鞋底", "，无限钻石内购破解版下载鞋底"),
            ARTICLE[1].replace("，才算", "，无限钻石内购破解版下载还计划才算"),
        )
    )
    doc.survey()
    line = doc.lines[1]
    at = line.text.index("无限")
    cut(doc, line, at, at + len("无限钻石内购破解版下载还计划"))
    assert line.text == ARTICLE[1].replace("，才算", "，还计划才算")


def test_a_long_row_that_asks_nothing_takes_no_time() -> None:
    row = "问" * 3000 + "？" + "怎么 | " * 3000
    page = [row, *ARTICLE, row + "。？"]
    assert ARTICLE[0] in clean_text("\n".join(page)).text


@pytest.mark.parametrize(
    "row",
    ["|", " |", "x ", "标题：|", "标题：x -", "--> ", "2024-05-03 ", "(", "记者", "1.", "· "],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_line_of_thirty_thousand_signs_takes_no_time(row: str, *, first: bool) -> None:
    # Work in the square of the length took half a minute of a processor; this takes a tenth of a
    # second.
    spaced = [row * (30_000 // len(row)), row + " " * 30_000 + "x"]
    for odd in spaced:
        page = [odd, *ARTICLE] if first else [*ARTICLE[:2], odd, *ARTICLE[2:]]
        began = process_time()
        left = clean_text("\n".join(page)).text
        assert process_time() - began < 5
        assert all(line in left for line in ARTICLE)


def test_half_a_surrogate_pair_is_no_letter() -> None:
    left = clean_text("\n".join([*ARTICLE[:2], "\ud83d\ude00\ud83d 山上的雪。", *ARTICLE[2:]])).text
    assert left.splitlines()[:2] == list(ARTICLE[:2])
    assert all(line in left for line in ARTICLE)
    assert clean_text("\udc80").text == ""
