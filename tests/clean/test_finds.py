"""What the fuzzer has found stays mended: each find is read or refused, in bounded time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from clusterbriefs.clean import UnreadableError, clean_capture
from clusterbriefs.draft import propose

FINDS = sorted(Path(__file__).with_name("finds").glob("*.bin"))


@pytest.mark.parametrize("path", FINDS, ids=lambda path: path.stem)
def test_a_find_of_the_fuzzer_stays_mended(path: Path) -> None:
    start = time.process_time()
    try:
        result = clean_capture(path.read_bytes())
    except UnreadableError:
        return  # refused with a reason, that is
    assert propose(result).as_dict()["rules_version"]
    assert time.process_time() - start < 5
