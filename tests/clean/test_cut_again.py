"""What rules leave of a phrase that a program put in word for word, and where it stands again."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document
from clusterbriefs.clean.rules import cut_again
from tests.clean.test_clause_offers import ARTICLE


def after(lines: list[str], phrase: str, *, first: int = 3) -> list[str]:
    """Return the lines of a page from the first of which a phrase was cut, once each."""
    doc = Document(tuple(lines))
    doc.survey()
    for line in doc.lines[:first]:
        if (at := line.text.find(phrase)) >= 0:
            cut(doc, line, at, at + len(phrase))
    cut_again.apply(doc)
    return [line.text for line in doc.live()]


def with_phrase(phrase: str, *, again: str | None = None) -> list[str]:
    """Return the article with a phrase in two paragraphs, in the second as `again` has it."""
    return [
        ARTICLE[0].replace("，鞋底", f"，{phrase}鞋底"),
        ARTICLE[1],
        ARTICLE[2].replace("，影像", f"，{phrase if again is None else again}影像"),
        *ARTICLE[3:],
    ]


def test_what_stands_behind_a_phrase_at_all_its_places_goes() -> None:
    lines = with_phrase("宝运莱线路检测中心")
    lines[1] = lines[1].replace("，村里", "，宝运莱线路检测中心村里")
    assert after(lines, "宝运莱线路检测") == list(ARTICLE)


def test_what_stands_in_front_of_a_phrase_at_all_its_places_goes() -> None:
    lines = with_phrase("贵宾厅真人视讯平台")
    assert after(lines, "真人视讯平台") == list(ARTICLE)


def test_what_the_article_has_behind_both_by_chance_stays() -> None:
    own = [
        "公司在山下，厂房是新盖的，院子里停着十几辆车，公司的牌子挂在门口。",
        ARTICLE[0].replace("，鞋底", "，公司的鞋底"),
        ARTICLE[1],
        ARTICLE[2].replace("，影像", "，公司把影像"),
        *ARTICLE[3:],
    ]
    sold = [own[0], *(line.replace("，公司", "，金鲤棋牌官网公司") for line in own[1:])]
    assert after(sold, "金鲤棋牌官网", first=4) == own


def test_a_phrase_that_stands_whole_at_one_place_shows_its_rest_at_another() -> None:
    lines = with_phrase("麻将胡了官方正版下载")
    doc = Document(tuple(lines))
    doc.survey()
    first, second = doc.lines[0], doc.lines[2]
    at = first.text.index("麻将")
    cut(doc, first, at, at + len("麻将胡了官方"))
    at = second.text.index("麻将")
    cut(doc, second, at, at + len("麻将胡了官方正版下载"))
    cut_again.apply(doc)
    assert [line.text for line in doc.live()] == list(ARTICLE)


def test_a_phrase_goes_in_the_midst_of_a_clause_too_where_it_was_cut_elsewhere() -> None:
    lines = with_phrase("好运来高手论坛免费资料")
    lines[3] = lines[3].replace("学会了", "学会好运来高手论坛免费资料了")
    assert after(lines, "好运来高手论坛免费资料") == list(ARTICLE)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("他说，这家店叫", "，开了十年，"),
        ("警方查处了“", "”等九个网站，"),
        ("警方捣毁了设在山里的", "的窝点，"),
        ("他们信了所谓", "，钱没有要回来，"),
    ],
)
def test_a_report_of_a_phrase_stays(before: str, behind: str) -> None:
    told = f"{before}好运来高手论坛{behind}村里人起初谁也没有放在心上，后来才知道。"
    lines = [*with_phrase("好运来高手论坛"), told]
    assert after(lines, "好运来高手论坛")[-1] == told


def test_a_word_of_sites_that_the_article_never_has_goes_from_where_a_clause_begins() -> None:
    lines = [ARTICLE[0].replace("，鞋底", "，网络兼职日结平台他的鞋底"), *ARTICLE[1:]]
    assert after(lines, "网络兼职日结")[0] == ARTICLE[0].replace("，鞋底", "，他的鞋底")


def test_it_stays_where_the_article_speaks_of_it() -> None:
    lines = [
        ARTICLE[0].replace("，鞋底", "，网络兼职日结平台他说有人管，鞋底"),
        "林场把巡护的平台交给镇里，护林员每天打卡，走过的路在图上一目了然。",
        *ARTICLE[1:],
    ]
    assert "，平台他说有人管，" in after(lines, "网络兼职日结")[0]


def test_two_hundred_repetitions_go() -> None:
    line = "，".join(f"第{number}户金鲤棋牌官网领了种子" for number in range(200)) + "。"
    left = "".join(after([*with_phrase("金鲤棋牌官网"), line], "金鲤棋牌官网"))
    assert "棋牌" not in left
    assert left.count("领了种子") == 200


def test_two_phrases_side_by_side_twice() -> None:
    lines = with_phrase("bet365体育在线投注杏彩体育官网注册")
    assert clean_text("\n".join(lines)).text.splitlines() == list(ARTICLE)


@pytest.mark.parametrize(
    "phrase",
    ["恒信财税0元注册公司送一年记账", "跟牛散老金抄底加微信领涨停金股", "恒信牛10倍杠杆配资开户"],
)
def test_who_sells_goes_with_what_is_sold_from_a_mark_on(phrase: str) -> None:
    lines = [ARTICLE[0], ARTICLE[1].replace("，村里", f"，{phrase}村里"), *ARTICLE[2:]]
    assert clean_text("\n".join(lines)).text.splitlines() == list(ARTICLE)


def test_the_subject_of_a_clause_stays_where_an_offer_stands_behind_it() -> None:
    lines = [ARTICLE[0], ARTICLE[1].replace("，村里", "，村里杠杆配资开户"), *ARTICLE[2:]]
    assert clean_text("\n".join(lines)).text.splitlines() == list(ARTICLE)


@pytest.mark.parametrize("asked", ["铝模板批发价格一览表", "外贸网站谷歌霸屏推广哪家强"])
def test_nothing_that_engines_are_asked_is_left_behind_a_phrase(asked: str) -> None:
    lines = [ARTICLE[0], ARTICLE[1].replace("，村里", f"，{asked}村里"), *ARTICLE[2:]]
    assert clean_text("\n".join(lines)).text.splitlines() == list(ARTICLE)
