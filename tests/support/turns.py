"""Turns of tests that run side by side: one that measures the machine has it for itself.

Tests of one run are spread over several workers. Whoever asks for a turn waits at a gate, so that
one who wants to be alone is not overtaken again and again by those who do not mind company.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def turn(folder: Path, *, alone: bool) -> Iterator[None]:
    """Hold a turn while the context lasts: with others who hold one, or `alone`.

    `folder` is where all of them keep their two locks; it must be there.
    """
    with (folder / "gate.lock").open("ab") as gate, (folder / "room.lock").open("ab") as room:
        fcntl.flock(gate, fcntl.LOCK_EX)
        fcntl.flock(room, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        fcntl.flock(gate, fcntl.LOCK_UN)
        yield  # to close a file is to let go of its lock
