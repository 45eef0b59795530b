"""Pictures for sharing: what they say, how their lines break, and that little is drawn twice."""

from __future__ import annotations

import io
import itertools
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.publish.card import SIZE, Card, draw
from clusterbriefs.publish.card_text import Type, balanced, filled
from clusterbriefs.publish.open_graph import KEPT, cards, write_cards
from clusterbriefs.values import Lang
from tests.support.corpora import corpus, hand_written

EN = Type("head", "en", 54)
ZH = Type("head", "zh", 66)
WIDTH = 1040


def opened(data: bytes) -> Image.Image:
    """Return a picture, read whole."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def made(root: Path) -> Corpus:
    """Return a corpus with a brief from a seed, one by hand, and one in English alone."""
    return corpus(
        root,
        seeds={"beishan-2022": {}},
        briefs={
            "nanshui-2023.en": hand_written(description="A park was opened in the south."),
            "nanshui-2023.zh": hand_written(title="南水园区开园"),
            "alone-2021.en": hand_written(title="Alone", date="2021"),
        },
    )


def test_a_brief_is_told_with_its_first_key_figure(tmp_path: Path) -> None:
    told = dict(cards(made(tmp_path)))
    assert list(told) == [
        f"{name}.{lang}.png"
        for lang in ("en", "zh")
        for name in ("site", "nanshui-2023", "beishan-2022", "alone-2021")
    ]
    card = told["beishan-2022.en.png"]
    assert card.kicker == "Beishan · about 2022"
    assert (card.value, card.what) == ("42 firms", "Device firms · Beishan")
    assert card.told == "As of 2022 (inferred) · Speaker: an official of the Beishan bureau"
    assert told["beishan-2022.zh.png"].value == "42家"


def test_a_brief_without_figures_is_told_with_its_description_and_source(tmp_path: Path) -> None:
    told = dict(cards(made(tmp_path)))
    english, chinese = told["nanshui-2023.en.png"], told["nanshui-2023.zh.png"]
    assert (english.value, english.text) == ("", "A park was opened in the south.")
    assert english.told == "Source: 南水园区开园, Nanshui Daily"
    # No description: the source stands where it would.
    assert (chinese.text, chinese.told) == ("来源：《南水园区开园》，Nanshui Daily", "")


def test_a_brief_in_one_language_says_so_in_the_other(tmp_path: Path) -> None:
    told = dict(cards(made(tmp_path)))
    assert told["alone-2021.en.png"].mark == ""
    assert (told["alone-2021.zh.png"].title, told["alone-2021.zh.png"].mark) == (
        "Alone",
        "仅有英文",
    )


def test_cards_are_written_once_and_drawn_again_only_when_they_change(tmp_path: Path) -> None:
    root, site = tmp_path / "project", tmp_path / "site"
    root.mkdir()
    first = made(root)
    assert write_cards(first, site) == 8
    before = {file.name: file.read_bytes() for file in (site / "og").iterdir()}
    assert write_cards(first, site) == 0
    assert {file.name: file.read_bytes() for file in (site / "og").iterdir()} == before
    brief = root / "docs" / "briefs" / "nanshui-2023.en.md"
    brief.write_text(hand_written(title="Another title"), encoding="utf-8")
    again = corpus(root)
    assert write_cards(again, site) == 1
    kept = sorted((root / KEPT).iterdir())
    assert len(kept) == 8
    kept[0].write_bytes(kept[0].read_bytes()[:-20])
    assert write_cards(again, site) == 1, "what was cut short is drawn anew"
    assert all(opened(data).size == SIZE for data in before.values())


def test_the_same_card_gives_the_same_bytes() -> None:
    card = Card(
        "zh", "集群简报", "坪山·2022年", "“BT大道”：坪山如何聚起生物医药企业", value="近1000家"
    )
    assert draw(card) == draw(card)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("南山医疗器械产业链党委的一场圆桌会", ["南山医疗器械产业链", "党委的一场圆桌会"]),
        ("“BT大道”：坪山如何聚起生物医药企业", ["“BT大道”：", "坪山如何聚起生物医药企业"]),
        (
            "国家器械创新中心选址龙华：企业、园区与规划",
            ["国家器械创新中心选址龙华：", "企业、园区与规划"],
        ),
    ],
)
def test_chinese_breaks_after_a_pause_or_between_words(title: str, lines: list[str]) -> None:
    assert balanced(title, ZH, WIDTH, 2) == lines


def test_a_name_is_not_cut_in_two_where_another_break_is_to_be_had() -> None:
    title = "在坪山深圳高性能医疗器械研究院迎来验收"
    assert balanced(title, ZH, WIDTH, 2) == ["在坪山深圳高性能医疗", "器械研究院迎来验收"]
    name = "深圳高性能医疗器械研究院"
    assert balanced(title, ZH, WIDTH, 2, [name]) == ["在坪山深圳高性能医疗器械研究院", "迎来验收"]


def test_english_lines_are_of_like_length() -> None:
    title = "Shenzhen takes stock of its medical-device industry at a summit in Longhua"
    assert balanced(title, EN, WIDTH, 3) == [
        "Shenzhen takes stock of its medical-device",
        "industry at a summit in Longhua",
    ]
    assert balanced(title, EN, WIDTH, 1) is None


TEXT = st.text(st.sampled_from("ab cdé，。“”（）…京津冀一二三—·<>&😀"), max_size=90)


@settings(max_examples=60, deadline=None)
@given(TEXT, st.sampled_from(["en", "zh"]), st.sampled_from([120, WIDTH]))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, lang: Lang, width: int) -> None:
    kind = Type("head", lang, 54)
    lines = balanced(text, kind, width, 60)
    assert lines is not None or not text.strip()
    for line in lines or []:
        assert kind.width(line) - kind.hang(line) <= width + 2  # kerning at the joints
    assert "".join("".join(lines or []).split()) == "".join(text.split())
    assert all(kind.width(line) <= width + 2 for line in filled(text, kind, width, 2))


@pytest.mark.parametrize("mark", ["，", "。", "”", "）", "：", "！"])
def test_no_line_begins_with_a_closing_mark(mark: str) -> None:
    text = f"京津冀{mark}" * 12
    for line in balanced(text, ZH, 400, 60) or []:
        assert line[0] == "京" or line[0] in "津冀"


def test_what_is_too_long_for_the_room_ends_in_dots() -> None:
    lines = filled("The park has opened with its first firms. " * 9, Type("text", "en", 30), 700, 2)
    assert len(lines) == 2
    assert lines[1].endswith("...")
    assert filled("南水园区开园，首批企业入驻。" * 9, ZH, 700, 1)[0].endswith("…")


@pytest.mark.parametrize(
    "title",
    [
        "",
        "😀",
        "W" * 80,
        "National Innovation Center <b>&</b> “quoted” " * 4,
        "关于在京津冀、长三角、粤港澳大湾区三地推进生命健康先进制造业集群协同发展的若干意见" * 4,
    ],
    ids=["nothing", "emoji", "one-word", "markup", "long"],
)
def test_bad_titles_stay_between_the_edges(title: str) -> None:
    for lang, told in itertools.product(("en", "zh"), ("", "Source: somebody " * 20)):
        card = Card(lang, "Cluster Briefs", "", title, text="text " * 80, told=told)  # type: ignore[arg-type]
        image = opened(draw(card))
        assert image.size == SIZE
        paper = image.getpixel((600, 20))
        margin = image.crop((1125, 0, 1200, 630))
        assert set(margin.get_flattened_data()) == {paper}
        foot = image.crop((16, 608, 1200, 630))
        assert set(foot.get_flattened_data()) == {paper}


@pytest.mark.parametrize("kind", [EN, ZH, Type("text", "en", 24), Type("strong", "zh", 28)])
def test_no_face_of_the_machine_is_used(kind: Type) -> None:
    packages = {
        Path(str(resources.files(name))) for name in ("fontpkg_source_serif_4", "manimgx_fonts_cjk")
    }
    for font, _, _ in kind.runs("Longhua 龙华, “104” firms — 家 ≥ ∞"):
        assert packages & set(Path(str(font.path)).parents)
        # The other engine looks for a library of the system, and spaces letters otherwise.
        assert font.layout_engine == ImageFont.Layout.BASIC
