"""Regions named in an article, namesakes told apart by the city or province named with them."""

# ruff: noqa: E501  (lists of words are easier to read in long rows)

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Final

from clusterbriefs.clean.lexicon import table
from clusterbriefs.clean.result import Paragraph, RegionFinding

_MUNICIPALITIES: Final = ("北京", "天津", "上海", "重庆", "香港", "澳门", "台湾")
_COMMON_WORDS: Final = frozenset(
    "朝阳 大理 海东 山南 三明 白山 延边 保山 安康 定西 来宾 通化 本溪 平凉 中卫 固原 东营 泰安 新余 广安 自贡 大庆 三沙 昌都 河源 阳江 清远 云浮 吉安 新乡 湘西 常德 怀化 榆林 安顺 安庆 武威 九江 长治 日照".split()
)
_IDS: Final = {
    "深圳": ("sz", "440300"),
    "北京": ("bj", "110000"),
    "天津": ("tj", "120000"),
    "河北": ("he", "130000"),
    "石家庄": ("he-sjz", "130100"),
    "沧州": ("he-cangzhou", "130900"),
    "廊坊": ("he-langfang", "131000"),
    "保定": ("he-baoding", "130600"),
    "广东": ("cn-gd", "440000"),
    "上海": ("sh", "310000"),
}
"""Ids and codes of seeds/vocabulary/regions.yaml for provinces and cities."""


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    city: str
    province: str
    id: str | None
    code: str | None


@cache
def _districts() -> dict[str, tuple[str, tuple[_Place, ...]]]:
    """Return name and places of each short name."""
    found: dict[str, list[_Place]] = defaultdict(list)
    for row in table("places.tsv"):
        name, city, province, place_id, code = (*row, "", "", "", "")[:5]
        found[name].append(_Place(name, city, province, place_id or None, code or None))
    return {
        name[:-1] if name.endswith("区") and len(name) == 3 else name: (name, tuple(places))
        for name, places in found.items()
    }


@cache
def _provinces_by_first() -> dict[str, tuple[str, ...]]:
    return _by_first(_provinces())


@cache
def _cities_by_first() -> dict[str, tuple[str, ...]]:
    return _by_first(tuple(_cities()))


@cache
def _districts_by_first() -> dict[str, tuple[str, ...]]:
    return _by_first(tuple(_districts()))


def _by_first(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Group names by their first character, so that few are looked for in a text."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        groups[name[0]].append(name)
    return {first: tuple(group) for first, group in groups.items()}


def _present(groups: dict[str, tuple[str, ...]], chars: frozenset[str], text: str) -> list[str]:
    """Return the names that stand in a text."""
    return [
        name
        for first in chars & groups.keys()
        for name in groups[first]
        if name[1] in chars and name in text
    ]


@cache
def _cities() -> dict[str, str]:
    """Return the province of each city."""
    return {
        city: row[0] for row in table("prefectures.tsv") if len(row) > 1 for city in row[1].split()
    }


@cache
def _provinces() -> tuple[str, ...]:
    return tuple(row[0] for row in table("prefectures.tsv"))


def find_regions(paragraphs: list[Paragraph], title: str) -> tuple[RegionFinding, ...]:
    """Return the regions that are named, most often named first, districts before their city."""
    text = title + "\n" + "\n".join(paragraph.text for paragraph in paragraphs)
    chars = frozenset(text)
    provinces = {name: text.count(name) for name in _present(_provinces_by_first(), chars, text)}
    cities = {
        name: text.count(name)
        for name in _present(_cities_by_first(), chars, text)
        if name not in _COMMON_WORDS or f"{name.removesuffix('市')}市" in text
    }
    found: list[RegionFinding] = []
    districts = _districts()
    for short in _present(_districts_by_first(), chars, text):
        name, places = districts[short]
        if name not in text:
            # A district by its short name needs its city beside it.
            if short == name or short not in text or len(places) < 1:
                continue
            if not any(
                f"{place.city}{short}" in text or f"{place.city}市{short}" in text
                for place in places
                if place.city
            ):
                continue
        weighed = sorted(
            (
                (
                    (cities.get(p.city, 0) + provinces.get(p.city, 0)) * 3
                    + provinces.get(p.province, 0),
                    p,
                )
                for p in places
            ),
            key=lambda pair: pair[0],
        )
        weight, place = weighed[-1]
        others = [other for other in places if other is not place]
        basis = "named"
        if others:
            if weight and (len(weighed) < 2 or weighed[-2][0] < weight):
                basis = f"{place.city or place.province} is named with it, not " + ", ".join(
                    sorted({other.city for other in others})
                )
            else:
                found.append(
                    _finding(
                        paragraphs,
                        _Place(name, "", "", None, None),
                        text,
                        short,
                        "ambiguous: " + ", ".join(sorted(p.city for p in places)),
                    )
                )
                continue
        found.append(_finding(paragraphs, place, text, short, basis))
    for name in cities:
        place_id, code = _IDS.get(name, (None, None))
        found.append(
            _finding(
                paragraphs, _Place(name, "", _cities()[name], place_id, code), text, name, "named"
            )
        )
    for name in provinces:
        place_id, code = _IDS.get(name, (None, None))
        found.append(
            _finding(paragraphs, _Place(name, "", "", place_id, code), text, name, "named")
        )
    return tuple(sorted(found, key=lambda region: (-region.count, region.name)))


def _finding(
    paragraphs: list[Paragraph], place: _Place, text: str, short: str, basis: str
) -> RegionFinding:
    within = place.city or place.province
    lines = tuple(paragraph.line for paragraph in paragraphs if short in paragraph.text)
    return RegionFinding(place.name, within, place.id, place.code, text.count(short), lines, basis)
