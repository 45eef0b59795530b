"""All pictures of a corpus in one language, and which of them concern a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Final

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.pictures import (
    corridors,
    implied,
    ladder,
    models,
    places,
    planned,
    profile,
    relations,
    shares,
    timeline,
)
from clusterbriefs.pages.pictures.picture import Picture
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped

Builder = Callable[[Corpus, Lang], Iterator[Picture]]

BUILDERS: Final[tuple[Builder, ...]] = (
    ladder.build,
    shares.build,
    implied.build,
    profile.build,
    planned.build,
    places.build,
    corridors.build,
    models.build,
    timeline.build,
    relations.build,
)
"""One for each kind of picture, in the order in which pages show them."""


class Atlas:
    """The pictures of a corpus in one language; drawings are made when a page asks for them."""

    def __init__(self, corpus: Corpus, lang: Lang) -> None:
        self.pictures = [picture for build in BUILDERS for picture in build(corpus, lang)]

    @cached_property
    def of_region(self) -> dict[str, list[Picture]]:
        """Pictures by the regions that they concern."""
        return grouped((key, item) for item in self.pictures for key in item.concerns.regions)

    @cached_property
    def of_topic(self) -> dict[str, list[Picture]]:
        """Pictures by the topics that they concern."""
        return grouped((key, item) for item in self.pictures for key in item.concerns.topics)

    @cached_property
    def of_entity(self) -> dict[str, list[Picture]]:
        """Pictures by the entities that they concern."""
        return grouped((key, item) for item in self.pictures for key in item.concerns.entities)

    @cached_property
    def of_brief(self) -> dict[str, list[Picture]]:
        """Pictures by the briefs that they draw from."""
        return grouped((key, item) for item in self.pictures for key in item.concerns.slugs)


class _Same:
    """A corpus that is equal to itself alone: as a key, its content need not be hashed."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.corpus is self.corpus

    def __hash__(self) -> int:
        return id(self.corpus)


def pictures_of(corpus: Corpus, lang: Lang) -> Atlas:
    """Return the pictures of a corpus, made once for each language."""
    return _atlas(_Same(corpus), lang)


@lru_cache(maxsize=2)
def _atlas(key: _Same, lang: Lang) -> Atlas:
    return Atlas(key.corpus, lang)
