"""Reporters, correspondents and editors: the places of a page where their names stand.

The line of source and time, a line of its own above or below the text, the bracket of a dateline,
a bracket behind the last sentence, and what the head of an HTML page says. What stands there is
read by the grammar of credits; names elsewhere in the text are never taken.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from clusterbriefs.clean.credit_words import ROLE, ROLES
from clusterbriefs.clean.credits import ENDS_IN_NAME, Reading, read
from clusterbriefs.clean.document import Document
from clusterbriefs.clean.names import stands_alone
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Paragraph
from clusterbriefs.clean.rules.editors import ROLES as CREDITED
from clusterbriefs.clean.scan import hint

_KINDS: Final = ("credit", "meta", "notice")
_DATED: Final = regex(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}")
_PRINTED: Final = regex("原载|原刊|刊于|载于")
"""A line that says in what the article was printed: no row of a list."""
_SHORT: Final = 60
"""A longer notice speaks of writers, but does not name them."""
_TAIL, _READ = 160, 300
"""Characters at the end of a paragraph, and of a line, that are looked at."""
_EARLY, _HEADINGS = 3, 6
"""Paragraphs that can begin with a dateline: a lead or a note can stand above the text."""
_HINT: Final = regex("记者|通讯员|采访人员|讯|电|报道|报导|消息|【|〔|作者|撰文|评论员")
"""One of these begins every dateline and byline."""
_PERSONS: Final = regex(
    r"[编责审校撰采]|[图文][\s/／|｜丨:：、]|记者|作者|通讯员|[供来拟投]稿|实习|原创"
)
_BETWEEN: Final = regex(
    r"^[\u4e00-\u9fff]{2,12}\s+[\u4e00-\u9fff·]{2,4}\s+(?=(?:19|20)\d\d[-/.年])"
)
"""A name between that of a paper and the day."""
_WRITERS: Final = hint(["记者", "作者"])
_DATELINE: Final = regex(
    r"^[■□●◎▲◆\s]*(?P<head>[^，。；！？（(【〔\[]{0,32}?(?:讯|电|消息|报道|报导|专电))\s*[（(【〔\[](?P<in>[^（()）】〕\]]{2,80})[)）】〕\]]"
)
_BRACKET: Final = regex(r"^\W{0,3}[（(【〔\[](?P<in>[^（()）】〕\]]{2,80})[)）】〕\]]")
_MARKED: Final = regex(r"^[【\[][^【】\[\]]{2,12}(?:讯|消息|报道)[】\]]\s*(?=[（(])")
"""A paper's own mark, in brackets in front of that with the reporter."""
_BEHIND_PAPER: Final = regex(
    r"(?:报|刊|网|社|新闻|客户端)[\s\u3000]+(?P<in>(?:[\u4e00-\u9fff]{2,3}[\s\u3000]+){1,3})(?=[\d阅浏人点评])"
)
"""Names between that of a paper and a counter."""
_INNER: Final = regex(r"^[^，。；！？]{0,36}?[（(【〔\[](?P<in>[^（()）】〕\]]{2,80})[)）】〕\]]")
_END: Final = regex(
    r"[（(【〔\[](?P<in>[^（()）】〕\]【〔\[]{2,80})[)）】〕\]]"
    r"(?:\s*(?:《[^》]{2,12}》|[（(][^（()）]{4,30}[版期日][)）]))*\W{0,3}$"
)
"""A bracket behind the last sentence; the paper and its page can follow."""
_CLOSING: Final = frozenset(")）】〕]》")
_LEAD: Final = regex(
    r"^\W{0,3}(?P<in>[^，。；！？“”]{0,40}?(?:记者|通讯员)[^，。；！？“”]{2,60}?)(?:报道|报导|[:：](?=.))"
)
_SPACED: Final = regex(
    r"^\W{0,3}(?P<in>[^，。；！？“”]{0,30}?(?:记者|通讯员)\s*(?:[\u4e00-\u9fff·]{2,4}[\s、]+(?:(?:实习生|通讯员|记者|见习记者)\s*)?){1,8})(?=\S)"
)
_PAPER: Final = regex(
    r"^[（(【]?(?:\d{1,2}月\d{1,2}日[，,]?\s?)?(?!本|据)([\u4e00-\u9fff]{2,8}?(?:报|网|社|台|新闻|在线|客户端))(?:[\u4e00-\u9fff]{2,6})?(?:\d{1,2}月\d{1,2}日)?(?:讯|电|快讯|消息)[\s（(，]"
    r"|^[（(〔【]([\u4e00-\u9fff]{2,8}?(?:报|网|社))记者[\u4e00-\u9fff]{2,12}(?:\d{1,2}日)?(?:电|报道|报导)"
)
_OUTLET: Final = regex(
    r"^[\s■□●◎【（(]*(?:\d{1,2}月\d{1,2}日[，,]?\s?)?(?![本我该此某]网)([\u4e00-\u9fffA-Za-z/·]{1,20}?(?:报|网|社|台|刊|客户端|新闻|发布|传媒|杂志|周刊|融媒体?(?:中心)?))(?:、[\u4e00-\u9fff]{2,8})?(?:首席|特约|见习|实习|全媒体|融媒|融媒体|讯\s?)?[（(]?(?:记者|通讯员)"
)
_LABELLED: Final = regex(
    r"(?:记者|通讯员|作者|撰文|采写|撰稿|责任编辑|责编|编辑|校对|审核)\s?[:：]\s?[\u4e00-\u9fff]"
)
_NOTED: Final = regex(r"(?<!本文)作者\s?[:：]\s?(?P<in>[\u4e00-\u9fff].{1,100})")
"""Names in a note on where the article comes from."""
_SOURCED: Final = regex("公众号|来自|来源|转自|原标题|原文|题图|头图|授权")
_LAST: Final = regex(r"[。！？…”）)]\W{0,4}(?P<in>[^。！？，；]{3,60})$")
_SENT: Final = regex(
    r"本[报刊网台社]记者(?P<name>[\u4e00-\u9fff]{2,3})(?=就此|就其|近日|日前|专访|采访|独家|对其|与其|走访|前往)"
)
"""Whom a paper sent, as the note in front of an interview says."""
_BY_ITSELF: Final = regex(
    r"^\W*(?:本报|本网|本刊)记者[\s:：]+"
    r"(?!.*(?:报道|整理|采写|直击|文图|特稿|发自|综合|摄影|观察|手记))([\u4e00-\u9fff·]{2,6})\W*$"
)
"""A reporter alone, whose name can be one without a surname: Mongolian, Tibetan, Uyghur."""
_SENTENCE_END: Final = ("", *"。！？”…")
_READ_LINES: Final = frozenset("edges menu share widget contact recurring keywords".split())
"""Rules that can take out a line with a name in it for another reason."""


class People(NamedTuple):
    """Who is named, in the order of the capture, and the outlet named with them."""

    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    outlet: str | None = None


class _Found:
    """The names found so far, by role."""

    def __init__(self) -> None:
        self.names: dict[str, list[str]] = {role: [] for role in ROLES}

    def add(self, reading: Reading, *, only: str = "") -> None:
        for role, names in reading.names.items():
            if names and only in ("", role):
                _extend(self.names[role], names)


def _names_someone(text: str) -> bool:
    """Tell whether a line of source and time can name a person: most do not."""
    return any(
        pattern.search(text) for pattern in (_PERSONS, ENDS_IN_NAME, _BETWEEN, _BEHIND_PAPER)
    )


def _extend(names: list[str], more: list[str]) -> None:
    names.extend(name for name in more if name not in names)


def find_people(doc: Document, paragraphs: list[Paragraph], hints: dict[str, str]) -> People:
    """Find who wrote, sent in and edited the article, never the private persons of the text."""
    found = _Found()
    outlet: str | None = None
    first, last = (paragraphs[0].line, paragraphs[-1].line) if paragraphs else (0, 0)
    headed = any(kind in ("credit", "meta") and line < first for kind, line, _ in doc.found)
    for kind, line, text in doc.found:
        if kind not in _KINDS or (kind != "credit" and not _names_someone(text)):
            continue
        if headed and line > last and _DATED.search(text) and not _PRINTED.search(text):
            continue  # a row of a list of other pages
        reading = read(text[:_READ])
        long = kind == "notice" and len(text) > _SHORT
        found.add(reading, only="editor" if long else "")
        if kind != "notice" and (match := _OUTLET.match(text)) and "本报" not in match[1]:
            outlet = outlet or match[1]
        _extend(found.names["author"], _without_role(kind, text, reading))
    for row in doc.lines if doc.hints & CREDITED else ():
        if row.removed in _READ_LINES and row.hints & CREDITED and len(row.text) <= _SHORT:
            labelled = _LABELLED.search(row.text)
            reading = read(row.text[labelled.start() :] if labelled else row.text)
            if reading.whole or labelled:
                found.add(reading)
    _in_the_text(paragraphs, {line.number for line in doc.having(_WRITERS)}, found)
    if outlet is None:
        for paragraph in paragraphs[:_HEADINGS]:
            if match := _PAPER.match(paragraph.text):
                outlet = match[1] or match[2]
                break
    correspondents, editors = found.names["correspondent"], found.names["editor"]
    reporters = found.names["reporter"] or [
        name for name in found.names["author"] if name not in correspondents
    ]
    if not reporters and not correspondents:
        said = _by_themselves(doc) or _said_in_the_head(hints)
        reporters = [name for name in said if name not in editors]
    return People(tuple(reporters), tuple(correspondents), tuple(editors), outlet)


def _without_role(kind: str, text: str, reading: Reading) -> list[str]:
    """Return the names in a line outside the text beside which no role stands."""
    if reading.photographers and len(reading.bare) > 1:
        return []  # what a picture shows, read as names
    if kind == "credit" or (kind == "meta" and reading.whole):
        return [name for name in reading.bare if stands_alone(name)]
    behind = _BEHIND_PAPER.search(text) if kind == "meta" else None
    named = behind["in"].split() if behind is not None else []
    return named if all(map(stands_alone, named)) else []


def _in_the_text(paragraphs: list[Paragraph], of_writers: set[int], found: _Found) -> None:
    """Read datelines at the beginning of paragraphs, notes, and what stands at their ends.

    `of_writers` are the numbers of the lines on which 记者 or 作者 stands.
    """
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text
        early = at <= _EARLY
        of_a_writer = paragraph.line in of_writers
        if (early or (of_a_writer and "记者" in text[:40])) and _HINT.search(text[:48]):
            _lead(text, found, early=early)
        if of_a_writer:
            _note(text, found)
            if early and (sent := _SENT.search(text)) and stands_alone(sent["name"]):
                _extend(found.names["reporter"], [sent["name"]])
        if not _CLOSING.isdisjoint(text[-4:]) and (end := _END.search(text, len(text) - _TAIL)):
            before = text[: end.start()].rstrip()
            sentence = at + 1 == len(paragraphs) and before[-1:] in _SENTENCE_END
            _bracket(end["in"], found, signature=sentence)


def _note(text: str, found: _Found) -> None:
    """Read a note on where the article comes from, and a reporter behind the last sentence."""
    if "作者" in text and _SOURCED.search(text) and (noted := _NOTED.search(text)):
        _extend(found.names["author"], read(noted["in"], "author").names["author"])
    if (
        "记者" in text[-60:]
        and (end := _LAST.search(text, len(text) - _TAIL))
        and ROLE.search(end["in"])
    ):
        reading = read(end["in"])
        if reading.whole:
            found.add(reading)


def _bracket(text: str, found: _Found, *, signature: bool) -> None:
    """Read a bracket at the end; names alone are a `signature` only behind the last sentence."""
    reading = read(text)
    if reading.whole and reading.named:
        found.add(reading)
    elif signature and reading.named and _slots_filled(reading):
        found.add(reading)  # what else stands there is a name that is a word too
        found.names["reporter"] += [one for one in reading.rest if f"记者 {one}" in text]
    elif reading.whole and signature and all(map(stands_alone, reading.bare)):
        _extend(found.names["author"], reading.bare)


def _slots_filled(reading: Reading) -> bool:
    """Tell whether nothing is left of a bracket but as many short words as roles have no name."""
    named = sum(map(len, reading.names.values()))
    short = all(2 <= len(one) <= 3 and "\u4e00" <= one[0] <= "\u9fff" for one in reading.rest)
    return bool(reading.rest) and short and reading.roles == named + len(reading.rest)


def _lead(text: str, found: _Found, *, early: bool) -> None:
    """Read the dateline or the byline that a paragraph begins with."""
    text = _MARKED.sub("", text)
    for pattern in (_DATELINE, _BRACKET, _INNER, _LEAD, _SPACED)[: None if early else 3]:
        match = pattern.match(text)
        if match is None:
            continue
        reading = read(match["in"], "author" if pattern is _DATELINE else "")
        if reading.whole and (reading.named or (reading.bare and reading.reports)):
            found.add(reading)
            _extend(found.names["author"], reading.bare)
            return


def _by_themselves(doc: Document) -> list[str]:
    """Return the reporters that lines of their own name, whatever their names look like."""
    lines = [text for kind, _, text in doc.found if kind == "credit"]
    return [match[1] for match in map(_BY_ITSELF.match, lines) if match is not None]


def _said_in_the_head(hints: dict[str, str]) -> list[str]:
    """Return the author that the head of an HTML page names, if that is a person."""
    said = hints.get("author", "")
    if not 2 <= len(said) <= _SHORT:
        return []
    reading = read(said, "author")
    names = reading.names["reporter"] or reading.names["author"]
    return names if reading.whole and all(stands_alone(name) for name in names) else []
