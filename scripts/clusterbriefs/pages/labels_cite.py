"""The words of citations and of their dialog, in both languages."""

from __future__ import annotations

from typing import Final

CITE_LABELS: Final[dict[str, tuple[str, str]]] = {
    # The buttons
    "cite-short": ("Cite", "引用"),
    "cite-brief": ("Cite this brief", "引用本简报"),
    "cite-statement": ("Cite the statement {key}", "引用陈述{key}"),
    "cite-figure": ("Cite the figure {key}", "引用数字{key}"),
    "one-file": ("Single-file version for print and PDF", "单文件版，供打印或存为PDF"),
    # What is cited
    "cited-statement": ("Statement {id}", "陈述{id}"),
    "cited-words": ("“{words}”", "“{words}”"),
    "cited-quantity": ("{what}, {scope}: {quantity}", "{scope}{what}：{quantity}"),
    "cited-quantity-of": ("{what}: {quantity}", "{what}：{quantity}"),
    "cited-kind": ("{qualifier}, {status}", "{qualifier}，{status}"),
    "cited-as-of": ("as of {date}", "时点：{date}"),
    "cited-undated": ("no as-of date given", "未注明时点"),
    "cited-date-inferred": ("{date}, date inferred", "{date}，时间系推断"),
    "cited-told": ("Time referred to: {date}.", "所述时间：{date}。"),
    "cited-by": ("Speaker: {speaker}.", "陈述者：{speaker}。"),
    "cited-note": ("Caveat: {note}", "说明：{note}"),
    "cited-claim": ("Claim: {kind}; scope: {scope}.", "说法：{kind}，范围：{scope}。"),
    "cited-due": ("Plan, due {date}.", "规划，期限：{date}。"),
    "cited-plan": ("Plan, no due date given.", "规划，未写期限。"),
    "cited-derived": ("Derived: {formula}.", "推算方法：{formula}。"),
    "cited-repair": ("The line it rests on needed {repair}.", "所依据的行经过{repair}。"),
    "cited-evidence": (
        "Evidence: capture {capture}, {lines}; {proof}.",
        "依据：采集文本{capture}，{lines}；{proof}。",
    ),
    "cited-line": ("line {line} ({hash})", "第{line}行（{hash}）"),
    "cited-capture": ("Based on capture {capture}.", "据采集文本{capture}写成。"),
    # The source, as a reference names it
    "cited-of": ("Brief based on a Chinese source", "据中文来源写成的简报"),
    "cited-of-titled": ("Brief based on the Chinese article “{title}”", "据《{title}》"),
    "cited-of-untitled": ("Brief based on an untitled Chinese article", "据一篇无题报道"),
    "cited-publisher-inferred": ("{name}, inferred", "{name}（推断）"),
    "cited-version": ("Version {version}", "版本{version}"),
    # The dialog
    "cite-title-brief": ("Cite this brief", "引用本简报"),
    "cite-title-statement": ("Cite this statement", "引用这条陈述"),
    "cite-title-figure": ("Cite this figure", "引用这个数字"),
    "cite-formats": ("Formats", "格式"),
    "cite-style": ("Text (APA)", "文本（GB/T）"),
    "cite-copy": ("Copy", "复制"),
    "cite-copied": ("Copied.", "已复制。"),
    "cite-selected": (
        "This browser does not let the page copy. The text is selected: please copy it yourself.",
        "浏览器不允许本页复制。文字已选中，请手动复制。",
    ),
    "cite-download": ("Download", "下载"),
    "cite-close": ("Close", "关闭"),
    "cite-loading": ("Loading…", "正在加载……"),
    "cite-failed": (
        "The citation could not be loaded. For now, please cite the address of this page.",
        "引用信息加载失败，可先引用本页网址。",
    ),
    "cite-access": (
        "The text follows APA 7. The access date is today’s, by the clock of this device; the "
        "version number identifies the text of the brief as it now stands.",
        "文本依照GB/T 7714—2015。查阅日期取自本设备的时钟，版本号对应简报当前的文字。",
    ),
}
