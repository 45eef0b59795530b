"""A run learns phrases that recur inside the sentences of different articles, and only those."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clusterbriefs.clean.batch import Outcome, Settings, learn, run
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.strays import learn_phrases
from tests.clean.made import BODY
from tests.clean.made_html import BODY as LAB
from tests.clean.made_more import ARTICLES
from tests.clean.test_clean_text_is_left_alone import PARAGRAPHS

PHRASE = "翠微雅集圈"
BODIES = [BODY, LAB, *(article.body for article in ARTICLES)]
BODIES += [PARAGRAPHS[at : at + 9] for at in range(0, 90, 9)]


def inside_a_word(text: str, phrase: str, seed: int) -> str:
    """Put a phrase between two characters of a common word of a paragraph."""
    pairs = lexicon().pairs
    spots = [at for at in range(8, len(text) - 8) if pairs.get(text[at - 1 : at + 1], 0) >= 256]
    if not spots:
        return text
    at = spots[seed * 7 % len(spots)]
    return text[:at] + phrase + text[at:]


def captures(folder: Path, phrase: str) -> list[str]:
    """Write a capture of each article with the phrase in each of its long paragraphs."""
    folder.mkdir()
    paths = []
    for number, body in enumerate(BODIES):
        lines = [
            inside_a_word(line, phrase, number * 10 + at) if len(line) > 40 else line
            for at, line in enumerate(body)
        ]
        path = folder / f"{number:03}.txt"
        path.write_text("\n".join(lines), "utf-8")
        paths.append(str(path))
    return paths


def test_a_phrase_that_parts_words_in_many_articles_is_learned(tmp_path: Path) -> None:
    paths = captures(tmp_path / "in", PHRASE)
    assert learn(paths).phrases == (PHRASE,)
    assert learn(reversed(paths)).phrases == (PHRASE,)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_learned_goes_from_all_captures(tmp_path: Path, jobs: int) -> None:
    captures(tmp_path / "in", PHRASE)
    outcomes: list[Outcome] = []
    out = tmp_path / "out"
    out.mkdir()
    run([str(tmp_path / "in")], Settings(out=str(out)), jobs=jobs, report=outcomes.append)
    texts = {path.stem: path.read_text("utf-8") for path in sorted(out.glob("*.txt"))}
    assert len(texts) == len(BODIES)
    assert not any(PHRASE in text for text in texts.values())
    assert texts["000"].splitlines() == list(BODY)
    account = json.loads((out / "000.json").read_text("utf-8"))["account"]
    assert {entry["rule"] for entry in account if entry.get("before") == PHRASE} == {
        "injected-phrase"
    }


def test_turns_of_phrase_that_articles_share_are_not_learned() -> None:
    shared = "推动产业高质量发展"
    texts = [
        "\n".join(f"{line[:-1]}，{shared}，{line[:-1]}以{shared}来衡量。" for line in body)
        for body in BODIES
    ]
    assert learn_phrases(texts) == ()


def test_clean_articles_teach_nothing() -> None:
    assert learn_phrases(["\n".join(body) for body in BODIES]) == ()
    assert learn_phrases(list(PARAGRAPHS)) == ()
