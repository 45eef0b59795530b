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
    "facet-within": ("Each with what lies within it.", "均含其下属地区。"),
    "filter": ("Filter", "筛选"),
    "filters": ("Filters", "筛选条件"),
    "filter-words": ("Narrow by words", "按文字筛选"),
    "filter-clear": ("Clear all", "全部清除"),
    "filter-show": ("Show {n}", "查看{n}"),
    "filter-remove": ("Remove the filter {what}", "取消筛选：{what}"),
    "filter-chip": ("{facet}: {value}", "{facet}：{value}"),
    "filter-unknown": (
        "The address asks for something that no figure here has, and that is left out: {what}.",
        "网址中有这里没有的条件，已略去：{what}。",
    ),
    "filter-pinned": (
        "The address leads to a figure that the filter leaves out; it is shown all the same.",
        "网址所指的数字不在筛选结果之内，仍予显示。",
    ),
    "filter-along": (
        "Choose a part: your filter goes along.",
        "请选择一个部分，筛选条件随之带入。",
    ),
    "some-shown": ("{n} of {all}", "{all}中的{n}个"),
    "none-shown": ("No figure meets all of these conditions.", "没有数字同时满足这些条件。"),
    "loosen": ("Loosen one of them:", "可放宽其中一项："),
    "loosen-one": ("Without “{what}”: {n}", "去掉“{what}”：{n}"),
    "loosen-none": (
        "Giving up one of them is not enough.",
        "只去掉一项仍没有结果。",
    ),
    "sort": ("Order", "排序"),
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
    "chosen": ("Chosen to compare", "已选数字"),
    "chosen-n": ("{n} figure chosen.|{n} figures chosen.", "已选{n}个数字。"),
    "chosen-more": ("Choose another one to compare with.", "请再选一个，方可比较。"),
    "chosen-full": (
        "At most {n} figures are compared at a time.",
        "一次最多比较{n}个数字。",
    ),
    "chosen-cut": (
        "The address names {all} figures; the first {n} are compared.",
        "网址列出{all}个数字，只比较前{n}个。",
    ),
    "chosen-clear": ("Clear", "清空"),
    "chosen-remove": ("Leave out {figure}", "移除：{figure}"),
    "comparison": ("Comparison", "比较"),
    "comparison-close": ("Close", "关闭"),
    "comparison-copy": ("Copy the link", "复制链接"),
    "comparison-copied": ("Copied", "已复制"),
    "compare-no": ("These figures are not comparable", "这些数字不可比"),
    "compare-scopes": ("These figures may stand on one axis", "这些数字可以并列比较"),
    "compare-scopes-text": (
        "They have one measure, one unit and one object, and their dates lie within one year. "
        "Sources may still draw their lines differently: read the notes.",
        "指标、单位、对象相同，时点相差不超过一年。各来源口径仍可能不同，请看说明。",
    ),
    "compare-profile": ("One place at one date: a profile", "同一地方、同一时点的概貌"),
    "compare-profile-text": (
        "The bars count different things and need not contain one another.",
        "各条统计的对象不同，彼此不一定包含。",
    ),
    "compare-target": ("A target and where it starts from", "目标与起点"),
    "compare-target-text": (
        "What is hollow is wanted, and not there yet.",
        "空心为目标，尚未实现。",
    ),
    "compare-no-text": (
        "So they are not drawn. Each stands here with its definition.",
        "因此不作图，以下逐个列出定义。",
    ),
    "compare-behind": ("What stands behind the bars", "各条所指"),
    "chart-zero": (
        "Bars begin at zero. Sources: {briefs}.",
        "条形自零起。来源：{briefs}。",
    ),
    "chart-hollow": ("Hollow: a target or forecast, not a fact.", "空心：目标或预测，并非事实。"),
    "chart-open": (
        "An arrow: the source says more than, at least, nearly or at most; the bar ends at the "
        "number printed.",
        "箭头：原文用了“超过”“至少”“近”“至多”等词，条形止于所印的数。",
    ),
    "chart-comma": (" · ", " · "),
    "chosen-leave": ("Leave out", "移除"),
    "card-definition": ("Definition", "定义"),
    "made": ("Comparisons to begin with", "可以从这些比较入手"),
    "made-yes": ("What can be compared", "可以比较的"),
    "made-no": ("What one would like to compare, and cannot", "想比较而不可比的"),
    "made-none": (
        "No two places are counted alike within a year so far. What can be drawn is one place at "
        "one date, or a target beside the figure that it starts from.",
        "目前没有两个地方在一年之内统计过同样的对象；能作图的只有同一地方同一时点的数字，"
        "以及目标与其起点。",
    ),
    "made-largest": (
        "{unit}, the largest count of each: {scopes}",
        "{objects}：{scopes}",
    ),
    "made-same": ("{object}: {scopes}", "{object}：{scopes}"),
    "made-profile": ("{scope}, {date}: {n} in {unit}", "{scope}，{date}：{n}（单位：{unit}）"),
    "made-target": ("{scope}: {object}, target and start", "{scope}：{object}，目标与起点"),
    "figures-filtered": (
        "Sort, filter and compare these figures",
        "排序、筛选、比较这些数字",
    ),
}
"""Name of a label: English, Chinese. `pages/labels.py` takes them in."""
