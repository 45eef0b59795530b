"""robots.txt: everything may be read, and where the sitemap is."""

from __future__ import annotations


def robots(site_url: str) -> str:
    """Return robots.txt; it names the sitemap where the site's address is known.

    A crawler reads it at the root of a host alone. Pages that no list shall name say so themselves.
    """
    lines = ["User-agent: *", "Allow: /"]
    if site_url:
        lines += ["", f"Sitemap: {site_url}sitemap.xml"]
    return "\n".join(lines) + "\n"
