"""Offers that show by their form: a space, no mark behind the last one, the end of a query."""

from __future__ import annotations

import random
import time
from typing import Final

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.lexicon import table
from clusterbriefs.clean.weak_asked import asked_in
from clusterbriefs.clean.weak_gaps import gaps_in
from clusterbriefs.clean.weak_words import WEIGHTS, Page
from tests.clean.made import BODY

FIRST: Final = "园区去年新增企业二十家，其中三家来自外省，产值增长两成。"
SECOND: Final = "两处共用车间已经交付，团队按小时预约设备，费用由财政补贴一半。"
THIRD: Final = "会展中心改成了供需大厅，原料和设备摆在一起，客商当天就能签约。"


def page(*body: str) -> list[str]:
    """Return the clean paragraphs of some lines between two others."""
    return clean_text("\n".join([BODY[0], *body, BODY[3]])).text.splitlines()[1:-1]


@pytest.mark.parametrize(
    ("phrase", "other"),
    [
        ("廊坊叉车租赁公司电话", "吊车出租多少钱一天"),
        ("初二物理一对一补习班收费标准", "洱海两日游包车价格"),
        ("激光打标机厂家直销", "不锈钢水箱型号大全"),
    ],
)
def test_what_engines_are_asked_goes_from_the_head_of_clauses(phrase: str, other: str) -> None:
    one = FIRST.replace("，其中", f"，{phrase}其中", 1)
    two = SECOND.replace("，团队", f"，{other}团队", 1)
    assert page(one, two, THIRD) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "phrase", ["河东区上门开锁 空调移机加氟", "单身公寓招租 拎包入住", "网站优化外包 快照排名代发"]
)
def test_a_phrase_with_a_space_in_it_goes(phrase: str) -> None:
    assert page(FIRST, SECOND.replace("，费用", f"，{phrase}，费用", 1), THIRD) == [
        FIRST,
        SECOND,
        THIRD,
    ]


def test_what_stands_behind_the_last_mark_goes_where_two_paragraphs_end_so() -> None:
    one, two = f"{FIRST}{THIRD}", f"{SECOND}{THIRD}"
    assert page(f"{one}二手叉车回收报价", f"{two}激光切割机厂家直销", THIRD) == [one, two, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "站长说，高考报名条件没有变化，考生可在下月五日前补交材料，窗口周末照常开放。",
        "叉车租赁价格从每天三百元降到二百元，工地可以按月结账，押金也免了一半。",
        "市自然资源局不动产登记查询电话已经开通，居民足不出户就能问到办理进度。",
        "两份剪报贴在墙上：《车间里的年夜饭 师傅掌勺》，《一年级的体育课 搬到河滩》。",
        "他把三个学生的名字写在黑板上：王小芳 李明远 赵一鸣，又在下面画了一条线。",
    ],
)
def test_an_honest_line_stays(line: str) -> None:
    assert page(FIRST, line, THIRD) == [FIRST, line, THIRD]


def test_a_credit_behind_the_last_mark_is_no_offer() -> None:
    lines = [f"{FIRST}新区日报记者李明远", f"{SECOND}王芳供图", THIRD]
    found = [gaps_in(line, Page("\n".join(lines))) for line in lines]
    assert found == [[], [], []]


def test_a_space_where_a_word_is_missing_is_reported_and_no_offer() -> None:
    broken = "患者昨天在 接受了手术，由 的两名医生主刀，搬家公司把他的家具存进了仓库。"
    result = clean_text("\n".join([BODY[0], broken, BODY[3]]))
    assert broken.replace(" ", "") in result.text.splitlines()
    assert [gap.what for gap in result.gaps] == ["words where white space was left"] * 2


def test_a_row_of_what_is_sold_goes_from_between_paragraphs() -> None:
    row = "居民搬家 长途搬家 钢琴搬运 面包车拉货 电话000-0×××0000"
    assert page(FIRST, row, SECOND) == [FIRST, SECOND]


def test_a_phrase_ends_with_the_longest_word() -> None:
    text = "吊车出租多少钱一天团队按小时预约设备，费用减半。"
    (found,) = asked_in(text, Page(text), ailing=False)
    assert text[found.start : found.end] == "吊车出租多少钱一天"


def test_heads_have_a_weight_and_those_that_tell_are_words_of_sellers() -> None:
    rows = table("heads.tsv")
    assert {weight for weight, _ in rows} == {"0", "1", "2"}
    telling = [word for weight, words in rows if weight == "2" for word in words.split(" ")]
    assert set(telling) <= set(WEIGHTS)


def test_stretches_that_meet_are_cut_once() -> None:
    phrase = "河源压铸件加工厂家 砂轮批发吊车出租多少钱一天"
    result = clean_text(
        "\n".join([BODY[0], FIRST.replace("，其中", f"，{phrase}其中", 1), BODY[3]])
    )
    assert FIRST in result.text.splitlines()


def test_three_of_one_form_of_a_place_and_what_is_asked_of_it_go_from_anywhere() -> None:
    one = FIRST.replace("产值增长", "江阴冲压件批发价格产值增长", 1)
    two = SECOND.replace("按小时", "温州鞋底定做按小时", 1)
    three = THIRD.replace("客商当天", "苏州拆除公司排名客商当天", 1)
    assert page(one, two, three) == [FIRST, SECOND, THIRD]


def test_one_place_with_what_is_asked_of_it_proves_nothing() -> None:
    line = SECOND.replace("按小时", "温州鞋底定做按小时", 1)
    assert page(FIRST, line, THIRD) == [FIRST, line, THIRD]


@pytest.mark.parametrize(
    "phrase", ["南昌治疗牛皮癣最好的医院", "儿童鼻炎怎么治疗最好", "专治斑秃的权威专科医院"]
)
def test_a_cure_for_an_ailment_goes_from_the_head_of_a_clause(phrase: str) -> None:
    one = FIRST.replace("，其中", "，南昌治疗白癜风哪家医院好其中", 1)
    two = SECOND.replace("，团队", f"，{phrase}团队", 1)
    assert page(one, two, THIRD) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "省皮肤病医院的牛皮癣专科去年接诊两万人次，三成来自外省，候诊时间缩短一半。",
        "癫痫怎么治疗，村里人过去一无所知，如今卫生院每月来讲一课，药也能在村里取。",
    ],
)
def test_a_report_on_an_ailment_stays(line: str) -> None:
    assert page(FIRST, line, THIRD) == [FIRST, line, THIRD]


HONEST: Final = """
市里开通咨询热线和报名热线，农民想学开农机，打一个电话就能排上班，去年学成三千人。
组织看房团、开通看房专车，青岚县去年去库存三千套，农民进城购房补贴两万元。
免费设计、终身维护、质保五年，厂里去年给三千户村民装了光伏板，咨询热线全天有人接听。
村里把直播间搬到厂家直供的仓库，工厂直销省去三道环节，专业生产农机的三家企业都来了。
妇科专家李明远说，县医院今年添了两台彩超，门诊量增加三成，等候时间短了一半。
省中医院添了两个科室，银屑病专科上月开诊，三周里看了四百人。
市里请来三名大夫，前列腺专家张远每周二坐诊，号源放在社区。
为方便市民，天津市空调维修服务电话今年统一为一个号码，全天有人接听。
大理旅游攻略由当地学生手绘而成，印了三万份，放在车站免费取阅。
海宁皮革城客服电话和监督电话今年合并，一个号码管到底。
宜兴紫砂壶价格去年回落，老师傅们反倒松了一口气。
河南安阳设备租赁价格去年下降一成，租的人多了三成。
广州注册公司只要半天，执照当场打印，章子由窗口免费送。
昆明鲜花批发市场报价单一早贴在墙上，花农抬头就能看见。
程序里的数组a[1]存温度，a[2]存湿度，a[3]存风速，学生一看就懂。
高考成绩查询入口将于六月二十五日零时开放，考生凭准考证号登录。
企业招聘普工难，老板亲自到车站等人，开出的工资涨了一成。
市人才招聘网整合了六万个岗位，学生足不出户就能投简历。
手机铃声免费下载曾是运营商的主要收入来源，如今已无人问津。
翻译软件免费下载使用以后，商户和外宾谈生意方便多了。
防水补漏公司乱收费，业主投诉到了消协，半个月后拿回了钱。
黄金回收价格每克上涨十元，柜台前排起了队，店员忙到深夜。
云南旅游攻略在网上走红，民宿订到了国庆，县里加开了班车。
武汉二手车交易市场去年成交五万辆，一半卖到了外省。
厂里调整了班组，进一步优化公司治理，开会的次数少了一半。
附图[1]是旧貌，附图[2]是施工，附图[3]是新貌，三张图挂在一起。
""".strip().splitlines()


@pytest.mark.parametrize("offer", ["", "鼎盛买球平台推荐"], ids=["alone", "beside offers"])
@pytest.mark.parametrize("line", HONEST)
def test_what_a_report_says_of_what_is_sold_stays(line: str, offer: str) -> None:
    lines = [text.replace("，", f"，{offer}", 1) for text in (FIRST, SECOND, THIRD)]
    assert page(*lines, line, BODY[2]) == [FIRST, SECOND, THIRD, line, BODY[2]]


def test_what_is_told_has_happened_is_no_sentence_that_sells() -> None:
    line = "旺季里管委会约谈了九家酒店，ng体育娱乐平台并公布了24小时值班电话。"
    assert page(FIRST, line, THIRD)[1].endswith("并公布了24小时值班电话。")


@pytest.mark.parametrize("worn", ["手机客户端", "信誉怎么样", "第一品牌", "老哥俱乐部"])
def test_what_a_brand_wears_at_its_end_goes_with_it(worn: str) -> None:
    two = SECOND.replace("，团队", f"，凯旋门娱乐官网{worn}团队", 1)
    assert page(FIRST, two, THIRD) == [FIRST, SECOND, THIRD]


def test_a_sentence_that_goes_on_behind_what_is_sold_stays() -> None:
    line = "佛山空调维修电话压缩机先要拆下来过一遍秤，再送去检测。"
    assert "压缩机先要拆下来过一遍秤，再送去检测。" in page(FIRST, line, THIRD)[1]
    line = f"{FIRST}黑龙江米粉机十大品牌想什么时候装车，打个电话就行。"
    assert page(line, SECOND, THIRD)[0].endswith("想什么时候装车，打个电话就行。")


@pytest.mark.parametrize("seed", range(12))
def test_any_phrases_anywhere_leave_no_line_broken(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    words = [word for row in table("wares.tsv") for word in row[2].split(" ")]
    heads = [word for _, row in table("heads.tsv") for word in row.split(" ")]
    body = []
    for text in (FIRST, SECOND, THIRD) * 3:
        line = text
        for _ in range(chance.randrange(3)):
            at = chance.randrange(len(line) + 1)
            phrase = "".join(chance.sample(words, chance.randrange(1, 4))) + chance.choice(heads)
            line = line[:at] + chance.choice(("", " ")) + phrase + line[at:]
        body.append(line)
    result = clean_text("\n".join([BODY[0], *body, BODY[3]]))
    assert BODY[0] in result.text.splitlines()
    removed = [edit for edit in result.account if edit.action == "removed" and edit.start >= 0]
    assert all(edit.before for edit in removed)


def test_a_line_of_two_thousand_offers_takes_no_longer_than_its_length() -> None:
    start = time.process_time()
    clean_text("\n".join([BODY[0], "廊坊叉车租赁公司电话，" * 2_000 + "。", BODY[3]]))
    assert time.process_time() - start < 8
