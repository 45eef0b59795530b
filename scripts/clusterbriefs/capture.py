"""Captures: the raw bytes of one web page's text, their lines, and the hashes that name them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_DROPPED: Final = re.compile(
    "[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]"
)
"""White space and zero-width marks that a line hash leaves out (design, "Line hash")."""

HASH_LENGTH: Final = 12
"""Hex digits of a line hash that are kept: 48 bits, and the line number goes with it."""


def hash_of(text: str) -> str:
    """Return the first 12 hex digits of the sha256 of `text` in NFC, without white space, UTF-8."""
    squeezed = _DROPPED.sub("", unicodedata.normalize("NFC", text))
    return hashlib.sha256(squeezed.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]


def line_hashes(lines: Sequence[str]) -> list[str]:
    """Return the line hash of each line (none has LF); together much faster than one by one."""
    text = unicodedata.normalize("NFC", "\n".join(lines)).replace(" ", "").replace("\u3000", "")
    # White space other than the space cannot be printed, which is seen in half the time.
    if not text.replace("\n", "").isprintable():
        for space in set(_DROPPED.findall(text)) - {"\n"}:
            text = text.replace(space, "")
    return short_hashes(text)


def short_hashes(text: str) -> list[str]:
    """Return the first 12 hex digits of the sha256 of each line of a text, in UTF-8."""
    sha256 = hashlib.sha256
    lines = text.encode("utf-8", "surrogatepass").split(b"\n")
    return [sha256(line).hexdigest()[:HASH_LENGTH] for line in lines]


def line_hash(line: str) -> str:
    """Return the line hash of a physical line, taken before any repair.

    Vectors (design): an empty line gives `e3b0c44298fc`.
    """
    return hash_of(line)


def split_lines(text: str) -> tuple[str, ...]:
    """Split decoded text at LF into physical lines, without BOM and trailing CR."""
    lines = text.removeprefix("\ufeff").split("\n")
    if "\r" not in text:
        return tuple(lines)
    return tuple(line.removesuffix("\r") for line in lines)


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture: the sha256 of its bytes (64 hex digits) and its lines, line 1 first."""

    sha256: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """Return physical line `number`, from 1. Raises IndexError past the end."""
        if not 1 <= number <= len(self.lines):
            raise IndexError(f"line {number} of {len(self.lines)}")
        return self.lines[number - 1]

    def hash(self, number: int) -> str:
        """Return the line hash of physical line `number`, from 1."""
        return line_hash(self.line(number))


def read_capture(data: bytes, encoding: str = "utf-8") -> Capture:
    """Read a capture from its bytes.

    Raises UnicodeDecodeError where the bytes are not of that encoding: a line hash is only as
    good as the text it is taken of.
    """
    return Capture(hashlib.sha256(data).hexdigest(), split_lines(data.decode(encoding)))
