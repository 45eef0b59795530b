"""Likely new names: without the verb in front of them, and with something of their own."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.draft.entities import new_entities
from tests.clean.made_more import ARTICLES


def names(text: str) -> list[str]:
    return [new.name for new in new_entities(clean_text(text).paragraphs, frozenset())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "企业选址云溪区锦帆科技园，去年开工，今年投产。",
            ["云溪区锦帆科技园"],
        ),
        (
            "下一步，云溪区准备着手搭建水产育种公共服务平台，办事当天可取。",
            [],
        ),
        (
            "多家龙头企业成立滨省海洋疫苗创新中心，三年投入两亿元，用于中试。",
            ["滨省海洋疫苗创新中心"],
        ),
        (
            "新区与50家国内顶尖医院合作，患者不出园区就能参加临床研究。",
            [],
        ),
        (
            "滨河海洋大学和滨省渔业协会签约，共建育种平台，为期五年，首批投入两千万元。",
            ["滨河海洋大学", "滨省渔业协会"],
        ),
        (
            "展会期间举行多项重大项目签约仪式，意向金额超过十亿元，企业反响热烈。",
            [],
        ),
    ],
)
def test_names_stand_without_what_leads_to_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_name_cut_off_is_not_proposed_beside_the_whole() -> None:
    text = "云溪区锦帆科技园去年扩建。走进锦帆科技园，两座新楼已经封顶，企业陆续搬进来。"
    assert names(text) == ["云溪区锦帆科技园"]


def test_few_names_are_proposed_for_articles_that_name_few() -> None:
    found = [names("\n".join(article.body)) for article in ARTICLES]
    assert [name for list_of in found for name in list_of] == [
        "白塘县人民医院",
        "市中心医院",
        "东岭市职业技术学院",
    ]
