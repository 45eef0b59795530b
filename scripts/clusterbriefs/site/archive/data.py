"""Data files as plain scripts: a browser refuses to fetch a file from disk."""

from __future__ import annotations

import json


def as_script(name: str, value: object) -> str:
    """Return what a file holds as a script that hands it over; `name` is its path in the site."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # U+2028 and U+2029 end a line in old scripts; `</` could end one that is put into a page.
    data = data.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
    return f"defineData({json.dumps(name)}, {data});\n"
