"""Kinds of damage to a text: what cleaning finds and a seed counts."""

from __future__ import annotations

from typing import Final, Literal, get_args

DamageKind = Literal[
    "furniture",
    "injected-phrase",
    "advertisement",
    "caption",
    "repeated-headline",
    "removed-words",
    "ascii-punctuation",
    "pinyin-annotation",
    "traditional-script",
    "byte-shift",
    "title-cut",
    "missing-metadata",
    "stray-characters",
    "slip",
]

DAMAGE_KINDS: Final[tuple[DamageKind, ...]] = get_args(DamageKind)
"""All kinds, in the order in which they are told."""
