"""From the lines of a capture to the clean article: runs the rules, makes the result.

Many captures are cleaned together, each rule going through all of them before the next one does:
what a rule needs (its code, patterns and words) then stays in the processor's cache, of which all
rules together take more than there is. That saves a tenth of the time and changes no result.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from clusterbriefs.capture import line_hashes, split_lines
from clusterbriefs.clean.document import Document, Line, RunKnowledge
from clusterbriefs.clean.hashing import RULES_VERSION, clean_hashes, letters
from clusterbriefs.clean.metadata import gather
from clusterbriefs.clean.pair_weights import ANNOTATION
from clusterbriefs.clean.pronounce import simplified
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.result import Basis, CleanResult, Metadata, Paragraph
from clusterbriefs.clean.rules import OF_SIGNS, REMOVALS, REPAIRS, REPORTS, is_unusual
from clusterbriefs.clean.rules.pinyin import NAME as PINYIN
from clusterbriefs.clean.rules.traditional import NAME as TRADITIONAL

if TYPE_CHECKING:
    from clusterbriefs.clean.readers import Page

_HEADING: Final = 40
_READ: Final = regex(rf"(?<=[\u3400-\u9fff]){ANNOTATION.pattern}")
_paragraph: Final = tuple.__new__
"""Makes a paragraph of all its values: three times as fast as to call its type."""


def clean_capture(
    data: bytes, *, encoding: str | None = None, knowledge: RunKnowledge | None = None
) -> CleanResult:
    """Clean one capture, text or HTML, from its bytes.

    `encoding` overrules what the bytes say of themselves; `knowledge` is what a run has learned.
    Raises UnreadableError (`what is wrong; what would be right`) where no text can be read.
    """
    from clusterbriefs.clean.readers import read

    return clean_pages([read(data, encoding=encoding)], knowledge)[0]


def clean_text(text: str, *, knowledge: RunKnowledge | None = None) -> CleanResult:
    """Clean text that is already decoded; its sha256 is that of its UTF-8 bytes.

    Half a surrogate pair, which is no letter, is read as U+FFFD; two that make one, as that one.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        data = text.encode("utf-8")
    return clean_lines(
        split_lines(text), sha256=hashlib.sha256(data).hexdigest(), knowledge=knowledge
    )


def clean_lines(
    lines: tuple[str, ...],
    *,
    sha256: str,
    encoding: str = "utf-8",
    page_sha256: str | None = None,
    hints: dict[str, str] | None = None,
    knowledge: RunKnowledge | None = None,
) -> CleanResult:
    """Clean the physical lines of a capture. `hints` is what the head of an HTML page said."""
    from clusterbriefs.clean.readers import Page

    page = Page(sha256, encoding, lines, page_sha256, hints or {})
    return clean_pages([page], knowledge)[0]


def clean_pages(pages: Sequence[Page], knowledge: RunKnowledge | None = None) -> list[CleanResult]:
    """Clean several captures that have been read, together; return their results in order."""
    docs = [_document(page.lines, page.hints, knowledge) for page in pages]
    _run_together(docs)
    hints = [_converted(page.hints, doc) for page, doc in zip(pages, docs, strict=True)]
    left = [[(line, text) for line in doc.live() if (text := line.text.strip())] for doc in docs]
    plain = [letters("\n".join([text for _, text in lines])) for lines in left]
    paragraphs = list(map(_paragraphs, left, map(clean_hashes, plain)))
    metadata = gather(list(zip(docs, paragraphs, hints, strict=True)))
    return list(map(_result, pages, docs, paragraphs, metadata, plain))


def _converted(hints: dict[str, str], doc: Document) -> dict[str, str]:
    """Return what the head of a page said in the script of the article."""
    if hints and _was_annotated(doc):
        hints = {name: _without_readings(value) for name, value in hints.items()}
    if hints and _was_traditional(doc):
        return {name: simplified(value) for name, value in hints.items()}
    return hints


def _result(
    page: Page, doc: Document, paragraphs: list[Paragraph], metadata: Metadata, plain: str
) -> CleanResult:
    """Make the result of what was found."""
    return CleanResult(
        sha256=page.sha256,
        encoding=page.encoding,
        line_count=len(page.lines),
        paragraphs=tuple(paragraphs),
        account=tuple(sorted(doc.account, key=itemgetter(0))),
        gaps=tuple(doc.gaps),
        metadata=metadata,
        rules_version=RULES_VERSION,
        page_sha256=page.page_sha256,
        lines=page.lines,
        letters=plain,
    )


def run_rules(
    lines: tuple[str, ...],
    hints: dict[str, str],
    knowledge: RunKnowledge | None = None,
    *,
    trace: bool = False,
) -> Document:
    """Run all rules over the lines; with `trace` the document remembers each step."""
    doc = _document(lines, hints, knowledge)
    doc.trace = [] if trace else None
    _run_together([doc])
    return doc


def _document(
    lines: tuple[str, ...], hints: dict[str, str], knowledge: RunKnowledge | None
) -> Document:
    doc = Document(lines, knowledge)
    doc.title = hints.get("title", "")
    doc.front = int(hints.get("front", "0"))
    return doc


def _run_together(docs: list[Document]) -> None:
    """Run all rules over some documents, one rule after the other."""
    unusual = [doc for doc in docs if is_unusual(doc.blob)]
    for repair in REPAIRS:
        for doc in unusual if repair in OF_SIGNS else docs:
            repair.apply(doc)
    for doc in docs:
        if doc.title and _was_annotated(doc):
            doc.title = _without_readings(doc.title)
        if doc.title and _was_traditional(doc):
            doc.title = simplified(doc.title)
        doc.survey()
    for removal in REMOVALS:
        for doc in unusual if removal in OF_SIGNS else docs:
            removal.apply(doc)
    for report in REPORTS:
        for doc in docs:
            report.apply(doc)


def _was_annotated(doc: Document) -> bool:
    return any(edit.rule == PINYIN for edit in doc.account)


def _without_readings(text: str) -> str:
    """Return what the head of a page said without the readings that its text has too."""
    return _READ.sub("", text)


def _was_traditional(doc: Document) -> bool:
    return any(edit.rule == TRADITIONAL for edit in doc.account)


def _paragraphs(left: list[tuple[Line, str]], hashes: list[str]) -> list[Paragraph]:
    """Make the paragraphs of the lines that are left."""
    made = []
    line_hashes_left = line_hashes([line.raw for line, _ in left])
    for (line, text), line_hash, clean_hash in zip(
        left, line_hashes_left, hashes, strict=bool(left)
    ):
        repairs: tuple[str, ...] = ()
        basis: Basis | None = None
        if len(line.edits) == 1:
            repairs, basis = (line.edits[0].rule,), line.edits[0].basis
        elif line.edits:
            repairs = tuple(dict.fromkeys([edit.rule for edit in line.edits]))
            inferred = "inferred" in [edit.basis for edit in line.edits]
            basis = "inferred" if inferred else "mechanical"
        heading = not line.prose and len(text) <= _HEADING and text[-1] not in "。！？；：…"
        values = (line.number, line_hash, clean_hash, text, heading, repairs, basis)
        made.append(_paragraph(Paragraph, values))
    return made
