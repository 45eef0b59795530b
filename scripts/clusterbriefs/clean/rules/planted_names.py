"""planted-names: takes out the name that a page was made to be found under.

Such a page says its name in its frame over and over, each time with another word of the trade: in
the line on top, in tags, before the titles of other pages. In sentences the same name stands with
such words too, or with another spelling in brackets, and never by itself, as the name of a company
that a report is about would.

    leaves (body)| 记者从滨河医疗官网获悉，滨河医疗去年新增企业二十家，产值增长两成，员工增加三成。
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Final

from clusterbriefs.clean.cut_out import cut, stands
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import COMPANY, FOLLOWS, PURSUED
from clusterbriefs.clean.known import phrases
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import BRAND_NAMES, BRANDS, WORDS
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules.injected_phrase import BRANDED
from clusterbriefs.clean.scan import hint

NAME: Final = "planted-names"
KIND: Final = "furniture"

_TRADE: Final = (
    "官方网站 官方网址 官方 官网 平台 网站 网址 网投 app APP App 登录 登陆 注册 入口 下载 体育 运动 娱乐 棋牌 彩票 电竞 电子游艺 "
    "真人 直播 开奖 走势图 走势 投注 计划"
).split()
MORE: Final = (
    *_TRADE,
    *"正版 正式版 电脑版 安卓版 苹果版 手机版 网页版 客户端 安装 历史 记录 结果 最新 在线 国际 网上 中国 中文 首页 会员 有限公司 版 图".split(),
)
_TAIL: Final = "|".join(sorted(map(re.escape, _TRADE), key=len, reverse=True))
_TAILS: Final = "|".join(sorted(map(re.escape, MORE), key=len, reverse=True))
TAIL_WORDS: Final = regex(rf"{_TAILS}|手机")
TAILS: Final = regex(rf"(?:{_TAILS}|手机)*(?:{_TAILS})")
"""Words that such a name has behind it, one or in a row."""
_WORD: Final = regex(_TAIL)
_ALIAS: Final = (
    r"[·\s]?(?:[（(][\u4e00-\u9fffA-Za-z0-9 .·-]{1,16}[)）]|[A-Za-z][A-Za-z0-9.-]{1,14}(?:·\d{1,4})?"
    r"|\d{1,3}(?=[（(][A-Za-z]))[·\s]?|·"
)
"""Another spelling, in brackets or in Latin letters."""
_BEHIND: Final = r"·\s（(A-Za-z\d历" + "".join({word[0] for word in _TRADE})
"""What another spelling, or a word of the trade, begins with: few characters need be tried."""
_NAMED: Final = regex(
    rf"(?P<name>[\u4e00-\u9fffA-Za-z0-9]{{2,10}}?)(?=[{_BEHIND}])"
    rf"(?:{_ALIAS}){{0,3}}(?P<tail>(?:历史)?(?:{_TAIL})+)"
)
_LED: Final = regex(
    r"(?:登录|登陆|访问|打开|进入|下载|通过|浏览|假冒|仿冒|所谓|名为|叫做|名叫|认准|[“‘])$"
)
"""What is said of a site by name."""
_SLOGANS: Final = "|".join(map(re.escape, phrases("planted_names", "slogan")))
_LATIN: Final = regex(rf"[A-Za-z]{{2}}|[（(][A-Z][0-9]|{_SLOGANS}")
"""What no place or person has behind its name: Latin letters, a code, a slogan."""
_TOLD: Final = regex(rf"{_TAIL}|[（(·0-9]")
"""What a site has behind its name that is also a word."""
_HINT: Final = hint(_TRADE)
_LABELS, _FEW = 3, 2
"""Labels that say a name; times that one of them at least must differ from the others. Ours."""
_SHORTEST: Final = 2
_LATIN_NAME: Final = 5
"""Letters of a Latin name: fewer are the short form of much else."""
_LONGEST_LABEL, _LONGEST, _MOST_LABELS, _MOST_NAMES = 200, 20_000, 1_000, 12
"""Characters of a label and of a line, labels and names that are looked at: time stays bounded."""
_SURE: Final = 2
"""Weight of a word of sellers that no other trade uses."""
_BARE: Final = 3
"""One mention of the name alone for so many with words of the trade is let pass. Ours."""
_SPELT: Final = regex(rf"{_TAILS}|[A-Za-z0-9\W_]")
"""What such a header has beside a name: words of the trade, letters, signs."""
_AROUND: Final = regex(r"^[\W_]+|[^\w）)]+$")
_HEADER: Final = (6, 30)
"""Characters of a line that can be such a header as a whole. Ours."""
_SAYS: Final = 10
"""Characters of a line beside a name that make it a headline. Ours."""
_TITLE, _REST = 8, 4
"""Characters of a title, and of a heading, that a name stands before or in."""


def apply(doc: Document) -> None:
    """Take such a name out of the paragraphs, and off labels that hold nothing else."""
    _whole_labels(doc)
    _brands(doc)
    _said_in_labels(doc)


def _said_in_labels(doc: Document) -> None:
    labels = [
        line.text
        for line in doc.having(_HINT)
        if not line.prose and len(line.text) <= _LONGEST_LABEL
    ]
    if len(labels) < _LABELS:
        return
    for name, sure in _names(labels[:_MOST_LABELS])[:_MOST_NAMES]:
        _take(doc, name, sure=sure)


def _whole_labels(doc: Document) -> None:
    """Take out of the paragraphs what stands on a line of its own with a known name in it."""
    lines = [line for line in doc.having(BRANDED) if len(line.text) <= _LONGEST]
    headers = {
        text
        for line in lines
        if not line.prose
        and _HEADER[0] <= len(text := _AROUND.sub("", line.text)) <= _HEADER[1]
        and _is_header(text)
    }
    for text in sorted(headers, key=len, reverse=True)[:_MOST_NAMES]:
        for line in lines:
            inside = line.prose or doc.first_prose < line.at < doc.last_prose
            if inside and _AROUND.sub("", line.text) != text:
                span = re.compile(rf"{re.escape(text)}(?:{_TAILS})*")
                while not line.removed and (found := span.search(line.text)) is not None:
                    # With words of the trade behind it no more belongs to it.
                    cut(doc, line, *found.span(), NAME, exact=found[0] != text)


def _is_header(text: str) -> bool:
    """Tell whether a line names a site: by a name that is no word, or with words of the trade."""
    words = lexicon().words
    named = BRANDS.find(text)
    if len(_SPELT.sub("", text)) - sum(end - start for _, start, end in named) >= _SAYS:
        return False  # a headline with a name in it
    sure = any(BRAND_NAMES[found[0]] not in words for found in named)
    return sure or (bool(named) and _WORD.search(text) is not None)


def _brands(doc: Document) -> None:
    """Take out known names that stand again and again in one dress or another."""
    lines = [line for line in doc.having(BRANDED) if len(line.text) <= _LONGEST]
    if len(lines) < _FEW:
        return
    names = Counter(
        BRAND_NAMES[number]
        for line in lines
        for number in {found[0] for found in BRANDS.find(line.text)}
    )
    often = [name for name, count in names.most_common(_MOST_NAMES)]
    least = 1 if sum(names.values()) >= _LABELS else _FEW
    for name in sorted(often, key=str.isascii):  # a Latin name may be but another's alias
        bare = 0 if name.isascii() else 1
        if not bare and len(name) < _LATIN_NAME:
            continue
        word = re.escape(name) if bare else rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])"
        span = re.compile(rf"{word}(?:{_ALIAS}|{_TAILS}|{_SLOGANS}){{{bare},8}}")
        places = [
            (line, match)
            for line in lines
            if not line.removed
            for match in span.finditer(line.text)
            if not bare or _WORD.search(match[0], len(name)) or _LATIN.search(match[0], len(name))
        ]
        if name in lexicon().words:  # then Latin letters can go on with it: 江南style
            places = [pair for pair in places if _TOLD.search(pair[1][0], len(name))]
        if len(places) < least or not any(_LATIN.search(match[0]) for _, match in places):
            continue
        said = sum(line.text.count(name) for line in lines if line.prose)
        dressed = sum(1 for line, _ in places if line.prose)
        alone = (said - dressed) * _BARE > dressed
        for line, match in reversed(places):
            # The name of a city that a site goes by stands alone too: then the dress must tell.
            if (alone and not _LATIN.search(match[0], len(name))) or not stands(line, match):
                continue
            inside = line.prose or doc.first_prose < line.at < doc.last_prose
            rest = len(line.text) - len(match[0])
            if inside and rest >= _REST and not _spoken_of(line.text, match):
                cut(doc, line, match.start(), match.end(), NAME)


def _names(labels: list[str]) -> list[tuple[str, bool]]:
    """Return the names that labels say again and again, the longest first, and whether surely."""
    lines: dict[str, set[int]] = defaultdict(set)
    tails: dict[str, set[str]] = defaultdict(set)
    for number, text in enumerate(labels):
        for match in _NAMED.finditer(text):
            head = match["name"]
            for at in range(len(head) - _SHORTEST + 1):
                lines[head[at:]].add(number)
                tails[head[at:]].add(match["tail"])
    often = {name: found for name, found in lines.items() if len(found) >= _LABELS}
    # Of two that end alike and stand as often, the longer one is the name.
    shorter = {
        name[1:] for name, found in often.items() if len(often.get(name[1:], ())) == len(found)
    }
    names = []
    for name in often:
        sure = any(brand in name for brand in BRAND_NAMES) or any(
            WORDS.get(word, 0) >= _SURE for tail in tails[name] for word in _WORD.findall(tail)
        )
        if name in shorter or (not sure and (len(tails[name]) < _FEW or _ordinary(name))):
            continue
        names.append((name, sure))
    return sorted(names, key=lambda pair: -len(pair[0]))


def _ordinary(name: str) -> bool:
    """Tell whether a name is made of words of the language alone, as 政务服务 is."""
    return all(len(part) > 1 for part in lexicon().segments(name))


def _take(doc: Document, name: str, *, sure: bool) -> None:
    """Take a name out wherever it stands with words of the trade, if it hardly stands alone."""
    span = re.compile(
        rf"(?:(?<![A-Za-z0-9])[A-Za-z0-9]{{1,4}})?{re.escape(name)}"
        rf"(?:(?:{_ALIAS}){{0,3}}(?:国际|网上|历史|在线)?(?:{_TAIL})(?:{_TAILS}|·)*|{_ALIAS})"
    )
    lines = [line for line in doc.live() if len(line.text) <= _LONGEST and name in line.text]
    said: Counter[bool] = Counter()
    for line in lines:
        if line.prose:
            said[True] += len(span.findall(line.text))
            said[False] += line.text.count(name)
    if not said[True] or (said[False] - said[True]) * _BARE > said[True]:
        return
    for line in lines:
        if line.prose:
            _from_prose(doc, line, span)
        elif sure:
            _off_label(doc, line, span)


def _from_prose(doc: Document, line: Line, span: re.Pattern[str]) -> None:
    """Take the name out of a paragraph, save where something is said of the site itself."""
    at = 0
    while match := span.search(line.text, at):
        if _spoken_of(line.text, match):
            at = match.end()
            continue
        cut(doc, line, match.start(), match.end(), NAME)
        at = max(0, match.start() - 1)


def _spoken_of(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words around a name say something of what it names."""
    closed = match.start() and text[match.start() - 1] == "《"
    return bool(
        _LED.search(text, max(0, match.start() - 4), match.start())
        or PURSUED.search(text, max(0, match.start() - 8), match.start())
        or (not closed and text[match.end() :][:1] != "、" and FOLLOWS.match(text, match.end()))
        or COMPANY.match(text, match.end())
    )


def _off_label(doc: Document, line: Line, span: re.Pattern[str]) -> None:
    """Remove a label that holds nothing but the name; take it off a title that it stands before."""
    if not re.sub(r"[\W_]", "", span.sub("", line.text)):
        doc.remove(line, NAME, KIND)
        return
    match = span.match(line.text)
    if match and line.text[match.end() : match.end() + 1] in ("-", "—", "_", "|", "："):
        rest = match.end() + 1
        if len(line.text) - rest >= _TITLE:
            doc.replace(line, 0, rest, "", NAME, KIND)
