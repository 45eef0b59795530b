"""The version of a brief: a short name for exactly this state of its words and of its seed."""

from __future__ import annotations

import hashlib
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.values import LANGS

DIGITS: Final = 12
"""Hex digits of a version, as many as a line hash has."""


def brief_version(corpus: Corpus, slug: str) -> str:
    """Return the first 12 hex digits of the sha256 of a brief's files, one behind the other.

    The files are the seed, where there is one, and the brief in English and in Chinese, as far as
    they exist; whoever has them can compute it too:
    `cat seeds/x.yaml docs/briefs/x.en.md docs/briefs/x.zh.md | sha256sum | cut -c1-12`.
    """
    seed = corpus.seed_of(slug)
    paths = [seed.path] if seed is not None else []
    paths += [corpus.briefs[slug][lang].path for lang in LANGS if lang in corpus.briefs[slug]]
    digest = hashlib.sha256()
    for path in paths:
        digest.update((corpus.root / path).read_bytes())
    return digest.hexdigest()[:DIGITS]
