"""Made projects for tests: a small vocabulary, seeds that a test changes, briefs."""

from __future__ import annotations

import copy
import hashlib
from pathlib import Path
from typing import Any, Final

import yaml

from clusterbriefs.brief.convert import Report, convert
from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.capture import line_hash
from clusterbriefs.seed import load_seed, seed_paths
from clusterbriefs.verify.check import check_corpus
from clusterbriefs.vocabulary import load_vocabulary

CAPTURE: Final = (
    "北山区现有器械企业42家，其中规模以上企业9家。",
    "区科技局负责人说，去年产值达12.5亿元。",
    "五年内，北山园将扩建到20万平方米。",
)
"""The made capture that made seeds speak of, line by line."""

CAPTURE_BYTES: Final = "\n".join(CAPTURE).encode()
CAPTURE_SHA: Final = hashlib.sha256(CAPTURE_BYTES).hexdigest()
"""The made capture as a file, and the name that its bytes give it."""


def bi(en: str, zh: str) -> dict[str, str]:
    """Return a text in both languages."""
    return {"en": en, "zh": zh}


VOCABULARY: Final[dict[str, list[dict[str, Any]]]] = {
    "regions": [
        {"id": "cn", "name": bi("China", "中国"), "level": "country"},
        {
            "id": "bs",
            "name": bi("Beishan District", "北山区"),
            "short": bi("Beishan", "北山"),
            "level": "district",
            "parent": "cn",
        },
        {"id": "ns", "name": bi("Nanshui District", "南水区"), "level": "district", "parent": "cn"},
    ],
    "units": [
        {"id": "firm", "zh": ["家"], "en": {"one": "firm", "other": "firms"}, "kind": "count"},
        {"id": "yuan", "zh": ["元"], "en": {"one": "CNY", "other": "CNY"}, "kind": "money"},
        {
            "id": "square-metre",
            "zh": ["平方米"],
            "kind": "area",
            "en": {"one": "square metre", "other": "square metres"},
        },
        {"id": "percent", "zh": ["%"], "en": {"one": "%", "other": "%"}, "kind": "percent"},
    ],
    "measures": [
        {
            "id": key,
            "name": bi(en, zh),
            "definition": bi(f"{en}.", f"{zh}。"),
            "units": units,
            "drawn": "bar",
            "comparable": bi("With itself.", "只与自身比较。"),
        }
        for key, en, zh, units in (
            ("count", "number", "数量", ["firm"]),
            ("output", "output value", "产值", ["yuan"]),
            ("floor-space", "floor space", "面积", ["square-metre"]),
            ("share", "share", "占比", ["percent"]),
        )
    ],
    "objects": [
        {"id": key, "name": bi(en, zh), "definition": bi(f"All {en}.", f"全部{zh}。")}
        for key, en, zh in (
            ("device-firms", "device firms", "器械企业"),
            ("large-firms", "large firms", "规模以上企业"),
            ("devices", "medical devices", "医疗器械"),
            ("park", "the park", "园区"),
        )
    ],
    "topics": [
        {"id": "parks", "name": bi("Parks", "园区"), "definition": bi("Parks.", "园区。")},
        {"id": "firms", "name": bi("Firms", "企业"), "definition": bi("Firms.", "企业。")},
    ],
    "relations": [
        {"id": "part_of", "name": bi("part of", "隶属"), "inverse": bi("has part", "下设")}
    ],
    "terms": [
        {
            "id": "output-value",
            "term": bi("output value", "产值"),
            "category": "statistics",
            "definition": bi("What is produced.", "生产总量。"),
        }
    ],
    "offices": [
        {
            "id": "office-bureau",
            "name": bi("an official of the Beishan bureau", "区科技局负责人"),
            "of": "org-bureau",
            "name_basis": "ours",
        }
    ],
    "entities/organisations": [
        {
            "id": "org-bureau",
            "name": bi("Beishan Science Bureau", "北山区科技局"),
            "name_basis": "ours",
            "page": "none",
        }
    ],
    "entities/parks": [
        {
            "id": "park-bs",
            "name": bi("Beishan Park", "北山园"),
            "name_basis": "ours",
            "page": "own",
            "regions": ["bs"],
            "definition": {
                **bi("A park in Beishan.", "北山区的一个园区。"),
                "evidence": [
                    {"capture": CAPTURE_SHA[:12], "line": 3, "hash": line_hash(CAPTURE[2])}
                ],
            },
        }
    ],
    **{
        f"entities/{kind}": []
        for kind in (
            "places",
            "platforms",
            "programmes",
            "policies",
            "models",
            "events",
            "products",
        )
    },
}


def place(line: int) -> dict[str, Any]:
    """Return the evidence entry of a line of the made capture, from 1."""
    return {"line": line, "hash": line_hash(CAPTURE[line - 1])}


def figure(name: str, value: object, unit: str, text: str, **more: object) -> dict[str, Any]:
    """Return a figure of the made seed; `more` sets or replaces fields."""
    return {
        "id": name,
        "measure": "count",
        "object": "device-firms",
        "value": value,
        "unit": unit,
        "qualifier": "exact",
        "status": "reported",
        "as_of": "2022",
        "scope": "bs",
        "text": text,
        **more,
    }


SEED: Final[dict[str, Any]] = {
    "title": bi("Beishan counts its device firms", "北山清点器械企业"),
    "summary": bi("Beishan had 42 device firms.", "北山有器械企业42家。"),
    "regions": ["bs"],
    "topics": ["firms"],
    "source": {
        "title": {"text": "北山器械产业", "state": "complete"},
        "publisher": bi("Beishan Daily", "北山日报"),
        "publisher_basis": "stated",
        "language": "zh-Hans",
        "reliability": bi("A made source.", "虚构来源。"),
    },
    "capture": {"sha256": CAPTURE_SHA, "lines": 3},
    "dates": {
        "published": "2022~",
        "basis": bi("2022 is said; 2027 is 5 years on.", "2022年写明；2027年由5年推得。"),
    },
    "sections": [
        {
            "id": "firms",
            "heading": bi("Firms", "企业"),
            "statements": [
                {
                    "id": "counts",
                    **bi("Beishan had 42 device firms.", "北山有器械企业42家。"),
                    "stated_by": "office-bureau",
                    "evidence": [place(1)],
                    "figures": [figure("firms", 42, "firm", "42家", key=True)],
                },
                {
                    "id": "large",
                    **bi("Nine firms were large.", "规模以上企业9家。"),
                    "stated_by": "office-bureau",
                    "evidence": [place(1)],
                    "figures": [figure("large-firms", 9, "firm", "9家", object="large-firms")],
                },
            ],
        },
        {
            "id": "park",
            "heading": bi("A park", "园区"),
            "statements": [
                {
                    "id": "target",
                    **bi(
                        "Beishan Park is to reach 200,000 square metres.",
                        "北山园将扩建到20万平方米。",
                    ),
                    "stated_by": "newspaper",
                    "evidence": [place(3)],
                    "entities": ["park-bs"],
                    "plan": {"due": "2027~"},
                    "figures": [
                        figure(
                            "space",
                            200000,
                            "square-metre",
                            "20万平方米",
                            measure="floor-space",
                            object="park",
                            status="target",
                            scope="park-bs",
                        )
                    ],
                },
            ],
        },
    ],
}
"""A good seed; tests change a copy of it."""


class Project:
    """A project in a folder of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        (root / "mkdocs.yml").write_text("site_name: Made\n", encoding="utf-8")
        for name, records in VOCABULARY.items():
            self.write(f"seeds/vocabulary/{name}.yaml", _yaml(records))

    def write(self, name: str, text: str) -> Path:
        """Write a file of the project and return its path."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def read(self, name: str) -> str:
        """Return the text of a file of the project."""
        return (self.root / name).read_text(encoding="utf-8")

    def add_seed(self, slug: str = "beishan-2022", **changes: object) -> dict[str, Any]:
        """Write the good seed, with top-level fields replaced, and return its data."""
        data = {**copy.deepcopy(SEED), **changes}
        self.write(f"seeds/{slug}.yaml", _yaml(data))
        return data

    def convert(self, *, check: bool = False) -> Report:
        """Convert all seeds; they must have no problems."""
        vocabulary, problems = load_vocabulary(self.root)
        files = []
        for path in seed_paths(self.root):
            file, found = load_seed(self.root, path, vocabulary)
            problems.extend(found)
            if file is not None:
                files.append(file)
        assert problems == []
        return convert(self.root, files, vocabulary, check=check)

    def problems(self) -> list[str]:
        """Return what `briefs check` would list."""
        corpus, problems = load_corpus(self.root)
        return [str(problem) for problem in sorted({*problems, *check_corpus(corpus)})]


def _yaml(data: object) -> str:
    """Write data as YAML without aliases, whatever objects it shares."""

    class Plain(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:
            return True

    return yaml.dump(data, Dumper=Plain, allow_unicode=True, sort_keys=False, width=10**6)
