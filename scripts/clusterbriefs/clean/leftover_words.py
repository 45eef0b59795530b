"""Widens a phrase that is cut out of a sentence by what engines are asked that touches it.

What gave a phrase away can be part of a row of such words, or of one of them: none is left in half,
and none that stands right behind it, unless the article has the word elsewhere too.

    >>> text = "厂里出一半，桐油批发多少钱就怕没有人。"
    >>> text[slice(*with_words(text, 6, 12, text))]
    '桐油批发多少钱'
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.document import HAN
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.weak_words import HEAD_WEIGHTS, HEADS, WEIGHTS, tokens

_NEAR: Final = 12
"""Characters on both sides in which such words are looked for. Ours."""
_SOLD: Final = 2
"""Weight of a word that hardly anybody but a seller has."""


_MUCH: Final = 1.0
"""How much better a clause must begin without a word that tells little. Ours."""
_DONE: Final = frozenset("下载 登录 登陆 注册 播放 观看 在线 入口 安装 充值 提现 试玩 开户".split())
"""What is done on a site."""


def with_words(text: str, start: int, end: int, blob: str) -> tuple[int, int]:
    """Return the columns of a phrase with the words that it parts or that stand behind it.

    `text` is that of the line, `blob` that of all paragraphs.
    """
    inside = tokens(text[start:end])
    if not inside:
        return start, end
    low = max(0, end - _NEAR)
    telling = len(inside) > 1 or any(WEIGHTS[token.word] >= _SOLD for token in inside)
    found = HEADS.find(text[low : end + _NEAR]) if telling else []
    spans = [(begin + low, stop + low) for _, begin, stop in found]
    parted = [
        (token.start + low, token.end + low)
        for token in tokens(text[low : end + _NEAR])
        if telling or WEIGHTS[token.word] >= _SOLD
    ]
    for begin, stop in spans + parted:
        if start <= begin < end < stop:
            end = stop
    common = lexicon().words
    behind = [
        (token.start + end, token.end + end)
        for token in tokens(text[end : end + _NEAR])
        if token.word in _DONE or (WEIGHTS[token.word] >= _SOLD and token.word not in common)
    ]
    return start, _behind(text, end, spans + behind, blob)


def _behind(text: str, end: int, spans: list[tuple[int, int]], blob: str) -> int:
    """Return where the row of such words ends that begins where a phrase ends."""
    stop = end
    told = 0
    common = lexicon().words
    for begin, close in sorted(spans):
        word = text[begin:close]
        touches = end <= begin <= stop < close
        if text[begin : close + 1] in common or text[begin : close + 2] in common:
            continue  # the beginning of a longer word
        if touches and (word in _DONE or blob.count(word) == 1):
            stop, told = close, max(told, HEAD_WEIGHTS.get(word, WEIGHTS.get(word, 0)))
    if not told and stop == end:
        return end
    if stop == len(text) or HAN.match(text[stop]) is None:
        return stop
    edges = clause_edges()
    better = edges.begins(text[stop : stop + 2]) - edges.begins(text[end : end + 2])
    if not told:
        return stop if better >= _MUCH else end
    return stop if better > 0 or (better == 0 and text[end:stop] in _DONE) else end
