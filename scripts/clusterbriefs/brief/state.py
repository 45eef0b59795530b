"""The state of a brief: what programs remember about it, one JSON file each, never edited by hand.

`rendered` holds, for each language, the hash of the whole file and of each unit as last rendered,
so that `convert` can tell what a person changed since.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.problem import Problem

STATE_VERSION: Final = 1


def text_hash(text: str) -> str:
    """Return the first 16 hex digits of the sha256 of `text` in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


@dataclass(frozen=True)
class Rendered:
    """What was last written in one language: hash of the file, hash of each unit by key."""

    whole: str
    units: dict[str, str]


@dataclass(frozen=True)
class State:
    """All that is remembered of one brief; `extra` keeps what other steps recorded."""

    rendered: dict[Lang, Rendered] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return the file's text: sorted keys, so that the same state gives the same bytes."""
        data = {
            **self.extra,
            "version": STATE_VERSION,
            "rendered": {
                lang: {"whole": item.whole, "units": item.units}
                for lang, item in self.rendered.items()
            },
        }
        return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def state_path(root: Path, slug: str) -> Path:
    """Return where the state of a brief is kept."""
    return root / "seeds" / "state" / f"{slug}.json"


def load_state(root: Path, slug: str) -> tuple[State, list[Problem]]:
    """Load the state of a brief; one that was never converted has an empty state.

    A state that cannot be read is a problem: without it nobody can tell what a person wrote.
    """
    path = state_path(root, slug)
    name = path.relative_to(root).as_posix()
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data.pop("version") != STATE_VERSION:
            raise ValueError("unknown version")
        rendered: dict[Lang, Rendered] = {}
        for lang in LANGS:
            if lang in data["rendered"]:
                item = data["rendered"][lang]
                rendered[lang] = Rendered(str(item["whole"]), dict(item["units"]))
        del data["rendered"]
    except FileNotFoundError:
        return State(), []
    except (ValueError, KeyError, TypeError, AttributeError):
        return State(), [
            Problem(
                name,
                1,
                "the state file cannot be read",
                "restore it from git; it is written by programs alone",
            )
        ]
    return State(rendered, data), []
