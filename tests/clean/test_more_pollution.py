"""Other articles on other kinds of sites, with phrases in disguise, come out as they went in."""

from __future__ import annotations

from itertools import product

import pytest

from clusterbriefs.clean import clean_text
from tests.clean.made import SITES, Site
from tests.clean.made_more import ARTICLES, DISGUISED, SITES_MORE, Article
from tests.clean.test_polluted_pages import FOLD, annotate


def page(site: Site, article: Article, body: tuple[str, ...], gap: str = "\n\n") -> str:
    lines = (*site.head, *body, *site.tail)
    return gap.join(line.replace("{title}", article.title) for line in lines)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["dense", "wide"])
@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
@pytest.mark.parametrize("site", [*SITES, *SITES_MORE], ids=lambda site: site.name)
def test_a_page_gives_the_article(site: Site, article: Article, gap: str) -> None:
    result = clean_text(page(site, article, article.body, gap))
    assert result.text.splitlines() == list(article.body)
    assert result.metadata.title == article.title


PLACES = tuple(product(range(len(ARTICLES)), (0, 1, 3)))


def places(phrase: str) -> tuple[int, int]:
    """Count the places in all articles where a phrase goes, and all places."""
    found = 0
    for number, paragraph in PLACES:
        article = ARTICLES[number]
        text = article.body[paragraph]
        for at in (text.index("，", 10), text.index("，", 10) + 1):
            body = (
                *article.body[:paragraph],
                text[:at] + phrase + text[at:],
                *article.body[paragraph + 1 :],
            )
            result = clean_text(page(SITES[1], article, body))
            found += result.text.splitlines() == list(article.body)
    return found, 2 * len(PLACES)


@pytest.mark.parametrize("phrase", DISGUISED)
def test_a_phrase_in_disguise_goes_nearly_everywhere(phrase: str) -> None:
    found, all_places = places(phrase)
    assert found >= 0.8 * all_places


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
@pytest.mark.parametrize("tones", [True, False], ids=["tones", "no tones"])
@pytest.mark.parametrize("traditional", [True, False], ids=["traditional", "simplified"])
@pytest.mark.parametrize("folded", [True, False], ids=["folded", "wide"])
def test_readings_script_and_marks_are_put_right(
    article: Article, tones: bool, traditional: bool, folded: bool
) -> None:
    import opencc

    body = tuple(line.translate(FOLD) for line in article.body) if folded else article.body
    text = page(SITES_MORE[0], article, body, "\n")
    if traditional:
        text = opencc.OpenCC("s2t").convert(text)
    annotated = "\n".join(
        annotate(line, 9, tones=tones) if len(line) > 40 else line for line in text.split("\n")
    )
    assert clean_text(annotated).text.splitlines() == list(article.body)


@pytest.mark.parametrize("marks", ["??", "？？", "????", "?"])
@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
def test_question_marks_in_the_place_of_indents_go(article: Article, marks: str) -> None:
    body = tuple(marks + line for line in article.body)
    result = clean_text(page(SITES[0], article, body))
    assert result.text.splitlines() == list(article.body)
    assert any(edit.rule == "lost-indent" for edit in result.account)


def test_an_author_s_question_marks_at_a_line_s_start_stay() -> None:
    article = ARTICLES[0]
    line = "？？？三个问号写在黑板上，学生们一时摸不着头脑，老师却不解释。"
    result = clean_text(page(SITES[0], article, (line, *article.body)))
    assert result.text.splitlines() == [line, *article.body]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
def test_every_third_mark_of_half_width_is_widened(article: Article) -> None:
    """A program that folds some marks and not others leaves a text mixed."""
    parts = [line.split("，") for line in article.body]
    body = []
    number = 0
    for line in parts:
        text = line[0]
        for part in line[1:]:
            number += 1
            text += ("," if number % 3 == 0 else "，") + part
        body.append(text)
    assert number >= 12
    result = clean_text(page(SITES[0], article, tuple(body)))
    assert result.text.splitlines() == list(article.body)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
def test_emoji_in_front_of_many_marks_go(article: Article) -> None:
    signs = ("🚲", "📗", "👩🏻‍🦽", "🙆🏿")
    body = tuple(
        line.replace("，", signs[at % 4] + "，", 1) if "，" in line else line
        for at, line in enumerate(article.body)
    )
    assert sum(line not in article.body for line in body) >= 3
    result = clean_text(page(SITES[0], article, body))
    assert result.text.splitlines() == list(article.body)


def test_answers_below_a_post_go_with_its_row_of_actions() -> None:
    tail = (
        "收藏 分享 支持 反对",
        "海边的风 发表于 2022-9-15 09:50:44",
        "顶一个！家乡越来越好了，就是堵车。",
    )
    article = ARTICLES[0]
    text = "\n".join([article.title, *article.body, *tail])
    assert clean_text(text).text.splitlines() == list(article.body)


def test_what_a_wiki_prints_around_an_article_goes() -> None:
    article = ARTICLES[0]
    head = (article.title, "目录 [隐藏]", "1 概述", "2 由来")
    tail = ("参考来源", "1. ↑ 青岚日报，2022-09-05，记者 李明远", "分类：城市 | 教育")
    text = "\n".join([*head, *article.body, *tail])
    result = clean_text(text)
    assert result.text.splitlines() == list(article.body)


@pytest.mark.parametrize(
    "line",
    [
        "警方提醒：凡是要求向陌生账户转账的都是诈骗，请市民提高警惕，遇到可疑情况及时报警。",
        "天气网提醒：今明两天江南有暴雨，出行须注意交通安全，山区要防范地质灾害。",
        "【温馨提示】考生须携带身份证和准考证，提前半小时到达考场，迟到十五分钟不得入场。",
        "老人走失时穿蓝色上衣，如有线索请与派出所王警官联系，电话13800000000。",
        "写字楼2020年建成投用，入驻企业三十家，楼下的食堂也向附近的居民开放。",
        "新区日报8月1日讯（记者 张某】园区二期开工，总投资九亿元，明年底投用。",
    ],
)
def test_what_reads_like_furniture_and_is_news_stays(line: str) -> None:
    article = ARTICLES[0]
    body = [*article.body[:2], line, *article.body[2:]]
    assert line in clean_text("\n".join([article.title, *body])).text.splitlines()


def test_counters_are_read_in_time() -> None:
    text = "\n".join([ARTICLES[0].title, "查看1++" * 20 + "x", *ARTICLES[0].body])
    assert clean_text(text).text.splitlines()[-1] == ARTICLES[0].body[-1]
