"""Counts work in calls, which do not depend on the machine as seconds do."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

STEEPEST: Final = 2.6
"""How much more a second doubling may cost than the first: 2 is linear, 4 is quadratic."""


def calls(work: Callable[[], Any]) -> tuple[int, Any]:
    """Run `work`; return how many functions it called, and what it returned."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        result = work()
    finally:
        sys.setprofile(before)
    return count, result


def grows_no_faster(work_of: Callable[[int], Callable[[], Any]], size: int) -> bool:
    """Tell whether work grows no faster than its size; `work_of` returns that of a size.

    What is loaded at the first call is not counted.
    """
    work_of(size)()
    small, middle, large = [calls(work_of(size * times))[0] for times in (1, 2, 4)]
    return large - middle <= STEEPEST * (middle - small)
