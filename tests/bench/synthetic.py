"""Makes corpora of any size whose shape is that of the real one; nothing in them is true.

    make_corpus(Path("/tmp/bench-100"), 100)

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
from collections.abc import Callable, Iterable, Sequence
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

_SYLLABLES: Final = [
    part.split(":")
    for part in (
        "岚:lan 屿:yu 汀:ting 榆:yu 槐:huai 枫:feng 杉:shan 棠:tang 梧:wu 樟:zhang 桐:tong 柏:bai "
        "栎:li 荻:di 芦:lu 蒲:pu 苇:wei 菱:ling 藕:ou 萍:ping 蓼:liao 鹭:lu 鸥:ou 雁:yan 鹤:he "
        "隼:sun 鲤:li 鳟:zun 鲟:xun 砾:li 砚:yan 磐:pan 岩:yan 峦:luan 崖:ya 壑:he 涧:jian 溪:xi"
    ).split()
]
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
_CLAIMS: Final[Sequence[tuple[str, str]]] = (
    (
        "{org} in {region} counted {q} of {what} at the end of its year.",
        "{region}的{org}在年末统计，{what}为{q}。",
    ),
    ("In {region}, {what} came to {q}, according to {org}.", "据{org}，{region}的{what}达到{q}。"),
    (
        "{org} put the number for {what} at {q}, for {region} as a whole.",
        "{org}给出{region}全域{what}的数字：{q}。",
    ),
    (
        "Asked about {what}, {org} named {q} and added no date.",
        "谈到{what}，{org}答以{q}，没有附上日期。",
    ),
)
_PLAIN: Final[Sequence[tuple[str, str]]] = (
    (
        "{org} and {org2} signed an agreement on shared equipment in {region}.",
        "{org}与{org2}就在{region}共用设备签了协议。",
    ),
    (
        "A workshop of {org} moved to a new floor, and {org2} took over the old one.",
        "{org}的一处车间迁到新楼层，旧址由{org2}接手。",
    ),
    (
        "{org} opens its test bench to start-ups of {region} two days a week.",
        "{org}每周有两天把试验台借给{region}的初创团队。",
    ),
    (
        "Staff of {org} teach a course on registration files with {org2}.",
        "{org}的员工与{org2}合开一门讲注册文件的课。",
    ),
    (
        "What {org} pays for the rooms, and who pays for the repairs, is left open.",
        "{org}付多少房租、由谁承担修缮，都没有交代。",
    ),
)
_TAILS: Final[Sequence[tuple[str, str]]] = (
    ("", ""),
    ("", ""),
    (" Neither the method nor the year of the count is told.", "统计的办法和年份都没有说明。"),
    (" The speaker gave no list of those included.", "说话者没有列出包括哪些单位。"),
    (" Another office is to check this by the summer.", "另一部门将在夏天之前核对这一说法。"),
    (" A year earlier the same office had been more cautious.", "早一年，同一部门的口气要谨慎些。"),
)  # fmt: skip


@dataclass(frozen=True)
class Sizes:
    """How many records of each kind go with a number of briefs.

    The exponents are ours, after Heaps' law: names repeat, so they grow more slowly than texts.
    They are set so that few briefs have about what the first corpus has.
    """

    briefs: int

    def _grown(self, first: float, exponent: float) -> int:
        return max(4, round(first * float(max(self.briefs, 1)) ** exponent))

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
    makes them. The project's settings are those of the real site, but for the search index.
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
        {"briefs": {"search": False}} if plugin == "briefs" else plugin
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
            en, zh = _name(i)
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
        en, zh = _name(i + 300)
        return {
            "id": f"term-{i}",
            "term": _bi(f"{en.lower()} review", f"{zh}评审"),
            "definition": _bi(
                f"A made-up procedure by which a body looks at a file of kind {i}, says what is "
                "lacking and sends it back within a number of days.",
                f"虚构的程序：机构审看第{i}类文件，指出欠缺之处，并在若干天内退回。",
            ),
            "category": "regulation",
        }

    def _object(self, i: int) -> Data:
        good = _GOODS[i // len(_FIRMS) % len(_GOODS)]
        firm = _FIRMS[i % len(_FIRMS)]
        en, zh = _name(i + 600)
        units = {"patents": "patent", "laborat": "institution", "parks f": "park"}
        return {
            "id": f"object-{i}",
            "name": _bi(
                f"{firm[0].format(en=good[0])} of class {en}", f"{zh}类{firm[1].format(zh=good[1])}"
            ),
            "definition": _bi(
                "Those registered in the year and still at work at its end; branches of one firm "
                "count once. Whether suspended licences are left out is not said.",
                "当年登记且年底仍在运营者；同一单位的分支只算一次。暂停的许可是否剔除，没有说明。",
            ),
            "units": [units.get(firm[0][:7], "firm")],
            "terms": [f"term-{i % self.sizes.terms}"] if i % 2 else [],
        }

    def _entities(self) -> dict[str, list[Data]]:
        records: dict[str, list[Data]] = {}
        serial = itertools.count()
        for kind, (share, en_kind, zh_kind, prefix) in _TYPES.items():
            rng = self._rng(kind)
            group: list[Data] = []
            for i in range(max(1, round(self.sizes.entities * share / 100))):
                en, zh = _name(next(serial) + 2000)
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
            "short": _bi(en[0], zh[0]),
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
                f"deputy head no. {i} of {owner['short']['en']}",
                f"{owner['short']['zh']}第{i}副主任",
            ),
            "of": owner["id"],
            "name_basis": "ours",
        }

    # -- seeds --------------------------------------------------------------------------------

    def _slug(self, index: int) -> str:
        en, _ = _name(index % 1400)
        return f"made-{en.lower()}-{index:05}"

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
        other = self._slug(rng.randrange(self.sizes.briefs))
        return {
            "title": _bi(
                f"{place['en']} counts its makers of devices, report {index}",
                f"{place['zh']}清点器械单位，第{index}号报告",
            ),
            "summary": _bi(
                f"A made-up article of {year} on {place['en']}: who makes what there, how many "
                "there are, and what is to be built. It serves to measure how fast pages are made.",
                f"一篇虚构的{year}年报道，说的是{place['zh']}：谁在生产什么，有多少家，还要建什么。"
                "只用来测量生成页面的快慢。",
            ),
            "regions": [region["id"] for region in regions],
            "topics": [topic["id"] for topic in topics],
            "source": {
                "title": {"text": f"{place['zh']}器械清点之{index}", "state": "complete"},
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
                "captured": f"{year + 1}-01-31",
                "basis": _bi("Drawn by lot, as all of it is.", "与其他内容一样，由抽签定下。"),
            },
            "sections": [
                {
                    "id": f"part-{part}",
                    "heading": _bi(f"Part {part} of the article", f"文章第{part}部分"),
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
                        "Two articles count the same makers and come to different numbers.",
                        "两篇报道清点同一批单位，数目对不上。",
                    ),
                    "sides": [
                        {"statement": f"{slug}#says-1", **_bi(f"As {slug} says.", f"见{slug}。")}
                        for slug in dict.fromkeys((self._slug(index), other))
                    ],
                }
            ]
            if other != self._slug(index) and rng.random() < 0.3
            else [],
            "damage": {
                "kinds": [
                    {"kind": kind, "count": rng.randint(1, 40), "lines": [1, rng.randint(2, 80)]}
                    for kind in rng.sample(("furniture", "caption", "slip", "advertisement"), k=2)
                ]
            },
        }

    def _statement(
        self, rng: random.Random, i: int, year: int, region: Data, figures: Iterable[int]
    ) -> Data:
        org, org2 = self.by_rank["entities"].draw(rng), self.by_rank["entities"].draw(rng)
        numbers = [
            self._figure(rng, number, year, region["id"], org["id"])
            for number in itertools.islice(figures, rng.choice((0, 0, 1, 1, 1, 1)))
        ]
        words = {"en": {}, "zh": {}}  # type: dict[str, dict[str, str]]
        for lang, known in words.items():
            known["org"], known["org2"] = org["short"][lang], org2["short"][lang]
            known["region"] = region["short"][lang]
            if numbers:
                known["q"] = numbers[0][1][lang]
                known["what"] = numbers[0][2][lang]
        (en, zh), (en_tail, zh_tail) = (
            rng.choice(_CLAIMS if numbers else _PLAIN),
            rng.choice(_TAILS),
        )
        statement: Data = {
            "id": f"says-{i}",
            "paragraph": rng.random() < 0.4,
            "en": en.format(**words["en"]) + en_tail,
            "zh": zh.format(**words["zh"]) + zh_tail,
            "stated_by": rng.choice(("newspaper", self.by_rank["offices"].draw(rng)["id"])),
            "evidence": _places(rng, 1, repair=rng.random() < 0.06),
            "entities": list(dict.fromkeys((org["id"], org2["id"]))),
        }
        statement["figures"] = [figure for figure, *_ in numbers]
        self._extras(rng, statement, year)
        return statement

    @staticmethod
    def _extras(rng: random.Random, statement: Data, year: int) -> None:
        """Add what few statements have: a date, a plan, a claim, an inference."""
        if rng.random() < 0.2:
            statement["date"] = f"{year}-{rng.randint(1, 12):02}"
            statement["date_basis"] = "inferred"
        if rng.random() < 0.06:
            statement["plan"] = {"due": f"{year + rng.randint(1, 6)}~"}
        if rng.random() < 0.05:
            scope = _bi("makers of the whole country", "全国同类单位")
            statement["claim"] = {"kind": rng.choice(("first", "only")), "scope": scope}
        if rng.random() < 0.04:
            statement["inferred"] = _bi(
                "The year follows from the sentence before.", "年份据上一句推断。"
            )

    def _figure(
        self, rng: random.Random, number: int, year: int, region: str, entity: str
    ) -> tuple[Data, dict[str, str], dict[str, str]]:
        """Return a figure, its words and the name of what it counts, by language."""
        item = self.by_rank["objects"].draw(rng)
        measure, unit = "count", item["units"][0]
        draw = rng.random()
        if draw < 0.15:
            measure, unit = "output", self.measures["output"]["units"][0]
        elif draw < 0.22:
            measure, unit = "floor-space", self.measures["floor-space"]["units"][0]
        value = rng.choice((rng.randint(2, 99), rng.randint(100, 9999))) * (
            1 if measure == "count" else 1_000_000
        )
        qualifier: Qualifier = rng.choice(("exact", "exact", "about", "nearly", "more-than"))
        record = self.units[unit]
        form = UnitForm(record["kind"], record["zh"][0], record["en"]["one"], record["en"]["other"])
        words = {
            "en": quantity_words(Decimal(value), form, qualifier, "en"),
            "zh": quantity_words(Decimal(value), form, qualifier, "zh"),
        }
        figure: Data = {
            "id": f"figure-{number}",
            "measure": measure,
            "object": item["id"],
            "value": value,
            "unit": unit,
            "qualifier": qualifier,
            "status": rng.choices(("reported", "target", "forecast"), (85, 12, 3))[0],
            "as_of": f"{year - rng.choice((0, 0, 1))}{rng.choice(('', '~', '-12-31'))}",
            "as_of_basis": rng.choice(("stated", "inferred")),
            "scope": rng.choice((region, region, entity)),
            "text": words["zh"],
            "key": number < 4,
        }
        return figure, words, item["name"]


def _name(i: int) -> tuple[str, str]:
    """Return the i-th made name in Latin letters and in Chinese: of two or three syllables."""
    count = len(_SYLLABLES)
    places = [i % count, i // count % count]
    if i >= count**2:
        places.append(i // count**2 % count)
    parts = [_SYLLABLES[(place + 5 * n) % count] for n, place in enumerate(places)]
    return "".join(part[1] for part in parts).capitalize(), "".join(part[0] for part in parts)


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
