"""Widens a phrase that is cut out of a sentence by the piece of it that would be left behind.

Which words of a phrase gave it away says little of where it ends: in front stands a name that no
list has, behind it what is asked. Such a piece shows by what the sentence is without it, by the
form of what it says, or since the page's own labels have it.

    >>> from clusterbriefs.clean.document import Document
    >>> doc = Document(("江湾铝模板回收", "。"))
    >>> text = "去年增长六成，江湾铝模板回收“今年更多”。"
    >>> text[slice(*with_leftovers(doc, text, 9, 14))]
    '江湾铝模板回收'
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.document import HAN, Document
from clusterbriefs.clean.frame_labels import frame_labels
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import BRAND_NAMES
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.weak_words import MADE_SO, PLACES, WEIGHTS, tokens

_MARKS: Final = frozenset("，。；：！？、“”‘’《》「」『』（）()【】…—,;:!? ")
_STOPS: Final = _MARKS | frozenset("%％0123456789")
_OPENS: Final = frozenset("“‘《「『")
_ENDS: Final = frozenset("，。；！？")
_SAYS: Final = regex(
    r"[的了在是和与为等也都就而及或之其这那个们着过将被把从向对于以因但不有说称道问叫名题写喊唱念读据如即用按"
    r"他她它我你您又还才更最很再已曾正会能可要该此每各某另]|介绍|表示|认为|强调|提出|指出|回忆|告诉|坦言|直言|感慨|提醒|回答|建议"
)
"""What leads to a quotation, or belongs to a sentence."""
_NAME: Final = 4
"""Characters of a name that no list has. Ours."""
_MEASURED: Final = regex(r"(?<=\d)(?:倍|折|元起?|%|％)")
"""The measure of a number that a phrase ends with."""
_GIVEN: Final = regex(
    r"(?<=领取|获取|索取|咨询|费领|赠送)[\u4e00-\u9fff]{0,4}?"
    r"(?:方案|资料|攻略|名额|优惠券?|手册|报价|课程|礼包|额度|秘籍|样品|试用装|试卷|答案|干货|大全|教程)"
)
"""What a seller gives to whoever writes."""
_PROMISED: Final = regex(
    "(?:(?:都能|也能|均可|可以?|能|免费?|即可?|就能?|包|当天|最快|最高|最低|[一二三两半]年|[办借领送贷]|的){1,4})"
    r"(?=[\u4e00-\u9fff])"
)
"""What leads on to what else is on offer: 都能借的, 送一年."""
_PROMISES: Final = 6
"""Characters of what is on offer behind it. Ours."""
_ASKED: Final = regex(
    r"(?:[及和与、]?(?:流程|费用|价格|报价|图片|多少钱|厂家|条件|电话|标准|型号|参数|排名|推荐)){1,2}(?=[，。；！？]|$)"
)
"""What is asked of it, up to the end of the clause."""
_ASKED_BOTH: Final = regex(
    "(?:型号|规格|价格|报价|厂家|品牌|参数|图片|流程|费用|功效|用法)[及和与](?:型号|规格|价格|报价|厂家|品牌|参数|图片|流程|费用|用法|禁忌|功效)表?"
)
"""Two such words in a row, wherever they stand."""
_OF_SITE: Final = regex(
    r"(?:(?<=官网|网站|平台|速器|户端)|(?<=app)|(?<=APP))(?:下载|登录|登陆|注册|入口|安装){1,3}(?=[，。；！？]|$)"
)
"""What is done on a site, up to the end of a clause."""
OF_ENTRY: Final = regex(
    r"(?:(?<=登录)|(?<=登陆)|(?<=入口)|(?<=注册)|(?<=下载)|(?<=官网)|(?<=网站))"
    r"(?:地址|网址|链接|通道|大厅|界面|页面)(?:大全|下载|入口)?"
)
"""Where on a site it is done."""
_HOUSES: Final = (
    frozenset(name for name in BRAND_NAMES if 2 <= len(name) <= 4)
    | frozenset("幸运 极速 皇家 皇冠 王者 至尊 豪门".split())
) - frozenset("东方 银河 太阳 大众".split())
"""What names of houses begin with, in front of what gave them away."""
_SITE_ADDRESS: Final = regex(r"(?:https?://|www\.)", re.IGNORECASE)
_SITE_NAME: Final = 8
"""Characters of a site's name in front of its address at most. Ours."""
_DRAWN: Final = regex(r"(?:(?<=开奖网站)|(?<=开奖))(?:历史|现场|直播|查询)?(?:记录|结果|直播)")
"""What is seen of a lottery on one."""
_HOURS: Final = regex(r"(?:(?:7[x×*])?24|二十四)小时$")
"""How long somebody can be called."""
_RANKED: Final = regex(r"(?<=排名|排行)前[三五十百]名?")
"""How many of the best are asked for."""
_TRADED: Final = regex(
    "(?<=出租)(?:出售|转让)|(?<=出售)(?:出租|转让|回收)|(?<=转让)(?:出租|出售)|(?<=回收)(?:出售|出租)(?!的)"
)
"""The other way in which a thing is traded."""
_BRANDS: Final = frozenset(BRAND_NAMES)
_HOURS_LONG: Final = 9
"""Characters in which such hours stand at most. Ours."""
_CALLED: Final = regex("电话|热线|上门|开锁|服务|维修|客服")
"""What is said of somebody who can be called at all hours."""
_OF_THINGS: Final = (
    (("硕士", "本科", "专科", "博士", "自考"), ("论文", "毕业", "文凭", "学历", "代写")),
    (("车辆", "房产"), ("抵押", "二次抵押", "贷款", "过户")),
)
"""Words that say of what kind a thing on sale is, and the things."""
_BEFORE_THINGS: Final = MADE_SO.union(*(words for words, _ in _OF_THINGS))
_TO_PLACE: Final = frozenset("在到从于向往自由")
"""What leads to a place in a sentence."""
_FULL: Final = frozenset("。！？")
_ALONE: Final = 8
_SENTENCE: Final = regex(
    "(?:^|[。！？])((?![的了在是和与他她它我你这那对好]|不|没|有|就|都)[\u4e00-\u9fffA-Za-z0-9]{1,6})$"
)
"""What is no sentence by itself, between two stops, and characters in which it stands. Ours."""
_SIZES: Final = (4, 3, 2)
_SOLD: Final = 10
"""Characters of what is sold that are looked at. Ours."""
_EVERYDAY: Final = 5
"""Band of frequency above which a word is one of everyday sentences. Ours."""
_OVERLAP: Final = 4
"""Characters in a row that a sentence and a label have in common by no chance. Ours."""


_HEADLINE: Final = 6
"""Characters of a headline behind the name of a keeper, at least. Ours."""
_TELLS: Final = 2
"""Weight of a word that sellers have and few others. Ours."""


def with_leftovers(doc: Document, text: str, start: int, end: int) -> tuple[int, int]:
    """Return the columns of a phrase with what belongs to it on both sides.

    `text` is that of the line; time is linear in the phrase and in 200 labels of the page.
    """
    begin, close = start, end
    for more in (_MEASURED, _GIVEN, _RANKED, _OF_SITE, OF_ENTRY, _DRAWN, _TRADED):
        if (match := more.match(text, end)) is not None:
            end = match.end()
    end = _promised(text, end)
    asked = _ASKED_BOTH.match(text, end) or _ASKED.match(text, end)
    if asked is not None and _sells(text[begin:close]):
        end = asked.end()
    if text[start - 2 : start] in _BEFORE_THINGS or text[start - 3 : start] in MADE_SO:
        found = tokens(text[begin:close])
        if found and not found[0].start and found[0].word not in _BRANDS:
            start = _made_so(text, start, end, found[0].word)
    if _CALLED.search(text, start, end) is not None:
        near = max(0, start - _HOURS_LONG)
        hours = _HOURS.search(text[near:start] + "小时" * text.startswith("小时", start))
        start = near + hours.start() if hours is not None else start
    labels = "\n".join(frame_labels(doc))
    start = _named(doc, text, start, labels)
    start = _house_in_front(text, start)
    if _SITE_ADDRESS.match(text, start) is not None:
        start = _site_in_front(text, start, labels)
    end = _labelled(text, end, labels)
    return _in_front(text, start, end), end


def _house_in_front(text: str, start: int) -> int:
    """Return where the name of a house begins of which the rest gave it away: 皇冠, of 皇冠体育."""
    for size in (4, 3, 2):
        if size <= start and text[start - size : start] in _HOUSES:
            return start - size
    return start


def _site_in_front(text: str, start: int, labels: str) -> int:
    """Return where the name of a site begins that its own labels have, in front of its address."""
    for size in range(min(_SITE_NAME, start), 1, -1):
        name = text[start - size : start]
        if all(map(_han, name)) and name in labels:
            return start - size
    return start


def _labelled(text: str, end: int, labels: str) -> int:
    """Return where a phrase ends as labels have it; `end` where they go on with no seller's word.

    A keeper sets its name in front of headlines, and the headline in front of the text.
    """
    reach = end
    while (
        reach < len(text) and _han(text[reach]) and text[reach + 1 - _OVERLAP : reach + 1] in labels
    ):
        reach += 1
    more = text[end:reach]
    if len(more) >= _HEADLINE and all(WEIGHTS[token.word] < _TELLS for token in tokens(more)):
        return end
    return reach


def _promised(text: str, end: int) -> int:
    """Return where a phrase ends with what it promises in addition, in words of sellers."""
    match = _PROMISED.match(text, end)
    if match is None:
        return end
    near = text[match.end() : match.end() + _PROMISES]
    reach = 0
    telling = False
    for token in tokens(near):
        if token.start > reach:
            break
        reach = token.end
        telling = telling or (WEIGHTS[token.word] > 1 and token.word not in lexicon().words)
    return match.end() + reach if telling else end


def _sells(said: str) -> bool:
    """Tell whether a phrase names a thing that is sold, and not a gambling house alone."""
    return any(WEIGHTS[token.word] > 1 and token.word not in _BRANDS for token in tokens(said))


def _made_so(text: str, start: int, end: int, sold: str) -> int:
    """Return where the words begin that say what the thing on sale is like.

    A sentence has most of them too: they go where nothing of it leads to them, or where they are
    always said of this thing.
    """
    for words, things in _OF_THINGS:
        for word in words:
            if text.endswith(word, 0, start) and sold.startswith(things):
                return start - len(word)
    at = start
    while (size := next((n for n in (3, 2) if text[at - n : at] in MADE_SO), 0)) > 0:
        at -= size
    if at in (start, 0) or text[at - 1] in _MARKS:
        return at
    edges = clause_edges()
    # At the end of a clause it goes where what is left ends one better.
    better = edges.ends(text[at - 2 : at]) > edges.ends(text[start - 2 : start])
    return at if better and text[end : end + 1] in _ENDS else start


def _named(doc: Document, text: str, start: int, labels: str) -> int:
    """Return where a word begins that labels have, and the text only in front of the phrase."""
    while start and _han(text[start - 1]) and text[start - 1 : start - 1 + _OVERLAP] in labels:
        start -= 1
    common = lexicon().words
    for size in _SIZES:
        at = start - size
        word = text[max(0, at) : start]
        if (
            at >= 0
            and all(map(_han, word))
            and _sold_with(word, labels)
            and common.get(word, 0) <= _EVERYDAY
            and text[max(0, at - 1) : at + 1] not in common
            and text[at - 1 : at] not in _TO_PLACE
            and sum(line.text.count(word) for line in doc.live() if line.prose) == 1
        ):
            return at
    return start


def _sold_with(word: str, labels: str) -> bool:
    """Tell whether labels have a word in front of what is sold."""
    at = labels.find(word)
    while at >= 0:
        at += len(word)
        if any(
            not token.start and WEIGHTS[token.word] > 1 for token in tokens(labels[at : at + _SOLD])
        ):
            return True
        at = labels.find(word, at)
    return False


def _in_front(text: str, start: int, end: int) -> int:
    """Return where a clause begins of which nothing but a name is left, before a mark."""
    behind = text[end : end + 1]
    if behind not in _OPENS and behind not in _ENDS:
        return start
    at = start
    while at and start - at <= _NAME and text[at - 1] not in _STOPS:
        at -= 1
    name = text[at:start]
    if behind in _FULL and (whole := _SENTENCE.search(text, max(0, start - _ALONE), start)):
        return whole.start(1)
    if not name or start - at > _NAME or _SAYS.search(name) or not all(map(_han, name)):
        return start
    if behind in _ENDS and text[at - 1 : at] in _STOPS and _placed(name):
        return at
    if not behind or text[at - 1 : at] not in ("", *_ENDS, "："):
        return start
    # A name that no list has is no word: what leads to a quotation mostly is one.
    unknown = behind in _OPENS and name not in lexicon().words
    alone = name in PLACES and text[max(0, at - 3) : max(0, at - 1)] not in PLACES
    return at if unknown or (alone and text[end + 1 : end + 3] not in PLACES) else start


def _placed(name: str) -> bool:
    """Tell whether a name that no list has stands behind that of a place: 高要昌禄."""
    return any(
        name[:size] in PLACES
        and len(name) > size + 1
        and name[size:] not in lexicon().words
        and name[size - 1 : size + 1] not in lexicon().words
        for size in (2, 3)
    )


def _han(char: str) -> bool:
    return HAN.match(char) is not None
