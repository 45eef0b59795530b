"""What cleaning returns: the paragraphs, the account, the gaps, the metadata."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, Literal, NamedTuple

from clusterbriefs.values.damage import DAMAGE_KINDS

Action = Literal["removed", "repaired", "left"]
"""What was done: `left` is a damage that was seen and, being unsure, not touched."""

Basis = Literal["mechanical", "inferred"]
"""`mechanical`: the input determines the outcome. `inferred`: something was filled in."""


class Edit(NamedTuple):
    """One entry of the account.

    `line` is the physical line from 1. `start` and `end` are columns (from 0, end excluded) in the
    line as it stood when the rule ran; -1 where a rule changed characters all over the line, whose
    number is then in `count`. `before` and `after` are the words.
    """

    line: int
    rule: str
    kind: str
    action: Action
    before: str = ""
    after: str = ""
    start: int = -1
    end: int = -1
    count: int = 1  # type: ignore[assignment]  # hides tuple.count, which an entry has no use for
    basis: Basis = "mechanical"

    def as_dict(self) -> dict[str, Any]:
        """Return the entry as plain data; what is at its default is left out."""
        line, rule, kind, action, before, after, start, end, count, basis = self
        if action == "removed" and start < 0 and before and not after and count == 1:
            # A whole line, as most entries are.
            return {"line": line, "rule": rule, "kind": kind, "action": action, "before": before}
        entry: dict[str, Any] = {"line": line, "rule": rule, "kind": kind, "action": action}
        if start >= 0:
            entry["start"], entry["end"] = start, end
        if before:
            entry["before"] = before
        if after:
            entry["after"] = after
        if count != 1:
            entry["count"] = count
        if action == "repaired":
            entry["basis"] = basis
        return entry


REPLACED: Final = "a name that a site replaced"
"""What is gone where a site set its own name in the place of another."""


class Gap(NamedTuple):
    """Words that seem to have been removed by someone: reported, never filled.

    `column` counts characters of the cleaned paragraph from 0; `what` says what seems to be gone.
    """

    line: int
    column: int
    context: str
    what: str


class Paragraph(NamedTuple):
    """One paragraph of the clean article, with the line of the capture that it stands on.

    `repairs` names the rules that changed something in it, `basis` is `inferred` as soon as one of
    them filled something in, None where nothing was repaired.
    """

    line: int
    line_hash: str
    clean_hash: str
    text: str
    heading: bool = False
    repairs: tuple[str, ...] = ()
    basis: Basis | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return where it stands and what became of it, as plain data without its text."""
        line, line_hash, clean_hash, _, heading, repairs, basis = self
        entry: dict[str, Any] = {"line": line, "line_hash": line_hash, "clean_hash": clean_hash}
        if heading:
            entry["heading"] = True
        if repairs:
            entry["repairs"], entry["basis"] = list(repairs), basis
        return entry


class DateFinding(NamedTuple):
    """A date of the capture: EDTF, the line it stands on (0: none), its words, and why."""

    edtf: str
    line: int
    text: str
    basis: str


class RegionFinding(NamedTuple):
    """A region named in the capture: name, the region it lies in, id and code where known."""

    name: str
    within: str
    id: str | None
    gbt2260: str | None
    count: int  # type: ignore[assignment]  # as in Edit
    lines: tuple[int, ...]
    basis: str


class Metadata(NamedTuple):
    """What the capture says about the article; None or empty where it does not say."""

    title: str | None = None
    title_state: Literal["complete", "cut", "missing"] = "missing"
    title_line: int | None = None
    publisher: str | None = None
    mirror: str | None = None
    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    script: Literal["zh-Hans", "zh-Hant", "other"] = "zh-Hans"
    event: DateFinding | None = None
    published: DateFinding | None = None
    captured: DateFinding | None = None
    regions: tuple[RegionFinding, ...] = ()
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CleanResult:
    """The clean article of one capture with everything that is known about how it came about."""

    sha256: str
    encoding: str
    line_count: int
    paragraphs: tuple[Paragraph, ...]
    account: tuple[Edit, ...]
    gaps: tuple[Gap, ...]
    metadata: Metadata
    rules_version: str
    page_sha256: str | None = None
    lines: tuple[str, ...] = field(default=(), repr=False)
    letters: str = field(default="", repr=False)
    """Letters and numbers of the text with the ends of sentences: what hashes are taken of."""

    @property
    def text(self) -> str:
        """The clean article: one paragraph a line, LF at the end, empty if nothing is left."""
        return "".join([paragraph[3] + "\n" for paragraph in self.paragraphs])

    def damage(self) -> dict[str, dict[str, Any]]:
        """Return for each kind of damage how often and on which lines, as a seed records it."""
        counts: dict[str, int] = {}
        lines: dict[str, list[int]] = {}
        for line, _, kind, _, _, _, _, _, count, _ in self.account:
            if (of_kind := lines.get(kind)) is None:
                counts[kind], lines[kind] = count, [line]
            else:
                counts[kind] += count
                of_kind.append(line)
        if self.gaps:
            counts["removed-words"] = counts.get("removed-words", 0) + len(self.gaps)
            lines.setdefault("removed-words", []).extend([gap.line for gap in self.gaps])
        if self.metadata.title_state == "cut":
            counts["title-cut"] = 1
            lines["title-cut"] = [self.metadata.title_line or 1]
        return {
            kind: {"count": counts[kind], "lines": sorted(set(lines[kind]))}
            for kind in DAMAGE_KINDS
            if counts.get(kind)
        }

    def as_dict(self) -> dict[str, Any]:
        """Return what `briefs clean` writes beside the text."""
        meta = self.metadata
        return {
            "capture": {
                "sha256": self.sha256,
                "lines": self.line_count,
                "encoding": self.encoding,
                **({"page_sha256": self.page_sha256} if self.page_sha256 else {}),
            },
            "rules_version": self.rules_version,
            "metadata": {
                "title": {"text": meta.title, "state": meta.title_state, "line": meta.title_line},
                "publisher": meta.publisher,
                "mirror": meta.mirror,
                "reporters": list(meta.reporters),
                "correspondents": list(meta.correspondents),
                "editors": list(meta.editors),
                "addresses": list(meta.addresses),
                "script": meta.script,
                "dates": {
                    name: None
                    if found is None
                    else {
                        "edtf": found.edtf,
                        "line": found.line or None,
                        "text": found.text,
                        "basis": found.basis,
                    }
                    for name, found in (
                        ("event", meta.event),
                        ("published", meta.published),
                        ("captured", meta.captured),
                    )
                },
                "regions": [
                    {
                        "name": region.name,
                        "within": region.within,
                        "id": region.id,
                        "gbt2260": region.gbt2260,
                        "count": region.count,
                        "lines": list(region.lines),
                        "basis": region.basis,
                    }
                    for region in meta.regions
                ],
                "offices": list(meta.offices),
            },
            "paragraphs": list(map(Paragraph.as_dict, self.paragraphs)),
            "account": list(map(Edit.as_dict, self.account)),
            "gaps": [
                {"line": g.line, "column": g.column, "context": g.context, "what": g.what}
                for g in self.gaps
            ],
            "damage": self.damage(),
        }
