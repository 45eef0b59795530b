"""Modules as plain scripts: a browser refuses to load a module from disk.

No bundler: that would be a program of another ecosystem, and our modules need little. Each becomes
one call of `define` (load.js), in which `$load` brings another module and `$exports` holds
what it offers. What our modules do not use, such as default exports, is refused and not guessed at.
"""

from __future__ import annotations

import posixpath
import re
from typing import Final

_IMPORT: Final = re.compile(r'(?m)^import\s+(\{[^}]*\}|\*\s+as\s+\w+)\s+from\s+"(\.[^"]+)";')

_BARE: Final = re.compile(r'^import\s+"(\.[^"]+)";', re.MULTILINE)
_LATE: Final = re.compile(r'\bimport\(\s*"(\.[^"]+)"\s*\)')
_EXPORT: Final = re.compile(r"(?m)^export\s+((?:async\s+)?function\s*\*?|const|let|class)\s+(\w+)")
_AS: Final = re.compile(r"\s+as\s+")
_LEFT: Final = re.compile(r"^(?:import|export)\b.*$|\bimport\s*\(.*$", re.MULTILINE)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)


def classic(name: str, source: str) -> str:
    """Return a module as a plain script; `name` is its path below `assets/`.

    Raises ValueError where it imports or exports in a way that is not known here.
    """
    offered = [found[2] for found in _EXPORT.finditer(source)]

    def brought(found: re.Match[str]) -> str:
        names, path = found[1], _path(name, found[2])
        if names.startswith("*"):
            return f'const {names.split()[-1]} = await $load("{path}");'
        return f'const {_AS.sub(": ", names)} = await $load("{path}");'

    text = _IMPORT.sub(brought, source)
    text = _BARE.sub(lambda found: f'await $load("{_path(name, found[1])}");', text)
    text = _LATE.sub(lambda found: f'$load("{_path(name, found[1])}")', text)
    text = _EXPORT.sub(r"\1 \2", text).replace("import.meta.url", "$here")
    if left := _LEFT.search(_COMMENT.sub("", text)):
        raise ValueError(
            f"assets/{name}: `{left[0].strip()}` cannot be turned into a plain script for the "
            'archive; use import { … } from "./…", import("./…") and export function or const'
        )
    ends = "".join(f"$exports.{item} = {item};\n" for item in offered)
    return f'define("{name}", async ($load, $here, $exports) => {{\n{text}\n{ends}}});\n'


def _path(name: str, relative: str) -> str:
    """Return the path below `assets/` of a module that another one names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), relative))
