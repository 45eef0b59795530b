"""Schematics: corridors, models and relations, from the vocabulary alone; and bad input."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.pages.pictures import corridors, frame, models, relations
from clusterbriefs.pages.pictures.canvas import Canvas
from clusterbriefs.pages.pictures.network import Line, Stop, placed
from clusterbriefs.pages.pictures.picture import Link, Picture
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.vocabulary.models import Entity
from tests.support.corpora import corpus, entity, proof, region
from tests.support.places import ROOT
from tests.support.project import bi

LONG = "Extraordinarily long name of a high-performance medical-device centre in eighty letters"
ODD = "R & D “Centre”, where 1 < 2 > 0"


def kinds(*names: str) -> list[dict[str, Any]]:
    """Return kinds of relations; one that reads the same from both ends begins with `both_`."""
    return [
        {
            "id": name,
            "name": bi(name.replace("_", " "), f"甲{name}"),
            "inverse": bi(
                name.replace("_", " ") if name.startswith("both_") else f"inverse of {name}",
                f"甲{name}" if name.startswith("both_") else f"乙{name}",
            ),
        }
        for name in names
    ]


def tied(kind: str, to: str, **more: object) -> dict[str, Any]:
    """Return a relation on the first line of the made capture."""
    return {"kind": kind, "to": to, **proof(1), **more}


def made(root: Path, *entities: dict[str, Any], regions: tuple[str, ...] = ()) -> Corpus:
    """Return a corpus with these entities, and a brief whose capture they rest on."""
    return corpus(
        root,
        vocabulary={
            "regions": [region(key, key.upper(), f"{key.upper()}地") for key in regions],
            "relations": kinds(
                "part_of", "led_by", "both_overlaps", "runs_through", "capability_of"
            ),
            "entities/places": entities,
        },
        seeds={"beishan-2022": {}},
    )


def only(pictures: list[Picture]) -> Picture:
    """Return the one picture that there is."""
    assert len(pictures) == 1
    return pictures[0]


def texts(picture: Picture, layout: frame.Layout = "wide") -> list[str]:
    """Return the lines of text of a drawing, in the order in which they are drawn."""
    parts = str(frame.inline(picture)).split("<svg ")
    svg = parts[1 if layout == "wide" else 2]
    return [
        re.sub(r"&lt;", "<", re.sub(r"&gt;", ">", text)).replace("&amp;", "&")
        for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    ]


def whole(picture: Picture) -> str:
    """Return a picture as HTML, after a look at its form: both layouts, nothing but attributes."""
    html = str(frame.inline(picture))
    ET.fromstring(f"<figure>{html}</figure>")  # noqa: S314 - made by the test itself
    ET.fromstring(frame.file(picture))  # noqa: S314
    assert " style=" not in html
    assert "NaN" not in html
    return html


# ---- Corridors ----


def corridor(key: str, *places: str, **more: Any) -> dict[str, Any]:
    """Return a corridor through places."""
    stops = [tied("runs_through", place) for place in places]
    return entity(key, f"Corridor {key}", f"廊道{key}", relations=stops, **more)


def test_corridors_that_share_a_place_stand_in_one_picture(tmp_path: Path) -> None:
    stage = {**bi("has formed", "已形成"), **proof(1)}
    found = made(
        tmp_path,
        corridor("x", "a", "b", regions=["cn"], stage=stage),
        corridor("y", "b", "c", "d", regions=["cn"]),
        corridor("z", "e", "f"),
        corridor("w", "e"),
        regions=("a", "b", "c", "d", "e", "f"),
    )
    joint, single = corridors.build(found, "en")
    assert joint.id == "corridors-cn"
    assert joint.title == "Two industrial corridors that share B"
    assert single.title == "The route of the Corridor z"
    assert texts(joint).count("B") == 1, "the shared place is named once"
    assert "on both corridors" in texts(joint)
    assert "has formed" in texts(joint)
    assert joint.concerns.regions == ("cn", "b", "c", "d", "a")
    assert [row[2] for row in joint.table.rows] == ["1", "2", "3", "1", "2"]
    assert joint.table.rows[0][-1] == Link(
        f"line 1 of capture {found.front('beishan-2022').capture[:12]}",  # type: ignore[index]
        "sources/beishan-2022/",
    )
    whole(joint)
    whole(single)


def test_a_line_is_moved_until_the_shared_stop_lies_beside_itself() -> None:
    def line(stops: str) -> Line:
        return Line(stops, "", tuple(Stop(stop, stop) for stop in stops))

    lanes = placed([line("abcd"), line("cxy"), line("pqa")])
    assert [lane.first for lane in lanes] == [2, 4, 0]
    assert [lane.last for lane in lanes] == [5, 6, 2]


def test_what_is_inferred_is_broken_and_says_so(tmp_path: Path) -> None:
    stops = [tied("runs_through", "a"), tied("runs_through", "b", inferred=True)]
    found = made(tmp_path, entity("x", "X", "甲", relations=stops), regions=("a", "b"))
    picture = only(list(corridors.build(found, "en")))
    assert "p-broken" in whole(picture)
    assert "inferred" in texts(picture)
    assert "inferred" in texts(picture, "narrow")


# ---- Models ----


def part(name: str, **more: object) -> dict[str, Any]:
    """Return a part of a model on the first line of the made capture."""
    return {"name": bi(name, f"{name}部"), **proof(1), **more}


def test_layers_are_drawn_from_the_bottom_upwards(tmp_path: Path) -> None:
    inferred = bi("by the order of mention", "按行文先后")
    parts = [
        part("ground", made_of=[bi("ideas", "点子")]),
        part("top", inferred=inferred, role=bi("pays", "出钱")),
    ]
    found = made(tmp_path, entity("m", "Tower", "塔", shape="layers", parts=parts))
    picture = only(list(models.build(found, "en")))
    assert picture.title == "Tower: two layers"
    drawn = texts(picture)
    assert drawn.index("top") < drawn.index("ground"), "the highest is drawn first"
    html = whole(picture)
    assert html.count("p-hollow-dash") == 2, "one layer in each of two layouts"
    assert [row[3] for row in picture.table.rows] == ["stated", "by the order of mention"]


def test_a_butterfly_with_what_it_is_to_bring_about(tmp_path: Path) -> None:
    places = ("head", "belly", "tail", "left-wing", "right-wing")
    parts = [part(f"the {place}", place=place) for place in places]
    found = made(
        tmp_path,
        entity("m", "Moth", "蛾", shape="butterfly", parts=parts),
        entity(
            "pull", "Pulls", "引", parts=[part("money")], relations=[tied("capability_of", "m")]
        ),
    )
    picture = only(list(models.build(found, "zh")))
    assert picture.title == "“蛾”的构成"
    for name in (*(f"the {place}部" for place in places), "各部分要形成的能力：引", "money部"):
        assert name in "".join(texts(picture))
    whole(picture)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"shape": "layers"}, "m has a shape but no parts; give `parts` with evidence"),
        (
            {"shape": "butterfly", "parts": [part("x", place="head")]},
            "m is drawn as a butterfly, whose parts have the places "
            "head, belly, tail, left-wing, right-wing; give each of them once",
        ),
        (
            {"shape": "layers", "parts": [part("x", place="head")]},
            "m has parts with a `place`; only those of `shape: butterfly` have one",
        ),
    ],
    ids=["no-parts", "half-a-butterfly", "a-layer-with-a-place"],
)
def test_a_shape_needs_its_parts(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Entity.model_validate(entity("m", "M", "模", **change))


def test_a_part_names_entities_that_exist(tmp_path: Path) -> None:
    made(tmp_path)
    path = tmp_path / "seeds/vocabulary/entities/models.yaml"
    ghost = (
        "{name: {en: X, zh: 甲}, entities: [ghost], evidence: [{capture: abcdefabcdef, line: 1, "
    )
    path.write_text(
        "- {id: m, name: {en: M, zh: 模}, name_basis: ours, page: none, shape: layers, parts: ["
        + ghost
        + 'hash: "abcdefabcdef"}]}]}\n',
        encoding="utf-8",
    )
    _, problems = load_corpus(tmp_path)
    assert [problem.wrong for problem in problems] == ["'ghost' is no entity"]


# ---- Relations ----


def own(key: str, en: str, zh: str, **more: Any) -> dict[str, Any]:
    """Return an entity with a page of its own."""
    return entity(key, en, zh, page="own", **more)


def test_ties_are_read_from_the_middle_by_kind(tmp_path: Path) -> None:
    found = made(
        tmp_path,
        own("m", "Middle", "中", relations=[tied("led_by", "a"), tied("both_overlaps", "b")]),
        own("a", "Alpha", "甲"),
        own("b", "Beta", "乙", relations=[tied("both_overlaps", "m")]),
        own("c", "Gamma", "丙", relations=[tied("part_of", "m", inferred=True)]),
    )
    built = {picture.id: picture for picture in relations.build(found, "en")}
    assert list(built) == ["relations-m", "relations-a", "relations-b", "relations-c"]
    picture = built["relations-m"]
    assert picture.home == "entities/m/"
    assert picture.concerns.entities == ("m",)
    cells = [[getattr(cell, "words", cell) for cell in row[:4]] for row in picture.table.rows]
    assert cells == [
        ["Middle", "both overlaps", "Beta", "stated"],
        ["Middle", "inverse of part_of", "Gamma", "inferred"],
        ["Middle", "led by", "Alpha", "stated"],
    ]
    for layout in frame.WIDTHS:
        drawn = texts(picture, layout)
        assert drawn.index("Gamma") < drawn.index("inferred")
        names = {"inverse of part_of", "led by", "both overlaps", "Middle", "Alpha", "Beta"}
        assert names <= set(drawn)
    html = whole(picture)
    assert html.count("p-box-broken") == 2
    assert html.count("p-arrow") == 4, "to Gamma and to Alpha: what is mutual has no arrow"


@pytest.mark.parametrize(
    ("lang", "key", "words"),
    [
        ("en", "m", "One relation, read from Middle along its arrow."),
        ("zh", "m", "仅一项关系，从中读起，顺箭头读到对方。"),
        ("en", "a", "One relation, read from Alpha along its arrow."),
    ],
)
def test_a_single_relation_is_a_picture_too(
    tmp_path: Path, lang: Lang, key: str, words: str
) -> None:
    """From either end it reads from that end to the other, in one straight line."""
    found = made(
        tmp_path, own("m", "Middle", "中", relations=[tied("led_by", "a")]), own("a", "Alpha", "甲")
    )
    built = {picture.id: picture for picture in relations.build(found, lang)}
    picture = built[f"relations-{key}"]
    assert picture.description == words
    kind = ("led by", "甲led_by") if key == "m" else ("inverse of led_by", "乙led_by")
    drawn = texts(picture)
    assert kind[LANGS.index(lang)] in drawn
    ways = re.findall(r'class="p-tie" d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"', whole(picture))
    wide = [[float(number) for number in way] for way in ways[:2]]
    assert len({y for way in wide for y in (way[1], way[3])}) == 1
    assert wide[0][2] == wide[1][0] < wide[1][2]


def test_relations_are_drawn_where_the_entity_is_told(tmp_path: Path) -> None:
    """On its page, on the page that has it as a section, or on one of their own below the list."""
    found = made(
        tmp_path,
        own("m", "Middle", "中"),
        entity(
            "s",
            "Section",
            "节",
            page="section",
            section_of="m",
            relations=[tied("part_of", "m")],
        ),
        entity("l", "Listed", "列", relations=[tied("led_by", "m")]),
    )
    homes = {picture.id: picture.home for picture in relations.build(found, "en")}
    assert homes == {
        "relations-m": "entities/m/",
        "relations-s": "entities/m/",
        "relations-l": "entities/l/relations/",
    }


def test_forty_relations_are_counted_not_drawn(tmp_path: Path) -> None:
    others = [
        own(f"o{n}", f"Other {n}", f"他{n}", relations=[tied(("part_of", "led_by")[n > 30], "m")])
        for n in range(40)
    ]
    found = made(tmp_path, own("m", "Middle", "中"), *others)
    picture = next(relations.build(found, "en"))
    drawn = texts(picture)
    assert sum(text.startswith("Other") for text in drawn) == 10
    assert "and 26 more" in drawn
    assert "and 4 more" in drawn
    assert len(picture.table.rows) == 40
    assert picture.description.startswith("40 relations")


def test_what_a_side_has_room_for_is_shared_among_kinds() -> None:
    assert relations.shares([40]) == [5]
    assert relations.shares([9, 9, 9, 9]) == [3, 3, 3, 3]
    assert relations.shares([1] * 20) == [1] * 12 + [0] * 8
    assert relations.shares([]) == []


@pytest.mark.parametrize(
    ("name", "zh"),
    [(LONG, "药" * 80), (ODD, "甲 & 乙 < 丙"), ("x" * 80, "中")],
    ids=["long", "odd", "one-word"],
)
def test_names_of_any_kind_stay_within_the_picture(tmp_path: Path, name: str, zh: str) -> None:
    found = made(
        tmp_path,
        own("m", name, zh, relations=[tied("led_by", "a"), tied("runs_through", "a2")]),
        own("a", f"{name} A", f"{zh}甲"),
        own("a2", f"{name} B", f"{zh}乙"),
        own("b", name, zh, relations=[tied("part_of", "m"), tied("runs_through", "a2")]),
        own(
            "l",
            name,
            zh,
            shape="layers",
            parts=[part(name, made_of=[bi(name, zh)], inferred=bi(name, zh))],
        ),
    )
    for lang in LANGS:
        build: Callable[..., Any]
        for build in (corridors.build, models.build, relations.build):
            for picture in build(found, lang):
                html = whole(picture)
                for layout, width in frame.WIDTHS.items():
                    for x, anchor, text, size in placed_texts(html, layout):
                        wide = Canvas(width, lang, "").width_of(text, size=size)
                        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
                        assert left >= -1
                        assert left + wide <= width + 1, text


def placed_texts(html: str, layout: str) -> list[tuple[float, str, str, float]]:
    """Return the lines of one layout: place, anchor, words, size."""
    svg = html.split("<svg ")[1 if layout == "wide" else 2]
    return [
        (float(x), anchor or "start", text.replace("&amp;", "&").replace("&lt;", "<"), float(size))
        for x, size, anchor, text in re.findall(
            r'<text[^>]* x="([\d.-]+)"[^>]* font-size="([\d.]+)"(?: text-anchor="(\w+)")?[^>]*>'
            r"([^<]*)</text>",
            svg,
        )
    ]


# ---- The real corpus ----


@pytest.mark.parametrize("lang", LANGS)
def test_the_schematics_of_the_real_corpus(lang: Any) -> None:
    found, problems = load_corpus(ROOT)
    assert problems == []
    drawn = [p for build in (corridors.build, models.build) for p in build(found, lang)]
    assert [picture.id for picture in drawn] == [
        "corridors-jjj",
        "model-butterfly",
        "model-vertical",
    ]
    for picture in drawn:
        whole(picture)
        assert all(isinstance(row[-1], Link) and row[-1].anchor for row in picture.table.rows)
    ties = list(relations.build(found, lang))
    assert {"relations-org-nmed", "relations-bt-ave"} <= {picture.id for picture in ties}
    for picture in ties:
        whole(picture)
        assert all(row[-1] for row in picture.table.rows), "every relation has its evidence"
