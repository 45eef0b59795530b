"""A phrase goes whole, and nothing that is not of it: what a cut leaves behind, or must leave."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from tests.clean.made import BODY
from tests.clean.test_what_sites_sell import FIRST, FRAME, SECOND, THIRD, page

SURE = THIRD.replace("，", "，乐鱼体育app下载注册", 1)
"""A paragraph with a phrase that is known, which shows that the page has been tampered with."""


@pytest.mark.parametrize(
    "phrase",
    ["低息股票配资杠杆20倍", "硕士毕业论文代写多少钱", "加微信qd20881免费领取备考方案"],
    ids=["with a measure", "with what it is like", "with what is given away"],
)
def test_a_phrase_goes_with_what_belongs_to_it(phrase: str) -> None:
    dirty = FIRST.replace("，其中", f"，{phrase}其中", 1)
    assert FIRST in page(BODY[0], dirty, SURE, BODY[3])


def test_a_name_that_no_list_has_goes_where_a_quotation_would_follow_it() -> None:
    said = "他算过账：成本降了三成，“往后只会更低”，说完又蹲下去看表。"
    dirty = said.replace("，“往后", "，江湾股票配资平台“往后", 1)
    assert said in page(BODY[0], dirty, SURE, BODY[3])


def test_who_is_quoted_stays_in_front_of_a_quotation() -> None:
    said = "会上有人发问，馆长反问：“谁来守夜？”众人不再作声。"
    dirty = said.replace("馆长反问：", "馆长反问股票配资平台：", 1)
    out = page(BODY[0], dirty, SURE, BODY[3])
    assert out[1].startswith("会上有人发问，馆长反问")


def test_a_word_goes_that_the_frame_has_in_front_of_what_it_sells() -> None:
    head, tail = FRAME
    dirty = FIRST.replace("产值增长", "床笠窗帘轨道厂家产值增长", 1)
    other = SECOND.replace("，团队", "，遮光窗帘布批发厂家团队", 1)
    out = page(BODY[0], dirty, other, BODY[3], head=head, tail=(*tail, "床笠窗帘轨道厂家"))
    assert FIRST in out


def test_a_phrase_ends_with_what_is_asked_of_it() -> None:
    dirty = FIRST.replace("二十家，", "二十家股票配资开户流程及费用，", 1)
    assert FIRST in page(BODY[0], dirty, SURE, BODY[3])


@pytest.mark.parametrize(
    "line",
    [
        "诊断之后，空压机群控等4处可以少用电，全年省下上百万元。",
        "药片从机器里落下来，装进铝塑板，再装箱发往外省，一天要走十几车。",
        "报告期末，归属于股东的权益比年初增加一成，负债略有下降。",
        "镇上开展“春耕服务100天”行动，农机手挨家修机器，一天跑三个村。",
        "滨河律师事务所律师徐开认为，合同里的这一条对双方都有约束力。",
    ],
    ids=["counted", "put", "within a longer word", "days", "somebody's office"],
)
def test_a_sentence_with_words_of_a_trade_stays_beside_offers(line: str) -> None:
    second = SECOND.replace("，团队", "，凯发k8娱乐官网登录入口团队", 1)
    third = BODY[3].replace("，", "，必威西盟体育官网入口", 1)
    assert line in page(BODY[0], line, SURE, second, third)


FORUM = (
    "离线 船坞老张",
    "2楼 发表于：2021-03-04 09:15",
    "去年我也去看过，码头确实变了样，就是停车不太方便，还得走上一里路。",
    "3楼 发表于：2021-03-04 11:02",
    "支持一下。",
)


def test_the_answers_of_a_forum_go_with_all_below_the_first() -> None:
    assert clean_text("\n".join([*BODY, *FORUM])).text.splitlines() == list(BODY)


def test_a_numbered_floor_in_the_text_of_a_report_stays() -> None:
    lines = [*BODY[:3], "3楼 档案室与展厅", *BODY[3:]]
    assert clean_text("\n".join(lines)).text.splitlines() == lines


SUMMARY = "摘要：滨河新区管委会公布的简报显示，规模以上企业继续增加..."


def test_a_summary_that_breaks_off_goes_however_short_it_is() -> None:
    lines = ["首页 > 新闻 > 正文", "产业运行简报公布", "2024-03-05 来源：青岚日报", SUMMARY, *BODY]
    assert clean_text("\n".join(lines)).text.splitlines() == list(BODY)


def test_the_headline_goes_again_with_the_column_in_front_of_it() -> None:
    title = "渡口边的三座灰窑又冒烟了"
    stamp = "来源：青岚日报 2024-03-05"
    lines = ["门诊简介 口腔常识 来院路线", title, stamp, f"（口腔常识）{title}"]
    result = clean_text("\n".join([*lines, *BODY]))
    assert result.metadata.title == title
    assert result.text.splitlines() == list(BODY)


CREDITED = "船工在给渔船刷漆。（资料图）"


@pytest.mark.parametrize(
    "line",
    [
        "渔港大厅里人头攒动。",
        "窑址出土的莲瓣纹瓦当",
        "渡口小学的孩子们在操场边练歌",
        "老船匠在向学徒介绍作品。",
    ],
)
def test_what_is_seen_goes_where_a_page_has_other_captions(line: str) -> None:
    body = (BODY[0], BODY[1], CREDITED, BODY[2], line, BODY[3], BODY[4])
    assert page(*body) == [*BODY[:5]]


@pytest.mark.parametrize(
    ("phrase", "before"),
    [("江湾月嫂家政加盟", "其中"), ("江湾家电维修价目", "产值")],
    ids=["a trade to join", "a list of prices"],
)
def test_what_engines_are_asked_goes_from_in_front_of_a_clause(phrase: str, before: str) -> None:
    head = ("江湾家政 月嫂 家电维修 日常保洁",)
    dirty = FIRST.replace(before, phrase + before, 1)
    other = SECOND.replace("团队", "江湾日常保洁多少钱团队", 1)
    assert FIRST in page(BODY[0], dirty, other, BODY[3], head=head)


def test_a_label_of_the_frame_goes_whole_where_its_thing_is_offered_in_a_sentence() -> None:
    tail = ("相关产品：碳钢盘管换热器 | 石墨换热器", "换热器 反应釜 冷凝器")
    line = "厂长介绍，公司与十二家单位建立了合作，培训期缩短了三分之一。"
    dirty = line.replace("公司", "公司碳钢盘管换热器厂家", 1)
    assert line in page(BODY[0], dirty, SURE, BODY[3], tail=tail)


@pytest.mark.parametrize(
    "line",
    [
        "服务窗口办理拼箱和订舱，24小时服务电话0700-00000000，全年无休，周末也有人值守。",
        "留着收据的，如需诉讼服务，可打热线问，也可去街道的窗口。",
        "报道的题目是《日本电子设备厂家的节能之路》，登在头版，占了半个版面。",
    ],
    ids=["a number of its own", "a need", "a title"],
)
def test_what_a_service_says_of_itself_stays_beside_offers(line: str) -> None:
    assert line in page(BODY[0], line, SURE, BODY[3], head=("律师咨询 诉讼代理 法律服务",))


WORDPRESS = (
    "Posted in 乡土 Tagged 灰窑, 渡口",
    "← 冬天吃什么好",
    "Leave a Reply",
    "Your email address will not be published.",
    "Recent Posts",
    "大棚草莓种植技术",
)


def test_the_frame_of_an_english_theme_goes_and_its_name_is_no_headline() -> None:
    title = "滨河新区生物企业一年多出19家"
    lines = ["Skip to content", "Lakeside Knitting Circle", "乡土", title, *BODY, *WORDPRESS]
    result = clean_text("\n".join(lines))
    assert result.metadata.title == title
    assert result.text.splitlines() == list(BODY)


def test_sections_that_a_row_of_links_has_too_are_no_headline() -> None:
    title = "滨河新区生物企业一年多出19家"
    lines = ["公司首页 代理记账 税务筹划 财税资讯", "财税资讯 / 行业动态", title, *BODY]
    result = clean_text("\n".join(lines))
    assert result.metadata.title == title
    assert result.text.splitlines() == list(BODY)


def test_a_headline_that_breaks_off_below_the_stamp_goes_however_short_it_is() -> None:
    title = "渡口灰窑又冒烟了"
    lines = ["首页 > 新闻 > 正文", title, "2024-03-05 来源：青岚日报", "渡口灰窑又…", *BODY]
    assert clean_text("\n".join(lines)).text.splitlines() == list(BODY)


def test_a_name_behind_the_word_for_reporter_is_no_seller_s() -> None:
    line = FIRST.rstrip("。") + "，往来的客商比去年多了一倍。（记者 谢婷婷）"
    assert line in page(BODY[0], line, SURE, BODY[3])


def test_a_phrase_in_the_trade_of_the_frame_is_out_of_place_by_itself() -> None:
    head = ("江湾开锁公司 汽车开锁 保险柜 换锁芯",)
    line = "屋里挂着监视的屏幕，画面来自林中的相机和声音监测仪，夜里有人也能看到。"
    dirty = line.replace("声音", "24小时上门开锁修锁电话声音", 1)
    assert line in page(BODY[0], dirty, FIRST, SECOND, BODY[3], head=head)


INDENTED = [f"\u3000\u3000{line}" for line in BODY]
TABLE = ["\u3000\u3000主机　1200台", "\u3000\u3000叶片　900套", "\u3000\u3000铸件　12万吨"]


def test_a_table_below_the_text_stays_where_it_is_set_as_the_text_is() -> None:
    """The furniture below is not: that the paragraphs are indented tells them apart."""
    lines = [*INDENTED, *TABLE, "打印本文 | 关闭窗口", "上一篇：没有了", "渡口往事"]
    out = clean_text("\n".join(lines)).text.splitlines()
    assert out == [*BODY, *(line.strip() for line in TABLE)]


PRICES = (
    "氨氯地平片　5mg　38.60　1.68",
    "他汀钙片　20mg　61.30　2.94",
    "二甲双胍片　0.5g　22.50　3.12",
)


def test_rows_of_prices_are_no_list_of_dated_pages_and_end_no_article() -> None:
    lines = [*BODY[:4], "药价从下表可见：", *PRICES, *BODY[4:]]
    assert clean_text("\n".join(lines)).text.splitlines() == lines


def test_the_links_between_the_pages_of_one_article_do_not_end_it() -> None:
    lines = [*BODY[:4], "1 2 下一页", *BODY[4:], "上一页 1 2"]
    assert clean_text("\n".join(lines)).text.splitlines() == list(BODY)


def test_a_headline_says_by_its_state_that_it_breaks_off() -> None:
    lines = [
        "首页 > 新闻",
        "滨河新区生物企业一年多出19家，研发类占...",
        "2024-03-05 来源：青岚日报",
    ]
    meta = clean_text("\n".join([*lines, *BODY])).metadata
    assert (meta.title, meta.title_state) == ("滨河新区生物企业一年多出19家，研发类占", "cut")


def test_a_reporter_alone_is_named_whatever_the_name_looks_like() -> None:
    lines = ["首页 > 新闻", "滨河新区生物企业一年多出19家", "■ 本报记者 格根塔娜", *BODY]
    assert clean_text("\n".join(lines)).metadata.reporters == ("格根塔娜",)


PHONES = (
    "想了解细则，请打下列电话：",
    "区经委（技改）：000-00000001",
    "区人社局（用工）：000-00000002",
    "企业服务热线：000-00000003",
)


def test_the_telephones_of_a_list_below_the_text_stay() -> None:
    lines = [*BODY, *PHONES, "分享到：", "相关阅读", "渡口往事"]
    assert clean_text("\n".join(lines)).text.splitlines() == [*BODY, *PHONES]


@pytest.mark.parametrize(
    "note",
    [
        "（市儿童医院咨询电话：0000-00000000，工作日8:00至17:30）",
        "（其余名单可在公众号“健康滨河”查询）",
    ],
)
def test_a_note_in_brackets_on_an_office_stays(note: str) -> None:
    lines = [*BODY[:4], "首批医院的电话是：", "市中心医院　0000-0000001", note, *BODY[4:]]
    assert clean_text("\n".join(lines)).text.splitlines() == lines


@pytest.mark.parametrize(
    "line",
    [
        "护林的工钱没有打鱼挣得多，他说心里安稳，家里人也放心。",
        "吊机伸出长臂，把预制件送上30层楼高的平台，司机坐在地面的屋里。",
        "厂里在外地租了仓库，零件现货满足率有九成多，雇的多是当地人。",
        "她们拾到钱包归还失主，玛裕勒小姐说，换了谁都会这样做。",
        "当地公布预约办法，可上网站www.example.gov.cn，按提示填写。",
    ],
    ids=["a trade", "floors", "a rate", "a lady", "an office's site"],
)
def test_an_honest_sentence_stays_beside_two_offers(line: str) -> None:
    second = SECOND.replace("，团队", "，凯发k8娱乐官网登录入口团队", 1)
    assert line in page(BODY[0], line, SURE, second, BODY[3])


def test_an_address_goes_from_the_end_of_a_clause() -> None:
    dirty = FIRST.replace("二十家，", "二十家www.kp0000.com，", 1)
    assert FIRST in page(BODY[0], dirty, SECOND, BODY[3])


def test_a_bracket_goes_whole_with_the_number_that_it_ends_with() -> None:
    dirty = FIRST.replace("，其中", "，（股票配资开户加微信kp997712）其中", 1)
    assert FIRST in page(BODY[0], dirty, SURE, BODY[3])


def test_a_name_goes_alone_too_that_two_offers_began_with() -> None:
    one = FIRST.replace("，其中", "，鸿运国际网页版登录其中", 1)
    two = SECOND.replace("设备，", "设备鸿运国际app下载，", 1)
    said = "内功是“走出去”，仓库设在码头，三天就能到货，客商都看得见。"
    three = said.replace("是“", "是鸿运国际“", 1)
    assert page(BODY[0], one, two, three, BODY[3]) == [BODY[0], FIRST, SECOND, said, BODY[3]]


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("滨河新区：企业一年多十九家", "主演：未知　导演：未知"),
        ("滨河新区生物企业为什么多出了十九家…", "滨河在线  2016年4月20日  来源: 青岚日报"),
        ("滨河新区生物企业一年多出19家", "Posted on 2020年10月17日 by admin"),
    ],
    ids=["with a colon", "that breaks off", "of an English theme"],
)
def test_a_headline_is_found_above_what_a_site_says_of_it(title: str, below: str) -> None:
    meta = clean_text("\n".join(["首页 电影 资讯", title, below, *BODY])).metadata
    assert meta.title == title.rstrip("…")


def test_the_unknown_name_of_a_seller_shows_another_offer() -> None:
    one = FIRST.replace("，其中", "，欧链股票配资开户其中", 1)
    two = SECOND.replace("设备，", "设备欧链数字货币钱包，", 1)
    assert page(BODY[0], one, two, SURE, BODY[3])[1:3] == [FIRST, SECOND]


def test_a_phrase_goes_from_the_end_of_a_heading_in_the_trade_of_the_frame() -> None:
    head = ("中原阀门网", "球阀 法兰球阀 闸阀厂家")
    heading = "水从哪里来？算清三本账"
    lines = (BODY[0], FIRST, f"{heading}不锈钢法兰球阀价格", SECOND, SURE, BODY[3])
    assert heading in page(*lines, head=head)


def test_goods_go_with_the_messenger_s_number_behind_them() -> None:
    dirty = FIRST.replace("，其中", "，工资贷社保贷加微信yrt8859其中", 1)
    assert FIRST in page(BODY[0], dirty, SURE, BODY[3])


def test_a_space_behind_a_dateline_is_the_paper_s() -> None:
    first = "園區(qū) 產(chǎn) 業(yè) 發(fā) 展(zhǎn) 迅速，創(chuàng) 新能力增強(qiáng) 。"
    dateline = "本報長春6月19日電(diàn) 走進(jìn) 總裝車(chē) 間，工程師(shī) 圍著衛(wèi) 星。"
    out = clean_text("\n".join([first, dateline, *BODY[1:]])).text.splitlines()
    assert out[1] == "本报长春6月19日电 走进总装车间，工程师围着卫星。"


@pytest.mark.parametrize(
    "caption", ["滨河医学城规划展示厅。", "渡口镇医院的发热门诊。", "永不落幕的药械展现场。"]
)
def test_a_place_and_nothing_said_of_it_is_a_caption(caption: str) -> None:
    assert page(*BODY[:3], caption, *BODY[3:]) == list(BODY)


def test_the_subject_of_what_is_said_stays_in_front_of_a_phrase() -> None:
    line = "他流转了一千多亩地，亩产玉米比去年略低，没有一斤坏在地里。"
    dirty = line.replace("玉米比", "玉米重型货架厂家直销比", 1)
    assert line in page(BODY[0], dirty, SURE, BODY[3], head=("滨河货架厂 重型货架 阁楼货架",))


def test_what_is_done_on_a_site_goes_up_to_the_end_of_a_clause() -> None:
    dirty = FIRST.replace("二十家，", "二十家乐鱼体育官网下载，", 1)
    assert FIRST in page(BODY[0], dirty, SURE, BODY[3])


def test_a_row_of_quotations_above_the_text_is_no_paragraph() -> None:
    title = "滨河新区生物企业一年多出19家"
    quotes = "行情：BTC 23,000.11 -0.40%   ETH 1,600.20 -1.02%   DOGE 0.0812 +0.33%"
    lines = ["币圈导航", quotes, "首页 > 快讯 > 正文", title, "2024-03-05 来源：青岚日报", *BODY]
    result = clean_text("\n".join(lines))
    assert (result.metadata.title, result.text.splitlines()) == (title, list(BODY))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((), ("滨河相关游记", "渡口看日出住哪里方便？", "七月的灰窑")),
        ((), ("推荐律师", "描述您的问题，三分钟内律师回电")),
        ((), ("到此，以上就是小编对于渡口的介绍了，但愿对您有用。", "渡口在哪里")),
        (("小编导读：想读卫校的同学，可加群免费咨询学校和专业！",), ()),
        (("剧情简介：渡口的灰窑为何又冒烟？详情请点击播放。",), ()),
        ((), ("（2015-07-09 22:18:03）[删除]", "阅读（341） 收藏（2） 评论（3）")),
        ((), ("滨河在线公众号：binhezx　房产·招聘·相亲·二手，找滨河在线！",)),
    ],
)
def test_what_a_site_says_around_an_article_goes(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    head = ("首页 > 新闻 > 正文", "滨河新区生物企业一年多出19家", "2024-03-05 来源：青岚日报")
    assert page(*BODY, head=(*head, *before), tail=(*after, "上一篇：没有了")) == list(BODY)


def test_who_signs_below_a_list_is_named() -> None:
    lines = [*BODY, "报名点如下：", "东街文化站", "西街图书馆", "（青岚晨报 周渝 冉小满）"]
    result = clean_text("\n".join(lines))
    assert result.metadata.reporters == ("周渝", "冉小满")
    assert result.text.splitlines() == [*BODY, *lines[-4:-1]]


@pytest.mark.parametrize(
    ("line", "before", "phrase"),
    [
        ("园区的班车必须绕行三个村口才能收车，天黑前要赶回车站。", "绕行", "星耀电竞下注平台"),
        (
            "培训期缩短了三分之一，学员一出门就有厂子要，企业不用再等。",
            "学员",
            "黑户白户都能借的网贷平台",
        ),
        (
            "第一批设备每套补贴一百二十万元，其中三套来自外省，年底前交付。",
            "，其中",
            "（天天大乐透走势图连线带坐标）",
        ),
        (
            "项目组先后攻克十一项技术，申请发明专利二十三件，其中十四件已获授权。",
            "发明",
            "金鼎牌法兰球阀DN50价格表",
        ),
        (
            "工人上岗前要学三个月，考过的人才能上机，第一年工资照发。",
            "考过",
            "大学生分期白条不看征信",
        ),
        (
            "车间共安装二十四列膜组，每列配一台高压泵和一台能量回收装置，耗电少了三成。",
            "和一台",
            "自吸式磁力泵厂家直销价格",
        ),
        (
            "铺面的收入由村里和学员平分，谁也不吃亏，头一年就分了红。",
            "，谁也",
            "股票配资十倍杠杆开户就选鼎盈策略",
        ),
        (
            "境外段的供电接口标准不一，途中要换两次机组，司机得在站上等。",
            "途中",
            "黑户征信花也能下款的口子",
        ),
        (
            "灯光好了，观众却远了，今年剧团把戏台搬回空地，也不卖票。",
            "，也不",
            "满堂彩娱乐城首存送一千",
        ),
    ],
    ids=[
        "a name unheard of",
        "what it promises",
        "what fills brackets",
        "no verb",
        "a loan",
        "behind what is counted",
        "whom to choose",
        "who gets it",
        "how much",
    ],
)
def test_nothing_of_a_phrase_is_left_and_nothing_else_goes(
    line: str, before: str, phrase: str
) -> None:
    dirty = line.replace(before, phrase + before, 1)
    head = ("江湾阀门网 不锈钢球阀 法兰球阀 电动蝶阀",)
    assert line in page(BODY[0], dirty, SURE, BODY[3], head=head)


@pytest.mark.parametrize(
    "line",
    [
        "上午九点下单，原料出库，十一点已经在南区的分装线上配成试剂，再装箱发往外省。",
        "记者就六个问题采访了青岚市医院风湿免疫科主任医师沈明岚。沈明岚说，沈明岚也查。",
        "会后（王工、记者赵小舟等）在场的人都签了字，名单贴在门口，供人查看。",
    ],
    ids=["a lone everyday word", "who speaks elsewhere", "a bracket of the text"],
)
def test_what_only_looks_like_a_piece_of_a_phrase_stays(line: str) -> None:
    head = ("江湾医疗网 风湿免疫科医院 主任医师在线", "对话风湿免疫科主任医师沈明岚")
    assert line in page(BODY[0], line, SURE, BODY[3], head=head)


def test_phrases_that_run_into_each_other_go_whatever_the_first_cut_took() -> None:
    known = "bet365体育在线投注"
    first = f"{BODY[0]}{known}记者{known}"
    once = clean_text("\n".join([first, f"{known}记者杏彩体育官网注册"])).text
    assert BODY[0] in once
    assert known not in clean_text(once).text
