"""Makes the search index of a built site with Pagefind, one index per language."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from mkdocs.exceptions import PluginError


def index_site(site: Path) -> None:
    """Index the pages below `site` and write the index to `site/pagefind/`.

    Pages say by `data-pagefind-body` what of them is searched, and by their `lang` in which
    language. Raises PluginError where the indexer fails.
    """
    run = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise PluginError(f"the search index could not be made:\n{run.stdout}{run.stderr}")
