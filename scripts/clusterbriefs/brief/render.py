"""Renders a seed as the units of a brief: front-matter fields, headings, statements, footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

import yaml

from clusterbriefs.seed import Seed, SeedFile, Statement
from clusterbriefs.seed.models import Evidence
from clusterbriefs.values import Lang
from clusterbriefs.vocabulary import Vocabulary

UnitKind = Literal["front", "heading", "statement", "footnote"]

_REPAIR: Final[dict[str, dict[Lang, str]]] = {
    "mechanical": {"en": "mechanical repair", "zh": "机械修复"},
    "inferred": {"en": "inferred repair", "zh": "推断修复"},
}


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest part of a brief that is renewed or kept as a whole.

    `key` is kind and name (`statement:firm-counts`), the same in both languages; `text` has no
    final line break; `opens` tells that a paragraph begins with it.
    """

    key: str
    text: str
    opens: bool = True

    @property
    def kind(self) -> str:
        """front, heading, statement or footnote."""
        return self.key.partition(":")[0]


def render_units(file: SeedFile, vocabulary: Vocabulary, lang: Lang) -> list[Unit]:
    """Return the units of one language of the seed's brief, in the order of the file."""
    seed = file.seed
    units = [Unit(f"front:{name}", text) for name, text in _front(file, lang)]
    for section in seed.sections:
        units.append(Unit(f"heading:{section.id}", f"## {section.heading[lang]}"))
        for index, statement in enumerate(section.statements):
            units.append(
                Unit(
                    f"statement:{statement.id}",
                    f"{_escape(statement.text(lang))}[^{statement.id}]",
                    opens=index == 0 or statement.paragraph,
                )
            )
    for statement in seed.statements():
        text = footnote_text(statement, vocabulary, lang)
        units.append(Unit(f"footnote:{statement.id}", f"[^{statement.id}]: {text}"))
    return units


def join_units(units: list[Unit]) -> str:
    """Return the Markdown file that the units make: one statement, one footnote a line."""
    lines = ["---"]
    lines += [unit.text for unit in units if unit.kind == "front"]
    lines += ["---"]
    before = ""
    for unit in units:
        if unit.kind == "front":
            continue
        if unit.opens and not (unit.kind == before == "footnote"):
            lines.append("")
        lines.append(unit.text)
        before = unit.kind
    return "\n".join(lines) + "\n"


def _escape(text: str) -> str:
    """Keep Markdown from reading what a sentence means literally (emphasis stays allowed)."""
    for char in "\\`[]<>_":
        text = text.replace(char, "\\" + char)
    return text


def _front(file: SeedFile, lang: Lang) -> Iterator[tuple[str, str]]:
    seed = file.seed
    fields: dict[str, Any] = {
        "title": seed.title[lang],
        "description": seed.summary[lang],
        "region": list(seed.regions),
        "date": seed.dates.published.text,
        "source": _source(seed, lang),
        "topics": list(seed.topics),
        "capture": seed.capture.sha256,
        "seed": file.slug,
    }
    for name, value in fields.items():
        yield name, _yaml({name: value})


def _yaml(data: dict[str, Any]) -> str:
    """Return YAML as people write front matter: mappings in block style, lists on one line."""
    return yaml.dump(
        data,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=10**9,
        default_flow_style=False,
    ).rstrip("\n")


class _Dumper(yaml.SafeDumper):
    """Quotes every text that another YAML reader could take for a date or a number."""


def _quoted(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    risky = bool(text) and (text[0].isdigit() or text[0] in "[~")
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if risky else None)


def _on_one_line(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)


_Dumper.add_representer(str, _quoted)
_Dumper.add_representer(list, _on_one_line)


def _source(seed: Seed, lang: Lang) -> dict[str, Any]:
    source = seed.source
    return {
        "title": source.title.text,
        "publisher": source.publisher[lang] if source.publisher else None,
        "mirror": source.mirror[lang] if source.mirror else None,
        "url": source.url,
    }


def footnote_text(statement: Statement, vocabulary: Vocabulary, lang: Lang) -> str:
    """Return a statement's footnote: capture lines with hashes, speaker, date of its figures."""
    speaker = vocabulary.speaker(statement.stated_by, lang)
    dates = {figure.as_of.text: figure.as_of for figure in statement.figures}
    as_of = next(iter(dates.values())) if len(dates) == 1 else None
    if as_of is not None and as_of.unknown:
        as_of = None
    places = [_place(place, lang) for place in statement.evidence]
    if lang == "zh":
        text = f"采集文本{'、'.join(places)}；陈述者：{speaker}"
        if as_of:
            text += f"；数据时点：{as_of.words('zh')}"
        return text + "。"
    text = f"Capture {'line' if len(places) == 1 else 'lines'} {' and '.join(places)}"
    text += f"; speaker: {speaker}"
    if as_of:
        text += f"; figures as of {as_of.words('en')}"
    return text + "."


def _place(place: Evidence, lang: Lang) -> str:
    repair = _REPAIR[place.repair][lang] if place.repair else ""
    if lang == "zh":
        return f"第{place.line}行（`{place.hash}`{'，' + repair if repair else ''}）"
    return f"{place.line} (`{place.hash}`{', ' + repair if repair else ''})"
