"""What an article says and has of its own, on pages where sellers' words are near."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.document import Document
from clusterbriefs.clean.rules import weak_offers
from tests.clean.test_clause_offers import ARTICLE

TITLE = "云岭林场：守林人老周的三十年"


def cleaned(*lines: str) -> list[str]:
    """Return the lines of the clean text."""
    return clean_text("\n".join(lines)).text.splitlines()


def with_three(phrase: str) -> list[str]:
    """Return the article with a phrase at the beginning of a clause of three paragraphs."""
    return [
        ARTICLE[0].replace("，鞋底", f"，{phrase}鞋底"),
        ARTICLE[1].replace("，村里", f"，{phrase}村里"),
        ARTICLE[2].replace("，影像", f"，{phrase}影像"),
        *ARTICLE[3:],
    ]


@pytest.mark.parametrize("name", ["滨河新区", "云岭林场管理站", "孟小舟"])
def test_a_name_that_comes_back_stays_on_a_page_that_nobody_sells_on(name: str) -> None:
    own = with_three(name)
    assert cleaned(*own) == own


@pytest.mark.parametrize("ending", ["安装", "登录", "注册", "下载", "入口"])
def test_nothing_is_left_of_a_phrase_by_its_last_word(ending: str) -> None:
    assert cleaned(*with_three(f"星海娱乐官网{ending}")) == list(ARTICLE)


@pytest.mark.parametrize(
    "own",
    [
        "警方提醒，网上刷单返利都是诈骗，如遇到请拨打110报警。",
        "头两年没有人来问，他就一个人在山里走。几年来他走坏了三十双鞋，记满了十四本册子。",
        "林场的条件比镇上差得多。林场招聘护林员，只看一条：认得山。来的人却一年比一年少。",
        "守山好不好，全看腿。老周说，山认得走路的人。",
        "电站下面的水渠不得私接，违反的要补种三棵树。",
        "附近的三个村报价3000元一亩，林场没有答应。",
    ],
)
def test_a_paragraph_of_the_article_stays(own: str) -> None:
    lines = [*ARTICLE[:3], own, *ARTICLE[3:]]
    assert cleaned(*lines) == lines
    lines = [*with_three("星海娱乐官网登录")[:3], own, *ARTICLE[3:]]
    assert cleaned(*lines) == [*ARTICLE[:3], own, *ARTICLE[3:]]


def test_questions_with_which_an_article_closes_stay() -> None:
    lines = [*ARTICLE, "山还会不会再烧？", "谁来接老周的班？", "年轻人愿不愿意来？"]
    assert cleaned(*lines) == lines


def test_points_of_a_list_stay() -> None:
    points = [
        "1．护林员每天巡山两次，遇雨天可以减为一次。",
        "2．每个月把影像交到林场，由林场存档三年。",
        "3．见到野猪不得追赶，退到路上打电话。",
    ]
    left = cleaned(*ARTICLE[:4], *points, *ARTICLE[4:])
    assert left == [*ARTICLE[:4], *points, *ARTICLE[4:]]


def test_a_list_that_is_attached_is_no_headline() -> None:
    result = clean_text("\n".join([TITLE, *ARTICLE, "附：云岭林场护林员名录"]))
    assert result.metadata.title == TITLE


def test_a_clause_on_who_is_taken_on_stays_beside_offers_of_work() -> None:
    lines = (
        ARTICLE[0].replace("。", "。村里的民宿招聘服务员，只有一条：会做饭。", 1),
        ARTICLE[1].replace("，村里", "，网络兼职日结平台招聘，村里"),
        *ARTICLE[2:],
    )
    doc = Document(lines)
    doc.survey()
    weak_offers.apply(doc)
    assert doc.lines[0].text == lines[0]
