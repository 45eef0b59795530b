"""Where things are, for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
"""The root of the repository."""

OUTPUT: Final = ROOT / "build"
"""What tests leave behind for people: screenshots, reports. Not committed."""

SCREENSHOTS: Final = OUTPUT / "screenshots"

WEB: Final = ROOT / "tests" / "web"
"""The checkers that come from npm, and their lock."""

SHARED: Final = ROOT.parent / "shared"
"""The private captures and the research behind the first briefs, where somebody has them."""
