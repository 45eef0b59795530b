"""Who signed an article: one example for each way of signing, and what is no signature."""

from __future__ import annotations

import doctest

import opencc
import pytest

from clusterbriefs.clean import clean_capture, clean_text, credit_words, names
from clusterbriefs.clean import credits as grammar
from tests.clean.made_html import BODY, TITLE
from tests.clean.test_clean_text_is_left_alone import PARAGRAPHS

HEAD = """
本刊记者 李明远 夏侯珂2024年3月15日 09:00 | 李明远 夏侯珂 |  |
2024-03-15 滨河日报 记者 李明远 王芳 大字体 小字体 扫码带走 打印 | 李明远 王芳 |  |
2024-03-15 滨河日报 记者 李明远 【收藏】【推荐】【投稿】 | 李明远 |  |
本报记者 李明远 王芳 | 李明远 王芳 |  |
□本报记者　李　明　通讯员　王　芳 | 李明 | 王芳 |
■通讯员 李明远 王 芳  记者 赵小雨 | 赵小雨 | 李明远 王芳 |
滨河日报记者李明远通讯员王芳赵小雨 | 李明远 | 王芳 赵小雨 |
滨河日报记者李明远和王芳 见习记者赵小雨 | 李明远 王芳 赵小雨 |  |
滨河日报·滨河新闻客户端记者 李明远 滨河报道 | 李明远 |  |
中青报·中青网记者 李明远 实习生 王芳 | 李明远 | 王芳 |
本报（example.com）记者李明远 日喀则摄影报道 | 李明远 |  |
《滨河财经》记者 李明远/文 王芳/编辑 | 李明远 |  | 王芳
滨报记者：李明远 滨报编辑：王芳 | 李明远 |  | 王芳
⊙记者 李明远 ○编辑 王芳 | 李明远 |  | 王芳
【记者】李明远 【通讯员】王芳 | 李明远 | 王芳 |
采写：滨河都市报首席记者 李明远 实习生 王芳 | 李明远 | 王芳 |
深圳特区报记者 李明远/文 王芳/图 | 李明远 |  |
文、图/滨河晚报全媒体记者 李明远 通讯员 王芳 | 李明远 | 王芳 |
文/滨河晚报全媒体记者 李明远 图/受访者供图 | 李明远 |  |
本版文/本报记者 李明远 王芳 | 李明远 王芳 |  |
文｜李明远 图｜王芳 编辑｜赵小雨 | 李明远 |  | 赵小雨
特派记者李明远/北京报道 | 李明远 |  |
滨河周刊记者 李明远 发自北京 | 李明远 |  |
财经中心／李明远报导 | 李明远 |  |
编译李明远／综合报导 | 李明远 |  |
李明远、王芳 报道 | 李明远 王芳 |  |
◎李明远 | 李明远 |  |
记者：才让卓玛 阿苏伍牛 | 才让卓玛 阿苏伍牛 |  |
○文 李明远 | 李明远 |  |
李明远 王芳 | 李明远 王芳 |  |
滨河日报 李明远 2023年8月1日 | 李明远 |  |
2023-08-01 08:12 滨河日报 记者 李明远 | 李明远 |  |
来源：滨河网 作者：李明远 王芳 编辑：赵小雨 实习生 钱多 2023-08-01 | 李明远 王芳 | 钱多 | 赵小雨
发布时间：2023-08-01 作者：文/李明远 图/王芳 浏览：23 | 李明远 |  |
2023-08-01 来源：滨河日报 / 记者： / 编辑：王芳 |  |  | 王芳
撰文：滨河基金会研究总监 李明远、助理研究员 王芳 | 李明远 王芳 |  |
作者：李明远，滨河大学教授 | 李明远 |  |
作者：李明远医师 | 李明远 |  |
李明远／滨河大学教授、滨河智库研究员 | 李明远 |  |
李明远 滨河县广播电视台 | 李明远 |  |
原创 李明远 滨河观察 | 李明远 |  |
滨河日报社全媒体记者 欧阳明 司徒小红 | 欧阳明 司徒小红 |  |
本报记者 买买提江·阿不都 扎西次仁 其其格 | 买买提江·阿不都 扎西次仁 其其格 |  |
（通讯员 木春燕 寸德才） | | 木春燕 寸德才 |
发布人：李明远 发布时间：2023-08-01 |  |  |
"""
"""Lines below the headline: line | reporters | correspondents | editors."""

LEAD = """
本报讯（记者 尚可 通讯员 王芳） | 尚可 | 王芳 |
本报讯（记者 李明远 通讯员 王芳） | 李明远 | 王芳 |
本报讯 记者李明远 通讯员王芳报道： | 李明远 | 王芳 |
本报讯（记者 赵镇镇 通讯员 李建中 王宣） | 赵镇镇 | 李建中 王宣 |
本报讯（记者李明远 通讯员 苏卫宣） | 李明远 |  |
本报讯（李明远） | 李明远 |  |
新华社滨河8月1日电（记者李明远、王芳） | 李明远 王芳 |  |
中新网滨河8月1日电 (李明远) | 李明远 |  |
滨河网8月1日讯（滨河导报记者 李明远 通讯员 王芳） | 李明远 | 王芳 |
滨河网讯（通讯员 李明远 王芳 记者 赵小雨） | 赵小雨 | 李明远 王芳 |
云上滨河报道（全媒体记者：李明远） | 李明远 |  |
学院新闻网讯（记者团 李明远 报道） | 李明远 |  |
（中央社记者李明远台北5日电） | 李明远 |  |
〔记者李明远／高雄报导〕 | 李明远 |  |
【滨河时报 李明远／台北报导】 | 李明远 |  |
滨河文汇报讯（记者 李明远、王芳 实习记者 赵小雨 深圳报道） | 李明远 王芳 赵小雨 |  |
本报讯（记者李明远 通讯员 滨卫健宣） | 李明远 |  |
记者李明远报道： | 李明远 |  |
【滨河时报8月1日报导】 |  |  |
【记者手记】 |  |  |
"""
"""What stands before the first sentence."""

END = """
（记者 李明远 通讯员 王芳） | 李明远 | 王芳 |
（总台央视记者 李明远 滨河台 王芳） | 李明远 王芳 |  |
（李明远、王芳） | 李明远 王芳 |  |
（李明远） | 李明远 |  |
（李明远 王芳） 《滨河新闻》 （2005年01月31日 第四版） | 李明远 王芳 |  |
（滨河县融媒体中心 李明远） | 李明远 |  |
（文/李明远 图/王芳） | 李明远 |  |
（李明远文/图） | 李明远 |  |
（宣传科 李明远） | 李明远 |  |
（作者系滨河大学教授李明远） | 李明远 |  |
（本报通讯员 李明远 摄影报道） |  | 李明远 |
 文/图 记者 李明远 | 李明远 |  |
（完） |  |  |
（党办） |  |  |
（综合滨河社、滨河台报道） |  |  |
"""
"""What stands behind the last sentence."""

TAIL = """
（责编：李明远 实习生：王芳） |  |  | 李明远 王芳
记者：李明远 摄影：王芳 编辑：赵小雨 | 李明远 |  | 赵小雨
滨河报记者 李明远 摄像 钱多 责编 王芳 审核 赵小雨 | 李明远 |  | 王芳 赵小雨
记者/李明远 编辑/王芳 | 李明远 |  | 王芳
记者丨李明远 王芳 | 李明远 王芳 |  |
采访人员：李明远 | 李明远 |  |
（李明远 王芳） | 李明远 王芳 |  |
李明远 王 芳 | 李明远 王芳 |  |
（急诊外科李明远 宣传股王小芳整理） | 李明远 王小芳 |  |
（党工办：李明远） | 李明远 |  |
（图文：李明远 审核：王芳） | 李明远 |  | 王芳
(文李明远/审核:王芳/编辑:赵小雨 | 李明远 |  | 王芳 赵小雨
撰稿人：李明远 审核人：王芳 | 李明远 |  | 王芳
口述：钱多 整理：李明远 | 李明远 |  |
本报评论员 李明远 | 李明远 |  |
李明远（特约评论员） | 李明远 |  |
通讯员李明远报道 |  | 李明远 |
出处 滨河日报/李明远 | 李明远 |  |
一审：李明远　二审：王芳　三审：赵小雨 |  |  | 李明远 王芳 赵小雨
一审/李明远二审/王芳三审/赵小雨 |  |  | 李明远 王芳 赵小雨
编辑 李明远 校对 王芳 |  |  | 李明远 王芳
责　编：李明远 |  |  | 李明远
责任编辑：李明远_BH1234 |  |  | 李明远
（责编：李明远、王芳） |  |  | 李明远 王芳
【纠错】 责任编辑： 李明远 |  |  | 李明远
责任编辑：晚棠 |  |  | 晚棠
编辑：小李 |  |  |
责任编辑：admin |  |  |
通讯员 滨卫健宣 |  |  |
供稿单位：滨河区卫健局 |  |  |
主持人：李明远 嘉宾：王芳 |  |  |
"""
"""Lines of their own below the text."""

NOBODY = (
    "记者从市卫健委获悉，今年将新建三家社区医院。",
    "记者在现场看到，设备已经安装完毕，工人正在调试。",
    "中国记者协会昨日发布公告，记者节活动将如期举行。",
    "“我们会尽快答复。”负责人李明远对记者表示，方案还在讨论。",
    "全省十佳新闻工作者、滨河日报记者李明远，把标题比作眼睛。",
    "滨河日报记者李明远当选理事，王芳等任副主席，任期四年。",
    "市民李明远、王芳（化名）说，看病比从前方便多了。",
    "会议由李明远主持，王芳作报告（赵小雨、钱多参加）。",
    "作者李明远的新书印了三千册（王芳译），主编推荐语由他自己写。",
    "记者李明远三年前曾到过这里，当时还是一片荒地。",
    "参加评审的专家有李明远、王芳、赵小雨，名单由学会公布。",
    "采访对象包括医生李明远、护士王芳、药师赵小雨，均为女性。",
    "（记者注：以上人名均为化名，地名也作了处理。）",
    "责任编辑要把好稿件的质量关，审核人员要逐字校对。",
    "全区有通讯员三百人，通讯员队伍建设是宣传工作的基础。",
)
"""Sentences that speak of reporters and persons; none of them signed the article."""


Row = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def rows(table: str, place: str) -> list[Row]:
    """Return (place, line, reporters, correspondents, editors) of each row of a table."""
    made: list[Row] = []
    for row in table.strip("\n").splitlines():
        *before, reporters, correspondents, editors = row.split("|")
        line = "|".join(before).removesuffix(" ")
        persons = (tuple(cell.split()) for cell in (reporters, correspondents, editors))
        made.append((place, line, *persons))  # type: ignore[arg-type]  # three of them
    return made


ALL = [
    *rows(HEAD, "head"),
    *rows(LEAD, "lead"),
    *rows(END, "end"),
    *rows(TAIL, "tail"),
    *[("body", line, (), (), ()) for line in NOBODY],
]


def lines_with(place: str, line: str) -> tuple[list[str], list[str]]:
    """Return the lines above the text and those of the text, with a line in its place."""
    head, body = ["2024-03-15 09:20 来源：青岚日报"], list(BODY)
    if place == "head":
        head = [line] if "20" in line or "来源" in line else [*head, line]
    elif place == "lead":
        body[0] = line + body[0]
    elif place == "end":
        body[-1] += line
    else:
        body.insert(2 if place == "body" else len(body), line)
    return head, body


def text_of(place: str, line: str) -> str:
    """Return a text capture of the article with a line in its place."""
    head, body = lines_with(place, line)
    return "\n".join([TITLE, *head, *body, "相关阅读", "老码头的灯塔要修了"])


def page_of(place: str, line: str) -> str:
    """Return an HTML page of the article with a line in its place."""
    head, body = lines_with(place, line)
    info = "".join(f'<div class="info">{text}</div>' for text in head)
    text = "".join(f"<p>{text}</p>" for text in body)
    return (
        f'<html><head><meta charset="utf-8"><title>{TITLE}_青岚网</title></head><body>'
        f'<div class="nav"><a href="/">首页</a></div><div class="main"><h1>{TITLE}</h1>{info}'
        f'<div class="content">{text}</div></div>'
        '<div class="footer">版权所有 青岚网</div></body></html>'
    )


@pytest.mark.parametrize("made", [text_of, page_of], ids=["text", "page"])
@pytest.mark.parametrize(("place", "line", "reporters", "correspondents", "editors"), ALL)
def test_who_signed(
    made: object,
    place: str,
    line: str,
    reporters: tuple[str, ...],
    correspondents: tuple[str, ...],
    editors: tuple[str, ...],
) -> None:
    assert callable(made)
    people = clean_capture(made(place, line).encode()).metadata
    assert (people.reporters, people.correspondents, people.editors) == (
        reporters,
        correspondents,
        editors,
    )


@pytest.mark.parametrize("line", [row[1] for row in [*rows(HEAD, ""), *rows(TAIL, "")]])
def test_a_line_that_names_who_made_the_article_is_none_of_it(line: str) -> None:
    place = "head" if line in HEAD else "tail"
    assert tuple(clean_text(text_of(place, line)).text.splitlines()) == BODY


@pytest.mark.parametrize("row", [*rows(LEAD, "lead"), *rows(END, "end")], ids=lambda row: row[1])
def test_a_name_in_the_text_stays_there(row: tuple[str, str]) -> None:
    _, body = lines_with(row[0], row[1])
    assert clean_text(text_of(row[0], row[1])).text.splitlines() == [x.strip() for x in body]


@pytest.mark.parametrize(
    "line", "記者趙小雨／台北報導 特派記者趙小雨／北京報導 撰文：趙小雨 文／趙小雨".split()
)
def test_a_page_in_traditional_characters(line: str) -> None:
    convert = opencc.OpenCC("s2t").convert
    page = convert(page_of("head", "撰文"))
    result = clean_capture(page.replace(convert("撰文"), line).encode())
    assert result.metadata.reporters == ("赵小雨",)


@pytest.mark.parametrize(
    ("head", "reporters"),
    [
        ('<meta name="author" content="李明远">', ("李明远",)),
        ('<meta name="author" content="滨河网">', ()),
        ('<meta name="author" content="admin">', ()),
        ('<script type="application/ld+json">{"author":{"name":"李明远"}}</script>', ("李明远",)),
        ('<script type="application/ld+json">{"author":[{"name":"李明远"}]}</script>', ("李明远",)),
    ],
)
def test_the_author_that_only_the_head_of_a_page_names(
    head: str, reporters: tuple[str, ...]
) -> None:
    page = page_of("tail", "责任编辑：王芳").replace("<title>", head + "<title>")
    assert clean_capture(page.encode()).metadata.reporters == reporters


def test_the_editor_in_the_head_of_a_page_is_no_reporter() -> None:
    head = '<meta name="author" content="王芳">'
    page = page_of("tail", "责任编辑：王芳").replace("<title>", head + "<title>")
    people = clean_capture(page.encode()).metadata
    assert (people.reporters, people.editors) == ((), ("王芳",))


def test_the_photographer_of_a_picture_is_no_reporter() -> None:
    caption = "旧仓库改成的实验室。滨河日报记者 李明远 摄"
    assert clean_text(text_of("body", caption)).metadata.reporters == ()
    assert clean_text(text_of("end", "（记者李明远摄）")).metadata.reporters == ()


def test_a_name_on_the_line_below_its_role() -> None:
    result = clean_text(text_of("tail", "编辑：\n王芳"))
    assert result.metadata.editors == ("王芳",)
    assert tuple(result.text.splitlines()) == BODY


def test_names_without_an_article_stay() -> None:
    assert clean_text("值班表\n李明远\n王芳 赵小雨").text.splitlines()[1:] == [
        "李明远",
        "王芳 赵小雨",
    ]


def test_a_list_of_names_is_no_byline() -> None:
    lead = BODY[-1] + "获奖者名单如下，排名不分先后，奖金由港务公司承担："
    text = "\n".join([TITLE, *BODY[:-1], lead, "李明远 王芳 赵小雨"])
    assert clean_text(text).metadata.reporters == ()


@pytest.mark.parametrize("line", ["书记 李明远", "区长：李明远 副区长：王芳", "高新区 平安"])
def test_officials_in_the_menu_of_a_site_did_not_write(line: str) -> None:
    assert clean_text(text_of("head", line)).metadata.reporters == ()


def test_names_in_a_note_on_the_source() -> None:
    note = (
        "本文来自微信公众号：滨河观察（ID：example），作者：李明远、王芳，"
        "原文标题：《旧仓库》，头图来自网络。"
    )
    assert clean_text(text_of("body", note)).metadata.reporters == ("李明远", "王芳")


def test_the_reporter_of_another_article_is_not_taken() -> None:
    other = "<section><h3>相关阅读</h3><p><a>记者王芳：老码头</a></p></section>"
    page = page_of("lead", "本报讯（记者李明远）").replace('<div class="footer">', other + "<div>")
    assert clean_capture(page.encode()).metadata.reporters == ("李明远",)


def test_clean_text_of_many_kinds_names_nobody() -> None:
    people = clean_text("\n".join(PARAGRAPHS)).metadata
    assert (people.reporters, people.correspondents, people.editors) == ((), (), ())


@pytest.mark.parametrize("module", [names, credit_words, grammar], ids=lambda it: it.__name__)
def test_examples_in_docstrings(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("时间：2024-03-15 来源/珠浦健康时报 浏览：30", "珠浦健康时报"),
        ("作者：苍洱周报　发表时间：2024-03-15 08:15　围观：2306", "苍洱周报"),
        ("濠报客户端/濠江商报记者骆嘉欣", "濠江商报"),
    ],
)
def test_a_paper_is_named_in_many_ways(line: str, publisher: str) -> None:
    text = "\n".join(["园区的账怎么算", line, *BODY])
    assert clean_text(text).metadata.publisher == publisher


def test_what_a_picture_shows_names_nobody() -> None:
    caption = "“海威四号”平台起鱼作业（滨河日报记者 李明远 摄）"
    result = clean_text("\n".join(["滨河日报 2024-03-15", *BODY[:2], caption, *BODY[2:]]))
    assert result.metadata.reporters == ()
    assert caption not in result.text
