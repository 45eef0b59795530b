"""What sites of novels, documents, forums and blogs add to an article, and what stays of it."""

# ruff: noqa: E501  (lines of pages are shown as they come)

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_capture, clean_text
from clusterbriefs.clean.result import CleanResult
from tests.clean.made import BODY
from tests.clean.made_html import TITLE, P
from tests.clean.test_lines_and_ends import taken

FIRST, SECOND, *REST = BODY
NOVELS = ("加入书架 上一章 章节列表", "上一章 章节目录 下一章")
FILES = ("上传者：某某 上传时间：2020-04-09", "相关文档 下载文档到电脑")


def page(*lines: str, head: tuple[str, ...] = (), tail: tuple[str, ...] = ()) -> CleanResult:
    """Return the article with some lines behind its first paragraph, cleaned."""
    return clean_text("\n".join([*head, TITLE, FIRST, *lines, SECOND, *REST, *tail]))


@pytest.mark.parametrize(
    "said",
    [
        "天才一秒记住墨香斋地址",
        "（手机用户请到m.example.net阅读）",
        "墨.香.斋.提.供.无.弹.窗.全.文",
        "手打更新最快",
        "喜欢本书请加入书签方便下次阅读",
    ],
)
def test_what_a_site_of_novels_says_in_a_sentence_goes_from_its_pages(said: str) -> None:
    line = f"种子库里存着八万份种子，{said}其中四百种是珍稀的，每隔五年要取出一部分做发芽试验。"
    assert line.replace(said, "") in page(line, head=NOVELS).text.splitlines()
    assert "八万份" in page(line).text


@pytest.mark.parametrize(
    "said", ["【精品文档欢迎下载】", "可编辑修改word版", "（完整版）资料分享", "学习资料值得收藏"]
)
def test_what_a_site_of_documents_says_in_a_sentence_goes_from_its_pages(said: str) -> None:
    line = f"到明年底登记率达到全部，{said}从业人员持证上岗，每半年检查一次，结果张贴在店门口。"
    assert line.replace(said, "") in page(line, tail=FILES).text.splitlines()


@pytest.mark.parametrize(
    "row",
    [
        "2欢迎下载",
        "食品安全自查报告范文.doc　5页",
        "内容提供方：天天向上",
        "第八十七章 对话种质资源库主任：给一粒种子留五十年（第2/2页）",
        "章节错误，点此报送（免注册），维护人员会在两分钟内校正，请耐心等待。",
    ],
)
def test_the_rows_of_such_sites_go(row: str) -> None:
    assert row not in page(row, head=NOVELS, tail=FILES).text


def test_jams_of_a_forum_go_from_the_ends_of_paragraphs() -> None:
    jams = ("8 B) o1 P9 y", "% X4 f& j")
    lines = [
        f"法官列出了十八项问题，{n}位代表当场签了字，谁也没有再争，楼道里堆的杂物三天清完，电梯月底修好。{jam}"
        for n, jam in enumerate(jams)
    ]
    text = page(*lines, head=("滨河论坛 › 城事杂谈",)).text.splitlines()
    assert [line.removesuffix(jam) for line, jam in zip(lines, jams, strict=True)] == text[1:3]


def test_the_rank_of_a_member_goes() -> None:
    assert "积分" not in page("1286主题 3万帖子 5.2万积分", "[LV.7]常住居民III").text


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("海绵在灯光下像玻璃。（本文来自江湾小站jw.example.com）", "海绵在灯光下像玻璃。"),
        (
            "海绵在灯光下像玻璃。（本文作者是中学教师）",
            "海绵在灯光下像玻璃。（本文作者是中学教师）",
        ),
    ],
)
def test_a_bracket_behind_a_paragraph_that_names_a_site_goes(line: str, left: str) -> None:
    begins = "科学家在两千米深的海底发现了一片海绵，面积有几个足球场大，"
    assert begins + left in page(begins + line).text.splitlines()


def test_the_name_at_the_head_of_a_page_goes_from_clauses_that_are_whole_without_it() -> None:
    head = ("范文大全网 > 总结报告 > 访谈",)
    line = "一头是厂家，主要精力放到了质量上；另一头是医院，范文大全网今年药占比降下来了，医生看病更专心。"
    assert line.replace("范文大全网", "") in page(line, head=head).text.splitlines()
    told = "范文大全网的记者走访了三家医院，回来写成一份报告，送到了市里，市里又转给了卫健委。"
    assert told in page(told, head=head).text.splitlines()


@pytest.mark.parametrize(
    ("text", "phrase", "left"),
    [
        ("步行距离增加58米，传奇私服发布网999再住院率下降了。", "传奇私服发布网", "步行距离增加58米，再住院率下降了。"),
        ("按设备投资的三成补助，范文模板免费下载单户不超过三万元。", "范文模板免费", "按设备投资的三成补助，单户不超过三万元。"),
        ("学校核验材料；24小时上门快速到达8月6日前公布。", "24小时上门快速", "学校核验材料；8月6日前公布。"),
        ("堵车是家常便饭。芝麻分550必下款的口子。他说要早走。", "必下款的口子", "堵车是家常便饭。他说要早走。"),
        ("办理援助案件196件，娱乐城注册送彩金38元涉及金额千万。", "娱乐城注册送彩金", "办理援助案件196件，涉及金额千万。"),
        ("他先用最新版本发布会的票换了一杯茶。", "最新版本", "他先用发布会的票换了一杯茶。"),
    ],
)  # fmt: skip
def test_what_else_of_a_phrase_goes_with_it(text: str, phrase: str, left: str) -> None:
    assert taken(text, phrase) == left


def test_lost_characters_in_a_clause_stay_and_are_reported() -> None:
    line = "老戏迷锟斤拷锟斤拷还把珍藏多年的唱片捐给了学校，学校专门腾出一间屋子存放。"
    result = page(line)
    assert line in result.text.splitlines()
    left = [edit.before for edit in result.account if edit.action == "left"]
    assert left == ["锟斤拷锟斤拷"]


def test_brackets_of_which_one_half_was_folded_are_made_even() -> None:
    lines = [
        f"({n}）小型客车由乡道绕行到石鼓村，沿线设有指示牌二十六块，夜间有灯。" for n in "一二"
    ]
    assert [f"（{line[1:]}" for line in lines] == page(*lines).text.splitlines()[1:3]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("冷库安装|卷帘门维修-百业通", f"{TITLE}-百业通"), TITLE),
        ((f"{TITLE}-渔民的账",), f"{TITLE}-渔民的账"),
    ],
)
def test_a_tail_of_the_headline_that_ends_another_line_is_the_site(
    head: tuple[str, ...], title: str
) -> None:
    text = "\n".join([*head, "更新时间：2023-11-02 10:15 来源：滨河时报", *BODY])
    assert clean_text(text).metadata.title == title


def test_whom_a_paper_sent_is_its_reporter() -> None:
    note = "编者按：药价降了，供应跟不跟得上？本刊记者邱若谷就此专访了医药流通专家闻人海。"
    people = page(note).metadata
    assert people.reporters == ("邱若谷",)


def test_a_notice_that_was_copied_is_dated_by_its_signature() -> None:
    stamp = ("时间：2022-06-23 作者：捷通家政 点击：417次 来源：网络",)
    signed = ("滨河区教育体育局", "2022年6月20日")
    dates = page(head=stamp, tail=signed).metadata
    assert dates.published is not None
    assert dates.captured is not None
    assert (dates.published.edtf, dates.captured.edtf) == ("2022-06-20", "2022-06-23")


def test_the_day_of_writing_is_not_that_of_the_publication() -> None:
    head = (
        "发布机构：交通运输局 成文日期：2022-09-26",
        "发布日期：2022-09-27 16:40 来源：交通运输局",
    )
    published = page(head=head).metadata.published
    assert published is not None
    assert published.edtf == "2022-09-27"


def test_a_year_that_lies_ahead_is_not_the_youngest() -> None:
    line = "9月16日，大会开幕。省里印发行动方案（2023—2026年），提出到2026年突破900亿元；2022年底有企业387家。"
    event = clean_text("\n".join([TITLE, line, *BODY])).metadata.event
    assert event is not None
    assert event.edtf.startswith("2023?-09-16")


def test_a_day_in_english_dates_the_page_of_a_blog() -> None:
    head = ("Posted by admin on March 9, 2024 | 0 Comments | 1,204 Views",)
    dates = page(head=head).metadata
    known = dates.published or dates.captured
    assert known is not None
    assert known.edtf == "2024-03-09"


def test_a_row_of_links_within_the_body_and_a_credited_table_of_a_picture_go() -> None:
    row = '<div class="x"><span>相关报道</span><a href="/1">一文读懂空域分类管理办法</a></div>'
    table = (
        '<table><tr><td><img src="a.jpg"></td></tr><tr><td>机手在检查麦茬，一行一行地数。<br>'
        "高原摄（影像滨河）</td></tr></table>"
    )
    first, rest = P.split("</p>", 1)
    source = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"
        f"<div class=article>{first}</p>{row}{table}{rest}</div></body></html>"
    )
    text = clean_capture(source.encode()).text
    assert "相关报道" not in text
    assert "麦茬" not in text


def test_the_name_of_an_app_is_no_headline() -> None:
    source = (
        '<html><head><title>江城云</title><meta property="og:title" content="江城云APP - 听见江城，看见生活">'
        f"</head><body><div class=article-title>{TITLE}</div><div class=content>{P}</div></body></html>"
    )
    assert clean_capture(source.encode()).metadata.title == TITLE


def test_the_account_above_the_line_of_the_time_is_the_publisher() -> None:
    result = page(head=("滨河交通发布", "2023-08-02 18:46 · 来自江苏"))
    assert result.metadata.publisher == "滨河交通发布"
    assert "滨河交通发布" not in result.text


def test_a_long_word_that_only_sellers_have_tells_beside_other_offers() -> None:
    lines = [
        "家长登录教育平台登记，专业清洗油烟机上传户口簿等材料，有困难的可到学校现场办理。",
        "学校核验材料以后，马桶疏通多少钱一次名单在八月六日公布，通知书随后发放到户。",
        "编班的规定要执行，无抵押贷款正规平台不得设立重点班，小学班额不超过四十五人。",
    ]
    text = page(*lines, head=("滨河家政 管道疏通 马桶疏通 开锁",)).text
    assert "家长登录教育平台登记，上传户口簿等材料" in text
    told = "小区的志愿者请人专业清洗油烟机三百台，老人一分钱没有花，街道还送了一次体检。"
    assert told in page(told).text
