"""Captures as proof: finds them by their sha256 in a folder, or another copy by clean hashes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

from clusterbriefs.capture import line_hash
from clusterbriefs.clean import CleanResult, Paragraph, UnreadableError, clean_capture
from clusterbriefs.seed.models import Evidence
from clusterbriefs.verify.fold import squeezed

MAX_CAPTURE: Final = 20_000_000
"""Largest file that is read as a capture, in bytes. Ours: real captures have 30 kB."""

COPY_SHARE: Final = 0.5
"""Share of a brief's paragraphs that a file must have to count as a copy of its article. Ours."""

Repair = Literal["mechanical", "inferred"]


@dataclass(frozen=True)
class Found:
    """What a place of evidence comes to in a capture.

    `text` is the cleaned paragraph, `raw` the line as captured; `wrong` says why nothing can be
    proven there, empty if all is well.
    """

    line: int
    text: str = ""
    raw: str = ""
    basis: Repair | None = None
    wrong: str = ""

    def repair(self, words: str, declared: Repair | None) -> Repair | None:
        """Return what repair a find of `words` rests on: none if the raw line has them as well."""
        if squeezed(words).lower() in squeezed(self.raw).lower():
            return None
        return declared or ("mechanical" if self.basis else None)


@dataclass(frozen=True)
class Article:
    """One capture, cleaned; `copy` tells that it is not the file that the brief names."""

    path: Path
    cleaned: CleanResult
    copy: bool = False

    @cached_property
    def by_line(self) -> Mapping[int, Paragraph]:
        """Paragraphs of the clean article by physical line."""
        return {paragraph.line: paragraph for paragraph in self.cleaned.paragraphs}

    @cached_property
    def by_clean_hash(self) -> Mapping[str, Paragraph]:
        """Paragraphs by clean hash, the first of those that are the same."""
        return {p.clean_hash: p for p in reversed(self.cleaned.paragraphs)}

    @cached_property
    def removed(self) -> Mapping[int, str]:
        """The kind of rule that took a line out of the article."""
        return {edit.line: edit.kind for edit in self.cleaned.account if edit.action == "removed"}

    def find(self, line: int, hash_: str, clean: str | None = None) -> Found:
        """Return what stands at a place of evidence: by line in the capture, by hash in a copy."""
        if self.copy:
            return self._in_copy(line, clean)
        lines = self.cleaned.lines
        if not 1 <= line <= len(lines):
            return Found(line, wrong=f"the capture has {len(lines)} lines")
        raw = lines[line - 1]
        if (own := line_hash(raw)) != hash_:
            return Found(line, wrong=f"capture line {line} has the hash {own}, not {hash_}")
        paragraph = self.by_line.get(line)
        if paragraph is None:
            kind = self.removed.get(line, "blank line")
            return Found(line, raw=raw, wrong=f"capture line {line} is no part of the article "
                         f"({kind})")  # fmt: skip
        if clean is not None and paragraph.clean_hash != clean:
            return Found(
                line, raw=raw,
                wrong=f"the cleaned line {line} has the clean hash {paragraph.clean_hash}, not "
                f"{clean} (cleaning rules {self.cleaned.rules_version})",
            )  # fmt: skip
        return Found(line, paragraph.text, raw, paragraph.basis)

    def _in_copy(self, line: int, clean: str | None) -> Found:
        if clean is None:
            return Found(line, wrong="the evidence has no clean hash, so a copy proves nothing")
        paragraph = self.by_clean_hash.get(clean)
        if paragraph is None:
            return Found(line, wrong=f"the copy has no paragraph with the clean hash {clean}")
        lines = self.cleaned.lines
        return Found(paragraph.line, paragraph.text, lines[paragraph.line - 1], paragraph.basis)


@dataclass
class Library:
    """The files of a folder by sha256, each cleaned when it is first needed."""

    files: dict[str, Path] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    _cleaned: dict[str, CleanResult | None] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> Library:
        """Read the names and hashes of all files below `folder`, whatever they are called."""
        library = cls()
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            if path.stat().st_size > MAX_CAPTURE:
                library.skipped.append(f"{path.name}: larger than {MAX_CAPTURE:,} bytes")
                continue
            library.files.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
        return library

    def clean(self, sha256: str) -> CleanResult | None:
        """Return a file's clean article; None where it has no text that can be read."""
        if sha256 not in self._cleaned:
            path = self.files[sha256]
            try:
                self._cleaned[sha256] = clean_capture(path.read_bytes())
            except UnreadableError as error:
                self.skipped.append(f"{path.name}: {error}")
                self._cleaned[sha256] = None
        return self._cleaned[sha256]

    def article(self, sha256: str, evidence: Iterable[Evidence]) -> Article | None:
        """Return the capture of that sha256, or else the best copy of the same article."""
        if sha256 in self.files:
            cleaned = self.clean(sha256)
            return Article(self.files[sha256], cleaned) if cleaned is not None else None
        return next(iter(self.copies(sha256, evidence)), None)

    def copies(self, sha256: str, evidence: Iterable[Evidence]) -> Sequence[Article]:
        """Return other files that hold at least half of a brief's paragraphs, the best first."""
        wanted = {place.clean for place in evidence if place.clean}
        return sorted(self._copies(sha256, wanted), key=lambda article: article.path.name)

    def _copies(self, sha256: str, wanted: set[str]) -> Iterator[Article]:
        if not wanted:
            return
        for other, path in self.files.items():
            cleaned = self.clean(other) if other != sha256 else None
            if cleaned is None:
                continue
            has = {paragraph.clean_hash for paragraph in cleaned.paragraphs}
            if len(wanted & has) >= COPY_SHARE * len(wanted):
                yield Article(path, cleaned, copy=True)
