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

from clusterbriefs.clean.cut_out import cut, stands
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import phrases
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules.injected_phrase import GAME, KIND, SELL
from clusterbriefs.clean.rules.keywords import SMUT
from clusterbriefs.clean.scan import hint

NAME: Final = "disguised"

_SIGNS: Final = " \u00a0·•・‧∙*＊_~|.\\-"
_APART: Final = regex(rf"[\u4e00-\u9fffA-Za-z0-9](?:[{_SIGNS}]{{1,2}}[\u4e00-\u9fff]){{3,}}")
_APART_HINT: Final = regex(
    rf"[{_SIGNS}](?<=[\u4e00-\u9fffA-Za-z0-9].)(?:[{_SIGNS}]?[\u4e00-\u9fff][{_SIGNS}]){{2}}"
)
"""Such a row from its first sign on: few places begin like it, so it is found fast."""
_SIGNED: Final = hint(_SIGNS.replace("\\-", "-"))
_NOT_HAN: Final = regex(rf"[{_SIGNS}]+")
_DOUBLE: Final = regex(
    r"[Ａ-Ｚａ-ｚ０-９]{3,}(?=.{0,6}(?:体育|娱乐|投注|官网|棋牌|下载|登录|注册))"
)
_FRAMED: Final = regex(
    r"(?:([★☆◆◇●■▲※♥→])[^，。；！？★☆◆◇●■▲※♥→←]{2,16}(?:\1|←)|[【『][^，。；！？【】『』]{2,16}[】』])+"
)
_HARD: Final = regex(
    r"娱乐城|娱乐场|棋牌|赌场|百家乐|老虎机|时时彩|六合彩|博彩|彩金|约炮|裸聊|投注"
)
"""Words that nothing but such a site puts between two signs."""
_CALLED: Final = regex(r"(?:以|名为|叫|叫做|名叫|称|为|是|在|谓)$")
_ALONE: Final = (
    "真人 视讯 百家乐 老虎机 捕鱼 棋牌 娱乐城 时时彩 六合彩 赌场 轮盘 龙虎斗 牛牛 炸金花".split()
)
_GAMES_ALONE: Final = regex(
    rf"(?:{'|'.join(_ALONE)}){{2,}}"
    r"(?:娱乐|平台|[aA][pP][pP]|下载|官网|官方|网[站址]|手机版|注册|登[录陆]|入口|首页|安卓版|最新版本|最新版|游戏|开户|试玩|线上|网上|在线)*"
)
"""Two of them, and the words of their seller behind them."""
_ALONE_HINT: Final = hint(_ALONE)
_FRAMES: Final = hint("★☆◆◇●■▲※♥→【『")
_PLAYED: Final = regex(
    r"赌|摆放|店内|游戏厅|参与|涉|开设|查|玩|案|警|禁|非法|违法|所谓|叫|名为|[“《]$"
)
_TOLD_OF: Final = regex("节目|对弈|比赛|协会|供人|一字|机?[一二三四五六七八九十0-9]+台")
"""What a report says of them."""
_WIDE: Final = hint(
    "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"
)


def apply(doc: Document) -> None:
    """Bring such words together, then take out what stands framed, alone or as smut in a line."""
    for line in doc.having(_SIGNED):
        if _APART_HINT.search(line.text) is not None:
            _join(doc, line)
    if doc.hints & _WIDE:
        for line in doc.live():
            _narrow(doc, line)
    for line in doc.having(_FRAMES | _ALONE_HINT | SMUT):
        if line.hints & _FRAMES:
            _framed(doc, line)
        if line.hints & _ALONE_HINT:
            _alone(doc, line)
        if line.hints & SMUT:
            _smutty(doc, line)


def _backwards(found: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Return the matches from the last to the first, so that columns stay true while cutting."""
    return list(found.finditer(text))[::-1]


def _join(doc: Document, line: Line) -> None:
    for match in _backwards(_APART, line.text):
        word = _NOT_HAN.sub("", match[0])
        sold = {found[0] for found in SELL.finditer(word)}
        if GAME.search(word) or len(sold) > 1:
            doc.replace(line, match.start(), match.end(), word, NAME, KIND)


def _narrow(doc: Document, line: Line) -> None:
    for match in _backwards(_DOUBLE, line.text):
        word = unicodedata.normalize("NFKC", match[0])
        doc.replace(line, match.start(), match.end(), word, NAME, KIND)


def _framed(doc: Document, line: Line) -> None:
    at = 0
    while (match := _FRAMED.search(line.text, at)) is not None:  # a cut can take the next sign too
        at = match.start()
        if _HARD.search(match[0]) and not _CALLED.search(line.text, 0, at):
            cut(doc, line, at, match.end(), NAME)
        else:
            at += 1


def _alone(doc: Document, line: Line) -> None:
    for match in _backwards(_GAMES_ALONE, line.text) if line.prose else ():
        told = _TOLD_OF.match(line.text, match.end())
        if (
            stands(line, match)
            and told is None
            and not _PLAYED.search(line.text, max(0, match.start() - 12), match.start())
        ):
            cut(doc, line, match.start(), match.end(), NAME)


def _smutty(doc: Document, line: Line) -> None:
    for match in _backwards(_smut(), line.text) if line.prose else ():
        if stands(line, match):
            cut(doc, line, match.start(), match.end(), NAME)


@cache
def _smut() -> re.Pattern[str]:
    """Return what finds two or more words of smut side by side."""
    words = "|".join(map(re.escape, phrases("keywords", "smut")))
    return re.compile(
        rf"(?:亚洲|欧美|国产|最新|日韩|久[久热草爱]|久|精品|免费|在线|高清|成人|美女){{0,4}}(?:{words})(?:[\s,，·]?(?:{words}|[一二三四]区)){{1,}}"
        r"(?:精品|免费|高清|专区|第一页){0,2}"
    )
