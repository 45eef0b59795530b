"""The sentences of the comparison that refuses: why figures may not share an axis.

`{groups}` are names, each with the figures that it holds of in brackets; `{figures}` are figures.
The browser is handed the same sentences (`pages/figure_data.py`).
"""

from __future__ import annotations

from typing import Final

COMPARE_LABELS: Final[dict[str, tuple[str, str]]] = {
    "why-measure": ("The measures differ: {groups}.", "指标不同：{groups}。"),
    "why-unit": ("The units differ: {groups}.", "单位不同：{groups}。"),
    "why-whole": ("They are shares of different wholes: {groups}.", "占比的整体不同：{groups}。"),
    "why-object": (
        "They do not count or measure the same thing: {groups}.",
        "统计对象不同：{groups}。",
    ),
    "why-status": ("Their status differs: {groups}.", "性质不同：{groups}。"),
    "why-undated": (
        "Some dates are not given ({figures}), so whether all lie within one year is not known.",
        "时点未注明（{figures}），无从判断是否都在一年之内。",
    ),
    "why-dates": (
        "Their dates do not lie within one year: {groups}.",
        "时点不在一年之内：{groups}。",
    ),
    "why-never": ("Figures of this kind are never drawn: {groups}.", "这类数字不作图：{groups}。"),
    "why-vague": (
        "The source gives a word, not a number that could be drawn ({figures}).",
        "来源只用了概数，没有可画的数值（{figures}）。",
    ),
    "why-forecast": (
        "A forecast without a date is not drawn ({figures}).",
        "没有注明时间的预测不作图（{figures}）。",
    ),
    "why-reprint": (
        "The same statement by the same speaker, reported in several places, counts once "
        "({figures}).",
        "同一陈述者的同一说法见于多处，只计一次（{figures}）。",
    ),
    "why-few": ("Fewer than two figures are left to compare.", "可比的数字不足两个。"),
    "figure-of": ("{scope}: {quantity}", "{scope}{quantity}"),
    "group-of": ("{name} ({figures})", "{name}（{figures}）"),
    "group-none": ("no whole named", "未注明整体"),
    "groups-comma": (", ", "、"),
    "groups-and": (" and ", "与"),
    "figures-semicolon": ("; ", "；"),
    "groups-more": ("{n} more", "另外{n}项"),
}
"""Name of a label: English, Chinese. `pages/labels.py` takes them in."""
