"""Simulated damage: a replacement on GBK bytes across two characters, read by a lossy decoder."""

from __future__ import annotations

import random

import opencc
import pypinyin

from clusterbriefs.clean import clean_text
from tests.clean.made import BODY

CONVERT = opencc.OpenCC("s2t")
TEXT = [CONVERT.convert(line) for line in BODY if len(line) > 20]


def lossy(data: bytes) -> str:
    """Decode GBK as the mirrors' decoder does: `?` for an illegal pair, both bytes swallowed."""
    out, at = [], 0
    while at < len(data):
        size = 1 if data[at] < 0x80 else 2
        try:
            out.append(data[at : at + size].decode("gbk"))
        except UnicodeDecodeError:
            out.append("?")
        at += size
    return "".join(out)


def damaged(text: str, chance: random.Random) -> str | None:
    """Put the reading of the character that two halves make behind them, as the replacement did."""
    coded = text.encode("gbk")
    places = []
    at = 0
    while at < len(coded) - 3:
        size = 1 if coded[at] < 0x80 else 2
        if size == 2 and coded[at + 2] >= 0x80:
            places.append(at + 1)
        at += size
    chance.shuffle(places)
    for place in places:
        try:
            inner = coded[place : place + 2].decode("gbk")
        except UnicodeDecodeError:
            continue
        if not "\u4e00" <= inner <= "\u9fff":
            continue
        reading = pypinyin.pinyin(inner, style=pypinyin.Style.TONE)[0][0]
        try:
            put = f"({reading})".encode("gbk")
        except UnicodeEncodeError:
            continue
        return lossy(coded[: place + 2] + put + coded[place + 2 :])
    return None


def simulate(rounds: int) -> tuple[int, int, int]:
    """Return how many runs were restored exactly, left, and restored wrongly."""
    chance = random.Random(5)  # noqa: S311 (no secret)
    right = left = wrong = 0
    for _ in range(rounds):
        number = chance.randrange(len(TEXT))
        broken = damaged(TEXT[number], chance)
        if broken is None:
            continue
        lines = [line if at != number else broken for at, line in enumerate(TEXT)]
        result = clean_text("\n".join(lines))
        edits = [edit for edit in result.account if edit.rule == "shifted-bytes"]
        gold = [line for line in BODY if len(line) > 20][number]
        if any(gold == paragraph.text for paragraph in result.paragraphs):
            right += 1
        elif any(edit.action == "repaired" for edit in edits):
            wrong += 1
        else:
            left += 1
    return right, left, wrong


def test_damage_is_undone_where_it_is_sure_and_else_left_and_reported() -> None:
    right, left, wrong = simulate(60)
    assert right >= 0.25 * (right + left + wrong), (right, left, wrong)
    assert wrong <= 0.04 * (right + left + wrong), (right, left, wrong)


def test_text_without_damage_is_not_touched() -> None:
    result = clean_text("\n".join(TEXT))
    assert [edit for edit in result.account if edit.rule == "shifted-bytes"] == []
