"""Figures in a Chinese sentence: digits and numerals, fractions, per cent, money, time, ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from clusterbriefs.values.numerals import DIGITS, chinese_number, scale_of
from clusterbriefs.values.quantity import Qualifier
from clusterbriefs.verify.numerals.amount import Amount
from clusterbriefs.verify.numerals.nouns import CHINESE_NOUNS, CLASSIFIERS

_BEFORE: Final[tuple[tuple[str, Qualifier], ...]] = (
    ("at-most", "at-most"),  # the first of a pair is a key of _BEFORE_WORDS
    ("at-least", "at-least"),
    ("fewer-than", "fewer-than"),
    ("more-than", "more-than"),
    ("nearly", "nearly"),
    ("about", "about"),
)
_BEFORE_WORDS: Final[dict[str, str]] = {
    "at-most": "不超过|不多于|不高于|至多|最多|上限为",
    "at-least": "不少于|不低于|不下于|至少|最少|不下",
    "fewer-than": "不足|不到|未满|少于|低于|未达到",
    "more-than": "超过|超出|突破|大于|高于|多于|逾|超|过",
    "nearly": "接近|将近|临近|近",
    "about": "大约|约为|约有|大概|约|近似",
}
_BETWEEN: Final = r"(?:占[^，。；、,;0-9]{0,14}?的?|为|有|了|达到|达|至|以|共)?"
_AFTER: Final[dict[str, Qualifier]] = {
    "多": "more-than", "余": "more-than", "几": "more-than",
    "及以上": "at-least", "以上": "at-least", "起": "at-least",
    "及以下": "at-most", "以下": "at-most", "以内": "at-most", "之内": "at-most", "内": "at-most",
    "左右": "about", "上下": "about", "许": "about",
}  # fmt: skip
_SUFFIX: Final = "|".join(sorted((w for w in _AFTER if w != "几"), key=len, reverse=True))
_MONEY: Final = {
    "元": "CNY", "人民币": "CNY", "美元": "USD", "欧元": "EUR", "港元": "HKD", "日元": "JPY",
}  # fmt: skip
_AREA: Final = {
    "平方米": Fraction(1), "㎡": Fraction(1), "平米": Fraction(1), "公顷": Fraction(10**4),
    "平方公里": Fraction(10**6), "亩": Fraction(2000, 3),
}  # fmt: skip
_TIME: Final = {
    "年": ("month", Fraction(12)), "载": ("month", Fraction(12)), "个月": ("month", Fraction(1)),
    "周": ("day", Fraction(7)), "星期": ("day", Fraction(7)), "天": ("day", Fraction(1)),
    "小时": ("hour", Fraction(1)),
}  # fmt: skip
_OTHER: Final = ("倍", "公里", "吨", "个百分点", "百分点", "公斤", "岁")
_UNITS: Final = "|".join(
    sorted({*_MONEY, *_AREA, *_TIME, *_OTHER, *CLASSIFIERS, "%", "％"}, key=len, reverse=True)
)
_ARABIC: Final = r"\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_HAN: Final = r"[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?"
_NUMBER: Final = (
    rf"(?P<arabic>{_ARABIC})(?P<inner>[多余几])?(?P<scale>[十百千万亿]*)|(?P<han>{_HAN})"
)
_QUALIFIER: Final = "|".join(f"(?P<q{i}>{_BEFORE_WORDS[k]})" for i, (k, _) in enumerate(_BEFORE))
_AMOUNT: Final = re.compile(
    rf"(?:(?P<qualifier>{_QUALIFIER}){_BETWEEN})?(?P<number>{_NUMBER})(?P<plus>\+)?"
    rf"(?P<mid>[多余来几]|左右|上下)?(?P<unit>{_UNITS})?"
    rf"(?P<tail>{_SUFFIX})?"
)
_RANGE: Final = re.compile(
    rf"(?P<low>{_ARABIC})(?P<lows>[十百千万亿]*)(?:元|%|％)?(?:至|到|—|–|-|~|～)"
    rf"(?P<high>{_ARABIC})(?P<highs>[十百千万亿]*)(?P<unit>{_UNITS})"
)
_FRACTION: Final = re.compile(
    rf"(?:(?P<qualifier>{_QUALIFIER}){_BETWEEN})?"
    r"(?:(?P<down>百|[二三四五六七八九十]+|\d+)分之(?P<up>[零〇一二三四五六七八九十百点]+|\d+(?:\.\d+)?)"
    r"|(?P<slash>\d{1,2}/\d{1,3})(?![\d/年月])"
    r"|(?P<tenth>[一二两三四五六七八九]|\d)成(?P<half>半)?(?![立员为果功长就效本品型形])"
    r"|(?P<halves>一半|半数|过半))"
    rf"(?P<tail>强|弱|多|{_SUFFIX})?"
)
_HALF_TIME: Final = re.compile(
    r"(?<![一二三四五六七八九十\d])半(?P<unit>年|个月|天)(?P<tail>多|左右)?"
)
_VAGUE: Final = re.compile(
    r"数以(?P<by>[十百千万亿]+)计|(?:数|几)(?P<some>[十百千万亿]+)|成(?P<a>百)上千|成(?P<b>千)上万"
)
_RANK: Final = re.compile(
    r"第(?P<n>[一二三四五六七八九十]+|\d+)(?:大|位|名(?!次))"
    r"|(?:全国|全球|世界|全省|全市|国内|产值|市值|排名|排|居|和市值均为全国)第(?P<m>[一二三四五六七八九十]+|\d+)"
    r"(?![一二三四五六七八九十\d届批次期家个人座条部版章]|医院)"
    r"|(?P<top>首位|榜首|头名|居首)"
)
_CODE_BEFORE: Final = re.compile(r"[A-Za-z+/_#.．]$|[A-Za-z][-–—]$|第$|[—–]$|十四五$")
_CODE_AFTER: Final = re.compile(r"^(?:[A-Za-z_+]|[—–-]\d)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_PER_BEFORE: Final = re.compile(r"(?:年均|每年|平均每年|逐年|年度)[^，。；：！？,;]{0,24}$")
_PER_AFTER: Final = re.compile(r"^\s*(?:/年|每年|一年(?!多))")
_CLAUSE: Final = re.compile(r"[，。；：！？、,;:!?（）()“”\"]")
_DURING: Final = re.compile(r"(?:为期|历时|仅|只用了?|用了|耗时|长达|达|仅用)$")
_LINK: Final = re.compile(
    r"(?:已|总|共|的|数量|有|达|为|是|约|近|超过|超|逾|至|到|数|共有|已有|现有)+$"
)
_IDIOMS: Final = re.compile(
    r"一步到位|千家万户|万无一失|三位一体|四位一体|五位一体|一个个|一项项|一家家|百分百|"
    r"两岸|两国|两会|两级|双方|三方|三地|三者|两者|两端|两地|两翼|千万别|一二三等奖|十分(?!之)|万一|"
    r"百家争鸣|一个中心|[一二三四五六七八九十]大以来|第?[一二三四五六七八九十]+届|九三"
)


def find_chinese(text: str) -> tuple[Amount, ...]:
    """Return the figures of a Chinese sentence in the order in which they stand."""
    blocked = [match.span() for match in _IDIOMS.finditer(text)]
    found: list[Amount] = []

    def free(start: int, end: int) -> bool:
        return all(end <= s or start >= e for s, e in blocked)

    for reader in (_ranges, _fractions, _halves, _ranks, _vague, _amounts):
        for amount in reader(text):
            if free(amount.start, amount.end):
                found.append(amount)
                blocked.append((amount.start, amount.end))
    return tuple(sorted(found, key=lambda amount: amount.start))


def _qualifier(match: re.Match[str], *tails: str | None) -> Qualifier | None:
    """Return the qualifier that stands before or after a number; None where two contradict."""
    before: Qualifier | None = None
    groups = match.groupdict()
    for index, (_, qualifier) in enumerate(_BEFORE):
        if groups.get(f"q{index}"):
            before = qualifier
    after = next((_AFTER[tail] for tail in tails if tail), None)
    if before and after and before != after:
        # 约20%以上 and the like: what stands before is the weaker claim.
        return before
    return before or after


def _arabic(text: str, scale: str) -> Fraction:
    return Fraction(text.replace(",", "").replace("，", "")) * scale_of(scale)


def _unit(word: str, value: Fraction) -> tuple[str, Fraction, Fraction]:
    """Return the unit as amounts keep it, the value in it, and the factor."""
    if word in _MONEY:
        return _MONEY[word], value, Fraction(1)
    if word in ("%", "％"):
        return "%", value, Fraction(1)
    if word in _AREA:
        return "m2", value * _AREA[word], _AREA[word]
    if word in _TIME:
        unit, factor = _TIME[word]
        return unit, value * factor, factor
    if word == "倍":
        return "times", value, Fraction(1)
    return word, value, Fraction(1)


def _per(text: str, start: int, end: int) -> str:
    before = _PER_BEFORE.search(text[:start])
    return "year" if before or _PER_AFTER.match(text[end:]) else ""


def _noun(text: str, start: int, end: int, word: str) -> str:
    """Return the group of the thing counted, told by the words beside the number."""
    groups = CLASSIFIERS.get(word, frozenset())
    if len(groups) == 1:
        return next(iter(groups))  # 人, 人次, 国: the classifier is the thing
    after = _CLAUSE.split(text[end : end + 16], maxsplit=1)[0].lstrip("以上左右余多的")
    best: tuple[int, str] | None = None
    for noun, group in CHINESE_NOUNS.items():
        at = after.find(noun)
        # The head of a compound stands last: 创新服务平台, 生物医药企业.
        if at >= 0 and (best is None or at + len(noun) < best[0]):
            best = (at + len(noun), group)
    if best is not None:
        ends = [
            at + len(noun)
            for noun in CHINESE_NOUNS
            if (at := after.find(noun)) >= 0 and at + len(noun) == best[0]
        ]
        return best[1] if ends and not _followed_by_noun(after, best[0]) else _second(after, best)
    before = _LINK.sub("", re.split(r"[，。；：！？、,;:!?（）()]", text[:start])[-1])
    for noun, group in CHINESE_NOUNS.items():
        if before.endswith(noun):
            return group
    return ""


def _followed_by_noun(after: str, end: int) -> bool:
    return any(after.startswith(noun, end) for noun in CHINESE_NOUNS)


def _second(after: str, best: tuple[int, str]) -> str:
    for noun, group in CHINESE_NOUNS.items():
        if after.startswith(noun, best[0]):
            return group
    return best[1]


def _ranges(text: str) -> Iterator[Amount]:
    for match in _RANGE.finditer(text):
        if _YEAR.fullmatch(match["low"]) and match["unit"] == "年":
            continue
        if (match.start() and text[match.start() - 1] in "—–-+第") or _coded(text, match):
            continue
        low = _arabic(match["low"], match["lows"] or match["highs"])
        high = _arabic(match["high"], match["highs"])
        unit, low, factor = _unit(match["unit"], low)
        start, end = match.span()
        noun = _noun(text, start, end, match["unit"]) if match["unit"] in CLASSIFIERS else ""
        yield Amount(
            start, end, match[0], low, "exact", unit, noun, _per(text, start, end),
            top=high * factor,
        )  # fmt: skip


def _fractions(text: str) -> Iterator[Amount]:
    for match in _FRACTION.finditer(text):
        if match["slash"]:
            up, down = match["slash"].split("/")
            if int(down) == 0 or int(up) >= int(down) or _coded(text, match):
                continue
            value = Fraction(int(up), int(down)) * 100
        elif match["tenth"]:
            tenth = match["tenth"]
            value = (_arabic(tenth, "") if tenth.isdigit() else chinese_number(tenth)) * 10
            value += 5 if match["half"] else 0
        elif match["halves"]:
            value = Fraction(50)
        else:
            up, down = match["up"], match["down"]
            top = _arabic(up, "") if up[0].isdigit() else chinese_number(up)
            bottom = _arabic(down, "") if down[0].isdigit() else chinese_number(down)
            if not bottom:
                continue
            value = top / bottom * 100
        tail = match["tail"]
        qualifier = _qualifier(match, tail if tail in _AFTER else None)
        if tail == "强" or match["halves"] == "过半":
            qualifier = "more-than"
        elif tail == "弱":
            qualifier = "nearly"
        start, end = match.span()
        yield Amount(
            start, end, match[0], value, qualifier or "exact", "%", "", _per(text, start, end)
        )


def _halves(text: str) -> Iterator[Amount]:
    for match in _HALF_TIME.finditer(text):
        unit, value, _ = _unit(match["unit"], Fraction(1, 2))
        qualifier = _AFTER[match["tail"]] if match["tail"] else "exact"
        if text[match.end() : match.end() + 1] != "度" and text[: match.start()][-1:] not in (
            "上",
            "下",
        ):
            yield Amount(*match.span(), match[0], value, qualifier, unit)


def _ranks(text: str) -> Iterator[Amount]:
    for match in _RANK.finditer(text):
        word = match["n"] or match["m"]
        if word is None:
            value = Fraction(1)
        else:
            value = _arabic(word, "") if word[0].isdigit() else chinese_number(word)
        yield Amount(*match.span(), match[0], value, "exact", "rank")


def _vague(text: str) -> Iterator[Amount]:
    for match in _VAGUE.finditer(text):
        word = match["by"] or match["some"] or match["a"] or match["b"]
        end = match.end()
        unit = re.compile(_UNITS).match(text, end)
        name = ""
        if unit:
            name, _, _ = _unit(unit[0], Fraction(1))
            end = unit.end()
        elif not match["by"] and not match["a"] and not match["b"]:
            continue
        start = match.start()
        yield Amount(
            start, end, text[start:end], None, "vague", name, _noun(text, start, end, name),
            _per(text, start, end), scale_of(word),
        )  # fmt: skip


def _coded(text: str, match: re.Match[str], start: int | None = None) -> bool:
    """Tell whether the number is part of a code or name, such as T3011, 20+8, 0—1—10."""
    begin = match.start() if start is None else start
    return bool(_CODE_BEFORE.search(text[:begin]) or _CODE_AFTER.match(text[match.end() :]))


def _amounts(text: str) -> Iterator[Amount]:
    position = 0
    while match := _AMOUNT.search(text, position):
        position = match.end()
        amount = _amount(text, match)
        if amount is not None:
            yield amount
        elif match["qualifier"]:
            position = match.end("qualifier")


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    begin = match.start("number")
    word = match["unit"] or ""
    if _coded(text, match, begin):
        return None
    scale = match["scale"] or ""
    qualifier = _qualifier(match, match["inner"], match["mid"] if match["mid"] != "来" else "左右",
                           match["tail"])  # fmt: skip
    if match["plus"]:
        qualifier = qualifier or "more-than"
    bare = False
    if match["arabic"]:
        if _is_date(text, match, word):
            return None
        value = _arabic(match["arabic"], scale)
    else:
        han = match["han"]
        if text[begin - 1 : begin] in tuple("上") and han[0] in "百千万亿" and word:
            qualifier = qualifier or "at-least"
            bare = True
        if not _counts(text, match, han, word, qualifier):
            return None
        try:
            value = chinese_number(han)
        except ValueError:
            return None
    if not word and not (scale or (match["han"] and match["han"][-1] in "万亿")):
        return None
    if not word and qualifier is None:
        return None
    if word == "大" and (match["arabic"] or value > 20):
        return None
    if text.startswith(("代", "级", "会", "龄"), match.end()) and word in ("年", "人", "大"):
        return None
    unit, value, _ = _unit(word, value) if word else ("", value, Fraction(1))
    start = match.start() - (1 if bare else 0)
    end = match.end()
    noun = _noun(text, start, end, word) if word in CLASSIFIERS else ""
    return Amount(
        start, end, text[start:end], value, qualifier or "exact", unit, noun, _per(text, start, end)
    )


def _is_date(text: str, match: re.Match[str], word: str) -> bool:
    """Tell whether digits with 年 (or before 月, 日) are a date: those are handled apart."""
    if _YEAR.fullmatch(match["arabic"]) and not match["scale"]:
        return word in ("年", "") or text.startswith("年", match.end("arabic"))
    after = text[match.end("arabic") : match.end("arabic") + 1]
    return after in ("月", "日", "号", "世", "行", "周") and not (
        after == "周"
        and text[match.end("arabic") + 1 : match.end("arabic") + 2] not in ("年", "岁")
    )


def _counts(
    text: str, match: re.Match[str], han: str, word: str, qualifier: Qualifier | None
) -> bool:
    """Tell whether a Chinese numeral counts: 一 is mostly an article, 百 alone mostly an idiom."""
    before = text[: match.start("number")]
    after = text[match.end() :]
    if before.endswith(("第", "初", "周", "星期", "每", "其", "之", "唯", "万", "逐")):
        return False
    if word == "年" and len(han) == 4 and all(c in DIGITS for c in han):
        return False
    if word in ("国", "省", "市", "人", "大", "名", "位", "场", "部") and han in ("一", "十"):
        return False
    if han == "一":
        if word in ("年", "周", "天", "个月", "小时", "星期"):
            return qualifier is not None or bool(_DURING.search(before))
        return False
    if han[0] in "百千万亿":
        return qualifier is not None and bool(word or han[-1] in "万亿")
    if word == "大" and not re.match(r"[“‘]?[一-龥]", after):
        return False
    return bool(word) or qualifier is not None
