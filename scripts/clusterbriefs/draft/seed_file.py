"""The file of a proposed seed: a person's part above, the machine's part below a mark.

The machine writes the upper part once, as empty places, and never again; each run renews the lower
part alone. The mark carries a hash of the lower part: where a person has written in it, it is left
as it is too. A seed without the mark has been taken over, and nothing is written to it.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any, Final

from clusterbriefs.draft.proposal import Proposal

MARK: Final = "# ---- proposed by `briefs draft`; renewed by each run"
_MARK_LINE: Final = re.compile(rf"^{re.escape(MARK)} \(([0-9a-f]{{12}})\)[^\n]*\n", re.MULTILINE)
_HOW: Final = "take over what is right, then delete from here on"


class SeedFileError(Exception):
    """A seed file that must not be written to: `what is wrong; what would be right`."""


def new_seed(proposal: Proposal) -> str:
    """Return the text of a new seed: empty places for a person, and what is proposed."""
    return _places(proposal) + _proposed(proposal)


def merge(existing: str, proposal: Proposal) -> str:
    """Return an existing seed with the proposal renewed; the person's part stays byte for byte.

    Raises SeedFileError where the seed was taken over or the proposal was edited by hand.
    """
    match = _MARK_LINE.search(existing)
    if match is None:
        raise SeedFileError(
            "the seed has been taken over by a person; nothing is written to it: "
            "draft to another file"
        )
    block = existing[match.end() :]
    if _hash(block) != match[1]:
        raise SeedFileError(
            "the proposed part was edited by hand; nothing is written to it: "
            "move the edits above the mark and delete what is below it, or draft to another file"
        )
    return existing[: match.start()] + _proposed(proposal)


def _hash(block: str) -> str:
    return hashlib.sha256(block.encode()).hexdigest()[:12]


def _dump(data: Any) -> str:
    import yaml

    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100)
    return text


def _proposed(proposal: Proposal) -> str:
    block = _dump({"proposed": proposal.as_dict()})
    return f"{MARK} ({_hash(block)}); {_HOW} ----\n{block}"


def _quote(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)


def _places(proposal: Proposal) -> str:
    """Return the empty places of a seed, one statement for each paragraph of the article."""
    result, meta = proposal.result, proposal.result.metadata
    published = meta.published.edtf if meta.published else "XXXX"
    event = _quote(meta.event.edtf) if meta.event and meta.event.edtf != "XXXX" else "null"
    captured = _quote(meta.captured.edtf) if meta.captured else "null"
    title = _quote(meta.title) if meta.title else "null"
    authors = ", ".join(map(_quote, (*meta.reporters, *meta.correspondents)))
    parts = [
        "# A proposed seed: empty places are a person's to fill, in both languages, in words of\n"
        "# their own. What stands filled in is proposed too, until someone has checked it.\n"
        'title: {en: "", zh: ""}\n'
        'summary: {en: "", zh: ""}\n'
        f"regions: [{', '.join(proposal.regions)}]  # proposed\n"
        "topics: []\n"
        "source:  # proposed\n"
        f"  title: {{text: {title}, state: {meta.title_state}}}\n"
        "  publisher: null\n"
        "  mirror: null\n"
        f"  authors: [{authors}]\n"
        "  url: null\n"
        "  archived_url: null\n"
        f"  language: {meta.script}\n"
        '  reliability: {en: "", zh: ""}\n'
        f"capture: {{sha256: {_quote(result.sha256)}, lines: {result.line_count}}}\n"
        "dates:  # proposed\n"
        f"  published: {_quote(published)}\n"
        f"  event: {event}\n"
        f"  captured: {captured}\n"
        '  basis: {en: "", zh: ""}\n'
        "sections:\n"
    ]
    number = 0
    fresh = True
    for paragraph in result.paragraphs:
        if paragraph.heading or fresh:
            number += 1
            parts.append(
                f'  - id: section-{number}\n    heading: {{en: "", zh: ""}}\n    statements:\n'
            )
            fresh = False
        if paragraph.heading:
            continue
        place = f'line: {paragraph.line}, hash: "{paragraph.line_hash}"'
        if "shifted-bytes" in paragraph.repairs:
            place += f", repair: {paragraph.basis}"
        parts.append(
            f"      - id: line-{paragraph.line}\n"
            '        en: ""\n'
            '        zh: ""\n'
            '        stated_by: ""\n'
            f"        evidence: [{{{place}}}]\n"
        )
    parts.append("missing: []\nconflicts: []\n")
    return "".join(parts)
