"""Forms of platforms, farms and pages of downloads: what they set into, around and behind a text."""

# ruff: noqa: E501  (lines of pages are shown as they come)

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_capture, clean_text
from clusterbriefs.clean.result import CleanResult
from tests.clean.made import BODY, TITLE
from tests.clean.test_polluted_pages import annotate

FIRST, HEADING, SECOND, *REST = BODY
ARTICLE = [FIRST, HEADING, SECOND, *REST]


def cleaned(*lines: str) -> CleanResult:
    return clean_text("\n".join(lines))


def rules(result: CleanResult) -> set[str]:
    return {edit.rule for edit in result.account}


# The headline set between clauses.

ASKED = "滨河新区适合买房吗"
OWN = "滨河新区：码头上长出实验室"


def farm(*lines: str) -> CleanResult:
    return cleaned("知道百科", "知道百科 / 生活 / 正文", f"{ASKED}({OWN})", *lines)


def test_a_headline_that_a_farm_sets_between_clauses_goes_and_the_articles_own_is_the_title() -> (
    None
):
    result = farm(
        "2024-08-05 17:30 知道百科",
        "本文目录一览:",
        f"1、{OWN}",
        "2、滨河新区有几所学校",
        "3、滨河新区怎么坐车",
        f"1、{OWN}",
        FIRST.replace("，", f"，{ASKED}，", 1),
        SECOND.replace("。", f"，{OWN}。", 1),
        *REST[:-1],
        REST[-1].replace("，", f"，{ASKED}({OWN})，", 1),
        "2、滨河新区有几所学校",
        "相关内容请查看本站其他文章。",
    )
    assert result.text.splitlines() == [FIRST, SECOND, *REST]
    assert result.metadata.title == OWN
    assert "title-clauses" in rules(result)


def test_a_headline_that_one_clause_has_is_the_authors() -> None:
    said = FIRST.replace("，", "，新区的码头上长出了实验室，", 1)
    result = cleaned("新区的码头上长出了实验室", "2024-08-05 来源：滨河日报", said, SECOND, *REST)
    assert said in result.text.splitlines()


# Words in letters.


def test_function_words_in_letters_are_words_again_where_a_page_has_several() -> None:
    lines = [
        "五年前，这里hai是一片旧码头。新区把仓库改成实验室，首批入驻的团队dou记得那天的大雾。",
        "说白了，共用车间按小时计费，价格zui低，去年的预约比前年geng多，负责人也没有想到。",
        "园区Yi引进企业二十家，不夸张地说，其中三家来自外省，产值比五年前翻了一番。",
    ]
    result = cleaned(*lines)
    assert result.text.splitlines() == [
        "五年前，这里还是一片旧码头。新区把仓库改成实验室，首批入驻的团队都记得那天的大雾。",
        "共用车间按小时计费，价格最低，去年的预约比前年更多，负责人也没有想到。",
        "园区已引进企业二十家，其中三家来自外省，产值比五年前翻了一番。",
    ]
    assert {edit.basis for edit in result.account if edit.rule == "letter-words"} == {
        "inferred",
        "mechanical",
    }


def test_a_name_in_letters_stays() -> None:
    line = "他把车停在vivo门店外，隔壁的ofo仓库已经搬空，墙上还留着you字头的广告。"
    assert cleaned(FIRST, line, SECOND).text.splitlines() == [FIRST, line, SECOND]


# What a site sets around, behind and into sentences.


@pytest.mark.parametrize(
    "aside",
    [
        "（关注“滨河早知道”公众号）",
        "(更多数据请下载滨河早报APP)",
        "（滨河装修找老周，微信同号）",
        "ღ代写文案加V:qyw2077ღ",
    ],
)
def test_what_a_site_sets_between_clauses_goes(aside: str) -> None:
    said = FIRST.replace("，", f"，{aside}", 1)
    assert cleaned(said, *ARTICLE[1:]).text.splitlines() == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        "停水的小区可以在网上查到（关注“滨河水务”公众号），也可以打热线询问。",
        "展板上画着✔免费✔上门两行字，旁边的老人看了半天，说这字写得真周正。",
        "招生章程登在学校网站上（更多信息请看第三版），名额一共三十个。",
    ],
)
def test_an_aside_that_explains_a_word_stays(line: str) -> None:
    assert line in cleaned(FIRST, line, SECOND).text.splitlines()


@pytest.mark.parametrize(
    "behind",
    [
        "[图片来源：视觉中国]",
        "打开APP，查看更多精彩内容",
        "本文首发于微信公众号：滨河早知道。文章内容属作者个人观点，不代表本网立场。投资者据此操作，风险请自担。（责任编辑：甘棠 HN042）看全文写评论已有0条评论",
        "如有侵权，请联系本站删除。",
    ],
)
def test_what_a_site_says_behind_the_last_sentence_of_a_paragraph_goes(behind: str) -> None:
    result = cleaned(*ARTICLE[:-1], ARTICLE[-1] + behind)
    assert result.text.splitlines() == ARTICLE


def test_who_wrote_a_text_stays_in_front_of_what_a_site_says_behind_it() -> None:
    last = ARTICLE[-1] + "（周正）"
    said = "本文首发于微信公众号：滨河早知道。文章内容属作者个人观点，不代表本网立场。"
    assert cleaned(*ARTICLE[:-1], last + said).text.splitlines() == [*ARTICLE[:-1], last]


def test_a_player_in_front_of_the_first_sentence_goes() -> None:
    assert cleaned(f"听新闻 00:00 / 07:42 {FIRST}", *ARTICLE[1:]).text.splitlines() == ARTICLE


def test_a_notice_on_the_line_of_the_last_sentences_takes_none_of_them_along() -> None:
    notice = "版权声明：本文版权归原作者所有，如有侵权请联系本站删除，转载请注明出处。"
    result = cleaned(*ARTICLE[:-1], ARTICLE[-1] + notice, "上一篇：渡口开航", "© 滨河在线")
    assert result.text.splitlines() == ARTICLE


# Headlines.


@pytest.mark.parametrize(
    "line",
    [
        f"{TITLE}2024-01-16 06:48:25来源：滨河早报作者：周正0条评论",
        f"【转载】{TITLE} (2024-01-16 21:16:40) 转载▼",
    ],
)
def test_a_headline_is_told_from_the_time_that_is_written_to_it(line: str) -> None:
    result = cleaned("滨河早报 财经 股票", line, *ARTICLE)
    assert result.metadata.title == TITLE
    assert result.metadata.published is not None
    assert result.metadata.published.edtf == "2024-01-16"
    assert result.text.splitlines() == ARTICLE


def test_how_long_a_text_takes_to_read_is_no_headline() -> None:
    result = cleaned("阅读本文大约需要 5 分钟", TITLE, "滨河早报 2024-01-16 06:30", *ARTICLE)
    assert result.metadata.title == TITLE
    assert result.text.splitlines() == ARTICLE


def test_the_name_of_a_house_that_offers_have_goes_from_the_end_of_the_headline() -> None:
    said = SECOND.replace("。", "金沙国际官网登录。", 1)
    result = cleaned(
        "金沙国际官网登录", "网站首页 产品展示", f"{TITLE}-金沙国际", FIRST, said, *REST
    )
    assert result.metadata.title == TITLE
    assert "金沙" not in result.text


def test_a_summary_that_a_label_sets_off_is_the_sites() -> None:
    told = "摘要：在一座小城，每三个工人里就有一个在造船，如今他们学着做别的。"
    result = cleaned(TITLE, "2024-01-16 来源：滨河早报", told, *ARTICLE, *ARTICLE[2:4])
    assert told not in result.text


# What platforms ask of readers; what pages of downloads say of an app.


@pytest.mark.parametrize(
    "lure",
    [
        "阅读此文前，麻烦您点击一下“关注”，既方便您进行讨论与分享，又能带来不一样的参与感，感谢您的支持！",
        "看到这里，你有什么想说的？欢迎在评论区留言~",
        "欢迎在评论区留言，和大家一起聊聊",
    ],
)
def test_what_a_platform_asks_of_readers_in_the_midst_of_a_text_goes(lure: str) -> None:
    assert cleaned(*ARTICLE[:3], lure, *ARTICLE[3:]).text.splitlines() == ARTICLE


def test_what_the_last_line_asks_readers_goes_and_a_question_of_the_text_stays() -> None:
    asked = "对此，你怎么看？"
    assert cleaned(*ARTICLE, asked).text.splitlines() == ARTICLE
    assert asked in cleaned(*ARTICLE[:3], asked, *ARTICLE[3:]).text


def test_who_posted_a_text_goes_from_above_the_time() -> None:
    head = (TITLE, "塞上老周说事", "2023-09-14 08:21 · 优质财经领域创作者", "关注")
    assert cleaned(*head, *ARTICLE).text.splitlines() == ARTICLE


def test_what_a_page_of_downloads_says_of_an_app_goes() -> None:
    said = (
        "云顶下载软件特色",
        "1、界面清爽，操作简单，小白也能轻松上手；",
        "2、海量赛事，实时推送；",
    )
    log = ("更新日志", "v7.3.1 修复已知问题")
    assert cleaned(*ARTICLE, *said, *log).text.splitlines() == ARTICLE


def test_points_that_the_article_makes_stay() -> None:
    points = ("产品亮点", "1、车间按小时计费，财政补贴一半；", "2、预约的团队三天内能进场。")
    result = cleaned(*ARTICLE[:4], *points, *ARTICLE[4:])
    assert all(point in result.text for point in points[1:])


# Characters, marks and noise.


def test_scattered_characters_of_traditional_script_are_converted_throughout() -> None:
    lines = [
        "還沒走進市场，香气就先到了。大棚底下的香料堆成小山，买家抓起一把闻一闻。",
        "每天的交易量在两千吨上下，价格一有變动，收购商当天就会跟着調价，谁也不等。",
        "“轉一转”是这里的行话，过去的利潤被提取企业拿走了，如今留在了本地。",
        "检测报告變成一个二维码贴在麻袋上，客商扫一扫就能看到，进了市场的货都這样。",
    ]
    result = cleaned(*lines)
    assert result.text.splitlines() == [
        "还没走进市场，香气就先到了。大棚底下的香料堆成小山，买家抓起一把闻一闻。",
        "每天的交易量在两千吨上下，价格一有变动，收购商当天就会跟着调价，谁也不等。",
        "“转一转”是这里的行话，过去的利润被提取企业拿走了，如今留在了本地。",
        "检测报告变成一个二维码贴在麻袋上，客商扫一扫就能看到，进了市场的货都这样。",
    ]


def test_marks_of_upright_columns_are_read_in_the_line_of_source_and_time() -> None:
    result = cleaned(TITLE, "发布时间︰2024年4月11日 14:26　文章来源︰滨河早报", *ARTICLE)
    assert result.metadata.published is not None
    assert result.metadata.published.edtf == "2024-04-11"
    assert result.text.splitlines() == ARTICLE


def test_signs_against_copying_are_seen_with_less_where_a_page_has_some() -> None:
    noise = ["! z4 U6 N, m( g1 x", "' E' {9 S7 g5 o' Z", "8 h; V7 f! O2 d; Q1 A"]
    lines = [f"{line}{sign}" for line, sign in zip(ARTICLE[2:5], noise, strict=True)]
    last = f"{ARTICLE[5]}( R0 j, T5 u8 a"
    result = cleaned(FIRST, *lines, last, *ARTICLE[6:])
    assert result.text.splitlines() == [FIRST, *ARTICLE[2:]]


def test_a_caption_between_paragraphs_is_known_by_a_thing_that_the_text_names() -> None:
    text = "微型谐波减速器是这家厂的看家货，去年卖出三万台，订单排到了年底，工人三班倒。"
    page = ("首页 > 新闻 > 正文", TITLE, FIRST, "码头边的滨河科技园。", SECOND, text)
    result = cleaned(*page, "微型谐波减速器样品。", *REST, "上一篇：渡口开航")
    assert "样品" not in result.text
    assert text in result.text


def test_a_thing_that_the_sentence_counts_is_no_offer() -> None:
    line = "几位专家借住在县城的豆腐坊里，围着一口搪瓷反应釜，试着从玉米芯里提取木糖。"
    sold = FIRST.replace("，", "，（滨河装修找老周，微信同号）", 1)
    assert line in cleaned(sold, *ARTICLE[1:], line).text


def test_a_headline_that_asks_is_told_from_the_house_that_is_set_in_front_of_it() -> None:
    asked = "产值破两百亿元，新区的船怎么“造”得更快？"
    result = cleaned(f"开云体育中国官网-{asked}", *ARTICLE)
    assert result.metadata.title == asked
    assert result.text.splitlines() == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        "★★★ 滨海一号·山海大宅 建面约98-143㎡ 首付15万起 售楼处：滨河县渡口街与福宁大道交汇处 070-0000 9966 ★★★",
        "打开滨河APP，查看更多精彩图片",
        "实验室冻干机厂家直销 以旧换新最高抵2万元",
        "[图] 滨河搓丝机现场调试",
    ],
)
def test_what_sells_between_paragraphs_goes(line: str) -> None:
    assert cleaned(*ARTICLE[:3], line, *ARTICLE[3:]).text.splitlines() == ARTICLE


def test_what_somebody_gives_is_no_offer_and_a_game_goes_with_its_site() -> None:
    given = "日本客商要求每批次提供农残检测报告，欧盟市场看重包装可回收，订单排到了年底。"
    sold = FIRST.replace("，", "，百家乐在线投注平台", 1)
    assert cleaned(sold, HEADING, given, *ARTICLE[2:]).text.splitlines() == [
        FIRST,
        HEADING,
        given,
        *ARTICLE[2:],
    ]


def test_who_scans_a_code_in_the_last_paragraph_asks_nobody_for_it() -> None:
    line = "检测报告变成一个二维码贴在麻袋上，客商扫一扫就能看到，进了市场的货都这样。"
    assert cleaned(*ARTICLE, line).text.splitlines() == [*ARTICLE, line]


def test_the_readings_of_a_text_go_from_what_the_head_of_its_page_said() -> None:
    title = "滨(bīn)河(hé)新区产业(yè)加速集聚，三年引来百余支团队"
    body = "".join(f"<p>{annotate(line, 5, tones=True)}</p>" for line in ARTICLE if len(line) > 30)
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    result = clean_capture(page.encode())
    assert result.metadata.title == "滨河新区产业加速集聚，三年引来百余支团队"


@pytest.mark.parametrize(
    "line",
    [
        "滨河冷吃兔 正宗老店 全国包邮 淘宝搜索“渡口嬢嬢” 地址：渡口街XX号 电话 070-000XXXX",
        "天才一秒记住本站地址：shuwu8.cc，最快更新！无广告！",
        "自动化生产线一角。滨河家园装饰网配图",
    ],
)
def test_what_others_say_between_paragraphs_goes(line: str) -> None:
    assert cleaned(*ARTICLE[:3], line, *ARTICLE[3:]).text.splitlines() == ARTICLE


def test_steps_that_a_sentence_lists_stay_beside_offers() -> None:
    listed = "新区将围绕“研发—检测—注册—入院”四个环节，设立总额3亿元的专项，对产品给予奖励。"
    sold = FIRST.replace("，", "，鼎汇国际手机版下载，", 1)
    assert listed in cleaned(sold, HEADING, listed, *ARTICLE[2:]).text


def test_the_headline_of_a_forum_is_told_from_who_powers_it() -> None:
    head = (
        "滨河论坛 - Powered by Discuz!",
        "[转载] 滨河新区的“破壁”记  [复制链接]",
        "菜乡老李  发表于 2022-11-3 21:14:06 | 只看该作者",
    )
    assert cleaned(*head, *ARTICLE).metadata.title == "滨河新区的“破壁”记"


def test_a_refrain_of_the_headline_is_the_authors() -> None:
    title = "家门口的好医院"
    lines = [
        FIRST.replace("，", "，家门口的好医院越来越多，", 1),
        SECOND.replace("。", "，家门口的好医院建起来了。", 1),
    ]
    result = cleaned(title, "2024-08-05 来源：滨河日报", *lines, *REST)
    assert result.text.splitlines() == [*lines, *REST]
