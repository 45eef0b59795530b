"""What `verify --record` writes into the state of a brief, and whether it still holds.

    "verified": {
      "rules": "1", "cleaning": "1",          versions of these rules and of the cleaning rules
      "capture": "<sha256>", "copy": false,   the file that proved it, and if it is another copy
      "seed": "<hash>",                       hash of the seed file, null without a seed
      "briefs": {"en": "<hash>", "zh": "<hash>"},
      "statements": {"<id>": {"result": "proven", "repair": null, "stale": [],
                              "text": {"en": "<hash>", "zh": "<hash>"},
                              "figures": {"<figure id>": "proven"}}}
    }

Results are those of `prove`: the weaker of both languages. A statement's mark holds as long as
`text` has the hashes of its sentences (and the seed's hash is that of the seed file); otherwise it
was edited since.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from clusterbriefs.brief.state import State, load_state, state_path, text_hash
from clusterbriefs.clean import RULES_VERSION as CLEANING_VERSION
from clusterbriefs.values.files import write_whole
from clusterbriefs.verify.context import Context
from clusterbriefs.verify.prove import Item, Proof, Result
from clusterbriefs.verify.staleness import stale_statements

KEY: Final = "verified"
"""The field of the state file that holds the result."""

VERIFY_VERSION: Final = "1"
"""Version of the rules of verification. Raised when a result of any brief may change."""

_WEAKEST: Final[tuple[Result, ...]] = (
    "not-found", "inferred", "mechanical", "declared", "attributed", "proven",
)  # fmt: skip


def weakest(results: Iterable[Result]) -> Result:
    """Return the weakest of several results; proven if there are none."""
    return min(results, key=_WEAKEST.index, default="proven")


def file_hash(path: Path) -> str | None:
    """Return the hash of a file's text, None where it is not there."""
    try:
        return text_hash(path.read_bytes().decode("utf-8").replace("\r\n", "\n"))
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def hashes(root: Path, context: Context) -> dict[str, Any]:
    """Return the hashes that tell whether a record still holds."""
    return {
        "seed": file_hash(root / context.file.path) if context.file is not None else None,
        "briefs": {lang: file_hash(root / brief.path) for lang, brief in context.pair.items()},
    }


def result_of(root: Path, proof: Proof) -> dict[str, Any]:
    """Return the record of one proof as plain data; the same proof gives the same record."""
    context = proof.context
    behind = stale_statements(context)
    items: dict[str, list[Item]] = {}
    for item in proof.items:
        items.setdefault(item.label, []).append(item)
    texts: dict[str, dict[str, str]] = {}
    for lang, brief in context.pair.items():
        for run in brief.runs:
            for label in run.labels:
                texts.setdefault(label, {})[lang] = text_hash(run.text)
    statements = {}
    for label, hashed in texts.items():
        own = [i for name, group in items.items() if label in name.split("+") for i in group]
        told = [item.result for item in own if item.kind == "statement"]
        statement = context.statements.get(label)
        statements[label] = {
            "result": weakest(told) if told else "not-found",
            "repair": statement.repair if statement is not None else None,
            "stale": behind.get(label, []),
            "text": hashed,
            "figures": {
                figure: weakest(i.result for i in own if i.figure == figure)
                for figure in dict.fromkeys(item.figure for item in own if item.figure)
            },
        }
    return {
        "rules": VERIFY_VERSION,
        "cleaning": CLEANING_VERSION,
        "capture": proof.article.cleaned.sha256,
        "copy": proof.article.copy,
        **hashes(root, context),
        "statements": statements,
    }


def record(root: Path, proof: Proof) -> Path | None:
    """Write a proof into the state of its brief, whole or not at all; nothing else is written.

    Returns the path where the file changed. Raises OSError where it cannot be written and
    ValueError where the state that is there cannot be read.
    """
    slug = proof.context.slug
    state, problems = load_state(root, slug)
    if problems:
        raise ValueError(str(problems[0]))
    path = state_path(root, slug)
    extra = {**state.extra, KEY: result_of(root, proof)}
    return path if write_whole(path, State(state.rendered, extra).to_json()) else None
