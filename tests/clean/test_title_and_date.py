"""Titles and dates where pages and captures hide them."""

from __future__ import annotations

import opencc
import pytest

from clusterbriefs.clean import clean_capture, clean_text
from tests.clean.made_html import BODY, LINKS, TITLE, P

SUBTITLE = "一笔旧账换来四十家新企业"


def capture(*head: str, tail: tuple[str, ...] = ()) -> str:
    """Return a text capture of the article with some lines above and below it."""
    return "\n".join([*head, *BODY, *tail])


@pytest.mark.parametrize(
    "text",
    [
        capture("第C01版：要闻", TITLE, SUBTITLE, "■通讯员 王芳 记者 李明远"),
        capture(TITLE, "2024-03-15 14:31 青岚晚报•青岚派 原创", SUBTITLE, "记者 李明远"),
        capture(TITLE, "日期：03-15", "青岚热线", TITLE, TITLE),
        capture("青岚电视台 李明远 2024-03-15 13:12", tail=(f"原题：{TITLE}", "记者 李明远")),
        capture(f"{TITLE} - 海岛游记 - 逍遥游旅行攻略网", f"{TITLE[:8]}...", "记者 李明远"),
    ],
    ids=[
        "a subtitle",
        "a subtitle below the time",
        "three times",
        "named below the text",
        "with section and site",
    ],
)
def test_the_headline_of_a_text_capture(text: str) -> None:
    assert clean_text(text).metadata.title == TITLE


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (
            f"<title>{TITLE}_青岚网</title>",
            f"<h1>{TITLE}<br><span>2024-03-15 10:26:33 来源：青岚网 评论：0</span></h1>",
        ),
        (
            "<title>渔民抱着电子秤进课堂--青岚都市报(数字报)</title>",
            "<table><tr><td><strong>渔民抱着电子秤进课堂</strong><br><font>三筐螃蟹当教具</font></td></tr>"
            "</table>",
        ),
    ],
    ids=["the time is in the heading", "a page of a paper"],
)
def test_the_title_of_a_page(head: str, heading: str) -> None:
    page = f"<html><head>{head}</head><body>{heading}<div>{P}</div><ul>{LINKS}</ul></body></html>"
    expected = TITLE if TITLE in head else "渔民抱着电子秤进课堂"
    assert clean_capture(page.encode()).metadata.title == expected


@pytest.mark.parametrize(
    "line",
    [
        "http://www.example.com 2024年03月15日 09:06 青岚网-青岚日报",
        "3上一期 版面导航 下一篇4 2024年3月15日 放大 缩小 默认",
        "2024-03-15 14:31 青岚晚报•青岚派 原创",
    ],
)
def test_the_day_above_the_text(line: str) -> None:
    published = clean_text(capture(TITLE, line)).metadata.published
    assert published is not None
    assert published.edtf == "2024-03-15"


def test_a_footer_does_not_make_the_stamp_that_of_a_copy() -> None:
    footer = ("版权为 青岚网 www.example.com 所有 未经同意不得复制或镜像", "关于我们 - 联系我们")
    found = clean_text(capture(TITLE, "2024-03-15 20:08 来源：青岚网", tail=footer)).metadata
    assert found.published is not None
    assert (found.published.edtf, found.captured) == ("2024-03-15", None)


def test_the_year_of_a_day_is_not_after_the_copy() -> None:
    lead = "8月22日上午，园区公布了今年（2025年）前七个月的数字，新批项目五十个。"
    text = "\n".join([TITLE, "时间：2025-08-22 20:33 来源：网络", lead, *BODY])
    event = clean_text(text).metadata.event
    assert event is not None
    assert event.edtf == "2025?-08-22"


@pytest.mark.parametrize(
    ("stamp", "day", "year"),
    [
        ("2023-10-18", "10月16日", "2023?-10-16"),
        ("2023-01-03", "12月29日", "2022?-12-29"),
        # Months later the page is a copy of who knows which year's report.
        ("2023-10-18", "4月8日", "2017?-04-08"),
    ],
)
def test_a_day_soon_before_the_copy_is_of_its_year(stamp: str, day: str, year: str) -> None:
    """A year that the article names may be long past."""
    paragraph = f"{day}，云岭县的果园开始采收，这片果园建于2016年，今年预计收果三百吨。"
    dates = clean_text(
        f"云岭县果园开始采收\n来源：互联网 时间：{stamp}\n{paragraph}\n" + "\n".join(BODY[:4])
    ).metadata
    assert dates.event is not None
    assert dates.event.edtf == year


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("http://www.example.com 2024年03月15日 09:06 青岚网-青岚日报", "青岚日报"),
        ("发布时间：2024-03-15 来源：sp20240315", None),
        ("2024-03-15 青岚商报 记者 李明远 【收藏】【推荐】【投稿】", "青岚商报"),
        ("青岚教育 2024-03-15 18:30 发表于浙江", "青岚教育"),
        ("来源丨青岚教育", "青岚教育"),
    ],
)
def test_the_publisher_in_the_line_of_source_and_time(line: str, publisher: str | None) -> None:
    assert clean_text(capture(TITLE, line)).metadata.publisher == publisher


@pytest.mark.parametrize(
    ("lead", "publisher"),
    [
        ("青岚网3月15日讯（记者李明远）", "青岚网"),
        ("青岚快报讯（记者李明远 文/摄）", "青岚快报"),
        ("3月15日，青岚商报讯（记者 李明远）", "青岚商报"),
        ("3月15日，青岚商报讯（记者 李明远）\n", "青岚商报"),
        ("（青岚社记者李明远台中25日电）", "青岚社"),
        ("本报讯（记者李明远）", None),
    ],
)
def test_the_publisher_in_the_dateline(lead: str, publisher: str | None) -> None:
    text = capture(TITLE).replace(BODY[0], lead + BODY[0])
    assert clean_text(text).metadata.publisher == publisher


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            (TITLE, "——青岚镇的一笔旧账", "2024-03-15 10:26 来源：青岚晚报"),
            f"{TITLE}——青岚镇的一笔旧账",
        ),
        (
            (TITLE, "——从“没人收”到“抢着收”的三年", "2024-03-15 10:26 来源：青岚晚报"),
            f"{TITLE}——从“没人收”到“抢着收”的三年",
        ),
        (("青岚县实验小学", "乡土课程 >> 家乡物产", TITLE), TITLE),
        (("青岚老乡论坛", f"[转帖] {TITLE} [复制链接]", "查看: 884|回复: 3"), TITLE),
        ((f"【青岚日报】{TITLE}", "发布日期：2024年3月15日 浏览：[ 417 ]"), TITLE),
        ((TITLE[:-1], TITLE, "青岚日报记者 李明远"), TITLE),
        (("青岚网 首页", "2024-03-15 10:26", f"（原标题：{TITLE}）"), TITLE),
        ((f"{TITLE}-渔具展-网具展-2024东海国际渔具展", "2024年3月15日"), TITLE),
    ],
    ids=[
        "two lines",
        "quoted words",
        "a school",
        "a forum",
        "an outlet in front",
        "cut unseen",
        "in a bracket with its label",
        "sections behind",
    ],
)
def test_a_headline_is_whole_and_nothing_but_it(head: tuple[str, ...], title: str) -> None:
    result = clean_text(capture(*head))
    assert result.metadata.title == title
    assert result.text.splitlines() == list(BODY)


@pytest.mark.parametrize(
    "tail",
    [
        f"转载请注明：《{TITLE}》 http://www.qinglan.example/a/1.html",
        f"本文标题：{TITLE}",
        f"原标题：{TITLE}",
    ],
)
def test_a_headline_that_was_cut_short_is_taken_whole_from_below(tail: str) -> None:
    result = clean_text(capture(TITLE[:-3] + "…", "2024-03-15", tail=(tail,)))
    assert (result.metadata.title, result.metadata.title_state) == (TITLE, "complete")
    assert result.text.splitlines() == list(BODY)


def test_a_headline_that_was_cut_short_is_taken_whole_from_the_breadcrumb() -> None:
    for own in (TITLE[:-3], TITLE):
        head = (f"当前位置：首页 > 新闻 > {TITLE} 正文", own, "2024-03-15")
        assert clean_text(capture(*head)).metadata.title == TITLE


@pytest.mark.parametrize(
    "below",
    [
        f"本文标题：{TITLE}",
        f"转载请注明：《{TITLE}》 /a/1.html",
        f"转载请注明出处：{TITLE} http://www.qinglan.example/a/1.html",
    ],
)
def test_a_page_without_one_above_names_its_headline_below(below: str) -> None:
    result = clean_text(capture(tail=(below, "相关产品推荐", "加厚渔网定做")))
    assert result.metadata.title == TITLE


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            ("青岚论坛 › 杂谈 › " + TITLE, "返回列表", f"[民生] {TITLE} [复制链接]", "只看该作者"),
            TITLE,
        ),
        ((f"{TITLE}_青岚招聘网最新招聘", "2024-03-15 10:26"), TITLE),
        (("首页 > 就业动态 > 正文", f"[就业动态] {TITLE}", "来源：青岚日报"), TITLE),
        (("产品目录", "青岚渔网机", TITLE, "2024-03-15", "上一篇：青岚渔网机的保养"), TITLE),
        (("传奇私服发布网", f"{TITLE}_新开传奇私服发布网", "来源：青岚日报"), TITLE),
    ],
    ids=["among buttons", "a low line", "a column", "below a menu", "a seller's site"],
)
def test_a_headline_is_told_from_what_stands_beside_it(head: tuple[str, ...], title: str) -> None:
    assert clean_text(capture(*head)).metadata.title == title


def test_a_series_of_the_paper_is_part_of_the_headline() -> None:
    result = clean_text(capture("青岚在线", f"[潮起东海] {TITLE}", "来源：青岚日报"))
    assert result.metadata.title == f"[潮起东海] {TITLE}"


def test_the_archive_of_a_forum_names_the_headline_below() -> None:
    result = clean_text(capture(tail=("1", f"查看完整版本: {TITLE}")))
    assert result.metadata.title == TITLE
    assert result.text.splitlines() == list(BODY)


def test_the_day_behind_the_name_of_a_paper_is_the_paper_s() -> None:
    head = (TITLE, "更新时间：2024-03-18 10:22 已阅：13 次", "来源：青岚日报 2024-03-15")
    metadata = clean_text(capture(*head)).metadata
    assert metadata.published is not None
    assert metadata.captured is not None
    assert (metadata.published.edtf, metadata.captured.edtf) == ("2024-03-15", "2024-03-18")
    assert metadata.published.basis == "stated with the source"


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        ((("来源：购物大厅 2024-03-15", TITLE), ("（来源：青岚日报）",)), "青岚日报"),
        (((TITLE, "2024-03-15 来源：多多整理"), ()), None),
        (((TITLE, "2024-03-15"), ("（原载《青岚日报》2024年3月15日02版）",)), "青岚日报"),
    ],
)
def test_a_source_that_is_named_like_a_paper_counts_first(
    lines: tuple[tuple[str, ...], tuple[str, ...]], publisher: str | None
) -> None:
    head, tail = lines
    result = clean_text(capture(*head, tail=tail))
    assert result.metadata.publisher == publisher
    assert result.text.splitlines() == list(BODY)


def test_what_the_head_of_a_page_says_is_no_copy_s_day() -> None:
    page = (
        f"<html><head><title>{TITLE}</title>"
        '<meta property="article:published_time" content="2024-03-15"></head><body>'
        f"<h1>{TITLE}</h1><p>更新时间：2024-03-18 10:22 来源：青岚日报</p>"
        + "".join(f"<p>{line}</p>" for line in BODY)
        + "</body></html>"
    )
    metadata = clean_capture(page.encode()).metadata
    assert metadata.published is not None
    assert metadata.published.edtf == "2024-03-15"
    assert metadata.captured is None


@pytest.mark.parametrize(
    "line", ["《青岚日报》（2024年3月15日 第04版）", "青岚日报 2024年3月15日 记者 李明远"]
)
def test_the_paper_and_its_day_above_the_text(line: str) -> None:
    found = clean_text(capture(TITLE, line))
    assert [paragraph.text for paragraph in found.paragraphs] == list(BODY)
    assert found.metadata.publisher == "青岚日报"
    assert found.metadata.published is not None
    assert found.metadata.published.edtf == "2024-03-15"
    assert found.metadata.published.basis == "stated with the source"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("本文原刊于《青岚日报》2024年3月15日", "2024-03-15"),
        ("（原载2024年3月15日《青岚日报》第3版，记者 李明远）", "2024-03-15"),
        ("本文由岚山商城转载自青岚日报", None),
        ("转载自青岚通讯社", None),
    ],
)
def test_the_paper_below_the_text(line: str, day: str | None) -> None:
    found = clean_text(capture(TITLE, "来源：岚山商城 浏览：9", tail=(line, "上一篇：无"))).metadata
    assert found.publisher == ("青岚通讯社" if "通讯社" in line else "青岚日报")
    stated = found.published is not None and found.published.basis == "stated with the source"
    assert (found.published.edtf if stated and found.published else None) == day


@pytest.mark.parametrize(
    "last",
    [
        "青岚供销合作社2015年6月1日挂牌，至今已有九年，社员四百多户，去年分红两百万元。",
        "据新华社2019年3月5日报道，该县已经脱贫，全县再无一户贫困户，干部仍然住在村里。",
    ],
)
def test_a_day_in_the_last_paragraph_is_not_that_of_a_paper(last: str) -> None:
    found = clean_text(
        capture(TITLE, "2024-03-15 10:00 来源：青岚日报", tail=(last,))
    ).metadata.published
    assert found is not None
    assert found.edtf == "2024-03-15"


@pytest.mark.parametrize(
    "title",
    ["未经村民同意占用耕地 青岚镇叫停三个项目", "严禁转载不实信息 青岚网信部门约谈十家平台"],
)
def test_a_headline_can_speak_of_rights(title: str) -> None:
    assert clean_text(capture(title, "2024-03-15 10:00 来源：青岚日报")).metadata.title == title


def test_who_made_a_picture_did_not_publish_the_article() -> None:
    text = capture(TITLE, "来源：青岚日报", tail=("图片来源：青岚照明公司",))
    assert clean_text(text).metadata.publisher == "青岚日报"
    text = capture(TITLE, tail=("图片来源：青岚照明公司",))
    assert clean_text(text).metadata.publisher is None


def test_neither_a_right_nor_who_posted_it_is_the_headline() -> None:
    head = (
        "青岚论坛 > 青岚话题 > " + TITLE,
        f"[转帖] {TITLE} [复制链接]",
        "岚山小七59",
        "未经作者授权，禁止转载",
    )
    stamp = (
        "发表于 2024-03-16 21:07:45 | 只看该作者",
        "本帖最后由 岚山小七59 于 2024-03-16 21:15 编辑",
    )
    found = clean_text(capture(*head, *stamp))
    assert found.metadata.title == TITLE
    assert [paragraph.text for paragraph in found.paragraphs] == list(BODY)


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("三镇合建医疗器械共享车", "cut"),
        ("三镇合建医疗器械共享车间", "complete"),
        ("共享车间为何选在岚山镇", "complete"),
    ],
)
def test_a_headline_that_breaks_off_inside_a_word_is_cut(title: str, state: str) -> None:
    text = "共享车间上月投用，两家企业进驻共享车间，第三家在装设备，岚山镇上的老师傅每天来看。"
    found = clean_text("\n".join([title, "2024-03-15 10:00 来源：青岚日报", text, *BODY]))
    assert found.metadata.title == title
    assert found.metadata.title_state == state


def test_a_paper_its_reporter_and_the_day_on_one_line() -> None:
    metadata = clean_text(capture(TITLE, "青岚经济观察 李明远 2024-03-15 10:05")).metadata
    assert (metadata.publisher, metadata.reporters) == ("青岚经济观察", ("李明远",))
    assert metadata.published is not None
    assert metadata.published.edtf == "2024-03-15"


@pytest.mark.parametrize(
    "named",
    [
        "原标题：渔民抱着电子秤进课堂 三筐螃蟹当教具",
        "本文标题:渔民抱着电子秤进课堂 三筐螃蟹当教具",
        "标题：渔民抱着电子秤进课堂 三筐螃蟹当教具",
    ],
)
def test_a_headline_that_the_foot_of_a_page_names_is_taken_whole(named: str) -> None:
    found = clean_text(capture("渔民抱着电子秤进课", "来源：青岚网", tail=(named,))).metadata
    assert (found.title, found.title_state) == (
        "渔民抱着电子秤进课堂 三筐螃蟹当教具",
        "complete",
    )


def test_what_a_site_adds_to_a_headline_at_the_foot_is_none_of_it() -> None:
    foot = "本文标题：渔民抱着电子秤进课堂_青岚生活号"
    found = clean_text(capture("渔民抱着电子秤进课堂", "来源：青岚网", tail=(foot,))).metadata
    assert found.title == "渔民抱着电子秤进课堂"


def test_a_headline_below_the_text_is_found_by_the_line_of_its_source() -> None:
    tail = (TITLE, "（来源：青岚发布 2024年3月15日）")
    result = clean_text(capture(tail=tail))
    assert result.metadata.title == TITLE
    assert TITLE not in result.text


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("文：赵小舟（滨河侨报）", "滨河侨报"),
        ("滨河健康网 记者赵小舟", "滨河健康网"),
        ("滨河发布 · 2023-10-08 · 浏览 2,604 · 收藏 88", "滨河发布"),
        ("[ 作者：佚名　转贴自：滨河健康网　点击数：407　更新时间：2025/3/18 ]", "滨河健康网"),
        ("原文刊于《滨河商报》2023年12月19日 记者：赵小舟", "滨河商报"),
        ("小灵通 2024-05-21 21:33:08 发布于广东 转载自：新器周刊", "新器周刊"),
    ],
)
def test_whose_article_it_is_shows_in_many_ways(line: str, publisher: str) -> None:
    lines = ["百事通", "首页 > 资讯 > 正文", "滨河新区生物企业一年多出19家", line, *BODY]
    assert clean_text("\n".join(lines)).metadata.publisher == publisher


def test_a_paper_that_speaks_of_itself_on_its_own_page_is_the_publisher() -> None:
    first = f"本报滨河1月16日电 {BODY[0]}"
    lines = ["滨河日报数字报", "第03版：经济", "滨河新区生物企业一年多出19家", first, *BODY[1:]]
    assert clean_text("\n".join(lines)).metadata.publisher == "滨河日报"
    elsewhere = ["滨河阀门网", *lines[2:]]
    assert clean_text("\n".join(elsewhere)).metadata.publisher is None


def test_a_day_by_the_calendar_of_taiwan_is_the_day_of_the_page() -> None:
    lines = ["首页 > 新闻 > 正文", "滨河新区生物企业一年多出19家", "发布日期：110/10/14", *BODY]
    published = clean_text("\n".join(map(opencc.OpenCC("s2t").convert, lines))).metadata.published
    assert published is not None
    assert published.edtf == "2021-10-14"


def test_a_headline_that_ends_in_a_dash_goes_on_in_the_next_line() -> None:
    lines = ["首页 > 新闻 > 正文", "原标题：滨河现代产业园区——", "“栽树工程”促集聚", *BODY]
    result = clean_text("\n".join(lines))
    assert result.metadata.title == "滨河现代产业园区——“栽树工程”促集聚"
    assert result.text.splitlines() == list(BODY)


def test_the_day_on_which_a_member_joined_is_not_that_of_the_post() -> None:
    member = "论坛元老 Rank: 8 帖子 312 注册时间 2006-3-11"
    post = "1# 大 中 小 发表于 2018-5-7 23:16 只看该作者"
    published = clean_text(capture("青岚老乡论坛", member, post, TITLE)).metadata.published
    assert published is not None
    assert published.edtf == "2018-05-07"


def test_a_site_whose_name_stands_in_text_and_rights_is_no_headline() -> None:
    keeper = "青岚生命健康科技园"
    lines = [keeper, "园区概况 / 招商入驻", TITLE, "2024-03-15 来源：青岚晚报", *BODY]
    lines += [f"活动之后，与会人员参观了{keeper}的中试车间。", f"Copyright (C) 2016 {keeper}公司"]
    assert clean_text("\n".join(lines)).metadata.title == TITLE


def test_a_day_as_european_programs_print_it_is_read() -> None:
    lines = [
        "园区首批十家药企集中开工",
        "12.04.2015 01:09",
        "本文来源: 滨河日报",
        "园区去年新增企业二十家，其中三家来自外省，园区为它们准备了标准厂房。",
        "园区负责人说，今年还要再建两栋楼，把研发和检测放在一起，企业下楼就能做实验。",
    ]
    metadata = clean_text("\n".join(lines)).metadata
    stamped = metadata.published or metadata.captured
    assert stamped is not None
    assert stamped.edtf == "2015-04-12"
