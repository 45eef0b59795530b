"""traditional: turns a text in traditional characters into simplified ones (opencc, t2s).

The whole document is converted if it is written in traditional characters; a name or quotation in
them inside a simplified text is left.

    repairs| 園區與醫院簽訂協議，發展產業鏈，這對企業來說意義重大。 -> 园区与医院签订协议，发展产业链，这对企业来说意义重大。
    repairs| 園區與醫院簽訂協議，發展產業鏈，著名專家看著圖說，這對企業來說意義重大。 -> 园区与医院签订协议，发展产业链，著名专家看着图说，这对企业来说意义重大。
    repairs| 園區與醫院簽訂協議，「發展產業鏈」這對企業來說意義重大。 -> 园区与医院签订协议，“发展产业链”这对企业来说意义重大。
    repairs| 園區與醫院簽訂協議，発展產業鏈，躰系完善，這對企業來說意義重大。 -> 园区与医院签订协议，发展产业链，体系完善，这对企业来说意义重大。
    leaves | 老张家的门楣上刻着後字，祠堂里有讓字，戲台上有國字，碑上有學字，都是前人写的。
    leaves | 匾额上写着“積善之家”四个字，至今仍挂在村口老屋的门上。
"""

from __future__ import annotations

from operator import ne
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.pronounce import converter
from clusterbriefs.clean.regex import regex

NAME: Final = "traditional"
KIND: Final = "traditional-script"

_FREQUENT: Final = frozenset(
    "國個這們時會來對說經發學產業與為從開關實現進動機過還後點長問間頭題當義電種應設處環區"
    "體認質總結條無導構術創團隊員黨領萬億歷書見員報記車門東場風飛魚馬鳥龍華醫藥療縣鄉鎮廠"
    "協簽議鏈園級務線積極資費計劃訂論讀寫語詞話該請讓護證據擴張強網紅緣約純細終給統維綠編"
)
SIGNS: Final = "".join(sorted(_FREQUENT))
_SIGN: Final = regex(f"[{SIGNS}]")
_PARTICLE: Final = regex("(?<![显专原名编巨论土卓昭合译所遗拙新该此])著(?![名作称述者录书有])")
"""著 where it is the particle that simplified script writes 着."""
_MARKS: Final = str.maketrans("「」『』", "“”‘’")
"""Quotation marks of traditional script, and those of GB/T 15834 that simplified script has."""
_FORMS: Final = (
    "蓡参縂总眡视躰体郃合傚效効效騐验処处竝并畱留彚汇尅克衹只廻回馀余讃赞倣仿濶阔塲场邨村発发関关経经実实毉医鬦斗毬球"
    "牠它懽欢粧妆敍叙姪侄煖暖袴裤麤粗碁棋餻糕雰氛砲炮燄焰糢模気气汚污痺痹堿碱牕窗靭韧餽馈蔴麻徧遍讅审囯国"
    "恊协辤辞鉄铁隣邻厰厂咊和呌叫囬回囙因寕宁岀出憇憩戱戏捄救斈学槩概槪概氷冰沠派渉涉渋涩渓溪満满焼烧営营獣兽痩瘦県县砿矿稲稻穏稳竜龙粋粹粛肃絵绘続续縄绳繊纤聴听脳脑"
    "臓脏荘庄薬药蔵藏覇霸覚觉訳译読读豊丰貭质転转軽轻辺边逓递遅迟郷乡醤酱釈释鉱矿銭钱険险隠隐雑杂霊灵頼赖駅驿駆驱髪发鶏鸡黒黑黙默齢龄歯齿歳岁浄净済济渇渴犠牺猟猎畳叠"
    "砕碎穂穗縦纵継继聡聪舎舍観观譲让酔醉闘斗陥陷隷隶髄髓揹背"
)
"""Other forms that converters of web pages write, and opencc leaves, each with its simplified one."""
_PLAIN: Final = str.maketrans(_FORMS[::2], _FORMS[1::2])
_HAN: Final = regex(r"[\u3400-\u9fff]")
_SHARE: Final = 0.05
_LEAST: Final = 4
_QUOTED_SHARE: Final = 0.25
"""Share of a quotation in traditional script that this script has alone, at least. Ours."""
_UNSURE: Final = frozenset("乾藉徵彷著夥昇陞甦")
"""Characters that simplified script has too, or names."""
_QUOTED: Final = regex("([“‘《「『【][^”’》」』】\\n]{0,40}[”’》」』】])")


def apply(doc: Document) -> None:
    """Convert every line if at least one character in twenty is traditional."""
    blob = doc.blob
    if not _suspect(blob):
        _sprinkled(doc, blob)
        return
    converted = _converted(blob)
    texts = converted.split("\n")
    lines = list(doc.live())
    counts = _changes(lines, texts)
    changed = sum(map(ne, blob, converted)) if counts is None else sum(counts)
    # The characters need no counting where there are enough changes for a text without others.
    if changed < _LEAST or (
        changed < _SHARE * len(blob) and changed < _SHARE * len(_HAN.findall(blob))
    ):
        _sprinkled(doc, blob)
        return
    if len(texts) != len(lines):  # opencc keeps line breaks; if it ever should not, stay safe
        texts = [_converted(line.text) for line in lines]
    if counts is None:
        counts = [sum(map(ne, text, line.text)) for line, text in zip(lines, texts, strict=True)]
    if "「" in blob or "『" in blob:
        texts = [text.translate(_MARKS) for text in texts]
    for line, text, count in zip(lines, texts, counts, strict=True):
        if text != line.text:
            doc.rewrite(line, text, NAME, KIND, count)


def _sprinkled(doc: Document, blob: str) -> None:
    """Convert characters that a page left over in a simplified text.

    It has their simplified forms too, some of them, or there are many.
    """
    chars = set(blob)
    simple = converter().convert("".join(sorted(chars)))
    if len(simple) != len(chars):
        return
    pairs = {
        char: other
        for char, other in zip(sorted(chars), simple, strict=True)
        if char != other and char not in _UNSURE
    }
    both = sum([other in chars for other in pairs.values()])
    if both < _LEAST and len(pairs) < 2 * _LEAST:
        return
    plain = str.maketrans(pairs)
    found = []
    for line in doc.live():
        # What stands between marks of quotation can be as somebody wrote it.
        parts = _QUOTED.split(line.text)
        parts = [
            part if at % 2 and _is_own_script(part, pairs) else part.translate(plain)
            for at, part in enumerate(parts)
        ]
        if (text := "".join(parts)) != line.text:
            found.append((line, text))
    if len(found) < _LEAST:
        return
    for line, text in found:
        doc.rewrite(line, text, NAME, KIND, sum(map(ne, text, line.text)))


def _is_own_script(quoted: str, pairs: dict[str, str]) -> bool:
    """Tell whether somebody wrote a quotation in traditional script: much of it is in that alone."""
    other = sum([char in pairs for char in quoted])
    return other > 1 and other >= _QUOTED_SHARE * len(_HAN.findall(quoted))


def _converted(text: str) -> str:
    """Return a text in simplified characters.

    What characters alone do not decide is put right: 看著 is 看着, 著名 stays; 覆 in 覆盖.
    """
    plain = converter().convert(text.translate(_PLAIN))
    return _PARTICLE.sub("着", plain.replace("复盖", "覆盖"))


def _suspect(blob: str) -> bool:
    """Tell whether a text has enough different characters that only traditional script has."""
    seen: set[str] = set()
    for match in _SIGN.finditer(blob):
        seen.add(match[0])
        if len(seen) >= _LEAST:
            return True
    return False


def _changes(lines: list[Line], texts: list[str]) -> list[int] | None:
    """Count the characters that differ, line by line; None if a line is not of its old length."""
    if len(texts) != len(lines) or any(
        len(line.text) != len(text) for line, text in zip(lines, texts, strict=True)
    ):
        return None
    return [sum(map(ne, text, line.text)) for line, text in zip(lines, texts, strict=True)]
