"""Takes a phrase that was put into a sentence out of it, with what was written to it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.leftover_words import with_words
from clusterbriefs.clean.leftovers import OF_ENTRY, with_leftovers
from clusterbriefs.clean.offer_stretch import MEASURE
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Edit
from clusterbriefs.clean.weak_words import GOES_ON, HEADS, tokens

KIND: Final = "injected-phrase"
"""The kind of damage."""
_OPENS: Final = {"（": "）", "(": ")", "【": "】", "「": "」"}
_BARS: Final = frozenset("｜|丨·")
_STEP: Final = "—"
_DASHES: Final = ("-", "_", "—", "–")
_HEADLINE: Final = 60
"""Characters of a headline at most. Ours."""
_LEGAL: Final = regex(r"[（(](?:中国|亚洲|全站|综合|集团)[)）](?:(?:控股|集团|股份)?有限公司)?")
_LATIN: Final = regex(r"[（(][A-Z][A-Za-z]{2,}(?:[ -][A-Za-z]+)?[)）]")
"""Another spelling of the name, in brackets."""
_DOMAIN_END: Final = regex(r"\.(?:com|net|cc|vip|top|xyz|me|bet|app)(?![a-z])")
_ADDRESS: Final = regex(
    r"[（(]\s?(?:https?://)?(?:www\.)?[a-z0-9-]{2,}\.[a-z]{2,4}(?:\.cn)?(?:/[\w./?=&%-]*)?\s?[)）]",
    re.ASCII,
)
"""Where it is found on the web, in brackets."""
_DIALLED: Final = regex(r"(?:(?<=\d)|\d{3,4})(?:[—–-]{1,2}\d{3,4})+(?!\d)")
_BEHIND: Final = regex(
    "[-—|｜·](?:登录|登陆|入口|官网|官方网站|下载|app|APP|注册|平台|首页|大厅|用户){1,4}"
)
"""More words of a seller, set apart by a sign."""
_WORN: Final = regex(
    r"(?:信誉怎么样|信誉好吗|怎么样(?![才把让能会])|靠谱吗|是真的吗|真的假的|手机客户端|在线客服|老哥俱乐部"
    r"|(?:也能|都能|能|可)?下款的?口子|就选[\u4e00-\u9fff]{2,6}(?=[，。；！？]|$)|(?<=[存金户册]送)[一二三五六八]?[十百千万]{1,2}(?![个家名多余])"
    r"|(?<=老哥)俱乐部|第一品牌|(?:客户端|俱乐部)(?=[，。；、！？]|$)"
    r"|(?<=最新)地址|(?<=[彩验礼]金)\d{1,4}元?(?![年月日万亿])|(?<=[册存户]送)(?:体验金|彩金|礼金|红包)|送\d{2,4}(?![\d年月日万亿千百家个名元人台套件项多余株本份]))+(?![的是在由为])"
)
"""What such a phrase ends with that an article would hardly put behind it."""
_NUMBERED: Final = regex(
    r"(?<=[网站服城版台厅])\d{2,4}(?![\d年月日元万亿千百家个名人台套件项多余株本份吨米公里次倍亩平斤岁%％.点—～~-])"
)
"""The number of a site, which counts nothing."""
_QUESTION: Final = regex("怎么|如何|多少|多久|哪|什么|几|吗|价格|报价|费用|收费|排名")
"""What engines are asked."""
_UNIT: Final = regex(
    "[一每](?:吨|台|个月|个|套|次|斤|平方米|平方|平|米|车次|车|晚|天|小时|公里|盒|瓶|张|颗)(?=[，。；！？”]|$)"
)
"""Of how much something is asked, up to the end of a clause."""
_DISPATCH: Final = regex(r"讯[\s：:]\s{0,3}(?=\S)")
"""What a keeper sets behind its own name at the head of a text, as papers do."""
_OF_COUNT: Final = regex(
    rf"{MEASURE.pattern}|[道册支张只头匹篇批轮场节组套款份例票笔本封根块片门盏艘架颗粒棵瓶盒袋桶倍成]"
)
"""What stands behind a number that counts."""
_DIGITS: Final = 3
"""Digits of a count behind a phrase at most. Ours: more are a number of the seller's."""
_LETTER: Final = regex("[A-Za-z]")
_COUNT: Final = regex("[十百千万]亿$")
_COUNTED: Final = regex("[级元规产市大]")
"""A number that looks like the name of a house, and what it counts."""
_MOST: Final = 500
"""Entries of an account up to which the page is looked through at each cut: time stays bounded."""
_NAMED, _OFTEN = 5, 2
"""Characters of a name, and times that no page has it by chance but for one. Ours."""
_REPEATED, _TOO_FAR = 8, 4
"""Characters of what no page has twice by chance, and by how many a cut can go too far. Ours."""
_FRAMES: Final = frozenset(
    [
        "【】",
        "[]",
        "（）",
        "()",
        "「」",
        "→←",
        "👉👈",
        "👈👉",
        "▶◀",
        "►◄",
        "--",
        "<>",
        "《》",
        *(sign * 2 for sign in "★☆◆◇●■▲※♥♡✿~～*#|＊＃"),
    ]
)
"""Signs that a phrase is framed by, and that would be left behind."""


_FEW: Final = 8
"""Characters of what brackets hold beside a phrase that fills them. Ours."""
_CLOSED: Final = regex(r"[\u4e00-\u9fff]{0,8}[）)]")
_FRAME_REST: Final = regex(r"[\u4e00-\u9fffA-Za-z0-9]{1,10}】")
"""The rest of what a frame holds that begins with a phrase."""
_INSIDE: Final = regex(
    r"[^\u4e00-\u9fff]|记者|通讯员|摄|图|见|下同|以下|简称|年|月|日|即|含|或|如|约"
)
"""What says something of the text, as a bracket of its own does."""


_SENTENCES: Final = regex(
    "而?在于|而且|但是|并且|因此|因而|所以|同时|另外|此外|目前|其中|如今|大?多数|不少|许多"
    "|[省市县区镇乡村校院厂馆所][长長](?!城|江|安|沙|春|途|治)|书记|记者|教授(?!级)|他们|我们|她们"
)
"""What a phrase never begins with: it is the sentence's, however far the phrase seems to reach."""


def cut(
    doc: Document, line: Line, start: int, end: int, name: str = KIND, *, exact: bool = False
) -> None:
    """Take columns out with the signs around them alone, and one of two marks that then touch.

    What seems to belong to the phrase goes with it, unless the columns are known to be `exact`.
    """
    text = line.text
    if start and text[start - 1] == text[end : end + 1] == _STEP:
        return  # one of the steps that the sentence lists: 研发—检测—注册—入院
    if not exact:
        start, end = _whole(doc, text, start, end)
        own = _SENTENCES.match(text, start, end)
        start = own.end() if own is not None and own.end() < end else start
        end = _before_count(text, start, end)
    if (address := OF_ENTRY.match(text, end)) is not None:
        end = address.end()
    if not start and (dispatch := _DISPATCH.match(text, end)) is not None:
        end = dispatch.end()
    if not start and text[end : end + 1] in _DASHES and text[end + 1 : end + 2] not in _DASHES:
        doc.replace(line, start, end + 1, "", name, KIND, action="removed")
        if len(text) <= _HEADLINE and "。" not in text and line.live:
            line.prose = False  # a headline that asks, with a name set in front of it
            doc.mark_zones()
        return
    if start and (closes := _OPENS.get(text[start - 1])):
        inner = text[start:end]
        if inner.count(closes) > inner.count(text[start - 1]):
            start -= 1
    while start and end < len(text) and _framed(text[start - 1], text[end]):
        start, end = start - 1, end + 1
    if start and text[start - 1] in "，、；" and end < len(text) and text[end] in "，、；。":
        mark = text[start - 1] if text[start - 1] == "；" and text[end] in "，、" else text[end]
        doc.replace(line, start - 1, end + 1, mark, name, KIND, action="removed")
        return
    if start and text[start - 1] in "。！？" and text[end : end + 1] in ("，", "、", "；", "。"):
        end += 1
    doc.replace(line, start, end, "", name, KIND, action="removed")


def _before_count(text: str, start: int, end: int) -> int:
    """Return where a phrase ends in front of a number that counts what stands behind it."""
    if not text[end - 1].isdigit() or _OF_COUNT.match(text, end) is None:
        return end
    close = end
    while close > start and (text[close - 1].isdigit() or text[close - 1] in ".,"):
        close -= 1
    listed = text[close - 1 : close] == "等"
    if close <= start or _LETTER.match(text, close - 1) or not (listed or end - close <= _DIGITS):
        return end  # a number to call, or that of a site
    return close - listed


def _whole(doc: Document, text: str, start: int, end: int) -> tuple[int, int]:
    """Return the columns of a phrase with what belongs to it in front and behind."""
    start, end = with_words(text, start, end, "\n".join([line.text for line in doc.prose]))
    start, end = with_leftovers(doc, text, *_joined(text, start, end))
    if end - start > _REPEATED and len(doc.account) <= _MOST:
        end = _as_elsewhere(doc.blob, text, start, end)
        start = _begun_elsewhere(doc.blob, text, start, end)
    count = _COUNT.search(text, start + 1, end)
    if count is not None and _COUNTED.match(text, end):
        end = count.start()
    if _QUESTION.search(text, start, end):
        if (more := _UNIT.match(text, end)) is not None:
            end = more.end()
        marked = not start or text[start - 1] in "，；："
        if text[end : end + 1] == "？" and (marked or text[end + 1 : end + 2] in tuple("，。；！")):
            end += 1
    if text[start : start + 1] == "【" and (rest := _FRAME_REST.match(text, end)) is not None:
        end = rest.end()
    return _bracketed(text, start, end)


def _bracketed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the columns of a phrase with the brackets that it fills but for a few characters."""
    opened = max(text.rfind(sign, max(0, start - _FEW), start) for sign in "（(")
    if opened < 0 or (closed := _CLOSED.match(text, end)) is None:
        return start, end
    rest = text[opened + 1 : start] + closed[0][:-1]
    if len(rest) > _FEW or _INSIDE.search(rest) is not None or text[start - 1] in "（(":
        return start, end
    return opened, closed.end()


def cuts_in_prose(doc: Document) -> list[Edit]:
    """Return the phrases that were cut out of paragraphs that are left: what shows tampering.

    What a site prints around an article is its own, whatever is cut there.
    """
    cuts = [edit for edit in doc.account if edit.kind == KIND]
    if not cuts:
        return cuts
    places = {edit.line for edit in cuts}
    prose = {
        line.number
        for line in doc.live()
        if line.number in places and line.prose and doc.first_prose <= line.at <= doc.last_prose
    }
    return [edit for edit in cuts if edit.line in prose]


def _as_elsewhere(blob: str, text: str, start: int, end: int) -> int:
    """Return where a phrase ends that the page has again, with something else behind it.

    Sellers change its last word (下载, 登录): what is a word of theirs belongs to it.
    """
    if blob.count(text[start:end]) > 1:
        return end
    for close in range(end - 1, max(start + _REPEATED, end - _TOO_FAR) - 1, -1):
        if blob.count(text[start:close]) > 1:
            near = text[max(start, close - _TOO_FAR) : end]
            last = len(near) - (end - close)
            ends = [token.end for token in tokens(near) if token.word not in GOES_ON]
            ends += [stop for _, _, stop in HEADS.find(near)]
            return end if max(ends, default=0) > last else close
    return end


def _begun_elsewhere(blob: str, text: str, start: int, end: int) -> int:
    """Return where a phrase begins that the page has again and again with others in front of it."""
    if blob.count(text[start:end]) > 1:
        return start
    for begin in range(start + 1, min(start + _TOO_FAR, end - _NAMED) + 1):
        if blob.count(text[begin:end]) > _OFTEN:
            return begin
    return start


def stands(line: Line, match: re.Match[str]) -> bool:
    """Tell whether a match is still where it was found: a cut behind it can have taken its end."""
    return line.text.startswith(match[0], match.start())


def _joined(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the columns of a phrase with the bars, the company and the number written to it."""
    match = (
        _LEGAL.match(text, end)
        or _LATIN.match(text, end)
        or _ADDRESS.match(text, end)
        or _DOMAIN_END.match(text, end)
        or _DIALLED.match(text, end)
    )
    if match is not None:
        end = match.end()
    if (worn := _WORN.match(text, end) or _NUMBERED.match(text, end)) is not None:
        end = worn.end()
    if start and _framed(text[start - 1], text[end - 1]):
        start -= 1
    elif end < len(text) and _framed(text[start], text[end]):
        end += 1
    if (more := _BEHIND.match(text, end)) is not None:
        end = more.end()
    while start and text[start - 1] in _BARS:
        start -= 1
    while end < len(text) and text[end] in _BARS:
        end += 1
    return start, end


def _framed(left: str, right: str) -> bool:
    """Tell whether two signs are a frame: a pair of brackets or twice the same sign or emoji."""
    return left + right in _FRAMES or (left == right and unicodedata.category(left) == "So")
