"""keywords: removes lists of keywords made for search engines, smut among them.

removes (tail)| 关键词：园区 企业 招商
removes (head)| 标签: 医疗器械 产业集群
removes (head)| 国产精品久久,亚洲欧美日韩在线观看,无码高清视频一区二区三区
removes (head)| 滨河医疗展、滨河国际医疗展、滨河医疗器械展、国际医疗展、医疗展、滨河医疗展览会、滨河国际医疗展览会、医疗展览会、滨河器械展、医疗器械展、国际医疗器械展
leaves (body)| 首批入驻的有甲新药业、乙新药业、丙新药业、丁新药业、戊新药业、己新药业、庚新药业、辛新药业、壬新药业、癸新药业等十家企业。
leaves (body)| 今年产业政策的关键词是“链”：建链、补链、强链。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, is_row_of_questions
from clusterbriefs.clean.known import pattern, phrases
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint, phrase_hint

NAME: Final = "keywords"
KIND: Final = "furniture"

_LABEL: Final = regex(r"^\W*(?:" + "|".join(map(re.escape, phrases(NAME, "label"))) + r")\s*[:：]")
_TOKEN: Final = regex(r"[\s,，_|｜、;；\-—/·]+")
_LIST: Final = regex(r"[、，,;；\s]+")
_ITEMS, _ITEM = 10, 30
_ROW: Final = 9
"""Length of five tokens of one character with signs between."""
_LONGEST: Final = 400
_LABELLED: Final = phrase_hint(NAME, "label")
_LISTED: Final = hint(["、"])
_ASKING: Final = hint(["?"])
"""A question mark, of either width."""
SMUT: Final = phrase_hint(NAME, "smut")


def apply(doc: Document) -> None:
    """Remove labelled lists, lines with two words of smut, and rows of near-equal tokens."""
    smut = pattern(NAME, "smut")
    for line in doc.having(_LABELLED):
        if not line.prose and len(line.text) <= _LONGEST and _LABEL.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(SMUT):
        text = line.text
        if (
            len(text) <= _LONGEST
            and "。" not in text[:-1]
            and len(set(smut.findall(text))) >= (3 if line.prose else 2)
        ):
            doc.remove(line, NAME, "advertisement")
    for line in doc.lines[: doc.first_prose]:
        text = line.text
        if not line.removed and _ROW <= len(text) <= _LONGEST and not text.isalnum() and _row(text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_ASKING):
        outside = not doc.first_prose <= line.at <= doc.last_prose
        if outside and not line.prose and is_row_of_questions(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_LISTED):
        if line.text.count("、", 0, _LONGEST) >= _ITEMS and _variants(line.text):
            doc.remove(line, NAME, KIND)


def _variants(text: str) -> bool:
    """Tell whether a line is a list of one keyword in its variants: many items hold one another."""
    items = {item for item in _LIST.split(text) if item}
    if len(items) < _ITEMS or max(map(len, items)) > _ITEM or "。" in text[:-1]:
        return False
    held = sum(1 for item in items if any(item in other and item != other for other in items))
    return held >= 0.3 * len(items)


def _row(text: str) -> bool:
    """Tell whether a line is a row of at least five tokens that share their first two characters."""
    if "。" in text or "！" in text or "？" in text:
        return False
    parts = _TOKEN.split(text)
    if len(parts) < 5:
        return False
    tokens = [token for token in parts if token]
    if len(tokens) < 5:
        return False
    starts = [token[:2] for token in tokens]
    if len(set(starts)) > 0.4 * len(tokens) + 1:
        return False
    return max(map(starts.count, starts)) >= 0.6 * len(tokens)
