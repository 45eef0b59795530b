"""seller-sentences: drops whole sentences by which the keeper of a site sells, in or between paragraphs.

Such a sentence calls on the reader (to ring, to write, to turn the page) and is made of little but
words of one trade, which the rest of the text does not speak of. Words of a trade without a call,
and calls without a trade, are left.

    repairs (body)| 园区去年新增企业二十家。专升本半年拿证，名额有限！其中三家来自外省。 -> 园区去年新增企业二十家。其中三家来自外省。
    repairs (body)| 园区去年新增企业二十家，其中三家来自外省。（积分落户代办怎么收费，可拨打本站热线咨询） -> 园区去年新增企业二十家，其中三家来自外省。
    removes (body)| 【征信不好可以办，身份证贷款，当日放款，加V：kq0000】
    removes (tail)| 滨河老年之家加盟热线：400-0000-000，诚招各市合伙人！
    removes (tail)| 滨河24小时冰箱维修热线：0700-0×××000（半小时上门，修不好不收钱）
    removes (body)| 【滨企通】食品许可快速代办，不成功不收钱，热线：0700-0000 0000
    removes (tail)| 本厂承接：竹制灯罩、竹编屏风，来样定做，送货上门！
    leaves (body)| 想了解积分落户细则的市民，可拨打窗口电话咨询，也可到街道办事大厅办理。
    leaves (body)| 中介挂出“专升本半年拿证，名额有限”的广告，被教育部门约谈。
    leaves (body)| 市民可拨打咨询电话00000000，或到窗口查询。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.cut_out import KIND
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.offer_stretch import Finder
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.take_out import take_out
from clusterbriefs.clean.weak_frame import Frame
from clusterbriefs.clean.weak_words import (
    HEAD_LIST,
    HEAD_WEIGHTS,
    HEADS,
    PLACES,
    TELLING,
    WEIGHTS,
    Page,
    Token,
    tokens,
)

NAME: Final = "seller-sentences"

_CALLS: Final = (
    "热线 电话 微信 薇信 扫码 二维码 QQ 加V 加v 咨询 本站 网址 www. 名额有限 来电 请点击 下一页 记住 手机用户 请关注 本章 找律师 "
    "免费领取 了解详情"
).split()
_CALL: Final = regex("|".join(map(re.escape, _CALLS)))
_CALLED: Final = hint(
    [
        *_CALLS,
        "电话",
        "手机",
        "热线",
        "微信",
        "专业生产",
        "专业从事",
        "本厂",
        "我厂",
        "本店",
        "我司",
        "本公司",
    ]
)
_TELLING: Final = hint(TELLING)
_CLAUSE: Final = regex(
    r"[（(【\[][^（()）【】\[\]]{4,80}[)）】\]]|[^，。；！？!?（(【\[]{2,60}[，。；！？!?]*"
)
_WINDOW, _CLAUSES = 90, 3
"""Characters of a sentence that sells, and clauses, at most. Ours."""
_STOPS: Final = frozenset("。！？!?")
_LINE_CALLED: Final = regex(
    r"(?:热线|电话|手机|微信)[^，。]{0,6}?[:：]?\s?(?:1[3-9][\dXx*×]{9}|[48]00[-—–]?[\dXx*×]{3,4}[-—–]?[\dXx*×]{3,4}"
    r"|0\d{2,3}[-—–]?[\dXx*×]{3,4}\s?[\dXx*×]{4})"
)
"""A label, and a telephone some of whose digits a site can have hidden."""
_RIGHTS: Final = regex("本站|本网|版权|侵权|免责|转载")
"""What a notice below the text has."""
_SEES_TO: Final = regex("快速代办|包过|不成功不收|不过不收|快速办理|专业办理|低价转让")
"""What an agent promises."""
_PARTNERS: Final = regex("诚招|加盟热线|招商热线|竭诚|恭候|代理商|合伙人")
"""A bid for partners, which no report makes."""
_BIDS: Final = regex("诚招|欢迎|上门|不收费|来电|热忱|优惠|定做|批发|不收钱")
"""What whoever keeps a site says to the reader beside it."""
_LITTLE: Final = regex(
    r"[\W_A-Za-z]|想|请|可以?|拨打|联系|添加?|我们|您|点击|继续|了解|找|就|关注|更多|也能|速|欢迎|即可|后面|精彩|内容|本站|请到|专业|办理"
)
"""What stands in such a sentence beside the words of the trade."""
_PLACED: Final = Finder(tuple(sorted(PLACES)))
_NUMBER: Final = regex(r"1[3-9]\d{9}|\d{3,4}[-—–][\dXx*]{3,4}[-—–]?[\dXx*]{3,4}")
_OFFERED: Final = regex(
    r"(?:电话|手机|热线|微信)[^，。]{0,8}?1[3-9]\d[-—–]?[\dXx*×]{4}[-—–]?[\dXx*×]{4}\s?[\u4e00-\u9fff]{0,2}"
    r"(?:师傅|经理|老师|女士|先生|主任|律师)?$"
)
"""A label that ends in whom to call."""
_MADE: Final = regex(
    r"^(?:本厂|我厂|本店|我司|本公司)(?:专业|长期|常年)?(?:承接|供应|加工|批发|定做|主营|经营|生产(?!的))"
    r"[^“”。]{2,50}(?:来图|来样|来电|送货|货运全国)[^“”。]{0,16}[！!]?$"
    r"|^\S{2,14}?专业(?:生产|从事|制造|供应|承接|提供).{4,70}(?:欢迎|来厂|来电|咨询|加价|估价)"
)
"""A line by itself that says what a firm makes and bids one come."""
_POINTS: Final = regex(r"(?:点击|点此|戳此)[^，。；！？“”>》]{2,30}(?:>>+|＞＞|→)")
_POINTING: Final = hint([">>", "＞＞", "→"])
"""A button between sentences."""
_LINE: Final = regex("热线|电话|咨询")
_CONNECTS: Final = regex(r"(?:为此|对此|因此|此外|同时|目前|其中|据悉|随后)[，。]?$")
"""The beginning of the next sentence, which has no mark in front of it any more."""
_REACHED: Final = regex("微信|QQ|[加+][Vv]")
"""How anybody is reached, in whatever trade."""
_QUOTED: Final = frozenset("“”‘’《》「」")
_SENTENCE: Final = 7
"""Characters in a row that are neither: a sentence of the article goes on there. Ours."""
_TOLD: Final = regex("了(?!解)|并(?!发)|已经|曾经")
"""What is told has happened, which nobody sells."""
_GOES: Final = 5
"""Characters behind what engines are asked that are a clause of their own. Ours."""
_HALF, _OF_TRADE = 0.5, 2
"""Share of a clause that may be other words; words of a trade that show a frame to be in it. Ours."""
_ENOUGH, _MOSTLY = 4.0, 0.6
"""Weight of its words, and share of its characters that are such words or little ones. Ours."""
_ADDRESSED: Final = 2
"""What it is worth that a site gives its own address. Ours."""
_OF_FRAME: Final = 1.0
"""What a word adds that the frame of the page has too. Ours."""
_OF_PEOPLE: Final = regex(
    "也可|均可|可由|就能|一个电话|企业|客户|市民|居民|群众|考生|用户可|读者可|患者可|记者|表示|介绍|据悉|办事|窗口|街道|社区|政府|部门"
)
"""A report tells of people and offices."""
_WARNS: Final = regex("骗|警方|民警|警惕|谨防(?!假冒|上当)")
"""A warning of such promises."""
_LONGEST: Final = 20_000


def apply(doc: Document) -> None:
    """Drop such sentences from the paragraphs, and such lines between them."""
    called = doc.having(_CALLED)
    for line in called:
        if (
            len(line.text) <= _WINDOW
            and (
                _MADE.search(line.text)
                or (not line.prose and (_OFFERED.search(line.text) or _agent(line.text)))
            )
            and not _OF_PEOPLE.search(line.text)
            and len(doc.prose) > 1
        ):
            doc.remove(line, NAME, "advertisement")
    _below(doc, called)
    for line in doc.having(_POINTING):
        if line.prose:
            spans = [(*match.span(), "") for match in _POINTS.finditer(line.text)]
            take_out(doc, line, spans, NAME, KIND)
    if not (doc.hints & _TELLING and doc.hints & _CALLED):
        return
    likely = [
        line
        for line in doc.live()
        if line.hints & _TELLING and line.hints & _CALLED and len(line.text) <= _LONGEST
    ]
    if not likely:
        return
    frame = Frame(doc)
    prose = doc.prose
    page = Page("\n".join([line.text for line in prose]), lambda: frame.words)
    for line in likely:
        if _WARNS.search(line.text) or not any(map(_tells, tokens(line.text))):
            continue
        if _whole(line, page, frame) and len(prose) > 1:
            doc.remove(line, NAME, "advertisement")
            continue
        if line.prose and (spans := _spans(line.text, page, frame)):
            take_out(doc, line, spans, NAME, KIND)


def _below(doc: Document, called: list[Line]) -> None:
    """Remove lines below the text that name a telephone and bid one come."""
    bid = [
        line
        for line in called
        if line.live
        and line.at > doc.first_prose
        and len(line.text) <= _WINDOW
        and _bids(line.text)
    ]
    if not bid:
        return
    told = [line.at for line in doc.prose if not _RIGHTS.search(line.text)]
    for line in bid:
        if line.live and line.at >= max(told, default=0):
            doc.remove(line, NAME, "advertisement")


def _agent(text: str) -> bool:
    """Tell whether a label offers to see to something, and ends with whom to call."""
    called = _LINE_CALLED.search(text)
    return called is not None and called.end() == len(text) and _SEES_TO.search(text) is not None


def _bids(text: str) -> bool:
    """Tell whether a line below the text names a telephone for what it sells, and bids one come.

    A sentence of the article names one too: of what ends like one only a bid for partners is told.
    """
    sentence = text[-1] == "。"
    return (
        _LINE_CALLED.search(text) is not None
        and (
            _PARTNERS.search(text) is not None
            or (not sentence and _BIDS.search(text) is not None and any(map(_tells, tokens(text))))
        )
        and _OF_PEOPLE.search(text) is None
        and _QUOTED.isdisjoint(text)
    )


def _whole(line: Line, page: Page, frame: Frame) -> bool:
    """Tell whether a line is nothing but such a sentence."""
    text = line.text
    return (
        len(text) <= _WINDOW
        and all(_of_it(match[0], page) for match in _CLAUSE.finditer(text))
        and _sells(text, page, frame)
    )


def _spans(text: str, page: Page, frame: Frame) -> list[tuple[int, int, str]]:
    """Return the columns of the clauses that sell together, and what is put in their place."""
    clauses = [match.span() for match in _CLAUSE.finditer(text)]
    ours = [_of_it(text[start:end], page) for start, end in clauses]
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(clauses):
        start = clauses[at][0]
        for last in range(min(at + _CLAUSES, len(clauses)), at, -1):
            end = clauses[last - 1][1]
            led = text[start - 1 : start] in ("，", "；", "、")
            if (
                all(ours[at:last])
                and end - start <= _WINDOW
                and _sells(text[start:end], page, frame, led=led)
            ):
                if (connects := _CONNECTS.search(text, start, end)) is not None:
                    end = connects.start()
                if end == len(text) and text[start - 1 : start] in ("，", "；"):
                    start, end = start - 1, end - (text[end - 1] in _STOPS)
                found.append((start, end, ""))
                at = last - 1
                break
        at += 1
    return found


_PARTED, _GOES_ON = 4, 3
"""Characters of the article on both sides of what is put into a clause of it. Ours."""


def _tells(token: Token) -> bool:
    """Tell whether a word is one of a trade that hardly stands elsewhere."""
    return WEIGHTS[token.word] > 1 and _REACHED.search(token.word) is None


def _of_it(clause: str, page: Page) -> bool:
    """Tell whether a clause is made of little but words of sellers and calls.

    Words of which the text speaks are the text's: a sentence can go on behind what is sold.
    """
    sold = [token for token in tokens(clause) if page.weight(token)]
    if _rest(clause, sold) > _HALF * len(clause):
        return False
    if _TOLD.search(clause):
        return False
    if sold and _is_parted(clause, min(t.start for t in sold), max(t.end for t in sold)):
        return False
    if (clause[:2] in PLACES or clause[:3] in PLACES) and any(
        HEAD_WEIGHTS[HEAD_LIST[number]] > 0 and _goes_on(clause[end:])
        for number, _, end in HEADS.find(clause)
    ):
        return False
    known = [
        *((token.start, token.end) for token in sold),
        *(m.span() for m in _CALL.finditer(clause)),
    ]
    known += [match.span() for match in _LITTLE.finditer(clause)]
    at = 0
    for start, end in [*sorted(known), (len(clause), 0)]:
        if start - at >= _SENTENCE:
            return False
        at = max(at, end)
    return True


def _is_parted(clause: str, first: int, last: int) -> bool:
    """Tell whether words of the article stand in front of what is sold and behind it: it was put in."""
    behind = clause[last:].rstrip("，。；！？!?)）】]")
    return (
        first >= _PARTED
        and len(behind) >= _GOES_ON
        and _CALL.search(behind) is None
        and not _CALL.search(clause[:first])
    )


def _goes_on(behind: str) -> bool:
    """Tell whether a sentence of the article goes on behind what engines are asked."""
    behind = behind.rstrip("，。；！？!?)）】]")
    return len(behind) >= _GOES and not tokens(behind) and _CALL.search(behind) is None


def _rest(text: str, found: list[Token]) -> int:
    """Return how many characters of a text are neither words of sellers nor little ones."""
    text = _NUMBER.sub(lambda number: " " * len(number[0]), text)
    for token in reversed(found):
        text = text[: token.start] + text[token.end :]
    text = _LITTLE.sub("", _CALL.sub("", text))
    return len(text) - sum(end - start for _, start, end in _PLACED.find(text))


def _sells(text: str, page: Page, frame: Frame, *, led: bool = False) -> bool:
    """Tell whether a sentence calls on the reader in words of a trade.

    `led`: other clauses of a sentence stand in front of it.
    """
    if _CALL.search(text) is None or not _QUOTED.isdisjoint(text):
        return False
    found = tokens(text)
    if not any(map(_tells, found)):
        return False
    telling = [token.word for token in found if WEIGHTS[token.word] > 1]
    line_alone = all(_LINE.search(word) for word in telling)
    if line_alone and (led or len(frame.words) < _OF_TRADE):
        return False  # a line to call, of whatever trade
    if _OF_PEOPLE.search(text):
        return False
    words = {token.word: page.weight(token) for token in found}
    weight = sum(words.values())
    weight += any(char.isdigit() for char in text) + (_NUMBER.search(text) is not None)
    weight += _ADDRESSED * ("本站" in text and "www." in text)
    if weight + _OF_FRAME * len(words) < _ENOUGH:
        return False
    if weight + _OF_FRAME * len(words.keys() & frame.words) < _ENOUGH:
        return False
    return _rest(text, found) <= (1 - _MOSTLY) * len(text)
