"""debris: drops what programs left in a text: tags of forums, scripts, text decoded wrongly.

removes (head)| document.write('<div class="top">');var _x=_x||[];
removes (head)| • <tr id="a1"></tr> <sup id="a1"></sup>
removes (tail)| var share={"text":"","mini":"2"};
    repairs (body)| 园区联合建设两个检测平台和[url=http://example.net]三个示范园区，[/url]明年投用。 -> 园区联合建设两个检测平台和三个示范园区，明年投用。
    repairs (body)| 产值合计四百亿元，（http://www.example.net 十倍杠杆炒股）占全国的三成。 -> 产值合计四百亿元，占全国的三成。
    repairs (body)| 项目已经开工建设。锟斤拷锟斤拷预计明年六月竣工，总投资九亿元。 -> 项目已经开工建设。预计明年六月竣工，总投资九亿元。
    repairs (body)| 祛斑治疗费用 http://zz.example.net/a/1.html6月的山城雨水不断，园区的三期工程仍按计划开工，明年投用。 -> 6月的山城雨水不断，园区的三期工程仍按计划开工，明年投用。
    removes (body)| - @" t$ o6 B+ a# M; x
    repairs (body)| 产值合计四百亿元，占全国的三成，比上年增长一成。* ~3 G. L! p1 v" i -> 产值合计四百亿元，占全国的三成，比上年增长一成。
    leaves (body)| A B C D E F
    leaves (body)| 屏幕上满是“锟斤拷”，程序员一看就知道，文件被用错的编码打开过。
    leaves (body)| 老戏迷锟斤拷锟斤拷还把珍藏多年的唱片捐给了学校，学校专门腾出一间屋子存放。
    leaves (body)| 官网（https://www.example.gov.cn）同步公布了英文版，供投资者查阅。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules.offers import telling
from clusterbriefs.clean.scan import OPENS_IN_SIGN, hint
from clusterbriefs.clean.take_out import take_out

NAME: Final = "debris"
KIND: Final = "stray-characters"

_SCRIPT: Final = regex(
    r"document\.write|window\._|\bvar\s+\w+\s*=\s*[\[{\"'\w]|\bfunction\s*\w*\s*\(|\$\(\s*(?:document|['\"#])|_hmt\b"
    r"|addEventListener|</?(?:div|script|span|iframe|style)\b[^>]{0,80}>"
)
_TAG_LINK: Final = regex(r"\[url=[^\]]{0,200}\](.{0,40}?)\[/url\]", re.IGNORECASE)
_TAG: Final = regex(
    r"\[/?(?:url|img|size|color|font|align|backcolor|quote|attach|media)(?:=[^\]]{0,200})?\]",
    re.IGNORECASE,
)
_HTML: Final = regex(
    r"</?(?:p|br|strong|span|div|a|img|em|b|font|section)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
_LINKED: Final = regex(r"[（(]\s*(?:https?://|www\.)[^\s（()）]{4,80}\s+[^（()）]{2,24}[)）]")
_IN_FRONT: Final = regex(
    r"^(?:[\u4e00-\u9fff]{2,14} )?(?:https?://|www\.)[\w.-]+/[!-~]{0,120}?(?:\.s?html?|\.php|\.aspx?|/)"
    r"(?=\d{0,4}[年月日]|[\u4e00-\u9fff“])"
)
"""An address, with what it leads to, that a program set in front of a paragraph."""
_RULE: Final = regex(r"[-—_=*·.~─━•●◆■★☆\s]{4,}")
"""A line drawn with signs."""
_LED: Final = regex(r"(?:官网|网址|网站|地址|链接|主页|见|登录|访问|平台|来源|系统|入口)\s*$")
_JAMMED: Final = regex(
    r"(?:^|(?<=[。！？”；]))\s*(?=(?:\S{1,2} ){4,}\S{1,2}$)(?=(?:\S*[!-/:-@\[-`{-~]\S* ?(?:[A-Za-z0-9]{1,2} )?){3})[ -~]{9,60}$"
)
"""Letters and signs that forums strew at the end of lines to spoil copies."""
_JAMMED_SHORT: Final = regex(
    r"(?<=[。！？”；])\s*(?=[ -~]*[!-/:-@\[-`{-~] ?[A-Za-z0-9]|[A-Za-z0-9] [A-Za-z0-9][!-/:-@\[-`{-~])\S{1,2}(?: \S{1,2}){2,8}$",
    re.ASCII,
)
"""Fewer of them: where two lines of a page end so."""
_TAGS_ALONE: Final = regex(r"\W{0,4}(?:</?[a-zA-Z][^<>]{0,200}>\s*)+\W{0,4}")
_WRONG: Final = regex(
    r"(?<![“‘「《])(?:(?:锟斤拷)+锟?|烫{3,}|屯{3,})(?![”’」》])|(?<=[。！？；”])\ufffd+(?=$|[\u4e00-\u9fff])"
)
"""What characters that were lost come out as where a text is decoded wrongly."""
_HAN: Final = regex("[\u4e00-\u9fff]")
_HINT: Final = hint(
    "[url [/url [img [/img [size [/size [color [/color [font [align [attach [URL [IMG <p <br <strong <span <div <a"
    " <img <em <font <section </ <script <iframe (http (www 锟斤拷 烫烫烫 屯屯屯 \ufffd _hmt document. window. var"
    " function $( addEventListener".split()
) | hint(["( http", "( www"])

_JAMMER: Final = regex(r"(?:\S{1,2} ){4}\S{1,2}$", re.MULTILINE)
_GAPS: Final = 4
"""Spaces that it cannot do without."""
_FORUM: Final = hint("论坛 发帖 帖子 回帖 楼主 沙发".split())
_CLOSING: Final = hint(["】"])
_UNOPENED: Final = regex(r"[^【】（）()［］\[\]〔〕。]{2,48}】(?=[\u4e00-\u9fff“])")
"""What is left of a bracket that a program put in front of a paragraph."""
_ADDRESSED: Final = hint(["http", "www."])


def apply(doc: Document) -> None:
    """Remove lines of scripts around the text, and such remains inside of it."""
    for line in doc.having(OPENS_IN_SIGN):
        if _RULE.fullmatch(line.text):
            doc.remove(line, NAME, "furniture")
    for line in doc.having(_ADDRESSED):
        found = _IN_FRONT.match(line.text) if line.prose else None
        if found is not None and not _LED.search(line.text.split("http")[0].split("www.")[0]):
            doc.replace(line, 0, found.end(), "", NAME, "injected-phrase", action="removed")
    jammed = doc.ascii_part.count(" ") >= _GAPS and _JAMMER.search(doc.ascii_part) is not None
    for line in doc.live() if jammed else ():
        if (found := _JAMMED.search(line.text, max(0, len(line.text) - 64))) is not None:
            doc.replace(line, found.start(), len(line.text), "", NAME, KIND, action="removed")
    if jammed or doc.hints & _FORUM:
        _jammed_short(doc)
    for line in doc.having(_CLOSING):
        if line.prose and (found := _UNOPENED.match(line.text)) is not None:
            doc.replace(line, 0, found.end(), "", NAME, KIND, action="removed")
    for line in doc.having(_HINT):
        outside = not doc.first_prose < line.at < doc.last_prose
        if _SCRIPT.search(line.text) and (outside or "document.write" in line.text):
            doc.remove(line, NAME, "furniture")
            continue
        if _TAGS_ALONE.fullmatch(line.text):
            doc.remove(line, NAME, KIND)
            continue
        _inside(doc, line)


def _jammed_short(doc: Document) -> None:
    """Take off few letters and signs behind the last mark, where several paragraphs end so."""
    found = [
        (line, match)
        for line in doc.prose
        if line.text[-1] < "\x7f"
        and (match := _JAMMED_SHORT.search(line.text, max(0, len(line.text) - 32))) is not None
        and match[0].isascii()
    ]
    for line, match in found if len(found) > 1 else ():
        doc.replace(line, match.start(), len(line.text), "", NAME, KIND, action="removed")


def _in_clause(line: Line, match: re.Match[str]) -> bool:
    """Tell whether lost characters stand in the midst of a clause, of which they were a part."""
    return (
        line.prose and _HAN.match(line.text[max(0, match.start() - 1) : match.start()]) is not None
    )


def _inside(doc: Document, line: Line) -> None:
    text = line.text
    links = [(*m.span(), "") for m in _TAG_LINK.finditer(text) if telling(m[1])]
    take_out(doc, line, links, NAME, KIND)
    for pattern in (_TAG, _HTML, _WRONG):
        if pattern is not _HTML or line.prose:
            found = list(pattern.finditer(line.text))
            lost = [match for match in found if pattern is _WRONG and _in_clause(line, match)]
            for match in lost:
                doc.leave(line, *match.span(), NAME, KIND)
            tags = [(*match.span(), "") for match in found if match not in lost]
            take_out(doc, line, tags, NAME, KIND)
    text = line.text
    named = [
        (*match.span(), "")
        for match in (_LINKED.finditer(text) if line.prose else ())
        if not _LED.search(text, max(0, match.start() - 6), match.start())
    ]
    take_out(doc, line, named, NAME, KIND)
