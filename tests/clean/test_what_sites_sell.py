"""What the keeper of a site puts into an article: sentences, clauses and lines of his trade."""

from __future__ import annotations

from typing import Final

import pytest

from clusterbriefs.clean import clean_text
from tests.clean.made import BODY

FIRST: Final = "园区去年新增企业二十家，其中三家来自外省，产值增长两成。"
SECOND: Final = "两处共用车间已经交付，团队按小时预约设备，费用由财政补贴一半。"
THIRD: Final = "会展中心改成了供需大厅，原料和设备摆在一起，客商当天就能签约。"
ARTICLE: Final = (BODY[0], FIRST, SECOND, THIRD, BODY[3])


def page(*body: str, head: tuple[str, ...] = (), tail: tuple[str, ...] = ()) -> list[str]:
    """Return the clean paragraphs of a page with a frame."""
    return clean_text("\n".join([*head, *body, *tail])).text.splitlines()


def with_it(sentence: str) -> str:
    return f"{FIRST}{sentence}{SECOND}"


@pytest.mark.parametrize(
    "sentence",
    [
        "专升本半年拿证，免试入学，名额有限！",
        "（积分落户代办怎么收费，可拨打本站热线咨询）",
        "借钱不还请律师，咨询电话000-0000-0000。",
        "本章未完，请点击下一页接着阅读！",
        "手机用户请换手机版阅读，更优质的阅读体验。",
    ],
)
def test_a_sentence_that_sells_goes_out_of_a_paragraph(sentence: str) -> None:
    out = page(BODY[0], with_it(sentence), THIRD, BODY[3])
    assert FIRST + SECOND in out


@pytest.mark.parametrize(
    "line",
    [
        "【征信不好可以办，身份证贷款两万，当日放款，加V：kq0000】",
        "本章未完，请点击下一页接着阅读！",
    ],
)
def test_a_line_that_sells_goes_from_between_paragraphs(line: str) -> None:
    assert page(*ARTICLE[:2], line, *ARTICLE[2:]) == list(ARTICLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "中介打出“半年拿证，名额有限”的广告，被市场监管部门约谈。",
        "想办积分落户的市民，可拨打社区窗口的咨询电话。",
        "律师表示，债务纠纷可先申请调解，咨询电话全天有人接听。",
    ],
)
def test_a_sentence_that_reports_on_sellers_stays(sentence: str) -> None:
    assert with_it(sentence) in page(BODY[0], with_it(sentence), THIRD, BODY[3])


TRADES: Final = {
    "沧州积分落户代办": ("积分落户 居住证积分 落户代办 人才引进", "积分落户热线：0000-0000000"),
    "云南四天三夜纯玩团多少钱": ("纯玩团 四天三夜 两日游 旅游报价", "导游电话"),
    "江景房清盘特价房": ("新房 清盘 特价房 看房团 江景房", "看房热线：0000-0000000"),
    "现货批发化学试剂 厂价直销": ("现货批发 厂价直销 化学试剂 标准品", "欢迎来电"),
    "河北专升本报考条件": ("专升本 自考本科 报考条件 学历提升", "半年拿证"),
}
"""Phrases of a trade, and a menu and a line below of the site that is in it."""


@pytest.mark.parametrize("phrase", TRADES)
def test_the_trade_that_a_frame_speaks_of_goes_out_of_a_sentence(phrase: str) -> None:
    menu, below = TRADES[phrase]
    damaged = FIRST.replace("，", f"，{phrase}", 1)
    assert FIRST in page(BODY[0], damaged, THIRD, BODY[3], head=(menu,), tail=(below,))


@pytest.mark.parametrize("phrase", TRADES)
def test_news_on_that_trade_stays(phrase: str) -> None:
    menu, below = TRADES[phrase]
    news = f"区里核查了网上的广告，{phrase[:4]}一类的说法占到三成，多数没有资质。"
    assert news in page(BODY[0], news, THIRD, BODY[3], head=(menu,), tail=(below,))


FIRM: Final = "版权所有：沧州市禾澈环保设备有限公司"


@pytest.mark.parametrize(
    "clause",
    ["禾澈环保专业承接污水处理，", "污水处理找禾澈环保000-00000000", "【禾澈环保为您关注】"],
)
def test_what_a_firm_says_of_itself_on_its_own_site_goes(clause: str) -> None:
    damaged = FIRST.replace("，", f"，{clause}", 1)
    assert FIRST in page(BODY[0], damaged, SECOND, THIRD, BODY[3], tail=(FIRM,))


def test_a_firm_that_the_article_is_about_stays() -> None:
    about = (
        "禾澈环保去年把总部迁到园区，研发人员增加到六十人。",
        "禾澈环保的热线昼夜有人接听，客户多是县里的水厂。",
        "禾澈环保说，明年会把试验线再延长一公里。",
    )
    out = page(BODY[0], *about, BODY[3], tail=(FIRM,))
    assert out == [BODY[0], *about, BODY[3]]


def test_the_list_of_an_articles_own_headings_goes() -> None:
    body = (BODY[0], "先把展会办起来", FIRST, "再把车间建起来", SECOND, THIRD)
    head = ("目录", "1 先把展会办起来", "2 再把车间建起来")
    assert page(*body, head=head) == list(body)


def test_the_numbers_of_parts_go_and_their_headings_stay() -> None:
    body = (BODY[0], "01", "码头上的仓库", FIRST, "02", "仓库里的机器", SECOND, THIRD)
    assert page(*body) == [line for line in body if not line.isdigit()]


def test_titles_with_a_day_below_each_go() -> None:
    rows = [
        line
        for number in range(1, 5)
        for line in (f"海边又有{number}座风机并网，", f"2024/11/1{number}李某🍖")
    ]
    assert page(*ARTICLE, tail=tuple(rows)) == list(ARTICLE)


def test_what_stands_below_a_form_for_comments_goes() -> None:
    tail = ("您需要登录后才可以评论，登录|注册", "老街上的最后一位代书先生", "海边又有三座风机并网")
    assert page(*ARTICLE, tail=tail) == list(ARTICLE)


@pytest.mark.parametrize(
    "line",
    [
        "摘要：滨河新区生物医药产业加速集聚",
        "导读：滨河新区生物医药产业加速集聚，想看别的消息请收藏滨河门户。",
        "新华社滨河6月1日电 题：滨河新区生物医药产业加速集聚",
    ],
)
def test_the_headline_goes_with_any_label(line: str) -> None:
    result = clean_text(
        "\n".join(["滨河新区生物医药产业加速集聚", "2023-01-31 来源：网络", line, *ARTICLE])
    )
    assert result.text.splitlines() == list(ARTICLE)
    assert result.metadata.title == "滨河新区生物医药产业加速集聚"


def test_a_note_of_one_who_passes_it_on_goes() -> None:
    note = "别处看来的稿子，转给各位车友，住得近的可以说两句"
    assert page(note, *ARTICLE) == list(ARTICLE)


@pytest.mark.parametrize(
    ("clause", "left"),
    [
        ("请记住本站域名：www.example.cc，", ""),
        ("滨河落户咨询请加微信为此，", "为此，"),
    ],
)
def test_clauses_that_sell_go_and_the_next_sentence_stays(clause: str, left: str) -> None:
    damaged = FIRST.replace("，其中", f"，{clause}其中")
    out = page(BODY[0], damaged, SECOND, BODY[3], head=("积分落户 落户咨询 落户代办",))
    assert FIRST.replace("，其中", f"，{left}其中") in out


def test_a_number_to_call_that_belongs_to_a_sentence_stays() -> None:
    line = "园区二期明年六月交付使用，招商热线0757-00000000。"
    menu = "博彩 开户 真人视讯 百家乐 彩票"
    assert line in page(BODY[0], line, SECOND, BODY[3], head=(menu,))


def test_small_letters_of_a_seller_go_where_others_have_been_found() -> None:
    sure = FIRST.replace("，", "，乐鱼体育app下载注册", 1)
    assert SECOND in page(BODY[0], sure, SECOND.replace("设备", "设备ayx"), THIRD, BODY[3])


def test_a_label_with_a_part_of_the_headline_goes() -> None:
    head = ("海边的药城从哪里来——滨河医药产业调查", "2023-01-31 来源：网络")
    out = page(*ARTICLE, head=(*head, "核心提示：滨河医药产业调查"))
    assert out == list(ARTICLE)


def test_a_question_goes_with_the_place_that_it_begins_with() -> None:
    damaged = FIRST.replace("外省", "外省沧州专治牛皮癣医院哪家好")
    assert FIRST in page(BODY[0], damaged, SECOND, BODY[3])


def test_a_clause_in_which_the_firm_speaks_of_itself_goes_and_speech_stays() -> None:
    clause = "我公司生产的移动式设备可将垃圾分成几种规格，"
    damaged = FIRST.replace("，", f"，{clause}", 1)
    speech = "“我公司去年新增订单二百台，员工增加到六十人。”一位负责人说，明年还要扩产。"
    out = page(BODY[0], damaged, speech, THIRD, BODY[3], tail=(FIRM,))
    assert FIRST in out
    assert speech in out


def test_an_article_that_the_firm_wrote_stays() -> None:
    own = (
        "我公司去年承建的三座水厂全部通水，日处理能力增加四万吨，沿线八个村受益。",
        "我公司在县里招收了六十名学徒，我公司的老师傅每人带两个，半年后考核上岗。",
    )
    assert page(BODY[0], *own, BODY[3], tail=(FIRM,)) == [BODY[0], *own, BODY[3]]


def test_one_mention_of_the_firm_in_a_report_stays() -> None:
    line = "县里的水厂换了设备，禾澈环保的产品价格比进口的低三成，代理商也多。"
    assert line in page(BODY[0], line, SECOND, BODY[3], tail=(FIRM,))


def test_a_form_for_comments_above_the_headline_takes_nothing_with_it() -> None:
    head = ("登录后发表评论", "滨河新区生物医药产业加速集聚", "2023-01-31 来源：网络")
    result = clean_text("\n".join([*head, *ARTICLE]))
    assert result.metadata.title == "滨河新区生物医药产业加速集聚"
    assert result.text.splitlines() == list(ARTICLE)


@pytest.mark.parametrize("heading", ["直击招聘现场", "讨论", "阅读时长逐年增加", "个人观点与共识"])
def test_a_heading_that_sounds_like_furniture_stays(heading: str) -> None:
    body = (BODY[0], FIRST, heading, SECOND, THIRD, BODY[3])
    assert page(*body) == list(body)


@pytest.mark.parametrize(
    "phrase", ["沧州商标转让代办价格", "手游充值折扣平台", "沧州招聘信息网电话"]
)
def test_what_engines_are_asked_goes_at_the_end_of_a_clause_beside_others(phrase: str) -> None:
    sure = THIRD.replace("，", "，乐鱼体育app下载注册", 1)
    damaged = FIRST.replace("二十家，", f"二十家{phrase}，", 1)
    other = SECOND.replace("预约设备，", "预约设备斗地主免费下载，", 1)
    out = page(BODY[0], damaged, other, sure, BODY[3])
    assert FIRST in out
    assert SECOND in out


def test_a_clause_that_ends_with_a_trade_stays() -> None:
    line = "服务中心为小微企业提供公司注册代理记账，企业只付一半费用，排队的人不少。"
    assert line in page(BODY[0], line, SECOND, THIRD, BODY[3])


@pytest.mark.parametrize("line", ["渔民在老屋里守了三十年。", "老师都在操场上等消息。"])
def test_a_sentence_that_tells_of_people_stays(line: str) -> None:
    head = ("首页 > 新闻 > 正文", "浏览次数：289")
    body = (BODY[0], FIRST, line, SECOND, THIRD, BODY[3])
    assert page(*body, head=head) == list(body)


HEAD: Final = ("首页 > 新闻 > 正文", "园区一年新增二十家企业", "2024-03-05 来源：青岚日报")
FRAME: Final = (
    ("恒润窗帘厂", "窗帘批发 遮光帘定做", *HEAD),
    ("上一篇：没有了", "相关产品", "遮光窗帘布", "窗帘轨道 床笠 桌布"),
)
"""The head and the tail of a page that lives on curtains."""


@pytest.mark.parametrize(
    ("sentence", "phrase", "behind"),
    [
        ("老厂房在年底前全部搬进园区，统一供热，统一排水。", "加厚防晒窗帘布批发", "搬进园区"),
        (SECOND, "全遮光窗帘布厂家", "交付，"),
    ],
    ids=["at the end of a clause", "behind a mark"],
)
def test_what_the_frame_shows_goes_from_the_midst_of_a_sentence(
    sentence: str, phrase: str, behind: str
) -> None:
    """The words that say what it is like go with it; no list need know that they sell."""
    dirty = sentence.replace(behind, behind + phrase, 1)
    other = THIRD.replace("，原料", "，纯棉四件套工厂店原料", 1)
    head, tail = FRAME
    out = page(BODY[0], dirty, other, BODY[3], head=head, tail=tail)
    assert sentence in out
    assert THIRD in out


def test_what_a_verb_has_as_its_object_stays_whatever_the_frame_shows() -> None:
    line = "镇上开办缝纫班，教妇女生产窗帘布，一年有四十人学成，多数在家门口上班。"
    head, tail = FRAME
    assert line in page(BODY[0], line, FIRST, BODY[3], head=head, tail=tail)


def test_a_name_that_an_offer_had_goes_again_with_other_words_behind_it() -> None:
    one = FIRST.replace("，其中", "，银洲娱城官网入口其中", 1)
    two = SECOND.replace("设备，", "设备银洲娱城手机版登录，", 1)
    assert page(BODY[0], one, two, BODY[3]) == [BODY[0], FIRST, SECOND, BODY[3]]


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("选手轻触奖牌九游会j9官网首页入口，就能听到乡音。", "选手轻触奖牌，就能听到乡音。"),
        ("园区机时真人百家乐娱乐平台app逐年增加，今年翻番。", "园区机时逐年增加，今年翻番。"),
        ("雪盖在冰上，人私人放款当天下款和车都容易打滑。", "雪盖在冰上，人和车都容易打滑。"),
    ],
)
def test_an_offer_takes_no_word_of_the_sentence_with_it(dirty: str, clean: str) -> None:
    assert page(BODY[0], FIRST + dirty, SECOND, BODY[3])[1] == FIRST + clean


@pytest.mark.parametrize(
    "line",
    [
        "款到账的当天，合作社就向农机站买下两台插秧机，月底前交货。",
        "到三月底，三家银行的信用贷款余额合计九亿元，坏账不到百分之一。",
    ],
)
def test_a_clause_on_money_stays_on_a_page_of_lenders(line: str) -> None:
    head = ("身份证贷款_急用钱_小额贷款平台", "信用贷款 车辆抵押 房产抵押", *HEAD)
    dirty = FIRST.replace("，其中", "，不看征信的小额贷款口子其中", 1)
    out = page(BODY[0], dirty, line, BODY[3], head=head, tail=("网贷口子", "征信修复"))
    assert FIRST in out
    assert line in out


def test_a_summary_that_breaks_off_goes() -> None:
    summary = "摘要：两处共用车间交付之后，园区的企业都来排队，最忙的时候……"
    assert page(summary, *ARTICLE) == list(ARTICLE)


@pytest.mark.parametrize(
    "line",
    [
        "上一章 返回目录 下一章",
        "温馨提示：按 回车[Enter]键 返回书目，按 ←键 返回上一页，按 →键 进入下一页。",
    ],
)
def test_how_to_turn_the_pages_of_a_book_is_no_part_of_the_text(line: str) -> None:
    assert page(*HEAD, *ARTICLE, line) == list(ARTICLE)


def test_a_service_with_a_place_in_front_of_it_stays_in_a_report() -> None:
    line = "六月二日，滨河区轮椅上门租赁服务开办两年，租给老人四千多辆次。"
    dirty = FIRST.replace("，其中", "，常州离婚律师咨询电话其中", 1)
    assert page(BODY[0], line, dirty, BODY[3]) == [BODY[0], line, FIRST, BODY[3]]


def test_all_of_a_service_goes_with_it() -> None:
    one = FIRST.replace("，其中", "，洛阳防水补漏公司其中", 1)
    two = SECOND.replace("，团队", "，海南资质代办一站式团队", 1)
    assert page(BODY[0], one, two, BODY[3]) == [BODY[0], FIRST, SECOND, BODY[3]]


SIGHT: Final = "学徒在练习拆装机芯。"


def test_who_is_at_what_goes_where_other_captions_have_been_found() -> None:
    shown = "园区的中试车间。（管委会供图）"
    assert page(*HEAD, BODY[0], shown, BODY[3], SIGHT, BODY[5]) == [BODY[0], BODY[3], BODY[5]]


def test_it_stays_where_no_caption_has_been_found() -> None:
    out = page(*HEAD, BODY[0], BODY[3], SIGHT, BODY[5])
    assert out == [BODY[0], BODY[3], SIGHT, BODY[5]]


@pytest.mark.parametrize(
    "line",
    [
        "这还不够。",
        "答案是肯定的。",
        "可是钱从哪里来呢？",
        "案件正在进一步审理。",
        "警方正在调查。",
        "市委书记在会上讲话。",
        "会议由副市长主持。",
        "本办法自发布之日起施行。",
        "夜色渐浓。",
    ],
)
def test_what_an_author_says_in_one_short_sentence_stays(line: str) -> None:
    shown = "园区的中试车间。（管委会供图）"
    out = page(*HEAD, BODY[0], shown, BODY[3], line, BODY[5])
    assert out == [BODY[0], BODY[3], line, BODY[5]]


def test_the_first_character_of_a_name_goes_with_it_everywhere() -> None:
    one = FIRST.replace("外省，", "外省金凰彩票平台登录，", 1)
    two = SECOND.replace("设备，", "设备金凰娱乐官网，", 1)
    three = THIRD.replace("一起，", "一起金凰手机版下载，", 1)
    assert page(BODY[0], one, two, three, BODY[3]) == [BODY[0], FIRST, SECOND, THIRD, BODY[3]]


def test_the_make_of_what_is_sold_goes_with_it() -> None:
    one = FIRST.replace("外省，", "外省304不锈钢蝶阀生产厂家，", 1)
    two = SECOND.replace("设备，", "设备电动法兰蝶阀价格，", 1)
    head = ("恒沃阀门公司", "蝶阀 球阀 截止阀", *HEAD)
    out = page(BODY[0], one, two, BODY[3], head=head, tail=("上一篇：没有了", "法兰蝶阀"))
    assert FIRST in out
    assert SECOND in out


@pytest.mark.parametrize(
    "line",
    [
        "公路修到三个村口，山货上门收购点多设了五处，老人不再挑担下山。",
        "仓库搬到了高速路口；成渝城际货运专线每天发车十八班，当天能到。",
    ],
)
def test_a_service_that_exists_stays(line: str) -> None:
    assert line in page(BODY[0], line, FIRST, BODY[3], head=HEAD)


def test_a_heading_on_a_code_asks_nobody_to_scan_it() -> None:
    heading = "一个二维码，牵住销售的头"
    out = page(*HEAD, BODY[0], heading, BODY[3], "扫描二维码关注我们")
    assert out == [BODY[0], heading, BODY[3]]


def test_a_paragraph_into_which_an_offer_was_put_is_not_removed_whole() -> None:
    line = (
        "副市长在会上介绍：全市共有制品企业十二家，疫苗产量占到四成，营业收入九十亿元，"
        "比上年多出两成，其中出口近六亿元。"
    )
    dirty = line.replace("两成，", "两成银河城注册送体验金，", 1)
    assert page(BODY[0], FIRST, dirty, BODY[3], head=HEAD) == [BODY[0], FIRST, line, BODY[3]]


def test_a_caption_that_is_printed_twice_goes_whatever_it_shows() -> None:
    shown = "李明远与他的“小鬼”。"
    out = page(*HEAD, shown, BODY[0], BODY[3], shown, BODY[5])
    assert out == [BODY[0], BODY[3], BODY[5]]
