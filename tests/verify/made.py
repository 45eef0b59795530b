"""A made project with made captures: every rule of verification runs without the private ones."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Final

import yaml

from clusterbriefs.capture import line_hash
from clusterbriefs.clean import clean_capture
from tests.support.project import VOCABULARY, Project, bi
from tests.verify.workbench import Workbench

LINES: Final = (
    "北山医疗器械企业去年实现较快增长",
    "近日，北山区召开产业座谈会，区科技局负责人介绍了全区医疗器械产业的最新情况，并就下一步打算回答了提问。",
    "“截至2021年底，北山区共有医疗器械企业42家，其中产值超亿元的企业9家，全年产值达12.5亿元，约占全市的四分之一。”区科技局负责人表示。",
    "他说，北山园已入驻企业近千家，从业人员数以万计，5年内园区面积将扩建到20万平方米以上，由南水集团负责建设。",
    "2022年7月，北山园获评全市首个器械专业园区，年均新增企业30余家，研发投入占比达8.5%。",
)
"""The made article, line by line."""

SLUG: Final = "beishan-devices-2022"


def capture_bytes(lines: tuple[str, ...] = LINES) -> bytes:
    """Return the made capture as a file has it."""
    return "\n".join(lines).encode("utf-8")


def _extra(kind: str) -> list[dict[str, Any]]:
    if kind == "units":
        return [
            {"id": "person", "zh": ["人"], "en": {"one": "person", "other": "people"},
             "kind": "count"},
            {"id": "year", "zh": ["年"], "en": {"one": "year", "other": "years"}, "kind": "time"},
            {"id": "firm-per-year", "zh": ["家/年", "家"], "kind": "rate", "per": "year",
             "en": {"one": "firm a year", "other": "firms a year"}},
        ]  # fmt: skip
    if kind == "measures":
        return [
            {
                "id": key, "name": bi(en, zh), "definition": bi(f"{en}.", f"{zh}。"),
                "units": units, "drawn": "none",
                "comparable": bi("With itself.", "只与自身比较。"),
            }
            for key, en, zh, units in (
                ("duration", "duration", "时长", ["year"]),
                ("additions", "additions a year", "年增", ["firm-per-year"]),
                ("people", "people", "人数", ["person"]),
            )
        ]  # fmt: skip
    if kind == "objects":
        return [
            {"id": "big-firms", "name": bi("device firms with output above CNY 100 million",
                                           "产值超过1亿元的器械企业"),
             "definition": bi("Big firms.", "大企业。")},
            {"id": "research", "name": bi("research spending", "研发投入"),
             "definition": bi("Research.", "研发。")},
        ]  # fmt: skip
    return []


def vocabulary(sha256: str) -> dict[str, list[dict[str, Any]]]:
    """Return the made vocabulary with evidence in the made capture."""
    records = {name: [dict(r) for r in found] for name, found in VOCABULARY.items()}
    for kind in ("units", "measures", "objects"):
        records[kind] += _extra(kind)
    for office in records["offices"]:
        office["evidence"] = [_place(sha256, 3), _place(sha256, 4)]
    records["offices"].append(
        {"id": "office-xihe", "name": bi("an official of Xihe", "西河区负责人"),
         "name_basis": "ours"}
    )  # fmt: skip
    records["entities/organisations"] += [
        {"id": key, "name": bi(en, zh), "name_basis": "ours", "page": "none",
         "evidence": [_place(sha256, 4)] if key == "org-nanshui" else []}
        for key, en, zh in (
            ("org-nanshui", "Nanshui Group", "南水集团"), ("org-xihe", "Xihe Group", "西河集团"),
        )
    ]  # fmt: skip
    records["entities/parks"] += [
        {"id": "park-xh", "name": bi("Xihe Park", "西河园"), "name_basis": "ours", "page": "none"}
    ]
    return records


def _place(sha256: str, line: int) -> dict[str, Any]:
    return {"capture": sha256[:12], "line": line, "hash": line_hash(LINES[line - 1])}


def seed(data: bytes) -> dict[str, Any]:
    """Return the seed of the made article."""
    cleaned = clean_capture(data)
    clean = {p.line: p.clean_hash for p in cleaned.paragraphs}

    def at(line: int) -> dict[str, Any]:
        return {"line": line, "hash": line_hash(LINES[line - 1]), "clean": clean[line]}

    def number(name: str, value: object, unit: str, text: str, **more: object) -> dict[str, Any]:
        return {
            "id": name, "measure": "count", "object": "device-firms", "value": value, "unit": unit,
            "qualifier": "exact", "status": "reported", "as_of": "2021-12-31",
            "as_of_basis": "stated", "scope": "bs", "text": text, **more,
        }  # fmt: skip

    inferred = {"as_of": "2022~", "as_of_basis": "inferred"}
    office = {"stated_by": "office-bureau"}
    return {
        "title": bi("Beishan takes stock of 42 device firms", "北山清点42家器械企业"),
        "summary": bi(
            "An article of about 2022 gives Beishan 42 firms with output of CNY 1.25 billion.",
            "这篇约2022年的文章说，北山有器械企业42家，产值12.5亿元。",
        ),
        "regions": ["bs"],
        "topics": ["firms"],
        "source": {
            "title": {"text": LINES[0], "state": "complete"},
            "language": "zh-Hans",
            "reliability": bi("A made source.", "虚构来源。"),
        },
        "capture": {"sha256": hashlib.sha256(data).hexdigest(), "lines": len(LINES)},
        "dates": {
            "published": "2022~",
            "basis": bi("Its last date is July 2022.", "文中最晚的日期是2022年7月。"),
        },
        "sections": [
            {
                "id": "firms",
                "heading": bi("The 42 firms", "42家企业"),
                "statements": [
                    {
                        "id": "counts",
                        **bi(
                            "At the end of 2021 Beishan had 42 device firms, of which nine firms "
                            "had output of more than CNY 100 million.",
                            "2021年底，北山有器械企业42家，产值超过1亿元的有9家。",
                        ),
                        **office,
                        "evidence": [at(3)],
                        "figures": [
                            number("firms", 42, "firm", "42家", key=True),
                            number("big", 9, "firm", "超亿元的企业9家", object="big-firms"),
                        ],
                    },
                    {
                        "id": "output",
                        **bi(
                            "Output came to CNY 1.25 billion, about a quarter of the city's.",
                            "产值为12.5亿元，约四分之一归该区。",
                        ),
                        **office,
                        "evidence": [at(3)],
                        "figures": [
                            number("output", 1250000000, "yuan", "12.5亿元", measure="output",
                                   object="devices"),
                            number("share", 25, "percent", "约占全市的四分之一", measure="share",
                                   object="devices", qualifier="about", whole="cn"),
                        ],
                    },
                ],
            },
            {
                "id": "park",
                "heading": bi("A park", "园区"),
                "statements": [
                    {
                        "id": "tenants",
                        **bi(
                            "Beishan Park has nearly 1,000 firms and tens of thousands of people.",
                            "北山园有近1000家企业，从业人员数以万计。",
                        ),
                        **office,
                        "evidence": [at(4)],
                        "entities": ["park-bs"],
                        "figures": [
                            number("tenants", 1000, "firm", "企业近千家", qualifier="nearly",
                                   scope="park-bs", **inferred),
                            number("people", None, "person", "数以万计", measure="people",
                                   qualifier="vague", scope="park-bs",
                                   words=bi("tens of thousands of", "数以万计"), **inferred),
                        ],
                    },
                    {
                        "id": "target",
                        **bi(
                            "Within five years Nanshui Group is to enlarge Beishan Park to at "
                            "least 200,000 square metres.",
                            "5年内，南水集团要把北山园扩建到至少20万平方米。",
                        ),
                        **office,
                        "evidence": [at(4)],
                        "entities": ["park-bs", "org-nanshui"],
                        "plan": {"due": "2027~"},
                        "figures": [
                            number("space", 200000, "square-metre", "20万平方米以上",
                                   measure="floor-space", object="park", status="target",
                                   qualifier="at-least", scope="park-bs", **inferred),
                            number("time", 5, "year", "5年内", measure="duration", object="park",
                                   status="target", qualifier="at-most", scope="park-bs",
                                   **inferred),
                        ],
                    },
                    {
                        "id": "award",
                        **bi(
                            "In July 2022 Beishan Park became the first specialised device park of "
                            "the city.",
                            "2022年7月，北山园成为全市首个专业器械园区。",
                        ),
                        "stated_by": "newspaper",
                        "evidence": [at(5)],
                        "entities": ["park-bs"],
                        "date": "2022-07",
                        "date_basis": "stated",
                        "claim": {"kind": "first", "scope": bi("device parks of the city",
                                                                "全市的器械园区")},
                    },
                    {
                        "id": "growth",
                        **bi(
                            "It adds more than 30 firms a year; research takes 8.5%.",
                            "园区年均新增超过30家企业，研发占8.5%。",
                        ),
                        "stated_by": "newspaper",
                        "evidence": [at(5)],
                        "figures": [
                            number("added", 30, "firm-per-year", "年均新增企业30余家",
                                   measure="additions", qualifier="more-than", **inferred),
                            number("research", 8.5, "percent", "8.5%", measure="share",
                                   object="research", whole="bs", **inferred),
                        ],
                    },
                ],
            },
        ],
        "missing": [
            {"id": "cost", **bi("What it costs.", "花费多少。"),
             "evidence": [{"line": 4, "hash": line_hash(LINES[3])}]}
        ],
    }  # fmt: skip


def write_project(root: Path, data: bytes | None = None) -> Project:
    """Write the made project below `root` and its captures into `root/captures`."""
    found = capture_bytes() if data is None else data
    project = Project(root)
    for name, records in vocabulary(hashlib.sha256(found).hexdigest()).items():
        project.write(
            f"seeds/vocabulary/{name}.yaml",
            yaml.safe_dump(records, allow_unicode=True, sort_keys=False, width=10**6),
        )
    (root / "captures").mkdir()
    (root / "captures" / "page.txt").write_bytes(found)
    project.write(
        f"seeds/{SLUG}.yaml",
        yaml.safe_dump(seed(found), allow_unicode=True, sort_keys=False, width=10**6),
    )
    project.convert()
    return project


def made_project(root: Path) -> Workbench:
    """Return a workbench on the made project with its captures."""
    project = write_project(root)
    return Workbench.of(project.root, root / "captures")
