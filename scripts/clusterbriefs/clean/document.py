"""The capture while it is being cleaned: lines that rules edit or remove, and the account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from clusterbriefs.clean.ascii_part import ascii_part
from clusterbriefs.clean.known import bare, narrow
from clusterbriefs.clean.minutes import of_minutes
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Action, Basis, Edit, Gap
from clusterbriefs.clean.scan import OPENS_IN_SIGN, hints_of
from clusterbriefs.clean.signed import signatures

HAN: Final = regex(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_STOPS: Final = frozenset("。！？!?…；;：:")
_LONG: Final = 4_000
"""Characters of a line that is not read anew at each edit. Ours."""
_REACH: Final = 24
"""Characters around an edit in which a word can have come about: no word of the rules is longer."""
_CLOSERS: Final = "”’」』\"')）】》]"
_BRACKETED: Final = regex(r"[。！？][”’」』]?[（(][^（）()]{2,40}[）)]$")
_IN_A_ROW, _APART = 3, 2
"""Questions in a row, and such with signs between them, that no paragraph consists of. Ours."""
_LONGEST_ROW: Final = 400
_ASKS: Final = regex("[？?]")
_SAYS_MORE: Final = regex("[，。；！,;!]")
_WANTS: Final = regex(
    "多少钱|价格|费用|收费|哪家|哪[个里]好|靠谱|挑选|排名|手续|怎[么样](?:选|买|办理|收费|挑)"
)
_QUESTION: Final = (3, 32)
"""Characters of a row, what it has none of, and characters of each of its questions. Ours."""
_SEPARATES: Final = "|｜/ \u3000"
_INNER: Final = regex(r"[，。；,;、]")
_entry: Final = tuple.__new__
"""Makes an entry of the account of all its values: three times as fast as to call its type."""
_OPENING: Final = 60
"""Lines in which minutes begin. Ours."""
_LISTED: Final = 30
"""Lines of a list at most. Ours."""
_PARAGRAPHS, _NEAR, _WHOLE = 4, 12, "。”"
"""Paragraphs of an article below the line of source and time, lines above it in which those of a
site can stand, and what whole paragraphs end with. Ours."""
PROSE_MIN: Final = 16
"""Shortest paragraph that is taken for prose, in characters. Ours: headings end without a stop."""
LONG: Final = 50
_STAMPED: Final = regex(
    r"^.{0,40}(?:(?:19|20)\d\d[-/.年]\s?\d{1,2}[-/.月]|(?:来源|作者|时间|日期)\s*[:：]).{0,90}$"
)
_PLACED: Final = regex(r"^\W{0,2}(?:您|你)?(?:现在|当前)?的?(?:所在)?的?位置\s*[:：]")


def is_prose(text: str) -> bool:
    """Tell whether a line reads like a paragraph of sentences rather than like a label or title.

    >>> is_prose("园区去年新增企业二十家，其中三家来自外省。")
    True
    >>> is_prose("相关阅读")
    False
    """
    size = len(text)
    if size < PROSE_MIN:
        return False
    if text[-1] in _STOPS or _ends(text):
        if text[-1] in "？?" and is_row_of_questions(text):
            return False
        return size >= 22 or _INNER.search(text) is not None
    return size >= LONG and len(_INNER.findall(text)) >= 2 and len(HAN.findall(text)) >= PROSE_MIN


def is_row_of_questions(text: str) -> bool:
    """Tell whether a line is questions one after the other, as sites list what engines are asked.

    >>> is_row_of_questions("热门问题：月嫂一个月多少钱？育儿嫂和月嫂哪个好？怎样挑选保姆？")
    True
    >>> is_row_of_questions("钱从哪里来？人往哪里去？")
    False
    """
    if len(text) > _LONGEST_ROW or _SAYS_MORE.search(text) is not None:
        return False
    *asked, rest = _ASKS.split(text)
    parts = [part.strip(_SEPARATES) for part in asked]
    if rest or not all(_QUESTION[0] <= len(part) <= _QUESTION[1] for part in parts):
        return False
    if len(parts) >= _APART and all(part[0] in _SEPARATES for part in asked[1:]):
        return True
    # Without signs between them only such as nobody asks but who wants something.
    return len(parts) >= _IN_A_ROW and sum(_WANTS.search(part) is not None for part in parts) > 1


def _ends(text: str) -> bool:
    """Tell whether a line that has no stop at its end has one before closing marks or a bracket."""
    last = text[-1]
    if last not in _CLOSERS:
        return False
    inner = text.rstrip(_CLOSERS)
    return (inner[-1:] in _STOPS and bool(inner)) or (
        last in "）)" and _BRACKETED.search(text, max(0, len(text) - 48)) is not None
    )


class Line:
    """A physical line that is not blank. `text` is the line without outer white space, repaired.

    `at` is its place among the lines of the document, `number` its physical number. `prose` (it
    reads like a paragraph of sentences), `narrow` (the text with ASCII marks) and `hints`
    (`scan.hint`) are known from the survey on.
    """

    __slots__ = (
        "_bare",
        "_plain",
        "at",
        "edits",
        "hints",
        "narrow",
        "number",
        "prose",
        "raw",
        "removed",
        "text",
        "weak",
    )

    def __init__(self, number: int, raw: str, text: str, at: int) -> None:
        self.number = number
        self.raw = raw
        self.text = text
        self.at = at
        self.removed = ""
        self.weak = ""
        self.edits: list[Edit] = []
        self.prose = False
        self.hints = 0
        self.narrow = ""
        self._plain: str | None = None
        self._bare: str | None = None

    @property
    def plain(self) -> str:
        """The text with ASCII marks and single spaces, as known phrases are compared with it."""
        if self._plain is None:
            self._plain = " ".join(self.narrow.split())
        return self._plain

    @property
    def bare(self) -> str:
        """The text without marks and signs at both ends."""
        if self._bare is None:
            self._bare = bare(self.text)
        return self._bare

    @property
    def live(self) -> bool:
        """Not removed by any rule so far."""
        return not self.removed


@dataclass(frozen=True, slots=True)
class RunKnowledge:
    """What a run over many captures has learned: short lines and phrases that recur in it."""

    lines: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()


class Document:
    """All lines of one capture under work, in order, and what was done to them.

    First lines are repaired, then `survey` notes what each of them is, then rules remove lines and
    phrases. `hints` holds those of all lines together.
    """

    __slots__ = (
        "_ascii",
        "_blob",
        "_dwindled",
        "_left",
        "account",
        "first_prose",
        "found",
        "front",
        "gaps",
        "hints",
        "knowledge",
        "labelled",
        "last_prose",
        "lines",
        "surveyed",
        "title",
        "title_line",
        "trace",
    )

    def __init__(self, lines: tuple[str, ...], knowledge: RunKnowledge | None = None) -> None:
        self.lines: list[Line] = []
        at = 0
        for number, raw in enumerate(lines, 1):
            if text := raw.strip():
                self.lines.append(Line(number, raw, text, at))
                at += 1
        self._left = self.lines
        self._dwindled = False
        self.account: list[Edit] = []
        self.gaps: list[Gap] = []
        self.knowledge = knowledge or RunKnowledge()
        self.labelled: list[str] | None = None
        self.first_prose = 0
        self.last_prose = len(self.lines) - 1
        self.front = 0
        self.hints = 0
        self.surveyed = False
        self.title = ""
        self.title_line = 0
        self.found: list[tuple[str, int, str]] = []
        self.trace: list[tuple[int, str, str, str]] | None = None
        self._blob: str | None = None
        self._ascii: str | None = None

    def survey(self) -> None:
        """Note of each line whether it reads like prose and which hints stand on it."""
        lines = self.live()
        text = narrow(self.blob)
        together = 0
        if lines:
            for line, row, hints in zip(lines, text.split("\n"), hints_of(text), strict=True):
                line.narrow = row
                line.hints = known = hints if row[0].isalpha() else hints | OPENS_IN_SIGN
                line.prose = len(row) >= PROSE_MIN and is_prose(line.text)
                together |= known
        self.hints = together
        self.surveyed = True
        self._mark_formal(lines)
        self.mark_zones()

    def mark_zones(self) -> None:
        """Note the index of the first and the last line that reads like prose."""
        self.labelled = None
        prose = [
            line.at
            for line in self.lines
            if line.prose and not line.removed and line.number > self.front
        ]
        while len(prose) > 1 and (self._asks(prose[0]) or self._motto(prose[0], prose[1])):
            del prose[0]
        prose = self._below_stamp(prose)
        if prose:
            self.first_prose, self.last_prose = prose[0], prose[-1]
        else:
            self.first_prose, self.last_prose = len(self.lines), -1

    def _mark_formal(self, lines: list[Line]) -> None:
        """Let what opens minutes and closes a notice be read as the text is: it has no stop."""
        texts = [line.text for line in lines]
        for at in of_minutes(texts[:_OPENING]):
            lines[at].prose = True
        for first, last in signatures(texts):
            if first and lines[first - 1].prose:
                for line in lines[first:last]:
                    line.prose = True

    def _asks(self, at: int) -> bool:
        """Tell whether a line that reads like prose is a headline that ends in a question or call.

        It stands again elsewhere, or the line of source and time stands below it.
        """
        text = self.lines[at].text
        if text[-1] not in "？！?!…" or len(text) > LONG or "。" in text:
            return False
        return any(_STAMPED.search(line.text) for line in self.lines[at + 1 : at + 3]) or any(
            line.text.endswith(text) for number, line in enumerate(self.lines[:20]) if number != at
        )

    def _below_stamp(self, prose: list[int]) -> list[int]:
        """Return the places without lines of a site above the line of source and time.

        They have no stop at their end, as a lead that stands there has.
        """
        if len(prose) < _PARAGRAPHS or self.lines[prose[0]].text[-1] in _WHOLE:
            return prose
        above = prose[: -_PARAGRAPHS + 1]
        stamped = next(
            (
                line.at
                for line in self.lines[prose[0] + 1 : prose[0] + _NEAR]
                if _STAMPED.search(line.text) or _PLACED.match(line.text)
            ),
            -1,
        )
        loose = [at for at in above if at < stamped and len(self.lines[at].text) <= 2 * LONG]
        if not loose or any(self.lines[at].text[-1] in _WHOLE for at in loose):
            return prose
        return prose[len(loose) :] if loose == prose[: len(loose)] else prose

    def _motto(self, at: int, following: int) -> bool:
        """Tell whether a sentence stands above the line of source and time, or of the place."""
        text = self.lines[at].text
        return (len(text) <= LONG or (len(text) <= 2 * LONG and "http" in text)) and any(
            _STAMPED.search(line.text) or _PLACED.match(line.text)
            for line in self.lines[at + 1 : following]
        )

    @property
    def blob(self) -> str:
        """The text of all lines that are not removed, joined by LF: for tests of the whole."""
        if self._blob is None:
            self._blob = "\n".join([line.text for line in self.live()])
            self._ascii = None
        return self._blob

    @property
    def ascii_part(self) -> str:
        """The ASCII characters of the blob, taken once: several rules look at the same."""
        blob = self.blob
        if self._ascii is None:
            self._ascii = ascii_part(blob)
        return self._ascii

    @property
    def prose(self) -> list[Line]:
        """The lines that are left and read like prose."""
        return [line for line in self.live() if line.prose]

    @property
    def labels(self) -> list[Line]:
        """The lines that are left and do not: headings, and what a page prints."""
        return [line for line in self.live() if not line.prose]

    @property
    def behind(self) -> int:
        """The index of the last paragraph: from there on a request can be a whole sentence."""
        return max(self.last_prose, self.first_prose + 1)

    def having(self, hint: int) -> list[Line]:
        """Return the lines that are left on which a hint stands, or any of several."""
        if not self.hints & hint:
            return []
        return [line for line in self.live() if line.hints & hint]

    def is_listed(self, line: Line) -> bool:
        """Tell whether a label stands in a list that a paragraph with a colon at its end begins."""
        for above in reversed(self.lines[max(0, line.at - _LISTED) : line.at]):
            if above.removed:
                return False
            if above.text[-1] in "：:":
                return above.at >= self.first_prose
            if above.prose or len(above.text) > LONG:
                return False
        return False

    def live(self) -> list[Line]:
        """Return the lines that no rule has removed: not to be changed, made anew when one is."""
        if self._dwindled:
            self._left = [line for line in self._left if not line.removed]
            self._dwindled = False
        return self._left

    def remove(self, line: Line, rule: str, kind: str) -> None:
        """Take a whole line out of the article."""
        line.removed = rule
        entry = (line.number, rule, kind, "removed", line.text, "", -1, -1, 1, "mechanical")
        self.account.append(_entry(Edit, entry))
        self._blob = None
        self._dwindled = True

    def replace(
        self,
        line: Line,
        start: int,
        end: int,
        after: str,
        rule: str,
        kind: str,
        *,
        action: Action = "repaired",
        basis: Basis = "mechanical",
    ) -> None:
        """Put `after` in the place of columns `start` to `end` of a line."""
        before = line.text[start:end]
        edit = Edit(line.number, rule, kind, action, before, after, start, end, basis=basis)
        self.account.append(edit)
        line.edits.append(edit)
        text = line.text[:start] + after + line.text[end:]
        self.set_text(line, text, rule, (max(0, start - _REACH), start + len(after) + _REACH))

    def rewrite(self, line: Line, text: str, rule: str, kind: str, count: int) -> None:
        """Give a line a new text in which `count` characters changed all over it."""
        entry = (line.number, rule, kind, "repaired", "", "", -1, -1, count, "mechanical")
        edit = _entry(Edit, entry)
        self.account.append(edit)
        line.edits.append(edit)
        self.set_text(line, text, rule)

    def leave(self, line: Line, start: int, end: int, rule: str, kind: str) -> None:
        """Report a damage that was seen, could not be repaired for sure, and was not touched."""
        self.account.append(
            Edit(line.number, rule, kind, "left", line.text[start:end], "", start, end)
        )

    def set_text(
        self, line: Line, text: str, rule: str = "", near: tuple[int, int] | None = None
    ) -> None:
        """Set a line's text without an entry in the account (the caller has made one).

        `near` are the columns outside of which nothing changed: of a long line words are looked for
        there alone, else one with a thousand edits would be read a thousand times. Its hints of
        what is gone stay, as they only say what a line may hold.
        """
        if self.trace is not None and rule:
            self.trace.append((line.number, rule, line.text, text))
        if not text.strip() and not line.removed:
            # Nothing is left of it: the rule that took the last of it has removed it.
            kind = self.account[-1].kind if self.account else "stray-characters"
            line.removed = rule or "invisible"
            self.account.append(Edit(line.number, line.removed, kind, "removed", before=line.text))
            self._dwindled = True
        line.text = text or " "
        line._plain = line._bare = None
        self._blob = None
        if self.surveyed:
            line.prose = is_prose(line.text)
            line.narrow = narrow(text)
            if near is None or len(text) < _LONG:
                (line.hints,) = hints_of(line.narrow)
            else:
                line.hints |= hints_of(line.narrow[near[0] : near[1]])[0]
            if not text[:1].isalpha():
                line.hints |= OPENS_IN_SIGN
            self.hints |= line.hints
