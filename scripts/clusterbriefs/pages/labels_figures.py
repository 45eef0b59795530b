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
    "all-shown": ("{all}", "{all}"),
    "some-shown": ("{n} of {all}", "{all}中的{n}个"),
    "none-shown": ("No figure meets all of these conditions.", "没有数字同时满足这些条件。"),
    "loosen": ("Loosen one of them:", "可放宽其中一项："),
    "loosen-one": ("without {what}: {n}", "去掉“{what}”：{n}"),
    "loosen-none": (
        "Giving up one of them is not enough.",
        "只去掉一项仍没有结果。",
    ),
    "sort": ("Order", "排序"),
    "sort-default": ("by measure and object", "按指标和对象"),
    "sort-object": ("what is counted", "统计对象"),
    "sort-scope": ("scope", "范围"),
    "sort-value": ("value, unit by unit", "数值（分单位）"),
    "sort-as-of": ("as-of date", "时点"),
    "sort-speaker": ("speaker", "陈述者"),
    "sort-up": ("{what}, ascending", "{what}，升序"),
    "sort-down": ("{what}, descending", "{what}，降序"),
    "figures-n": ("{n} figure|{n} figures", "{n}个数字"),
    "compare": ("Compare", "比较"),
    "choose": ("Choose for comparison: {figure}", "选入比较：{figure}"),
    "chosen": ("Chosen to compare", "已选数字"),
    "chosen-n": ("{n} figure chosen|{n} figures chosen", "已选{n}个数字"),
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
    "comparison-close": ("Close the comparison", "关闭比较"),
    "comparison-copy": ("Copy its address", "复制网址"),
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
    "card-definition": ("Definition", "定义"),
    "made-yes": ("What can be compared", "可以比较的"),
    "made-no": ("What one would like to compare, and cannot", "想比较而不可比的"),
    "made-none": (
        "No two places are counted alike within a year so far.",
        "目前没有两个地方在一年之内统计过同样的对象。",
    ),
    "made-largest": ("The largest number of {unit} told of each region", "各地最大的一个{unit}数"),
    "made-same": ("{object}: {scopes}", "{object}：{scopes}"),
    "made-profile": (
        "{scope}, {date}: {measure} in {unit}",
        "{scope}，{date}：{measure}（{unit}）",
    ),
    "made-target": ("{scope}: {object}, target and start", "{scope}：{object}，目标与起点"),
    "figures-filtered": (
        "Sort, filter and compare these figures",
        "排序、筛选、比较这些数字",
    ),
    "figures-jump": ("On this page", "本页还有"),
}
"""Name of a label: English, Chinese. `pages/labels.py` takes them in."""
