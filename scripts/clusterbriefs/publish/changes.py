"""What changed in the corpus, and when: new briefs, facts added to a brief, corrections.

Days come from what is recorded: `first` in the state of a brief (brief/first.py), `added` in the
front matter of one without a seed, and the date of a correction. What has no recorded day is left
out, since no honest date could be given for it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, get_args

from clusterbriefs.brief.corpus import Corpus, Said
from clusterbriefs.brief.first import brief_day, read_first
from clusterbriefs.seed.corrections import Correction
from clusterbriefs.values import Lang
from clusterbriefs.values.groups import grouped

Cause = Literal["new-brief", "new-fact", "correction"]

CAUSES: Final[tuple[Cause, ...]] = get_args(Cause)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a brief on one day.

    `key` is its address in ids, the same for ever and in both languages; `said` are the statements
    added (for a new fact), `correction` the record of a correction.
    """

    cause: Cause
    day: datetime.date
    slug: str
    key: str
    said: tuple[Said, ...] = ()
    correction: Correction | None = None


def first_day(corpus: Corpus, slug: str, lang: Lang) -> datetime.date | None:
    """Return the day on which a brief was added, None where none is recorded."""
    if corpus.seed_of(slug) is not None:
        return brief_day(read_first(corpus.states[slug].extra))
    brief = corpus.briefs[slug].get(lang)
    added = brief.front.added if brief is not None else None
    return added.lower if added is not None else None


def last_day(corpus: Corpus, slug: str, lang: Lang) -> datetime.date | None:
    """Return the last day on which a brief is known to have changed, None where none is."""
    days = [change.day for change in _of_brief(corpus, slug, lang)]
    days += [item.date.lower for item in corpus.corrections_of_brief.get(slug, ())]
    return max(days, default=None)


def changes(corpus: Corpus, lang: Lang) -> list[Change]:
    """Return all changes of the briefs that a language has, the newest first."""
    found = [
        change
        for slug in corpus.slugs
        if lang in corpus.briefs[slug]
        for change in _of_brief(corpus, slug, lang)
    ]
    found += _corrections(corpus, lang)
    order = {cause: place for place, cause in enumerate(reversed(CAUSES))}
    rank = corpus.rank
    return sorted(found, key=lambda c: (-c.day.toordinal(), order[c.cause], rank[c.slug], c.key))


def _of_brief(corpus: Corpus, slug: str, lang: Lang) -> Iterator[Change]:
    began = first_day(corpus, slug, lang)
    if began is None:
        return
    yield Change("new-brief", began, slug, f"briefs/{slug}")
    first = read_first(corpus.states[slug].extra)
    later = grouped(
        (first[said.statement.id], said)
        for said in corpus.said_of_brief.get(slug, ())
        if lang in said.text and first.get(said.statement.id, began) > began
    )
    for day, group in later.items():
        yield Change("new-fact", day, slug, f"briefs/{slug}/facts/{day}", tuple(group))


def _corrections(corpus: Corpus, lang: Lang) -> Iterator[Change]:
    """Yield corrections; those of one statement on one day are numbered from the oldest."""
    numbers: dict[str, int] = {}
    for item in reversed(corpus.corrections):  # the file has the newest first
        if lang not in corpus.briefs.get(item.brief, {}):
            continue
        key = f"briefs/{item.brief}/corrections/{item.date.text}"
        key += f"/{item.statement}" if item.statement else ""
        numbers[key] = number = numbers.get(key, 0) + 1
        key += f"/{number}" if number > 1 else ""
        yield Change("correction", item.date.lower, item.brief, key, correction=item)


def regions_of(corpus: Corpus, slug: str) -> list[str]:
    """Return the regions whose feeds tell of a brief: its own, those above and around them."""
    regions = corpus.vocabulary.regions
    found: dict[str, None] = {}
    for region in corpus.front(slug).region:
        if region in regions:
            above = [record.id for record in corpus.vocabulary.ancestors(region)]
            for key in (region, *above):
                found.update(
                    dict.fromkeys((key, *corpus.vocabulary.regions_with_member.get(key, ())))
                )
    return list(found)


def topics_of(corpus: Corpus, slug: str) -> list[str]:
    """Return the topics whose feeds tell of a brief."""
    return [key for key in corpus.front(slug).topics if key in corpus.vocabulary.topics]
