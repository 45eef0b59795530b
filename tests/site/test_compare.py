"""The browser judges comparisons as Python does, and says so in the same words."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final

import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.pages.compare import facts_of, judge, sentences, why_not_comparable
from clusterbriefs.pages.figure_data import figure_data
from clusterbriefs.values import LANGS, Lang
from tests.support.places import ROOT
from tests.support.visit import Visit

pytestmark = pytest.mark.browser

ASSETS: Final = ROOT / "scripts" / "clusterbriefs" / "site" / "theme" / "assets"

JUDGE: Final = """async ([data, choices]) => {
  const rule = await import(new URL("compare.js", location.href));
  return choices.map(choice => {
    const facts = choice.map(place => data.figures[place]);
    const verdict = rule.judge(facts, data.year);
    return [
      verdict.basis, verdict.drawn,
      rule.sentences(facts, [...verdict.notes, ...verdict.reasons], data),
    ];
  });
}"""

Opens = Callable[..., AbstractContextManager[Visit]]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The real corpus."""
    return load_corpus(ROOT)[0]


def choices(number: int) -> list[tuple[int, ...]]:
    """Return every pair of figures, many threes, and some larger choices, in a mixed order."""
    mixed = random.Random(5)  # noqa: S311 - no secret
    pairs = list(itertools.combinations(range(number), 2))
    larger = [
        tuple(mixed.sample(range(number), size)) for size in (3, 4, 5, 9, 30) for _ in range(400)
    ]
    return [*pairs, *larger, (0,), (), (3, 3)]


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_verdict_in_the_same_words(
    lang: Lang, corpus: Corpus, visit: Opens, server: Callable[..., str]
) -> None:
    items = corpus.figures
    facts = [facts_of(corpus, item) for item in items]
    chosen = choices(len(items))
    expected = [judged(corpus, [facts[place] for place in choice], lang) for choice in chosen]
    with visit() as at:
        at.page.goto(server(ASSETS) + "icon.svg")
        found = at.page.evaluate(JUDGE, [figure_data(corpus, lang, items), chosen])
    different = [
        (choice, mine, theirs)
        for choice, mine, theirs in zip(chosen, expected, found, strict=True)
        if mine != theirs
    ]
    assert different == []
    kinds = {basis for basis, _, _ in found}
    assert kinds >= {"profile", "target", None}


def judged(corpus: Corpus, facts: Sequence[Any], lang: Lang) -> list[Any]:
    """Return Python's verdict in the form in which the browser gives its own."""
    verdict = judge(facts)
    told = sentences(corpus, facts, (*verdict.notes, *verdict.reasons), lang)
    return [verdict.basis, list(verdict.drawn), told]


def test_the_four_counts_are_refused_for_what_they_count_and_when(corpus: Corpus) -> None:
    names = (
        ("longhua-national-centre-2020", "biomedical-firms"),
        ("pingshan-bt-avenue-2022", "biomedical-firms"),
        ("shenzhen-device-summit-2022", "manufacturers"),
        ("jing-jin-ji-health-cluster-2024", "cluster-firms"),
    )
    reason = why_not_comparable(corpus, [corpus.figure_of[name] for name in names])
    assert reason is not None
    assert reason.kinds == ("object", "dates")
    assert reason.en == (
        "They do not count or measure the same thing: firms related to the life and health cluster "
        "(Jing-Jin-Ji: more than 5,300 firms), biomedical firms (Longhua: 104 firms; Pingshan: "
        "nearly 1,000 firms) and medical-device manufacturers (Shenzhen: 1,394 firms). Their "
        "dates do not lie within one year: about 2020 (Longhua: 104 firms) and about 2024 "
        "(Jing-Jin-Ji: more than 5,300 firms)."
    )
    assert reason.zh == (
        "统计对象不同：生命健康集群相关企业（京津冀超过5300家）、生物医药企业（龙华104家；"
        "坪山近1000家）与医疗器械生产企业（深圳1394家）。时点不在一年之内：约2020年（龙华104家）"
        "与约2024年（京津冀超过5300家）。"
    )
