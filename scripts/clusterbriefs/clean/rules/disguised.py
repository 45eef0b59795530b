"""disguised: finds phrases of sellers that hide from a search, and smut in the midst of a sentence.

Characters set apart by spaces or signs and letters of double width are brought back where they sell
something, so that the next rule sees them; two words of smut side by side are taken out.

    repairs (body)| 新区与高校共建研发平台澳 门 新 葡 京 娱 乐 城，吸引博士三十人。 -> 新区与高校共建研发平台，吸引博士三十人。
    repairs (body)| 园区共有企业二十家，国产精品一区二区三区医药企业占一半，产值逐年增长。 -> 园区共有企业二十家，医药企业占一半，产值逐年增长。
    leaves (body)| 展柜上依次写着“春·夏·秋·冬”四个字，每季更换一次展品。
    leaves (body)| 入选的三部国产剧目将在线播放，观众可免费观看，放映期为两周。
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.known import hint, phrases
from clusterbriefs.clean.rules.injected_phrase import GAME, KIND, SELL, cut

NAME: Final = "disguised"

_SIGNS: Final = " \u00a0·•・‧∙*＊_~|.\\-"
_APART: Final = re.compile(rf"[\u4e00-\u9fffA-Za-z0-9](?:[{_SIGNS}]{{1,2}}[\u4e00-\u9fff]){{3,}}")
_APART_HINT: Final = re.compile(
    rf"[{_SIGNS}](?<=[\u4e00-\u9fffA-Za-z0-9].)(?:[{_SIGNS}]?[\u4e00-\u9fff][{_SIGNS}]){{2}}"
)
"""Such a row from its first sign on: few places begin like it, so it is found fast."""
_NOT_HAN: Final = re.compile(rf"[{_SIGNS}]+")
_DOUBLE: Final = re.compile(
    r"[Ａ-Ｚａ-ｚ０-９]{3,}(?=.{0,6}(?:体育|娱乐|投注|官网|棋牌|下载|登录|注册))"
)
_FRAMED: Final = re.compile(
    r"([★☆◆◇●■▲※♥→])[^，。；！？★☆◆◇●■▲※♥→←]{2,16}(?:\1|←)|【[^，。；！？【】]{2,16}】"
)
_HARD: Final = re.compile(
    r"娱乐城|娱乐场|棋牌|赌场|百家乐|老虎机|时时彩|六合彩|博彩|彩金|约炮|裸聊|投注"
)
"""Words that nothing but such a site puts between two signs."""
_WIDE: Final = re.compile(r"[Ａ-Ｚａ-ｚ]")


def apply(doc: Document) -> None:
    """Bring such words together, then take smut out of the sentences that are left."""
    blob = doc.blob
    apart = _APART_HINT.search(blob) is not None
    wide = _WIDE.search(blob) is not None
    framed = _FRAMED.search(blob) is not None
    smut = hint("keywords", "smut").search(blob) is not None
    for line in doc.live() if apart or wide or smut or framed else ():
        if apart:
            for match in reversed(list(_APART.finditer(line.text))):
                word = _NOT_HAN.sub("", match[0])
                sold = {found[0] for found in SELL.finditer(word)}
                if GAME.search(word) or len(sold) > 1:
                    doc.replace(line, match.start(), match.end(), word, NAME, KIND)
        if wide:
            for match in reversed(list(_DOUBLE.finditer(line.text))):
                word = unicodedata.normalize("NFKC", match[0])
                doc.replace(line, match.start(), match.end(), word, NAME, KIND)
        if framed:
            for match in reversed(list(_FRAMED.finditer(line.text))):
                if _HARD.search(match[0]):
                    cut(doc, line, match.start(), match.end(), NAME)
        if smut and line.prose:
            for match in reversed(list(_smut().finditer(line.text))):
                cut(doc, line, match.start(), match.end(), NAME)


@cache
def _smut() -> re.Pattern[str]:
    """Return what finds two or more words of smut side by side."""
    words = "|".join(map(re.escape, phrases("keywords", "smut")))
    return re.compile(rf"(?:{words})(?:[\s,，·]?(?:{words}|[一二三四]区)){{1,}}")
