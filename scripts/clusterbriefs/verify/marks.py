"""The marks of statements and figures: what was recorded of them, as long as it still holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

from clusterbriefs.brief.corpus import Corpus, Said
from clusterbriefs.brief.state import text_hash
from clusterbriefs.seed import Figure
from clusterbriefs.values import Lang

Mark = Literal["proven", "mechanical", "inferred", "attributed", "unverified"]
"""What a reader sees: proven, proven on a line repaired mechanically or by inference, attributed
only (no number to prove, the speaker proven), or not verified since it was edited."""

MARKS: Final[tuple[Mark, ...]] = get_args(Mark)

VERIFIED: Final = "verified"
"""The field of the state that `briefs verify --record` writes (verify/record.py)."""

_RECORDED: Final[Mapping[str, Mark]] = {
    "proven": "proven",
    "declared": "proven",
    "mechanical": "mechanical",
    "inferred": "inferred",
    "attributed": "attributed",
}


def statement_mark(corpus: Corpus, said: Said, lang: Lang) -> Mark:
    """Return the mark of a statement as one language of its brief has it now."""
    record = _record(corpus, said, lang)
    return _RECORDED.get(record["result"], "unverified") if record else "unverified"


def figure_mark(corpus: Corpus, said: Said, figure: Figure, lang: Lang) -> Mark:
    """Return the mark of a figure: that of the number itself, which its statement carries."""
    record = _record(corpus, said, lang)
    if not record:
        return "unverified"
    return _RECORDED.get(record["figures"].get(figure.id, ""), "unverified")


def _record(corpus: Corpus, said: Said, lang: Lang) -> Mapping[str, Any] | None:
    """Return what was recorded of a statement, None where it or its seed was edited since."""
    verified = corpus.states[said.slug].extra.get(VERIFIED)
    file = corpus.seed_of(said.slug)
    if not isinstance(verified, dict) or file is None:
        return None
    if verified.get("seed") != corpus.seed_hashes[file.slug]:
        return None
    record = verified.get("statements", {}).get(said.statement.id)
    if not isinstance(record, dict) or lang not in said.text:
        return None
    return record if record.get("text", {}).get(lang) == text_hash(said.text[lang]) else None


def verification(corpus: Corpus, slug: str) -> dict[str, Any] | None:
    """Return versions and file of the recorded run, None where none is recorded."""
    verified = corpus.states[slug].extra.get(VERIFIED)
    if not isinstance(verified, dict):
        return None
    return {key: verified.get(key) for key in ("rules", "cleaning", "capture", "copy")}
