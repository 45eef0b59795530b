"""Words of pictures and of the pages that show them."""

from __future__ import annotations

from typing import Final

PICTURE_LABELS: Final[dict[str, tuple[str, str]]] = {
    "pictures": ("Charts", "图表"),
    "pictures-lead": (
        "The briefs in charts and diagrams. Only what has evidence is drawn, and each chart "
        "carries its dates, qualifiers and sources. Targets are hollow, our own derivations "
        "hatched, and figures that cannot be compared never share an axis.",
        "把简报画成图：只画有据可查的内容，时点、限定词和来源都写在图上。"
        "目标画成空心，推算值画上斜线，不可比的数字不共用坐标轴。",
    ),
    "pictures-empty": (
        "Nothing to draw yet: no figure in the briefs has a value that can be drawn.",
        "暂无可画的内容：简报中还没有可以成图的数字。",
    ),
    "pictures-more": ("Charts on other pages", "其他页面上的图表"),
    "pictures-more-rest": ("and {n} more on the pages of their briefs", "另有{n}幅，见各自简报页"),
    "pictures-related": (
        "Relations are drawn for each entity that has any, {n} in all: {entities}",
        "有关系的机构与事物各有一幅关系图，共{n}幅，见{entities}",
    ),
    "pictures-undrawn": ("What is not drawn, and why", "哪些没有画，为什么"),
    "pictures-undrawn-text": (
        "A vague count has no length, and a forecast without a date has no place on an axis. They "
        "stay in the text of the briefs.",
        "概数没有长度，没有时间的预测在坐标轴上没有位置，只保留在简报的文字里。",
    ),
    "pictures-here": ("In charts", "图表"),
    "picture-more-rest": ("and {n} more", "另有{n}幅"),
    "pictures-also": ("More charts", "更多图表"),
    "picture-source": ("Source: {sources}", "来源：{sources}"),
    "picture-sources": ("Sources: {sources}", "来源：{sources}"),
    "picture-sources-more": ("{n} more", "另有{n}篇"),
    "picture-data": ("Data and sources", "数据与来源"),
    "picture-data-of": ("Data for the chart: {title}", "图表数据：{title}"),
    "picture-file-svg": ("Chart (SVG)", "图表（SVG）"),
    "picture-file-csv": ("Data (CSV)", "数据（CSV）"),
    "picture-link": ("Link to this chart", "本图链接"),
    "picture-address": ("Link to this chart: {title}", "本图链接：{title}"),
    "picture-left-out": ("Not drawn:", "未画出："),
    "picture-left-vague": (
        "{what}, {scope}: {value}, which is not a number",
        "{scope}，{what}：{value}，不是确切数目",
    ),
    "picture-left-forecast": (
        "{what}, {scope}: {value}, a forecast without a date",
        "{scope}，{what}：{value}，是没有时间的预测",
    ),
    "picture-left-below": (
        "{what}, {scope}: {value}, which is below zero and has no bar",
        "{scope}，{what}：{value}，是负数，无法画成条形",
    ),
    "picture-left-beyond": (
        "{what}: {value}, more than the whole, so it cannot be drawn",
        "{what}：{value}，超出整体，无法作图",
    ),
    "picture-as-of": ("As of {date}", "时点：{date}"),
    "picture-as-of-range": (
        "Earliest date: {first}; latest: {last}",
        "时点：最早{first}，最晚{last}",
    ),
    "picture-as-of-none": ("As of: no date given", "时点：未注明"),
    "picture-as-of-some": ("; some without a date", "，部分未注明"),
    "picture-place-in": ("{place}, {region}", "{place}（{region}）"),
    "picture-date-inferred": ("{date} (inferred)", "{date}（推断）"),
    "picture-capped": (
        "Shown here: the {shown} most recent of {n}. The Figures page has them all.",
        "此处为{n}个数字中时点最近的{shown}个，全部见“数字”页。",
    ),
    "picture-of-region": ("{what}: {region}", "{what}：{region}"),
    # Ladder of scopes
    "picture-ladder": ("Level by level: {what}", "逐级来看：{what}"),
    "picture-ladder-title": (
        "{what}, counted from country to park",
        "从全国到园区：各级的{what}数",
    ),
    "picture-ladder-text": (
        "Places: {scopes}. Different things counted: {objects}. Each number has its own date, and "
        "each symbol stands for one thing counted. The numbers must not be added or divided.",
        "{scopes}个范围，{objects}种统计对象，时点各异。同一符号代表同一统计对象；"
        "数字不可相加，也不可相除。",
    ),
    "picture-apart": (
        "These figures are not comparable: {reasons}.",
        "这些数字不可比：{reasons}。",
    ),
    "picture-ladder-none": (
        "The briefs give no count of {what} for the whole country.",
        "简报中没有全国的{what}数。",
    ),
    "picture-ladder-alike": (
        "Same thing counted, dates within a year: the bars may be compared.",
        "统计对象相同，时点在一年之内：条形可以比较。",
    ),
    "picture-ladder-more": (
        "The table of figures has {n} more at this level.",
        "这一级另有{n}个，见数字表。",
    ),
    "picture-level-park": ("park", "园区"),
    # Shares
    "picture-shares": ("Shares", "占比"),
    "picture-shares-title": ("Shares, each of its own whole", "占比：各有各的整体"),
    "picture-shares-text": (
        "Each bar is one whole, from 0 to 100%; the filled part is that of the place named. "
        "Shares of different wholes cannot be compared.",
        "每条代表一个整体，从0到100%，填色的是所标地方占的部分。整体不同，占比不可比。",
    ),
    "picture-shares-of": ("Of {whole}’s total", "以{whole}总数为整体"),
    # Implied totals
    "picture-implied": ("Implied totals: {what}", "推算总数：{what}"),
    "picture-implied-title": (
        "{what}: what a part and its share imply for the whole",
        "{what}：由部分及其占比推算整体",
    ),
    "picture-implied-text": (
        "The filled part is the count that the source gives; the whole bar is the total that "
        "follows from it. The hatched part is derived by us.",
        "实心部分是来源给出的数目；整条是据此推算的总数，斜线部分为本站推算。",
    ),
    "picture-implied-note": (
        "The totals are derived, not reported: the count divided by the share, to two significant "
        "figures, as the shares are no more exact than that.",
        "总数系推算，并非来源给出：以数目除以占比得出；占比本身不够精确，只保留两位有效数字。",
    ),
    "picture-implied-total": ("{whole}: {total} (derived)", "{whole}：{total}（推算）"),
    "picture-implied-part": ("{scope}: {part}", "{scope}：{part}"),
    "picture-derived": ("derived", "推算"),
    "picture-implied-by-us": ("this site, from the two rows above", "本站，据上两行"),
    # Profile
    "picture-profile": ("{what} in {scope}", "{scope}的{what}"),
    "picture-profile-title": ("{head}: {n} separate counts", "{head}：{n}项单独统计的数目"),
    "picture-profile-text": (
        "Each bar is a count of its own.",
        "每一条都是单独的统计。",
    ),
    "picture-nesting-none": (
        "The source does not say whether any of these counts lies within another. This is not a "
        "funnel: nothing may be added or subtracted.",
        "来源没有说明这些数目之间是否互相包含，因此不画成漏斗，也不可相加或相减。",
    ),
    "picture-nested": (
        "According to the source, {part} are part of {whole}.",
        "据来源，“{part}”包含在“{whole}”之内。",
    ),
    "picture-nesting-rest": (
        "For the other counts the source does not say whether one lies within another.",
        "其余数目之间是否互相包含，来源没有说明。",
    ),
    # What stands and what is planned
    "picture-plan-title": ("{what}: built and planned", "{what}：已建成与规划"),
    "picture-plan-text": (
        "Filled: already built. Hollow: planned. Each place has its own scale.",
        "实心为已建成，空心为规划。各处比例尺不同。",
    ),
    "picture-plan-reported": ("Built", "已建成"),
    "picture-plan-target": ("Planned", "规划"),
    "picture-plan-forecast": ("Expected", "预计"),
    "picture-plan-derived": ("Derived", "推算"),
    "picture-plan-as-of": ("as of {date}, no due date given", "时点{date}，未写期限"),
    "picture-plan-no-start": (
        "The source does not say how much is already built.",
        "来源没有说明目前已建成多少。",
    ),
    # Place by place
    "picture-places": ("Place by place: {what}", "各地对照：{what}"),
    "picture-places-left": (
        "{n} more place is left out: its figure is of another date or level, or older."
        "|{n} more places are left out: their figures are of another date or level, or older.",
        "另有{n}处，因时点或行政级别不同，或时点较早，未列入。",
    ),
    "picture-places-title": ("{what}, place by place", "各地对照：{what}"),
    # Timeline
    "picture-timeline": ("Timeline", "时间线"),
    "picture-timeline-title": (
        "When things happened, and how precisely that is known",
        "何时发生，时间有多确切",
    ),
    "picture-timeline-text": (
        "Each bar runs from the first to the last day that a date can mean: a single day is a dot, "
        "a year a long bar.",
        "横条从日期可能所指的第一天画到最后一天：确切到日的画成一点，只知年份的画成长条。",
    ),
    "picture-timeline-published": ("Source of the brief “{title}”", "简报《{title}》的来源"),
    "picture-timeline-reported": (
        "Event behind the brief “{title}”",
        "简报《{title}》所报道的事件",
    ),
    "picture-timeline-more": (
        "{n} statement|{n} statements",
        "{n}条陈述",
    ),
    "picture-moment-event": ("event", "事件"),
    "picture-moment-due": ("due", "到期"),
    "picture-moment-published": ("source published", "来源发表"),
    "picture-moment": ("Kind", "类别"),
    "picture-basis": ("Basis", "依据"),
    "picture-statement": ("Statement", "陈述"),
    "picture-key-stated": ("date stated", "来源写明"),
    "picture-key-inferred": ("inferred", "推断"),
    "picture-key-about": ("about", "约"),
    "picture-key-due": ("plan due", "规划到期"),
    "picture-key-published": ("source published", "来源发表"),
}
"""Name of a label: English, Chinese."""
