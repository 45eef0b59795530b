"""What analysts and journalists type, and what they mean: the measure of the search.

`KNOWN` was there while the search was made, `FRESH` was not. Where a query has more than one good
answer, the first is one of several.
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.values import Lang

LONGHUA: Final = "briefs/longhua-national-centre-2020/"
PINGSHAN: Final = "briefs/pingshan-bt-avenue-2022/"
SUMMIT: Final = "briefs/shenzhen-device-summit-2022/"
NANSHAN: Final = "briefs/nanshan-chain-roundtable-2022/"
CLUSTER: Final = "briefs/jing-jin-ji-health-cluster-2024/"

Query = tuple[Lang, str, str]


def figure(brief: str, name: str) -> str:
    """Return the address of a figure of a brief."""
    return f"figures/#f-{brief.split('/')[1]}--{name}"


KNOWN: Final[tuple[Query, ...]] = (
    # Places, by name, pinyin, initials, and with what goes with them
    ("zh", "坪山", "regions/sz-pingshan/"),
    ("zh", "坪山区", "regions/sz-pingshan/"),
    ("zh", "龙华", "regions/sz-longhua/"),
    ("zh", "longhua", "regions/sz-longhua/"),
    ("zh", "lh", "regions/sz-longhua/"),
    ("zh", "京津冀", "regions/jjj/"),
    ("zh", "jjj", "regions/jjj/"),
    ("zh", "Shenzhen", "regions/sz/"),
    ("zh", "nanshanqu", "regions/sz-nanshan/"),
    ("zh", "粵港澳大灣區", "regions/gba/"),
    ("en", "Pingshan", "regions/sz-pingshan/"),
    ("en", "pingshan district", "regions/sz-pingshan/"),
    ("en", "Longhua", "regions/sz-longhua/"),
    ("en", "lh", "regions/sz-longhua/"),
    ("en", "龙华", "regions/sz-longhua/"),
    ("en", "Beijing-Tianjin-Hebei", "regions/jjj/"),
    ("en", "jing jin ji", "regions/jjj/"),
    ("en", "jingjinji", "regions/jjj/"),
    ("en", "jing-jin-ji", "regions/jjj/"),
    ("en", "greater bay area", "regions/gba/"),
    ("en", "nan shan", "regions/sz-nanshan/"),
    # Organisations, in either language, by old names and by sound
    ("zh", "国创中心", "entities/org-nmed/"),
    ("zh", "國創中心", "entities/org-nmed/"),
    ("zh", "gczx", "entities/org-nmed/"),
    ("zh", "guochuangzhongxin", "entities/org-nmed/"),
    ("zh", "NMED", "entities/org-nmed/"),
    ("zh", "National Innovation Center for Advanced Medical Devices", "entities/org-nmed/"),
    ("zh", "医科院", "entities/#org-cams"),
    ("zh", "深圳医科院", "entities/org-smart/"),
    ("zh", "迈瑞", "entities/org-mindray/"),
    ("zh", "mairui", "entities/org-mindray/"),
    ("zh", "Mindray", "entities/org-mindray/"),
    ("zh", "先进院", "entities/org-siat/"),
    ("zh", "工信部", "entities/org-miit/"),
    ("en", "NMED", "entities/org-nmed/"),
    ("en", "国创中心", "entities/org-nmed/"),
    ("en", "National Innovation Centre for Advanced Medical Devices", "entities/org-nmed/"),
    ("en", "Guochuang Center", "entities/org-nmed/"),
    (
        "en",
        "National High-performance Medical Apparatus and Instruments Innovation Center",
        "entities/org-nmed/",
    ),
    ("en", "SMART", "entities/org-smart/"),
    ("en", "mindray", "entities/org-mindray/"),
    ("en", "联影", "entities/org-united-imaging/"),
    ("en", "Tong Ren Tang", "entities/#org-trt"),
    ("en", "tongrentang", "entities/#org-trt"),
    # Models, parks, policies, topics, terms
    ("zh", "蝴蝶模式", "entities/model-butterfly/"),
    ("zh", "BT大道", "entities/bt-ave/"),
    ("zh", "医疗器械", "topics/medical-devices/"),
    ("zh", "醫療器械", "topics/medical-devices/"),
    ("zh", "器械", "topics/medical-devices/"),
    ("en", "器械", "topics/medical-devices/"),
    ("en", "devices", "topics/medical-devices/"),
    ("zh", "银星", "entities/park-yinxing/"),
    ("zh", "20+8", "entities/pol-20-8/"),
    ("zh", "六链五群", "entities/programme-6c5c/"),
    ("zh", "卡脖子", "glossary/#term-stranglehold-technology"),
    ("zh", "规上", "glossary/#term-above-designated-size"),
    ("zh", "innovation centers", "topics/innovation-centres/"),
    ("en", "butterfly model", "entities/model-butterfly/"),
    ("en", "BT Avenue", "entities/bt-ave/"),
    ("en", "medical device", "topics/medical-devices/"),
    ("en", "medical-devices", "topics/medical-devices/"),
    ("en", "innovation center", "topics/innovation-centres/"),
    ("en", "innovation centres", "topics/innovation-centres/"),
    ("en", "what is the butterfly model", "entities/model-butterfly/"),
    ("en", "unicorns", "glossary/#term-unicorn"),
    ("en", "contract research organization", "glossary/#term-cro"),
    ("en", "yinxing", "entities/park-yinxing/"),
    # Numbers and questions
    ("zh", "85.14亿元", figure(LONGHUA, "pharma-output")),
    ("zh", "1394家", figure(SUMMIT, "manufacturers")),
    ("zh", "坪山有多少生物医药企业", PINGSHAN),
    ("zh", "南山圆桌", "entities/event-ns-roundtable/"),
    ("zh", "出口占全国14%", SUMMIT),
    ("zh", "京津冀生命健康集群产值", CLUSTER),
    ("en", "8.514 billion", figure(LONGHUA, "pharma-output")),
    ("en", "1,394", figure(SUMMIT, "manufacturers")),
    ("en", "104 biomedical firms", figure(LONGHUA, "biomedical-firms")),
    ("en", "biomedical firms", PINGSHAN),
    ("en", "how many biomedical firms in Pingshan", PINGSHAN),
    ("en", "life science cluster Beijing Tianjin Hebei", CLUSTER),
    ("en", "export share", figure(SUMMIT, "device-exports-share")),
    ("en", "Nanshan round table", "entities/event-ns-roundtable/"),
    # Written when all else was there, and then used to set the weight of figures
    ("zh", "天津", "regions/tj/"),
    ("zh", "beijing", "regions/bj/"),
    ("zh", "xianjiankeji", "entities/org-lifetech/"),
    ("zh", "SIAT", "entities/org-siat/"),
    ("zh", "聯影醫療", "entities/org-united-imaging/"),
    ("zh", "垂直生态", "entities/model-vertical/"),
    ("zh", "生物医药产业园", "entities/#park-teda-bio"),
    ("zh", "近3900亿元", figure(CLUSTER, "cluster-output")),
    ("zh", "手术机器人", "glossary/#term-surgical-robot"),
    ("zh", "链主", "glossary/#term-chain-leader"),
    ("zh", "产业链党委是什么", "entities/model-chain-party/"),
    ("zh", "坪山 专利", figure(PINGSHAN, "biomedicine-patents")),
    ("zh", "butterfly", "entities/model-butterfly/"),
    ("en", "Tianjin", "regions/tj/"),
    ("en", "sz", "regions/sz/"),
    ("en", "深圳先进院", "entities/org-siat/"),
    ("en", "United Imaging", "entities/org-united-imaging/"),
    ("en", "industrial park", "topics/industrial-parks/"),
    ("en", "service platforms", "topics/service-platforms/"),
    ("en", "Jing-Jin-Ji output", figure(CLUSTER, "cluster-output")),
    ("en", "49.8%", figure(NANSHAN, "high-end-share")),
    ("en", "surgical robots", "glossary/#term-surgical-robot"),
    ("en", "biomedical patents in Pingshan", figure(PINGSHAN, "biomedicine-patents")),
    ("en", "chain leader", "glossary/#term-chain-leader"),
    ("en", "Nanshan Party committee", "entities/pc-ns/"),
    ("en", "Healthy China 2030", "entities/pol-hc2030/"),
)
"""Language of the site, what is typed, and the address that shall come first."""

FRESH: Final[tuple[Query, ...]] = (
    ("zh", "河北", "regions/he/"),
    ("zh", "dawanqu", "regions/gba/"),
    ("zh", "SZ", "regions/sz/"),
    ("zh", "深创投", "entities/org-scgc/"),
    ("zh", "协和医院", "entities/#org-pumch"),
    ("zh", "tongrentang", "entities/#org-trt"),
    ("zh", "觀瀾高新園", "entities/park-guanlan/"),
    ("zh", "西有IT", "entities/model-itbt/"),
    ("zh", "CDMO平台", "entities/platform-cdmo/"),
    ("zh", "独角兽", "glossary/#term-unicorn"),
    ("zh", "97家", figure(PINGSHAN, "park-firms")),
    ("zh", "深圳医疗器械出口", SUMMIT),
    ("en", "Hebei", "regions/he/"),
    ("en", "大湾区", "regions/gba/"),
    ("en", "Harbin Institute of Technology", "entities/#org-hit"),
    ("en", "gczx", "entities/org-nmed/"),
    ("en", "Guanlan", "entities/park-guanlan/"),
    ("en", "clinical translation", "topics/clinical-translation/"),
    ("en", "cluster programs", "topics/cluster-programmes/"),
    ("en", "five draws", "entities/model-five-pulls/"),
    ("en", "5,300 firms", figure(CLUSTER, "cluster-firms")),
    ("en", "Longhua pharmaceutical output 2019", figure(LONGHUA, "pharma-output")),
    ("en", "life and health cluster", "entities/cluster-jjj/"),
    ("en", "unicorn", "glossary/#term-unicorn"),
)
"""Written when the search was finished; nothing of it was changed for them."""
