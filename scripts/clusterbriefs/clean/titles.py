"""What a headline looks like in itself, whatever the page: letters, labels, sites, where it ends.

The rule `headline` chooses it and removes it; readers of HTML compare titles with it.
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import BRAND_NAMES
from clusterbriefs.clean.regex import regex

LEAST: Final = 5
"""Letters of a headline at least. Ours."""
_LETTERS: Final = regex(r"[^\W_]+")
_DASH: Final = regex(r"[_|｜\-–—丨]")
_WIRE: Final = (
    r"^(?:新华社|中新社|中新网)[\u4e00-\u9fff]{1,6}\d{1,2}月\d{1,2}日电\s{0,4}题\s?[:：]\s*"
)
"""How a news agency opens the line with its headline."""
ORIGINAL: Final = regex(
    r"^\W{0,2}(?:本文)?原标?题(?:目|为|是)?\s*[:：]?\s*|^\W{0,2}(?:(?:本文|文章)?标题|查看完整版本|查看原帖)\s*[:：]\s*"
    rf"|{_WIRE}"
)
"""A label in front of a headline, or of what it was elsewhere."""
_MARKED: Final = regex(
    r"^\s*[【\[（(](?:[\u4e00-\u9fff]{0,4}转[载帖贴发]|[\u4e00-\u9fff]{2,8}(?:日报|晚报|报|网|社|新闻|在线|客户端|电视台))[】\]）)]\s*"
    r"|(?:(?<!\s)\s++)?[【\[（(](?:转[载帖贴发]|复制链接|图|组图)[】\]）)]\s*$"
    r"|(?:(?<!\s)\s++)?[（(](?:19|20)\d\d-\d{1,2}-\d{1,2}(?:\s\d{1,2}:\d{2}(?::\d{2})?)?[)）]\s*$"
)
"""What a copy of it says of itself at either end: that it is one, of what, where and when."""
TITLE_LABEL: Final = regex(
    r"^\W{0,2}(?:原标题|(?:本文|文章)?标题|题目|篇名)\s*[:：]\s*"
    rf"|{_WIRE}"
)
"""A label in front of the headline of this page."""
_SITE: Final = regex(
    r"(?:(?<!\s)\s++|(?<![\s_|｜\-–—丨]))[_|｜\-–—丨]++\s*[^_|｜\-–—丨]{0,16}(?:网|报|新闻|频道|在线|门户|客户端|资讯|中心|政府|平台|之家|头条|财经|号|日报)$"
)
_SECTION: Final = regex(r"(?<=\S{8})\s([_|｜\-–—丨])\s[\u4e00-\u9fff]{2,6}$")
"""A section in front of the name of a site, set off with the same sign and spaces."""
_CUT: Final = regex("[，,、：:；;]")
_PAIRS: Final = ("（）", "()", "“”", "《》", "【】", "「」")
_AS_FILE: Final = regex(r"\.(?:docx?|pdf|txt|wps|pptx?)$", re.ASCII | re.IGNORECASE)
"""What the name of a file ends with, as a site of documents gives a headline."""
_OF_FARM: Final = regex(
    r"^(?:[【\[](?:[\u4e00-\u9fff]{0,4}(?:资讯|快讯|速讯|热讯|视讯|时讯|新视野|播报|热闻|热点|新闻|消息|动态|看点|关注|热推荐|报道|要闻))[】\]]"
    r"|(?:全球|世界|环球|天天|每日|今日|当前|最新|焦点|热点|即时|实时|独家|速看|快看|微|新要闻|今热点|当前热|热)"
    r"(?:今?热门|热点|热点评|观点|观察|速讯|热闻|快看|快看点|热搜|播报|速递|消息|资讯|信息|讯息|快讯|动态|要闻|报道|关注|热议|热讯|头条|视讯|新视野|时快讯|新消息|看点|热推荐|热推|即时|简讯|精选|百事通|通讯|快报|实时|视点|聚焦|热资讯|今日讯|时讯|快消息|最新|速看|资讯网|快播|热播|播资讯|速播|看热讯)[:：])\s*(?=\S{5})"
)
"""What farms of news set in front of each headline, another one each time."""
CHAPTER: Final = regex(r"^第\s?[\d一二三四五六七八九十百千]{1,5}\s?[章回]\s+(?=\S{4})")
"""What a site of novels sets in front of it."""
_BRANDS: Final = frozenset(BRAND_NAMES)
_OVERLAP: Final = 3
"""Letters at the end of a headline that are looked for in the text. Ours."""
_WHERE: Final = frozenset("上下里中内外前后")
"""Behind a name they begin no word with its last character."""
_TWICE: Final = 2
"""Places at which the text goes on so: one is chance. Ours."""
_HAN_ONLY: Final = regex("[\u4e00-\u9fff]+")
_LOW_LINE: Final = regex(r"_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_")
"""Not one that joins letters to a name."""
_WHOLE_HEADLINE: Final = 8
"""Characters in front of a low line that are a headline and no name of a section. Ours."""


def letters(text: str) -> str:
    """Return what two copies of a headline have in common: letters and numbers."""
    return (text if text.isalnum() else "".join(_LETTERS.findall(text))).lower()


def without_site(title: str) -> str:
    """Return a page title without the names of site and section behind it."""
    low_line = _LOW_LINE.search(title)
    if low_line is not None and len(title[: low_line.start()].strip()) >= _WHOLE_HEADLINE:
        title = title[: low_line.start()]  # no headline has that sign itself
    sign = ""
    while _DASH.search(title) and (found := _SITE.search(title)) and found.start() >= LEAST:
        sign = found[0].strip()[0] if found[0][0].isspace() else ""
        title = title[: found.start()]
    if sign and (section := _SECTION.search(title)) and section[1] == sign:
        title = title[: section.start()]
    return title.strip()


def is_cut(title: str) -> bool:
    """Tell whether a headline breaks off: in a clause of two characters, or inside a pair."""
    if title.endswith(("…", "..")) or _CUT.search(title, max(0, len(title) - 3)):
        return True
    return any(left in title and title.count(left) > title.count(right) for left, right in _PAIRS)


def breaks_a_word(title: str, text: str) -> bool:
    """Tell whether a headline breaks off inside a word, as the text shows that goes on with it.

    >>> breaks_a_word("乡镇建起共享车", "共享车间上月投用，共享车间有设备二十台。")
    True
    """
    end = title[-_OVERLAP:]
    common = lexicon().words
    if not _HAN_ONLY.fullmatch(end) or end in common or end[-2:] in common:
        return False
    behind = [text[found.end() : found.end() + 1] for found in re.finditer(end, text)]
    going_on = set(behind)
    if len(behind) < _TWICE or len(going_on) != 1 or (next_one := going_on.pop()) in _WHERE:
        return False
    return end[-1] + next_one in common


def unmarked(text: str) -> str:
    """Return a headline without what a copy says of itself at either end."""
    brand, dash, rest = text.partition("-")
    if dash and len(rest) >= LEAST and brand.strip() in _BRANDS:
        text = rest.strip()
    while (found := _MARKED.search(text)) is not None:
        shorter = text[found.end() :] if found.start() == 0 else text[: found.start()]
        if len(shorter) < LEAST:
            break
        text = shorter
    return text


def plain_title(text: str) -> str:
    """Return a headline without labels, marks of copies and names of sites.

    Nor with the colon that is left where a seller's name stood in front of it.
    """
    text = without_site(ORIGINAL.sub("", TITLE_LABEL.sub("", unmarked(text)))).lstrip("：:")
    if text[-1:] in tuple("）)") and not any(sign in text for sign in "（("):
        text = text[:-1]  # the label stood in the bracket too
    return CHAPTER.sub("", without_tag(_AS_FILE.sub("", text)))


def without_tag(text: str) -> str:
    """Return a headline without what a farm of news sets in front of each."""
    return _OF_FARM.sub("", text)
