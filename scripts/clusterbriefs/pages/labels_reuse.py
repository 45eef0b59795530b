"""The words of feeds, of the page of data and of what follows from them; part of `LABELS`."""

from __future__ import annotations

from typing import Final

REUSE_LABELS: Final[dict[str, tuple[str, str]]] = {
    # Feeds
    "feed-of": ("{site}: {of}", "{site}：{of}"),
    "feed-archive": ("{site}, older entries {n}", "{site}，较早条目{n}"),
    "feed-subtitle": (
        "New briefs, facts added to briefs, and corrections",
        "新简报、补入简报的事实与更正",
    ),
    "feed-cause-new-brief": ("New brief", "新简报"),
    "feed-cause-new-fact": ("New fact", "新的事实"),
    "feed-cause-correction": ("Correction", "更正"),
    "feed-title-new-brief": ("{title}", "{title}"),
    "feed-title-new-fact": ("New facts: {title}", "补充事实：{title}"),
    "feed-title-correction": ("Corrected: {title}", "更正：{title}"),
    "feed-facts-summary": (
        "Statements added to this brief: {n}.",
        "本简报补入陈述{n}条。",
    ),
    "follow": ("Follow", "订阅"),
    "follow-this": ("Follow changes on this page:", "订阅本页的变动："),
    "follow-all": ("Follow new briefs and corrections:", "订阅新简报与更正："),
    "as-files": ("This page as a file:", "本页的文件："),
    "feed-atom": ("Atom feed", "Atom订阅源"),
    "feed-json": ("JSON Feed", "JSON Feed"),
    # llms.txt
    "llms-summary": (
        "Briefs in English and Chinese on China’s regional life-science and medical-device "
        "clusters. Each retells one Chinese source; every statement names its speaker and the line "
        "of the source that it rests on.",
        "以中英两种语言撰写的中国各地生命科学与医疗器械集群简报。"
        "每篇转述一个中文来源，每条陈述注明陈述者及所依据的原文行号。",
    ),
    "llms-rules": (
        "When you use a figure, keep its qualifier (about, nearly, more than), its date, its scope "
        "and its speaker, and link to the statement: the address of the brief followed by #s- and "
        "the label of its footnote. Do not rank figures whose definitions or dates differ. What is "
        "marked as inferred is our conclusion, not the source’s.",
        "引用数字时，请保留限定词（约、近、超过）、时点、范围与陈述者，并链接到陈述本身："
        "简报网址加“#s-”与脚注标签。定义或时点不同的数字不可排名。标明“推断”的是本站的结论，来源没有这样说。",
    ),
    "llms-start": ("Start here", "从这里开始"),
    "llms-other": ("The same guide in Chinese", "英文版导览"),
    "llms-indexes": ("Indexes", "索引"),
    # The page of data
    "data": ("Data and feeds", "数据与订阅"),
    "data-description": (
        "The whole site as files: feeds, Markdown, JSON and tables, under an open licence.",
        "本站全部内容均可取得文件：订阅源、Markdown、JSON与数据表，以开放许可发布。",
    ),
    "data-sources": (
        "Chinese articles and pages, one for each row of this table",
        "中文报道与网页，表中每行一个",
    ),
    "data-place": ("China", "中国"),
    "data-lead": (
        "Everything on these pages is also available as files, for a feed reader, a spreadsheet or "
        "a program. No key is needed. Tables and JSON files give both languages side by side.",
        "页面上的内容都有对应的文件，可用订阅软件、电子表格或程序读取，无需申请密钥。"
        "数据表与JSON文件中英文并列。",
    ),
    "data-follow": (
        "A feed carries three kinds of change: a new brief, with its full text; a fact added to a "
        "brief later; and a correction. Each entry gives the day on which the change was recorded. "
        "A brief written by hand appears in the feeds only if its author gave that day.",
        "订阅源收录三类变动：新简报（附全文）、日后补入简报的事实、更正。"
        "每条均注明变动记录的日期；手写的简报，作者注明日期的才会收录。",
    ),
    "data-follow-all": ("Everything:", "全部内容："),
    "data-follow-part": (
        "One region or topic: the links are at the end of its page, and feed readers find them by "
        "themselves. A region’s feed also covers the places within it.",
        "单个地区或主题：链接见该页末尾，订阅软件也能自动识别。地区的订阅源包含其下辖各地。",
    ),
    "data-files": ("Files beside the pages", "随页文件"),
    "data-files-lead": (
        "Add the file name to the address of a page, or replace the final slash with .json.",
        "在页面网址后加上文件名，或把末尾的斜杠换成.json即可。",
    ),
    "data-example": ("Example:", "示例："),
    "data-file-markdown": ("Markdown of every page", "每页的Markdown"),
    "data-file-markdown-text": (
        "The text of the page without menus and footer. For a brief it is the source file, with "
        "front matter and footnotes.",
        "去掉菜单和页脚后的文字；简报则为源文件，含文首元数据与脚注。",
    ),
    "data-file-brief": ("JSON of a brief", "简报的JSON"),
    "data-file-brief-text": (
        "Bibliography, dates, statements, figures, evidence, missing facts, contradictions and "
        "corrections.",
        "出版信息、日期、陈述、数字、依据、缺失、矛盾与更正。",
    ),
    "data-file-region": ("JSON of a region", "地区的JSON"),
    "data-file-region-text": (
        "Names, codes and place in the tree of regions, with briefs, entities and figures.",
        "名称、代码、所处层级，及其简报、机构与事物、数字。",
    ),
    "data-file-entity": ("JSON of an entity", "机构与事物的JSON"),
    "data-file-entity-text": (
        "Names, definition, relations, and the statements and figures about it.",
        "名称、定义、关系，以及有关的陈述与数字。",
    ),
    "data-file-llms-text": (
        "A short guide to the site for language models, with links to the Markdown.",
        "供语言模型使用的简短导览，附各页Markdown的链接。",
    ),
    "data-schema": ("Format of the JSON files", "JSON文件的格式"),
    "data-schema-text": (
        "One JSON Schema (draft 2020-12) describes all three kinds of file, field by field; the "
        "field “kind” says which one a file is. Numbers are stored as text, so that no digit is "
        "lost. Dates are in EDTF. Addresses are relative to the root of the site.",
        "三类文件同用一个JSON Schema（draft 2020-12），逐字段说明；“kind”字段标明类别。"
        "数值以文本保存，以免丢失位数；日期采用EDTF；网址均相对于本站根目录。",
    ),
    "data-schema-example": (
        "import json, jsonschema\n\n"
        'schema = json.load(open("schema/v1.json"))\n'
        'brief = json.load(open("briefs/….json"))\n'
        "jsonschema.validate(brief, schema)",
        "import json, jsonschema\n\n"
        'schema = json.load(open("schema/v1.json"))\n'
        'brief = json.load(open("briefs/….json"))\n'
        "jsonschema.validate(brief, schema)",
    ),
    "data-tables": ("The whole corpus as tables", "全库数据表"),
    "data-tables-lead": (
        "A Frictionless Data Package: CSV files in UTF-8, with a description of every field, its "
        "type and the table it refers to:",
        "Frictionless数据包：UTF-8编码的CSV文件，附各字段的说明、类型与所引用的表：",
    ),
    "data-table-holds": (
        "The tables, and what one row of each stands for:",
        "各表及其每行的内容：",
    ),
    "data-table-sources": ("A source, with its brief.", "来源及其简报。"),
    "data-table-source-regions": (
        "A region that a source is filed under.",
        "来源所归的地区。",
    ),
    "data-table-source-topics": ("A topic that a source is filed under.", "来源所归的主题。"),
    "data-table-statements": ("A statement, in both languages.", "陈述，中英并列。"),
    "data-table-statement-entities": (
        "An entity that a statement names.",
        "陈述提到的机构与事物。",
    ),
    "data-table-evidence": (
        "A line of a capture that a statement rests on, with its hash.",
        "陈述所依据的采集文本行号及校验值。",
    ),
    "data-table-figures": (
        "A figure, with its qualifier, status, date and scope.",
        "数字，附限定词、性质、时点与范围。",
    ),
    "data-table-entities": ("An organisation, park, policy and so on.", "机构、园区、政策等。"),
    "data-table-entity-regions": (
        "A region that an entity is filed under.",
        "机构与事物所归的地区。",
    ),
    "data-table-relations": (
        "A relation of an entity to another or to a region.",
        "机构与事物之间的关系，或与地区的关系。",
    ),
    "data-table-regions": ("A region, with its codes.", "地区及其代码。"),
    "data-table-region-members": ("A member of a functional region.", "功能区域的成员。"),
    "data-table-speakers": ("A speaker.", "陈述者。"),
    "data-table-terms": ("A term in the glossary.", "术语。"),
    "data-table-topics": ("A topic.", "主题。"),
    "data-table-measures": ("A measure, with what it may be compared with.", "指标及可比条件。"),
    "data-table-objects": ("What is counted or measured.", "统计对象。"),
    "data-table-units": ("A unit.", "单位。"),
    "data-values": (
        "An empty cell means “not known” or “not applicable”. Money is in yuan, areas are in "
        "square metres, shares in per cent. Each EDTF date is followed by the first and the last "
        "day that it can mean. A value without its qualifier, date and scope is not what "
        "the source said: keep the columns together.",
        "空格表示不详或不适用。金额以元、面积以平方米、占比以百分数计。"
        "EDTF日期之后列出它可能所指的第一天和最后一天。数值离开限定词、时点与范围，便不是来源的原意：各列请勿拆散。",
    ),
    "archive": ("The whole site, for reading offline", "全站离线版"),
    "archive-text": (
        "One archive with all pages, charts and data. Unpack it and open index.html: search, "
        "filters, citations and “Check it yourself” all work without a network or a server.",
        "全部页面、图表和数据收在一个压缩包里。解压后打开index.html即可，搜索、筛选、引用和“自行核查”都不用联网，也不用服务器。",
    ),
    "archive-link": ("Download the archive (ZIP)", "下载离线版（ZIP）"),
    "data-licence": ("Licence", "许可"),
    "data-licence-text": (
        "Text and data are under CC BY 4.0: use them for any purpose, name “Cluster Briefs "
        "contributors”, link to the page, and say what you changed. The sources are not ours to "
        "license, and captures are not among the files.",
        "文字与数据采用CC BY 4.0许可：任何用途均可，请署名“Cluster Briefs contributors”，"
        "附上页面链接，并说明所作改动。来源的权利不属本站；采集文本不在文件之列。",
    ),
    "data-citing": ("Citing", "引用"),
    "data-citing-text": (
        "Cite the statement, not the file: its address is that of the brief’s page followed by #s- "
        "and the id of the statement. To cite the whole corpus, give its version: the day of the "
        "last recorded change, found in datapackage.json. More: {about}.",
        "请引用陈述，而非文件：陈述的网址为简报页面加“#s-”与陈述编号。引用全库时请注明版本，"
        "即最近一次变动记录的日期，见datapackage.json。详见“{about}”。",
    ),
    "data-changes": ("What may change", "变更规则"),
    "data-changes-text": (
        "Ids and addresses do not change. Within a version of the schema, fields may be added; "
        "where one is renamed, removed or changes its meaning, a new version appears beside the "
        "old one, which is kept for at least a year. Corrected statements keep their ids; "
        "withdrawn ones are listed under Corrections.",
        "编号与网址保持不变。同一版本的格式只增字段；字段若有改名、删除或含义变动，则另出新版，"
        "旧版至少保留一年。更正后的陈述编号不变；撤回的陈述列入“更正”页。",
    ),
}
