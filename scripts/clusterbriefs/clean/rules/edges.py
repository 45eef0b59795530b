"""edges: removes what is left of the page around the article, by what stands beside it.

Lines above the headline and lines behind the first furniture after the text are no part of the
article, whatever they say; a line that might be furniture is, if furniture stands beside it.

    leaves (tail)| 联系电话：0755-00000000
    leaves (body)| 一、研发环节
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "edges"
KIND: Final = "furniture"

_NOT_FURNITURE: Final = frozenset({"caption", "headline", "editors"})
_ENDS: Final = frozenset({"prev-next", "comment-box", "related", "paging"})
_CAN_STAND_INSIDE: Final = frozenset({"related", "paging"})
"""Of these such as stand between the parts of an article too."""
_CREDITED: Final = regex(
    r"记者|通讯员|作者|来源|转[载贴帖]?自|[·|｜]\s?(?:19|20)\d\d-\d{1,2}-\d"
    r"|(?:19|20)\d\d-\d{1,2}-\d{1,2}\s\d{1,2}:\d\d"
)
_SIGNED: Final = regex(r"^\W{0,2}(?:责任编辑|责编|(?:本文)?编辑)\s*[:：]")
_SIGNS: Final = hint(["责任编辑", "责编", "编辑:"])
_ENOUGH: Final = 150
_PARAGRAPH, _PARAGRAPHS = 60, 2
"""Characters of a paragraph that no list of other pages has, and how many of them. Ours."""
_SHORTER: Final = 36
"""The same where there is no list, but one other page. Ours."""
_INLINE: Final = regex(r"[:：]\s*[^\s:：][^:：]{7,}$")
"""A heading of other pages with one of them behind it."""
_GRAM, _SHARED = 4, 3
"""Characters in a row that the parts of an article share, and how many such. Ours."""
_SHORT, _HEADLINE = 4, 50
_MOSTLY, _ENOUGH_PARAGRAPHS = 0.9, 4
"""Share of the paragraphs that are indented alike, and how many there are at least. Ours."""
_NAMED: Final = 12
"""Characters of a line between headline and time that names who posted the page. Ours."""
_POSTED: Final = regex("发表于|只看该作者|本帖|楼主|发新帖")
"""What nobody but a forum says above a text."""
_GOES_ON: Final = ("，", "、", "；", "：")
_LEAD: Final = "核心阅读"
"""What a party paper sets above the lead, as a heading of its own."""
_ENDED: Final = ("。", "！", "？", "）", ")", "”", "…", *_GOES_ON)


_CUT_OFF, _CLAUSES = 36, 2
"""Characters of what is left of a paragraph, and commas, that no title of another page has. Ours."""
_BEGINS: Final = regex(
    r"\W{0,2}(?:上一|下一|前一|后一|本文|版权|声明|责任|来源|标签|关键词|相关|更多|推荐|欢迎|如|若|请|未经|免责|地址|电话)"
)


def apply(doc: Document) -> None:
    """Remove doubtful lines beside furniture, then what stands outside headline and last word."""
    _after_end(doc)
    for line in doc.lines if doc.front else ():
        if line.live and line.number <= doc.front:  # what HTML has above its body
            _note(doc, line)
            doc.remove(line, NAME, KIND)
    _weak(doc)
    prose = [line.at for line in doc.live() if line.prose]
    if not prose:
        return
    _head(doc, next((at for at in prose if at >= doc.first_prose), prose[0]))
    while len(prose) > 1 and _listed(doc, prose[-1]):
        del prose[-1]
    _tail(doc, prose[-1])


def _listed(doc: Document, at: int) -> bool:
    """Tell whether what reads like prose is a headline in a list: a question or call with a date."""
    text = doc.lines[at].text
    beside = [*doc.lines[max(0, at - 1) : at], *doc.lines[at + 1 : at + 2]]
    return (
        len(text) <= _HEADLINE
        and text.rstrip('”’」』"')[-1:] in "？！?!"
        and "。" not in text
        and len(beside) > 1
        and all(line.removed == "article-meta" for line in beside)
    )


def _after_end(doc: Document) -> None:
    """Remove all that follows the first thing that ends an article, if little prose does."""
    if not doc.hints & _SIGNS and _ENDS.isdisjoint([line.removed for line in doc.lines]):
        return
    total = sum([len(line.text) for line in doc.prose])
    before = 0
    counted: list[_Rest] = []

    def rest() -> _Rest:
        if not counted:
            counted.append(_Rest(doc, at))
        return counted[0]

    for at, line in enumerate(doc.lines):
        if not line.removed:
            before += len(line.text) if line.prose else 0
        elif before >= _ENOUGH and (
            (
                line.removed in _ENDS
                and total - before < 0.4 * total
                and not (
                    total > before and line.removed in _CAN_STAND_INSIDE and rest().goes_on(line)
                )
            )
            or (
                line.hints & _SIGNS
                and total - before < 0.25 * total
                and _SIGNED.match(line.text) is not None
            )
        ):
            for behind in doc.lines[at + 1 :]:
                if behind.live:
                    doc.remove(behind, NAME, KIND)
            return


class _Rest:
    """What is left behind each line, counted from the end once: a page can have thousands of links."""

    def __init__(self, doc: Document, at: int) -> None:
        above = _grams("".join([line.text for line in doc.lines[:at] if line.live and line.prose]))
        self._own, self._prose, self._live, self._long = [0], [0], [0], [0]
        self._pager = max((line.at for line in doc.lines if line.removed == "paging"), default=-1)
        for line in reversed(doc.lines):
            told = line.live and line.prose
            own = told and len(line.text) >= _PARAGRAPH
            own = own and (line.at < at or len(above & _grams(line.text)) >= _SHARED)
            self._own.append(self._own[-1] + own)
            self._long.append(self._long[-1] + (told and len(line.text) >= _SHORTER))
            self._prose.append(self._prose[-1] + told)
            self._live.append(self._live[-1] + line.live)
        for counted in (self._own, self._prose, self._live, self._long):
            counted.reverse()

    def goes_on(self, line: Line) -> bool:
        """Tell whether the article goes on behind a line: with paragraphs, most of what is left."""
        at = line.at + 1
        own, prose = self._own[at], self._prose[at]
        if line.removed == "paging" and own > self._own[at + 1]:
            return True  # the next page begins right below
        if line.removed == "paging" and self._pager >= at:
            live = self._live[at] - self._live[self._pager]
            return 0 < live <= 2 * (prose - self._prose[self._pager])
        if _INLINE.search(line.text) is not None:
            own = self._long[at]  # one link in the midst of a text, and no list below it
        return own >= _PARAGRAPHS and 2 * own >= prose


def _grams(text: str) -> set[str]:
    return {text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1)}


def _note(doc: Document, line: Line) -> None:
    """Keep what a line says of source, day and who wrote for the metadata."""
    if _CREDITED.search(line.text) is not None:
        doc.found.append(("meta", line.number, line.text))


def _furniture(line: Line) -> bool:
    return bool(line.removed) and line.removed not in _NOT_FURNITURE


def _weak(doc: Document) -> None:
    """Let what is furniture for sure decide on doubtful neighbours, as far as they reach."""
    if not [1 for line in doc.live() if line.weak]:
        return
    for order in (doc.lines, doc.lines[::-1]):
        before = ""  # what removed the line before, if anything did
        for line in order:
            if line.weak and not line.removed and before and before not in _NOT_FURNITURE:
                _note(doc, line)
                doc.remove(line, line.weak, KIND)
            before = line.removed


def _head(doc: Document, first: int) -> None:
    head = doc.lines[:first]
    if not [1 for line in head if not line.removed]:
        return
    furniture = any(_furniture(line) for line in head)
    title_at = next((at for at, line in enumerate(head) if line.number == doc.title_line), None)
    forum = any(_POSTED.search(line.text) for line in head if line.removed)
    stamped = max((at for at, line in enumerate(head) if line.removed == "article-meta"), default=0)
    for at, line in enumerate(head):
        if line.removed:
            continue
        above = title_at is not None and at < title_at
        if forum and title_at is not None and title_at < at < stamped and len(line.text) <= _NAMED:
            above = not line.text.endswith(_ENDED)  # who posted it
        if above or (
            (furniture or title_at is not None)
            and line.text != _LEAD
            and not line.text.endswith(_GOES_ON)
            and (line.weak or len(line.text) <= _SHORT or (title_at is None and len(line.text) < 8))
        ):
            _note(doc, line)
            doc.remove(line, NAME, KIND)


def _breaks_off(line: Line) -> bool:
    """Tell whether a line right below the text is a paragraph of it that was cut short."""
    text = line.text
    return len(text) >= _CUT_OFF and text.count("，") >= _CLAUSES and _BEGINS.match(text) is None


def _indented(doc: Document, tail: list[Line]) -> int:
    """Return how many lines behind the last paragraph are set as the paragraphs are.

    A table or list below a text is indented with it where the furniture of the page is not.
    """
    prose = doc.prose
    own = Counter(_indent(line) for line in prose).most_common(1)[0]
    if not own[0] or own[1] < _MOSTLY * len(prose) or len(prose) < _ENOUGH_PARAGRAPHS:
        return 0
    count = next((at for at, line in enumerate(tail) if _indent(line) != own[0]), len(tail))
    # Where all of a page is indented it tells nothing.
    return count if count < len(tail) else 0


def _indent(line: Line) -> str:
    """Return the white space in front of a line as it came."""
    return line.raw[: len(line.raw) - len(line.raw.lstrip())]


def _tail(doc: Document, last: int) -> None:
    tail = doc.lines[last + 1 :]
    if not [1 for line in tail if not line.removed]:
        return
    tail = tail[_indented(doc, tail) :]
    tail = [line for line in tail if line.removed or not doc.is_listed(line)]
    first = next(
        (at for at, line in enumerate(tail) if line.removed and line.removed != "caption"), None
    )
    if first is None:
        return
    for at, line in enumerate(tail):
        if line.removed or (at == 0 and _breaks_off(line)):
            continue
        # The body of an HTML page has been told from the rest before.
        if at > first or not (line.text.endswith(_ENDED) or (doc.front and not line.weak)):
            doc.remove(line, NAME, KIND)
