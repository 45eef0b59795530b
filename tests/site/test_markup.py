"""The Nu HTML checker has nothing against any page, style sheet or drawing of the site."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.support.nu import Message, nu
from tests.support.site import Site

pytestmark = pytest.mark.site

NOT_KNOWN_TO_THE_CHECKER: Final = re.compile(
    # It warns since it reads files, which have no host that 'self' could name, takes blocks of data
    # for scripts, and passes over hashes. That the policy lets through what a page needs is seen in
    # a real browser (test_look: no page complains of anything), and what it allows in
    # tests/pages/test_policy.py.
    r"(?:Resource|Inline script|Inline style) violates Content Security Policy \(meta tag\)"
)


def test_the_checker_finds_nothing(site: Site) -> None:
    # Pagefind's files come with it; its pages are ours.
    ours = [path for path in site.folder.iterdir() if path.name != "pagefind"]
    assert [str(message) for message in nu(ours) if counts(message)] == []


def counts(message: Message) -> bool:
    """Tell whether something that the checker says is a finding."""
    known = message.kind == "warning" and NOT_KNOWN_TO_THE_CHECKER.match(message.text)
    return not known
