"""The real seeds, vocabulary and briefs, without their captures."""

from __future__ import annotations

from collections import Counter

from clusterbriefs.brief.convert import convert
from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.values import LANGS
from clusterbriefs.verify.check import check_corpus
from tests.support.places import ROOT


def test_nothing_is_wrong_with_it(corpus: Corpus) -> None:
    assert [str(problem) for problem in check_corpus(corpus)] == []


def test_the_first_five_briefs_are_there_in_both_languages(corpus: Corpus) -> None:
    first = {
        "jing-jin-ji-health-cluster-2024",
        "longhua-national-centre-2020",
        "nanshan-chain-roundtable-2022",
        "pingshan-bt-avenue-2022",
        "shenzhen-device-summit-2022",
    }
    assert first <= set(corpus.seeds)
    assert first <= set(corpus.briefs)
    for slug in corpus.seeds:
        assert tuple(corpus.briefs[slug]) == LANGS


def test_no_brief_is_out_of_date(corpus: Corpus) -> None:
    """What `briefs convert --check` would say, and nothing is written."""
    report = convert(ROOT, list(corpus.seeds.values()), corpus.vocabulary, check=True)
    assert report.stale == []


def test_every_statement_of_a_seed_is_in_both_briefs(corpus: Corpus) -> None:
    missing = [
        f"{slug}.{lang}#{statement.id}"
        for slug, file in corpus.seeds.items()
        for lang in LANGS
        for statement in file.seed.statements()
        if statement.id not in corpus.briefs[slug][lang].footnotes
    ]
    assert missing == []


def test_slugs_and_ids_are_shared_by_no_two_records(corpus: Corpus) -> None:
    vocabulary = corpus.vocabulary
    ids = Counter(
        [*vocabulary.regions, *vocabulary.entities, *vocabulary.offices, *vocabulary.topics]
    )
    assert [key for key, number in ids.items() if number > 1] == []


def test_every_brief_says_what_its_source_leaves_out(corpus: Corpus) -> None:
    assert [slug for slug, file in corpus.seeds.items() if not file.seed.missing] == []


def test_no_address_that_serves_spam_is_given(corpus: Corpus) -> None:
    """Such a mirror is named, never linked."""
    for slug, file in corpus.seeds.items():
        mirror = file.seed.source.mirror
        if mirror is not None and mirror.serves_spam:
            assert file.seed.source.url is None, slug


def test_targets_are_told_as_plans_or_carry_their_status(corpus: Corpus) -> None:
    """A target never stands among what is reported."""
    for item in corpus.figures:
        if item.said.statement.plan is None:
            assert item.figure.status != "target" or item.figure.baseline, item.said.key
