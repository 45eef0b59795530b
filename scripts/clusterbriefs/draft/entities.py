"""Entities of an article: those of the vocabulary, and names that are likely new ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from clusterbriefs.clean.result import Paragraph
from clusterbriefs.vocabulary.load import Vocabulary
from clusterbriefs.vocabulary.models import EntityType

_TYPES: Final[tuple[tuple[EntityType, str], ...]] = (
    ("policies", "行动计划|若干措施|实施方案|管理办法|指导意见|规划纲要|条例|意见|规划|办法|方案"),
    ("events", "峰会|论坛|大会|博览会|展览会|研讨会|圆桌会|大赛|招商大会|推介会|签约仪式|周"),
    (
        "parks",
        "产业园区|科技园区|高新区|经开区|工业园|产业园|科技园|科学园|创新园|孵化器|产业基地|产业化基地|园区",
    ),
    ("platforms", "服务平台|创新平台|公共平台|平台|实验室|工程研究中心|技术中心|创新中心"),
    (
        "organisations",
        "股份有限公司|有限公司|集团公司|研究院|研究所|科学院|大学|学院|医院|协会|学会|联盟|商会|委员会|基金会"
        "|人民政府|科技创新局|信息化局|改革局|管理局|促进中心|检验所|集团|公司|药业|生物科技|医疗科技",
    ),
)
_SUFFIXES: Final = "|".join(
    sorted({suffix for _, group in _TYPES for suffix in group.split("|")}, key=len, reverse=True)
)
_NAME: Final = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fffA-Za-z0-9·（）()]{{2,22}}?)(?:{_SUFFIXES})(?![\u4e00-\u9fff]{{0,1}}[长])"
)
_TITLED: Final = re.compile(r"《([^《》]{4,40})》")
_QUOTED: Final = re.compile(r"“([\u4e00-\u9fffA-Za-z0-9·+]{3,24})”")
_SPLIT: Final = re.compile(
    r"[，。、；：？！“”‘’《》\s—…]|以及|包括|位于|由(?=[\u4e00-\u9fff]{4})|与(?=[\u4e00-\u9fff]{3})|和(?!平|谐|记)(?=[\u4e00-\u9fff]{3})|在(?=[\u4e00-\u9fff]{3})|对(?=[\u4e00-\u9fff]{4})|从(?=[\u4e00-\u9fff]{4})|引进|走进|联合|依托|作为|成为|打造|建立|形成|授牌|举办的|组建的|牵头的|落户的|成立的|为(?=[\u4e00-\u9fff]{4})|等(?=[\u4e00-\u9fff])|的(?=[\u4e00-\u9fff])|是|了|及|将|已|有"
)
_GENERIC: Final = re.compile(
    r"^(?:该|这|本|此|其|各|一批|多个|一些|国内|全国|相关|有关|专业|大型|重点|众多|多家|新型|公共|创新|产业|服务|技术|上述|区内|高水平|合作|企业|园区|整个)"
)
_LEAST: Final = 5
_MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the vocabulary that is named: its id, name, and the lines that name it."""

    id: str
    name: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class New:
    """A name that the vocabulary lacks, with the type that its ending suggests."""

    name: str
    type: EntityType
    lines: tuple[int, ...]


def known_entities(paragraphs: tuple[Paragraph, ...], vocabulary: Vocabulary) -> tuple[Known, ...]:
    """Return the vocabulary's entities that are named, by any of their Chinese names."""
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    found = []
    for entity_id, entity in vocabulary.entities.items():
        names = {entity.name["zh"], *entity.aliases.zh}
        if entity.short is not None:
            names.add(entity.short["zh"])
        names = {name for name in names if len(name) >= 2 and name in text}
        if names:
            lines = tuple(p.line for p in paragraphs if any(name in p.text for name in names))
            found.append(Known(entity_id, entity.name["zh"], lines))
    return tuple(found)


def new_entities(paragraphs: tuple[Paragraph, ...], known_names: frozenset[str]) -> tuple[New, ...]:
    """Return likely names that are none of the known ones, in the order of the text."""
    found: dict[str, tuple[EntityType, list[int]]] = {}
    for paragraph in paragraphs:
        if paragraph.heading:
            continue
        for name, kind in _names(paragraph.text):
            if name in known_names or any(name in other for other in known_names):
                continue
            entry = found.setdefault(name, (kind, []))
            if paragraph.line not in entry[1]:
                entry[1].append(paragraph.line)
    news = [New(name, kind, tuple(lines)) for name, (kind, lines) in found.items()]
    return tuple(news[:_MOST])


def _names(text: str) -> list[tuple[str, EntityType]]:
    names: list[tuple[str, EntityType]] = [
        (match[1], "policies") for match in _TITLED.finditer(text)
    ]
    for match in _QUOTED.finditer(text):
        kind = _type(match[1])
        if kind is not None and len(match[1]) >= _LEAST:
            names.append((match[1], kind))
    for part in _SPLIT.split(text):
        if not part or len(part) < _LEAST:
            continue
        for match in _NAME.finditer(part):
            name, kind = match[0], _type(match[0])
            if kind is not None and len(name) >= _LEAST and not _GENERIC.match(name):
                names.append((name, kind))
    return names


def _type(name: str) -> EntityType | None:
    """Return the type that a name's ending suggests."""
    best: tuple[int, EntityType] | None = None
    for kind, group in _TYPES:
        for suffix in group.split("|"):
            if name.endswith(suffix) and (best is None or len(suffix) > best[0]):
                best = (len(suffix), kind)
    return best[1] if best else None
