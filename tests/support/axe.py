"""Ask axe-core whether a page can be read by everyone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from playwright.sync_api import Page

from tests.support.places import WEB

WCAG_22_AA: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
"""The tags of axe's rules that make up WCAG 2.2, levels A and AA."""

_SOURCE: Final = WEB / "node_modules" / "axe-core" / "axe.min.js"

_RUN: Final = """async tags => {
  const found = await axe.run(document, {
    resultTypes: ["violations"],
    runOnly: { type: "tag", values: tags },
  });
  return found.violations.map(one => ({
    rule: one.id,
    impact: one.impact || "",
    help: one.help,
    nodes: one.nodes.map(node => [node.target.flat().join(" "), node.failureSummary || ""]),
  }));
}"""


@dataclass(frozen=True, slots=True)
class Violation:
    """One rule of axe that a page breaks, and where."""

    rule: str
    impact: str
    help: str
    nodes: tuple[tuple[str, str], ...]
    """A CSS selector and what would mend it, for each place."""

    def __str__(self) -> str:
        places = "".join(
            f"\n  {selector}: {' '.join(summary.split())}" for selector, summary in self.nodes
        )
        return f"{self.rule} ({self.impact}): {self.help}{places}"


@cache
def _source() -> str:
    """Return the text of axe. Raises FileNotFoundError before `make test` brought it."""
    if not _SOURCE.is_file():
        raise FileNotFoundError(f"{_SOURCE}: axe is not there; `make setup` brings it")
    return _SOURCE.read_text(encoding="utf-8")


def axe(page: Page, tags: tuple[str, ...] = WCAG_22_AA) -> tuple[Violation, ...]:
    """Return the rules with one of these tags that the page breaks as it now stands."""
    if not page.evaluate("() => 'axe' in window"):
        # Evaluated by the debugger, not put into the page: its content policy stays as it is.
        page.evaluate(_source())
    return tuple(
        Violation(
            rule=found["rule"],
            impact=found["impact"],
            help=found["help"],
            nodes=tuple((selector, summary) for selector, summary in found["nodes"]),
        )
        for found in page.evaluate(_RUN, list(tags))
    )
