"""Regions named in an article, namesakes told apart by the city or province named with them."""

# ruff: noqa: E501  (lists of words are easier to read in long rows)

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cache
from typing import Final, NamedTuple

from clusterbriefs.clean.lexicon import table
from clusterbriefs.clean.result import Paragraph, RegionFinding
from clusterbriefs.clean.scan import Automaton, automaton, hint

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


class _Place(NamedTuple):
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
def _names() -> tuple[str, ...]:
    """Return all names, by their numbers."""
    return tuple(dict.fromkeys((*_provinces(), *_cities(), *_districts())))


@cache
def _finder() -> Automaton:
    """Return what finds all names in one pass."""
    return automaton(_names())


def _present(data: bytes) -> dict[str, list[int]]:
    """Return the names that stand in a text in UTF-8, and the places of the bytes where they do."""
    names = _names()
    found: dict[str, list[int]] = {}
    for number, start, _ in _finder().find_matches_as_indexes(data, overlapping=True):
        found.setdefault(names[number], []).append(start)
    return found


@cache
def _cities() -> dict[str, str]:
    """Return the province of each city."""
    return {
        city: row[0] for row in table("prefectures.tsv") if len(row) > 1 for city in row[1].split()
    }


@cache
def _city(name: str) -> _Place:
    return _Place(name, "", _cities()[name], *_IDS.get(name, (None, None)))


@cache
def _province(name: str) -> _Place:
    return _Place(name, "", "", *_IDS.get(name, (None, None)))


@cache
def _provinces() -> tuple[str, ...]:
    return tuple(row[0] for row in table("prefectures.tsv"))


@cache
def _province_names() -> frozenset[str]:
    return frozenset(_provinces())


PLACES: Final = hint(_names())
"""Stands on a line that names a region."""


def find_regions(paragraphs: list[Paragraph], title: str) -> tuple[RegionFinding, ...]:
    """Return the regions that are named, most often named first, districts before their city.

    Of the paragraphs those do that have the hint of PLACES.
    """
    text = "\n".join([title, *[paragraph.text for paragraph in paragraphs]])
    data = text.encode("utf-8", "surrogatepass")
    present = _present(data)
    if not present:
        return ()
    of_cities, districts = _cities(), _districts()
    provinces = {name: len(present[name]) for name in present.keys() & _province_names()}
    cities = {
        name: len(present[name])
        for name in present.keys() & of_cities.keys()
        if name not in _COMMON_WORDS or f"{name.removesuffix('市')}市" in text
    }
    where = _Where(data, paragraphs, present)
    found: list[RegionFinding] = []
    for short in present.keys() & districts.keys():
        name, places = districts[short]
        # A district by its short name needs its city beside it.
        if (
            short != name
            and name not in text
            and not any(
                f"{place.city}{short}" in text or f"{place.city}市{short}" in text
                for place in places
                if place.city
            )
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
                basis = "ambiguous: " + ", ".join(sorted(p.city for p in places))
                place = _Place(name, "", "", None, None)
        found.append(where.finding(place, short, basis))
    found += [where.finding(_city(name), name, "named") for name in cities]
    found += [where.finding(_province(name), name, "named") for name in provinces]
    return tuple(sorted(found, key=lambda region: (-region.count, region.name)))


class _Where:
    """Knows in which paragraphs the names stand."""

    def __init__(
        self, data: bytes, paragraphs: list[Paragraph], present: dict[str, list[int]]
    ) -> None:
        self._present = present
        self._lines = [paragraph.line for paragraph in paragraphs]
        # Where the paragraphs begin; the title stands before the first.
        self._starts: list[int] = []
        at = 0
        while at := data.find(b"\n", at) + 1:
            self._starts.append(at)

    def finding(self, place: _Place, short: str, basis: str) -> RegionFinding:
        """Return what was found of a place by its short name."""
        columns = self._present[short]
        starts, of_lines = self._starts, self._lines
        numbers = dict.fromkeys([bisect_right(starts, at) - 1 for at in columns])
        lines = tuple([of_lines[number] for number in numbers if number >= 0])
        within = place.city or place.province
        return RegionFinding(place.name, within, place.id, place.code, len(columns), lines, basis)
