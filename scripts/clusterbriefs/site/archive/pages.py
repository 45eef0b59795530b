"""Pages whose addresses name files, as a browser that reads from disk needs them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from clusterbriefs.pages.policy import CHARSET

LOADER: Final = "load.js"
"""Loads the other scripts; each page has it before them."""

ONLINE: Final = re.compile(r"<!--online-->.*?<!--/online-->", re.DOTALL)
"""What a page tells of that makes sense on a host only, such as the link to the archive."""

_POLICY: Final = re.compile(r'\s*<meta http-equiv="Content-Security-Policy"[^>]*>')
"""A page on disk has no host that `'self'` could name."""

_ADDRESS: Final = re.compile(r'(<[a-z]+\b[^>]*?\s(?:href|action|data-href)=")([^"]*)(")')
_MODULE: Final = re.compile(r'<script src="([^"]*)" type="module"></script>')
_THEME: Final = re.compile(r'<script src="([^"]*)theme\.js"></script>')


def for_disk(name: str, html: str) -> str:
    """Return a page's HTML for the archive; `name` is its file below the root of the site.

    Raises ValueError where a link begins at the root of a host: on a disk that leads anywhere.
    """

    def named(found: re.Match[str]) -> str:
        return f"{found[1]}{on_disk(name, found[2])}{found[3]}"

    html = ONLINE.sub("", html)
    if CHARSET in html:
        html = _POLICY.sub("", html, count=1)
    html = _ADDRESS.sub(named, html)
    html = _THEME.sub(rf'\g<0>\n  <script src="\1{LOADER}"></script>', html, count=1)
    return _MODULE.sub(r'<script src="\1" defer></script>', html)


def on_disk(page: str, address: str) -> str:
    """Return an address with the file that a host would add: `regions/` → `regions/index.html`.

    Addresses of other hosts, and places on the same page, stay.
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or address.startswith(("#", "?")) or not address:
        return address
    if address.startswith("/"):
        raise ValueError(f"{page}: {address} begins at the root of a host; links must be relative")
    folder, slash, last = parts.path.rpartition("/")
    if last in {"", ".", ".."}:
        path = f"{folder}{slash}{last}".rstrip("/")
        address = address.replace(parts.path, f"{path}/index.html" if path else "index.html", 1)
    return address
