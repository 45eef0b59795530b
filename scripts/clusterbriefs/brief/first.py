"""The day on which each statement of a brief first appeared, as its state remembers it.

`briefs convert` writes the day down when it meets a statement for the first time. It is never
changed afterwards, and kept when the statement is withdrawn, so that one that returns is not new.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Final

KEY: Final = "first"
"""The field of the state file: `{"<statement id>": "2026-11-22"}`."""


def read_first(extra: Mapping[str, Any]) -> dict[str, datetime.date]:
    """Return the record of a state's `extra`; what cannot be read is left out."""
    found: dict[str, datetime.date] = {}
    kept = extra.get(KEY)
    for label, day in kept.items() if isinstance(kept, dict) else ():
        try:
            found[label] = datetime.date.fromisoformat(day)
        except (TypeError, ValueError):
            continue
    return found


def advanced(
    extra: Mapping[str, Any], statements: Iterable[str], today: datetime.date
) -> dict[str, str]:
    """Return the record, as plain data, with `today` for each statement that it has not."""
    old = read_first(extra)
    return {label: old.get(label, today).isoformat() for label in (*old, *statements)}


def brief_day(first: Mapping[str, datetime.date]) -> datetime.date | None:
    """Return the day on which a brief first appeared: that of its first statement."""
    return min(first.values(), default=None)
