"""page-marks: takes out marks that a page adds to the words of an article, as links of its own.

An encyclopedia numbers what it cites and offers to edit each part; a portal of shares puts the code
of a company behind its name, with a link to a forum on it.

    repairs (body)| 该集团(600123,股吧)去年新增企业二十家，产值三百亿元。 -> 该集团去年新增企业二十家，产值三百亿元。
    repairs (body)| 两家公司（行情301456，诊股）同日公告，合建一处中试基地。 -> 两家公司同日公告，合建一处中试基地。
    repairs (body)| 两家公司（行情603***，诊股）同日公告，合建一处中试基地。 -> 两家公司同日公告，合建一处中试基地。
    repairs (body)| 滨河制冷（行情 诊股）同日公告，将合建一处中试基地。 -> 滨河制冷同日公告，将合建一处中试基地。
    repairs (body)| 毕业于滨河大学[微博]美术系的三名学生，去年合办了一家工作室。 -> 毕业于滨河大学美术系的三名学生，去年合办了一家工作室。
    leaves (body)| 该公司（600123.SH）去年研发投入六千万元，占营业收入的一成。
    leaves (body)| 文件编号为市府办[98]12号，印发至各区县和市直各部门。
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.take_out import take_out

NAME: Final = "page-marks"
KIND: Final = "stray-characters"

_SHARES: Final = regex(
    r"[（(\[](?:行情|股吧|诊股)?\s?[036489][\d*]{4,5}[,，]\s?(?:股吧|诊股)[^（()）]{0,8}[)）\]]"
    r"|[（(\[](?:(?:行情|股吧|诊股|资金流向?|[036489][\d*]{4,5})[，,、\s]{0,2}){1,5}(?<=诊股|股吧)\s?[)）\]]"
    r"|[（(][\u4e00-\u9fff]{0,4}股吧(?:热议|讨论|论坛|行情)?[)）]"
)
"""The code of a share between the links of a portal: of such links nobody but a portal has any."""
_CITED: Final = regex(
    r"(?<=[\u4e00-\u9fff。，；：！？、”）》%])(?<![图表式注例款条节题])"
    r"(?:\[(?:注\s?)?\d{1,3}(?:[-–,，]\d{1,3}){0,4}\])+(?!\s?[字第]?\s?\d{0,4}\s?号)"
)
"""Numbers of notes behind words or marks, not those of pictures, tables and documents."""
_OF_PORTAL: Final = regex(r"(?<=[\u4e00-\u9fff])(?:\[(?:微博|微信|搜索|百科)\]|[（(]微博[)）])")
"""A link that portals put behind the names of people and bodies."""
_NUMBER: Final = regex(r"\d+")
_LINES, _LEAST = 2, 3
"""Lines, and numbers in brackets on them, from 1 on and rising, that a page must have for them to be
what it cites. Ours."""
_EDIT: Final = regex(r"(?:\s?\[(?:编辑|编辑本段|编辑源代码|来源请求)\])+(?![\u4e00-\u9fff])")
"""A link to edit a part, or to ask for its source; before a name it would be a credit."""
_LINKED: Final = hint(["[微博", "[微信", "[搜索", "[百科", "(微博)"])
_OF_SHARES: Final = hint(["股吧", "诊股"])
_NUMBERED: Final = hint(["[1]", "[1-", "[1,", "[注1]", "[注 1]"])
_EDITED: Final = hint(["[编辑", "[来源请求"])


def apply(doc: Document) -> None:
    """Take such marks out of the lines that are left."""
    for line in doc.having(_OF_SHARES):
        spans = [(*match.span(), "") for match in _SHARES.finditer(line.text)]
        take_out(doc, line, spans, NAME, KIND)
    for line in doc.having(_LINKED):
        if line.prose:
            spans = [(*match.span(), "") for match in _OF_PORTAL.finditer(line.text)]
            take_out(doc, line, spans, NAME, KIND)
    for line in doc.having(_EDITED):
        spans = [(*match.span(), "") for match in _EDIT.finditer(line.text)]
        if not spans or spans[0][0]:  # a line of nothing else is another rule's
            take_out(doc, line, spans, NAME, KIND)
    if not doc.having(_NUMBERED):
        return
    found = [(line, list(_CITED.finditer(line.text))) for line in doc.live() if "[" in line.text]
    firsts = [
        int(number[0])
        for _, matches in found
        for match in matches
        if (number := _NUMBER.search(match[0]))
    ]
    rising = sum(before <= after for before, after in pairwise(firsts))
    lines = sum(bool(matches) for _, matches in found)
    if (
        lines < _LINES
        or len(set(firsts)) < _LEAST
        or firsts[0] != 1
        or 2 * rising < len(firsts) - 1
    ):
        return
    for line, matches in found:
        take_out(doc, line, [(*match.span(), "") for match in matches], NAME, KIND)
