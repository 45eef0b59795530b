"""Dates of an article, kept apart: event, publication, capture or repost; EDTF with basis."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final, NamedTuple

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import DateFinding, Paragraph

_STAMP: Final = regex(r"((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})")
_REPUBLIC: Final = regex(
    r"(?:民国|日期\s?[:：]|时间\s?[:：])\s?(\d{2,3})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)"
)
"""A day by the calendar that Taiwan counts by."""
_REPUBLIC_BEGINS, _REPUBLIC_YEARS = 1911, 200
"""The year before its first one, and a number beyond all of its years."""
_DIGITS: Final = {char: str(at) for at, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○零Ｏ", "0"
)
"""Digits as they are written out."""
_WRITTEN_OUT: Final = regex(
    "([一二][〇○零Ｏ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]"
)
_FULL: Final = regex(r"((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})[日号])?")
_YEAR: Final = regex(
    r"年(?<=(?:19|20)\d\d.)(?<!\d{5}.)(?!前|代|以前|目标|规划)(底|末|初|上半年|下半年|全年|\d{1,2}月)?"
)
"""Begins at the character behind the four digits: rare, so it is found fast."""
_DAY: Final = regex(r"(?<![年\d])(\d{1,2})月(\d{1,2})[日号](?!电子)")
_PLANNED: Final = regex(
    r"(?:到|(?<!截)至|力争|预计|计划|将于|将在|有望|[（(]?\d{4}年?\s?[-—–~～至])\s*$"
)
"""What leads to a year that lies ahead, the end of a span of years in a title too."""
_WRITTEN: Final = regex(
    r"(?:成文|生成|制发|印发|签发|生效|施行|截止)(?:时间|日期)?\s?[:：]\s?$|^更新\s?[:：]\s?$"
)
"""What stands before a day that is not that of the publication: of a paper, or of an app."""
_OF_MEMBER: Final = regex(r"(?:注册|登录|登陆|加入|在线)(?:时间|日期)?\s?[:：]?\s?$")
"""What stands before the day on which a member of a forum joined."""
_RANGE: Final = regex("今天|今日是|版权|©|Copyright", re.IGNORECASE)
_IN_PRINT: Final = regex(
    r"(?:来源|原载|原刊|转自|摘自|刊于|载于)于?\s{0,3}[:：]?\s{0,3}[《“]?[\u4e00-\u9fff·]{2,10}(?:报|社|网|刊|新闻|周刊|客户端|融媒)[》”]?"
    r"[\s,，(（/|]{0,3}((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})"
)
"""The day behind the name of a paper: it is the paper's, whatever else is stamped on the page."""
_REPORTED: Final = regex(
    r"来源\s?[:：]\s?[\u4e00-\u9fff·]{2,10}\s{1,3}((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?"
    r"\s{1,3}(?=记者|作者|通讯员)"
)
"""The day between whoever it is from and who reported it."""
_PRINTED_ON: Final = regex(
    r"(?:原载|原刊|刊于|载于)于?\s{0,3}((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日[《“]"
)
"""The day in front of it."""
_SIGNED_ON: Final = regex(r"[（(]?((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日[）)]?")
_ISSUER: Final = regex(
    "[\u4e00-\u9fff](?:局|厅|部|委|委员会|政府|办公室|中心|公司|协会|学会|医院|大学|学院|学校|银行|支队|大队|管理处)$"
)
"""How a notice is signed: who issued it, and on the line below the day."""
_OF_PAPER: Final = regex(
    r"^\W{0,2}(?:转自)?[《“]?(?!据)[\u4e00-\u9fff·]{2,10}(?:报|周刊)[》”]?"
    r"[\s,，(（/|]{0,3}((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})"
)
"""The paper and its day, as a line begins that is none of the text."""
_NETWORK: Final = regex("互联网|网络|本站|本网")
"""Nobody in particular: the day is that of the page."""
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_ENGLISH: Final = regex(
    r"\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
    r"\.? (\d{1,2}),? ((?:19|20)\d\d)\b"
)
"""A day as programs for blogs print it."""
_DAY_FIRST: Final = regex(
    r"^\W{0,3}(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?:\s\d{1,2}:\d{2}(?::\d{2})?)?\W{0,3}$"
)
"""A day as European programs print it, on a line by itself."""
_HEAD, _SHORT = 40, 60
"""Lines above the text that are looked at, and the longest of them."""
_EARLY: Final = 4
_LATEST: Final = 2100
_SOON: Final = 14
"""Days after which most copies of a report on a day have been made. Ours: that a stamp stands so
close behind some other year's day by chance happens once in 24 times."""


class Dates(NamedTuple):
    """The three dates; each None where nothing speaks of it."""

    event: DateFinding | None
    published: DateFinding | None
    captured: DateFinding | None


class _Said(NamedTuple):
    """A date in the text: the last day that it can mean, EDTF, line, words, bare year or not."""

    last: datetime.date
    edtf: str
    line: int
    words: str
    whole_year: bool


def find_dates(
    doc: Document, paragraphs: list[Paragraph], hints: dict[str, str], *, reposted: bool
) -> Dates:
    """Find the dates. `reposted`: a stamp on the page is the mirror's, not the publisher's."""
    stamp = _page_stamp(doc)
    published: DateFinding | None = None
    captured: DateFinding | None = None
    if hinted := hints.get("published"):
        published = DateFinding(
            hinted, 0, hinted, "stated in the head of the page or beside its headline"
        )
    printed = _printed(doc, paragraphs) if published is None else None
    if printed is None and published is None and reposted:
        printed = _signed(paragraphs)
    published = published or printed
    if stamp is not None and (printed is None or printed.edtf != stamp.edtf):
        if reposted or printed is not None:
            captured = stamp
        elif published is None:
            published = stamp
    said = list(_said(paragraphs))
    known = published or captured
    youngest = max(said, key=lambda date: date.last, default=None)
    event = _event(paragraphs, known, youngest, exact=published is not None)
    if published is None:
        published = _inferred(event, youngest)
        if published is not None and captured is not None and _is_after(published, captured):
            # What is announced lies ahead; nothing is copied before it is published.
            published = DateFinding(
                f"{captured.edtf[:7]}~",
                captured.line,
                captured.text,
                "inferred: not after the page was stamped",
            )
    return Dates(event, published, captured)


def _is_after(one: DateFinding, other: DateFinding) -> bool:
    """Tell whether a month or year lies wholly behind a day."""
    said = one.edtf.rstrip("~")
    return said > other.edtf[: len(said)]


def _printed(doc: Document, paragraphs: list[Paragraph]) -> DateFinding | None:
    """Return the day that stands beside the name of the paper that the article is from."""
    named = [(line, text) for kind, line, text in doc.found if kind in ("meta", "credit", "notice")]
    lines = [(line, text, True) for line, text in named]
    for line, text, outside in [*lines, *((p.line, p.text, False) for p in paragraphs[-1:])]:
        if "20" not in text and "19" not in text:
            continue
        match = _IN_PRINT.search(text) or _PRINTED_ON.search(text) or _REPORTED.search(text)
        match = match or (_OF_PAPER.match(text) if outside else None)
        day = _date(match) if match is not None else None
        if match is not None and day is not None and not _NETWORK.search(match[0]):
            return DateFinding(day.isoformat(), line, match[0], "stated with the source")
    return None


def _signed(paragraphs: list[Paragraph]) -> DateFinding | None:
    """Return the day with which a notice is signed, below who issued it."""
    for above, paragraph in zip(paragraphs[-4:-1], paragraphs[-3:], strict=False):
        match = _SIGNED_ON.fullmatch(paragraph.text)
        day = _date(match) if match is not None else None
        if match is not None and day is not None and _ISSUER.search(above.text):
            return DateFinding(day.isoformat(), paragraph.line, match[0], "signed below the text")
    return None


def _page_stamp(doc: Document) -> DateFinding | None:
    """Return the date that stands in the line of source and time; that of writing comes last."""
    written: DateFinding | None = None
    for kind, line, text in doc.found:
        if kind not in ("meta", "breadcrumb"):
            continue
        match = _STAMP.search(text) or _REPUBLIC.search(text) or _STAMP.search(_in_figures(text))
        day = _date(match) if match is not None else None
        if match is not None and day is not None:
            stamp = DateFinding(day.isoformat(), line, match[0], "stamped on the page")
            if not _WRITTEN.search(text, 0, match.start()):
                return stamp
            written = written or stamp
    return written or _head_stamp(doc)


def _in_figures(text: str) -> str:
    """Return a text with a day that is written out in figures: 二〇〇八年七月二十一日."""

    def figures(match: re.Match[str]) -> str:
        year = "".join([_DIGITS[char] for char in match[1]])
        return f"{year}年{_number(match[2])}月{_number(match[3])}日"

    return _WRITTEN_OUT.sub(figures, text)


def _number(written: str) -> int:
    """Return a number up to 99 that is written out: 二十一 is 21."""
    tens, ten, ones = written.rpartition("十")
    count = int(_DIGITS.get(ones, "0"))
    return count + (10 * int(_DIGITS.get(tens, "1")) if ten else 0)


def _head_stamp(doc: Document) -> DateFinding | None:
    """Return the one date among the lines above the text that were taken out for other reasons."""
    found: dict[datetime.date, DateFinding] = {}
    for line in doc.lines[: min(doc.first_prose, _HEAD)]:
        text = line.text
        if line.removed and "20" in text and (english := _english(text)) is not None:
            return english._replace(line=line.number)
        if not line.removed or len(text) > _SHORT or not ("20" in text or "19" in text):
            continue
        if line.removed and (first := _DAY_FIRST.match(text)) is not None:
            with suppress(ValueError):
                stated = datetime.date(int(first[3]), int(first[2]), int(first[1])).isoformat()
                return DateFinding(stated, line.number, text.strip(), "stamped on the page")
        matches = [
            match
            for match in _STAMP.finditer(text)
            if not _OF_MEMBER.search(text, 0, match.start())
        ]
        if matches and not _RANGE.search(text):
            for match in matches:
                if day := _date(match):
                    found[day] = DateFinding(
                        day.isoformat(), line.number, match[0], "stamped on the page"
                    )
    return next(iter(found.values())) if len(found) == 1 else None


def _english(text: str) -> DateFinding | None:
    """Return the day that a line states in English, with its line left open."""
    match = _ENGLISH.search(text)
    if match is None:
        return None
    try:
        day = datetime.date(int(match[3]), _MONTHS.index(match[1][:3]) + 1, int(match[2]))
    except ValueError:
        return None
    return DateFinding(day.isoformat(), 0, match[0], "stamped on the page")


def _date(match: re.Match[str]) -> datetime.date | None:
    try:
        year = int(match[1])
        year += _REPUBLIC_BEGINS if year < _REPUBLIC_YEARS else 0
        return datetime.date(year, int(match[2]), int(match[3]))
    except ValueError:
        return None


def _said(paragraphs: list[Paragraph]) -> Iterator[_Said]:
    """Yield the dates that the text states of the past: plans and titles left out."""
    for paragraph in paragraphs:
        text = paragraph.text
        if "年" not in text:
            continue
        for match in _YEAR.finditer(text):
            start = match.start() - 4
            if _PLANNED.search(text[max(0, start - 8) : start]):
                continue
            year, rest = int(text[start : match.start()]), match[1] or ""
            words = text[start : match.end()]
            if full := _FULL.match(text, start):
                month = int(full[2])
                day = int(full[3]) if full[3] else None
                try:
                    last = datetime.date(year, month, day or 28)
                except ValueError:
                    continue
                edtf = f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")
                yield _Said(last, edtf, paragraph.line, full[0], whole_year=False)
            elif rest in ("底", "末"):
                yield _Said(
                    datetime.date(year, 12, 31),
                    f"{year}-12-31",
                    paragraph.line,
                    words,
                    whole_year=True,
                )
            elif year < _LATEST:
                yield _Said(
                    datetime.date(year, 12, 31),
                    str(year),
                    paragraph.line,
                    words,
                    whole_year=True,
                )


def _event(
    paragraphs: list[Paragraph], known: DateFinding | None, youngest: _Said | None, *, exact: bool
) -> DateFinding | None:
    """Return the day that the first paragraphs report on; its year inferred if not said."""
    for paragraph in paragraphs[:_EARLY]:
        text = paragraph.text
        if "月" not in text:
            continue
        if (full := _FULL.search(text)) and full[3] and full.start() < 40:
            try:
                day = datetime.date(int(full[1]), int(full[2]), int(full[3]))
            except ValueError:
                continue
            return DateFinding(day.isoformat(), paragraph.line, full[0], "stated in the text")
        match = _DAY.search(text)
        if match is None or match.start() > 60:
            continue
        month, number = int(match[1]), int(match[2])
        year, why = _year_of(month, number, known, youngest, exact=exact)
        try:
            if year is None:
                datetime.date(2000, month, number)
                return DateFinding("XXXX", paragraph.line, match[0], why)
            datetime.date(year, month, number)
        except ValueError:
            continue
        return DateFinding(f"{year}?-{month:02d}-{number:02d}", paragraph.line, match[0], why)
    return None


def _year_of(
    month: int, day: int, known: DateFinding | None, youngest: _Said | None, *, exact: bool
) -> tuple[int | None, str]:
    """Infer the year of a day that is said without one."""
    if known is not None and exact:
        published = datetime.date.fromisoformat(known.edtf[:10])
        year = (
            published.year
            if (month, day) <= (published.month, published.day)
            else published.year - 1
        )
        return year, "day stated, year inferred from the date of publication"
    if known is not None and (soon := _soon_before(month, day, known, youngest)) is not None:
        return soon, f"day stated, year inferred: the page is stamped {known.text}, soon after it"
    if youngest is not None:
        year = youngest.last.year
        if (month, day) <= (youngest.last.month, youngest.last.day):
            year += 1
        if known is not None and known.edtf[:10] < f"{year}-{month:02d}-{day:02d}":
            copied = int(known.edtf[:4])
            year = copied if f"{month:02d}-{day:02d}" <= known.edtf[5:10] else copied - 1
            return year, "day stated, year inferred: the last such day before the copy was made"
        return year, (
            f"day stated, year inferred: the first such day after {youngest.words} "
            f"(line {youngest.line}), the youngest date in the text"
        )
    return None, "day stated, no year in the capture"


def _soon_before(month: int, day: int, stamp: DateFinding, youngest: _Said | None) -> int | None:
    """Return the year in which a day lies shortly before a stamp; None where it does in none."""
    stamped = datetime.date.fromisoformat(stamp.edtf[:10])
    for year in (stamped.year, stamped.year - 1):
        try:
            there = datetime.date(year, month, day)
        except ValueError:
            continue
        early = youngest is not None and year < youngest.last.year
        if not early and 0 <= (stamped - there).days <= _SOON:
            return year
    return None


def _inferred(event: DateFinding | None, youngest: _Said | None) -> DateFinding | None:
    """Infer when the article was published from the event or the youngest date; never a day."""
    if event is not None and event.edtf != "XXXX":
        year, month = event.edtf[:4], event.edtf.replace("?", "")[5:7]
        return DateFinding(f"{year}-{month}~", event.line, event.text, "inferred from the event")
    if youngest is None:
        return None
    if youngest.whole_year:
        year_after = youngest.last.year + 1
        return DateFinding(
            f"{year_after}~",
            youngest.line,
            youngest.words,
            "inferred: the text reports on the whole of that year",
        )
    return DateFinding(
        f"{youngest.last.year}~",
        youngest.line,
        youngest.words,
        "inferred: not before the youngest date in the text",
    )
