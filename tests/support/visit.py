"""Look at a page as a reader would: a size of screen, a colour scheme, a language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, ViewportSize
from playwright.sync_api import Error as PageError

from tests.support.network import is_local

DESKTOP: Final = ViewportSize(width=1440, height=900)
PHONE: Final = ViewportSize(width=360, height=740)


@dataclass
class Visit:
    """A page, and what went wrong or outside while it was looked at."""

    page: Page
    outside: list[str] = field(default_factory=list)
    """Addresses on other hosts that the page asked for (the browser refused them)."""
    missing: list[str] = field(default_factory=list)
    """Addresses here that were answered with 400 or more."""
    errors: list[str] = field(default_factory=list)
    """What the page's scripts threw, and errors on its console."""

    def shot(self, path: Path, *, full: bool = True) -> Path:
        """Keep a picture of the whole page (or of the screen) as `path`, a PNG; return it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path, full_page=full, animations="disabled")
        return path


@contextmanager
def visiting(
    browser: Browser,
    *,
    size: ViewportSize = DESKTOP,
    dark: bool = False,
    locale: str = "en-GB",
    script: bool = True,
) -> Iterator[Visit]:
    """Open an empty page with a profile of its own; watch what it asks for and complains of."""
    context = browser.new_context(
        viewport=size,
        color_scheme="dark" if dark else "light",
        locale=locale,
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    try:
        visit = Visit(context.new_page())
        _watch(visit)
        yield visit
    finally:
        context.close()


def _watch(visit: Visit) -> None:
    """Note into `visit` what its page does from now on."""

    def on_request(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and not is_local(parts.hostname or ""):
            visit.outside.append(request.url)

    def on_response(response: Response) -> None:
        if response.status >= 400:
            visit.missing.append(f"{response.status} {response.url}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            visit.errors.append(message.text)

    def on_error(error: PageError) -> None:
        visit.errors.append(str(error))

    visit.page.on("request", on_request)
    visit.page.on("response", on_response)
    visit.page.on("console", on_console)
    visit.page.on("pageerror", on_error)
