"""Finds words of sellers and of what is sold, and codes, in rows that stand close together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from clusterbriefs.clean.lexicon import lexicon, table
from clusterbriefs.clean.offer_stretch import FUNCTION, MEASURE, WORDS, Finder
from clusterbriefs.clean.regex import regex

SIGN: Final = "#*~＃＊【】\u2190-\u21ff\u25a0-\u27bf\U0001f000-\U0001faff\ufe0f"
EDGE: Final = regex(f"[，。；：！？、“”‘’《》「」『』…—,;:!?\\s{SIGN}]")
"""What no offer goes across."""
JOINTS: Final = frozenset("·｜|-—/()（）_ ")
"""What stands between the words of one."""
_FUNCTION: Final = FUNCTION - {"及"}
_GAP: Final = 2
"""Characters between two words of one offer."""
_OFTEN: Final = 2
"""Band of frequency from which on a word of two characters is no chance. Ours."""
_RUN: Final = regex("[A-Za-z0-9]+")
_CODE: Final = regex(r"[a-z]{1,6}\d{1,5}|[A-Z]{1,3}\d{1,4}|[a-z]{2,6}|\d{2,5}")
"""Letters and digits that a seller may go by."""
_HOTLINE: Final = regex(r"1[12]\d|12\d{3}|9[56]\d{3}|10\d{3}|400")
"""The numbers of China's public services and of firms: a text may name them."""
_BESIDE: Final = frozenset(".%/·_-*×")
_GIFT: Final = regex(
    r"送\d{1,3}元?(?!\d)|(?<![约近共达])\d{2,5}字|\+\d分|返[水利]\d+(?:\.\d+)?%|(?:\d{1,5}(?:\.\d+)?(?:万元?|元|/?(?:平|㎡))|\d{3,5})起"
    r"|(?:就?找|认准|就选)[\u4e00-\u9fff]{2,6}(?:网|公司|中心|机构|财税|律所|事务所|装饰|搬家|家政|车行|法务|物流|快修|之家)"
    r"|(?:找|认准|就选)[\u4e00-\u9fff]{2,3}(?=[，。；）)]|$)"
)
_GIFTS: Final = regex(r"\d[元字分]|[送水利]\d|\d[万元平㎡/]{0,3}起|[找准选]")
_NUMBERED: Final = regex(r"[第约近达共余数超逾每到至为有个增率占比长降.%％—~～-]$")
_TELLS: Final = 2
_BEHIND: Final = 6
"""Characters behind a word in which a head makes it what engines are asked. Ours."""
_SPOKEN_OF: Final = frozenset("相关 有关 上述 这些 那些 此类 该类 其他 其它".split())
_LONG: Final = 4
"""Characters of a word that tells which no article uses twice by chance. Ours."""
_SOLD: Final = 8
"""Times that a text can name what its page sells, for all of them to be offers. Ours."""


MADE_SO: Final = frozenset(
    "加厚 加大 加长 防爆 防水 防滑 防火 防腐 耐磨 耐高温 耐腐蚀 便携式 家用 商用 工业 医用 食品级"
    " 全自动 半自动 一次性 小型 大型 微型 二手 进口 国产 新款 纯棉 镀锌 卧式 立式 手动"
    " 实验室 电动 液压 智能 数控 实木 不锈钢 碳钢 铸铁 铝合金".split()
)
"""Words that say what a thing on sale is like. Ours."""


class Token(NamedTuple):
    """A word of sellers in a line, or a code."""

    start: int
    end: int
    word: str
    code: bool = False


HEAD_WEIGHTS: Final = {
    word: int(weight) for weight, words in table("heads.tsv") for word in words.split(" ")
}
"""The words with which what engines are asked ends, with their weight: 0, 1 or 2."""
HEAD_LIST: Final = tuple(HEAD_WEIGHTS)
GOES_ON: Final = frozenset(
    "免费 计划 目前 现在 今年 去年 已经 正在 可以 准备 打算 开始 继续".split()
)
"""What a sentence goes on with, though sellers have it too."""
HEADS: Final = Finder(HEAD_LIST)


def _weights() -> dict[str, int]:
    """Return the words of sellers and of what is sold with their weight."""
    found = dict(WORDS)
    for _, weight, words in table("wares.tsv"):
        for word in words.split(" "):
            found[word] = max(int(weight), found.get(word, 0))
    for word, told in HEAD_WEIGHTS.items():
        if told > 1:
            found.setdefault(word, told)
    return found


WEIGHTS: Final = _weights()
PLACES: Final = frozenset(
    name
    for rows in (table("prefectures.tsv"), table("county_cities.tsv"))
    for row in rows
    for part in row
    for name in part.split()
)
"""Provinces and cities: what is asked of a search engine begins with one."""
_LIST: Final = tuple(WEIGHTS)
_FINDER: Final = Finder(_LIST)
TELLING: Final = tuple(
    word
    for word, weight in WEIGHTS.items()
    if weight >= _TELLS and not (word.isascii() and len(word) < 3)
)
"""The words that hardly anybody but a seller has."""


_IN_REPORTS: Final = frozenset(
    (
        "188 365 三年级 上分 久久 二手车 二手车交易 亚美 交易所 人流 亿万 伦理 作弊 "
        "信用卡 借款 借贷 制服 刷单 千亿 午夜 半岛 增值税 增大 增高 外围 外汇 多少钱 "
        "大发 大满贯 失眠 好不好 娱乐 官方网 家装公司 小姐 少女 工作计划 开户 彩虹 "
        "影院 征信 微信小程序 必胜 急转 性服务 性病 成人 抵押贷款 押题 搬家 "
        "放贷 星空 星际 期中 杠杆 枪支 比特币 江南 沙龙 注册商标 洗钱 激情 "
        "点赞 玩家 现货 生发 盛世 直通车 竞技 米兰 色情 莆田 解封 询价 "
        "诱惑 贷款利率 银河 韦德 首付 香蕉 驾照 黄色 "
    ).split()
)
"""Words that tell and stand in 30 or more of 108,898 paragraphs of newspapers all the same."""
TELLING_ALONE: Final = tuple(word for word in TELLING if word not in _IN_REPORTS)
"""The words one of which a text must hold to be looked through where nothing else is against it."""


class Page:
    """What the text of a page uses again and again, against which a stretch is weighed."""

    def __init__(
        self,
        blob: str,
        frame: Callable[[], frozenset[str]] = frozenset,
        terms: Callable[[str], list[tuple[int, int]]] = lambda _: [],
        labels: Callable[[], str] = str,
    ) -> None:
        self._blob = blob
        self._frame = frame
        self._terms = terms
        self._labels = labels
        self._said: dict[str, int] = {}
        self._counts: dict[str, int] = {}

    def count(self, word: str) -> int:
        """Return how often a word stands in the text."""
        found = self._counts.get(word)
        if found is None:
            found = self._counts[word] = self._blob.count(word)
        return found

    def _spoken(self, word: str) -> int:
        """Return how often a word stands other than in front of a head; once at least."""
        found = self._said.get(word)
        if found is None:
            found = self._said[word] = max(1, spoken(self._blob, word))
        return found

    def is_shown(self, word: str) -> bool:
        """Tell whether a word of what is sold stands in the frame of the page, or its kind does.

        The kind is what a longer word begins or ends with: 窗帘 in 窗帘布.
        """
        shown = self._frame()
        if not shown or word in shown:
            return bool(shown)
        return any(
            part in shown
            for size in (2, 3)
            if size < len(word)
            for part in (word[:size], word[-size:])
        )

    def terms(self, text: str) -> list[tuple[int, int]]:
        """Return the columns of a text that terms of the frame cover."""
        return self._terms(text)

    def in_label(self, text: str) -> bool:
        """Tell whether a label of the frame has some characters."""
        return text in self._labels()

    def weight(self, token: Token) -> float:
        """Return the weight of a token in this text: nothing if the text speaks of it."""
        word = token.word
        if token.code:
            return 1.5 if not word.isdigit() and any(map(str.isdigit, word)) else 1.0
        if len(word) == 1:
            return 0.3
        weight = WEIGHTS[word]
        count = self.count(word)
        if count >= 2 and word in self._frame():
            return float(weight) if count <= _SOLD else 0.0
        if count >= 2:
            count = self._spoken(word)
        if count >= 3 + (weight > _TELLS):
            return 0.0
        if count == 2 and weight <= _TELLS and (weight < _TELLS or len(word) < _LONG):
            return weight / 2
        return float(weight)


def spoken(text: str, word: str) -> int:
    """Return how often a word stands in a text other than in front of a head."""
    places: list[str] = []
    at = text.find(word)
    while at >= 0:
        before, at = text[max(0, at - 2) : at], at + len(word)
        if not HEADS.find(text[at : at + _BEHIND]):
            places.append(before)
        at = text.find(word, at)
    # A phrase that a program put in again and again has the same in front of it each time.
    return len(set(places)) if len(word) >= _LONG else len(places)


def words_of(text: str) -> set[str]:
    """Return the words of sellers and of what is sold in a text, those by chance too: fast."""
    found = {_LIST[number] for number, _, _ in _FINDER.find(text)}
    for word in [word for word in found if len(word) > _LONG]:
        found |= {_LIST[number] for at in (1, 2) for number, _, _ in _FINDER.find(word[at:])}
    return found


def tokens(text: str) -> list[Token]:
    """Return the words of sellers and of what is sold in a text, in order."""
    found = []
    for number, start, end in _FINDER.find(text):
        word = _LIST[number]
        if text[start - 1 : start] == "反":
            continue  # what is done against it
        if text[max(0, start - 2) : start] in _SPOKEN_OF:
            continue  # what the sentence has spoken of
        if word == "期末" and text[start - 2 : start] == "报告":
            continue  # the end of the time that is reported on
        if word[-1] == "分" and text[end : end + 1] in ("钱", "钟", "之", "田"):
            continue
        by_chance = (
            _within(text, start, end)
            if word.isascii()
            else end - start < 3 and _parts_words(text, start, end)
        )
        if not by_chance:
            found.append(Token(start, end, word))
    return found


def _within(text: str, start: int, end: int) -> bool:
    """Tell whether letters stand within a longer word of letters."""
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return any(char.isascii() and char.isalpha() for char in beside)


def _parts_words(text: str, start: int, end: int) -> bool:
    """Tell whether a word is one only by chance: its ends belong to other words."""
    words = lexicon().words
    left = words.get(text[max(0, start - 1) : start + 1], 0)
    right = words.get(text[end - 1 : end + 1], 0)
    if end - start == 1:
        return max(left, right) >= _OFTEN
    if (start > 1 and text[start - 2 : start + 1] in words) or text[end - 1 : end + 2] in words:
        return True
    for at in (start - 2, start - 1, start):
        if at >= 0 and len(saying := text[at : at + 4]) == 4 and saying in words:
            return True
    own = words.get(text[start:end], -1)
    return (
        min(left, right) >= _OFTEN
        or (max(left, right) > _OFTEN + 2 and own < 0)
        or left > max(own, _OFTEN)  # 尝试 + 用, and no 试用
    )


def _codes(text: str, words: list[Token]) -> list[Token]:
    """Return the letters and digits in a text that measure nothing."""
    matches = [
        run
        for run in _RUN.finditer(text)
        if _CODE.fullmatch(run[0])
        and not _HOTLINE.fullmatch(run[0])
        and text[run.start() - 1 : run.start()] not in _BESIDE
        and not text.startswith("%", run.end())
    ]
    gifts = _GIFT.finditer(text) if _GIFTS.search(text) else ()
    common = lexicon().words
    more = [
        Token(*match.span(), match[0], code=True)
        for match in gifts
        if match[0].lstrip("就找认准选") not in common
    ]
    if not matches:
        return more
    starts = {token.start for token in words}
    ends = {token.end for token in words}
    found: list[Token] = []
    for match in matches:
        start, end = match.span()
        code = match[0]
        leads = end in starts
        if code.isdigit():
            if (
                not leads
                and start not in ends
                and start - 1 not in ends
                and end < len(text)
                and EDGE.match(text, end) is None
            ):
                continue
            fits = start > 0 and not _measures(text, start, end)
        else:
            fits = leads or (not code.isalpha() and code.islower())
        if fits and start not in starts:
            found.append(Token(start, end, code, code=True))
    return found + more


def _measures(text: str, start: int, end: int) -> bool:
    """Tell whether digits count or measure something."""
    return bool(
        MEASURE.match(text, end) or text.startswith("小", end) or _NUMBERED.search(text, 0, start)
    )


def clusters(text: str) -> list[list[Token]]:
    """Return the rows of words and codes that stand close together, with no mark between."""
    words = tokens(text)
    rows: list[list[Token]] = []
    end = -9
    for token in sorted(words + _codes(text, words), key=lambda token: (token.start, -token.end)):
        if token.start < end:
            continue
        gap = text[end : token.start] if 0 <= token.start - end <= _GAP else "，"
        if rows and not EDGE.search(gap) and _FUNCTION.isdisjoint(gap):
            rows[-1].append(token)
        else:
            rows.append([token])
        end = token.end
    return rows
