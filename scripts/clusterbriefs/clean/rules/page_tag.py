"""page-tag: takes out tags by which a page poses as one of a well-known site.

Mirrors that sell their rank put the name of an encyclopedia or forum behind a headline or sentence,
with a year and `已更新`, so that it shows in a list of results.

    repairs (body)| 国产设备的价格约为进口设备的六成（2025已更新(今日/知乎)。 -> 国产设备的价格约为进口设备的六成。
    repairs (body)| 园区二期将于年底投用，可容纳六十家企业-百度百科。 -> 园区二期将于年底投用，可容纳六十家企业。
    repairs (body)| 园区二期将于年底投用，可容纳六十家企业。来自： 滨河社区 bbs.example***.com -> 园区二期将于年底投用，可容纳六十家企业。
    leaves (body)| 园区的词条由馆员编写，收入百度百科，三年里更新了四十次。
    leaves (body)| 目录已更新（今日起执行），旧版同时作废，企业须按新目录申报。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules.injected_phrase import cut
from clusterbriefs.clean.scan import hint

NAME: Final = "page-tag"

_MOST: Final = 50
_SITES: Final = (
    "百度百科|百度知道|百度文库|百度经验|百度贴吧|百度|搜狗百科|搜狗|360百科|知乎|豆瓣|哔哩哔哩|今日头条|头条|抖音|快手"
    "|微博|贴吧|小红书|腾讯新闻|腾讯|网易|央视新闻"
)
_TAG: Final = regex(
    rf"[-—_–|·（(【\[\s]{{0,3}}(?:20\d\d)?年?(?:已|最新)更新[（(/\[【]{{0,2}}(?:今日|最新|全网)?[/／·、]?(?:{_SITES})[）)\]】]{{0,3}}"
    rf"|(?<=[\u4e00-\u9fff])[-—_–]{{1,2}}(?:百度百科|百度知道|百度文库|百度经验|搜狗百科|360百科|知乎)(?=[，。；！？]|$)"
    r"|(?<=[。！？”])\s?(?:本文)?[来转]自\s?[:：]\s?[\u4e00-\u9fff]{2,10}\s?(?:www|bbs)\.[\w.*-]+$"
)
_HINT: Final = hint(
    [
        "已更新",
        "最新更新",
        "来自:",
        "转自:",
        *(f"{a}{b}" for a in "-—_–" for b in ("百度", "搜狗百", "360百", "知乎")),
    ]
)


def apply(doc: Document) -> None:
    """Take such tags out of every line that is left."""
    for line in doc.having(_HINT):
        for match in list(_TAG.finditer(line.text))[:_MOST][::-1]:
            if len(line.text) > match.end() - match.start():
                cut(doc, line, match.start(), match.end(), NAME)
