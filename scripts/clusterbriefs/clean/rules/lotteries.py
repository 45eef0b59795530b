"""lotteries: takes out a lottery or game of chance with what gamblers look for behind it.

Reports name such games too, with what is done about them; behind a game none of them has a plan,
numbers to draw or a guide to win. Whoever offers it can have a name in front.

    repairs (body)| 园区去年新增企业二十家，极速飞艇人工计划其中三家来自外省，产值增长两成。 -> 园区去年新增企业二十家，其中三家来自外省，产值增长两成。
    repairs (body)| 园区去年新增企业二十家，其中三家来自外省，喝彩28分分彩计划产值增长两成。 -> 园区去年新增企业二十家，其中三家来自外省，产值增长两成。
    leaves (body)| 警方查明，团伙以幸运飞艇计划为名设局，涉案两千万元，主犯已被批捕。
    leaves (body)| 上世纪末，镇上的老虎机被清理一空，茶馆重新摆上了象棋。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import PURSUED
from clusterbriefs.clean.offer_start import settled
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules.dressed_names import LONGEST_LINE, MOST, kind_before, name_before
from clusterbriefs.clean.scan import hint

NAME: Final = "lotteries"

_GAMES: Final = (
    "极速飞艇 幸运飞艇 极速赛车 北京赛车 分分彩 时时彩 快乐十分 六合宝典 六合彩 澳彩 马会 百家乐 老虎机 真人荷官 滚球 龙虎斗 "
    "炸金花 开奖"
).split()
_SOUGHT: Final = (
    "投注平台 投注网 投注软件 人工计划 计划群 计划网 计划 开奖 直播 网站 记录 结果 走势图 走势 资料 大全 免费 技巧 稳赚 前五名 前三名 前五 公式 预测 导师 "
    "带单 跟单 软件 团队 教程 玩法 内部 六码 中特 网址 平台 官网 下载 注册 登录 入口 在线 试玩 手机版 群 天下 app 官方 最新 真人 线上 必中 带"
).split()
_WEAK: Final = frozenset(
    "直播 结果 记录 资料 免费 平台 群 带 大全 在线 官方 最新 网站 计划 软件 团队 教程 玩法".split()
)
"""Words of which one is not enough. Ours, as all here."""
_IN_REPORTS: Final = regex("开奖|马会|老虎机|快乐十分|澳彩")
"""Games of which one such word is not enough."""
_JOINS: Final = "的了在是和与及被把从到为对将让向于"
_GAME: Final = "|".join(_GAMES)
_WORD: Final = "|".join(sorted(_SOUGHT, key=len, reverse=True))
_PHRASE: Final = regex(
    rf"(?P<code>(?:[\u4e00-\u9fff]彩[\u4e00-\u9fff]|(?:(?![{_JOINS}])[\u4e00-\u9fff]){{2}})\d{{1,3}}|\d{{3}}(?=开奖)|(?:老|新)?澳门?|香港|加拿大)?(?:{_GAME})(?P<sought>(?:{_GAME}|{_WORD}|\d{{2,4}}(?![\d年月日]))+)"
)
_PIECES: Final = regex(rf"{_GAME}|{_WORD}|\d+")
_HINT: Final = hint(_GAMES)
_LED: Final = regex(r"[“‘《「『]$|(?:名为|所谓|以|叫做?|玩|买|赌)$")
_TOLD: Final = regex("赌|骗|诈|案|警|法院|检察|彩民|体彩|福彩|中心|销售|发行")
"""What a report on such a game has near it."""
_NEAR, _LEAST = 40, 2
"""Characters in front of a game that are looked at, and words behind it that tell. Ours."""
_GOES_ON: Final = regex("[的是被为]|公告|公布|仪式|现场|日期|时间")


def apply(doc: Document) -> None:
    """Take such phrases out of the paragraphs."""
    left = MOST
    for line in doc.having(_HINT):
        if left and line.prose and len(line.text) <= LONGEST_LINE:
            left = _take(doc, line, left)


def _take(doc: Document, line: Line, left: int) -> int:
    """Take them out of a line, `left` at most; return how many may still be looked for."""
    at = 0
    while left and (match := _PHRASE.search(line.text, at)) is not None:
        text, start, at = line.text, match.start(), match.end()
        pieces = _PIECES.findall(match["sought"])
        alone = _IN_REPORTS.match(text, start) is None
        tells = len(pieces) >= _LEAST or alone or not _WEAK.issuperset(pieces) or match["code"]
        before = text[max(0, start - _NEAR) : start]
        if not tells or _LED.search(before) or PURSUED.search(before) or _TOLD.search(before):
            continue
        if _GOES_ON.match(text, at) or _TOLD.match(text, at):
            continue
        left -= 1
        if not match["code"]:
            stop = kind_before(text, start)  # 体育 in front of 滚球
            start = (
                settled(text, start, at, doc.blob)
                if stop == start
                else name_before(text, stop, at, doc.blob)
            )
        cut(doc, line, start, at, NAME)
        at = start
    return left
