"""Lines by themselves between or below the paragraphs: what a picture shows, how a notice ends."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from tests.clean.made import BODY
from tests.clean.test_what_sites_sell import page

NAMED = "“先修补，再上架。”修复师赵小舟说，馆里三百册旧书要修上四年，赵小舟一天只修两页。"
STAMP = ("首页 > 公告 > 正文", "关于开展秋季安全检查的通知", "2023-11-02 来源：青岚县人民政府")


def framed(line: str) -> list[str]:
    """Return what is left of a page with a frame that has a line between two paragraphs."""
    head, tail = STAMP, ("上一篇：停水通告", "下一篇：菜价早知道")
    return page(*BODY[:2], NAMED, line, *BODY[3:], head=head, tail=tail)


@pytest.mark.parametrize(
    "label",
    [
        "赵小舟在修补书页",
        "检验员核对试管编号",
        "航拍新区的标准厂房",
        "无人机在楼顶降落",
        "同学们在观察仪表",
        "渡口小学旧照",
        "船员摄于渡口修复间",
        "赵小舟在老屋里补书",
        "赵小舟作交流发言",
        "赵小舟与学徒",
        "堆高机在码头装卸冷藏箱",
        "修复间一角",
        "吊车在码头上运转",
        "渡口修复间，学徒在为客人裁剪纸边。",
    ],
)
def test_what_a_picture_shows_goes_from_between_two_paragraphs(label: str) -> None:
    assert framed(label) == [*BODY[:2], NAMED, *BODY[3:]]


@pytest.mark.parametrize(
    "labels",
    [
        ("渡口小学旧照", "一门课上了三十年"),
        ("一门课上了三十年", "渡口小学旧照"),
        ("中试车间的工作人员核对样本", "一门课上了三十年"),
    ],
)
def test_a_photograph_goes_from_beside_a_heading(labels: tuple[str, str]) -> None:
    head, tail = STAMP, ("上一篇：停水通告", "下一篇：菜价早知道")
    out = page(*BODY[:3], *labels, *BODY[3:], head=head, tail=tail)
    assert out == [*BODY[:3], "一门课上了三十年", *BODY[3:]]


@pytest.mark.parametrize(
    "heading",
    [
        "老师傅带出新徒弟",
        "无人机飞进大山",
        "医生下乡成了常事",
        "钱从哪里来",
        "赵小舟的四年",
        "工人在减少",
        "渡口小学在县里开先河",
    ],
)
def test_a_heading_between_two_paragraphs_stays(heading: str) -> None:
    assert framed(heading) == [*BODY[:2], NAMED, heading, *BODY[3:]]


def test_what_a_picture_would_show_stays_on_a_page_without_a_frame() -> None:
    lines = [*BODY[:3], "检验员核对试管编号", *BODY[3:]]
    assert clean_text("\n".join(lines)).text.splitlines() == lines


@pytest.mark.parametrize(
    "signed",
    [
        ("青岚县交通运输局", "2023年11月1日"),
        ("附件：1.登记表；2.责任清单", "青岚县民政局 青岚县财政局", "2023年11月1日"),
        ("特此通告。", "青岚县人民政府", "2023年11月1日"),
        ("联系人：周工 0700-0000000", "青岚县应急管理局办公室", "二〇二三年十一月一日"),
    ],
    ids=["issuer and day", "with what is enclosed", "hereby", "with whom to ask"],
)
def test_who_issued_a_notice_and_when_belongs_to_it(signed: tuple[str, ...]) -> None:
    tail = ("【打印本页】【关闭窗口】", "上一篇：停水通告", "版权所有 青岚在线 粤ICP备12345678号")
    result = clean_text("\n".join([*STAMP, *BODY, *signed, *tail]))
    assert result.text.splitlines() == [*BODY, *signed]


@pytest.mark.parametrize(
    "below",
    [
        ("附件：登记表.doc 点击下载", "青岚县交通运输局", "2023年11月1日"),
        ("青岚县交通运输局", "上一篇：停水通告", "2023年11月1日"),
        ("2023年11月1日", "青岚县交通运输局"),
    ],
    ids=["a file to load", "something between", "the day first"],
)
def test_lines_below_a_text_are_no_signature_in_another_order(below: tuple[str, ...]) -> None:
    tail = ("上一篇：停水通告", "版权所有 青岚在线 粤ICP备12345678号")
    result = clean_text("\n".join([*STAMP, *BODY, *below, *tail]))
    assert below[-1] not in result.text.splitlines()


@pytest.mark.parametrize(
    "first",
    ["各乡镇人民政府、街道办事处，县直有关单位：", "青政通〔2021〕14号"],
    ids=["whom it addresses", "its number"],
)
def test_what_a_notice_begins_with_is_no_headline(first: str) -> None:
    lines = [first, *BODY]
    result = clean_text("\n".join(lines))
    assert (result.metadata.title or None, result.text.splitlines()) == (None, lines)


def test_who_gave_the_numbers_of_an_article_made_no_picture() -> None:
    line = "（文中数据由青岚县统计局提供）"
    assert framed(line) == [*BODY[:2], NAMED, line, *BODY[3:]]


def test_where_when_and_with_whom_somebody_met_stays_at_the_head_of_minutes() -> None:
    head = (
        "时间：2023年11月17日下午",
        "地点：滨河学院图书馆三楼报告厅",
        "主持人：新区科技局局长 赵小舟",
        "记录：滨河学院 李明远",
    )
    result = clean_text("\n".join([*STAMP, *head, *BODY, "上一篇：停水通告", "下一篇：无"]))
    assert result.text.splitlines() == [*head, *BODY]


def test_a_time_and_a_name_without_the_rest_are_no_minutes() -> None:
    head = ("时间：2023-11-17 10:12", "编辑：赵小舟")
    result = clean_text("\n".join([*STAMP[:2], *head, *BODY, "上一篇：停水通告", "下一篇：无"]))
    assert result.text.splitlines() == list(BODY)


def test_a_box_of_quotations_goes_with_the_rows_below_its_headings() -> None:
    box = ("名称", "最新价", "涨跌幅", "渡口精工", "22.47", "3.12%", "青岚药业", "8.05", "-0.40%")
    out = page(*BODY[:3], *box, "渡口的三条产线", *BODY[3:], head=STAMP)
    assert out == [*BODY[:3], "渡口的三条产线", *BODY[3:]]


def test_a_table_of_the_article_with_one_such_column_or_many_rows_stays() -> None:
    herbs = ("药材", "涨跌幅", "当归", "3.12%")
    rows = " ".join(f"{n}号基金 1.0{n} {n}%" for n in "123").split()
    long = ("名称", "最新价", "涨跌幅", *rows)
    for table in (herbs, long):
        assert page(*BODY[:3], *table, *BODY[3:], head=STAMP) == [*BODY[:3], *table, *BODY[3:]]


def test_a_list_of_other_pages_in_the_midst_of_a_text_ends_it_not() -> None:
    """However much the page has of its own below it."""
    listed = ("推荐阅读", "老码头的灯塔要修了", "渡口小学招生", "早市搬家了")
    below = (
        "好文章，需要你的鼓励",
        "打赏　收藏　举报",
        "评论 0",
        "猜你喜欢",
        "老街的猫",
        "茶叶涨价了",
    )
    more = (
        "码头上的吊车没有拆，漆成了橙色。夜里亮灯的时候，隔着河也看得见，"
        "司机们拿它认路，送货的人不再打电话问。"
    )
    own = [*(line for line in BODY if len(line) > 20), more]
    out = page(*own[:3], *listed, *own[3:], head=STAMP, tail=below * 5)
    assert out == own
