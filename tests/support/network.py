"""No test talks to another machine: a connection that leaves this one is an error."""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_WATCHED: Final = frozenset({"socket.connect", "socket.sendto", "socket.getaddrinfo"})


class OutsideConnectionError(RuntimeError):
    """Raised when a test reaches for another machine."""


class _Guard:
    """An audit hook cannot be taken off again, so it is put on once and switched."""

    def __init__(self) -> None:
        self.closed = False
        sys.addaudithook(self)

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if not self.closed or event not in _WATCHED:
            return
        host = _host(event, args)
        if host is not None and not is_local(host):
            raise OutsideConnectionError(
                f"{event} to {host}: tests stay on this machine; serve or make what is needed"
            )


def _host(event: str, args: tuple[object, ...]) -> str | None:
    """Return the host that an audit event of a socket names, or None where it names none."""
    if event == "socket.getaddrinfo":
        return str(args[0]) if args[0] else None
    address = args[1]
    # The address of a Unix socket is a path, not a pair.
    return str(address[0]) if isinstance(address, tuple) else None


def is_local(host: str) -> bool:
    """Tell whether `host`, a name or an address, is this machine's loopback."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


_guard = _Guard()


@contextmanager
def closed_network() -> Iterator[None]:
    """Let nothing but loopback through while the context lasts."""
    before, _guard.closed = _guard.closed, True
    try:
        yield
    finally:
        _guard.closed = before
