"""What a picture is: words, a drawing, its data and sources, and whom it concerns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from clusterbriefs.pages.pictures.canvas import Canvas
from clusterbriefs.values import Lang


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the data: its head; whether it holds numbers; whether only the file has it."""

    head: str
    numeric: bool = False
    file_only: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page of the site: its address without language, and an anchor.

    `lang` is given where the page exists in that language alone.
    """

    words: str
    address: str = ""
    anchor: str = ""
    lang: Lang | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a picture. A cell is plain text, or a link where the page shall have one."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | Link, ...], ...]


@dataclass(frozen=True, slots=True)
class Concerns:
    """Ids of the regions, topics and entities, and slugs of the briefs, that a picture is about."""

    regions: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """One picture in one language.

    `heading` is short, for lists and for the heading above the picture; `title` is what the
    picture says of itself. `draw` draws on a canvas of either width, from `canvas.y` down, and
    leaves `canvas.y` below what it drew; the frame adds title, description, notes, source, as-of.
    `notes` stand in the picture; `left_out` tells under it what could not be drawn and why.
    `home` is the address of the page that shows it for good, at the anchor `p-<id>`.
    """

    id: str
    lang: Lang
    heading: str
    title: str
    description: str
    draw: Callable[[Canvas], None] = field(repr=False, compare=False)
    table: Table
    sources: tuple[Link, ...]
    as_of: str
    concerns: Concerns = Concerns()
    notes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    home: str = "pictures/"

    @property
    def anchor(self) -> str:
        """The anchor of the picture on its page."""
        return f"p-{self.id}"
