"""What an extraction sets on the line of a paragraph: source and time in front, buttons behind."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text

FIRST = "园区去年新增企业二十家，其中三家来自外省，园区为它们准备了标准厂房。"
LAST = "园区负责人说，今年还要再建两栋楼，把研发和检测放在一起，企业下楼就能做实验。"


@pytest.mark.parametrize(
    "front",
    [
        "2022-08-01 10:24 ",
        "2022-08-01 10:24:33 来源：滨河日报 ",
        "2022-08-01 06:00 · zhouzheng",
        "发布时间：2022-08-01 浏览：102次 ",
        "來源：滨河日报 時間：2022-08-01 ",
        "作者：张远 发布日期：2022-08-01 ",
        "（2022-08-01）",
    ],
)
def test_the_line_of_source_and_time_goes_from_the_first_sentence(front: str) -> None:
    result = clean_text(f"滨河新区产业加速集聚\n{front}{FIRST}\n{LAST}\n")
    assert result.text.splitlines() == [FIRST, LAST]
    assert result.metadata.published is not None
    assert result.metadata.published.edtf == "2022-08-01"
    assert {edit.rule for edit in result.account} >= {"glued-furniture"}


@pytest.mark.parametrize(
    "behind",
    [
        " 责任编辑：张远",
        "（来源：滨河日报 作者：张远）",
        " 分享到：微信 微博 QQ空间",
        " 上一篇：滨河新区举行消防演练 下一篇：没有了",
        " 原文链接：http://www.example.com/1.html",
        " 声明：本文转载自网络，如有侵权请联系删除。",
        "【打印】【关闭】",
        " 点赞 12 收藏 3 评论(0)",
        " 相关阅读：滨河新区举行消防演练",
    ],
)
def test_what_is_glued_to_the_last_sentence_goes_and_the_sentence_stays(behind: str) -> None:
    result = clean_text(f"滨河新区产业加速集聚\n2022-08-01 10:24\n{FIRST}\n{LAST}{behind}\n")
    assert result.text.splitlines() == [FIRST, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "2022年8月1日10时，园区的第一家企业拿到了许可证，比原定的日期提前了两个月。",
        "来源：国家统计局的数据显示，园区去年新增企业二十家，其中三家来自外省。",
        "园区去年新增企业二十家，其中三家来自外省。编辑这份名单花了两个月。",
        "园区去年新增企业二十家，其中三家来自外省。上一条产线用了十年，下一条只要两年。",
        "园区去年新增企业二十家，其中三家来自外省。（记者 张远 通讯员 周正）",
    ],
)
def test_sentences_that_begin_or_end_like_it_stay(line: str) -> None:
    result = clean_text(f"滨河新区产业加速集聚\n2022-08-01 10:24\n{FIRST}\n{line}\n{LAST}\n")
    assert line in result.text.splitlines()


def test_who_made_the_copy_goes_from_within_a_sentence() -> None:
    said = "园区去年扩建，今年三月完工，企业从六家增加到十家，厂房也扩大了一倍，租金没有涨。"
    dirty = said.replace("今年三月", "本文由滨河范文网整理今年三月")
    assert said in clean_text(f"滨河新区产业加速集聚\n{FIRST}\n{dirty}\n{LAST}\n").text
    spaced = said.replace("厂房", "滨.河资料网搜集整理厂房")
    assert said in clean_text(f"滨河新区产业加速集聚\n{FIRST}\n{spaced}\n{LAST}\n").text


def test_path_headline_and_source_in_front_of_the_first_sentence_go_and_are_read() -> None:
    front = (
        "滨河在线>>资讯>>地方 滨河新区产业加速集聚 2022年08月01日 09:33 来源:滨河日报 "
        "作者:记者张远 周正 通讯员李明 我要评论(0) 字号:T|T "
    )
    behind = " (原载《滨河日报》2022年8月1日第3版) [责任编辑:钱芸] 分享到: 微信 微博 复制链接"
    result = clean_text(f"{front}{FIRST}\n{LAST}{behind}\n")
    assert result.text.splitlines() == [FIRST, LAST]
    assert result.metadata.title == "滨河新区产业加速集聚"
    assert {"张远", "周正"} <= set(result.metadata.reporters)
