"""Links of briefs: the file or statement that they name is there."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from clusterbriefs.brief.parse import Brief
from clusterbriefs.values.problem import Problem, shown

_LINK: Final = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+[\"'(][^)]*)?\)")


def problems(root: Path, brief: Brief) -> Iterator[Problem]:
    """Yield a problem for each link of a brief to a file or statement that is not there."""
    labels = {label for run in brief.runs for label in run.labels}
    for run in brief.runs:
        for target in map(html.unescape, _LINK.findall(run.text)):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue  # other hosts are not asked; what could run is cleaned (site/sanitize.py)
            if not parts.path:
                if parts.fragment.startswith("s-") and parts.fragment[2:] not in labels:
                    yield Problem(
                        brief.path, run.line, f"no statement here has the anchor {shown(target)}",
                        "link to #s-<statement id>",
                    )  # fmt: skip
            elif not _is_there(root, brief, unquote(parts.path)):
                yield Problem(
                    brief.path, run.line, f"the link {shown(target)} leads to no file",
                    "name a file by its path from this one, a page as name.md",
                )  # fmt: skip


def _is_there(root: Path, brief: Brief, path: str) -> bool:
    """Tell whether a path from a brief names a file of docs/, if need be in its language."""
    place = posixpath.normpath(posixpath.join(posixpath.dirname(brief.path), path))
    if not place.startswith("docs/"):
        return False
    stem, end = posixpath.splitext(place)
    return any((root / name).is_file() for name in (place, f"{stem}.{brief.lang}{end}"))
