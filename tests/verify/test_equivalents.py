"""Equivalent rewordings raise nothing: the same figure in other digits, words or units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from clusterbriefs.seed import Figure
from clusterbriefs.values import Lang
from clusterbriefs.verify.matching import fits
from clusterbriefs.verify.numerals import Amount, find_amounts, same_amount
from tests.support.places import ROOT
from tests.verify.mutations import in_seed
from tests.verify.test_mutations import CAPTURES
from tests.verify.workbench import Workbench

_WORDS: Final = "zero one two three four five six seven eight nine ten".split()
_HAN: Final = "零一二三四五六七八九十"

_QUALIFIERS: Final[dict[Lang, tuple[tuple[str, str], ...]]] = {
    "en": (
        ("more than", "over"), ("more than", "in excess of"), ("nearly", "almost"),
        ("nearly", "close to"), ("about", "around"), ("about", "roughly"),
        ("about", "approximately"), ("at least", "no fewer than"), ("at least", "not less than"),
        ("just over", "slightly more than"), ("more than", "upwards of"),
        ("about", "an estimated"), ("at least", "a minimum of"), ("more than", "exceeding"),
    ),
    "zh": (
        ("超过", "逾"), ("超过", "超"), ("近", "将近"), ("近", "接近"), ("约", "大约"),
        ("至少", "不少于"), ("至少", "不低于"), ("不少于", "至少"),
        ("超过", "超出"), ("约", "大概"), ("近", "临近"),
    ),
}  # fmt: skip


def english_numbers(value: Decimal) -> Iterator[str]:
    """Yield ways to write a number in English."""
    if value == value.to_integral_value():
        yield f"{int(value):,}"
        if value <= 10:
            yield _WORDS[int(value)]
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if value >= size // 1000 * 10 and value >= 10**6:
            yield f"{(value / size).normalize():,f} {word}"


def chinese_numbers(value: Decimal) -> Iterator[str]:
    """Yield ways to write a number in Chinese."""
    if value == value.to_integral_value():
        yield f"{int(value)}"
        yield f"{int(value):,}"
        if 1 < value <= 10 and value != 2:
            yield _HAN[int(value)]
    for size, word in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")):
        if value >= size // 100 and value >= 1000:
            yield f"{(value / size).normalize():f}{word}"
    if value in (Decimal(100), Decimal(1000)):
        yield {100: "百", 1000: "千"}[int(value)]


def rewordings(text: str, amount: Amount, figure: Figure, lang: Lang) -> Iterator[str]:
    """Yield the sentence with the same amount in other words."""
    part = amount.text
    for before, after in _QUALIFIERS[lang]:
        if before in part:
            yield _put(text, amount, part.replace(before, after, 1))
    if figure.value is not None:
        forms = _english if lang == "en" else _chinese
        yield from forms(text, amount, figure.value)


def _english(text: str, amount: Amount, value: Decimal) -> Iterator[str]:
    part = amount.text
    number = re.search(r"\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion))?", part)
    word = None if number else re.search(rf"\b(?:{'|'.join(_WORDS)})\b", part, re.IGNORECASE)
    found = number or word
    if found:
        for new in english_numbers(value):
            yield _put(text, amount, part[: found.start()] + new + part[found.end() :])
    if "%" in part:
        yield _put(text, amount, part.replace("%", " per cent"))
    if part.lower().endswith("a quarter"):
        for new in ("25%", "1/4", "one-quarter"):
            yield _put(text, amount, re.sub(r"(?i)a quarter", new, part))
    if "CNY " in part:
        yield _put(text, amount, part.replace("CNY ", "RMB "))
        yield _put(text, amount, part.replace("CNY ", "") + " yuan")


def _chinese(text: str, amount: Amount, value: Decimal) -> Iterator[str]:
    part = amount.text
    number = re.search(r"\d[\d,]*(?:\.\d+)?[千万亿]*|[二三四五六七八九十]", part)
    if number and "分之" not in part:
        for new in chinese_numbers(value):
            if new in ("百", "千") and not re.search("近|超|逾|约", part):
                continue
            if "大" in part and new.isascii():
                continue
            yield _put(text, amount, part[: number.start()] + new + part[number.end() :])
    if "平方米" in part and number:
        hectares = (value / 10000).normalize()
        yield _put(text, amount, re.sub(r"\d[\d,.]*万?平方米", f"{hectares:f}公顷", part))
    if "四分之一" in part:
        for new in ("25%", "百分之二十五", "1/4"):
            yield _put(text, amount, part.replace("四分之一", new))
    if "%" in part and value == 20:
        yield _put(text, amount, part.replace("20%", "百分之二十"))
        yield _put(text, amount, part.replace("20%", "五分之一"))


def _put(text: str, amount: Amount, new: str) -> str:
    if text[amount.start].isupper() and new[:1].islower():
        new = new[0].upper() + new[1:]
    return text[: amount.start] + new + text[amount.end :]


def test_equivalent_rewordings_of_the_real_sentences_raise_nothing() -> None:
    bench = Workbench.of(ROOT, CAPTURES if CAPTURES.is_dir() else None)
    tried, wrong = 0, []
    for slug, data in bench.data.items():
        seed = bench.corpus.seeds[slug].seed
        for s, section in enumerate(seed.sections):
            for i, statement in enumerate(section.statements):
                for lang in ("en", "zh"):
                    for new in sorted(_all(bench, statement.text(lang), statement.figures, lang)):
                        loc = ("sections", s, "statements", i, lang)
                        found = in_seed(slug, loc, new)(bench)
                        tried += 1
                        wrong += [f"{new}: {rule}: {told}" for rule, told in found]
        assert data
    assert wrong == []
    assert tried >= 200


def _all(bench: Workbench, text: str, figures: tuple[Figure, ...], lang: Lang) -> set[str]:
    found = set()
    for amount in find_amounts(bench.names.bare(text, lang), lang):
        for figure in figures:
            if fits(amount, figure, bench.corpus.vocabulary):
                found |= set(rewordings(text, amount, figure, lang))
    return found - {text}


SAME: Final[tuple[tuple[tuple[Lang, str], tuple[Lang, str]], ...]] = (
    (("en", "CNY 8,514 million"), ("en", "CNY 8.514 billion")),
    (("en", "CNY 8.514 billion"), ("zh", "85.14亿元")),
    (("zh", "851400万元"), ("zh", "85.14亿元")),
    (("en", "a quarter of all"), ("en", "25% of all")),
    (("en", "1/4 of all"), ("zh", "四分之一")),
    (("zh", "百分之二十五"), ("zh", "二成半")),
    (("en", "nearly 1,000 firms"), ("zh", "近千家企业")),
    (("en", "dozens of projects"), ("zh", "数十项")),
    (("en", "tens of thousands of people"), ("zh", "数以万计的从业人员")),
    (("en", "more than two years"), ("zh", "两年多")),
    (("en", "within five years"), ("zh", "5年内")),
    (("en", "at least 100 firms a year"), ("zh", "年均新增企业100家以上")),
    (("en", "three-quarters of it"), ("zh", "四分之三")),
    (("en", "71,000 square metres"), ("zh", "7.1万平方米")),
    (("en", "12 months"), ("zh", "1年")),
    (("en", "20–30 firms"), ("zh", "20至30家企业")),
    (("en", "ranked first"), ("zh", "居全国首位")),
    (("en", "more than 300 projects"), ("zh", "300多个项目")),
    (("en", "over ten events"), ("zh", "10余次活动")),
    (("en", "more than CNY 1 trillion"), ("zh", "突破万亿元")),
)

OTHER: Final[tuple[tuple[tuple[Lang, str], tuple[Lang, str]], ...]] = (
    (("en", "CNY 8.514 billion"), ("zh", "85.14万元")),
    (("en", "1,000 firms"), ("zh", "近千家企业")),
    (("en", "nearly 1,000 firms"), ("zh", "超千家企业")),
    (("en", "dozens of projects"), ("zh", "数百项")),
    (("en", "2,640 patents"), ("zh", "2640家")),
    (("en", "50 hospitals"), ("zh", "50家企业")),
    (("en", "two years"), ("zh", "两年多")),
    (("en", "at least 80%"), ("zh", "超过80%")),
    (("en", "100 firms"), ("zh", "年均新增100家")),
    (("en", "US$5 million"), ("zh", "500万元")),
)


def _only(lang: Lang, text: str) -> Amount:
    (amount,) = find_amounts(text, lang)
    return amount


def test_equal_amounts_are_equal_and_others_are_not() -> None:
    assert [p for p in SAME if not same_amount(_only(*p[0]), _only(*p[1]))] == []
    assert [p for p in OTHER if same_amount(_only(*p[0]), _only(*p[1]))] == []
