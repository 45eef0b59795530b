"""The words of the site's own furniture, in both languages, side by side."""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, tuple[str, str]]] = {
    "site-name": ("Cluster Briefs", "集群简报"),
    "tagline": (
        "Checkable briefs on China's regional life-science and medical-device clusters",
        "中国各地生命科学与医疗器械集群的可核查简报",
    ),
    "briefs": ("Briefs", "简报"),
    "regions": ("Regions", "地区"),
    "timeline": ("Timeline", "时间线"),
    "topics": ("Topics", "主题"),
    "entities": ("Who and what", "机构与事物"),
    "figures": ("Figures", "数字"),
    "sources": ("Sources", "来源"),
    "glossary": ("Glossary", "术语"),
    "questions": ("Open questions", "存疑"),
    "plans": ("Plans", "规划"),
    "about": ("About", "关于"),
    "contribute": ("Contribute", "参与"),
    "search": ("Search", "搜索"),
    "no-date": ("no date given", "未注明时间"),
    "region": ("Region", "地区"),
    "date": ("Date", "日期"),
    "source": ("Source", "来源"),
    "as-of": ("As of", "时点"),
    "stated-by": ("Stated by", "陈述者"),
    "qualifier": ("Qualifier", "限定"),
    "status": ("Status", "性质"),
    "scope": ("Scope", "范围"),
    "value": ("Value", "数值"),
    "what": ("What is counted", "统计对象"),
}
"""Name of a label: English, Chinese. Templates name a label; tests hold that each one exists."""
