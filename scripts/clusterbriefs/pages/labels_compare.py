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
    # Beside a picture that shows the figures themselves.
    "short-measure": ("the measures differ", "指标不同"),
    "short-unit": ("the units differ", "单位不同"),
    "short-whole": ("they are shares of different wholes", "占比的整体不同"),
    "short-object": ("they do not count or measure the same thing", "统计对象不同"),
    "short-status": ("their status differs", "性质不同"),
    "short-undated": ("some dates are not given", "有的未注明时点"),
    "short-dates": ("their dates do not lie within one year", "时点不在一年之内"),
    "short-never": ("figures of this kind are never drawn", "这类数字不作图"),
    "short-vague": ("some are words, not numbers", "有的只是概数"),
    "short-forecast": ("some are forecasts without a date", "有的是没有注明时间的预测"),
    "short-reprint": ("some repeat the same statement", "有的是同一说法的重复"),
    "short-few": ("fewer than two are left to compare", "可比的不足两个"),
    "figure-of": ("{scope}: {quantity}", "{scope}{quantity}"),
    "group-of": ("{name} ({figures})", "{name}（{figures}）"),
    "group-none": ("no whole named", "未注明整体"),
    "groups-comma": (", ", "、"),
    "groups-and": (" and ", "与"),
    "figures-semicolon": ("; ", "；"),
    "groups-more": ("{n} more", "另外{n}项"),
}
"""Name of a label: English, Chinese. `pages/labels.py` takes them in."""
