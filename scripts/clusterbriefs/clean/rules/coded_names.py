"""coded-names: takes out a gambling house's name that has the number of its site beside it.

A site that takes a page over sets it in the place of its owner's name, in headline and sentences:
the name of a house, words of the trade, and letters with figures. What was replaced is reported as
missing; the company or group that stands behind it is the sentence's own.

    repairs (body)| 近日，金沙贵宾7727师生代表团一行18人赴海屿市参观，金沙贵宾7727党委书记周正带队。 -> 近日，师生代表团一行18人赴海屿市参观，党委书记周正带队。
    leaves (body)| 金沙湾的2号泊位去年投产，金沙湾3000吨级码头今年开工，银河路120号的旧仓库改成了书店。
    leaves (body)| 皇冠2000款轿车停产以后，仓库里还有永利牌水泵500台，一直卖到2012年。
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import PURSUED
from clusterbriefs.clean.lexicon import table
from clusterbriefs.clean.offer_stretch import BRAND_NAMES, MEASURE
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import REPLACED, Gap
from clusterbriefs.clean.scan import hint

NAME: Final = "coded-names"

_HOUSES: Final = tuple(
    {name for name in BRAND_NAMES if len(name) > 1 and not name[0].isascii()}
    | {row[0] for row in table("double_names.tsv")}
    | {"新葡的京", "葡的京", "新葡萄京", "澳金沙门", "银河至尊", "永利皇宫"}
)
"""Names of houses, and spellings that hide them."""
_HINT: Final = hint(_HOUSES)
_HOUSE: Final = "|".join(sorted(map(re.escape, _HOUSES), key=len, reverse=True))
_WORDS: Final = (
    r"(?:集团|国际|贵宾会?|至尊|皇宫|娱乐|综合|体育|电子|电竞|官网|线路|首页|检测|中心|城|登录|会员|全站|真人|平台|网站|入口"
    r"|门户|门|会|人生就是[博搏]|[·\s])*"
)
"""Words of the trade between the name and the number. Ours."""
_CODE: Final = (
    r"(?:[A-Za-z]{1,8}\d{1,6}(?:cc|vip|com|net)?|(?!(?:19|20)\d\d(?!\d))\d{4,6}(?:cc|vip|com|net)?"
    r"|[a-z]{2,8}(?:sports|bet|vip))(?![A-Za-z0-9.])"
)
_MAY_BE_CODE: Final = regex(r"[A-Za-z]\d|\d(?<!\d\d)\d{3}(?!年)|sports|bet|vip")
"""What such a number cannot be without."""
_CODED: Final = regex(
    rf"(?:(?<![A-Za-z0-9]){_CODE}[·\s]?(?P<behind>{_HOUSE}){_WORDS}"
    rf"|(?:澳门)?(?P<house>{_HOUSE}){_WORDS}{_CODE}(?:人生就是[博搏])?(?:官网|网站|首页|登录)*)"
)
_FIGURES: Final = regex(r"\d+")
_QUOTED: Final = frozenset("《『")
_SPONSORS: Final = regex("赞助|冠名|胸前|球衣|签约仪式上展示|广告|标志|商标|博彩|轿车|车型|酒店")
_NEAR: Final = 12
_LEAST: Final = 2
"""Places of a page that have the name so, at least. Ours."""
_TAIL: Final = regex(
    "官|网|下载|登[录陆]|入口|[aA]pp|APP|注册|首页|平台|手机|客户|安卓|苹果|体育|娱乐|棋牌|电竞|真人|投注|·|[（(]"
)
"""What shows an offer, which other rules deal with."""
_LABEL, _LONGEST = 80, 20_000
"""Characters of a label and of a line that are looked at."""
_REST: Final = 6
"""Characters of a label that is more than the name. Ours."""
_SEEN: Final = 8


def apply(doc: Document) -> None:
    """Take such names out of paragraphs and labels; where one stood something is missing."""
    found = [
        (line, match)
        for line in doc.having(_HINT)
        if len(line.text) <= (_LONGEST if line.prose else _LABEL)
        if _MAY_BE_CODE.search(line.text) is not None
        for match in _CODED.finditer(line.text)
        if _is_put_in(line.text, match)
    ]
    houses = Counter(map(_key, found))
    for line, match in reversed(found):
        # What is set in the place of a name stands in more than one.
        if houses[_key((line, match))] >= _LEAST:
            _take(doc, line, *match.span())


def _key(found: tuple[Line, re.Match[str]]) -> tuple[str, str]:
    """Return a house and its number: a count that stands behind its name is another each time."""
    match = found[1]
    return match["house"] or match["behind"], "".join(_FIGURES.findall(match[0]))


def _is_put_in(text: str, match: re.Match[str]) -> bool:
    """Tell whether nothing around a name tells of the thing itself, nor is its number a measure."""
    start, end = match.span()
    if text[start - 1 : start] in _QUOTED or PURSUED.search(text, max(0, start - _NEAR), start):
        return False
    if match[0][-1].isdigit() and MEASURE.match(text, end):
        return False
    if match["behind"] and MEASURE.match(match["behind"]):
        return False  # 3000米乐…
    if _TAIL.match(text, end):
        return False
    return _SPONSORS.search(text, max(0, start - _NEAR), end + _NEAR) is None


def _take(doc: Document, line: Line, start: int, end: int) -> None:
    """Take columns out of a line; report what they stood for."""
    text = line.text
    if not line.prose and len(text) - (end - start) < _REST:
        return  # the name of the site, alone
    before, after = text[max(0, start - _SEEN) : start], text[end : end + _SEEN]
    cut(doc, line, start, end, NAME, exact=True)
    if line.prose and after[:1] not in ("", *"，。；：！？、"):
        doc.gaps.append(Gap(line.number, start, before + after, REPLACED))
