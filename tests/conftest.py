"""Fixtures for all tests: a closed network, a browser, a server, and how hard hypothesis tries."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from tests.support.chromium import driver, executable, launch
from tests.support.network import closed_network
from tests.support.places import OUTPUT, SCREENSHOTS
from tests.support.server import serving
from tests.support.turns import turn
from tests.support.visit import Visit, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Machines differ in speed, so that time is no property of the code under test.
hypothesis.settings.register_profile("default", deadline=None)
# The same examples on each run: a red build is somebody's change, not luck.
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
# For `make fuzz`: as many as one has time for.
hypothesis.settings.register_profile("fuzz", deadline=None, max_examples=20_000)
hypothesis.settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "default")
)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let a test that measures the machine run by itself, with all that it needs set up."""
    side_by_side = hasattr(item.config, "workerinput")
    alone = item.get_closest_marker("alone") is not None
    OUTPUT.mkdir(exist_ok=True)
    with turn(OUTPUT, alone=alone) if side_by_side else nullcontext():
        return (yield)


@pytest.fixture(scope="session", autouse=True)
def _closed_network() -> Iterator[None]:
    """Keep every test on this machine."""
    with closed_network():
        yield


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start one browser for the whole run; `visit` opens its pages."""
    # Looked for first: it may take a driver of its own, and two cannot run at once.
    path = executable()
    with driver() as playwright:
        browser = launch(playwright, path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def visit(chromium: Browser) -> Callable[..., AbstractContextManager[Visit]]:
    """Give what opens a page.

    For example: `with visit(size=PHONE, dark=True) as at: at.page.goto(address)`.
    """
    return partial(visiting, chromium)


@pytest.fixture(scope="session")
def server() -> Iterator[Callable[..., str]]:
    """Serve a folder until the run ends: `server(folder)` gives its address, ending in a slash.

    `server(folder, prefix="/briefs/")` serves it as a sub-folder of a host; `packed` and
    `headers` as `serving` has them. What is served alike has one server: each looks four times a
    second whether it is to stop, and two hundred of them slow the tests.
    """
    with ExitStack() as running:
        served: dict[object, str] = {}

        def start(folder: Path, prefix: str = "/", **how: Any) -> str:
            key = (folder, prefix, repr(how))
            if key not in served:
                served[key] = running.enter_context(serving(folder, prefix, **how))
            return served[key]

        yield start


@pytest.fixture(scope="session")
def screenshots() -> Path:
    """The folder for pictures that people look at after a run."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    return SCREENSHOTS
