"""A phrase of no list that recurs on a page at the edge of clauses, and what recurs in articles."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document
from clusterbriefs.clean.rules import recurring_phrase
from tests.clean.test_clause_offers import ARTICLE
from tests.support.work import grows_no_faster


def left(*lines: str) -> list[str]:
    """Return what the rule by itself leaves of some paragraphs."""
    doc = Document(lines)
    doc.survey()
    recurring_phrase.apply(doc)
    return [line.text for line in doc.live()]


@pytest.mark.parametrize(
    "phrase",
    [
        "好运来高手论坛免费资料",
        "湖畔玖园首付三成起",
        "排毒瘦肚子神药三天见效",
    ],
)
def test_it_goes_from_where_clauses_begin(phrase: str) -> None:
    sold = [
        ARTICLE[0].replace("，鞋底", f"，{phrase}鞋底"),
        ARTICLE[1].replace("，村里", f"，{phrase}村里"),
        ARTICLE[2].replace("，影像", f"，{phrase}影像"),
        *ARTICLE[3:],
    ]
    assert left(*sold) == list(ARTICLE)


def test_one_without_words_of_sellers_goes_where_the_page_is_tampered_with_for_sure() -> None:
    phrase = "速聘通扫码进群每日更新岗位"
    sold = [
        ARTICLE[0].replace("，鞋底", f"，{phrase}鞋底"),
        ARTICLE[1].replace("，村里", f"，{phrase}村里"),
        ARTICLE[2].replace("，影像", f"，{phrase}影像"),
        *ARTICLE[3:],
    ]
    assert left(*sold) == sold
    cut_already = Document((*sold[:-1], sold[-1].replace("，", "，澳门威尼斯人官网，", 1)))
    cut_already.survey()
    line = cut_already.lines[-1]
    at = line.text.index("澳门")
    cut(cut_already, line, at, at + len("澳门威尼斯人官网"))
    recurring_phrase.apply(cut_already)
    assert [line.text for line in cut_already.live()] == list(ARTICLE)


def test_two_phrases_that_begin_alike_are_told_apart() -> None:
    one, other = "湖畔玖园首付三成起", "湖畔玖园售楼处电话"
    sold = [
        ARTICLE[0].replace("，鞋底", f"，{one}鞋底"),
        ARTICLE[1].replace("，村里", f"，{other}村里"),
        ARTICLE[2].replace("，影像", f"，{one}影像"),
        ARTICLE[3].replace("，火情", f"，{other}火情"),
        ARTICLE[4].replace("，写明", f"，{one}写明").replace("，违者", f"，{other}违者"),
        ARTICLE[5],
    ]
    assert left(*sold) == list(ARTICLE)


@pytest.mark.parametrize(
    "said",
    [
        "与此同时，",
        "林场场长孟小舟说，",
        "护林队的年轻人都在学，",
        "省林业大学野生动物实验室的",
        "据林场介绍，",
        "今年以来",
    ],
)
def test_what_an_article_comes_back_to_stays(said: str) -> None:
    own = [line.replace("，", f"，{said}", 1) for line in ARTICLE]
    assert left(*own) == own


def test_sentences_that_stand_twice_stay() -> None:
    own = [*ARTICLE, *(line + ARTICLE[0] for line in ARTICLE)]
    assert left(*own) == own


def test_a_report_of_what_is_done_about_it_stays() -> None:
    phrase = "好运来高手论坛免费资料"
    own = [
        *ARTICLE[:3],
        f"警方查处了一个网站，{phrase}每条收三百元，上当的人不敢声张，钱也没有追回来。",
        f"警方捣毁了窝点，{phrase}都是编的，几个人关起门来写，写完就卖，卖完就换地方。",
    ]
    assert left(*own) == own


def test_work_grows_with_the_length_of_a_page_and_no_faster() -> None:
    def cleaned(paragraphs: int) -> Callable[[], object]:
        lines = []
        for number in range(paragraphs):
            text = ARTICLE[number % len(ARTICLE)].replace("，", "，湖畔玖园首付三成起", 1)
            lines.append(f"{text}{number}")
        return partial(clean_text, "\n".join(lines))

    assert grows_no_faster(cleaned, 200)
