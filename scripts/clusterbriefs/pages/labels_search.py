"""The words of the search: its dialog, its page, its filters; part of `LABELS`.

A label with `|` holds an English singular and plural, as the script and `View.counted` choose.
"""

from __future__ import annotations

from typing import Final

SEARCH_LABELS: Final[dict[str, tuple[str, str]]] = {
    "search-description": (
        "Search all briefs, figures, regions, entities, topics, terms and sources.",
        "搜索全部简报、数字、地区、机构与事物、主题、术语和来源。",
    ),
    "search-label": ("Search the site", "搜索本站"),
    "search-placeholder": ("Place, name or number", "地名、机构名或数字"),
    "search-noscript": (
        "Searching needs JavaScript; the lists below do not.",
        "搜索需启用JavaScript；下列各索引页无此要求。",
    ),
    "search-none": ("Nothing found for “{q}”.", "没有找到“{q}”。"),
    "search-none-filtered": (
        "Nothing found for “{q}” within these filters.",
        "在所选范围内没有找到“{q}”。",
    ),
    "search-count": ("{n} result for “{q}”|{n} results for “{q}”", "“{q}”：{n}条结果"),
    "search-some": (
        "Nothing matches all of “{q}”. {n} result comes close.|"
        "Nothing matches all of “{q}”. {n} results come close.",
        "没有与“{q}”完全相符的内容；相近的有{n}条。",
    ),
    "search-wait": ("Searching…", "搜索中……"),
    "search-error": (
        "The search index could not be loaded. The lists below work without it.",
        "搜索索引加载失败。下列各索引页不受影响。",
    ),
    "search-more": ("More results", "更多结果"),
    "search-results": ("Results", "搜索结果"),
    "search-page-title": ("“{q}”", "“{q}”"),
    "search-close": ("Close the search", "关闭搜索"),
    "search-kind": ("Kind", "类别"),
    "search-all-kinds": ("All", "全部"),
    "search-year": ("Year", "年份"),
    "search-all-regions": ("All regions", "所有地区"),
    "search-all-years": ("All years", "所有年份"),
    "search-clear": ("Clear filters", "清除筛选"),
    "search-kind-brief": ("Briefs", "简报"),
    "search-kind-figure": ("Figures", "数字"),
    "search-kind-region": ("Regions", "地区"),
    "search-kind-entity": ("Who and what", "机构与事物"),
    "search-kind-topic": ("Topics", "主题"),
    "search-kind-term": ("Terms", "术语"),
    "search-kind-source": ("Sources", "来源"),
    "search-kind-page": ("Pages", "页面"),
    "search-try": ("Try", "试试搜索"),
    "search-browse": ("Or browse the lists", "或查阅索引"),
    "search-hint": (
        "English or Chinese, simplified or traditional; names also in pinyin or by its initials.",
        "中英文均可，简繁通用；名称可输入拼音全拼或首字母。",
    ),
    "search-to-page": ("Open as a page you can share", "在搜索页打开，便于分享"),
    "search-key-move": ("to move", "移动"),
    "search-key-open": ("to open", "打开"),
    "search-key-close": ("to close", "关闭"),
    "search-figure": ("{quantity}: {what}", "{what}：{quantity}"),
    "search-figure-detail": (
        "{status}; stated by {speaker}; in “{brief}”",
        "{status}；陈述者：{speaker}；见《{brief}》",
    ),
    # Kinds of results
    "kind-brief": ("Brief", "简报"),
    "kind-figure": ("Figure", "数字"),
    "kind-region": ("Region", "地区"),
    "kind-entity": ("Who and what", "机构与事物"),
    "kind-topic": ("Topic", "主题"),
    "kind-term": ("Term", "术语"),
    "kind-source": ("Source", "来源"),
    "kind-page": ("Page", "页面"),
}
