"""Entities of an article: those of the vocabulary, and names that are likely new ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from clusterbriefs.clean.lexicon import lexicon, table
from clusterbriefs.clean.result import Paragraph
from clusterbriefs.vocabulary.load import Vocabulary
from clusterbriefs.vocabulary.models import EntityType

_TYPES: Final[tuple[tuple[EntityType, str], ...]] = (
    ("policies", "行动计划|若干措施|实施方案|管理办法|指导意见|规划纲要|条例|意见|规划|办法|方案"),
    (
        "events",
        "峰会|论坛|大会|博览会|展览会|研讨会|圆桌会|大赛|招商大会|推介会|签约仪式|文化周|科技周|活动周|宣传周|设计周|健康周|双创周",
    ),
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
    r"[，。、；：？！“”‘’《》\s—…]|以及|包括|位于|由(?=[\u4e00-\u9fff]{4})|与(?=[\u4e00-\u9fff]{3})|和(?!平|谐|记)(?=[\u4e00-\u9fff]{3})|在(?=[\u4e00-\u9fff]{3})|对(?=[\u4e00-\u9fff]{4})|从(?=[\u4e00-\u9fff]{4})|把(?=[\u4e00-\u9fff]{3})|让(?=[\u4e00-\u9fff]{3})|未含|提出|引进|走进|联合|依托|作为|成为|打造|建立|形成|授牌|举办的|组建的|牵头的|落户的|成立的|为(?=[\u4e00-\u9fff]{4})|等(?=[\u4e00-\u9fff])|的(?=[\u4e00-\u9fff])|是|了|及|将|已|有"
)
_GENERIC: Final = re.compile(
    r"^(?:上一届|本届|首届(?![\u4e00-\u9fff]{4})|该|这|本|此|其|各|一批|多个|一些|国内|全国|相关|有关|专业|大型|重点|众多|多家|新型|公共|创新|产业|服务|技术|上述|区内|高水平|合作|企业|园区|整个)"
)
_VERB: Final = re.compile(
    r"成立|建成|共建|构建|打造|发挥|围绕|布局|深入|开展|选址|加上|计划|加快|推动|支持|谋划|积极|逐步|有?利于|引进|培育|落户|推进"
    r"|聚焦|加入|进驻|入驻|搭建|组建|设立|创建|整合|举行|举办|参加|出席|通过|获批|获评|认定|揭牌|启动|改成|变成|搬进|不出|不|下一步|一同|发展一批|建设(?!银行|局|委|兵团)"
    r"|(?<![\u4e00-\u9fff])(?:与|并|在|对|向|由|以|将|再|又|各|该|等|限|的|领域|据|约|近|超)"
    r"|\d+(?:余|多)?[家个所名项]|\d+万?平方米|一[批系]列?|各类"
)
"""What stands in front of a name and is none of it: the name begins behind the last of these."""
_COMMON: Final = frozenset(
    "产业 生物 医药 医疗 器械 医疗器械 创新 国家级 省级 市级 协同 公共 服务 技术 研发 科研 "
    "专业 专业化 园区 企业 开放 开放性 开放式 共享 转化 应用 检测 基础 制造业 制造 高性能 "
    "高端 智能 细胞 基因 大健康 健康 生命 领域 重大 项目 签约 仪式 核心 区域 重点 机构 新型 "
    "三方 合作 临床 研究 首家 唯一 部分 旗下 系列 全资 子公司 公司 集团 平台 中心 基地 多项 "
    "多个 第一批 一批 特色 发展 超前 国内 顶尖 知名 优秀 龙头 行业 省市 省市级 国家 实验室 "
    "实验 综合 现代 科技 高新技术 数字 联络 站 集聚 聚集 新药 药物 创业 大赛 论坛 工业园 "
    "产业园 产业园区 科技园 园 区 城 所 院 局 生产 加工 质量 监督 检验 成果 研讨会 展览会 "
    "展览 医学 科学 高 质量 高质量 产学研 促进 工程 工业 信息 信息化 改革 管理 委员会 协会 "
    "学会 联盟 大学 学院 医院".split()
)
"""Words that many names share and that make no name by themselves."""
_CLOSED: Final = re.compile(r"^[^（(]{0,4}[）)]")
"""The rest of a bracket that was opened before the name."""
_ANY: Final = frozenset(
    "园区 平台 服务平台 创新平台 公共平台 实验室 方案 办法 规划 意见 公司 集团 联盟 中心".split()
)
"""Endings that stand behind anything: such a name needs a place or a word that is no word."""
_REGION: Final = re.compile(r"[\u4e00-\u9fff]{2}[省市县区州](?![\u4e00-\u9fff]{0,1}$)")
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
    # The shorter of two names that end alike is the longer one cut off.
    whole = {name for name in found if not any(o != name and o.endswith(name) for o in found)}
    news = [New(name, found[name][0], tuple(found[name][1])) for name in found if name in whole]
    return tuple(news[:_MOST])


def _trimmed(name: str) -> str:
    """Return a name without the verb, the preposition or the amount in front of it."""
    while (found := _VERB.search(name)) and len(name) - found.end() >= _LEAST:
        name = name[found.end() :]
    return _CLOSED.sub("", name).lstrip("的和与及·")


def _proper(name: str) -> bool:
    """Tell whether something in a name is its own: a place, letters, or no word of many names.

    >>> _proper("深圳数字生命研究院"), _proper("国家级创新平台"), _proper("银星科技园")
    (True, False, True)
    """
    if re.search(r"[A-Za-z]{2}", name):
        return True
    suffix = max((s for s in _SUFFIXES.split("|") if name.endswith(s)), key=len, default="")
    start = name.removesuffix(suffix)
    words = lexicon().segments(start)
    if _stray(words) or any(place in start for place in _places()) or _REGION.search(start):
        return True
    return suffix not in _ANY and any(word not in _COMMON for word in words if len(word) > 1)


@cache
def _places() -> frozenset[str]:
    """Return the names of provinces, cities and districts, and of some that are larger."""
    rows = [row for row in table("prefectures.tsv") if len(row) > 1]
    cities = {city for row in rows for city in row[1].split()}
    return frozenset({"中国", "京津冀", "湾区", "长三角"} | cities | {row[0] for row in rows})


def _stray(words: list[str]) -> bool:
    """Tell whether two characters side by side belong to no word: a name of its own."""
    return any(len(one) == len(two) == 1 for one, two in pairwise(words))


def _names(text: str) -> list[tuple[str, EntityType]]:
    names: list[tuple[str, EntityType]] = [
        (match[1], "policies") for match in _TITLED.finditer(text)
    ]
    for match in _QUOTED.finditer(text):
        kind = _type(match[1])
        if kind is not None and len(match[1]) >= _LEAST and _proper(match[1]):
            names.append((match[1], kind))
    for part in _SPLIT.split(text):
        if not part or len(part) < _LEAST:
            continue
        for match in _NAME.finditer(part):
            name = _trimmed(match[0])
            kind = _type(name) if not _VERB.search(name) and _proper(name) else None
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
