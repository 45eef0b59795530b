"""Pages that were made polluted in many ways come out as the article that was put in."""

from __future__ import annotations

import itertools

import pytest

from clusterbriefs.clean import clean_capture, clean_text
from tests.clean.made import BODY, CAPTIONS, PHRASES, SITES, TITLE, Site, page


@pytest.mark.parametrize("blank", [True, False])
@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_the_page_of_a_site_gives_the_article(site: Site, blank: bool) -> None:
    result = clean_text(page(site, blank=blank))
    assert result.text.splitlines() == list(BODY)
    assert result.metadata.title == TITLE


@pytest.mark.parametrize("caption", CAPTIONS)
def test_captions_between_paragraphs_go(caption: str) -> None:
    body = (*BODY[:3], caption, *BODY[3:])
    assert clean_text(page(SITES[0], body)).text.splitlines() == list(BODY)


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize(
    ("paragraph", "place"),
    [(0, "辖区"), (2, "，首批"), (3, "，财政"), (5, "，存储"), (5, "今年"), (6, "，让更")],
)
def test_a_phrase_put_into_a_sentence_goes(phrase: str, paragraph: int, place: str) -> None:
    text = BODY[paragraph]
    polluted = text.replace(place, phrase + place, 1)
    body = (*BODY[:paragraph], polluted, *BODY[paragraph + 1 :])
    assert clean_text(page(SITES[1], body)).text.splitlines() == list(BODY)


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_behind_a_comma_goes(phrase: str) -> None:
    polluted = BODY[0].replace("，比上年", "，" + phrase + "比上年", 1)
    assert clean_text(page(SITES[2], (polluted, *BODY[1:]))).text.splitlines() == list(BODY)


FOLD = str.maketrans("，：；？！（）", ",:;?!()")


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_folded_punctuation_is_widened(site: Site) -> None:
    folded = tuple(line.translate(FOLD) for line in BODY)
    assert clean_text(page(site, folded)).text.splitlines() == list(BODY)


def annotate(text: str, every: int, *, tones: bool) -> str:
    """Put a reading behind every so-many-th of the characters that have one reading."""
    import pypinyin

    style = pypinyin.Style.TONE if tones else pypinyin.Style.NORMAL
    out = []
    count = itertools.count(1)
    for char in text:
        out.append(char)
        if "\u4e00" <= char <= "\u9fff" and next(count) % every == 0:
            out.append(f"({pypinyin.pinyin(char, style=style)[0][0]})")
    return "".join(out)


@pytest.mark.parametrize("every", [3, 7, 15, 40])
@pytest.mark.parametrize("tones", [True, False])
@pytest.mark.parametrize("traditional", [True, False])
def test_readings_go_and_script_is_simplified(every: int, tones: bool, traditional: bool) -> None:
    import opencc

    text = page(SITES[3])
    if traditional:
        text = opencc.OpenCC("s2t").convert(text)
    lines = text.split("\n")
    annotated = "\n".join(
        annotate(line, every, tones=tones) if len(line) > 40 else line for line in lines
    )
    assert clean_text(annotated).text.splitlines() == list(BODY)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_any_encoding_gives_the_same_article(encoding: str) -> None:
    result = clean_capture(page(SITES[0]).replace("•", "").encode(encoding))
    assert result.text.splitlines() == list(BODY)


def test_big5_gives_the_same_article() -> None:
    import opencc

    text = opencc.OpenCC("s2tw").convert(page(SITES[10]))
    assert clean_capture(text.encode("big5")).text.splitlines() == list(BODY)


@pytest.mark.parametrize("name", ["云岭健康网", "鹿鸣资讯网", "半山生活网"])
def test_a_site_name_that_splits_words_goes_by_how_often_it_recurs(name: str) -> None:
    places = [(0, "公布", 1), (2, "仓库", 1), (3, "设备", 1), (5, "医院", 1)]
    body = list(BODY)
    for paragraph, word, at in places:
        body[paragraph] = body[paragraph].replace(word, word[:at] + name + word[at:], 1)
    assert clean_text(page(SITES[0], tuple(body))).text.splitlines() == list(BODY)


def test_a_name_glued_to_clauses_everywhere_goes_where_it_splits_one_word() -> None:
    name = "腾新会官网"
    body = (
        f"青梧县药圃今年扩种三百亩，{name}合作社分到的苗比去年多一倍。",
        f"企业去年完成了B轮融{name}资，金额为三千万元，主要投向中试车间。",
        f"{name}县里计划到明年再建两个烘干房，每个投资一百二十万元，农户按斤付费。",
        f"专家提醒，新品种要先小面积试种，{name}不能一哄而上。",
    )
    assert clean_text("\n".join(body)).text.splitlines() == [
        line.replace(name, "") for line in body
    ]


def test_a_site_that_the_article_is_about_stays() -> None:
    body = (
        *BODY,
        "滨河生活网成立于十年前。",
        "去年，滨河生活网的用户突破百万。",
        "“滨河生活网不做广告。”创办人说。",
    )
    assert clean_text("\n".join(body)).text.splitlines() == list(body)


def test_a_list_of_related_pages_above_the_article_does_not_end_it() -> None:
    above = ("相关新闻：", "新区发布人才新政", "港口货运量创新高")
    tail = ("热门排行", *(f"{n} 新区第{n}号公告" for n in range(1, 30)))
    text = "\n".join([TITLE, *above, *BODY, *tail])
    assert clean_text(text).text.splitlines() == list(BODY)
