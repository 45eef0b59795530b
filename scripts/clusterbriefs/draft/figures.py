"""Figure candidates of a clean paragraph: value, unit, qualifier, status, and the words of it.

A figure is a number that counts or measures with a unit or a classifier. No figures: ordinals,
names and codes (20+8, 100强, T3011), idioms (一批, 一系列), dates, and the threshold of another
figure (产值超10亿元企业3家 counts firms; ten hundred million is the threshold).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from clusterbriefs.draft.numerals import parse_numeral
from clusterbriefs.values.quantity import Qualifier, Status

_ARABIC: Final = r"\d[\d,]*(?:\.\d+)?\s?(?:[十百千]?[万亿]{0,2})"
_HAN: Final = r"[一二两三四五六七八九十百千万亿零〇]+(?:点[一二三四五六七八九零〇]+)?"
_BEFORE: Final = (
    r"大约|将近|超过|突破|逾|(?<![预节签合条公制邀履违集契相])约|(?<![附最亲临靠])近|超|(?<![通经度])过|不到|不足|不超过"
    r"|至少|不少于|不低于|最多|至多|达到|高达|多达|达|共计|共有|共"
)
_LINK: Final = r"(?:了|到|至)?"
_MORE: Final = r"余|多|来"
_AFTER: Final = r"以上|左右|上下|以内|之多|余|多|强"
_UNITS: Final = (
    "万亿元|亿元|万元|千元|美元|欧元|港元|人民币|元|平方公里|平方千米|平方米|万亩|公顷|亩|公里|千米|厘米|毫米|米|吨|公斤|千克"
    "|人次|人份|个百分点|百分点|个月|小时|分钟|万人|家|个|所|人|名|位|项|件|款|条|座|栋|幢|间|台|套|辆|艘|架|次|场|届|批次|篇|部|本|张"
    "|份|户|床|例|支|只|门|处|片|站|对|组|国|股|笔|单|起|层|棵|株|头|枚|颗|倍|%|％|‰"
)
_TIME: Final = "年|周|天|日|载"
_FIGURE: Final = re.compile(
    rf"(?P<before>(?:{_BEFORE}){_LINK}){{0,2}}(?P<number>{_ARABIC}|{_HAN})(?P<more>{_MORE})?"
    rf"(?P<scale>[万亿]{{1,2}})?(?P<unit>{_UNITS})(?P<after>{_AFTER})?"
)
_FRACTION: Final = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<whole>[二三四五六七八九十百千万]+|\d+)分之(?P<part>[一二三四五六七八九十]+|\d+(?:\.\d+)?)(?P<after>以上|左右|强|弱)?"
)
_TENTHS: Final = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<number>[一二三四五六七八九])成(?P<half>半)?(?P<after>以上|左右|多)?(?!立|为|功|果|员|长|熟|本|都|分|就|型|绩|效|交|套|品|年|形|片|群|双|见)"
)
_VAGUE: Final = re.compile(
    r"(?P<number>数(?:十|百|千|万|亿|十万|百万|千万)(?:亿|万)?|几(?:十|百|千|万)|上(?:百|千|万|亿)|成(?:百|千)上(?:千|万)|数以(?:百|千|万|亿)计|(?:十|百|千)几)"
    rf"(?P<more>余|多)?(?P<unit>(?:的)|{_UNITS})?"
)
_BARE_SCALE: Final = re.compile(
    r"(?P<before>突破|超过|超|逾|近|达到|达|破)(?P<number>[十百千]?万?亿)(?P<unit>元)?(?![\u4e00-\u9fff]?级)"
)
_DURATION: Final = re.compile(
    rf"(?:为期|历时|耗时|用时|仅|仅用|仅仅|仅用了|用了|长达|持续)(?:了)?(?P<number>\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)(?P<more>{_MORE})?(?P<unit>年|个?月|周|天|日|小时|分钟)(?P<after>多|以上|余)?(?:时间)?"
)
_BIG: Final = re.compile(
    r"(?<![一二三四五六七八九十第最更较\d])(?P<number>[三四五六七八九十]|\d{1,2})(?P<unit>大)(?=(?:[\u4e00-\u9fff]{0,6}?)(?:产业|平台|园区|领域|集群|工程|行动|体系|板块|基地|中心|任务|举措|方面|行业|项目|功能区|片区|环节|类|市场|优势|特色))"
)
_COUNTRIES: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{1,3}、){1,8}[\u4e00-\u9fff]{1,3}?(?P<number>[三四五六七八九十])(?P<unit>国|省|市|县|区)(?!家|际|内|产|级|政府|委|立)"
)
_RANK: Final = re.compile(
    r"(?P<of>产值|市值|规模|总量|产量|销量|出口额?|出口量|增速|数量|占比|份额|营收|收入|利润|投入|密度|排名|位列|位居|名列|列|居|排)(?:[\u4e00-\u9fff]{0,6}?)(?P<number>第[一二三四五六七八九十\d]+)(?:位|名)?(?!届|次|批|期|个|款|家|条|季|方|人|代|线|时|轮|产业|三方)"
    r"|(?P<first>(?:位居|居|列|位列|名列|排名|稳居|跃居)[\u4e00-\u9fff]{0,10}?(?:首位|榜首|第一位|之首))"
    r"|(?P<big>(?:全球|世界|全国|亚洲|国内)第(?P<place>[一二三四五六七八九十\d]+)大)"
)
_ORDINAL: Final = re.compile(r"第\s?$|[A-Za-z+\-—]$|\d$|[.]$|编号$|代号$")
_THRESHOLD: Final = re.compile(
    r"^(?:以上|以下)?(?:的)?(?:[\u4e00-\u9fffA-Za-z]{0,10}?)(?:企业|园区|项目|公司|机构|单位|产品|单品|医院|楼宇|客户|品种|平台)(?:有|达|共|共有|数量为|为|超过|超|近|约)?\s?\d"
)
_OVER: Final = re.compile(r"(?:超|超过|过|逾|达|占地|面积|不低于|不少于|规模|投资|营收|收入|产值)$")
_LED: Final = re.compile(r"(约|近|超|超过|逾|不足|至少)(?:占|为|是)[^，。]{0,10}的$")
_STRONG: Final = re.compile(r"^(?:强|力)")
_IDIOM: Final = re.compile(
    r"^(?:一[一-鿿]|两|二|三(?:地|类|者|方|天|级|维|农|甲|年)|四(?:级|处|面|海)|五(?:官|湖)|十分|百年|千万(?!人|元|家|个|次|吨|平|级)|万[一众里物]|百姓|千家|万家|千方|百家)"
)
_TARGET: Final = re.compile(
    r"将(?:新增|建成|达|建|增|超|突破|形成|打造|培育|引进|实现|推动|在|有|扩|完成|不断|重点|于)|计划|规划|目标|力争|拟|年内|到20\d\d年|至20\d\d年|未来\d|打造[一二三四五六七八九十百千]"
)
_FORECAST: Final = re.compile(r"有望|预计|预测|可望|或将|预期")
_SOON: Final = re.compile(r"(?:^|[，。“])(?:在)?未来(?:[几数\d十]+年)?，")
_PLANS: Final = re.compile(
    r"\d年内[，,]?[^，]{0,10}将|计划到|提出到|将(?:新增|建成|不断|加速|继续|重点|进一步|持续)|下一步"
)
_SENTENCE: Final = re.compile(r"[^。！？；]*[。！？；]?[”’]?")
_AS_OF: Final = re.compile(
    r"(?:截至|截止|到)?\s?(?P<year>20\d\d)年(?P<part>(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?|底|末|上半年|下半年|初)?"
)
_PER_YEAR: Final = re.compile(r"年均|每年|平均每年|逐年|/年")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A likely figure.

    `value` is in base units (yuan, square metres, per cent), None where the words are vague.
    `start` and `end` are columns of the paragraph (from 0), `text` is what stands there; `as_of` is
    EDTF, None where its sentence has no date.
    """

    text: str
    start: int
    end: int
    value: Decimal | None
    unit: str
    qualifier: Qualifier
    status: Status
    per_year: bool
    as_of: str | None
    context: str


_QUALIFIERS: Final[dict[str, Qualifier]] = {
    "大约": "about",
    "约": "about",
    "左右": "about",
    "上下": "about",
    "将近": "nearly",
    "近": "nearly",
    "超过": "more-than",
    "突破": "more-than",
    "逾": "more-than",
    "超": "more-than",
    "过": "more-than",
    "破": "more-than",
    "余": "more-than",
    "多": "more-than",
    "来": "about",
    "强": "more-than",
    "弱": "fewer-than",
    "不到": "fewer-than",
    "不足": "fewer-than",
    "不超过": "at-most",
    "最多": "at-most",
    "至多": "at-most",
    "以内": "at-most",
    "至少": "at-least",
    "不少于": "at-least",
    "不低于": "at-least",
    "以上": "at-least",
    "上": "more-than",
}
_SCALES: Final = {
    "万亿元": ("元", 10**12),
    "亿元": ("元", 10**8),
    "万元": ("元", 10**4),
    "千元": ("元", 10**3),
    "万人": ("人", 10**4),
    "万亩": ("亩", 10**4),
    "％": ("%", 1),
    "平方千米": ("平方公里", 1),
}


def find_figures(paragraph: str) -> tuple[Candidate, ...]:
    """Return the figure candidates of a clean paragraph, in order, none over another.

    >>> [c.text for c in find_figures("去年有企业近千家，占四分之一，产值12.5亿元。")]
    ['近千家', '四分之一', '12.5亿元']
    """
    found: list[Candidate] = []
    for sentence in _SENTENCE.finditer(paragraph):
        if sentence[0].strip():
            found.extend(_in_sentence(paragraph, sentence.start(), sentence[0]))
    return tuple(sorted(found, key=lambda candidate: candidate.start))


def _in_sentence(paragraph: str, offset: int, sentence: str) -> list[Candidate]:
    taken: list[tuple[int, int]] = []
    found: list[Candidate] = []

    def add(start: int, end: int, value: Decimal | None, unit: str, qualifier: Qualifier) -> None:
        if any(start < stop and end > begin for begin, stop in taken):
            return
        taken.append((start, end))
        before = sentence[:start]
        found.append(
            Candidate(
                paragraph[offset + start : offset + end],
                offset + start,
                offset + end,
                value,
                unit,
                qualifier,
                _status(sentence, start, end),
                per_year=_PER_YEAR.search(before.rpartition("，")[2]) is not None,
                as_of=_as_of(before),
                context=sentence,
            )
        )

    for start, end, value, unit, qualifier in (
        *_fractions(sentence),
        *_ranks(sentence),
        *_durations(sentence),
        *_vague(sentence),
        *_scaled(sentence),
        *_plain(sentence),
        *_big(sentence),
    ):
        add(start, end, value, unit, qualifier)
    return found


_Found = tuple[int, int, Decimal | None, str, Qualifier]


def _plain(sentence: str) -> Iterator[_Found]:
    """Yield number, scale and classifier in digits or characters."""
    at = 0
    while match := _FIGURE.search(sentence, at):
        at = match.end()
        number, more, unit = match["number"], match["more"] or "", match["unit"]
        start = match.start()
        arabic = number[0].isdigit()
        head = match.start("number")
        if _ORDINAL.search(sentence[max(0, head - 3) : head]) and not match["before"]:
            continue
        if not arabic and not _counts_in_characters(sentence, match):
            at = match.start("number") + 1
            continue
        rest = sentence[match.end() :]
        if unit == "国" and arabic:
            continue  # 2023国… is a year before a name
        if _STRONG.match(rest) and unit in ("家", "个", "人"):
            continue
        if _is_threshold(sentence, match, rest):
            continue
        value = parse_numeral(number.strip())
        if value is None:
            continue
        for scale in match["scale"] or "":
            value *= 10**4 if scale == "万" else 10**8
        base, factor = _SCALES.get(unit, (unit, 1))
        before = match["before"] or ""
        if not before and (led := _LED.search(sentence[:start])):
            before = led[1]
        qualifier = _qualifier(before, more, match["after"])
        if before.startswith(("达", "高达", "多达", "共")):
            start = head  # no qualifier: these words say nothing of how near the number is
        yield start, match.end(), value * factor, base, qualifier


def _counts_in_characters(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether a numeral in characters counts something rather than being part of a word."""
    number = match["number"]
    text = sentence[match.start("number") : match.end()]
    qualified = bool(match["before"]) and not match["before"].startswith(("达", "共", "上", "过"))
    if set(number) <= set("百千万亿"):
        return qualified or bool(match["more"])
    if number[0] in "一两二" and len(number) == 1 and not match["more"]:
        return False
    if _IDIOM.match(text) and not qualified:
        return False
    before = sentence[max(0, match.start("number") - 2) : match.start("number")]
    if before.endswith(("第", "这", "那", "每", "其", "前", "之", "分", "等", "头", "首", "后")):
        return False
    return match["unit"] not in (
        "国",
        "门",
        "部",
        "本",
        "层",
        "起",
        "站",
        "对",
        "组",
        "处",
        "片",
        "支",
        "头",
        "场",
        "单",
        "米",
        "批次",
    )


def _is_threshold(sentence: str, match: re.Match[str], rest: str) -> bool:
    """Tell whether an amount only says which things another number counts."""
    if match["unit"] in ("家", "个", "所", "人", "名", "位", "项", "件", "%", "％"):
        return False
    lead = sentence[max(0, match.start() - 6) : match.start("number")]
    tail = (match["after"] or "") + rest
    return (_OVER.search(lead) is not None or tail.startswith("以上")) and (
        _THRESHOLD.match(tail) is not None
    )


def _qualifier(before: str | None, more: str, after: str | None) -> Qualifier:
    found: Qualifier = "exact"
    for word in (after or "", more, before or ""):
        for mark in sorted(_QUALIFIERS, key=len, reverse=True):
            if word.startswith(mark):
                found = _QUALIFIERS[mark]
                break
        if found != "exact":
            break
    return found


def _fractions(sentence: str) -> Iterator[_Found]:
    for match in _FRACTION.finditer(sentence):
        whole, part = match["whole"], match["part"]
        bottom, top = parse_numeral(whole), parse_numeral(part)
        if bottom and top is not None and top <= bottom:
            value = (top * 100 / bottom).quantize(Decimal("0.01")).normalize()
            value = Decimal(f"{value:f}")
            yield (
                match.start(),
                match.end(),
                value,
                "%",
                _qualifier(match["before"], "", match["after"]),
            )
    for match in _TENTHS.finditer(sentence):
        number = parse_numeral(match["number"])
        if number is not None:
            value = number * 10 + (5 if match["half"] else 0)
            yield (
                match.start(),
                match.end(),
                value,
                "%",
                _qualifier(match["before"], "", match["after"]),
            )


def _ranks(sentence: str) -> Iterator[_Found]:
    for match in _RANK.finditer(sentence):
        words = match["number"] or match["place"]
        value = parse_numeral(words.removeprefix("第")) if words else Decimal(1)
        if value is not None:
            yield match.start(), match.end(), value, "位", "exact"


def _durations(sentence: str) -> Iterator[_Found]:
    for match in _DURATION.finditer(sentence):
        value = Decimal("0.5") if match["number"] == "半" else parse_numeral(match["number"])
        if value is not None:
            yield (
                match.start("number"),
                match.end("after") if match["after"] else match.end("unit"),
                value,
                match["unit"].removeprefix("个"),
                _qualifier("", match["more"] or "", match["after"]),
            )


def _vague(sentence: str) -> Iterator[_Found]:
    for match in _VAGUE.finditer(sentence):
        number, unit = match["number"], match["unit"] or ""
        if number.startswith("数以"):
            following = re.match(
                r"的?[\u4e00-\u9fff]{0,10}?(人员|人才|人口|人|企业|家|项目|产品)",
                sentence[match.end("number") :],
            )
            word = following[1] if following else ""
            yield (
                match.start(),
                match.end("number"),
                None,
                "人" if word.startswith("人") else word,
                "vague",
            )
        elif unit and unit != "的":
            if (
                number.startswith("上")
                and sentence[max(0, match.start() - 1) : match.start()] in "以之加线网"
            ):
                continue
            base, _ = _SCALES.get(unit, (unit, 1))
            yield match.start(), match.end(), None, base, "vague"


def _scaled(sentence: str) -> Iterator[_Found]:
    """Yield bare scale words that a verb of size leads: 突破万亿."""
    for match in _BARE_SCALE.finditer(sentence):
        rest = sentence[match.end() :]
        if _THRESHOLD.match(rest):
            continue
        value = parse_numeral(match["number"])
        if value is not None:
            yield match.start(), match.end(), value, "元", _qualifier(match["before"], "", "")


def _big(sentence: str) -> Iterator[_Found]:
    """Yield lists that are counted: 四大支柱产业, 中、美、澳三国."""
    for shape in (_BIG, _COUNTRIES):
        for match in shape.finditer(sentence):
            value = parse_numeral(match["number"])
            if value is not None and value > 2:
                yield match.start("number"), match.end("unit"), value, match["unit"], "exact"


def _status(sentence: str, start: int, end: int) -> Status:
    clause_start = max(sentence.rfind("，", 0, start), sentence.rfind("“", 0, start)) + 1
    clause, before = sentence[clause_start:end], sentence[:end]
    if _FORECAST.search(clause) or _SOON.search(before):
        return "forecast"
    if _TARGET.search(clause) or _PLANS.search(before):
        return "target"
    return "reported"


def _as_of(before: str) -> str | None:
    """Return the last date before a figure in its sentence."""
    last = None
    for match in _AS_OF.finditer(before):
        last = match
    if last is None:
        return None
    year, part = last["year"], last["part"] or ""
    if part in ("底", "末"):
        return f"{year}-12-31"
    if last["day"]:
        return f"{year}-{int(last['month']):02d}-{int(last['day']):02d}"
    if last["month"]:
        return f"{year}-{int(last['month']):02d}"
    return year
