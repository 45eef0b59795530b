"""The real corpus, read once."""

from __future__ import annotations

import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from tests.support.places import ROOT


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """What the real seeds, briefs and vocabulary hold; they must load without a problem."""
    loaded, problems = load_corpus(ROOT)
    assert [str(problem) for problem in problems] == []
    return loaded
