"""Lighthouse on the pages that people see first; `make lighthouse` audits every kind of page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.lighthouse import lighthouse
from tests.support.site import PREFIX, Site

pytestmark = [pytest.mark.site, pytest.mark.browser]

PAGES = ("", "briefs/jing-jin-ji-health-cluster-2024/", "zh/figures/")


def test_it_is_fast_open_to_all_and_well_kept(real: Site, server: Callable[..., str]) -> None:
    address = server(real.folder, PREFIX, packed=True)
    for audit in lighthouse([address + page for page in PAGES]):
        # How fast a page is depends on what else the machine does: a busy one is let off a little.
        assert audit.scores[0] >= 90, (audit.url, audit.faults)
        assert audit.scores[1:] == (100, 100, 100), (audit.url, audit.faults)
        assert audit.shift == 0, audit.url
        assert audit.kib <= 100, audit.url
