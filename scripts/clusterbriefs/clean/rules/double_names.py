"""double-names: takes out a gambling site's name that is written twice, in letters and in Chinese.

A site that takes over a page puts its name in the place of its owner's, in the midst of sentences:
in letters or figures, and in Chinese right beside them. No report calls a firm so. What stood there
is reported as missing where the sentence lacks it.

    repairs (body)| 近日，suncitygroup太阳集团举行了秋季运动会，十二支队伍参加，比赛持续两天，看台坐满。 -> 近日，举行了秋季运动会，十二支队伍参加，比赛持续两天，看台坐满。
    repairs (body)| 园区去年新增企业二十家，雷竞技RAYBET其中三家来自外省，产值增长两成。 -> 园区去年新增企业二十家，其中三家来自外省，产值增长两成。
    repairs (body)| 园区去年新增企业二十家，产值增长开云(中国)Kaiyun·官方网站两成，其中三家来自外省。 -> 园区去年新增企业二十家，产值增长两成，其中三家来自外省。
    leaves (body)| 游客从太阳城广场走到金沙滩，再坐船去看银河娱乐中心的灯光，一圈要两个小时。
    leaves (body)| 丰田皇冠Crown和美高梅MGM的广告，并排挂在米兰Milan火车站的大厅里。
    leaves (body)| 新赛季的球衣在胸前印着万博ManBetX的字样，合同为期三年。
    leaves (body)| 永利集团3000名员工报了名，银河集团2500人参加了预赛，太阳集团1200万元奖金分给前十名。
    leaves (body)| 3000米乐开怀接力赛上，米兰和永利两支车队争到了最后一圈。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clusterbriefs.clean.cut_out import cut, stands
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.lexicon import lexicon, table
from clusterbriefs.clean.offer_stretch import MEASURE
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import REPLACED, Gap
from clusterbriefs.clean.scan import hint

NAME: Final = "double-names"
KIND: Final = "injected-phrase"

_SPELLINGS: Final = {row[0]: row[1].split(" ") for row in table("double_names.tsv")}
_HINT: Final = hint(_SPELLINGS)
_CHINA: Final = r"(?:[·\s]?[（(](?:中国|亚洲|国际|综合|集团|官方)[)）])?"
_TAIL: Final = (
    r"(?:[·\s-]?(?:官方网站|官网|网站|国际|集团|娱乐|体育|电竞|电子|棋牌|股份|有限公司|登录|注册|下载|安装|入口|平台|手机版|最新版本|最新版|首页"
    r"|(?:app|APP|App)(?:下载)?|com|vip|cc|net|[（(](?:中国|官方|集团|股份)[)）]))*"
)


_SPELT: Final = r"[a-z]{2,4}\d{3,5}"
_NUMBERED: Final = r"(?!(?:19|20)\d\d(?!\d))\d{4,6}"
"""The number of a site beside a name that is called a group of companies; no year."""


def _pattern() -> re.Pattern[str]:
    """Return what finds a name and one of its spellings side by side, with what follows them."""
    either = []
    site = "(?:vip|app|com|cc|net|sports|88|888)?"
    for name in sorted(_SPELLINGS, key=len, reverse=True):
        code = "|".join(sorted(map(re.escape, _SPELLINGS[name]), key=len, reverse=True))
        group = name.endswith(("集团", "集团城"))
        # Figures alone behind a name can be a count of the sentence.
        before = rf"{code}|{_SPELT}|{_NUMBERED}" if group else code
        behind = rf"{code}|{_SPELT}" if group else code
        either.append(rf"(?<![A-Za-z0-9])(?:{before}){site}[·\s-]?{name}{_CHINA}")
        either.append(rf"{name}{_CHINA}[·\s-]?(?:{behind}){site}(?![A-Za-z0-9])")
    return regex(rf"(?:{'|'.join(either)}){_TAIL}", re.IGNORECASE)


_DOUBLE: Final = _pattern()
_EITHER: Final = "|".join(sorted(map(re.escape, _SPELLINGS), key=len, reverse=True))
_LIKELY: Final = regex(
    rf"[A-Za-z0-9](?=[·\s-]?(?:{_EITHER}))|(?:{_EITHER})(?={_CHINA}[·\s-]?[A-Za-z0-9])"
)
"""A name with a letter or figure beside it, which most lines with a name have not."""
_GROUP: Final = regex("太阳成(?=城?集团)")
"""A name that is written without the word for a company too, and that nothing else is called."""
_QUOTED: Final = frozenset("“‘《「『")
_MEASURE: Final = regex(r"\d+(?=[米万亿])")
"""A number and what it measures, with which a name begins."""
_SPONSORS: Final = regex("赞助|冠名|胸前|球衣|签约|广告|标志|商标|博彩")
_NEAR: Final = 12
"""What a report on such a firm has beside its name, within so many characters. Ours."""
_SUBJECT: Final = regex(r"[，。；：！？、]$|[在由为向与和对被把让使请]$|位于$|来到$|走进$")
"""What a name is wanted behind."""
_SEEN: Final = 8


def apply(doc: Document) -> None:
    """Take such names out of the paragraphs; where a name is wanted, it is reported missing."""
    called: set[str] = set()
    for line in doc.having(_HINT):
        if line.prose:
            for match in reversed(list(_found(line.text))):
                if stands(line, match):
                    called.update(_GROUP.findall(match[0]))
                    _take(doc, line, *match.span())
    words = lexicon().words
    for name in called:
        for line in doc.having(_HINT) if name not in words else ():
            while line.prose and (at := line.text.find(name)) >= 0:
                _take(doc, line, at, at + len(name))


def _found(text: str) -> Iterator[re.Match[str]]:
    """Yield such names, none in quotation marks."""
    for match in _DOUBLE.finditer(text) if _LIKELY.search(text) is not None else ():
        start, end = match.span()
        if text[start - 1 : start] in _QUOTED or _MEASURE.match(match[0]):
            continue
        if match[0][-1].isdigit() and MEASURE.match(text, end):
            continue  # what is counted
        if _SPONSORS.search(text, max(0, start - _NEAR), end + _NEAR):
            continue
        yield match


def _take(doc: Document, line: Line, start: int, end: int) -> None:
    """Take out some columns of a line."""
    before, after = line.text[max(0, start - _SEEN) : start], line.text[end : end + _SEEN]
    cut(doc, line, start, end, NAME)
    if _SUBJECT.search(before) and after[:1] not in ("", *"，。；：！？、"):
        doc.gaps.append(Gap(line.number, start, before + after, REPLACED))
