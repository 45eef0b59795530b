"""site-names: takes out addresses and names of sites that were put into words.

No list needs to know them: an address stands between two characters with nothing that leads to it,
a name recurs and parts words where it stands.

    repairs (body)| 园区去年新增企业二十家，其中三www.example.net家来自外省，产值增长两成。 -> 园区去年新增企业二十家，其中三家来自外省，产值增长两成。
    leaves (body)| 世界互联网大会开幕，国际互联网组织的代表与会，全球互联网企业派出展团，这是互联网的盛会。
    leaves (body)| 申请人可登录www.example.net填写表格，窗口也照常收件，不必重复提交。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.offer_stretch import BRAND_NAMES
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.strays import alike, parts_a_word

NAME: Final = "site-names"

_HTTP: Final = hint(["http"])
_LINKED: Final = regex(r"[【\[][^【】\[\]。，]{2,20}https?://[^】\]\s]{0,40}[】\]]")
"""What a seller offers and where, in brackets, as a program puts it in."""
_STAMPED: Final = regex(
    r"(?<=[。！？”])[（(](?![^（()）]{0,6}(?:网址|官网|登录|详见|地址|网站))[\u4e00-\u9fff]{2,8}\s?(?:https?://)?www\.[^（()）\s]{4,40}[)）]"
)
"""The name and address of a site, in brackets behind a sentence."""
_WWW: Final = hint(["www."])
_SITE: Final = regex(
    r"[（(【\[]?(?:https?://)?www\.[A-Za-z0-9.-]+\.[a-z]{2,6}(?:/[\w./?=&%-]*)?[)）】\]]?", re.ASCII
)
_SITE_RULED: Final = regex(
    r"(?:网址|官网|网站|登录|访问|地址|链接|主页|邮箱|平台|入口|浏览|系统|详见|见|上|关注|查询|搜索|了|在|为|是|域名|[:：(（“])\s*$"
)
_OFFICIAL: Final = regex(r"\.(?:gov|edu|org|ac|mil)\b")
"""Of an office: no such phrase."""
_SITE_WORD: Final = regex(
    r"(?:网|体育|娱乐|棋牌|彩票|电竞|入口|登录|下载|注册|app|APP)"
    r"(?:(?<=[\u4e00-\u9fff]{2}网)|(?<=[\u4e00-\u9fff]{2}..)|(?<=[\u4e00-\u9fff]{2}app)|(?<=[\u4e00-\u9fff]{2}APP))"
)
"""What the name of a site ends with."""
_SITE_HINT: Final = hint("体育 娱乐 棋牌 彩票 电竞 入口 登录 下载 注册 app APP".split())
_EDGE: Final = frozenset(["", *"，。；：、！？\n"])
"""What stands beside a clause; nothing does at the beginning and the end."""
_LONGEST_NAME: Final = 8
_NOT_HAN: Final = regex(r"[^\u3400-\u9fff]")
_RECURS: Final = 3
_EVERYDAY: Final = 2
"""Band of frequency from which on a word is one that reports have. Ours."""
_HAN: Final = regex(r"[\u3400-\u9fff]")


def apply(doc: Document) -> None:
    """Take such addresses and names out of every line that is left."""
    for line in doc.having(_HTTP):
        for match in reversed(list(_LINKED.finditer(line.text))):
            cut(doc, line, *match.span(), NAME, exact=True)
    for line in doc.having(_WWW):
        for match in reversed(list(_STAMPED.finditer(line.text)) if line.prose else []):
            if _OFFICIAL.search(match[0]) is None:
                cut(doc, line, *match.span(), NAME, exact=True)
        _addresses(doc, line)
    _site_names(doc)


def _site_names(doc: Document) -> None:
    """Take out a site's name that was put into words, three times or more in the document.

    No list needs to know it: with it the characters around it are no pair of the language, without
    it they are. Once is enough if it stands at the edges of clauses everywhere else.
    """
    blob = doc.blob
    if not doc.hints & _SITE_HINT and blob.count("网") < _RECURS:
        return
    places: dict[str, list[int]] = {}
    free = 0
    for match in _SITE_WORD.finditer(blob):
        start = match.start() - 2
        if start >= free:  # a character belongs to one name
            free = match.end()
            places.setdefault(blob[start:free], []).append(start)
    for tail, found in places.items():
        if len(found) < _RECURS:
            continue
        behind = [at + len(tail) for at in found]
        left = alike(blob, found, -1, until=_NOT_HAN, most=_LONGEST_NAME)
        right = alike(blob, behind, 1, until=_NOT_HAN, most=_LONGEST_NAME)
        name = blob[found[0] - left : found[0] + len(tail) + right]
        if _is_plain(name):
            continue
        starts = [at - left for at in found]
        fits = [at for at in starts if parts_a_word(blob, at, at + len(name))]
        ends = [at + len(name) for at in starts]
        edges = [
            at
            for at, end in zip(starts, ends, strict=True)
            if blob[at - 1 : at] in _EDGE or blob[end : end + 1] in _EDGE
        ]
        if len(fits) < 2 and not (fits and len({*fits, *edges}) >= max(4, 0.8 * len(starts))):
            continue
        for line in doc.live():
            while (at := line.text.find(name)) >= 0:
                cut(doc, line, at, at + len(name), NAME)


def _is_plain(name: str) -> bool:
    """Tell whether a name is nothing but words of the language: 互联网, 残疾人体育."""
    words = lexicon().words
    return name in words or all(
        len(part) > 1 and words.get(part, 0) >= _EVERYDAY for part in lexicon().segments(name)
    )


def _addresses(doc: Document, line: Line) -> None:
    """Take out an address that stands between two characters with nothing that leads to it."""
    at = 0
    while match := _SITE.search(line.text, at):
        text = line.text
        before, after = text[: match.start()], text[match.end() :]
        inserted = bool(
            before
            and after
            and (_HAN.match(before[-1]) or (before[-1] in "。！？" and after[0] == "“"))
            and (
                _HAN.match(after[0])
                or after[0] == "“"
                or (after[0] in "，。；" and not _OFFICIAL.search(match[0]))
            )
        )
        if inserted and not _SITE_RULED.search(before):
            name = next((n for n in BRAND_NAMES if after.startswith(n)), "")
            cut(doc, line, match.start(), match.end() + len(name), NAME)
            at = match.start()
        else:
            at = match.end()
