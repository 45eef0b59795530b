"""The data files of briefs, regions and entities, and the one schema that holds for all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.publish.entity import entity_data
from clusterbriefs.publish.provenance import provenance
from clusterbriefs.publish.region import region_data
from clusterbriefs.publish.schema import json_schema
from tests.support.corpora import corpus, entity, region
from tests.support.days import grown
from tests.support.places import ROOT

PROMISED: Final = Path(__file__).with_name("schema_v1.json")


def files(loaded: Corpus) -> Iterator[tuple[str, str]]:
    """Yield name and text of every data file of a corpus."""
    for slug in loaded.slugs:
        yield f"briefs/{slug}.json", provenance(loaded, slug)
    for key in loaded.vocabulary.regions:
        yield f"regions/{key}.json", region_data(loaded, key)
    for key in loaded.vocabulary.entities:
        yield f"entities/{key}.json", entity_data(loaded, key)


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(json_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_every_file_of_this_repository_fits_the_schema(
    validator: jsonschema.Draft202012Validator,
) -> None:
    loaded, problems = load_corpus(ROOT)
    assert problems == []
    found = dict(files(loaded))
    kinds = {name.partition("/")[0] for name in found}
    assert kinds == {"briefs", "regions", "entities"}
    for name, text in found.items():
        errors = [error.message for error in validator.iter_errors(json.loads(text))]
        assert errors == [], name


def test_every_file_of_a_grown_corpus_fits_it(
    validator: jsonschema.Draft202012Validator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = dict(files(grown(tmp_path, monkeypatch)))
    for name, text in found.items():
        assert list(validator.iter_errors(json.loads(text))) == [], name
    brief = json.loads(found["briefs/beishan-2022.json"])
    assert brief["added"] == "2026-11-23"
    assert [item["added"] for item in brief["statements"]] == ["2026-11-23"] * 3 + [
        "2026-11-24"
    ] * 2
    assert brief["corrections"][0]["cause"] == "our-error"


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"kind": "rumour"}, "kind"),
        ({"version": 2}, "version"),
        ({"invented": True}, "field"),
        ({"statements": [{"id": "x"}]}, "statement"),
    ],
)
def test_the_schema_refuses_what_is_not_of_its_form(
    validator: jsonschema.Draft202012Validator,
    tmp_path: Path,
    change: dict[str, Any],
    what: str,
) -> None:
    data = json.loads(provenance(corpus(tmp_path, seeds={"beishan-2022": {}}), "beishan-2022"))
    assert validator.is_valid(data)
    assert not validator.is_valid({**data, **change}), what


def test_every_field_of_the_schema_that_is_not_plain_is_told() -> None:
    schema = json.loads(json_schema("https://briefs.example/"))
    assert schema["$id"] == "https://briefs.example/schema/v1.json"
    assert all("description" in form for form in schema["$defs"].values())
    assert all(form["additionalProperties"] is False for form in schema["$defs"].values())


def test_version_1_keeps_what_it_promised() -> None:
    """Fields may be added; one that goes or changes makes version 2 (page of data).

    `schema_v1.json` holds what was published. Whoever adds a field adds it there too.
    """
    promised = json.loads(PROMISED.read_text(encoding="utf-8"))
    forms = {
        name: {"required": sorted(form.get("required", [])), "properties": bare(form["properties"])}
        for name, form in json.loads(json_schema())["$defs"].items()
    }
    for name, form in promised.items():
        now = forms[name]
        assert {key: now["properties"].get(key) for key in form["properties"]} == form["properties"]
        assert set(form["required"]) <= set(now["required"]), name
    added = {
        f"{name}.{key}"
        for name, form in forms.items()
        for key in form["properties"]
        if key not in promised.get(name, {"properties": {}})["properties"]
    }
    assert added == set()


def bare(rule: Any) -> Any:
    """Return rules without their words, which may be bettered."""
    if isinstance(rule, dict):
        return {
            key: bare(value)
            for key, value in rule.items()
            if key != "description" and not (key == "title" and isinstance(value, str))
        }
    return [bare(item) for item in rule] if isinstance(rule, list) else rule


def test_a_region_names_its_briefs_and_figures(tmp_path: Path) -> None:
    loaded = corpus(
        tmp_path,
        vocabulary={"regions": [region("bs-east", "Beishan East", "北山东", parent="bs")]},
        seeds={"beishan-2022": {}},
    )
    data = json.loads(region_data(loaded, "bs"))
    assert data["$schema"] == "../schema/v1.json"
    assert data["pages"] == {"en": "regions/bs/", "zh": "zh/regions/bs/"}
    assert (data["parent"], data["children"]) == ("cn", ["bs-east"])
    assert data["briefs"] == ["beishan-2022"]
    assert [(item["statement"], item["figure"]["value"]) for item in data["figures"]] == [
        ("counts", "42"),
        ("large", "9"),
    ]
    assert json.loads(region_data(loaded, "cn"))["briefs_below"] == ["beishan-2022"]


def test_an_entity_names_what_is_said_of_it_and_who_is_related(tmp_path: Path) -> None:
    lab = entity(
        "org-lab",
        "Beishan Lab",
        "北山实验室",
        relations=[
            {"kind": "part_of", "to": "park-bs", "outside": {"en": "Its site.", "zh": "其网站。"}}
        ],
    )
    loaded = corpus(
        tmp_path,
        vocabulary={"entities/organisations": [lab]},
        seeds={"beishan-2022": {}},
    )
    park = json.loads(entity_data(loaded, "park-bs"))
    assert park["pages"] == {"en": "entities/park-bs/", "zh": "zh/entities/park-bs/"}
    assert [item["statement"] for item in park["statements"]] == ["target"]
    assert [(item["kind"], item["to"]) for item in park["related_from"]] == [("part_of", "org-lab")]
    told = json.loads(entity_data(loaded, "org-lab"))
    assert told["pages"]["zh"] == "zh/entities/#org-lab"
    assert told["relations"][0]["known_from"] == {"en": "Its site.", "zh": "其网站。"}
