"""The Data Package: what `frictionless validate` accepts, and refuses once a row is wrong."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.publish.data_package import FILES, data_package
from tests.support.corpora import corpus, entity, region, sections, statement
from tests.support.days import grown
from tests.support.places import ROOT
from tests.support.project import bi, figure


def written(loaded: Corpus, folder: Path) -> Path:
    """Write the package of a corpus into a folder; return the file that describes it."""
    folder.mkdir(exist_ok=True)
    for name, text in data_package(loaded, "https://briefs.example/"):
        (folder / name).write_bytes(text.encode("utf-8"))
    return folder / "datapackage.json"


def complaints(descriptor: Path) -> list[str]:
    """Return what `frictionless validate` says against a package."""
    report = frictionless.validate(str(descriptor))
    # A task or package may fail without a row being named.
    found = [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]
    return [*(error.message for error in report.errors), *found]


def rows(descriptor: Path, name: str) -> list[dict[str, str]]:
    with (descriptor.parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def grown_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return written(grown(tmp_path / "project", monkeypatch), tmp_path / "data")


def test_that_of_this_repository_is_valid(tmp_path: Path) -> None:
    loaded, _ = load_corpus(ROOT)
    descriptor = written(loaded, tmp_path / "data")
    assert complaints(descriptor) == []
    assert sorted(path.name for path in descriptor.parent.iterdir()) == sorted(FILES)
    assert len(rows(descriptor, "figures")) == len(loaded.figures)
    assert len(rows(descriptor, "statements")) == len(loaded.said)
    package = json.loads(descriptor.read_text(encoding="utf-8"))
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["version"] >= "2026-11-22"


def test_those_of_an_empty_and_of_a_grown_corpus_are_valid(
    tmp_path: Path, grown_package: Path
) -> None:
    assert complaints(grown_package) == []
    assert json.loads(grown_package.read_text(encoding="utf-8"))["version"] == "2026-11-25"
    empty = written(corpus(tmp_path / "empty"), tmp_path / "none")
    assert complaints(empty) == []
    assert "version" not in json.loads(empty.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("table", "before", "after", "kind"),
    [
        ("figures", ",count,", ",weight,", "foreign key"),
        ("figures", ",bs,", ",atlantis,", "foreign key"),
        ("figures", ",42,", ",forty-two,", "type"),
        ("figures", ",exact,", ",roughly,", "constraint"),
        ("evidence", "beishan-2022,gate,", "beishan-2022,gates,", "foreign key"),
        ("statements", ",office-bureau,", ",somebody,", "foreign key"),
        ("regions", "ns,", "bs,", "primary key"),
    ],
)
def test_a_wrong_row_is_refused(
    grown_package: Path, table: str, before: str, after: str, kind: str
) -> None:
    path = grown_package.parent / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    package: dict[str, Any] = json.loads(grown_package.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        # Sizes and hashes are looked at first; here it is the rows that count.
        del resource["bytes"], resource["hash"]
    grown_package.write_text(json.dumps(package), encoding="utf-8")
    assert any(kind in message.lower() for message in complaints(grown_package))


def test_a_changed_file_is_noticed(grown_package: Path) -> None:
    path = grown_package.parent / "terms.csv"
    path.write_text(path.read_text(encoding="utf-8") + "x,x,x,x,x,x\r\n", encoding="utf-8")
    assert complaints(grown_package) != []


def test_values_keep_qualifier_date_and_scope(tmp_path: Path) -> None:
    said = statement(
        "many",
        "Dozens of firms, “so to say”.",
        "数十家企业。",
        figures=[
            figure(
                "many",
                None,
                "firm",
                "数十家",
                qualifier="vague",
                words=bi("dozens of", "数十"),
                as_of="2022~",
            ),
            figure("share", 49.8, "percent", "49.8%", measure="share", whole="cn"),
            figure("space", 1, "firm", "1家", scope="park-bs", as_of="XXXX"),
        ],
    )
    loaded = corpus(tmp_path / "project", seeds={"beishan-2022": {"sections": sections(said)}})
    descriptor = written(loaded, tmp_path / "data")
    assert complaints(descriptor) == []
    many, share, space = rows(descriptor, "figures")
    assert (many["value"], many["qualifier"], many["words_zh"]) == ("", "vague", "数十")
    assert (many["as_of"], many["as_of_from"], many["as_of_to"]) == (
        "2022~",
        "2022-01-01",
        "2022-12-31",
    )
    assert (share["value"], share["whole_region"]) == ("49.8", "cn")
    assert (space["scope_region"], space["scope_entity"]) == ("", "park-bs")
    assert (space["as_of"], space["as_of_from"]) == ("XXXX", "")


def test_members_and_relations_have_tables_of_their_own(tmp_path: Path) -> None:
    loaded = corpus(
        tmp_path / "project",
        vocabulary={
            "regions": [
                region("both", "Both", "两区", level="functional-region", members=["bs", "ns"])
            ],
            "entities/organisations": [
                entity(
                    "org-lab",
                    "Lab",
                    "实验室",
                    relations=[
                        {"kind": "part_of", "to": "park-bs", "outside": bi("Known.", "已知。")},
                        {"kind": "part_of", "to": "bs", "outside": bi("Known.", "已知。")},
                    ],
                )
            ],
        },
    )
    descriptor = written(loaded, tmp_path / "data")
    assert complaints(descriptor) == []
    assert [row["member"] for row in rows(descriptor, "region-members")] == ["bs", "ns"]
    assert [(row["to_entity"], row["to_region"]) for row in rows(descriptor, "relations")] == [
        ("park-bs", ""),
        ("", "bs"),
    ]


def test_the_same_corpus_gives_the_same_bytes(tmp_path: Path) -> None:
    loaded = corpus(tmp_path, seeds={"beishan-2022": {}})
    assert list(data_package(loaded, "")) == list(data_package(loaded, ""))
