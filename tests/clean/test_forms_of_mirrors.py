"""Forms of mirrors and of farms of news: keepers that pose as firms, names set in others' places."""

# ruff: noqa: E501  (lines of pages are shown as they come)

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_capture, clean_text
from clusterbriefs.clean.result import CleanResult
from tests.clean.made import BODY
from tests.clean.made_html import TITLE

FIRST, HEADING, SECOND, *REST = BODY
ARTICLE = [FIRST, HEADING, SECOND, *REST]


def cleaned(*lines: str) -> CleanResult:
    return clean_text("\n".join(lines))


POSING = (
    "禾岭|禾岭·L8(中国)官方网站HELING L8",
    "首页",
    "关于禾岭",
    "当前位置: 首页 > 行业资讯",
    f"禾岭L8体育，{TITLE}",
    "发布时间:2023-11-09 10:27:46    浏览次数:318",
)


def test_who_poses_as_a_firm_loses_its_name_wherever_it_stands() -> None:
    result = cleaned(
        *POSING,
        FIRST.replace("，", "，禾岭L8体育", 1),
        HEADING,
        SECOND[:-1] + "禾岭L8。",
        *REST,
        "上一篇：禾岭体育官网登录，另一件事情的题目",
    )
    assert result.text.splitlines() == ARTICLE
    assert result.metadata.title == TITLE


def test_a_firm_that_is_reported_on_keeps_its_name_though_its_site_is_called_so() -> None:
    said = (
        "禾岭体育公司董事长周正表示，禾岭体育公司去年投产的三条产线已经满负荷运转，订单排到年底。"
    )
    head = ("禾岭体育(中国)官方网站", "首页 新闻 产品", TITLE, "发布时间:2023-11-09")
    assert said in cleaned(*head, FIRST, said, SECOND, *REST).text


def test_a_headline_glued_to_the_name_of_a_keeper_and_to_the_text_is_told_from_both() -> None:
    named = f"鲁陵体育在线官网{TITLE}"
    result = cleaned(
        "鲁陵体育·(中国)官方网站",
        "当前位置: 鲁陵体育 > 公司动态",
        named,
        "2024-07-31 13:00:01",
        named + FIRST,
        HEADING,
        SECOND,
        *REST,
    )
    assert result.metadata.title == TITLE
    assert result.text.splitlines() == ARTICLE


def test_the_keeper_is_not_the_source_and_its_dispatch_no_dateline() -> None:
    result = cleaned(
        "快鹰彩票-快鹰彩票官网-快鹰彩票平台",
        "快鹰彩票 2023-05-11 08:12:33 来源:快鹰彩票责任编辑:周正",
        TITLE,
        "快鹰彩票讯 " + FIRST,
        HEADING,
        SECOND.replace("，", "，快鹰彩票", 1),
        *REST,
        "快鹰彩票版权所有",
    )
    assert result.metadata.publisher is None
    assert result.text.splitlines() == ARTICLE


@pytest.mark.parametrize(
    "name", ["太阳集团tyc6120", "51318太阳成城集团", "tyc8110太阳集团城", "amtt澳金沙集团"]
)
def test_where_a_name_was_replaced_something_is_missing_in_headline_and_sentence(name: str) -> None:
    result = cleaned(
        f"{name}举办第十二届科技节",
        f"5月10日，{name}第十二届科技节在图书馆前开幕，二十个学院的1800名学生参加了各项活动。",
        f"{name}与滨河医药签约，五年内投入3000万元，建设四个实验室，每年培养技术人员二百名。",
    )
    if name.startswith("amtt"):
        assert name in result.text  # no list has it, and nothing else tells
        return
    assert name not in result.text
    assert (result.metadata.title, result.metadata.title_state) == ("举办第十二届科技节", "cut")
    assert {gap.what for gap in result.gaps} == {"a name that a site replaced"}


@pytest.mark.parametrize(
    "tag", ["全球热门：", "焦点信息:", "【报资讯】", "天天观察：", "环球速讯："]
)
def test_what_a_farm_sets_in_front_of_headlines_is_no_part_of_them(tag: str) -> None:
    result = cleaned(tag + TITLE, "2022-11-03 08:11:00 来源:滨河日报", *ARTICLE)
    assert result.metadata.title == TITLE


def test_a_headline_that_speaks_of_the_world_stays_whole() -> None:
    title = "全球种子库大会：八个国家带来三百份样品"
    assert cleaned(title, "2022-11-03 来源:滨河日报", *ARTICLE).metadata.title == title


def test_a_headline_with_the_time_behind_a_bar_and_again_before_the_text() -> None:
    result = cleaned(
        f"{TITLE} | 2024-04-16 09:55:13",
        f"{TITLE} {FIRST}",
        HEADING,
        SECOND,
        *REST,
        "上一页：另一件事情",
    )
    assert result.metadata.title == TITLE
    assert result.text.splitlines() == ARTICLE


def test_the_buttons_of_moods_go_and_a_heading_of_such_a_word_stays() -> None:
    buttons = ("路过", "雷人", "握手", "鲜花", "鸡蛋")
    assert cleaned(TITLE, *ARTICLE, *buttons).text.splitlines() == ARTICLE
    assert "鲜花" in cleaned(TITLE, FIRST, "鲜花", SECOND, *REST).text.splitlines()


def test_a_labelled_summary_goes_and_a_first_paragraph_without_a_label_stays() -> None:
    told = f"核心提示：{FIRST.split('，')[0]}，{SECOND.split('，')[0]}，{REST[0].split('，')[0]}。"
    assert cleaned(TITLE, told, *ARTICLE).text.splitlines() == ARTICLE
    other = "渡口的老木船退役之后，镇上的年轻人把它拖上岸，改成了一间不卖酒的书吧，开张三天。"
    assert cleaned(TITLE, f"核心提示：{other}", *ARTICLE).text.splitlines() == ARTICLE
    assert cleaned(TITLE, other, *ARTICLE).text.splitlines() == [other, *ARTICLE]


def test_what_is_sold_in_the_other_script_goes_and_a_signboard_stays() -> None:
    sold = ("玻尿酸價格", "西服訂做", "台北當舖借錢")
    third, *others = REST
    lines = [
        line.replace("，", f"，{said}，", 1)
        for line, said in zip((FIRST, SECOND, third), sold, strict=True)
    ]
    result = cleaned(TITLE, lines[0], HEADING, *lines[1:], *others)
    assert result.text.splitlines() == ARTICLE
    sign = "街口的招牌上写着“西服訂做”和“玻尿酸價格表”，店主说那是三十年前的字，舍不得换。"
    assert sign in cleaned(TITLE, FIRST, sign, SECOND, *REST).text


def test_words_of_trades_that_a_page_links_to_go_where_three_are_dropped() -> None:
    dropped = (FIRST.replace("，", "，管道疏通", 1), SECOND.replace("，", "，月嫂公司", 1))
    third, *others = REST
    page = (
        "江湾便民信息网",
        "首页 家政保洁 管道疏通 开锁换锁 公司注册",
        TITLE,
        "发布时间:2022-08-26 点击:1327次",
        dropped[0],
        HEADING,
        dropped[1],
        third[:-1] + "代理记账。",
        *others,
        "友情链接: 江湾管道疏通 | 江湾月嫂公司 | 代理记账 | 江湾搬家公司",
    )
    assert cleaned(*page).text.splitlines() == ARTICLE


@pytest.mark.parametrize("gone", ["【代理记账http://】", "【货运专线http://example.net/a】"])
def test_an_offer_with_its_address_in_brackets_goes(gone: str) -> None:
    assert cleaned(TITLE, gone + FIRST, HEADING, SECOND, *REST).text.splitlines() == ARTICLE


@pytest.mark.parametrize(
    "caption",
    [
        "江湾生命科学谷。",
        "（调试人员在膜车间记录运行数据）",
        "师生代表团合影（第一排左起第四周正）",
    ],
)
def test_captions_of_rooms_groups_and_in_brackets_go(caption: str) -> None:
    other = "（项目鸟瞰图）"
    result = cleaned(TITLE, FIRST, other, HEADING, SECOND, caption, *REST, "上一篇：另一件事情")
    assert caption not in result.text


@pytest.mark.parametrize("dress", ["禾岭L8体育", "禾岭体育官网登录", "L8禾岭", "禾岭"])
def test_a_number_behind_such_a_name_is_the_sentence_s(dress: str) -> None:
    line = "图书一共3200册，由78名老职工捐赠，其中1200册是三十年前的旧书，最早的一本印于1956年。"
    put_in = line.replace("由78名", f"由{dress}78名").replace("其中1200册", f"其中{dress}1200册")
    result = cleaned(
        *POSING, FIRST, HEADING, put_in, SECOND, *REST, "上一篇：禾岭体育官网登录，别的题目"
    )
    if dress == "禾岭":
        assert "78名" in result.text
        assert "1200册" in result.text
    else:
        assert line in result.text.splitlines()


def test_a_last_paragraph_that_was_cut_short_stays() -> None:
    cut = "局长说，今年全县将建成五个加工点，把烘干、切片放到田边，预计可减少药材损耗一成以上，每亩"
    result = cleaned(TITLE, *ARTICLE, cut, "下载资源", "相关文章", "另一篇文章的题目")
    assert result.text.splitlines() == [*ARTICLE, cut]


def test_a_day_that_is_written_out_is_read() -> None:
    published = cleaned(TITLE, "二〇〇八年七月二十一日 出处：滨河日报", *ARTICLE).metadata.published
    assert published is not None
    assert published.edtf == "2008-07-21"


def test_the_day_of_an_app_is_not_that_of_the_article() -> None:
    head = (
        "版本：v7.1.4安卓版",
        "更新：2024-12-06",
        TITLE,
        "时间：2024-12-05 来源：滨河晚报 编辑：周某",
    )
    published = cleaned(*head, *ARTICLE).metadata.published
    assert published is not None
    assert published.edtf == "2024-12-05"


def test_what_a_script_of_a_page_is_told_is_its_day_and_related_posts_are_none_of_it() -> None:
    body = "".join(f"<p>{line}</p>" for line in ARTICLE)
    page = (
        f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{body}"
        '<div class="jp-relatedposts"><h3>相关</h3><p>2018年11月2日，另一家公司收到了临床试验通知书……</p></div>'
        '</article><script>window.config={id:"a1",pubdate:"2018-07-16 06:50:13"};</script></body></html>'
    )
    result = clean_capture(page.encode())
    assert result.metadata.published is not None
    assert result.metadata.published.edtf == "2018-07-16"
    assert result.text.splitlines() == ARTICLE


def test_a_bank_on_its_own_site_keeps_its_name_though_it_has_an_app_and_a_log_in() -> None:
    head = (
        "华岭银行官网登录",
        "个人网银登录 企业网银登录",
        "华岭银行(中国)官方网站",
        "华岭银行给小微企业减费三千万元",
        "发布时间：2023-05-11",
    )
    article = [
        "今年上半年，华岭银行为小微企业减免费用三千万元，惠及一万二千家，平均每家少付两千五百元。",
        "在华岭银行网点，客户经理正给店主讲解贷款流程，材料比去年少了六份，最快一天放款。",
        "企业也可以在华岭银行app上申请，全程不用跑腿，利率按季度公布，接受社会监督。",
    ]
    result = cleaned(*head, *article, "版权所有 华岭银行")
    assert result.text.splitlines() == article
    assert result.metadata.title == "华岭银行给小微企业减费三千万元"


def test_a_count_behind_a_phrase_stays_and_so_does_what_a_list_counts() -> None:
    offer = (
        "园区去年新增企业二十家，乐鱼体育app下载注册医药企业占一半，上海代孕价格咨询产值逐年增长。"
    )
    line = "中心占地3000平方米，建成电磁兼容、可靠性、气密性检测等27道工序，服务企业三百家，收费低三成。"
    assert line in cleaned(TITLE, offer, line, *ARTICLE).text.splitlines()
    asked = "价格降下来，医院没有了过去的收入，账怎么算？吴思源翻开账本：药品收入减少两千一百万元。"
    assert asked in cleaned(TITLE, offer, asked, *ARTICLE).text.splitlines()


PIECES = (
    "滨河药都：原料大户的低碳转身",
    "来源：滨河网 时间：2023-05-06 10:20",
    "走进园区的制药厂，记者没有闻到刺鼻的气味，户的低各项指标实时显示在门口的大屏上。",
    "“这笔账不算清楚，产业就没法做。”环保局局长说，料大户五年来关停的生产线有五十四条。",
    "碳转身企业用酶法替代化学法生产中间体，反应步骤由七步减为三步，溶剂用量下降了八成。",
    "为了找到合适的酶，研发人员从四千多株菌种中反复筛选，大户低前后花了整整五年。",
    "基金专门支持从实验室到生产线的一段路，药都的项目失败率控制在三成以内。",
)


def test_pieces_of_the_headline_between_clauses_go_where_there_are_several() -> None:
    result = clean_text("\n".join(PIECES))
    text = result.text
    for piece in ("户的低", "料大户", "碳转身", "大户低"):
        assert piece not in text
    assert "药都的项目失败率" in text  # its own word
    assert any("pieces of the headline" in gap.what for gap in result.gaps)


def test_two_such_pieces_can_be_there_by_chance() -> None:
    lines = [line.replace("户的低", "").replace("大户低", "") for line in PIECES]
    text = clean_text("\n".join(lines)).text
    assert "料大户" in text
    assert "碳转身" in text
