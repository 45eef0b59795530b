"""Sites to look at: the real one, and a made one for what the real corpus lacks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from tests.support.corpora import corpus, hand_written
from tests.support.places import ROOT
from tests.support.site import Site, build, dress


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of this repository, built once for the whole run."""
    return build(ROOT, tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def real_corpus() -> Corpus:
    """What the real site is made from."""
    loaded, problems = load_corpus(ROOT)
    assert problems == []
    return loaded


@pytest.fixture(scope="session")
def made_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made project: one seed, a brief by hand, and one in each language alone.

    Tests read it; one that changes something takes a copy (`made_copy`).
    """
    root = tmp_path_factory.mktemp("made")
    corpus(
        root,
        seeds={"beishan-2022": {}},
        briefs={
            "nanshui-2023.en": hand_written(),
            "nanshui-2023.zh": hand_written(title="南水园区开园"),
            "english-only.en": hand_written(title="Only in English", date="2021"),
            "chinese-only.zh": hand_written(title="只有中文", date="2020"),
        },
    )
    dress(root)
    return root


@pytest.fixture(scope="session")
def made(made_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the made project."""
    return build(made_project, tmp_path_factory.mktemp("made-site") / "site")


@pytest.fixture
def made_copy(made_project: Path, tmp_path: Path) -> Path:
    """A copy of the made project for one test alone."""
    return Path(shutil.copytree(made_project, tmp_path / "project"))


@pytest.fixture(params=["real", "made"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found
