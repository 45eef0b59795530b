"""What each language of a statement was written from, so that a change on one side shows.

The state keeps for each statement and language the hash of its text and of the other language's
text at the time of writing. A language is stale when the other was changed since. Rewriting it
brings the pair in step again; changing both at once does too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from clusterbriefs.brief.parse import Brief
from clusterbriefs.brief.state import text_hash
from clusterbriefs.values import LANGS, Lang

KEY: Final = "written"
"""The field of the state file that holds the record."""

_OTHER: Final[dict[Lang, Lang]] = {"en": "zh", "zh": "en"}


@dataclass(frozen=True, slots=True)
class Origin:
    """The hash of a statement's text in one language, and of the text that it was written from."""

    text: str
    source: str


Origins = Mapping[Lang, Origin]


def in_step(now: Mapping[Lang, str]) -> dict[Lang, Origin]:
    """Return the record of a pair whose languages say the same."""
    return {lang: Origin(now[lang], now[_OTHER[lang]]) for lang in LANGS}


def advance(record: Origins | None, now: Mapping[Lang, str]) -> dict[Lang, Origin]:
    """Return the record after the texts (given by their hashes) became what they are now."""
    if record is None or set(record) != set(LANGS):
        return in_step(now)
    changed = [lang for lang in LANGS if record[lang].text != now[lang]]
    if len(changed) == len(LANGS):
        return in_step(now)
    if not changed:
        return dict(record)
    lang, other = changed[0], _OTHER[changed[0]]
    if record[lang].source != now[other]:
        return in_step(now)  # it was behind, and now it was rewritten
    return {lang: Origin(now[lang], now[other]), other: record[other]}


def stale(record: Origins) -> list[Lang]:
    """Return the languages that were written from another text than the other one has now."""
    return [lang for lang in LANGS if record[lang].source != record[_OTHER[lang]].text]


def hashes(pair: Mapping[Lang, Brief]) -> dict[str, dict[Lang, str]]:
    """Return the text hash of each statement that both languages of a brief have."""
    texts: dict[Lang, dict[str, str]] = {
        lang: {label: text_hash(run.text) for run in brief.runs for label in run.labels}
        for lang, brief in pair.items()
    }
    if len(texts) < len(LANGS):
        return {}
    return {
        label: {lang: texts[lang][label] for lang in LANGS}
        for label in texts["en"]
        if label in texts["zh"]
    }


def read_origins(extra: Mapping[str, Any]) -> dict[str, Origins]:
    """Return the record of a state's `extra`; what cannot be read is left out."""
    found: dict[str, Origins] = {}
    kept = extra.get(KEY)
    for label, item in kept.items() if isinstance(kept, dict) else ():
        try:
            found[label] = {
                lang: Origin(str(item[lang]["text"]), str(item[lang]["from"])) for lang in LANGS
            }
        except (KeyError, TypeError):
            continue
    return found


def write_origins(record: Mapping[str, Origins]) -> dict[str, Any]:
    """Return the record as plain data for a state's `extra`."""
    return {
        label: {lang: {"text": item[lang].text, "from": item[lang].source} for lang in LANGS}
        for label, item in record.items()
    }


def advanced(
    extra: Mapping[str, Any], pair: Mapping[Lang, Brief], agreed: frozenset[str] = frozenset()
) -> dict[str, Origins]:
    """Return the record for a brief as it is now; statements in `agreed` count as in step."""
    old = read_origins(extra)
    return {
        label: in_step(now) if label in agreed else advance(old.get(label), now)
        for label, now in hashes(pair).items()
    }
