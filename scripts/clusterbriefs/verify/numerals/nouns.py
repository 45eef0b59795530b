"""Words for what is counted: English nouns, Chinese nouns and classifiers, by groups of one sense.

A group is named by the English singular of the vocabulary's unit. What a source calls company,
enterprise or maker is counted in firms.
"""

from __future__ import annotations

from typing import Final

_ENGLISH: Final = {
    "firm": "firm company enterprise manufacturer maker business drugmaker start-up startup tenant",
    "institution": (
        "institution institute centre center laboratory lab carrier association academy "
        "body organisation organization department agency"
    ),
    "hospital": "hospital clinic",
    "park": "park",
    "person": (
        "person people reporter journalist worker employee researcher scientist doctor expert "
        "member resident staff visitor viewer academician"
    ),
    "project": "project entry",
    "patent": "patent application",
    "platform": "platform",
    "product": "product device drug medicine",
    "event": "event activity forum meeting conference exchange",
    "view": "view",
    "country": "country",
    "industry": "industry",
    "chain": "chain sub-chain subchain",
    "corridor": "corridor",
    "cluster": "cluster",
    "province": "province",
    "city": "city",
    "district": "district",
    "bed": "bed",
    "building": "building",
    "factory": "factory plant workshop",
    "standard": "standard",
    "agreement": "agreement contract",
    "trial": "trial",
    "unit": "unit set",
}
_IRREGULAR: Final = {"people": "person", "staff": "staff", "bodies": "body"}

_CHINESE: Final = {
    "firm": "企业 公司 厂商 药企 国企 民企 工厂 商家 生产商 制造商 经销商",
    "institution": (
        "机构 研究院 研究所 研究机构 中心 实验室 载体 协会 学会 商会 单位 院所 部门 高校 科研院所"
    ),
    "hospital": "医院 诊所",
    "park": "园区 产业园 科技园 工业园",
    "person": (
        "记者 从业人员 技术人员 科研人员 研发人员 人员 员工 专家 学者 医生 院士 科学家 "
        "观众 从业者 职工 居民 人才"
    ),
    "project": "项目",
    "patent": "专利 申请",
    "platform": "平台",
    "product": "产品 器械 药品 新药",
    "event": "活动 论坛 会议 大会 赛事",
    "view": "人次",
    "country": "国家",
    "industry": "产业 行业",
    "chain": "链条 子链 产业链",
    "corridor": "廊道 走廊",
    "cluster": "集群",
    "province": "省份",
    "city": "城市",
    "district": "城区",
    "bed": "床位 病床",
    "building": "楼宇",
    "standard": "标准",
    "agreement": "协议 合同",
    "trial": "试验",
}

CLASSIFIERS: Final[dict[str, frozenset[str]]] = {
    # An empty set: the classifier goes with anything.
    "个": frozenset(),
    "家": frozenset({"firm", "institution", "hospital", "factory"}),
    "所": frozenset({"institution", "hospital"}),
    "人": frozenset({"person"}),
    "位": frozenset({"person"}),
    "名": frozenset({"person"}),
    "人次": frozenset({"view"}),
    "项": frozenset({"project", "patent", "standard", "event", "agreement", "trial", "product"}),
    "件": frozenset({"patent", "product"}),
    "条": frozenset({"chain", "corridor", "industry"}),
    "款": frozenset({"product"}),
    "种": frozenset({"product"}),
    "次": frozenset({"event"}),
    "场": frozenset({"event"}),
    "国": frozenset({"country"}),
    "大": frozenset({"industry", "park", "platform", "chain", "cluster", "project", "product"}),
    "座": frozenset({"building", "city", "factory", "park"}),
    "栋": frozenset({"building"}),
    "间": frozenset({"institution", "building", "factory"}),
    "台": frozenset({"product", "unit"}),
    "套": frozenset({"product", "unit"}),
    "张": frozenset({"bed"}),
    "例": frozenset({"trial", "person"}),
    "户": frozenset({"firm"}),
    "支": frozenset({"product"}),
    "省": frozenset({"province"}),
    "市": frozenset({"city"}),
}
"""Chinese classifiers with the groups that they count."""


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


_SINGULARS: Final = {noun: group for group, nouns in _ENGLISH.items() for noun in nouns.split()}
_PLURALS: Final = {_plural(noun): group for noun, group in _SINGULARS.items()} | {
    word: _SINGULARS[noun] for word, noun in _IRREGULAR.items()
}
ENGLISH_NOUNS: Final = {**_SINGULARS, **_PLURALS}
"""English nouns, singular and plural, with their group."""

CHINESE_NOUNS: Final = {noun: group for group, nouns in _CHINESE.items() for noun in nouns.split()}
"""Chinese nouns with their group."""


def group_of_noun(word: str) -> str:
    """Return the group of an English noun, empty if it is not known."""
    return ENGLISH_NOUNS.get(word, "")


def is_plural(word: str) -> bool:
    """Tell whether an English noun is a known plural."""
    return word in _PLURALS
