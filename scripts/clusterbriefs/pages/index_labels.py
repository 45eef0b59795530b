"""The words of the index pages, in both languages, side by side; part of `LABELS`.

A label with `|` holds an English singular and plural: `View.counted` chooses.
"""

from __future__ import annotations

from typing import Final

INDEX_LABELS: Final[dict[str, tuple[str, str]]] = {
    # Several pages
    "n-briefs": ("{n} brief|{n} briefs", "{n}篇简报"),
    "n-figures": ("{n} figure|{n} figures", "{n}个数字"),
    "n-statements": ("{n} statement|{n} statements", "{n}条陈述"),
    "n-entities": ("{n} entry|{n} entries", "{n}个条目"),
    "n-terms": ("{n} term|{n} terms", "{n}条术语"),
    "n-sources": ("{n} source|{n} sources", "{n}个来源"),
    "n-places": ("{n} place|{n} places", "{n}处"),
    "only-other-language": ("in Chinese only", "仅有英文"),
    "by": ("speaker: {speaker}", "陈述者：{speaker}"),
    "lines-one": ("line {lines}", "第{lines}行"),
    "lines-many": ("lines {lines}", "第{lines}行"),
    "capture-named": ("capture {hash}", "采集文本{hash}"),
    "statement-address": (
        "Permanent address of the statement {key}",
        "陈述{key}的固定网址",
    ),
    "figure-address": (
        "Permanent address of the figure {key}",
        "数字{key}的固定网址",
    ),
    "mark-inferred": ("our inference", "本站推断"),
    "mark-plan": ("plan", "规划"),
    "mark-claim-first": ("said to be a first", "称“首个”或“率先”"),
    "mark-claim-rank-first": ("said to rank first", "称“第一”"),
    "mark-claim-only": ("said to be the only one", "称“唯一”"),
    "mark-claim-largest": ("said to be the largest", "称“最大”"),
    "mark-claim-among-largest": ("said to be among the largest", "称“最大之一”"),
    "mark-claim-leading": ("said to lead", "称“领先”"),
    "mark-date-inferred": ("date inferred", "时间系推断"),
    "mark-vague": ("no number given", "未给出具体数"),
    "mark-outside": ("from outside the captures", "采集文本之外"),
    "outside-source": ("Known from: {source}", "出处：{source}"),
    "qualifier-status": ("Qualifier and status", "限定与性质"),
    "qualifier-words": ("in words", "以文字表述"),
    "qualifier-rank": ("a rank", "名次"),
    "speaker-brief": ("Stated by, in which brief", "陈述者与所在简报"),
    "share-of": ("share of {whole}", "占{whole}的比重"),
    "derivation": ("derived: {formula}", "推算方法：{formula}"),
    "derivation-input": ("{name} = {figure}", "{name}＝{figure}"),
    "baseline": ("starting from {figure}", "起点：{figure}"),
    "aliases-en": ("Also in English", "其他英文名"),
    "aliases-zh": ("Also in Chinese", "其他中文名"),
    "evidence": ("Evidence", "依据"),
    "notes": ("Notes", "说明"),
    "topic": ("Topic", "主题"),
    "empty-statements": ("No brief states anything about it yet.", "尚无简报提及。"),
    # Long lists
    "n-entries": ("{n} entry|{n} entries", "{n}条"),
    "no-month": ("{year}, no month given", "{year}（未注明月份）"),
    "list-of": ("{of}: {what}", "{of}：{what}"),
    "by-year": ("All, by year", "按年份查看全部"),
    "list-long": (
        "The list is too long for one page; it is divided as follows.",
        "条目太多，一页容纳不下，分列如下。",
    ),
    "list-in-full": (
        "Only the most recent are shown. All of them: {n}",
        "此处只列较新的，全部：{n}",
    ),
    # Briefs
    "briefs-lead": (
        "{n}, the most recent source first. Each is written from one source, in two languages, "
        "sentence by sentence with its evidence.",
        "共{n}，来源较新的在前。每篇对应一个来源，中英两种语言，逐句注明依据。",
    ),
    "briefs-empty": ("There are no briefs yet.", "暂无简报。"),
    "undated": ("No date", "无日期"),
    "year": ("{year}", "{year}年"),
    # Regions
    "regions-lead": (
        "The administrative tree, down to the places that a source names, with the functional "
        "regions that cut across it.",
        "按行政层级排列，细到来源提及的地方；跨行政区的功能区域一并列出。",
    ),
    "region-description": (
        "Briefs, figures, institutions and plans on {name}, each with its evidence.",
        "关于{name}的简报、数字、机构与规划，均注明依据。",
    ),
    "region-path": ("Place in the tree", "所在层级"),
    "region-tree": ("Tree of regions", "地区层级"),
    "region-below": ("{n} on places within it", "下辖或成员地区{n}"),
    "region-mentioned": ("Also mentioned", "文中提及"),
    "level": ("Level", "层级"),
    "level-country": ("country", "国家"),
    "level-province": ("province", "省"),
    "level-municipality": ("municipality under the central government", "直辖市"),
    "level-prefecture-city": ("prefecture-level city", "地级市"),
    "level-county-city": ("county-level city", "县级市"),
    "level-district": ("district", "市辖区"),
    "level-development-zone": ("development zone", "开发区"),
    "level-functional-region": ("functional region", "功能区域"),
    "level-coastal-belt": ("coastal belt", "沿海地带"),
    "members": ("Members", "成员"),
    "member-of": ("Member of", "所属功能区域"),
    "children": ("Places within it", "下辖地区"),
    "codes": ("Codes", "代码"),
    "code-gbt2260": ("GB/T 2260", "GB/T 2260"),
    "code-iso3166_2": ("ISO 3166-2", "ISO 3166-2"),
    "code-iso3166_1": ("ISO 3166-1", "ISO 3166-1"),
    "code-wikidata": ("Wikidata", "维基数据"),
    "code-geonames": ("GeoNames", "GeoNames"),
    "no-codes": ("has no code of its own", "没有独立代码"),
    "namesakes": ("Not to be confused with", "同名异地"),
    "namesake": ("{name} in {of}", "{of}{name}"),
    "region-empty": (
        "No brief on this region yet, and none on a place within it.",
        "还没有关于该地区及其下辖地区的简报。",
    ),
    "region-around": ("Briefs on larger regions: {regions}", "更大范围的简报：{regions}"),
    "region-around-item": ("{region} ({n})", "{region}（{n}）"),
    "region-empty-more": ("How to add one", "如何添加"),
    "region-briefs": ("Briefs", "简报"),
    "region-briefs-none": ("None on the region as a whole.", "没有专写整个地区的简报。"),
    "region-briefs-below": ("Briefs on places within it", "关于下辖或成员地区的简报"),
    "region-briefs-rest": (
        "And {n} more, on the pages of those places.",
        "另有{n}篇，见各地页面。",
    ),
    "region-figures": ("Figures", "数字"),
    "region-figures-none": (
        "No source gives a figure for the region as a whole.",
        "没有来源给出整个地区的数字。",
    ),
    "region-entity-figures": (
        "Figures on institutions and places there",
        "当地机构与园区的数字",
    ),
    "region-entities": ("Who and what is there", "相关机构与事物"),
    "region-plans": ("Plans and targets", "规划与目标"),
    "region-plans-lead": (
        "From the briefs on the region; some of them also tell of plans for larger areas.",
        "出自关于该地区的简报，其中也有涉及更大范围的规划。",
    ),
    # Timeline
    "timeline-lead": (
        "What happened or is due, as the sources date it, and when each source came out. A date "
        "that its source does not state is marked as inferred; dates keep the precision of the "
        "source.",
        "按来源所给的时间，列出发生的事、计划到期的时间和各来源的发表时间。"
        "来源没有写明的日期标为推断，精确程度以来源为准。",
    ),
    "timeline-empty": ("Nothing is dated yet.", "暂无带日期的内容。"),
    "entry-event": ("event", "事件"),
    "entry-due": ("due", "到期"),
    "entry-published": ("published", "发表"),
    "entry-reported": ("reported event", "所报道的事件"),
    "timeline-published": ("Source of the brief: {brief}", "简报来源：{brief}"),
    "timeline-reported": ("Event covered by the brief: {brief}", "简报所报道的事件：{brief}"),
    # Topics
    "topics-lead": (
        "The subjects under which briefs are filed.",
        "简报按下列主题归类。",
    ),
    "topic-briefs": ("Briefs", "简报"),
    "topic-briefs-none": (
        "No brief is filed under this topic yet.",
        "该主题下还没有简报。",
    ),
    "topic-regions": ("Regions covered", "涉及地区"),
    "topic-entities": ("Who and what belongs here", "相关机构与事物"),
    "topic-figures": ("Key figures of these briefs", "上述简报的关键数字"),
    "topic-title": ("Topic: {name}", "主题：{name}"),
    "topic-description": (
        "{name}: briefs, key figures, institutions and things, each with its evidence.",
        "{name}：简报、关键数字、机构与事物，均注明依据。",
    ),
    # Who and what
    "entities-lead": (
        "Every organisation, park, platform, programme, policy, model and event that a source "
        "names. Persons are not listed: offices and organisations speak.",
        "来源提到的机构、园区、平台、计划、政策、模式和活动都在这里。"
        "个人不单列：陈述者一律记为单位或职务。",
    ),
    "type-organisations": ("Organisations", "机构"),
    "type-parks": ("Parks", "园区"),
    "type-places": ("Places", "地点"),
    "type-platforms": ("Platforms", "平台"),
    "type-programmes": ("Programmes", "计划与集群"),
    "type-policies": ("Policies", "政策"),
    "type-models": ("Models", "模式"),
    "type-events": ("Events", "活动"),
    "type-products": ("Products", "产品"),
    "name-basis": ("How sure the English name is", "英文名的依据"),
    "basis-official": ("official: the body's own", "官方英文名"),
    "basis-attested": ("attested: met in English publications", "见于英文出版物"),
    "basis-ours": ("ours: a rendering made for this site", "本站自译"),
    "basis-inferred": (
        "inferred: that the name belongs to this body is our inference",
        "推断：名称与对象的对应系本站推断",
    ),
    "basis-source": ("source: printed in Latin letters there", "来源中即为外文"),
    "part-of-page": ("Described under", "所在页面"),
    "offices": ("Speaks through", "发言职务"),
    "definition": ("What it is", "是什么"),
    "entity-more": ("In more detail", "详细说明"),
    "entity-more-other": (
        "There is more on this in Chinese: {link}",
        "另有英文的详细说明：{link}",
    ),
    "entity-statements": ("What the briefs say about it", "简报中的陈述"),
    "entity-says": ("What else its offices say", "其负责人的其他陈述"),
    "entity-figures": ("Figures", "数字"),
    "relations": ("Relations", "关系"),
    "relations-drawn": ("These relations in a chart", "关系图"),
    "relations-list": ("The relations and their evidence", "各项关系与出处"),
    "entity-outside": ("Known from outside the captures", "采集文本之外的信息"),
    "entity-named": ("Where the captures name it", "采集文本中的出处"),
    "entity-description": (
        "{name} ({other}): what it is, who says so, statements, relations and evidence.",
        "{name}（{other}）：是什么、谁说的、有哪些陈述与关系、依据何在。",
    ),
    "relation-inferred": ("inferred", "推断"),
    # Figures
    "figures-lead": (
        "{n}, none rounded, each with its qualifier, date, scope and speaker. Choose some to "
        "compare: they are drawn on one axis only where that is sound, and where it is not the "
        "page says why.",
        "共{n}，不作四舍五入，限定词、时点、范围和陈述者一并保留。"
        "可任选若干比较：确实可比才作图，不可比则说明原因。",
    ),
    "figures-empty": ("There are no figures yet.", "暂无数字。"),
    "figures-objects": ("What is counted, and what is not", "统计对象及其界限"),
    "figures-apart-why": (
        "Why figures often cannot be compared",
        "数字为何常常不可比",
    ),
    "figures-apart-anchor": ("why-figures-often-cannot-be-compared", "数字为何常常不可比"),
    "figures-status": ("How to read qualifier and status", "怎样看限定与性质"),
    "status-reported-text": (
        "The source says that it is so, or was.",
        "来源称情况就是或曾是如此。",
    ),
    "status-target-text": (
        "Somebody wants it to be so; it is not a fact yet.",
        "有人希望达到，尚非事实。",
    ),
    "status-forecast-text": ("Somebody expects it.", "有人预计如此。"),
    "status-derived-text": (
        "We computed it from other figures of the same source; the formula stands beside it.",
        "由本站根据同一来源的其他数字算出，旁边附有算式。",
    ),
    "status-vague-text": (
        "The source gives a word such as dozens, and no number.",
        "来源只有“数十”一类说法，没有具体数。",
    ),
    # Sources
    "sources-lead": (
        "One brief, one source. Each source has a report: who published it, what was lost or "
        "added on the way to us, and which statements rest on a repaired line.",
        "一篇简报对应一个来源。每个来源都附报告：由谁发表、流转中丢失或混入了什么、"
        "哪些陈述依据的是修复过的文字。",
    ),
    "sources-empty": ("There are no sources yet.", "暂无来源。"),
    "source-brief": ("Brief", "对应简报"),
    "source-publisher": ("First published by", "首发媒体"),
    "source-published": ("Published", "发表日期"),
    "source-damage": ("Damage", "损坏"),
    "repaired-of": ("{n} of {all}", "{n}/{all}条"),
    "source-repairs": ("On repaired lines", "依据修复文字的陈述"),
    "source-of": ("Source of “{title}”", "《{title}》的来源"),
    "source-description": (
        "Bibliography, dates, damage and reliability of the source of “{title}”.",
        "《{title}》所据来源的出版信息、日期、损坏情况与可靠性。",
    ),
    "bibliography": ("Bibliography", "出版信息"),
    "source-title": ("Title as printed", "原标题"),
    "source-authors": ("Byline", "署名"),
    "source-mirror": ("Captured from", "采集自"),
    "source-url": ("Address", "网址"),
    "url-unknown": ("not known", "不详"),
    "url-spam": ("not linked, since the site serves spam", "该站含垃圾内容，不设链接"),
    "source-language": ("Language", "语言"),
    "language-zh-Hans": ("Chinese, simplified script", "简体中文"),
    "language-zh-Hant": ("Chinese, traditional script", "繁体中文"),
    "language-en": ("English", "英文"),
    "capture-size": (
        "sha256 {hash}, {n} lines; not published",
        "sha256 {hash}，共{n}行；原文不公开",
    ),
    "source-dates": ("Dates, kept apart", "各个日期"),
    "dates-basis": ("Why these dates", "日期依据"),
    "basis-stated": ("stated", "来源写明"),
    "reliability": ("Reliability", "可靠性"),
    "damage-none": ("No damage was found.", "未发现损坏。"),
    "damage-unrecorded": (
        "This brief was written by hand, without a record of its source; nothing is known of "
        "damage.",
        "本简报系人工撰写，没有来源记录，损坏情况不明。",
    ),
    "damage-kind": ("Kind", "类型"),
    "damage-count": ("Places", "处数"),
    "damage-lines": ("Capture lines", "所在行"),
    "repaired-none": (
        "All {n} rest on lines that needed no repair.",
        "全部{n}所依据的文字均无需修复。",
    ),
    "repaired-some": (
        "{n} of {all} rest on a repaired line.",
        "{all}中，有{n}依据修复过的文字。",
    ),
    "repaired": ("What rests on a repaired line", "依据修复文字的陈述"),
    "missing-none": ("Nothing is listed as missing.", "没有列出缺失项。"),
    # Glossary
    "glossary-lead": (
        "{n} of Chinese cluster policy and the device trade, each defined in our own words. "
        "“{mark}” tells that a definition rests on more than the captures.",
        "共{n}，出自产业集群政策与医疗器械行业，释义均为本站自撰。"
        "标有“{mark}”的，释义依据不止采集文本。",
    ),
    "glossary-empty": ("There are no terms yet.", "暂无术语。"),
    "glossary-letters": ("Letters", "字母索引"),
    "glossary-used": ("Counted here: {objects}", "相关统计对象：{objects}"),
    "category-economy": ("economy", "经济"),
    "category-statistics": ("statistics", "统计"),
    "category-finance": ("finance", "金融"),
    "category-unit": ("units", "单位"),
    "category-policy": ("policy", "政策"),
    "category-programme": ("programmes", "计划"),
    "category-model": ("models", "模式"),
    "category-service": ("services", "服务"),
    "category-process": ("processes", "流程"),
    "category-domain": ("the trade", "行业"),
    "category-regulation": ("regulation", "监管"),
    "category-place": ("places", "地点"),
    "category-organisation": ("organisations", "机构"),
    "category-politics": ("politics", "政治"),
    "category-press": ("the press", "新闻用语"),
    # Open questions
    "questions-lead": (
        "What the sources leave out, where they contradict each other, what they claim to be "
        "first or only, and what we inferred.",
        "来源遗漏了什么，彼此哪里矛盾，对谁用了“首个”“唯一”一类说法，哪些是本站推断。",
    ),
    "questions-conflicts": ("Contradictions, side by side", "矛盾之处"),
    "questions-conflicts-none": (
        "No contradiction between statements is on record.",
        "暂无记录在案的矛盾。",
    ),
    "questions-missing": ("Facts that the sources leave out", "来源缺失的事实"),
    "questions-missing-none": ("No missing fact is on record.", "暂无记录在案的缺失。"),
    "questions-claims": ("Claims to be first, only, largest or leading", "“首个”“唯一”之类的说法"),
    "questions-claims-lead": (
        "Reported as claims, with the scope that the source gave.",
        "均作为来源的说法转述，并注明其所限定的范围。",
    ),
    "questions-claims-none": ("No such claim is on record.", "暂无此类说法。"),
    "questions-inferred": ("What we inferred", "本站的推断"),
    "questions-inferred-none": (
        "No statement rests on an inference of ours.",
        "没有依赖本站推断的陈述。",
    ),
    "questions-repaired": ("Statements on text restored by inference", "依据推断修复文字的陈述"),
    "questions-repaired-none": (
        "No statement rests on text that was restored by inference.",
        "没有依据推断修复文字的陈述。",
    ),
    "claim": ("Claim", "说法"),
    "claim-kind": ("Kind", "类型"),
    "claim-scope": ("Scope given by the source", "来源限定的范围"),
    "claim-first": ("first in time", "首个、率先"),
    "claim-rank-first": ("ranked first", "第一"),
    "claim-only": ("only", "唯一"),
    "claim-largest": ("largest", "最大"),
    "claim-among-largest": ("among the largest", "最大之一"),
    "claim-leading": ("leading", "领先"),
    "inference": ("What is inferred: {text}", "推断之处：{text}"),
    # Plans
    "plans-lead": (
        "What somebody intends or has set as a target, by whether it is due. Compared with "
        "{today}, the day on which this page was built.",
        "各方的打算和目标，按是否到期分列；以本页生成之日{today}为准。",
    ),
    "plans-empty": ("No plan or target is on record.", "暂无规划或目标。"),
    "plans-past": ("The due date has passed", "期限已过"),
    "plans-past-lead": (
        "Whether these were met is not recorded here.",
        "是否实现，本站没有记录。",
    ),
    "plans-now": ("Due in a period that includes today", "目前正在期限之内"),
    "plans-ahead": ("Not due yet", "尚未到期"),
    "plans-none": ("No due date given", "来源未写期限"),
    "due": ("Due {date}", "期限：{date}"),
    "due-none": ("no due date given", "未写期限"),
    "target-of": ("{what}, {scope}: {figure}", "{scope}{what}：{figure}"),
}
