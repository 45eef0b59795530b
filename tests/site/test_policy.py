"""The content policy of published pages, and that `serve` goes without."""

from __future__ import annotations

import pytest

from tests.support.site import Site

pytestmark = pytest.mark.site

META = "//head/meta[@http-equiv='Content-Security-Policy']/@content"


def test_every_page_has_one_and_lets_nothing_unnamed_run(site: Site) -> None:
    for page in (*site.pages.values(), site.not_found):
        (policy,) = page.values(META)
        assert policy.startswith("default-src 'none'; script-src 'self'"), page.address
        assert "unsafe-inline" not in policy, page.address
        assert "'unsafe-eval'" not in policy, page.address


def test_no_page_holds_what_the_policy_would_refuse(site: Site) -> None:
    """No handler or style in an attribute: hashes do not name those."""
    for page in (*site.pages.values(), site.not_found):
        refused = page.find("//*[@style] | //*[@*[starts-with(name(), 'on')]]")
        assert [element.tag for element in refused] == [], page.address
