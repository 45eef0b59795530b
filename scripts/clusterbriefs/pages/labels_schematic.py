"""Words of the schematics: corridors, models, the relations of an entity."""

from __future__ import annotations

from typing import Final

SCHEMATIC_LABELS: Final[dict[str, tuple[str, str]]] = {
    "schematic-as-of": ("Date of the source: {date}", "来源日期：{date}"),
    "schematic-as-of-many": (
        "Dates of the sources: earliest {first}, latest {last}",
        "来源日期：最早{first}，最晚{last}",
    ),
    "schematic-evidence": ("line {line} of capture {capture}", "采集文本{capture}第{line}行"),
    "schematic-outside": ("known from elsewhere", "另有出处"),
    "schematic-inferred": ("inferred", "推断"),
    # Corridors
    "corridors-heading": ("Industrial corridors: {place}", "{place}的产业廊道"),
    "corridors-heading-one": ("Industrial corridor: {name}", "{name}"),
    "corridors-title": (
        "{n} industrial corridors that share {place}",
        "{n}条产业廊道，同经{place}",
    ),
    "corridors-title-apart": ("The route of the {name}", "{name}的走向"),
    "corridors-text": (
        "Places in the order in which the source names them. A schematic, not a map: it shows "
        "neither distance nor direction.",
        "地点按来源所列的先后排列。本图只是示意，不是地图，不表示距离和方位。",
    ),
    "corridor-shared": ("on {n} of the corridors", "{n}条廊道共有"),
    "corridor-shared-two": ("on both corridors", "两条廊道共有"),
    "corridor": ("Corridor", "廊道"),
    "corridor-stage": ("Stage", "进展"),
    "corridor-order": ("Order", "次序"),
    "corridor-place": ("Place", "地点"),
    "corridor-within": ("Lies in", "所在省市"),
    # Models
    "model-title": ("The {name} and its parts", "“{name}”的构成"),
    "model-text": (
        "The parts and what is said of them come from the source; the form of the drawing is ours.",
        "各部分及其说法出自来源，图形为本站所绘。",
    ),
    "layers-title": ("{name}: {n} layers", "“{name}”的{n}层"),
    "layers-text": (
        "Read from the bottom upwards. A layer in a dashed frame is placed in order of mention; "
        "the source does not say where it lies.",
        "自下而上排列。虚线框的层，来源没有写明位置，此处按行文先后放置。",
    ),
    "model-pulls": ("What the parts are meant to create: {name}", "各部分要形成的能力：{name}"),
    "model-stated": ("stated to lie at the bottom", "来源写明在最底层"),
    "model-part": ("Part", "部分"),
    "model-layer": ("Layer, from the bottom", "层（自下而上）"),
    "model-role": ("Role", "作用"),
    "model-made-of": ("Made of", "构成"),
    "model-offers": ("Offers", "提供"),
    "model-place": ("Place", "位置"),
    "model-place-stated": ("stated", "来源写明"),
    "model-entities": ("More on it", "相关条目"),
    # Relations
    "relations-heading": ("Relations: {name}", "{name}的关系"),
    "relations-title": ("{name}: how it is connected", "{name}：关系图"),
    "relations-text": (
        "{n} relations, each read from {name} along its arrow.",
        "共{n}项关系，都从{name}读起，顺箭头读到对方。",
    ),
    "relations-text-one": (
        "One relation, read from {name} along its arrow.",
        "仅一项关系，从{name}读起，顺箭头读到对方。",
    ),
    "relations-text-inferred": (
        "Dashed lines mark what is inferred: the source does not say so outright.",
        "虚线表示推断，来源没有明说。",
    ),
    "relations-more": ("and {n} more", "另有{n}项"),
    "relations-more-kinds": ("and {n} more, of other kinds", "其他关系另有{n}项"),
    "relation-from": ("From", "主体"),
    "relation": ("Relation", "关系"),
    "relation-to": ("To", "对象"),
    "relation-basis": ("Basis", "性质"),
    "relation-stated": ("stated", "来源写明"),
}
"""Name of a label: English, Chinese."""

NUMBERS: Final[dict[int, tuple[str, str]]] = {
    2: ("Two", "两"),
    3: ("Three", "三"),
    4: ("Four", "四"),
    5: ("Five", "五"),
    6: ("Six", "六"),
    7: ("Seven", "七"),
    8: ("Eight", "八"),
    9: ("Nine", "九"),
}
"""Small numbers in words, at the head of a title."""
