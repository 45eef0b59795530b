"""Chooses the headline of a page among the lines above its text, or where the page names it."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.titles import (
    LEAST,
    TITLE_LABEL,
    is_cut,
    letters,
    plain_title,
    unmarked,
    without_site,
)

NAME: Final = "headline"
KIND: Final = "repeated-headline"
"""The rule and the kind of damage under which a headline is removed."""
SUMMED: Final = regex(r"^\W{0,2}(?:导读|摘要|内容提要|核心提示)\W{0,2}[:：】\]]\W{0,2}")
"""The label of a summary, where the headline can stand in the place of one."""
TAGGED: Final = regex(r"^(?:[【\[][^】\]]{2,8}[】\]]|[（(][^）)]{2,8}[）)])\s*")
"""The column of a site, set in front of the headline."""
MOST: Final = 90
"""Letters of a headline at most. Ours."""
TOLD: Final = 8
"""Letters that say so much that another line that holds them repeats them; fewer are a ware or a
section that it speaks of. Ours."""

_COLUMN: Final = regex("(?:动态|新闻|资讯|要闻|快讯|时政|民生|社会|图文|组图|视频|公告|转载)$")
_WAS: Final = regex(
    r"^\W{0,2}(?:(?:本文)?原标?题(?:目)?|(?:本文|文章)?标题|查看完整版本|查看原帖)\s*[:：]\s*\S{5}"
)
_TOLD_WHOLE: Final = regex(
    r"(?:本文|文章|全文|原|^\W?)标题\s*[:：]\s*([^《》]{8,90})$"
    r"|(?:注明|出处|本文链接).{0,8}?《([^《》]{8,90})》"
    r"|请注明(?:出处|来源)?\s?[:：]\s?([^《》]{8,90}?)\s+https?://"
)
"""Where a page says what its headline is, so that who passes it on can name it."""
_NAMING: Final = hint("标题 注明 出处 链接".split())
_CRUMB: Final = regex(r"(?:(?<!\s)\s++)?[>＞›»→/|]++\s*+|\s-\s")
_PLACE_NAME: Final = regex(r"(?:(?<!\s)\s++)?(?:[-_]\s*+)?(?:正文|详情|详细|内容|浏览|查看|全文)$")
"""What a breadcrumb calls the page that one is on, behind its headline."""
_SET_OFF: Final = frozenset(" _-—–|｜丨·（(【[")
"""What a site puts between a headline and what it adds to it."""
_REST: Final = 40
"""Letters that a headline was cut short by at most. Ours."""
_NAME_OF_SITE: Final = regex(
    r"^(?![^，]*[的里了])[\u4e00-\u9fff]{2,10}(?:卫生院|卫生服务中心|小学|中学|职校)$"
    r"|^[\u4e00-\u9fff]{1,5}[省市县区镇乡州][^的里，]{1,8}(?:小学|中学|学校|幼儿园|事务所|研究所)$"
    r"|^[\w（）()·]{2,12}(?:网|网站|门户|政府|医院|日报|晚报|论坛|贴吧|委员会|管委会|局|大学|学院|公司|信息港|图书馆|在线|热线"
    r"|频道|电视台|官网|发布|中心|文库|巴巴|社区|博客|协会|商会|学会|联合会|之窗|之家|百科)$|^[\w·]{2,10}(?:网|在线|中心|热线|之家)\s*(?:(?!——)[-—|_·]{1,2}|[:：])\s*\S"
)
"""The name of a site or of who keeps it, alone or with a motto."""
_RIGHTS: Final = regex(
    r"(?:禁止|谢绝|严禁|不得)转载\W*$|版权所有"
    r"|未经.{0,8}(?:授权|许可|允许|同意)\W{0,2}(?:请勿|不得|禁止|严禁|谢绝)"
)
"""A note on rights, which is no headline."""
_OF_MEMBERS: Final = regex(
    r"^(?:登录|登陆|注册|绑定).{0,12}(?:账号|帐号|账户|会员)$|^(?:个人资料|个人主页|博客等级|关于我|本文作者)"
    r"|^(?:阅读|读完|看完|听完)(?:本文|全文|这篇文章|此文)?(?:大约|大概|约|预计)?(?:需要?|时间|用时|时长)"
    r"|^(?:全文|本文)(?:共|约|总计).{0,8}字|预计阅读(?:时间|时长)|^.{0,40}[Pp]owered by"
)
"""What a member of a site is asked to do, or the site says of one; how long it takes to read."""
_KEEPER: Final = regex("[Cc]opyright|COPYRIGHT|©|版权所有|ICP备|主办单位|承办单位")
"""What stands with the name of who keeps a site, which is no headline for standing there."""
_OF_NOTICE: Final = regex(
    r"^(?:各|尊敬的|全[省市县区]各).{1,60}[:：]$|如下[:：]$|^\W{0,2}[\u4e00-\u9fff]{2,8}[〔\[（(]\d{4}[〕\]）)]\s?\d{1,4}号$|^[一二三四五六七八九十]{1,2}、|^(?:时间|地点)[:：]"
    r"|^\W{0,2}(?:广告|推广|赞助)\s?[:：]"
)
"""Whom a notice addresses, how it begins, its number, that of a part of it; an offer."""
_LABELLED: Final = regex(
    r"^[\u4e00-\u9fff]{2,6}[:：]\s*(?:[A-Za-z0-9_.,]{0,8}|[\u4e00-\u9fff]{0,4})$"
)
_CAN_NAME: Final = ("", "notice", "article-meta", "edges", "contact", "menu")
"""Rules that can take out a line that names the headline."""
_BELOW: Final = ("article-meta", "editors", "share")
_FEW_SECTIONS: Final = 2
"""Dashes that a headline can have itself. Ours."""
_SECTIONS: Final = regex(r"(?<=[\u4e00-\u9fff”])-(?=[\u4e00-\u9fff\d])")
_CUT_OFF: Final = 2
"""Letters by which a list or head of a page cuts a headline short unseen. Ours."""
_SECOND: Final = regex(r"^(?:——|—|--|－－|──)\s?[“《]?[\u4e00-\u9fffA-Za-z][\w“《]\w.*[^—─－-]$")
_LONGER: Final = 3
"""Times that a second line of a headline is longer than the first, at most. Ours."""
_LABELLED_SO: Final = 2.0
"""What it is worth that a line says of itself that it is the headline. Ours."""
_SHARED: Final = 3.0
"""What it is worth that all pairs of a headline stand in the text. Ours."""
_HEAD, _SEEN = 100, 400
"""Lines at either end of what stands above the text that can be a headline, and of a page that can
repeat one: time stays bounded. Ours."""
_FOREIGN: Final = 3.0
"""What a line without a Chinese character has against it: the name of a site bought up. Ours."""
_BELOW_IT: Final = regex(r"^\W{0,2}(?:附|注|链接|图|表|详见|更多|相关|延伸)")
_SOURCE: Final = regex(r"来源.{0,24}(?:19|20)\d\d[-/.年]|(?:19|20)\d\d[-/.年].{0,24}来源")
"""What stands below a text and is no headline; the line of source and time."""
_FOOT, _SOME, _BODY = 3, 0.35, 2000
"""Lines below the text that can be the headline, the share of its pairs that the text has at least,
and the characters of the text that are looked at. Ours."""
_WHOLE: Final = 0.7
"""Share of the title in a page's head that a line must have to be taken in its place."""
_BARRED: Final = 3
"""Bars, and questions, that no headline has. Ours."""
_TAIL: Final = regex(r"\s*[-_|｜—–]+\s*([\u4e00-\u9fffA-Za-z0-9]{2,8})$")
_FEW_LINES: Final = 12
"""What can be the name of a site behind a headline, and lines in which it stands so again. Ours."""
_ARROW: Final = regex(r"\s[>＞›»→]+\s")
"""What parts the names of sections."""
_DIALLED: Final = regex(
    r"(?:400|800)[- ]?\d{3,4}[- ]?\d{3,4}|1[3-9]\d[- ]?\d{4}[- ]?\d{4}|热线[:：]"
)
"""A number to call."""


def choose(doc: Document, hinted: str) -> None:
    """Note the headline of a document; `hinted` are the letters of what a page's head said."""
    best = _best(doc, hinted) or (None if hinted else _named_so(doc))
    if best is not None and (not hinted or _is_title(best.text, hinted)):
        doc.title = _without_tail(doc, best, _without_column(doc, plain_title(best.text)))
        doc.title_line = best.number
        _with_subtitle(doc, best)
        _in_full(doc, best)
        _made_whole(doc)
    elif not hinted and not doc.title:
        _named_below(doc)
        if not doc.title:
            _at_foot(doc)


def _at_foot(doc: Document) -> None:
    """Take the headline from below the text where the line of the source follows it there.

    A mirror that prints the text first does so.
    """
    below = [
        line for line in doc.lines[doc.last_prose + 1 :] if line.live or line.removed in _BELOW
    ]
    for line, following in pairwise(below[: _FOOT + 1]):
        text = plain_title(line.text)
        key = letters(text)
        if not line.live or not following.removed or not TOLD <= len(key) <= MOST:
            continue
        if _BELOW_IT.match(line.text) or _SOURCE.search(following.text) is None:
            continue
        body = "".join([line.text for line in doc.prose])[:_BODY]
        if not _is_no_headline(line.text) and _shared(key, body, _SOME) >= _SOME:
            doc.title, doc.title_line = text, line.number
            doc.remove(line, NAME, KIND)
            return


def _without_column(doc: Document, title: str) -> str:
    """Return a headline without the column of the site that stands in brackets in front of it.

    That the page names it elsewhere, or its name, tells it from a series of the paper's own.
    """
    tag = TAGGED.match(title)
    if tag is None or len(title) - tag.end() < LEAST:
        return title
    column = tag[0].strip()[1:-1]
    named = any(column in text for kind, _, text in doc.found if kind == "breadcrumb")
    known = tag[0][0] == "[" and _COLUMN.search(column) is not None
    return title[tag.end() :] if (named or known) and "·" not in column else title


def _without_tail(doc: Document, best: Line, title: str) -> str:
    """Return a headline without the name of a site behind a dash, as another line ends with it."""
    tail = _TAIL.search(title)
    if tail is None or len(letters(title[: tail.start()])) < 2 * LEAST:
        return title
    ends = tuple(sign + tail[1] for sign in "-_|｜—– ")
    begins = tuple(tail[1] + sign for sign in ("-", "_", "|", "｜", "—", "–", " - ", " | "))
    others = (line.text for line in doc.lines if line is not best)
    own = letters(title)
    named = any(
        (text.endswith(ends) or text == tail[1] or text.startswith(begins))
        and own not in letters(text)
        for text in islice(others, _FEW_LINES)
    )
    named = named or any(
        edit.kind == "injected-phrase" and edit.before.startswith(tail[1]) for edit in doc.account
    )
    return title[: tail.start()] if named else title


def _in_full(doc: Document, best: Line) -> None:
    """Take the headline whole where a line above the text has a letter or two more of it.

    Or less, where what is more are names of sections, set off by dashes.
    """
    own = letters(doc.title)
    sections = len(_SECTIONS.findall(doc.title))
    for line in doc.lines[: doc.first_prose]:
        if line is best or (line.removed and line.removed != "recurring"):
            continue
        text = plain_title(line.text)
        other = letters(text)
        if len(other) < LEAST:
            continue
        longer = 0 < len(other) - len(own) <= _CUT_OFF and other.startswith(own)
        if longer or (sections > 1 and doc.title.startswith(text + "-")):
            doc.title, doc.title_line = text, line.number
            break
    else:
        first = doc.title.split("-", 1)[0].strip()
        if sections <= _FEW_SECTIONS or len(first) < 2 * LEAST:
            return
        doc.title = first
    if best.live:
        doc.remove(best, NAME, KIND)


def _with_subtitle(doc: Document, best: Line) -> None:
    """Join a headline with its second half, set off by a dash, on the line below or above."""
    parts = [best]
    below = next((line for line in doc.lines[best.at + 1 :] if not line.removed), None)
    above = next((line for line in reversed(doc.lines[: best.at]) if not line.removed), None)
    if below is not None and not below.prose and _goes_on_below(best.text, below.text):
        parts = [best, below]
    elif above is not None and _SECOND.match(best.text) and best.at - above.at == 1:
        if not LEAST <= len(above.text) <= MOST // 2 or _NAME_OF_SITE.search(above.text):
            return
        parts = [above, best]
    if len(parts) > 1:
        doc.title = "".join([plain_title(line.text) for line in parts])
        doc.title_line = parts[0].number
        for line in parts:
            doc.remove(line, NAME, KIND)


def _goes_on_below(text: str, below: str) -> bool:
    """Tell whether a headline goes on in the line below: a dash ends it, or begins that."""
    opened = text.endswith(("——", "──")) and LEAST <= len(below) <= MOST // 2
    return opened or _SECOND.match(below) is not None


def _is_title(text: str, hinted: str) -> bool:
    """Tell whether a line is most of the title that the page's head has."""
    own = letters(without_site(text))
    return own in hinted and len(own) >= _WHOLE * len(hinted)


def _named_so(doc: Document) -> Line | None:
    """Return the line that says below the text what its headline was: 原标题：…."""
    for line in doc.lines[doc.first_prose :]:
        if line.removed in _CAN_NAME and not line.prose and _WAS.match(line.text):
            return line
    return None


def _goes_on(title: str, whole: str, *, named: bool = False) -> bool:
    """Tell whether a headline is the beginning of another, and breaks off: openly or in a word.

    `named`: the page says that the other is the headline of this article.
    """
    own, other = letters(title), letters(whole)
    if not other.startswith(own):
        return False
    if named and whole.startswith(title) and whole[len(title)] not in _SET_OFF:
        return True
    common = lexicon().words
    at = len(own)
    return is_cut(title) or any(
        other[at - left : at + right] in common
        for left, right in ((1, 1), (2, 1), (1, 2), (3, 1), (2, 2), (1, 3))
    )


def _named_below(doc: Document) -> None:
    """Take the headline from where the page names it for who passes it on, if nowhere else."""
    for line in doc.lines if doc.hints & _NAMING else ():
        if line.prose or not line.hints & _NAMING or line.at < doc.last_prose:
            continue
        told = _TOLD_WHOLE.search(line.text)
        title = plain_title(next(filter(None, told.groups()))) if told is not None else ""
        if len(letters(title)) >= TOLD and not is_cut(title):
            doc.title, doc.title_line = title, line.number
            return


def _made_whole(doc: Document) -> None:
    """Take the headline whole from where the page names it, if it was cut short above the text."""
    own = letters(doc.title)
    cut = is_cut(doc.title)
    for _, number, crumbs in [found for found in doc.found if found[0] == "breadcrumb"]:
        last = plain_title(_PLACE_NAME.sub("", _CRUMB.split(crumbs)[-1].strip()))
        more = len(letters(last)) - len(own)
        if 0 < more <= _REST and _goes_on(doc.title, last) and not is_cut(last):
            doc.title, doc.title_line = last, number
            return
    for line in doc.lines if len(own) >= TOLD and (cut or doc.hints & _NAMING) else ():
        above = cut and line.at < doc.first_prose
        inside = doc.first_prose < line.at < doc.last_prose
        if (
            line.prose
            or inside
            or not (above or line.hints & _NAMING)
            or own[:2] not in line.text.lower()
        ):
            continue
        told = [next(filter(None, found)) for found in _TOLD_WHOLE.findall(line.text)]
        if above:
            told.append(line.text)
        for text in map(plain_title, told):
            other = letters(text)
            more = len(other) - len(own)
            named = not above and _WAS.match(line.text) is not None
            if 0 < more <= _REST and _goes_on(doc.title, text, named=named) and not is_cut(text):
                doc.title, doc.title_line = text, line.number
                return


def key_of(doc: Document, line: Line) -> str:
    """Return the letters of a line; empty for what is too long for a headline, or in the text."""
    text = line.text
    if len(text) > 2 * MOST or (line.prose and line.at >= doc.first_prose + 2):
        return ""
    return letters(text)


def _is_no_headline(text: str) -> bool:
    """Tell whether a line is a sentence, a notice, a menu in a row or a row of keywords."""
    return (
        sum(map(text.count, "丨|｜")) >= _BARRED
        or text.count("？") + text.count("?") >= _BARRED
        or _DIALLED.search(text) is not None
        or len(_ARROW.findall(text)) > 1
        or (text[-1] == "，" and text.count("，") >= _BARRED)
        or (text[-1] in "。；;，" and not is_cut(text))
        or _RIGHTS.search(text) is not None
        or _OF_MEMBERS.match(text) is not None
        or _OF_NOTICE.search(text) is not None
        or _is_row_of_keywords(text)
    )


def _is_row_of_keywords(text: str) -> bool:
    """Tell whether a line says one word again and again with more to it: 二手车，济南二手车，….

    >>> _is_row_of_keywords("叉车，电动叉车，滨河叉车市场，叉车租赁")
    True
    """
    first, *others = text.replace(",", "，").split("，")
    return len(others) >= _BARRED - 1 and all(first in other for other in others)


def _best(doc: Document, hinted: str) -> Line | None:
    """Return the line above the text that is most like a headline, if any is."""
    crumbs = "".join([text for kind, _, text in doc.found if kind == "breadcrumb"])
    found: list[tuple[float, str, Line]] = []
    head = doc.lines[: doc.first_prose]
    for line in head if len(head) <= 2 * _HEAD else (*head[:_HEAD], *head[-_HEAD:]):
        at = line.at
        # A headline that stands above, in and below a page can be taken for its frame.
        gone = line.removed and line.removed != "recurring"
        button = "menu" in (line.removed, line.weak)
        hidden = (gone or line.weak) and not (button and _in_crumbs(line, crumbs))
        if hidden or len(line.text) < LEAST:
            continue
        text = without_site(TITLE_LABEL.sub("", unmarked(line.text)))
        if not LEAST <= len(text) <= MOST or len(key := letters(text)) < LEAST:
            continue
        if _is_no_headline(text):
            continue
        score = min(len(key), 30) / 15 + _LABELLED_SO * (TITLE_LABEL.match(line.text) is not None)
        score += 2.0 if _stands_twice(doc, line, key) else 0.0
        score += 2.0 if key[-1] in crumbs.lower() and key in letters(crumbs) else 0.0
        following = doc.lines[at + 1] if at + 1 < len(doc.lines) else None
        if following and (following.removed in _BELOW or _subtitle(doc, line, following)):
            score += 2.0
        if _NAME_OF_SITE.search(text) or _LABELLED.match(text) or SUMMED.match(text):
            score -= 3.0
        if hinted and (key in hinted or hinted in key):
            score += 4.0
        stamped = following is not None and following.removed in _BELOW
        score -= _FOREIGN * (text.isascii() and not stamped)
        found.append((score, key, line))
    if len(found) == 1 and (found[0][0] >= 1.0 or hinted):
        return found[0][2]  # whatever it shares with the text
    best: tuple[float, Line] | None = None
    seen: set[str] = set()
    body = "".join([line.text for line in doc.prose])[:_BODY]
    for score, key, line in sorted(found, key=lambda one: -one[0]):
        if best is not None and score + _SHARED <= best[0]:
            break  # whatever it and those after it share
        if key in seen:
            continue  # it shares as much as a better one
        seen.add(key)
        needed = (best[0] + 0.01 - score) / _SHARED if best is not None else 0.0
        whole = score + _SHARED * _shared(key, body, needed)
        if best is None or whole > best[0] + 0.01:
            best = (whole, line)
    return best[1] if best is not None and (best[0] >= 1.0 or hinted) else None


def _in_crumbs(line: Line, crumbs: str) -> bool:
    """Tell whether the breadcrumb ends with a line: the headline among the buttons of a forum."""
    key = letters(TAGGED.sub("", unmarked(line.text))) if crumbs else ""
    return len(key) >= TOLD and letters(crumbs).endswith(key)


def _subtitle(doc: Document, own: Line, line: Line) -> bool:
    """Tell whether a line stands between a headline and the line of source, time or reporters.

    One that is far longer is the headline itself, below the last line of a menu.
    """
    below = doc.lines[line.at + 1] if line.at + 1 < len(doc.lines) else None
    short = not line.removed and len(line.text) <= min(MOST, _LONGER * len(own.text))
    return short and below is not None and below.removed in _BELOW


def _stands_twice(doc: Document, own: Line, key: str) -> bool:
    """Tell whether the letters of a headline stand on another line too."""
    # Chinese characters have no small form: a line without some of them needs no closer look.
    han = [char for char in key if "\u4e00" <= char <= "\u9fff"] or [""]
    one, two, three = han[0], han[len(han) // 2], han[-1]
    least = len(key)
    lines = doc.lines
    likely = [
        line
        for line in (lines if len(lines) <= 2 * _SEEN else (*lines[:_SEEN], *lines[-_SEEN:]))
        if len(line.text) >= least and three in line.text and two in line.text and one in line.text
    ]
    for line in likely:
        if (
            line is not own
            and _KEEPER.search(line.text) is None
            and key in (other := key_of(doc, line))
            and (least >= TOLD or other == key)
        ):
            return True
    return False


def _shared(key: str, body: str, needed: float) -> float:
    """Return the share of a headline's character pairs that the text has too.

    0 as soon as it is sure that it is less than what is needed.
    """
    pairs = [key[at : at + 2] for at in range(len(key) - 1)]
    misses = 0
    most = len(pairs) * (1.0 - needed) + 1e-6
    for pair in pairs:
        if pair not in body:
            misses += 1
            if misses > most:
                return 0.0
    return (len(pairs) - misses) / max(1, len(pairs))
