"""The data pictures: what is drawn, what is refused, and that a new seed needs no code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree

import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.pages.pictures import frame
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.pages.pictures.picture import Link, Picture
from clusterbriefs.pages.pictures.text import width_of
from clusterbriefs.values import LANGS, Lang
from tests.support.corpora import corpus, region, sections, statement
from tests.support.project import bi
from tests.support.project import figure as made_figure

SVG = "{http://www.w3.org/2000/svg}"


def measure(key: str, en: str, zh: str, units: list[str], drawn: str) -> dict[str, Any]:
    return {
        "id": key,
        "name": bi(en, zh),
        "definition": bi(f"{en}.", f"{zh}。"),
        "units": units,
        "drawn": drawn,
        "comparable": bi("With itself.", "只与自身比较。"),
    }


def thing(key: str, en: str, zh: str, **more: object) -> dict[str, Any]:
    return {"id": key, "name": bi(en, zh), "definition": bi(f"All {en}.", f"全部{zh}。"), **more}


BED = {
    "id": "bed",
    "zh": ["张"],
    "en": {"one": "bed", "other": "beds"},
    "kind": "count",
    "noun": bi("beds", "床位"),
}
VOCABULARY = {
    "units": [BED],
    "measures": [
        measure("beds", "Beds", "床位数", ["bed"], "bar"),
        measure("share", "Share", "占比", ["percent"], "share"),
        measure("floor-space", "Floor space", "面积", ["square-metre"], "plan"),
        measure("prizes", "Prizes", "奖金", ["yuan"], "none"),
    ],
    "objects": [
        thing("icu-beds", "intensive-care beds", "重症床位"),
        thing("ward-beds", "ward beds", "普通床位"),
        thing("child-beds", "children’s beds", "儿科床位"),
    ],
    "regions": [
        region("bs", "Beishan District", "北山区", short=bi("Beishan", "北山")),
        region("city", "Wide City", "宽市", level="prefecture-city"),
    ],
}


def seed(*figures: dict[str, Any], **fields: object) -> dict[str, Any]:
    """Return what replaces the good seed: a statement for each figure."""
    told = [
        statement(f"s-{item['id']}", f"It has {item['id']}.", f"有{item['id']}。", figures=[item])
        for item in figures
    ]
    return {"sections": sections(*told), **fields}


def beds(name: str, value: object, **more: object) -> dict[str, Any]:
    given = {"measure": "beds", "object": "icu-beds", **more}
    return made_figure(name, value, "bed", f"{value}张", **given)


def share(name: str, value: object, **more: object) -> dict[str, Any]:
    given = {"measure": "share", "object": "icu-beds", "whole": "city", **more}
    return made_figure(name, value, "percent", f"{value}%", **given)


def space(name: str, value: object, **more: object) -> dict[str, Any]:
    given = {"measure": "floor-space", "object": "park", "scope": "park-bs", **more}
    return made_figure(name, value, "square-metre", f"{value}平方米", **given)


def made(root: Path, *figures: dict[str, Any], **more: dict[str, Any]) -> Corpus:
    """Return a corpus of one brief on Beishan with these figures, and the briefs of `more`."""
    others = {key.replace("_", "-"): value for key, value in more.items()}
    return corpus(root, vocabulary=VOCABULARY, seeds={"beishan-2022": seed(*figures), **others})


def drawn(of: Corpus, name: str, lang: Lang = "en") -> Picture:
    """Return a picture by its id."""
    found = {picture.id: picture for picture in pictures_of(of, lang).pictures}
    assert name in found, sorted(found)
    return found[name]


def words(picture: Picture) -> list[str]:
    """Return the lines of text of a picture's file."""
    root = ElementTree.fromstring(frame.file(picture))  # noqa: S314 - our own
    return ["".join(item.itertext()) for item in root.iter(f"{SVG}text")]


def ids(of: Corpus) -> set[str]:
    """Return the ids of a corpus's pictures without those of relations and models."""
    return {p.id for p in pictures_of(of, "en").pictures if not p.id.startswith("relations-")}


def lengths(picture: Picture, css: str) -> list[float]:
    """Return the lengths of bars of a class: how far their straight edge runs to the right."""
    found = []
    for data in re.findall(rf'<path class="{css}" d="(M[^"]+Z)"', frame.file(picture)):
        xs = [float(x) for x in re.findall(r"[ML](-?[\d.]+) ", data)]
        found.append(xs[1] - xs[0])
    return found


NANSHUI = {"regions": ["ns"], "title": bi("Nanshui counts its beds", "南水清点床位")}


def test_a_new_seed_enters_the_pictures_by_its_measure_alone(tmp_path: Path) -> None:
    before = made(tmp_path / "before", beds("b", 400))
    assert ids(before) == set()
    other = seed(beds("b", 100, scope="ns", as_of="2022-06"), **NANSHUI)
    after = made(tmp_path / "after", beds("b", 400), nanshui_2022=other)
    assert "places-beds-icu-beds" in ids(after)
    picture = drawn(after, "places-beds-icu-beds")
    long, short = lengths(picture, "p-fill")
    assert long == pytest.approx(4 * short, rel=0.01)
    assert {"400 beds", "100 beds"} <= set(words(picture))
    assert picture.concerns.regions == ("bs", "ns")
    assert picture.concerns.slugs == ("beishan-2022", "nanshui-2022")


@pytest.mark.parametrize(
    "change", [{"as_of": "2024"}, {"object": "ward-beds"}, {"as_of": "XXXX"}, {"scope": "bs"}]
)
def test_what_does_not_compare_shares_no_axis(tmp_path: Path, change: dict[str, Any]) -> None:
    other = seed(beds("b", 100, **{"scope": "ns", **change}), **NANSHUI)
    corpus = made(tmp_path, beds("b", 400), nanshui_2022=other)
    assert not [name for name in ids(corpus) if name.startswith("places-")]


def test_the_ladder_shows_levels_with_objects_and_dates_and_draws_no_length(
    tmp_path: Path,
) -> None:
    corpus = made(
        tmp_path,
        beds("district", 40, key=True),
        beds("city", 900, key=True, scope="city", object="ward-beds", qualifier="more-than"),
        beds("park", 7, key=True, scope="park-bs", as_of="2020~"),
    )
    picture = drawn(corpus, "ladder-bed")
    text = " ".join(words(picture))
    for part in ("more than 900 beds", "40 beds", "7 beds", "ward beds", "Beishan Park, Beishan"):
        assert part in text
    assert "The briefs give no count of beds for the whole country." in text
    assert "These figures are not comparable: they do not count or measure the same thing" in text
    assert re.findall(r'<rect class="p-fill"[^>]*height="6"', frame.file(picture)) == []
    # Two counts of one object have one sign, the square; the other object has the circle.
    assert frame.file(picture).count("<circle") == 1
    assert len(re.findall(r'<rect class="p-fill"[^>]*width="11.76"', frame.file(picture))) == 2
    assert picture.id not in ids(made(tmp_path / "two", beds("district", 40, key=True)))


def test_a_share_is_part_of_a_track_of_its_own(tmp_path: Path) -> None:
    corpus = made(tmp_path, share("a", 50), share("b", 25, object="ward-beds", qualifier="about"))
    picture = drawn(corpus, "shares")
    half, quarter = lengths(picture, "p-fill")
    tracks = re.findall(r'<rect class="p-back"[^>]*width="([\d.]+)"', frame.file(picture))
    assert tracks == ["344", "344"]
    assert half == pytest.approx(172)
    assert quarter == pytest.approx(86, abs=6)  # a slanted end
    assert {"50%", "about 25%"} <= set(words(picture))
    assert "city" in picture.concerns.regions


def test_a_share_above_the_whole_is_told_and_not_drawn(tmp_path: Path) -> None:
    corpus = made(tmp_path, share("a", 50), share("b", 130, object="ward-beds"))
    picture = drawn(corpus, "shares")
    assert len(lengths(picture, "p-fill")) == 1
    assert picture.left_out == (
        "ward beds, share of Wide City: 130%, more than the whole, so it cannot be drawn",
    )


def test_a_count_and_its_share_imply_a_total_marked_as_derived(tmp_path: Path) -> None:
    corpus = made(tmp_path, beds("part", 888), share("part-share", 33, qualifier="about"))
    picture = drawn(corpus, "implied-bed")
    text = words(picture)
    assert "Wide City: about 2,700 beds (derived)" in text
    assert "888 beds ÷ about 33% = about 2,700 beds" in text
    assert "url(#implied-bed-hatch)" in frame.file(picture)
    fields = {column.head: n for n, column in enumerate(picture.table.columns)}
    total = picture.table.rows[2]
    assert [total[fields["formula"]], total[fields["value"]]] == [
        "part / (part-share / 100)",
        "2700",
    ]
    told = [cell.words if isinstance(cell, Link) else cell for cell in total]
    assert "derived" in told
    assert "reported" not in told


def test_a_profile_is_no_funnel(tmp_path: Path) -> None:
    figures = [
        beds("all", 60),
        beds("ward", 30, object="ward-beds"),
        beds("child", 20, object="child-beds"),
    ]
    name = "profile-beishan-2022-bs-bed"
    picture = drawn(made(tmp_path / "a", *figures), name)
    assert len(lengths(picture, "p-fill")) == 3
    assert picture.notes[0].startswith("The source does not say whether any of these counts lies")
    assert picture.home == "briefs/beishan-2022/"
    nested = thing("child-beds", "children’s beds", "儿科床位", part_of="ward-beds")
    objects = [*VOCABULARY["objects"][:2], nested]
    told = corpus(
        tmp_path / "b",
        vocabulary={**VOCABULARY, "objects": objects},
        seeds={"beishan-2022": seed(*figures)},
    )
    assert (
        drawn(told, name).notes[0]
        == "According to the source, children’s beds are part of ward beds."
    )


def test_a_target_is_hollow_beside_what_stands(tmp_path: Path) -> None:
    target = space("t", 400, status="target", as_of="2030", baseline="s")
    picture = drawn(made(tmp_path, space("s", 100), target), "floor-space")
    assert lengths(picture, "p-hollow") == pytest.approx(
        [4 * length for length in lengths(picture, "p-fill")], rel=0.01
    )
    assert {"Built", "Planned"} <= set(words(picture))


def test_nought_has_no_bar_and_what_is_below_it_is_told(tmp_path: Path) -> None:
    figures = [
        beds("a", 9),
        beds("b", 0, object="ward-beds"),
        beds("c", 7, object="child-beds"),
        beds("d", -3, object="park"),
    ]
    picture = drawn(made(tmp_path, *figures), "profile-beishan-2022-bs-bed")
    assert len(lengths(picture, "p-fill")) == 2
    assert {"9 beds", "0 beds", "7 beds"} <= set(words(picture))
    assert picture.left_out == (
        "the park, beds, Beishan: -3 beds, which is below zero and has no bar",
    )


def test_what_stands_where_nothing_is_planned_is_no_plan(tmp_path: Path) -> None:
    assert "floor-space" not in ids(made(tmp_path, space("s", 100)))


def test_vague_counts_and_forecasts_without_a_date_are_told_and_not_drawn(tmp_path: Path) -> None:
    vague = beds("v", None, qualifier="vague", words=bi("dozens of", "数十"))
    forecast = space("f", 900, status="forecast", as_of="XXXX")
    figures = [beds("a", 9), beds("b", 8, object="ward-beds"), beds("c", 7, object="child-beds")]
    target = space("t", 400, status="target", as_of="2030")
    corpus = made(tmp_path, *figures, vague, space("s", 100), target, forecast)
    profile = drawn(corpus, "profile-beishan-2022-bs-bed")
    assert len(lengths(profile, "p-fill")) == 3
    assert profile.left_out == (
        "intensive-care beds, Beishan: dozens of beds, which is not a number",
    )
    plan = drawn(corpus, "floor-space")
    assert lengths(plan, "p-hollow-dash") == []
    assert plan.left_out == (
        "the park, Beishan Park: 900 square metres, a forecast without a date",
    )


def test_what_the_vocabulary_never_draws_is_in_no_picture(tmp_path: Path) -> None:
    prize = made_figure("p", 500, "yuan", "500元", measure="prizes", object="devices")
    assert ids(made(tmp_path, prize)) == set()


def test_a_timeline_spans_what_a_date_can_mean_and_tells_stated_from_inferred(
    tmp_path: Path,
) -> None:
    told = [
        statement("a", "A.", "甲。", date="2020", date_basis="stated"),
        statement("b", "B.", "乙。", date="2021?", date_basis="inferred"),
        statement("c", "C.", "丙。", date="2022~", date_basis="stated"),
    ]
    corpus_ = corpus(
        tmp_path, vocabulary=VOCABULARY, seeds={"beishan-2022": {"sections": sections(*told)}}
    )
    picture = drawn(corpus_, "timeline")
    text = frame.file(picture).split("2022</text>", 1)[1]  # behind the key and the axis
    rects = re.findall(
        r'<rect class="(p-fill|p-hollow|p-box)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', text
    )
    assert [(css, round(float(x)), round(float(width))) for css, x, width in rects] == [
        ("p-fill", 408, 100),
        ("p-hollow", 509, 97),
        ("p-fill", 607, 99),
        ("p-box", 608, 97),
    ]
    assert text.count("p-dots") == 4  # "about 2022" trails off on both sides, twice
    assert picture.table.rows[1][:2] == ("2021 (inferred)", "inferred")


def test_the_qualifier_and_date_of_every_drawn_figure_are_printed(real: Corpus) -> None:
    for lang in LANGS:
        for picture in pictures_of(real, lang).pictures:
            if not picture.id.startswith(("ladder", "shares", "profile", "floor", "places")):
                continue
            text = "".join(words(picture)).replace(" ", "")
            for row in picture.table.rows:
                value = row[2]
                assert isinstance(value, Link)
                assert value.words.replace(" ", "") in text, (picture.id, value)


@pytest.fixture(scope="module")
def real() -> Corpus:
    loaded, problems = load_corpus(Path(__file__).parents[2])
    assert problems == []
    return loaded


def test_the_first_corpus_has_the_pictures_that_its_figures_allow(real: Corpus) -> None:
    assert ids(real) >= {
        "ladder-firm",
        "shares",
        "implied-patent",
        "profile-longhua-national-centre-2020-sz-longhua-firm",
        "floor-space",
        "timeline",
        "timeline-sz",
    }
    patents = words(drawn(real, "implied-patent"))
    assert "Shenzhen: about 13,000 patents (derived)" in patents
    assert "Shenzhen: about 2,700 patents (derived)" in patents
    ladder = " ".join(words(drawn(real, "ladder-firm")))
    assert (
        "These figures are not comparable: they do not count or measure the same thing and their "
        "dates do not lie within one year." in ladder
    )


def test_a_picture_stays_bounded_and_says_so(tmp_path: Path) -> None:
    objects = [thing(f"beds-{n}", f"beds of ward {n}", f"第{n}病区床位") for n in range(500)]
    figures = [
        share(f"s{n}", n % 100, object=f"beds-{n}", as_of=f"{2000 + n % 20}") for n in range(500)
    ]
    corpus_ = corpus(
        tmp_path,
        vocabulary={**VOCABULARY, "objects": objects},
        seeds={"beishan-2022": seed(*figures)},
    )
    picture = drawn(corpus_, "shares")
    assert len(picture.table.rows) == 30
    assert picture.notes == (
        "Shown here: the 30 most recent of 500. The Figures page has them all.",
    )
    assert {row[4] for row in picture.table.rows} <= {"2018 (inferred)", "2019 (inferred)"}
    assert drawn(corpus_, "shares-bs").home == "regions/bs/"
    assert len(frame.file(picture)) < 40_000


def test_names_of_eighty_letters_and_signs_of_markup_break_nothing(tmp_path: Path) -> None:
    long = "Beds < wards & rooms > 4 " + "x" * 60
    zh = "床位 < 病房 & 病室 > 4" + "名" * 70
    objects = [thing("icu-beds", long, zh), *VOCABULARY["objects"][1:]]
    figures = [
        beds("a", 10**12, qualifier="at-least"),
        beds("b", 1, object="ward-beds"),
        beds("c", 0, object="child-beds"),
        share("s", 100),
    ]
    corpus_ = corpus(
        tmp_path,
        vocabulary={**VOCABULARY, "objects": objects},
        seeds={"beishan-2022": seed(*figures)},
    )
    for lang in LANGS:
        for picture in pictures_of(corpus_, lang).pictures:
            ElementTree.fromstring(frame.file(picture))  # noqa: S314 - our own
            assert within(picture) == []
    assert any("< wards & rooms >" in line for line in words(drawn(corpus_, "shares")))


def within(picture: Picture) -> list[str]:
    """Return the lines of a picture that stick out of it, by the estimate, in either layout."""
    out = []
    for layout in get_args(frame.Layout):
        svg = frame.drawing(picture, layout, "x", standalone=False)
        for line in re.findall(r"<text [^>]*>[^<]*</text>", svg):
            x = float(re.search(r' x="(-?[\d.]+)"', line)[1])  # type: ignore[index]
            size = float(re.search(r'font-size="([\d.]+)"', line)[1])  # type: ignore[index]
            words_ = ElementTree.fromstring(line).text or ""  # noqa: S314
            width = width_of(words_, size, picture.lang, bold="font-weight" in line)
            start = {"end": x - width, "middle": x - width / 2}.get(
                next(iter(re.findall(r'text-anchor="(\w+)"', line)), ""), x
            )
            if start < -1 or start + width > frame.WIDTHS[layout] + 1:
                out.append(f"{layout}: {words_}")
    return out


def test_no_line_of_any_picture_sticks_out(real: Corpus) -> None:
    out = {
        picture.id: found
        for lang in LANGS
        for picture in pictures_of(real, lang).pictures
        if (found := within(picture))
    }
    assert out == {}


def test_a_corpus_without_figures_has_no_picture_of_them(tmp_path: Path) -> None:
    assert ids(corpus(tmp_path)) == set()


def test_the_speaker_of_a_figure_is_in_its_data(tmp_path: Path) -> None:
    figures = [share("a", 50)]
    body = seed(*figures)
    body["sections"][0]["statements"][0]["stated_by"] = "office-bureau"
    corpus_ = corpus(tmp_path, vocabulary=VOCABULARY, seeds={"beishan-2022": body})
    assert drawn(corpus_, "shares").table.rows[0][5] == "an official of the Beishan bureau"
