"""What the machine proposes for one capture, as typed data and as plain data for a seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from clusterbriefs.clean import CleanResult, clean_capture
from clusterbriefs.clean.result import Paragraph
from clusterbriefs.draft.entities import Known, New, known_entities, new_entities
from clusterbriefs.draft.figures import Candidate, find_figures
from clusterbriefs.draft.objects import likely_object
from clusterbriefs.vocabulary.load import Vocabulary


@dataclass(frozen=True, slots=True)
class ProposedFigure:
    """A figure candidate with its evidence and the object that it may count."""

    paragraph: Paragraph
    candidate: Candidate
    object: str | None
    object_score: float
    as_of: str | None
    as_of_basis: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """All that is proposed for a seed."""

    result: CleanResult
    figures: tuple[ProposedFigure, ...]
    known: tuple[Known, ...] = ()
    new: tuple[New, ...] = ()
    regions: tuple[str, ...] = field(default=())

    def as_dict(self) -> dict[str, Any]:
        """Return the proposal as plain data, in the words of a seed."""
        meta = self.result.metadata
        data = self.result.as_dict()
        return {
            "rules_version": self.result.rules_version,
            "source": {
                "title": {"text": meta.title, "state": meta.title_state},
                "publisher": meta.publisher,
                "mirror": meta.mirror,
                "authors": [*meta.reporters, *meta.correspondents],
                "addresses": list(meta.addresses),
                "language": meta.script,
            },
            "capture": {"sha256": self.result.sha256, "lines": self.result.line_count},
            "dates": data["metadata"]["dates"],
            "regions": data["metadata"]["regions"],
            "offices": list(meta.offices),
            "figures": [_figure(figure) for figure in self.figures],
            "entities": {
                "known": [{"id": e.id, "name": e.name, "lines": list(e.lines)} for e in self.known],
                "new": [{"name": e.name, "type": e.type, "lines": list(e.lines)} for e in self.new],
            },
            "missing": data["gaps"],
            "damage": data["damage"],
        }


def _figure(figure: ProposedFigure) -> dict[str, Any]:
    candidate, paragraph = figure.candidate, figure.paragraph
    value = candidate.value
    number: int | float | None = None
    if value is not None:
        number = int(value) if value == value.to_integral_value() else float(value)
    entry: dict[str, Any] = {
        "line": paragraph.line,
        "hash": paragraph.line_hash,
        "text": candidate.text,
        "words": _words(candidate),
        "value": number,
        "unit": candidate.unit,
        "qualifier": candidate.qualifier,
        "status": candidate.status,
        "as_of": figure.as_of,
        "as_of_basis": figure.as_of_basis,
        "object": figure.object,
    }
    if figure.object is not None:
        entry["object_likelihood"] = round(figure.object_score, 2)
    if candidate.per_year:
        entry["per"] = "year"
    if paragraph.basis is not None and set(paragraph.repairs) & {"shifted-bytes"}:
        entry["repair"] = paragraph.basis
    return entry


def _words(candidate: Candidate) -> str:
    """Return the clause that a figure stands in, at most 40 characters around it."""
    at = candidate.context.find(candidate.text)
    start = max(candidate.context.rfind("，", 0, at) + 1, at - 20, 0)
    end = candidate.context.find("，", at + len(candidate.text))
    stop = min(len(candidate.context) if end < 0 else end, at + len(candidate.text) + 20)
    return candidate.context[start:stop].strip("。；“”")


def draft_capture(
    data: bytes, *, vocabulary: Vocabulary | None = None, encoding: str | None = None
) -> Proposal:
    """Clean a capture and propose a seed for it. Raises UnreadableError as `clean_capture` does."""
    return propose(clean_capture(data, encoding=encoding), vocabulary)


def propose(result: CleanResult, vocabulary: Vocabulary | None = None) -> Proposal:
    """Propose a seed for a clean article; without a vocabulary no ids are proposed."""
    vocabulary = vocabulary or Vocabulary()
    meta = result.metadata
    said = meta.event or meta.published
    figures = []
    for paragraph in result.paragraphs:
        if paragraph.heading:
            continue
        for candidate in find_figures(paragraph.text):
            found = likely_object(candidate, vocabulary)
            if candidate.as_of is not None:
                as_of, basis = candidate.as_of, "stated"
            elif said is not None:
                as_of, basis = said.edtf, "inferred"
            else:
                as_of, basis = "XXXX", "not stated"
            figures.append(
                ProposedFigure(
                    paragraph,
                    candidate,
                    found[0] if found else None,
                    found[1] if found else 0.0,
                    as_of,
                    basis,
                )
            )
    names: set[str] = set()
    for entity in vocabulary.entities.values():
        names |= {entity.name["zh"], *entity.aliases.zh}
        if entity.short is not None:
            names.add(entity.short["zh"])
    for region in vocabulary.regions.values():
        names |= {region.name["zh"], *region.aliases.zh}
    return Proposal(
        result,
        tuple(figures),
        known_entities(result.paragraphs, vocabulary),
        new_entities(result.paragraphs, frozenset(names)),
        tuple(region.id for region in meta.regions if region.id),
    )
