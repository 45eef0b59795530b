"""The page of all pictures, and the pictures that a region, topic, entity or brief shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from markupsafe import Markup, escape

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Page, relative_url
from clusterbriefs.pages.pictures import frame, relations
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.pages.pictures.data import HOME, left_out
from clusterbriefs.pages.pictures.picture import Link, Picture
from clusterbriefs.pages.view import View, link_to, render
from clusterbriefs.values import HTML_LANG, Lang

SHEET: Final = "pictures.css"
"""The style sheet of pages with pictures."""

INLINE: Final = 2
"""How many pictures a page shows that is about something else; it links to the others."""

LINKED: Final = 12
"""How many more pictures such a page links to."""

SOURCES: Final = 20
"""How many briefs stand under a picture as its sources."""

LEFT_OUT: Final = 12
"""How many figures that it leaves out stand under a picture."""

FEATURED: Final = 2
"""How many profiles, which live on the pages of their briefs, the page of pictures shows too."""

NAMED: Final = 60
"""How many pictures that live on other pages, and how many undrawn figures, one page names."""


class PictureView(View):
    """The view of a page of pictures."""

    def drawing(self, picture: Picture) -> Markup:
        """Return a picture's drawing for wide and narrow screens."""
        return frame.inline(picture)

    def picture_url(self, picture: Picture) -> str:
        """Return the permanent address of a picture."""
        return self.url(picture.home, picture.anchor)

    def picture_file(self, picture: Picture, kind: str) -> str:
        """Return the address of a picture's file: `svg` or `csv`."""
        name = f"pictures/{picture.id}.{self.lang}.{kind}"
        return relative_url(self.lang, self.address, name, to_lang="en")

    @property
    def most_left_out(self) -> int:
        """How many figures that it leaves out one picture names."""
        return LEFT_OUT

    def sources(self, picture: Picture) -> Markup:
        """Return links to the briefs that a picture draws from."""
        named = [self.cell(link) for link in picture.sources[:SOURCES]]
        if rest := len(picture.sources) - len(named):
            named.append(escape(self.t("picture-sources-more", n=rest)))
        return escape("; " if self.lang == "en" else "；").join(named)

    def cell(self, value: str | Link) -> Markup:
        """Return a cell of a picture's data as HTML."""
        if isinstance(value, str):
            return self.mixed(value)
        url = self.url(value.address, value.anchor, lang=value.lang)
        if value.lang in (None, self.lang):
            return link_to(url, value.words)
        code = HTML_LANG[value.lang]
        form = Markup('<a href="{}" hreflang="{}" lang="{}">{}</a>')
        return form.format(url, code, code, value.words)


@dataclass(frozen=True, slots=True)
class Shown:
    """The pictures of a page that is about something else: those shown, those linked, the rest."""

    inline: Sequence[Picture]
    linked: Sequence[Picture]
    rest: int
    view: PictureView

    @property
    def assets(self) -> tuple[str, ...]:
        """The style sheet, if there is anything to show."""
        return (SHEET,) if self.inline else ()


def shown_on(view: View, pictures: Sequence[Picture]) -> Shown:
    """Return which of the pictures that concern a page it shows.

    Those that live on this page come first and are all shown, since their addresses lead here;
    then those that draw from the fewest briefs, up to `INLINE` in all.
    """

    def key(item: Picture) -> tuple[bool, int, int]:
        about = item.concerns
        wide = len(about.regions) + len(about.entities)
        return item.home != view.address, len(item.sources), wide

    ordered = sorted(pictures, key=key)
    own = sum(1 for item in ordered if item.home == view.address)
    inline, others = ordered[: max(own, INLINE)], ordered[max(own, INLINE) :]
    own_view = PictureView(view.corpus, view.lang, view.address)
    return Shown(inline, others[:LINKED], len(others[LINKED:]), own_view)


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the page of all pictures: those about the whole in full, the others by name."""
    view = PictureView(corpus, lang, HOME)
    pictures = pictures_of(corpus, lang).pictures
    others = [item for item in pictures if item.home != HOME]
    # One for each entity: too many to name; the list of entities leads to them.
    elsewhere = [item for item in others if not item.id.startswith(relations.PREFIX)]
    profiles = (item.id for item in elsewhere if item.id.startswith("profile-"))
    featured = set(islice(profiles, FEATURED))
    yield render(
        view,
        "pictures.html",
        kind="index",
        title=view.t("pictures"),
        description=view.t("pictures-lead"),
        assets=(SHEET,),
        pictures=[item for item in pictures if item.home == HOME or item.id in featured],
        elsewhere=elsewhere[:NAMED],
        rest=len(elsewhere[NAMED:]),
        related=len(others) - len(elsewhere),
        entities=link_to(view.url("entities/"), view.t("entities")),
        undrawn=left_out(view, corpus.figures)[:NAMED],
    )
