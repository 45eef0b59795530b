"""The front matter of a brief: what every index needs, whether a seed stands behind it or not."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from clusterbriefs.seed.models import Url
from clusterbriefs.values.record import Date, Day, Record, Sha256, Slug, Text

RegionIds = Annotated[tuple[Slug, ...], Field(min_length=1)]


class BriefSource(Record):
    """The source as one language of a brief names it."""

    title: Text | None = Field(description="the title as printed, or null")
    publisher: Text | None = None
    mirror: Text | None = None
    url: Url | None = Field(None, description="an address that begins with https://")


class FrontMatter(Record):
    """Region, date and source are what a brief needs; the rest may be left out."""

    title: Text = Field(description="the brief's title")
    description: Annotated[Text, StringConstraints(max_length=600)] | None = Field(
        None, description="one or two sentences"
    )
    region: RegionIds = Field(description="a list of region ids, as [sz-longhua]")
    date: Date = Field(description='an EDTF date in quotes, as "2022-07-29"')
    source: BriefSource = Field(description="the source, as {title: …, publisher: …}")
    topics: tuple[Slug, ...] = ()
    capture: Sha256 | None = None
    seed: Slug | None = None
    added: Day | None = Field(
        None,
        description='the day on which a brief without a seed was added, in quotes, "2026-11-22"',
    )
