"""watermarks: takes out the bracket that a site writes behind paragraphs to say whose the copy is.

It stands behind the last mark of several paragraphs in the same words, or names a site by its
address.

    repairs (body)| 园区去年新增企业二十家，其中三家来自外省。（本文来自江湾小站jiangwan.example.com） -> 园区去年新增企业二十家，其中三家来自外省。
    repairs (body)| 江湾码头去年扩建，本文由江湾范文网整理今年三月完工，泊位从六个增加到十个，堆场也扩大了一倍。 -> 江湾码头去年扩建，今年三月完工，泊位从六个增加到十个，堆场也扩大了一倍。
    leaves (body)| 园区去年新增企业二十家，其中三家来自外省。（数据来源：滨河统计公报）
    leaves (body)| 园区去年新增企业二十家，其中三家来自外省。（本文作者来自江湾中学）
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "watermarks"
KIND: Final = "furniture"

_BRACKET: Final = regex(r"[（(【\[〔][^（）()【】\[\]〔〕]{4,40}[)）】\]〕]$")
"""A bracket at the end of a paragraph."""
_OF_SITE: Final = regex(
    r"本文|转载|首发|独家|原创|版权|网站|小站|本站|公众号|客户端|网[）)】\]]|[Aa][Pp][Pp]|阅读|收藏"
)
"""What says whose the copy is."""
_FROM: Final = regex(
    r"(?:来自|来源(?:于)?|转自|摘自|转载自|首发(?:于)?|出自|更多.{0,8})[:：]?.{0,16}?[a-z0-9-]{2,}\.[a-z]{2,}"
)
"""A site by its address."""
_MADE_BY: Final = regex(
    r"(?:本文|此文|本篇|文章)(?:由|来自|选自|源自)[\u4e00-\u9fff.·A-Za-z0-9]{2,12}?"
    r"(?:为您|为你|独家)?(?:搜集整理|收集整理|编辑整理|整理发布|整理|提供|上传|首发)"
    r"(?:，(?:转载|如有|版权)[^。]{0,20}。|(?=[\u4e00-\u9fff“，]))"
    r"|(?:[\u4e00-\u9fff][.。·*](?!本文|此文|文章|更多|来源)){1,6}[\u4e00-\u9fff]{1,6}(?:网|文库|论坛|之家)"
    r"(?:搜集|收集|编辑)?整理(?:发布)?"
)
"""Who has made the copy, dropped into a sentence; the name with signs between its characters too."""
_MADE: Final = hint(["整理", "提供", "上传", "首发"])
_HINT: Final = hint(
    "本文 转载 首发 独家 原创 版权 网站 小站 本站 公众号 客户端 app APP App 阅读 收藏 来自 来源 转自 摘自 出自 更多 新闻网 资讯网 中文网".split()
)
_SITES: Final = hint(["网", "论坛", "之家", "在线"])
_ALONE: Final = regex(r"^\W{0,3}([\u4e00-\u9fff]{3,8}(?:网|论坛|之家|在线))\W{0,2}$")
_NAMED: Final = regex(
    r"[（(]([\u4e00-\u9fff]{3,8}(?:网|论坛|之家|在线))[)）](?=[\u4e00-\u9fff“]|$)"
)
"""The name of a site, alone on a line or in brackets behind a sentence."""
_AGAIN: Final = 2
_SENTENCE: Final = 40
"""Characters of a paragraph that has more than the note. Ours."""
_LONGEST: Final = 4_000
"""Characters of a line that is looked at: time stays bounded. Ours."""


def apply(doc: Document) -> None:
    """Take such brackets off the paragraphs, and the name of the site from between and within them."""
    _own_name(doc)
    for line in doc.having(_MADE):
        if line.prose and len(line.text) <= _LONGEST and len(line.text) > _SENTENCE:
            for made in reversed(list(_MADE_BY.finditer(line.text))):
                cut(doc, line, *made.span(), NAME, exact=True)
    found = [
        (line, match)
        for line in doc.having(_HINT)
        if line.prose
        and len(line.text) <= _LONGEST
        and line.text[-1] in "）)】]〕"
        and (match := _BRACKET.search(line.text, max(0, len(line.text) - 44))) is not None
        and match.start()
    ]
    counts = Counter(match[0] for _, match in found)
    for line, match in found:
        again = counts[match[0]] >= _AGAIN and _OF_SITE.search(match[0]) is not None
        if again or _FROM.search(match[0]) is not None:
            doc.replace(line, match.start(), len(line.text), "", NAME, KIND, action="removed")


def _own_name(doc: Document) -> None:
    """Take out the name of a site that stands on lines of its own and in brackets in the text."""
    named = {line: match[1] for line in doc.having(_SITES) if (match := _ALONE.match(line.text))}
    counts = Counter(named.values())
    for line, name in named.items():
        if counts[name] >= _AGAIN and not line.prose:
            doc.remove(line, NAME, KIND)
    for line in doc.having(_SITES) if named else ():
        for match in reversed(list(_NAMED.finditer(line.text))):
            if match[1] in counts and line.prose:
                doc.replace(line, *match.span(), "", NAME, KIND, action="removed")
