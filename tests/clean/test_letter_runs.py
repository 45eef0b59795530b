"""Runs of traditional text behind a lost byte that end in a letter: read, opened or left."""

from __future__ import annotations

import random
import re

import opencc
import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.double_bytes import LOST
from clusterbriefs.clean.result import CleanResult
from tests.clean.kept_aside import ARTICLE
from tests.clean.made import BODY
from tests.clean.made_more import ARTICLES

TO_TRADITIONAL = opencc.OpenCC("s2t")
BODIES = [list(BODY), list(ARTICLE.body), *(list(article.body) for article in ARTICLES)]
NAME = "shifted-bytes"


def damaged(line: str, at: int) -> str:
    """Return a line of traditional text without one of its bytes of GBK."""
    data = line.encode("gbk")
    return (data[:at] + data[at + 1 :]).decode("gbk", "ignore")


def cleaned(body: list[str], line: str) -> CleanResult:
    return clean_text("\n".join([*map(TO_TRADITIONAL.convert, body), line]))


def edits(result: CleanResult, line: int) -> list[tuple[str, str]]:
    return [(e.action, e.after) for e in result.account if e.rule == NAME and e.line == line]


@pytest.mark.parametrize(
    ("said", "lost", "read"),
    [
        ("最要命的時間都浪費在路上，車間的人說。", "時", "最要命的时间都浪费在路上，车间的人说。"),
        ("越是這種時候，越要把服務做細：“一家企業的員工住不下來。”", "“", None),
        ("綜合起來整體費用下降了兩成，三家企業都願意來。", "體", None),
    ],
)
def test_a_run_up_to_a_letter_is_read(said: str, lost: str, read: str | None) -> None:
    at = len(said[: said.index(lost)].encode("gbk"))
    result = cleaned(BODIES[0], damaged(said, at))
    expected = read or opencc.OpenCC("t2s").convert(said)
    assert result.paragraphs[-1].text == expected
    assert result.paragraphs[-1].basis == "inferred"


def test_a_run_behind_what_a_decoder_shows_is_read_with_the_comma_that_was_lost() -> None:
    said = "首席專家介紹，團隊研發的燃燒器把熱效率提高到了七成。"
    broken = said.replace("，團", "?瑘F", 1)
    result = cleaned(BODIES[0], broken)
    assert result.paragraphs[-1].text == opencc.OpenCC("t2s").convert(said)
    assert edits(result, len(BODIES[0]) + 1) == [("repaired", "，團")]


@pytest.mark.parametrize(
    "said",
    [
        "公司去年在A股上市，市值超過三百億元。",
        "醫生給她做了B超檢查，沒有發現異常。",
        "專家組給出的等級是A級，只有兩家。",
        "他穿着一件白色T恤站在展臺前，水果裏的維生素C含量高。",
        "我國自主研發的F級燃氣輪機點火成功，他們研製的e代駕系統也已上線。",
        "把數據拷進U盤，再插到另一臺機器上，K線圖上看得到三次下跌。",
    ],
)
def test_a_letter_that_the_sentence_has_stays(said: str) -> None:
    result = cleaned(BODIES[0], said)
    assert edits(result, len(BODIES[0]) + 1) == []
    assert result.paragraphs[-1].text == opencc.OpenCC("t2s").convert(said)


@pytest.mark.parametrize("decoder", ["gbk", "browser"])
def test_few_runs_are_read_wrongly_and_what_is_open_shows(decoder: str) -> None:
    chance = random.Random(7)  # noqa: S311 (no secret)
    back = opencc.OpenCC("t2s")
    counts = {"right": 0, "open": 0, "wrong": 0, "left": 0, "unseen": 0}
    for _ in range(120):
        body = chance.choice(BODIES)
        plain = chance.choice([line for line in body if len(line) > 30])
        line = TO_TRADITIONAL.convert(plain)
        data = line.encode("gbk", "ignore")
        at = chance.choice([at for at, byte in enumerate(data) if byte > 0x80])
        lost = data[:at] + data[at + 1 :]
        bad = lost.decode("gbk", "ignore")
        if decoder == "browser":  # shows the pairs of the user-defined zones as private characters
            bad = re.sub("[\ue000-\uf8ff]", "", lost.decode("gb18030", "ignore"))
        others = [other for other in body if other != plain]
        result = cleaned(others, bad)
        found = edits(result, len(others) + 1)
        read = [after for action, after in found if action == "repaired"]
        got, want = (
            re.sub(r"[\W_]", "", t) for t in (result.paragraphs[-1].text, back.convert(line))
        )
        if got == want:
            counts["right"] += 1
        elif not read:
            counts["left" if found else "unseen"] += 1
        elif all(
            back.convert(part) in back.convert(line) for after in read for part in after.split(LOST)
        ):
            counts["open"] += 1
        else:
            counts["wrong"] += 1
    assert counts["right"] + counts["open"] >= 40, counts
    assert counts["wrong"] <= 0.08 * (counts["right"] + counts["open"]), counts


def test_of_a_page_full_of_letters_some_are_looked_at() -> None:
    line = TO_TRADITIONAL.convert("这里的企业a那里的医院b还有学校c与工厂d，") * 50
    assert clean_text("\n".join([line] * 20)).line_count == 20
