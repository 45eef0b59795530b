"""The words of the page of figures: its filters, its order, what is chosen and compared.

The browser is handed all of them (`pages/figure_data.py`).
"""

from __future__ import annotations

from typing import Final

FIGURE_LABELS: Final[dict[str, tuple[str, str]]] = {
    "facet-region": ("Region", "地区"),
    "facet-measure": ("Measure", "指标"),
    "facet-object": ("What is counted", "统计对象"),
    "facet-year": ("Year", "年份"),
    "facet-qualifier": ("Qualifier", "限定"),
    "facet-speaker": ("Speaker", "陈述者"),
    "facet-status": ("Status", "性质"),
    "facet-scope": ("Scope", "范围"),
    "facet-brief": ("Brief", "简报"),
    "facet-topic": ("Topic", "主题"),
    "facet-words": ("Words", "文字"),
    "facet-narrow": ("Find in this list", "在列表中查找"),
    "facet-within": ("Each includes the places within it.", "均含下辖或成员地区。"),
    "filter": ("Filter", "筛选"),
    "filters": ("Filters", "筛选条件"),
    "filter-words": ("Filter by words", "按文字筛选"),
    "filter-clear": ("Clear all", "全部清除"),
    "filter-show": ("Show {n}", "查看{n}"),
    "filter-remove": ("Remove the filter {what}", "取消筛选：{what}"),
    "filter-chip": ("{facet}: {value}", "{facet}：{value}"),
    "filter-unknown": (
        "Part of the address matches no figure here and has been ignored: {what}.",
        "网址中的部分条件没有对应的数字，已忽略：{what}。",
    ),
    "filter-pinned": (
        "The address points to a figure that the filters exclude; it is shown all the same.",
        "网址所指的数字不在筛选结果之内，仍予显示。",
    ),
    "filter-along": (
        "Choose a part; your filters will carry over.",
        "请选择其中一部分，筛选条件会保留。",
    ),
    "some-shown": ("{n} of {all}", "{all}中的{n}个"),
    "none-shown": ("No figure meets all of these conditions.", "没有数字同时满足这些条件。"),
    "loosen": ("Try dropping one of them:", "可去掉其中一项："),
    "loosen-one": ("Without “{what}”: {n}", "去掉“{what}”：{n}"),
    "loosen-none": (
        "Dropping any one of them is not enough.",
        "只去掉一项仍没有结果。",
    ),
    "sort": ("Sort", "排序"),
    "order-measure": ("By measure", "按指标"),
    "order-object": ("What is counted, A to Z", "按统计对象"),
    "order-scope": ("Scope, A to Z", "按范围"),
    "order-largest": ("Largest first, unit by unit", "数值从大到小（分单位）"),
    "order-smallest": ("Smallest first, unit by unit", "数值从小到大（分单位）"),
    "order-newest": ("Newest first", "时点从新到旧"),
    "order-oldest": ("Oldest first", "时点从旧到新"),
    "order-speaker": ("Speaker, A to Z", "按陈述者"),
    "figures-n": ("{n} figure|{n} figures", "{n}个数字"),
    "compare": ("Compare", "比较"),
    "choose": ("Choose for comparison: {figure}", "选入比较：{figure}"),
    "chosen": ("Chosen for comparison", "已选数字"),
    "chosen-n": ("{n} figure chosen.|{n} figures chosen.", "已选{n}个数字。"),
    "chosen-more": ("Choose another to compare it with.", "请再选一个，方可比较。"),
    "chosen-full": (
        "At most {n} figures can be compared at a time.",
        "一次最多比较{n}个数字。",
    ),
    "chosen-cut": (
        "The address names {all} figures; only the first {n} are compared.",
        "网址列出{all}个数字，只比较前{n}个。",
    ),
    "chosen-clear": ("Clear", "清空"),
    "chosen-remove": ("Remove {figure}", "移除：{figure}"),
    "comparison": ("Comparison", "比较"),
    "comparison-close": ("Close", "关闭"),
    "comparison-copy": ("Copy the link", "复制链接"),
    "comparison-copied": ("Copied", "已复制"),
    "compare-no": ("These figures are not comparable", "这些数字不可比"),
    "compare-scopes": ("These figures can be compared", "这些数字可以比较"),
    "compare-scopes-text": (
        "Measure, unit and what is counted are the same, and the dates lie within one year. "
        "Sources may still define things differently: read the notes.",
        "指标、单位、统计对象相同，时点都在一年之内。各来源口径仍可能不同，请看说明。",
    ),
    "compare-profile": ("One place at one date: a profile", "同一地方、同一时点的概貌"),
    "compare-profile-text": (
        "The bars count different things; one does not necessarily include another.",
        "各条的统计对象不同，未必互相包含。",
    ),
    "compare-target": ("A target and its starting point", "目标与起点"),
    "compare-target-text": (
        "Hollow: a target, not a fact.",
        "空心：目标，并非事实。",
    ),
    "compare-no-text": (
        "So they are not drawn. Each is listed here with its definition.",
        "因此不作图，以下逐个列出定义。",
    ),
    "compare-behind": ("What the bars stand for", "各条的含义"),
    "chart-zero": (
        "Bars start at zero. Sources: {briefs}.",
        "条形从零开始。来源：{briefs}。",
    ),
    "chart-hollow": ("Hollow: a target or forecast, not a fact.", "空心：目标或预测，并非事实。"),
    "chart-open": (
        "Arrow: the source says “more than”, “at least”, “nearly” or “at most”; the bar ends at "
        "the number printed.",
        "箭头：原文用了“超过”“至少”“近”“至多”等词，条形止于原文所印的数字。",
    ),
    "chart-brief": ("“{title}”", "《{title}》"),
    "chart-comma": (" · ", " · "),
    "chosen-leave": ("Remove", "移除"),
    "card-definition": ("Definition", "定义"),
    "made": ("Comparisons to start with", "可以从这些比较入手"),
    "made-yes": ("What can be compared", "可以比较的"),
    "made-no": ("What one might like to compare, but cannot", "想比较而不可比的"),
    "made-none": (
        "So far no two places have a figure for the same thing within a year of each other. What "
        "can be drawn is one place at one date, or a target beside its starting point.",
        "目前没有两个地方在一年之内统计过同样的对象；能作图的只有同一地方同一时点的数字，"
        "以及目标与其起点。",
    ),
    "made-largest": (
        "{noun}, the largest figure for each place: {scopes}",
        "{noun}，各取最大的数字：{scopes}",
    ),
    "made-same": ("{object}: {scopes}", "{object}：{scopes}"),
    "made-profile": ("{scope}, {date}: {n} (unit: {unit})", "{scope}，{date}：{n}（单位：{unit}）"),
    "made-target": (
        "{scope}: {object}, target and starting point",
        "{scope}：{object}，目标与起点",
    ),
    "figures-filtered": (
        "Sort, filter and compare these figures",
        "排序、筛选、比较这些数字",
    ),
}
"""Name of a label: English, Chinese. `pages/labels.py` takes them in."""
