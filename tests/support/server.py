"""Serve a folder on this machine the way a static host does."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from os import PathLike
from pathlib import Path

_TEXTS = ("text/", "application/json", "application/javascript", "image/svg+xml")


class _Handler(SimpleHTTPRequestHandler):
    """Serve files below a prefix, silently; 404.html answers for whatever is not there."""

    prefix = "/"
    packed = False
    always: Mapping[str, str] = {}

    def end_headers(self) -> None:
        """Send the headers that every answer has."""
        for name, value in self.always.items():
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        """Return the file for an address; one that is not there for addresses beside the prefix."""
        if not path.startswith(self.prefix):
            return str(Path(self.directory, "nothing", "is", "here"))
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def do_GET(self) -> None:
        """Send text packed where that is asked for, as static hosts do."""
        path = Path(self.translate_path(self.path.partition("?")[0].partition("#")[0]))
        path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        kind = self.guess_type(path)
        if not (self.packed and path.is_file() and kind.startswith(_TEXTS)):
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def list_directory(self, path: str | PathLike[str]) -> BytesIO | None:
        """Answer 404: a static host lists no folders."""
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's own page where it has one."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def guess_type(self, path: str | PathLike[str]) -> str:
        """Name the character set of text."""
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: pytest's output is for tests."""


@contextmanager
def serving(
    folder: Path,
    prefix: str = "/",
    *,
    packed: bool = False,
    headers: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Serve `folder` on a free port of 127.0.0.1, below `prefix` (a slash at both ends).

    `packed` sends text compressed, for what counts bytes; every answer has the `headers`. Yields
    the address of the prefix, so that a page is at address + path.
    """

    class Handler(_Handler):
        def __init__(self, *args: object, **options: object) -> None:
            super().__init__(*args, directory=str(folder), **options)  # type: ignore[arg-type]

    Handler.prefix = prefix
    Handler.always = headers or {}
    Handler.packed = packed
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.25,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
