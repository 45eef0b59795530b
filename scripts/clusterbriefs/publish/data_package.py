"""The corpus as tables: CSV files and the Frictionless Data Package that describes them.

`data/datapackage.json` follows Data Package 1.0, which every tool in use reads. Decimal numbers are
written as the seeds have them; dates stand as EDTF, with the first and the last day that they can
mean beside them.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.data import TABLES
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.publish.changes import last_day
from clusterbriefs.publish.links import AUTHOR, LICENCE
from clusterbriefs.publish.tables import ROWS, SCHEMAS, Cell, Table
from clusterbriefs.values import LANGS

DESCRIPTOR: Final = "datapackage.json"

FILES: Final = (DESCRIPTOR, *(f"{name}.csv" for name in TABLES))
"""The files in `data/`."""


def data_package(corpus: Corpus, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield name and text of each file in `data/`: the tables, then what describes them."""
    resources = []
    for name in TABLES:
        text = _csv(SCHEMAS[name], ROWS[name](corpus))
        yield f"{name}.csv", text
        resources.append(_resource(name, text))
    yield DESCRIPTOR, json.dumps(_package(corpus, resources, site_url), ensure_ascii=False) + "\n"


def _csv(table: Table, rows: Iterator[tuple[Cell, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(field["name"] for field in table.fields)
    for row in rows:
        writer.writerow(_cell(cell) for cell in row)
    return out.getvalue()


def _cell(value: Cell) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _resource(name: str, text: str) -> dict[str, Any]:
    data = text.encode("utf-8")
    table = SCHEMAS[name]
    schema: dict[str, Any] = {
        "fields": list(table.fields),
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.foreign:
        schema["foreignKeys"] = [
            {"fields": list(own), "reference": {"resource": other, "fields": list(theirs)}}
            for own, other, theirs in table.foreign
        ]
    english, chinese = LABELS[f"data-table-{name}"]
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "title": name.replace("-", " ").capitalize(),
        "description": f"{english} {chinese}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": schema,
    }


def _package(corpus: Corpus, resources: list[dict[str, Any]], site_url: str) -> Mapping[str, Any]:
    days = [day for slug in corpus.slugs for lang in LANGS if (day := last_day(corpus, slug, lang))]
    dated: dict[str, Any] = {}
    if days:
        # The version of the data is the day of its last recorded change, never that of a build.
        dated = {
            "version": max(days).isoformat(),
            "created": f"{max(days).isoformat()}T00:00:00Z",
        }
    return {
        "profile": "tabular-data-package",
        "name": "cluster-briefs",
        "title": " · ".join(LABELS["site-name"]),
        "description": " ".join(LABELS["llms-summary"]),
        **({"homepage": site_url} if site_url else {}),
        **dated,
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": LICENCE,
                "title": "Creative Commons Attribution 4.0 International",
            }
        ],
        "contributors": [{"title": AUTHOR, "role": "author"}],
        "sources": [{"title": LABELS["data-sources"][0], "path": "sources.csv"}],
        "keywords": ["industrial clusters", "medical devices", "biomedicine", "China"],
        "resources": resources,
    }
