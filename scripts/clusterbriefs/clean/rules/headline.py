"""headline: finds the headline, notes it for the metadata, removes it and its repetitions.

The headline is the line above the text that is repeated, stands in the breadcrumb, shares its
words with the text, or has the line of source and time below it.

    removes (head)| 原标题：滨河新区生物医药产业加速集聚
    leaves (body)| 产业加速集聚
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean import headlines
from clusterbriefs.clean.cut_out import cuts_in_prose
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.headlines import MOST, SUMMED, TAGGED, TOLD, choose, key_of
from clusterbriefs.clean.result import REPLACED, Gap
from clusterbriefs.clean.rules import coded_names
from clusterbriefs.clean.titles import (
    CHAPTER,
    LEAST,
    ORIGINAL,
    TITLE_LABEL,
    is_cut,
    letters,
    unmarked,
    without_site,
    without_tag,
)

NAME: Final = headlines.NAME
KIND: Final = headlines.KIND

_LABELS: Final = (
    "原标题",
    "原题",
    "本文原",
    "标题",
    "题目",
    "篇名",
    "导读",
    "摘要",
    "内容提",
    "核心提",
    "新华社",
    "中新社",
    "中新网",
    "查看完整版",
    "查看原帖",
)
_MORE_BEHIND: Final = 28
"""Letters that a site puts behind it there, to send readers on."""
_NAME_LEAST: Final = 3
"""Characters of a phrase that is taken out of a headline at least. Ours."""
_CODED: Final = coded_names.NAME
_SIGNS: Final = "：: ·|｜-—"
"""What parts a name from the headline behind it."""
_SHOWN: Final = 8
"""Characters of it that a report shows. Ours."""
_LABELS_BEGIN: Final = frozenset(label[:2] for label in _LABELS)


def apply(doc: Document) -> None:
    """Choose the headline among the lines above the text and remove it wherever it stands alone."""
    if doc.first_prose < len(doc.lines) and doc.lines[doc.first_prose].removed:
        doc.mark_zones()  # what read like prose above the headline was an advertisement or notice
    hinted = letters(without_site(doc.title)) if doc.title else ""
    if not hinted and doc.first_prose >= len(doc.lines):
        return
    choose(doc, hinted)
    key = letters(without_site(doc.title))
    if len(key) < LEAST:
        return
    _everywhere(doc, key)
    _without_phrases(doc)


def _without_phrases(doc: Document) -> None:
    """Take out of the headline what was taken out of the sentences as put in: a keeper's name.

    Where it stood in the place of a name, no sign parts it from the rest: that is reported.
    """
    if any(
        edit.line == doc.title_line and edit.rule == _CODED and not edit.start
        for edit in doc.account
    ):
        doc.gaps.append(Gap(doc.title_line, 0, doc.title[:_SHOWN], REPLACED))
    phrases = {edit.before.strip() for edit in cuts_in_prose(doc)}
    for phrase in sorted(phrases, key=len, reverse=True):
        rest = doc.title.replace(phrase, "").strip(_SIGNS)
        if len(phrase) < _NAME_LEAST or phrase not in doc.title or len(letters(rest)) < LEAST:
            continue
        if doc.title.startswith(phrase + rest[0]):
            doc.gaps.append(Gap(doc.title_line, 0, rest[:_SHOWN], REPLACED))
        doc.title = rest


def _everywhere(doc: Document, key: str) -> None:
    """Remove the headline, of these letters, wherever it stands alone or begins a paragraph."""
    starts = (key[:LEAST], *_LABELS)
    keys = _keys(doc, key, starts)
    _tagged(doc, key)
    _in_parts(doc, keys, key)
    _glued(doc)
    for line, other in keys:
        if line.removed or not other.startswith(starts):
            continue
        at = line.at
        if (summed := SUMMED.match(line.text)) is not None:
            own = letters(without_site(line.text[summed.end() :]))
            part = len(own) > LEAST and own in key
            if part or (own.startswith(key) and len(own) <= len(key) + _MORE_BEHIND):
                doc.remove(line, NAME, KIND)
            continue
        if (
            line.prose
            and line.number != doc.title_line
            and line.number > doc.front
            and at >= doc.first_prose
        ):
            # An earlier headline that ends in a question mark reads like prose.
            early = at <= doc.first_prose + 1 and len(other) <= MOST
            broken = len(other) >= TOLD and key.startswith(other) and line.text[-1] in "….."
            if broken or (
                early and (ORIGINAL.match(line.text) or (other == key and line.text[0] in "（("))
            ):
                doc.remove(line, NAME, KIND)
            continue
        own = letters(without_site(without_tag(TITLE_LABEL.sub("", line.text))))
        if _same(own, key, line.text) or (ORIGINAL.match(line.text) and len(other) >= LEAST):
            if len(own) > len(key) and own.startswith(key) and is_cut(doc.title):
                doc.title, doc.title_line = line.text, line.number
            doc.remove(line, NAME, KIND)


def _tagged(doc: Document, key: str) -> None:
    """Remove the headline with the column of a site in front of it."""
    for line in doc.labels:
        tag = TAGGED.match(line.text)
        marked = CHAPTER.sub("", without_tag(unmarked(line.text)))
        if (tag is not None and letters(without_site(line.text[tag.end() :])) == key) or (
            marked != line.text and letters(without_site(marked)) == key
        ):
            doc.remove(line, NAME, KIND)


def _glued(doc: Document) -> None:
    """Take the headline off a paragraph where a seller's words in front of it have been taken off.

    Or where no more than a space parts it from the text.
    """
    for line in doc.prose[:2]:
        if not line.text.startswith(doc.title) or len(line.text) <= len(doc.title) + MOST // 3:
            continue
        spaced = line.text[len(doc.title)] in " \u3000" and line.prose and len(doc.title) >= TOLD
        if spaced or (
            line.edits
            and any(edit.start == 0 and edit.kind == "injected-phrase" for edit in line.edits)
        ):
            doc.replace(line, 0, len(doc.title), "", NAME, KIND, action="removed")


def _keys(doc: Document, key: str, starts: tuple[str, ...]) -> list[tuple[Line, str]]:
    """Return the lines that may begin like the headline or with a label, with their letters.

    Of what has been removed only that above the text.
    """
    early = doc.first_prose
    lines = [
        line
        for line in doc.lines
        if (not line.removed or line.at < early) and (not line.prose or line.at < early + 2)
    ]
    if all("\u3400" <= char <= "\u9fff" for char in key[:2]):  # they have no capital forms
        begins = {key[0], key[:2], *_LABELS_BEGIN}
        lines = [
            line
            for line in lines
            if (begin := line.text[:2]) in begins
            or (not begin.isalnum() and ((begin := line.bare[:2]) in begins or not begin.isalnum()))
        ]
    return [
        (line, own)
        for line in lines
        if (
            not (begin := line.text[:LEAST].lower()).isalnum()
            or len(begin) < LEAST
            or begin.startswith(starts)
        )
        and (own := key_of(doc, line))
    ]


def _same(own: str, key: str, text: str) -> bool:
    """Tell whether a line is the headline, the beginning of it, or it with a little behind it."""
    if own == key:
        return True
    longer = own.startswith(key) and len(own) <= len(key) + 14
    broken = text.endswith(("…", "..."))
    begins = key.startswith(own) and (2 * len(own) >= len(key) or broken)
    return (len(own) >= TOLD and (begins or longer)) or (broken and begins and len(own) >= LEAST)


def _in_parts(doc: Document, begun: list[tuple[Line, str]], key: str) -> None:
    """Remove a headline that stands on two to four lines, one after the other.

    `begun` has the lines that may begin like it, with their letters.
    """
    if not any(
        own and own != key and line.at < doc.first_prose and key.startswith(own)
        for line, own in begun
    ):
        return
    shown = doc.labels
    keys = [key_of(doc, line) for line in shown]
    for first, line in enumerate(shown):
        if line.at >= doc.first_prose:
            return
        if not keys[first] or keys[first] == key or not key.startswith(keys[first]):
            continue
        joined = ""
        for count, part in enumerate(keys[first : first + 4], 1):
            joined += part
            if joined == key and count > 1:
                for gone in shown[first : first + count]:
                    doc.remove(gone, NAME, KIND)
                return
