"""Citations in four formats: a line in a common style, CSL-JSON, BibTeX and RIS.

Text follows APA 7 in English and GB/T 7714—2015 in Chinese. BibTeX is written for biblatex, whose
dates are EDTF. Each writer takes a `Citation` whose texts may hold slots (`citation.slot`); none of
them changes a slot, so that what is written of slots is a template of the format.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, Final

from clusterbriefs.pages.citation import Citation, Day
from clusterbriefs.pages.citation_dates import biblatex_date, csl_date, date_words
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.typeset import quotable
from clusterbriefs.values import LANGS, Lang

LOCALE: Final[dict[Lang, str]] = {"en": "en-GB", "zh": "zh-CN"}
"""The locale of our text, as CSL names it."""

_LANGID: Final[dict[Lang, str]] = {"en": "british", "zh": "chinese"}
"""The same for babel."""

_TEX: Final = {
    "\\": r"{\textbackslash}",
    # Not \{ and \}: BibTeX counts these as braces all the same.
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"{\textasciicircum}",
    "~": r"{\textasciitilde}",
}
_TEX_SIGN: Final = re.compile(r"[\\{}$&#%_^~]")
_JOINED: Final = re.compile(r"(?<=[-`'?!,<>])(?=[-`',<>])")
"""Where TeX would make one sign of two: -- a dash, '' and ,, quotation marks, ?` a turned one."""


def tex(text: str) -> str:
    """Return text for a field of BibTeX: signs of TeX spelt out, everything else as it is."""
    spelt = _TEX_SIGN.sub(lambda sign: _TEX[sign[0]], text)
    return _JOINED.sub("{}", spelt)


def _t(name: str, lang: Lang, /, **values: str) -> str:
    text = LABELS[name][LANGS.index(lang)]
    return text.format(**values) if values else text


def _genre(cited: Citation) -> str:
    """Return what kind of work a brief is, with the title of its source."""
    title = cited.original.title
    if not title:
        return _t("cited-of-untitled", cited.lang)
    return _t("cited-of-titled", cited.lang, title=quotable(title, cited.lang))


def _publisher(cited: Citation) -> str:
    name = cited.original.publisher
    if name and cited.original.publisher_inferred:
        return _t("cited-publisher-inferred", cited.lang, name=name)
    return name or ""


def text(cited: Citation) -> str:
    """Return the quoted unit, where there is one, an empty line, and the reference."""
    reference = _apa(cited) if cited.lang == "en" else _gbt(cited)
    return f"{cited.quote}\n\n{reference}" if cited.quote else reference


def _apa(cited: Citation) -> str:
    """Return a reference in the style of APA 7: a web page that changes, made from another work."""
    source = ", ".join(part for part in (_genre(cited), _publisher(cited)) if part)
    version = _t("cited-version", "en", version=cited.version)
    words = [
        f"{cited.site}.",
        f"({cited.issued_words or 'n.d.'}).",
        f"{cited.title} ({version}) [{source}].",
        f"Retrieved {cited.accessed_words}, from {cited.url}"
        if cited.accessed_words
        else cited.url,
    ]
    if not cited.original.date.unknown:
        words.append(f"(Original work published {date_words(cited.original.date, 'en')})")
    return " ".join(words)


def _gbt(cited: Citation) -> str:
    """Return a reference in the style of GB/T 7714—2015: an electronic resource, with a note."""
    issued = f"({cited.issued_words})" if cited.issued_words else ""
    accessed = f"[{cited.accessed_words}]" if cited.accessed_words else ""
    dates = f" {issued}{accessed}." if issued or accessed else ""
    source = [_genre(cited), _publisher(cited), date_words(cited.original.date, "zh")]
    note = "，".join(part for part in source if part)
    version = _t("cited-version", "zh", version=cited.version)
    return f"{cited.site}. {cited.title}[EB/OL].{dates} {cited.url}. {note}；{version}。"


def csl(cited: Citation) -> dict[str, Any]:
    """Return an item of CSL-JSON (schema 1.0.2): a web page made from another work."""
    original = cited.original
    item: dict[str, Any] = {
        "id": cited.key,
        "type": "webpage",
        "language": LOCALE[cited.lang],
        "title": cited.title,
        "part-title": cited.part,
        "author": [{"literal": cited.site}],
        "container-title": cited.site,
        "genre": _t("cited-of", cited.lang),
        "issued": _csl_day(cited.issued),
        "accessed": _csl_day(cited.accessed),
        "original-title": original.title,
        "original-publisher": _publisher(cited),
        "original-date": csl_date(original.date),
        "version": cited.version,
        "URL": cited.url,
        "note": _note(cited),
    }
    return {key: value for key, value in item.items() if value}


def csl_json(cited: Citation) -> str:
    """Return CSL-JSON as a file has it: a list of one item."""
    return json.dumps([csl(cited)], ensure_ascii=False, indent=2)


def _csl_day(day: Day | None) -> dict[str, Any] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


def _note(cited: Citation) -> str:
    glue = " " if cited.lang == "en" else ""
    return glue.join(part for part in (cited.quote, cited.evidence) if part)


def bibtex(cited: Citation) -> str:
    """Return an entry of BibTeX for biblatex, one field to a line, CJK as it is."""
    original = cited.original
    return entry(
        cited.key,
        (
            ("author", f"{{{tex(cited.site)}}}"),
            # Braces within braces keep names from being set in lower case.
            ("title", f"{{{tex(cited.title)}}}"),
            ("titleaddon", tex(cited.part or _t("cited-of", cited.lang))),
            ("date", cited.issued.iso if cited.issued else ""),
            ("version", tex(cited.version)),
            ("url", web_address(cited.url)),
            ("urldate", cited.accessed.iso if cited.accessed else ""),
            ("origtitle", f"{{{tex(original.title)}}}" if original.title else ""),
            ("origpublisher", tex(_publisher(cited))),
            ("origdate", biblatex_date(original.date) or ""),
            ("langid", _LANGID[cited.lang]),
            ("note", tex(_note(cited))),
        ),
    )


def entry(key: str, fields: Iterable[tuple[str, str]]) -> str:
    """Return an `@online` entry; fields without a value are left out."""
    lines = [f"  {name} = {{{value}}}" for name, value in fields if value]
    return ",\n".join([f"@online{{{key}", *lines]) + "\n}"


def web_address(url: str) -> str:
    """Return an address for a field of BibTeX, which takes it letter by letter.

    Only braces, spaces and backslashes could end or change the field.
    """
    for sign in "{}\\ ":
        url = url.replace(sign, f"%{ord(sign):02X}")
    return url


def ris(cited: Citation) -> str:
    """Return a reference of RIS, the form in which reference managers exchange them.

    The source stands in OP (original publication) in words, since RIS has no uncertain dates.
    """
    original = cited.original
    date = "" if original.date.unknown else date_words(original.date, cited.lang)
    glue = ", " if cited.lang == "en" else "，"
    source = glue.join(part for part in (_genre(cited), _publisher(cited), date) if part)
    tags = (
        ("TY", "ELEC"),
        ("ID", cited.key),
        ("AU", cited.site),
        ("TI", cited.title),
        ("T2", cited.site),
        ("SE", cited.part),
        ("PY", str(cited.issued.year) if cited.issued else ""),
        ("DA", cited.issued.slashed if cited.issued else ""),
        ("Y2", cited.accessed.slashed if cited.accessed else ""),
        ("ET", cited.version),
        ("OP", source),
        ("LA", LOCALE[cited.lang]),
        ("UR", cited.url),
        ("N1", _note(cited)),
    )
    lines = [f"{tag}  - {tidy_tag(value)}" for tag, value in tags if value]
    return "\r\n".join([*lines, "ER  - "]) + "\r\n"


def tidy_tag(value: str) -> str:
    """Return a value of RIS, which is one line; slots stay."""
    return " ".join(value.split())
