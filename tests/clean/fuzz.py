"""`make fuzz`: a coverage-guided fuzzer for the readers, the byte repair and all rules.

    python -m tests.clean.fuzz [SECONDS] [SEED]

Inputs that reach a line of the step `clean` by a way no input has taken before are kept and mutated
further. Whatever raises anything but UnreadableError, or takes over two seconds, is written into
tests/clean/finds/, which test_finds.py then runs for ever.
"""

from __future__ import annotations

import hashlib
import random
import sys
import time
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Final

from clusterbriefs.clean import UnreadableError, clean_capture
from clusterbriefs.draft import propose
from tests.clean.made import BODY, CAPTIONS, PHRASES, SITES, page

FINDS: Final = Path(__file__).with_name("finds")
SLOW: Final = 2.0
_LARGEST: Final = 20_000
_TOKENS: Final = tuple(
    text.encode()
    for text in (
        *PHRASES,
        *CAPTIONS,
        *BODY,
        "?！",
        "?jié)",
        "(jié)",
        "（",
        "）",
        "北本┦薪?jīng)",
        "叭匾殉醪叫纬僧a業",
        "<html>",
        "<p>",
        "</p>",
        "<div class=related>",
        "<script>",
        "<!--",
        "-->",
        "</body>",
        "&nbsp;",
        "&#0;",
        "&#x110000;",
        "相关阅读",
        "上一篇：",
        "来源：",
        "2022-13-45",
        "9999年99月99日",
        "00:00",
        "www.a.cn",
        "微信：abc123",
        "\ufeff",
        "\ue000",
        "\u200b",
        "“",
        "”",
        "，，",
        "数以万计",
        "四分之零",
        "第一",
        "1,,2.3.4万亿元",
        "\n",
        "\r\n",
        "\0",
    )
)
_SEEDS: Final = (
    *(page(site).encode() for site in SITES),
    page(SITES[0]).encode("gbk"),
    page(SITES[0]).encode("utf-16"),
    b"<html><head><title>t</title></head><body><h1>t</h1><div>"
    + b"".join(f"<p>{line}</p>".encode() for line in BODY)
    + b"</div></body></html>",
    "據介紹，園區具備較大優勢及發展?jié)摿Γ瑩碛袠菲蔗t療等企業清單?！北本┦薪?jīng)濟".encode(),
)


class Coverage:
    """Remembers which steps from line to line have been taken in the code under test."""

    def __init__(self) -> None:
        self.seen: set[tuple[CodeType, int, int]] = set()
        self.new = 0
        self._last: dict[FrameType, int] = {}

    def trace(self, frame: FrameType, event: str, _: Any) -> Any:
        if "/clusterbriefs/clean/" not in frame.f_code.co_filename:
            return None
        return self._line

    def _line(self, frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            step = (frame.f_code, self._last.get(frame, 0), frame.f_lineno)
            self._last[frame] = frame.f_lineno
            if step not in self.seen:
                self.seen.add(step)
                self.new += 1
        elif event == "return":
            self._last.pop(frame, None)
        return self._line


def mutate(chance: random.Random, corpus: list[bytes]) -> bytes:
    """Return an input made of one of the corpus by a few random changes."""
    data = bytearray(chance.choice(corpus))
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(data))
        kind = chance.randrange(7)
        if kind == 0:
            data[at:at] = chance.choice(_TOKENS)
        elif kind == 1:
            del data[at : at + chance.randint(1, 40)]
        elif kind == 2 and data:
            data[min(at, len(data) - 1)] = chance.randrange(256)
        elif kind == 3:
            other = chance.choice(corpus)
            start = chance.randint(0, len(other))
            data[at:at] = other[start : start + chance.randint(1, 200)]
        elif kind == 4:
            data[at:at] = data[at : at + 30] * chance.randint(1, 30)
        elif kind == 5:
            data[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 4)))
        else:
            # The damage of a replacement on bytes: one byte put in, or a pair swallowed.
            try:
                coded = bytes(data).decode("utf-8", "ignore").encode("gbk", "ignore")
                place = chance.randint(0, max(0, len(coded) - 2))
                coded = (
                    coded[:place]
                    + chance.choice((b"\xa1", b"(ji\xa8\xa6)", b"\x9d"))
                    + coded[place:]
                )
                data = bytearray(coded.decode("gbk", "replace").replace("\ufffd", "?").encode())
            except UnicodeError:
                continue
    return bytes(data[:_LARGEST])


def attempt(data: bytes) -> str:
    """Run one input; return what is wrong with the outcome, or nothing."""
    start = time.process_time()
    try:
        result = clean_capture(data)
        propose(result)
        result.as_dict()
    except UnreadableError:
        pass
    except Exception as error:  # noqa: BLE001 (that is what is looked for)
        return f"{type(error).__name__}: {error}"
    took = time.process_time() - start
    return f"took {took:.1f} s" if took > SLOW * 10 else ""


def main() -> None:
    """Fuzz for as many seconds as were asked for, ten minutes by default."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600.0
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)  # noqa: S311 (no secret)
    corpus = list(_SEEDS)
    coverage = Coverage()
    runs = finds = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        data = corpus[runs] if runs < len(_SEEDS) else mutate(chance, corpus)
        coverage.new = 0
        sys.settrace(coverage.trace)
        try:
            wrong = attempt(data)
        finally:
            sys.settrace(None)
        runs += 1
        if coverage.new and runs > len(_SEEDS):
            corpus.append(data)
        if wrong:
            finds += 1
            FINDS.mkdir(exist_ok=True)
            name = hashlib.sha256(data).hexdigest()[:12]
            (FINDS / f"{name}.bin").write_bytes(data)
            sys.stdout.write(f"{name}: {wrong}\n")
    sys.stdout.write(
        f"{runs:,} inputs in {seconds:,.0f} s, {len(corpus):,} kept, {len(coverage.seen):,} steps "
        f"reached, {finds} finds\n"
    )


if __name__ == "__main__":
    main()
