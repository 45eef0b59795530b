"""The list of topics and the page of a topic."""

from __future__ import annotations

from pathlib import Path

from clusterbriefs.pages import topics
from tests.support.corpora import corpus, entity, hand_written
from tests.support.html import page_at, rows, texts, values

PARK = entity("park-east", "East Park", "东园", topics=["firms"])


def test_the_list_counts_briefs_and_entries(tmp_path: Path) -> None:
    made = corpus(tmp_path, vocabulary={"entities/parks": [PARK]}, seeds={"beishan-2022": {}})
    page = page_at(topics.build(made, "en"), "topics/")
    assert texts(page, "//dt") == ["Parks", "Firms"]
    assert texts(page, "//dd") == ["Parks. 0 briefs · 0 entries", "Firms. 1 brief · 1 entry"]
    assert values(page, "//dt/a/@href") == ["parks/", "firms/"]


def test_a_topic_shows_briefs_key_figures_and_entities(tmp_path: Path) -> None:
    made = corpus(tmp_path, vocabulary={"entities/parks": [PARK]}, seeds={"beishan-2022": {}})
    page = page_at(topics.build(made, "zh"), "topics/firms/")
    assert page.kind == "topic"
    assert texts(page, "//h1") == ["企业"]
    assert texts(page, "//dl[@class='facts']/div") == ["涉及地区北山"]
    assert texts(page, "//ul[@class='brief-list']//h3") == ["北山清点器械企业"]
    assert [row[:3] for row in rows(page)] == [["器械企业", "北山", "42家 修改后尚未核验"]]
    assert texts(page, "//ul[@class='entity-list']/li") == ["东园 East Park"]
    assert [a.id for a in page.contents] == ["briefs", "figures", "entities"]


def test_a_topic_without_briefs_says_so(tmp_path: Path) -> None:
    made = corpus(tmp_path, seeds={"beishan-2022": {}})
    page = page_at(topics.build(made, "en"), "topics/parks/")
    assert texts(page, "//p[@class='empty']") == ["No brief is filed under this topic yet."]
    assert [a.id for a in page.contents] == ["briefs"]


def test_a_brief_in_one_language_is_marked_in_the_other(tmp_path: Path) -> None:
    made = corpus(tmp_path, briefs={"nanshui-2023.en": hand_written(topics=["parks"])})
    page = page_at(topics.build(made, "zh"), "topics/parks/")
    assert texts(page, "//ul[@class='brief-list']//h3") == ["Nanshui opens a park 仅有英文"]
