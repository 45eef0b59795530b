"""Weighs what engines are asked, put in front of a clause: `某市搬家公司电话` + the clause.

Such a phrase is a row of things with no word of grammar between them, and ends with one of few
words (价格, 多少钱, 厂家直销). That it ends there shows though no mark stands behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from clusterbriefs.clean.governed import COMPANY, FOLLOWS, GOVERNS
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import FUNCTION, Kept
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.weak_place import name_weight
from clusterbriefs.clean.weak_stretch import Weak, meet
from clusterbriefs.clean.weak_words import (
    HEAD_LIST,
    HEAD_WEIGHTS,
    HEADS,
    MADE_SO,
    PLACES,
    WEIGHTS,
    Page,
    tokens,
)

_EDGE: Final = regex(r"[\s，。；：！？、“”‘’《》「」『』（）()【】…—,;:!?]")
_EDGES: Final = frozenset("，。；：！？、“”‘’《》「」『』（）()【】…—,;:!?") | frozenset(
    char for char in map(chr, range(0x3001)) if char.isspace()
)
"""The same, to ask of one character."""
_OPENS: Final = frozenset("“‘《「『（(【")
_TIME: Final = regex(
    "[今去前明]年|目前|近年|如今|现在|眼下|日前|近日|昨[天日]|今[天日]|当[天时]|此前|随后|其中|同时|上半年|下半年|[上下本]月"
    "|(?:公司|企业|集团|医院|学校|园区|当地|该[厂校院村县市区]|全[市省县区国]|[村镇县市乡]里|村民|市民)(?![价报费转官网])"
)
"""When something is, or of whom it is said, at the beginning of a sentence."""
_GRAMMAR: Final = (FUNCTION - {"及"}) | frozenset("由后被把从并已让使给还又更最很再说称要")
_STOPS: Final = _EDGES | _GRAMMAR
_GOES_ON: Final = regex(
    r"(?:从|为|达|约|降|涨|高|低|上[升涨调]|下[降跌调]|均|仅|只|由|一律|全部)?(?:\d|[一二两三四五六七八九十几]+[万千百元])"
    r"|[飙暴猛狂][涨跌升降]|走[高低]|回[升落]|持续|不断|一路|普遍|明显|大幅|小幅|略"
    r"|没有|从|已|将|可|正|无|不|未|有|会|需|须|要|应|约|降|涨|上[升涨调]|下[降跌调]|较|比|[很更都也还]"
)
"""What is said of a price."""
_REPORTS: Final = regex(
    r"[去今前明本]年|[上本下]月|近年|目前|现在|如今|最近|一早|由|和|与|及|协会|商会|只|仅|贴|写|印|挂|改|数量|每[天年月周]|有\d|有[一二三四五六七八九十几多]"
)
"""What a report goes on with behind what it is on."""
_RUNS: Final = regex(
    "由|每[天日周月年克斤吨台件]|使用|推出|占[据到]|在[网各全市]|新增|开行|开通|开放|发[车运]|累计|覆盖|已[有达经]|将[于在]|今[日天]|升级|关闭|被|因(?![此而])"
    "|乱收|老板|派[来出]|出具|居高|高企|遇冷|暗藏|获奖|改版|实施|贴在|走红|整合|上[涨调]|下[降调]|未?纳入|难题|取消|曾"
)
"""What is said of a service that exists, whatever it is called."""
_SEEN_NOWHERE: Final = 2
"""The weight of a word that newspapers do not have."""
_PRICED: Final = regex("[价费]|行情|时间|标准|排名|排行")
"""What a phrase ends with of which such is said."""
_BODY: Final = regex("局|委|厅|政府|法院|大学|博物馆|图书馆|协会|商会")
_TEACHES: Final = regex(
    "(?:讲|教|学|问|谈|聊|想|看|说|懂|弄|知道|研究|讨论|告诉|明白|清楚).{0,4}(?:怎么|如何|怎样|多少|哪)"
)
"""A question that somebody teaches, learns or asks."""
_SOME: Final = regex("部分|广大|众多|许多|一些|几家|多家|数十|各[地大类家]|主要|所有|其他|著名")
"""How many of a kind a report speaks of."""
AILMENTS: Final = tuple(
    "白癜风 白癣风 手足癣 灰指甲 癫痫 羊癫疯 羊角风 牛皮癣 银屑病 痔疮 不孕不育 尖锐湿疣 梅毒 狐臭"
    " 腋臭 股骨头坏死 阳痿 早泄 前列腺 鼻炎 脱发 斑秃 妇科 男科".split()
)
_CURES: Final = regex(
    r"(?:儿童|小儿|老年|男性|女性|手足|头部|面部)?(?:专?业?治疗?|看|检查)?"
    rf"(?:{'|'.join(AILMENTS)})(?:病|炎|专科|治疗|的|最?好|权威|专业|正规|效果|公立|哪家|哪里|到底)*"
    r"(?:(?:医院|诊所|研究院|研究所|专科|中医|大夫|专家)"
    r"(?:哪家好?|哪里好?|排名|怎么样|在哪里?|[最较]?好)*"
    r"|(?:怎么|怎样|如何)(?:治疗?|根治)(?:[最较]?好|效果好|好得?快|能?(?:断根|去根|除根))?|能治好吗|能根治吗|吃什么药?好?)"
)
"""A hospital or cure for an ailment that clinics advertise for. Ours."""
_BEST: Final = regex("最好|较好|哪家|哪里|权威|正规|排名|怎么|怎样|如何|能治好|能根治|吃什么")
_TREATS: Final = regex("(?:专?业?治|看).*医院$")
"""What nobody but who asks or sells says of a hospital."""
_SUBJECT: Final = 2
_SAID_OF: Final = regex("[比较]|同比|环比|达到?|为|超过?|突破|约|增|降|[高低]于|占|有望|预计")
"""What is said of a subject, and the characters of one at least. Ours."""
_NUMBERED: Final = regex("电话|热线|微信|号码|地址")
_CURE: Final = 4.3
"""What that is worth where a clause or sentence opens with it and does not go on from it. Ours."""
_LONGEST, _SHORTEST, _SEEN = 22, 6, 14
_HEAD: Final = (0.0, 0.6, 1.6)
"""What the word is worth that such a phrase ends with, by its weight. Ours."""
_AT_MARK, _PLACED, _BARE = 0.8, 0.8, 0.25
"""What its place is worth, a place in front, and what has a character against it that is in no word
of a trade. Ours."""
_COVERED, _LEAST_WORDS = 0.5, 2.0
"""Share of it that such words are, and what they weigh, at least. Ours."""
_COVERED_HEADED, _LEAST_HEADED, _BARE_HEADED = 0.25, 1.0, 0.1
"""The same where a place or mark shows where it begins, and the last word that it ends. Ours."""
_PLACED_LEAST: Final = 4
"""Characters from a place to the last word at least. Ours."""
_LEADS: Final = frozenset("的在从到了与和把被将以按是为对向给及或问")
"""What leads to a thing in a sentence."""
_DOES: Final = regex(
    "(?:提供|支持|开设|开展|开通|推出|办理|承接|从事|经营|销售|生产|购买|采购|引进|研发|制造|使用|利用|包括|成为|作为|涉及|涵盖|寻找|选择)$"
)
"""Verbs that have a thing as their object. Ours."""
_HAS_ALSO: Final = regex("申请|获得|取得|引进|研发|制造|生产|采用|购买|采购|办理|销售|新增|拥有")
"""Verbs at the head of a clause whose object stands behind what was put in between. Ours."""
_OF_FRAME: Final = 2.0
"""What a term is worth that labels of the frame share. Ours."""
_ITS_PLACE: Final = 0.6
"""What a place in front is worth in addition that the frame names too. Ours."""
_SHOWN: Final = 1.0
"""What a word of what is sold is worth in addition that the frame shows. Ours."""
_DESCRIBED, _SELDOM, _TWICE = 8, 1, 2
"""Characters of words that describe it; the highest band of such a word, and how often the text
has one that is its own. Ours."""
_COPIED: Final = 3
"""Characters behind one that a label has in one row with it. Ours."""
_SIZES: Final = range(2, 8)
"""Characters of a word of a trade. Ours."""
_JOINED: Final = 1.5
_TELLING: Final = 3.0


def asked_in(text: str, page: Page, *, ailing: bool) -> list[Weak]:
    """Return the phrases of a paragraph that stand in front of a clause, or in the midst of one.

    `ailing`: one of `AILMENTS` stands in it.
    """
    found: dict[int, tuple[bool, int, int]] = {}
    for number, begin, end in HEADS.find(text):
        head = HEAD_WEIGHTS[HEAD_LIST[number]]
        start = _placed(text, max(0, begin - _LONGEST), begin, telling=head > 1)
        if start < 0:
            start = _clause(text, begin)
            if start >= 0 and _SAID_OF.match(text, end) is not None:
                # The sentence goes on with what it says of something: that stands in front.
                own = _run(text, begin, page, head)
                start = own if own - start >= _SUBJECT else start
        if start < 0:
            start = _run(text, begin, page, head)
        if start < 0 or end - start < _SHORTEST or text[begin : begin + 4] in lexicon().words:
            continue
        before = found.get(start, (False, 0, 0))
        if before[1] == begin:  # one word more of the same question
            found[start] = (before[0] or head > 0, end, max(before[2], head))
            continue
        found[start] = max(before, (head > 0, end, head))
    kept = []
    for start, (_, end, head) in found.items():
        weak = _asked(text, start, end, head, page)
        if weak is None and (begin := _within(text, start, end, head, page)) > start:
            weak = _asked(text, begin, end, head, page)
        if weak is not None:
            kept.append(weak)
    cures = list(_cures(text, page)) if ailing else []
    return cures + [weak for weak in kept if not any(meet(weak, other) for other in cures)]


def _within(text: str, start: int, end: int, head: int, page: Page) -> int:
    """Return where a row of things begins in a clause that is no such row as a whole, or -1."""
    last = HEADS.find(text[start:end])
    return _run(text, start + last[-1][1], page, head) if last else -1


def _cures(text: str, page: Page) -> Iterator[Weak]:
    """Yield where a clause opens with a hospital for some ailment, as a clinic's offer does."""
    for found in _CURES.finditer(text):
        start, end = found.span()
        start = next(
            (start - size for size in (3, 2) if text[start - size : start] in PLACES), start
        )
        opens = not start or (_EDGE.match(text, start - 1) and text[start - 1] not in _OPENS)
        said = page.count(found[0]) > 1 or FOLLOWS.match(text, end) or COMPANY.match(text, end)
        placed = start < found.start()
        opens = opens or placed  # whatever leads to it: no sentence goes on behind it
        ends = end >= len(text) or _EDGE.match(text, end)
        sold = _BEST.search(found[0]) or _TREATS.match(found[0])
        if opens and sold and not said and not ends:
            yield Weak(start, end, _CURE, odd=True)


def is_taught(said: str) -> bool:
    """Tell whether a stretch is a question that somebody teaches, learns or asks: 讲怎么写."""
    return _TEACHES.match(said) is not None


def is_subject(text: str, end: int) -> bool:
    """Tell whether a sentence goes on at a column as it does behind what it is on."""
    return (
        _GOES_ON.match(text, end) is not None
        or _REPORTS.match(text, end) is not None
        or _RUNS.match(text, end) is not None
        or COMPANY.match(text, end) is not None
    )


def is_placed(said: str) -> bool:
    """Tell whether a phrase begins with a place and ends with a word that tells."""
    return (said[:2] in PLACES or said[:3] in PLACES) and any(
        HEAD_WEIGHTS[HEAD_LIST[number]] > 0 for number, _, _ in HEADS.find(said[2:])
    )


def _clause(text: str, at: int) -> int:
    """Return where the clause begins in which a word stands; -1 if it is no row of things."""
    start = at
    while start and (char := text[start - 1]) not in _EDGES:
        start -= 1
        if at - start > _LONGEST or (char in _GRAMMAR and _is_grammar(text, start)):
            return -1
    if _TIME.match(text, start):
        return -1  # a sentence begins so, and nothing that is asked
    return -1 if start and text[start - 1] in _OPENS else start


def _run(text: str, at: int, page: Page, head: int) -> int:
    """Return where the words begin that stand in a row up to a column; -1 where none tells.

    In the midst of a sentence nothing else shows where such a phrase begins. What is sold need not
    tell by itself where the frame of the page shows it, or the word behind it tells (`head`).
    """
    # A longer word can hide that which the row ends with: 职称论文 in 职称论文发表.
    behind = (
        [size for size in _SIZES if size <= at and text[at - size : at] in WEIGHTS]
        if text[at - 2 : at] in _last_pairs()
        else []
    )
    if not behind and not page.terms(text[max(0, at - 3) : at]):
        return -1  # most have no such word in front of them
    low = max(0, at - _LONGEST)
    # What the article itself speaks of belongs to the sentence.
    row = [
        token
        for token in tokens(text[low:at])
        if page.count(token.word) < _TWICE or page.is_shown(token.word) or low + token.end == at
    ]
    shared = page.terms(text[low:at]) if row or at - low > 2 else []
    known = {column for token in row for column in range(token.start, token.end)}
    known |= {column for begin, close in shared for column in range(begin, close)}
    known |= {column for size in behind for column in range(at - low - size, at - low)}
    start = at - low
    while start - 1 in known:
        start -= 1
    telling = any(close > start for _, close in shared) or any(
        (head > 0 or WEIGHTS.get(token.word, 0) > 1 or page.is_shown(token.word))
        and token.start >= start
        for token in row
    )
    if not telling:
        return -1
    begin = _described(text, low + start, page)
    return begin if at - begin > 2 else -1


@cache
def _last_pairs() -> frozenset[str]:
    """Return the two characters that each word of sellers ends with."""
    return frozenset(word[-2:] for word in WEIGHTS)


def _described(text: str, start: int, page: Page) -> int:
    """Return where the words begin that say what the thing at a column is like (气动, 加厚).

    They are seldom ones, and the article has them nowhere else.
    """
    common = lexicon().words
    low = max(0, start - _DESCRIBED)
    while start > low and page.in_label(text[start - 1 : start + _COPIED]):
        start -= 1  # a label says the same of it
    while start > low:
        size = next(
            (
                size
                for size in (4, 3, 2)
                if start - size >= low
                and ((word := text[start - size : start]) in MADE_SO or word in common)
                and common.get(word, 0) <= _SELDOM
                and page.count(word) < _TWICE
            ),
            0,
        )
        parts = start - size > 0 and text[start - size - 1 : start - size + 1] in common
        if not size or parts:
            break
        start -= size
    return start


def _placed(text: str, low: int, at: int, *, telling: bool) -> int:
    """Return where a place stands that begins a row of things up to a column, or -1.

    `telling`: it ends with a word that no sentence has, and nothing leads to it.
    """
    common = lexicon().words
    start = at
    while start > low and text[start - 1] not in _STOPS:
        start -= 1
    # The outermost: a province stands in front of its cities.
    for begin in range(start, at - _PLACED_LEAST + 1):
        if text[begin : begin + 2] in PLACES or text[begin : begin + 3] in PLACES:
            close = begin + (3 if text[begin : begin + 3] in PLACES else 2)
            before = text[begin - 1 : begin + 1] if begin else ""
            if before in common or before in PLACES or text[close - 1 : close + 1] in common:
                continue
            led = begin > 0 and text[begin - 1] in _LEADS and not telling
            return -1 if led or (begin > 0 and text[begin - 1] in _OPENS) else begin
    return -1


def _is_grammar(text: str, at: int) -> bool:
    """Tell whether a character of `_GRAMMAR` is a word, and no part of one (一对一, 不锈钢)."""
    pairs = _pairs()
    if text[at : at + 2] not in pairs and text[max(0, at - 1) : at + 1] not in pairs:
        return True  # no longer word has it so
    common = lexicon().words
    return not any(
        (word := text[start : start + size]) in WEIGHTS or word in common
        for size in (3, 4)
        for start in range(max(0, at - size + 1), at + 1)
    )


@cache
def _pairs() -> frozenset[str]:
    """Return the pairs that a word of grammar makes with a neighbour in longer words."""
    return frozenset(
        word[at : at + 2]
        for words in (WEIGHTS, lexicon().words)
        for word in words
        if 3 <= len(word) <= 4
        for at in range(len(word) - 1)
        if not _GRAMMAR.isdisjoint(word[at : at + 2])
    )


def _asked(text: str, start: int, end: int, head: int, page: Page) -> Weak | None:
    """Weigh what stands from the beginning of a clause up to such a word."""
    close = min(len(text), start + _LONGEST)
    if (edge := _EDGE.search(text, start, close)) is not None:
        close = edge.start()
    stop = next(
        (at for at in range(end, close) if text[at] in _GRAMMAR and _is_grammar(text, at)), close
    )
    row = [
        token._replace(start=token.start + start, end=token.end + start)
        for token in tokens(text[start:stop])
        if token.start + start < end
    ]
    end = max([end, *(token.end for token in row)])  # it ends with a longer word
    led = start > 0 and _EDGE.match(text, start - 1) is None
    ended = end >= len(text) or (_EDGE.match(text, end) is not None and text[end] not in _OPENS)
    if ended and not led:
        return None  # a clause by itself is weighed elsewhere
    said = text[start:end]
    if said in HEAD_WEIGHTS and _NUMBERED.search(said):
        return None  # whose telephone it is the sentence says
    total = sum({token.word: page.weight(token) for token in row}.values())
    place = next((size for size in (3, 2) if said[:size] in PLACES), 0)
    shared = page.terms(said)
    shown = any(page.is_shown(token.word) for token in row)
    total += _OF_FRAME * bool(shared) or _SHOWN * shown
    known = {at for token in row for at in range(token.start - start, token.end - start)}
    known |= {at for begin, close in shared for at in range(begin, close)}
    known |= {
        column
        for at in range(len(said) - _COPIED)
        if shown and page.in_label(said[at : at + _COPIED + 1])
        for column in range(at, at + _COPIED + 1)
    }
    bare = len(said) - place - len(known)
    headed = head > 0 and (place > 0 or not led)  # where it begins and ends is known
    least, covered = (_LEAST_HEADED, _COVERED_HEADED) if headed else (_LEAST_WORDS, _COVERED)
    if total < least or len(said) - bare < covered * len(said) or GOVERNS.match(said):
        return None
    if is_taught(said) or (not led and _HAS_ALSO.match(said) and not place):
        return None
    if _BODY.search(said) or _SOME.search(said) or COMPANY.match(text, end):
        return None
    if FOLLOWS.match(text, end) and not ((place or shown) and head > 1):
        return None
    reports = head < _SEEN_NOWHERE and not (shared or shown) and _REPORTS.match(text, end)
    if _RUNS.match(text, end) or reports:
        return None
    if not shared and _PRICED.search(said, len(said) - 4) and _GOES_ON.match(text, end):
        return None
    governed = led and (text[start - 1] in _LEADS or _DOES.search(text, max(0, start - 3), start))
    if governed and not (place and head > 1):
        return None
    after = _EDGE.split(text[end : end + _SEEN], maxsplit=1)[0]
    join = Kept(said + after).join(0, end - start)
    first = min([start + shared[0][0] if shared else end, row[0].start if row else end])
    name = name_weight(text[start:first], page, at_mark=True, sells=True)
    if headed and (place or (head > 1 and total > 1)):
        name = max(0.0, name)  # a thing in front is not like a name
    inner = bare - (first - start - (place if first - start >= place else 0))
    score = total + _HEAD[head] + _AT_MARK * (not led) + min(_PLACED, name)
    score -= (_BARE_HEADED if headed else _BARE) * max(0, inner)
    score -= max(-_JOINED, min(_JOINED, join))
    score += _ITS_PLACE * (place > 0 and page.in_label(said[:place]))
    telling = (
        bool(shared)
        or (headed and place > 0)
        or any(WEIGHTS.get(token.word, 0) > 1 for token in row)
    )
    return Weak(start, end, score, odd=telling or total >= _TELLING)
