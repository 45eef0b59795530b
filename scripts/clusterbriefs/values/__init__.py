"""Value types: each parses, compares and prints itself; none knows a file or a page."""

from typing import Final, Literal

Lang = Literal["en", "zh"]
"""A language of the site, as file names and addresses write it."""

LANGS: Final[tuple[Lang, ...]] = ("en", "zh")
"""Both languages, the one at the root of the site first."""

HTML_LANG: Final[dict[Lang, str]] = {"en": "en", "zh": "zh-Hans"}
"""What `<html lang>` and hreflang say (BCP 47)."""
