"""What a published page may load and run: a Content-Security-Policy in its head.

A page runs the scripts of its own site and no others, and takes no style, picture or data from
another host. What stands in the page itself is named by its hash (Content Security Policy Level 3,
§ 2.3.1), so that nothing can be slipped in. While MkDocs serves, it puts a script of its own into
each page; the policy is for what is published.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Final

CHARSET: Final = '<meta charset="utf-8">'
"""What the policy follows: it holds for what comes after it, so it stands as early as it can."""

_INLINE: Final = re.compile(r"<(style|script)((?:\s[^>]*)?)>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_DATA: Final = re.compile(r"""\b(?:src|type\s*=\s*["']?(?:application|text)/(?!java|ecma))""")
"""Attributes of scripts that need no hash: one loads a file, or holds data that nothing runs."""


def hashed(text: str) -> str:
    """Return the source expression that allows exactly this text of an inline script or style."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def policy(html: str) -> str:
    """Return the policy for a page: that of every page, and hashes of what stands in this one."""
    found: dict[str, dict[str, None]] = {"style": {}, "script": {}}
    for inline in _INLINE.finditer(html):
        kind = inline[1].lower()
        if kind == "style" or not _DATA.search(inline[2]):
            found[kind][hashed(inline[3])] = None
    rules = {
        "default-src": ["'none'"],
        # The search engine is WebAssembly, which this word lets compile; it does not allow eval.
        "script-src": ["'self'", "'wasm-unsafe-eval'", *found["script"]],
        "style-src": ["'self'", *found["style"]],
        "img-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items())


def with_policy(html: str) -> str:
    """Return a page with its policy right behind `CHARSET`; ValueError where it has none."""
    head, charset, rest = html.partition(CHARSET)
    if not charset:
        raise ValueError(f"the page does not name its character set by {CHARSET}")
    meta = f'\n  <meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return f"{head}{charset}{meta}{rest}"
