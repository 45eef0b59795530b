"""What of schema.org this site uses: types, their properties, and what a value may be.

Written down from schema.org's own pages, so that a misspelt property is noticed without a network.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from pyld import jsonld  # type: ignore[import-untyped]

WORDS: Final = re.compile(r"\S[\s\S]*")
ADDRESS: Final = re.compile(r"https://\S+")
DATE: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
TAG: Final = re.compile(r"en|zh-Hans|zh-Hant")
MEDIA: Final = re.compile(r"[a-z]+/[a-z.+-]+")

Rule = re.Pattern[str] | tuple[str, ...] | type[bool] | type[int]

_THING: Final[dict[str, Rule]] = {
    "name": WORDS,
    "alternateName": WORDS,
    "description": WORDS,
    "url": ADDRESS,
}
_AGENTS: Final = ("Organization", "Person")
_WORK: Final[dict[str, Rule]] = {
    **_THING,
    "headline": WORDS,
    "inLanguage": TAG,
    "datePublished": DATE,
    "dateModified": DATE,
    "author": _AGENTS,
    "creator": _AGENTS,
    "publisher": _AGENTS,
    "license": ADDRESS,
    "image": ADDRESS,
    "isAccessibleForFree": bool,
    "isBasedOn": ("CreativeWork",),
    "citation": ("CreativeWork",),
    "about": ("Thing", "Place"),
    "mentions": ("Thing", "Place", "Organization", "Event"),
    "workTranslation": ADDRESS,
    "encoding": ("MediaObject",),
    "spatialCoverage": ("Place",),
    "version": WORDS,
}
_MEDIA: Final[dict[str, Rule]] = {**_WORK, "encodingFormat": MEDIA, "contentUrl": ADDRESS}

TYPES: Final[dict[str, dict[str, Rule]]] = {
    "Thing": _THING,
    "Place": _THING,
    "Event": _THING,
    "Organization": _THING,
    "Person": _THING,
    "CreativeWork": _WORK,
    "Article": _WORK,
    "Dataset": {**_WORK, "distribution": ("DataDownload",)},
    "MediaObject": _MEDIA,
    "DataDownload": _MEDIA,
    "BreadcrumbList": {**_THING, "itemListElement": ("ListItem",)},
    "ListItem": {**_THING, "position": int, "item": ADDRESS},
}

CONTEXT: Final = "https://schema.org"


def faults(data: Any) -> list[str]:
    """Return what is wrong with a block of JSON-LD; empty where nothing is."""
    found = list(_of_thing(data, "it", outermost=True))
    expanded = jsonld.expand(data, {"documentLoader": _loader})
    if len(expanded) != 1 or not str(expanded[0].get("@type", [""])[0]).startswith(CONTEXT):
        found.append("it does not expand to one thing of schema.org")
    return found


def _loader(url: str, _options: Any) -> dict[str, Any]:
    """Give schema.org's context in short; nothing is fetched."""
    if url.rstrip("/") != CONTEXT:
        raise AssertionError(f"{url} would be fetched")
    document = {"@context": {"@vocab": f"{CONTEXT}/"}}
    return {"contextUrl": None, "documentUrl": url, "document": document}


def _of_thing(data: Any, where: str, *, outermost: bool = False) -> Iterator[str]:
    if not isinstance(data, dict):
        yield f"{where} is no object"
        return
    if outermost and data.get("@context") != CONTEXT:
        yield f"{where} has no context"
    kind = data.get("@type")
    known = TYPES.get(kind) if isinstance(kind, str) else None
    if known is None:
        yield f"{where} is of the type {kind!r}"
        return
    for name, value in data.items():
        if name.startswith("@"):
            continue
        if name not in known:
            yield f"{where}: {kind} has no {name}"
            continue
        for item in value if isinstance(value, list) else [value]:
            yield from _of_value(item, f"{where}.{name}", known[name])


def _of_value(value: Any, where: str, rule: Rule) -> Iterator[str]:
    if isinstance(rule, tuple):
        if not isinstance(value, dict) or value.get("@type") not in rule:
            yield f"{where} is no {' or '.join(rule)}: {json.dumps(value)}"
            return
        yield from _of_thing(value, where)
    elif isinstance(rule, re.Pattern):
        if not isinstance(value, str) or not rule.fullmatch(value):
            yield f"{where} is {value!r}"
    elif type(value) is not rule:
        yield f"{where} is {value!r}"
