"""Makes corpora of any size whose shape is that of the real one; nothing in them is true.

    make_corpus(Path("bench-100"), 100)

A seed has about 12 statements and 8 figures, as a short article gives. The vocabulary grows more
slowly than the briefs, and a few names are in very many of them while most are in few, as in any
collection of texts. The same size and number give the same bytes.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import random
import shutil
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeVar

import yaml

from clusterbriefs.values.quantity import Qualifier, UnitForm, quantity_words

T = TypeVar("T")
Data = dict[str, Any]

ROOT: Final = Path(__file__).parents[2]

KEPT: Final = ("measures", "units", "topics", "relations")
"""Files of the real vocabulary that do not grow with the corpus: they are taken as they are."""


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(zh, en) for zh, _, en in (part.partition(":") for part in text.split())]


_OF_REGIONS: Final = _pairs(
    "岚:lan 汀:ting 槐:huai 枫:feng 杉:shan 棠:tang 梧:wu 樟:zhang 桐:tong 柏:bai 栎:li 荻:di "
    "芦:lu 蒲:pu 苇:wei"
)
_OF_ENTITIES: Final = _pairs(
    "菱:ling 萍:ping 蓼:liao 鹤:he 隼:sun 鳟:zun 鲟:xun 砚:yan 磐:pan 峦:luan 崖:ya 涧:jian 溪:xi"
)
"""Syllables of made names. No syllable is in both lists and none sounds like another, so that a
name never stands inside another one."""

_CONSONANTS: Final = "bcdfghjkmpqrstvz"

_TYPES: Final = {
    "organisations": (54, "Institute", "研究所", "org"),
    "parks": (7, "Science Park", "科技园", "park"),
    "places": (5, "Avenue", "大道", "place"),
    "platforms": (6, "Service Platform", "服务平台", "plat"),
    "programmes": (11, "Programme", "计划", "prog"),
    "policies": (2, "Measures", "措施", "pol"),
    "models": (8, "Model", "模式", "model"),
    "events": (6, "Round Table", "座谈会", "event"),
    "products": (1, "Scanner", "扫描仪", "prod"),
}
"""Types of entities: share in per cent (as in the first corpus), kind of name, prefix of ids."""

_FIRMS: Final = (
    ("makers of {en}", "{zh}生产单位"),
    ("distributors of {en}", "{zh}经销单位"),
    ("laboratories for {en}", "{zh}实验室"),
    ("patents on {en}", "{zh}专利"),
    ("parks for {en}", "{zh}园地"),
)
_GOODS: Final = (
    ("imaging", "影像"),
    ("implants", "植入物"),
    ("reagents", "试剂"),
    ("sensors", "传感器"),
    ("vaccines", "疫苗"),
    ("robots", "机器人"),
)
_NOUNS: Final = {"firm": "企业", "institution": "机构"}
"""Nouns by unit that tell what a Chinese classifier counts, where it counts several things."""

_HEADINGS: Final[Sequence[tuple[str, str]]] = (
    ("Who is there", "谁在那里"),
    ("What is counted", "清点什么"),
    ("What comes next", "往后如何"),
)
_COUNTS: Final[Sequence[tuple[str, str]]] = (
    (
        "{org} counted {q} ({what}) in {region} as its year closed.",
        "{org}在{region}岁末清点，{what}为{q}。",
    ),
    ("In {region}, {what} came to {q}, according to {org}.", "据{org}，{region}的{what}为{q}。"),
    (
        "{org} put the number for {what} at {q}, for {region} as a whole.",
        "{org}给出{region}全域{what}的数字：{q}。",
    ),
)
_TARGETS: Final[Sequence[tuple[str, str]]] = (
    (
        "{org} wants {region} to reach {q} ({what}) by {due}.",
        "{org}计划到{due}年让{region}的{what}达到{q}。",
    ),
)
_FORECASTS: Final[Sequence[tuple[str, str]]] = (
    (
        "{org} expects {what} in {region} to come to {q}.",
        "{org}预计{region}的{what}将达到{q}。",
    ),
)
_CLAIMS: Final[Sequence[tuple[str, str]]] = (
    (
        "{org} calls itself the only maker of its kind in {region}.",
        "{org}自称{region}唯一的同类单位。",
    ),
)
_PLAIN: Final[Sequence[tuple[str, str]]] = (
    (
        "{org} and {org2} signed an agreement on shared equipment in {region}.",
        "{org}与{org2}就在{region}共用设备签了协议。",
    ),
    (
        "A workshop of {org} moved to a new floor, and {org2} took over the old rooms.",
        "{org}的车间迁到新楼层，旧址由{org2}接手。",
    ),
    (
        "{org} opens its test bench to start-ups of {region} on some days, {org2} on others.",
        "{org}有几天把试验台借给{region}的初创团队，其余日子由{org2}接待。",
    ),
    (
        "Staff of {org} teach a course on registration files with {org2}.",
        "{org}的员工与{org2}合开课程，讲注册文件。",
    ),
)
_TAILS: Final[Sequence[tuple[str, str]]] = (
    ("", ""),
    ("", ""),
    (" Neither the method nor the year of the count is told.", "统计的办法和年份都没有说明。"),
    (" The speaker gave no list of those included.", "说话者没有列出包括哪些单位。"),
    (" Another office is to check this by the summer.", "另一部门将在夏天之前核对这一说法。"),
    (" In the past the same office had been more cautious.", "同一部门以往的口气要谨慎些。"),
)


@dataclass(frozen=True)
class Sizes:
    """How many records of each kind go with a number of briefs.

    The exponents are ours, after Heaps' law: names repeat, so they grow more slowly than texts.
    They are set so that few briefs have about what the first corpus has.
    """

    briefs: int

    def _grown(self, first: float, exponent: float) -> int:
        grown: float = first * max(self.briefs, 1) ** exponent
        return max(4, round(grown))

    @property
    def regions(self) -> int:
        """Regions: 40 for 10 briefs, 3,300 (all districts of a large country) for 10,000."""
        return self._grown(9, 0.64)

    @property
    def entities(self) -> int:
        """Entities, of which a quarter have a page: 200 for 10 briefs, 8,600 for 10,000."""
        return self._grown(54, 0.55)

    @property
    def offices(self) -> int:
        """Offices that speak."""
        return self._grown(5, 0.75)

    @property
    def objects(self) -> int:
        """Things that are counted."""
        return self._grown(22, 0.45)

    @property
    def terms(self) -> int:
        """Words of the glossary."""
        return self._grown(70, 0.25)


class _Ranked:
    """Things drawn by rank: the n-th is drawn as often as 1/n to the power given (Zipf)."""

    def __init__(self, items: Sequence[T], exponent: float) -> None:
        self.items: Sequence[Any] = items
        weights = (1 / rank**exponent for rank in range(1, len(items) + 1))
        self.sums = list(itertools.accumulate(weights))

    def draw(self, rng: random.Random) -> Any:
        """Return one of the things."""
        return self.items[bisect(self.sums, rng.random() * self.sums[-1])]

    def some(self, rng: random.Random, number: int) -> list[Any]:
        """Return at most `number` things, each once, in the order drawn."""
        drawn: dict[str, Any] = {}
        for _ in range(number):
            item = self.draw(rng)
            drawn[item["id"]] = item
        return list(drawn.values())


def make_corpus(root: Path, briefs: int, number: int = 1) -> None:
    """Write a project of `briefs` seeds below `root`, which is emptied first.

    `number` chooses one of many corpora of that size. Briefs are not written: `briefs convert`
    makes them. The project's settings are those of the real site, but for search index and archive.
    """
    for folder in ("seeds", "docs", "site"):
        shutil.rmtree(root / folder, ignore_errors=True)
    (root / "docs" / "briefs").mkdir(parents=True)
    _Maker(root, Sizes(briefs), number).write()
    _write_settings(root)


def _write_settings(root: Path) -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings.pop("watch", None)
    settings["plugins"] = [
        {"briefs": {"search": False, "archive": False}} if plugin == "briefs" else plugin
        for plugin in settings["plugins"]
    ]
    text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")


def _bi(en: str, zh: str) -> dict[str, str]:
    return {"en": en, "zh": zh}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class _Maker:
    """Draws the records of one corpus; each seed has a random generator of its own."""

    def __init__(self, root: Path, sizes: Sizes, number: int) -> None:
        self.folder = root / "seeds"
        self.sizes = sizes
        self.number = number
        kept = {name: self._kept(name) for name in KEPT}
        self.measures = {record["id"]: record for record in kept["measures"]}
        self.units = {record["id"]: record for record in kept["units"]}
        self.topics: list[Data] = kept["topics"]
        self.kinds: list[Data] = kept["relations"]
        self.regions = self._regions()
        self.terms = [self._term(i) for i in range(sizes.terms)]
        self.objects = [self._object(i) for i in range(sizes.objects)]
        self.entities = self._entities()
        everyone = [record for records in self.entities.values() for record in records]
        self._rng("names").shuffle(everyone)
        self.everyone = everyone
        self.offices = [self._office(i) for i in range(sizes.offices)]
        order = list(self.regions)
        self._rng("regions").shuffle(order)
        self.by_rank = {
            "regions": _Ranked(order, 0.7),
            "entities": _Ranked(everyone, 0.9),
            "offices": _Ranked(self.offices, 0.6),
            "objects": _Ranked(self.objects, 0.9),
            "topics": _Ranked(self.topics, 0.5),
        }

    @staticmethod
    def _kept(name: str) -> list[Data]:
        text = (ROOT / "seeds" / "vocabulary" / f"{name}.yaml").read_text(encoding="utf-8")
        records: list[Data] = yaml.load(text, Loader=yaml.CSafeLoader)
        return records

    def _rng(self, name: str) -> random.Random:
        return random.Random(f"{self.number}:{self.sizes.briefs}:{name}")  # noqa: S311 - no secret

    def write(self) -> None:
        """Write vocabulary and seeds."""
        for name in KEPT:
            source = ROOT / "seeds" / "vocabulary" / f"{name}.yaml"
            self._write(f"vocabulary/{name}", source.read_text(encoding="utf-8"))
        self._write("vocabulary/regions", _list(self.regions))
        self._write("vocabulary/objects", _list(self.objects))
        self._write("vocabulary/terms", _list(self.terms))
        self._write("vocabulary/offices", _list(self.offices))
        for kind, records in self.entities.items():
            self._write(f"vocabulary/entities/{kind}", _list(records))
        for index in range(self.sizes.briefs):
            self._write(self._slug(index), _fields(self._seed(index)))

    def _write(self, name: str, text: str) -> None:
        path = self.folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    # -- vocabulary ---------------------------------------------------------------------------

    def _regions(self) -> list[Data]:
        """A country, provinces, ten cities in each, ten districts in each, a few clusters."""
        country = _bi("China", "中国")
        records: list[Data] = [{"id": "cn", "name": country, "short": country, "level": "country"}]
        total = self.sizes.regions
        provinces = max(1, round(total**0.5 / 2))
        cities = max(1, round(total**0.75 / 2))
        for i in range(1, total):
            en, zh = _name(i, _OF_REGIONS, 3)
            level, parent, suffix = "district", 1 + provinces + (i * 7) % cities, ("District", "区")
            if i <= provinces:
                level, parent, suffix = "province", 0, ("Province", "省")
            elif i <= provinces + cities:
                level, parent = "prefecture-city", 1 + i % provinces
                suffix = ("City", "市")
            elif i % 60 == 0:
                level, suffix = "functional-region", ("Bay", "湾区")
            record: Data = {
                "id": f"{en.lower()}-{i}",
                "name": _bi(f"{en} {suffix[0]}", zh + suffix[1]),
                "short": _bi(en, zh),
                "level": level,
            }
            if level == "functional-region":
                record["members"] = [r["id"] for r in records[1 + i // 2 : 5 + i // 2]]
            elif parent < len(records):
                record["parent"] = records[parent]["id"]
                record["codes"] = {"gbt2260": f"{100000 + i:06}"}
            records.append(record)
        return records

    def _term(self, i: int) -> Data:
        code = _letters(i)
        return {
            "id": f"term-{i}",
            "term": _bi(f"{code} review", f"{code}评审"),
            "definition": _bi(
                f"A made-up procedure by which a body looks at a file of kind {code}, says what is "
                "lacking and sends it back within a number of days.",
                f"虚构的程序：机构审看{code}类文件，指出欠缺之处，并在若干天内退回。",
            ),
            "category": "regulation",
        }

    def _object(self, i: int) -> Data:
        good = _GOODS[i // len(_FIRMS) % len(_GOODS)]
        firm = _FIRMS[i % len(_FIRMS)]
        code = _letters(i)
        units = {"patents": "patent", "laborat": "institution", "parks f": "park"}
        return {
            "id": f"object-{i}",
            "name": _bi(
                f"{firm[0].format(en=good[0])} of class {code}",
                f"{code}类{firm[1].format(zh=good[1])}",
            ),
            "definition": _bi(
                "Those registered in the year and still at work at its end; branches of one firm "
                "count once. Whether suspended licences are left out is not said.",
                "当年登记且年底仍在运营者；同一单位的分支只算一次。暂停的许可是否剔除，没有说明。",
            ),
            "units": [units.get(firm[0][:7], "firm"), "yuan", "square-metre"],
            "terms": [f"term-{i % self.sizes.terms}"] if i % 2 else [],
        }

    def _entities(self) -> dict[str, list[Data]]:
        records: dict[str, list[Data]] = {}
        serial = itertools.count()
        for kind, (share, en_kind, zh_kind, prefix) in _TYPES.items():
            rng = self._rng(kind)
            group: list[Data] = []
            for i in range(max(1, round(self.sizes.entities * share / 100))):
                en, zh = _name(next(serial), _OF_ENTITIES, 4)
                group.append(self._entity(rng, f"{prefix}-{i}", (en, en_kind), (zh, zh_kind)))
            for record in group[1:]:
                if rng.random() < 0.4:
                    record["relations"] = [
                        {
                            "kind": rng.choice(self.kinds)["id"],
                            "to": rng.choice(group)["id"],
                            "evidence": _places(rng, 1, capture=True),
                        }
                    ]
            own = [record for record in group if record["page"] == "own"]
            for record in group:
                if record["page"] == "section":
                    home = rng.choice(own) if own else None
                    record.update({"section_of": home["id"]} if home else {"page": "none"})
            records[kind] = group
        return records

    def _entity(
        self, rng: random.Random, key: str, en: tuple[str, str], zh: tuple[str, str]
    ) -> Data:
        regions = rng.sample(self.regions, k=1)
        return {
            "id": key,
            "name": _bi(" ".join(en), "".join(zh)),
            "name_basis": "ours",
            "page": rng.choices(("own", "section", "none"), (24, 7, 69))[0],
            "regions": [region["id"] for region in regions],
            "topics": [topic["id"] for topic in rng.sample(self.topics, k=rng.choice((0, 1, 2)))],
            "definition": {
                **_bi(
                    f"A made-up body in {regions[0]['name']['en']} that lends out rooms and test "
                    f"benches; the name {en[0]} is of our making.",
                    f"虚构的机构，设在{regions[0]['name']['zh']}，出借场地和试验台。",
                ),
                "evidence": _places(rng, 1, capture=True),
            },
            "evidence": _places(rng, 2, capture=True),
        }

    def _office(self, i: int) -> Data:
        owner = self.entities["organisations"][i % len(self.entities["organisations"])]
        return {
            "id": f"office-{i}",
            "name": _bi(
                f"a deputy head ({_letters(i)}) of {owner['name']['en']}",
                f"{owner['name']['zh']}副主任（{_letters(i)}）",
            ),
            "of": owner["id"],
            "name_basis": "ours",
        }

    # -- seeds --------------------------------------------------------------------------------

    def _slug(self, index: int) -> str:
        return f"made-{_letters(index)}-{index:05}"

    def _seed(self, index: int) -> Data:
        rng = self._rng(f"seed {index}")
        year = rng.choice((*range(2014, 2026), 2023, 2024, 2025))
        regions = self.by_rank["regions"].some(rng, rng.choice((1, 1, 1, 2)))
        topics = self.by_rank["topics"].some(rng, rng.choice((1, 2, 3)))
        figures = itertools.count()
        statements = [
            self._statement(rng, i, year, regions[0], figures)
            for i in range(rng.choice((10, 11, 12, 12, 13, 14)))
        ]
        cuts = [0, len(statements) // 3, 2 * len(statements) // 3, len(statements)]
        place = regions[0]["short"]
        later = rng.randrange(self.sizes.briefs)
        return {
            "title": _bi(
                f"{place['en']} counts its makers of devices ({_letters(index)})",
                f"{place['zh']}清点器械单位（{_letters(index)}）",
            ),
            "summary": _bi(
                f"A made-up article on {place['en']}: who makes what there, how many "
                "there are, and what is to be built. It serves to measure how fast pages are made.",
                f"一篇虚构的报道，说的是{place['zh']}：谁在生产什么，有多少家，还要建什么。"
                "只用来测量生成页面的快慢。",
            ),
            "regions": [region["id"] for region in regions],
            "topics": [topic["id"] for topic in topics],
            "source": {
                "title": {"text": f"{place['zh']}器械清点", "state": "complete"},
                "publisher": _bi("The Made Daily", "虚构日报"),
                "publisher_basis": "stated",
                "mirror": None,
                "url": f"https://example.org/{index}",
                "language": "zh-Hans",
                "reliability": _bi(
                    "Made by a program from lists of phrases; no one reported it.",
                    "由程序从短语表拼成，并非任何人的报道。",
                ),
            },
            "capture": {"sha256": _hash(f"capture {index}"), "lines": 80},
            "dates": {
                "published": f"{year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
                "published_basis": "stated",
                "basis": _bi("Drawn by lot, as all of it is.", "与其他内容一样，由抽签定下。"),
            },
            "sections": [
                {
                    "id": f"part-{part}",
                    "heading": _bi(*_HEADINGS[part - 1]),
                    "statements": statements[start:end],
                }
                for part, (start, end) in enumerate(itertools.pairwise(cuts), 1)
            ],
            "missing": [
                {
                    "id": f"gap-{i}",
                    **_bi("The year to which the count belongs.", "统计数字所属的年份。"),
                    "evidence": _places(rng, 1),
                }
                for i in range(rng.choice((1, 2, 2, 3)))
            ],
            "conflicts": [
                {
                    "id": "two-counts",
                    **_bi(
                        "The articles count the same makers and come to different numbers.",
                        "各报道清点同一批单位，数目对不上。",
                    ),
                    "sides": [
                        {"statement": f"{slug}#says-1", **_bi(f"As {slug} says.", f"见{slug}。")}
                        for slug in (self._slug(index), self._slug(later))
                    ],
                }
            ]
            if later > index and rng.random() < 0.5
            else [],
            "damage": {
                "kinds": [
                    {"kind": kind, "count": rng.randint(1, 40), "lines": [1, rng.randint(2, 80)]}
                    for kind in rng.sample(("furniture", "caption", "slip", "advertisement"), k=2)
                ]
            },
        }

    def _statement(
        self, rng: random.Random, i: int, year: int, region: Data, figures: Iterator[int]
    ) -> Data:
        org, org2 = self._two(rng)
        draw = rng.random()
        kind = "plain"
        if draw < 0.67:
            kind = rng.choices(("reported", "target", "forecast"), (85, 12, 3))[0]
        elif draw < 0.72:
            kind = "claim"
        patterns = {
            "reported": _COUNTS,
            "target": _TARGETS,
            "forecast": _FORECASTS,
            "claim": _CLAIMS,
            "plain": _PLAIN,
        }
        en, zh = rng.choice(patterns[kind])
        due = year + rng.randint(1, 6)
        named = [org, org2] if "{org2}" in en else [org]
        words = {
            lang: {
                "org": org["name"][lang],
                "org2": org2["name"][lang],
                "region": region["short"][lang],
                "due": str(due),
            }
            for lang in ("en", "zh")
        }
        numbers: list[Data] = []
        if kind in ("reported", "target", "forecast"):
            figure, quantity, what = self._figure(rng, next(figures), year, region["id"], kind)
            numbers.append(figure)
            for lang, known in words.items():
                known["q"], known["what"] = quantity[lang], what[lang]
        en_tail, zh_tail = rng.choice(_TAILS)
        statement: Data = {
            "id": f"says-{i}",
            "paragraph": rng.random() < 0.4,
            "en": en.format(**words["en"]) + en_tail,
            "zh": zh.format(**words["zh"]) + zh_tail,
            "stated_by": rng.choice(("newspaper", self.by_rank["offices"].draw(rng)["id"])),
            "evidence": _places(rng, 1, repair=rng.random() < 0.06),
            "entities": [entity["id"] for entity in named],
        }
        if kind == "target":
            statement["plan"] = {"due": str(due)}
        elif kind == "claim":
            scope = _bi("makers of its kind there", "当地同类单位")
            statement["claim"] = {"kind": "only", "scope": scope}
        elif kind == "plain" and rng.random() < 0.6:
            statement["date"] = f"{year}-{rng.randint(1, 12):02}"
            statement["date_basis"] = "stated"
        if rng.random() < 0.04:
            statement["inferred"] = _bi(
                "That they are in one building is inferred.", "两者同在一楼系推断。"
            )
        statement["figures"] = numbers
        return statement

    def _two(self, rng: random.Random) -> tuple[Data, Data]:
        """Return two entities that differ."""
        one = two = self.by_rank["entities"].draw(rng)
        while two is one:
            two = self.by_rank["entities"].draw(rng)
        return one, two

    def _figure(
        self, rng: random.Random, number: int, year: int, region: str, status: str
    ) -> tuple[Data, dict[str, str], dict[str, str]]:
        """Return a figure, its words and the name of what it counts, by language."""
        item = self.by_rank["objects"].draw(rng)
        measure, unit = rng.choices(
            (("count", item["units"][0]), ("output", "yuan"), ("floor-space", "square-metre")),
            (78, 15, 7),
        )[0]
        as_of = year - rng.choice((0, 0, 1)) if status == "reported" else year
        # The same thing has the same value wherever it is told, or the articles would disagree.
        told = "told" if status == "reported" else "ahead"
        same = self._rng(f"{measure} {item['id']} {region} {as_of} {told}")
        value = same.choice((same.randint(2, 99), same.randint(100, 9999))) * (
            1 if measure == "count" else 1_000_000
        )
        qualifier: Qualifier = same.choice(("exact", "exact", "about", "nearly", "more-than"))
        record = self.units[unit]
        form = UnitForm(record["kind"], record["zh"][0], record["en"]["one"], record["en"]["other"])
        words = {
            "en": quantity_words(Decimal(value), form, qualifier, "en"),
            "zh": quantity_words(Decimal(value), form, qualifier, "zh") + _NOUNS.get(unit, ""),
        }
        figure: Data = {
            "id": f"figure-{number}",
            "measure": measure,
            "object": item["id"],
            "value": value,
            "unit": unit,
            "qualifier": qualifier,
            "status": status,
            "as_of": str(as_of),
            "as_of_basis": "stated",
            "scope": region,
            "text": words["zh"],
            "key": number < 4,
        }
        return figure, words, item["name"]


def _name(i: int, syllables: Sequence[tuple[str, str]], length: int) -> tuple[str, str]:
    """Return the i-th made name in Latin letters and in Chinese."""
    parts = [
        syllables[(i // len(syllables) ** place + 5 * place) % len(syllables)]
        for place in range(length)
    ]
    return "".join(en for _, en in parts).capitalize(), "".join(zh for zh, _ in parts)


def _letters(i: int) -> str:
    """Return a number in four consonants: no figure, and no word such as "ten"."""
    return "".join(_CONSONANTS[i // 16**place % 16] for place in range(4))


def _places(
    rng: random.Random, number: int, *, capture: bool = False, repair: bool = False
) -> list[Data]:
    """Return evidence: `number` lines, with the capture's name where the vocabulary needs it."""
    lines = [rng.randint(1, 80) for _ in range(number)]
    return [
        {
            **({"capture": _hash(f"capture {line}")[:12]} if capture else {}),
            "line": line,
            "hash": _hash(f"line {line}")[:12],
            **({"repair": rng.choice(("mechanical", "inferred"))} if repair else {}),
        }
        for line in lines
    ]


# YAML is written by hand, as people lay out seeds: a library takes fifty times as long.


def _flow(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _fields(record: Data, indent: str = "") -> str:
    """Return a mapping in block style; lists of mappings too, all else on one line."""
    lines: list[str] = []
    for key, value in record.items():
        if key in ("sections", "statements", "figures", "missing", "conflicts") and value:
            inner: Callable[[Data], str] = _flow if key == "figures" else _block(indent + "    ")
            lines.append(f"{indent}{key}:\n")
            lines += [f"{indent}  - {inner(item).strip()}\n" for item in value]
        else:
            lines.append(f"{indent}{key}: {_flow(value)}\n")
    return "".join(lines)


def _block(indent: str) -> Callable[[Data], str]:
    return lambda record: _fields(record, indent)


def _list(records: Iterable[Data]) -> str:
    return "".join(f"- {_fields(record, '  ').strip()}\n\n" for record in records) or "[]\n"
