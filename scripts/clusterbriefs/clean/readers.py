"""From bytes to the lines of a capture: encodings, HTML, and what is neither.

Nothing in a file is trusted: size, lines and nesting are bounded, entities are never expanded by
declaration, no address is opened, no script is run.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import Final, NamedTuple

from clusterbriefs.capture import split_lines
from clusterbriefs.clean.regex import regex

MAX_BYTES: Final = 32 * 1024 * 1024
"""Largest capture. Ours: the largest news page seen has under 1 MB; memory is ten times it."""
MAX_LINE: Final = 200_000
"""Longest line, in characters: no article has a paragraph of the length of a book."""
MAX_LINES: Final = 500_000
MAX_HTML: Final = 4_000_000
"""Largest page of HTML, in characters: parsing and weighing take about 5 s a million."""

_MAGIC: Final = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (or an office document)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x7fELF", "a program"),
    (b"RIFF", "a media file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"BZh", "bzip2 data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3", "a database"),
)
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ALL_MAGIC: Final = tuple(magic for magic, _ in _MAGIC)
_ALL_BOMS: Final = tuple(bom for bom, _ in _BOMS)
_BLANK: Final = b" \t\r\n\0"
_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})|<\?xml[^>]{0,80}?encoding=[\"']([A-Za-z0-9_-]{2,20})",
    re.IGNORECASE,
)
_ALIASES: Final = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "utf8": "utf-8"}
_FREQUENT: Final = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处"
    "這國時來們個發學產經對說會過後進還業為與長開關機種動點問應實電體處無東車區質醫藥"
)
_HAN: Final = regex(r"[\u3400-\u9fff]")
_HTML: Final = regex(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAG: Final = regex(
    r"</?(?:div|p|span|a|td|li|br|h[1-6]|article|section|table)\b[^>]{0,500}>", re.IGNORECASE
)
_SURROGATE: Final = regex("[\ud800-\udfff]")


class UnreadableError(ValueError):
    """A capture that cannot be read: `what is wrong; what would be right`."""


class Page(NamedTuple):
    """What was read: lines of the capture, its sha256, and for HTML what the page's head said.

    For HTML `sha256` is that of the text capture made of the page (UTF-8, LF), `page_sha256` that
    of the page's own bytes.
    """

    sha256: str
    encoding: str
    lines: tuple[str, ...]
    page_sha256: str | None
    hints: dict[str, str]


def read(data: bytes, *, encoding: str | None = None) -> Page:
    """Read a capture, text or HTML, from its bytes. Raises UnreadableError."""
    text, used = decode(data, encoding=encoding)
    sha256 = hashlib.sha256(data).hexdigest()
    if not is_html(text):
        lines = split_lines(text)
        if len(lines) == 1 and "\r" in text:  # line ends of old Macs
            lines = tuple(text.split("\r"))
        if len(text) > MAX_LINE:
            _bounded(lines)
        if not any(map(str.strip, lines)):
            raise UnreadableError("there is nothing but white space in it; a capture has text")
        return Page(sha256, used, lines, None, {})
    if len(text) > MAX_HTML:
        raise UnreadableError(
            f"the page has {len(text):,} characters of HTML; at most {MAX_HTML:,} are read"
        )
    from clusterbriefs.clean.html import to_lines

    lines, hints = to_lines(text)
    _bounded(lines)
    if not any(line.strip() for line in lines):
        raise UnreadableError("the page has no text; save it after its script has built it")
    return Page(hashlib.sha256(page_text(lines)).hexdigest(), used, lines, sha256, hints)


def page_text(lines: tuple[str, ...]) -> bytes:
    """Return the bytes of the text capture that is made of a page."""
    return "\n".join(lines).encode("utf-8", "replace")


def _bounded(lines: tuple[str, ...]) -> None:
    if len(lines) > MAX_LINES:
        raise UnreadableError(f"it has {len(lines):,} lines; at most {MAX_LINES:,} are read")
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            raise UnreadableError(
                f"line {number} has {len(line):,} characters; at most {MAX_LINE:,} are read"
            )


def is_html(text: str) -> bool:
    """Tell whether a text is a page of HTML rather than text extracted from one."""
    if "<" not in text:
        return False
    start = text[:4096].lstrip("\ufeff \t\r\n")
    if not start.startswith("<") and _HTML.search(start) is None:
        return len(_TAG.findall(text[:200_000])) >= 8 and text.count("</") >= 4
    return _HTML.search(start) is not None or len(_TAG.findall(text[:200_000])) >= 3


def decode(data: bytes, *, encoding: str | None = None) -> tuple[str, str]:
    """Return the text of some bytes and the encoding that they are in.

    `encoding` is taken at its word if the bytes can be of it. What a page declares is only tried
    first: it is wrong too often. Raises UnreadableError for what is no text.
    """
    _check(data)
    if encoding is not None:
        try:
            return data.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            raise UnreadableError(
                f"the bytes are not of the encoding {encoding}; leave it out to have it found"
            ) from None
    for bom, name in _BOMS if data.startswith(_ALL_BOMS) else ():
        if data.startswith(bom):
            try:
                return data.decode(name), name
            except UnicodeDecodeError:
                break
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and "\0" not in text:
        return text, "utf-8"
    best = max(_candidates(data), key=lambda found: found[0], default=None)
    if best is not None and best[0] > 0.15:
        return best[1], best[2]
    return _last_resort(data)


def _check(data: bytes) -> None:
    """Refuse what cannot be a capture before any work is done on it."""
    if not data[:1].strip(_BLANK) and not data.strip(_BLANK):
        raise UnreadableError("it is empty; a capture has text")
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"it has {len(data) / 1e6:,.0f} MB; at most {MAX_BYTES / 1e6:,.0f} MB are read"
        )
    for magic, name in _MAGIC if data.startswith(_ALL_MAGIC) else ():
        if data.startswith(magic):
            raise UnreadableError(f"it is {name}; a capture is text or HTML")


def _candidates(data: bytes) -> list[tuple[float, str, str]]:
    """Return (likelihood, text, encoding) for each encoding that the bytes can be of."""
    names = ["gb18030", "big5", "big5hkscs"]
    declared = _DECLARED.search(data[:4096])
    if declared:
        name = (declared[1] or declared[2]).decode("ascii").lower()
        name = _ALIASES.get(name, name)
        if name not in names and name != "utf-8":
            names.insert(0, name)
    if len(data) % 2 == 0:
        names += ["utf-16-le", "utf-16-be"]
    found: list[tuple[float, str, str]] = []
    for name in names:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            text = _lenient(data, name)
        if text:
            found.append((likelihood(text), text, name))
    lenient = _lenient(data, "utf-8")
    if lenient:
        found.append((likelihood(lenient) + 0.2, lenient, "utf-8"))
    return found


def _lenient(data: bytes, name: str) -> str:
    """Decode with a few broken bytes replaced; empty where more than one in a hundred is broken."""
    try:
        text = data.decode(name, "replace")
    except LookupError:
        return ""
    return text if text.count("\ufffd") <= max(2, len(text) // 50) else ""


def likelihood(text: str) -> float:
    """Return how much a text looks like Chinese: share of frequent among all its characters.

    Control characters and private-use characters count against it.
    """
    sample = text[:20_000]
    wide = [char for char in sample if char > "\x7f"]
    if not wide:
        return 0.0
    frequent = sum(1 for char in wide if char in _FREQUENT or char in "，。、“”：；！？（）《》")
    strange = sum(
        1
        for char in sample
        if char < "\t"
        or "\x0e" <= char < " "
        or "\ue000" <= char <= "\uf8ff"
        or char == "\ufffd"
        or "\u0080" <= char <= "\u009f"
    )
    return frequent / len(wide) - 2 * strange / len(sample)


def _last_resort(data: bytes) -> tuple[str, str]:
    """Ask charset-normalizer; refuse what it takes for no text."""
    if b"\0" in data[:8192]:
        raise UnreadableError("it is binary data; a capture is text or HTML")
    from charset_normalizer import from_bytes

    match = from_bytes(data[:65536]).best()
    if match is None:
        raise UnreadableError(
            "its encoding cannot be told; give it with --encoding, or save it as UTF-8"
        )
    try:
        text = data.decode(match.encoding, "replace")
    except LookupError:
        raise UnreadableError(f"its encoding {match.encoding} is unknown here") from None
    if text.count("\ufffd") > len(text) // 20 or likelihood(text) < -0.1:
        raise UnreadableError("it is binary data or too damaged; a capture is text or HTML")
    return _SURROGATE.sub("\ufffd", text), match.encoding
