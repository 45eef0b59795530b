"""firm-names: drops what the firm that keeps a site says of itself in an article on something else.

The firm's name is that of the line of rights, or a line by itself. Where it stands in a clause with
a call (找, 热线, 承接, a number), or in a bracket of its own, the clause is the firm's. A firm that
the article speaks of stands in other clauses too, and stays.

    removes (head)| 滨河市滨江机械有限公司
    leaves (body)| 记者从滨河机械有限公司了解到，滨河机械去年新增订单二百台，滨河机械的热线昼夜有人接听。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.weak_words import PLACES

NAME: Final = "firm-names"
KIND: Final = "injected-phrase"

_FIRM: Final = hint(["有限公司", "有限责任公司"])
_KEEPS: Final = regex(
    r"(?:^|[\s:：©])(?P<name>[\u4e00-\u9fff]{4,20}?)(?:股份|集团)?有限(?:责任)?公司(?=$|[\s，,.。|｜]|版权|All)"
)
_ALONE: Final = regex(r"^[\u4e00-\u9fff（）()]{4,24}有限(?:责任)?公司$")
"""A line that is but a firm's name: the header of its site."""
_INDUSTRY: Final = regex(
    "(?:环保|医疗|医药|生物|科技|机械|农业|设备|器械|设施|运营|重工|实业|集团|技术|电子|智能|信息|网络|贸易|工程|建设|文化|传媒|教育|咨询|管理"
    "|服务|国际|制造|工业|材料|新能源|能源|发展|投资|控股|仪器|机电|电气|自动化|化工|食品|环境|精密|光电|模具|包装|印刷|装备)+$"
)
_PLACE: Final = regex(f"^(?:(?:{'|'.join(sorted(PLACES, key=len, reverse=True))})[省市]?)+")
_MARKS: Final = "，。；！？：“”（）【】\n"
_CALLS: Final = regex(
    r"找(?![到回出寻])|热线|咨询电话|联系电话|批发|承接|报价|代办|直销|客服|为您|\d{3,4}-\d{3,4}"
)
_US: Final = regex("我公司|我司|我厂")
_WE: Final = hint(["我公司", "我司", "我厂"])
_LONG, _FEW = 60, 2
"""Characters of a clause in which a firm speaks of itself, and such clauses, at most. Ours."""
_NUMBER: Final = regex(r"\d{3,4}[-—]?[\dXx*]{3,4}[-—]?[\dXx*]{3,4}")
_ASIDE: Final = frozenset(["【】", "（）", "()", "[]"])
_LONGEST, _LINE = 32, 20_000
"""Characters of a clause that is the firm's as a whole, and of a line. Ours."""
_SHORTEST, _SHARE, _OFTEN = 2, 0.6, 6
"""Characters of a name; share of its places, and times at most, that are the firm's own. Ours."""


def apply(doc: Document) -> None:
    """Drop such clauses where most places of the name are of their kind."""
    if not doc.hints & _FIRM:
        return
    for line in doc.having(_FIRM):
        outside = not doc.first_prose < line.at < doc.last_prose
        if outside and not line.prose and _ALONE.match(line.text):
            doc.remove(line, NAME, "furniture")
    names = sorted(_names(doc))
    if names:
        _of_us(doc)
    for name in names:
        lines = [line for line in doc.prose if name in line.text and len(line.text) <= _LINE]
        places = sum(line.text.count(name) for line in lines)
        if not 0 < places <= _OFTEN:
            continue
        found = [(line, span) for line in lines for span in _spans(line.text, name)]
        if found and len(found) >= _SHARE * places:
            for line, (start, end) in reversed(found):
                cut(doc, line, start, end, NAME)


def _of_us(doc: Document) -> None:
    """Drop clauses, outside speech, in which a firm speaks of itself as we."""
    lines = doc.having(_WE)
    if sum(len(_US.findall(line.text)) for line in lines if line.prose) > _FEW:
        return  # the firm wrote the article
    for line in lines:
        text = line.text
        if not line.prose or len(text) > _LINE:
            continue
        for match in reversed(list(_US.finditer(text))):
            at = match.start()
            if text.count("“", 0, at) != text.count("”", 0, at):
                continue
            start, end = _clause(text, at, match.end())
            if end - start <= _LONG:
                cut(doc, line, start, end, NAME)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the columns of the clause around some columns."""
    while start and text[start - 1] not in _MARKS:
        start -= 1
    while end < len(text) and text[end] not in _MARKS:
        end += 1
    return start, end


def _names(doc: Document) -> set[str]:
    """Return the short names of the firms that the page's frame names as its keepers."""
    names: set[str] = set()
    for line in doc.having(_FIRM):
        if line.prose or doc.first_prose < line.at < doc.last_prose:
            continue
        for match in _KEEPS.finditer(line.text):
            core = _INDUSTRY.sub("", _PLACE.sub("", match["name"]))
            if _SHORTEST <= len(core) <= 2 * _SHORTEST and core not in PLACES:
                names.add(core)
    return names


def _spans(text: str, name: str) -> list[tuple[int, int]]:
    """Return the columns of the clauses and asides with a name that are the firm's own."""
    found: list[tuple[int, int]] = []
    at = text.find(name)
    while at >= 0:
        start, end = _clause(text, at, at + len(name))
        if text[start - 1 : start] + text[end : end + 1] in _ASIDE:
            found.append((start - 1, end + 1))
        elif _CALLS.search(text, start, end):
            number = _NUMBER.search(text, at, end)
            if number is not None:
                found.append((start, number.end()))
            elif end - start <= _LONGEST:
                found.append((start, end))
        at = text.find(name, end)
    return found
