"""Ends of phrases, lines of a page and paragraphs that rules came to tell apart on more pages."""

from __future__ import annotations

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
