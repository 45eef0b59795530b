"""The words of the site's own furniture, in both languages, side by side."""

from __future__ import annotations

from typing import Final

from clusterbriefs.pages.index_labels import INDEX_LABELS
from clusterbriefs.pages.labels_card import CARD_LABELS
from clusterbriefs.pages.labels_cite import CITE_LABELS
from clusterbriefs.pages.labels_compare import COMPARE_LABELS
from clusterbriefs.pages.labels_figures import FIGURE_LABELS
from clusterbriefs.pages.labels_pictures import PICTURE_LABELS
from clusterbriefs.pages.labels_reuse import REUSE_LABELS
from clusterbriefs.pages.labels_schematic import SCHEMATIC_LABELS
from clusterbriefs.pages.labels_search import SEARCH_LABELS
from clusterbriefs.pages.labels_terms import TERM_LABELS

LABELS: Final[dict[str, tuple[str, str]]] = {
    "site-name": ("Cluster Briefs", "集群简报"),
    "tagline": (
        "Checkable briefs on China’s regional life-science and medical-device clusters",
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
    # Home
    "home-title": (
        "China’s life-science and medical-device clusters,|in briefs that can be checked",
        "中国生命科学与医疗器械集群|可逐句核查的简报",
    ),
    "home-lead": (
        "Each brief retells one Chinese source in English and Chinese. Every sentence names the "
        "line that it rests on and who said it; every figure keeps its date, scope and qualifier.",
        "每篇简报以中英两种语言转述一个中文来源：每句话注明所依据的原文行号和陈述者，"
        "每个数字保留时点、范围和限定词。",
    ),
    "home-for": ("For whom", "供谁使用"),
    "home-for-text": (
        "Analysts, journalists, investors and policy researchers who compare regions or quote a "
        "figure, and want to check it first.",
        "比较各地、引用数字，并希望先行核对的分析师、记者、投资人和政策研究者。",
    ),
    "home-covers": ("Regions covered", "覆盖地区"),
    "home-trust": ("Why it can be trusted", "何以可信"),
    "home-trust-text": (
        "{whole} of {all} statements rest on text that needed no repair; what is inferred, "
        "missing or contradicted is said to be so.",
        "{all}条陈述中，{whole}条依据的原文无需修复；凡属推断、缺失或相互矛盾之处，均予注明。",
    ),
    "home-tally": ("The corpus in numbers", "收录规模"),
    "home-n-briefs": ("brief|briefs", "篇简报"),
    "home-n-statements": ("statement with evidence|statements with evidence", "条有据可查的陈述"),
    "home-n-figures": ("figure|figures", "个数字"),
    "home-n-missing": ("missing fact|missing facts", "项缺失的事实"),
    "home-n-conflicts": ("contradiction|contradictions", "处相互矛盾"),
    "home-regions": ("Regions and their latest figures", "各地最新数字"),
    "home-regions-all": ("All regions", "全部地区"),
    "home-no-figures": ("No key figures yet.", "暂无关键数字。"),
    "home-no-briefs": ("No briefs yet.", "暂无简报。"),
    "home-newest": ("Newest briefs", "最新简报"),
    "home-all-briefs": ("All briefs", "全部简报"),
    "home-check": ("How a figure is checked", "数字如何核查"),
    "home-check-claim": ("A brief says", "简报这样写"),
    "home-check-evidence": ("Its footnote names the evidence", "脚注注明依据"),
    "home-check-line": (
        "Line {line} of the captured page, hash {hash}",
        "采集文本第{line}行，校验值{hash}",
    ),
    "home-check-program": (
        "Anyone with the same page can recompute the hash",
        "持有同一网页者可自行重算校验值",
    ),
    "home-check-why": (
        "The sources’ own sentences are not republished here. Facts are restated in our words, so "
        "the line number and its hash are what lead back to the original.",
        "本站不转载原文语句，只用自己的话陈述事实；要回到原文，靠的是行号和该行的校验值。",
    ),
    "home-check-more": ("Read the method", "查看方法"),
    "home-open": ("What is still open", "尚待查明"),
    "home-open-more": ("All open questions", "全部存疑"),
    # A brief
    "brief-facts": ("At a glance", "概览"),
    "brief-old": (
        "The latest figure in this brief is for {date}, more than three years ago. Things may "
        "have changed since.",
        "本简报最新的数字截至{date}年，距今已超过三年，情况可能已有变化。",
    ),
    "brief-edited": (
        "Statements edited by hand since they were made from the seed: {n}.",
        "自种子记录生成后经人工修改的陈述：{n}条。",
    ),
    "event-date": ("Event", "事件日期"),
    "capture-date": ("Captured or reposted", "采集或转载日期"),
    "title-cut": ("title cut off in the capture", "采集文本中标题不全"),
    "title-missing": ("no title in the capture", "采集文本无标题"),
    "publisher-unknown": ("publisher not known", "首发媒体不明"),
    "inferred": ("inferred", "推断"),
    "via-mirror": ("captured from {name}", "采集自{name}"),
    "mirror-not-linked": ("not linked: it serves spam", "含垃圾内容，不设链接"),
    "original": ("Original page", "原始网页"),
    "archived": ("Archived copy", "存档副本"),
    "source-report": ("Report on this source", "来源与损坏报告"),
    "speakers": ("Who speaks", "陈述者"),
    "capture": ("Capture", "采集文本"),
    "capture-lines": ("{n} lines", "共{n}行"),
    "key-figures": ("Key figures", "关键数字"),
    "all-figures": (
        "All {n} figures of this brief are among the figures of the site",
        "本简报共{n}个数字，均列入全站数字表",
    ),
    "missing": ("What the source leaves out", "原文缺失"),
    "outside": ("Known from elsewhere", "据其他来源"),
    "conflicts": ("What does not fit together", "相互矛盾之处"),
    "conflict-side": ("see: {title}", "见《{title}》"),
    "conflict-here": ("see the statement", "见本文陈述"),
    "damage": ("Damage to the captured text", "采集文本的损坏"),
    "repair-mechanical": ("mechanical repair", "机械修复"),
    "repair-inferred": ("inferred repair", "推断修复"),
    "repair-mechanical-text": (
        "The bytes left in the capture determine the words that these statements rest on:",
        "以下陈述所依据的文字可由采集文本残存的字节唯一还原：",
    ),
    "repair-inferred-text": (
        "Part of the words that these statements rest on is lost and has been inferred:",
        "以下陈述所依据的文字有一部分已经丢失，系推断补全：",
    ),
    "brief-entities": ("Who and what it names", "文中提到的机构与事物"),
    "related": ("Related briefs", "相关简报"),
    "related-none": (
        "No other brief shares a region, topic or entity with this one.",
        "暂无与本篇同地区、同主题或提及相同机构的简报。",
    ),
    "brief-evidence": ("Evidence, sentence by sentence", "逐句依据"),
    "cite": ("How to cite", "如何引用"),
    "fold-figures": ("Show all {n} key figures", "显示全部{n}个关键数字"),
    "fold-facts": ("Show capture, topics and speakers", "显示采集文本、主题与陈述者"),
    "cite-source": (
        "Quote a figure with its qualifier, date and speaker, and name the original source.",
        "引用数字时请连同限定词、时点和陈述者一并引用，并注明原始来源。",
    ),
    "beside": ("Figures and caveats of this passage", "本段的数字与说明"),
    "date-basis": ("Why these dates", "日期依据"),
    "notice-missing": (
        "This brief has not been written in English yet.",
        "本简报尚无中文版。",
    ),
    "notice-read-other": ("阅读中文版", "Read it in English"),
    # Every page
    "skip": ("Skip to content", "跳到正文"),
    "menu": ("Menu", "菜单"),
    "contents": ("On this page", "本页内容"),
    "main-nav": ("Main", "主导航"),
    "footer-nav": ("Footer", "页脚导航"),
    "switch-language": ("中文", "English"),
    "theme-toggle": ("Dark colours", "深色显示"),
    "licence": (
        "Text and data: CC BY 4.0. Code: MIT.",
        "文字与数据：CC BY 4.0；代码：MIT。",
    ),
    "contact-repository": ("Issues and code: {link}.", "议题与代码：{link}。"),
    "contact-address": ("Contact: {link}.", "联系方式：{link}。"),
    "contact-none": (
        "The publisher of this copy has not given a contact.",
        "本副本的发布者没有提供联系方式。",
    ),
    "not-found": ("There is no page at this address", "此网址没有页面"),
    "not-found-text": (
        "It may have been mistyped. Addresses of briefs and statements do not change.",
        "可能是网址输入有误；简报和陈述的网址不会变动。",
    ),
    "backlink": ("Back to the sentence of footnote {}", "返回脚注{}所在的句子"),
    # Index pages
    **INDEX_LABELS,
    **PICTURE_LABELS,
    **SCHEMATIC_LABELS,
    # Citations
    **CITE_LABELS,
    **TERM_LABELS,
    **CARD_LABELS,
    **COMPARE_LABELS,
    **FIGURE_LABELS,
    **REUSE_LABELS,
    **SEARCH_LABELS,
    # Check it yourself
    "check": ("Check it yourself", "自行核查"),
    "check-description": (
        "Drop a captured page here and the browser checks each statement and figure against it.",
        "放入一份采集文本，由浏览器逐条核对陈述和数字。",
    ),
    "check-lead": (
        "If you hold the text of a page that a brief was made from, choose it here. The browser "
        "looks for each line that the brief names, by its hash, and for each number on that line.",
        "持有简报所依据网页文本的，请在此选择。浏览器会按校验值逐行查找简报引用的行，并在该行查找数字。",
    ),
    "check-private": (
        "The file stays on your machine: nothing is sent, and no request is made.",
        "文件只留在本机：不上传，也不发出任何请求。",
    ),
    "check-private-large": (
        "The file stays on your machine: none of it is sent. When you choose one, the page asks "
        "this site only for the list of captures and for the record of the brief that fits.",
        "文件只留在本机，不会上传。选择文件后，页面只向本站读取采集文本清单和相符简报的记录。",
    ),
    "check-error": (
        "The record of this capture could not be read; reload the page and choose the file again.",
        "未能读取这份采集文本的记录，请刷新页面后重新选择文件。",
    ),
    "check-file": ("Choose a text file, or drop it here", "选择文本文件，或拖放到此处"),
    "check-noscript": (
        "Checking here needs JavaScript. On the command line it does not:",
        "在此核查需启用JavaScript；用命令行则不必：",
    ),
    "check-reading": ("Reading the file…", "正在读取文件……"),
    "check-empty": ("The file is empty.", "文件是空的。"),
    "check-exact": (
        "This is byte for byte the capture of “{title}”.",
        "该文件与《{title}》的采集文本逐字节相同。",
    ),
    "check-copy": (
        "This is another copy of the article behind “{title}”: not the same bytes, but lines "
        "that say the same.",
        "该文件是《{title}》所据报道的另一份副本：字节不同，但有内容相同的行。",
    ),
    "check-none": (
        "No line of this file is named by any brief.",
        "没有任何简报引用这份文件里的行。",
    ),
    "check-line": ("line {line}", "第{line}行"),
    "check-found": ("line {line} is there", "第{line}行在"),
    "check-moved": ("line {line} is there, as line {at}", "第{line}行在，位于第{at}行"),
    "check-lost": ("line {line} is not there", "第{line}行不在"),
    "check-number": ("{number}: on the line", "{number}：在该行"),
    "check-no-number": ("{number}: not found as printed", "{number}：未按原样找到"),
    "check-no-hash": ("no hash", "无校验值"),
    "check-sum": (
        "Lines found: {lines} of {all}. Numbers found on them: {numbers} of {allnumbers}.",
        "找到的行：{lines}/{all}；在这些行上找到的数字：{numbers}/{allnumbers}。",
    ),
    "check-how": ("How it works", "核查方法"),
    "check-how-1": (
        "The hash of the whole file tells whether it is the very capture that a brief names.",
        "先算整份文件的校验值，看是不是简报所指的那份采集文本。",
    ),
    "check-how-2": (
        "Each line is hashed without its white space, and looked for among the lines that the "
        "brief's footnotes name; a line whose punctuation alone differs is found by its letters.",
        "再逐行计算去掉空白后的校验值，与脚注所指的行比对；仅标点不同的行，按文字找出。",
    ),
    "check-how-3": (
        "On a line that is found, each number is looked for as it was printed.",
        "找到一行后，再在该行按原样查找数字。",
    ),
    "check-limits": (
        "A hash proves that a line says what we read, not that what it says is true. A line that "
        "another mirror damaged in a way of its own is not found here; the command briefs verify "
        "repairs lines first and finds more.",
        "校验值只证明这一行写的就是我们读到的，不证明它属实。别的转载站以另一种方式损坏的行，"
        "这里找不到；briefs verify命令会先修复再查找，因而找到的更多。",
    ),
    # Corrections
    "corrections": ("Corrections", "更正"),
    "corrections-description": (
        "What was corrected, when, from what to what, and why.",
        "更正了什么、何时更正、由何改为何、因何而改。",
    ),
    "corrections-lead": (
        "A statement that turns out wrong is corrected in both languages and listed here. The "
        "address of the statement stays.",
        "陈述若有错误，两种语言同时更正，并在此列出；陈述的固定网址不变。",
    ),
    "corrections-made": ("Corrections made", "已作更正"),
    "corrections-none": ("None so far.", "目前没有。"),
    "corrections-was": ("Was", "原为"),
    "corrections-now": ("Now", "改为"),
    "corrections-causes": ("Causes", "更正原因"),
    "cause-new-fact": ("New fact", "新的事实"),
    "cause-new-fact-text": (
        "A later source says more or otherwise; the earlier statement was right by its source.",
        "后来的来源有补充或不同说法；原陈述与其来源相符。",
    ),
    "cause-source-corrected": ("Source corrected", "来源更正"),
    "cause-source-corrected-text": (
        "The publisher changed or withdrew what the statement rested on.",
        "发布者更改或撤回了陈述所依据的内容。",
    ),
    "cause-our-error": ("Our error", "本站差错"),
    "cause-our-error-text": (
        "We read, rendered or computed it wrongly.",
        "由本站误读、误译或误算造成。",
    ),
    "corrections-report": ("Report an error", "报告差错"),
    "corrections-report-text": (
        "Fill in these lines, and send them there:",
        "请填写以下各行，再发到上述地址：",
    ),
    "corrections-template": (
        "Address of the statement (the # beside it): \n"
        "What stands there: \n"
        "What should stand there: \n"
        "How you know (source, line, or the capture's sha256): \n"
        "Cause (new fact, source corrected, our error): ",
        "陈述的网址（陈述旁的#）：\n"
        "现在写的是：\n"
        "应当写成：\n"
        "依据（来源、行号，或采集文本的sha256）：\n"
        "原因（新的事实、来源更正、本站差错）：",
    ),
    # What was verified
    "proof-marks": ("What the marks mean", "核验标记说明"),
    "proof-proven": ("proven against the capture", "已对照采集文本核实"),
    "proof-proven-text": (
        "A program found the number, with its unit and qualifier, on the line that the footnote "
        "names.",
        "程序在脚注所指的行找到了该数字及其单位和限定词。",
    ),
    "proof-mechanical": (
        "proven on a line repaired mechanically",
        "在机械修复的行上核实",
    ),
    "proof-mechanical-text": (
        "The line was damaged; the bytes that are left determine what it said.",
        "该行曾受损，残存字节可唯一还原原文。",
    ),
    "proof-inferred": ("found on a line repaired by inference", "在推断修复的行上找到"),
    "proof-inferred-text": (
        "Part of the line is lost; what stood there is inferred.",
        "该行有一部分丢失，内容系推断补全。",
    ),
    "proof-attributed": ("attributed: the speaker is proven", "仅有归属：陈述者已核实"),
    "proof-attributed-text": (
        "There is no number to prove; the line and its speaker are.",
        "没有可核实的数字；所依据的行和陈述者已核实。",
    ),
    "proof-unverified": ("not verified since it was edited", "修改后尚未核验"),
    "proof-unverified-text": (
        "The text or its seed changed after the last recorded verification, or there was none.",
        "文字或其种子记录在上次核验之后有改动，或尚未核验。",
    ),
}
"""Name of a label: English, Chinese. Templates name a label; tests hold that each one exists."""
