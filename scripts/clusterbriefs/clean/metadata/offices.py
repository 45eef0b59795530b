"""Offices that speak in an article, without the names of those who hold them."""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import any_of
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

_TITLES: Final = (
    "负责人 局长 主任 院长 会长 理事长 董事长 总经理 总裁 总裁助理 处长 书记 区长 市长 司长 巡视员"
    " 部长 校长 所长 秘书长 工作人员 发言人"
).split()
_HINT: Final = hint(_TITLES)
_BEGINS: Final = any_of(_TITLES)
_TITLE: Final = regex(
    rf"(?:{'|'.join(_TITLES)})"
    r"(?=[\u4e00-\u9fff·]{0,4}?(?:在[^，。]{2,12})?(?:介绍|表示|说|称|指出|强调|透露|告诉|认为|坦言|致辞|：“|提到|分享))"
)
_CLAUSE: Final = regex(r"(?:^|[，。；：、！？”]|据|由|经|对此)([^，。；：、！？]{0,30})$")


def find_offices(doc: Document) -> tuple[str, ...]:
    """Return the offices that speak, without the names of those who hold them."""
    offices: list[str] = []
    for line in doc.having(_HINT):
        text = line.text.strip()
        end = 0
        for place in _BEGINS.finditer(text):
            match = _TITLE.match(text, place.start()) if place.start() >= end else None
            if match is None:
                continue
            end = match.end()
            lead = _CLAUSE.search(text[max(0, match.start() - 34) : match.start()])
            office = ((lead[1] if lead else "") + match[0]).lstrip("”")
            if office.startswith("“") and "”" not in office:
                office = office[1:]
            for prefix in ("据出席会议的", "据", "由", "谈及"):
                office = office.removeprefix(prefix)
            if 3 <= len(office) <= 34 and office not in offices:
                offices.append(office)
    return tuple(offices)
