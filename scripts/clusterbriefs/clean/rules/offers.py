"""offers: takes out offers of sellers that stand in a sentence about something else.

No list of names is needed. Words of a trade stand close together (`data/offers.tsv` weighs them by
how seldom anybody else has them), nothing governs them or goes on from them, and the rest of the
text does not report on the trade. How far the offer reaches is what costs least in sum: the
sentence without it should split well into words, across the gap too, and the offer into words of
sellers and a name.

    repairs (body)| 滨河新区去年新增企业二十家，鼎盛买球平台推荐其中三家来自外省。 -> 滨河新区去年新增企业二十家，其中三家来自外省。
    repairs (body)| 园区的三条中试线全部建成外围女上门服务，费用由财政补贴一半。 -> 园区的三条中试线全部建成，费用由财政补贴一半。
    repairs (body)| 医院把检验员分成四班，皇冠hg0088体育夜间可做的项目增加到四十项。 -> 医院把检验员分成四班，夜间可做的项目增加到四十项。
    repairs (body)| 烘干房去年收了药材四百吨；北坡彩钢瓦哪家好枸杞三百吨，都按保底价。 -> 烘干房去年收了药材四百吨；枸杞三百吨，都按保底价。
    leaves (body)| 警方捣毁一处棋牌赌博窝点，抓获组织者三人，缴获赌资十余万元。
    leaves (body)| 小区里的棋牌室、阅览室和健身房都免费开放，老人下午常来这里坐坐。
    leaves (body)| 网民反映的外挂、私服等问题，由文化市场综合执法队逐一核查。
    leaves (body)| 女子双打决赛晚上八点开始，观众可在电视台体育频道和官方客户端收看直播。
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from clusterbriefs.clean.cut_out import KIND, cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import BODY_ENDS, COMPANY, FOLLOWS, LEADS, PURSUED
from clusterbriefs.clean.offer_start import settled
from clusterbriefs.clean.offer_stretch import (
    CODE,
    MARK,
    REACH,
    TELLS,
    WORDS,
    Stretch,
    code_weight,
    heals,
    name_before,
    parts_word,
    seeds_of,
    stretch,
    words_in,
)
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Gap
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.strays import alike
from clusterbriefs.clean.take_out import take_out
from clusterbriefs.clean.weak_grow import widened
from clusterbriefs.clean.weak_words import PLACES, Page, tokens

NAME: Final = "offers"


_ENOUGH: Final = 5
"""Weight that the different words of an offer must have together. Ours."""


_SOLD: Final = regex("官网|登录|登陆|注册|入口|下载|[A-Za-z0-9]{2}|投注|网址|平台")
_ENOUGH_BESIDE: Final = 4
"""The same where the text is known to have been tampered with. Ours."""


_TAMPERED: Final = frozenset({KIND, "advertisement"})
"""Kinds of damage after which more of an offer's kind is to be expected."""


_SURE: Final = 7
"""Weight from which on what governs an offer counts no more. Ours."""


_TRADE_WORDS: Final = (
    "涉案 犯罪 诈骗 反诈 警方 民警 公安 检察 法院 扫黄 打非 赌资 赌徒 聚赌 涉赌 嫌疑人 刑事 抓获 窝点 "
    "购彩 体彩中心 福彩中心 奖池 执法 查处"
).split()
_TRADE: Final = regex("|".join(_TRADE_WORDS))
"""Words of a text that reports on such a trade."""


_REPORTING: Final = hint(_TRADE_WORDS)


_GOVERNED: Final = regex(
    r"(?:登录|登陆|通过|访问|进入|打开|下载|使用|点击|搜索|关注|扫码|注册|开通|办理|提供|支持|开设|开放|上线|推出|启用|查询"
    r"|取消|关闭|整治|打击|非法|违法|违规|利用|包括|开发|假冒|仿冒|虚假|所谓|名为|叫做|经营|从事|参与|涉及|销售|出售|购买|玩|赴)$"
)
"""Words that can have what follows as their object. Ours."""


_REPORTED: Final = 2
_SENTENCE_END: Final = regex("[\n。]")


_TALKED: Final = 3
"""Times that a word stands elsewhere in a text which is about it. Ours."""


_CODE_HINT: Final = regex(r"[a-z](?:(?=\d\d)|(?<=\d\d\d[a-z]))")


_TO_GET: Final = regex(
    r"QQ|VX|vx|微信|电话|热线|联系|客服|加群|\d{7}|官网|下载|注册|登录|app|APP|退款|付款|后付|价格|多少钱|哪家|咨询"
)
"""How to get what is offered."""


_ASKS: Final = regex(
    r"(?<=[，。；！？])([\u4e00-\u9fffA-Za-z0-9]{2,14}?)"
    r"(?:哪家(?:好|强|专业|便宜|靠谱)|哪里(?:便宜|有卖)|哪个牌子好|多少钱一(?:个月|小时|个(?!月)|[斤吨台套米瓶盒次方]))"
    r"(?=[\u4e00-\u9fffA-Za-z0-9])(?![呢吗嘛的才就都也更])"
)


_QUESTIONS: Final = ("哪有", "哪里", "怎么", "谁有", "如何")


_SAYS: Final = regex(
    r"[说问看想知道比谁你我他她它们这那该了是要为]|提供|生产|开展|不知|不懂|究竟|到底|打听|选择|判断"
)


_INNER: Final = regex(r".[，：:,|].*|：$")


_BARS: Final = regex(r"(?:(?<!\s)\s++)?[_|｜丨，,]\s*+")


_FILED: Final = regex(r"[_|｜丨]")


_REST: Final = regex(r"[\W\d_]{0,12}")


_CLAUSE: Final = regex(r"[，。；！？,;!?\s]+")


_LONGEST, _MOSTLY = 160, 0.7
_FEW: Final = 3
"""Clauses of a line that can be one offer though only one of them tells. Ours."""


_LONGEST_LINE, _TRIES = 20_000, 400
"""Lines that are longer are no paragraphs; places of a text that are looked at closely. Ours: so
that time stays bounded."""


_BRIEF: Final = 3
"""Letters fewer than this stand in many words: no reason to look at a line."""


_TELLING: Final = hint(
    word
    for word, weight in WORDS.items()
    if weight >= TELLS and not (word.isascii() and len(word) < _BRIEF)
) | hint([".com", ".net", ".cc", ".vip", ".top", ".xyz", ".bet", ".app"])


_HEADLINE: Final = 10
"""Characters in front of a bar that are more than the name of a section. Ours."""
_ASKING: Final = hint(["哪家", "哪里便宜", "哪里有卖", "哪个牌子好", "多少钱一"])


def telling(text: str) -> bool:
    """Tell whether a text has a word or code that is reason to look for an offer."""
    return bool(seeds_of(text))


def apply(doc: Document) -> None:
    """Take such offers out of the paragraphs that are left."""
    for line in doc.having(_ASKING):
        if line.prose:
            _ask(doc, line)
    likely = doc.having(_TELLING)
    # A code is a row of ASCII characters, so a text without one among these has none.
    if _CODE_HINT.search(doc.ascii_part) is not None:
        likely = [
            line
            for line in doc.live()
            if line.hints & _TELLING or _CODE_HINT.search(line.text) is not None
        ]
    if not likely:
        return
    _recurring(doc, likely)
    lines = [line.text for line in doc.having(_REPORTING) if line.prose]
    if len({word for text in lines for word in _TRADE.findall(text)}) >= _REPORTED:
        return
    _whole_lines(doc, [line for line in likely if line.live], len(doc.prose))
    likely = [line for line in likely if line.live and line.prose]
    blob = doc.blob
    left = _TRIES
    for enough in (_ENOUGH, _ENOUGH_BESIDE):
        if enough == _ENOUGH or any(edit.kind in _TAMPERED for edit in doc.account):
            for line in likely:
                left -= _offers(doc, line, blob, enough, left) if line.live else 0


def _whole_lines(doc: Document, likely: list[Line], prose: int) -> None:
    """Remove lines that are nothing but offers, or of which nothing but such words is left."""
    for line in doc.labels:
        if line.edits and line.edits[-1].kind == KIND and _nothing_else(line.text):
            doc.remove(line, NAME, "advertisement")
    for line in likely:
        if not line.live or (line.prose and prose < 2):
            continue
        if (line.at > 0 and _is_offer(line.text)) or (not line.prose and _row(line.text)):
            doc.remove(line, NAME, "advertisement")


def _nothing_else(text: str) -> bool:
    """Tell whether a line has no letters but words of sellers."""
    for token in reversed(tokens(text)):
        text = text[: token.start] + text[token.end :]
    return _REST.fullmatch(text.replace("小时", "")) is not None


def _row(text: str) -> bool:
    """Tell whether a line is a row of offers with bars between."""
    parts = [part for part in _BARS.split(text) if part]
    without = [part for part in parts if not telling(part)]
    with_it = len(parts) - len(without)
    if len(parts) < 2 or with_it < len(without) or "。" in text:
        return False
    if len(parts[0].strip()) >= _HEADLINE and parts[0] in without:
        return False  # a headline with the name of the site behind it
    heavy = sum(1 for _, word in words_in(text) if WORDS[word] > TELLS)
    filed = _FILED.search(text) is not None
    return (filed and with_it > 1) or (heavy > 0 and (filed or with_it > 1))


def _recurring(doc: Document, likely: list[Line]) -> None:
    """Take out what stands around a telling word alike at every one of several places.

    A site that puts itself in the place of a name does so wherever the name stood. The stretch must
    hold a mark inside or at its end, as no name does, or stand more often still and end with a word
    that hardly anybody but a seller has, and words of sellers enough.
    """
    text = "\n".join([line.text for line in likely])
    counts = Counter([word for _, word in words_in(text)])
    often = [word for word, count in counts.items() if count > 1 and WORDS[word] >= TELLS]
    for word in sorted(often, key=len, reverse=True):
        blob = doc.blob
        places = [match.start() for match in re.finditer(re.escape(word), blob)]
        if len(places) < 2:
            continue
        start, end = (
            alike(blob, places, step, until=_SENTENCE_END, most=_LONGEST // 4) for step in (-1, 1)
        )
        phrase = blob[places[0] - start : places[0] + end]
        weight = sum(WORDS[word] for word in {word for _, word in words_in(phrase)})
        named = len(places) > _TALKED and WORDS[word] > TELLS and phrase.endswith(word)
        labels = phrase.endswith("：") and WORDS[word] > TELLS
        if len(places) < _TALKED:
            before = [blob[place - start - 1 : place - start] for place in places]
            if not _in_place_of_name(phrase, before, weight):
                continue
        elif weight < (WORDS[word] if labels else _ENOUGH) or not (named or _INNER.search(phrase)):
            continue
        for line in doc.live():
            found = [match.span() for match in re.finditer(re.escape(phrase), line.text)]
            for number, (at, stop) in enumerate(found):
                context = line.text[max(0, at - 8) : at] + line.text[stop : stop + 8]
                column = at - number * len(phrase)
                doc.gaps.append(Gap(line.number, column, context, "a name that a site replaced"))
            take_out(doc, line, [(*span, "") for span in found], NAME, KIND)


def _in_place_of_name(phrase: str, before: list[str], weight: int) -> bool:
    """Tell whether a phrase that stands twice has a site's name and a colon where a name stood.

    No clause has a colon in its midst: 位列江湾体育比分：上榜企业首位.
    """
    return (
        phrase.endswith("：")
        and phrase.count("：") == 1
        and weight > TELLS
        and len(phrase) <= REACH
        and any("\u4e00" <= char <= "\u9fff" for char in before)
    )


def _offers(doc: Document, line: Line, blob: str, enough: int, most: int) -> int:
    """Take the offers out of a line; return how many places of it were looked at closely."""
    beside = enough < _ENOUGH
    at = tries = 0
    page = Page(blob)
    seeds = seeds_of(line.text) if len(line.text) <= _LONGEST_LINE else []
    while tries < most and (seed := next((seed for seed in seeds if seed[0] >= at), None)):
        at = seed[1]
        if not _dense(line.text, *seed, enough - beside):
            continue
        tries += 1
        found = stretch(line.text, *seed, blob)
        if found is not None and line.text.startswith(_QUESTIONS, found.start):
            asked = line.text[found.end : found.end + 1] == "的"
            found = found._replace(end=found.end + asked)
        if (
            found is None
            or found.weight < _needed(line.text, found, beside=beside)
            or not _strays(line.text, found, beside=beside)
            or _talked(blob, line.text[found.start : found.end])
            or _company(line.text, found)
        ):
            continue
        end = _further(line.text, found.end)
        if len(line.text) - (end - found.start) < 8:
            continue
        start, end = widened(line.text, found.start, end, page)
        start = name_before(line.text, start, blob)
        start = settled(line.text, start, end, blob)
        cut(doc, line, start, end, NAME)
        at = max(0, found.start - 1)
        seeds = seeds_of(line.text)
    return tries


def _company(text: str, found: Stretch) -> bool:
    """Tell whether a stretch is the name of a company, that sells nothing here."""
    name = text[found.start : found.end]
    named = name.endswith("集团") or COMPANY.match(text, found.end) is not None
    return named and not name.isascii() and _SOLD.search(name) is None


def _needed(text: str, found: Stretch, *, beside: bool) -> int:
    """Return the weight that a stretch needs to be an offer."""
    if not beside:
        return _ENOUGH
    if heals(text, found):
        return _ENOUGH_BESIDE - 1
    return _ENOUGH_BESIDE if found.most > TELLS else _ENOUGH


def _further(text: str, end: int) -> int:
    """Return where an offer ends that goes on behind a comma with another word of its own."""
    while text[end : end + 1] in ("，", "、", ","):
        word = next((word for at, word in words_in(text[end + 1 : end + 9]) if at == 0), "")
        if WORDS.get(word, 0) <= TELLS:
            break
        end += 1 + len(word)
    return end


def _ask(doc: Document, line: Line) -> None:
    """Take out a question to a search engine that opens a clause and that the clause runs on from."""
    for match in list(_ASKS.finditer(line.text))[::-1]:
        if _SAYS.search(match[1]) is None:
            # What is asked begins with a place, whatever the sentence has in front of it.
            at = next(
                (
                    at
                    for at in range(match.start(1), match.end(1) - 1)
                    if line.text[at : at + 2] in PLACES or line.text[at : at + 3] in PLACES
                ),
                match.start(1),
            )
            cut(doc, line, at, match.end(), NAME)


def _is_offer(text: str) -> bool:
    """Tell whether a whole paragraph offers such things: nearly every clause has words of it."""
    if len(text) > _LONGEST or _TRADE.search(text):
        return False
    words = {word for _, word in words_in(text)}
    weights = [WORDS[word] for word in words if WORDS[word] >= TELLS]
    heavy = sum(1 for weight in weights if weight > TELLS)
    if not heavy or (sum(weights) < 2 * _ENOUGH and not (heavy > 1 and _TO_GET.search(text))):
        return False
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    if len(clauses) > _FEW and sum(map(_sells, clauses)) < 2:
        return False  # one clause alone sells, inside a paragraph that does not
    with_it = sum(1 for clause in clauses if any(words_in(clause)) or _TO_GET.search(clause))
    return with_it >= _MOSTLY * len(clauses)


def _sells(clause: str) -> bool:
    """Tell whether a clause has a word that hardly anybody but a seller has, or how to get it."""
    told = any(WORDS[word] >= TELLS for _, word in words_in(clause))
    return told or _TO_GET.search(clause) is not None


def _talked(blob: str, offer: str) -> bool:
    """Tell whether the text uses a telling word of an offer elsewhere, again and again."""
    same = blob.count(offer)
    return any(
        blob.count(word) - same >= _TALKED for _, word in words_in(offer) if WORDS[word] >= TELLS
    )


def _dense(text: str, start: int, end: int, enough: int) -> bool:
    """Tell whether words of sellers enough stand around a place."""
    around = text[max(0, start - REACH) : end + REACH]
    weight = sum(WORDS[word] for word in {word for _, word in words_in(around)})
    if weight < enough:
        weight += sum(code_weight(match[0]) for match in CODE.finditer(around))
    return weight >= enough


def _strays(text: str, found: Stretch, *, beside: bool) -> bool:
    """Tell whether nothing in the sentence leads to such words or goes on from them."""
    before, after = text[max(0, found.start - 24) : found.start], text[found.end : found.end + 4]
    if before[-1:] in tuple("“‘《「『") or after[:1] in tuple("”’》」』"):
        return False
    clause = MARK.split(before)[-1]
    if PURSUED.search(clause):
        return False
    sure = found.most > TELLS and found.weight >= _SURE
    parted = parts_word(text, found.start) + parts_word(text, found.end)
    if not sure and (parted > 1 or (parted and found.weight < _ENOUGH_BESIDE)):
        return False
    if sure or ((beside or found.most > TELLS) and heals(text, found)):
        return True
    if beside and found.most > TELLS and found.weight >= _ENOUGH:
        return not (_GOVERNED.search(clause) or FOLLOWS.match(text, found.end))
    return not (
        _GOVERNED.search(clause)
        or (found.most <= TELLS and BODY_ENDS.search(clause[-3:]))
        or LEADS.search(before[-4:])
        or FOLLOWS.match(text, found.end)
    )
