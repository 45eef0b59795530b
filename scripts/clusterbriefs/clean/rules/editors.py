"""editors: removes lines that name reporters and editors; the names go into the metadata.

What a credit is tells the grammar of credits. Names behind the last sentence, in brackets or not,
belong to the article's text and stay there; a signature on a line of its own is a credit.

    removes (tail)| 责任编辑：张某 校对：李某
    removes (tail)| 审读:王某某
    removes (head)| 滨河晚报记者 赵某
    removes (head)| 文/钱某 图/孙某
    removes (tail)| （编辑 周某）
    removes (head)| ◎李明远
    removes (head)| 财经中心／李明远报导
    removes (tail)| （宣传科 李明远）
    removes (tail)| 记 者：李明远
    removes (tail)| （原载《滨河晚报》，记者 李明远）
    leaves (body)| 两地市长共同会见记者
    leaves (body)| 法院开了直播间供记者旁听
    leaves (body)| 记者探访：凭健康证就能上岗
    leaves (body)| 记者：请问园区今年有哪些新举措？
    leaves (body)| 记者从发布会上获悉，园区二期将于年底投用，可容纳六十家企业。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.credits import is_byline, is_credit
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import phrases
from clusterbriefs.clean.names import is_name
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "editors"
KIND: Final = "furniture"

_ROLES: Final = "|".join(map(re.escape, phrases(NAME, "label")))
_NAMES: Final = r"[\u4e00-\u9fffA-Za-z·•]{1,12}"
_GAP: Final = r"[\s\u00a0　:：/|丨｜、,，;；()（）【】\[\]─—-]*"
_CREDITS: Final = regex(rf"^{_GAP}(?:(?:{_ROLES})\s*[:：/|丨｜]{_GAP}(?:{_NAMES}{_GAP}){{0,8}})+$")
_OUTLET: Final = regex(
    rf"^\W*(?:[\u4e00-\u9fffA-Za-z/·、]{{2,24}}?)?(?:本报|报|网|社|台|刊|客户端|融媒体?|频道|新闻|全媒体|特约|见习|实习|首席)?"
    rf"(?:记者|通讯员|实习生|特派员|评论员){_GAP}(?:[\u4e00-\u9fff·]{{2,4}}{_GAP}(?:(?:通讯员|实习生|记者|见习记者|摄影报道|报道|文|图|文/图|摄影|摄|整理)?{_GAP})){{1,10}}$"
)
_BRACKETED: Final = regex(rf"^\W*(?:{_ROLES})\s+{_NAMES}(?:\s+{_NAMES}){{0,4}}\W*$")
_TEXT_BY: Final = regex(
    r"^\W*(?:文|图|摄影|撰文|采写|作者|编辑|整理)\s*[/|丨｜∣︱]\s*[\u4e00-\u9fff\s、/|丨｜∣︱]{2,40}$"
)
_ROWED: Final = regex(
    rf"(?:{_ROLES}|文字|撰文|图片|图文|供稿|制作|排版|美编|来源)\s*[:：/|丨｜]\s*[\u4e00-\u9fffA-Za-z·]{{2,10}}"
)
"""A role and a name; a line with two of them names who made the article."""
_INLINE: Final = regex(
    r"(?:(?<!\s)\s++)?[（(\[【]\s*+(?:责任编辑|责编|编辑|审核|校对|编审|值班编辑|网络编辑|实习编辑|本文编辑)\s*[:：]?[^（()）\[\]【】。]{1,30}[）)\]】]\s*$"
)
_ALONE: Final = regex(
    r"^[（(\[【](?:原载《[^》]{2,16}》[，,]?)?[^（()）。，]{0,24}(?:记者|通讯员|特约撰稿人|作者)[\s:：]*[\u4e00-\u9fff]{2,4}(?:[\s、,，/]+[\u4e00-\u9fff]{2,4}){0,5}[）)\]】]$"
)
"""A line that is but who wrote it, in brackets."""
_OF_PAPER: Final = regex(
    r"[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|早报|都市报|商报|导报|周报|科技报|青年报|工人报|农民报|通讯社)$"
    r"|[（(][\u4e00-\u9fff]{2,8}(?:报|网|通讯社|电视台|周刊|客户端)\s+[\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4}){0,2}[)）]$"
)
"""A line that is but the paper and who wrote the article for it."""
_NAMES_ONLY: Final = regex(r"^[（(]((?:[\u4e00-\u9fff]{2,3}\s){1,3}[\u4e00-\u9fff]{2,3})[)）]$")
_BRACKET: Final = hint(["("])
"""A line that is but names, in brackets, with spaces between them."""
_STOP: Final = regex(r"[。？！?!…]")
_VERB: Final = regex(r"获悉|了解|看到|走进|来到|采访|从|在|表示|介绍|发现|问")
_TOLD: Final = regex(
    r"记者(?:会(?!同)|节|手记|观察|调查|招待|见面|体验|探访|提问|问|转身|旁听|[与同和][^通]{1,8}(?:对话|合影|截图))"
    r"|(?:会见|共见|面对|接受|回应|告诉|见到|[供请对让被向])(?:中外|外国)?记者"
)
"""A headline or heading of a report with reporters in it."""
_WORD_LEAST: Final = 5
_WORD: Final = regex(rf"[\u4e00-\u9fff]{{{_WORD_LEAST}}}")
_LONGEST: Final = 90
_ROW, _VALUE = 60, 30
_BELOW: Final = 16
"""Lines below the text, a list of its own among them, in which it can be signed. Ours."""


_BY: Final = [f"{word}{sign}" for word in "文图" for sign in " /／|丨｜∣︱:"]
_WIDE: Final = [
    f"{word[0]}{gap}{word[1]}"
    for word in "记者 编辑 责编 作者 审核 通讯".split()
    for gap in " \u3000"
]
ROLES: Final = hint(
    [*phrases(NAME, "label"), *_BY, *_WIDE, "记者", "通讯员", "报道", "报导", "原创", "出处"]
)
"""What a credit cannot be without."""


def apply(doc: Document) -> None:
    """Remove such lines, and an editor's name in brackets at the end of a paragraph."""
    for line in doc.having(ROLES):
        text = line.text
        if len(text) <= _LONGEST and text[-1] not in "。！？" and _is_credit(text):
            doc.found.append(("credit", line.number, text))
            doc.remove(line, NAME, KIND)
            _value(doc, line)
        elif text[-1] in "）)】]" and (found := _INLINE.search(text)):
            doc.found.append(("credit", line.number, found[0]))
            if found.start() == 0:
                doc.remove(line, NAME, KIND)
            else:
                doc.replace(line, found.start(), found.end(), "", NAME, KIND, action="removed")
    for line in doc.having(_BRACKET):
        named = _NAMES_ONLY.match(line.text)
        if named is not None and line.at > doc.first_prose and all(map(is_name, named[1].split())):
            doc.found.append(("credit", line.number, line.text))
            doc.remove(line, NAME, KIND)
    if doc.last_prose >= 0:
        _bylines(doc)


def _bylines(doc: Document) -> None:
    """Remove names that stand alone above the text, or right below it."""
    below = doc.lines[doc.last_prose + 1 : doc.last_prose + _BELOW]
    bracketed = [line for line in below[1:] if line.text[0] in "（(" and line.text[-1] in "）)"]
    for line in (*doc.lines[1 : doc.first_prose], *below[:1], *bracketed):
        text = line.text
        paper = _OF_PAPER.match(text) is not None
        if line.removed or (_runs_on(text) and not paper):
            continue
        listed = doc.lines[line.at - 1].text.endswith((":", "："))  # the names of a list
        if not listed and (paper or is_byline(text)):
            doc.found.append(("credit", line.number, text))
            doc.remove(line, NAME, KIND)


def _runs_on(text: str) -> bool:
    """Tell whether a line has no name at either end, as most headlines: its words are longer."""
    return text[3:7].isalnum() and _WORD.match(text, max(0, len(text) - _WORD_LEAST)) is not None


def _value(doc: Document, line: Line) -> None:
    """Take the names on the line below a role that stands alone."""
    if not line.text.endswith((":", "：")) or line.at + 1 >= len(doc.lines):
        return
    below = doc.lines[line.at + 1]
    if not below.removed and len(below.text) <= _VALUE and is_credit(line.text + below.text):
        doc.found.append(("credit", below.number, line.text + below.text))
        doc.remove(below, NAME, KIND)


def _is_credit(text: str) -> bool:
    if _ALONE.match(text) and not _VERB.search(text):
        return True
    if _STOP.search(text) or _TOLD.search(text):
        return False
    if _CREDITS.match(text) or _TEXT_BY.match(text):
        return True
    if len(text) <= _ROW and len(_ROWED.findall(text)) >= 2:
        return True
    if _BRACKETED.match(text):
        return not _VERB.search(text)
    if ("记者" in text or "通讯员" in text) and _OUTLET.match(text) and not _VERB.search(text):
        return True
    return is_credit(text)
